"""The part of the library in memory that keeps order."""

from collections.abc import Sequence

from app.core.organising import Collection, Completion, Facet, Step


class FakeOrganising:
    """What it answers is set by the test."""

    def __init__(self) -> None:
        self.kept_collections: list[Collection] = []
        self.kept_stacks: list[list[int]] = []
        self.offered_facets: list[Facet] = []
        self.offered_completions: list[Completion] = []
        self.steps: list[Step] = []
        self.undone_until: list[int] = []

    def collections(self) -> Sequence[Collection]:
        return self.kept_collections

    def stack_of(self, asset: int) -> Sequence[int]:
        return next((one for one in self.kept_stacks if asset in one), [])

    def facets(self, query: str) -> Sequence[Facet]:
        return self.offered_facets

    def completions(self, text: str) -> Sequence[Completion]:
        return self.offered_completions

    def history(self, limit: int = 200) -> Sequence[Step]:
        return self.steps[:limit]

    def history_of(self, asset: int, limit: int = 50) -> Sequence[Step]:
        return self.steps[:limit]

    def undo_until(self, step: int) -> int:
        self.undone_until.append(step)
        return 1
