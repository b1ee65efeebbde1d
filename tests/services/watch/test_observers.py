"""Real observers over real folders."""

import errno
import os
import queue
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.core.paths import PROGRAM
from app.services.tree.rules import Rules, load_rules
from app.services.watch.observers import Ears, Observers, Trouble

PATIENCE_S = 20.0

linux = pytest.mark.skipif(sys.platform != "linux", reason="inotify")


class Ear:
    """Hears paths and troubles, and waits for one."""

    def __init__(self) -> None:
        self.heard: queue.SimpleQueue[str | tuple[str, Trouble]] = queue.SimpleQueue()
        self.ears = Ears(self.heard.put, lambda top, what: self.heard.put((top, what)))

    def until(self, wanted: str | tuple[str, Trouble]) -> list[str | tuple[str, Trouble]]:
        """Everything heard up to it. Fails when it does not come."""
        heard: list[str | tuple[str, Trouble]] = []
        while not heard or heard[-1] != wanted:
            try:
                heard.append(self.heard.get(timeout=PATIENCE_S))
            except queue.Empty:
                pytest.fail(f"{wanted} was not heard, only {heard}")
        return heard


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def observers(ear: Ear) -> Iterator[Observers]:
    made = Observers(ear.ears)
    yield made
    made.close()


@pytest.fixture
def top(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    return folder


@pytest.mark.parametrize("where", ["a.png", "sub/a.png"])
def test_a_file_that_is_written_is_heard_of(
    ear: Ear, observers: Observers, top: Path, where: str
) -> None:
    assert observers.watch(str(top), Rules()) is None
    (top / where).write_bytes(b"x")
    ear.until(str(top / where))


def test_both_ends_of_a_move_are_heard_of(ear: Ear, observers: Observers, top: Path) -> None:
    (top / "a.png").write_bytes(b"x")
    observers.watch(str(top), Rules())
    (top / "a.png").rename(top / "sub" / "b.png")
    assert str(top / "a.png") in ear.until(str(top / "sub" / "b.png"))
    (top / "sub" / "b.png").unlink()
    ear.until(str(top / "sub" / "b.png"))


@linux
def test_a_deep_folder_made_at_once_is_met_twice_and_heard_in(
    ear: Ear, observers: Observers, top: Path
) -> None:
    """The look into each new folder finds the next before its own event is read."""
    observers.watch(str(top), Rules())
    for number in range(20):
        deep = top / f"new{number}" / Path(*"abcdefghij")
        deep.mkdir(parents=True)
        (top / "all made.png").write_bytes(b"x")
        ear.until(str(top / "all made.png"))
        (deep / "a.png").write_bytes(b"x")
        ear.until(str(deep / "a.png"))


def test_a_new_folder_is_heard_of_and_heard_in(ear: Ear, observers: Observers, top: Path) -> None:
    observers.watch(str(top), Rules())
    (top / "new" / "deep").mkdir(parents=True)
    ear.until(str(top / "new"))
    (top / "sub" / "moved").mkdir()
    (top / "sub" / "moved").rename(top / "there")
    ear.until(str(top / "there"))
    (top / "there" / "a.png").write_bytes(b"x")
    ear.until(str(top / "there" / "a.png"))


@linux
def test_names_that_are_not_utf_8_are_heard_as_they_are(
    ear: Ear, observers: Observers, top: Path
) -> None:
    observers.watch(str(top), Rules())
    name = os.fsencode(top) + b"/caf\xe9.png"
    os.close(os.open(name, os.O_CREAT | os.O_WRONLY))
    ear.until(os.fsdecode(name))


@linux
def test_folders_that_no_scan_enters_get_no_watch(
    ear: Ear, observers: Observers, top: Path
) -> None:
    (top / ".stversions" / "deep").mkdir(parents=True)
    rules = load_rules([PROGRAM / "resources" / "watching"]).of(str(top), ["old/"])
    (top / "old").mkdir()
    observers.watch(str(top), rules)
    (top / ".stversions" / "deep" / "a.png").write_bytes(b"x")
    (top / "old" / "a.png").write_bytes(b"x")
    (top / "z.png").write_bytes(b"x")
    assert set(ear.until(str(top / "z.png"))) == {str(top / "z.png")}


def test_after_the_end_nothing_is_heard(ear: Ear, observers: Observers, top: Path) -> None:
    observers.watch(str(top), Rules())
    assert str(top) in observers
    observers.unwatch(str(top))
    assert str(top) not in observers
    (top / "a.png").write_bytes(b"x")
    assert ear.heard.empty()


def test_a_folder_that_is_not_there_cannot_be_watched(observers: Observers, top: Path) -> None:
    assert observers.watch(str(top / "nowhere"), Rules())
    assert str(top / "nowhere") not in observers


@linux
def test_the_limit_of_watches_is_told(
    ear: Ear, observers: Observers, top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_watches(monkeypatch, lambda path: path.endswith(b"/new"))
    observers.watch(str(top), Rules())
    (top / "new").mkdir()
    ear.until((str(top), Trouble.LIMIT))


@linux
def test_a_folder_beyond_the_limit_is_not_watched(
    observers: Observers, top: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_watches(monkeypatch, lambda path: True)
    assert "allows no further folders" in (observers.watch(str(top), Rules()) or "")


@linux
def test_events_that_were_lost_are_told(ear: Ear, observers: Observers, top: Path) -> None:
    from watchdog.observers.inotify_c import InotifyConstants, InotifyEvent, Mask, WatchDescriptor

    from app.services.watch.inotify import TellingObserver

    observers.watch(str(top), Rules())
    observer = observers._running[str(top)]
    assert isinstance(observer, TellingObserver)
    overflow = InotifyEvent(WatchDescriptor(-1), Mask(InotifyConstants.IN_Q_OVERFLOW), 0, b"")
    observer._fd.handle_event(overflow)
    ear.until((str(top), Trouble.LOST))
    (top / "sub" / "a.png").write_bytes(b"x")  # and it goes on hearing
    ear.until(str(top / "sub" / "a.png"))


def refuse_watches(monkeypatch: pytest.MonkeyPatch, which: Callable[[bytes], bool]) -> None:
    """The kernel's answer when fs.inotify.max_user_watches is reached."""
    import ctypes

    from watchdog.observers import inotify_c

    real = inotify_c.inotify_add_watch

    def refused(descriptor: int, path: bytes, mask: int) -> int:
        if which(path):
            ctypes.set_errno(errno.ENOSPC)
            return -1
        return int(real(descriptor, path, mask))

    monkeypatch.setattr(inotify_c, "inotify_add_watch", refused)
