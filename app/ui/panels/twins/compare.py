# ruff: noqa: N802 - Qt names the methods it calls
"""The pictures of one group beside each other, and below them what they differ in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.core.asset import AssetView, Card
from app.ui.bridge import Bridge
from app.ui.facts import Fact, facts
from app.ui.pictures.large import LargePicture
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.widgets.basics import label, on_ground, restyle
from app.ui.widgets.elided import ElidedLabel
from app.ui.words import shown, tr

COLUMN = 220
"""Width a picture has at least."""

HIGH = 240
"""Height of the pictures at least."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the pictures that are compared."""

    card: Card
    veil: Veil
    view: AssetView


class Candidate(QFrame):
    """A picture that can be pointed at; the keeper says so."""

    pointed = Signal()

    def __init__(self, bridge: Bridge, look: Look, side: Side) -> None:
        super().__init__()
        self.side = side
        self.setProperty("role", "tile")
        self.setMinimumWidth(COLUMN)
        self.picture = LargePicture(bridge, look)
        self.picture.setMinimumHeight(HIGH)
        self.picture.show_card(side.card, side.veil)
        self._state = label("", "small")
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(4)
        box.addWidget(self.picture, 1)
        box.addWidget(ElidedLabel(shown(side.card.name)))
        box.addWidget(self._state)

    @property
    def state(self) -> str:
        return self._state.text()

    def mark(self, *, keeper: bool, pointed: bool, alone: bool) -> None:
        words = tr("Stays: the keeper") if keeper else tr("Goes into the keeper")
        self._state.setText(tr("One asset already") if alone else words)
        restyle(self._state, tone="ok" if keeper else "")
        restyle(self, target="true" if pointed else "false")
        self.setAccessibleName(f"{shown(self.side.card.name)}: {self._state.text()}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pointed.emit()


class CompareView(QScrollArea):
    """`pointed` with the place of the picture that was clicked."""

    pointed = Signal(int)

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__()
        self._bridge, self._look = bridge, look
        self.candidates: list[Candidate] = []
        self.rows: list[Fact] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("The pictures of this group"))

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Keeper and pointer are told by `mark`."""
        body = QWidget()
        on_ground(body, "window")
        grid = QGridLayout(body)
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setRowStretch(0, 1)
        self.candidates = []
        for at, side in enumerate(sides):
            made = Candidate(self._bridge, self._look, side)
            made.pointed.connect(lambda at=at: self.pointed.emit(at))
            self.candidates.append(made)
            grid.addWidget(made, 0, at + 1)
            grid.setColumnStretch(at + 1, 1)
        self.rows = facts([side.view for side in sides])
        for number, fact in enumerate(self.rows, start=1):
            self._add_fact(grid, number, fact)
        self.setWidget(body)

    def set_veils(self, veils: Sequence[Veil]) -> None:
        for one, veil in zip(self.candidates, veils, strict=True):
            one.picture.show_card(one.side.card, veil)

    def mark(self, keeper: int, pointed: int) -> None:
        """By their places."""
        for at, one in enumerate(self.candidates):
            alone = len(self.candidates) == 1
            one.mark(keeper=at == keeper, pointed=at == pointed and not alone, alone=alone)
        if 0 <= pointed < len(self.candidates):
            self.ensureWidgetVisible(self.candidates[pointed], 16, 0)

    def _add_fact(self, grid: QGridLayout, row: int, fact: Fact) -> None:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(label(fact.name, "muted"), row, 0, top)
        for at, value in enumerate(fact.values):
            grid.addWidget(_value(fact, at, value), row, at + 1, top)


def _value(fact: Fact, at: int, value: str) -> QLabel:
    """What all have in common is quiet; what differs stands out, and the better one has a mark
    besides its colour.
    """
    better = at in fact.best
    words = f"{value or '–'}  ▲" if better and fact.differs else value or "–"
    made = label(words, "strong" if fact.differs else "muted", wrap=True)
    made.setContentsMargins(9, 0, 9, 0)
    if better:
        made.setProperty("tone", "ok")
        made.setToolTip(tr("Better than the others in this"))
    return made
