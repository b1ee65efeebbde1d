"""What moving asks of an open vault and of an open library: parts of `Services`, by their shape, so
that this room does not import what joins it.
"""

from typing import Protocol

from app.catalog.catalog import Catalog
from app.core.errors import LockedError
from app.core.paths import LibraryPaths
from app.services.analyse import Analyse
from app.services.ingest import Ingest
from app.services.session import Session
from app.services.vaults.opened import OpenVault
from app.services.workers import Lane


class LibrarySide(Protocol):
    """An open catalogue, of a library or of a vault."""

    @property
    def paths(self) -> LibraryPaths: ...
    @property
    def session(self) -> Session: ...
    @property
    def catalog(self) -> Catalog: ...


class OpenSide(LibrarySide, Protocol):
    """A catalogue that may be a vault's."""

    @property
    def vault(self) -> OpenVault | None: ...


class VaultSide(OpenSide, Protocol):
    """The services of a vault that this process has open."""

    @property
    def media(self) -> Lane: ...
    @property
    def ingest(self) -> Ingest: ...
    @property
    def analyse(self) -> Analyse: ...


def opened(side: OpenSide) -> OpenVault:
    """The vault of these services. Raises LockedError where they are no vault's."""
    if side.vault is None:
        raise LockedError("No vault is open here. Nothing was moved.")
    return side.vault
