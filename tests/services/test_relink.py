"""Missing files found again, with real workers."""

import os
import shutil
from pathlib import Path

import pytest

from app.catalog.assets import ids_of_paths, views
from app.catalog.search import search
from app.core.asset import AssetView
from app.core.errors import NotFoundError, UsageError
from app.core.ops import AddRoot, AddTag
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.core.vocab import Presence
from app.services.library import Services
from app.services.relink import Proposals
from tests.helpers.pictures import save_a1111, save_png

pytestmark = pytest.mark.slow


@pytest.fixture
def shoot(services: Services, tmp_path: Path) -> Path:
    """Watched, imported and tagged: two pictures in a sub-folder and one above."""
    folder = tmp_path / "shoot"
    (folder / "day1").mkdir(parents=True)
    save_a1111(folder / "day1" / "red.png", seed=1)
    save_a1111(folder / "day1" / "blue.png", seed=2)
    save_png(folder / "top.png", seed=3)
    services.session.do(AddRoot(str(folder)))
    sync(services)
    services.session.do(AddTag("Kept", every(services)))
    return folder


def sync(services: Services) -> None:
    services.ingest.sync_once(silent, CancelToken(), analyse=False)


def every(services: Services) -> list[int]:
    return services.session.ask(search, parse(""), limit=None).ids


def at(services: Services, path: Path) -> AssetView:
    (asset,) = services.session.ask(ids_of_paths, [str(path)]).values()
    (view,) = services.session.ask(views, [asset])
    return view


def find(services: Services, folder: Path) -> Proposals:
    return services.relink.find(str(folder), silent, CancelToken())


def test_what_was_moved_away_is_found_by_its_content(
    services: Services, shoot: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(shoot / "day1", elsewhere, copy_function=shutil.copyfile)
    shutil.rmtree(shoot / "day1")
    sync(services)
    (elsewhere / "red.png").rename(elsewhere / "other name.png")
    found = find(services, elsewhere)
    assert {os.path.basename(one.old): os.path.basename(one.new.path) for one in found.by_hash} == {
        "red.png": "other name.png",
        "blue.png": "blue.png",
    }
    assert (found.by_folder, found.unresolved) == ((), ())
    services.relink.apply(found.by_hash, silent, CancelToken())
    view = at(services, elsewhere / "other name.png")
    assert view.presence is Presence.PRESENT
    assert [tag.name for tag in view.tags] == ["Kept"]
    assert len(every(services)) == 3


def test_undo_takes_a_relink_back_and_redo_brings_it(
    services: Services, shoot: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.move(shoot / "day1", elsewhere)
    before = at(services, shoot / "day1" / "red.png")
    assert before.presence is Presence.PRESENT  # nobody has looked yet
    sync(services)
    found = find(services, elsewhere)
    services.relink.apply(found.by_hash, silent, CancelToken())
    assert services.session.undo() is not None
    assert at(services, shoot / "day1" / "red.png").presence is Presence.MISSING
    assert services.session.ask(ids_of_paths, [str(elsewhere / "red.png")]) == {}
    assert services.session.redo() is not None
    assert at(services, elsewhere / "red.png").presence is Presence.PRESENT


def test_other_content_at_the_same_place_becomes_a_new_version(
    services: Services, shoot: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "new" / "shoot"
    shutil.copytree(shoot, elsewhere)
    asset = at(services, shoot / "day1" / "red.png").id
    shutil.rmtree(shoot / "day1")
    sync(services)
    save_a1111(elsewhere / "day1" / "red.png", seed=11, prompt="a green dress")
    found = find(services, elsewhere)
    assert [os.path.basename(one.old) for one in found.by_hash] == ["blue.png"]
    (match,) = found.by_folder
    assert (match.asset_id, match.certain) == (asset, False)
    services.relink.apply([match], silent, CancelToken())
    view = at(services, elsewhere / "day1" / "red.png")
    assert view.id == asset
    assert view.recipe is not None
    assert view.recipe.prompt == "a green dress"
    assert [tag.name for tag in view.tags] == ["Kept"]
    assert len(view.versions) == 2


def test_by_hand(services: Services, shoot: Path, tmp_path: Path) -> None:
    asset = at(services, shoot / "top.png").id
    save_png(tmp_path / "retouched.png", seed=33)
    (shoot / "top.png").unlink()
    sync(services)
    match = services.relink.by_hand(str(shoot / "top.png"), str(tmp_path / "retouched.png"))
    services.relink.apply([match], silent, CancelToken())
    assert at(services, tmp_path / "retouched.png").id == asset


def test_what_cannot_be_is_said(services: Services, shoot: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no folder"):
        find(services, tmp_path / "nowhere")
    with pytest.raises(UsageError, match="No file is missing"):
        services.relink.by_hand(str(shoot / "top.png"), str(shoot / "day1" / "red.png"))
    (shoot / "top.png").unlink()
    sync(services)
    with pytest.raises(NotFoundError, match=r"new\.png"):
        services.relink.by_hand(str(shoot / "top.png"), str(tmp_path / "new.png"))
    with pytest.raises(UsageError, match="in the library already"):
        services.relink.by_hand(str(shoot / "top.png"), str(shoot / "day1" / "red.png"))


def test_nothing_is_missing_nothing_is_read(services: Services, shoot: Path) -> None:
    assert find(services, shoot) == Proposals()


def test_a_cut_off_copy_is_no_match(services: Services, shoot: Path, tmp_path: Path) -> None:
    content = (shoot / "top.png").read_bytes()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "else.png").write_bytes(content[:-1] + b"?")  # as long, not the same
    (elsewhere / "cut.png").write_bytes(content[: len(content) // 2])
    (shoot / "top.png").unlink()
    sync(services)
    found = find(services, elsewhere)
    assert (found.by_hash, found.by_folder) == ((), ())
    assert [os.path.basename(one.path) for one in found.unresolved] == ["top.png"]
