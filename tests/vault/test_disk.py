"""What is asked of each system so that bytes are on the disk; macOS and Windows by fakes."""

import os
from pathlib import Path

import pytest

from app.vault import disk


def test_a_new_folder_tells_which_names_have_to_be_flushed(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    assert disk.make_folder(deep) == [deep, tmp_path / "a", tmp_path]
    assert disk.make_folder(deep) == [deep]


def test_a_mac_flushes_through_the_drives_own_memory(tmp_path: Path) -> None:
    asked: list[tuple[int, int]] = []
    mac = disk.Mac(lambda descriptor, command, argument: asked.append((command, argument)))
    with (tmp_path / "file").open("wb") as file:
        mac.flush(file.fileno())
        mac.forget(file.fileno())
    mac.flush_folder(tmp_path)
    assert asked == [(51, 0), (48, 1), (51, 0)]


def test_a_disk_without_a_full_flush_gets_a_plain_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", flushed.append)

    def refuse(_descriptor: int, _command: int, _argument: int) -> None:
        raise OSError(45, "not supported")

    disk.Mac(refuse).flush(7)
    assert flushed == [7]


def test_windows_flushes_files_and_leaves_folders_to_its_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", flushed.append)
    windows = disk.Windows()
    windows.flush(7)
    windows.flush_folder(tmp_path / "not there")
    windows.forget(7)
    assert flushed == [7]


def test_each_system_has_its_own() -> None:
    assert isinstance(disk.of_system("win32"), disk.Windows)
    assert type(disk.of_system("linux")) is disk.Posix


def test_each_folder_is_flushed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", flushed.append)
    disk.flush_folders([tmp_path, tmp_path])
    assert len(flushed) == 1
