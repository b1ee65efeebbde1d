"""Whether the audit chain tells of all that stands: a decision, release, export … of which no row
tells was written beside Musekeep, or the chain was made anew without it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.schema import (
    Correction,
    DecisionRow,
    ExportRow,
    MinorMark,
    OpRow,
    PersonaRow,
    ReleaseRow,
)
from app.core.audit import AuditRow
from app.core.ops import (
    AddRelease,
    Confirm,
    CorrectTerm,
    Decide,
    MarkMinor,
    RemovePersona,
    RemoveRelease,
    SetPersona,
)
from app.core.vocab import Act

AUDITED = frozenset(
    op.name
    for op in (
        *(Decide, Confirm, MarkMinor, CorrectTerm),
        *(SetPersona, RemovePersona, AddRelease, RemoveRelease),
    )
)
"""Edits that are in the audit chain; so is that they were undone or redone."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """Something that stands: `what`, for a sentence. `asset` None: it is none's."""

    what: str
    act: Act
    tells: Callable[[AuditRow], bool]
    asset: int | None = None


def untold(connection: Connection, rows: Sequence[AuditRow]) -> str | None:
    """The first thing that no row of a whole chain tells of, as a sentence; None when all is told.
    Exports made before there was a chain (by versions 1 and 2) need no row.
    """
    if not rows and _history(connection) is not None:
        return "the chain is empty, and the history tells of what must be in it"
    wanted = set(connection.scalars(_ASSETS))
    by_asset: dict[int | None, list[AuditRow]] = defaultdict(list)
    by_act: dict[Act, list[AuditRow]] = defaultdict(list)
    for row in rows:
        by_act[row.act].append(row)
        for asset in wanted.intersection(row.assets):
            by_asset[asset].append(row)
    for claim in _claims(connection, rows):
        mine = by_act[claim.act] if claim.asset is None else by_asset[claim.asset]
        if not any(claim.tells(row) for row in mine) and not _parted(claim, by_act[claim.act]):
            return f"no row tells of {claim.what}"
    return None


def _parted(claim: _Claim, rows: Sequence[AuditRow]) -> bool:
    """What is said of an asset goes along, without a row, when one of its versions becomes an asset
    of its own: under a number higher than any there was.
    """
    return claim.asset is not None and any(
        row.assets and claim.asset > row.assets[-1] and claim.tells(row) for row in rows
    )


_ASSETS = sa.union(
    sa.select(DecisionRow.asset_id), sa.select(MinorMark.asset_id), sa.select(Correction.asset_id)
)


def _claims(connection: Connection, rows: Sequence[AuditRow]) -> Iterator[_Claim]:
    yield from _decisions(connection)
    yield from _signs(connection)
    yield from _people(connection)
    yield from _exports(connection, rows)


def _decisions(connection: Connection) -> Iterator[_Claim]:
    for one in connection.execute(sa.select(DecisionRow)):
        ruling = _Ruling(one.platform, one.basis.hex(), one.actor, one.outcome, one.reason)
        what = f"what was decided about asset {one.asset_id} for {one.platform}"
        yield _Claim(what, Act.DECISION, ruling.told_by, one.asset_id)
        if one.confirmed_by is not None:
            second = _Ruling(one.platform, one.basis.hex(), one.confirmed_by)
            what = f"the second look at asset {one.asset_id} for {one.platform}"
            yield _Claim(what, Act.CONFIRM, second.told_by, one.asset_id)


@dataclass(frozen=True, slots=True)
class _Ruling:
    """A row about one asset names the basis itself, one about several a hash over all of them."""

    platform: str
    basis: str
    actor: str
    outcome: str = ""
    reason: str | None = None

    def told_by(self, row: AuditRow) -> bool:
        return (
            row.act is (Act.DECISION if self.outcome else Act.CONFIRM)
            and (row.platform, row.actor) == (self.platform, self.actor)
            and self.reason in (None, row.reason)
            and row.detail.startswith(self.outcome)
            and (len(row.assets) > 1 or row.inputs == self.basis)
        )


def _signs(connection: Connection) -> Iterator[_Claim]:
    for one in connection.execute(sa.select(MinorMark)):

        def marks(row: AuditRow, reason: str = one.reason) -> bool:
            marked = row.detail.startswith("marked")  # by a human, or as its duplicate was
            return row.act is Act.MARK and marked and row.reason == reason

        yield _Claim(f"the mark on asset {one.asset_id}", Act.MARK, marks, one.asset_id)
    for word in connection.execute(sa.select(Correction)):
        said = (f"'{word.term}' is no sign", word.actor, word.reason)

        def corrects(row: AuditRow, said: tuple[str, str, str] = said) -> bool:
            return row.act is Act.CORRECTION and (row.detail, row.actor, row.reason) == said

        what = f"the correction of '{word.term}' in asset {word.asset_id}"
        yield _Claim(what, Act.CORRECTION, corrects, word.asset_id)


def _people(connection: Connection) -> Iterator[_Claim]:
    for one in connection.execute(sa.select(PersonaRow)):
        adult = f"adult attested {one.attested}" if one.attested else "adult not attested"

        def names(row: AuditRow, name: str = one.name, end: str = f": {one.kind}, {adult}") -> bool:
            return row.detail.startswith(name) and row.detail.endswith(end)

        yield _Claim(f"the persona {one.name} as it is", Act.PERSONA, names)
    for paper in connection.execute(sa.select(ReleaseRow)):
        filed = f"release {paper.id} of {paper.person}"

        def files(row: AuditRow, filed: str = filed, sha256: str = paper.sha256) -> bool:
            return row.detail.startswith(f"{filed} for ") and row.inputs == sha256

        yield _Claim(filed, Act.PERSONA, files)


# ── exports ──


def _exports(connection: Connection, rows: Sequence[AuditRow]) -> Iterator[_Claim]:
    since = _began(connection, rows)
    if since is None:
        return
    acts = (Act.EXPORT, Act.OVERRIDE)
    told = {(row.detail, row.inputs) for row in rows if row.act in acts}
    for one in connection.execute(sa.select(ExportRow).where(ExportRow.exported >= since)):
        detail = codec.text(f"{one.preset} to {codec.text(codec.path_text(one.path))}")
        if (detail, one.sha256.hex()) not in told:
            yield _Claim(f"the export {detail}", Act.EXPORT, lambda _: False)


def _began(connection: Connection, rows: Sequence[AuditRow]) -> int | None:
    """From when on exports have rows (µs): always, in a catalogue that was made with a chain; in
    one that got it later, from the first thing that made a row. None: nothing has yet.
    """
    if not _upgraded(connection):
        return 0
    known = [one for one in (_history(connection), rows[0].at if rows else None) if one is not None]
    return min(known, default=None)


def _history(connection: Connection) -> int | None:
    """When the first edit that is audited was made."""
    audited = OpRow.name.in_(sorted(AUDITED)) & (OpRow.kind == "edit")
    return connection.scalar(sa.select(sa.func.min(OpRow.at)).where(audited))


_ORDER = """
    SELECT (SELECT rowid FROM sqlite_schema WHERE type = 'table' AND name = 'audit')
         > (SELECT rowid FROM sqlite_schema WHERE type = 'table' AND name = 'export')
"""


def _upgraded(connection: Connection) -> bool:
    """Whether the chain came with a migration: then its table was made after version 1's, while a
    new catalogue's tables are made in the order of the alphabet.
    """
    return bool(connection.exec_driver_sql(_ORDER).scalar())
