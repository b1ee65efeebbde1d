"""The policies page: what platforms accept, changed as a copy of one's own, taken back."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.core.errors import UsageError
from app.ui.main_window import MainWindow
from app.ui.panels.policies.view import PoliciesView
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow) -> PoliciesView:
    window.actions_["policies"].trigger()
    made = window.policies._view
    qtbot.waitUntil(lambda: made.current is not None)
    made.show_platform("instagram")
    return made


def texts(view: PoliciesView) -> list[str]:
    QApplication.processEvents()
    labels = view.details.findChildren(QLabel)
    return [one.text().replace("\u200b", "") for one in labels if one.isVisibleTo(view)]


def test_each_platform_says_its_rules_since_when_and_who_says_so(view: PoliciesView) -> None:
    assert view.list.count() == 26
    said = texts(view)
    assert "Rules of 2026-11-20 · known from: official, archived" in said
    assert said[said.index("Female breast covered") + 1] == "review in focus"
    assert said[said.index("What is refused blocks from") + 1] == "0.45"
    assert "required where it looks real" in said
    assert any("Instagram/Community Guidelines" in one for one in said)
    assert "Feed, Story" in said


def test_a_platform_is_found_by_name(view: PoliciesView) -> None:
    act.write(view.field, "bumb")
    assert [view.list.item(at).text() for at in range(view.list.count())] == ["Bumble"]
    assert getattr(view.current, "platform", "") == "bumble"
    act.write(view.field, "zzz")
    assert view.current is None
    assert view.details.isHidden()


def test_a_rule_is_changed_judged_by_and_taken_back(
    qtbot: QtBot, window: MainWindow, view: PoliciesView, library: FakeLibrary
) -> None:
    view.change_button.click()
    assert not view.save_button.isEnabled()
    view.details.rules.choices["feed", "FEMALE_BREAST_COVERED"].choose("block")
    assert view.said.text() == "1 change, not saved yet"
    view.save_button.click()
    qtbot.waitUntil(lambda: "instagram" in library.own_policies)
    qtbot.waitUntil(lambda: window.toast.text == "Instagram is judged by your own rules now")
    qtbot.waitUntil(lambda: library.judged == 1)
    qtbot.waitUntil(lambda: not view.editing and not view.revert_button.isHidden())
    said = texts(view)
    assert said[said.index("Female breast covered") + 1] == "blocked"
    assert "Instagram · your own" in [one.text() for one in _items(view)]
    window.toast.action_button.click()
    qtbot.waitUntil(lambda: "instagram" not in library.own_policies)
    qtbot.waitUntil(lambda: library.judged == 2)


def _items(view: PoliciesView) -> list:  # type: ignore[type-arg]
    return [view.list.item(at) for at in range(view.list.count())]


def test_cancel_leaves_everything_as_it_was(view: PoliciesView, library: FakeLibrary) -> None:
    view.change_button.click()
    view.details.rules.choices["feed", "FEMALE_BREAST_COVERED"].choose("block")
    view.cancel_button.click()
    said = texts(view)
    assert said[said.index("Female breast covered") + 1] == "review in focus"
    assert library.own_policies == {}


def test_what_makes_no_sense_is_said_and_kept(
    qtbot: QtBot, view: PoliciesView, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_what: object) -> None:
        raise UsageError("thresholds.warn: expected at most block (0.45). Nothing was written.")

    monkeypatch.setattr(library, "change_policy", refuse)
    view.change_button.click()
    view.details.rules.choices["feed", "FEMALE_BREAST_COVERED"].choose("block")
    view.save_button.click()
    qtbot.waitUntil(lambda: view.said.text().startswith("thresholds.warn"))
    assert view.editing
    assert view.save_button.isEnabled()


def test_a_broken_file_says_what_it_costs(
    qtbot: QtBot, window: MainWindow, view: PoliciesView, library: FakeLibrary
) -> None:
    library.broken_policies = {"x": "/own/x.toml: file: expected valid TOML."}
    del library.policies["x"]
    view.check_wanted.emit()
    qtbot.waitUntil(lambda: len(view.problems.texts) == 1)
    assert view.problems.texts[0].startswith("Nothing is exported to X until")
