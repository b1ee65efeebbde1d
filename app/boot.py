"""The composition root: from the command line to a face.

Nothing heavy is imported before it is known what is wanted: `--help` and the window's first frame
wait for this module.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

COMPLETION = "_MUSEKEEP_COMPLETE"
"""Set by a shell that asks how a command line may go on."""

NO_QT = "The window needs PySide6, which is not installed here."
NO_DISPLAY = "There is no display to open the window on."
WAYS_ON = (
    "Every verb of the command line works without it: try `musekeep --help`, "
    "or `musekeep demo` to see what it does."
)


def main(argv: Sequence[str]) -> int:
    """Without a verb the window opens; with one, the command line runs. Returns the exit code."""
    library, rest = _window_request(argv)
    if rest or COMPLETION in os.environ:
        return _run_verb(argv)
    return _open_window(library)


def _run_verb(argv: Sequence[str]) -> int:
    try:
        from app.cli.main import run
    except KeyboardInterrupt:  # nothing has begun
        return 130
    return run(argv)


def _window_request(argv: Sequence[str]) -> tuple[Path | None, Sequence[str]]:
    """The library named and what else there is on the command line."""
    library, rest = None, list(argv)
    while rest and rest[0].startswith("--library"):
        name, equals, value = rest.pop(0).partition("=")
        if name != "--library" or not (equals or rest):
            return None, argv
        library = Path(value if equals else rest.pop(0))
    return library, rest


def _open_window(library: Path | None) -> int:
    if sys.platform == "linux" and not _has_display():
        return _say(NO_DISPLAY)
    try:
        from app.ui.main import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("PySide6", "shiboken6"):
            raise
        return _say(NO_QT)
    return run([], library)


def _has_display() -> bool:
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _say(problem: str) -> int:
    sys.stderr.write(f"{problem}\n{WAYS_ON}\n")
    return 1
