"""The sidebar's rows as a tree of values, made from the library's numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from app.core.organising import Collection
from app.core.people import Persona
from app.ui.library import (
    CONFLICTS,
    INBOX,
    MISSING,
    OFFLINE,
    TRASHED,
    UNREADABLE,
    Overview,
    TagCount,
    WatchedFolder,
)
from app.ui.panels.sidebar import vaults as vault_rows
from app.ui.panels.sidebar.nested import collection_rows, tag_rows
from app.ui.panels.sidebar.node import COLLECTIONS, TAGS, Filter, Node, Sort
from app.ui.panels.sidebar.states import icon, sentence, short
from app.ui.vaulting import Vault
from app.ui.words import last_part, shown, tr


class Builder:
    """Makes the rows, and keeps those of thousands of tags and collections while these are the
    same: overviews come several times a second while files are read.
    """

    def __init__(self, term: Filter) -> None:
        self._term = cache(term)
        self._tags: tuple[Sequence[TagCount], tuple[Node, ...]] = ((), ())
        self._kept: tuple[Sequence[Collection] | None, tuple[Node, ...]] = (None, ())

    def build(
        self, overview: Overview | None, vaults: Sequence[Vault] | None = None
    ) -> tuple[Node, ...]:
        if overview is None:
            return build(None, self._term, vaults)
        if overview.tags != self._tags[0]:
            self._tags = overview.tags, tuple(tag_rows(overview.tags, self._term))
        if overview.collections != self._kept[0]:
            rows = tuple(collection_rows(overview.collections, self._term))
            self._kept = overview.collections, rows
        return _sections(overview, self._term, vaults, self._kept[1], self._tags[1])


def build(
    overview: Overview | None, term: Filter, vaults: Sequence[Vault] | None = None
) -> tuple[Node, ...]:
    """Headings with their rows; a heading without rows is left out. Without an overview yet, the
    rows that are always there, without numbers. `vaults` None: there is nothing to say of any.
    """
    if overview is None:
        return (_library(replace(row, count=None) for row in _views(Overview())),)
    kept, tags = collection_rows(overview.collections, term), tag_rows(overview.tags, term)
    return _sections(overview, term, vaults, tuple(kept), tuple(tags))


def _sections(
    overview: Overview,
    term: Filter,
    vaults: Sequence[Vault] | None,
    kept: tuple[Node, ...],
    tags: tuple[Node, ...],
) -> tuple[Node, ...]:
    sections = [_library(_views(overview))]
    if overview.personas:
        rows = [_persona(one, term) for one in overview.personas]
        sections.append(_section("heading:personas", tr("Personas"), rows, "people"))
    if overview.folders:
        rows = [_folder(one, term) for one in overview.folders]
        sections.append(_section("heading:folders", tr("Folders"), rows, "watch.folder"))
    sections.append(_section(COLLECTIONS, tr("Collections"), kept, "collection.new"))
    if vaults is not None:
        sections.append(_section("heading:vaults", tr("Vaults"), vault_rows.rows(vaults)))
    if tags:
        sections.append(_section(TAGS, tr("Tags"), tags))
    return tuple(sections)


def found(nodes: Iterable[Node], words: str) -> tuple[Node, ...]:
    """The rows whose names have all these words, with what they hang under; all without words."""
    wanted = words.casefold().split()
    return tuple(kept for node in nodes if (kept := _found(node, wanted)) is not None)


def size(nodes: Iterable[Node]) -> int:
    """How many rows there are."""
    return sum(1 + size(node.children) for node in nodes)


def _found(node: Node, wanted: list[str]) -> Node | None:
    inner = tuple(kept for one in node.children if (kept := _found(one, wanted)) is not None)
    name = f"{node.title} {node.value}".casefold()
    matches = node.sort is not Sort.HEADING and all(word in name for word in wanted)
    return replace(node, children=inner) if inner or matches else None


def _library(rows: Iterable[Node]) -> Node:
    return _section("heading:library", tr("Library"), rows)


def _section(key: str, title: str, rows: Iterable[Node], offer: str = "") -> Node:
    """`offer` is the action its heading has a button for."""
    return Node(key, Sort.HEADING, title, value=offer, children=tuple(rows))


def _views(overview: Overview) -> list[Node]:
    def view(title: str, query: str, icon: str, count: int) -> Node:
        return Node(f"view:{query}", Sort.VIEW, title, query, icon, count)

    def page(title: str, name: str, icon: str, count: int | None = None) -> Node:
        key, waits = f"page:{name}", bool(count)
        return Node(key, Sort.PAGE, title, "", icon, count, alarm=waits, value=name)

    rows = [
        view(tr("All assets"), "", "all", overview.assets),
        replace(
            view(tr("Inbox"), INBOX, "inbox", overview.inbox),
            hint=tr("Not tagged, rated, picked or rejected yet"),
        ),
        page(tr("Review"), "review", "review", overview.flagged),
        page(tr("Duplicates"), "twins", "twins"),
        page(tr("Cull list"), "cull", "cull"),
    ]
    sometimes = (
        view(tr("Conflicts"), CONFLICTS, "conflict", overview.conflicts),
        view(tr("Missing"), MISSING, "missing", overview.missing),
        view(tr("Offline"), OFFLINE, "offline", overview.offline),
        view(tr("Unreadable"), UNREADABLE, "unreadable", overview.unreadable),
    )
    trash = view(tr("Trash"), TRASHED, "trash", overview.trashed)
    return [*rows, *(row for row in sometimes if row.count), trash]


def _persona(persona: Persona, term: Filter) -> Node:
    return Node(
        f"persona:{persona.name}",
        Sort.PERSONA,
        persona.name,
        term("persona", persona.name),
        "person",
        persona.assets,
        value=persona.name,
        hint=persona.name,
    )


def _folder(folder: WatchedFolder, term: Filter) -> Node:
    return Node(
        f"folder:{folder.path}",
        Sort.FOLDER,
        last_part(folder.path),
        term("folder", folder.path),
        icon(folder),
        folder.assets,
        alarm=folder.lost > 0,
        value=folder.path,
        hint=f"{shown(folder.path)}\n{sentence(folder)}",
        note=short(folder),
        state=sentence(folder),
    )
