"""What went wrong inside the program: a report is kept here, and the user is told where."""

import logging
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.ui.words import tr

if TYPE_CHECKING:
    from app.services.crashes import Crashes
    from app.ui.main_window import MainWindow

log = logging.getLogger(__name__)

KEY = "faults"


class Faults(QObject):
    """Nothing that goes wrong in one place ends the window: errors nobody caught are logged and
    reported. For the one window a library has; a vault's process writes nothing anywhere.
    """

    _reported = Signal(object)

    def __init__(self, crashes: "Crashes", window: "MainWindow") -> None:
        super().__init__(window)
        self._crashes, self._window = crashes, window
        self._reported.connect(self._tell)
        self._hooks = (sys.excepthook, threading.excepthook)
        self._found: Sequence[Path] = ()
        self._begun = False
        window.bridge.opened.connect(self._begin)

    def begin(self) -> None:
        """From now on; a report as early as there is a library's folder to keep it in."""
        sys.excepthook, threading.excepthook = self._caught, self._caught_in_thread
        self._start()

    def end(self) -> None:
        sys.excepthook, threading.excepthook = self._hooks
        self._crashes.end()

    def _start(self) -> None:
        if not self._begun and self._crashes.folder.parent.is_dir():
            self._begun = True
            self._found = self._crashes.begin()
            self._crashes.listen(self._reported.emit)

    def _begin(self) -> None:
        """The library is open: its folder is there, and there is a place to tell."""
        self._start()
        if self._found:
            self._window.frame.banners.put(
                KEY,
                "problems",
                tr(
                    "Musekeep was ended by a fault the last time. Where in the program it happened"
                    " is written down on this computer and goes nowhere by itself."
                ),
                [(tr("Show the report"), self._show)],
            )

    def _tell(self, _report: Path) -> None:
        if self._window.is_complete:
            self._window.toast.say(
                tr("Something went wrong inside Musekeep. A report is kept on this computer."),
                tr("Show"),
                self._show,
                tone="block",
            )

    def _show(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._crashes.folder)))

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt) or self._window.bridge.library is None:
            sys.__excepthook__(kind, error, trace)  # the log begins with the library
        if not issubclass(kind, KeyboardInterrupt):
            log.error("an error nobody caught", exc_info=(kind, error, trace))

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            log.error(
                "an error nobody caught",
                exc_info=(args.exc_type, args.exc_value, args.exc_traceback),
            )
