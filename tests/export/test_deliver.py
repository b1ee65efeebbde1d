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

from app.core.errors import ExportError, TargetError
from app.core.paths import PROGRAM
from app.export.making.deliver import (
    make_folder,
    not_written,
    reason,
    write_new,
)
from app.export.making.parts import STALE_S, part_path, sweep

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
        make_folder(str(tmp_path / "file"))
    with pytest.raises(ExportError, match="is not a folder"):
        write_new(str(tmp_path / "file"), "a.jpg", DATA, accept)


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    for _ in range(2):
        make_folder(str(tmp_path / "new" / "folder"))
    assert (tmp_path / "new" / "folder").is_dir()


def test_a_sweep_clears_old_parts_only(tmp_path: Path) -> None:
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
    assert sweep(str(tmp_path)) == 1
    assert sweep(str(tmp_path / "none")) == 0
    assert listed(tmp_path) == [".musekeep-2-b.part", "notes.part"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX processes")
def test_a_sweep_clears_what_died_with_its_process_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from app.export.making.parts import part_path; print(part_path(sys.argv[1]))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], cwd=PROGRAM, capture_output=True, check=True
    )
    orphan, mine = Path(os.fsdecode(ran.stdout.strip())), Path(part_path(str(tmp_path)))
    elsewhere = tmp_path / orphan.name.replace(orphan.name.split("-")[1], "00000000")
    for path in (orphan, mine, elsewhere):
        path.write_bytes(b"")
    assert sweep(str(tmp_path)) == 1
    assert listed(tmp_path) == sorted([mine.name, elsewhere.name])


@pytest.mark.parametrize(("code", "all_of_them"), [(errno.ENOSPC, True), (errno.ENOENT, False)])
def test_what_hinders_every_other_file_too_is_told_apart(code: int, all_of_them: bool) -> None:
    error = not_written("a.jpg", OSError(code, os.strerror(code)), "/target")
    assert isinstance(error, TargetError) is all_of_them
    assert error.message.startswith("a.jpg was not written: ")


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


_TWO_FILES = """
    import os, sys
    from app.core.errors import ExportError
    from app.export.making.deliver import write_new
    for name, size in (("a.jpg", 20_000), ("b.jpg", 200_000)):
        try:
            write_new(sys.argv[1], name, b"x" * size, lambda part: None)
        except ExportError as error:
            print(error.message)
    print({name: os.path.getsize(f"{sys.argv[1]}/{name}") for name in os.listdir(sys.argv[1])})
"""


def on_a_file_system(folder: Path, options: str, code: str) -> str:
    """What `code` prints, run with `folder` a file system of its own that nobody else sees."""
    if shutil.which("unshare") is None:
        pytest.skip("needs unshare (util-linux)")
    folder.mkdir()
    mount = f'mount -t tmpfs -o {options} none "{folder}" || exit 77; exec "$0" -c "$1" "{folder}"'
    unshare = ["unshare", "--map-root-user", "--mount"]
    ran = subprocess.run(
        [*unshare, "sh", "-c", mount, sys.executable, textwrap.dedent(code)],
        cwd=PROGRAM,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode == 77 or "unshare" in ran.stderr:
        pytest.skip(f"no mounts allowed here: {ran.stderr.strip()}")
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def test_a_full_disk_keeps_what_was_written(tmp_path: Path) -> None:
    said = on_a_file_system(tmp_path / "small", "size=100k", _TWO_FILES)
    assert f"b.jpg was not written: the disk of {tmp_path}/small is full" in said
    assert said.endswith("{'a.jpg': 20000}\n")


def test_a_read_only_disk_is_named(tmp_path: Path) -> None:
    said = on_a_file_system(tmp_path / "locked", "ro", _TWO_FILES)
    assert f"a.jpg was not written: {tmp_path}/locked is read-only" in said
    assert said.endswith("{}\n")
