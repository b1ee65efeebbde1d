"""A finished file under its final name or no file at all, and never in place of another."""

import errno
import os
import shutil
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from app.core.errors import ExportError
from app.export.deliver import STALE_S, prepare, reason, write_new

DATA = b"finished picture"


def accept(_part: str) -> None:
    """A check that finds nothing wrong."""


def listed(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_new_file_is_there_whole_and_alone(tmp_path: Path) -> None:
    path = write_new(str(tmp_path), "a.jpg", DATA, accept)
    assert path == str(tmp_path / "a.jpg")
    assert Path(path).read_bytes() == DATA
    assert listed(tmp_path) == ["a.jpg"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_others_may_read_it_as_any_new_file(tmp_path: Path) -> None:
    mask = os.umask(0o022)
    try:
        path = write_new(str(tmp_path), "a.jpg", DATA, accept)
    finally:
        os.umask(mask)
    assert Path(path).stat().st_mode & 0o777 == 0o644


def test_a_taken_name_is_numbered_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"older")
    (tmp_path / "a (2).jpg").symlink_to(tmp_path / "nowhere")
    path = write_new(str(tmp_path), "a.jpg", DATA, accept)
    assert path == str(tmp_path / "a (3).jpg")
    assert (tmp_path / "a.jpg").read_bytes() == b"older"
    assert not (tmp_path / "nowhere").exists()


def test_a_name_taken_while_it_was_made_is_not_replaced(tmp_path: Path) -> None:
    def somebody_is_faster(_part: str) -> None:
        (tmp_path / "a.jpg").write_bytes(b"o")

    path = write_new(str(tmp_path), "a.jpg", DATA, somebody_is_faster)
    assert path == str(tmp_path / "a (2).jpg")
    assert (tmp_path / "a.jpg").read_bytes() == b"o"


@pytest.mark.parametrize("code", [errno.EPERM, errno.ENOTSUP])
def test_without_hard_links_nothing_is_replaced_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    """FAT and exFAT sticks have none; the system call there is renameat2."""

    def no_links(old: str, new: str) -> None:
        raise OSError(code, os.strerror(code), old)

    monkeypatch.setattr(os, "link", no_links)
    assert write_new(str(tmp_path), "a.jpg", DATA, accept) == str(tmp_path / "a.jpg")
    assert write_new(str(tmp_path), "a.jpg", b"2", accept) == str(tmp_path / "a (2).jpg")
    assert listed(tmp_path) == ["a (2).jpg", "a.jpg"]
    assert (tmp_path / "a.jpg").read_bytes() == DATA


def test_a_rejected_part_leaves_nothing(tmp_path: Path) -> None:
    seen: list[bytes] = []

    def refuse(part: str) -> None:
        seen.append(Path(part).read_bytes())
        raise ExportError("It is wrong.")

    with pytest.raises(ExportError, match="It is wrong"):
        write_new(str(tmp_path), "a.jpg", DATA, refuse)
    assert seen == [DATA]
    assert listed(tmp_path) == []


def test_a_vanished_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"a\.jpg was not written: .*gone is no longer there"):
        write_new(str(tmp_path / "gone"), "a.jpg", DATA, accept)


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ExportError, match="is not a folder"):
        prepare(str(tmp_path / "file"))
    with pytest.raises(ExportError, match="is not a folder"):
        write_new(str(tmp_path / "file"), "a.jpg", DATA, accept)


def test_preparing_makes_the_folder_and_lists_names(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    assert prepare(str(folder)) == []
    (folder / "a.jpg").write_bytes(b"")
    assert prepare(str(folder)) == ["a.jpg"]


def test_preparing_clears_old_parts_only(tmp_path: Path) -> None:
    old, young, other = (
        tmp_path / ".musekeep-1-a.part",
        tmp_path / ".musekeep-2-b.part",
        tmp_path / "notes.part",
    )
    for path in (old, young, other):
        path.write_bytes(b"")
    long_ago = time.time() - STALE_S - 60
    for path in (old, other):
        os.utime(path, (long_ago, long_ago))
    assert prepare(str(tmp_path)) == ["notes.part"]
    assert listed(tmp_path) == [".musekeep-2-b.part", "notes.part"]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EDQUOT, "is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
        (errno.ENOENT, "no longer there"),
        (errno.ESTALE, "no longer there"),
        (errno.EFBIG, "takes no file of this size"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_what_went_wrong_is_said(code: int, says: str) -> None:
    assert says in reason(OSError(code, os.strerror(code)), "/target")


_IN_A_SMALL_FILE_SYSTEM = """
    import errno, sys
    from app.core.errors import ExportError
    from app.export.deliver import write_new
    write_new(sys.argv[1], "a.jpg", b"x" * 20_000, lambda part: None)
    try:
        write_new(sys.argv[1], "b.jpg", b"x" * 200_000, lambda part: None)
    except ExportError as error:
        print(error.message)
    import os
    print(sorted(os.listdir(sys.argv[1])), os.path.getsize(sys.argv[1] + "/a.jpg"))
"""


def test_a_full_disk_keeps_what_was_written(tmp_path: Path) -> None:
    """On a real file system of 100 kB, mounted in a namespace of the test's own."""
    if shutil.which("unshare") is None:
        pytest.skip("needs unshare (util-linux)")
    folder = tmp_path / "small"
    folder.mkdir()
    script = f'mount -t tmpfs -o size=100k none "{folder}" || exit 77; exec "$0" -c "$1" "{folder}"'
    code = textwrap.dedent(_IN_A_SMALL_FILE_SYSTEM)
    ran = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", script, sys.executable, code],
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode == 77 or "unshare" in ran.stderr:
        pytest.skip(f"no mounts allowed here: {ran.stderr.strip()}")
    assert "b.jpg was not written: the disk of" in ran.stdout
    assert "is full" in ran.stdout
    assert "['a.jpg'] 20000" in ran.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("root may write anywhere")
    with pytest.raises(ExportError, match="read-only"):
        write_new(str(folder), "a.jpg", DATA, accept)
