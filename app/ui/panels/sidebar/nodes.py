"""The sidebar's rows as a tree of values, made from the library's numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.core.people import Persona
from app.ui.library import (
    CONFLICTS,
    MISSING,
    OFFLINE,
    TRASHED,
    UNREADABLE,
    Overview,
    TagCount,
    WatchedFolder,
)
from app.ui.panels.sidebar import vaults as vault_rows
from app.ui.panels.sidebar.node import Filter, Node, Sort
from app.ui.panels.sidebar.states import icon, sentence, short
from app.ui.vaulting import Vault
from app.ui.words import last_part, shown, tr


def build(
    overview: Overview | None, term: Filter, vaults: Sequence[Vault] | None = None
) -> tuple[Node, ...]:
    """Headings with their rows; a heading without rows is left out. Without an overview yet, the
    rows that are always there, without numbers. `vaults` None: there is nothing to say of any.
    """
    if overview is None:
        return (_section(tr("Library"), (replace(row, count=None) for row in _views(Overview()))),)
    sections = [_section(tr("Library"), _views(overview))]
    if overview.personas:
        rows = [_persona(one, term) for one in overview.personas]
        sections.append(_section(tr("Personas"), rows))
    if overview.folders:
        sections.append(_section(tr("Folders"), [_folder(f, term) for f in overview.folders]))
    if vaults is not None:
        sections.append(_section(tr("Vaults"), vault_rows.rows(vaults)))
    if overview.tags:
        sections.append(_section(tr("Tags"), _tags(overview.tags, term)))
    return tuple(sections)


def _section(title: str, rows: Iterable[Node]) -> Node:
    return Node(f"heading:{title}", Sort.HEADING, title, children=tuple(rows))


def _views(overview: Overview) -> list[Node]:
    def view(title: str, query: str, icon: str, count: int) -> Node:
        return Node(f"view:{query}", Sort.VIEW, title, query, icon, count)

    def page(title: str, name: str, icon: str, count: int | None = None) -> Node:
        key, waits = f"page:{name}", bool(count)
        return Node(key, Sort.PAGE, title, "", icon, count, alarm=waits, value=name)

    rows = [
        view(tr("All assets"), "", "all", overview.assets),
        page(tr("Review"), "review", "review", overview.flagged),
        page(tr("Duplicates"), "twins", "twins"),
        page(tr("Cull list"), "cull", "cull"),
    ]
    sometimes = (
        view(tr("Conflicts"), CONFLICTS, "conflict", overview.conflicts),
        view(tr("Missing"), MISSING, "missing", overview.missing),
        view(tr("Offline"), OFFLINE, "offline", overview.offline),
        view(tr("Unreadable"), UNREADABLE, "unreadable", overview.unreadable),
        view(tr("Trash"), TRASHED, "trash", overview.trashed),
    )
    return [*rows, *(row for row in sometimes if row.count)]


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


def _tags(tags: tuple[TagCount, ...], term: Filter) -> list[Node]:
    """Nested by their slashes. A parent that is not listed itself still gets a row."""
    counts = {tag.name: tag.count for tag in tags}
    for name in list(counts):
        while "/" in name:
            name = name.rpartition("/")[0]
            counts.setdefault(name, 0)
    below: dict[str, list[str]] = {}
    for name in sorted(counts, key=str.casefold):
        below.setdefault(name.rpartition("/")[0] if "/" in name else "", []).append(name)
    return [_tag(name, counts, below, term) for name in below.get("", [])]


def _tag(name: str, counts: dict[str, int], below: dict[str, list[str]], term: Filter) -> Node:
    node = Node(
        f"tag:{name}",
        Sort.TAG,
        name.rpartition("/")[2],
        term("tag", name),
        "tag",
        counts[name],
        value=name,
        hint=name,
    )
    inner = below.get(name, [])
    return replace(node, children=tuple(_tag(one, counts, below, term) for one in inner))
