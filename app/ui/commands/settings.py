"""The program itself: settings, keys, policies, backups, first steps, what it is."""

from typing import TYPE_CHECKING

from app.ui.actions import Group, Handler, Rows, Spec
from app.ui.key_sheet import KeySheet
from app.ui.situation import always, in_library

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow

ROWS: Rows = (
    Spec("settings", "Settings", Group.VIEW, ("Ctrl+,",), in_library, "gear"),
    Spec("keys", "List of keys", Group.VIEW, ("?", "F1"), always, "keys"),
    Spec("keys.change", "Change keys …", Group.VIEW, (), in_library, "keys"),
    Spec("policies", "Policies", Group.LIBRARY, (), in_library, "audit"),
    Spec("backups", "Backups …", Group.LIBRARY, (), in_library, "retry"),
    Spec("welcome", "First steps …", Group.LIBRARY, (), in_library, "info"),
    Spec("about", "About Musekeep", Group.VIEW, (), in_library, "info"),
    Spec("settings.log", "Show the log", Group.LIBRARY, (), in_library),
    Spec("settings.crashes", "Show crash reports", Group.LIBRARY, (), in_library),
    Spec("settings.diagnostics", "Copy diagnostics", Group.LIBRARY, (), in_library),
)


def handlers(window: "MainWindow") -> dict[str, Handler]:
    return {
        "settings": lambda: window.settings.show(),
        "keys": lambda: show_keys(window),
        "keys.change": lambda: window.settings.show("keys"),
        "policies": lambda: window.pages.show("policies"),
        "backups": lambda: window.settings.show("backups"),
        "welcome": lambda: window.pages.show("welcome"),
        "about": lambda: window.settings.show("about"),
        "settings.log": lambda: window.settings.show_place("musekeep.log"),
        "settings.crashes": lambda: window.settings.show_place("crashes"),
        "settings.diagnostics": lambda: window.settings.copy_diagnostics(),
    }


def show_keys(window: "MainWindow") -> None:
    """The list, with the way to change it; once, however often it is asked for."""
    shown = [one for one in window.findChildren(KeySheet) if one.isVisible()]
    sheet = shown[0] if shown else _key_sheet(window)
    sheet.show()
    sheet.raise_()
    sheet.activateWindow()


def _key_sheet(window: "MainWindow") -> KeySheet:
    return KeySheet(window, window.actions_.specs, window.actions_["keys.change"].trigger)
