"""A vault's signed audit chain: who did what, each row carrying the hash of the one before and the
signature of whoever did it.

The body of a row is canonical JSON {v, seq, prev, ts, actor, action, obj, detail}, `ts` in
microseconds since 1970; `hash` is its SHA-256, and the signature (Ed25519, by the key of the slot
that opened the vault) is over the hash. What the first row names as the one before stands for the
vault. Rows are written in the transaction of what they tell of, and by triggers never changed.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import effects
from app.catalog.schema import SealedEntryRow
from app.catalog.vaults import identity
from app.core.audit import Broken
from app.core.errors import VaultError
from app.core.ops import Done, NoteSealed
from app.core.vault import SealedEntry
from app.vault import canonical
from app.vault.actor import Signer, verify_signature

_DOMAIN = b"musekeep/audit/v1\0"
_SIGNER = "signer"


def start(vault_id: bytes) -> bytes:
    """What the first row names as the one before."""
    return sha256(_DOMAIN + vault_id).digest()


def set_signer(connection: Connection, signer: Signer | None) -> None:
    """Who signs on this (the writer's) connection from now on."""
    connection.info[_SIGNER] = signer


def signer(connection: Connection) -> Signer | None:
    found: Signer | None = connection.info.get(_SIGNER)
    return found


def append(
    connection: Connection, action: str, objects: Sequence[str], detail: Mapping[str, Any]
) -> None:
    """The next row, by the connection's signer, now. Raises VaultError where nobody signs."""
    by = signer(connection)
    if by is None:
        raise VaultError("Only an open vault keeps a signed audit chain.")
    number, previous = head(connection) or (0, start(identity.vault_id(connection)))
    body = canonical.dumps(
        {
            "v": 1,
            "seq": number + 1,
            "prev": previous.hex(),
            "ts": effects.now(),
            "actor": by.id,
            "action": action,
            "obj": list(objects),
            "detail": dict(detail),
        }
    )
    made = sha256(body).digest()
    connection.execute(
        sa.insert(SealedEntryRow).values(
            number=number + 1, body=body, hash=made, signature=by.sign(_DOMAIN + made)
        )
    )


def note(connection: Connection, op: NoteSealed) -> Done:
    append(connection, op.action, op.objects, op.detail)
    return effects.done(op, [])


# ── reading ──


def entries(connection: Connection, since: int = 0) -> list[SealedEntry]:
    """Those after number `since`, oldest first."""
    rows = connection.execute(
        sa.select(SealedEntryRow)
        .where(SealedEntryRow.number > since)
        .order_by(SealedEntryRow.number)
    )
    return [SealedEntry(row.number, row.body, row.hash, row.signature) for row in rows]


def head(connection: Connection) -> tuple[int, bytes] | None:
    """Number and hash of the newest row; None where there is none."""
    newest = sa.select(SealedEntryRow.number, SealedEntryRow.hash)
    row = connection.execute(newest.order_by(SealedEntryRow.number.desc()).limit(1)).first()
    return None if row is None else (row.number, row.hash)


def hash_at(connection: Connection, number: int) -> bytes | None:
    """The hash of a row; None where there is none of this number."""
    wanted = sa.select(SealedEntryRow.hash).where(SealedEntryRow.number == number)
    found: bytes | None = connection.scalar(wanted)
    return found


def check(connection: Connection, vault_id: bytes, publics: Mapping[str, bytes]) -> Broken | None:
    """The first fault of the chain; None when it holds. `publics` are the keys (32 bytes) of all
    who could ever sign, by their ids: those of today's slots and those that were retired.
    """
    previous, expected = start(vault_id), 1
    for entry in entries(connection):
        fault = _fault(entry, expected, previous, publics)
        if fault is not None:
            return Broken(expected, fault)
        previous, expected = entry.hash, expected + 1
    return None


def _fault(
    entry: SealedEntry, expected: int, previous: bytes, publics: Mapping[str, bytes]
) -> str | None:
    if entry.number != expected:
        return f"row {expected} is missing: after it comes row {entry.number}"
    if sha256(entry.body).digest() != entry.hash:
        return f"row {expected} was changed after it was written"
    try:
        said = canonical.loads(entry.body)
    except ValueError:
        return f"row {expected} is not written as rows are"
    if (said.get("seq"), said.get("prev")) != (expected, previous.hex()):
        return f"row {expected} does not follow the row before it"
    public = publics.get(str(said.get("actor")))
    if public is None:
        return f"row {expected} was signed by nobody this vault knows"
    if not verify_signature(public, _DOMAIN + entry.hash, entry.signature):
        return f"row {expected} was not signed by whom it names"
    return None
