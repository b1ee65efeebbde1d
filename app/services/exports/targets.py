"""Where a delivery goes, and what speaks against it: before anything is made."""

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.core.asset import Finding
from app.core.errors import TargetError, UsageError
from app.core.outgoing import Delivery
from app.core.vocab import Outcome
from app.export.order import Errand, PlanItem
from app.export.space import needed

STAGING = ".musekeep-{}.folder"
"""Beside an archive, where its files wait until all of them are there."""
SURE = 3
"""Estimates are rough: no batch is refused for want of less than a third of what it may take."""


@dataclass(frozen=True, slots=True)
class Target:
    """`folder` is where files are made; `folders` those of single platforms, which go there."""

    folder: str
    folders: Mapping[str, str] = field(default_factory=dict)

    def all(self) -> list[str]:
        return sorted({*self.folders.values(), *([self.folder] if self.folder else [])})


def target(
    errand: Errand, platforms: set[str], hot: Mapping[str, str], watched: Sequence[str]
) -> Target:
    """Raises UsageError where the place makes no sense. `hot`: the folder of each platform, as set;
    `watched`: the folders whose files are catalogued.
    """
    match errand.delivery:
        case Delivery.HOT:
            return Target("", {one: _hot(one, hot, watched) for one in sorted(platforms)})
        case Delivery.ZIP:
            return Target(staging_of(errand.to))
    if os.path.lexists(errand.to) and not Path(errand.to).is_dir():
        raise UsageError(f"{errand.to} is a file, not a folder.")
    return Target(errand.to)


def staging_of(archive: str) -> str:
    """Where the files of an archive wait. Raises UsageError where it cannot be made so."""
    folder, name = os.path.split(archive)
    if not name.casefold().endswith(".zip"):
        raise UsageError(f"{archive} is not the name of a zip file.", hint="End it with .zip.")
    if Path(archive).is_dir():
        raise UsageError(f"{archive} is a folder.")
    return os.path.join(folder, STAGING.format(name))


def _hot(platform: str, hot: Mapping[str, str], watched: Sequence[str]) -> str:
    folder = hot.get(platform)
    if folder is None:
        raise UsageError(
            f"No folder is set for {platform}.",
            hint=f'Add it to settings.toml: [export] folders = {{ {platform} = "/folder" }}.',
        )
    if not Path(folder).is_dir():
        raise UsageError(
            f"{folder}, which is set for {platform}, is not there (is its drive plugged in?)."
        )
    if (root := _watched(folder, watched)) is not None:
        raise UsageError(
            f"{folder}, which is set for {platform}, lies in the watched folder {root}: what is "
            "put there would come back as new pictures.",
            hint="Set another folder, or stop watching that one.",
        )
    return folder


def _watched(folder: str, watched: Sequence[str]) -> str | None:
    real = os.path.realpath(folder)
    for root in watched:
        above = os.path.realpath(root)
        if real == above or real.startswith(os.path.join(above, "")):
            return root
    return None


def is_watched(folder: str, watched: Sequence[str]) -> bool:
    """Whether its files are catalogued as they come."""
    return _watched(folder, watched) is not None


def notes(items: Sequence[PlanItem], errand: Errand, watched: Sequence[str]) -> list[Finding]:
    """What is to be known of the place before anything is written to it."""
    said = []
    for folder in sorted({item.folder for item in items}):
        if (root := _watched(folder, watched)) is not None:
            text = f"{folder} lies in the watched folder {root}: the files come back as pictures."
            said.append(Finding("export.watched", Outcome.REVIEW, text))
    hindrances = _hindrances(items, errand.delivery)
    return [*said, *(Finding("export.target", Outcome.REVIEW, text) for text, _ in hindrances)]


def among_originals(folders: Sequence[str]) -> list[Finding]:
    """That files are going to lie among catalogued ones, in folders that nobody watches."""
    return [
        Finding(
            "export.originals",
            Outcome.REVIEW,
            f"{folder} holds originals of this library: the files are written among them.",
        )
        for folder in folders
    ]


def check(items: Sequence[PlanItem], delivery: Delivery) -> None:
    """Raises TargetError where the files surely cannot be written."""
    for text, sure in _hindrances(items, delivery):
        if sure:
            hint = "Nothing was written. Make room, or choose another folder."
            raise TargetError(text, hint=hint)


def _hindrances(items: Sequence[PlanItem], delivery: Delivery) -> Iterator[tuple[str, bool]]:
    """What hinders the writing to each folder, and whether that is sure."""
    for folder in sorted({item.folder for item in items}):
        there = _nearest(folder)
        if there is None:
            continue
        if not os.access(there, os.W_OK | os.X_OK):
            yield f"{there} is read-only or not yours to write to.", True
            continue
        mine = [item for item in items if item.folder == folder]
        wanted = needed(mine) * (2 if delivery is Delivery.ZIP else 1)
        free = shutil.disk_usage(there).free
        if wanted > free:
            told = f"The disk of {folder} has {_size(free)} free, and what is exported may take"
            yield f"{told} {_size(wanted)}.", wanted > SURE * free


def _nearest(folder: str) -> str | None:
    """The folder itself or the first one above it that is there; None where a file is."""
    path = Path(folder)
    while not path.exists() and path != path.parent:
        path = path.parent
    return str(path) if path.is_dir() else None


def _size(count: int) -> str:
    value = float(count)
    for unit in ("bytes", "kB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}"
        value /= 1000
    return f"{value:.1f} GB"
