"""Edits of the glossary, and of which asset has which tag."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog.effects import done
from app.catalog.index import ancestry
from app.catalog.schema import ACCEPTED, IMPORT, USER, AssetTag, Tag, TagAlias
from app.catalog.tags import family, find, key_of, parts, require
from app.core.errors import UsageError
from app.core.ops import AddTag, Done, MergeTags, MoveTag, RemoveTag, RenameTag
from app.core.vocab import ChangeKind

_KINDS = (ChangeKind.TAGS,)


def add_tag(connection: Connection, op: AddTag) -> Done:
    """Parents are made as needed. Nothing is made when no asset is there to have it."""
    ancestry.touch(connection, op.ids)
    if not connection.exec_driver_sql(
        "SELECT EXISTS (SELECT 1 FROM temp.touched JOIN asset USING (id))"
    ).scalar():
        return done(op, _KINDS, [])
    tag_id = ensure(connection, parts(op.tag))
    changed = _mark(connection, tag_id)
    return done(op, _KINDS, changed)


def remove_tag(connection: Connection, op: RemoveTag) -> Done:
    """The tag itself; tags under it stay. Raises NotFoundError."""
    tag_id = require(connection, op.tag)
    ancestry.touch(connection, op.ids)
    changed = connection.exec_driver_sql(
        "DELETE FROM asset_tag WHERE tag_id = ? AND asset_id IN (SELECT id FROM temp.touched) "
        "RETURNING asset_id",
        (tag_id,),
    )
    assets = changed.scalars().all()
    ancestry.look_above(connection, afresh=True)
    ancestry.retag(connection, assets, [tag_id])
    return done(op, _KINDS, assets)


def rename_tag(connection: Connection, op: RenameTag) -> Done:
    """Raises UsageError when the new name is taken, or is a path."""
    tag_id = require(connection, op.tag)
    names = parts(op.to)
    if len(names) > 1:
        raise UsageError("A tag's new name has no /.", hint="To hang it elsewhere: tags move")
    above = _path(connection, tag_id)[:-1]
    return _place(connection, op, tag_id, [*above, names[0]], _parent(connection, tag_id))


def move_tag(connection: Connection, op: MoveTag) -> Done:
    """Raises UsageError when it would hang under itself, or the place is taken."""
    tag_id = require(connection, op.tag)
    parent = None if op.parent is None else ensure(connection, parts(op.parent))
    if parent in family(connection, tag_id):
        raise UsageError(f"'{op.tag}' cannot hang under itself.")
    above = [] if parent is None else _path(connection, parent)
    return _place(connection, op, tag_id, [*above, _path(connection, tag_id)[-1]], parent)


def merge_tags(connection: Connection, op: MergeTags) -> Done:
    """The names that go (the tag's and those under it) become aliases of `into`."""
    tag_id, into = require(connection, op.tag), require(connection, op.into)
    gone = family(connection, tag_id)
    if into in gone:
        raise UsageError(f"'{op.tag}' cannot be merged into itself or a tag under it.")
    assets = ancestry.tagged_with(connection, gone)
    _hand_over(connection, gone, into)
    connection.execute(sa.delete(AssetTag).where(AssetTag.tag_id.in_(gone)))
    connection.execute(sa.update(TagAlias).where(TagAlias.tag_id.in_(gone)).values(tag_id=into))
    names = connection.execute(sa.select(Tag.path, Tag.key).where(Tag.id.in_(gone))).all()
    for child in reversed(gone):
        connection.execute(sa.delete(Tag).where(Tag.id == child))
    connection.execute(
        sa.insert(TagAlias),
        [{"tag_id": into, "path": path, "key": key} for path, key in names],
    )
    ancestry.retag(connection, assets)
    ancestry.tag_names(connection, [*gone, into])
    return done(op, _KINDS, assets or None)


def _hand_over(connection: Connection, gone: Sequence[int], into: int) -> None:
    """What a file said, or was accepted, stays that, unless a human said it as well."""
    theirs = AssetTag.tag_id.in_([*gone, into])
    rows = connection.execute(
        sa.select(AssetTag.asset_id, sa.func.max(AssetTag.source))
        .where(theirs)
        .group_by(AssetTag.asset_id)
    ).all()
    for source in (USER, ACCEPTED, IMPORT):
        ancestry.touch(connection, [asset for asset, said in rows if said == source])
        _mark(connection, into, source)


def _mark(connection: Connection, tag_id: int, source: str = USER) -> Sequence[int]:
    """Put the tag on the touched assets; those that did not have it, or only by their file's word
    or because it was accepted, and now by a human's.
    """
    if source == USER:
        connection.exec_driver_sql(
            f"DELETE FROM asset_tag WHERE tag_id = ? AND source <> '{USER}' "
            "AND asset_id IN (SELECT id FROM temp.touched)",
            (tag_id,),
        )
    changed: Sequence[int] = (
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO asset_tag (asset_id, tag_id, source) "
            "SELECT id, ?, ? FROM temp.touched JOIN asset USING (id) RETURNING asset_id",
            (tag_id, source),
        )
        .scalars()
        .all()
    )
    ancestry.look_above(connection, afresh=True)
    ancestry.retag(connection, changed, [tag_id])
    return changed


def ensure(connection: Connection, names: list[str]) -> int:
    """The tag of this path, made with its parents where there is none."""
    known = find(connection, "/".join(names))
    if known is not None:
        return known
    parent = ensure(connection, names[:-1]) if len(names) > 1 else None
    path = [*(_path(connection, parent) if parent is not None else []), names[-1]]
    if parent is not None and (known := find(connection, "/".join(path))) is not None:
        return known  # the parent was named by an alias
    made = connection.execute(
        sa.insert(Tag)
        .values(parent_id=parent, name=names[-1], path="/".join(path), key=key_of(path))
        .returning(Tag.id)
    ).scalar_one()
    ancestry.tag_names(connection, [made])
    return made


def _place(
    connection: Connection,
    op: RenameTag | MoveTag,
    tag_id: int,
    path: list[str],
    parent: int | None,
) -> Done:
    """Give a tag its new path, and those under it theirs."""
    _make_room(connection, tag_id, path)
    old = _path(connection, tag_id)
    connection.execute(
        sa.update(Tag).where(Tag.id == tag_id).values(name=path[-1], parent_id=parent)
    )
    kin = family(connection, tag_id)
    for relative in kin:
        whole = [*path, *_path(connection, relative)[len(old) :]]
        connection.execute(
            sa.update(Tag).where(Tag.id == relative).values(path="/".join(whole), key=key_of(whole))
        )
    assets = ancestry.tagged_with(connection, kin)
    ancestry.retag(connection, assets)
    ancestry.tag_names(connection, [tag_id])
    return done(op, _KINDS, assets or None)


def _make_room(connection: Connection, tag_id: int, path: list[str]) -> None:
    """The path is free, or an alias of the tag itself, or this is refused."""
    whole = "/".join(path)
    holder = find(connection, whole)
    if holder is not None and holder != tag_id:
        raise UsageError(f"There is a tag '{whole}' already.", hint="To make them one: tags merge")
    connection.execute(sa.delete(TagAlias).where(TagAlias.key == key_of(path)))


def _path(connection: Connection, tag_id: int) -> list[str]:
    return connection.execute(sa.select(Tag.path).where(Tag.id == tag_id)).scalar_one().split("/")


def _parent(connection: Connection, tag_id: int) -> int | None:
    return connection.execute(sa.select(Tag.parent_id).where(Tag.id == tag_id)).scalar_one()
