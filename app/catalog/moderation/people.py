"""Personas, their releases, and whom assets show: the ops and the questions."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.effects import done
from app.catalog.index import ancestry, words
from app.catalog.moderation import audits, verdicts
from app.catalog.schema import AssetPersona, PersonaRow, ReleaseRow
from app.core.errors import NotFoundError, UsageError
from app.core.ops import (
    AddRelease,
    AssignPersona,
    Done,
    RemovePersona,
    RemoveRelease,
    SetPersona,
)
from app.core.people import Persona, Release
from app.core.vocab import Act, ChangeKind, Nudity, PersonaKind

_KINDS = (ChangeKind.PERSONAS,)
Row = Mapping[str, Any]


def set_persona(connection: Connection, op: SetPersona) -> Done:
    """Raises UsageError for an empty or taken name and for an attestation that is still to come,
    NotFoundError for an unknown `was`.
    """
    name = words.tidy(op.persona.name)
    if not name:
        raise UsageError("A persona needs a name.")
    attested = op.persona.adult_attested
    if attested is not None and attested > date.today():
        raise UsageError(f"Nobody can have attested on {attested}: that day is still to come.")
    row = _find(connection, op.was if op.was is not None else name)
    if row is None and op.was is not None:
        raise _unknown(op.was)
    taken = _find(connection, name)
    if row is not None and taken is not None and taken.id != row.id:
        raise UsageError(f"There is a persona '{taken.name}' already.")
    values = _values(op.persona, name)
    if row is not None and all(getattr(row, column) == value for column, value in values.items()):
        return done(op, [])
    if row is None:
        connection.execute(sa.insert(PersonaRow).values(**values))
    else:
        connection.execute(sa.update(PersonaRow).where(PersonaRow.id == row.id).values(**values))
    audits.append(connection, Act.PERSONA, _told(op.persona, name, op.was))
    return done(op, _KINDS, _changed(connection, row) or None)


def remove_persona(connection: Connection, op: RemovePersona) -> Done:
    """Raises NotFoundError."""
    row = _require(connection, op.persona)
    assets = _changed(connection, row)
    for table in (AssetPersona, ReleaseRow):
        connection.execute(sa.delete(table).where(table.persona_id == row.id))
    connection.execute(sa.delete(PersonaRow).where(PersonaRow.id == row.id))
    audits.append(connection, Act.PERSONA, f"removed {row.name}", assets=assets)
    return done(op, _KINDS, assets or None)


def assign_persona(connection: Connection, op: AssignPersona) -> Done:
    """Raises NotFoundError."""
    row = _require(connection, op.persona)
    ancestry.touch(connection, op.ids)
    statement = (
        "INSERT OR IGNORE INTO asset_persona (asset_id, persona_id) "
        "SELECT id, ? FROM temp.touched JOIN asset USING (id) RETURNING asset_id"
        if op.on
        else "DELETE FROM asset_persona WHERE persona_id = ? "
        "AND asset_id IN (SELECT id FROM temp.touched) RETURNING asset_id"
    )
    changed = connection.exec_driver_sql(statement, (row.id,)).scalars().all()
    verdicts.doubt(connection, changed)
    return done(op, _KINDS, changed)


def add_release(connection: Connection, op: AddRelease) -> Done:
    """Raises NotFoundError, and UsageError for a release that ends before it begins."""
    row, release = _require(connection, op.persona), op.release
    if release.valid_to is not None and release.valid_to < release.valid_from:
        raise UsageError("A release cannot end before it begins.")
    values = {
        "persona_id": row.id,
        "person": codec.text(release.person),
        "file": codec.text(release.file),
        "sha256": release.sha256,
        "valid_from": release.valid_from.isoformat(),
        "valid_to": None if release.valid_to is None else release.valid_to.isoformat(),
        "platforms": json.dumps(list(release.platforms)),
        "nudity": release.nudity.value,
    }
    made = _file(connection, row, values)
    return done(op, _KINDS, _changed(connection, row) or None, value=made)


def remove_release(connection: Connection, op: RemoveRelease) -> Done:
    """Raises NotFoundError."""
    found = connection.execute(sa.select(ReleaseRow).where(ReleaseRow.id == op.release)).first()
    if found is None:
        raise NotFoundError(f"There is no release {op.release}.", hint="See: persona list")
    persona = connection.execute(
        sa.select(PersonaRow).where(PersonaRow.id == found.persona_id)
    ).one()
    connection.execute(sa.delete(ReleaseRow).where(ReleaseRow.id == found.id))
    told = f"withdrew release {found.id} of {found.person} for {persona.name}"
    audits.append(connection, Act.PERSONA, told, inputs=found.sha256)
    return done(op, _KINDS, _changed(connection, persona) or None)


def receive(connection: Connection, row: Row, releases: Sequence[Row]) -> int:
    """A persona of another catalogue, by name, with those of its releases that are not known here.
    What is said of a persona that is here stays. Returns its number.
    """
    known = _find(connection, row["name"])
    if known is None:
        values = {name: value for name, value in row.items() if name != "id"}
        connection.execute(sa.insert(PersonaRow).values(**values))
        known = _require(connection, row["name"])
        persona = _read(connection, [known])[0]
        audits.append(connection, Act.PERSONA, _told(persona, persona.name, None))
    filed = set(
        connection.scalars(sa.select(ReleaseRow.sha256).where(ReleaseRow.persona_id == known.id))
    )
    for release in releases:
        if release["sha256"] not in filed:
            _file(connection, known, {**release, "persona_id": known.id})
    return int(known.id)


def _file(connection: Connection, persona: Any, release: Row) -> int:
    values = {name: value for name, value in release.items() if name != "id"}
    made = connection.execute(
        sa.insert(ReleaseRow).values(**values).returning(ReleaseRow.id)
    ).scalar_one()
    audits.append(
        connection,
        Act.PERSONA,
        f"release {made} of {release['person']} for {persona.name}",
        inputs=release["sha256"],
    )
    return made


def _values(persona: Persona, name: str) -> dict[str, str | None]:
    attested = persona.adult_attested
    return {
        "name": name,
        "key": words.comparable(name),
        "kind": persona.kind.value,
        "attested": None if attested is None else attested.isoformat(),
        "note": codec.text(persona.note),
    }


def _told(persona: Persona, name: str, was: str | None) -> str:
    attested = persona.adult_attested
    adult = "adult not attested" if attested is None else f"adult attested {attested.isoformat()}"
    before = f" (was {was})" if was is not None and was != name else ""
    return f"{name}{before}: {persona.kind.value}, {adult}"


def _changed(connection: Connection, row: Any | None) -> Sequence[int]:
    """The assets that show the persona, whose verdicts may be others now."""
    if row is None:
        return []
    shown = sa.select(AssetPersona.asset_id).where(AssetPersona.persona_id == row.id)
    assets = connection.scalars(shown).all()
    verdicts.doubt(connection, assets)
    return assets


def _find(connection: Connection, name: str) -> Any | None:
    key = words.comparable(words.tidy(name))
    return connection.execute(sa.select(PersonaRow).where(PersonaRow.key == key)).first()


def _require(connection: Connection, name: str) -> Any:
    row = _find(connection, name)
    if row is None:
        raise _unknown(name)
    return row


def _unknown(name: str) -> NotFoundError:
    return NotFoundError(f"There is no persona '{name}'.", hint="See: persona list")


# ── reading ──


def personas(connection: Connection) -> list[Persona]:
    """All, by name, with their releases in the order they were filed."""
    rows = connection.execute(sa.select(PersonaRow).order_by(PersonaRow.key)).all()
    return _read(connection, rows)


def persona(connection: Connection, name: str) -> Persona | None:
    row = _find(connection, name)
    return None if row is None else _read(connection, [row])[0]


def shown_by(connection: Connection, personas: Iterable[int]) -> set[int]:
    """The assets that show one of these (by their rows' numbers)."""
    shown = AssetPersona.persona_id.in_(sorted(personas))
    return set(connection.scalars(sa.select(AssetPersona.asset_id).where(shown)))


def shown_on(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The names of the personas assets show, sorted."""
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for asset_id, name in connection.execute(
        sa.select(AssetPersona.asset_id, PersonaRow.name)
        .join(PersonaRow, PersonaRow.id == AssetPersona.persona_id)
        .where(AssetPersona.asset_id.in_(ids))
        .order_by(PersonaRow.key)
    ):
        found[asset_id] += (name,)
    return found


def showing(connection: Connection, names: Sequence[str]) -> list[int]:
    """The assets that show any of these personas, lowest ids first."""
    keys = [words.comparable(words.tidy(name)) for name in names]
    shown = (
        sa.select(AssetPersona.asset_id)
        .join(PersonaRow, PersonaRow.id == AssetPersona.persona_id)
        .where(PersonaRow.key.in_(keys))
        .distinct()
        .order_by(AssetPersona.asset_id)
    )
    return list(connection.scalars(shown))


def _read(connection: Connection, rows: Iterable[Any]) -> list[Persona]:
    listed = list(rows)
    ids = [row.id for row in listed]
    releases: dict[int, list[Release]] = defaultdict(list)
    for row in connection.execute(
        sa.select(ReleaseRow).where(ReleaseRow.persona_id.in_(ids)).order_by(ReleaseRow.id)
    ):
        releases[row.persona_id].append(_release(row))
    shown = dict(
        connection.execute(
            sa.select(AssetPersona.persona_id, sa.func.count())
            .where(AssetPersona.persona_id.in_(ids))
            .group_by(AssetPersona.persona_id)
        ).all()
    )
    return [
        Persona(
            name=row.name,
            kind=PersonaKind(row.kind),
            adult_attested=None if row.attested is None else date.fromisoformat(row.attested),
            note=row.note,
            releases=tuple(releases[row.id]),
            assets=shown.get(row.id, 0),
        )
        for row in listed
    ]


def _release(row: Any) -> Release:
    return Release(
        person=row.person,
        file=row.file,
        sha256=row.sha256,
        valid_from=date.fromisoformat(row.valid_from),
        valid_to=None if row.valid_to is None else date.fromisoformat(row.valid_to),
        platforms=tuple(json.loads(row.platforms)),
        nudity=Nudity(row.nudity),
        id=row.id,
    )
