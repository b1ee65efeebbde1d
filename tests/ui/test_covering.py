"""The cover: every picture veiled at once, in every window, and nothing but its key lifts it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.core.vocab import Outcome
from app.ui import preferences
from app.ui.flows.dragging import DragOut
from app.ui.flows.loads import EMPTY, Load, original_words, originals_of
from app.ui.instance import Instance, ask_to_cover
from app.ui.main_window import MainWindow
from app.ui.preferences import Preferences
from app.ui.vaulting import Standing, Vault
from app.ui.veil import CHOICES, Adult, Veil, veil
from app.ui.widgets.cover_mark import CoverMark
from tests.ui import act
from tests.ui.conftest import OpenWindow, gone
from tests.ui.fake import BLOCKED, CLEAR, FakeAsset, FakeLibrary, many
from tests.ui.hands import FakeHand

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary([*many(30), FakeAsset(31, "flagged.png", outcomes=BLOCKED)])


def press(window: MainWindow) -> None:
    act.key(window.focusWidget() or window, Qt.Key.Key_B, CONTROL)


def mark(window: MainWindow) -> CoverMark:
    found = window.frame.status.findChild(CoverMark)
    assert found is not None
    return found


def shown_card(qtbot: QtBot, window: MainWindow) -> Veil:
    """How the grid shows a picture nobody would mind."""
    assets = window.grid.assets
    qtbot.waitUntil(lambda: assets.card(1) is not None)
    card = assets.card(1)
    assert card is not None
    return window.grid.veil_of(card)


# ── what it veils ──


@pytest.mark.parametrize("revealed", [False, True])
def test_it_veils_the_harmless_hides_the_rest_and_is_never_lifted_by_holding(
    revealed: bool,
) -> None:
    levels = [veil(one, Adult.COVERED, revealed=revealed) for one in (CLEAR, BLOCKED, {})]
    assert levels == [Veil.BLUR, Veil.HIDE, Veil.HIDE]


@pytest.mark.parametrize("adult", CHOICES)
def test_it_never_shows_more_than_a_choice_does(adult: Adult) -> None:
    order = [Veil.NONE, Veil.BLUR, Veil.HIDE]
    for outcomes in (CLEAR, BLOCKED, {}, {"x": Outcome.PROHIBITED}, {"x": Outcome.REVIEW}):
        covered = order.index(veil(outcomes, Adult.COVERED))
        assert covered >= order.index(veil(outcomes, adult))


def viewers(window: MainWindow) -> list[QWidget]:
    """Everything in the window that is told how to show pictures."""
    return [one for one in window.findChildren(QWidget) if hasattr(one, "set_veil")]


def test_one_key_covers_every_page_and_the_same_key_ends_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    for page in ("twins", "cull", "review"):
        window.pages.show(page)
    window.pages.back()
    before = [getattr(one, "_adult", None) for one in viewers(window)]
    assert len(before) >= 5
    press(window)
    assert {getattr(one, "_adult", None) for one in viewers(window)} == {Adult.COVERED}
    assert shown_card(qtbot, window) is Veil.BLUR
    assert window.showing.drawn().adult is Adult.COVERED
    press(window)
    assert [getattr(one, "_adult", None) for one in viewers(window)] == before
    assert shown_card(qtbot, window) is Veil.NONE


def test_holding_the_key_that_reveals_does_nothing_below_it(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(window)
    window.actions_["reveal"].trigger()
    assert shown_card(qtbot, window) is Veil.BLUR
    QTest.keyRelease(window, Qt.Key.Key_B)


def test_a_key_that_is_held_while_it_comes_no_longer_reveals_when_it_goes(
    window: MainWindow,
) -> None:
    window.actions_["reveal"].trigger()
    press(window)
    press(window)
    assert not window.grid.revealed


def test_it_works_while_one_types(window: MainWindow) -> None:
    window.search()
    act.key(window.frame.search.box.field, Qt.Key.Key_B, CONTROL)
    assert window.showing.wishes.covered
    assert window.frame.search.box.field.text() == ""


def test_a_preview_says_how_to_see_it_again(qtbot: QtBot, window: MainWindow) -> None:
    preview = window.frame.inspector.preview
    assert preview.blurred_words[0] == "Blurred until you hold B"
    press(window)
    assert preview.blurred_words == ("Everything is blurred", "Ctrl+B shows pictures again")


# ── it shows that it is on ──


def test_the_mark_is_there_while_it_is_on_and_ends_it(qtbot: QtBot, window: MainWindow) -> None:
    assert not mark(window).isVisible()
    press(window)
    assert mark(window).isVisible()
    assert window.actions_["cover"].isChecked()
    act.click(mark(window))
    assert not mark(window).isVisible()
    assert not window.actions_["cover"].isChecked()
    assert window.showing.level is Adult.BLURRED


def test_a_start_shows_nothing_either(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path, window: MainWindow
) -> None:
    press(window)
    window.close()
    kept = preferences.load(tmp_path)
    assert kept.covered
    again = open_window(replace(kept, scheme=window.look.scheme))
    assert mark(again).isVisible()
    assert shown_card(qtbot, again) is Veil.BLUR


def test_no_choice_is_the_cover(tmp_path: Path) -> None:
    (tmp_path / preferences.FILE).write_text('{"adult": "covered"}', "utf-8")
    assert preferences.load(tmp_path) == Preferences()


# ── other windows ──


@pytest.fixture
def vault(qapp: object, tmp_path: Path) -> Iterator[Instance]:
    """The window of an open vault listens."""
    made = Instance(tmp_path / "Private.vault")
    assert made.is_first()
    yield made
    made.close()
    gone(made)


def test_windows_of_open_vaults_are_covered_too(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, vault: Instance, tmp_path: Path
) -> None:
    place = str(tmp_path / "Private.vault")
    library.safes = [
        Vault("1", "Private", place, Standing.OPEN),
        Vault("2", "Away", str(tmp_path / "Away.vault"), Standing.LOCKED),
    ]
    with qtbot.waitSignal(vault.cover_asked) as told:
        press(window)
    assert told.args == [True]
    with qtbot.waitSignal(vault.cover_asked) as told:
        press(window)
    assert told.args == [False]


def test_who_is_told_covers_itself_and_tells_nobody(
    qtbot: QtBot, window: MainWindow, vault: Instance, tmp_path: Path
) -> None:
    asked: list[bool] = []
    window.covering._others = asked.append
    vault.cover_asked.connect(window.showing.cover)
    window.bridge.background(lambda: ask_to_cover(tmp_path / "Private.vault", True))
    qtbot.waitUntil(lambda: mark(window).isVisible())
    assert asked == []
    act.click(mark(window))
    qtbot.waitUntil(lambda: asked == [False])


# ── what is in a hand ──


def test_pictures_made_before_it_came_are_not_on_a_badge(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    hand = window.drag_out.hand
    assert isinstance(hand, FakeHand)
    drag: DragOut = window.drag_out

    def height() -> int:
        drag.originals([1], window.grid)
        number = len(hand.drags)
        qtbot.waitUntil(lambda: len(hand.drags) > number)
        return hand.drags[-1][2].height()

    with_picture = height()
    load = originals_of(library, [1], window.showing.drawn())
    assert load.pictures
    press(window)
    drag._begin_originals(load, window.grid)
    assert hand.drags[-1][2].height() < with_picture


def test_originals_that_are_prohibited_are_not_in_the_hand(
    window: MainWindow, library: FakeLibrary
) -> None:
    library.add(FakeAsset(40, "never.png", outcomes={"x": Outcome.PROHIBITED}))
    load = originals_of(library, [1, 40], window.showing.drawn())
    assert [Path(path).name for path in load.paths] == [library.assets[1].name]
    assert load.ids == (1, 40)
    assert load.why == ("1 is prohibited: it goes nowhere",)
    assert original_words(load) == ("1 original · 1 blocked", "warn")
    alone = originals_of(library, [40], window.showing.drawn())
    assert alone.paths == ()
    assert original_words(alone)[1] == "block"
    assert original_words(Load(("/a",), (1,), (), EMPTY))[1] == "accent"


def test_files_that_are_prohibited_are_not_copied_either(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.add(FakeAsset(40, "never.png", outcomes={"x": Outcome.PROHIBITED}))
    window.files.copy([1, 40])
    qtbot.waitUntil(lambda: "1 file copied" in window.toast.text)
    assert "1 is prohibited: it goes nowhere" in window.toast.text
    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [one.fileName() for one in urls] == [library.assets[1].name]
