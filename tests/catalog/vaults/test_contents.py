"""Every table of the schema is either taken along, shared, or left behind for a reason."""

from collections import Counter

import pytest

from app.catalog.schema import Base
from app.catalog.vaults.contents import LEFT, OF_ASSET, OF_RENDITION, SHARED, THEMSELVES, Key

TABLES = Base.metadata.tables
PACKED = {**THEMSELVES, **OF_RENDITION, **OF_ASSET}
KINDS = {
    "asset": Key.ASSET,
    "rendition": Key.RENDITION,
    "location": Key.LOCATION,
    "tag": Key.TAG,
    "label": Key.LABEL,
    "persona": Key.PERSONA,
}


def test_every_table_is_accounted_for_once() -> None:
    named = Counter([*PACKED, *SHARED, *LEFT])
    assert set(TABLES) - set(named) == set(), "say in vaults/contents.py what becomes of these"
    assert set(named) - set(TABLES) == set()
    assert max(named.values()) == 1


def test_what_is_left_behind_has_a_reason() -> None:
    assert all(reason and reason[0].islower() for reason in {**LEFT, **SHARED}.values())


def _hanging() -> set[str]:
    """Tables whose rows go when an asset does."""
    found = {"asset"}
    while True:
        more = {
            name
            for name, table in TABLES.items()
            for key in table.foreign_keys
            if key.column.table.name in found and key.ondelete == "CASCADE"
        } - found
        if not more:
            return found - {"blob", "conflict"}
        found |= more


def test_whatever_hangs_on_an_asset_goes_along() -> None:
    assert _hanging() <= set(PACKED)


@pytest.mark.parametrize("name", PACKED)
def test_each_number_of_another_row_is_translated(name: str) -> None:
    rows = PACKED[name]
    for column in TABLES[name].columns:
        for key in column.foreign_keys:
            kind = KINDS.get(key.column.table.name)
            if kind is not None and column.name != rows.column:
                assert rows.refers[column.name] is kind
        if column.name.endswith("_id") and column.name not in ("folder_id", rows.column):
            assert column.name in rows.refers, f"{name}.{column.name}"


@pytest.mark.parametrize("name", [*OF_RENDITION, *OF_ASSET])
def test_rows_with_an_id_of_their_own_get_a_new_one(name: str) -> None:
    keys = [column.name for column in TABLES[name].primary_key]
    assert PACKED[name].numbered == (keys == ["id"])
