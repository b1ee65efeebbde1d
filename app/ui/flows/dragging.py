"""Assets dragged out of the window: originals, or rendered files.

A drag begins with finished files, never with a promise of them: what a browser, a chat or a file
manager asks of a drag, and when, differs too much between systems to render inside their questions.
So pressing and moving starts the rendering, and the drag begins when the files are there; if the
button was let go meanwhile, the next drag of the same assets begins at once.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QPixmap
from PySide6.QtWidgets import QWidget

from app.core.errors import MusekeepError
from app.core.events import Changes
from app.core.progress import CancelToken, Report
from app.core.vocab import ChangeKind
from app.ui import mime
from app.ui.bridge import Bridge, is_cancelled
from app.ui.flows.loads import (
    Carrier,
    Load,
    badge_words,
    fetched_by,
    folder_for,
    original_words,
    originals_of,
    rendered_by,
)
from app.ui.flows.planning import Drawn
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.panels.shelf.tile import Tile
from app.ui.pictures.badge import drag_badge
from app.ui.style.look import Look
from app.ui.widgets.toast import Toast
from app.ui.words import tr


class Hand(Protocol):
    """What carries out a drag; tests bring their own."""

    def holding(self) -> bool:
        """Whether the button is still down."""

    def drag(self, source: QWidget, carried: QMimeData, badge: QPixmap) -> None:
        """Blocks until it was dropped or given up."""


class Mouse:
    """The real one."""

    def holding(self) -> bool:
        return bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)

    def drag(self, source: QWidget, carried: QMimeData, badge: QPixmap) -> None:
        drag = QDrag(source)
        drag.setMimeData(carried)
        drag.setPixmap(badge)
        drag.setHotSpot(badge.rect().topLeft())
        drag.exec(Qt.DropAction.CopyAction)


class DragOut(QObject):
    """`folder` is where exports go; `drawn` says how pictures may be shown now. `carrier`: the
    vault's, in a vault's window.
    """

    def __init__(
        self,
        bridge: Bridge,
        toast: Toast,
        look: Look,
        hand: Hand,
        drawn: Callable[[], Drawn],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._toast, self._look = bridge, toast, look
        self.hand, self._drawn = hand, drawn
        self.folder = ""
        self.library_key = ""
        self.carrier: Carrier | None = None
        self._ready: dict[tuple[str, tuple[int, ...]], Load] = {}
        self._busy = False
        bridge.changed.connect(self._changed)

    def originals(self, ids: Sequence[int], source: QWidget) -> None:
        """The files as they are."""
        chosen, drawn = tuple(ids), self._drawn()
        if self.carrier is not None:
            self._fetch(chosen, self.carrier, source)
            return
        self._bridge.run(
            lambda library: originals_of(library, chosen, drawn),
            lambda load: self._begin_originals(load, source),
            self._failed,
        )

    def _fetch(self, ids: tuple[int, ...], carrier: Carrier, source: QWidget) -> None:
        """A vault's files have to be opened before they can be carried."""
        if (load := self._ready.get(("", ids))) is not None:
            self._begin_fetched(load, source)
            return
        job = (
            None
            if self._busy
            else self._bridge.job(
                tr("Preparing originals"),
                lambda _library, report, cancel: fetched_by(carrier, ids, report, cancel),
                Lane.CARRY,
            )
        )
        if job is None:
            return
        self._busy = True
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)

        def finished(load: Load) -> None:
            if load.paths:
                self._ready["", ids] = load
            self._begin_fetched(load, source)

        job.ended.connect(self._rest)
        job.finished.connect(finished)
        job.failed.connect(self._failed)

    def _begin_fetched(self, load: Load, source: QWidget) -> None:
        text, role = badge_words(tr("Originals"), load)
        if self.hand.holding():
            self._rest()
            self._drag(load, source, text, role)
        elif load.paths:
            self._toast.say(tr("{what}: ready. Drag again.").format(what=text))
        else:
            self._toast.say(" · ".join((text, *load.why)), tone="block")

    def rendered(self, ids: Sequence[int], tile: Tile, source: QWidget) -> None:
        """The files the tile's preset makes of them."""
        chosen = tuple(ids)
        if not chosen:
            self._toast.say(tr("Select what to drag out first"))
        elif (load := self._ready.get((tile.preset.id, chosen))) is not None:
            self._begin_rendered(load, tile, source)
        elif not self._busy:
            self._render(chosen, tile, source)

    def _render(self, ids: tuple[int, ...], tile: Tile, source: QWidget) -> None:
        preset, drawn = tile.preset.id, self._drawn()
        exports, carrier = self.folder, self.carrier

        def work(library: Library, report: Report, cancel: CancelToken) -> Load:
            folder = carrier.folder() if carrier is not None else folder_for(exports)
            return rendered_by(library, ids, preset, folder, drawn, report, cancel)

        title = tr("Preparing {preset}").format(preset=tile.preset.title)
        job = self._bridge.job(title, work, Lane.CARRY)
        if job is None:
            return
        self._busy = True
        tile.say(tr("preparing …"), "accent")
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)

        def finished(load: Load) -> None:
            if load.paths:
                self._ready[preset, ids] = load
            self._begin_rendered(load, tile, source)

        job.ended.connect(self._rest)
        job.finished.connect(finished)
        job.failed.connect(self._failed)
        job.failed.connect(lambda _error: tile.show_tally(tile.tally))

    def _begin_originals(self, load: Load, source: QWidget) -> None:
        self._drag(load, source, *original_words(load))

    def _begin_rendered(self, load: Load, tile: Tile, source: QWidget) -> None:
        tile.show_tally(load.tally)
        text, role = badge_words(tile.preset.title, load)
        if self.hand.holding():
            self._rest()
            self._drag(load, source, text, role)
        elif load.paths:
            self._toast.say(tr("{what}: ready. Drag the tile again.").format(what=text))
        else:
            self._toast.say(" · ".join((text, *load.why)), tone="block")

    def _drag(self, load: Load, source: QWidget, text: str, role: str) -> None:
        if not self.hand.holding():
            return
        ratio = source.devicePixelRatioF()
        may_show = self.carrier is None and load.level is self._drawn().adult
        pictures = load.pictures if may_show else ()
        badge = drag_badge(self._look, source.font(), pictures, (text, *load.why), role, ratio)
        self.hand.drag(source, mime.carrying(load.paths, load.ids, self.library_key), badge)
        if self.carrier is not None and load.folder:
            self._ready.clear()
            self.carrier.dropped(load.folder)

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _rest(self) -> None:
        if self._busy:
            self._busy = False
            QGuiApplication.restoreOverrideCursor()

    def _changed(self, changes: Changes) -> None:
        if changes.kinds == {ChangeKind.EXPORTS}:  # our own renderings do not outdate themselves
            return
        if self.carrier is not None:
            for load in self._ready.values():
                self.carrier.dropped(load.folder)
        self._ready.clear()
