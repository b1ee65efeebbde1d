"""Vaults: what is sealed, what is on its way, and the signed chain."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, Base


class BlobRow(Base):
    """A sealed blob of a vault (see `core.vault.Blob`); none in an open library. `kind` is 1 for an
    original, 2 a preview, 3 an attachment.
    """

    __tablename__ = "blob"
    id: Mapped[bytes] = mapped_column(primary_key=True)
    kind: Mapped[int]
    epoch: Mapped[int]
    size: Mapped[int]
    sha256: Mapped[bytes]
    name: Mapped[str]
    came_from: Mapped[bytes]
    rendition_id: Mapped[int | None] = mapped_column(
        ForeignKey("rendition.id", ondelete="CASCADE"), index=True
    )
    role: Mapped[str | None]
    __table_args__ = (Index("ix_blob_epoch", "epoch"), KEYED)


class MoveRow(Base):
    """An asset on its way into or out of a vault (see `core.vault.Move`). `files` is a JSON array;
    `begun` in microseconds since 1970.
    """

    __tablename__ = "move_job"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    asset_id: Mapped[int] = mapped_column(index=True)
    vault: Mapped[bytes]
    place: Mapped[bytes]
    stage: Mapped[str]
    files: Mapped[str]
    target: Mapped[bytes]
    reason: Mapped[str]
    begun: Mapped[int]
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)


class UnsweptRow(Base):
    """An asset of this vault whose traces in the library it came from may still be there.
    `library` is that library's id.
    """

    __tablename__ = "unswept"
    __table_args__ = KEYED
    asset_id: Mapped[int] = mapped_column(primary_key=True)
    library: Mapped[str] = mapped_column(primary_key=True)


class SealedEntryRow(Base):
    """A row of the signed audit chain. Triggers keep it from being changed or deleted."""

    __tablename__ = "sealed_entry"
    __table_args__ = STRICT
    number: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[bytes]
    hash: Mapped[bytes]
    signature: Mapped[bytes]


SEALED_FOREVER = tuple(
    f"CREATE TRIGGER sealed_entry_{verb.lower()} BEFORE {verb} ON sealed_entry "
    "BEGIN SELECT RAISE(ABORT, 'the audit chain is only ever added to'); END"
    for verb in ("UPDATE", "DELETE")
)
