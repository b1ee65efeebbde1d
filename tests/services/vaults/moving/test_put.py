"""From the library into a vault."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from app.catalog.assets import views
from app.catalog.vaults.blobs import all_blobs
from app.catalog.vaults.moves import moves, waiting
from app.core.errors import LockedError, NotFoundError
from app.core.ops import AddRoot, MarkReach, RecordExports
from app.core.progress import CancelToken, Progress, silent
from app.core.vault import BlobKind
from app.services.vaults.moving import MoveReport, Moves, ask_for, cancel_wait
from app.vault import disk
from app.vault import writing as sealing
from tests.services.vaults.moving.scene import (
    FILES,
    TAG,
    Open,
    Scene,
    check_vault,
    content,
    contents_of,
    ids_in,
    leaks,
)

SHOOT = [f"plain/{name}" for name in FILES]


def put(opened: Open, ids: list[int] | None = None) -> MoveReport:
    wanted = ids_in(opened.library) if ids is None else ids
    return opened.moves.put(wanted, silent, CancelToken())


def named(opened: Open, name: str) -> int:
    """The library's asset whose current file is called that."""
    found = opened.library.session.ask(views, ids_in(opened.library))
    return next(view.id for view in found if Path(view.path).name == name)


@pytest.mark.usefixtures("whole_sweep")
def test_everything_goes_and_nothing_stays(scene: Scene, opened: Open) -> None:
    ids = ids_in(opened.library)
    report = put(opened)
    assert (report.moved, report.failed, report.waiting) == (tuple(ids), (), 0)
    assert sorted(report.received) == ids_in(opened.vault)
    assert report.residue is not None
    assert (report.residue.where, report.residue.clean) == ((), True)
    assert scene.plain_files() == set()
    assert ids_in(opened.library) == []
    assert opened.library.session.ask(moves) == []
    check_vault(opened.vault)


def test_what_was_known_goes_along(opened: Open) -> None:
    report = put(opened)
    for view in opened.vault.session.ask(views, report.received):
        assert [tag.name for tag in view.tags] == [TAG]
        assert view.rating == 4
    wanted = {hashlib.sha256(content(name)).hexdigest() for name in FILES if "." in name}
    blobs = opened.vault.session.ask(all_blobs)
    assert {blob.sha256 for blob in blobs} == wanted
    roles = sorted(blob.role or "" for blob in blobs if blob.kind is BlobKind.ATTACHMENT)
    assert roles == ["caption", "sidecar"]  # the same caption beside the copy is kept once


def test_of_two_copies_the_name_of_the_one_with_a_caption_is_kept(
    scene: Scene, opened: Open
) -> None:
    from tests.services.conftest import enter

    told = scene.plain / "told" / "what it shows.png"
    told.parent.mkdir()
    told.write_bytes(content("shoot/second.png"))
    told.with_suffix(".txt").write_bytes(b"a caption")
    (entry,) = enter(opened.library.session, [told])
    put(opened, [entry.asset_id])
    names = {blob.name for blob in opened.vault.session.ask(all_blobs)}
    assert names == {"what it shows.png", "what it shows.txt"}


def test_some_may_stay(scene: Scene, opened: Open) -> None:
    put(opened, [named(opened, "second.png")])
    assert scene.plain_files() == set(SHOOT) - {"plain/shoot/second.png"}
    assert len(ids_in(opened.library)) == 2
    check_vault(opened.vault)


def test_a_file_that_changed_stays_and_says_why(scene: Scene, opened: Open) -> None:
    path = scene.plain / "shoot/second.png"
    path.write_bytes(b"other bytes")
    report = put(opened)
    assert [one.path for one in report.failed] == [str(path)]
    assert "changed since" in report.failed[0].reason
    assert path.read_bytes() == b"other bytes"
    assert len(report.moved) == 2
    assert opened.library.session.ask(moves) == []
    check_vault(opened.vault)


def test_a_file_that_is_not_there_stays(scene: Scene, opened: Open) -> None:
    (scene.plain / "shoot/second.png").unlink()
    report = put(opened, [named(opened, "second.png")])
    assert [one.code for one in report.failed] == ["unreadable"]
    assert len(ids_in(opened.library)) == 3


def test_a_link_is_not_followed(scene: Scene, opened: Open) -> None:
    path, real = scene.plain / "shoot/second.png", scene.folder / "real.png"
    path.rename(real)
    path.symlink_to(real)
    report = put(opened, [named(opened, "second.png")])
    assert "only a link" in report.failed[0].reason
    assert real.exists()
    assert path.is_symlink()


