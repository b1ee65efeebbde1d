"""Assets on their way into or out of vaults, kept until nothing of their move is left to do."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done, now
from app.catalog.schema import Asset, MoveRow
from app.catalog.vaults import sweeps
from app.catalog.vaults.identity import library_id
from app.core.errors import NotFoundError, UsageError
from app.core.ops import BeginMoves, Done, EndMoves, MarkMoves
from app.core.vault import Move, MoveFile, MoveKind, MoveStage
from app.core.vocab import ChangeKind

_KINDS = (ChangeKind.ASSETS, ChangeKind.VAULTS)
__all__ = ["HERE", "begin", "end", "library_id", "mark", "moves", "waiting"]

HERE = frozenset([MoveStage.WAITING, MoveStage.SEALED, MoveStage.RECEIVED])
"""Stages in which the rows of an asset have not left yet."""


def begin(connection: Connection, op: BeginMoves) -> Done:
    """A move that was begun before keeps its id, and the files it has. Asset 0 stands for a file
    that is none yet. Raises NotFoundError for an asset that is not there, UsageError for one that
    is on its way elsewhere.
    """
    assets = [move.asset_id for move in op.moves if move.asset_id]
    known = _open_moves(connection, assets)
    missing = set(assets) - _living(connection, assets)
    if missing:
        raise NotFoundError(f"There is no asset {min(missing)}.")
    made = [_begin(connection, move, known.get(move.asset_id)) for move in op.moves]
    return done(op, _KINDS, assets, value=made)


def mark(connection: Connection, op: MarkMoves) -> Done:
    """Stage, files, target and reason. Moves that are over by now are passed over."""
    rows = [{"at": move.id, **_changing(move)} for move in op.moves]
    if rows:
        connection.execute(
            sa.update(MoveRow)
            .where(MoveRow.id == sa.bindparam("at"))
            .values({name: sa.bindparam(f"new_{name}") for name in _CHANGING}),
            rows,
        )
    return done(op, _KINDS, {move.asset_id for move in op.moves})


def end(connection: Connection, op: EndMoves) -> Done:
    """Their files' names were in the rows: the catalogue has to be swept."""
    assets: set[int] = set()
    for part in codec.chunks(op.ids):
        gone = sa.delete(MoveRow).where(MoveRow.id.in_(part)).returning(MoveRow.asset_id)
        assets |= set(connection.scalars(gone))
    if assets:
        sweeps.need(connection)
    return done(op, _KINDS, assets)


def moves(connection: Connection, vault: str | None = None) -> list[Move]:
    """All that are not over, oldest first; of one vault (its id in hex), or of all."""
    statement = sa.select(MoveRow).order_by(MoveRow.id)
    if vault is not None:
        statement = statement.where(MoveRow.vault == bytes.fromhex(vault))
    return [_read(row) for row in connection.execute(statement)]


def waiting(connection: Connection) -> dict[str, int]:
    """How many assets are still here that shall be put into a vault, by its id (hex)."""
    rows = connection.execute(
        sa.select(MoveRow.vault).where(
            MoveRow.kind == MoveKind.PUT.value,
            MoveRow.stage.in_([stage.value for stage in HERE]),
        )
    )
    return dict(Counter(vault.hex() for (vault,) in rows))


def _open_moves(connection: Connection, assets: Sequence[int]) -> Mapping[int, Move]:
    found: dict[int, Move] = {}
    for part in codec.chunks(assets):
        rows = connection.execute(sa.select(MoveRow).where(MoveRow.asset_id.in_(part)))
        found |= {row.asset_id: _read(row) for row in rows}
    return found


def _living(connection: Connection, assets: Iterable[int]) -> set[int]:
    living: set[int] = set()
    for part in codec.chunks(sorted(set(assets))):
        living |= set(connection.scalars(sa.select(Asset.id).where(Asset.id.in_(part))))
    return living


def _begin(connection: Connection, move: Move, known: Move | None) -> int:
    if known is not None:
        if (known.kind, known.vault) != (move.kind, move.vault):
            raise UsageError(
                f"Asset {move.asset_id} is on its way already.",
                hint="Cancel that move first, or let it end.",
            )
        return known.id
    values = {
        "kind": move.kind.value,
        "asset_id": move.asset_id,
        "vault": bytes.fromhex(move.vault),
        "place": codec.path_blob(move.place),
        "begun": now() if move.begun is None else codec.micros(move.begun),
        **_values(move),
    }
    return connection.execute(
        sa.insert(MoveRow).values(**values).returning(MoveRow.id)
    ).scalar_one()


_CHANGING = ("stage", "files", "target", "reason")


def _values(move: Move) -> dict[str, Any]:
    return {
        "stage": move.stage.value,
        "files": json.dumps([asdict(file) for file in move.files]),
        "target": codec.path_blob(move.target),
        "reason": codec.text(move.reason),
    }


def _changing(move: Move) -> dict[str, Any]:
    return {f"new_{name}": value for name, value in _values(move).items()}


def _read(row: Any) -> Move:
    return Move(
        id=row.id,
        kind=MoveKind(row.kind),
        asset_id=row.asset_id,
        vault=row.vault.hex(),
        place=codec.path_text(row.place),
        stage=MoveStage(row.stage),
        files=tuple(MoveFile(**file) for file in json.loads(row.files)),
        target=codec.path_text(row.target),
        reason=row.reason,
        begun=codec.moment_micros(row.begun),
    )
