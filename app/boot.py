"""The composition root: from the command line to a face.

Nothing heavy is imported before it is known what is wanted: `--help` and the window's first frame
wait for this module.
"""

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

COMPLETION = "_MUSEKEEP_COMPLETE"
"""Set by a shell that asks how a command line may go on."""

NO_QT = "The window needs PySide6, which is not installed here."
NO_DISPLAY = "There is no display to open the window on."
WAYS_ON = (
    "Every verb of the command line works without it: try `musekeep --help`, "
    "or `musekeep demo` to see what it does."
)


@dataclass(frozen=True, slots=True)
class Request:
    """What a command line asks for: a window on a library, or on a vault (its name or place) of
    one, with `files` to show in it, unless there is a `rest`, which is for the command line's
    verbs.
    """

    library: Path | None = None
    vault: str | None = None
    rest: Sequence[str] = ()
    files: Sequence[str] = ()


def main(argv: Sequence[str]) -> int:
    """Without a verb the window opens; with one, the command line runs. Returns the exit code."""
    asked = _window_request(argv)
    if asked.vault is not None:
        from app.core.hardening import harden

        harden()
    if asked.rest or COMPLETION in os.environ:
        return _run_verb(argv)
    return _open_window(asked)


def _run_verb(argv: Sequence[str]) -> int:
    try:
        from app.cli.main import run
    except KeyboardInterrupt:  # nothing has begun
        return 130
    return run(argv)


def _window_request(argv: Sequence[str]) -> Request:
    """The library and the vault that are named first, and what else there is."""
    named: dict[str, str] = {}
    rest = list(argv)
    while rest and rest[0].startswith(("--library", "--vault")):
        name, equals, value = rest[0].partition("=")
        if name not in ("--library", "--vault") or not (equals or rest[1:]):
            break
        named[name] = value if equals else rest[1]
        del rest[: 1 if equals else 2]
    library = named.get("--library")
    files = [path for word in rest if (path := _as_path(word)) is not None]
    if len(files) < len(rest):
        files = []  # a verb with what it works on
    else:
        rest = []
    return Request(
        Path(library) if library is not None else None, named.get("--vault"), rest, tuple(files)
    )


def _as_path(word: str) -> str | None:
    """The file a word names by a path or an address, as desktops do; None for a verb."""
    if word.startswith("file:"):
        return _of_address(word)
    return os.path.abspath(word) if os.path.dirname(word) and not word.startswith("-") else None


def _of_address(address: str) -> str:
    """Names need not be UTF-8. What is no address is a path nothing lies at."""
    from urllib.parse import unquote_to_bytes, urlsplit
    from urllib.request import url2pathname

    try:
        path = urlsplit(address).path
    except ValueError:
        return os.path.abspath(address)
    named = url2pathname(path) if os.name == "nt" else os.fsdecode(unquote_to_bytes(path))
    return os.path.abspath(named.replace("\0", ""))


def _open_window(asked: Request) -> int:
    if sys.platform == "linux" and not _has_display():
        return _say(NO_DISPLAY)
    try:
        if asked.vault is not None:
            return _open_vault(asked.library, asked.vault)
        from app.ui.main import run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("PySide6", "shiboken6"):
            raise
        return _say(NO_QT)
    return run(asked.files, asked.library)


def _open_vault(library: Path | None, name: str) -> int:
    """A window of its own, in a process of its own: locking is its end."""
    from app.ui.vault_main import run

    return run(library, name)


def _has_display() -> bool:
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _say(problem: str) -> int:
    sys.stderr.write(f"{problem}\n{WAYS_ON}\n")
    return 1
