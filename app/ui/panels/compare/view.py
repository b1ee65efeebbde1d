# ruff: noqa: N802 - Qt names the methods it calls
"""Two to four pictures beside each other, looked at closely together, and what sets them apart."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.core.asset import AssetView
from app.ui.bridge import Bridge
from app.ui.panels.compare.pane import Pane
from app.ui.panels.compare.table import Differences, DifferenceTable
from app.ui.pictures.boxed import how_lifted
from app.ui.pictures.enlarged import EnlargedPictures
from app.ui.pictures.stage import Stage
from app.ui.pictures.zoom import FIT, Zoom
from app.ui.style.look import Look
from app.ui.veil import Adult, verdicts_veil
from app.ui.widgets.basics import (
    expanding,
    holder,
    icon_button,
    label,
    line,
    link,
    on_ground,
    row,
)
from app.ui.words import count, last_part, marks, spoken, tr

MOST = 4
PAN = 80
TABLE = 220


class CompareView(QWidget):
    """`moved` with the place of the picture that is pointed at from now on; `swapped` with how far
    to go on for another one in its place; `left_out` when it is not to be compared any more.
    """

    moved = Signal(int)
    swapped = Signal(int)
    left_out = Signal()
    closed = Signal()
    reveal = Signal(bool)
    full_wanted = Signal()
    watched = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Compare"))
        self._adult, self._revealed = Adult.BLURRED, False
        self._views: Sequence[AssetView] = ()
        self._pointed = 0
        self._near = EnlargedPictures(bridge, self)
        self.panes = [self._pane(bridge, look, at) for at in range(MOST)]
        self.table = DifferenceTable()
        self._lay_out(look)

    def _pane(self, bridge: Bridge, look: Look, at: int) -> Pane:
        made = Pane(bridge, look, self._near)
        made.pointed.connect(lambda: self.moved.emit(at))
        made.stage.zoomed.connect(self._follow)
        made.stage.scaled.connect(self._tell_scale)
        made.stage.held.connect(self.reveal)
        made.stage.watched.connect(self.watched)
        made.hide()
        return made

    def _lay_out(self, look: Look) -> None:
        back = icon_button(look, "back", tr("Back to the pictures"), self.closed.emit, size=18)
        self.lock_button = icon_button(
            look, "relink", tr("Look at all of them together"), self._lock, size=18
        )
        self.lock_button.setCheckable(True)
        self.lock_button.setChecked(True)
        self.table_button = icon_button(look, "info", tr("Differences"), self._turn_table, size=18)
        self.table_button.setCheckable(True)
        self.table_button.setChecked(True)
        full = icon_button(look, "full", tr("Full screen"), self.full_wanted.emit, size=18)
        self.scale_button = link("", lambda: self.stage.turn_own())
        self.scale_button.setToolTip(tr("The whole, or its own pixels"))
        self.scale_button.setAccessibleName(self.scale_button.toolTip())
        self._place = label("", "muted")
        head = row(back, label(tr("Compare"), "large"), self._place, expanding(), spacing=12)
        head.addWidget(self.scale_button)
        for part in (self.lock_button, self.table_button, full):
            head.addWidget(part)
        for part in (back, self.lock_button, self.table_button, full):
            part.setFixedSize(32, 32)
        head.setContentsMargins(12, 8, 12, 8)
        panes = QHBoxLayout()
        panes.setContentsMargins(8, 8, 8, 8)
        panes.setSpacing(8)
        for pane in self.panes:
            panes.addWidget(pane, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(holder(panes))
        split.addWidget(self.table)
        split.setStretchFactor(0, 1)
        split.setSizes([10_000, TABLE])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(split, 1)

    # ── what is shown ──

    def show_assets(self, views: Sequence[AssetView], pointed: int) -> None:
        """Up to four. A pane whose asset is the same keeps what is looked at in it."""
        self._views = views[:MOST]
        for at, pane in enumerate(self.panes):
            pane.setVisible(at < len(self._views))
            if at < len(self._views):
                pane.show_words(self._views[at])
        self._show()
        self.point(pointed)

    def show_differences(self, found: Differences) -> None:
        self.table.show_differences(found, len(self._views))

    def point(self, at: int) -> None:
        """At the one that keys act on."""
        self._pointed = at
        several = len(self._views) > 1
        for place, pane in enumerate(self.panes):
            pane.mark(pointed=place == at and several)
        told = tr("{at} of {total}").format(at=count(at + 1), total=count(len(self._views)))
        self._place.setText(told if several else "")
        if at < len(self._views):
            view = self._views[at]
            words = marks(view.rating, view.label, view.flag)
            self.setAccessibleDescription(spoken(last_part(view.path), words, told))
        self._tell_scale()

    @property
    def pointed(self) -> int:
        return self._pointed

    @property
    def stage(self) -> Stage:
        return self.panes[self._pointed].stage

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        if (adult, revealed) != (self._adult, self._revealed):
            self._adult, self._revealed = adult, revealed
            for pane in self.panes:
                pane.stage.tell_blurred(*how_lifted(adult))
            self._show()

    def _show(self) -> None:
        for pane, view in zip(self.panes, self._views, strict=False):
            veil = verdicts_veil(view.verdicts, self._adult, revealed=self._revealed)
            pane.stage.show_asset(view, veil)

    # ── looking closely ──

    @property
    def locked(self) -> bool:
        return self.lock_button.isChecked()

    def _lock(self) -> None:
        if self.locked:
            self._follow(self.stage.zoom)

    def _follow(self, zoom: Zoom) -> None:
        """All look at the same part of theirs."""
        if self.locked:
            for pane in self.panes[: len(self._views)]:
                pane.stage.look_at(zoom)

    def _tell_scale(self) -> None:
        percent = tr("{percent} %").format(percent=count(self.stage.percent))
        fits = tr("Fit · {percent}").format(percent=percent)
        self.scale_button.setText(fits if self.stage.zoom.is_fit else percent)
        self.scale_button.setAccessibleName(
            tr("Size: {size}").format(size=self.scale_button.text())
        )

    def turn_table(self) -> None:
        self.table_button.click()

    def turn_lock(self) -> None:
        self.lock_button.click()

    def _turn_table(self) -> None:
        self.table.setVisible(self.table_button.isChecked())

    # ── Qt ──

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        toward = _TOWARD.get(key)
        if toward is None:
            super().keyPressEvent(event)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.stage.pan(QPointF(-toward.x() * PAN, -toward.y() * PAN))
        else:
            step = round(toward.x() or toward.y())
            step = -step if toward.x() and self.isRightToLeft() else step
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self.swapped.emit(step)
            elif self._views:
                self.moved.emit((self._pointed + step) % len(self._views))

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing large is held for a page nobody looks at, and the next round begins anew."""
        super().hideEvent(event)
        self._near.drop()
        for pane in self.panes:
            pane.stage.look_at(FIT)


_TOWARD = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
