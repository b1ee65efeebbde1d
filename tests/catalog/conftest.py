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
