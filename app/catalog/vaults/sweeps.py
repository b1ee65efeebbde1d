"""What is still to be swept: the file of this catalogue, and libraries that assets came from.

Deleting rows leaves their bytes in the file. The flag is set in the transaction that deletes, so
that a sweep that was cut short is made up for.
"""

from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, scrub
from app.catalog.effects import done
from app.catalog.schema import Meta, UnsweptRow
from app.core.ops import Done, Swept
from app.core.vocab import ChangeKind


def need(connection: Connection) -> None:
    """This file has to be swept (see `scrub`)."""
    connection.execute(sa.insert(Meta).prefix_with("OR REPLACE").values(key=scrub.NEED, value="1"))


def owe(connection: Connection, assets: Iterable[int], library: str) -> None:
    """Traces of these assets of a vault may still be in the library of this id."""
    rows = [{"asset_id": asset_id, "library": library} for asset_id in sorted(set(assets))]
    if rows:
        connection.execute(sa.insert(UnsweptRow).prefix_with("OR IGNORE"), rows)


def unswept(connection: Connection) -> dict[str, list[int]]:
    """The assets of this vault by the library (its id) that may still hold traces of them."""
    found: dict[str, list[int]] = defaultdict(list)
    rows = sa.select(UnsweptRow.library, UnsweptRow.asset_id)
    for library, asset_id in connection.execute(rows.order_by(UnsweptRow.asset_id)):
        found[library].append(asset_id)
    return dict(found)


def clear(connection: Connection, op: Swept) -> Done:
    theirs = sa.delete(UnsweptRow).where(UnsweptRow.library == op.library)
    if op.ids is None:
        connection.execute(theirs)
    else:
        for part in codec.chunks(op.ids):
            connection.execute(theirs.where(UnsweptRow.asset_id.in_(part)))
    return done(op, [ChangeKind.VAULTS])
