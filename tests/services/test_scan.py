import os
import sys
from pathlib import Path

import pytest

from app.catalog.assets import in_folder
from app.catalog.jobs import queued
from app.core.asset import Fault, Probe
from app.core.errors import CancelledError
from app.core.ops import MarkPresence, Register
from app.core.progress import CancelToken, Meter, silent
from app.core.vocab import Presence
from app.services.listing import stat_file
from app.services.scan import Scanned, Scanner, default_terms
from app.services.session import Session
from tests.services.conftest import enter

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX")


def scan(session: Session, top: Path, skip: frozenset[str] = frozenset()) -> Scanned:
    scanner = Scanner(session, CancelToken())
    return scanner.scan_folder(str(top), Meter("scan", silent), default_terms(skip))


def waiting(session: Session) -> list[str]:
    return [stat.path for stat in session.ask(queued, 1000)]


def touch(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.fsencode(path.name))


def test_media_of_all_folders_is_queued_by_name(session: Session, tmp_path: Path) -> None:
    top = tmp_path / "in"
    touch(top / "b.png", top / "a.webp", top / "deep" / "er" / "c.jpg", top / "notes.txt")
    scanned = scan(session, top)
    expected = [top / "a.webp", top / "b.png", top / "deep" / "er" / "c.jpg"]
    assert waiting(session) == [str(path) for path in expected]
    assert (scanned.queued, scanned.ignored) == (3, [str(top / "notes.txt")])


def test_what_has_not_changed_is_not_queued(session: Session, tmp_path: Path) -> None:
    touch(tmp_path / "in" / "a.png", tmp_path / "in" / "b.png")
    enter(session, [tmp_path / "in" / "a.png", tmp_path / "in" / "b.png"])
    (tmp_path / "in" / "b.png").write_bytes(b"painted over")
    scanned = scan(session, tmp_path / "in")
    assert waiting(session) == [str(tmp_path / "in" / "b.png")]
    assert (scanned.unchanged, scanned.missing) == (1, [])


@pytest.mark.parametrize(
    "name",
    [".trash", "@eaDir", "$RECYCLE.BIN", "System Volume Information", "nova.musevault"],
)
def test_private_folders_are_not_entered(session: Session, tmp_path: Path, name: str) -> None:
    touch(tmp_path / "in" / name / "a.png")
    scan(session, tmp_path / "in")
    assert waiting(session) == []


@pytest.mark.parametrize(
    "name", [".a.png", "a.png.part", "a.png.crdownload", "~$a.png", "a.PNG.TMP"]
)
def test_files_that_are_not_finished_are_left_alone(
    session: Session, tmp_path: Path, name: str
) -> None:
    touch(tmp_path / "in" / name)
    scan(session, tmp_path / "in")
    assert waiting(session) == []


def test_the_library_itself_is_not_entered(session: Session, tmp_path: Path) -> None:
    touch(tmp_path / "in" / "library" / "a.png")
    scan(session, tmp_path / "in", skip=frozenset([str(tmp_path / "in" / "library")]))
    assert waiting(session) == []


@posix
def test_links_to_folders_are_not_followed_and_links_to_files_are(
    session: Session, tmp_path: Path
) -> None:
    top = tmp_path / "in"
    touch(top / "a.png", tmp_path / "elsewhere" / "b.png")
    (top / "round").symlink_to(top, target_is_directory=True)
    (top / "out").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    (top / "link.png").symlink_to(tmp_path / "elsewhere" / "b.png")
    (top / "broken.png").symlink_to(tmp_path / "nowhere.png")
    scan(session, top)
    assert waiting(session) == [str(top / "a.png"), str(top / "link.png")]


