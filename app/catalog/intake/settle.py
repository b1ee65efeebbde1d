"""What follows for assets whose renditions or locations changed: which version is the current one,
where it is, and the columns copied from it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.orm import aliased

from app.catalog import codec
from app.catalog.index import derive
from app.catalog.intake import labels
from app.catalog.intake.ids import next_id
from app.catalog.intake.locations import HERE, AnyRow
from app.catalog.intake.split import SAID_BESIDE, Parting
from app.catalog.schema import USER, Asset, AssetTag, ExportRow, Folder, Location, Rendition
from app.core.vocab import Presence, State


def settle(
    connection: Connection,
    asset_ids: Iterable[int],
    current: Mapping[int, int] | None = None,
    *,
    part_ways: bool = True,
) -> list[int]:
    """Make these assets' own columns what their renditions and locations say. `current` names the
    rendition that shall be the current one; without it the current one stays, unless only another
    is still there. Other renditions that are still there leave for assets of their own, whose ids
    are returned; not in the course of an edit, which could not take it back (`part_ways` False).
    """
    apart: list[int] = []
    for part in codec.chunks(sorted(set(asset_ids))):
        _forget_ghosts(connection, part)
        renditions = _by_asset(connection, part)
        places = _places(connection, part)
        old_docs: dict[int, int] = {}
        updates = []
        parting = Parting()
        for asset in connection.execute(sa.select(Asset).where(Asset.id.in_(part))).all():
            update = _settled(
                asset, renditions[asset.id], places[asset.id], (current or {}).get(asset.id)
            )
            updates.append(update)
            if update["doc"] != asset.doc:
                old_docs[asset.id] = asset.doc
            others = _others_there(places[asset.id], update["rendition_id"])
            if others and part_ways:
                first = next_id(connection, Asset) + len(parting.rows)
                parting.plan(asset, _own_rows(first, asset, others, renditions, places))
        if updates:
            columns = [name for name in updates[0] if name != "asset"]
            connection.execute(
                sa.update(Asset)
                .where(Asset.id == sa.bindparam("asset"))
                .values({name: sa.bindparam(name) for name in columns}),
                updates,
            )
        said = labels.heard(connection, (old for old, _ in parting.rows))
        made = parting.carry_out(connection)
        derive.index(connection, [*(update["asset"] for update in updates), *made], old_docs)
        _say_for_themselves(connection, said, parting)
        apart += made
    return apart


def _say_for_themselves(connection: Connection, said: labels.Heard, parting: Parting) -> None:
    """Of what the places said, each asset keeps what its own places say."""
    before = {row["id"]: said.get(old, ()) for old, row in parting.rows}
    before |= {old: said.get(old, ()) for old, _ in parting.rows}
    labels.follow(connection, before, before)


def _others_there(places: Sequence[AnyRow], current: int) -> list[int]:
    there = {place.rendition_id for place in places if place.presence != Presence.MISSING.value}
    return sorted(there - {current})


def _own_rows(
    first: int,
    asset: AnyRow,
    others: Sequence[int],
    renditions: Mapping[int, Mapping[int, AnyRow]],
    places: Mapping[int, Sequence[AnyRow]],
) -> list[dict[str, Any]]:
    """The rows of new assets, numbered from `first`, for these renditions of an asset."""
    rows = []
    for number, rendition in enumerate(others, first):
        here = [place for place in places[asset.id] if place.rendition_id == rendition]
        columns = rendition_columns(number, renditions[asset.id][rendition])
        rows.append({"id": number, **columns, **whereabouts(asset, here)})
    return rows


def _here(rendition: int, places: Sequence[AnyRow]) -> Sequence[AnyRow]:
    """The places of a version, or else of any."""
    return [place for place in places if place.rendition_id == rendition] or places


def _by_asset(connection: Connection, asset_ids: Sequence[int]) -> dict[int, dict[int, AnyRow]]:
    renditions: dict[int, dict[int, AnyRow]] = defaultdict(dict)
    statement = sa.select(Rendition).where(Rendition.asset_id.in_(asset_ids))
    for row in connection.execute(statement.order_by(Rendition.id)):
        renditions[row.asset_id][row.id] = row
    return renditions


def _places(connection: Connection, asset_ids: Sequence[int]) -> dict[int, list[AnyRow]]:
    places: dict[int, list[AnyRow]] = defaultdict(list)
    statement = (
        sa.select(
            Location.id,
            Location.name,
            Location.text,
            Location.presence,
            Location.rendition_id,
            Folder.path,
            Rendition.asset_id,
        )
        .join(Folder, Folder.id == Location.folder_id)
        .join(Rendition, Rendition.id == Location.rendition_id)
        .where(Rendition.asset_id.in_(asset_ids))
        .order_by(Location.id)
    )
    for row in connection.execute(statement):
        places[row.asset_id].append(row)
    return places


def _settled(
    asset: AnyRow, renditions: Mapping[int, AnyRow], places: Sequence[AnyRow], wanted: int | None
) -> dict[str, Any]:
    live = {place.rendition_id for place in places if place.presence != Presence.MISSING.value}
    chosen = wanted if wanted is not None else asset.rendition_id
    if chosen not in renditions or (live and chosen not in live):
        chosen = max(live or renditions)
    values = {"asset": asset.id, **rendition_columns(asset.id, renditions[chosen])}
    return values | whereabouts(asset, _here(chosen, places))


def whereabouts(asset: AnyRow, places: Sequence[AnyRow]) -> dict[str, Any]:
    """The columns an asset takes from the places of its current version, the best and oldest of
    which is where it is said to be.
    """
    home = min(places, key=lambda place: (RANK[place.presence], place.id), default=None)
    presence = Presence.MISSING.value if home is None else home.presence
    return {
        "presence": presence,
        "offline": int(presence not in HERE),
        "copies": sum(place.presence in HERE for place in places),
        "path": asset.path
        if home is None
        else codec.path_blob(codec.join_path(home.path, home.name)),
        "name": asset.name if home is None else home.text,
    }


RANK = {presence.value: rank for rank, presence in enumerate(Presence)}
"""Present before cloud before offline before missing: the better place."""


def rendition_columns(asset_id: int, rendition: Any) -> dict[str, Any]:
    """The columns an asset copies from its current rendition."""
    return {
        "rendition_id": rendition.id,
        "doc": codec.doc_of(rendition.made, asset_id),
        "created": rendition.made,
        "kind": rendition.kind,
        "format": rendition.format,
        "width": rendition.width,
        "height": rendition.height,
        "size": rendition.size,
        "duration_s": rendition.duration_s,
        "fault": rendition.fault,
    }


def _forget_ghosts(connection: Connection, asset_ids: Sequence[int]) -> None:
    """Contents that were never read and are nowhere any more (a file seen half written, or one in
    the cloud until it came), and assets that consist of nothing else, unless a human did something
    with them.
    """
    nowhere = ~sa.select(Location.id).where(Location.rendition_id == Rendition.id).exists()
    current = sa.select(Asset.rendition_id).where(Asset.id.in_(asset_ids))
    connection.execute(
        sa.delete(Rendition).where(
            Rendition.asset_id.in_(asset_ids),
            Rendition.sha256.is_(None),
            Rendition.id.not_in(current),
            nowhere,
        )
    )
    ghosts = connection.execute(_ghosts(asset_ids)).all()
    if ghosts:
        derive.remove(connection, [doc for _, doc in ghosts])
        connection.execute(sa.delete(Asset).where(Asset.id.in_([ghost for ghost, _ in ghosts])))


def _ghosts(asset_ids: Sequence[int]) -> sa.Select[int, int]:
    worth_keeping = (
        sa.select(Rendition.id)
        .outerjoin(Location, Location.rendition_id == Rendition.id)
        .where(Rendition.asset_id == Asset.id)
        .where(
            sa.or_(
                sa.and_(Rendition.fault.is_(None), Rendition.sha256.is_not(None)),
                Location.id.is_not(None),
            )
        )
        .exists()
    )
    return sa.select(Asset.id, Asset.doc).where(
        Asset.id.in_(asset_ids),
        ~worth_keeping,
        Asset.rating == 0,
        Asset.label.is_(None),
        Asset.flag.is_(None),
        Asset.state == State.ACTIVE.value,
        ~sa.select(AssetTag.tag_id)
        .where(AssetTag.asset_id == Asset.id, AssetTag.source == USER)
        .exists(),
        *(~sa.exists().where(table.asset_id == Asset.id) for table in SAID_BESIDE),
        ~sa.select(ExportRow.id).where(ExportRow.asset_id == Asset.id).exists(),
    )


def forget_elsewhere(connection: Connection, asset_ids: Iterable[int]) -> None:
    """Drop the missing locations of renditions that are at another place."""
    other = aliased(Location)
    for part in codec.chunks(sorted(asset_ids)):
        theirs = sa.select(Rendition.id).where(Rendition.asset_id.in_(part))
        connection.execute(
            sa.delete(Location).where(
                Location.rendition_id.in_(theirs),
                Location.presence == Presence.MISSING.value,
                sa.select(other.id)
                .where(
                    other.rendition_id == Location.rendition_id,
                    other.presence.in_(HERE),
                )
                .exists(),
            )
        )
