"""The program's own log: one rotating file in the library, warnings on stderr. Prompts and contents
are never logged; a process that works on a vault writes no file at all, and no name on stderr.
"""

import logging
import logging.handlers
import sys
import threading
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Any

FORMAT = "%(asctime)s %(levelname)s %(processName)s %(name)s: %(message)s"
_REMEMBERED = 500


class _Stderr(logging.Formatter):
    """Messages hold paths and names: in a vault's process only their place in the program is told.
    stderr may be a terminal, or a file that the desktop keeps.
    """

    nameless = False

    def format(self, record: logging.LogRecord) -> str:
        if not self.nameless:
            return super().format(record)
        kind = record.exc_info[0] if record.exc_info else None
        told = f" {kind.__name__}" if kind else ""
        return f"{record.levelname} {record.name}:{record.lineno}{told}"


def to_stderr(level: int = logging.WARNING) -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(_Stderr("%(levelname)s %(name)s: %(message)s"))
    handler.setLevel(level)
    logging.getLogger().addHandler(handler)


class _File(logging.handlers.RotatingFileHandler):
    """Writes nothing while this process has a vault open, whichever was opened first: what happens
    to files of the vault would be told by the log of the library beside it.
    """

    def emit(self, record: logging.LogRecord) -> None:
        if not _Memory.listening:
            super().emit(record)


def to_file(folder: Path, level: int = logging.INFO) -> logging.Handler:
    """2 MB, three generations. `folder` must exist. Give the answer to `stop` in the end."""
    handler = _File(
        folder / "musekeep.log",
        maxBytes=2_000_000,
        backupCount=2,
        encoding="utf-8",
        errors="backslashreplace",  # names that are not UTF-8
        delay=True,
    )
    handler.setFormatter(logging.Formatter(FORMAT))
    root = logging.getLogger()
    root.setLevel(level)
    root.addHandler(handler)
    return handler


class _Memory(logging.Handler):
    """The newest lines, for whoever looks at them in this process; they end with it."""

    listening = 0

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=_REMEMBERED)
        self._listens = True
        _Memory.listening += 1

    def close(self) -> None:
        _Memory.listening -= self._listens
        self._listens = False
        super().close()

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


def to_memory(level: int = logging.INFO) -> logging.Handler:
    """For an open vault: nothing is written anywhere, by `to_file` neither. Give the answer to
    `stop` in the end.
    """
    handler = _Memory()
    handler.setFormatter(logging.Formatter(FORMAT))
    root = logging.getLogger()
    root.setLevel(level)
    root.addHandler(handler)
    return handler


def say_no_names() -> None:
    """From now on stderr gets no message's text and no exception's: only where in the program, and
    of which kind.
    """
    _Stderr.nameless = True
    for handler in logging.getLogger().handlers:
        if type(handler) is logging.StreamHandler:
            handler.setFormatter(_Stderr())
    if logging.lastResort is not None:  # what stands in while there is no handler
        logging.lastResort.setFormatter(_Stderr())
    sys.excepthook = _tell
    sys.unraisablehook = _tell_unraisable
    threading.excepthook = _tell_thread


def _tell(
    kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None
) -> None:
    """An error nobody caught. Its text may be the name of a file."""
    if sys.stderr is None:
        return
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" at {trace.tb_frame.f_code.co_qualname}:{trace.tb_lineno}" if trace else ""
    sys.stderr.write(f"ERROR {kind.__name__}{where}\n")


def _tell_unraisable(unraisable: Any) -> None:
    _tell(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback)


def _tell_thread(args: Any) -> None:
    if args.exc_type is not SystemExit:
        _tell(args.exc_type, args.exc_value, args.exc_traceback)


def stop(handler: logging.Handler) -> None:
    """Nothing more is written there, and the file is closed."""
    logging.getLogger().removeHandler(handler)
    handler.close()
