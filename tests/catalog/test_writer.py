"""One writer a process, many processes a file: in turn, whole, and never left behind."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import psutil
import pytest

from app.catalog import db
from app.catalog.assets import counts, views
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.catalog.writer import Writer
from app.core.errors import CatalogBusyError, CatalogDamagedError, LibraryError
from app.core.ops import AddTag, Op, Register, SetRating
from app.core.paths import LibraryPaths
from app.core.query import parse
from tests.catalog.builders import probe

HEAD = """
import sys, time
from pathlib import Path
from app.catalog.catalog import Catalog
from app.core.ops import *
from app.core.paths import LibraryPaths
from tests.catalog.builders import probe
library = LibraryPaths(Path(sys.argv[1]))
"""


@contextmanager
def program(library: LibraryPaths, code: str) -> Iterator[tuple[subprocess.Popen[str], IO[str]]]:
    """Another process on the same library, and what it prints."""
    process = subprocess.Popen(
        [sys.executable, "-c", HEAD + code, str(library.folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert process.stdout is not None
    try:
        yield process, process.stdout
    finally:
        process.kill()
        process.wait(timeout=30)
        process.stdout.close()


def test_threads_take_turns_and_read_what_is_committed(catalog: Catalog) -> None:
    def work(number: int) -> int:
        (entry,) = catalog.do(Register([probe(f"/p/{number}.png", recipe=None)])).value
        catalog.do(AddTag(f"t{number % 3}", [entry.asset_id]))
        (view,) = catalog.ask(views, [entry.asset_id])
        assert [tag.name for tag in view.tags] == [f"t{number % 3}"]
        return int(entry.asset_id)

    with ThreadPoolExecutor(6) as pool:
        ids = list(pool.map(work, range(30)))
    assert sorted(ids) == list(range(1, 31))
    assert catalog.ask(counts).assets == 30


def test_two_processes_write_at_once_and_nothing_is_lost(library: LibraryPaths) -> None:
    code = """
with Catalog.open(library) as catalog:
    print("open", flush=True)
    for n in range(40):
        catalog.do(Register([probe(f"/{sys.argv[0]}{n % 20}.png", f"{n}", recipe=None)]))
        catalog.do(SetRating(n % 5 + 1, [n % 7]))
        if n % 9 == 0: catalog.undo()
"""
    with Catalog.open(library) as catalog, program(library, code) as (process, said):
        assert said.readline() == "open\n"
        for number in range(40):
            catalog.do(Register([probe(f"/here/{number}.png", f"here {number}", recipe=None)]))
        assert process.wait(timeout=100) == 0
        assert catalog.ask(counts).assets == 40 + 20
        assert len(catalog.ask(search, parse("here")).ids) == 0
        assert _sound(library)


def test_a_process_killed_in_the_middle_of_a_write_leaves_nothing_of_it(
    library: LibraryPaths,
) -> None:
    code = """
catalog = Catalog.open(library)
catalog.do(Register([probe("/p/first.png", recipe=None)]))
def half(connection):
    from app.catalog import apply
    apply.perform(connection, Register([probe(f"/p/{n}.png", recipe=None) for n in range(50)]))
    apply.perform(connection, AddTag("half", range(1, 40)))
    connection.exec_driver_sql("PRAGMA cache_spill=ON")
    print("written, not committed", flush=True)
    time.sleep(100)
