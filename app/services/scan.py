"""What a folder holds now, against what the catalogue knows of it. No file is opened.

Files known under another path are entered at once; what has to be read goes to the catalogue's
queue; what is only in the cloud is entered by its name. What is gone is noted: whether it is to be
believed is not decided here.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from app.catalog.assets import Known, cards, folders_under, ids_of_paths, in_folder
from app.catalog.stored import stored_in
from app.core.asset import FileStat, Probe
from app.core.ops import EnqueueFiles, MarkPresence, Register, Registered
from app.core.progress import CancelToken, Meter
from app.core.vocab import Presence
from app.media.formats import looks_like_media, promised
from app.services.identity import recognise
from app.services.listing import is_gone, stat_file, why
from app.services.look import Look, Terms, look_through
from app.services.reports import Offline
from app.services.session import Session
from app.services.tree.rules import is_inside, shipped_rules

_BATCH = 1000

IGNORED_LISTED = 10_000


@dataclass(slots=True)
class Scanned:
    """What one scan found. `known` counts the locations the catalogue had under the path and did
    not take for missing; `moved` files are entered under their new path, `clouded` ones by name.
    `ignored` names files that are no pictures or videos by their names, as far as there is room.

    `top` is None when it could not be listed. `bare`: it is empty. `vacated` are folders below it
    that were another drive's and are empty now: the drive is not there.
    """

    top: str | None = None
    queued: int = 0
    unchanged: int = 0
    known: int = 0
    moved: int = 0
    clouded: int = 0
    in_the_cloud: int = 0
    bare: bool = False
    found: int = 0
    ignored: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    vacated: list[str] = field(default_factory=list)
    offline: list[Offline] = field(default_factory=list)


class Scanner:
    """Works for one job, in its thread."""

    def __init__(self, session: Session, cancel: CancelToken) -> None:
        self._session = session
        self._cancel = cancel
        self._new: list[FileStat] = []
        self._changed: list[FileStat] = []

    def scan_file(self, path: str, terms: Terms) -> Scanned:
        """One file the user named, whatever its name. Raises OSError when it is not there."""
        scanned = Scanned(path)
        now = stat_file(path)
        known = self._session.ask(in_folder, os.path.dirname(path)).get(path)
        if terms.placeholders.is_placeholder(os.stat(path)):  # noqa: PTH116
            self._take_cloud([now], scanned)
        elif known is None:
            self._new.append(now)
        elif known[:2] != (now.size, now.mtime_ns) or self._is_worth_another_try(path, known):
            self._changed.append(now)
        else:
            scanned.unchanged += 1
            if known.presence is not Presence.PRESENT:
                self._mark(scanned, back=[path])
        self._flush(scanned)
        return scanned

    def _is_worth_another_try(self, path: str, known: Known) -> bool:
        """Named once more: perhaps it can be read now."""
        if known.presence is Presence.CLOUD:
            return True
        asset = self._session.ask(ids_of_paths, [path]).get(path)
        found = self._session.ask(cards, [asset]) if asset is not None else []
        return any(card.fault is not None for card in found)

    def scan_folder(self, top: str, meter: Meter, terms: Terms) -> Scanned:
        """`top` and all below it. Stops between folders with CancelledError; what was queued by
        then stays queued.
        """
        scanned = Scanned(top)
        visited: set[str] = set()
        empty: set[str] = set()
        waiting = [top]
        while waiting:
            self._cancel.check()
            look = self._look(waiting.pop(), terms, scanned)
            visited.add(look.folder)
            if look.error is not None and look.folder == top:
                scanned.top = None
                return scanned  # whatever is known below it is where it was, or nobody knows
            if look.empty and look.error is None:
                empty.add(look.folder)
                scanned.bare |= look.folder == top
            waiting += reversed(look.folders)
            meter.advance(look.unchanged + len(look.new) + len(look.changed))
        self._flush(scanned)
        self._look_for_unvisited(top, visited, empty, terms.skip, scanned)
        return scanned

    def scan_one(self, folder: str, terms: Terms) -> Scanned:
        """The files directly in `folder`; sub-folders are left alone."""
        scanned = Scanned(folder)
        look = self._look(folder, terms, scanned)
        if look.error is not None:
            scanned.top = None
        self._flush(scanned)
        return scanned

    # ── one folder ──

    def _look(self, folder: str, terms: Terms, scanned: Scanned) -> Look:
        stored = self._session.ask(stored_in, folder)
        look = look_through(folder, stored, terms)
        scanned.known += look.known
        if look.error is not None:
            scanned.offline.append(Offline(folder, why(look.error)))
            return look
        if look.empty and look.gone and self._is_another_drive(folder):
            scanned.vacated.append(folder)
            look.gone = []
        self._take(look, scanned)
        return look

    def _is_another_drive(self, folder: str) -> bool:
        """Whether the files known in it cannot have been in this folder as it is now."""
        known = self._session.ask(in_folder, folder)
        return any(_is_elsewhere(folder, one.device) for one in known.values())

    def _take(self, look: Look, scanned: Scanned) -> None:
        scanned.unchanged += look.unchanged
        scanned.missing += look.gone
        if len(scanned.ignored) < IGNORED_LISTED:
            scanned.ignored += look.ignored
        if look.back or look.clouded:
            self._mark(scanned, back=look.back, clouded=look.clouded)
        self._take_cloud(look.cloud, scanned)
        self._new += look.new
        self._changed += look.changed + look.again
        if len(self._new) + len(self._changed) >= _BATCH:
            self._flush(scanned)

    def _mark(
        self, scanned: Scanned, *, back: Sequence[str] = (), clouded: Sequence[str] = ()
    ) -> None:
        self._session.do(MarkPresence(present=back, cloud=clouded))
        scanned.found += len(back)
        scanned.in_the_cloud += len(clouded)

    def _take_cloud(self, files: Sequence[FileStat], scanned: Scanned) -> None:
        """Enter what is only in the cloud by what its name, size and date say."""
        for part in _parts(files):
            strangers = recognise(self._session, part)
            scanned.moved += len(part) - len(strangers)
            if strangers:
                probes = [unread(file) for file in strangers]
                entries: list[Registered] = self._session.do(Register(probes)).value
                scanned.clouded += sum(entry.fresh for entry in entries)
        scanned.in_the_cloud += len(files)

    def _flush(self, scanned: Scanned) -> None:
        """Moves first: what is left is read."""
        new, self._new = self._new, []
        changed, self._changed = self._changed, []
        for part in _parts(new):
            strangers = recognise(self._session, part)
            scanned.moved += len(part) - len(strangers)
            changed += strangers
        changed.sort(key=_path)
        for part in _parts(changed):
            self._session.do(EnqueueFiles(tuple(part)))
        scanned.queued += len(changed)

    # ── what is known and was not come to ──

    def _look_for_unvisited(
        self,
        top: str,
        visited: set[str],
        empty: set[str],
        skip: frozenset[str],
        scanned: Scanned,
    ) -> None:
        """Folders the catalogue knows and the scan did not come to: gone, hidden or unreadable."""
        for folder in self._session.ask(folders_under, top):
            if folder in visited or any(is_inside(folder, other) for other in skip):
                continue
            self._cancel.check()
            known = self._session.ask(in_folder, folder)
            there = [path for path, one in known.items() if one.presence is not Presence.MISSING]
            scanned.known += len(there)
            gone = [path for path in there if is_gone(path)]
            above = _nearest(folder, visited)
            if gone and above in empty and _is_elsewhere(above, known[gone[0]].device):
                if above not in scanned.vacated:
                    scanned.vacated.append(above)
            elif not any(is_inside(folder, place) for place in scanned.vacated):
                scanned.missing += gone


def unread(file: FileStat) -> Probe:
    """All that is known of a file that is only in the cloud."""
    form = promised(file.path)
    return Probe(
        file,
        format=form.name if form else None,
        kind=form.kind if form else None,
        created=_moment(file.mtime_ns),
        presence=Presence.CLOUD,
    )


def default_terms(
    skip: frozenset[str] = frozenset(), wanted: Callable[[str], bool] = looks_like_media
) -> Terms:
    """Those of a folder nobody said anything about."""
    return Terms(shipped_rules(), skip=skip, wanted=wanted)


def _is_elsewhere(folder: str, device: int) -> bool:
    """Whether the folder is not on that device."""
    try:
        now = os.stat(folder).st_dev  # noqa: PTH116 - the name may not be UTF-8
    except OSError:
        return False
    return device != 0 and now != device


def _nearest(folder: str, visited: set[str]) -> str:
    """The innermost visited folder above."""
    while folder not in visited and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    return folder


def _parts(files: Sequence[FileStat]) -> list[Sequence[FileStat]]:
    return [files[at : at + _BATCH] for at in range(0, len(files), _BATCH)]


def _path(file: FileStat) -> str:
    return file.path


def _moment(ns: int) -> datetime | None:
    try:
        return datetime.fromtimestamp(ns / 1e9, UTC)
    except (OSError, OverflowError, ValueError):
        return None
