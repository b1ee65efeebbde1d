"""Moves into a vault asked for, and given up, by whoever has the library open: no key is needed."""

from collections.abc import Sequence

from app.catalog.vaults.moves import moves
from app.core.ops import BeginMoves, EndMoves
from app.core.vault import Move, MoveKind, MoveStage
from app.services.session import Session

_NOT_THERE_YET = frozenset([MoveStage.WAITING, MoveStage.SEALED])


def ask_for(session: Session, ids: Sequence[int], vault_id: str, place: str) -> list[int]:
    """Have these assets put into the vault `vault_id` (hex), which lies at `place`, as soon as it
    is open: until then nothing of them changes. Returns the moves' ids, in order.

    Raises NotFoundError for unknown assets, UsageError for one that is on its way elsewhere.
    """
    wanted = [
        Move(0, MoveKind.PUT, asset_id, vault_id, place, MoveStage.WAITING)
        for asset_id in dict.fromkeys(ids)
    ]
    made: list[int] = session.do(BeginMoves(wanted)).value if wanted else []
    return made


def cancel_wait(
    session: Session, ids: Sequence[int] | None = None, vault_id: str | None = None
) -> list[int]:
    """Give moves up: of these assets, into this vault, or all. What the vault has received goes on.
    Returns the assets that stay.
    """
    wanted = None if ids is None else frozenset(ids)
    over = [
        move
        for move in session.ask(moves, vault_id)
        if move.kind is MoveKind.PUT
        and move.stage in _NOT_THERE_YET
        and (wanted is None or move.asset_id in wanted)
    ]
    if over:
        session.do(EndMoves([move.id for move in over]))
    return [move.asset_id for move in over]
