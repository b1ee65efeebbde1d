"""What is only in the cloud is catalogued by its name, and never opened."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.catalog.assets import views
from app.core.ops import SetRoot
from app.core.progress import CancelToken, silent
from app.core.vocab import Kind, Presence
from app.services import reconcile
from app.services.fetch import Fetch
from app.services.tree.cloud import Placeholders
from tests.services.watch.conftest import Watched, digest
from tests.services.watch.conftest import watched as watched

_opened: list[str] | None = None


def _listen(event: str, args: tuple[Any, ...]) -> None:
    if _opened is not None and event == "open" and isinstance(args[0], (str, bytes)):
        _opened.append(os.path.basename(os.fsdecode(args[0])))


sys.addaudithook(_listen)  # it stays for the process; it listens for one test at a time


@pytest.fixture
def opened() -> Iterator[list[str]]:
    """The names of the files this process opened."""
    global _opened
    _opened = []
    yield _opened
    _opened = None


class Drive:
    """A cloud drive: knows which of its files are not here."""

    def __init__(self) -> None:
        self.away: set[int] = set()

    def put(self, path: Path) -> None:
        self.away.add(path.stat().st_ino)

    def bring(self, path: Path) -> None:
        self.away.discard(path.stat().st_ino)

    def is_placeholder(self, found: os.stat_result) -> bool:
        return found.st_ino in self.away


@pytest.fixture
def drive(monkeypatch: pytest.MonkeyPatch) -> Drive:
    made = Drive()
    told = Placeholders(made.is_placeholder)
    monkeypatch.setattr(reconcile, "placeholders", lambda *_: told)
    return made


def sync(watched: Watched) -> Any:
    return watched.ingest.sync_once(silent, CancelToken(), analyse=False)


def test_a_scan_opens_no_placeholder(watched: Watched, drive: Drive, opened: list[str]) -> None:
    here, away = watched.write("here.png"), watched.write("away.png")
    drive.put(away)
    opened.clear()
    report = sync(watched)
    assert "here.png" in opened
    assert "away.png" not in opened
    assert (report.new, report.in_the_cloud) == (2, 1)
    view = watched.view(away)
    assert (view.presence, view.kind, view.format) == (Presence.CLOUD, Kind.IMAGE, "png")
    assert (view.bytes, view.sha256, view.fault) == (len(b"away.png"), None, None)
    assert watched.names("is:cloud") == {"away.png"}
    assert watched.view(here).presence is Presence.PRESENT
    again = sync(watched)
    assert (again.new, again.unchanged, "away.png" in opened) == (0, 2, False)


def test_a_watch_opens_no_placeholder(watched: Watched, drive: Drive, opened: list[str]) -> None:
    first = watched.write("first.png")
    drive.put(first)
    watched.start()
    watched.until(lambda: watched.names("is:cloud") == {"first.png"})
    outside = watched.top.parent / "second.png"
    outside.write_bytes(b"second")
    drive.put(outside)
    opened.clear()
    outside.rename(watched.top / "second.png")
    (watched.top / "here.png").write_bytes(b"here")
    watched.until(lambda: watched.names() == {"first.png", "second.png", "here.png"})
    assert watched.names("is:cloud") == {"first.png", "second.png"}
    assert {"first.png", "second.png"} & set(opened) == set()


def test_a_file_that_comes_down_is_read_and_one_that_goes_up_keeps_what_is_known(
    watched: Watched, drive: Drive
) -> None:
    path = watched.write("a.png", b"a")
    drive.put(path)
    sync(watched)
    drive.bring(path)
    sync(watched)
    assert (watched.view(path).sha256, watched.reads()) == (digest(b"a"), ["a.png"])
    drive.put(path)
    sync(watched)
    assert watched.view(path).sha256 == digest(b"a")
    assert watched.presence(path) is Presence.CLOUD
    drive.bring(path)
    sync(watched)
    assert watched.presence(path) is Presence.PRESENT
    assert len(watched.session.ask(views, [watched.view(path).id])[0].versions) == 1


def test_a_placeholder_that_moves_keeps_its_asset(watched: Watched, drive: Drive) -> None:
    path = watched.write("a.png")
    drive.put(path)
    sync(watched)
    before = watched.view(path).id
    there = path.rename(watched.top / "b.png")
    report = sync(watched)
    assert (report.moved, report.new, watched.view(there).id) == (1, 0, before)


def test_a_stub_stands_for_its_file(watched: Watched, opened: list[str]) -> None:
    path = watched.write("IMG_1.png", b"picture")
    sync(watched)
    path.rename(watched.top.parent / "kept")
    watched.write(".IMG_1.png.icloud", b"stub")
    watched.write("IMG_2.png.nextcloud", b"")
    opened.clear()
    sync(watched)
    assert watched.presence(path) is Presence.CLOUD
    assert watched.view(path).sha256 == digest(b"picture")
    assert watched.names("is:cloud") == {"IMG_1.png", "IMG_2.png"}
    assert not [name for name in opened if "IMG" in name]
    assert watched.names("is:missing") == set()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere attributes tell")
def test_a_folder_said_to_be_in_the_cloud_is_left_there_and_what_was_fetched_stays(
    watched: Watched,
) -> None:
    path, other = watched.write("a.png", b"a"), watched.write("b.png", b"b")
    watched.session.do(SetRoot(str(watched.top), cloud="yes"))
    sync(watched)
    assert watched.names("is:cloud") == {"a.png", "b.png"}
    fetch = Fetch(watched.session, watched.ingest)
    report = fetch.run([watched.view(path).id], silent, CancelToken())
    assert (report.new, report.failed) == (1, ())
    sync(watched)
    assert (watched.presence(path), watched.presence(other)) == (Presence.PRESENT, Presence.CLOUD)
    assert watched.view(path).sha256 == digest(b"a")


def test_fetching_reads_the_file_to_its_end_and_enters_it(
    watched: Watched, drive: Drive, opened: list[str]
) -> None:
    path, gone = watched.write("a.png", b"a"), watched.write("b.png", b"b")
    drive.put(path)
    drive.put(gone)
    sync(watched)
    ids = [watched.view(path).id, watched.view(gone).id]
    gone.unlink()
    opened.clear()
    report = Fetch(watched.session, watched.ingest).run(ids, silent, CancelToken())
    assert "a.png" in opened
    assert [Path(one.path).name for one in report.failed] == ["b.png"]
    assert watched.view(path).sha256 == digest(b"a")
    assert watched.view(path).presence is Presence.PRESENT
