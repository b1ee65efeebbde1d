"""Looking at pictures in the window: the loupe, its strip, full screen, the second window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.core.vocab import Kind, Outcome
from app.services.playing import open_clip
from app.ui.bridge import Bridge
from app.ui.flows.loupe import PEEK_MS
from app.ui.main_window import MainWindow
from app.ui.panels.loupe.second import SecondWindow
from app.ui.panels.loupe.strip import FilmStrip
from app.ui.panels.loupe.view import LoupeView
from app.ui.pictures.stage import Stage
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil
from tests.media.clip.making import BLUE, RED, plain, write
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import BLOCKED, FakeLibrary, card, jpeg

WAIT_MS = 10_000


def loupe(qtbot: QtBot, window: MainWindow, asset: int | None = None) -> LoupeView:
    """Open it at this asset, or at the first that is listed."""
    first = asset if asset is not None else window.grid.assets.ids[0]
    window.grid.opened.emit(first)
    view = window.loupe.view
    assert view is not None
    qtbot.waitUntil(lambda: view.asset == first)
    return view


def veil(stage: Stage) -> Veil:
    """As it is now."""
    return stage.veil


def space(widget: object, kind: QKeyEvent.Type) -> None:
    event = QKeyEvent(kind, Qt.Key.Key_Space, act.PLAIN, " ")
    QApplication.sendEvent(widget, event)  # type: ignore[arg-type]


# ── coming and going ──


def test_enter_opens_the_loupe_and_the_grid_goes_on_from_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    ids = window.grid.assets.ids
    window.grid.pick(0)
    act.key(window.grid, Qt.Key.Key_Return)
    view = window.loupe.view
    assert view is not None
    qtbot.waitUntil(lambda: view.asset == ids[0])
    for _ in range(3):
        act.key(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.asset == ids[3])
    qtbot.waitUntil(window.isActiveWindow)
    act.key(view, Qt.Key.Key_Escape)
    assert window.pages.now == ""
    assert window.grid.selected_ids() == [ids[3]]


def test_of_several_selected_only_those_are_gone_through(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.grid.assets.ids
    window.grid.pick(2)
    window.grid.toggle(5)
    view = loupe(qtbot, window, ids[2])
    assert window.loupe.place == (0, 2)
    act.key(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.asset == ids[5])
    act.key(view, Qt.Key.Key_Right)
    assert window.loupe.place == (1, 2)  # there it ends
    window.pages.back()
    assert window.grid.selected_ids() == [ids[2], ids[5]]


def test_space_looks_and_looks_away(qtbot: QtBot, window: MainWindow) -> None:
    window.grid.pick(1)
    window.actions_["look"].trigger()
    view = window.loupe.view
    assert view is not None
    qtbot.waitUntil(lambda: view.asset == window.grid.assets.ids[1])
    space(view, QKeyEvent.Type.KeyRelease)  # at once: it was pressed, not held
    qtbot.waitUntil(lambda: not window.loupe._away.isActive())
    assert window.pages.now == "loupe"
    window.actions_["look"].trigger()
    assert window.pages.now == ""


def test_space_that_is_held_only_peeks(qtbot: QtBot, window: MainWindow) -> None:
    window.grid.pick(1)
    window.actions_["look"].trigger()
    assert window.loupe.view is not None
    qtbot.waitUntil(lambda: window.loupe._peek.elapsed() > PEEK_MS)
    for _ in range(3):  # as some systems tell of a key that is held
        space(window.loupe.view, QKeyEvent.Type.KeyRelease)
        window.actions_["look"].trigger()
    assert window.pages.now == "loupe"
    space(window.loupe.view, QKeyEvent.Type.KeyRelease)
    qtbot.waitUntil(lambda: window.pages.now == "")


def test_space_is_a_buttons_own_where_one_has_the_focus(qtbot: QtBot, window: MainWindow) -> None:
    button = window.frame.shelf.findChild(QPushButton) or window.frame.search.findChild(QPushButton)
    assert button is not None
    button.setFocus()
    taken = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Space, act.PLAIN, " ")
    taken.ignore()
    QApplication.sendEvent(window, taken)
    assert taken.isAccepted()
    window.grid.setFocus()
    free = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_Space, act.PLAIN, " ")
    free.ignore()
    QApplication.sendEvent(window, free)
    assert not free.isAccepted()


def test_what_goes_makes_room_for_the_next(qtbot: QtBot, window: MainWindow) -> None:
    first, second = window.grid.assets.ids[:2]
    view = loupe(qtbot, window, first)
    window.edits.trash()
    qtbot.waitUntil(lambda: view.asset == second)
    window.edits.undo()
    qtbot.waitUntil(lambda: len(window.grid.assets.ids) == 40)
    assert view.asset == second


# ── edits ──


def test_keys_are_about_the_one_that_is_shown(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    ids = window.grid.assets.ids
    window.grid.pick(0)
    view = loupe(qtbot, window, ids[4])
    assert list(window.subjects()) == [ids[4]]
    window.actions_["rate.4"].trigger()
    qtbot.waitUntil(lambda: library.assets[ids[4]].rating == 4)
    assert library.assets[ids[0]].rating == 0
    qtbot.waitUntil(lambda: "★★★★" in view._marks.text())
    assert "picture" in view.accessibleDescription()
    assert "★★★★" in view.accessibleDescription()


def test_apply_and_on(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    ids = window.grid.assets.ids
    view = loupe(qtbot, window, ids[0])
    window.actions_["rate.5.next"].trigger()
    qtbot.waitUntil(lambda: view.asset == ids[1])
    qtbot.waitUntil(lambda: library.assets[ids[0]].rating == 5)


# ── reading ahead ──


def test_the_next_three_are_read_but_for_what_is_veiled(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.large = jpeg(QColor("#884422"), size=(600, 900))
    for asset in library.assets.values():
        asset.size = (1200, 1800)
    ids = list(window.grid.assets.ids[:5])
    library.assets[ids[2]].outcomes = dict(BLOCKED)
    loupe(qtbot, window, ids[0])
    qtbot.waitUntil(lambda: {ids[0], ids[1], ids[3]} <= set(library.asked("enlarged")))
    assert ids[2] not in library.asked("enlarged")
    assert ids[4] not in library.asked("enlarged")


def test_what_was_read_ahead_is_there_at_once(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.large = jpeg(QColor("#884422"), size=(600, 900))
    for asset in library.assets.values():
        asset.size = (1200, 1800)
    ids = list(window.grid.assets.ids[:3])
    view = loupe(qtbot, window, ids[0])
    qtbot.waitUntil(lambda: len(set(library.asked("enlarged"))) >= 4)
    qtbot.waitUntil(lambda: not view._near._flying)
    act.key(view, Qt.Key.Key_Right)
    assert view.asset == ids[1]  # without waiting for the library
    picture = view.stage.picture
    assert picture is not None
    assert picture.width() == 600


def test_a_page_nobody_looks_at_holds_nothing_large(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.large = jpeg(QColor("#884422"), size=(600, 900))
    for asset in library.assets.values():
        asset.size = (1200, 1800)
    view = loupe(qtbot, window)
    qtbot.waitUntil(lambda: view._near.bytes > 0)
    window.pages.back()
    assert view._near.bytes == 0


# ── veil ──


def test_what_is_sensitive_is_blurred_until_held(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[40].outcomes = dict(BLOCKED)
    window = open_window()
    view = loupe(qtbot, window, 40)
    assert veil(view.stage) is Veil.BLUR
    assert not view.scale_button.text()
    window.showing.reveal(True)
    assert veil(view.stage) is Veil.NONE
    window.showing.reveal(False)
    assert veil(view.stage) is Veil.BLUR
    act.press(view.stage, view.stage.rect().center())
    assert veil(view.stage) is Veil.NONE
    act.release(view.stage, view.stage.rect().center())
    assert veil(view.stage) is Veil.BLUR


def test_the_strip_veils_what_it_shows(
    qtbot: QtBot, bridge: Bridge, look: Look, library: FakeLibrary
) -> None:
    library.assets[2].outcomes = dict(BLOCKED)
    strip = FilmStrip(bridge, look)
    qtbot.addWidget(strip)
    strip.resize(400, 72)
    strip.show_strip([1, 2, 3], 1, 1, 3)
    strip.take_cards({one: card(library.assets[one]) for one in (1, 2, 3)})
    sensitive, clear = (strip._wanted(card(library.assets[one])) for one in (2, 1))
    assert sensitive is not None
    assert sensitive.veiled
    assert clear is not None
    assert not clear.veiled
    strip.set_veil(Adult.HIDDEN, revealed=False)
    assert strip._wanted(card(library.assets[2])) is None
    assert strip.accessibleDescription() == "2 of 3"


def test_a_click_in_the_strip_goes_there(
    qtbot: QtBot, bridge: Bridge, look: Look, library: FakeLibrary
) -> None:
    strip = FilmStrip(bridge, look)
    qtbot.addWidget(strip)
    strip.resize(400, 72)
    strip.show()
    strip.show_strip([1, 2, 3], 0, 0, 3)
    with qtbot.waitSignal(strip.picked) as picked:
        act.click(strip, strip.cell(2).center().toPoint())
    assert picked.args == [2]
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert strip.cell(1).center().x() < strip.cell(0).center().x()


def test_the_cover_veils_what_is_looked_at_and_ends_no_page(
    qtbot: QtBot, window: MainWindow
) -> None:
    view, other = loupe(qtbot, window), second(window)
    qtbot.waitUntil(lambda: other.asset == view.asset)
    assert veil(view.stage) is Veil.NONE
    window.showing.cover(True)
    assert veil(view.stage) is Veil.BLUR
    assert veil(other.stage) is Veil.BLUR
    window.showing.reveal(True)
    assert veil(view.stage) is Veil.BLUR
    window.showing.cover(False)


# ── looking closely ──


def test_z_shows_own_pixels_and_the_size_is_told(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[40].size = (3000, 4000)
    view = loupe(qtbot, window, 40)
    assert view.scale_button.text().startswith("Fit")
    window.actions_["look.own"].trigger()
    assert view.scale_button.text() == "100 %"
    window.actions_["view.larger"].trigger()
    assert view.stage.percent == 125
    window.actions_["look.fit"].trigger()
    assert view.stage.zoom.is_fit


def test_shift_and_arrows_push_the_picture(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.assets[40].size = (3000, 4000)
    view = loupe(qtbot, window, 40)
    view.stage.turn_own()
    left = view.stage.frame().left()
    act.key(view, Qt.Key.Key_Right, act.SHIFT)
    assert view.stage.frame().left() < left
    assert view.asset == 40


def test_f_gives_the_picture_the_screen_and_escape_takes_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.grid.pick(0)
    window.frame.inspector.show()
    window.actions_["look.full"].trigger()
    assert window.pages.now == "loupe"
    view = window.loupe.view
    assert view is not None
    assert window.isFullScreen()
    parts = window.frame.sidebar, window.frame.status, window.frame.inspector
    assert all(part.isHidden() for part in parts)
    assert not view.strip.isVisible()
    window.actions_["page.back"].trigger()
    assert not window.isFullScreen()
    assert window.pages.now == "loupe"
    assert not any(part.isHidden() for part in parts)
    window.actions_["page.back"].trigger()
    assert window.pages.now == ""


# ── clips ──


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second of red, one of blue."""
    folder = tmp_path_factory.mktemp("clips")
    return write(folder / "a.mp4", [plain(RED)] * 24 + [plain(BLUE)] * 24, rate=24)


