"""What packs propose, as verdicts read it: by label, whatever the rules for labels and the replies
make of it.
"""

from collections import defaultdict
from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.schema import LabelName, SuggestionRow
from app.core.asset import Suggestion


def label_names(connection: Connection, after: int = 0) -> dict[int, str]:
    """The labels that were ever proposed, by id; those with ids above `after`."""
    rows = connection.execute(
        sa.select(LabelName.id, LabelName.name).where(
            LabelName.id > after, LabelName.category != sa.literal("")
        )
    )
    return {row.id: row.name for row in rows}


def estimates(
    connection: Connection, renditions: Sequence[int], labels: Sequence[int]
) -> dict[int, tuple[Suggestion, ...]]:
    """What packs proposed of these labels, by rendition."""
    found: dict[int, tuple[Suggestion, ...]] = defaultdict(tuple)
    if not labels:
        return found
    for part in codec.chunks(renditions):
        rows = connection.execute(
            sa.select(
                SuggestionRow.rendition_id,
                SuggestionRow.score,
                LabelName.name,
                LabelName.pack,
                LabelName.version,
                LabelName.category,
            )
            .join(LabelName, LabelName.id == SuggestionRow.label_id)
            .where(SuggestionRow.rendition_id.in_(part), SuggestionRow.label_id.in_(labels))
            .order_by(SuggestionRow.rendition_id, SuggestionRow.label_id)
        )
        for row in rows:
            proposed = Suggestion(row.name, row.score, row.pack, row.version, row.category)
            found[row.rendition_id] += (proposed,)
    return found
