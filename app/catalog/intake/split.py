"""Contents that are at places of their own become assets of their own.

A file that was copied and then edited, or an old version that turns up elsewhere: two contents of
one asset can be reached, and only one of them could be seen. What a human said of the asset holds
for both.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.index import ancestry, filing
from app.catalog.schema import (
    Asset,
    AssetPersona,
    AssetTag,
    Base,
    Collected,
    Correction,
    CropRow,
    CutRow,
    DecisionRow,
    ExportRow,
    LaterRow,
    MinorMark,
    Rendition,
    ReplyRow,
    StackRow,
    TextRow,
    WordsRow,
)

SAID = ("rating", "label", "flag", "state")
SAID_BESIDE = (
    *(ReplyRow, AssetPersona, MinorMark, Correction, DecisionRow, LaterRow),
    *(TextRow, WordsRow, CropRow, CutRow, Collected, StackRow),
)
"""What else a human said of an asset. A decision counts only for the content it was made on."""


@dataclass(slots=True)
class Parting:
    """Renditions about to leave their asset: the values of the new assets' rows, by the old one's
    id.
    """

    rows: list[tuple[int, dict[str, Any]]] = field(default_factory=list)

    def plan(self, asset: Any, rows: Sequence[Mapping[str, Any]]) -> None:
        """`rows` have every column that is not a human's; the id is given here."""
        said = {name: getattr(asset, name) for name in SAID}
        self.rows += [(asset.id, {**said, "added": asset.added, **row}) for row in rows]

    def carry_out(self, connection: Connection) -> list[int]:
        """The ids of the new assets. Their texts and facets are still to be indexed."""
        made: list[int] = []
        for old, row in self.rows:
            made.append(row["id"])
            connection.execute(sa.insert(Asset).values(**row))
            mine = {"asset_id": row["id"]}
            rendition = row["rendition_id"]
            connection.execute(sa.update(Rendition).where(Rendition.id == rendition).values(mine))
            exported = ExportRow.rendition_id == rendition
            connection.execute(sa.update(ExportRow).where(exported).values(mine))
            tags = sa.select(sa.literal(row["id"]), AssetTag.tag_id, AssetTag.source).where(
                AssetTag.asset_id == old
            )
            connection.execute(
                sa.insert(AssetTag).from_select(["asset_id", "tag_id", "source"], tags)
            )
            for table in SAID_BESIDE:
                _copy(connection, table, old, row["id"])
        ancestry.retag(connection, made)
        filing.refile(connection, made)
        return made


def _copy(connection: Connection, table: type[Base], old: int, new: int) -> None:
    columns = table.__table__.c
    others = [column for column in columns if column.name != "asset_id"]
    rows = sa.select(sa.literal(new), *others).where(columns.asset_id == old)
    names = ["asset_id", *(column.name for column in others)]
    connection.execute(sa.insert(table).from_select(names, rows))
