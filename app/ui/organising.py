"""What the window asks of an open library to keep order: collections, stacks, what a search could
be narrowed by, the history. Every method may wait: worker threads only.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.organising import Collection, Completion, Facet, Step


class Organising(Protocol):
    """Part of `Library`. Errors are MusekeepErrors."""

    def collections(self) -> Sequence[Collection]:
        """By name, those under another right behind it; saved searches among them."""

    def stack_of(self, asset: int) -> Sequence[int]:
        """The assets of its stack, its cover first; empty where it is in none."""

    def facets(self, query: str) -> Sequence[Facet]:
        """What could narrow this search, in the order to show. Raises QueryError."""

    def completions(self, text: str) -> Sequence[Completion]:
        """How a search that ends like this (up to the cursor) could go on, the likeliest first."""

    def history(self, limit: int = 200) -> Sequence[Step]:
        """The edits that were made, newest first."""

    def history_of(self, asset: int, limit: int = 50) -> Sequence[Step]:
        """Those among them that changed this asset."""

    def undo_until(self, step: int) -> int:
        """Undo back to and with this edit; how many were undone."""

    def redo_until(self, step: int) -> int:
        """Do what was undone again, up to and with this edit; how many were."""

    def touched(self, step: int) -> Sequence[int]:
        """The assets this edit changed; none of one that can be reached no more."""
