"""The window for everyone: what a screen reader is told, where the focus shows and goes, and that
all of it is mirrored where reading begins at the right.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow

VAGUE = {
    QAccessible.Role.Client,
    QAccessible.Role.Border,
    QAccessible.Role.NoRole,
    QAccessible.Role.Whitespace,
}
"""Roles of widgets Qt knows nothing of."""


@pytest.fixture
def filled(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """With something in the inspector."""
    window.grid.pick(0)
    qtbot.waitUntil(lambda: window.frame.inspector.view is not None)
    return window


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def pages(qtbot: QtBot, window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """The window as a whole, then each page as it is turned to."""
    yield "window", window
    for name in window.pages.names:
        window.pages.show(name)
        page = window.frame.pages.currentWidget()
        qtbot.waitUntil(page.isVisible)
        yield name, page


def focusable(top: QWidget) -> list[QWidget]:
    """All controls but those whose words come when they are shown."""
    return [
        one
        for one in (top, *top.findChildren(QWidget))
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and one.focusProxy() is None
        and not (isinstance(one, QAbstractButton) and not one.isVisible())
    ]


def told(widget: QWidget) -> str:
    """What of it is missing."""
    heard = QAccessible.queryAccessibleInterface(widget)
    if not heard.text(QAccessible.Text.Name):
        return "no name"
    if heard.role() in VAGUE and type(widget) is not QScrollArea:
        return f"no role but {heard.role().name}"
    return ""


def path(widget: QWidget) -> str:
    """Where it is, from the inside."""
    names = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names)


def test_every_control_of_every_page_has_a_name_and_a_role(
    qtbot: QtBot, filled: MainWindow
) -> None:
    mute = [
        f"{name}: {path(one)}: {wrong}"
        for name, top in pages(qtbot, filled)
        for one in focusable(top)
        if (wrong := told(one))
    ]
    assert mute == []


def test_every_button_says_what_it_does(qtbot: QtBot, filled: MainWindow) -> None:
    """Those the mouse alone reaches, too."""
    mute = [
        f"{name}: {path(one)}"
        for name, top in pages(qtbot, filled)
        for one in top.findChildren(QAbstractButton)
        if one.isVisible() and not QAccessible.queryAccessibleInterface(one).text(
            QAccessible.Text.Name
        )
    ]
    assert mute == []
