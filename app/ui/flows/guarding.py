# ruff: noqa: N802 - Qt names the methods it calls
"""An open vault watched over: it locks when nobody is there, when the system says so, and when
somebody asks.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.services.vaults.locking import LOOK_S, WARN_S, DeadMan, Locking, Sentry, Why
from app.ui.system.told import Listener, Told

HERE = frozenset(
    [
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.DragMove,
        QEvent.Type.TabletPress,
    ]
)
"""What only a person does."""

SECOND_MS = 1000


class Guarding(QObject):
    """`soon` with the seconds that are left before an idle vault locks, and with -1 when somebody
    is back.
    """

    soon = Signal(int)

    def __init__(
        self,
        sentry: Sentry,
        locking: Locking,
        dead_man: DeadMan,
        listener: Listener,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sentry, self._locking, self._dead_man = sentry, locking, dead_man
        self._listener = listener
        self._warned = False
        self._system = Told(self)
        self._system.heard.connect(self.lock)
        self._look = QTimer(self, interval=round(LOOK_S * 1000))
        self._look.timeout.connect(self.look)
        self._seconds = QTimer(self, interval=SECOND_MS)
        self._seconds.timeout.connect(self._count)

    def start(self) -> None:
        """From now on."""
        self._sentry.look()
        self._sentry.touch()
        self._listener.start(self._system)
        self._dead_man.feed(self._sentry.left())
        self._look.start()
        self._seconds.start()
        if (app := QApplication.instance()) is not None:
            app.installEventFilter(self)

    def touch(self) -> None:
        """Somebody is here, or watches a clip that they set going."""
        self._sentry.touch()
        if self._warned:
            self._warned = False
            self.soon.emit(-1)

    def lock(self, why: Why = Why.ASKED) -> None:
        """Now. The process ends with it."""
        self._look.stop()
        self._seconds.stop()
        self._listener.close()
        self._locking.lock(why)

    def lock_after(self, seconds: float | None) -> None:
        """So long after the last sign of anybody; None: never for that."""
        self._sentry.idle_s = seconds
        self._sentry.touch()
        self._dead_man.feed(self._sentry.left())

    def look(self) -> None:
        why = self._sentry.look() or self._listener.poll()
        if why is not None:
            self.lock(why)
        else:
            self._dead_man.feed(self._sentry.left())

    def _count(self) -> None:
        left = self._sentry.left()
        if left == 0.0:
            self.lock(Why.IDLE)
        elif left is not None and left <= WARN_S:
            self._warned = True
            self.soon.emit(round(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in HERE and event.spontaneous():
            self.touch()
        return super().eventFilter(watched, event)
