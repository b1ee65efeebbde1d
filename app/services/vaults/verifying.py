"""Whether a vault is whole: every page and every segment read, and nothing changed.

It needs no more than an open vault, so one that is damaged can be looked through as well, opened
for reading only. What can be read without the rest is read: where the catalogue does not say which
blobs there are, those that lie there are opened by their names.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from app.catalog.catalog import Catalog
from app.catalog.vaults import chain
from app.catalog.vaults.blobs import all_blobs, owners_of
from app.catalog.vaults.integrity import integrity
from app.core.errors import LockedError, MusekeepError, TamperedError
from app.core.progress import CancelToken, Meter, Report
from app.core.vault import Blob, BlobKind
from app.services.vaults import synced
from app.services.vaults.opened import OpenVault
from app.services.vaults.rotation import name_of
from app.vault import header as headers
from app.vault.blob import BlobReader
from app.vault.paths import BlobName
from app.vault.places import blobs_in
from app.vault.seals import Seals

_CHUNK = 1 << 20
_WHAT = {
    BlobKind.ORIGINAL: "original",
    BlobKind.PREVIEW: "preview",
    BlobKind.ATTACHMENT: "file beside an original",
}
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it was written. `asset` is whose it is, where that is known."""

    what: str
    reason: str
    asset: int | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """What was read: `pages` of databases, `blobs` with their `segments` and plain `bytes`.
    `damaged`, of which `missing` are blobs that are not there at all. `strays`: blobs without a
    row. `locked`: those that this way in does not open, so nobody looked. `notes` are sentences.
    """

    pages: int
    blobs: int
    segments: int
    bytes: int
    damaged: tuple[Damage, ...]
    missing: int
    strays: int
    locked: int
    notes: tuple[str, ...]

    @property
    def ok(self) -> bool:
        return not self.damaged

    @property
    def sentence(self) -> str:
        """The answer in one line."""
        if self.ok and not self.locked:
            return f"Everything is whole: {self.blobs} sealed files and {self.pages} pages."
        if self.ok:
            return (
                f"What this way in opens is whole; {self.locked} sealed files were not looked at."
            )
        return f"{len(self.damaged)} things are damaged; everything else is whole."


def verify(
    vault: OpenVault, catalog: Catalog | None, report: Report, cancel: CancelToken
) -> Verified:
    """Read all of an open vault; `catalog` is None where it is too damaged to be opened at all.
    Raises CancelledError.
    """
    looking = _Looking(vault, catalog, Meter("verify", report), cancel)
    looking.header()
    looking.database(vault.paths.catalog, vault.key, "the catalogue")
    if vault.paths.thumbs.exists():
        what = "the thumbnails, which are made again as needed"
        looking.database(vault.paths.thumbs, vault.thumb_key, what)
    looking.chain()
    looking.blobs()
    return looking.answer()


