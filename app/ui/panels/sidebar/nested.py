"""Names with slashes as rows under rows: tags and collections. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from app.core.organising import Collection
from app.ui.library import TagCount
from app.ui.panels.sidebar.node import Filter, Node, Sort
from app.ui.words import tr

T = TypeVar("T")


def tag_rows(tags: Sequence[TagCount], term: Filter) -> list[Node]:
    """A parent that is not listed itself still gets a row."""
    counts = {tag.name: tag.count for tag in tags}
    below = _below(counts, missing=0)

    def made(name: str) -> Node:
        return Node(
            f"tag:{name}",
            Sort.TAG,
            last(name),
            term("tag", name),
            "tag",
            counts[name],
            value=name,
            hint=name,
            children=tuple(made(one) for one in below[name]) if name in below else (),
        )

    return [made(name) for name in below.get("", ())]


def collection_rows(collections: Sequence[Collection], term: Filter) -> list[Node]:
    """Saved searches among those put together by hand, each with an icon of its own; at least the
    row that makes the first one.
    """
    known = {one.name: one for one in collections}
    below = _below(known, missing=Collection("", 0))

    def made(name: str) -> Node:
        node = _collection(name, known[name], term)
        return replace(node, children=tuple(made(one) for one in below.get(name, ())))

    new = Node("collection:", Sort.COLLECTION, tr("New collection …"), icon="add")
    return [made(name) for name in below.get("", ())] or [new]


def last(name: str) -> str:
    """Its own part of a name that hangs under others."""
    return name.rpartition("/")[2]


def _collection(name: str, known: Collection, term: Filter) -> Node:
    saved = known.query is not None
    hint = f"{name}\n{known.query}" if saved else name
    return Node(
        f"collection:{name}",
        Sort.SEARCH if saved else Sort.COLLECTION,
        last(name),
        term("collection", name),
        "saved" if saved else "collection",
        known.count,
        value=name,
        hint=hint,
        state=tr("A saved search") if saved else "",
    )


def _below(named: dict[str, T], missing: T) -> Mapping[str, list[str]]:
    """The names under each, by theirs; parents that are not there are added as `missing`."""
    for name in list(named):
        while "/" in name:
            name = name.rpartition("/")[0]
            named.setdefault(name, missing)
    below: dict[str, list[str]] = {}
    for name in sorted(named, key=str.casefold):
        below.setdefault(name.rpartition("/")[0] if "/" in name else "", []).append(name)
    return below
