"""An open catalogue, plain and encrypted: everything holds for both."""

from collections.abc import Iterator

import pytest

from app.catalog.catalog import Catalog
from app.core.paths import LibraryPaths

KEY = bytes(range(32))


@pytest.fixture(params=[None, KEY], ids=["plain", "encrypted"])
def key(request: pytest.FixtureRequest) -> bytes | None:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def catalog(library: LibraryPaths, key: bytes | None) -> Iterator[Catalog]:
    with Catalog.open(library, key) as opened:
        yield opened


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new catalogue's file."""
    paths = LibraryPaths(tmp_path_factory.mktemp("blank"))
    Catalog.open(paths).close()
    return paths.catalog.read_bytes()


@pytest.fixture
def plain(library: LibraryPaths, blank: bytes) -> Iterator[Catalog]:
    """For what does not depend on how the file is kept: a copy of a new one."""
    library.catalog.write_bytes(blank)
    with Catalog.open(library) as opened:
        yield opened
