"""Out of a vault into a folder."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from app.catalog.assets import views
from app.catalog.vaults.chain import entries
from app.catalog.vaults.moves import moves
from app.core.errors import NotFoundError, RefusedError, UsageError
from app.core.ops import AddRoot, MarkMinor
from app.core.progress import CancelToken, silent
from app.services.vaults.moving import MoveReport
from app.vault import disk
from tests.services.vaults.moving.scene import (
    MARK,
    TAG,
    Open,
    Scene,
    check_vault,
    content,
    contents_of,
    ids_in,
    leaks,
)


@pytest.fixture
def filled(opened: Open) -> Open:
    """The vault has everything."""
    opened.moves.put(ids_in(opened.library), silent, CancelToken())
    return opened


def take(opened: Open, ids: list[int], to: Path, *, keep: bool = False) -> MoveReport:
    return opened.moves.take(ids, str(to), silent, CancelToken(), keep=keep)


def named(opened: Open, name: str) -> int:
    found = opened.vault.session.ask(views, ids_in(opened.vault))
    return next(view.id for view in found if Path(view.path).name == name)


def test_files_are_as_they_were(scene: Scene, filled: Open) -> None:
    report = take(filled, ids_in(filled.vault), scene.out)
    assert (len(report.moved), report.failed) == (3, ())
    assert report.received == (0, 0, 0)
    for name in ("first.png", "first.png.xmp", "first.txt", "second.png", "third.webp"):
        wanted = content(next(each for each in _files() if each.endswith(name)))
        assert (scene.out / name).read_bytes() == wanted
    assert ids_in(filled.vault) == []
    check_vault(filled.vault)
    assert list((scene.vault / "blobs").rglob("*.mkb")) == []


def _files() -> list[str]:
    from tests.services.vaults.moving.scene import FILES

    return list(FILES)


def test_times_are_as_they_were(scene: Scene, opened: Open) -> None:
    before = (scene.plain / "shoot/second.png").stat().st_mtime_ns
    opened.moves.put(ids_in(opened.library), silent, CancelToken())
    take(opened, [named(opened, "second.png")], scene.out)
    assert (scene.out / "second.png").stat().st_mtime_ns == before


def test_nothing_is_overwritten_and_companions_keep_step(scene: Scene, filled: Open) -> None:
    scene.out.mkdir()
    (scene.out / "first.txt").write_bytes(b"somebody else's")
    take(filled, [named(filled, "first.png")], scene.out)
    names = {path.name for path in scene.out.iterdir()}
    assert names == {"first.txt", "first (2).png", "first (2).png.xmp", "first (2).txt"}
    assert (scene.out / "first.txt").read_bytes() == b"somebody else's"


def test_tags_leave_in_a_sidecar_where_nothing_catalogues_them(scene: Scene, filled: Open) -> None:
    take(filled, [named(filled, "second.png")], scene.out)
    assert b"Shoot" in (scene.out / "second.png.xmp").read_bytes()


def test_a_watched_folder_gets_everything_back(scene: Scene, filled: Open) -> None:
    filled.library.session.do(AddRoot(str(scene.plain)))
    target = scene.plain / "back"
    report = take(filled, ids_in(filled.vault), target)
    found = {Path(view.path).name: view for view in _views(filled, report)}
    assert set(found) == {"first.png", "second.png", "third.webp"}
    for name, view in found.items():
        assert view.path == str(target / name)
        assert ([tag.name for tag in view.tags], view.rating) == ([TAG], 4)
    beside = found["first.png"].locations[0].companions
    assert {Path(one.path).name for one in beside} == {"first.png.xmp", "first.txt"}
    assert not (target / "second.png.xmp").exists()
    assert ids_in(filled.vault) == []


def _views(opened: Open, report: MoveReport) -> list:  # type: ignore[type-arg]
    return opened.library.session.ask(views, report.received)


def test_a_copy_leaves_the_vault_as_it_is(scene: Scene, filled: Open) -> None:
    before = contents_of(filled.vault)
    asset = named(filled, "second.png")
    report = take(filled, [asset], scene.out, keep=True)
    assert report.moved == (asset,)
    assert contents_of(filled.vault) == before
    (view,) = filled.vault.session.ask(views, [asset])
    assert [line.path for line in view.exports] == [str(scene.out / "second.png")]
    check_vault(filled.vault)


def test_the_chain_tells_of_it(scene: Scene, filled: Open) -> None:
    take(filled, [named(filled, "second.png")], scene.out)
    bodies = b"".join(one.body for one in filled.vault.session.ask(entries))
    assert b'"move_in"' in bodies
    assert b'"move_out"' in bodies


def test_what_is_prohibited_never_leaves(scene: Scene, filled: Open) -> None:
    marked, other = named(filled, "second.png"), named(filled, "third.webp")
    filled.vault.session.do(MarkMinor([marked], True, "a sign"))
    with pytest.raises(RefusedError, match="stays in the vault"):
        take(filled, [marked], scene.out)
    report = take(filled, [marked, other], scene.out)
    assert [one.code for one in report.failed] == ["refused"]
    assert report.moved == (other,)
    assert not (scene.out / "second.png").exists()
    with pytest.raises(RefusedError):
        take(filled, [marked], scene.out, keep=True)


def test_places_that_make_no_sense(scene: Scene, filled: Open) -> None:
    (scene.folder / "file").touch()
    with pytest.raises(UsageError, match="not a folder"):
        take(filled, ids_in(filled.vault), scene.folder / "file")
    with pytest.raises(UsageError, match="lies in a vault"):
        take(filled, ids_in(filled.vault), scene.vault / "blobs")
    with pytest.raises(NotFoundError):
        take(filled, [999], scene.out)


def test_a_full_disk_leaves_everything_in_the_vault(
    scene: Scene, filled: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk.DISK, "flush", full)
        report = take(filled, ids_in(filled.vault), scene.out)
    assert (report.moved, len(report.failed)) == ((), 3)
    assert "disk is full" in report.failed[0].reason
    assert list(scene.out.iterdir()) == []
    assert len(ids_in(filled.vault)) == 3
    check_vault(filled.vault)


def test_a_name_that_is_taken_meanwhile_takes_the_others_back(
    scene: Scene, filled: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last of an asset's files cannot get its name: those before lose theirs."""
    from app.export.making import deliver

    def put(part: str, path: str, *, synced: bool) -> None:
        if path.endswith("first.png"):
            Path(path).write_bytes(b"somebody else's")
        deliver.put(part, path, synced=synced)

    monkeypatch.setattr("app.services.vaults.moving.unsealing.put", put)
    report = take(filled, [named(filled, "first.png")], scene.out)
    assert [one.reason for one in report.failed] == ["File exists."]
    assert [path.name for path in scene.out.iterdir()] == ["first.png"]
    assert (scene.out / "first.png").read_bytes() == b"somebody else's"
    assert len(ids_in(filled.vault)) == 3


