# ruff: noqa: N802 - Qt names the methods it calls
"""All that is selected at once, as large as the room allows; one after the other is left out."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.asset import AssetView
from app.ui.bridge import Bridge
from app.ui.panels.survey.arranging import arranged
from app.ui.panels.survey.tile import Tile
from app.ui.pictures.boxed import how_lifted
from app.ui.pictures.enlarged import EnlargedPictures
from app.ui.style.look import Look
from app.ui.veil import Adult, verdicts_veil
from app.ui.widgets.basics import expanding, icon_button, label, line, on_ground, row
from app.ui.words import last_part, marks, spoken, tr, trn

GAP = 8
FOOT = 40
"""What the words below a picture take."""


class SurveyView(QWidget):
    """`moved` with the place of the one that is pointed at from now on; `dropped` with the place of
    one that is to go; `opened` with that of one to be looked at closely.
    """

    moved = Signal(int)
    dropped = Signal(int)
    opened = Signal(int)
    closed = Signal()
    reveal = Signal(bool)
    full_wanted = Signal()

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Survey"))
        self._bridge, self._look = bridge, look
        self._adult, self._revealed = Adult.BLURRED, False
        self._views: Sequence[AssetView] = ()
        self._pointed, self._columns = 0, 1
        self._near = EnlargedPictures(bridge, self)
        self.tiles: list[Tile] = []
        self._table = QWidget()
        on_ground(self._table, "window")
        self._lay_out(look)

    def _lay_out(self, look: Look) -> None:
        back = icon_button(look, "back", tr("Back to the pictures"), self.closed.emit, size=18)
        full = icon_button(look, "full", tr("Full screen"), self.full_wanted.emit, size=18)
        for part in (back, full):
            part.setFixedSize(32, 32)
        self._number = label("", "muted")
        head = row(back, label(tr("Survey"), "large"), self._number, expanding(), full, spacing=12)
        head.setContentsMargins(12, 8, 12, 8)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(line())
        outer.addWidget(self._table, 1)

    # ── what is shown ──

    def show_assets(self, views: Sequence[AssetView], pointed: int) -> None:
        self._views = views
        while len(self.tiles) < len(views):
            self._add_tile()
        while len(self.tiles) > len(views):
            gone = self.tiles.pop()
            gone.hide()
            gone.deleteLater()
        self._number.setText(trn("%n picture", "%n pictures", len(views)))
        self._show()
        self.point(pointed)
        self._place()

    def point(self, at: int) -> None:
        """At the one that keys act on."""
        self._pointed = at
        for place, tile in enumerate(self.tiles):
            tile.mark(pointed=place == at)
        if at < len(self._views):
            view = self._views[at]
            words = marks(view.rating, view.label, view.flag)
            self.setAccessibleDescription(spoken(last_part(view.path), words))

    def set_veil(self, adult: Adult, *, revealed: bool) -> None:
        if (adult, revealed) != (self._adult, self._revealed):
            self._adult, self._revealed = adult, revealed
            self._show()

    def _show(self) -> None:
        for tile, view in zip(self.tiles, self._views, strict=True):
            tile.picture.tell_blurred(*how_lifted(self._adult))
            veil = verdicts_veil(view.verdicts, self._adult, revealed=self._revealed)
            tile.show_asset(view, veil)

    def _add_tile(self) -> None:
        at, made = len(self.tiles), Tile(self._bridge, self._look, self._near)
        made.setParent(self._table)
        made.pointed.connect(lambda: self.moved.emit(at))
        made.opened.connect(lambda: self.opened.emit(at))
        made.dropped.connect(lambda: self.dropped.emit(at))
        made.held.connect(self.reveal)
        self.tiles.append(made)
        made.show()

    def _place(self) -> None:
        """In rows, each as wide as the others, mirrored where one reads from the right."""
        room = self._table.rect().adjusted(GAP, GAP, 0, 0)
        number = len(self.tiles)
        self._columns, rows = arranged(number, room.width(), room.height(), self._shape(), FOOT)
        width, height = room.width() / self._columns, room.height() / rows
        for at, tile in enumerate(self.tiles):
            line, column = divmod(at, self._columns)
            if self.isRightToLeft():
                column = self._columns - 1 - column
            left, top = room.left() + column * width, room.top() + line * height
            tile.setGeometry(
                QRect(round(left), round(top), round(width) - GAP, round(height) - GAP)
            )

    def _shape(self) -> float:
        """What most are like, height to width."""
        shapes = sorted(one.height / one.width for one in self._views if one.width and one.height)
        return shapes[len(shapes) // 2] if shapes else 1.0

    # ── Qt ──

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, across = Qt.Key(event.key()), -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Left: -across,
            Qt.Key.Key_Right: across,
            Qt.Key.Key_Up: -self._columns,
            Qt.Key.Key_Down: self._columns,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._pointed)
        elif (step := steps.get(key)) is None:
            super().keyPressEvent(event)
        elif 0 <= self._pointed + step < len(self.tiles):
            self.moved.emit(self._pointed + step)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing large is held for a page nobody looks at."""
        super().hideEvent(event)
        self._near.drop()
