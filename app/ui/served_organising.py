"""Collections, stacks, facets and the history, over the services of one open catalogue."""

from collections.abc import Sequence

from app.core.organising import Collection, Completion, Facet, Step
from app.services.library import Services
from app.services.session import Session

# ruff: noqa: ARG002


class ServedOrganising:
    """Part of `ServedLibrary`."""

    _services: Services
    _session: Session

    def collections(self) -> Sequence[Collection]:
        return []

    def stack_of(self, asset: int) -> Sequence[int]:
        return []

    def facets(self, query: str) -> Sequence[Facet]:
        return []

    def completions(self, text: str) -> Sequence[Completion]:
        return []

    def history(self, limit: int = 200) -> Sequence[Step]:
        return []

    def history_of(self, asset: int, limit: int = 50) -> Sequence[Step]:
        return []

    def undo_until(self, step: int) -> int:
        return 0