def test_a_blob_that_was_changed_does_not_leave(scene: Scene, filled: Open) -> None:
    asset = named(filled, "second.png")
    (view,) = filled.vault.session.ask(views, [asset])
    blob = next((scene.vault / "blobs").rglob(view.path.split("/")[4] + ".mkb"))
    stored = bytearray(blob.read_bytes())
    stored[1000] ^= 1
    blob.write_bytes(stored)
    report = take(filled, [asset], scene.out)
    assert "not what was sealed" in report.failed[0].reason
    assert list(scene.out.iterdir()) == []
    assert filled.vault.session.ask(moves) == []


def test_a_blob_that_is_not_here_does_not_leave(scene: Scene, filled: Open) -> None:
    asset = named(filled, "second.png")
    (view,) = filled.vault.session.ask(views, [asset])
    next((scene.vault / "blobs").rglob(view.path.split("/")[4] + ".mkb")).unlink()
    report = take(filled, [asset], scene.out)
    assert (len(report.failed), report.moved) == (1, ())
    assert asset in ids_in(filled.vault)


@pytest.mark.parametrize("elsewhere", [False, True])
def test_interrupted_and_asked_for_again_nothing_is_made_twice(
    scene: Scene, filled: Open, monkeypatch: pytest.MonkeyPatch, elsewhere: bool
) -> None:
    """The files have their names, and the vault does not know yet."""

    def dies(*_args: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr("app.services.vaults.moving.taking.Taking._arrive", dies)
        with pytest.raises(RuntimeError, match="killed"):
            take(filled, ids_in(filled.vault), scene.out)
    before = {path.name for path in scene.out.iterdir()}
    assert "second.png" in before
    to = scene.folder / "another" if elsewhere else scene.out
    report = take(filled, ids_in(filled.vault), to)
    assert (len(report.moved), report.failed) == (3, ())
    assert any(str(scene.out) in note for note in report.notes) is elsewhere
    after = {path.name for path in scene.out.iterdir()}
    assert {name for name in after if not name.endswith(".xmp")} == {
        name for name in before if not name.endswith(".xmp")
    }
    assert not elsewhere or list(to.iterdir()) == []
    assert ids_in(filled.vault) == []
    check_vault(filled.vault)


def test_stopped_means_it_stays(scene: Scene, filled: Open) -> None:
    cancel = CancelToken()
    cancel.cancel()
    report = filled.moves.take(ids_in(filled.vault), str(scene.out), silent, cancel)
    assert (report.moved, report.stopped) == ((), True)
    assert len(ids_in(filled.vault)) == 3
    check_vault(filled.vault)


def test_plain_bytes_lie_only_where_they_were_taken_to(scene: Scene, filled: Open) -> None:
    asset = named(filled, "third.webp")
    take(filled, [asset], scene.out)
    assert (scene.out / "third.webp").read_bytes().startswith(MARK)
    assert leaks(scene.library) == []
    digest = hashlib.sha256((scene.out / "third.webp").read_bytes()).hexdigest()
    assert digest not in contents_of(filled.vault)
    assert not [name for name in os.listdir(scene.out) if name.startswith(".")]
