"""Missing files, found again in a folder the user names: by their content, or by where they lie.

Finding only proposes. `apply` is the one edit that follows, and undo takes it back.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.catalog.assets import in_folder
from app.catalog.places import Lost, missing
from app.catalog.roots import roots
from app.core.asset import FileStat
from app.core.errors import MediaError, NotFoundError, UsageError
from app.core.ops import Done
from app.core.ops import Relink as RelinkOp
from app.core.progress import CancelToken, Meter, Report
from app.core.vocab import Presence
from app.media.formats import looks_like_media
from app.services.inbox import Belt, Inbox
from app.services.ingest import Ingest
from app.services.listing import file_stat, stat_file, walk
from app.services.reconcile import Manner
from app.services.session import Session
from app.services.workers import Lane

DIGEST = "app.media.source:digest"
PATIENCE_S = 0.1


@dataclass(frozen=True, slots=True)
class Match:
    """A file that may be the one an asset misses. `certain`: it has the same content."""

    asset_id: int
    old: str
    new: FileStat
    certain: bool


@dataclass(frozen=True, slots=True)
class Proposals:
    """`by_folder`: same name at the same place below another folder, with other content or with
    content that was never known.
    """

    by_hash: tuple[Match, ...] = ()
    by_folder: tuple[Match, ...] = ()
    unresolved: tuple[Lost, ...] = ()


class Relink:
    """What is missing or offline in one library, looked for where the user says."""

    def __init__(self, session: Session, media: Lane, ingest: Ingest, manner: Manner) -> None:
        self._session = session
        self._media = media
        self._ingest = ingest
        self._manner = manner

    def find(self, folder: str, report: Report, cancel: CancelToken) -> Proposals:
        """Files below `folder` that are not in the catalogue, matched with what is missing. Only
        those are read that have the size of a missing one.

        Raises NotFoundError when there is no such folder, CancelledError.
        """
        top = os.path.abspath(folder)
        if not Path(top).is_dir():
            raise NotFoundError(f"There is no folder {top}.")
        lost = self._lost()
        if not lost:
            return Proposals()
        strangers = self._strangers(top, report, cancel)
        by_hash = self._by_content(lost, strangers, report, cancel)
        found = {match.old for match in by_hash}
        taken = {match.new.path for match in by_hash}
        rest = [one for one in lost if one.path not in found]
        free = [stat for stat in strangers if stat.path not in taken]
        by_folder = _by_place(rest, free, top)
        found |= {match.old for match in by_folder}
        unresolved = tuple(one for one in lost if one.path not in found)
        return Proposals(tuple(by_hash), tuple(by_folder), unresolved)

    def by_hand(self, old: str, new: str) -> Match:
        """The user's own choice for the file that was at `old`; what it holds is not looked at.

        Raises NotFoundError when `new` is not there, UsageError when nothing is missing at `old`
        or `new` is a file the catalogue knows already.
        """
        lost = next((one for one in self._lost() if one.path == old), None)
        if lost is None:
            raise UsageError(f"No file is missing at {old}.")
        path = os.path.abspath(new)
        try:
            stat = stat_file(path)
        except OSError as error:
            raise NotFoundError(f"{path} cannot be used: {error.strerror}.") from error
        if path in self._session.ask(in_folder, os.path.dirname(path)):
            raise UsageError(f"{path} is in the library already.")
        return Match(lost.asset_id, old, stat, certain=False)

    def apply(self, matches: Sequence[Match], report: Report, cancel: CancelToken) -> Done:
        """One edit for all. Files whose content is not certain are read afterwards, and become new
        versions where it is another.
        """
        done = self._session.do(RelinkOp([(one.old, one.new) for one in matches]))
        if unread := [one.new.path for one in matches if not one.certain]:
            self._ingest.import_paths(unread, report, cancel)
        return done

    def _lost(self) -> list[Lost]:
        lost = list(self._session.ask(missing))
        for root in self._session.ask(roots):
            if root.offline:
                lost += self._session.ask(missing, root.path)
        return list({one.path: one for one in lost}.values())

    def _strangers(self, top: str, report: Report, cancel: CancelToken) -> list[FileStat]:
        """The files below `top` that the catalogue does not know to be there. What is only in the
        cloud is left out: comparing it would fetch it.
        """
        found = []
        meter = Meter("relink", report)
        terms = self._manner.terms_at(top, self._session.ask(roots))
        for listing in walk(top, terms.skip, terms.rules):
            cancel.check()
            known = self._session.ask(in_folder, listing.folder)
            for entry in listing.files:
                place = known.get(entry.path)
                if place is not None and place.presence is not Presence.MISSING:
                    continue
                if not looks_like_media(entry.path) or (now := _stat(entry)) is None:
                    continue
                if not terms.placeholders.is_placeholder(now):
                    found.append(file_stat(entry.path, now))
            meter.advance(len(listing.files))
        meter.flush()
        return found

    def _by_content(
        self,
        lost: Sequence[Lost],
        strangers: Sequence[FileStat],
        report: Report,
        cancel: CancelToken,
    ) -> list[Match]:
        sizes = {one.size for one in lost if one.sha256 is not None}
        hashes = self._hashes([stat for stat in strangers if stat.size in sizes], report, cancel)
        wanted: dict[str, list[Lost]] = defaultdict(list)
        for one in lost:
            if one.sha256 is not None:
                wanted[one.sha256].append(one)
        matches = []
        for stat in sorted(strangers, key=lambda each: each.path):
            waiting = wanted.get(hashes.get(stat.path, ""))
            if waiting:
                one = max(waiting, key=lambda each: _common_end(each.path, stat.path))
                waiting.remove(one)
                matches.append(Match(one.asset_id, one.path, stat, certain=True))
        return matches

    def _hashes(
        self, stats: Sequence[FileStat], report: Report, cancel: CancelToken
    ) -> dict[str, str]:
        """Of what can be read; the rest is left out."""
        hashes: dict[str, str] = {}
        inbox = Inbox()
        belt = Belt(self._media, inbox)
        meter = Meter("compare", report, total=len(stats))
        waiting = list(reversed(stats))
        try:
            while waiting or len(belt):
                cancel.check()
                while waiting and belt.has_room:
                    path = waiting.pop().path
                    belt.send(path, DIGEST, path, then=_keeper(hashes, path, meter))
                inbox.work(PATIENCE_S)
        finally:
            belt.drop()
        meter.flush()
        return hashes


def _keeper(
    hashes: dict[str, str], path: str, meter: Meter
) -> Callable[[str | None, Exception | None], None]:
    def keep(value: str | None, error: Exception | None) -> None:
        if error is not None and not isinstance(error, MediaError):
            raise error
        if value is not None:
            hashes[path] = value
        meter.advance(1, 0 if value is not None else 1)

    return keep


def _by_place(lost: Iterable[Lost], free: Iterable[FileStat], top: str) -> list[Match]:
    """A file whose whole path below `top` ends the path of exactly one missing file."""
    by_end: dict[str, FileStat] = {os.path.relpath(stat.path, top): stat for stat in free}
    depth = max((end.count(os.sep) for end in by_end), default=0)
    claims: dict[str, list[tuple[Lost, FileStat]]] = defaultdict(list)
    for one in lost:
        parts = Path(one.path).parts
        for length in range(min(depth + 1, len(parts) - 1), 0, -1):
            stat = by_end.get(os.sep.join(parts[-length:]))
            if stat is not None:
                claims[stat.path].append((one, stat))
                break
    return [
        Match(one.asset_id, one.path, stat, certain=False)
        for rivals in claims.values()
        if len(rivals) == 1
        for one, stat in rivals
    ]


def _common_end(one: str, other: str) -> int:
    """How many of their last folders and names are the same."""
    count = 0
    for left, right in zip(Path(one).parts[::-1], Path(other).parts[::-1], strict=False):
        if left != right:
            break
        count += 1
    return count


def _stat(entry: "os.DirEntry[str]") -> os.stat_result | None:
    try:
        return entry.stat()
    except OSError:
        return None  # a broken link, or gone since it was listed
