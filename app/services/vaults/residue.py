"""Nothing of what left stays in a library: what was derived from it goes, the databases are written
anew, and then every file of the library is searched for it.
"""

import contextlib
import os
import threading
import time
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import TimeoutError as StillRunning
from dataclasses import dataclass
from pathlib import Path

from app.catalog import batches
from app.catalog.catalog import Catalog
from app.catalog.scrub import Sink, carried, contents, database_files, papers
from app.core.outgoing import Batch, BatchItem, Delivery
from app.core.paths import LibraryPaths
from app.core.progress import CancelToken, Meter, Report
from app.export.making.deliver import digest, drop
from app.export.making.parts import sweep as sweep_parts
from app.media.formats import EXTENSIONS
from app.services.backups import proving
from app.services.backups.kept import backups_in
from app.services.datafiles import read_settings
from app.services.session import Session
from app.services.vaults.blanking import blank_lines
from app.services.vaults.patterns import Copy, Patterns
from app.services.vaults.scanning import Needles, Scanned, Seams, Stream
from app.services.vaults.traces import Desktop, this_desktop
from app.services.workers import Lane
from app.vault.paths import SUFFIX

PATIENCE_S = 20.0
"""How long another process may be in the way before the sweep is put off."""
TRIES = 3
"""Times the databases are written anew before what is still found is told."""
_PAUSE_S = 0.1
_SCAN = "app.services.vaults.scanning:scan"
_SCAN_S = 3600.0

_FOLDERS = ("backups", "exports", "similar", "vaults")
"""Those of a library that the program itself writes to in the course of its work. What is put into
the others by hand, or filed on purpose, speaks of no asset.
"""
_BY_HAND = "settings.toml"
_HALF = "unfinished"
_CARRIED = frozenset([Delivery.DRAG, Delivery.CLIPBOARD, _HALF])
"""Copies that were made for the hand or the clipboard alone, or wait for an export that was
interrupted: nobody but this program keeps them.
"""
_WAITING = (
    "Another window or program was reading this library, so its files could not be cleaned to the "
    "end. That is made up for as soon as nobody does."
)


@dataclass(frozen=True, slots=True)
class Residue:
    """`found` is how much of what was looked for is still there, `where` in which files, with a
    count. `notes` are sentences on what the program leaves alone, `waiting` is what kept it from
    finishing: then it has to be run again.
    """

    scanned_bytes: int = 0
    found: int = 0
    where: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    waiting: str = ""

    @property
    def clean(self) -> bool:
        """Whether it may be said that no trace is left."""
        return not self.found and not self.waiting


