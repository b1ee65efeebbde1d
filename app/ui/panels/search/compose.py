"""What is typed and what stands as filters beside it: one search text made of both."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Composed:
    """The whole search; `offset` is the column at which the typed part begins in it."""

    text: str
    offset: int


def composed(filters: tuple[str, ...], typed: str) -> Composed:
    """Filters and typed words, all of which must hold."""
    head = " ".join(filters)
    if not head or not typed.strip():
        return Composed(head or typed, 0)
    from app.ui.panels.search.terms import is_choice  # the language loads when it is needed

    if is_choice(typed):
        return Composed(f"{head} ({typed})", len(head) + 2)
    return Composed(f"{head} {typed}", len(head) + 1)
