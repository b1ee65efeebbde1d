"""One opener: what the lock's file says, and what is made of it."""

import json
import os
import sys
import time
from pathlib import Path

import pytest

from app.core.claim import Claim
from app.core.errors import AlreadyOpenError, LibraryError, VaultError
from app.services.vaults import lockfile
from app.services.vaults.lockfile import LockFile, holder_of, host
from app.services.vaults.registry import Known, Registry


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Private.musevault" / ".lock"


def test_it_says_who_has_it_and_since_when(path: Path) -> None:
    held = LockFile.take(path)
    holder = holder_of(path)
    assert holder is not None
    assert (holder.host, holder.pid, holder.is_here) == (host(), os.getpid(), True)
    assert abs(holder.since - time.time()) < 60
    assert host() in holder.told()
    held.release()
    held.release()
    assert holder_of(path) is None
    assert path.exists()


def test_who_comes_second_is_refused_wherever_they_look(path: Path) -> None:
    held = LockFile.take(path)
    for ask in (LockFile.take, lockfile.check):
        with pytest.raises(AlreadyOpenError, match="on this computer"):
            ask(path, anyway=True)
    held.release()
    lockfile.check(path)


def test_a_word_left_by_a_crash_here_is_no_obstacle(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"host": host(), "pid": 1, "since": time.time()}))
    lockfile.check(path)
    held = LockFile.take(path)
    assert held.left_behind is None
    held.release()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"host": "a"}', '{"host": "a", "pid": "x", "since": 0}']
)
def test_what_cannot_be_read_names_nobody(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text)
    assert holder_of(path) is None
    LockFile.take(path).release()


def test_looking_makes_no_file(path: Path) -> None:
    path.parent.mkdir()
    lockfile.check(path)
    assert not lockfile.is_open_here(path)
    assert list(path.parent.iterdir()) == []


def test_where_nothing_can_be_written_it_is_not_taken(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_claim: Claim, _text: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Claim, "inscribe", full)
        with pytest.raises(VaultError, match="No space left"):
            LockFile.take(path)
    LockFile.take(path).release()


def test_a_library_that_cannot_be_written_to_says_what_was_kept(tmp_path: Path) -> None:
    (tmp_path / "vaults").write_text("a file where the folder should be")
    registry = Registry(tmp_path)
    with pytest.raises(LibraryError, match="vault itself was not changed"):
        registry.put(Known("ab" * 16, tmp_path / "Private.musevault"))
    assert registry.known() == []


@pytest.mark.skipif(sys.platform == "win32", reason="names are text there")
def test_a_folder_whose_name_is_no_text_is_found_again(tmp_path: Path) -> None:
    place = tmp_path / os.fsdecode(b"caf\xe9.musevault")
    registry = Registry(tmp_path)
    registry.put(Known("ab" * 16, place))
    assert [one.place for one in registry.known()] == [place]
    registry.drop("ab" * 16)
    registry.drop("ab" * 16)
    assert registry.known() == []
