"""How assets leave: what a human says of it, and the batches that carry it out."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class TextRow(Base):
    """Words about an asset, the same wherever it goes; `field` is an `outgoing.Text`."""

    __tablename__ = "outgoing_text"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    field: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class WordsRow(Base):
    """Words posted beside an asset on a platform; `kind` is an `outgoing.Words`."""

    __tablename__ = "outgoing_words"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    platform: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class CropRow(Base):
    """A window drawn by hand, in pixels of the upright picture, for all presets of a ratio (in
    lowest terms, "4:5").
    """

    __tablename__ = "outgoing_crop"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    ratio: Mapped[str] = mapped_column(primary_key=True)
    x: Mapped[float]
    y: Mapped[float]
    w: Mapped[float]
    h: Mapped[float]


class CutRow(Base):
    """What of a clip leaves, in seconds of the clip (see `outgoing.ClipCut`)."""

    __tablename__ = "outgoing_cut"
    __table_args__ = STRICT
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    start_s: Mapped[float | None]
    end_s: Mapped[float | None]
    mute: Mapped[int]
    cover_s: Mapped[float | None]


class BatchRow(Base):
    """An export that was begun. `target`: the folder or zip file it goes to. `options`: what it was
    asked for, as JSON of whoever asked. Times in microseconds since 1970; `ended` NULL: it runs, or
    was interrupted.
    """

    __tablename__ = "batch"
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    target: Mapped[bytes]
    delivery: Mapped[str]
    options: Mapped[str]
    begun: Mapped[int]
    ended: Mapped[int | None]


class BatchItemRow(Base):
    """One file of a batch that has not ended. The asset may be gone by now. `made` is a JSON
    object: what the ledger will say of a file that is finished and about to get its name.
    """

    __tablename__ = "batch_item"
    __table_args__ = KEYED
    batch_id: Mapped[int] = mapped_column(
        ForeignKey("batch.id", ondelete="CASCADE"), primary_key=True
    )
    number: Mapped[int] = mapped_column(primary_key=True)
    asset_id: Mapped[int]
    preset: Mapped[str]
    name: Mapped[str]
    state: Mapped[str]
    made: Mapped[str | None]
    override: Mapped[str]
    reason: Mapped[str | None]
