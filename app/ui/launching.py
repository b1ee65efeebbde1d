"""Another window of the program, in a process of its own that outlives this one."""

import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QProcess

from app.core.paths import PROGRAM


class Launcher(Protocol):
    """Tests bring their own."""

    def open_vault(self, library: Path, vault: str) -> bool:
        """A vault's window; False when the system would not start it."""


class Processes:
    """The real one. A command line carries no secret: the new window asks for it."""

    def open_vault(self, library: Path, vault: str) -> bool:
        return _start("--library", str(library), "--vault", vault)

    def open_library(self, library: Path) -> bool:
        """A library's window, in the same way."""
        return _start("--library", str(library))


def _start(*arguments: str) -> bool:
    start = [str(PROGRAM / "main.py"), *arguments]
    started, _pid = QProcess.startDetached(sys.executable, start)
    return bool(started)
