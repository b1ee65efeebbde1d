"""Watched folders, live: from the library's opening on, new files come in by themselves.

The library watches on threads of its own; what they report arrives here as calls.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.errors import MusekeepError
from app.core.progress import Progress
from app.ui.bridge import Bridge, Work
from app.ui.lanes import Lane
from app.ui.panels.status.watch import Phase, Watch

READING = frozenset(["import", "analyse", "propose", "judge"])

QUIET_MS = 3000
"""So long without a report of progress means that there is nothing left to do."""


class Watching(QObject):
    """`changed` with each new state; `noted` with each sentence for the user."""

    changed = Signal(Watch)
    noted = Signal(str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.now = Watch()
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._rest)

    def begin_once(self) -> None:
        """Begin, unless that was asked for before."""
        if self.now.phase is Phase.OFF:
            self.begin()

    def begin(self) -> None:
        """Once the library is open, or after `pause`."""

        def report(progress: Progress) -> None:
            self._bridge.post(lambda: self._advance(progress))

        def tell(text: str) -> None:
            self._bridge.post(lambda: self.noted.emit(text))

        self._show(Watch(Phase.LOOKING))
        self._quiet.start()
        self._bridge.run(
            lambda library: library.watch(report, tell),
            lambda _nothing: None,
            self._failed,
            Lane.WATCH,
        )

    def pause(self) -> None:
        """Leave the folders alone until `begin`."""
        self._run(lambda library: library.unwatch())
        self._quiet.stop()
        self._show(Watch(Phase.PAUSED))

    def turn(self) -> None:
        """Pause, or go on."""
        if self.now.phase is Phase.PAUSED:
            self.begin()
        else:
            self.pause()

    def look_again(self) -> None:
        """Look through everything now."""
        if self.now.phase is Phase.PAUSED:
            self.begin()
            return
        self._run(lambda library: library.look_again())
        self._show(Watch(Phase.LOOKING))
        self._quiet.start()

    def _run(self, work: Work[None]) -> None:
        self._bridge.run(work, lambda _nothing: None, lane=Lane.WATCH)

    def _failed(self, error: MusekeepError) -> None:
        """It did not begin; the user may try once more."""
        self._quiet.stop()
        self._show(Watch(Phase.PAUSED))
        self.noted.emit(str(error))

    def _advance(self, progress: Progress) -> None:
        if self.now.phase is Phase.PAUSED:
            return  # said before the pause was heard
        self._quiet.start()
        left = None if progress.total is None else max(0, progress.total - progress.done)
        if progress.stage not in READING:
            self._show(Watch(Phase.LOOKING))
        elif left == 0:
            self._rest()
        else:
            self._show(Watch(Phase.READING, left))

    def _rest(self) -> None:
        self._quiet.stop()
        self._show(Watch(Phase.WATCHING))

    def _show(self, now: Watch) -> None:
        if now != self.now:
            self.now = now
            self.changed.emit(now)
