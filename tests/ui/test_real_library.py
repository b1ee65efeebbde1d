"""The window over the real services: pictures drawn by code, read, checked, found, dragged out."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QUrl
from pytestqt.qtbot import QtBot

from app.core.ops import AddTag
from app.core.vocab import Outcome
from app.ui import mime
from app.ui.bridge import Bridge
from app.ui.furnish import furnish
from app.ui.library import Overview
from app.ui.main import serve
from app.ui.main_window import MainWindow
from app.ui.panels.status.watch import Phase
from app.ui.preferences import Preferences
from app.ui.style.look import Look
from tests.helpers.pictures import save_a1111, save_comfyui, save_png
from tests.ui import act
from tests.ui.conftest import gone
from tests.ui.hands import FakeHand

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

PATIENCE_MS = 90_000
INSTAGRAM = "instagram.feed_portrait_4x5"
PROMPT = "a lighthouse at dusk, zebra crossing"


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    save_a1111(folder / "lighthouse.png", size=(600, 800), seed=1, prompt=PROMPT)
    save_comfyui(folder / "graph.png", size=(800, 600), seed=2, prompt="a red dress")
    save_png(folder / "plain.png", size=(640, 640), seed=3)
    (folder / "broken.png").write_bytes((folder / "plain.png").read_bytes()[:900])
    return folder


@pytest.fixture
def window(qtbot: QtBot, look: Look, tmp_path: Path) -> Iterator[MainWindow]:
    library = tmp_path / "library"
    wishes = Preferences(welcomed=True, scheme=look.scheme, exports=str(tmp_path / "exports"))
    made = MainWindow(look, Bridge(), library, wishes, partial(furnish, hand=FakeHand()))
    made.resize(1200, 800)
    made.frame.grid.skeleton.painted.connect(lambda: made.bridge.open(lambda: serve(library)))
    made.show()
    qtbot.waitUntil(lambda: made.browser.answered, timeout=PATIENCE_MS)
    yield made
    made.close()
    gone(made)


def drop_in(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(folder))])
    assert act.hold_over(window, QPoint(500, 300), carried)
    act.drop(window, QPoint(500, 300), carried)
    qtbot.waitUntil(lambda: "new" in window.toast.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == 4, timeout=PATIENCE_MS)


def test_from_a_dropped_folder_to_files_dragged_out(
    qtbot: QtBot, window: MainWindow, pictures: Path
) -> None:
    drop_in(qtbot, window, pictures)
    assert window.toast.text == "3 new · 1 could not be read"
    (problem,) = window.frame.problems.problems
    assert problem.path == str(pictures / "broken.png")

    # found by the beginning of a word of its prompt, shown with its recipe and a picture
    window.frame.search.box.set_search((), "lighthouse zeb")
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == 1)
    window.grid.pick(0)
    qtbot.waitUntil(lambda: window.frame.inspector.view is not None)
    view = window.frame.inspector.view
    assert view is not None
    assert view.recipe is not None
    assert view.recipe.prompt == PROMPT
    assert {one.outcome for one in view.verdicts.values()} <= set(Outcome)
    assert view.verdicts
    qtbot.waitUntil(lambda: window.frame.inspector.preview.picture is not None)

    # tagged, counted, taken back
    window.frame.inspector.tag_added.emit("Place/Sea")
    rows = window.frame.sidebar.tree.rows
    qtbot.waitUntil(lambda: "tag:Place/Sea" in rows.all_keys())
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "Undone" in window.toast.text)
    qtbot.waitUntil(lambda: (v := window.frame.inspector.view) is not None and v.tags == ())

    # dragged out of a tile: real files of the preset's size, without the prompt
    window.frame.shelf.drag_wanted.emit(INSTAGRAM)
    hand = cast("FakeHand", window.drag_out.hand)
    qtbot.waitUntil(lambda: bool(hand.drags), timeout=PATIENCE_MS)
    carried = hand.carried
    assert "text/uri-list" in carried.formats()
    assert mime.is_ours(carried)
    (path,) = [Path(url.toLocalFile()) for url in carried.urls()]
    with Image.open(path) as picture:
        assert picture.format == "JPEG"
        assert picture.size == (1080, 1350)
    assert b"zebra" not in path.read_bytes()
    assert (pictures / "lighthouse.png").exists()

    # a second drag of the same begins at once, with the same files
    window.frame.shelf.drag_wanted.emit(INSTAGRAM)
    assert len(hand.drags) == 2
    assert hand.carried.urls() == carried.urls()


def test_a_drop_on_a_tile_writes_into_the_folder_of_exports(
    qtbot: QtBot, window: MainWindow, pictures: Path, tmp_path: Path
) -> None:
    drop_in(qtbot, window, pictures)
    window.frame.search.box.set_search((), "lighthouse")
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == 1)
    ids = list(window.grid.assets.ids)
    window.frame.shelf.dropped.emit("tiktok.photo", ids)
    qtbot.waitUntil(window.frame.plan.isVisible, timeout=PATIENCE_MS)
    if window.frame.plan.write_button.isEnabled():
        window.frame.plan.write_button.click()
    qtbot.waitUntil(lambda: "written" in window.frame.plan.title, timeout=PATIENCE_MS)
    (path,) = (tmp_path / "exports").glob("*.jpg")
    with Image.open(path) as picture:
        assert picture.size == (1080, 1920)
    window.grid.pick(0)
    qtbot.waitUntil(window.frame.inspector.exports.isVisible)


def test_a_repaired_file_is_read_again_from_its_tile(
    qtbot: QtBot, window: MainWindow, pictures: Path
) -> None:
    drop_in(qtbot, window, pictures)
    window.frame.search.box.set_search(("is:unreadable",))
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == 1)
    save_png(pictures / "broken.png", size=(320, 320), seed=9)
    window.grid.retried.emit(window.grid.assets.ids[0])
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == 0, timeout=PATIENCE_MS)
    assert "Nothing" in window.frame.grid.notice.title


def test_what_another_process_writes_is_noticed(
    qtbot: QtBot, window: MainWindow, pictures: Path
) -> None:
    from app.catalog.catalog import Catalog
    from app.catalog.search import search
    from app.core.ops import SetRating
    from app.core.paths import LibraryPaths
    from app.core.query import parse

    drop_in(qtbot, window, pictures)
    window.bridge.look_for_others()
    folder = pictures.parent / "library"
    with Catalog.open(LibraryPaths(folder)) as other:
        ids = other.ask(search, parse("lighthouse"), limit=None).ids
        other.do(SetRating(5, ids))
    row = list(window.grid.assets.ids).index(ids[0])
    with qtbot.waitSignal(window.bridge.changed, timeout=PATIENCE_MS):
        window.bridge.look_for_others()
    qtbot.waitUntil(lambda: (card := window.grid.assets.card(row)) is not None and card.rating == 5)


# ── a watched folder ──


def names(window: MainWindow) -> set[str]:
    model = window.grid.assets
    model.want(range(len(model.ids)))
    return {card.name for card in model.cards_of(model.ids)}


def watch(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """Watch the folder of the four pictures, and wait until they are read."""
    window.intake.watch(str(folder))
    four = {"lighthouse.png", "graph.png", "plain.png", "broken.png"}
    qtbot.waitUntil(lambda: names(window) == four, timeout=PATIENCE_MS)
    at_rest(qtbot, window)


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    def resting() -> bool:
        return window.watching.now.phase is Phase.WATCHING

    qtbot.waitUntil(resting, timeout=PATIENCE_MS)


def test_what_happens_in_a_watched_folder_is_seen_without_being_asked_for(
    qtbot: QtBot, window: MainWindow, pictures: Path
) -> None:
    watch(qtbot, window, pictures)
    qtbot.waitUntil(lambda: overview(window).folders[0].assets == 4, timeout=PATIENCE_MS)
    (folder,) = overview(window).folders
    assert (folder.path, folder.how) == (str(pictures), "events")
    window.grid.pick(sorted(window.grid.assets.ids).index(min(window.grid.assets.ids)))
    chosen = window.grid.selected_ids()

    # a new file
    save_png(pictures / "late.png", size=(300, 300), seed=7)
    qtbot.waitUntil(lambda: "late.png" in names(window), timeout=PATIENCE_MS)
    assert window.grid.selected_ids() == chosen

    # one that is gone, and found again elsewhere: its tag is still there
    lost = find(window, "lighthouse")
    window.bridge.run(lambda library: library.do(AddTag("Kept", [lost])), lambda _done: None)
    elsewhere = pictures.parent / "elsewhere"
    elsewhere.mkdir()
    (pictures / "lighthouse.png").rename(elsewhere / "other.png")
    qtbot.waitUntil(lambda: overview(window).missing == 1, timeout=PATIENCE_MS)
    window.relinking.look_in(str(elsewhere))
    window.frame.relink.ask(1)
    qtbot.waitUntil(lambda: window.frame.relink.title == "1 file found", timeout=PATIENCE_MS)
    window.frame.relink.relink_button.click()
    qtbot.waitUntil(lambda: "1 file relinked" in window.toast.text, timeout=PATIENCE_MS)
    library = window.bridge.library
    assert library is not None
    (view,) = library.views([lost])
    assert view.path == str(elsewhere / "other.png")
    assert [tag.name for tag in view.tags] == ["Kept"]
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: overview(window).missing == 1, timeout=PATIENCE_MS)


def overview(window: MainWindow) -> Overview:
    assert window.refresher.overview is not None
    return window.refresher.overview


def find(window: MainWindow, words: str) -> int:
    assert window.bridge.library is not None
    return window.bridge.library.find(words, "newest")[0]
