"""A person's hands on widgets."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

LEFT = Qt.MouseButton.LeftButton
RIGHT = Qt.MouseButton.RightButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def key(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(widget, key, modifiers)


def write(widget: QWidget, text: str) -> None:
    QTest.keyClicks(widget, text)


def click(
    widget: QWidget,
    at: QPoint | None = None,
    modifiers: Qt.KeyboardModifier = PLAIN,
    button: Qt.MouseButton = LEFT,
) -> None:
    QTest.mouseClick(widget, button, modifiers, at or widget.rect().center())


def double_click(widget: QWidget, at: QPoint) -> None:
    QTest.mouseDClick(widget, LEFT, PLAIN, at)


def press(widget: QWidget, at: QPoint, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.mousePress(widget, LEFT, modifiers, at)


def move(widget: QWidget, to: QPoint) -> None:
    QTest.mouseMove(widget, to)


def release(widget: QWidget, at: QPoint) -> None:
    QTest.mouseRelease(widget, LEFT, PLAIN, at)
