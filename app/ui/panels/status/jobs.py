# ruff: noqa: N802 - Qt names the methods it calls
"""The jobs: what runs and waits, what went wrong with files, what has ended. It floats above the
foot of the window and goes with Esc.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.jobs import Job
from app.ui.panels.status.job_row import JobRow
from app.ui.panels.status.problems import ProblemsPanel
from app.ui.style.look import Look
from app.ui.widgets.basics import holder, icon_button, label, row
from app.ui.widgets.lines import Line, LineView
from app.ui.words import tr

WIDTH = 480
EDGE = 8
KEPT = 200
"""Ended jobs that are remembered."""

SEEN = 8


class End(StrEnum):
    """How a job ended."""

    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


ICONS = {
    End.DONE: ("check", "ok"),
    End.STOPPED: ("stop", "muted"),
    End.FAILED: ("problems", "block"),
}


@dataclass(frozen=True, slots=True)
class Ended:
    """A job of this session that is over; `words` say what it came to."""

    title: str
    when: datetime
    end: End
    words: str = ""


class JobsPanel(QFrame):
    """A child of `over`, at its foot. `counted` with the number of jobs that run or wait."""

    counted = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look, self._over = look, over
        self.rows: list[JobRow] = []
        self.ended: list[Ended] = []
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Jobs"))
        self.problems = ProblemsPanel()
        self._none = label(tr("Nothing is being done now."), "muted")
        self._running = QVBoxLayout()
        self._running.setSpacing(8)
        self._ended_title = label(tr("Ended"), "strong")
        self.history = LineView(look, tr("Jobs of this session that have ended"))
        self.history.setSelectionMode(LineView.SelectionMode.SingleSelection)
        self._close = icon_button(look, "clear", tr("Close"), self.close_panel)
        inner = QVBoxLayout()
        inner.setContentsMargins(16, 0, 16, 16)
        inner.setSpacing(16)
        inner.addWidget(self._none)
        inner.addLayout(self._running)
        inner.addWidget(self.problems)
        past = QVBoxLayout()
        past.setSpacing(4)
        past.addWidget(self._ended_title)
        past.addWidget(self.history)
        inner.addLayout(past)
        self._rows, self._inner = inner, holder(inner, "panel")
        self._scroll = QScrollArea()
        self._scroll.setProperty("ground", "panel")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._inner)
        head = row(label(tr("Jobs"), "title"), None, self._close)
        head.setContentsMargins(16, 8, 8, 8)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(head)
        box.addWidget(self._scroll)
        self.problems.changed.connect(lambda _number: self.settle())
        over.installEventFilter(self)
        self._show_history()
        self.hide()

    # ── what is in it ──

    def watch(self, job: Job) -> None:
        """List the job until it ends."""
        made = JobRow(self._look, job)
        self.rows.append(made)
        self._running.addWidget(made)
        job.moved.connect(lambda: self._bring_forward(made))
        job.ended.connect(lambda: self._take_out(made))
        self._changed()

    def remember(self, ended: Ended) -> None:
        """Newest first."""
        self.ended = [ended, *self.ended][:KEPT]
        self._show_history()
        self.settle()

    def _bring_forward(self, made: JobRow) -> None:
        """Before the others that wait."""
        self.rows.remove(made)
        at = next((at for at, one in enumerate(self.rows) if one.job.waiting), len(self.rows))
        self.rows.insert(at, made)
        self._running.removeWidget(made)
        self._running.insertWidget(at, made)

    def _take_out(self, made: JobRow) -> None:
        self.rows.remove(made)
        self._running.removeWidget(made)
        made.hide()
        made.deleteLater()
        self._changed()

    def _changed(self) -> None:
        self._none.setVisible(not self.rows)
        self.counted.emit(len(self.rows))
        self.settle()

    def _show_history(self) -> None:
        lines = [_line(number, one) for number, one in enumerate(reversed(self.ended))]
        self.history.show_lines(lines[::-1])
        self.history.setFixedHeight(self.history.height_of(SEEN))
        for part in (self._ended_title, self.history):
            part.setVisible(bool(self.ended))

    # ── where it is ──

    def open(self) -> None:
        self.show()
        self.raise_()
        self.settle()
        self._close.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        self.hide()
        self.closed.emit()

    def settle(self) -> None:
        """As high as it has to be, at the end of the window's foot."""
        if self.isHidden():
            return
        self._rows.activate()
        wanted = self._inner.sizeHint().height() + 56
        room = self._over.size()
        self.resize(min(WIDTH, room.width() - 2 * EDGE), min(wanted, room.height() * 7 // 10))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = EDGE if mirrored else room.width() - self.width() - EDGE
        self.move(x, room.height() - self.height() - 30 - EDGE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.settle()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)


def _line(number: int, one: Ended) -> Line:
    icon, tone = ICONS[one.end]
    said = {
        End.DONE: tr("done"),
        End.STOPPED: tr("stopped"),
        End.FAILED: tr("failed"),
    }[one.end]
    aside = " · ".join(part for part in (_time(one.when), one.words) if part)
    return Line(str(number), one.title, aside, None, icon, tone, said)


def _time(when: datetime) -> str:
    local = QDateTime.fromSecsSinceEpoch(round(when.timestamp()))
    return QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
