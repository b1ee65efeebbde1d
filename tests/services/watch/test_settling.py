"""Files that are written to, with a clock and a disk that the test moves."""

import os
import stat as modes
from dataclasses import dataclass, field

import pytest

from app.core.asset import FileStat
from app.services.watch.settling import (
    BACKOFF_S,
    FOLDER_PATIENCE_S,
    MOST_FOLDERS,
    MOST_HELD,
    YOUNG_S,
    Settled,
    Settling,
)


@dataclass
class Disk:
    """A clock, and files as (size, time of the last change) by path."""

    now: float = 1000.0
    files: dict[str, tuple[int, float]] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    looks: int = 0

    def write(self, path: str, size: int) -> None:
        self.files[path] = (size, self.now)

    def stat(self, path: str) -> os.stat_result:
        self.looks += 1
        if path in self.folders:
            return os.stat_result((modes.S_IFDIR, 1, 1, 1, 0, 0, 0, 0, 0, 0))
        if path not in self.files:
            raise FileNotFoundError(path)
        size, changed = self.files[path]
        ns = int(changed * 1e9)
        times = (changed, changed, changed, ns, ns, ns)
        return os.stat_result((modes.S_IFREG, 7, 1, 1, 0, 0, size, 0, 0, 0, *times))


@pytest.fixture
def disk() -> Disk:
    return Disk()


def settling(disk: Disk, most: int = 100) -> Settling:
    clock = lambda: disk.now  # noqa: E731 - a clock, not a function worth a name
    return Settling(2.0, clock=clock, wall=clock, stat=disk.stat, most=most)


def names(settled: Settled) -> list[str]:
    return [each.path for each in settled.files]


def test_a_file_counts_after_two_quiet_seconds(disk: Disk) -> None:
    watched = settling(disk)
    disk.write("/a.png", 10)
    watched.notice("/a.png")
    assert names(watched.take()) == []
    disk.now += 1.9
    assert names(watched.take()) == []
    disk.now += 0.1
    (file,) = watched.take().files
    assert (file.path, file.size, file.device, file.inode) == ("/a.png", 10, 1, 7)
    assert len(watched) == 0


def test_every_word_of_it_starts_the_wait_anew(disk: Disk) -> None:
    watched = settling(disk)
    for size in range(5):
        disk.write("/a.png", size)
        watched.notice("/a.png")
        assert names(watched.take()) == []
        disk.now += 1.5
    disk.now += 0.5
    assert [each.size for each in watched.take().files] == [4]


def test_a_file_that_grows_without_a_word_is_waited_for_from_its_last_change(disk: Disk) -> None:
    watched = settling(disk)
    disk.write("/a.png", 1)
    watched.notice("/a.png")
    watched.take()
    disk.now += 1.5
    disk.write("/a.png", 2)
    disk.now += 0.5
    assert names(watched.take()) == []
    disk.now += 1.4
    assert names(watched.take()) == []
    disk.now += 0.1
    assert [each.size for each in watched.take().files] == [2]


def test_a_file_of_a_clock_that_is_ahead_is_seen_twice(disk: Disk) -> None:
    watched = settling(disk)
    disk.files["/a.png"] = (1, disk.now + 3600)
    watched.notice("/a.png")
    watched.take()
    disk.files["/a.png"] = (2, disk.now + 3600)
    disk.now += 2
    assert names(watched.take()) == []
    disk.now += 2
    assert names(watched.take()) == ["/a.png"]


def test_what_is_not_there_is_gone_and_a_folder_is_to_be_looked_through(disk: Disk) -> None:
    watched = settling(disk)
    disk.folders.add("/new")
    watched.notice("/a.png")
    watched.notice("/new")
    watched.take()
    disk.now += 2
    settled = watched.take()
    assert (settled.files, settled.folders, settled.gone) == ([], ["/new"], ["/a.png"])


def test_a_word_while_it_is_looked_at_is_not_lost(disk: Disk) -> None:
    watched = settling(disk)
    disk.write("/a.png", 1)
    watched.notice("/a.png")
    watched.take()
    disk.now += 2
    look = disk.stat

    def interrupted(path: str) -> os.stat_result:
        found = look(path)
        watched.notice(path)
        return found

    watched._stat = interrupted
    assert names(watched.take()) == []
    watched._stat = look
    disk.now += 1.9
    assert names(watched.take()) == []
    disk.now += 0.1
    assert names(watched.take()) == ["/a.png"]


