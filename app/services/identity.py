"""New paths of files that are known: moved or linked, told by device, inode, size and time, without
a look inside. What is left is read, and known by its content then.
"""

import os
import stat as modes
from collections.abc import Sequence
from enum import Enum

from app.catalog.assets import same_files
from app.core.asset import FileStat
from app.core.ops import Relocate
from app.services.session import Session

_SECOND = 1_000_000_000


class _Tie(Enum):
    MOVED = "moved"
    LINKED = "linked"


def recognise(session: Session, files: Sequence[FileStat]) -> list[FileStat]:
    """Enter those of these new files that are known under another path; the others come back, in
    their order.
    """
    same = session.ask(same_files, files)
    moved: dict[str, FileStat] = {}
    links: list[tuple[str, FileStat]] = []
    for file in files:
        old, tie = _tie(file, same.get(file.path, ()))
        if old is not None and tie is _Tie.MOVED:
            moved.setdefault(old, file)
        elif old is not None:
            links.append((old, file))
    linked = [(old, file) for old, file in links if old not in moved]
    entered = {file.path for file in moved.values()} | {file.path for _, file in linked}
    if entered:
        session.do(Relocate(moved=tuple(moved.items()), linked=linked))
    return [file for file in files if file.path not in entered]


def _tie(file: FileStat, others: Sequence[str]) -> tuple[str | None, _Tie | None]:
    """The known path this file was, or is, at; a path it is gone from comes first."""
    ties = [(old, _tied(file, old)) for old in others if _is_telling(file, old)]
    for wanted in (_Tie.MOVED, _Tie.LINKED):
        for old, tie in ties:
            if tie is wanted:
                return old, tie
    return None, None


def _is_telling(file: FileStat, old: str) -> bool:
    """Inodes are used again, and whole seconds are what copies and archives set: only a finer time,
    or the same name, makes a coincidence out of the question.
    """
    if file.mtime_ns % _SECOND:
        return True
    return os.path.basename(old).casefold() == os.path.basename(file.path).casefold()


def _tied(file: FileStat, old: str) -> _Tie | None:
    try:
        there = os.lstat(old)
        here = os.lstat(file.path)
        if modes.S_ISLNK(there.st_mode):
            there = os.stat(old)  # noqa: PTH116 - the name may not be UTF-8
            return _Tie.LINKED if _is_this(there, file) else None
    except (FileNotFoundError, NotADirectoryError):
        return _Tie.MOVED if not os.path.lexists(old) else None
    except OSError:
        return None
    if not _is_this(there, file):
        return _Tie.MOVED  # another file has taken its place
    if modes.S_ISLNK(here.st_mode) or (there.st_nlink > 1 and _is_listed(old)):
        return _Tie.LINKED
    return _Tie.MOVED  # one file under two spellings: its name's case or accents were changed


def _is_this(found: os.stat_result, file: FileStat) -> bool:
    return (found.st_dev, found.st_ino) == (file.device, file.inode)


def _is_listed(path: str) -> bool:
    """Whether its folder has exactly this name."""
    folder, name = os.path.split(path)
    try:
        with os.scandir(folder) as entries:
            return any(entry.name == name for entry in entries)
    except OSError:
        return False
