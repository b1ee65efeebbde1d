"""What there is: assets and their versions."""

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import STRICT, Base


class Asset(Base):
    """The work. `rendition_id` is its current version; from `created` on everything is copied from
    that version and its locations. `path` is the last place it was seen at. `presence` is the best
    of its locations', `offline` whether that is offline or missing.
    """

    __tablename__ = "asset"
    id: Mapped[int] = mapped_column(primary_key=True)
    rating: Mapped[int] = mapped_column(server_default="0")
    label: Mapped[str | None]
    flag: Mapped[str | None]
    state: Mapped[str] = mapped_column(server_default="active")
    doc: Mapped[int]
    rendition_id: Mapped[int] = mapped_column(unique=True)
    added: Mapped[int] = mapped_column(index=True)
    created: Mapped[int]
    path: Mapped[bytes]
    name: Mapped[str]
    kind: Mapped[str | None]
    format: Mapped[str | None]
    width: Mapped[int | None]
    height: Mapped[int | None]
    size: Mapped[int]
    duration_s: Mapped[float | None]
    fault: Mapped[str | None]
    offline: Mapped[int] = mapped_column(server_default="0")
    copies: Mapped[int] = mapped_column(server_default="1")
    presence: Mapped[str] = mapped_column(server_default="present")
    __table_args__ = (
        CheckConstraint("rating BETWEEN 0 AND 5", name="rating"),
        CheckConstraint("id < (1 << 29)", name="id"),
        Index("ix_asset_doc", "doc", unique=True),
        Index("ix_asset_name", text("name COLLATE NOCASE"), "id"),
        Index("ix_asset_size", "size", "id"),
        Index("ix_asset_rating", "rating", "doc"),
        Index("ix_asset_kind", "kind", "doc"),
        Index("ix_asset_format", "format", "doc"),
        Index("ix_asset_width", "width"),
        Index("ix_asset_height", "height"),
        Index("ix_asset_duration", "duration_s", sqlite_where=text("duration_s IS NOT NULL")),
        Index("ix_asset_label", "label", "doc", sqlite_where=text("label IS NOT NULL")),
        Index("ix_asset_flag", "flag", "doc", sqlite_where=text("flag IS NOT NULL")),
        Index("ix_asset_state", "state", "doc", sqlite_where=text("state <> 'active'")),
        Index("ix_asset_offline", "doc", sqlite_where=text("offline = 1")),
        Index("ix_asset_copies", "doc", sqlite_where=text("copies > 1")),
        Index("ix_asset_missing", "doc", sqlite_where=text("presence = 'missing'")),
        Index("ix_asset_cloud", "doc", sqlite_where=text("presence = 'cloud'")),
        Index("ix_asset_fault", "doc", sqlite_where=text("fault IS NOT NULL")),
        {"sqlite_autoincrement": True, **STRICT},
    )


class Rendition(Base):
    """One concrete content of an asset: bytes with one sha256 (None: they could not be read, for
    the reason in `fault`, or are in the cloud and were never here).

    `phash` is the unsigned hash in 64 signed bits, `created` ISO 8601 as the file says it, `made`
    the same in seconds, or else the file's first known mtime. `texts` is a JSON object of the
    descriptive metadata. `analysed`: some pack has seen it. `measures` is a JSON object, `pixels` a
    hash of the decoded pixels, made when it is needed. `edition` stands for the editions of the
    policies its verdicts were made by (NULL: it has to be judged, or judged again).
    """

    __tablename__ = "rendition"
    id: Mapped[int] = mapped_column(primary_key=True)
    asset_id: Mapped[int] = mapped_column(ForeignKey("asset.id", ondelete="CASCADE"), index=True)
    sha256: Mapped[bytes | None] = mapped_column(unique=True)
    added: Mapped[int]
    size: Mapped[int]
    format: Mapped[str | None]
    kind: Mapped[str | None]
    width: Mapped[int | None]
    height: Mapped[int | None]
    frames: Mapped[int] = mapped_column(server_default="1")
    duration_s: Mapped[float | None]
    has_alpha: Mapped[int] = mapped_column(server_default="0")
    created: Mapped[str | None]
    made: Mapped[int]
    phash: Mapped[int | None]
    digital_source_type: Mapped[str | None]
    texts: Mapped[str | None]
    fault: Mapped[str | None]
    fault_message: Mapped[str | None]
    analysed: Mapped[int] = mapped_column(server_default="0")
    measures: Mapped[str | None]
    pixels: Mapped[bytes | None]
    edition: Mapped[int | None]
    __table_args__ = (
        Index(
            "ix_rendition_new",
            "id",
            sqlite_where=text("analysed = 0 AND fault IS NULL AND sha256 IS NOT NULL"),
        ),
        Index("ix_rendition_edition", "edition", sqlite_where=text("analysed = 1")),
        Index("ix_rendition_pixels", "pixels", sqlite_where=text("pixels IS NOT NULL")),
        {"sqlite_autoincrement": True, **STRICT},
    )
