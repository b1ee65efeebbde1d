# ruff: noqa: N802 - Qt names the methods it calls
"""The list of keys, made from the table of actions: a window that keeps nothing waiting."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.actions import Rows
from app.ui.keys import tables
from app.ui.widgets.basics import button, holder, label, line, on_ground
from app.ui.words import tr

COLUMNS = 3
WIDTH, HEIGHT = 1120, 760


class KeySheet(QWidget):
    """`change` opens where keys are changed."""

    def __init__(
        self, parent: QWidget, specs: Rows, change: Callable[[], object] = lambda: None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        on_ground(self, "panel")
        area = QScrollArea()
        area.setWidget(holder(_columns(tables(specs)), "panel"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setProperty("ground", "panel")
        area.setAccessibleName(tr("List of keys"))
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.addStretch(1)
        foot.addWidget(button(tr("Change keys …"), lambda: (self.close(), change())))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(area, 1)
        box.addWidget(line())
        box.addLayout(foot)
        self._lie_over(parent)
        area.setFocus()

    def _lie_over(self, parent: QWidget) -> None:
        """In the middle of its window, which window managers leave to the program."""
        over = parent.window().frameGeometry()
        screen = parent.screen().availableGeometry()
        self.resize(QSize(WIDTH, HEIGHT).boundedTo(screen.size() * 0.9))
        place = QRect(QPoint(), self.size())
        place.moveCenter(over.center())
        place.moveLeft(min(max(place.left(), screen.left()), screen.right() - place.width()))
        place.moveTop(min(max(place.top(), screen.top()), screen.bottom() - place.height()))
        self.move(place.topLeft())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Escape, Qt.Key.Key_Question):
            self.close()
        else:
            super().keyPressEvent(event)


def _columns(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> QHBoxLayout:
    """The groups in their order, in columns that end at about the same height."""
    sizes = [len(rows) + 2 for _title, rows in groups]
    most = -(-sum(sizes) // COLUMNS)
    box = QHBoxLayout()
    box.setContentsMargins(24, 20, 24, 24)
    box.setSpacing(40)
    column, filled = _add_column(box), 0
    for (title, rows), size in zip(groups, sizes, strict=True):
        if filled and filled + size / 2 > most and box.count() < COLUMNS:
            column, filled = _add_column(box), 0
        column.insertLayout(column.count() - 1, _table(title, rows))
        filled += size
    return box


def _add_column(box: QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(20)
    column.addStretch(1)
    box.addLayout(column, 1)
    return column


def _table(title: str, rows: Sequence[tuple[str, str]]) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(8)
    box.addWidget(label(title.upper(), "heading"))
    table = QGridLayout()
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(4)
    table.setColumnMinimumWidth(0, 112)
    for at, (keys, text) in enumerate(rows):
        table.addWidget(label(keys, "strong", wrap=True), at, 0, Qt.AlignmentFlag.AlignTop)
        table.addWidget(label(text, "muted", wrap=True), at, 1, Qt.AlignmentFlag.AlignTop)
    table.setColumnStretch(1, 1)
    box.addLayout(table)
    return box
