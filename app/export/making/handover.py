"""A finished item gets its names: what comes with it first, the file itself last, so that a file
under its name has all that belongs to it.
"""

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.errors import ExportError
from app.export.making.deliver import TRIES, digest, drop, not_written, put, write_part
from app.export.naming import numbered, within
from app.export.order import PlanItem, Rendered

Beside = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Handed:
    """Where the file is, and what comes with it, (path, sha256)."""

    path: str
    beside: Beside = ()


def hand_over(item: PlanItem, made: Rendered, announce: Callable[[Handed], None]) -> Handed:
    """Give the finished file its name, and what comes with it the same one with other endings; all
    of them numbered where one is taken. An earlier export is replaced in one step, if it still is
    what the ledger says.

    `announce` is told the names right before they are tried. Raises ExportError; then nothing of
    the item is left.
    """
    extras: list[tuple[str, str]] = [*made.extras]
    try:
        extras += _text(item)
        over = item.replaces is not None and digest(item.target) == item.replaces
        for handed in _places(item, extras, over=over):
            announce(handed)
            parts = [*(part for part, _ in extras), made.part]
            paths = [*(path for path, _ in handed.beside), handed.path]
            if _named(item, list(zip(parts, paths, strict=True)), over=over):
                return handed
        raise ExportError(f"{item.name} was not written: {item.folder} has too many of that name.")
    finally:
        for part in (made.part, *(part for part, _ in extras)):
            drop(part)


def _text(item: PlanItem) -> list[tuple[str, str]]:
    """The words of the post, as a part and its name."""
    if item.sidecar is None:
        return []
    name = f"{Path(item.name).stem}.txt"
    data = item.sidecar.encode("utf-8", "replace")
    return [(write_part(item.folder, name, data, lambda _part: None), name)]


def _places(item: PlanItem, extras: Sequence[tuple[str, str]], *, over: bool) -> Iterator[Handed]:
    """Names that nothing has, but for the file that is replaced."""
    hashes = [digest(part) or "" for part, _ in extras]
    for number in range(1, TRIES + 1):
        path = item.target if over else within(item.folder, numbered(item.name, number))
        beside = [within(item.folder, numbered(name, number)) for _, name in extras]
        wanted = beside if over else [*beside, path]
        if not any(os.path.lexists(one) for one in wanted):
            yield Handed(path, tuple(zip(beside, hashes, strict=True)))


def _named(item: PlanItem, moves: Sequence[tuple[str, str]], *, over: bool) -> bool:
    """Whether each part has its name now; if one was taken meanwhile, none has."""
    done: list[tuple[str, str]] = []
    try:
        for part, path in moves:
            put(part, path, over=over and path == item.target)
            done.append((part, path))
    except OSError as error:
        for part, path in done:
            with contextlib.suppress(OSError):
                Path(path).rename(part)
        if isinstance(error, FileExistsError):
            return False
        raise not_written(item.name, error, item.folder) from error
    return True
