"""Backups of a library: made while it is in use, tried, kept, put back; nothing is lost."""

import json
import os
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.catalog.assets import counts
from app.catalog.catalog import Catalog
from app.core.claim import Claim
from app.core.errors import (
    CancelledError,
    CatalogBusyError,
    CatalogNewerError,
    ExportError,
    LibraryError,
)
from app.core.events import Hub
from app.core.paths import LibraryPaths
from app.core.progress import CancelToken, silent
from app.services.backups import BackupDesk, kept, restore, settle
from app.services.backups.kept import MANIFEST, Backup
from app.services.session import Session
from tests.services.conftest import enter


def assets(library: LibraryPaths) -> int:
    with Catalog.open(library) as catalog:
        return catalog.ask(counts).assets


def made(library: LibraryPaths, number: int, keep: int = 7) -> Backup:
    """One of a library with so many more assets, which is closed afterwards."""
    with Catalog.open(library) as catalog:
        before = catalog.ask(counts).assets
        for name in range(before, before + number):
            add(Session(catalog, Hub()), library, name)
        return BackupDesk(library, "", keep).make(silent, CancelToken())


def add(session: Session, library: LibraryPaths, number: int) -> None:
    """One more asset."""
    path = library.folder.parent / f"{number}.png"
    path.write_text(str(number))
    enter(session, [path])


def test_a_backup_is_made_while_the_library_is_in_use(
    library: LibraryPaths, session: Session
) -> None:
    add(session, library, 0)
    (library.folder / "settings.toml").write_text("[review]\ntwo_steps = true\n", "utf-8")
    (library.resources / "policies").mkdir(parents=True)
    (library.resources / "policies" / "x.toml").write_text("mine", "utf-8")
    stop = threading.Event()

    def write_on() -> None:
        number = 1
        while not stop.is_set():
            add(session, library, number)
            number += 1

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        backup = BackupDesk(library).make(silent, CancelToken())
    finally:
        stop.set()
        writer.join()
    assert backup.assets >= 1
    assert backup.proved is not None
    assert set(backup.files) == {"catalog.db", "settings.toml", "resources/policies/x.toml"}
    assert {one.name for one in backup.folder.iterdir()} == {
        *("backup.json", "catalog.db", "settings.toml", "resources"),
    }
    assert [one.name for one in library.backups.iterdir()] == [backup.name]
    assert not list(library.folder.glob("trial-*"))


def test_so_many_are_kept_the_oldest_go(library: LibraryPaths) -> None:
    names = [made(library, 1, keep=2).name for _ in range(3)]
    listed = BackupDesk(library).listing()
    assert [one.name for one in listed] == [names[2], names[1]]
    assert [one.assets for one in listed] == [3, 2]


def test_another_librarys_backups_are_neither_listed_nor_let_go_of(
    library: LibraryPaths, tmp_path: Path
) -> None:
    where = tmp_path / "all of them"
    other = LibraryPaths(tmp_path / "other")
    other.folder.mkdir()
    assert assets(other) == 0
    theirs = BackupDesk(other, str(where), 1).make(silent, CancelToken())
    assert assets(library) == 0
    mine = [BackupDesk(library, str(where), 1).make(silent, CancelToken()) for _ in range(2)][-1]
    assert [one.name for one in BackupDesk(library, str(where)).listing()] == [mine.name]
    assert theirs.folder.exists()


def test_one_a_day_and_only_when_something_was_written(library: LibraryPaths) -> None:
    desk = BackupDesk(library)
    assert desk.due()
    backup = made(library, 1)
    assert not desk.due()
    tomorrow = backup.made + timedelta(days=1)
    later = (datetime.now(UTC) + timedelta(hours=1)).timestamp()
    assert not BackupDesk(library).due(backup.made + timedelta(hours=1))
    os.utime(library.catalog, (backup.made.timestamp() - 5,) * 2)
    assert not desk.due(tomorrow)
    os.utime(library.catalog, (later, later))
    assert desk.due(tomorrow)


