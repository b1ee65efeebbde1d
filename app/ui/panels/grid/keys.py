"""Keys that move about the grid. Everything else a key does is an action of the window."""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Step(Enum):
    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    HOME = auto()
    END = auto()
    OPEN = auto()
    TOGGLE = auto()


_STEPS = {
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Up: Step.UP,
    Qt.Key.Key_Down: Step.DOWN,
    Qt.Key.Key_PageUp: Step.PAGE_UP,
    Qt.Key.Key_PageDown: Step.PAGE_DOWN,
    Qt.Key.Key_Home: Step.HOME,
    Qt.Key.Key_End: Step.END,
    Qt.Key.Key_Return: Step.OPEN,
    Qt.Key.Key_Enter: Step.OPEN,
}


def step(event: QKeyEvent) -> Step | None:
    key = Qt.Key(event.key())
    if key is Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return Step.TOGGLE
    return _STEPS.get(key)
