"""The built-in suggestions of what has none yet, or whose detections are newer, recorded."""

from collections.abc import Iterator, Sequence

from app.catalog.assets import unanalysed
from app.catalog.pending import builtin_inputs
from app.catalog.search import search
from app.core.ops import Analysis, RecordAnalyses
from app.core.progress import CancelToken, Meter, Report
from app.core.query import parse
from app.services.builtin import suggestions
from app.services.builtin_rules import BUILTIN, VERSION, BuiltinRules
from app.services.session import Session

PAGE = 1000


class Proposer:
    """Works on what the catalogue holds: no file is opened."""

    def __init__(self, session: Session, rules: BuiltinRules) -> None:
        self._session = session
        self._rules = rules

    def run(
        self, ids: Sequence[int] | None, again: bool, report: Report, cancel: CancelToken
    ) -> int:
        """How many renditions were gone through, of `ids` (None: the whole library): those that
        have no suggestions yet, or with `again` all of them.
        """
        meter = Meter("propose", report)
        for page in self._again(ids) if again else self._fresh(ids):
            if cancel.cancelled:
                break
            inputs = self._session.ask(builtin_inputs, page)
            items = [
                Analysis(one.rendition_id, suggestions=suggestions(one, self._rules))
                for one in inputs
            ]
            if items:
                self._session.do(RecordAnalyses(BUILTIN, VERSION, items))
            meter.advance(len(items))
        if meter.done:
            meter.flush()
        return meter.done

    def _again(self, ids: Sequence[int] | None) -> Iterator[Sequence[int]]:
        every = ids if ids is not None else self._session.ask(search, parse(""), limit=None).ids
        for start in range(0, len(every), PAGE):
            yield every[start : start + PAGE]

    def _fresh(self, ids: Sequence[int] | None) -> Iterator[Sequence[int]]:
        """Each page is recorded before the next is asked for."""
        handed: set[int] = set()
        while True:
            pending = self._session.ask(unanalysed, BUILTIN, VERSION, PAGE, ids)
            page = [one.asset_id for one in pending if one.asset_id not in handed]
            if not page:
                return
            handed.update(page)
            yield page
