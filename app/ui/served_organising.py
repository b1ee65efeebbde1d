"""Collections, stacks, facets and the history, over the services of one open catalogue."""

from collections.abc import Sequence
from dataclasses import replace

from app.catalog.collecting import uncounted
from app.catalog.stacks import stack_of
from app.catalog.steps import since, steps, steps_of, touched
from app.core.organising import Collection, Completion, Facet, Step
from app.services.library import Services
from app.services.session import Session


class ServedOrganising:
    """Part of `ServedLibrary`."""

    _services: Services
    _session: Session

    def collections(self) -> Sequence[Collection]:
        """Saved searches are counted in memory: there can be many, and each is a search."""
        found = self._session.ask(uncounted)
        saved = [one.query for one in found if one.query is not None]
        counts = iter(self._services.facets.totals(saved) if saved else ())
        return [one if one.query is None else replace(one, count=next(counts)) for one in found]

    def stack_of(self, asset: int) -> Sequence[int]:
        return self._session.ask(stack_of, asset)

    def facets(self, query: str) -> Sequence[Facet]:
        return self._services.facets.facets(query)

    def completions(self, text: str) -> Sequence[Completion]:
        return self._services.completing.completions(text)

    def history(self, limit: int = 200) -> Sequence[Step]:
        return self._session.ask(steps, limit)

    def history_of(self, asset: int, limit: int = 50) -> Sequence[Step]:
        return self._session.ask(steps_of, asset, limit)

    def undo_until(self, step: int) -> int:
        """One edit after another; edits that come meanwhile from elsewhere are undone with them."""
        undone = 0
        while step in self._session.ask(since, step) and self._session.undo() is not None:
            undone += 1
        return undone

    def redo_until(self, step: int) -> int:
        done = 0
        while self._is_undone(step) and self._session.redo() is not None:
            done += 1
        return done

    def touched(self, step: int) -> Sequence[int]:
        return self._session.ask(touched, step)

    def _is_undone(self, step: int) -> bool:
        return any(one.id == step and one.undone for one in self.history())
