"""The presets page: every preset with its facts, found, copied, its problems told."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.export.preset import Watermark
from app.export.presets import Variant
from app.ui.main_window import MainWindow
from app.ui.panels.presets.view import PresetsView
from tests.ui import act
from tests.ui.conftest import OpenWindow
from tests.ui.fake import FakeLibrary


@pytest.fixture
def window(qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary) -> MainWindow:
    library.variants = [
        Variant("Mia", ("instagram.*",), {"watermark": Watermark(text="© Mia"), "sign": True})
    ]
    made = open_window()
    made.actions_["presets"].trigger()
    qtbot.waitUntil(lambda: page(made).current is not None)
    return made


def page(window: MainWindow) -> PresetsView:
    return window.curating.presets_view


def texts(view: PresetsView) -> list[str]:
    """What the details say, without the marks that let long words break."""
    labels = view.details.findChildren(QLabel)
    return [
        one.text().replace("\u200b", "")
        for one in labels
        if not one.isHidden() and one.isVisibleTo(view)
    ]


def turn_to(view: PresetsView, title: str) -> list[str]:
    """What is said of it."""
    (item,) = [one for one in view.rows() if one.text(0) == title]
    view.tree.setCurrentItem(item)
    QApplication.processEvents()  # Qt shows what was put into a layout with its next event
    return texts(view)


def test_every_preset_stands_under_its_platform(window: MainWindow, library: FakeLibrary) -> None:
    view = page(window)
    assert len(view.rows()) == len(library.by_id)
    tops = [view.tree.topLevelItem(at) for at in range(view.tree.topLevelItemCount())]
    names = [top.text(0) for top in tops if top is not None]
    assert names == sorted(names)
    assert "Adobe Stock" in names
    assert view.total.text() == f"{len(library.by_id)} presets"


def test_a_number_says_how_well_it_is_known_and_since_when(window: MainWindow) -> None:
    view = page(window)
    said = turn_to(view, "YouTube thumbnail")
    assert "Last checked 20 Nov 2026 · known from: official" in said
    at = said.index("Formats")
    assert said[at : at + 3] == ["Formats", "jpeg, png", "memory"]
    assert said[said.index("At most") + 2] == "official"
    assert any("raised 2 MB -> 50 MB" in one for one in said)
    assert "https://developers.google.com/youtube/v3/revision_history" in said


def test_a_clip_says_how_long_and_what_is_covered(window: MainWindow) -> None:
    view = page(window)
    said = turn_to(view, "Instagram reel")
    assert said[said.index("Length") + 1] == "3 to 900 s"
    covered = said[said.index("Covered by the platform") + 1]
    assert covered == "269 px top, 65 px right, 672 px bottom, 65 px left"
    assert "instagram.reel · for clips" in said


def test_what_a_persona_changes_is_told_where_it_applies(window: MainWindow) -> None:
    view = page(window)
    said = turn_to(view, "Instagram reel")
    assert said[said.index("Mia") + 1] == "watermark: © Mia (auto), sign: yes"
    assert "Mia" not in turn_to(view, "X avatar")


def test_presets_are_found_by_words(window: MainWindow, library: FakeLibrary) -> None:
    view = page(window)
    act.write(view.field, "tiktok video")
    assert [one.text(0) for one in view.rows()] == ["TikTok video"]
    assert view.current is not None
    assert view.current.id == "tiktok.video"
    assert view.total.text() == f"1 of {len(library.by_id)} presets"
    view.field.clear()
    assert len(view.rows()) == len(library.by_id)


def test_a_copy_is_made_and_looked_at(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = page(window)
    turn_to(view, "X avatar")
    view.copy_button.click()
    assert (view.form.place.text(), view.form.title.text()) == ("x.my_avatar", "My X avatar")
    view.form.changes.setPlainText("max_bytes=900000\n\n sign=true ")
    view.form.copy_button.click()
    qtbot.waitUntil(lambda: view.current is not None and view.current.id == "x.my_avatar")
    changes = ('title="My X avatar"', "max_bytes=900000", "sign=true")
    assert library.copies == [("x.avatar", "x.my_avatar", changes)]
    assert view.form.isHidden()
    assert view.details.title.text() == "My X avatar"
    assert view.details.about.text() == "x.my_avatar · for pictures · your own"
    assert window.toast.text == "My X avatar is a preset of your own"


def test_a_copy_that_makes_no_sense_says_why_and_keeps_what_was_typed(
    qtbot: QtBot, window: MainWindow
) -> None:
    view = page(window)
    view.copy_button.click()
    view.form.place.setText("mine")
    view.form.copy_button.click()
    qtbot.waitUntil(lambda: view.form.problem.text().startswith("id: expected"))
    assert not view.form.isHidden()
    assert view.form.place.text() == "mine"
    assert view.form.copy_button.isEnabled()


def test_broken_files_are_told_until_they_are_mended(
    qtbot: QtBot, window: MainWindow, library: FakeLibrary
) -> None:
    view = page(window)
    library.preset_problems = ["/own/a.toml: schema: expected 1.", "/own/b.toml: file: expected."]
    view.check_wanted.emit()
    qtbot.waitUntil(lambda: view.problems.texts == library.preset_problems)
    library.preset_problems = library.preset_problems[1:]
    view.problems.lines[0].buttons()[0].click()
    qtbot.waitUntil(lambda: view.problems.texts == library.preset_problems)
    assert view.isVisible()
