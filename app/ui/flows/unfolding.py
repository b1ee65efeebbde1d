"""Stacks opened in place: their members follow the one that stands for them. Worker threads."""

from array import array
from collections.abc import Iterable, Sequence

from app.ui.library import Library
from app.ui.panels.grid.stacks import Place


def unfolded(
    library: Library, ids: "array[int]", opened: Iterable[int], query: str, sort: str
) -> "tuple[array[int], dict[int, Place]]":
    """A listing in which one of each stack stands for it, with the stacks that the `opened` assets
    are in laid open: as far as the search finds their members.
    """
    places: dict[int, Place] = {}
    for asset in opened:
        members = () if asset in places else library.stack_of(asset)
        shown = _found(library, members, query, sort)
        at = _first(ids, shown)
        if at is None or len(shown) < 2:
            continue
        others = array("q", [one for one in shown if one != ids[at]])
        in_order = (ids[at], *others)
        places.update({one: Place(ids[at], i, len(in_order)) for i, one in enumerate(in_order)})
        ids = ids[: at + 1] + others + ids[at + 1 :]
    return ids, places


def _found(library: Library, members: Sequence[int], query: str, sort: str) -> list[int]:
    """Those members that the search finds, in the stack's order."""
    if not members:
        return []
    these = f"id:{','.join(map(str, members))}"
    found = set(library.find(f"{these} ({query})" if query.strip() else these, sort))
    return [one for one in members if one in found]


def _first(ids: "array[int]", members: Sequence[int]) -> int | None:
    """Where one of them stands for the stack."""
    for one in members:
        try:
            return ids.index(one)
        except ValueError:
            continue
    return None
