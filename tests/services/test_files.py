"""The user's own acts on files, and what the catalogue makes of them."""

import os
from pathlib import Path

import pytest

from app.catalog.assets import ids_of_paths, views
from app.core.asset import AssetView
from app.core.errors import NotFoundError, UsageError
from app.core.ops import AddTag, MarkPresence, SetState
from app.core.progress import CancelToken, silent
from app.core.vocab import Presence, State
from app.services.files import Files
from app.services.reports import DeletePlan
from app.services.session import Session
from tests.helpers import trash
from tests.services.conftest import enter


@pytest.fixture
def files(session: Session) -> Files:
    return Files(session)


def put(session: Session, path: Path, *beside: str) -> int:
    """A picture in the catalogue, tagged, with files beside it. Its asset."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(path.name)
    for name in beside:
        (path.parent / name).write_text(name)
    (entry,) = enter(session, [path])
    session.do(AddTag("Kept", [entry.asset_id]))
    return entry.asset_id


def at(session: Session, path: Path) -> AssetView:
    (view,) = session.ask(views, list(session.ask(ids_of_paths, [str(path)]).values()))
    return view


def move(files: Files, ids: list[int], folder: Path) -> object:
    return files.move(ids, str(folder), silent, CancelToken())


def test_a_moved_picture_keeps_what_it_has(session: Session, files: Files, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new" / "deep"
    asset = put(session, old / "a.png", "a.png.xmp", "a.txt")
    report = files.move([asset], str(new), silent, CancelToken())
    assert (report.done, report.along) == (((str(old / "a.png"), str(new / "a.png")),), 2)
    assert {path.name for path in new.iterdir()} == {"a.png", "a.png.xmp", "a.txt"}
    assert list(old.iterdir()) == []
    view = at(session, new / "a.png")
    assert (view.id, view.path, view.presence) == (asset, str(new / "a.png"), Presence.PRESENT)
    assert [tag.name for tag in view.tags] == ["Kept"]
    assert session.ask(ids_of_paths, [str(old / "a.png")]) == {}


def test_a_copy_has_everything_and_the_original_stays(
    session: Session, files: Files, tmp_path: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    asset = put(session, old / "a.png", "a.png.xmp", "a.txt")
    report = files.copy([asset], str(new), silent, CancelToken())
    assert (len(report.done), report.along) == (1, 2)
    names = {"a.png", "a.png.xmp", "a.txt"}
    assert {path.name for path in old.iterdir()} == names
    assert {path.name for path in new.iterdir()} == names
    assert at(session, old / "a.png").presence is Presence.PRESENT


def test_what_cannot_move_stays_and_the_rest_goes(
    session: Session, files: Files, tmp_path: Path
) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    stays, goes = put(session, old / "a.png", "a.txt"), put(session, old / "b.png")
    new.mkdir()
    (new / "a.txt").write_text("another")
    report = files.move([stays, goes], str(new), silent, CancelToken())
    assert [one.path for one in report.failed] == [str(old / "a.png")]
    assert "a.txt is there already" in report.failed[0].reason
    assert [new_path for _, new_path in report.done] == [str(new / "b.png")]
    assert at(session, old / "a.png").presence is Presence.PRESENT
    assert (new / "a.txt").read_text() == "another"


def test_a_file_is_no_folder(session: Session, files: Files, tmp_path: Path) -> None:
    asset = put(session, tmp_path / "a.png")
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="not a folder"):
        move(files, [asset], tmp_path / "file")


def test_moving_to_where_it_is_does_nothing(session: Session, files: Files, tmp_path: Path) -> None:
    asset = put(session, tmp_path / "a.png", "a.txt")
    report = files.move([asset], str(tmp_path), silent, CancelToken())
    assert (report.done, report.failed) == ((), ())
    assert (tmp_path / "a.png").exists()


def test_renamed_with_its_companions(session: Session, files: Files, tmp_path: Path) -> None:
    asset = put(session, tmp_path / "a.png", "a.png.xmp", "a.txt")
    report = files.rename(asset, "beach.png")
    assert report.along == 2
    assert {"beach.png", "beach.png.xmp", "beach.txt"} <= set(os.listdir(tmp_path))
    assert at(session, tmp_path / "beach.png").id == asset


def test_a_missing_file_cannot_be_renamed(files: Files) -> None:
    with pytest.raises(NotFoundError):
        files.rename(99, "b.png")


def test_only_what_is_in_the_trash_is_removed(
    session: Session, files: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trash.in_folder(tmp_path / "data", monkeypatch)
    folder = tmp_path / "shoot"
    trashed, kept = put(session, folder / "a.png", "a.txt"), put(session, folder / "b.png")
    session.do(SetState(State.TRASHED, [trashed]))
    with pytest.raises(UsageError, match=r"1 of these assets.*b\.png"):
        files.delete([trashed, kept], silent, CancelToken())
    assert (folder / "a.png").exists()
    report = files.delete([trashed], silent, CancelToken())
    assert (report.done, report.along) == (((str(folder / "a.png"), ""),), 1)
    assert {path.name for path in folder.iterdir()} == {"b.png"}
    bin_ = [name for _, _, names in os.walk(tmp_path) for name in names]
    assert {"a.png", "a.txt"} <= set(bin_), "they are in the system's trash"
    assert at(session, folder / "a.png").presence is Presence.MISSING


def test_a_move_is_put_back_with_what_went_along(
    session: Session, files: Files, tmp_path: Path
) -> None:
    old, other, new = tmp_path / "old", tmp_path / "other", tmp_path / "new"
    ids = [put(session, old / "a.png", "a.png.xmp", "a.txt"), put(session, other / "b.png")]
    report = files.move(ids, str(new), silent, CancelToken())
    back = files.put_back(report.done, silent, CancelToken())
    assert (len(back.done), back.along, back.failed) == (2, 2, ())
    assert {path.name for path in old.iterdir()} == {"a.png", "a.png.xmp", "a.txt"}
    assert list(new.iterdir()) == []
    assert at(session, old / "a.png").id == ids[0]
    assert at(session, other / "b.png").presence is Presence.PRESENT


def test_a_rename_is_put_back_where_the_name_is_free(
    session: Session, files: Files, tmp_path: Path
) -> None:
    put(session, tmp_path / "a.png", "a.png.xmp", "a.txt")
    asset = at(session, tmp_path / "a.png").id
    report = files.rename(asset, "beach.png")
    (tmp_path / "a.png").write_text("another")
    taken = files.put_back(report.done, silent, CancelToken())
    assert [one.path for one in taken.failed] == [str(tmp_path / "beach.png")]
    (tmp_path / "a.png").unlink()
    files.put_back(report.done, silent, CancelToken())
    assert {path.name for path in tmp_path.iterdir()} >= {"a.png", "a.png.xmp", "a.txt"}
    assert at(session, tmp_path / "a.png").id == asset


def test_what_a_deletion_would_do_is_counted_and_nothing_touched(
    session: Session, files: Files, tmp_path: Path
) -> None:
    trashed = put(session, tmp_path / "a.png", "a.txt")
    gone, kept = put(session, tmp_path / "b.png"), put(session, tmp_path / "c.png")
    session.do(SetState(State.TRASHED, [trashed, gone]))
    session.do(MarkPresence(missing=[str(tmp_path / "b.png")]))
    octets = at(session, tmp_path / "a.png").bytes
    assert files.plan_delete([trashed, gone, kept]) == DeletePlan(
        assets=2, files=1, along=1, bytes=octets, away=1, kept=1
    )
    assert {path.name for path in tmp_path.iterdir()} >= {"a.png", "a.txt"}
