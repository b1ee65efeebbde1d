"""Missing files and where they may be now: proposals to tick, beside the work, not in its way."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeView, QVBoxLayout, QWidget

from app.ui.panels.relink.model import Column, RelinkModel
from app.ui.style.look import Look
from app.ui.widgets.basics import (
    button,
    expanding,
    icon_button,
    label,
    line,
    on_ground,
    restyle,
    row,
)
from app.ui.widgets.ticks import TickDelegate
from app.ui.words import shown, tr, trn

if TYPE_CHECKING:
    from app.services.relink import Match, Proposals

LOW, HIGH = 104, 260
"""Its height, without and with a table."""


class RelinkView(QWidget):
    """Hidden until `ask`. `confirmed` with the matches that are ticked."""

    folder_wanted = Signal()
    confirmed = Signal(list)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "panel")
        self.model = RelinkModel(self)
        self.model.ticked.connect(self._count)
        self._title = label("", "strong")
        self._told = label("", "muted", wrap=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.take_all_button = button(tr("Take all"), self.model.tick_all)
        self.choose_button = button(tr("Choose a folder …"), self.folder_wanted.emit)
        self.relink_button = button(tr("Relink"), self._confirm, primary=True)
        close = icon_button(look, "clear", tr("Close"), self.closed.emit)
        head = row(self._title, expanding(), spacing=12)
        for part in (self.take_all_button, self.choose_button, self.relink_button, close):
            head.addWidget(part)
        self._ticks = TickDelegate(look)
        self.table = self._make_table()
        box = QVBoxLayout()
        box.setContentsMargins(16, 10, 12, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self._told)
        box.addWidget(self.table, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addLayout(box)
        self.setFixedHeight(LOW)
        self.hide()

    def ask(self, lost: int) -> None:
        """Where shall be looked? `lost` files are missing or offline."""
        self._title.setText(trn("%n file is not there", "%n files are not there", lost))
        self._say(
            tr(
                "Choose the folder they may be in now. Musekeep looks there for files with the "
                "same content, then for the same names in the same places. Nothing is changed "
                "before you say so."
            )
        )
        self.choose_button.setEnabled(True)
        self.show()

    def show_looking(self, folder: str) -> None:
        self._title.setText(tr("Looking in {folder}").format(folder=shown(folder)))
        self._say(tr("How far it is stands in the status bar, where it can be stopped, too."))
        self.choose_button.setEnabled(False)

    def show_found(self, found: "Proposals") -> None:
        matches: Sequence[Match] = (*found.by_hash, *found.by_folder)
        self.choose_button.setEnabled(True)
        lost = len(found.unresolved)
        if not matches:
            self._title.setText(tr("None of them is there"))
            rest = trn("%n file is still missing.", "%n files are still missing.", lost)
            self._say(f"{rest} {tr('They may be in another folder.')}")
            return
        parts = [trn("%n file found", "%n files found", len(matches))]
        if lost:
            parts.append(trn("%n not found", "%n not found", lost))
        self._title.setText(" · ".join(parts))
        self.take_all_button.setText(
            trn("Take %n likely one, too", "Take %n likely ones, too", len(found.by_folder))
        )
        self.take_all_button.setVisible(bool(found.by_folder))
        self._told.hide()
        restyle(self.choose_button, role="")
        self.setFixedHeight(HIGH)
        self.model.show(matches)
        self.table.show()
        self.relink_button.show()

    def show_working(self) -> None:
        self.relink_button.setEnabled(False)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def text(self) -> str:
        return self._told.text() if self._told.isVisibleTo(self) else ""

    def _say(self, text: str) -> None:
        """Words instead of a table."""
        self._told.setText(text)
        self._told.show()
        for part in (self.table, self.take_all_button, self.relink_button):
            part.hide()
        restyle(self.choose_button, role="primary")
        self.setFixedHeight(LOW)

    def _count(self, ticked: int) -> None:
        self.relink_button.setText(trn("Relink %n file", "Relink %n files", ticked))
        self.relink_button.setEnabled(ticked > 0)

    def _confirm(self) -> None:
        self.confirmed.emit(self.model.chosen())

    def _make_table(self) -> QTreeView:
        table = QTreeView()
        table.setModel(self.model)
        table.setItemDelegate(self._ticks)
        table.clicked.connect(lambda index: self.model.turn(index.row()))
        table.setAccessibleName(tr("Files that were found"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setProperty("role", "table")
        header = table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.WHY, QHeaderView.ResizeMode.ResizeToContents)
        return table
