"""What is still to be looked at or judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.analyses import BUILTIN
from app.catalog.inputs import BuiltinInput, VerdictInput, builtin_inputs, verdict_inputs
from app.catalog.moderation.verdicts import edition_of
from app.catalog.schema import (
    AnalysisRow,
    Asset,
    Folder,
    Location,
    Rendition,
)
from app.core.vocab import Presence

__all__ = [
    "BuiltinInput",
    "Pending",
    "VerdictInput",
    "builtin_inputs",
    "not_judged_by",
    "not_looked_at",
    "outdated_verdicts",
    "unanalysed",
    "unanalysed_count",
    "verdict_inputs",
]


@dataclass(frozen=True, slots=True)
class Pending:
    """A rendition that a pack has not seen, and a place where its file is."""

    rendition_id: int
    asset_id: int
    path: str
    sha256: str | None
    width: int
    height: int


def unanalysed(
    connection: Connection,
    pack: str,
    version: str,
    limit: int,
    ids: Sequence[int] | None = None,
) -> list[Pending]:
    """Current, readable renditions with a file in place that this version of the pack has not seen;
    of these assets only, when `ids` are given. Those no pack has seen come first, which finds them
    at once however many there are that were seen. The built-in arithmetic needs no file, only that
    one was read once.
    """
    unseen = _unseen(pack, version)
    needed = () if pack == BUILTIN else (Location.presence == Presence.PRESENT.value,)
    if ids is not None:
        found: list[Pending] = []
        for part in codec.chunks(ids):
            here = Asset.id.in_(part)
            found += _pending(connection, limit - len(found), unseen, here, *needed)
        return found
    if pack == BUILTIN:  # what only it has seen still counts as seen by none
        return _pending(connection, limit, unseen)
    fresh = _pending(connection, limit, Rendition.analysed == sa.literal_column("0"), *needed)
    if len(fresh) == limit:
        return fresh
    rest = _pending(connection, limit - len(fresh), unseen, Rendition.analysed == 1, *needed)
    return fresh + rest


def unanalysed_count(connection: Connection, pack: str, version: str) -> int:
    """How many `unanalysed` has in all, for packs that open files."""
    placed = sa.exists().where(
        Location.rendition_id == Rendition.id, Location.presence == Presence.PRESENT.value
    )
    statement = (
        sa.select(sa.func.count())
        .select_from(Rendition)
        .join(Asset, Asset.rendition_id == Rendition.id)
        .where(Rendition.fault.is_(None), Rendition.sha256.is_not(None))
        .where(placed, _unseen(pack, version))
    )
    return connection.execute(statement).scalar_one()


def _unseen(pack: str, version: str) -> sa.ColumnElement[bool]:
    return ~(
        sa.select(AnalysisRow.seen)
        .where(
            AnalysisRow.pack == pack,
            AnalysisRow.version == version,
            AnalysisRow.rendition_id == Rendition.id,
        )
        .exists()
    )


def _pending(connection: Connection, limit: int, *which: sa.ColumnElement[bool]) -> list[Pending]:
    if limit <= 0:
        return []
    rows = connection.execute(
        sa.select(
            Rendition.id,
            Rendition.asset_id,
            Rendition.sha256,
            Rendition.width,
            Rendition.height,
            sa.func.min(Location.id),
            Location.name,
            Folder.path,
        )
        .select_from(Rendition)
        .join(Asset, Asset.rendition_id == Rendition.id)
        .join(Location, Location.rendition_id == Rendition.id)
        .join(Folder, Folder.id == Location.folder_id)
        .where(Rendition.fault.is_(None), Rendition.sha256.is_not(None), *which)
        .group_by(Rendition.id)
        .order_by(Rendition.id)
        .limit(limit)
    )
    return [
        Pending(
            rendition_id=row.id,
            asset_id=row.asset_id,
            path=codec.join_path(row.path, row.name),
            sha256=None if row.sha256 is None else row.sha256.hex(),
            width=row.width or 0,
            height=row.height or 0,
        )
        for row in rows
    ]


def outdated_verdicts(connection: Connection, policies: Mapping[str, str], limit: int) -> list[int]:
    """Assets that were analysed and not judged since something their verdicts rest on changed, or
    were judged by other policies than these (platform → version).
    """
    edition = edition_of(policies.items())
    found: list[int] = []
    if edition is None:
        return found
    stored = Rendition.edition
    for which in (stored.is_(None), stored < edition, stored > edition):
        found += connection.scalars(
            sa.select(Asset.id)
            .join(Rendition, Rendition.id == Asset.rendition_id)
            .where(Rendition.analysed == sa.literal_column("1"), which)
            .limit(limit - len(found))
        )
    return sorted(found)


def not_looked_at(
    connection: Connection, policies: Mapping[str, str], limit: int, after: int = 0
) -> list[tuple[int, int]]:
    """(rendition, asset) of what was read, no pack has seen and these policies (platform → version)
    have not judged either, by rendition from the one `after`; wherever the file is now. Their words
    may say enough.
    """
    edition = edition_of(policies.items())
    if edition is None:
        return []
    rows = connection.execute(
        sa.select(Rendition.id, Asset.id)
        .join(Asset, Asset.rendition_id == Rendition.id)
        .where(
            Rendition.analysed == sa.literal_column("0"),
            Rendition.fault.is_(None),
            Rendition.sha256.is_not(None),
            Rendition.edition.is_distinct_from(edition),
            Rendition.id > after,
        )
        .order_by(Rendition.id)
        .limit(limit)
    )
    return [(rendition, asset) for rendition, asset in rows]


def not_judged_by(
    connection: Connection,
    policies: Mapping[str, str],
    ids: Sequence[int],
    *,
    readable: bool = False,
) -> list[int]:
    """Those of `ids` whose verdicts are not by these policies (platform → version) and on all that
    is known now; looked at or not. `readable`: without those of which nothing could be read.
    """
    edition = edition_of(policies.items())
    known = Rendition.fault.is_(None) & Rendition.sha256.is_not(None)
    which = [known | (Rendition.analysed == 1)] if readable else []
    found: list[int] = []
    for part in codec.chunks(ids):
        found += connection.scalars(
            sa.select(Asset.id)
            .join(Rendition, Rendition.id == Asset.rendition_id)
            .where(Asset.id.in_(part), Rendition.edition.is_distinct_from(edition), *which)
        )
    return found
