"""Watched folders as wholes: there or not, and whether what is gone is believed."""

import os
import stat as modes
import subprocess
from pathlib import Path

import pytest

from app.catalog.assets import counts
from app.catalog.roots import Held, roots
from app.core.errors import NotFoundError
from app.core.ops import AddRoot, AddTag, SetRoot
from app.core.progress import CancelToken, silent
from app.core.vocab import Presence
from app.services import scan as scan_module
from app.services.reconcile import MISHAP_COUNT, Absence, settle_absence
from app.services.reports import IngestReport
from tests.services.watch.conftest import Watched
from tests.services.watch.conftest import watched as watched


def sync(watched: Watched) -> IngestReport:
    return watched.ingest.sync_once(silent, CancelToken(), analyse=False)


def confirm(watched: Watched) -> IngestReport:
    return watched.ingest.confirm(str(watched.top), silent, CancelToken())


def held(watched: Watched) -> Held | None:
    return watched.session.ask(roots)[0].held


def test_too_much_gone_is_held_with_nothing_marked_and_ends_when_it_is_back(
    watched: Watched, tmp_path: Path
) -> None:
    paths = [watched.write(f"{number}.png") for number in range(MISHAP_COUNT * 2)]
    sync(watched)
    (tmp_path / "away").mkdir()
    for path in paths[: MISHAP_COUNT + 1]:
        path.rename(tmp_path / "away" / path.name)
    report = sync(watched)
    assert (report.missing, held(watched)) == (0, Held(MISHAP_COUNT + 1, MISHAP_COUNT * 2))
    assert str(MISHAP_COUNT + 1) in report.offline[0].reason
    assert watched.names("is:offline") == set()
    for path in paths[: MISHAP_COUNT + 1]:
        (tmp_path / "away" / path.name).rename(path)
    assert sync(watched).unchanged == MISHAP_COUNT * 2
    assert held(watched) is None
    assert len(watched.reads()) == MISHAP_COUNT * 2


def test_many_but_a_small_share_are_believed(watched: Watched) -> None:
    paths = [watched.write(f"{number}.png") for number in range(MISHAP_COUNT * 6)]
    sync(watched)
    for path in paths[: MISHAP_COUNT + 1]:
        path.unlink()
    assert sync(watched).missing == MISHAP_COUNT + 1


def test_what_only_moved_is_no_mishap_even_when_its_identity_is_lost(watched: Watched) -> None:
    """As from one drive to another: other inodes, other times; the content tells."""
    paths = [watched.write(f"one/{number}.png") for number in range(MISHAP_COUNT + 10)]
    sync(watched)
    (watched.top / "two").mkdir()
    for path in paths:
        (watched.top / "two" / path.name).write_bytes(path.read_bytes())
        path.unlink()
    report = sync(watched)
    assert (report.known, report.offline, held(watched)) == (len(paths), (), None)
    assert watched.names("is:offline") == set()
    assert watched.session.ask(counts).assets == len(paths)


def test_a_folder_that_moves_is_not_read_again(watched: Watched) -> None:
    paths = [watched.write(f"one/{number}.png") for number in range(300)]
    sync(watched)
    watched.session.do(AddTag("Nova", [watched.view(paths[7]).id]))
    (watched.top / "one").rename(watched.top / "two")
    report = sync(watched)
    assert (report.moved, report.missing, report.new) == (300, 0, 0)
    assert len(watched.reads()) == 300
    assert watched.names("tag:Nova") == {"7.png"}


def test_confirming_marks_what_is_gone(watched: Watched) -> None:
    paths = [watched.write(f"{number}.png") for number in range(MISHAP_COUNT + 5)]
    sync(watched)
    for path in paths[1:]:
        path.unlink()
    assert sync(watched).missing == 0
    assert confirm(watched).missing == MISHAP_COUNT + 4
    assert held(watched) is None
    assert sync(watched).missing == 0


