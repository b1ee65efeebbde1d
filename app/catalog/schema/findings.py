"""What packs and policies make of it, and what left."""

from sqlalchemy import (
    ForeignKey,
    Index,
    UniqueConstraint,
    text,
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


class LabelName(Base):
    """A name a version of a pack gives, for tags it suggests (in a `category`) or numbers it gives
    (category ""). `key` is the name for comparing.
    """

    __tablename__ = "label"
    __table_args__ = (UniqueConstraint("pack", "name", "category", "version"), STRICT)
    id: Mapped[int] = mapped_column(primary_key=True)
    pack: Mapped[str]
    version: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    key: Mapped[str]


class SuggestionRow(Base):
    """A machine's proposal; a human's answer to it never lives in this row (see `ReplyRow`)."""

    __tablename__ = "suggestion"
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    label_id: Mapped[int] = mapped_column(ForeignKey("label.id"), primary_key=True)
    score: Mapped[float]
    evidence: Mapped[str | None]
    __table_args__ = (Index("ix_suggestion_label", "label_id", "rendition_id"), KEYED)


class ScoreRow(Base):
    """A number a pack gives a rendition; `position` counts those of a label (frames of a clip)."""

    __tablename__ = "score"
    __table_args__ = KEYED
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    label_id: Mapped[int] = mapped_column(ForeignKey("label.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[float]
    time_s: Mapped[float | None]


class VectorRow(Base):
    """A pack's embedding of a rendition: `dims` float16, little-endian, of unit length. A new one
    gets a new id.
    """

    __tablename__ = "vector"
    __table_args__ = (
        UniqueConstraint("rendition_id", "pack"),
        {"sqlite_autoincrement": True, **STRICT},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    rendition_id: Mapped[int] = mapped_column(ForeignKey("rendition.id", ondelete="CASCADE"))
    pack: Mapped[str]
    version: Mapped[str]
    dims: Mapped[int]
    data: Mapped[bytes]


_NOT_CLEAR = text("outcome <> 'clear'")


class VerdictRow(Base):
    """The outcome for a rendition on a platform: `outcome` is the one in force, `by_machine` what
    the machine says on `basis` (a hash of all it rests on); `stale`: a human decided on another.
    `risk` is the highest score among what speaks against it, None where that is its kind alone.
    `judged`: since when the machine has said so. What it says is in `Judgement`. `doc` is set while
    the rendition is its asset's current one: an old version's verdict is history, not an answer.
    """

    __tablename__ = "verdict"
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    platform: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    by_machine: Mapped[str]
    basis: Mapped[bytes]
    stale: Mapped[int] = mapped_column(server_default="0")
    risk: Mapped[float | None]
    judged: Mapped[int]
    doc: Mapped[int | None]
    __table_args__ = (
        Index(
            "ix_verdict_outcome",
            *("platform", "outcome", "doc", "risk", "judged"),
            sqlite_where=_NOT_CLEAR,
        ),
        Index(
            "ix_verdict_flagged",
            "doc",
            sqlite_where=text(
                "outcome IN ('review', 'blocked', 'prohibited') AND risk IS NOT NULL"
            ),
        ),
        Index("ix_verdict_stale", "doc", sqlite_where=text("stale = 1")),
        KEYED,
    )


class Judgement(Base):
    """What the verdicts on a rendition say, all platforms together, because they say much the same:
    zlib-compressed JSON, {platform: [context, policy version, [findings]]}. `sensitive`: something
    seen in it blocks it somewhere.
    """

    __tablename__ = "judgement"
    __table_args__ = STRICT
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), primary_key=True
    )
    sensitive: Mapped[int]
    body: Mapped[bytes]


class ExportRow(Base):
    """The ledger: one file that left, made from the rendition that was current then. `exported` in
    microseconds since 1970. `delivery` (an `outgoing.Delivery`) and `format` are unknown of files
    that left before version 4.
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
    delivery: Mapped[str | None]
    format: Mapped[str | None]
    duration_s: Mapped[float | None]
