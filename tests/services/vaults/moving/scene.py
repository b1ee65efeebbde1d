"""A library with a few assets and a vault beside it, and what has to hold of them whatever happens.

Everything lies in one folder, so that a test can take a copy of it at any moment.
"""

import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.catalog.vaults.blobs import all_blobs
from app.catalog.vaults.moves import moves
from app.core.events import Hub
from app.core.ops import AddTag, Register, SetRating
from app.core.paths import LibraryPaths, VaultLibrary
from app.core.progress import CancelToken, Report
from app.core.query import parse
from app.services.library import Services, open_services
from app.services.listing import stat_file
from app.services.session import Session
from app.services.vaults import Device, OpenVault, Vaults
from app.services.vaults.moving import Moves
from app.services.vaults.patterns import Patterns
from app.services.vaults.residue import Residue
from app.vault.paths import BlobName
from app.vault.secrets import Passphrase
from tests.services.conftest import readable
from tests.services.vaults.desks import CHEAP, PASSPHRASE, MemoryKeyring

MARK = b"plainmarker-7e1f"
"""In every plain file, so that plain bytes are found wherever they are."""
TAG = "Secret/Shoot"
FILES = {
    "shoot/first.png": 150_000,
    "shoot/first.png.xmp": 900,
    "shoot/first.txt": 300,
    "shoot/second.png": 70_000,
    "shoot/third.webp": 2_000,
    "copies/first.png": 150_000,
    "copies/first.txt": 300,
}
"""By name, with sizes. Those of the same name are of the same content."""
MEDIA = [name for name in FILES if not name.endswith((".xmp", ".txt"))]


def content(name: str) -> bytes:
    """What is in a file of the scene."""
    seed = hashlib.sha256(Path(name).name.encode()).digest()
    size = FILES[name]
    return (MARK + seed * (size // 32 + 1))[:size]


@dataclass(frozen=True, slots=True)
class Scene:
    folder: Path

    @property
    def library(self) -> Path:
        return self.folder / "library"

    @property
    def vault(self) -> Path:
        return self.library / "vaults" / "Private.musevault"

    @property
    def other(self) -> Path:
        return self.library / "vaults" / "Other.musevault"

    @property
    def plain(self) -> Path:
        return self.folder / "plain"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def build(self) -> "Scene":
        """Files, entered as an import does, and two empty vaults."""
        for name in FILES:
            path = self.plain / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content(name))
        vaults = self.vaults()
        vaults.create("Private", PASSPHRASE, cost=CHEAP)
        vaults.create("Other", PASSPHRASE, cost=CHEAP)
        with self.opened_library() as library:
            probes = [readable(stat_file(str(self.plain / name)), thumb=None) for name in MEDIA]
            entries = library.session.do(Register(probes)).value
            ids = sorted({entry.asset_id for entry in entries})
            library.session.do(AddTag(TAG, ids))
            library.session.do(SetRating(4, ids))
        return self

    def vaults(self) -> Vaults:
        return Vaults(self.library, Device(MemoryKeyring))

    @contextmanager
    def opened_library(self) -> Iterator[Services]:
        services = open_services(self.library)
        try:
            yield services
        finally:
            services.close()

    @contextmanager
    def opened_vault(self, place: Path | None = None) -> Iterator[Services]:
        vault = self.vaults().unlock(place or self.vault, Passphrase(PASSPHRASE), anyway=True)
        services = open_services(self.library, vault)
        try:
            yield services
        finally:
            services.close()

    @contextmanager
    def looked_into(self, place: Path | None = None) -> Iterator["Inside"]:
        """Only catalogue and blobs, of the library without a place: a fraction of the time."""
        if place is None:
            with Catalog.open(LibraryPaths(self.library)) as catalog:
                yield Inside(Session(catalog, Hub()), None)
            return
        vault = self.vaults().unlock(place, Passphrase(PASSPHRASE), anyway=True)
        try:
            paths = VaultLibrary(self.library, place)
            with Catalog.open(paths, vault.key, vault.thumb_key) as catalog:
                yield Inside(Session(catalog, Hub()), vault)
        finally:
            vault.close()

    @contextmanager
    def both(self) -> Iterator["Open"]:
        with self.opened_library() as library, self.opened_vault() as vault:
            yield Open(library, vault, Moves(vault, library))

    def copied(self, to: Path) -> None:
        """Over whatever is there."""
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(self.folder, to)

    def plain_files(self) -> set[str]:
        """Files outside of the library that hold plain bytes, hidden ones too."""
        found = (path for path in self.folder.rglob("*") if path.is_file())
        outside = (path for path in found if not path.is_relative_to(self.library))
        return {str(path.relative_to(self.folder)) for path in outside}


class QuickSweep:
    """Cleans the catalogue, and looks for nothing: that is tested with what does."""

    def __init__(self, _paths: LibraryPaths, catalog: Catalog) -> None:
        self._catalog = catalog

    def run(self, _patterns: Patterns, _report: Report, _cancel: CancelToken) -> Residue:
        if self._catalog.scrub():
            self._catalog.scrubbed()
        return Residue(scanned_bytes=1)


@dataclass(frozen=True, slots=True)
class Inside:
    """Of open services what checks ask for."""

    session: Session
    vault: OpenVault | None


@dataclass(frozen=True, slots=True)
class Open:
    library: Services
    vault: Services
    moves: Moves


def ids_in(services: Services | Inside) -> list[int]:
    return sorted(services.session.ask(search, parse(""), limit=1000).ids)


def contents_of(services: Services | Inside) -> dict[str, int]:
    """The assets by their content."""
    return {
        version.sha256: view.id
        for view in services.session.ask(views, ids_in(services))
        for version in view.versions
        if version.sha256 is not None
    }


def check_vault(services: Services | Inside) -> None:
    """Its rows and its blobs are the same, each opens and is what its row says, and no part and no
    move is left.
    """
    vault = services.vault
    assert vault is not None
    rows = services.session.ask(all_blobs)
    assert {path.stem for path in vault.paths.blobs.rglob("*.mkb")} == {row.id for row in rows}
    for row in rows:
        with vault.seals.open(BlobName(row.epoch, row.kind, row.id)) as reader:
            plain = reader.readall()
        assert hashlib.sha256(plain).hexdigest() == row.sha256
    assert list(vault.paths.parts.glob("*")) == []
    assert services.session.ask(moves) == []


def leaks(folder: Path) -> list[str]:
    """Files below `folder` in which plain bytes stand."""
    return [
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and MARK in path.read_bytes()
    ]
