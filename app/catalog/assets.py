"""Assets as panels and verbs see them: cards for the grid, views for the inspector, counts."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.conflicts import is_open
from app.catalog.intake.locations import (
    Known,
    find_locations,
    folders_under,
    in_folder,
    known_at,
    names_of_files,
    same_files,
)
from app.catalog.moderation.sensitive import BLOCKING
from app.catalog.pending import (
    Pending,
    VerdictInput,
    outdated_verdicts,
    unanalysed,
    verdict_inputs,
)
from app.catalog.schema import (
    Asset,
    ConflictRow,
    ExportRow,
    Judgement,
    MoveRow,
    Queued,
    Rendition,
    VerdictRow,
)
from app.catalog.stacks import heights
from app.catalog.view import views
from app.core.asset import Card, Fault
from app.core.vault import MoveKind
from app.core.vocab import Flag, Kind, Label, Outcome, Presence

__all__ = [
    "Counts",
    "Known",
    "Pending",
    "VerdictInput",
    "cards",
    "counts",
    "folders_under",
    "ids_of_paths",
    "in_folder",
    "known_at",
    "names_of_files",
    "outdated_verdicts",
    "same_files",
    "unanalysed",
    "verdict_inputs",
    "views",
]


@dataclass(frozen=True, slots=True)
class Counts:
    """The library in numbers. `bytes` of current versions; `unanalysed`: readable, seen by no pack
    yet; `offline`: their file is not where it was.
    """

    assets: int
    bytes: int
    faults: int
    queued: int
    unanalysed: int
    offline: int


def cards(connection: Connection, ids: Sequence[int]) -> list[Card]:
    """In the order of `ids`; ids that do not exist are left out."""
    found: dict[int, Card] = {}
    for part in codec.chunks(ids):
        rows = connection.execute(_card_rows, {"ids": part}).all()
        outcomes = _outcomes(connection, [row.rendition_id for row in rows])
        sensitive = _sensitive(connection, outcomes)
        exported = _exported(connection, part)
        disputed = _disputed(connection, part)
        stacked = heights(connection, part)
        leaving = _leaving(connection, part)
        for row in rows:
            found[row.id] = _card(
                row,
                outcomes.get(row.rendition_id),
                tuple(exported[row.id]),
                row.id in disputed,
                row.rendition_id in sensitive,
                stacked.get(row.id, (None, 0)),
                row.id in leaving,
            )
    return [found[asset_id] for asset_id in ids if asset_id in found]


_card_rows = (
    sa.select(
        Asset.id,
        Asset.rendition_id,
        Asset.name,
        Asset.kind,
        Asset.format,
        Asset.width,
        Asset.height,
        Asset.size,
        Asset.duration_s,
        Asset.rating,
        Asset.label,
        Asset.flag,
        Asset.offline,
        Asset.presence,
        Asset.created,
        Rendition.sha256,
        Rendition.fault,
        Rendition.fault_message,
        Rendition.analysed,
    )
    .join(Rendition, Rendition.id == Asset.rendition_id)
    .where(Asset.id.in_(sa.bindparam("ids", expanding=True)))
)
_RULED = (Outcome.APPROVED.value, Outcome.REJECTED.value)
_outcome_rows = (
    sa.select(
        VerdictRow.rendition_id,
        sa.func.group_concat(
            sa.case(
                (
                    sa.and_(
                        VerdictRow.outcome != Outcome.CLEAR.value,
                        sa.or_(VerdictRow.risk.is_not(None), VerdictRow.outcome.in_(_RULED)),
                    ),
                    VerdictRow.platform + "=" + VerdictRow.outcome,
                )
            ),
            "\n",
        ),
    )
    .where(VerdictRow.rendition_id.in_(sa.bindparam("ids", expanding=True)))
    .group_by(VerdictRow.rendition_id)
)
_export_rows = (
    sa.select(ExportRow.asset_id, ExportRow.preset)
    .where(ExportRow.asset_id.in_(sa.bindparam("ids", expanding=True)))
    .distinct()
    .order_by(ExportRow.preset)
)


def _outcomes(connection: Connection, renditions: Sequence[int]) -> dict[int, dict[str, Outcome]]:
    """Of those that were judged: on which platforms something in them is not clear, or was decided.
    One row a rendition, as there are dozens of platforms.
    """
    return {
        rendition: read_outcomes(told)
        for rendition, told in connection.execute(_outcome_rows, {"ids": renditions})
    }


def _sensitive(connection: Connection, outcomes: Mapping[int, Mapping[str, Outcome]]) -> set[int]:
    """Renditions that are blocked (or rejected) for what was seen in them."""
    blocked = [one for one, told in outcomes.items() if not BLOCKING.isdisjoint(told.values())]
    return set(connection.scalars(_sensitive_rows, {"ids": blocked}))


_sensitive_rows = sa.select(Judgement.rendition_id).where(
    Judgement.rendition_id.in_(sa.bindparam("ids", expanding=True)), Judgement.sensitive == 1
)


def read_outcomes(told: str | None) -> dict[str, Outcome]:
    pairs = (pair.split("=") for pair in told.split("\n")) if told else ()
    return {platform: _OUTCOMES[outcome] for platform, outcome in pairs}


def _exported(connection: Connection, ids: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for asset_id, preset in connection.execute(_export_rows, {"ids": ids}):
        found[asset_id].append(preset)
    return found


def _disputed(connection: Connection, ids: Sequence[int]) -> set[int]:
    """Those that are half of an open conflict."""
    halves = connection.execute(_conflict_rows, {"ids": ids})
    return {half for pair in halves for half in pair}


def _leaving(connection: Connection, ids: Sequence[int]) -> set[int]:
    """Those that wait to be put into a vault."""
    return set(connection.scalars(_move_rows, {"ids": ids}))


_move_rows = sa.select(MoveRow.asset_id).where(
    MoveRow.asset_id.in_(sa.bindparam("ids", expanding=True)), MoveRow.kind == MoveKind.PUT.value
)
_conflict_rows = sa.select(ConflictRow.copy_id, ConflictRow.original_id).where(
    sa.or_(
        ConflictRow.copy_id.in_(sa.bindparam("ids", expanding=True)),
        ConflictRow.original_id.in_(sa.bindparam("ids", expanding=True)),
    ),
    is_open(),
)

_OUTCOMES = {outcome.value: outcome for outcome in Outcome}  # a hundred times faster than the call
_KINDS = {None: None} | {kind.value: kind for kind in Kind}
_LABELS = {None: None} | {label.value: label for label in Label}
_FLAGS = {None: None} | {flag.value: flag for flag in Flag}
_PRESENCES = {presence.value: presence for presence in Presence}


def _card(
    row: Any,
    outcomes: dict[str, Outcome] | None,
    exported: tuple[str, ...],
    disputed: bool,
    sensitive: bool,
    stack: tuple[int | None, int],
    leaving: bool,
) -> Card:
    asset, _, name, kind, format, width, height, size, duration, rating, label, flag, *rest = row
    offline, presence, created, sha256, fault, message, analysed = rest
    return Card(
        id=asset,
        name=name,
        sha256=None if sha256 is None else sha256.hex(),
        kind=_KINDS[kind],
        format=format,
        width=width,
        height=height,
        bytes=size,
        duration_s=duration,
        rating=rating,
        label=_LABELS[label],
        flag=_FLAGS[flag],
        offline=bool(offline),
        fault=None if fault is None else Fault(fault, message or ""),
        outcomes=outcomes or {},
        exported=exported,
        presence=_PRESENCES[presence],
        conflict=disputed,
        judged=outcomes is not None,
        sensitive=sensitive,
        analysed=bool(analysed),
        created=codec.moment(created),
        stack=stack[0],
        stacked=stack[1],
        vaulted=leaving,
    )


def ids_of_paths(connection: Connection, paths: Sequence[str]) -> dict[str, int]:
    """The assets whose file is, or was last, at these paths; unknown paths are left out."""
    return {path: row.asset_id for path, row in find_locations(connection, paths).items()}


def counts(connection: Connection) -> Counts:
    """Trashed assets count too: they are in the library until they are removed."""
    return Counts(
        assets=_count(connection, Asset.id),
        bytes=connection.scalar(sa.select(sa.func.sum(Asset.size))) or 0,
        faults=_count(connection, Asset.id, Asset.fault.is_not(None)),
        queued=_count(connection, Queued.id),
        unanalysed=connection.exec_driver_sql(_UNANALYSED).scalar_one(),
        offline=_count(connection, Asset.id, Asset.offline == sa.literal_column("1")),
    )


_UNANALYSED = """
    SELECT count(*) FROM rendition INDEXED BY ix_rendition_new
     WHERE analysed = 0 AND fault IS NULL AND sha256 IS NOT NULL
"""
"""By its own index: SQLite would walk all contents by their hashes instead."""


def _count(connection: Connection, column: Any, *which: sa.ColumnElement[bool]) -> int:
    statement = sa.select(sa.func.count()).select_from(column.class_).where(*which)
    return connection.execute(statement).scalar_one()
