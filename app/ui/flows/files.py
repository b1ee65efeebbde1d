"""What is done with the files of selected assets outside Musekeep."""

import os
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from app.core.asset import AssetView
from app.core.vocab import Presence
from app.ui import clipboard
from app.ui.bridge import Bridge
from app.ui.pictures.boxed import is_prohibited
from app.ui.widgets.toast import Toast
from app.ui.words import shown, tr, trn


class Files(QObject):
    """Paths are looked up when they are needed: a cell does not know its file's."""

    def __init__(self, bridge: Bridge, toast: Toast, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._toast = bridge, toast

    def open(self, asset: int) -> None:
        """With the program the system has for it."""
        self._with([asset], lambda paths: _open(paths[0]))

    def show_in_folder(self, asset: int) -> None:
        self._with([asset], lambda paths: show_folder(paths[0]))

    def copy(self, ids: Sequence[int]) -> None:
        """The files, for pasting in a file manager or a chat; what is prohibited goes nowhere."""

        def put(views: list[AssetView]) -> None:
            free = [view for view in views if not is_prohibited(view)]
            paths = [path for view in free if (path := present_path(view)) is not None]
            told = [trn("%n file copied", "%n files copied", len(paths))] if paths else []
            if kept_in := len(views) - len(free):
                told.append(prohibited_words(kept_in))
            if paths:
                clipboard.put_files(paths)
            self._toast.say(" · ".join(told) or offline_words(), tone="block" if kept_in else "")

        self._bridge.run(lambda library: library.views(ids), put)

    def copy_prompt(self, asset: int) -> None:
        def put(views: list[AssetView]) -> None:
            recipe = views[0].recipe if views else None
            if recipe is None or not recipe.prompt:
                self._toast.say(tr("There is no prompt to copy"))
            else:
                clipboard.put_text(shown(recipe.prompt))
                self._toast.say(tr("Prompt copied"))

        self._bridge.run(lambda library: library.views([asset]), put)

    def _with(self, ids: Sequence[int], then: Callable[[list[str]], None]) -> None:
        def found(views: list[AssetView]) -> None:
            paths = [path for view in views if (path := present_path(view)) is not None]
            if paths:
                then(paths)
            else:
                self._toast.say(offline_words())

        self._bridge.run(lambda library: library.views(ids), found)


def present_path(view: AssetView) -> str | None:
    """Where the asset's file is, if it is anywhere."""
    return next((one.path for one in view.locations if one.presence is Presence.PRESENT), None)


def offline_words() -> str:
    return tr("The file is not there: its drive or folder is offline")


def prohibited_words(number: int) -> str:
    """Why so many stay where they are."""
    return trn("%n is prohibited: it goes nowhere", "%n are prohibited: they go nowhere", number)


def show_folder(path: str) -> None:
    """Open the folder of a file in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(os.path.dirname(path)))


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
