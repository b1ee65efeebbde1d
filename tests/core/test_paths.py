import os
import sys
from pathlib import Path

import pytest

from app.core.errors import LibraryError
from app.core.paths import PROGRAM, file_system, prepare_library, unsafe_for_database


def test_the_program_folder_holds_the_rooms() -> None:
    assert (PROGRAM / "app" / "core").is_dir()


def test_a_new_library_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    paths = prepare_library(tmp_path / "a" / "library")
    assert paths.folder.is_dir()
    assert paths.catalog.parent == paths.thumbs.parent == paths.folder


def test_a_relative_folder_becomes_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert prepare_library(Path("library")).folder == tmp_path / "library"


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Work", "Google Drive", "Mobile Documents"])
def test_a_cloud_folder_is_refused_by_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(LibraryError, match="cloud-synced folder") as caught:
        prepare_library(tmp_path / name / "pictures" / "library")
    assert "--library" in str(caught.value)
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("marker", [".stfolder", ".dropbox", "._sync_journal.db"])
def test_a_cloud_folder_is_refused_by_what_its_client_left_there(
    tmp_path: Path, marker: str
) -> None:
    (tmp_path / "synced").mkdir()
    (tmp_path / "synced" / marker).touch()
    with pytest.raises(LibraryError, match="cloud client"):
        prepare_library(tmp_path / "synced" / "library")


@pytest.mark.skipif(os.name != "posix", reason="symbolic links need rights on Windows")
def test_a_link_into_a_cloud_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "innocent").symlink_to(tmp_path / "Dropbox")
    assert unsafe_for_database(tmp_path / "innocent") is not None


def test_an_ordinary_folder_is_safe(tmp_path: Path) -> None:
    assert unsafe_for_database(tmp_path / "library") is None


def test_a_library_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot be made"):
        prepare_library(tmp_path / "file" / "library")


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's mount table")
def test_the_mount_table_tells_the_file_system() -> None:
    assert file_system(Path("/proc/self")) == "proc"


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's mount table")
@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/mnt/nas/pictures", "nfs4"),
        ("/mnt/nas two/pictures", "cifs"),
        ("/mnt/größe/x", "fuse.sshfs"),
        ("/mnt/nasty", "ext4"),
        ("/home", "ext4"),
    ],
)
def test_the_deepest_mount_decides(
    monkeypatch: pytest.MonkeyPatch, folder: str, expected: str
) -> None:
    table = (
        b"22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        b"40 22 0:45 / /mnt/nas rw,relatime shared:2 master:3 - nfs4 nas:/export rw\n"
        b"41 22 0:46 / /mnt/nas\\040two rw - cifs //nas/two rw\n"
        b"42 22 0:47 / /mnt/gr\xc3\xb6\xc3\x9fe rw - fuse.sshfs host:/ rw\n"
        b"43 22 0:48 / /mnt/not-utf8-\xff rw - ext4 /dev/sdb rw\n"
    )
    monkeypatch.setattr(Path, "read_bytes", lambda *_args: table)
    assert file_system(Path(folder)) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's mount table")
def test_a_network_file_system_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = b"22 1 0:45 / / rw - nfs4 nas:/export rw\n"
    monkeypatch.setattr(Path, "read_bytes", lambda *_args: table)
    reason = unsafe_for_database(tmp_path)
    assert reason is not None
    assert "network file system (nfs4)" in reason
