"""The cull list: proposals with reasons, answered by key and in bulk."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.ops import AnswerCull
from app.core.vocab import Reply
from app.services.critic import Proposal
from app.ui.curation import CullLessons
from app.ui.main_window import MainWindow
from app.ui.panels.cull.view import CullView
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary

FEATURES = {"blur": 0.8}


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    library.lessons = CullLessons(34, 12, ("blur",), ("noise", "seeds"))
    library.proposals_ = [
        Proposal(asset, 0.9 - asset / 10, ("blurred", "a twin of another"), FEATURES)
        for asset in (1, 2, 3)
    ]
    same = ("nearly the same as 9, which is the better one",)
    library.proposals_[1] = replace(library.proposals_[1], reasons=same, better=9)
    made = open_window()
    made.actions_["cull"].trigger()
    qtbot.waitUntil(lambda: len(panel(made).proposals) == 3)
    return made


def panel(window: MainWindow) -> CullView:
    return window.curating.cull_view


def test_it_says_that_it_only_proposes_and_what_it_learned_from(window: MainWindow) -> None:
    said = panel(window).learned.text()
    assert said.startswith("Only a proposal")
    assert "34 rejected, 12 kept" in said
    assert "blur counts more, noise and other seeds count less" in said


def test_each_has_its_reasons(window: MainWindow) -> None:
    view = panel(window)
    assert view.reasons.text().splitlines()[1:] == ["•  blurred", "•  a twin of another"]
    assert view.list.model_.rows[0].note == "80 %"
    assert view.reject_button.text() == "Reject"


def test_the_better_twin_stands_beside_it_by_its_name(qtbot: QtBot, window: MainWindow) -> None:
    view = panel(window)
    assert not view.better.isVisible()
    act.key(view.list, Qt.Key.Key_Down)
    assert "nearly the same as picture 9.png, which is the better one" in view.reasons.text()
    assert view.better.isVisible()
    qtbot.waitUntil(lambda: view.better.picture is not None)


def test_x_rejects_and_goes_on(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    view = panel(window)
    act.key(view.list, Qt.Key.Key_X)
    op = AnswerCull(Reply.ACCEPTED, [(1, FEATURES)])
    qtbot.waitUntil(lambda: library.asked("do") == [op])
    assert [one.asset_id for one in view.proposals] == [2, 3]
    assert view.current is not None
    assert view.current.asset_id == 2
    qtbot.waitUntil(lambda: window.toast.text.startswith("1 asset rejected"))
    assert window.toast.action_button.text() == "Undo"


def test_a_list_under_way_stays_as_it_is_until_it_is_undone(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = panel(window)
    library.lessons = CullLessons(35, 12)
    library.proposals_ = library.proposals_[2:]
    act.key(view.list, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: "35 rejected" in view.learned.text())
    assert [one.asset_id for one in view.proposals] == [2, 3]
    assert len(library.asked("culls")) == 1
    qtbot.waitUntil(lambda: window.toast.text.startswith("1 asset rejected"))
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: [one.asset_id for one in view.proposals] == [3])


def test_all_selected_are_kept_at_once(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = panel(window)
    act.key(view.list, Qt.Key.Key_A, act.CONTROL)
    assert view.keep_button.text() == "Keep all 3"
    library.proposals_ = []
    act.key(view.list, Qt.Key.Key_K)
    op = AnswerCull(Reply.REJECTED, [(1, FEATURES), (2, FEATURES), (3, FEATURES)])
    qtbot.waitUntil(lambda: library.asked("do") == [op])
    assert view.notice.title == "Nothing to cull"


def test_before_any_answer_it_says_how_it_begins(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    window = open_window()
    window.actions_["cull"].trigger()
    qtbot.waitUntil(lambda: panel(window).notice.title == "Nothing to cull")
    assert "learns from your answers" in panel(window).learned.text()
