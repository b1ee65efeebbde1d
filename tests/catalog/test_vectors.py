"""What pictures are compared by, as the catalogue tells it."""

import struct

import pytest

from app.catalog.alike.vectors import (
    keys_of,
    library_id,
    owners,
    palettes,
    spaces,
    vectors,
    vectors_of,
)
from app.catalog.catalog import Catalog
from app.core.ops import Analysis, RecordAnalyses, Registered, SetState
from app.core.vocab import State
from tests.catalog.builders import probe
from tests.catalog.looks import register


@pytest.fixture
def key() -> None:
    """A key changes nothing here: plain will do."""
    return


def embed(catalog: Catalog, entry: Registered, *values: float, version: str = "1") -> None:
    vector = struct.pack(f"<{len(values)}e", *values)
    catalog.do(RecordAnalyses("clip", version, [Analysis(entry.rendition_id, vector=vector)]))


def two(catalog: Catalog) -> tuple[Registered, Registered]:
    a, b = register(catalog, probe("/p/a.png"), probe("/p/b.png"))
    return a, b


def test_vectors_of_a_space_with_their_owners(catalog: Catalog) -> None:
    a, b = two(catalog)
    embed(catalog, a, 1, 0)
    embed(catalog, b, 0, 1)
    (space,) = catalog.ask(spaces)
    assert (space.pack, space.version, space.dims, space.count) == ("clip", "1", 2, 2)
    found = catalog.ask(vectors, space)
    assert struct.unpack("<4e", found.data) == (1, 0, 0, 1)
    assert found.keys == catalog.ask(keys_of, space)
    assert catalog.ask(owners, found.keys) == {
        found.keys[0]: a.asset_id,
        found.keys[1]: b.asset_id,
    }
    (second,) = catalog.ask(vectors, space, [found.keys[1], 9999]).keys
    assert second == found.keys[1]
    assert catalog.ask(vectors_of, space, [b.asset_id, 9999]) == {b.asset_id: found.data[4:]}


def test_the_stamp_is_another_one_after_each_change(catalog: Catalog) -> None:
    a, b = two(catalog)
    stamps = []
    for entry, value in ((a, 1), (b, 2), (b, 3), (a, 4)):
        embed(catalog, entry, value, 0)
        stamps.append(catalog.ask(spaces)[0].stamp)
    assert len(set(stamps)) == 4


def test_versions_and_lengths_are_spaces_of_their_own(catalog: Catalog) -> None:
    a, b = two(catalog)
    embed(catalog, a, 1, 0)
    embed(catalog, b, 1, 0, version="2")
    assert [(one.version, one.count) for one in catalog.ask(spaces)] == [("2", 1), ("1", 1)]
    embed(catalog, a, 1, 0, 0, version="2")
    assert sorted(one.dims for one in catalog.ask(spaces)) == [2, 3]


def test_old_versions_and_the_trash_own_nothing(catalog: Catalog) -> None:
    a, b = two(catalog)
    embed(catalog, a, 1, 0)
    embed(catalog, b, 1, 0)
    keys = catalog.ask(keys_of, catalog.ask(spaces)[0])
    register(catalog, probe("/p/a.png", "changed"))
    catalog.do(SetState(State.TRASHED, [b.asset_id]))
    assert catalog.ask(owners, keys) == {}
    assert catalog.ask(vectors_of, catalog.ask(spaces)[0], [a.asset_id]) == {}


def test_palettes(catalog: Catalog) -> None:
    a, b = two(catalog)
    catalog.do(SetState(State.TRASHED, [a.asset_id]))
    found = catalog.ask(palettes)
    assert list(found.ids) == [b.asset_id] * 2
    assert list(found.colours) == [0xFF000A, 0]
    assert list(found.shares) == [0.75, 0.25]


def test_each_library_has_an_id(catalog: Catalog) -> None:
    assert len(catalog.ask(library_id)) == 32
