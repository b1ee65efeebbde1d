"""The part of the library in memory that keeps order."""

from collections.abc import Callable, Sequence
from typing import Any

from app.core.ops import Op, SetCover, Stack, Unstack
from app.core.organising import Collection, Completion, Facet, Step


class FakeOrganising:
    """What it answers is set by the test."""

    _called: Callable[[str, object], None]

    def __init__(self) -> None:
        self.kept_collections: list[Collection] = []
        self.kept_stacks: list[list[int]] = []
        self.offered_facets: list[Facet] = []
        self.offered_completions: list[Completion] = []
        self.steps: list[Step] = []
        self.undone_until: list[int] = []
        self.redone_until: list[int] = []
        self.touched_by: dict[int, list[int]] = {}

    def folded(self, ids: Sequence[int]) -> list[int]:
        """One of each stack: its cover, else the first that is found."""
        found = set(ids)
        stands = {
            one: next(member for member in stack if member in found)
            for stack in self.kept_stacks
            for one in stack
            if one in found
        }
        return [one for one in ids if stands.get(one, one) == one]

    def stacked(self, asset: int) -> dict[str, Any]:
        """What a card says of its stack."""
        for number, members in enumerate(self.kept_stacks):
            if asset in members:
                return {"stack": number, "stacked": len(members)}
        return {}

    def organise(self, op: Op) -> None:
        """Carry out what concerns stacks."""
        if isinstance(op, Stack | Unstack):
            rest = [[m for m in one if m not in op.ids] for one in self.kept_stacks]
            self.kept_stacks = [one for one in rest if len(one) > 1]
        if isinstance(op, Stack):
            cover = op.ids[0] if op.cover is None else op.cover
            self.kept_stacks.append([cover, *(one for one in op.ids if one != cover)])
        if isinstance(op, SetCover):
            for one in self.kept_stacks:
                if op.id in one:
                    one.remove(op.id)
                    one.insert(0, op.id)

    def collections(self) -> Sequence[Collection]:
        return self.kept_collections

    def stack_of(self, asset: int) -> Sequence[int]:
        return next((one for one in self.kept_stacks if asset in one), [])

    def facets(self, query: str) -> Sequence[Facet]:
        self._called("facets", query)
        return self.offered_facets

    def completions(self, text: str) -> Sequence[Completion]:
        self._called("completions", text)
        return self.offered_completions

    def history(self, limit: int = 200) -> Sequence[Step]:
        return self.steps[:limit]

    def history_of(self, asset: int, limit: int = 50) -> Sequence[Step]:
        return self.steps[:limit]

    def undo_until(self, step: int) -> int:
        self.undone_until.append(step)
        return 1

    def redo_until(self, step: int) -> int:
        self.redone_until.append(step)
        return 2

    def touched(self, step: int) -> Sequence[int]:
        return self.touched_by.get(step, [])
