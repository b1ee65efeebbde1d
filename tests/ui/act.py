"""A person's hands on widgets."""

import warnings

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

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


def hold_over(widget: QWidget, at: QPoint, carried: QMimeData) -> bool:
    """Bring a drag over the widget; whether it would be taken there."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Qt offers no other way to make them
        enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, carried, LEFT, PLAIN)
        QApplication.sendEvent(widget, enter)
        move = QDragMoveEvent(at, Qt.DropAction.CopyAction, carried, LEFT, PLAIN)
        QApplication.sendEvent(widget, move)
    return enter.isAccepted() and move.isAccepted()


def drop(widget: QWidget, at: QPoint, carried: QMimeData) -> None:
    """Let go of it there."""
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, carried, LEFT, PLAIN)
    QApplication.sendEvent(widget, event)
