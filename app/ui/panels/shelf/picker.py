# ruff: noqa: N802 - Qt names the methods it calls
"""All presets by platform, each with a mark that puts it on the shelf."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app.ui.panels.shelf.pins import Pins, found
from app.ui.panels.shelf.state import preset_words, size_words
from app.ui.style.look import Look
from app.ui.widgets.basics import label
from app.ui.widgets.ticks import TickDelegate
from app.ui.words import platform, tr, trn

if TYPE_CHECKING:
    from app.export.presets.preset import Preset

WIDTH, HEIGHT = 520, 480
ID = Qt.ItemDataRole.UserRole


class PresetPicker(QFrame):
    """Goes when something beside it is clicked. `turned` with a preset whose mark was turned."""

    turned = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._presets: Sequence[Preset] = ()
        self._pins: Pins = ()
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find a preset: platform, place, size"))
        self.field.setAccessibleName(tr("Find a preset"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._fill)
        self.tree = QTreeWidget()
        self.tree.setProperty("role", "table")
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.setAccessibleName(tr("Presets"))
        self._ticks = TickDelegate(look)
        self.tree.setItemDelegate(self._ticks)
        self.tree.itemClicked.connect(lambda row: _turn(row))
        self.tree.itemChanged.connect(self._turned)
        self._none = label(tr("No preset holds these words"), "muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 8)
        box.setSpacing(8)
        box.addWidget(self.field)
        box.addWidget(self._none)
        box.addWidget(self.tree)
        self.setFixedSize(WIDTH, HEIGHT)

    def open(self, at: QPoint, presets: Sequence["Preset"], pins: Pins) -> None:
        """With its lower right corner at `at`, on the screen."""
        self._presets, self._pins = presets, pins
        self.field.clear()
        self._fill()
        corner = at - QPoint(WIDTH, HEIGHT)
        self.move(max(0, corner.x()), max(0, corner.y()))
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def rows(self) -> list[QTreeWidgetItem]:
        """Those of presets, in sight."""
        tops = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return [row for top in tops if top is not None for row in _children(top)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Down and self.field.hasFocus() and self.rows():
            self.tree.setFocus()
            self.tree.setCurrentItem(self.rows()[0])
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        listed = found(self._presets, self.field.text())
        for name in dict.fromkeys(preset.platform for preset in listed):
            self._add_platform(name, [one for one in listed if one.platform == name])
        self.tree.expandAll()
        self.tree.setColumnWidth(0, WIDTH - 250)
        self.tree.blockSignals(False)
        self.tree.setVisible(bool(listed))
        self._none.setVisible(not listed)

    def _add_platform(self, name: str, presets: Sequence["Preset"]) -> None:
        count = trn("%n preset", "%n presets", len(presets))
        top = QTreeWidgetItem(self.tree, [platform(name), count])
        top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        bold = top.font(0)
        bold.setBold(True)
        top.setFont(0, bold)
        for preset in presets:
            row = QTreeWidgetItem(top, [preset.title, size_words(preset).replace("\n", " · ")])
            row.setData(0, ID, preset.id)
            row.setToolTip(0, preset_words(preset))
            row.setToolTip(1, preset_words(preset))
            on = preset.id in self._pins
            row.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _turned(self, row: QTreeWidgetItem) -> None:
        preset = row.data(0, ID)
        on = row.checkState(0) is Qt.CheckState.Checked
        if preset is not None and on != (preset in self._pins):
            rest = tuple(pin for pin in self._pins if pin != preset)
            self._pins = (*rest, preset) if on else rest
            self.turned.emit(preset)


def _turn(row: QTreeWidgetItem) -> None:
    if row.data(0, ID) is not None:
        on = row.checkState(0) is Qt.CheckState.Checked
        row.setCheckState(0, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)


def _children(top: QTreeWidgetItem) -> Iterator[QTreeWidgetItem]:
    for at in range(top.childCount()):
        if (row := top.child(at)) is not None:
            yield row
