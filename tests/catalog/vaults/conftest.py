"""A full library, and catalogues of both kinds that its assets can go to."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.catalog.catalog import Catalog
from app.core.paths import LibraryPaths, prepare_library
from app.vault.actor import Signer
from tests.upgrades import make

KEY, THUMB_KEY = bytes(range(32)), bytes(range(1, 33))
VAULT = bytes(range(16))
SIGNER = Signer("5107", bytes(range(32)))


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a library with something in every table."""
    paths = LibraryPaths(tmp_path_factory.mktemp("filled"))
    with Catalog.open(paths) as catalog:
        make.fill_library(catalog)
    return paths.catalog.read_bytes()


@pytest.fixture
def full(tmp_path: Path, filled: bytes) -> Iterator[Catalog]:
    paths = prepare_library(tmp_path / "full")
    paths.catalog.write_bytes(filled)
    with Catalog.open(paths) as catalog:
        yield catalog


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Catalog]:
    """A vault's catalogue, open and signed."""
    with Catalog.open(prepare_library(tmp_path / "vault"), KEY, THUMB_KEY) as catalog:
        catalog.bind(VAULT, 1)
        catalog.signer = SIGNER
        yield catalog


@pytest.fixture(params=["library", "vault"])
def there(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Catalog]:
    """An empty catalogue of either kind."""
    key = KEY if request.param == "vault" else None
    with Catalog.open(prepare_library(tmp_path / "there"), key) as catalog:
        yield catalog
