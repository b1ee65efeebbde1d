"""What the system tells that locks a vault: its screen is locked, it goes to sleep, another user is
at it. One small class for each system; what none of them hears, the clocks notice.
"""

import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.services.vaults.locking import Why


class Listener(Protocol):
    """One system's. `poll` is called every few seconds, for those that have to be asked."""

    def start(self, told: "Told") -> None:
        """Tell `told.heard` from now on. What the system has not got is left out."""

    def poll(self) -> Why | None: ...

    def close(self) -> None: ...


class Told(QObject):
    """`heard` with what happened, on the GUI thread."""

    heard = Signal(object)


def listener() -> Listener:
    """This system's."""
    if sys.platform == "win32":
        from app.ui.system.windows import WindowsListener

        return WindowsListener()
    if sys.platform == "darwin":
        from app.ui.system.macos import MacListener

        return MacListener()
    from app.ui.system.linux import BusListener

    return BusListener()
