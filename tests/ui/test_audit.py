"""The audit chain: read, filtered, verified, handed over."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.core.errors import ExportError
from app.core.vocab import Act
from app.ui.main_window import MainWindow
from app.ui.panels.audit.model import AuditModel, Column, matching, text_of
from app.ui.panels.audit.view import AuditView
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary
from tests.ui.fake_curation import chain

ROWS = chain(
    (Act.POLICY, "instagram", "instagram 2026-10 in use", ""),
    (Act.EXPORT, "x", "x.landscape", ""),
    (Act.DECISION, "instagram", "approved", "a beige dress"),
)


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    library.audit_rows = list(ROWS)
    made = open_window()
    made.actions_["audit"].trigger()
    qtbot.waitUntil(lambda: panel(made).model.rowCount() == 3)
    return made


def panel(window: MainWindow) -> AuditView:
    return window.curating.audit_view


def numbers(view: AuditView) -> list[int]:
    return [row.number for row in view.model.rows]


def test_the_newest_stands_first(window: MainWindow) -> None:
    assert numbers(panel(window)) == [3, 2, 1]
    assert panel(window).total == "3 rows"


def test_it_is_filtered_by_words_and_by_act(qtbot: QtBot, window: MainWindow) -> None:
    view = panel(window)
    act.write(view.field, "insta dress")
    qtbot.waitUntil(lambda: numbers(view) == [3])
    assert view.total == "1 of 3 rows"
    view.choose_act(Act.EXPORT)
    qtbot.waitUntil(lambda: view.notice.title == "No row passes the filter")
    view.field.clear()
    view.choose_act(Act.EXPORT)
    qtbot.waitUntil(lambda: numbers(view) == [2])


def test_a_chain_that_holds_is_said_to(qtbot: QtBot, window: MainWindow) -> None:
    panel(window).verify_button.click()
    qtbot.waitUntil(lambda: panel(window).result.startswith("The chain holds: 3 rows"))
    assert panel(window).verify_button.isEnabled()


def test_a_changed_row_is_named_and_pointed_at(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    library.audit_rows[1] = replace(ROWS[1], reason="smuggled in")
    panel(window).verify_button.click()
    words = "The chain is broken: row 2 was changed after it was written."
    qtbot.waitUntil(lambda: panel(window).result == words)
    assert panel(window).table.currentIndex().row() == 1


def test_it_is_handed_over_or_says_why_not(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary, tmp_path: Path
) -> None:
    window.curating.auditing.write(str(tmp_path / "audit.csv"))
    qtbot.waitUntil(lambda: window.toast.text == "Audit written to audit.csv")
    library.failing["write_audit"] = ExportError("The disk is full.")
    window.curating.auditing.write(str(tmp_path / "audit.json"))
    qtbot.waitUntil(lambda: panel(window).result == "The disk is full.")


def test_before_anything_was_decided_it_says_what_comes_here(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    window = open_window()
    window.actions_["audit"].trigger()
    qtbot.waitUntil(lambda: panel(window).notice.title == "Nothing was decided yet")


def test_a_row_in_words() -> None:
    texts = [text_of(ROWS[2], column) for column in Column]
    assert texts[0] == "3"
    assert texts[2:] == ["mia", "Decision", "Instagram · asset 3", "approved", "a beige dress"]
    several = replace(ROWS[1], assets=(1, 2), platform="")
    assert text_of(several, Column.WHERE) == "2 assets"


def test_any_hash_leads_to_its_row() -> None:
    assert matching(ROWS, ROWS[0].hash[:12], None) == [ROWS[0]]
    assert matching(ROWS, "", Act.POLICY) == [ROWS[0]]


def test_the_table_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = AuditModel()
    model.show(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no types for it
