"""Which files and folders are nobody's pictures: the shipped groups, the user's, one folder's own.

The groups are data (`resources/watching/*.toml`); a group in the library's own resources shadows
the shipped one of the same id. A watched folder adds patterns of its own (`globs`),
which have the last word.
"""

import fnmatch
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from app.core.errors import DataFileError
from app.core.paths import PROGRAM
from app.core.toml import Table
from app.services.tree.globs import Glob, decide, read_globs

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Group:
    """Patterns for names, casefolded, and whose they are."""

    id: str
    title: str
    files: tuple[str, ...]
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one tree. Without a `top` they are those that hold everywhere."""

    files: re.Pattern[str] = _NOTHING
    folders: re.Pattern[str] = _NOTHING
    top: str | None = None
    globs: tuple[Glob, ...] = ()

    def of(self, top: str, patterns: Sequence[str] = ()) -> "Rules":
        """These rules and what the watched folder `top` adds. Raises UsageError."""
        return replace(self, top=top, globs=read_globs(patterns))

    def leaves_out_file(self, path: str) -> bool:
        """By its own name; the folders above it are not looked at."""
        said = self._own_word(path, folder=False)
        return bool(self.files.match(_name(path))) if said is None else said

    def leaves_out_folder(self, path: str) -> bool:
        """Whether no scan enters this folder, from the folder above it."""
        said = self._own_word(path, folder=True)
        return bool(self.folders.match(_name(path))) if said is None else said

    def hides(self, path: str) -> bool:
        """Whether a file is left out, or a folder between it and `top` is."""
        return self.leaves_out_file(path) or self.hides_folder(os.path.dirname(path))

    def hides_folder(self, path: str) -> bool:
        """Whether a scan of `top` never comes to this folder."""
        while self.top is not None and path != self.top and is_inside(path, self.top):
            if self.leaves_out_folder(path):
                return True
            path = os.path.dirname(path)
        return False

    def _own_word(self, path: str, *, folder: bool) -> bool | None:
        if not self.globs or self.top is None or not is_inside(path, self.top):
            return None
        relative = path[len(self.top) :].lstrip(os.sep)
        return decide(self.globs, relative.replace(os.sep, "/"), folder=folder)


def load_rules(folders: Sequence[Path]) -> Rules:
    """The rules of these folders' files, a later folder's group shadowing an earlier one's.

    A folder that is not there is an empty one. Raises DataFileError.
    """
    groups: dict[str, Group] = {}
    for folder in folders:
        groups.update(_load_folder(folder))
    return Rules(
        files=_any_of(pattern for group in groups.values() for pattern in group.files),
        folders=_any_of(pattern for group in groups.values() for pattern in group.folders),
    )


def is_inside(path: str, folder: str) -> bool:
    """Whether `path` is `folder` or below it."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _load_folder(folder: Path) -> dict[str, Group]:
    found: dict[str, Group] = {}
    for path in sorted(folder.glob("*.toml")):
        for index, group in enumerate(_load_file(path)):
            if group.id in found:
                expected = f"an id of its own ({group.id} is taken)"
                raise DataFileError(path, f"group[{index}].id", expected)
            found[group.id] = group
    return found


def _load_file(path: Path) -> list[Group]:
    table = Table.read(path)
    if table.get("schema", int) != 1:
        raise table.fail("schema", "1, the only layout this version reads")
    groups = [_group(row) for row in table.tables("group")]
    table.done()
    return groups


def _group(table: Table) -> Group:
    group = Group(
        id=table.get("id", str),
        title=table.get("title", str, ""),
        files=_patterns(table, "files"),
        folders=_patterns(table, "folders"),
    )
    table.done()
    return group


def _patterns(table: Table, name: str) -> tuple[str, ...]:
    patterns = table.strings(name, ())
    for index, pattern in enumerate(patterns):
        if not pattern or "/" in pattern:
            raise table.fail(f"{name}[{index}]", "a pattern for a name, without a slash")
    return tuple(pattern.casefold() for pattern in patterns)


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    spelled = "|".join(fnmatch.translate(pattern) for pattern in dict.fromkeys(patterns))
    return re.compile(spelled) if spelled else _NOTHING


def _name(path: str) -> str:
    return os.path.basename(path).casefold()


@cache
def shipped_rules() -> Rules:
    """Those that come with the program."""
    return load_rules([PROGRAM / "resources" / "watching"])
