"""Watched folders as wholes: whether they are there, how they are looked at, and whether what is
gone from them is to be believed.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from app.catalog.assets import ids_of_paths, known_at, views
from app.catalog.roots import Root
from app.core.ops import HoldRoot, MarkPresence, MarkReach
from app.core.progress import CancelToken, Meter
from app.core.vocab import Presence
from app.services.listing import is_gone, why
from app.services.look import Terms, everything_rests, nobody_waits
from app.services.reports import Offline
from app.services.scan import Scanned, Scanner
from app.services.session import Session
from app.services.tree.cloud import placeholders
from app.services.tree.mounts import Mount, mounts
from app.services.tree.rules import Rules, is_inside

MISHAP_COUNT = 50
MISHAP_SHARE = 0.2
"""More than both gone at once is taken for a mishap, not for a tidy-up: nothing is marked."""

_PAGE = 500


@dataclass(slots=True)
class Absence:
    """What is gone from `top` after a scan: `paths` of `known` files. `believed`: a human said so.
    `root` is the watched folder, if `top` is one.
    """

    top: str
    paths: list[str]
    known: int
    root: Root | None = None
    believed: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How scans of one library go. `skip` are folders none enters: the library's own."""

    rules: Rules
    skip: frozenset[str] = frozenset()
    rests: Callable[[os.stat_result], bool] = everything_rests
    later: Callable[[str], None] = nobody_waits

    def terms(
        self, root: Root, others: Sequence[Root], mounted: Sequence[Mount] | None = None
    ) -> Terms:
        """Those of a watched folder. Watched folders inside it have their own: it skips them."""
        return Terms(
            rules=self.rules.of(root.path, root.ignore),
            placeholders=placeholders(
                root.path, root.cloud, mounts() if mounted is None else mounted
            ),
            skip=(self.skip | inner_roots(root.path, others)) - {root.path},
            rests=self.rests,
            later=self.later,
        )

    def terms_at(self, path: str, roots: Sequence[Root]) -> Terms:
        """Those of any path: of the innermost watched folder it is in, if it is in one."""
        if (root := root_of(path, roots)) is not None:
            own = self.terms(root, roots)
            return replace(own, skip=own.skip - {path})
        return Terms(
            rules=self.rules,
            placeholders=placeholders(path, "auto", mounts()),
            skip=(self.skip | inner_roots(path, roots)) - {path},
            rests=self.rests,
            later=self.later,
        )


@dataclass(slots=True)
class Reconciled:
    """`absence` is to be settled when all that is new has been read. `note`: why the folder could
    not be trusted to be there.
    """

    scanned: Scanned = field(default_factory=Scanned)
    absence: Absence | None = None
    notes: list[Offline] = field(default_factory=list)


def root_of(path: str, roots: Sequence[Root]) -> Root | None:
    """The innermost watched folder that `path` is in."""
    around = [root for root in roots if is_inside(path, root.path)]
    return max(around, key=lambda root: len(root.path), default=None)


def inner_roots(path: str, roots: Sequence[Root]) -> frozenset[str]:
    """The watched folders below `path`."""
    return frozenset(
        root.path for root in roots if root.path != path and is_inside(root.path, path)
    )


def reconcile(
    session: Session,
    root: Root,
    terms: Terms,
    meter: Meter,
    cancel: CancelToken,
    *,
    believed: bool = False,
) -> Reconciled:
    """Scan a watched folder. Out of reach, or suddenly empty, its assets are offline and nothing in
    it is gone; `believed`: a human said that an empty one is.

    Raises CancelledError between two folders.
    """
    if (reason := _out_of_reach(root, believed=believed)) is not None:
        return _offline(session, root, reason)
    if root.offline:
        session.do(MarkReach(root.path, reachable=True))
    scanned = Scanner(session, cancel).scan_folder(root.path, meter, terms)
    if scanned.top is None:
        return _offline(session, root, scanned.offline[0].reason)
    if scanned.bare and scanned.missing and not believed:
        return _offline(session, root, _emptied(scanned.known))
    notes = list(scanned.offline)
    for place in scanned.vacated:
        session.do(MarkReach(place, reachable=False))
        notes.append(Offline(place, "the drive that was here is not connected"))
    absence = Absence(root.path, scanned.missing, scanned.known, root, believed)
    return Reconciled(scanned, absence, notes)


def settle_absence(session: Session, absence: Absence) -> tuple[int, Offline | None]:
    """Mark what is still gone, unless it is too much to be believed. How many were marked, and why
    none were.
    """
    gone = _still_gone(session, absence.paths)
    root = absence.root
    lost = gone
    if len(gone) > MISHAP_COUNT and not absence.believed:
        lost = _nowhere_else(session, gone)
        if len(lost) > max(MISHAP_COUNT, absence.known * MISHAP_SHARE):
            if root is not None:
                session.do(HoldRoot(root.path, len(lost), absence.known))
            return 0, Offline(absence.top, _too_many(len(lost), absence.known))
    if root is not None and root.held is not None:
        session.do(HoldRoot(root.path, 0, absence.known))
    if gone:
        session.do(MarkPresence(missing=gone))
    return len(gone), None


def _out_of_reach(root: Root, *, believed: bool) -> str | None:
    """Why the folder cannot be scanned; one that was out of reach and is empty still is."""
    try:
        with os.scandir(root.path) as entries:
            bare = next(entries, None) is None
    except OSError as error:
        return why(error)
    if bare and root.offline and not believed:
        return "it is empty: perhaps a drive that is not connected"
    return None


def _offline(session: Session, root: Root, reason: str) -> Reconciled:
    session.do(MarkReach(root.path, reachable=False))
    return Reconciled(notes=[Offline(root.path, reason)])


def _still_gone(session: Session, paths: Sequence[str]) -> list[str]:
    """Those that are still taken to be there: a file that was moved is not any more, nor one whose
    absence somebody confirmed meanwhile.
    """
    gone = [path for path in paths if is_gone(path)]
    found: list[str] = []
    for at in range(0, len(gone), _PAGE):
        part = gone[at : at + _PAGE]
        known = session.ask(known_at, part)
        found += [
            path for path in part if path in known and known[path].presence is not Presence.MISSING
        ]
    return found


def _nowhere_else(session: Session, gone: Sequence[str]) -> list[str]:
    """Those whose content is not at another place as well."""
    away = set(gone)
    lost: list[str] = []
    for at in range(0, len(gone), _PAGE):
        part = gone[at : at + _PAGE]
        ids = session.ask(ids_of_paths, part)
        kept = {
            view.id
            for view in session.ask(views, list(ids.values()))
            if any(
                place.presence in (Presence.PRESENT, Presence.CLOUD) and place.path not in away
                for place in view.locations
            )
        }
        lost += [path for path in part if ids.get(path) not in kept]
    return lost


def _emptied(known: int) -> str:
    return (
        f"it is empty, though {known} files of it are known: perhaps a drive that is not connected"
    )


def _too_many(missing: int, known: int) -> str:
    return (
        f"{missing} of its {known} known files were not found; none of them was marked as missing"
    )
