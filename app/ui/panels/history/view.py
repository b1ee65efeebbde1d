# ruff: noqa: N802 - Qt names the methods it calls
"""Every edit of the library with its name, and the way back to any of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from app.core.organising import Step
from app.ui.panels.history.model import Column, HistoryModel, way_to
from app.ui.style.look import Look
from app.ui.widgets.basics import button, expanding, icon_button, label, line, on_ground, row
from app.ui.widgets.notice import Notice
from app.ui.words import tr, trn


class HistoryView(QWidget):
    """`until_wanted` with a Step to go back (or forward again) to; `touched_wanted` with one whose
    assets are to be shown.
    """

    until_wanted = Signal(Step)
    touched_wanted = Signal(Step)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setAccessibleName(tr("History"))
        self.model = HistoryModel(look, self)
        self.table = self._make_table()
        self.until_button = button("", self.go_until, primary=True)
        self.touched_button = button(tr("Show what it changed"), self.show_touched)
        self.notice = Notice(look)
        self._total = label("", "muted")
        self._told = label("", "muted", wrap=True)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.notice)
        self._middle.addWidget(self.table)
        self._lay_out(look)
        self._offer()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Newest first; the step that was gone to stays current."""
        chosen = self.chosen
        self.model.show(steps)
        self._total.setText(trn("%n edit", "%n edits", len(steps)))
        if steps:
            rows = [at for at, one in enumerate(steps) if chosen and one.id == chosen.id]
            self.table.setCurrentIndex(self.model.index(rows[0] if rows else 0, 0))
            self._middle.setCurrentWidget(self.table)
        else:
            text = tr(
                "What you rate, tag, label, move or decide is listed here, with its way back."
            )
            self.notice.say("history", tr("Nothing was edited yet"), text)
            self._middle.setCurrentWidget(self.notice)
        self._offer()

    def show_problem(self, text: str) -> None:
        self.notice.say("problems", tr("The history cannot be read"), text)
        self._middle.setCurrentWidget(self.notice)

    @property
    def chosen(self) -> Step | None:
        """The step that is current."""
        at = self.table.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def go_until(self) -> None:
        if self.chosen is not None and self.until_button.isEnabled():
            self.until_wanted.emit(self.chosen)

    def show_touched(self) -> None:
        if self.chosen is not None and self.touched_button.isEnabled():
            self.touched_wanted.emit(self.chosen)

    def _offer(self) -> None:
        """What can be done with the step that is current."""
        step = self.chosen
        way = way_to(self.model.rows, step) if step is not None else 0
        self.until_button.setEnabled(way != 0)
        self.touched_button.setEnabled(step is not None and step.undoable and step.count > 0)
        if way < 0:
            words = trn("Do it again", "Do %n edits again, with this one", -way)
            told = tr("What was undone can be done again until something new is edited.")
        else:
            words = trn("Undo it", "Undo %n edits, with this one", way) if way else tr("Undo it")
            told = tr("Later edits stand on earlier ones: they are undone together, newest first.")
        if step is not None and not step.undoable:
            told = tr("Only the last edits keep what is needed to undo them.")
        self.until_button.setText(words)
        self._told.setText(told if step is not None else "")

    def _make_table(self) -> QTreeView:
        table = QTreeView()
        table.setModel(self.model)
        table.setAccessibleName(tr("Edits, newest first"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setProperty("role", "table")
        table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._offer())
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.WHAT, QHeaderView.ResizeMode.Stretch)
        for column, width in {Column.WHEN: 160, Column.REACH: 120, Column.STATE: 144}.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)
        return table

    def _lay_out(self, look: Look) -> None:
        close = icon_button(look, "clear", tr("Back to the pictures"), self.closed.emit)
        head = row(label(tr("History"), "large"), expanding(), self._total, close, spacing=12)
        head.setContentsMargins(16, 9, 12, 9)
        foot = row(self._told, self.touched_button, self.until_button, spacing=8)
        foot.setStretch(0, 1)
        foot.setContentsMargins(16, 12, 16, 12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self._middle, 1)
        outer.addWidget(line())
        outer.addLayout(foot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.table.setFocus()
