"""The presets page: every preset with its facts, found, copied, its problems told."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.export.presets.load import Variant
from app.export.presets.preset import Watermark
from app.ui.bridge import Bridge
from app.ui.flows.presets import PresetDesk
from app.ui.pages import Pages
from app.ui.panels.presets.view import PresetsView
from app.ui.style.look import Look
from app.ui.widgets.toast import Toast
from tests.ui import act
from tests.ui.conftest import OpenWindow, gone
from tests.ui.fake import FakeLibrary


class Turner(QObject):
    """Pages, of which one is shown."""

    turned = Signal(str)

    def show(self, name: str) -> None:
        self.turned.emit(name)

    def back(self) -> None:
        self.turned.emit("")


@pytest.fixture
def desk(bridge: Bridge, look: Look, library: FakeLibrary) -> Iterator[PresetDesk]:
    """With nothing shown yet."""
    library.variants = [
        Variant("Mia", ("instagram.*",), {"watermark": Watermark(text="© Mia"), "sign": True})
    ]
    shown = PresetsView(look)
    shown.resize(1000, 800)
    shown.show()
    pages = cast(Pages, Turner(shown))
    yield PresetDesk(bridge, Toast(look, shown), pages, shown, shown)
    gone(shown)


@pytest.fixture
def view(qtbot: QtBot, desk: PresetDesk) -> PresetsView:
    made = desk.parent()
    assert isinstance(made, PresetsView)
    desk.show()
    qtbot.waitUntil(lambda: made.current is not None)
    return made


def test_the_page_is_opened_from_the_window(
    qtbot: QtBot, open_window: OpenWindow, library: FakeLibrary
) -> None:
    window = open_window()
    window.actions_["presets"].trigger()
    shown = window.curating.presets_view
    qtbot.waitUntil(lambda: shown.current is not None)
    assert shown.isVisible()
    shown.copy_wanted.emit("x.avatar", "x.mine", ["title=Mine"])
    qtbot.waitUntil(lambda: window.toast.text == "Mine is a preset of your own")
    qtbot.waitUntil(lambda: window.frame.inspector.exports.titles.get("x.mine") == "Mine")
    shown.closed.emit()
    assert not shown.isVisible()


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


def test_every_preset_stands_under_its_platform(view: PresetsView, library: FakeLibrary) -> None:
    assert len(view.rows()) == len(library.by_id)
    tops = [view.tree.topLevelItem(at) for at in range(view.tree.topLevelItemCount())]
    names = [top.text(0) for top in tops if top is not None]
    assert names == sorted(names)
    assert "Adobe Stock" in names
    assert view.total.text() == f"{len(library.by_id)} presets"


def test_a_number_says_how_well_it_is_known_and_since_when(view: PresetsView) -> None:
    said = turn_to(view, "YouTube thumbnail")
    assert "Last checked 20 Nov 2026 · known from: official" in said
    at = said.index("Formats")
    assert said[at : at + 3] == ["Formats", "jpeg, png", "memory"]
    assert said[said.index("At most") + 2] == "official"
    assert any("raised 2 MB -> 50 MB" in one for one in said)
    assert "https://developers.google.com/youtube/v3/revision_history" in said


def test_a_clip_says_how_long_and_what_is_covered(view: PresetsView) -> None:
    said = turn_to(view, "Instagram reel")
    assert said[said.index("Length") + 1] == "3 to 900 s"
    covered = said[said.index("Covered by the platform") + 1]
    assert covered == "269 px top, 65 px right, 672 px bottom, 65 px left"
    assert "instagram.reel · for clips" in said


def test_what_a_persona_changes_is_told_where_it_applies(view: PresetsView) -> None:
    said = turn_to(view, "Instagram reel")
    assert said[said.index("Mia") + 1] == "watermark: © Mia (auto), sign: yes"
    assert "Mia" not in turn_to(view, "X avatar")


def test_presets_are_found_by_words(view: PresetsView, library: FakeLibrary) -> None:
    act.write(view.field, "tiktok video")
    assert [one.text(0) for one in view.rows()] == ["TikTok video"]
    assert view.current is not None
    assert view.current.id == "tiktok.video"
    assert view.total.text() == f"1 of {len(library.by_id)} presets"
    view.field.clear()
    assert len(view.rows()) == len(library.by_id)


def test_a_copy_is_made_and_looked_at(
    qtbot: QtBot, view: PresetsView, library: FakeLibrary
) -> None:
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


def test_a_copy_that_makes_no_sense_says_why_and_keeps_what_was_typed(
    qtbot: QtBot, view: PresetsView
) -> None:
    view.copy_button.click()
    view.form.place.setText("mine")
    view.form.copy_button.click()
    qtbot.waitUntil(lambda: view.form.problem.text().startswith("id: expected"))
    assert not view.form.isHidden()
    assert view.form.place.text() == "mine"
    assert view.form.copy_button.isEnabled()


def test_broken_files_are_told_until_they_are_mended(
    qtbot: QtBot, view: PresetsView, library: FakeLibrary
) -> None:
    library.preset_problems = ["/own/a.toml: schema: expected 1.", "/own/b.toml: file: expected."]
    view.check_wanted.emit()
    qtbot.waitUntil(lambda: view.problems.texts == library.preset_problems)
    library.preset_problems = library.preset_problems[1:]
    view.problems.lines[0].buttons()[0].click()
    qtbot.waitUntil(lambda: view.problems.texts == library.preset_problems)
    assert view.isVisible()


def test_a_copy_is_made_by_a_form(qtbot: QtBot, view: PresetsView, library: FakeLibrary) -> None:
    turn_to(view, "X avatar")
    view.copy_button.click()
    fields = view.form.fields
    assert fields.changes() == []
    fields.numbers["quality.start"].edit.setValue(85)
    fields.numbers["max_bytes"].edit.setValue(1.5)
    fields.menus["fit"].choose("pad")
    fields.texts["watermark.text"].setText("© Mia")
    fields.ticks["sign"].click()
    fields.metadata["creator"].click()
    fields.menus["format"].choose("webp")
    view.form.copy_button.click()
    qtbot.waitUntil(lambda: bool(library.copies))
    changes = library.copies[0][2]
    for wanted in (
        *("quality.start=85", "max_bytes=1500000", 'fit="pad"', "sign=true"),
        *('watermark.text="© Mia"', 'watermark.place="auto"'),
    ):
        assert wanted in changes
    assert next(one for one in changes if one.startswith("formats=")).startswith('formats=["webp"')


def test_what_the_form_says_can_be_read(view: PresetsView, library: FakeLibrary) -> None:
    """Every preset there is, with nothing and with much changed."""
    from app.export.presets.text import copied

    fields = view.form.fields
    for preset in library.by_id.values():
        fields.load(preset)
        assert fields.changes() == []
        fields.texts["watermark.text"].setText("© Mia")
        fields.ticks["sidecar"].click()
        fields.numbers["quality.floor"].edit.setValue(60)
        assert 'text = "© Mia"' in copied(preset, f"{preset.platform}.mine", fields.changes())


def test_ones_own_is_changed_deleted_and_brought_back(
    qtbot: QtBot, view: PresetsView, library: FakeLibrary
) -> None:
    turn_to(view, "X avatar")
    assert view.edit_button.isHidden()
    view.copy_button.click()
    view.form.copy_button.click()
    qtbot.waitUntil(lambda: view.current is not None and view.current.id == "x.my_avatar")
    assert not view.edit_button.isHidden()
    view.edit_button.click()
    assert view.form.place.isHidden()
    view.form.title.setText("Mia's face")
    view.form.copy_button.click()
    qtbot.waitUntil(lambda: view.details.title.text() == "Mia's face")
    assert library.preset_edits == [("x.my_avatar", ('title="Mia\'s face"',))]
    view.delete_button.click()
    qtbot.waitUntil(lambda: library.presets_put == [("x.my_avatar", None)])
    qtbot.waitUntil(lambda: view.current is not None and view.current.id != "x.my_avatar")
