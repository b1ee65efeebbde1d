"""A human's word on duplicates: which are one and the same, and which are not."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.index import ancestry, filing
from app.catalog.moderation import audits, verdicts
from app.catalog.schema import (
    IMPORT,
    Asset,
    AssetPersona,
    AssetTag,
    Merged,
    MinorMark,
    TwinNo,
)
from app.core.errors import NotFoundError, UsageError
from app.core.ops import Distinct, Done, Merge
from app.core.vocab import Act, ChangeKind, Flag, State

MOST_DISTINCT = 500
"""Every two of them are a row."""

_KINDS = (
    *(ChangeKind.ASSETS, ChangeKind.TAGS, ChangeKind.PERSONAS, ChangeKind.TWINS),
    *(ChangeKind.OUTGOING, ChangeKind.COLLECTIONS, ChangeKind.STACKS),
)


def merge(connection: Connection, op: Merge) -> Done:
    """Tags, personas and collections are added to the keeper's; it takes the best rating, the first
    label, a pick, a place in a stack and words it leaves with where it has none (that a duplicate
    was rejected says nothing about what is kept), and any mark of a sign of a minor (audited). What
    was merged into a duplicate before is now the keeper's.

    Raises NotFoundError without a keeper, UsageError when it is in the trash or one of `ids`.
    """
    if op.keeper in op.ids:
        raise UsageError("An asset cannot be merged into itself.")
    state = connection.scalar(sa.select(Asset.state).where(Asset.id == op.keeper))
    if state is None:
        raise NotFoundError(f"There is no asset {op.keeper}.")
    if state == State.TRASHED.value:
        raise UsageError(f"Asset {op.keeper} is in the trash.", hint="Restore it, or keep another.")
    twins = _living(connection, op.ids)
    if not twins:
        return done(op, _KINDS, [])
    _hand_over_tags(connection, op.keeper, twins)
    _hand_over_personas(connection, op.keeper, twins)
    _hand_over_marks(connection, op.keeper, twins)
    _hand_over_places(connection, op.keeper, twins)
    _hand_over_words(connection, op.keeper, twins)
    _hand_over_texts(connection, op.keeper, twins)
    _note(connection, op.keeper, twins)
    verdicts.doubt(connection, [op.keeper])
    return done(op, _KINDS, [op.keeper, *twins], count=len(twins))


def _living(connection: Connection, ids: Sequence[int]) -> list[int]:
    """In the order they were named, each once."""
    there: set[int] = set()
    for part in codec.chunks(ids):
        there |= set(connection.scalars(sa.select(Asset.id).where(Asset.id.in_(part))))
    return [one for one in dict.fromkeys(ids) if one in there]


def _hand_over_tags(connection: Connection, keeper: int, twins: Sequence[int]) -> None:
    """What only a file said of a duplicate, a human says of the keeper by merging: its own file
    does not say it, and must not take it away.
    """
    theirs = set(_of(connection, AssetTag.tag_id, AssetTag.asset_id, twins))
    said_by_file = AssetTag.source == IMPORT
    mine = set(
        connection.scalars(
            sa.select(AssetTag.tag_id).where(AssetTag.asset_id == keeper, ~said_by_file)
        )
    )
    new = sorted(theirs - mine)
    if not new:
        return
    connection.execute(
        sa.delete(AssetTag).where(AssetTag.asset_id == keeper, AssetTag.tag_id.in_(new))
    )
    connection.execute(sa.insert(AssetTag), [{"asset_id": keeper, "tag_id": tag} for tag in new])
    ancestry.look_above(connection, afresh=True)
    ancestry.retag(connection, [keeper], new)


def _hand_over_personas(connection: Connection, keeper: int, twins: Sequence[int]) -> None:
    theirs = set(_of(connection, AssetPersona.persona_id, AssetPersona.asset_id, twins))
    new = sorted(
        theirs - set(_of(connection, AssetPersona.persona_id, AssetPersona.asset_id, [keeper]))
    )
    if new:
        connection.execute(
            sa.insert(AssetPersona), [{"asset_id": keeper, "persona_id": one} for one in new]
        )


def _hand_over_marks(connection: Connection, keeper: int, twins: Sequence[int]) -> None:
    """It is the same picture: what was seen in one is in the other."""
    if _of(connection, MinorMark.asset_id, MinorMark.asset_id, [keeper]):
        return
    marked = _of(connection, MinorMark.asset_id, MinorMark.asset_id, twins)
    if marked:
        mark = connection.execute(
            sa.select(MinorMark.reason, MinorMark.actor, MinorMark.at).where(
                MinorMark.asset_id == marked[0]
            )
        ).one()
        connection.execute(sa.insert(MinorMark).values(asset_id=keeper, **mark._mapping))
        detail = f"marked: a sign of a minor, as was its duplicate {marked[0]}"
        audits.append(connection, Act.MARK, detail, assets=[keeper], reason=mark.reason)


def _hand_over_places(connection: Connection, keeper: int, twins: Sequence[int]) -> None:
    """The collections they are in; the stack of the first in one, where the keeper is in none."""
    for twin in twins:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO collected (asset_id, collection_id) "
            "SELECT ?, collection_id FROM collected WHERE asset_id = ?",
            (keeper, twin),
        )
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO stacked (asset_id, stack, cover) "
            "SELECT ?, stack, cover FROM stacked WHERE asset_id = ?",
            (keeper, twin),
        )
    filing.refile(connection, [keeper])


def _hand_over_words(connection: Connection, keeper: int, twins: Sequence[int]) -> None:
    ratings = _of(connection, Asset.rating, Asset.id, twins)
    labels = [label for label in _of(connection, Asset.label, Asset.id, twins) if label]
    flags = _of(connection, Asset.flag, Asset.id, twins)
    words = {
        "rating": (Asset.rating == 0, max(ratings)),
        "label": (Asset.label.is_(None), labels[0] if labels else None),
        "flag": (Asset.flag.is_(None), Flag.PICK.value if Flag.PICK.value in flags else None),
    }
    for name, (unset, word) in words.items():
        if word:
            connection.execute(
                sa.update(Asset).where(Asset.id == keeper, unset).values({name: word})
            )


def _hand_over_texts(connection: Connection, keeper: int, twins: Sequence[int]) -> None:
    """Words for leaving, of the first who has some. Not crops and cuts: they are drawn in one's own
    pixels and seconds.
    """
    for table, key in (("outgoing_text", "field"), ("outgoing_words", "platform, kind")):
        for twin in twins:
            connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO {table} (asset_id, {key}, text) "
                f"SELECT ?, {key}, text FROM {table} WHERE asset_id = ?",
                (keeper, twin),
            )


def _note(connection: Connection, keeper: int, twins: Sequence[int]) -> None:
    """Rows of `merged` are never changed, only replaced (see `schema.HUMAN`)."""
    moved: list[int] = []
    for part in codec.chunks(twins):
        before = sa.or_(Merged.keeper_id.in_(part), Merged.asset_id.in_(part))
        moved += connection.scalars(sa.select(Merged.asset_id).where(before))
        connection.execute(sa.delete(Merged).where(before))
        connection.execute(
            sa.update(Asset).where(Asset.id.in_(part)).values(state=State.TRASHED.value)
        )
    connection.execute(sa.delete(Merged).where(Merged.asset_id == keeper))
    ids = sorted({*twins, *moved} - {keeper})
    connection.execute(sa.insert(Merged), [{"asset_id": one, "keeper_id": keeper} for one in ids])


def _of(connection: Connection, column: Any, key: Any, ids: Sequence[int]) -> list[Any]:
    """The column's values of the rows that have one of these keys."""
    found: list[Any] = []
    for part in codec.chunks(ids):
        found += connection.scalars(sa.select(column).where(key.in_(part)).order_by(key))
    return found


def distinct(connection: Connection, op: Distinct) -> Done:
    """Raises UsageError for more than `MOST_DISTINCT` assets."""
    ids = sorted(_living(connection, op.ids))
    if len(ids) > MOST_DISTINCT:
        raise UsageError(
            f"{len(ids)} assets are too many to be told apart at once.",
            hint=f"At most {MOST_DISTINCT} at a time.",
        )
    known = {(a, b) for a, b in connection.execute(_pairs_among, {"ids": ids})}
    changed = [pair for pair in combinations(ids, 2) if (pair in known) is not op.on]
    if changed and op.on:
        connection.execute(sa.insert(TwinNo), [{"a": a, "b": b} for a, b in changed])
    elif changed:
        connection.exec_driver_sql("DELETE FROM twin_no WHERE a = ? AND b = ?", changed)
    return done(op, [ChangeKind.TWINS], {one for pair in changed for one in pair})


_pairs_among = sa.select(TwinNo.a, TwinNo.b).where(
    TwinNo.a.in_(sa.bindparam("ids", expanding=True)),
    TwinNo.b.in_(sa.bindparam("ids", expanding=True)),
)