catalog._writer.run(half)
"""
    with program(library, code) as (process, said):
        assert said.readline() == "written, not committed\n"
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=30)
    with Catalog.open(library) as catalog:
        assert catalog.ask(counts).assets == 1
        assert catalog.do(AddTag("whole", [1])).count == 1
        assert catalog.ask(search, parse("tag:half")).ids == []
    assert _sound(library)


def test_another_process_writing_is_noticed(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog, Catalog.open(library) as other:
        catalog.do(Register([probe("/p/a.png")]))
        before = catalog.version()
        catalog.do(SetRating(3, [1]))
        assert catalog.version() == before  # our own writing is no news
        other.do(SetRating(4, [1]))
        after = catalog.version()
        assert after != before
        assert catalog.version() == after


def test_the_version_does_not_wait_for_a_write(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        known = catalog.version()
        started, end = threading.Event(), threading.Event()

        def slow(_connection: object) -> None:
            started.set()
            end.wait(30)

        with ThreadPoolExecutor(1) as pool:
            busy = pool.submit(catalog._writer.run, slow)
            started.wait(30)
            assert catalog.version() == known
            end.set()
            busy.result(timeout=30)


def test_a_lock_that_is_held_too_long_is_said(library: LibraryPaths) -> None:
    Catalog.open(library).close()
    other = db.connect(library.catalog)
    other.execute("BEGIN IMMEDIATE")
    writer = Writer(library.catalog, None, _set_no_wait, patience_s=0.05)
    try:
        with pytest.raises(CatalogBusyError, match="Another program"):
            writer.run(lambda connection: connection.exec_driver_sql("DELETE FROM meta"))
        other.execute("COMMIT")
        writer.run(lambda connection: connection.exec_driver_sql("DELETE FROM meta"))
    finally:
        other.close()
        writer.close()


def _set_no_wait(driver: object) -> None:
    driver.execute("PRAGMA busy_timeout=20")  # type: ignore[attr-defined]


def test_readers_see_one_moment_however_long_they_look(catalog: Catalog) -> None:
    catalog.do(Register([probe("/p/a.png")]))

    def look_twice(connection: object) -> tuple[int, int]:
        first = counts(connection).assets  # type: ignore[arg-type]
        catalog.do(Register([probe("/p/b.png")]))
        return first, counts(connection).assets  # type: ignore[arg-type]

    assert catalog.ask(look_twice) == (1, 1)
    assert catalog.ask(counts).assets == 2


def test_readers_cannot_write(catalog: Catalog) -> None:
    with pytest.raises(LibraryError, match="cannot be used"):
        catalog.ask(lambda connection: connection.exec_driver_sql("DELETE FROM meta"))


def test_what_an_op_must_not_break_is_not_broken(catalog: Catalog) -> None:
    """Foreign keys, types and triggers hold on the writing connection."""
    (entry,) = catalog.do(Register([probe("/p/a.png")])).value
    with pytest.raises(Exception, match="FOREIGN KEY"):
        catalog._writer.run(
            lambda connection: connection.exec_driver_sql("UPDATE rendition SET asset_id = 99")
        )
    with pytest.raises(Exception, match="cannot store TEXT"):
        catalog._writer.run(
            lambda connection: connection.exec_driver_sql("UPDATE asset SET rating = 'many'")
        )
    assert entry.asset_id == 1


def test_closing_ends_every_thread_and_file(library: LibraryPaths) -> None:
    threads = set(threading.enumerate())
    catalog = Catalog.open(library)
    catalog.do(Register([probe("/p/a.png")]))
    catalog.ask(counts)
    catalog.thumbs.put({"ab" * 32: b"jpeg"})
    catalog.thumbs.get(["ab" * 32])
    catalog.close()
    catalog.close()
    assert set(threading.enumerate()) == threads
    held = [file.path for file in psutil.Process().open_files()]
    assert not [path for path in held if path.startswith(str(library.folder))]
    assert sorted(path.name for path in library.folder.iterdir()) == ["catalog.db", "thumbs.db"]
    with pytest.raises(LibraryError, match="closed"):
        catalog.do(SetRating(1, [1]))


def test_opening_what_is_damaged_leaves_no_thread(library: LibraryPaths) -> None:
    threads = set(threading.enumerate())
    library.catalog.write_bytes(b"no database at all" * 100)
    with pytest.raises(CatalogDamagedError):
        Catalog.open(library)
    assert set(threading.enumerate()) == threads


def test_damage_found_while_reading_is_typed(library: LibraryPaths) -> None:
    Catalog.open(library).close()
    schema = library.catalog.stat().st_size  # what is at the file's start
    with Catalog.open(library) as catalog:
        catalog.do(Register([probe(f"/p/{n}.png") for n in range(300)]))
    with library.catalog.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        for page in range(schema, size, 4096):
            file.seek(page)
            file.write(b"\xff" * 64)
    with Catalog.open(library) as catalog:
        with pytest.raises(CatalogDamagedError, match="backups"):
            catalog.ask(views, list(range(300)))
        with pytest.raises(CatalogDamagedError):
            catalog.do(Register([probe(f"/p/{n}.png", f"new {n}") for n in range(300)]))


def test_an_op_nobody_knows_is_a_bug_that_is_told(catalog: Catalog) -> None:
    class Unknown(Op):
        pass

    with pytest.raises(KeyError):
        catalog.do(Unknown())


def _sound(library: LibraryPaths) -> bool:
    connection = db.connect(library.catalog)
    whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    linked = connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.execute("INSERT INTO asset_fts (asset_fts, rank) VALUES ('integrity-check', 1)")
    connection.execute(
        "INSERT INTO negative_fts (negative_fts, rank) VALUES ('integrity-check', 1)"
    )
    connection.close()
    return bool(whole and linked)
