"""Moved, linked, renamed: known by device, inode, size and time, without a look inside."""

import os
import sys
import unicodedata
from pathlib import Path

import pytest

from app.catalog.assets import counts, ids_of_paths, in_folder
from app.core.asset import FileStat
from app.core.ops import MarkPresence
from app.services.identity import recognise
from app.services.listing import stat_file
from app.services.session import Session
from tests.services.conftest import enter

linux = pytest.mark.skipif(sys.platform != "linux", reason="file names")


def picture(
    path: Path, content: bytes = b"picture", mtime_ns: int = 1_700_000_000_123_456_789
) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, ns=(mtime_ns, mtime_ns))
    return path


def strangers(session: Session, *paths: Path) -> list[str]:
    return [file.path for file in recognise(session, [stat_file(str(path)) for path in paths])]


def known(session: Session, folder: Path) -> set[str]:
    return {Path(path).name for path in session.ask(in_folder, str(folder))}


def asset(session: Session, path: Path) -> int:
    return session.ask(ids_of_paths, [str(path)])[str(path)]


def test_a_moved_file_is_entered_at_its_new_path(session: Session, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.png")
    (entry,) = enter(session, [path])
    there = path.rename(tmp_path / "b.png")
    assert strangers(session, there) == []
    assert known(session, tmp_path) == {"b.png"}
    assert asset(session, there) == entry.asset_id


def test_a_hard_link_is_another_place(session: Session, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.png")
    enter(session, [path])
    os.link(path, tmp_path / "b.png")
    assert strangers(session, tmp_path / "b.png") == []
    assert known(session, tmp_path) == {"a.png", "b.png"}
    assert session.ask(counts).assets == 1


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_to_a_known_file_is_another_place(session: Session, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.png")
    enter(session, [path])
    (tmp_path / "b.png").symlink_to(path)
    assert strangers(session, tmp_path / "b.png") == []
    assert known(session, tmp_path) == {"a.png", "b.png"}


def test_a_copy_is_a_stranger(session: Session, tmp_path: Path) -> None:
    enter(session, [picture(tmp_path / "a.png")])
    copy = picture(tmp_path / "b.png")
    assert strangers(session, copy) == [str(copy)]


def test_a_time_of_whole_seconds_is_believed_only_under_the_same_name(
    session: Session, tmp_path: Path
) -> None:
    second = 1_700_000_000_000_000_000
    first, other = (
        picture(tmp_path / "a.png", mtime_ns=second),
        picture(tmp_path / "b.png", b"b", second),
    )
    enter(session, [first, other])
    (tmp_path / "sub").mkdir()
    there = first.rename(tmp_path / "sub" / "a.png")
    renamed = other.rename(tmp_path / "c.png")
    assert strangers(session, there, renamed) == [str(renamed)]


def test_an_inode_that_is_used_again_is_no_move(session: Session, tmp_path: Path) -> None:
    enter(session, [picture(tmp_path / "a.png")])
    before = stat_file(str(tmp_path / "a.png"))
    (tmp_path / "a.png").unlink()
    other = picture(tmp_path / "b.png", b"pictura", mtime_ns=before.mtime_ns + 1)
    reused = FileStat(str(other), before.size, before.mtime_ns + 1, before.device, before.inode)
    assert recognise(session, [reused]) == [reused]


def test_a_file_whose_old_place_was_taken_by_another_has_moved(
    session: Session, tmp_path: Path
) -> None:
    path = picture(tmp_path / "a.png")
    (entry,) = enter(session, [path])
    there = path.rename(tmp_path / "b.png")
    picture(path, b"another")
    assert strangers(session, there) == []
    assert asset(session, there) == entry.asset_id
    assert known(session, tmp_path) == {"b.png"}


def test_one_of_two_new_links_of_a_file_that_is_gone_is_the_move(
    session: Session, tmp_path: Path
) -> None:
    path = picture(tmp_path / "a.png")
    enter(session, [path])
    os.link(path, tmp_path / "b.png")
    os.link(path, tmp_path / "c.png")
    path.unlink()
    left = strangers(session, tmp_path / "b.png", tmp_path / "c.png")
    assert left == [str(tmp_path / "c.png")]
    assert known(session, tmp_path) == {"b.png"}


def test_a_missing_file_that_turns_up_elsewhere_is_itself(session: Session, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.png")
    (entry,) = enter(session, [path])
    there = path.rename(tmp_path / "b.png")
    session.do(MarkPresence(missing=[str(path)]))
    assert strangers(session, there) == []
    assert asset(session, there) == entry.asset_id


def test_a_change_of_case_alone_is_a_move(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a file system that ignores case tells it: the old name is answered with the same file."""
    path = picture(tmp_path / "Nova.png")
    enter(session, [path])
    there = path.rename(tmp_path / "nova.png")
    lstat = os.lstat
    monkeypatch.setattr(os, "lstat", lambda name: lstat(str(there) if name == str(path) else name))
    assert strangers(session, there) == []
    assert known(session, tmp_path) == {"nova.png"}


@linux
def test_twins_of_one_name_in_two_normal_forms_are_two_files(
    session: Session, tmp_path: Path
) -> None:
    names = [unicodedata.normalize(form, "café.png") for form in ("NFC", "NFD")]
    paths = [picture(tmp_path / name, name.encode()) for name in names]
    assert strangers(session, *paths) == [str(path) for path in paths]
    enter(session, paths)
    assert known(session, tmp_path) == set(names)
    assert session.ask(counts).assets == 2


@linux
def test_odd_names_move_as_well(session: Session, tmp_path: Path) -> None:
    path = picture(tmp_path / "a.png")
    enter(session, [path])
    odd = os.fsencode(tmp_path) + b"/caf\xe9" + b"x" * 246 + b".png"
    os.rename(path, odd)  # noqa: PTH104
    assert recognise(session, [stat_file(os.fsdecode(odd))]) == []
    assert list(session.ask(in_folder, str(tmp_path))) == [os.fsdecode(odd)]
