"""Another key for a whole file: the same rows, ids and words, under the new key alone."""

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app.catalog import db
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.catalog.vaults import identity, rekey
from app.core.errors import CatalogBusyError, CatalogDamagedError, LibraryError, TamperedError
from app.core.ops import AddTag, Register
from app.core.paths import LibraryPaths
from app.core.query import parse
from tests.catalog.builders import probe

OLD, NEW = os.urandom(32), os.urandom(32)
VAULT = bytes(range(16))


@pytest.fixture
def path(library: LibraryPaths) -> Path:
    """A vault's catalogue with something in it."""
    with Catalog.open(library, OLD) as catalog:
        catalog.bind(VAULT, 1)
        done = catalog.do(Register([probe(f"/a/{n}.png") for n in range(20)]))
        ids = [one.asset_id for one in done.value]
        catalog.do(AddTag("Style/Film", ids[3:7]))
        catalog.thumbs.put({f"{n:064x}": os.urandom(5000) for n in range(50)})
    return library.catalog


def _rows(path: Path, key: bytes) -> dict[str, list[str]]:
    """Every row of every table, with its number where it has one."""
    with closing(db.connect(path, key, "ro")) as connection:
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        columns = {
            name: "*" if "WITHOUT ROWID" in (sql or "") else "rowid, *" for name, sql in tables
        }
        return {
            name: sorted(map(repr, connection.execute(f'SELECT {columns[name]} FROM "{name}"')))
            for name in columns
            if not name.startswith("sqlite_stat")
        }


def _files(path: Path) -> set[str]:
    return {one.name for one in path.parent.iterdir() if one.is_file()}


def test_everything_is_there_under_the_new_key_alone(path: Path, library: LibraryPaths) -> None:
    before, files = _rows(path, OLD), _files(path)
    rekey.rekey(path, OLD, NEW, epoch=2)
    after = _rows(path, NEW)
    assert after.pop("meta") != before.pop("meta")
    assert after == before
    assert _files(path) == files
    assert rekey.opens(path, NEW)
    assert not rekey.opens(path, OLD)
    with Catalog.open(library, NEW) as catalog:
        assert catalog.ask(identity.vault_of) == (VAULT, 2)
        with pytest.raises(TamperedError):
            catalog.bind(VAULT, 1)
        assert len(catalog.ask(search, parse("tag:Style"), limit=50).ids) == 4
        assert catalog.undo() is not None


def test_thumbnails_go_along(path: Path, library: LibraryPaths) -> None:
    before = _rows(library.thumbs, OLD)
    rekey.rekey(library.thumbs, OLD, NEW)
    assert _rows(library.thumbs, NEW) == before


def test_asking_whether_a_key_fits_changes_nothing(path: Path) -> None:
    contents = {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    assert rekey.opens(path, OLD)
    assert not rekey.opens(path, NEW)
    assert contents == {one: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}


def test_a_wrong_old_key_leaves_the_file(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(LibraryError):
        rekey.rekey(path, NEW, OLD)
    assert path.read_bytes() == before


def test_a_damaged_file_is_not_swapped(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(CatalogDamagedError):
        rekey.rekey(path, OLD, NEW, epoch=2)
    assert path.read_bytes() == bytes(data)
    assert not [name for name in _files(path) if "rekey" in name]


def test_what_another_process_wrote_last_comes_along(path: Path, library: LibraryPaths) -> None:
    """A log that a killed process left is brought home first."""
    with closing(db.connect(path, OLD)) as connection:
        connection.execute("INSERT INTO meta VALUES ('late', 'row')")
        left = {name: Path(f"{path}{name}").read_bytes() for name in ("", "-wal")}
    for name, data in left.items():
        Path(f"{path}{name}").write_bytes(data)
    rekey.rekey(path, OLD, NEW, epoch=2)
    with closing(db.connect(path, NEW)) as connection:
        assert connection.execute("SELECT value FROM meta WHERE key = 'late'").fetchone()


@pytest.fixture
def reader(path: Path) -> Iterator[Any]:
    with closing(db.connect(path, OLD, "ro")) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM meta").fetchone()
        yield connection


def test_an_open_file_is_left_alone(
    path: Path, reader: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(db, "BUSY_S", 0.1)
    with closing(db.connect(path, OLD)) as writer:
        writer.execute("INSERT INTO meta VALUES ('late', 'row')")
        with pytest.raises(CatalogBusyError):
            rekey.rekey(path, OLD, NEW, epoch=2)
    assert rekey.opens(path, OLD)
