"""What a widget that draws itself is to a screen reader: Qt knows only the roles of its own."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PROPERTY = "accessibleRole"

Role = QAccessible.Role


def has_role(widget: QWidget, role: QAccessible.Role) -> None:
    """Say it while the widget is made, before anybody can have asked."""
    widget.setProperty(_PROPERTY, role.value)
    _install()


@cache
def _install() -> None:
    QAccessible.installFactory(_interface)


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    """None leaves it to Qt."""
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_PROPERTY)
    return None if role is None else QAccessibleWidget(thing, Role(role))