class Sweep:
    """Of one library, whose `catalog` is open in this process. From any thread, one at a time."""

    def __init__(
        self,
        paths: LibraryPaths,
        catalog: Catalog,
        desktop: Desktop | None = None,
        *,
        patience_s: float = PATIENCE_S,
    ) -> None:
        self._paths = paths
        self._catalog = catalog
        self._desktop = desktop or this_desktop()
        self._patience_s = patience_s

    def run(self, patterns: Patterns, report: Report, cancel: CancelToken) -> Residue:
        """Remove what was derived, clean the databases, look. What left must be out of the
        catalogue and off its places. May be repeated at any time. Raises CancelledError, and
        LibraryError where the disk is full.
        """
        meter = Meter("cleaning the library", report, total=TRIES)
        self._remove_derived(patterns)
        proving.sweep(self._paths.folder)
        notes = [*self._desktop.forget(sorted(patterns.paths)), *self._notes(patterns)]
        residue, waiting = Residue(), ""
        for again in range(TRIES):
            waiting = "" if self._write_anew(cancel, whole=again > 0) else _WAITING
            residue = self._look(patterns, cancel)
            meter.advance()
            if waiting or not any(self._is_told(one) for one in residue.where):
                break
        if residue.clean and not waiting:
            self._catalog.scrubbed()
        meter.flush()
        return Residue(
            residue.scanned_bytes,
            residue.found,
            residue.where,
            (*notes, *residue.notes),
            waiting,
        )

    # ── what was derived ──

    def _remove_derived(self, patterns: Patterns) -> None:
        kept = self._catalog.ask(contents, patterns.hashes)
        self._catalog.thumbs.drop(patterns.hashes - kept)
        if patterns.vectors:
            for graph in _below(self._paths.folder / "similar"):
                drop(graph)
        for copy in patterns.copies:
            if copy.delivery in _CARRIED and digest(copy.path) == copy.sha256:
                drop(copy.path)
                with contextlib.suppress(OSError):
                    Path(copy.path).parent.rmdir()
        for folder in {os.path.dirname(copy.path) for copy in patterns.copies}:
            sweep_parts(folder)

    def _notes(self, patterns: Patterns) -> Iterator[str]:
        unused = patterns.papers - self._catalog.ask(papers)
        if left := [one for one in unused if (self._paths.releases / one).exists()]:
            yield (
                f"Signed releases in {self._paths.releases} ({len(left)}) belong to no persona of "
                "this library any more: keep them elsewhere, or delete them."
            )
        away = read_settings(self._paths, []).backups
        if away and (copies := backups_in(Path(away))):
            yield (
                f"{away} holds backups of the library ({len(copies)}), which may still tell of "
                "what went into the vault: delete those you do not need."
            )

    # ── the databases ──

    def _write_anew(self, cancel: CancelToken, *, whole: bool) -> bool:
        """False where another process was in the way for too long."""
        deadline, pause = time.monotonic() + self._patience_s, threading.Event()
        while not (self._catalog.scrub() and self._catalog.thumbs.scrub(whole=whole)):
            cancel.check()
            if time.monotonic() >= deadline:
                return False
            pause.wait(_PAUSE_S)
        return True

    # ── the look ──

    def _look(self, patterns: Patterns, cancel: CancelToken) -> Residue:
        """Every file of the library, after the logs have lost the lines that tell something."""
        kept = self._catalog.ask(carried, patterns.words)
        strong = sorted(patterns.pieces | patterns.spelt())
        pieces = [*strong, *sorted(patterns.of_words(kept))]
        self._blank_logs([*strong, *patterns.whole_words(kept)])
        scanned = _scan(self._searched(), pieces, cancel)
        found = {one for file in scanned for one in file.found}
        live = self._live(found, pieces, len(strong))
        left = {
            file.path: {
                one for one in file.found - live if one < len(strong) or self._is_told(file.path)
            }
            for file in scanned
        }
        return self._residue({path: found for path, found in left.items() if found}, scanned)

    def _residue(self, left: dict[str, set[int]], scanned: Sequence[Scanned]) -> Residue:
        backups = {path for path in left if Path(path).is_relative_to(self._paths.backups)}
        where = [
            f"{os.path.relpath(path, self._paths.folder)} ({len(left[path])})"
            for path in sorted(left.keys() - backups)
        ]
        notes = [
            f"{path} is an older copy of the catalogue and still tells of what went into the "
            "vault: delete it when you are sure you do not need it."
            for path in sorted(backups)
        ]
        found = len({one for path in left.keys() - backups for one in left[path]})
        size = sum(file.size for file in scanned)
        return Residue(size, found, tuple(where), tuple(notes))

    def _live(self, numbers: Collection[int], pieces: Sequence[bytes], strong: int) -> set[int]:
        """Those of what was found that what stays in the library holds as well. Files and pictures
        (the first `strong` pieces) must be other assets'; a word may stand anywhere.
        """
        named = self._told([one for one in numbers if one < strong], pieces)
        said = self._told([one for one in numbers if one >= strong], pieces, everything=True)
        left = [one for one in numbers if one >= strong and one not in said]
        return named | said | self._by_chance(left, pieces)

    def _told(
        self, numbers: Sequence[int], pieces: Sequence[bytes], *, everything: bool = False
    ) -> set[int]:
        stream = Stream(Needles([pieces[one] for one in numbers]))
        if numbers:
            self._tell(stream.take, everything=everything)
            stream.flush()
        return {numbers[one] for one in stream.found}

    def _by_chance(self, numbers: Sequence[int], pieces: Sequence[bytes]) -> set[int]:
        seams = Seams([pieces[one] for one in numbers])
        if numbers:
            self._tell(seams.take, everything=True)
        return {numbers[one] for one in seams.found}

    def _tell(self, sink: Sink, *, everything: bool) -> None:
        self._catalog.tell_live(sink, everything=everything)
        self._catalog.thumbs.tell_live(sink, everything=everything)

    def _blank_logs(self, pieces: Sequence[bytes]) -> None:
        needles = Needles(pieces)
        for path in self._paths.folder.glob("*.log*"):
            blank_lines(path, needles)

    def _is_told(self, path: str) -> bool:
        """Whether single words count in this file: in a list of settings they are its own."""
        databases = (self._paths.catalog.name, self._paths.thumbs.name)
        return os.path.basename(path).startswith(databases)

    def _searched(self) -> list[str]:
        databases = [*database_files(self._paths.catalog), *database_files(self._paths.thumbs)]
        return sorted({*map(str, databases), *_ours(self._paths.folder)})


def unfinished(session: Session, ids: Sequence[int]) -> Patterns:
    """Files that interrupted exports of these assets left to be taken up again. To be asked while
    the assets are there.
    """
    going = frozenset(ids)
    items = (item for batch in session.ask(batches.unfinished) for item in _items(session, batch))
    return Patterns(
        copies=frozenset(
            Copy(path, sha256, _HALF)
            for item in items
            if item.asset_id in going
            for path, sha256 in item.beside
        )
    )


def _items(session: Session, batch: Batch) -> list[BatchItem]:
    return session.ask(batches.items, batch.id)


def _ours(library: Path) -> Iterator[str]:
    """The files of a library's folder that the program writes, but for vaults. Pictures may lie
    there, too.
    """
    with contextlib.suppress(OSError):
        for path in library.iterdir():
            if path.is_file() and path.name != _BY_HAND and path.suffix.lower() not in EXTENSIONS:
                yield str(path)
    for name in _FOLDERS:
        yield from _below(library / name)


def _below(folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [one for one in folders if not one.endswith(SUFFIX)]
        yield from (os.path.join(place, name) for name in names)


def _scan(files: Sequence[str], pieces: Sequence[bytes], cancel: CancelToken) -> list[Scanned]:
    """In a process of its own (see `scanning`)."""
    lane = Lane("app.services.vaults.scanning:prepare", 1, timeout_s=_SCAN_S)
    try:
        future = lane.submit(_SCAN, files, pieces)
        while True:
            try:
                found: list[Scanned] = future.result(timeout=_PAUSE_S)
            except StillRunning:
                cancel.check()
            else:
                return found
    finally:
        lane.close()
