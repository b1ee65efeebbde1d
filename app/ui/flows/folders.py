"""What is done with watched folders: rescan, set up, answer for one that is on hold, let go."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.core.errors import MusekeepError
from app.core.ops import RemoveRoot, SetRoot
from app.ui.bridge import Bridge
from app.ui.flows.edits import Edits
from app.ui.flows.intake import Intake
from app.ui.flows.watching import Watching
from app.ui.lanes import Lane
from app.ui.library import Overview, WatchedFolder
from app.ui.panels.sidebar.settings import FolderSettings
from app.ui.widgets.banner import Banners
from app.ui.words import count, last_part, shown, tr

if TYPE_CHECKING:
    from app.core.ops import Done


class Folders(QObject):
    """`show_overview` with each new one: folders on hold are asked about above the pictures."""

    def __init__(
        self,
        bridge: Bridge,
        edits: Edits,
        banners: Banners,
        intake: Intake,
        watching: Watching,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._bridge, self._edits, self._banners = bridge, edits, banners
        self._intake, self._watching, self._window = intake, watching, window
        self._folders: dict[str, WatchedFolder] = {}
        self._asked: dict[str, tuple[int, int]] = {}
        self._noted: dict[str, str] = {}
        self._sheets: dict[str, FolderSettings] = {}
        watching.noted.connect(self._note)

    def show_overview(self, overview: Overview) -> None:
        self._folders = {folder.path: folder for folder in overview.folders}
        for folder in overview.folders:
            numbers = (folder.lost, folder.known)
            if folder.lost and self._asked.get(folder.path) != numbers:
                self._asked[folder.path] = numbers
                self._ask(folder)
        held = {folder.path for folder in overview.folders if folder.lost}
        for path in set(self._asked) - held:
            del self._asked[path]
            self._banners.drop(_key(path))

    def confirm(self, path: str) -> None:
        """What was not found of this folder is really gone."""
        self._banners.drop(_key(path))
        self._intake.confirm(path)

    def set_up(self, path: str) -> None:
        """Open the folder's settings."""
        if (folder := self._folders.get(path)) is None:
            return
        sheet = self._sheets.get(path)
        if sheet is None or not isValid(sheet):
            sheet = self._sheets[path] = FolderSettings(folder, self._window)
            sheet.saved.connect(partial(self._save, sheet))
        sheet.show()
        sheet.activateWindow()

    def show_in_manager(self, path: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    def unwatch(self, path: str) -> None:
        """Stop watching; what was catalogued stays."""
        words = tr("{name} is no longer watched; its assets stay").format(name=last_part(path))
        self._edits.do(RemoveRoot(path), words)

    def _save(self, sheet: FolderSettings, op: SetRoot) -> None:
        def saved(_done: "Done") -> None:
            if isValid(sheet):
                sheet.close()
            self._edits.tell(tr("Settings of {name} saved").format(name=last_part(op.path)))
            self._watching.look_again()

        def refused(error: MusekeepError) -> None:
            if isValid(sheet):
                sheet.refuse(str(error))

        self._bridge.run(lambda library: library.set_folder(op), saved, refused, Lane.DO)

    def _ask(self, folder: WatchedFolder) -> None:
        text = tr(
            "{lost} of {known} files of {name} were not found. Nothing was marked. "
            "Is the drive connected?"
        ).format(lost=count(folder.lost), known=count(folder.known), name=last_part(folder.path))
        gone: Callable[[], None] = lambda: self.confirm(folder.path)  # noqa: E731 - typed
        self._banners.drop(_note_key(folder.path))
        offers = [
            (tr("Look again"), self._watching.look_again),
            (tr("They are really gone"), gone),
        ]
        self._banners.put(_key(folder.path), "held", text, offers)

    def _note(self, text: str) -> None:
        """Once; of each folder only what was said last."""
        about = self._folder_in(text)
        if self._noted.get(about or text) == text or about in self._asked:
            return
        self._noted[about or text] = text
        self._banners.put(_note_key(about or text), "info", shown(text))

    def _folder_in(self, text: str) -> str:
        """The watched folder a note begins with."""
        about = (
            path
            for path in self._folders
            if text.startswith(path) and text[len(path) : len(path) + 1] in (":", " ", "/", "\\")
        )
        return max(about, key=len, default="")


def _key(path: str) -> str:
    return f"held:{path}"


def _note_key(about: str) -> str:
    return f"note:{about}"
