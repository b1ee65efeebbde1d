"""The first run: a page that asks once, and is there again whenever it is wanted."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from app.core.errors import MusekeepError
from app.core.progress import CancelToken, Report
from app.ui.bridge import Bridge, Channel, is_cancelled
from app.ui.lanes import Lane
from app.ui.library import Library, Overview
from app.ui.pages import GRID, Pages
from app.ui.panels.welcome.view import WelcomeView
from app.ui.settling import BackupShelf
from app.ui.style.look import Look
from app.ui.veil import Adult
from app.ui.widgets.toast import Toast
from app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.newcomers import Suggested
    from app.services.packs import PackState
    from app.ui.flows.intake import Intake
    from app.ui.flows.showing import Showing

PAGE = "welcome"


class Welcome(QObject):
    """Shown by itself once: where nothing was ever asked and the library is empty. `packs_wanted`
    for all packs, `pack_wanted` for one of them.
    """

    packs_wanted = Signal()
    pack_wanted = Signal(str)

    _view: WelcomeView

    def __init__(
        self,
        bridge: Bridge,
        showing: "Showing",
        intake: "Intake",
        toast: Toast,
        pages: Pages,
        look: Look,
        window: QObject,
    ) -> None:
        super().__init__(window)
        self._bridge, self._showing, self._intake = bridge, showing, intake
        self._toast, self._pages, self._look = toast, pages, look
        self._folders, self._packs = Channel(bridge, self), Channel(bridge, self)
        self._backups = Channel(bridge, self)
        pages.offer(PAGE, self.make_page)

    def greet(self, overview: Overview) -> None:
        """The page, where this library has never been used."""
        used = overview.assets or overview.folders or overview.queued or overview.trashed
        if self._showing.wishes.welcomed or self._pages.now != GRID:
            return
        if used:
            self._showing.keep(welcomed=True)
        else:
            self._pages.show(PAGE)

    def make_page(self) -> WelcomeView:
        view = self._view = WelcomeView(self._look)
        self._pages.turned.connect(lambda page: self.ask() if page == PAGE else None)
        view.begun.connect(self.begin)
        view.skipped.connect(self.leave)
        view.samples_wanted.connect(self.draw)
        view.adult_chosen.connect(lambda value: self._showing.show_adult(Adult(value)))
        view.backups_chosen.connect(self.move_backups)
        view.folder_chosen.connect(self.add_folder)
        view.pack_wanted.connect(self.pack_wanted)
        view.packs_wanted.connect(self.packs_wanted)
        return view

    def ask(self) -> None:
        """What there is to choose from."""

        def show_folders(found: "Sequence[Suggested]") -> None:
            self._view.show_folders(found)

        def show_packs(found: "Sequence[PackState]") -> None:
            self._view.show_packs([one for one in found if not one.installed])

        self._view.show_wishes(self._showing.wishes)
        self._folders.ask(lambda library: library.suggested_folders(), show_folders)
        self._packs.ask(lambda library: library.packs(), show_packs)
        self._backups.ask(lambda library: library.backup_shelf(), self._show_backups)

    def begin(self, folders: list[str]) -> None:
        """Watch these from now on."""
        self.leave()
        for folder in folders:
            self._intake.watch(folder)

    def leave(self) -> None:
        """It is not asked again."""
        self._showing.keep(welcomed=True)
        self._pages.back()

    def add_folder(self, path: str) -> None:
        self._bridge.run(lambda library: library.described_folder(path), self._view.add_folder)

    def move_backups(self, folder: str) -> None:
        def moved(shelf: BackupShelf) -> None:
            self._show_backups(shelf)

        def work(library: Library) -> BackupShelf:
            library.set_setting("backups", "folder", folder)
            return library.backup_shelf()

        self._bridge.run(work, moved, lane=Lane.DO)

    def draw(self) -> None:
        """A dozen pictures into a folder of their own, imported like any others."""
        folder = _samples_folder()

        def work(library: Library, report: Report, cancel: CancelToken) -> list[str]:
            return library.draw_samples(folder, report, cancel)

        self.leave()
        job = self._bridge.job(tr("Drawing sample pictures"), work, Lane.LIBRARY)
        if job is not None:
            job.finished.connect(self._intake.import_paths)
            job.failed.connect(self._failed)

    def _show_backups(self, shelf: BackupShelf) -> None:
        self._view.show_backups(shelf.folder, " ".join(shelf.notes))

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")


def _samples_folder() -> str:
    """Beside people's own pictures, where they find and can delete it."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return str(Path(pictures) / tr("Musekeep samples"))
