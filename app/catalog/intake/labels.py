"""What files say that a human could have said, taken over without talking the human down.

Three sides: what the places of an asset said before, what they say now, and what it has. Only what
is said newly is added and only what is said no longer is taken away, so that a tag a human removed
stays removed, and one a human gave stays given. It is a machine's doing: not logged, not undone.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, tagging, tags
from app.catalog.index import ancestry
from app.catalog.intake.locations import AnyRow
from app.catalog.schema import IMPORT, Asset, Location, Rendition, Said
from app.core.asset import Labels
from app.core.errors import UsageError
from app.core.vocab import Flag

Heard = Mapping[int, Sequence[AnyRow]]
"""What is said of each asset at its places, the oldest place first."""

LONGEST, DEEPEST = 1000, 32
"""Characters and levels of a keyword that can be a tag; beyond them it is no keyword."""


def said_row(location_id: int, labels: Labels) -> dict[str, Any]:
    rating, flag = labels.rating, labels.flag
    if rating == -1 and flag is None:
        flag = Flag.REJECT
    return {
        "location_id": location_id,
        "keywords": json.dumps(list(dict.fromkeys(labels.keywords))),
        "rating": rating if rating is not None and 1 <= rating <= 5 else None,
        "label": None if labels.label is None else labels.label.value,
        "flag": None if flag is None else flag.value,
    }


def heard(connection: Connection, asset_ids: Iterable[int]) -> Heard:
    """To be asked before the places change, and given to `follow` after."""
    said: dict[int, list[AnyRow]] = defaultdict(list)
    if connection.execute(sa.select(Said.location_id).limit(1)).first() is None:
        return said
    for part in codec.chunks(sorted(set(asset_ids))):
        for row in connection.execute(_said, {"ids": part}):
            said[row.asset_id].append(row)
    return said


_said = (
    sa.select(Rendition.asset_id, Said.keywords, Said.rating, Said.label, Said.flag)
    .join(Location, Location.id == Said.location_id)
    .join(Rendition, Rendition.id == Location.rendition_id)
    .where(Rendition.asset_id.in_(sa.bindparam("ids", expanding=True)))
    .order_by(Said.location_id)
)


def follow(connection: Connection, before: Heard, asset_ids: Iterable[int]) -> bool:
    """Make the assets have what is said of them newly, and not what is said no longer. True: tags
    came or went.
    """
    ids = set(asset_ids)
    now = heard(connection, ids)
    changed = sorted(one for one in ids if before.get(one, ()) != now.get(one, ()))
    if not changed:
        return False
    _follow_values(connection, before, now, changed)
    return _follow_keywords(connection, before, now, changed)


# ── keywords ──


def _follow_keywords(
    connection: Connection, before: Heard, now: Heard, changed: Sequence[int]
) -> bool:
    glossary = _Glossary(connection)
    came: list[tuple[int, int]] = []
    went: list[tuple[int, int]] = []
    for asset_id in changed:
        old, new = _keywords(before.get(asset_id, ())), _keywords(now.get(asset_id, ()))
        had = glossary.known(old)
        has = glossary.known(new & old) | glossary.ensured(new - old)
        came += [(tag_id, asset_id) for tag_id in sorted(has - had)]
        went += [(tag_id, asset_id) for tag_id in sorted(had - has)]
    if came:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO asset_tag (asset_id, tag_id, source) "
            f"SELECT id, ?, '{IMPORT}' FROM asset WHERE id = ?",
            came,
        )
    if went:
        connection.exec_driver_sql(
            f"DELETE FROM asset_tag WHERE tag_id = ? AND asset_id = ? AND source = '{IMPORT}'",
            went,
        )
    both = came + went
    if both:
        ancestry.look_above(connection, afresh=True)
        ancestry.retag(connection, {asset for _, asset in both}, {tag for tag, _ in both})
    return bool(both)


class _Glossary:
    """Keywords as tags; each looked up once. What can be no tag's name is none."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._found: dict[str, int | None] = {}

    def known(self, names: Iterable[str]) -> set[int]:
        found = {self._look(name) for name in names}
        return {tag_id for tag_id in found if tag_id is not None}

    def ensured(self, names: Iterable[str]) -> set[int]:
        for name in sorted(names):
            if self._look(name) is None and (path := _path(name)) is not None:
                self._found[name] = tagging.ensure(self._connection, path)
        return self.known(names)

    def _look(self, name: str) -> int | None:
        if name not in self._found:
            path = _path(name)
            self._found[name] = None if path is None else tags.find(self._connection, name)
        return self._found[name]


def _path(name: str) -> list[str] | None:
    if len(name) > LONGEST or name.count("/") >= DEEPEST:
        return None
    try:
        return tags.parts(name)
    except UsageError:
        return None


def _keywords(said: Iterable[AnyRow]) -> set[str]:
    return {keyword for row in said for keyword in json.loads(row.keywords)}


# ── rating, label, flag ──


def _follow_values(
    connection: Connection, before: Heard, now: Heard, changed: Sequence[int]
) -> None:
    updates = []
    for part in codec.chunks(changed):
        rows = sa.select(Asset.id, Asset.rating, Asset.label, Asset.flag)
        for asset in connection.execute(rows.where(Asset.id.in_(part))).all():
            said = (before.get(asset.id, ()), now.get(asset.id, ()))
            values = {
                "rating": _value(asset.rating, 0, *_column("rating", *said)),
                "label": _value(asset.label, None, *_column("label", *said)),
                "flag": _value(asset.flag, None, *_column("flag", *said)),
            }
            if (values["rating"], values["label"], values["flag"]) != tuple(asset)[1:]:
                updates.append({"asset": asset.id, **values})
    if updates:
        connection.execute(
            sa.update(Asset)
            .where(Asset.id == sa.bindparam("asset"))
            .values({name: sa.bindparam(name) for name in ("rating", "label", "flag")}),
            updates,
        )


def _column(
    name: str, before: Iterable[AnyRow], now: Iterable[AnyRow]
) -> tuple[list[Any], list[Any]]:
    old, new = ([getattr(row, name) for row in rows] for rows in (before, now))
    return [one for one in old if one is not None], [one for one in new if one is not None]


def _value(has: Any, unset: Any, old: Collection[Any], new: Sequence[Any]) -> Any:
    """What an asset that `has` a value shall have: only what came from a file gives way to it."""
    if has != unset and has not in old:
        return has
    for one in new:
        if one not in old:
            return one
    if has in old and has not in new:
        return next(iter(new), unset)
    return has
