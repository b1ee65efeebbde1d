"""The window for everyone: what a screen reader is told, where the focus shows and goes, and that
all of it is mirrored where reading begins at the right.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.organising import Completion
from app.ui.key_sheet import KeySheet
from app.ui.library import WatchedFolder
from app.ui.main_window import MainWindow
from app.ui.panels.sidebar.settings import FolderSettings
from app.ui.panels.vaults.hand_over import HandOverWindow
from app.ui.style.look import Look
from app.ui.widgets.scrolled import ScrolledArea
from tests.ui.test_vault_window import Opened, enter, opened

__all__ = ["opened"]

SLACK = 20
"""Margins that differ, and scroll bars that come and go."""

VAGUE = {
    QAccessible.Role.Client,
    QAccessible.Role.Border,
    QAccessible.Role.NoRole,
    QAccessible.Role.Whitespace,
}
"""Roles of widgets Qt knows nothing of."""

SCROLLED = (QScrollArea, ScrolledArea)
"""What only scrolls shows by its content that it has the keys."""


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
        assert page is not None
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
    if heard.role() in VAGUE and type(widget) not in SCROLLED:
        return f"no role but {heard.role().name}"
    return ""


def path(widget: QWidget) -> str:
    """Where it is, from the inside."""
    names: list[str] = []
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
        if one.isVisible()
        and not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
    ]
    assert mute == []


# ── the small windows ──


@pytest.fixture
def small(qtbot: QtBot, filled: MainWindow, look: Look) -> Iterator[list[tuple[str, QWidget]]]:
    """All that stand beside the library's window or float over it."""
    box = filled.frame.search.box
    made: list[tuple[str, QWidget]] = [
        ("folder settings", FolderSettings(WatchedFolder("/pictures/output", 3), filled)),
        ("keys", KeySheet(filled, filled.actions_.specs)),
        ("hand over", HandOverWindow(look, 3, "/home/anna", filled)),
    ]
    for _name, one in made:
        one.show()
    filled.actions_["packs"].trigger()
    filled.actions_["second"].trigger()
    box.begin("che")
    box.propose([Completion("checkpoint:", 3, "checkpoint", "The model it was made with", 3)])
    assert filled.second.view is not None
    made += [("packs", filled.curating.packs.window), ("second window", filled.second.view)]
    made += [("completions", box.proposals), ("jobs", filled.frame.jobs)]
    yield made
    for _name, one in made[:5]:
        one.close()


def wrong_in(name: str, top: QWidget) -> list[str]:
    """Controls without a name or a role, and buttons without words."""
    controls = {*focusable(top), *(one for one in top.findChildren(QAbstractButton))}
    shown = [one for one in controls if one.isVisibleTo(top)]
    return [f"{name}: {path(one)}: {wrong}" for one in shown if (wrong := told(one))]


def test_the_small_windows_say_what_is_in_them(small: list[tuple[str, QWidget]]) -> None:
    assert [wrong for name, top in small for wrong in wrong_in(name, top)] == []
    assert [name for name, top in small if top.isWindow() and not top.windowTitle()] == []


def test_a_vaults_door_and_window_say_what_is_in_them(qtbot: QtBot, opened: Opened) -> None:
    entry = opened.session.entry
    opened.session.make("Private", "/home/anna")
    assert wrong_in("new vault", entry) == []
    enter(qtbot, opened)
    assert wrong_in("door", entry) == []
    assert wrong_in("vault window", opened.window) == []
    assert wrong_in("room", opened.room) == []


# ── where the focus is ──


def reachable(top: QWidget) -> list[QWidget]:
    """What Tab stops at now. A page that takes the keys as a whole, and what only scrolls, shows
    by its content that it has them.
    """
    return [
        one
        for one in focusable(top)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and QAccessible.queryAccessibleInterface(one).role() is not QAccessible.Role.Pane
        and type(one) not in SCROLLED
    ]


def looks_alike(top: QWidget, one: QWidget) -> bool:
    """With the focus and without."""
    at = one.parentWidget()
    while at is not None:
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(one)
        at = at.parentWidget()
    around = QRect(one.mapTo(top, QPoint()), one.size()).adjusted(-4, -4, 4, 4)
    one.clearFocus()
    without = top.grab(around).toImage()
    one.setFocus(Qt.FocusReason.TabFocusReason)
    return bool(top.grab(around).toImage() == without)


def test_whatever_has_the_focus_shows_it(qtbot: QtBot, filled: MainWindow) -> None:
    filled.activateWindow()
    qtbot.waitUntil(filled.isActiveWindow)
    unseen = [
        f"{name}: {path(one)}: {one.accessibleName()}"
        for name, top in pages(qtbot, filled)
        for one in reachable(top)
        if looks_alike(filled, one)
    ]
    assert unseen == []


def test_tab_goes_through_the_window_as_it_is_read(qtbot: QtBot, filled: MainWindow) -> None:
    filled.activateWindow()
    qtbot.waitUntil(filled.isActiveWindow)
    parts = filled.frame
    regions = {
        "sidebar": parts.sidebar,
        "search": parts.search,
        "grid": parts.grid,
        "shelf": parts.shelf,
        "inspector": parts.inspector,
        "status": parts.status,
    }
    parts.sidebar.tree.setFocus()
    walked = ["sidebar"]
    for _ in range(len(reachable(filled))):
        filled.focusNextChild()
        at = QApplication.focusWidget()
        assert at is not None
        here = next((name for name, part in regions.items() if part.isAncestorOf(at)), "")
        if here and here != walked[-1]:
            walked.append(here)
    assert walked[: len(regions)] == list(regions)


# ── where reading begins at the right ──


def laid_out(top: QWidget) -> dict[QWidget, QRect]:
    """Every widget in sight, where it is in the window. A splitter lays out anew when its size
    changes.
    """
    size = top.size()
    top.resize(size + QSize(8, 0))
    QApplication.processEvents()
    top.resize(size)
    QApplication.processEvents()
    return {
        one: QRect(one.mapTo(top, QPoint()), one.size())
        for one in top.findChildren(QWidget)
        if one.isVisibleTo(top) and not one.isWindow()
    }


def test_the_whole_window_is_mirrored(qtbot: QtBot, qapp: QApplication, filled: MainWindow) -> None:
    unmirrored = []
    for name, _page in pages(qtbot, filled):
        before = laid_out(filled)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        try:
            after = laid_out(filled)
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for one, rect in before.items():
            if one in after and (one.children() or type(one) is not QWidget):  # no spacer
                wanted = filled.width() - rect.right() - 1
                if abs(after[one].left() - wanted) > SLACK:
                    unmirrored.append(f"{name}: {path(one)}: {after[one].left()} for {wanted}")
    assert unmirrored == []
