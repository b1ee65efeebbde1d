"""Old folders of what was dragged out: removed whole, or left whole."""

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from app.core.asset import Export
from app.core.ops import RecordExports
from app.services.dragged import KEPT_S, clear_dragged
from app.services.session import Session
from tests.services.conftest import enter

NOW = datetime(2026, 11, 20, tzinfo=UTC)
Dragged = Callable[[str, float], Path]


@pytest.fixture
def dragged(session: Session, tmp_path: Path) -> Dragged:
    """A folder with one file that the ledger knows, so many days old."""
    source = tmp_path / "master.png"
    source.write_bytes(b"master")
    (asset,) = enter(session, [source])

    def make(name: str, days: float) -> Path:
        folder = tmp_path / "Dragged" / name
        folder.mkdir(parents=True)
        file = folder / "picture.jpg"
        file.write_bytes(name.encode())
        digest = sha256(name.encode()).hexdigest()
        export = Export("x.feed", str(file), 1, 1, len(name), digest, NOW)
        session.do(RecordExports([(asset.asset_id, export)]))
        age(folder, days)
        return folder

    return make


def age(folder: Path, days: float) -> None:
    then = time.time() - days * KEPT_S / 7
    os.utime(folder, (then, then))


def test_what_is_older_than_a_week_goes(session: Session, dragged: Dragged, tmp_path: Path) -> None:
    old, new = dragged("old", 8), dragged("new", 6)
    assert clear_dragged(session, str(tmp_path / "Dragged")) == 1
    assert not old.exists()
    assert [one.name for one in new.iterdir()] == ["picture.jpg"]


def test_a_file_somebody_worked_on_keeps_its_folder(
    session: Session, dragged: Dragged, tmp_path: Path
) -> None:
    folder = dragged("old", 8)
    (folder / "picture.jpg").write_bytes(b"retouched")
    age(folder, 8)
    assert clear_dragged(session, str(tmp_path / "Dragged")) == 0
    assert (folder / "picture.jpg").read_bytes() == b"retouched"


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
def test_anything_else_keeps_the_whole_folder(
    session: Session, dragged: Dragged, tmp_path: Path, kind: str
) -> None:
    folder = dragged("old", 8)
    added = folder / "theirs"
    if kind == "file":
        added.write_bytes(b"notes")
    elif kind == "folder":
        added.mkdir()
    else:
        added.symlink_to(tmp_path / "master.png")
    age(folder, 8)
    assert clear_dragged(session, str(tmp_path / "Dragged")) == 0
    assert (folder / "picture.jpg").exists()
    assert (tmp_path / "master.png").exists()


def test_a_link_to_a_folder_is_not_followed(
    session: Session, dragged: Dragged, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    dragged("old", 8).rename(elsewhere)
    link = tmp_path / "Dragged" / "old"
    link.symlink_to(elsewhere)
    os.utime(link, (0, 0), follow_symlinks=False)
    assert clear_dragged(session, str(tmp_path / "Dragged")) == 0
    assert (elsewhere / "picture.jpg").exists()


def test_an_empty_old_folder_goes(session: Session, dragged: Dragged, tmp_path: Path) -> None:
    folder = dragged("old", 8)
    (folder / "picture.jpg").unlink()
    age(folder, 8)
    clear_dragged(session, str(tmp_path / "Dragged"))
    assert not folder.exists()


def test_where_nothing_was_ever_dragged_there_is_nothing_to_do(
    session: Session, tmp_path: Path
) -> None:
    assert clear_dragged(session, str(tmp_path / "nowhere")) == 0
