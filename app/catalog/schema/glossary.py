"""Tags, and which asset has which."""

from sqlalchemy import (
    ForeignKey,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base

USER, ACCEPTED, IMPORT = "user", "suggestion", "import"


class Tag(Base):
    """`path` is the whole name ("Style/Film"), `key` the same for comparing."""

    __tablename__ = "tag"
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("tag.id"), index=True)
    name: Mapped[str]
    path: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)


class TagAlias(Base):
    """Another whole name that leads to a tag."""

    __tablename__ = "tag_alias"
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id"), index=True)
    path: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)


class AssetTag(Base):
    """A tag a human (`source` "user") or the asset's file ("import") put on an asset, or that a
    human accepted when it was proposed ("suggestion").
    """

    __tablename__ = "asset_tag"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id"), primary_key=True, index=True)
    source: Mapped[str] = mapped_column(server_default="user")