@posix
def test_pipes_and_sockets_are_no_files(session: Session, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    os.mkfifo(tmp_path / "in" / "a.png")
    scan(session, tmp_path / "in")
    assert waiting(session) == []


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes only there")
def test_a_name_that_is_not_utf_8_is_queued_as_it_is(session: Session, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    name = os.fsencode(tmp_path / "in") + b"/caf\xe9.png"
    os.close(os.open(name, os.O_CREAT | os.O_WRONLY))
    scan(session, tmp_path / "in")
    assert [os.fsencode(path) for path in waiting(session)] == [name]


def test_a_named_file_is_queued_whatever_its_name(session: Session, tmp_path: Path) -> None:
    touch(tmp_path / "picture")
    Scanner(session, CancelToken()).scan_file(str(tmp_path / "picture"), default_terms())
    assert waiting(session) == [str(tmp_path / "picture")]


def test_a_few_missing_files_are_missing(session: Session, tmp_path: Path) -> None:
    paths = [tmp_path / "in" / f"{n}.png" for n in range(4)]
    gone = tmp_path / "in" / "sub" / "gone.png"
    touch(*paths, gone)
    enter(session, [*paths, gone])
    paths[0].unlink()
    gone.unlink()
    gone.parent.rmdir()
    scanned = scan(session, tmp_path / "in")
    assert scanned.missing == [str(paths[0]), str(gone)]
    assert (scanned.known, scanned.offline) == (5, [])


def test_a_missing_file_that_is_back_is_found_unopened(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.png"
    touch(path)
    enter(session, [path])
    session.do(MarkPresence(missing=[str(path)]))
    scanned = scan(session, tmp_path / "in")
    assert (scanned.found, waiting(session)) == (1, [])
    assert session.ask(in_folder, str(path.parent))[str(path)].presence is Presence.PRESENT


def test_a_folder_that_is_suddenly_empty_is_told(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "in" / "a.png"
    touch(path)
    enter(session, [path])
    path.unlink()
    scanned = scan(session, tmp_path / "in")
    assert (scanned.bare, scanned.missing) == (True, [str(path)])


def test_nothing_is_missing_from_a_folder_that_is_not_there(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "in" / "a.png"
    touch(path)
    enter(session, [path])
    path.unlink()
    path.parent.rmdir()
    scanned = scan(session, tmp_path / "in")
    assert (scanned.top, scanned.missing) == (None, [])
    assert [one.path for one in scanned.offline] == [str(tmp_path / "in")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_folder_that_may_not_be_read_loses_nothing(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "in" / "locked" / "a.png"
    touch(path, tmp_path / "in" / "b.png")
    enter(session, [path])
    path.parent.chmod(0)
    try:
        scanned = scan(session, tmp_path / "in")
    finally:
        path.parent.chmod(0o700)
    assert scanned.missing == []
    assert [one.path for one in scanned.offline] == [str(path.parent)]


def test_a_file_in_a_folder_no_scan_enters_is_not_missing(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "in" / ".hidden" / "a.png"
    touch(path, tmp_path / "in" / "b.png")
    enter(session, [path])
    assert scan(session, tmp_path / "in").missing == []


def test_a_scan_stops_between_folders(session: Session, tmp_path: Path) -> None:
    touch(tmp_path / "in" / "a.png")
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        Scanner(session, cancel).scan_folder(
            str(tmp_path / "in"), Meter("scan", silent), default_terms()
        )


def test_a_named_file_that_could_not_be_read_is_tried_again(
    session: Session, tmp_path: Path
) -> None:
    touch(tmp_path / "sound.png", tmp_path / "broken.png")
    enter(session, [tmp_path / "sound.png"])
    broken = Probe(stat_file(str(tmp_path / "broken.png")), fault=Fault("crashed", "It crashed."))
    session.do(Register([broken]))
    scanner = Scanner(session, CancelToken())
    scanner.scan_file(str(tmp_path / "sound.png"), default_terms())
    scanner.scan_file(str(tmp_path / "broken.png"), default_terms())
    assert waiting(session) == [str(tmp_path / "broken.png")]
