"""Presets looked at, and copied as one's own."""

import os

from PySide6.QtCore import QObject, Signal

from app.core.errors import MusekeepError
from app.export.presets.preset import Preset
from app.ui.bridge import Bridge, Channel
from app.ui.flows.files import show_folder
from app.ui.lanes import Lane
from app.ui.pages import Pages
from app.ui.panels.presets.view import PresetsView
from app.ui.panels.shelf.pins import found
from app.ui.preparing import PresetShelf
from app.ui.widgets.toast import Toast
from app.ui.words import tr

PAGE = "presets"


class PresetDesk(QObject):
    """Presets are asked for when the page is shown. `changed` when there is one more of them."""

    changed = Signal()

    def __init__(
        self, bridge: Bridge, toast: Toast, pages: Pages, view: PresetsView, window: QObject
    ) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._pages, self._view = bridge, toast, pages, view
        self._channel = Channel(bridge, self)
        self._shelf: PresetShelf | None = None
        pages.turned.connect(lambda page: self._ask() if page == PAGE else None)
        view.typed.connect(lambda _text: self._show())
        view.copy_wanted.connect(self.copy)
        view.edit_wanted.connect(self.edit)
        view.delete_wanted.connect(self.delete)
        view.check_wanted.connect(self._ask)
        view.folder_wanted.connect(self._show_folder)
        view.closed.connect(pages.back)

    def show(self, preset: str = "") -> None:
        """The page, at this preset."""
        self._pages.show(PAGE)
        self._ask(preset)

    def copy(self, preset: str, new: str, changes: list[str]) -> None:
        def done(made: Preset) -> None:
            self._view.copied()
            self._toast.say(tr("{title} is a preset of your own").format(title=made.title))
            self._ask(made.id)
            self.changed.emit()

        def failed(error: MusekeepError) -> None:
            self._view.form.show_problem(str(error))

        self._bridge.run(
            lambda library: library.copy_preset(preset, new, changes), done, failed, Lane.DO
        )

    def edit(self, preset: str, changes: list[str]) -> None:
        """One of the user's own."""

        def done(made: tuple[Preset, str]) -> None:
            new, before = made
            self._view.copied()
            words = tr("{title} is changed").format(title=new.title)
            self._toast.say(words, tr("Undo"), lambda: self._put(preset, before))
            self._settled(preset)

        def failed(error: MusekeepError) -> None:
            self._view.form.show_problem(str(error))

        self._bridge.run(
            lambda library: library.edit_preset(preset, changes), done, failed, Lane.DO
        )

    def delete(self, preset: str) -> None:
        """One of the user's own; a shipped one of this id counts again."""

        def done(before: str | None) -> None:
            words = tr("{preset} is deleted").format(preset=preset)
            self._toast.say(words, tr("Undo"), lambda: self._put(preset, before))
            self._settled("")

        self._bridge.run(lambda library: library.put_preset(preset, None), done, lane=Lane.DO)

    def _put(self, preset: str, text: str | None) -> None:
        """As it was."""
        self._bridge.run(
            lambda library: library.put_preset(preset, text),
            lambda _before: self._settled(preset),
            lane=Lane.DO,
        )

    def _settled(self, preset: str) -> None:
        self._ask(preset)
        self.changed.emit()

    def _ask(self, preset: str = "") -> None:
        def show(shelf: PresetShelf) -> None:
            self._shelf = shelf
            self._show(preset)

        self._channel.ask(lambda library: library.preset_shelf(), show)

    def _show(self, current: str = "") -> None:
        if self._shelf is not None:
            listed = found(self._shelf.presets, self._view.field.text())
            self._view.show_shelf(self._shelf, listed, current)

    def _show_folder(self) -> None:
        if self._shelf is not None:
            show_folder(os.path.join(self._shelf.folder, ""))