def test_a_backup_that_changed_is_found_out(library: LibraryPaths) -> None:
    backup = made(library, 2)
    desk = BackupDesk(library)
    proof = desk.prove(backup.name, silent, CancelToken())
    assert proof.is_whole
    assert proof.assets == 2
    path = backup.folder / "catalog.db"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert desk.prove(backup.name, silent, CancelToken()).problems == (
        "catalog.db is not what was copied.",
    )
    path.unlink()
    (problem,) = desk.prove(backup.name, silent, CancelToken()).problems
    assert problem.startswith("catalog.db cannot be read")


def test_a_stopped_backup_leaves_nothing(library: LibraryPaths) -> None:
    assert assets(library) == 0
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        BackupDesk(library).make(silent, cancel)
    assert not list(library.backups.iterdir())


def test_a_folder_that_takes_nothing_is_told(library: LibraryPaths, tmp_path: Path) -> None:
    assert assets(library) == 0
    taken = tmp_path / "file"
    taken.write_text("not a folder")
    with pytest.raises(ExportError, match="could not be written"):
        BackupDesk(library, str(taken)).make(silent, CancelToken())


def test_a_backup_is_put_back_and_what_it_replaced_is_kept(library: LibraryPaths) -> None:
    (library.folder / "settings.toml").write_text("[review]\ntwo_steps = true\n", "utf-8")
    backup = made(library, 1)
    made(library, 3)
    (library.folder / "settings.toml").write_text("", "utf-8")
    (library.folder / "anchors.pem").write_text("mine", "utf-8")
    done = restore(library, backup)
    assert assets(library) == done.assets == 1
    assert "two_steps" in (library.folder / "settings.toml").read_text("utf-8")
    assert (library.folder / "anchors.pem").read_text("utf-8") == "mine"
    old = LibraryPaths(done.kept)
    assert assets(old) == 4
    assert (done.kept / "settings.toml").read_text("utf-8") == ""
    assert not list(library.folder.glob("*.restored"))


def test_a_damaged_catalogue_is_replaced_and_kept_as_it_is(library: LibraryPaths) -> None:
    backup = made(library, 1)
    library.catalog.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    done = restore(library, backup)
    assert assets(library) == 1
    assert (done.kept / "catalog.db").read_bytes().endswith(b"\xff" * 5000)


def test_an_open_library_is_not_replaced(library: LibraryPaths) -> None:
    backup = made(library, 1)
    made(library, 1)
    with Catalog.open(library) as catalog:
        assert catalog.ask(counts).assets == 2
        with pytest.raises(CatalogBusyError, match="is open in another"):
            restore(library, backup)
        add(Session(catalog, Hub()), library, 9)
    assert assets(library) == 3
    assert not list(library.folder.glob("*.restored"))
    assert not list(library.backups.glob("replaced-*"))


def test_what_is_not_whole_or_newer_replaces_nothing(library: LibraryPaths) -> None:
    backup = made(library, 1)
    made(library, 1)
    told = json.loads((backup.folder / MANIFEST).read_text("utf-8"))
    (backup.folder / MANIFEST).write_text(json.dumps(told | {"schema": 999}), "utf-8")
    with pytest.raises(CatalogNewerError):
        restore(library, kept.read(backup.folder))
    (backup.folder / "catalog.db").write_bytes(b"")
    with pytest.raises(LibraryError, match="not whole"):
        restore(library, backup)
    assert assets(library) == 2


def test_a_list_that_names_files_elsewhere_is_no_backup(library: LibraryPaths) -> None:
    backup = made(library, 1)
    told = json.loads((backup.folder / MANIFEST).read_text("utf-8"))
    told["files"]["../../evil"] = "00"
    (backup.folder / MANIFEST).write_text(json.dumps(told), "utf-8")
    with pytest.raises(LibraryError, match="no backup"):
        kept.read(backup.folder)
    assert BackupDesk(library).listing() == []