def test_what_changes_while_it_is_sealed_is_not_removed(
    scene: Scene, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = scene.plain / "shoot/second.png"
    place = sealing.place

    def changing(*given: object) -> None:
        path.write_bytes(b"newer")
        place(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("app.services.vaults.moving.arriving.place", changing)
    report = put(opened)
    assert path.read_bytes() == b"newer"
    assert any("changed while it was moved" in note for note in report.notes)
    assert len(report.received) == 3
    check_vault(opened.vault)


def test_a_companion_that_another_picture_needs_stays(scene: Scene, opened: Open) -> None:
    other = scene.plain / "shoot/first.jpg"
    other.write_bytes(b"another picture with the same caption")
    report = put(opened)
    assert scene.plain_files() == {"plain/shoot/first.jpg", "plain/shoot/first.txt"}
    assert any("first.txt also belongs to a picture that stays" in one for one in report.notes)
    check_vault(opened.vault)


def test_other_names_of_a_file_are_told(scene: Scene, opened: Open) -> None:
    os.link(scene.plain / "shoot/second.png", scene.folder / "other name.png")
    report = put(opened, [named(opened, "second.png")])
    assert any("hard links" in note for note in report.notes)


def test_exports_that_lie_about_are_told(scene: Scene, opened: Open) -> None:
    from datetime import UTC, datetime

    from app.core.asset import Export

    path = scene.folder / "posted.jpg"
    path.write_bytes(b"jpeg")
    line = Export("x.feed", str(path), 1, 1, 4, "00" * 32, datetime.now(UTC))
    asset = named(opened, "second.png")
    opened.library.session.do(RecordExports([(asset, line)]))
    report = put(opened, [asset])
    assert any(str(path) in note for note in report.notes)


def test_a_known_content_is_kept_once(scene: Scene, opened: Open) -> None:
    """Put, entered again from elsewhere, put again: with what lies beside it now."""
    from tests.services.conftest import enter

    put(opened)
    again = scene.plain / "again" / "second.png"
    again.parent.mkdir()
    again.write_bytes(content("shoot/second.png"))
    again.with_suffix(".txt").write_bytes(b"a caption it did not have before")
    (entry,) = enter(opened.library.session, [again])
    before = contents_of(opened.vault)
    report = put(opened, [entry.asset_id])
    assert contents_of(opened.vault) == before
    assert report.received == (before[hashlib.sha256(content("shoot/second.png")).hexdigest()],)
    assert scene.plain_files() == set()
    check_vault(opened.vault)


def test_a_full_disk_leaves_it_waiting(
    scene: Scene, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk.DISK, "flush", full)
        report = put(opened)
    assert (report.moved, report.waiting) == ((), 3)
    assert any("disk is full" in note for note in report.notes)
    assert {move.reason for move in opened.library.session.ask(moves)} == {
        "The disk is full. Nothing was lost; it goes on when there is room."
    }
    assert scene.plain_files() == set(SHOOT)
    assert leaks(scene.vault) == []
    later = opened.moves.carry_out(silent, CancelToken())
    assert len(later.moved) == 3
    assert scene.plain_files() == set()
    check_vault(opened.vault)


def test_a_file_that_cannot_be_removed_waits_and_goes_later(
    scene: Scene, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = str(scene.plain / "shoot/second.png")
    unlink = os.unlink

    def refusing(path: str) -> None:
        if path == held:
            raise PermissionError(errno.EACCES, "Permission denied")
        unlink(path)

    with monkeypatch.context() as patch:
        patch.setattr("app.services.vaults.moving.removing.os.unlink", refusing)
        report = put(opened)
    assert (len(report.moved), report.waiting) == (3, 1)
    assert any("cannot be removed" in note for note in report.notes)
    assert scene.plain_files() == {"plain/shoot/second.png"}
    opened.moves.carry_out(silent, CancelToken())
    assert scene.plain_files() == set()
    assert opened.library.session.ask(moves) == []


def test_stopped_means_left_where_it_was(scene: Scene, opened: Open) -> None:
    cancel = CancelToken()
    cancel.cancel()
    report = opened.moves.put(ids_in(opened.library), silent, cancel)
    assert (report.moved, report.waiting, report.stopped) == ((), 0, True)
    assert scene.plain_files() == set(SHOOT)
    assert opened.library.session.ask(moves) == []


def test_asked_for_while_locked_and_carried_out_later(scene: Scene) -> None:
    with scene.opened_library() as library:
        vault_id = scene.vaults().listing()[-1].id
        ids = ids_in(library)
        assert len(ask_for(library.session, ids, vault_id, str(scene.vault))) == 3
        assert library.session.ask(waiting) == {vault_id: 3}
        assert cancel_wait(library.session, ids[:1]) == ids[:1]
        assert library.session.ask(waiting) == {vault_id: 2}
    with scene.both() as opened:
        report = opened.moves.carry_out(silent, CancelToken())
        assert report.moved == tuple(ids[1:])
        assert ids_in(opened.library) == ids[:1]
        check_vault(opened.vault)


def test_what_there_is_not_is_not_begun(opened: Open) -> None:
    with pytest.raises(NotFoundError):
        put(opened, [999])


def test_without_a_library_nothing_can_be_put(opened: Open) -> None:
    with pytest.raises(LockedError, match="No library"):
        Moves(opened.vault).put([1], silent, CancelToken())


def test_progress_reaches_its_end(opened: Open) -> None:
    told: list[Progress] = []
    opened.moves.put(ids_in(opened.library), told.append, CancelToken())
    puts = [one for one in told if one.stage == "put"]
    assert (puts[-1].done, puts[-1].total) == (3, 3)


def test_copies_that_are_away_and_histories_are_told(scene: Scene, opened: Open) -> None:
    (scene.plain / "shoot" / ".dropbox").touch()
    copies = str(scene.plain / "copies")
    opened.library.session.do(AddRoot(copies))
    opened.library.session.do(MarkReach(copies, reachable=False))
    report = put(opened)
    said = " ".join(report.notes)
    assert str(scene.plain / "copies/first.png") in said
    assert f"{scene.plain / 'shoot'} is synced" in said
    assert (scene.plain / "copies/first.png").exists()
