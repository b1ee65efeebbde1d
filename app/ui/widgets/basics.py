"""Small ready-made parts, styled by the sheet through properties."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.style.look import Look

Box = TypeVar("Box", QHBoxLayout, QVBoxLayout)

UNIT = 8
ICON = 16


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A plain-text label: what it shows is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, on_click: Callable[[], object], *, primary: bool = False) -> QPushButton:
    made = QPushButton(text)
    made.setAutoDefault(False)
    if primary:
        made.setProperty("role", "primary")
    made.clicked.connect(lambda: on_click())
    return made


def icon_button(
    look: Look, icon: str, name: str, on_click: Callable[[], object], *, size: int = ICON
) -> QToolButton:
    """A flat button with an icon; `name` is its tool tip and accessible name."""
    made = QToolButton()
    style_icon_button(made, look.icon(icon, "muted"), name, size)
    made.clicked.connect(lambda: on_click())
    return made


def style_icon_button(made: QToolButton, icon: QIcon, name: str, size: int) -> None:
    """Make a button flat, with `name` as tool tip and accessible name."""
    made.setProperty("role", "plain")
    made.setIcon(icon)
    made.setIconSize(QSize(size, size))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def link(text: str, on_click: Callable[[], object]) -> QToolButton:
    """A small word that can be clicked."""
    made = QToolButton()
    made.setProperty("role", "link")
    made.setText(text)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda: on_click())
    return made


def line(*, upright: bool = False) -> QFrame:
    """A one-pixel separator."""
    made = QFrame()
    made.setProperty("role", "line")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def row(*parts: QWidget | None, spacing: int = UNIT) -> QHBoxLayout:
    """Widgets beside each other; None is a stretch."""
    return _box(QHBoxLayout(), parts, spacing)


def column(*parts: QWidget | None, spacing: int = UNIT) -> QVBoxLayout:
    """Widgets below each other; None is a stretch."""
    return _box(QVBoxLayout(), parts, spacing)


def holder(layout: QLayout, ground: str = "") -> QWidget:
    """A widget for a layout."""
    made = QWidget()
    if ground:
        on_ground(made, ground)
    made.setLayout(layout)
    return made


def on_ground(widget: QWidget, ground: str) -> None:
    """Let the sheet fill the widget with a token: window, panel or raised."""
    widget.setProperty("ground", ground)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def restyle(widget: QWidget, **properties: object) -> None:
    """Change properties the sheet looks at."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def tell(where: QLabel, text: str, tone: str = "") -> None:
    """Say something there; without a text the label takes no room."""
    where.setText(text)
    where.setVisible(bool(text))
    restyle(where, tone=tone)


def empty(layout: QLayout) -> None:
    """Take out and delete everything the layout holds."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def settle(widget: QWidget) -> None:
    """Let a layout that was filled anew know its height now: a scroll area around it would else
    squeeze it to the old one until the next event.
    """
    if (layout := widget.layout()) is not None:
        layout.invalidate()
        layout.activate()
    widget.updateGeometry()


def expanding() -> QWidget:
    """An empty widget that takes what room is left."""
    made = QWidget()
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return made


def _box(box: Box, parts: tuple[QWidget | None, ...], spacing: int) -> Box:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(spacing)
    for part in parts:
        if part is None:
            box.addStretch(1)
        else:
            box.addWidget(part)
    return box
