"""The thumbnail store."""

import logging
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.catalog import db
from app.catalog.store import ThumbStore
from app.core.errors import LibraryError


@pytest.fixture
def store(tmp_path: Path, key: bytes | None) -> ThumbStore:
    """Closed by whoever opens it: the tests use it as a context they end themselves."""
    return ThumbStore(tmp_path / "thumbs.db", key)


def name(number: int) -> str:
    return f"{number:064x}"


def test_gives_back_what_it_was_given(store: ThumbStore) -> None:
    items = {name(n): bytes([n % 256]) * (n + 1) for n in range(700)}
    store.put(items)
    assert store.get([*items, name(9999)]) == items
    assert store.get([]) == {}
    store.close()
    assert store.get([name(3)]) == {name(3): items[name(3)]}  # opens again by itself
    store.close()


def test_a_newer_thumbnail_replaces_the_old(store: ThumbStore) -> None:
    store.put({name(1): b"old", name(2): b"two"})
    store.put({name(1): b"new"})
    assert store.get([name(1), name(2)]) == {name(1): b"new", name(2): b"two"}
    store.drop([name(2), name(3)])
    assert store.get([name(1), name(2)]) == {name(1): b"new"}
    store.put({})
    store.close()


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    store = ThumbStore(tmp_path / "thumbs.db")
    assert store.get([name(1)]) == {}
    store.close()
    assert list(tmp_path.iterdir()) == []


def test_threads_read_while_others_write(store: ThumbStore) -> None:
    stop = threading.Event()

    def read() -> int:
        looks = 0
        while not stop.is_set():
            for key, jpeg in store.get([name(n) for n in range(50)]).items():
                assert jpeg == key.encode()
            looks += 1
        return looks

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        for start in range(0, 50, 5):
            store.put({name(n): name(n).encode() for n in range(start, start + 5)})
        stop.set()
        assert all(reader.result(timeout=30) > 0 for reader in readers)
    assert len(store.get([name(n) for n in range(50)])) == 50
    store.close()


def test_two_stores_on_one_file(tmp_path: Path) -> None:
    one, two = ThumbStore(tmp_path / "thumbs.db"), ThumbStore(tmp_path / "thumbs.db")
    one.put({name(1): b"one"})
    two.put({name(2): b"two"})
    assert one.get([name(1), name(2)]) == two.get([name(1), name(2)])
    one.close()
    two.close()


@pytest.mark.parametrize("damage", ["garbage", "cut", "page", "other"])
def test_a_damaged_store_starts_again_empty(
    tmp_path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "thumbs.db"
    store = ThumbStore(path)
    store.put({name(n): bytes(20_000) for n in range(50)})
    store.close()
    content = path.read_bytes()
    if damage == "garbage":
        path.write_bytes(b"not a database" * 500)
    elif damage == "cut":
        path.write_bytes(content[: len(content) // 3])
    elif damage == "page":
        path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    else:
        path.write_bytes(b"\0" * 5000)
    with caplog.at_level(logging.WARNING):
        store.get([name(n) for n in range(50)])
        store.put({name(7): b"again"})
    assert store.get([name(7)]) == {name(7): b"again"}
    assert "starts again, empty" in caplog.text
    store.close()


def test_an_encrypted_store_shows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "thumbs.db"
    store = ThumbStore(path, bytes(range(32)))
    store.put({name(1): b"a secret picture " * 100})
    store.close()
    assert b"secret" not in path.read_bytes()
    assert b"SQLite" not in path.read_bytes()


def test_a_store_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    store = ThumbStore(tmp_path / "no such folder" / "thumbs.db")
    with pytest.raises(LibraryError, match="cannot be used"):
        store.put({name(1): b"x"})
    store.close()


def test_the_file_is_marked_as_ours(store: ThumbStore, tmp_path: Path, key: bytes | None) -> None:
    store.put({name(1): b"x"})
    store.close()
    connection = db.connect(tmp_path / "thumbs.db", key, "ro")
    assert connection.execute("PRAGMA application_id").fetchone() == (db.APPLICATION_ID,)
    connection.close()


@pytest.mark.skipif(not Path("/proc/locks").exists(), reason="only Linux lists locks")
def test_a_reader_that_comes_later_leaves_the_writer_its_lock(store: ThumbStore) -> None:
    """Closing any descriptor of a file would let go of what SQLite has locked of it."""
    store.put({name(1): b"one"})
    assert _locks(store) == 1
    store.get([name(1)])
    assert _locks(store) == 1
    store.close()
    assert _locks(store) == 0


def _locks(store: ThumbStore) -> int:
    """How many locks this process has on the store's file."""
    wanted = f":{store._path.stat().st_ino} "
    mine = [line for line in Path("/proc/locks").read_text().splitlines() if wanted in line]
    return sum(f" {os.getpid()} " in line for line in mine)
