"""One folder as it is now, against what the catalogue knows of it. No file is opened.

Most files of most scans are as they were: for those this does no more than one look-up, one stat
and one comparison.
"""

import os
import stat as modes
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from app.catalog.stored import Row, Stored
from app.core.asset import Companion, FileStat
from app.core.vocab import Presence, Role
from app.media.companions import beside
from app.media.formats import looks_like_media
from app.services.listing import file_stat, is_gone, is_own_folder
from app.services.tree.cloud import NONE, Placeholders, stub_of
from app.services.tree.rules import Rules

_KIN_ENDINGS = (".xmp", ".txt", ".caption", ".json", ".mov", ".thm")
_CLIPS = (b".mov", b".MOV")
_NO_COMPANIONS: frozenset[Companion] = frozenset()
_STUB_BYTES = 0
"""A stub's own size is not that of the file it stands for, which nothing tells."""


def everything_rests(_found: os.stat_result) -> bool:
    """Whoever scans once takes what is there."""
    return True


def nobody_waits(_path: str) -> None:
    """Nobody looks at it later."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How one tree is looked at. A file for which `rests` is false is told to `later` instead of
    being taken. `skip` are folders no scan enters: the library's own.
    """

    rules: Rules
    placeholders: Placeholders = NONE
    skip: frozenset[str] = frozenset()
    wanted: Callable[[str], bool] = looks_like_media
    rests: Callable[[os.stat_result], bool] = everything_rests
    later: Callable[[str], None] = nobody_waits


@dataclass(slots=True)
class Look:
    """What a look at one folder found.

    `new` and `changed` files are to be read, `again` ones too, though they are as they were: their
    companions changed, or their bytes came down. `cloud` files are to be entered by name. `back`,
    `clouded` and `gone` are known paths whose presence is another now. `ignored` are no pictures
    by their names.
    """

    folder: str
    known: int = 0
    unchanged: int = 0
    new: list[FileStat] = field(default_factory=list)
    changed: list[FileStat] = field(default_factory=list)
    again: list[FileStat] = field(default_factory=list)
    cloud: list[FileStat] = field(default_factory=list)
    back: list[str] = field(default_factory=list)
    clouded: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    empty: bool = True
    error: OSError | None = None


def look_through(folder: str, stored: Stored, terms: Terms) -> Look:
    """`stored` is used up. What cannot be listed to its end comes with its error, and nothing in it
    is gone.
    """
    return _Looker(folder, stored, terms).look()


