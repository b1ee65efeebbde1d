"""What leaves in a hand: originals, or files rendered for it, with what its badge shows. Made on
worker threads.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QImage

from app.core.outgoing import Delivery
from app.core.progress import CancelToken, Report
from app.ui.flows.files import present_path, prohibited_words
from app.ui.flows.planning import Drawn, small_pictures
from app.ui.library import Library
from app.ui.panels.shelf.state import Tally, tally, why
from app.ui.pictures.badge import SIDE
from app.ui.pictures.boxed import is_prohibited
from app.ui.veil import Adult
from app.ui.words import trn

DRAGGED = "Dragged"
"""The folder, among the exports, of what was dragged out or copied: a browser reads a dropped file
only when the form is sent, and a sandboxed one cannot see temporary folders.
"""

IN_STACK = 3
EMPTY = Tally()


class Carrier(Protocol):
    """A vault's way to put files into a hand: none of them touches a disk, none is shown."""

    def folder(self) -> str:
        """For what is carried now. Raises LockedError where this system has no place for it."""

    def fetch(
        self, ids: tuple[int, ...], to: str, report: Report, cancel: CancelToken
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Originals into a folder of this carrier's: their paths, and why others stayed."""

    def dropped(self, folder: str) -> None:
        """The drag is over."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a hand will carry, with the pictures of its badge; `why` says what keeps some of it in,
    the commonest reason first. `folder` is the one they lie in where that is a carrier's. `level`:
    how adult content was to be shown when the pictures were made.
    """

    paths: tuple[str, ...]
    ids: tuple[int, ...]
    pictures: tuple[QImage, ...]
    tally: Tally = EMPTY
    why: tuple[str, ...] = ()
    folder: str = ""
    level: Adult | None = None


def folder_for(exports: str) -> str:
    """A folder of its own for what is carried now."""
    return os.path.join(exports, DRAGGED, datetime.now().strftime("%Y-%m-%d %H.%M.%S"))


def originals_of(library: Library, ids: Sequence[int], drawn: Drawn) -> Load:
    """Where the files of these assets are; those that are offline are left out, and what is
    prohibited goes nowhere: only its id is carried, for this window's own places.
    """
    views = library.views(ids)
    kept_in = sum(is_prohibited(view) for view in views)
    free = [view for view in views if not is_prohibited(view)]
    paths = [path for view in free if (path := present_path(view)) is not None]
    return Load(
        tuple(paths),
        tuple(ids),
        tuple(small_pictures(library, ids[:IN_STACK], SIDE, drawn)),
        Tally(ready=len(paths), blocked=kept_in),
        (prohibited_words(kept_in),) if kept_in else (),
        level=drawn.adult,
    )


def fetched_by(carrier: Carrier, ids: tuple[int, ...], report: Report, cancel: CancelToken) -> Load:
    """The originals of a vault's assets, in a folder of the carrier's."""
    folder = carrier.folder()
    paths, why_not = carrier.fetch(ids, folder, report, cancel)
    numbers = Tally(ready=len(paths), blocked=len(why_not))
    return Load(paths, ids if paths else (), (), numbers, why_not, folder)


def rendered_by(
    library: Library,
    ids: tuple[int, ...],
    preset: str,
    folder: str,
    drawn: Drawn,
    report: Report,
    cancel: CancelToken,
    delivery: Delivery = Delivery.DRAG,
) -> Load:
    """The files of a preset, in a folder of their own. What is refused is only counted; without a
    single file the load carries nothing at all, not even ids.
    """
    plan = library.plan(ids, [preset], folder)
    paths: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    if plan.items:
        Path(folder).mkdir(parents=True, exist_ok=True)
        done = library.export(plan, report, cancel, delivery=delivery)
        cancel.check()
        paths = tuple(written.export.path for written in done.written)
        failed = tuple(one.reason for one in done.failed if one not in plan.failed)
    pictures = small_pictures(library, ids[:IN_STACK], SIDE, drawn)
    numbers = tally(plan, unmade=failed)
    return Load(
        paths,
        ids if paths else (),
        tuple(pictures),
        numbers,
        why(plan, failed),
        folder,
        drawn.adult,
    )


def badge_words(title: str, load: Load) -> tuple[str, str]:
    """(text, role) of a badge's first line: preset, and how many leave and do not."""
    numbers = load.tally
    parts = [title]
    if load.paths:
        parts.append(trn("%n file", "%n files", len(load.paths)))
    if numbers.blocked:
        parts.append(trn("%n blocked", "%n blocked", numbers.blocked))
    if numbers.failed:
        parts.append(trn("%n cannot be made", "%n cannot be made", numbers.failed))
    role = "accent" if not (numbers.blocked or numbers.failed) else "warn"
    return " · ".join(parts), role if load.paths else "block"


def original_words(load: Load) -> tuple[str, str]:
    """(text, role) for originals."""
    blocked = load.tally.blocked
    missing = len(load.ids) - len(load.paths) - blocked
    text = trn("%n original", "%n originals", len(load.paths))
    if missing:
        text += " · " + trn("%n offline", "%n offline", missing)
    if blocked:
        text += " · " + trn("%n blocked", "%n blocked", blocked)
    if blocked and not load.paths:
        return text, "block"
    return text, "warn" if missing or blocked else "accent"
