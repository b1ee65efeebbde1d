"""Moves that are to be made, and how far they are."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.catalog import scrub
from app.catalog.catalog import Catalog
from app.catalog.vaults.identity import library_id
from app.catalog.vaults.moves import moves, waiting
from app.core.errors import NotFoundError, UsageError
from app.core.ops import BeginMoves, EndMoves, MarkMoves, Release
from app.core.vault import Move, MoveFile, MoveKind, MoveStage
from app.core.vocab import ChangeKind
from tests.catalog.builders import probe
from tests.catalog.looks import find, register

ONE, TWO = "1a" * 16, "2a" * 16
FILE = MoveFile("/a/\udcff.png", "0d" * 16, "sidecar", "ab" * 32, 1000)
PUT = Move(0, MoveKind.PUT, 1, ONE, "/v/\udcff.musevault", MoveStage.WAITING, (FILE,))


@pytest.fixture
def catalog(catalog: Catalog) -> Catalog:
    register(catalog, *(probe(f"/a/{number}.png") for number in range(4)))
    return catalog


def begin(catalog: Catalog, *begun: Move) -> list[int]:
    ids: list[int] = catalog.do(BeginMoves(begun)).value
    return ids


def test_a_move_is_read_as_it_was_begun(catalog: Catalog) -> None:
    when = datetime(2026, 11, 20, tzinfo=UTC)
    take = replace(PUT, kind=MoveKind.TAKE, asset_id=2, target="/out/\udcff", begun=when)
    ids = begin(catalog, PUT, take)
    put, other = catalog.ask(moves)
    assert replace(put, begun=None) == replace(PUT, id=ids[0])
    assert other == replace(take, id=ids[1])
    assert put.begun is not None


def test_moves_of_one_vault(catalog: Catalog) -> None:
    begin(catalog, PUT, replace(PUT, asset_id=2, vault=TWO), replace(PUT, asset_id=3))
    assert [move.asset_id for move in catalog.ask(moves, ONE)] == [1, 3]
    assert catalog.ask(waiting) == {ONE: 2, TWO: 1}


def test_begun_again_it_is_the_same_move(catalog: Catalog) -> None:
    (first,) = begin(catalog, PUT)
    assert begin(catalog, replace(PUT, files=())) == [first]
    (known,) = catalog.ask(moves)
    assert known.files == (FILE,)


def test_an_asset_goes_one_way_at_a_time(catalog: Catalog) -> None:
    begin(catalog, PUT)
    with pytest.raises(UsageError, match="on its way already"):
        begin(catalog, replace(PUT, asset_id=2), replace(PUT, vault=TWO))
    assert [move.asset_id for move in catalog.ask(moves)] == [1]


def test_what_is_not_there_does_not_move(catalog: Catalog) -> None:
    with pytest.raises(NotFoundError, match="no asset 77"):
        begin(catalog, PUT, replace(PUT, asset_id=77))
    assert catalog.ask(moves) == []


def test_how_far_it_is(catalog: Catalog) -> None:
    (number,) = begin(catalog, PUT)
    now = replace(
        PUT, id=number, stage=MoveStage.RELEASED, files=(), target="/x", reason="The disk is full."
    )
    done = catalog.do(MarkMoves([now, replace(now, id=77)]))
    (known,) = catalog.ask(moves)
    assert replace(known, begun=None) == now
    assert done.changes.kinds >= {ChangeKind.VAULTS}
    assert catalog.ask(waiting) == {}


def test_what_waits_is_found(catalog: Catalog) -> None:
    begin(catalog, replace(PUT, asset_id=2), replace(PUT, asset_id=3, kind=MoveKind.TAKE))
    assert find(catalog, "is:vaulted") == [2]
    assert set(find(catalog, "-is:vaulted")) == {1, 3, 4}
    assert find(catalog, "is:vaulted /a") == [2] or find(catalog, "is:vaulted folder:/a") == [2]


def test_a_move_outlives_its_asset_until_it_is_over(catalog: Catalog) -> None:
    """Its files are still to be removed when the rows have left."""
    (number,) = begin(catalog, PUT)
    catalog.do(Release([1]))
    assert [move.id for move in catalog.ask(moves)] == [number]
    catalog.scrubbed()
    done = catalog.do(EndMoves([number, 77]))
    assert done.count == 1
    assert catalog.ask(moves) == []
    assert catalog.ask(scrub.due)  # the row held the files' names


def test_numbers_of_moves_are_never_used_twice(catalog: Catalog) -> None:
    (first,) = begin(catalog, PUT)
    catalog.do(EndMoves([first]))
    assert begin(catalog, PUT) == [first + 1]


def test_a_library_has_an_id(catalog: Catalog) -> None:
    assert len(bytes.fromhex(catalog.ask(library_id))) == 16
