"""Order that people make by hand: collections, and stacks."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class CollectionRow(Base):
    """A collection, or, with a `query`, a saved search. `name` is whole ("Sets/Summer"), `key` the
    same for comparing; each name above it is a row as well.
    """

    __tablename__ = "collection"
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    query: Mapped[str | None]


class Collected(Base):
    """An asset somebody put into a collection (never a saved search)."""

    __tablename__ = "collected"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    collection_id: Mapped[int] = mapped_column(
        ForeignKey("collection.id"), primary_key=True, index=True
    )


class StackRow(Base):
    """An asset in the stack of this number: the id of the asset that was its first cover, which is
    never used again. `cover`: it is shown for the stack (the newest, should there be two).
    """

    __tablename__ = "stacked"
    __table_args__ = STRICT
    asset_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    stack: Mapped[int] = mapped_column(index=True)
    cover: Mapped[int]