@dataclass(slots=True)
class _Looking:
    _vault: OpenVault
    _catalog: Catalog | None
    _meter: Meter
    _cancel: CancelToken
    _damaged: list[Damage] = field(default_factory=list)
    _notes: list[str] = field(default_factory=list)
    _pages: int = 0
    _blobs: int = 0
    _segments: int = 0
    _bytes: int = 0
    _missing: int = 0
    _strays: int = 0
    _locked: int = 0

    def header(self) -> None:
        try:
            loaded = headers.load(self._vault.paths)
            if loaded.header != self._vault.header:
                headers.verify(loaded.header, self._vault.opened.owner_public)
        except (MusekeepError, OSError) as error:
            self._damage("the header, vault.json", _words(error))
            return
        if loaded.from_backup:
            self._damage("the header, vault.json", "It is torn or gone; its copy is whole.")

    def database(self, path: Path, key: bytes, what: str) -> None:
        self._cancel.check()
        still = self._catalog is None or self._catalog.readonly
        try:
            found = integrity(path, key, still=still)
        except (MusekeepError, OSError) as error:
            self._damage(what, _words(error))
            return
        self._pages += found.pages
        for problem in found.problems:
            self._damage(what, f"{problem[0].upper()}{problem[1:]}.")

    def chain(self) -> None:
        header = self._vault.header
        what = "the signed chain"
        broken = self._asked(what, chain.check, header.vault_id, header.publics)
        if broken is not None:
            self._damage(what, f"{broken.message[0].upper()}{broken.message[1:]}.")

    def blobs(self) -> None:
        """Those that have rows, then those that lie there without one."""
        rows = self._asked("the list of sealed files", all_blobs)
        known = {name_of(blob): blob for blob in rows or ()}
        extra = [name for name in blobs_in(self._vault.paths.blobs) if name not in known]
        self._meter.total = len(known) + len(extra)
        owners = self._owners(known)
        for name, row in known.items():
            self._blob(name, row, owners.get(row.id))
        for name in extra:
            self._blob(name, None, None)
        self._strays = len(extra) if rows is not None else 0
        self._meter.flush()

    def answer(self) -> Verified:
        self._notes += list(_more(self._strays, self._locked))
        self._notes += synced.look(self._vault.paths.folder).sentences
        return Verified(
            self._pages,
            self._blobs,
            self._segments,
            self._bytes,
            tuple(self._damaged),
            self._missing,
            self._strays,
            self._locked,
            tuple(self._notes),
        )

    def _owners(self, known: Mapping[BlobName, Blob]) -> Mapping[str, int]:
        ids = [blob.id for blob in known.values()]
        return self._asked("whose files are sealed", owners_of, ids) or {}

    def _blob(self, name: BlobName, row: Blob | None, asset: int | None) -> None:
        """Opened exactly where its row says, or where it lies: nothing stands in for it."""
        what = f"{_WHAT[name.kind]} {row.name if row else name.id}"
        seals = Seals(self._vault.paths.folder, self._vault.opened.ring)
        try:
            with seals.open(name) as reader:
                self._read(reader, row)
                self._blobs += 1
        except LockedError:
            self._locked += 1
        except FileNotFoundError:
            self._missing += 1
            self._damage(what, "It is not in the vault's folder.", asset)
        except (TamperedError, OSError) as error:
            self._damage(what, _words(error), asset)
        self._meter.advance()

    def _read(self, reader: BlobReader, row: Blob | None) -> None:
        """Every segment is proven by being read; the hash says that it is the row's file."""
        digest, done, buffer = hashlib.sha256(), 0, bytearray(_CHUNK)
        while count := reader.readinto(buffer):
            self._cancel.check()
            digest.update(memoryview(buffer)[:count])
            done += count
            self._meter.under_way(done / max(reader.size, 1))
        self._meter.part = 0.0
        self._bytes += done
        self._segments += reader.segments
        if row is not None and (done, digest.hexdigest()) != (row.size, row.sha256):
            raise TamperedError("It is whole, but another file than the catalogue says.")

    def _asked(self, what: str, question: Callable[..., T], *args: Any) -> T | None:
        """The catalogue's answer; None, and a fault, where it cannot be read."""
        if self._catalog is None:
            return None
        try:
            return self._catalog.ask(question, *args)
        except MusekeepError as error:
            self._damage(what, _words(error))
            return None

    def _damage(self, what: str, reason: str, asset: int | None = None) -> None:
        self._damaged.append(Damage(what, reason, asset))
        self._meter.failed += 1


def _more(strays: int, locked: int) -> Iterator[str]:
    if strays:
        yield (
            f"{strays} sealed files are there without a row in the catalogue: left by work that "
            "was interrupted, or not all of the catalogue has arrived. They can be read."
        )
    if locked:
        yield f"{locked} sealed files are not opened by this way in, so nobody looked at them."


def _words(error: Exception) -> str:
    """Of the file system's own errors the reason alone."""
    if isinstance(error, OSError):
        return f"It cannot be read: {error.strerror}."
    return error.message if isinstance(error, MusekeepError) else str(error)
