"""Assets that left for elsewhere: nothing of this catalogue speaks of them any more.

Rows that hang on an asset go with it. The rest is looked for: images and words of the history,
words of the audit chain, names that nothing else uses, files that wait. Deleting leaves bytes in
the file, so the catalogue is to be swept afterwards (`scrub`).
"""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.index import ancestry, derive
from app.catalog.moderation import retelling
from app.catalog.schema import Asset, Rendition, UnsweptRow
from app.catalog.vaults import forgetting, names, sweeps
from app.core.ops import Done, Release
from app.core.vocab import ChangeKind

_KINDS = (
    *(ChangeKind.ASSETS, ChangeKind.TAGS, ChangeKind.VERDICTS, ChangeKind.TWINS),
    *(ChangeKind.EXPORTS, ChangeKind.JOBS, ChangeKind.VAULTS),
    *(ChangeKind.COLLECTIONS, ChangeKind.STACKS),
)


def release(connection: Connection, op: Release) -> Done:
    """Assets that are gone already are passed over."""
    found = _docs(connection, op.ids)
    ids = sorted(found)
    if not ids:
        return done(op, _KINDS, [], value=())
    gone = contents(connection, ids)
    used = names.used_by(connection, ids)
    retelling.redact(connection, ids, op.why)
    forgetting.forget_work(connection, ids)
    derive.remove(connection, list(found.values()))
    _delete(connection, ids)
    dropped = names.drop_unused(connection, used)
    forgetting.forget_edits(connection, ids, dropped)
    sweeps.need(connection)
    return done(op, _KINDS, ids, value=tuple(gone))


def contents(connection: Connection, ids: Sequence[int]) -> list[str]:
    """The hashes (hex) of all versions of these assets that could be read."""
    found: list[str] = []
    for part in codec.chunks(ids):
        hashes = sa.select(Rendition.sha256).where(
            Rendition.asset_id.in_(part), Rendition.sha256.is_not(None)
        )
        found += [sha256.hex() for sha256 in connection.scalars(hashes) if sha256 is not None]
    return found


def _docs(connection: Connection, ids: Sequence[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for part in codec.chunks(ids):
        found |= dict(
            connection.execute(sa.select(Asset.id, Asset.doc).where(Asset.id.in_(part))).all()
        )
    return found


def _delete(connection: Connection, ids: Sequence[int]) -> None:
    """With all rows that hang on them, blobs included."""
    for part in codec.chunks(ids):
        connection.execute(sa.delete(Asset).where(Asset.id.in_(part)))
        connection.execute(sa.delete(UnsweptRow).where(UnsweptRow.asset_id.in_(part)))
    ancestry.touch(connection, ())