@pytest.mark.parametrize("ahead", [0.0, 3600.0])
def test_a_first_look_that_comes_late_is_not_the_second(disk: Disk, ahead: float) -> None:
    watched = settling(disk)
    watched.notice("/a.png")
    disk.now += 5
    disk.files["/a.png"] = (1, disk.now + ahead)
    assert names(watched.take()) == []
    disk.now += 2
    assert names(watched.take()) == ["/a.png"]


def test_too_many_paths_become_their_folder(disk: Disk) -> None:
    watched = settling(disk, most=10)
    watched.notice("/other/a.png")
    for number in range(1000):
        watched.notice(f"/in/{number}.png")
    assert len(watched) == 2
    disk.now += 2
    disk.write("/other/a.png", 1)
    settled = watched.take()
    assert settled.folders == ["/in"]


def test_a_folder_that_is_never_quiet_is_looked_through_all_the_same(disk: Disk) -> None:
    watched = settling(disk)
    looked = []
    for _ in range(25):
        watched.notice_folder("/in")
        looked += watched.take().folders
        disk.now += 1
    assert len(looked) == 25 // (FOLDER_PATIENCE_S + 1)


def test_too_many_folders_become_everything(disk: Disk) -> None:
    watched = settling(disk, most=1)
    for number in range(MOST_FOLDERS + 5):
        watched.notice_folder(f"/in/{number}")
    settled = watched.take()
    assert settled.lost
    assert not watched.take().lost
    assert len(watched) < MOST_FOLDERS


def test_a_cut_file_is_tried_again_less_and_less_often_and_then_believed(disk: Disk) -> None:
    watched = settling(disk)
    disk.write("/a.png", 10)
    file = one_settled(watched, disk, "/a.png")
    began, tried = disk.now, []
    while watched.hold(file):
        assert watched.take().files == []
        while not (again := watched.take().files):
            disk.now += 0.5
        tried.append(disk.now - began)
        (file,) = again
    assert tried == [4.0, 12.0, 28.0, 60.0]
    assert len(tried) == len(BACKOFF_S)
    assert watched.held == 0


def test_a_cut_file_that_goes_on_growing_settles_anew(disk: Disk) -> None:
    watched = settling(disk)
    disk.write("/a.png", 10)
    file = one_settled(watched, disk, "/a.png")
    assert watched.hold(file)
    disk.write("/a.png", 20)
    disk.now += BACKOFF_S[0]
    disk.write("/a.png", 20)
    assert watched.take().files == []
    disk.now += 1.9
    assert watched.take().files == []
    disk.now += 0.1
    assert [each.size for each in watched.take().files] == [20]


def test_an_old_file_that_is_cut_is_believed_at_once(disk: Disk) -> None:
    watched = settling(disk)
    disk.write("/a.png", 10)
    disk.now += YOUNG_S
    assert not watched.hold(one_settled(watched, disk, "/a.png"))


def test_only_so_many_files_are_held(disk: Disk) -> None:
    watched = settling(disk, most=MOST_HELD + 5)
    held = 0
    for number in range(MOST_HELD + 3):
        disk.write(f"/{number}.png", 1)
        watched.notice(f"/{number}.png")
    watched.take()
    disk.now += 2
    held = sum(watched.hold(file) for file in watched.take().files)
    assert held == watched.held == MOST_HELD


def test_stillness_by_the_systems_own_note(disk: Disk) -> None:
    watched = settling(disk)
    disk.write("/a.png", 1)
    assert not watched.is_still(disk.stat("/a.png"))
    disk.now += 2
    assert watched.is_still(disk.stat("/a.png"))
    disk.files["/a.png"] = (1, disk.now + 60)
    assert not watched.is_still(disk.stat("/a.png"))


def one_settled(watched: Settling, disk: Disk, path: str) -> FileStat:
    watched.notice(path)
    watched.take()
    disk.now += 2
    (file,) = watched.take().files
    return file
