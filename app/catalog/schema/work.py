"""The catalogue itself, work to do, and what was done."""

from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
)
from sqlalchemy.orm import Mapped, mapped_column

from app.catalog.schema.base import KEYED, STRICT, AnyValue, Base


class Meta(Base):
    """Facts about the catalogue itself: its id, when it was made."""

    __tablename__ = "meta"
    __table_args__ = KEYED
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class RootRow(Base):
    """A folder kept up to date. `cloud`: auto, yes or no; `watch`: auto, events or poll; `ignore`:
    a JSON array of patterns. `offline`: it cannot be reached. `held_missing` of `held_known` files
    were not found, which a human has to confirm.
    """

    __tablename__ = "root"
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[bytes] = mapped_column(unique=True)
    cloud: Mapped[str]
    added: Mapped[int]
    ignore: Mapped[str] = mapped_column(server_default="[]")
    watch: Mapped[str] = mapped_column(server_default="auto")
    offline: Mapped[int] = mapped_column(server_default="0")
    held_missing: Mapped[int | None]
    held_known: Mapped[int | None]


class Scan(Base):
    """A file or folder whose scan has not reached its end."""

    __tablename__ = "scan"
    __table_args__ = ({"sqlite_autoincrement": True, **STRICT},)
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[bytes] = mapped_column(unique=True)
    added: Mapped[int]


class Queued(Base):
    """A file that waits to be probed."""

    __tablename__ = "queued"
    __table_args__ = STRICT
    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[bytes] = mapped_column(unique=True)
    size: Mapped[int]
    mtime_ns: Mapped[int]
    device: Mapped[int]
    inode: Mapped[int]


class OpRow(Base):
    """One op. `kind` is edit, undo, redo or machine; `target`: of an undo or redo, the edit.

    `assets`: how many changed. `state`, of an edit: done, undone, or spent (its images are gone).
    `images`: the op whose images lead away from the present state (the edit itself, or its last
    undo or redo). `at` in microseconds since 1970.
    """

    __tablename__ = "op"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    state: Mapped[str]
    target: Mapped[int | None]
    images: Mapped[int | None]
    at: Mapped[int]
    assets: Mapped[int]
    summary: Mapped[str]
    __table_args__ = (
        Index("ix_op_stack", "kind", "state", "id"),
        {"sqlite_autoincrement": True, **STRICT},
    )


class OpImage(Base):
    """What one change did to one tracked row; `row` is the (first) number of its key.

    With a `field`: that column before and after. Without: the row came (`before` NULL) or went
    (`after` NULL), the other side being a JSON object of its columns, BLOBs in hex.
    """

    __tablename__ = "op_image"
    id: Mapped[int] = mapped_column(primary_key=True)
    op_id: Mapped[int] = mapped_column(ForeignKey("op.id", ondelete="CASCADE"), index=True)
    row_of: Mapped[str]
    field: Mapped[str | None]
    row: Mapped[int]
    before: Mapped[Any | None] = mapped_column(AnyValue)
    after: Mapped[Any | None] = mapped_column(AnyValue)
    __table_args__ = (Index("ix_op_image_row", "row", "row_of"), STRICT)


class AuditEntry(Base):
    """A row of the audit chain (see `app.core.audit`): only ever added to, never tracked by undo.
    `assets` is a JSON array of ids, which may be of assets that are gone. How many rows there are,
    and the newest one's hash, is also in `meta`. `redacted`: its words were taken away when what
    they speak of went into a vault; a later row vouches for its hash.
    """

    __tablename__ = "audit"
    __table_args__ = STRICT
    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int]
    actor: Mapped[str]
    act: Mapped[str]
    platform: Mapped[str]
    assets: Mapped[str]
    detail: Mapped[str]
    reason: Mapped[str]
    inputs: Mapped[str]
    previous: Mapped[bytes]
    hash: Mapped[bytes]
    redacted: Mapped[int] = mapped_column(server_default="0")


class PolicySeen(Base):
    """The edition of a platform's rules that was in use last; `sha256` in hex."""

    __tablename__ = "policy_seen"
    __table_args__ = KEYED
    platform: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[str]
    sha256: Mapped[str]