class _Looker:
    def __init__(self, folder: str, stored: Stored, terms: Terms) -> None:
        self._folder = folder
        self._present = stored.present
        self._others = stored.others
        self._companions = stored.companions
        self._terms = terms
        self._found = Look(folder)
        self._media: list[bytes] = []  # names of those that are not plainly as they were
        self._kin: set[str] = set()
        self._stubs: list[os.DirEntry[bytes]] = []
        self._seen = 0

    def look(self) -> Look:
        found = self._found
        try:
            with os.scandir(os.fsencode(found.folder)) as entries:
                self._compare(entries)
            unseen = self._unseen()
        except OSError as error:
            return Look(found.folder, len(self._present), error=error)
        for stub in self._stubs:
            self._stand_in(stub, unseen)
        if self._kin or self._companions:
            self._compare_companions(unseen)
        found.known += len(unseen)
        found.gone = [path for name in sorted(unseen) if is_gone(path := self._path(name))]
        for files in (found.new, found.changed, found.again, found.cloud):
            files.sort(key=_path)
        found.folders.sort()
        return found

    def _compare(self, entries: Iterable[os.DirEntry[bytes]]) -> None:
        """Where a scan spends its time."""
        known, plain = self._present.get, self._terms.placeholders is NONE
        seen = unlike = 0
        for entry in entries:
            before = known(entry.name)
            if before is None:
                self._take_other(entry)
                continue
            seen += 1
            try:
                now = entry.stat()
            except OSError:
                unlike += 1  # a link to nowhere, or gone since it was listed
                continue
            if now.st_mtime_ns != before[2] or now.st_size != before[1] or not plain:
                unlike += 1
                self._take_known(entry.name, before, Presence.PRESENT, now)
        found = self._found
        found.unchanged += seen - unlike
        found.known += seen - unlike
        found.empty = found.empty and not seen
        self._seen = seen

    def _unseen(self) -> set[bytes]:
        """Known files that were not listed. That there are some is told by their number alone."""
        unseen = set(filter(self._was_there, self._others))
        if self._seen < len(self._present):
            unseen |= self._present.keys() - os.listdir(os.fsencode(self._folder))
        return unseen

    def _was_there(self, name: bytes) -> bool:
        return self._others[name].presence is not Presence.MISSING

    def _path(self, name: bytes) -> str:
        return os.path.join(self._folder, os.fsdecode(name))

    # ── files ──

    def _take_other(self, entry: os.DirEntry[bytes]) -> None:
        """A file that was not there before, or a folder, or anything."""
        self._found.empty = False
        name = entry.name
        before = self._others.pop(name, None)
        if before is None:
            self._take_new(entry)
            return
        try:
            now = entry.stat()
        except OSError:
            return
        self._media.append(name)
        self._take_known(name, (name, before.size, before.mtime_ns), before.presence, now)

    def _take_known(
        self, name: bytes, before: Row, presence: Presence, now: os.stat_result
    ) -> None:
        """A known file that is not plainly as it was."""
        found, path = self._found, self._path(name)
        found.known += presence is not Presence.MISSING
        same = before[1:] == (now.st_size, now.st_mtime_ns)
        if not modes.S_ISREG(now.st_mode):
            if modes.S_ISDIR(now.st_mode) and not modes.S_ISLNK(os.lstat(path).st_mode):
                found.folders.append(path)
            return
        if self._terms.placeholders.is_placeholder(now):
            self._take_known_placeholder(path, presence, now, same=same)
        elif not same:
            self._to_be_read(found.changed, path, now)
        elif presence is Presence.CLOUD:
            self._to_be_read(found.again, path, now)
        elif presence is Presence.PRESENT:
            found.unchanged += 1
        else:
            found.back.append(path)

    def _take_known_placeholder(
        self, path: str, presence: Presence, now: os.stat_result, *, same: bool
    ) -> None:
        found = self._found
        if not same:
            found.cloud.append(file_stat(path, now))
        elif presence is Presence.CLOUD:
            found.unchanged += 1
        elif self._terms.placeholders.by_file:
            found.clouded.append(path)
        elif presence is Presence.PRESENT:
            found.unchanged += 1  # it was fetched, and nobody says that it is not here any more
        else:
            found.back.append(path)

    def _take_new(self, entry: os.DirEntry[bytes]) -> None:
        found, terms, path = self._found, self._terms, self._path(entry.name)
        name = os.fsdecode(entry.name)
        if is_own_folder(entry):
            if path not in terms.skip and not terms.rules.leaves_out_folder(path):
                found.folders.append(path)
            return
        if stub_of(name) is not None:
            self._stubs.append(entry)
            return
        if not _is_file(entry):
            return
        if name.casefold().endswith(_KIN_ENDINGS):
            self._kin.add(name)  # whatever the rules say: a probe finds it, too
        if terms.rules.leaves_out_file(path):
            return
        if terms.wanted(path):
            self._media.append(entry.name)
            self._enter(path, entry)
        else:
            found.ignored.append(path)

    def _enter(self, path: str, entry: os.DirEntry[bytes]) -> None:
        try:
            now = entry.stat()
        except OSError:
            return
        if self._terms.placeholders.is_placeholder(now):
            self._found.cloud.append(file_stat(path, now))
        else:
            self._to_be_read(self._found.new, path, now)

    def _to_be_read(self, files: list[FileStat], path: str, now: os.stat_result) -> None:
        if self._terms.rests(now):
            files.append(file_stat(path, now))
        else:
            self._terms.later(path)

    def _stand_in(self, stub: os.DirEntry[bytes], unseen: set[bytes]) -> None:
        """A file whose bytes are elsewhere, of which only a stub with another name is here."""
        found, terms = self._found, self._terms
        path = os.path.join(found.folder, stub_of(os.fsdecode(stub.name)) or "")
        if not is_gone(path):
            return
        name = os.fsencode(os.path.basename(path))
        before = self._others.pop(name, None)
        if before is not None or name in unseen:
            found.known += name in unseen
            unseen.discard(name)
            if before is not None and before.presence is Presence.CLOUD:
                found.unchanged += 1
            else:
                found.clouded.append(path)
        elif terms.wanted(path) and not terms.rules.leaves_out_file(path):
            try:
                mtime_ns = stub.stat().st_mtime_ns
            except OSError:
                return
            found.cloud.append(FileStat(path, _STUB_BYTES, mtime_ns, 0, 0))

    # ── companions ──

    def _compare_companions(self, unseen: set[bytes]) -> None:
        """Pictures whose companions came, went or changed are read again; companions themselves
        are nobody's pictures.
        """
        found, used = self._found, set[str]()
        names = [*(self._present.keys() - unseen), *self._media]
        self._kin.update(os.fsdecode(name) for name in names if name[-4:] in _CLIPS)
        read = {one.path for one in (*found.changed, *found.again, *found.new, *found.cloud)}
        for name in names:
            kin = beside(os.fsdecode(name), self._kin)
            used.update(other for _, other in kin)
            path = self._path(name)
            if path in read or not (kin or name in self._companions):
                continue
            now = frozenset(filter(None, (self._companion(role, other) for role, other in kin)))
            if now != self._companions.get(name, _NO_COMPANIONS):
                self._read_again(path)
        if used:
            own = {os.path.join(found.folder, name) for name in used}
            found.new = [one for one in found.new if one.path not in own]
            found.cloud = [one for one in found.cloud if one.path not in own]
            found.ignored = [path for path in found.ignored if path not in own]

    def _companion(self, role: Role, name: str) -> Companion | None:
        path = os.path.join(self._folder, name)
        try:
            now = os.stat(path)  # noqa: PTH116 - the name may not be UTF-8
        except OSError:
            return None
        if not self._terms.rests(now):
            self._terms.later(path)
        return Companion(role, path, now.st_size, now.st_mtime_ns)

    def _read_again(self, path: str) -> None:
        try:
            now = os.stat(path)  # noqa: PTH116 - the name may not be UTF-8
        except OSError:
            return
        if not self._terms.placeholders.is_placeholder(now):
            self._found.again.append(file_stat(path, now))


def _path(stat: FileStat) -> str:
    return stat.path


def _is_file(entry: os.DirEntry[bytes]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
