"""The glossary, read: what tags there are, and which one a name means."""

from collections import defaultdict
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.index import words
from app.catalog.schema import Asset, Atx, Tag, TagAlias
from app.core.errors import NotFoundError, UsageError
from app.core.vocab import State


@dataclass(frozen=True, slots=True)
class TagRow:
    """`name` is whole ("Style/Film"), `count` the assets that have it or a tag under it (those in
    the trash do not count), `aliases` other whole names for it.
    """

    name: str
    count: int
    aliases: tuple[str, ...]


def tags(connection: Connection) -> list[TagRow]:
    """All tags, by name."""
    trashed = sa.select(Asset.doc).where(
        Asset.state != sa.literal_column("'active'"), Asset.state == State.TRASHED.value
    )
    counts = dict(
        connection.execute(
            sa.select(Atx.tag_id, sa.func.count())
            .where(Atx.doc.not_in(trashed))
            .group_by(Atx.tag_id)
        ).all()
    )
    aliases: dict[int, list[str]] = defaultdict(list)
    for tag_id, path in connection.execute(
        sa.select(TagAlias.tag_id, TagAlias.path).order_by(TagAlias.key)
    ):
        aliases[tag_id].append(path)
    return [
        TagRow(path, counts.get(tag_id, 0), tuple(aliases[tag_id]))
        for tag_id, path in connection.execute(sa.select(Tag.id, Tag.path).order_by(Tag.key))
    ]


def parts(name: str) -> list[str]:
    """The names along a tag's path. Raises UsageError where one of them is empty."""
    names = [" ".join(words.tidy(part).split()) for part in name.split("/")]
    if not all(names):
        raise UsageError(
            f"'{name}' is not a tag's name.", hint="Write it like Film, or Style/Film."
        )
    return names


def find(connection: Connection, name: str) -> int | None:
    """The tag of this whole name, or the one it is an alias of."""
    tag_id: int | None = connection.scalar(_named, {"key": key_of(parts(name))})
    return tag_id


_named = (
    sa.select(Tag.id)
    .where(Tag.key == sa.bindparam("key"))
    .union_all(sa.select(TagAlias.tag_id).where(TagAlias.key == sa.bindparam("key")))
)


def require(connection: Connection, name: str) -> int:
    """The same; raises NotFoundError."""
    tag_id = find(connection, name)
    if tag_id is None:
        raise NotFoundError(
            f"There is no tag '{name}'.", hint="See the tags there are with: tags list"
        )
    return tag_id


def key_of(names: list[str]) -> str:
    return "/".join(words.comparable(name) for name in names)


def family(connection: Connection, tag_id: int) -> list[int]:
    """The tag and all tags under it, parents first."""
    found = [tag_id]
    level = [tag_id]
    while level:
        level = list(connection.scalars(sa.select(Tag.id).where(Tag.parent_id.in_(level))))
        found += level
    return found
