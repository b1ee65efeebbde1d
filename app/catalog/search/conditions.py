"""A query's tree as clauses, and each field's leaf as SQL."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Connection

from app.catalog import codec, tags
from app.catalog.index import words
from app.catalog.schema import (
    Asset,
    AssetTag,
    Atx,
    ExportRow,
    Facet,
    Folder,
    Location,
    Rendition,
    Tag,
    Term,
)
from app.catalog.search import choices, collections, names, people
from app.catalog.search import clause as c
from app.catalog.search.clause import NOTHING, Clause
from app.catalog.search.measures import measured
from app.core.errors import UsageError
from app.core.query import And, Judged, Match, Node, Not, Or, Query, Text


class Compiler:
    """Turns the nodes of one query into clauses; names (tags, terms, folders) are looked up in the
    catalogue at once, so that a clause holds ids.
    """

    def __init__(self, connection: Connection, query: Query) -> None:
        self._connection = connection
        self._typed = query.typed()

    def clauses(self, root: Node | None) -> list[Clause]:
        """What must all hold. A search for nothing but punctuation finds nothing."""
        if root is None:
            return []
        nodes = root.nodes if isinstance(root, And) else (root,)
        found = self._each(nodes)
        return c.merged(found) if found else [NOTHING]

    def _each(self, nodes: Iterable[Node]) -> list[Clause]:
        compiled = (self._compile(node) for node in nodes)
        return [clause for clause in compiled if clause is not None]

    def _compile(self, node: Node) -> Clause | None:
        """None for words that have no letter or number in them: they say nothing."""
        match node:
            case Not(node=inner):
                clause = self._compile(inner)
                return None if clause is None else c.negated(clause)
            case And(nodes=nodes):
                return c.all_of(found) if (found := self._each(nodes)) else None
            case Or(nodes=nodes):
                return c.any_of(found) if (found := self._each(nodes)) else None
            case Text():
                return self._text(node)
            case Match(field=name):
                return _MATCHES[name](self._connection, node)
            case Judged(platform=platform, outcome=outcome):
                return c.judged(platform, outcome)
            case _:
                return measured(node)

    def _text(self, node: Text) -> Clause | None:
        expression = words.phrase(node.text, prefix=node.prefix or node is self._typed)
        if expression is None:
            return None
        if node.field == "prompt":
            return c.match(f"prompt : {expression}")
        if node.field == "negative":
            return c.match(expression, "negative_fts")
        found = c.match(expression)
        named = self._connection.exec_driver_sql(
            "SELECT rowid FROM tag_fts WHERE tag_fts MATCH ? LIMIT 100", (expression,)
        )
        tag_ids = named.scalars().all()
        return c.any_of([found, c.postings(Atx, "tag_id", tag_ids)]) if tag_ids else found


# ── leaves that match names ──


def _tag(connection: Connection, node: Match) -> Clause:
    ids = _tag_ids(connection, node)
    if not ids or not node.exact:
        return c.postings(Atx, "tag_id", ids)
    itself = sa.select(AssetTag.asset_id).where(AssetTag.tag_id.in_(ids))
    return c.column(Asset.id.in_(itself), listed=True)


def _tag_ids(connection: Connection, node: Match) -> Sequence[int]:
    if "*" in node.text and not node.exact:
        wanted = names.pattern(node.text)
        rows = connection.execute(sa.select(Tag.id, Tag.key))
        return [tag_id for tag_id, key in rows if wanted(key)]
    try:
        tag_id = tags.find(connection, node.text)
    except UsageError:  # it is no tag's name
        return []
    return [] if tag_id is None else [tag_id]


def _term(connection: Connection, node: Match) -> Clause:
    return c.postings(Facet, "term_id", _term_ids(connection, node))


def _term_ids(connection: Connection, node: Match) -> Sequence[int]:
    wanted = names.wanted(node)
    rows = connection.execute(sa.select(Term.id, Term.key).where(Term.field == node.field))
    return [term_id for term_id, key in rows if wanted(key)]


def _format(connection: Connection, node: Match) -> Clause:
    wanted = names.wanted(node)
    known = connection.scalars(sa.select(Asset.format).where(Asset.format.is_not(None)).distinct())
    formats = [name for name in known if name and wanted(words.comparable(name))]
    if len(formats) == 1:
        return c.column(Asset.format == formats[0], listed=True, ordered=True)
    return c.column(Asset.format.in_(formats), listed=True)


def _exported(connection: Connection, node: Match) -> Clause:
    presets = _presets(connection, node)
    if not presets:
        return NOTHING
    those = ExportRow.preset.in_(presets)
    return c.related(
        sa.select(ExportRow.id).where(those, ExportRow.asset_id == Asset.id).exists(),
        Asset.id.in_(sa.select(ExportRow.asset_id).where(those)),
    )


def _presets(connection: Connection, node: Match) -> Sequence[str]:
    wanted = names.wanted(node)
    known = connection.scalars(sa.select(ExportRow.preset).distinct())
    return [preset for preset in known if wanted(words.comparable(preset))]


def _folder(connection: Connection, node: Match) -> Clause:
    ids = _folder_ids(connection, node)
    if not ids:
        return NOTHING
    there = Location.folder_id.in_(ids)
    assets = sa.select(Rendition.asset_id).join(Location, Location.rendition_id == Rendition.id)
    return c.related(
        assets.where(there, Rendition.asset_id == Asset.id).exists(),
        Asset.id.in_(assets.where(there)),
    )


def _folder_ids(connection: Connection, node: Match) -> list[int]:
    """A full path names one folder; anything else a run of folder names somewhere in the path."""
    text = node.text
    if Path(text).is_absolute():
        path = codec.path_blob(text.rstrip(os.sep) or text)
        low, high = codec.under(path)
        below = sa.and_(Folder.path >= low, Folder.path < high)
        named = Folder.path == path if node.exact else sa.or_(Folder.path == path, below)
        return list(connection.scalars(sa.select(Folder.id).where(named)))
    wanted = [words.comparable(part) for part in text.replace("\\", "/").split("/") if part]
    rows = connection.execute(sa.select(Folder.id, Folder.text))
    return [folder for folder, path in rows if _runs(path, wanted, last=node.exact)]


def _runs(path: str, wanted: list[str], *, last: bool) -> bool:
    have = [words.comparable(part) for part in path.replace("\\", "/").split("/")]
    starts = range(len(have) - len(wanted) + 1)
    if last:
        starts = starts[-1:]
    return bool(wanted) and any(have[at : at + len(wanted)] == wanted for at in starts)


_MATCHES: dict[str, Callable[[Connection, Match], Clause]] = {
    "tag": _tag,
    "checkpoint": _term,
    "lora": _term,
    "sampler": _term,
    "generator": _term,
    "detected": _term,
    "format": _format,
    "exported": _exported,
    "folder": _folder,
    "collection": collections.collection,
    "persona": people.persona,
    "suggested": people.suggested,
    "label": choices.one_of,
    "flag": choices.one_of,
    "kind": choices.one_of,
    "shape": choices.shape,
    "state": choices.state,
    "is": choices.is_,
    "has": choices.has,
}

_LISTED: dict[str, tuple[str, Callable[[Connection, Match], Sequence[int | str]]]] = {
    "tag": ("tag", _tag_ids),
    "collection": ("collection", collections.collection_ids),
    "checkpoint": ("term", _term_ids),
    "lora": ("term", _term_ids),
    "sampler": ("term", _term_ids),
    "generator": ("term", _term_ids),
    "detected": ("term", _term_ids),
    "persona": ("persona", people.persona_ids),
    "exported": ("exported", _presets),
}
_ALONE = frozenset(["tag", "collection"])
"""Fields of which an exact name means less than what is listed under it."""


def listed(connection: Connection, node: Match) -> tuple[str, Sequence[int | str]] | None:
    """Which of `columns.LISTS` hold what this leaf finds, and under which values; None for a leaf
    that is answered otherwise.
    """
    if node.field not in _LISTED or (node.exact and node.field in _ALONE):
        return None
    about, values = _LISTED[node.field]
    return about, values(connection, node)
