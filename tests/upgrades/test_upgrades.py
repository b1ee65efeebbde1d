"""Every catalogue an earlier version wrote opens for ever, and reads as it did then."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from app.catalog import db, schema
from app.catalog.assets import outdated_verdicts, views
from app.catalog.catalog import Catalog
from app.catalog.intake.kin import kin
from app.catalog.moderation.reviews import queue
from app.core.ops import SetRating
from app.core.paths import LibraryPaths
from app.core.vocab import Outcome
from tests.upgrades import make

VERSIONS = sorted(make.HERE.glob("v*"))


@pytest.fixture(params=VERSIONS, ids=lambda folder: str(folder.name))
def old(request: pytest.FixtureRequest, library: LibraryPaths) -> Path:
    """The folder of a version, its catalogue copied into the library."""
    folder: Path = request.param
    library.catalog.write_bytes((folder / "catalog.db").read_bytes())
    return folder


def test_there_is_one_of_each_version() -> None:
    assert [folder.name for folder in VERSIONS] == [
        f"v{number}" for number in range(1, schema.VERSION + 1)
    ]


def test_it_opens_and_reads_as_it_did(old: Path, library: LibraryPaths) -> None:
    expected = json.loads((old / "expected.json").read_text("utf-8"))
    with Catalog.open(library) as catalog:
        said = json.loads(json.dumps(make.snapshot(catalog), default=make._plain))
    _agrees(said, expected, old.name)


def test_its_history_can_still_be_walked(old: Path, library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        before = make.snapshot(catalog)["views"]
        assert catalog.redo() is not None
        assert make.snapshot(catalog)["views"] != before
        undone = 0
        while catalog.undo() is not None:
            undone += 1
        assert undone > 5
        catalog.do(SetRating(1, [1]))
    with closing(db.connect(library.catalog)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("version", ["v1", "v2"])
def test_what_version_3_made_of_what_there_was(version: str, library: LibraryPaths) -> None:
    library.catalog.write_bytes((make.HERE / version / "catalog.db").read_bytes())
    with Catalog.open(library) as catalog:
        known = catalog.ask(_recipes)
        assert all(stored == kin(recipe, loras) for recipe, loras, stored in known)
        assert sum(stored is not None for *_, stored in known) > 3
        listed = catalog.ask(views, list(range(1, 20)))
        judged = [verdict for view in listed for verdict in view.verdicts.values()]
        assert judged
        for verdict in judged:
            assert (verdict.by_machine, verdict.basis) == (verdict.outcome, "")
        mine = [view.id for view in listed if view.verdicts and view.analysed]
        assert set(mine) <= set(catalog.ask(outdated_verdicts, {"instagram": "1"}, 99))
        assert catalog.ask(queue, None).total == sum(
            verdict.outcome is not Outcome.CLEAR for verdict in judged
        )


def _recipes(connection: Connection) -> list[tuple[Any, list[tuple[str, float | None]], Any]]:
    loras = connection.exec_driver_sql("SELECT * FROM lora ORDER BY rendition_id, position").all()
    return [
        (
            row._mapping,
            [(one.name, one.strength) for one in loras if one.rendition_id == row.rendition_id],
            row.kin,
        )
        for row in connection.exec_driver_sql("SELECT * FROM recipe")
    ]


def test_the_newest_one_has_something_in_every_table(library: LibraryPaths) -> None:
    library.catalog.write_bytes((VERSIONS[-1] / "catalog.db").read_bytes())
    with closing(db.connect(library.catalog)) as connection:
        filled = {name for name in make.tables(connection) if make.rows(connection, name)}
    known = set(schema.Base.metadata.tables)
    assert known <= filled


def _agrees(said: Any, expected: Any, where: str) -> None:
    """All that was known then is the same now; what is new since then is not compared."""
    if isinstance(expected, dict):
        assert isinstance(said, dict), where
        for name, value in expected.items():
            assert name in said, f"{where}.{name} is gone"
            _agrees(said[name], value, f"{where}.{name}")
    elif isinstance(expected, list):
        assert len(said) == len(expected), where
        for number, (one, other) in enumerate(zip(said, expected, strict=True)):
            _agrees(one, other, f"{where}[{number}]")
    else:
        assert said == expected, where
