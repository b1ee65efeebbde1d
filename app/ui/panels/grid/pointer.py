"""What the mouse does in the grid: pick, extend, toggle, rubber band, the start of a drag."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.ui.panels.grid.picking import PickingView
from app.ui.panels.grid.selection import NOTHING, Selection

EDGE = 32
"""A band held this near to the edge scrolls."""

SCROLL_MS = 16


class Pointer(QObject):
    """One button press until its release."""

    def __init__(self, view: PickingView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPoint | None = None
        self._row: int | None = None
        self._picks_on_release = False
        self._before = NOTHING
        self._start = QPoint()
        self._scrolling = QTimer(self, interval=SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> None:
        view, point = self._view, event.position().toPoint()
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        row = view.row_at(point)
        if event.button() is Qt.MouseButton.RightButton:
            self._menu(row, event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._row = point, row
            self._start = point + QPoint(0, view.verticalOffset())
            if row is None:
                self._begin_band(event.modifiers())
            elif not view.press_on(row, point):
                self._choose(row, event.modifiers())

    def move(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
        elif self._row is None:
            self._band_to(point)
        elif (point - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._drag()

    def release(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._picks_on_release and self._row is not None:
            self._view.pick(self._row)
        self._end()

    def _choose(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        view = self._view
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            view.extend(row, add=control)
        elif control:
            view.toggle(row)
        elif view.selection.has(view.assets.ids[row]):
            self._picks_on_release = True  # unless it becomes a drag of all that is selected
            view.go_to(row)
        else:
            view.pick(row)

    def _menu(self, row: int | None, event: QMouseEvent) -> None:
        view = self._view
        if row is not None and not view.selection.has(view.assets.ids[row]):
            view.pick(row)
        if row is not None:
            view.menu_wanted.emit(event.globalPosition().toPoint())

    def _drag(self) -> None:
        asset = self._view.assets.ids[self._row] if self._row is not None else None
        self._end()
        if asset is not None and self._view.selection.has(asset):
            self._view.drag_wanted.emit()

    def _hover(self, point: QPoint) -> None:
        row = self._view.row_at(point)
        if row != self._view.hovered:
            self._view.hovered = row
            self._view.viewport().update()
        self._view.hover(row, point)

    # ── rubber band ──

    def _begin_band(self, modifiers: Qt.KeyboardModifier) -> None:
        adds = modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        self._before = self._view.selection if adds else NOTHING
        self._view.select(self._before)

    def _band_to(self, point: QPoint) -> None:
        view = self._view
        here = point + QPoint(0, view.verticalOffset())
        view.band = QRect(self._start, here).normalized()
        view.select(self._under_band(view.band))
        view.viewport().update()
        near = point.y() < EDGE or point.y() > view.viewport().height() - EDGE
        if near and not self._scrolling.isActive():
            self._scrolling.start()
        elif not near:
            self._scrolling.stop()

    def _under_band(self, band: QRect) -> Selection:
        view = self._view
        return self._before.with_rows(view.assets.ids, view.rows_under(band))

    def _scroll(self) -> None:
        view = self._view
        point = view.viewport().mapFromGlobal(view.cursor().pos())
        over = min(0, point.y() - EDGE) + max(0, point.y() - view.viewport().height() + EDGE)
        view.verticalScrollBar().setValue(view.verticalOffset() + over // 2)
        self._band_to(point)

    def _end(self) -> None:
        self._scrolling.stop()
        self._pressed = self._row = None
        self._picks_on_release = False
        if self._view.band is not None:
            self._view.band = None
            self._view.viewport().update()
