"""Patterns a person writes to leave files out of one folder, after the manner of .gitignore.

`name` fits at any depth, `folder/name` and `/name` from the folder itself, `name/` only folders;
`*` and `?` stay within a name, `**` crosses folders; `!pattern` takes files in again. The last
pattern that fits decides. Case does not matter.
"""

import fnmatch
import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.errors import UsageError

_MAX_LENGTH = 1000

Part = re.Pattern[str] | None
"""One name of a pattern; None is `**`, any number of folders."""


@dataclass(frozen=True, slots=True)
class Glob:
    """One pattern. `again`: what it fits is taken in after all. `folders`: it fits only folders."""

    parts: tuple[Part, ...]
    again: bool
    folders: bool

    def fits(self, names: Sequence[str]) -> bool:
        """Whether the pattern fits this path, whole; `names` are casefolded."""
        reached = {0}  # how many names the parts so far can have used up
        for part in self.parts:
            if part is None:
                reached = set(range(min(reached), len(names) + 1)) if reached else set()
            else:
                reached = {n + 1 for n in reached if n < len(names) and part.match(names[n])}
        return len(names) in reached


def read_globs(patterns: Sequence[str]) -> tuple[Glob, ...]:
    """Blank lines and comments are left out. Raises UsageError naming the pattern."""
    lines = [line.strip() for line in patterns]
    return tuple(_read(line) for line in lines if line and not line.startswith("#"))


def decide(globs: Sequence[Glob], relative: str, *, folder: bool) -> bool | None:
    """Whether the file or folder is left out; None when no pattern says anything about it.

    `relative` is its path from the folder the patterns belong to, with slashes.
    """
    names = relative.casefold().split("/")
    for glob in reversed(globs):
        if (folder or not glob.folders) and glob.fits(names):
            return not glob.again
    return None


def _read(line: str) -> Glob:
    again = line.startswith("!")
    pattern = line.removeprefix("!").replace("\\", "/").casefold()
    folders = pattern.endswith("/")
    pattern = pattern.rstrip("/")
    names = [name for name in pattern.split("/") if name]
    if not names or len(pattern) > _MAX_LENGTH:
        raise UsageError(f"'{line}' is no pattern.", hint='Write "*.bak", "old/" or "!keep.tmp".')
    parts = [_part(name) for name in names]
    return Glob(tuple(parts if "/" in pattern else [None, *parts]), again, folders)


def _part(name: str) -> Part:
    return None if name == "**" else re.compile(fnmatch.translate(name))
