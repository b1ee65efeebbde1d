"""Reports of what went wrong inside the program: kept beside the library, never sent anywhere.

A report says where in the program something happened and of which kind it was. It names no file of
the user's, no prompt and no folder: an exception's text may hold any of these and is left out.
"""

import faulthandler
import logging
import os
import platform
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

import app
from app.core.paths import PROGRAM

log = logging.getLogger(__name__)

FOLDER = "crashes"
_CHAIN = 20
"""Errors that led to each other, or came together, that are told of."""
KEPT = 20
"""Reports; older ones are let go."""

_RUNNING = "running.txt"


class Crashes:
    """The reports of one library's folder, and of this process's end. For the one window a library
    has: two processes would take each other's for a dead one's.

    `begin` lets the interpreter write where every thread was if the process dies of a fault (a
    crash in a library written in C); `end` says that it ended as it should.
    """

    def __init__(self, library: Path, facts: Mapping[str, str] | None = None) -> None:
        """`facts` stand at the top of each report (versions, the display's platform)."""
        self.folder = library / FOLDER
        self._facts = dict(facts or {})
        self._running: TextIO | None = None
        self._listener: _Listener | None = None
        self._known: set[tuple[str, ...]] = set()

    def begin(self) -> list[Path]:
        """From now on. Returns the reports of starts before that ended in a fault; a start that was
        killed from outside left none. What cannot be written is left out: it is no reason not to
        start.
        """
        try:
            self.folder.mkdir(exist_ok=True)
            path = self.folder / _RUNNING
            found = list(self._collect(path))
            self._running = path.open("w", encoding="utf-8")
            self._running.write(self._head("the program was ended by a fault"))
            self._running.flush()
            faulthandler.enable(self._running)
        except OSError as error:
            log.warning("no reports of faults can be kept: %s", error.strerror)
            return []
        return found

    def end(self) -> None:
        if self._listener is not None:
            logging.getLogger().removeHandler(self._listener)
            self._listener = None
        running, self._running = self._running, None
        if running is not None:
            faulthandler.disable()
            running.close()
            Path(running.name).unlink(missing_ok=True)

    def listen(self, tell: Callable[[Path], None] | None = None) -> None:
        """Make a report of every error that is logged with its trace, each kind and place once;
        `tell` is called with it, on whatever thread logged.
        """
        self._listener = _Listener(self, tell or (lambda _path: None))
        logging.getLogger().addHandler(self._listener)

    def caught(self, error: BaseException) -> Path | None:
        """A report of an error nobody expected; None where it could not be written, or where there
        is one already of its kind and place since the program was started.
        """
        places = tuple(told(error))
        if places in self._known:
            return None
        self._known.add(places)
        text = self._head(f"an unexpected error: {type(error).__name__}")
        try:
            self.folder.mkdir(exist_ok=True)
            path = self._path()
            path.write_text(text + "\n".join(places) + "\n", "utf-8")
            self._let_go()
        except OSError as failure:
            log.warning("a report could not be kept: %s", failure.strerror)
            return None
        return path

    def _collect(self, path: Path) -> Iterator[Path]:
        """What a start before left behind."""
        if path.exists():
            text = redacted(path.read_text("utf-8", "replace"))
            path.unlink()
            if "File " in text:  # the interpreter wrote where its threads were
                report = self._path()
                report.write_text(text, "utf-8")
                yield report
        self._let_go()

    def _path(self) -> Path:
        """Names sort by time."""
        return self.folder / datetime.now(UTC).strftime("%Y-%m-%d %H-%M-%S-%f.txt")

    def _let_go(self) -> None:
        reports = sorted(self.folder.glob("2*.txt"))
        for path in reports[:-KEPT]:
            path.unlink(missing_ok=True)

    def _head(self, what: str) -> str:
        facts = {
            "Musekeep": app.__version__,
            "Python": platform.python_version(),
            "system": f"{platform.system()} {platform.release()} {platform.machine()}",
            **self._facts,
        }
        lines = [what, datetime.now(UTC).isoformat(" ", "seconds")]
        lines += [f"{name} {value}" for name, value in facts.items()]
        return "\n".join(lines) + "\n\n"


class _Listener(logging.Handler):
    """Errors that are logged with a trace are those nobody expected."""

    def __init__(self, crashes: Crashes, tell: Callable[[Path], None]) -> None:
        super().__init__(logging.ERROR)
        self._crashes, self._tell = crashes, tell

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and (report := self._crashes.caught(error)) is not None:
            self._tell(report)


def told(error: BaseException, known: tuple[BaseException, ...] = ()) -> Iterator[str]:
    """Where an error came from, its causes first, those of a group behind it; of none of them its
    text. `known` are told of already: causes may go round.
    """
    known = (*known, error)
    if error.__cause__ is not None and error.__cause__ not in known and len(known) < _CHAIN:
        yield from told(error.__cause__, known)
        yield "which led to"
    yield type(error).__name__
    yield from _places(error.__traceback__)
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions[:_CHAIN]:
            if one not in known and len(known) < _CHAIN:
                yield "of which one is"
                yield from told(one, known)


def _places(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace):
        yield f"  {redacted(frame.filename)}:{frame.lineno} in {frame.name}"


def redacted(text: str) -> str:
    """Without the folders that tell who the user is: the program's own is left out, libraries begin
    at their package.
    """
    for folder in (f"{PROGRAM}{os.sep}", *(f"{one}{os.sep}" for one in _library_folders())):
        text = text.replace(folder, "")
    return text.replace(str(Path.home()), "~")


def _library_folders() -> list[str]:
    """The longest first."""
    return sorted({one for one in sys.path if one and Path(one).is_dir()}, key=len, reverse=True)
