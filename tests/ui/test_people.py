"""Personas: kept, their papers filed and marked when they no longer hold, shown on assets."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.core.errors import UsageError
from app.core.ops import AssignPersona, RemovePersona, RemoveRelease, SetPersona
from app.core.people import Persona, Release
from app.core.vocab import Nudity, PersonaKind
from app.ui.main_window import MainWindow
from app.ui.panels.people.form import PersonaForm, summary
from app.ui.panels.people.releases import PlatformButton, ReleaseForm, scope, standing
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary

TODAY = date(2026, 11, 20)


def release(*, begins: date, ends: date | None, number: int = 1) -> Release:
    return Release("Kaia S.", "kaia.pdf", "0" * 64, begins, ends, ("x",), Nudity.NUDE, number)


OLD = release(begins=date(2025, 1, 1), ends=date(2025, 12, 31))
MIA = Persona("Mia Laurent", PersonaKind.FICTIONAL, date(2026, 3, 3), "The summer sets.")
KAIA = Persona("Kaia Storm", PersonaKind.LICENSED, None, "", (OLD,), 9)


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    library.people = {one.name: one for one in (MIA, KAIA)}
    made = open_window()
    made.actions_["people"].trigger()
    qtbot.waitUntil(lambda: made.curating.people_view.list.count() == 2)
    return made


def form(window: MainWindow) -> PersonaForm:
    return window.curating.people_view.form


def look_at(qtbot: QtBot, window: MainWindow, name: str) -> PersonaForm:
    window.curating.people.show(name)
    qtbot.waitUntil(lambda: form(window).persona is not None)
    qtbot.waitUntil(lambda: window.curating.people_view.current == name)
    return form(window)


def filing(qtbot: QtBot, window: MainWindow) -> ReleaseForm:
    look_at(qtbot, window, "Kaia Storm").file_button.click()
    made = form(window).form
    assert made is not None
    return made


def test_a_new_one_is_saved_as_it_was_filled_in(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.curating.people_view.new_button.click()
    page = form(window)
    page.save_button.click()
    assert page.mistake == "A persona needs a name."
    page.name.setText("Ada")
    page.kind.choose(PersonaKind.OWN.value)
    page.attested.choose("yes")
    page.day.choose(date(2026, 1, 2))
    page.note.setPlainText("me")
    page.save_button.click()
    op = SetPersona(Persona("Ada", PersonaKind.OWN, date(2026, 1, 2), "me"), None)
    qtbot.waitUntil(lambda: library.asked("do") == [op])
    qtbot.waitUntil(lambda: window.curating.people_view.current == "Ada")
    assert window.toast.text == "Ada saved"


def test_one_is_renamed_and_keeps_its_papers(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    page = look_at(qtbot, window, "Kaia Storm")
    page.name.setText("Kaia")
    page.save_button.click()
    qtbot.waitUntil(lambda: window.curating.people_view.current == "Kaia")
    assert library.people["Kaia"].releases == (OLD,)


def test_what_the_library_refuses_is_said_in_the_form(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    page = look_at(qtbot, window, "Mia Laurent")
    library.failing["do"] = UsageError("There is a persona of that name.")
    page.save_button.click()
    qtbot.waitUntil(lambda: page.mistake == "There is a persona of that name.")
    assert page.save_button.isEnabled()


def test_removing_asks_once_more(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    page = look_at(qtbot, window, "Mia Laurent")
    page.remove_button.click()
    assert not library.asked("do")
    page.really_button.click()
    qtbot.waitUntil(lambda: library.asked("do") == [RemovePersona("Mia Laurent")])
    qtbot.waitUntil(lambda: window.curating.people_view.list.count() == 1)


def test_a_release_is_filed_with_what_it_covers(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    made = filing(qtbot, window)
    made.file_button.click()
    assert not library.asked("file_release")
    window.curating.people.take_document("/home/mia/signed.pdf")
    made.person.setText("Kaia S.")
    made.begins.choose(date(2026, 1, 1))
    made.term.choose("ends")
    made.ends.choose(date(2027, 1, 1))
    made.platforms.choose("x", "instagram")
    made.nudity.choose("nude")
    made.file_button.click()
    year, next_year = date(2026, 1, 1), date(2027, 1, 1)
    covers = Release("Kaia S.", "", "", year, next_year, ("instagram", "x"), Nudity.NUDE)
    qtbot.waitUntil(lambda: len(form(window).rows) == 2)
    wanted = ("Kaia Storm", "/home/mia/signed.pdf", covers)
    assert library.asked("file_release") == [wanted]


def test_what_cannot_be_filed_is_said_and_nothing_typed_is_lost(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    made = filing(qtbot, window)
    window.curating.people.take_document("/home/mia/signed.pdf")
    made.person.setText("Kaia S.")
    library.failing["file_release"] = UsageError("The release ends before it begins.")
    made.file_button.click()
    qtbot.waitUntil(made.file_button.isEnabled)
    assert made.mistake == "The release ends before it begins."
    assert made.person.text() == "Kaia S."


def test_a_release_is_withdrawn(qtbot: QtBot, window: MainWindow, library: FakeLibrary) -> None:
    page = look_at(qtbot, window, "Kaia Storm")
    (row,) = page.rows
    assert row.state.text() == "Expired on 31 Dec 2025"
    row.withdrawn.emit()
    qtbot.waitUntil(lambda: library.asked("do") == [RemoveRelease(1)])
    qtbot.waitUntil(lambda: not page.rows)


def test_the_selection_is_said_to_show_one(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    window.pages.back()
    window.grid.pick(0)
    menu = window.curating.people.menu()
    next(one for one in menu.actions() if one.text() == "Mia Laurent").trigger()
    qtbot.waitUntil(lambda: library.asked("do") == [AssignPersona("Mia Laurent", [40])])
    qtbot.waitUntil(lambda: window.toast.text == "1 asset shows Mia Laurent")


def test_the_menu_of_personas_is_gone_when_it_closes(qtbot: QtBot, window: MainWindow) -> None:
    menu = window.curating.people.menu()
    menu.popup(QPoint(0, 0))
    with qtbot.waitSignal(menu.destroyed):
        menu.close()


def test_the_sidebar_leads_to_a_personas_assets_and_to_its_papers(
    qtbot: QtBot, window: MainWindow
) -> None:
    tree = window.frame.sidebar.tree
    row = tree.rows.index_of("persona:Kaia Storm")
    tree.activated.emit(row)
    qtbot.waitUntil(lambda: window.browser.query == 'persona:"Kaia Storm"')
    assert window.pages.now == ""
    node = tree.rows.node(row)
    assert node is not None
    assert node.count == 9
    menu = window.frame.sidebar.menus.of(node)
    assert menu is not None
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: window.curating.people_view.current == "Kaia Storm")
    form(window).assets_button.click()
    assert window.pages.now == ""


@pytest.mark.parametrize(
    ("begins", "ends", "words", "tone"),
    [
        (0, None, "Holds since 20 Nov 2026, without end", "ok"),
        (-9, 0, "Holds until 20 Nov 2026 (0 days left)", "warn"),
        (-9, 31, "Holds until 21 Dec 2026", "ok"),
        (-9, -1, "Expired on 19 Nov 2026", "block"),
        (1, None, "Holds only from 21 Nov 2026", "warn"),
    ],
)
def test_a_release_says_whether_it_holds_today(
    begins: int, ends: int | None, words: str, tone: str
) -> None:
    last = None if ends is None else TODAY + timedelta(days=ends)
    paper = release(begins=TODAY + timedelta(days=begins), ends=last)
    assert standing(paper, TODAY) == (words, tone)


def test_a_licensed_likeness_without_a_release_in_force_says_so() -> None:
    assert "no release in force" in summary(KAIA, TODAY)
    held = release(begins=TODAY, ends=None)
    renewed = Persona("Kaia", PersonaKind.LICENSED, TODAY, "", (OLD, held))
    assert summary(renewed, TODAY) == "Licensed likeness\nattested 20 Nov 2026"
    assert scope(held) == "X · nudity: nude"


def test_no_platform_ticked_means_all(qtbot: QtBot) -> None:
    button = PlatformButton(("instagram", "onlyfans"))
    qtbot.addWidget(button)
    assert button.text().startswith("All platforms")
    button.choose("onlyfans")
    assert button.text().startswith("OnlyFans")
    assert button.chosen() == ("onlyfans",)
