"""What packs and policies make of it, and what left."""

from sqlalchemy import (
    ForeignKey,
    Index,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class AnalysisRow(Base):
    """This version of this pack has seen this rendition, whether or not it found anything."""

    __tablename__ = "analysis"
    __table_args__ = KEYED
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    pack: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[str] = mapped_column(primary_key=True)
    seen: Mapped[int]


class DetectionRow(Base):
    """A box in pixels of the upright picture."""

    __tablename__ = "detection"
    __table_args__ = STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), index=True
    )
    pack: Mapped[str]
    version: Mapped[str]
    label: Mapped[str]
    score: Mapped[float]
    x: Mapped[float]
    y: Mapped[float]
    w: Mapped[float]
    h: Mapped[float]
    time_s: Mapped[float | None]


class SuggestionRow(Base):
    """A machine's proposal; a human's answer to it never lives in this row."""

    __tablename__ = "suggestion"
    __table_args__ = STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), index=True
    )
    pack: Mapped[str]
    version: Mapped[str]
    name: Mapped[str]
    score: Mapped[float]


class VerdictRow(Base):
    """A machine's verdict on a rendition; `findings` is a JSON array. `doc` is set while the
    rendition is its asset's current one: an old version's verdict is history, not an answer.
    """

    __tablename__ = "verdict"
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    platform: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    context: Mapped[str]
    policy_version: Mapped[str]
    findings: Mapped[str]
    judged: Mapped[int]
    doc: Mapped[int | None]
    __table_args__ = (
        Index("ix_verdict_outcome", "platform", "outcome", "doc"),
        Index("ix_verdict_policy", "platform", "policy_version"),
        KEYED,
    )


class ExportRow(Base):
    """The ledger: one file that left, made from the rendition that was current then. `exported` in
    microseconds since 1970.
    """

    __tablename__ = "export"
    __table_args__ = STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    asset_id: Mapped[int] = mapped_column(ForeignKey("asset.id", ondelete="CASCADE"), index=True)
    rendition_id: Mapped[int | None] = mapped_column(
        ForeignKey("rendition.id", ondelete="SET NULL"), index=True
    )
    preset: Mapped[str] = mapped_column(index=True)
    path: Mapped[bytes]
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[int]
    sha256: Mapped[bytes]
    exported: Mapped[int]
    policy_version: Mapped[str | None]