def test_what_a_window_asked_for_is_done_at_the_next_start_once(library: LibraryPaths) -> None:
    backup = made(library, 1)
    made(library, 1)
    desk = BackupDesk(library)
    desk.ask_back(backup.name)
    assert desk.asked_back() == str(backup.folder)
    said = settle(library)
    assert said[0].endswith("with 1 assets.")
    assert assets(library) == 1
    assert settle(library) == ()


def test_a_start_goes_on_where_nothing_can_be_restored(library: LibraryPaths) -> None:
    backup = made(library, 1)
    desk = BackupDesk(library)
    desk.ask_back(str(backup.folder))
    desk.call_off()
    assert settle(library) == ()
    desk.ask_back(str(backup.folder))
    (backup.folder / "catalog.db").unlink()
    (said,) = settle(library)
    assert "not whole" in said
    assert assets(library) == 1
    assert desk.asked_back() == ""


DYING = """
import os, sys
from pathlib import Path
from app.core.paths import LibraryPaths
from app.services.backups import kept, restore

library, backup, left = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
real = Path.replace

def replace(self, target):
    global left
    if ".new" not in self.name:
        left -= 1
        if left < 0:
            os._exit(9)
    return real(self, target)

Path.replace = replace
restore(LibraryPaths(library), kept.read(backup))
"""


@pytest.mark.parametrize("step", range(3))
def test_who_is_killed_while_a_backup_is_put_back_has_a_catalogue(
    library: LibraryPaths, step: int
) -> None:
    (library.folder / "settings.toml").write_text("[review]\ntwo_steps = true\n", "utf-8")
    backup = made(library, 1)
    made(library, 1)
    line = [sys.executable, "-c", DYING, str(library.folder), str(backup.folder), str(step)]
    ended = subprocess.run(line, check=False, cwd=Path(__file__).parents[2])
    assert library.catalog.exists()
    if ended.returncode:
        assert BackupDesk(library).asked_back() == str(backup.folder)
        assert settle(library)[0].endswith("with 1 assets.")
    assert assets(library) == 1
    first = min(library.backups.glob("replaced-*"))
    assert assets(LibraryPaths(first)) == 2
    assert not list(library.folder.glob("*.restored"))


@pytest.mark.parametrize(
    ("key", "value"),
    [("files", {}), ("schema", float("inf")), ("made", "0001-01-01T00:00:00+23:00")],
)
def test_a_list_that_says_nonsense_is_no_backup(
    library: LibraryPaths, key: str, value: object
) -> None:
    backup = made(library, 1)
    told = json.loads((backup.folder / MANIFEST).read_text("utf-8"))
    (backup.folder / MANIFEST).write_text(json.dumps(told | {key: value}), "utf-8")
    assert BackupDesk(library).listing() == []


def test_a_clock_that_was_ahead_costs_no_new_backup(library: LibraryPaths) -> None:
    ahead = made(library, 1)
    told = json.loads((ahead.folder / MANIFEST).read_text("utf-8"))
    told["made"] = "2099-01-01T00:00:00+00:00"
    (ahead.folder / MANIFEST).write_text(json.dumps(told), "utf-8")
    assert BackupDesk(library).due()
    newest = made(library, 1, keep=1)
    assert [one.name for one in BackupDesk(library).listing()] == [newest.name]


def test_a_trial_that_was_killed_leaves_no_catalogue_behind(library: LibraryPaths) -> None:
    killed = library.folder / "trial-killed"
    killed.mkdir(parents=True)
    (killed / "catalog.db").write_bytes(b"names")
    lost = library.folder / "catalog.db.restored"
    lost.write_bytes(b"names")
    running = library.folder / "trial-running"
    claim = Claim.take(running / "claim")
    assert claim is not None
    assert settle(library) == ()
    assert (killed.exists(), lost.exists(), running.exists()) == (False, False, True)
    claim.release()


def test_where_backups_go_is_told(library: LibraryPaths, tmp_path: Path) -> None:
    assert "not against a lost disk" in BackupDesk(library).notes()[0]
    assert BackupDesk(library, str(tmp_path)).notes() == []
    (cloud,) = BackupDesk(library, str(tmp_path / "Dropbox" / "b")).notes()
    assert "cloud-synced" in cloud
