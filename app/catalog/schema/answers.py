"""A human's word on what machines found: answers, decisions, marks."""

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class ReplyRow(Base):
    """An answer to a proposed name; `key` is the name for comparing, as it was shown. `pack`,
    `label` and `score` are of the proposal that was answered, `tag_id` is the tag accepting put on.
    `at` in microseconds since 1970.
    """

    __tablename__ = "reply"
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    reply: Mapped[str]
    pack: Mapped[str]
    label: Mapped[str]
    score: Mapped[float]
    tag_id: Mapped[int | None]
    at: Mapped[int]
    __table_args__ = (Index("ix_reply_label", "pack", "label"), KEYED)


class LabelRule(Base):
    """What becomes of a label of a pack ("": of every pack's); `key` is the label for comparing."""

    __tablename__ = "label_rule"
    __table_args__ = (
        UniqueConstraint("pack", "key"),
        {"sqlite_autoincrement": True, **STRICT},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    pack: Mapped[str]
    label: Mapped[str]
    key: Mapped[str]
    action: Mapped[str]
    to: Mapped[str | None]
    score: Mapped[float]


class DecisionRow(Base):
    """A ruling on an asset on a platform, made on the verdict of `rendition_id` with this `basis`.
    `waits`: it does not count before it is confirmed. Times in microseconds since 1970.
    """

    __tablename__ = "decision"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    platform: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str]
    reason: Mapped[str]
    actor: Mapped[str]
    at: Mapped[int]
    rendition_id: Mapped[int]
    basis: Mapped[bytes]
    waits: Mapped[int] = mapped_column(server_default="0")
    confirmed_by: Mapped[str | None]
    confirmed: Mapped[int | None]


class LaterRow(Base):
    """Not to be asked about before `until` (seconds since 1970)."""

    __tablename__ = "later"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    platform: Mapped[str] = mapped_column(primary_key=True)
    until: Mapped[int]


class MinorMark(Base):
    """A human saw a sign of a minor."""

    __tablename__ = "minor_mark"
    __table_args__ = STRICT
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    reason: Mapped[str]
    actor: Mapped[str]
    at: Mapped[int]


class Correction(Base):
    """A matched term that is no sign in this asset; `key` is the term for comparing."""

    __tablename__ = "correction"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    key: Mapped[str] = mapped_column(primary_key=True)
    term: Mapped[str]
    reason: Mapped[str]
    actor: Mapped[str]
    at: Mapped[int]


class TwinNo(Base):
    """Two assets (`a` < `b`) that a human said are no duplicates."""

    __tablename__ = "twin_no"
    __table_args__ = KEYED
    a: Mapped[int] = mapped_column(ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True)
    b: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class Merged(Base):
    """An asset that is a duplicate of the one that keeps its tags and history."""

    __tablename__ = "merged"
    __table_args__ = STRICT
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    keeper_id: Mapped[int] = mapped_column(ForeignKey("asset.id", ondelete="CASCADE"), index=True)


class CullReply(Base):
    """An answer to the proposal to cull an asset; `features` (a JSON object) are what it rested on.
    `at` in microseconds since 1970.
    """

    __tablename__ = "cull_reply"
    __table_args__ = STRICT
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    reply: Mapped[str]
    features: Mapped[str]
    at: Mapped[int]
