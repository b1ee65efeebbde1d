"""What a system's listener is, and whom it tells."""

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
