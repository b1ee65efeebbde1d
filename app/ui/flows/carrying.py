"""Files of a vault in a hand: they lie in memory, for nobody else to enter, and not for long.

A browser reads a dropped file when its form is sent, a file manager when it gets to it. So what was
dropped stays for two minutes, and until then ends with the lock; what was not dropped goes at once.
"""

import shutil
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from app.core.errors import LockedError, RefusedError
from app.core.memory import memory_folder
from app.core.progress import CancelToken, Report
from app.ui.inside import Inside
from app.ui.words import tr

LINGER_MS = 120_000


class Carrying(QObject):
    """A `Carrier`. `close` takes everything away."""

    def __init__(self, inside: Inside, parent: QObject) -> None:
        super().__init__(parent)
        self._inside = inside
        self._stack = ExitStack()
        self._home: Path | None = None
        self._number = 0
        self.linger_ms = LINGER_MS

    def folder(self) -> str:
        if not self._inside.lets_out:
            raise RefusedError(tr("Your way into this vault takes nothing out of it."))
        if self._home is None:
            self._home = self._stack.enter_context(memory_folder())
        if self._home is None:
            raise LockedError(
                tr("This system has no place in memory for files that are dragged out."),
                hint=tr("Take them out to a folder instead: that is asked, and written down."),
            )
        self._number += 1
        made = self._home / str(self._number)
        made.mkdir(0o700)
        return str(made)

    def fetch(
        self, ids: tuple[int, ...], to: str, report: Report, cancel: CancelToken
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """As taken out, and kept here: through the same gate, into the same ledger."""
        done = self._inside.take(ids, to, report, cancel, keep=True)
        paths = sorted(str(one) for one in Path(to).rglob("*") if one.is_file())
        return tuple(paths), tuple(dict.fromkeys(one.reason for one in done.failed))

    def dropped(self, folder: str) -> None:
        QTimer.singleShot(self.linger_ms, self, lambda: shutil.rmtree(folder, ignore_errors=True))

    def close(self) -> None:
        """At the lock."""
        self._home = None
        self._stack.close()
