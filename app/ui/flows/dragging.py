"""Assets dragged out of the window: originals, or rendered files.

A drag begins with finished files, never with a promise of them: what a browser, a chat or a file
manager asks of a drag, and when, differs too much between systems to render inside their questions.
So pressing and moving starts the rendering, and the drag begins when the files are there; if the
button was let go meanwhile, the next drag of the same assets begins at once.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from app.core.errors import MusekeepError
from app.core.events import Changes
from app.core.progress import CancelToken, Report
from app.core.vocab import ChangeKind
from app.ui import mime
from app.ui.bridge import Bridge, is_cancelled
from app.ui.flows.files import present_path
from app.ui.flows.planning import Drawn, small_pictures
from app.ui.lanes import Lane
from app.ui.library import Library
from app.ui.panels.shelf.state import Tally, tally
from app.ui.panels.shelf.tile import Tile
from app.ui.pictures.badge import SIDE, drag_badge
from app.ui.style.look import Look
from app.ui.widgets.toast import Toast
from app.ui.words import tr, trn

DRAGGED = "Dragged"
"""The folder, among the exports, of what was dragged out: a browser reads a dropped file only when
the form is sent, and a sandboxed one cannot see temporary folders.
"""

IN_STACK = 3
EMPTY = Tally()


@dataclass(frozen=True, slots=True)
class Load:
    """What a drag will carry, with the pictures of its badge."""

    paths: tuple[str, ...]
    ids: tuple[int, ...]
    pictures: tuple[QImage, ...]
    tally: Tally = EMPTY


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
    """`folder` is where exports go; `drawn` says how pictures may be shown now."""

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
        self._ready: dict[tuple[str, tuple[int, ...]], Load] = {}
        self._busy = False
        bridge.changed.connect(self._changed)

    def originals(self, ids: Sequence[int], source: QWidget) -> None:
        """The files as they are."""
        chosen, drawn = tuple(ids), self._drawn()
        self._bridge.run(
            lambda library: originals_of(library, chosen, drawn),
            lambda load: self._begin_originals(load, source),
            self._failed,
        )

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
        stamp = datetime.now().strftime("%Y-%m-%d %H.%M.%S")
        folder = os.path.join(self.folder, DRAGGED, stamp)

        def work(library: Library, report: Report, cancel: CancelToken) -> Load:
            return rendered_by(library, ids, preset, folder, drawn, report, cancel)

        title = tr("Preparing {preset}").format(preset=tile.preset.title)
        job = self._bridge.job(title, work, Lane.EXPORT)
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
        missing = len(load.ids) - len(load.paths)
        text = trn("%n original", "%n originals", len(load.paths))
        if missing:
            text += " · " + trn("%n offline", "%n offline", missing)
        self._drag(load, source, text, "accent" if not missing else "warn")

    def _begin_rendered(self, load: Load, tile: Tile, source: QWidget) -> None:
        tile.show_tally(load.tally)
        text, role = badge_words(tile.preset.title, load)
        if self.hand.holding():
            self._rest()
            self._drag(load, source, text, role)
        elif load.paths:
            self._toast.say(tr("{what}: ready. Drag the tile again.").format(what=text))
        else:
            self._toast.say(text, tone="block")

    def _drag(self, load: Load, source: QWidget, text: str, role: str) -> None:
        if not self.hand.holding():
            return
        ratio = source.devicePixelRatioF()
        badge = drag_badge(self._look, source.font(), load.pictures, text, role, ratio)
        self.hand.drag(source, mime.carrying(load.paths, load.ids, self.library_key), badge)

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _rest(self) -> None:
        if self._busy:
            self._busy = False
            QGuiApplication.restoreOverrideCursor()

    def _changed(self, changes: Changes) -> None:
        if changes.kinds != {ChangeKind.EXPORTS}:  # our own renderings do not outdate themselves
            self._ready.clear()


def originals_of(library: Library, ids: Sequence[int], drawn: Drawn) -> Load:
    """Where the files of these assets are; those that are offline are left out."""
    found = (present_path(view) for view in library.views(ids))
    paths = [path for path in found if path is not None]
    pictures = small_pictures(library, ids[:IN_STACK], SIDE, drawn)
    return Load(tuple(paths), tuple(ids), tuple(pictures))


def rendered_by(
    library: Library,
    ids: tuple[int, ...],
    preset: str,
    folder: str,
    drawn: Drawn,
    report: Report,
    cancel: CancelToken,
) -> Load:
    """The files of a preset, in a folder of their own. What is refused is only counted; without a
    single file the load carries nothing at all, not even ids.
    """
    plan = library.plan(ids, [preset], folder)
    numbers = tally(plan)
    paths: tuple[str, ...] = ()
    if plan.items:
        Path(folder).mkdir(parents=True, exist_ok=True)
        done = library.export(plan, report, cancel)
        cancel.check()
        paths = tuple(written.export.path for written in done.written)
    pictures = small_pictures(library, ids[:IN_STACK], SIDE, drawn)
    return Load(paths, ids if paths else (), tuple(pictures), numbers)


def badge_words(title: str, load: Load) -> tuple[str, str]:
    """(text, role) of a drag's badge: preset, count, and why something is missing."""
    numbers = load.tally
    parts = [title]
    if load.paths:
        parts.append(trn("%n file", "%n files", len(load.paths)))
    if numbers.blocked:
        parts.append(trn("%n blocked", "%n blocked", numbers.blocked))
    if numbers.failed:
        parts.append(trn("%n cannot be made", "%n cannot be made", numbers.failed))
    if numbers.reason and (numbers.blocked or numbers.failed):
        parts.append(numbers.reason)
    role = "accent" if not (numbers.blocked or numbers.failed) else "warn"
    return " · ".join(parts), role if load.paths else "block"
