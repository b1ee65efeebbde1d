"""One folder as it is now, against what the catalogue knows of it. No file is opened.

Most files of most scans are as they were: for those this does no more than one look-up, one stat
and one comparison.
"""

import os
import stat as modes
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from app.catalog.assets import Known
from app.core.asset import Companion, FileStat
from app.core.vocab import Presence, Role
from app.media.companions import beside
from app.media.formats import looks_like_media
from app.services.listing import file_stat, is_gone, is_own_folder
from app.services.tree.cloud import NONE, Placeholders, stub_of
from app.services.tree.rules import Rules

_KIN_ENDINGS = (".xmp", ".txt", ".caption", ".json", ".mov", ".thm")
_CLIPS = (".mov", ".MOV")
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


def look_through(
    folder: str,
    known: dict[str, Known],
    companions: Mapping[str, frozenset[Companion]],
    terms: Terms,
) -> Look:
    """`known` (path → file) is used up. What cannot be listed to its end comes with its error, and
    nothing in it is gone.
    """
    return _Looker(folder, known, companions, terms).look()


class _Looker:
    def __init__(
        self,
        folder: str,
        known: dict[str, Known],
        companions: Mapping[str, frozenset[Companion]],
        terms: Terms,
    ) -> None:
        self._known = known
        self._companions = companions
        self._terms = terms
        self._found = Look(folder, known=sum(map(_counts, known.values())))
        self._media: list[str] = []  # names
        self._kin: dict[str, os.DirEntry[str]] = {}
        self._stubs: list[os.DirEntry[str]] = []

    def look(self) -> Look:
        found = self._found
        try:
            with os.scandir(found.folder) as entries:
                self._compare(entries)
        except OSError as error:
            return Look(found.folder, found.known, error=error)
        for stub in self._stubs:
            self._stand_in(stub)
        if self._kin or self._companions:
            self._compare_companions()
        found.gone = [path for path, one in self._known.items() if _counts(one) and is_gone(path)]
        for files in (found.new, found.changed, found.again, found.cloud):
            files.sort(key=_path)
        found.folders.sort()
        return found

    def _compare(self, entries: Iterable[os.DirEntry[str]]) -> None:
        found, take, plain = self._found, self._known.pop, self._terms.placeholders is NONE
        media, present = self._media, Presence.PRESENT
        unchanged = 0
        for entry in entries:
            path = entry.path
            before = take(path, None)
            if before is None:
                self._take_new(entry)
                continue
            try:
                now = entry.stat()
            except OSError:
                continue  # a link to nowhere, or gone since it was listed
            media.append(entry.name)
            if path[-4:] in _CLIPS:
                self._kin[entry.name] = entry
            if (
                now.st_mtime_ns == before[1]
                and now.st_size == before[0]
                and before[2] is present
                and plain
            ):
                unchanged += 1
            else:
                self._take_known(path, before, now)
        found.unchanged += unchanged
        found.empty = not (media or self._kin or self._stubs or not found.empty)

    # ── files ──

    def _take_known(self, path: str, before: Known, now: os.stat_result) -> None:
        """A known file that is not plainly as it was."""
        found = self._found
        same = (before.size, before.mtime_ns) == (now.st_size, now.st_mtime_ns)
        if not modes.S_ISREG(now.st_mode):
            if modes.S_ISDIR(now.st_mode) and not modes.S_ISLNK(os.lstat(path).st_mode):
                found.folders.append(path)
            return
        if self._terms.placeholders.is_placeholder(now):
            self._take_known_placeholder(path, before, now, same=same)
        elif not same:
            self._to_be_read(found.changed, path, now)
        elif before.presence is Presence.CLOUD:
            self._to_be_read(found.again, path, now)
        elif before.presence is Presence.PRESENT:
            found.unchanged += 1
        else:
            found.back.append(path)

    def _take_known_placeholder(
        self, path: str, before: Known, now: os.stat_result, *, same: bool
    ) -> None:
        found = self._found
        if not same:
            found.cloud.append(file_stat(path, now))
        elif before.presence is Presence.CLOUD:
            found.unchanged += 1
        elif self._terms.placeholders.by_file:
            found.clouded.append(path)
        elif before.presence is Presence.PRESENT:
            found.unchanged += 1  # it was fetched, and nobody says that it is not here any more
        else:
            found.back.append(path)

    def _take_new(self, entry: os.DirEntry[str]) -> None:
        found, terms, path = self._found, self._terms, entry.path
        found.empty = False
        if is_own_folder(entry):
            if path not in terms.skip and not terms.rules.leaves_out_folder(path):
                found.folders.append(path)
            return
        if stub_of(entry.name) is not None:
            self._stubs.append(entry)
            return
        if not _is_file(entry):
            return
        if entry.name.casefold().endswith(_KIN_ENDINGS):
            self._kin[entry.name] = entry  # whatever the rules say: a probe finds it, too
        if terms.rules.leaves_out_file(path):
            return
        if terms.wanted(path):
            self._media.append(entry.name)
            self._enter(path, entry)
        else:
            found.ignored.append(path)

    def _enter(self, path: str, entry: os.DirEntry[str]) -> None:
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

    def _stand_in(self, stub: os.DirEntry[str]) -> None:
        """A file whose bytes are elsewhere, of which only a stub with another name is here."""
        found, terms = self._found, self._terms
        path = os.path.join(found.folder, stub_of(stub.name) or stub.name)
        if not is_gone(path):
            return
        before = self._known.pop(path, None)
        if before is not None and before.presence is Presence.CLOUD:
            found.unchanged += 1
        elif before is not None:
            found.clouded.append(path)
        elif terms.wanted(path) and not terms.rules.leaves_out_file(path):
            try:
                mtime_ns = stub.stat().st_mtime_ns
            except OSError:
                return
            found.cloud.append(FileStat(path, _STUB_BYTES, mtime_ns, 0, 0))

    # ── companions ──

    def _compare_companions(self) -> None:
        """Pictures whose companions came, went or changed are read again; companions themselves
        are nobody's pictures.
        """
        found, used = self._found, set[str]()
        read = {one.path for one in (*found.changed, *found.again, *found.new, *found.cloud)}
        for name in self._media:
            kin = beside(name, self._kin)
            used.update(other for _, other in kin)
            path = os.path.join(found.folder, name)
            if path in read or not (kin or path in self._companions):
                continue
            now = frozenset(filter(None, (self._companion(role, other) for role, other in kin)))
            if now != self._companions.get(path, _NO_COMPANIONS):
                self._read_again(path)
        if used:
            own = {os.path.join(found.folder, name) for name in used}
            found.new = [one for one in found.new if one.path not in own]
            found.cloud = [one for one in found.cloud if one.path not in own]
            found.ignored = [path for path in found.ignored if path not in own]

    def _companion(self, role: Role, name: str) -> Companion | None:
        entry = self._kin[name]
        try:
            now = entry.stat()
        except OSError:
            return None
        if not self._terms.rests(now):
            self._terms.later(entry.path)
        return Companion(role, entry.path, now.st_size, now.st_mtime_ns)

    def _read_again(self, path: str) -> None:
        try:
            now = os.stat(path)  # noqa: PTH116 - the name may not be UTF-8
        except OSError:
            return
        if not self._terms.placeholders.is_placeholder(now):
            self._found.again.append(file_stat(path, now))


def _counts(known: Known) -> bool:
    """Whether the file was there, as far as anybody knew."""
    return known[2] is not Presence.MISSING


def _path(stat: FileStat) -> str:
    return stat.path


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
