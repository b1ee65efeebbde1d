"""Straight into a vault, past the library; and from one vault to another."""

from pathlib import Path

import pytest

from app.catalog.assets import views
from app.catalog.vaults.blobs import all_blobs
from app.catalog.vaults.moves import moves
from app.core.errors import UsageError
from app.core.progress import CancelToken, silent
from app.core.vault import BlobKind
from app.services.vaults.moving import MoveReport, Moves
from tests.helpers.pictures import save_a1111
from tests.services.vaults.moving.scene import (
    TAG,
    Open,
    Scene,
    check_vault,
    contents_of,
    ids_in,
)


@pytest.fixture
def incoming(scene: Scene) -> Path:
    """Real pictures: two, one of them with a caption, one of them twice."""
    folder = scene.folder / "incoming"
    (folder / "deep").mkdir(parents=True)
    save_a1111(folder / "one.png", seed=1)
    save_a1111(folder / "deep" / "two.png", seed=2)
    (folder / "one.txt").write_text("a caption")
    (folder / "deep" / "again.png").write_bytes((folder / "one.png").read_bytes())
    (folder / "notes.odt").write_text("no picture")
    return folder


def bring(opened: Open, *paths: Path, remove: bool = False) -> MoveReport:
    return opened.moves.import_paths(
        [str(path) for path in paths], silent, CancelToken(), remove=remove
    )


def test_pictures_are_read_sealed_and_entered(opened: Open, incoming: Path) -> None:
    before = sorted(incoming.rglob("*"))
    report = bring(opened, incoming)
    assert (len(report.received), report.failed) == (2, ())
    assert sorted(incoming.rglob("*")) == before
    found = {
        Path(view.path).name: view for view in opened.vault.session.ask(views, report.received)
    }
    assert set(found) == {"one.png", "two.png"}
    assert found["two.png"].recipe is not None
    assert found["two.png"].path.startswith("/sealed/")
    assert opened.vault.session.thumbs([view.sha256 or "" for view in found.values()])
    check_vault(opened.vault)


@pytest.mark.slow
def test_the_library_never_hears_of_it(opened: Open, incoming: Path, scene: Scene) -> None:
    before = opened.library.session.version(), contents_of(opened.library)
    bring(opened, incoming, remove=True)
    assert (opened.library.session.version(), contents_of(opened.library)) == before
    for path in scene.library.rglob("*"):
        if path.is_file() and not path.is_relative_to(scene.vault):
            assert b"two.png" not in path.read_bytes(), path


def test_what_was_sealed_goes_on_request(opened: Open, incoming: Path) -> None:
    report = bring(opened, incoming, remove=True)
    assert len(report.received) == 2
    assert {path.name for path in incoming.rglob("*") if path.is_file()} == {"notes.odt"}
    kinds = [blob.kind for blob in opened.vault.session.ask(all_blobs)]
    assert sorted(kinds) == [BlobKind.ATTACHMENT, BlobKind.ORIGINAL, BlobKind.ORIGINAL]
    check_vault(opened.vault)


def test_twice_is_once(opened: Open, incoming: Path) -> None:
    bring(opened, incoming)
    before = contents_of(opened.vault)
    report = bring(opened, incoming)
    assert report.received == ()
    assert contents_of(opened.vault) == before
    check_vault(opened.vault)


def test_what_cannot_be_brought_is_told(opened: Open, incoming: Path) -> None:
    report = bring(opened, incoming / "notes.odt", incoming / "nothing.png")
    assert [one.code for one in report.failed] == ["unsupported", "unreadable"]


def test_a_companion_can_be_read_from_inside(opened: Open, incoming: Path) -> None:
    report = bring(opened, incoming / "one.png")
    (view,) = opened.vault.session.ask(views, report.received)
    (companion,) = view.locations[0].companions
    assert companion.path.endswith("/one.txt")


# ── to another vault ──


@pytest.mark.slow
def test_a_transfer_takes_everything_along(scene: Scene, opened: Open) -> None:
    opened.moves.put(ids_in(opened.library), silent, CancelToken())
    before = contents_of(opened.vault)
    with scene.opened_vault(scene.other) as other:
        report = opened.moves.transfer(ids_in(opened.vault), other, silent, CancelToken())
        assert (len(report.moved), report.failed) == (3, ())
        assert contents_of(other).keys() == before.keys()
        for view in other.session.ask(views, report.received):
            assert ([tag.name for tag in view.tags], view.rating) == ([TAG], 4)
        check_vault(other)
        assert ids_in(opened.vault) == []
        check_vault(opened.vault)
        out = Moves(other).take(list(report.received), str(scene.out), silent, CancelToken())
        assert (len(out.moved), (scene.out / "first.txt").exists()) == (3, True)
    assert opened.vault.session.ask(moves) == []


def test_into_itself_is_no_transfer(opened: Open) -> None:
    with pytest.raises(UsageError, match="already"):
        opened.moves.transfer([1], opened.vault, silent, CancelToken())