def test_a_clip_is_played_and_stepped_through_by_keys(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, clip: Path
) -> None:
    library.assets[40].kind, library.assets[40].duration_s = Kind.VIDEO, 2.0
    library.clips[40] = open_clip(str(clip))
    view = loupe(qtbot, window, 40)
    window.actions_["clip.play"].trigger()
    qtbot.waitUntil(
        lambda: view.stage.plays is not None and view.stage.plays.is_playing, timeout=WAIT_MS
    )
    player = view.stage.plays
    assert player is not None
    player.seek(500)
    window.actions_["clip.on"].trigger()
    assert not player.is_playing
    at = player._at
    window.actions_["clip.on"].trigger()
    assert player._at - at == pytest.approx(player._frame_ms, abs=1)
    window.actions_["clip.back"].trigger()
    assert player._at == pytest.approx(at, abs=1)
    window.pages.back()
    qtbot.waitUntil(lambda: library.clips[40].closed)


# ── the second window ──


def second(window: MainWindow) -> SecondWindow:
    window.actions_["second"].trigger()
    assert window.second.view is not None
    return window.second.view


def test_a_second_window_follows_the_first(qtbot: QtBot, window: MainWindow) -> None:
    ids = window.grid.assets.ids
    other = second(window)
    assert other.notice.isVisible()
    window.grid.pick(3)
    qtbot.waitUntil(lambda: other.asset == ids[3])
    assert not any(part in other.windowTitle() for part in (".png", "picture"))
    act.key(other, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: other.asset == ids[4])
    view = loupe(qtbot, window, ids[7])
    qtbot.waitUntil(lambda: other.asset == ids[7])
    act.key(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: other.asset == ids[8])
    window.actions_["second"].trigger()
    assert not other.isVisible()


def test_edits_work_from_the_second_window_and_show_there(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    other = second(window)
    window.grid.pick(0)
    assert window.actions_["rate.3"] in other.actions()
    assert window.actions_["page.back"] not in other.actions()


def test_the_second_window_blurs_as_the_first(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    library.assets[40].outcomes = {"x": Outcome.BLOCKED}
    window = open_window()
    other = second(window)
    window.grid.pick(0)
    qtbot.waitUntil(lambda: other.asset == 40)
    assert veil(other.stage) is Veil.BLUR
    act.press(other.stage, QPoint(20, 20))
    assert veil(other.stage) is Veil.NONE
    released = QKeyEvent(QKeyEvent.Type.KeyRelease, Qt.Key.Key_B, act.PLAIN, "b")
    QApplication.sendEvent(other, released)
    assert veil(other.stage) is Veil.BLUR


def test_the_second_window_goes_with_the_first(
    qtbot: QtBot, open_window: Callable[[], MainWindow]
) -> None:
    window = open_window()
    other = second(window)
    window.close()
    assert not other.isVisible()
    assert window.second.view is None
