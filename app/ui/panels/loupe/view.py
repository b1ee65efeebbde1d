# ruff: noqa: N802 - Qt names the methods it calls
"""One asset as large as the window allows, closer where one wants to, with its neighbours below."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.asset import AssetView, Card
from app.ui.bridge import Bridge
from app.ui.panels.loupe.strip import REACH, FilmStrip
from app.ui.pictures.boxed import how_lifted
from app.ui.pictures.enlarged import EnlargedPictures
from app.ui.pictures.stage import Stage
from app.ui.style.look import Look
from app.ui.veil import Adult, Veil, verdicts_veil
from app.ui.widgets.basics import (
    column,
    expanding,
    holder,
    icon_button,
    label,
    line,
    link,
    on_ground,
    row,
)
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import count, last_part, marks, shown, spoken, tr

PAN = 80
AHEAD_MS = 200
"""After so long with one picture those that come next are read."""


class LoupeView(QWidget):
    """`moved` with how many to go on by; `released` when the key that previews is let go; `reveal`
    while the mouse asks to see a blurred one.
    """

    moved = Signal(int)
    closed = Signal()
    released = Signal()
    reveal = Signal(bool)
    full_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Picture"))
        self._view: AssetView | None = None
        self._next: Sequence[AssetView] = ()
        self._adult, self._revealed = Adult.BLURRED, False
        self._several, self._bare = False, False
        self._near = EnlargedPictures(bridge, self)
        self.stage = Stage(bridge, look, self._near)
        self.stage.setAccessibleName(tr("Picture"))
        self.stage.margin = 8
        self.stage.show_boxes(False)
        self.stage.scaled.connect(self._tell_scale)
        self.stage.held.connect(self.reveal)
        self.strip = FilmStrip(bridge, look)
        self.strip.picked.connect(self.moved)
        self._ahead = QTimer(self, singleShot=True, interval=AHEAD_MS)
        self._ahead.timeout.connect(self._read_ahead)
        self._lay_out(look)

    def _lay_out(self, look: Look) -> None:
        self._name = ElidedLabel("")
        self._name.setProperty("role", "large")
        self._place, self._marks = label("", "muted"), label("", "muted")
        back = icon_button(look, "back", tr("Back to the pictures"), self.closed.emit, size=18)
        self.scale_button = link("", self.stage.turn_own)
        self.scale_button.setToolTip(tr("The whole, or its own pixels"))
        self.boxes_button = icon_button(
            look, "boxes", tr("What was seen in it"), self._turn_boxes, size=18
        )
        self.boxes_button.setCheckable(True)
        self.full_button = icon_button(
            look, "full", tr("Full screen"), self.full_wanted.emit, size=18
        )
        for part in (back, self.boxes_button, self.full_button):
            part.setFixedSize(32, 32)
        head = row(back, self._name, self._place, self._marks, expanding(), spacing=12)
        for part in (self.scale_button, self.boxes_button, self.full_button):
            head.addWidget(part)
        head.setContentsMargins(12, 8, 12, 8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self.stage, 1)
        self._foot = holder(column(line(), self.strip, spacing=0))
        outer.addWidget(self._foot)

    # ── what is shown ──

    def show_asset(self, view: AssetView, at: int, total: int) -> None:
        """`at` counts from 0."""
        self._view = view
        self._name.setText(shown(last_part(view.path)))
        self._marks.setText(marks(view.rating, view.label, view.flag))
        told = tr("{at} of {total}").format(at=count(at + 1), total=count(total))
        self._place.setText(told if total > 1 else "")
        self.setAccessibleDescription(
            spoken(self._name.text(), self._marks.text(), self._place.text())
        )
        self._several = total > 1
        self._turn_strip()
        self._show()

    def show_around(self, ids: Sequence[int], at: int, total: int) -> None:
        """The strip, of all the `ids` one goes through."""
        first = max(0, at - REACH)
        self.strip.show_strip(ids[first : at + REACH + 1], at - first, at, total)

    def take_around(self, cards: Mapping[int, Card]) -> None:
        self.strip.take_cards(cards)

    def set_bare(self, bare: bool) -> None:
        """Without the strip: the picture has the screen."""
        self._bare = bare
        self._turn_strip()

    def _turn_strip(self) -> None:
        self._foot.setVisible(self._several and not self._bare)

    def expect(self, views: Sequence[AssetView]) -> None:
        """Those that are likely to be looked at next, the likeliest first."""
        self._next = views
        self._ahead.start()

    @property
    def asset(self) -> int | None:
        return self._view.id if self._view is not None else None

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        if (adult, revealed) != (self._adult, self._revealed):
            self._adult, self._revealed = adult, revealed
            self.stage.tell_blurred(*how_lifted(adult))
            self.strip.set_veil(adult, revealed=revealed)
            self._show()

    def veil_of(self, view: AssetView) -> Veil:
        return verdicts_veil(view.verdicts, self._adult, revealed=self._revealed)

    def _show(self) -> None:
        if self._view is not None:
            self.stage.show_asset(self._view, self.veil_of(self._view))

    def _read_ahead(self) -> None:
        """Nothing of what is veiled is read."""
        seen = (one for one in self._next if self.veil_of(one) is Veil.NONE)
        near = (self.stage.near_of(one) for one in seen)
        self._near.want(self, [one for one in near if one is not None])

    def _tell_scale(self) -> None:
        veiled = self.stage.veil is not Veil.NONE
        percent = tr("{percent} %").format(percent=count(self.stage.percent))
        fits = tr("Fit · {percent}").format(percent=percent)
        self.scale_button.setText("" if veiled else fits if self.stage.zoom.is_fit else percent)
        self.scale_button.setAccessibleName(
            tr("Size: {size}").format(size=self.scale_button.text())
        )

    def turn_boxes(self) -> None:
        self.boxes_button.click()

    def _turn_boxes(self) -> None:
        self.stage.show_boxes(self.boxes_button.isChecked())

    # ── Qt ──

    def keyPressEvent(self, event: QKeyEvent) -> None:
        toward = _TOWARD.get(Qt.Key(event.key()))
        if toward is None:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.stage.pan(QPointF(-toward.x() * PAN, -toward.y() * PAN))
        else:
            step = round(toward.x() or toward.y())
            self.moved.emit(-step if toward.x() and self.isRightToLeft() else step)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) is Qt.Key.Key_Space and not event.isAutoRepeat():
            self.released.emit()
        super().keyReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing large is held for a page nobody looks at."""
        super().hideEvent(event)
        self._ahead.stop()
        self._near.forget(self)
        self._near.drop()


_TOWARD = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
