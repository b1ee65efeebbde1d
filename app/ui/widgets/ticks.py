# ruff: noqa: N802 - Qt names the methods it calls
"""Boxes to tick, drawn as the window's icons are."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.style.look import Look

SIDE = 16


class TickDelegate(QStyledItemDelegate):
    """The style's own indicator cannot follow the theme. Space turns a box, as everywhere; what a
    click does is the view's business.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        on = state in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)
        feature = QStyleOptionViewItem.ViewItemFeature
        option.features = (option.features & ~feature.HasCheckIndicator) | feature.HasDecoration
        option.icon = self._look.icon("ticked" if on else "unticked", "accent" if on else "muted")
        option.decorationSize = QSize(SIDE, SIDE)