def test_only_a_watched_folder_can_be_confirmed(watched: Watched, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        watched.ingest.confirm(str(tmp_path), silent, CancelToken())


def test_an_emptied_folder_stays_offline_until_it_is_filled_or_confirmed(
    watched: Watched, tmp_path: Path
) -> None:
    path = watched.write("a.png")
    sync(watched)
    path.rename(tmp_path / "a.png")
    for _ in range(2):
        assert "empty" in sync(watched).offline[0].reason
        assert watched.presence(path) is Presence.OFFLINE
    (tmp_path / "a.png").rename(path)
    assert sync(watched).offline == ()
    assert watched.presence(path) is Presence.PRESENT
    path.unlink()
    sync(watched)
    assert confirm(watched).missing == 1
    assert watched.presence(path) is Presence.MISSING
    assert sync(watched).offline == ()


def test_what_was_missing_before_a_drive_went_is_missing_when_it_is_back(
    watched: Watched, tmp_path: Path
) -> None:
    gone, kept = watched.write("gone.png"), watched.write("kept.png")
    sync(watched)
    gone.unlink()
    sync(watched)
    watched.top.rename(tmp_path / "away")
    sync(watched)
    assert watched.presence(kept) is Presence.OFFLINE
    (tmp_path / "away").rename(watched.top)
    sync(watched)
    assert (watched.presence(gone), watched.presence(kept)) == (
        Presence.MISSING,
        Presence.PRESENT,
    )


@pytest.mark.parametrize("deep", ["", "deep/er"])
def test_the_empty_place_of_another_drive_is_offline(
    watched: Watched, monkeypatch: pytest.MonkeyPatch, deep: str
) -> None:
    """The files known there were on another device than the empty folder is."""
    drive = watched.top / "drive"
    path = watched.write(os.path.join("drive", deep, "a.png"))
    beside = watched.write("b.png")
    sync(watched)
    path.unlink()
    if deep:
        (drive / "deep" / "er").rmdir()
        (drive / "deep").rmdir()
    monkeypatch.setattr(scan_module, "_is_elsewhere", lambda folder, _device: folder == str(drive))
    report = sync(watched)
    monkeypatch.undo()
    assert [one.path for one in report.offline] == [str(drive)]
    assert watched.presence(path) is Presence.OFFLINE
    assert watched.presence(beside) is Presence.PRESENT
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"drive/a.png")
    sync(watched)
    assert watched.presence(path) is Presence.PRESENT


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to mount")
def test_a_real_drive_below_a_root_comes_and_goes(watched: Watched) -> None:
    drive = watched.top / "drive"
    drive.mkdir()
    beside = watched.write("b.png")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "none", str(drive)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"cannot mount: {mounted.stderr.decode().strip()}")
    try:
        path = watched.write("drive/sub/a.png")
        sync(watched)
        subprocess.run(["umount", str(drive)], capture_output=True, check=True)
        report = sync(watched)
        assert [one.path for one in report.offline] == [str(drive)]
        assert watched.presence(path) is Presence.OFFLINE
        assert watched.presence(beside) is Presence.PRESENT
    finally:
        subprocess.run(["umount", str(drive)], capture_output=True, check=False)


def test_two_roots_one_inside_the_other_keep_to_their_own_settings(watched: Watched) -> None:
    inner = watched.write("inner/a.png").parent
    watched.session.do(AddRoot(str(inner)))
    watched.write("b.png")
    sync(watched)
    assert watched.names() == {"a.png", "b.png"}
    assert len(watched.reads()) == 2


def test_a_tree_sixty_folders_deep(watched: Watched) -> None:
    path = watched.write("/".join(f"{level:02}" for level in range(60)) + "/a.png")
    sync(watched)
    assert watched.presence(path) is Presence.PRESENT
    (path.parent / "round").symlink_to(watched.top, target_is_directory=True)
    assert (sync(watched).unchanged, watched.session.ask(counts).assets) == (1, 1)


class Entry:
    """One of very many files of a folder, as the system lists them."""

    def __init__(self, folder: bytes, number: int) -> None:
        self.name = b"%06d.png.part" % number
        self.path = os.path.join(folder, self.name)

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        return False

    def is_file(self) -> bool:
        return True

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        return os.stat_result((modes.S_IFREG, 1, 1, 1, 0, 0, 5, 0, 0, 0))


@pytest.mark.slow
def test_a_folder_of_two_hundred_thousand_is_not_held_in_memory(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tracemalloc
    from contextlib import contextmanager

    real = os.scandir

    @contextmanager
    def many(folder):  # type: ignore[no-untyped-def]
        yield (Entry(folder, number) for number in range(200_000))

    monkeypatch.setattr(
        os, "scandir", lambda folder: many(folder) if isinstance(folder, bytes) else real(folder)
    )
    tracemalloc.start()
    try:
        sync(watched)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert watched.session.ask(counts).assets == 0
    assert peak < 20_000_000


def test_a_root_inside_another_that_goes_offline_takes_nothing_with_it(
    watched: Watched, tmp_path: Path
) -> None:
    inner = watched.write("inner/a.png")
    outer = watched.write("b.png")
    watched.session.do(AddRoot(str(inner.parent)))
    sync(watched)
    inner.parent.rename(tmp_path / "away")
    report = sync(watched)
    assert (report.missing, [one.path for one in report.offline]) == (0, [str(inner.parent)])
    assert watched.presence(inner) is Presence.OFFLINE
    assert watched.presence(outer) is Presence.PRESENT


def test_a_root_inside_an_imported_folder_keeps_its_own_patterns(watched: Watched) -> None:
    watched.session.do(SetRoot(str(watched.top), ignore=["*.webp"]))
    watched.write("a.png")
    watched.write("b.webp")
    (watched.top.parent / "c.webp").write_bytes(b"c")
    parent = str(watched.top.parent)
    watched.ingest.import_paths([parent], silent, CancelToken(), analyse=False)
    assert watched.names() == {"a.png", "c.webp"}


def test_what_was_marked_meanwhile_is_not_marked_twice(watched: Watched) -> None:
    """Two processes look after one folder; the other one was faster."""
    path = watched.write("a.png")
    watched.write("b.png")
    sync(watched)
    path.unlink()
    late = Absence(str(watched.top), [str(path)], 2)
    assert sync(watched).missing == 1
    assert settle_absence(watched.session, late) == (0, None)
