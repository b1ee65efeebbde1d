# ruff: noqa: N802 - Qt names the methods it calls
"""The list of keys, made from the table of actions: a window that keeps nothing waiting."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.ui.actions import MOVING_KEYS, Group, Rows, by_group
from app.ui.widgets.basics import label, on_ground
from app.ui.words import tr

COLUMNS = 2


class KeySheet(QWidget):
    def __init__(self, parent: QWidget, specs: Rows) -> None:
        super().__init__(parent, Qt.WindowType.Tool)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        on_ground(self, "panel")
        grid = QGridLayout(self)
        grid.setContentsMargins(24, 20, 24, 24)
        grid.setHorizontalSpacing(40)
        grid.setVerticalSpacing(20)
        for number, (title, rows) in enumerate(_tables(specs)):
            line, column = divmod(number, COLUMNS)
            grid.addLayout(_table(title, rows), line, column, Qt.AlignmentFlag.AlignTop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Escape, Qt.Key.Key_Question):
            self.close()
        else:
            super().keyPressEvent(event)


def _tables(specs: Rows) -> list[tuple[str, list[tuple[str, str]]]]:
    titles = {
        Group.LIBRARY: tr("Library"),
        Group.SELECT: tr("Select"),
        Group.EDIT: tr("Edit"),
        Group.VIEW: tr("View"),
        Group.REVIEW: tr("Review"),
        Group.CURATE: tr("Curate"),
        Group.EXPORT: tr("Export"),
        Group.VAULT: tr("Vaults"),
    }
    native = QKeySequence.SequenceFormat.NativeText
    tables = [(tr("Move"), [(keys, tr(text)) for keys, text in MOVING_KEYS])]
    for group, listed in by_group(specs).items():
        rows = [
            (", ".join(QKeySequence(key).toString(native) for key in spec.keys), tr(spec.text))
            for spec in listed
        ]
        tables.append((titles[group], rows))
    return tables


def _table(title: str, rows: list[tuple[str, str]]) -> QVBoxLayout:
    box = QVBoxLayout()
    box.setSpacing(8)
    box.addWidget(label(title.upper(), "heading"))
    table = QGridLayout()
    table.setHorizontalSpacing(16)
    table.setVerticalSpacing(4)
    for line, (keys, text) in enumerate(rows):
        table.addWidget(label(keys, "strong"), line, 0)
        table.addWidget(label(text, "muted"), line, 1)
    table.setColumnStretch(1, 1)
    box.addLayout(table)
    return box
