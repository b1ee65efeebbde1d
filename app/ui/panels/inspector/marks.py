# ruff: noqa: N802 - Qt names the methods it calls
"""What a person marks an asset with: stars, a colour label, picked or rejected. Each a row of signs
that shows what all selected assets have, says when they differ, and takes another.
"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from app.core.vocab import Flag, Label
from app.ui.style.look import Look
from app.ui.widgets.roles import has_role
from app.ui.words import count, flag_words, label_words, tr, trn

T = TypeVar("T")

SIGN = 16
STEP = 20
DOT = 12


class Signs(QWidget):
    """`number` signs beside each other; one is pressed by a click, arrow keys go along them."""

    def __init__(self, look: Look, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._number = look, number
        self.near: int | None = None
        has_role(self, QAccessible.Role.Slider)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def press(self, sign: int) -> None:
        raise NotImplementedError

    def turn(self, step: int) -> None:
        """By an arrow key: 1 is on, −1 back."""
        raise NotImplementedError

    def draw_sign(self, painter: QPainter, rect: QRectF, sign: int) -> None:
        raise NotImplementedError

    def words_of(self, sign: int) -> str:
        """What pressing it would do."""
        raise NotImplementedError

    def say(self, name: str, words: str) -> None:
        self.setAccessibleName(tr("{name}: {words}").format(name=name, words=words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._number * STEP, STEP + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for sign in range(self._number):
            self.draw_sign(painter, self._rect(sign), sign)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.color("accent"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.press(self._at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._at(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._point(None)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and self.near is not None:
            told = f"{self.accessibleName()}\n{self.words_of(self.near)}"
            QToolTip.showText(self.mapToGlobal(self._rect(self.near).toRect().bottomLeft()), told)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        onward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        steps = {Qt.Key.Key_Left: -1 if onward else 1, Qt.Key.Key_Right: 1 if onward else -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turn(step)

    def _rect(self, sign: int) -> QRectF:
        rect = QRectF(sign * STEP + 2, 4, SIGN, SIGN).toRect()
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))

    def _at(self, point: QPointF) -> int:
        signs = range(self._number)
        return min(signs, key=lambda one: abs(self._rect(one).center().x() - point.x()))

    def _point(self, sign: int | None) -> None:
        if sign != self.near:
            self.near = sign
            self.update()


class Stars(Signs):
    """`rated` with 0–5; clicking the last star that is set takes the rating away."""

    rated = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, 5, parent)
        self._rating: int | None = 0
        self.show_ratings({0: 1})

    def show_ratings(self, ratings: Mapping[int, int]) -> None:
        """How many assets have how many stars."""
        self._rating = _of_all(ratings)
        if self._rating is not None:
            self.say(tr("Rating"), trn("%n star", "%n stars", self._rating))
        else:
            parts = [(trn("%n star", "%n stars", one), ratings[one]) for one in sorted(ratings)]
            self.say(tr("Rating"), _mixed(parts))

    def press(self, sign: int) -> None:
        self.rated.emit(0 if sign + 1 == self._rating else sign + 1)

    def turn(self, step: int) -> None:
        self.rated.emit(max(0, min(5, (self._rating or 0) + step)))

    def words_of(self, sign: int) -> str:
        stars = 0 if sign + 1 == self._rating else sign + 1
        return tr("No stars") if not stars else trn("%n star", "%n stars", stars)

    def draw_sign(self, painter: QPainter, rect: QRectF, sign: int) -> None:
        full = self._rating is not None and sign < self._rating
        pointed = self.near is not None and sign <= self.near
        ink = self._look.color("warn" if full else "text" if pointed else "muted")
        self._look.draw_icon(painter, rect, "star-full" if full else "star", ink)
        if self._rating is None:  # they differ
            painter.setPen(QPen(self._look.color("muted"), 1.5))
            painter.drawLine(rect.center() - QPointF(2.5, -0.5), rect.center() + QPointF(2.5, 0.5))


class Labels(Signs):
    """`labelled` with a Label, or None for none; clicking the one that is set takes it away."""

    labelled = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, len(Label), parent)
        self._labels: Mapping[Label | None, int] = {}
        self.show_labels({None: 1})

    def show_labels(self, labels: Mapping[Label | None, int]) -> None:
        """How many assets have which."""
        self._labels = labels
        told = [(_label(one), number) for one, number in labels.items()]
        self.say(tr("Label"), told[0][0] if len(told) == 1 else _mixed(told))

    def press(self, sign: int) -> None:
        label = tuple(Label)[sign]
        self.labelled.emit(None if self._set is label else label)

    def turn(self, step: int) -> None:
        order: Sequence[Label | None] = (None, *Label)
        at = order.index(self._set) + step
        self.labelled.emit(order[max(0, min(len(order) - 1, at))])

    def words_of(self, sign: int) -> str:
        label = tuple(Label)[sign]
        return tr("No label") if self._set is label else label_words(label)

    @property
    def _set(self) -> Label | None:
        return _of_all(self._labels)

    def draw_sign(self, painter: QPainter, rect: QRectF, sign: int) -> None:
        label = tuple(Label)[sign]
        colour = self._look.color(f"label_{label.value}")
        held, pointed = label in self._labels, self.near == sign
        dot = QRectF(0, 0, DOT, DOT)
        dot.moveCenter(rect.center())
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(colour if held and self._set is label else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(dot.adjusted(-1, -1, 1, 1) if pointed else dot)
        if self._set is label:
            inner = dot.adjusted(1.5, 1.5, -1.5, -1.5)
            self._look.draw_icon(painter, inner, "check", self._look.ink(f"label_{label.value}"))
        elif held:  # some have it
            painter.drawLine(dot.center() - QPointF(2.5, 0), dot.center() + QPointF(2.5, 0))


class Flags(Signs):
    """`flagged` with a Flag, or None; clicking the one that is set takes it away."""

    flagged = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, len(Flag), parent)
        self._flags: Mapping[Flag | None, int] = {}
        self.show_flags({None: 1})

    def show_flags(self, flags: Mapping[Flag | None, int]) -> None:
        """How many assets have which."""
        self._flags = flags
        told = [(_flag(one), number) for one, number in flags.items()]
        self.say(tr("Pick"), told[0][0] if len(told) == 1 else _mixed(told))

    def press(self, sign: int) -> None:
        flag = tuple(Flag)[sign]
        self.flagged.emit(None if self._set is flag else flag)

    def turn(self, step: int) -> None:
        order: Sequence[Flag | None] = (Flag.PICK, None, Flag.REJECT)
        at = order.index(self._set) + step
        self.flagged.emit(order[max(0, min(len(order) - 1, at))])

    def words_of(self, sign: int) -> str:
        flag = tuple(Flag)[sign]
        if self._set is flag:
            return tr("Neither picked nor rejected")
        return tr("Pick") if flag is Flag.PICK else tr("Reject")

    @property
    def _set(self) -> Flag | None:
        return _of_all(self._flags)

    def draw_sign(self, painter: QPainter, rect: QRectF, sign: int) -> None:
        flag = tuple(Flag)[sign]
        held, whole = flag in self._flags, self._set is flag
        tone = "ok" if flag is Flag.PICK else "block"
        ink = self._look.color(tone if held else "text" if self.near == sign else "muted")
        self._look.draw_icon(painter, rect, f"{flag.value}-full" if whole else flag.value, ink)
        if held and not whole:  # some have it
            painter.setPen(QPen(ink, 1.5))
            painter.drawLine(rect.bottomLeft() + QPointF(3, 2), rect.bottomRight() + QPointF(-3, 2))


def _of_all(values: Mapping[T, int]) -> T | None:
    """What all have; None where they differ."""
    return next(iter(values)) if len(values) == 1 else None


def _mixed(parts: Sequence[tuple[str, int]]) -> str:
    """mixed (3 stars: 12, 4 stars: 2)"""
    told = ", ".join(f"{words}: {count(number)}" for words, number in parts)
    return tr("mixed ({values})").format(values=told)


def _label(label: Label | None) -> str:
    return tr("none") if label is None else label_words(label)


def _flag(flag: Flag | None) -> str:
    return tr("none") if flag is None else flag_words(flag)
