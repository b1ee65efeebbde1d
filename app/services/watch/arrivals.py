"""Single files that have settled, on their way to the catalogue's queue. None is opened."""

import os
from collections.abc import Iterable, Sequence

from app.catalog.assets import ids_of_paths, known_at, names_of_files, views
from app.core.asset import Companion, FileStat
from app.core.ops import EnqueueFiles, MarkPresence, Register
from app.core.vocab import Presence
from app.media import companions
from app.services.identity import recognise
from app.services.listing import stat_or_none
from app.services.scan import unread
from app.services.session import Session
from app.services.watch.tops import Tops


class Arrivals:
    """Used by the watch's own thread."""

    def __init__(self, session: Session, tops: Tops) -> None:
        self._session = session
        self._tops = tops

    def take(self, files: Sequence[FileStat]) -> int:
        """Enter what is known under another path or is only in the cloud, and queue what has to be
        read; how many that is.
        """
        media, cloud = self._sorted(files)
        known = self._session.ask(known_at, [file.path for file in media])
        new = [file for file in media if file.path not in known]
        changed: list[FileStat] = []
        back: list[str] = []
        for file in media:
            before = known.get(file.path)
            if before is None:
                continue
            if before[:2] != (file.size, file.mtime_ns) or before.presence is Presence.CLOUD:
                changed.append(file)
            elif before.presence is not Presence.PRESENT:
                back.append(file.path)
        if back:
            self._session.do(MarkPresence(present=back))
        self._enter_cloud(cloud)
        changed += self._other_names(changed)
        due = [*changed, *(recognise(self._session, new) if new else ())]
        return self._queue(due)

    def take_companions(self, paths: Iterable[str]) -> int:
        """Queue the pictures again whose companions came, went or changed."""
        owners = {owner for path in paths for owner in _owners(path)}
        ids = self._session.ask(ids_of_paths, sorted(owners))
        if not ids:
            return 0
        read: dict[str, set[Companion]] = {}
        for view in self._session.ask(views, sorted(set(ids.values()))):
            for place in view.locations:
                read[place.path] = set(place.companions)
        due: list[FileStat] = []
        for path in ids:
            if self._is_watched(path) and set(companions.found(path)) != read.get(path, set()):
                now = stat_or_none(path)
                due += [now] if now is not None else []
        return self._queue(due)

    def _sorted(self, files: Sequence[FileStat]) -> tuple[list[FileStat], list[FileStat]]:
        """Media whose bytes are here, and media whose bytes are not; companions are neither."""
        here: list[FileStat] = []
        cloud: list[FileStat] = []
        for file in files:
            top = self._tops.of(file.path)
            if top is None or not top.terms.wanted(file.path) or _is_companion(file.path):
                continue
            checks = top.terms.placeholders
            try:
                is_cloud = checks.is_placeholder(os.stat(file.path))  # noqa: PTH116
            except OSError:
                continue  # gone since
            (cloud if is_cloud else here).append(file)
        return here, cloud

    def _other_names(self, changed: Sequence[FileStat]) -> list[FileStat]:
        """Hard links of changed files: who writes through one name is heard of under that name."""
        linked = [file for file in changed if _has_other_names(file.path)]
        if not linked:
            return []
        told = {file.path for file in changed}
        others = self._session.ask(names_of_files, linked) - told
        found = [now for path in sorted(others) if (now := stat_or_none(path)) is not None]
        inodes = {(file.device, file.inode) for file in linked}
        return [
            now for now in found if (now.device, now.inode) in inodes and self._is_watched(now.path)
        ]

    def _enter_cloud(self, files: Sequence[FileStat]) -> None:
        if not files:
            return
        known = self._session.ask(known_at, [file.path for file in files])
        same = [
            file.path
            for file in files
            if (before := known.get(file.path)) and before[:2] == (file.size, file.mtime_ns)
        ]
        if same:
            self._session.do(MarkPresence(cloud=same))
        strangers = recognise(self._session, [file for file in files if file.path not in same])
        if strangers:
            self._session.do(Register([unread(file) for file in strangers]))

    def _is_watched(self, path: str) -> bool:
        top = self._tops.of(path)
        return top is not None and not top.terms.rules.hides(path)

    def _queue(self, files: Sequence[FileStat]) -> int:
        if files:
            self._session.do(EnqueueFiles(tuple(files)))
        return len(files)


def _has_other_names(path: str) -> bool:
    try:
        return os.lstat(path).st_nlink > 1
    except OSError:
        return False


def may_be_companion(path: str) -> bool:
    """By its ending."""
    return path.casefold().endswith((".xmp", ".txt", ".caption", ".json", ".mov", ".thm"))


def _is_companion(path: str) -> bool:
    return may_be_companion(path) and any(map(os.path.lexists, _owners(path)))


def _owners(path: str) -> list[str]:
    folder, name = os.path.split(path)
    return [os.path.join(folder, owner) for owner in companions.owners(name)]
