"""Where files are, what lies beside them, and what they say there."""

from sqlalchemy import (
    ForeignKey,
    Index,
    UniqueConstraint,
)
from sqlalchemy import (
    text as sql,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class Folder(Base):
    """A folder that holds, or held, catalogued files."""

    __tablename__ = "folder"
    __table_args__ = STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[bytes] = mapped_column(unique=True)
    text: Mapped[str]


class Location(Base):
    """A place a rendition was seen at, and the stat it had there. `text` is the name for eyes.

    `was` is the presence it had before it went offline. `copy_of`: its name is a sync client's for
    a conflict copy of the file of that name beside it.
    """

    __tablename__ = "location"
    id: Mapped[int] = mapped_column(primary_key=True)
    folder_id: Mapped[int] = mapped_column(ForeignKey("folder.id"))
    name: Mapped[bytes]
    text: Mapped[str]
    rendition_id: Mapped[int] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), index=True
    )
    size: Mapped[int]
    mtime_ns: Mapped[int]
    device: Mapped[int]
    inode: Mapped[int]
    presence: Mapped[str]
    was: Mapped[str | None]
    copy_of: Mapped[bytes | None]
    __table_args__ = (
        UniqueConstraint("folder_id", "name"),
        Index("ix_location_inode", "inode", "device"),
        Index("ix_location_missing", "id", sqlite_where=sql("presence = 'missing'")),
        Index("ix_location_copy", "folder_id", "copy_of", sqlite_where=sql("copy_of IS NOT NULL")),
        STRICT,
    )


class CompanionRow(Base):
    """A file that belongs to the one at a location, as it was when that was read last."""

    __tablename__ = "companion"
    __table_args__ = KEYED
    location_id: Mapped[int] = mapped_column(
        ForeignKey("location.id", ondelete="CASCADE"), primary_key=True
    )
    path: Mapped[bytes] = mapped_column(primary_key=True)
    role: Mapped[str]
    size: Mapped[int]
    mtime_ns: Mapped[int]


class Said(Base):
    """What the file at a location, with its sidecars, said last that a human could have said.
    `keywords` is a JSON array of whole tag names.
    """

    __tablename__ = "said"
    __table_args__ = STRICT
    location_id: Mapped[int] = mapped_column(
        ForeignKey("location.id", ondelete="CASCADE"), primary_key=True
    )
    keywords: Mapped[str]
    rating: Mapped[int | None]
    label: Mapped[str | None]
    flag: Mapped[str | None]


class ConflictRow(Base):
    """`copy_id` is a sync client's conflict copy of `original_id`, which it lies beside. `was`: the
    state the one that lost by the `answer` had before it went to the trash.
    """

    __tablename__ = "conflict"
    __table_args__ = STRICT
    copy_id: Mapped[int] = mapped_column(
        ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True
    )
    original_id: Mapped[int] = mapped_column(ForeignKey("asset.id", ondelete="CASCADE"), index=True)
    answer: Mapped[str | None]
    was: Mapped[str | None]
