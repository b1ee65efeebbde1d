"""A keyed catalogue's file: whatever is changed in it is noticed, and another program that knows
the format reads it.
"""

import random
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from app.catalog import db
from app.catalog.catalog import Catalog
from app.catalog.vaults.integrity import integrity
from app.core.errors import CatalogDamagedError
from app.core.ops import NoteSealed
from app.core.paths import prepare_library
from tests.catalog.vaults.conftest import KEY, SIGNER, THUMB_KEY, VAULT
from tests.upgrades import make

PAGE = 4096


@dataclass(frozen=True)
class Kept:
    """A vault's catalogue, and a file that changes of it are tried on."""

    data: bytes
    place: Path

    @property
    def pages(self) -> int:
        return len(self.data) // PAGE

    def page(self, number: int) -> bytes:
        return self.data[number * PAGE : (number + 1) * PAGE]

    def damaged(self, data: bytes | bytearray) -> set[int] | None:
        """The pages that SQLCipher cannot prove, from 0; None where nothing can be read at all."""
        self.place.write_bytes(data)
        return _damaged(self.place)

    def flipped(self, at: int) -> set[int] | None:
        """The same for one bit, changed in place."""
        self._write(at, bytes([self.data[at] ^ 1 << at % 8]))
        found = _damaged(self.place)
        self._write(at, self.data[at : at + 1])
        return found

    def _write(self, at: int, byte: bytes) -> None:
        with self.place.open("r+b") as file:
            file.seek(at)
            file.write(byte)


def _damaged(place: Path) -> set[int] | None:
    try:
        with closing(db.connect(place, KEY, "still")) as connection:
            said = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    except dbapi2.DatabaseError:
        return None
    return {int(number) - 1 for (line,) in said for number in re.findall(r"page (\d+)", line)}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Of a vault's catalogue with something in every table."""
    paths = prepare_library(tmp_path_factory.mktemp("written"))
    with Catalog.open(paths, KEY, THUMB_KEY) as catalog:
        make.fill_library(catalog)
    return paths.catalog.read_bytes()


@pytest.fixture
def kept(data: bytes, tmp_path: Path) -> Kept:
    place = tmp_path / "catalog.db"
    place.write_bytes(data)
    return Kept(data, place)


def test_what_was_written_is_sound(kept: Kept) -> None:
    found = integrity(kept.place, KEY, still=True)
    assert found.sound
    assert found.pages == kept.pages > 100
    assert not kept.data.startswith(b"SQLite format 3")


def test_a_bit_in_every_page_is_noticed_and_its_page_named(kept: Kept) -> None:
    """Where the schema lies nothing can be read at all."""
    chance = random.Random(5)
    found = [kept.flipped(page * PAGE + chance.randrange(PAGE)) for page in range(kept.pages)]
    for page, damaged in enumerate(found):
        assert damaged is None or damaged == {page}
    assert 0 < found.count(None) < 20


@pytest.mark.slow
def test_every_byte_of_the_file_is_proven(kept: Kept) -> None:
    """One byte in each page at a time; pages of the schema one by one, since nothing can be read
    without them.
    """
    schema = {page for page in range(kept.pages) if kept.flipped(page * PAGE + 100) is None}
    others = set(range(kept.pages)) - schema
    for offset in range(PAGE):
        changed = bytearray(kept.data)
        for page in others:
            changed[page * PAGE + offset] ^= 1 << offset % 8
        assert kept.damaged(changed) == others, offset
    kept.place.write_bytes(kept.data)
    for page in schema:
        assert all(kept.flipped(page * PAGE + at) is None for at in range(PAGE))


@pytest.mark.slow
def test_every_two_pages_that_changed_places_are_noticed(kept: Kept) -> None:
    pages = [kept.page(number) for number in range(kept.pages)]
    for one in range(kept.pages - 1):
        mixed = [*pages[:one], pages[one + 1], pages[one], *pages[one + 2 :]]
        assert kept.damaged(b"".join(mixed)) in (None, {one, one + 1})


def test_pages_of_another_vault_do_not_fit(kept: Kept, tmp_path: Path) -> None:
    """The same key, even: a file's salt is its own."""
    paths = prepare_library(tmp_path / "other")
    with Catalog.open(paths, KEY, THUMB_KEY) as catalog:
        make.fill_library(catalog)
    other = Kept(paths.catalog.read_bytes(), kept.place)
    for page in range(1, min(kept.pages, other.pages)):
        mixed = kept.data[: page * PAGE] + other.page(page) + kept.data[(page + 1) * PAGE :]
        assert kept.damaged(mixed) in (None, {page})


def _cuts(kept: Kept) -> Iterator[bytes]:
    chance = random.Random(7)
    for page in range(0, kept.pages, 8):
        yield kept.data[: page * PAGE]
        yield kept.data[: page * PAGE + chance.randrange(1, PAGE)]


def _shifts(kept: Kept) -> Iterator[bytes]:
    chance = random.Random(9)
    for _ in range(20):
        at = chance.randrange(len(kept.data) - PAGE)
        yield kept.data[:at] + b"\0" + kept.data[at:]
        yield kept.data[:at] + kept.data[at + 1 :]


def test_cuts_and_bytes_put_in_or_taken_out_are_told(kept: Kept) -> None:
    for changed in (*_cuts(kept), *_shifts(kept)):
        kept.place.write_bytes(changed)
        try:
            assert not integrity(kept.place, KEY, still=True).sound, len(changed)
        except CatalogDamagedError:
            continue


@pytest.mark.slow
def test_a_big_one_is_swept_at_random(tmp_path: Path) -> None:
    paths = prepare_library(tmp_path / "big")
    with Catalog.open(paths, KEY, THUMB_KEY) as catalog:
        catalog.bind(VAULT, 1)
        catalog.signer = SIGNER
        for number in range(6):
            catalog.do(NoteSealed("settings", {"words": str(number) * 2_000_000}))
    big = Kept(paths.catalog.read_bytes(), paths.catalog)
    assert len(big.data) > 10_000_000
    chance = random.Random(11)
    for _ in range(100):
        at = chance.randrange(len(big.data))
        assert big.flipped(at) in (None, {at // PAGE})


def test_sqlite3_multiple_ciphers_reads_it(kept: Kept, tmp_path: Path) -> None:
    """Another program's reading of SQLCipher 4: rows, indexes and pages hang together."""
    apsw = pytest.importorskip("apsw")
    theirs = apsw.Connection(str(kept.place), flags=apsw.SQLITE_OPEN_READONLY)
    theirs.pragma("cipher", "sqlcipher")
    theirs.pragma("legacy", 4)
    theirs.execute(f"PRAGMA key=\"x'{KEY.hex()}'\"").fetchall()
    assert theirs.pragma("integrity_check") == "ok"
    assert theirs.pragma("application_id") == 0x4D55534B
    with Catalog.open(prepare_library(tmp_path), KEY, THUMB_KEY) as catalog:
        for table in ("asset", "rendition", "location", "tag", "op"):
            rows = catalog.ask(_rows, table)
            assert rows == theirs.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
            assert rows
    theirs.close()


def _rows(connection: Connection, table: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1")]


def test_the_wrong_key_reads_and_changes_nothing(kept: Kept) -> None:
    with pytest.raises(CatalogDamagedError):
        integrity(kept.place, bytes(32), still=True)
    assert kept.place.read_bytes() == kept.data
