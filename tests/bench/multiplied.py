"""A library many times as large as one that is there, by copying rows.

No import takes part, so a million assets are there in minutes. Numbers of assets, versions and
places go on where they end.
"""

from pathlib import Path
from typing import Any

from app.catalog import codec, db

_SHIFTED = {
    "asset": {"id": "a", "rendition_id": "r", "doc": "a"},
    "rendition": {"id": "r", "asset_id": "a", "sha256": "fresh", "phash": "fresh_int"},
    "location": {"id": "l", "rendition_id": "r", "name": "name", "inode": "a"},
    "recipe": {"rendition_id": "r"},
    "lora": {"rendition_id": "r"},
    "verdict": {"rendition_id": "r", "doc": "a"},
    "asset_tag": {"asset_id": "a"},
    "asset_persona": {"asset_id": "a"},
    "collected": {"asset_id": "a"},
    "stacked": {"asset_id": "a", "stack": "a"},
    "export": {"id": "", "asset_id": "a", "rendition_id": "r"},
    "atx": {"doc": "a"},
    "acx": {"doc": "a"},
    "facet": {"doc": "a"},
    "asset_text": {"doc": "a"},
}
"""Which columns of a table hold a number that goes up with each copy, and by how much."""


def multiply(path: Path, times: int) -> None:
    """Add `times` - 1 copies of all that is in the catalogue, which nobody may have open."""
    connection = db.connect(path)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA secure_delete=OFF")
    tops = {
        "a": _top(connection, "asset"),
        "r": _top(connection, "rendition"),
        "l": _top(connection, "location"),
    }
    assert tops["a"] * times < 1 << codec.DOC_BITS
    for table, shifted in _SHIFTED.items():
        connection.execute("BEGIN")
        for copy in range(1, times):
            connection.execute(_copying(connection, table, shifted, tops, copy))
        connection.execute("COMMIT")
        print(f"  {table} × {times}", flush=True)
    connection.execute("INSERT INTO asset_fts (asset_fts) VALUES ('rebuild')")
    connection.execute("INSERT INTO negative_fts (negative_fts) VALUES ('rebuild')")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _top(connection: Any, table: str) -> int:
    (top,) = connection.execute(f"SELECT max(id) FROM {table}").fetchone()
    return int(top)


def _copying(
    connection: Any, table: str, shifted: dict[str, str], tops: dict[str, int], copy: int
) -> str:
    names = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
    kept = [name for name in names if shifted.get(name) != ""]
    listed = ", ".join(f'"{name}"' for name in kept)
    values = ", ".join(_value(name, shifted.get(name), tops, copy) for name in kept)
    first = next(name for name, by in shifted.items() if by in tops)
    mask = f" & {(1 << codec.DOC_BITS) - 1}" if first == "doc" else ""
    mine = f'"{first}"{mask} <= {tops[shifted[first]]}'
    return f"INSERT INTO {table} ({listed}) SELECT {values} FROM {table} WHERE {mine}"


def _value(name: str, by: str | None, tops: dict[str, int], copy: int) -> str:
    match by:
        case None:
            return f'"{name}"'
        case "fresh":
            return f'CASE WHEN "{name}" IS NOT NULL THEN randomblob(32) END'
        case "fresh_int":
            return "random()"
        case "name":
            return f"CAST('{copy}-' || name AS BLOB)"
        case _:
            return f'"{name}" + {copy * tops[by]}'
