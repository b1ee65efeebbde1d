"""Renditions that are known and of which more, or other things, are known now."""

from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import analyses, codec
from app.catalog.intake.facts import OF_RENDITION, Row
from app.catalog.moderation import verdicts
from app.catalog.schema import RecipeRow, Rendition
from app.core.asset import Probe


def renew(
    connection: Connection, rows: Sequence[Row], facts: Mapping[int, Probe], same: Collection[int]
) -> None:
    """Each row holds new columns of the rendition `row`. Everything that hung on them goes, ready
    for new `facts`; the `same` contents have been seen by packs and need not be seen again, but
    where other words came with them they are judged again.
    """
    if not rows:
        return
    _unjudge(connection, rows, facts, same)
    columns = [name for name in rows[0] if name != "row"]
    analysed = sa.case((sa.bindparam("same") == 1, Rendition.analysed), else_=0)
    connection.execute(
        sa.update(Rendition)
        .where(Rendition.id == sa.bindparam("row"))
        .values({name: sa.bindparam(name) for name in columns} | {"analysed": analysed}),
        [{**row, "same": int(row["row"] in same)} for row in rows],
    )
    for part in codec.chunks(sorted({row["row"] for row in rows})):
        for table in OF_RENDITION:
            connection.execute(sa.delete(table).where(table.rendition_id.in_(part)))
    analyses.renew_builtin(connection, (row["row"] for row in rows))


def _unjudge(
    connection: Connection, rows: Sequence[Row], facts: Mapping[int, Probe], same: Collection[int]
) -> None:
    """Policies read the prompt, the metadata, and whether it was generated: of what they read
    otherwise, nothing is known.
    """
    said = {
        row["row"]: (row["texts"], row["digital_source_type"], *_recipe(facts[row["row"]]))
        for row in rows
        if row["row"] in same
    }
    for part in codec.chunks(sorted(said)):
        before = connection.execute(
            sa.select(
                Rendition.id,
                Rendition.texts,
                Rendition.digital_source_type,
                RecipeRow.generator,
                RecipeRow.prompt,
            )
            .outerjoin(RecipeRow, RecipeRow.rendition_id == Rendition.id)
            .where(Rendition.id.in_(part))
        )
        other = [key for key, *words in before if tuple(words) != said[key]]
        verdicts.forget(connection, other)


def _recipe(probe: Probe) -> tuple[str | None, str | None]:
    if probe.recipe is None:
        return None, None
    return codec.text(probe.recipe.generator), codec.maybe_text(probe.recipe.prompt)
