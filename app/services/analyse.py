"""Packs over assets that were not looked at yet, and verdicts by policies that have changed."""

from collections.abc import Iterator, Mapping, Sequence

from app.catalog.assets import Pending, counts
from app.catalog.search import search
from app.core.errors import CancelledError, NotFoundError
from app.core.progress import CancelToken, Meter, Report
from app.core.query import parse
from app.inference.facts import Pack
from app.services.analyst import Analyst
from app.services.detecting import Detector
from app.services.inbox import Inbox
from app.services.judging import Judge
from app.services.reports import AnalyseReport
from app.services.session import Session
from app.services.sweep import Sweep, looked_at_or_not, never_looked_at
from app.services.workers import Lane

DEFAULT_PACK = "nudenet-320n"
NO_PACK = "No model pack is installed: pictures are catalogued, but nothing looks at them."


class Analyse:
    """Detections and verdicts for what has none."""

    def __init__(
        self,
        session: Session,
        media: Lane,
        inference: Lane,
        packs: Mapping[str, Pack],
        judge: Judge,
    ) -> None:
        self._session = session
        self._media = media
        self._inference = inference
        self._packs = packs
        self._judge = judge

    def run(
        self,
        report: Report,
        cancel: CancelToken,
        ids: Sequence[int] | None = None,
        again: bool = False,
        *,
        pack: str | None = None,
    ) -> AnalyseReport:
        """Look at what `pack` has not seen of `ids` (None: the whole library), or with `again` at
        all of it; then judge again what was judged by an older policy.

        Raises NotFoundError for an unknown pack. Without any pack only the judging is done.
        """
        inbox = Inbox()
        chosen = self._chosen(pack)
        if chosen is None:
            return AnalyseReport(judged=self._judge.refresh(cancel), warnings=(NO_PACK,))
        analyst = self._analyst(chosen, inbox)
        meter = Meter("analyse", report, total=self._most(ids, again))
        sweep = Sweep(self._media, inbox, analyst, meter, cancel)
        try:
            sweep.run(self._source(chosen, ids, again, analyst))
        except CancelledError:
            cancel.cancel()
        if meter.done:
            meter.flush()
        return AnalyseReport(
            analysed=analyst.analysed,
            judged=self._judge.refresh(cancel),
            failed=(*sweep.failed, *analyst.failed),
            warnings=(str(analyst.broken),) if analyst.broken is not None else (),
            stopped=cancel.cancelled,
        )

    def analyst(self, inbox: Inbox) -> Analyst | None:
        """Someone who looks at samples with the default pack; None when there is no pack."""
        chosen = self._chosen(None)
        return self._analyst(chosen, inbox) if chosen is not None else None

    def _analyst(self, pack: Pack, inbox: Inbox) -> Analyst:
        return Analyst(self._session, Detector(self._inference, pack), self._judge, inbox)

    def _chosen(self, pack: str | None) -> Pack | None:
        if pack is None:
            return self._packs.get(DEFAULT_PACK) or next(iter(self._packs.values()), None)
        if pack not in self._packs:
            known = ", ".join(self._packs) or "none is installed"
            raise NotFoundError(f"There is no pack {pack} (known: {known}).")
        return self._packs[pack]

    def _source(
        self, pack: Pack, ids: Sequence[int] | None, again: bool, analyst: Analyst
    ) -> Iterator[Pending]:
        if again:
            every = ids if ids is not None else self._everything()
            return looked_at_or_not(self._session, every)
        return never_looked_at(self._session, pack.id, pack.version, ids, lambda: analyst.analysed)

    def _everything(self) -> Sequence[int]:
        return self._session.ask(search, parse(""), limit=None).ids

    def _most(self, ids: Sequence[int] | None, again: bool) -> int:
        """How many there are to look at, at most."""
        numbers = self._session.ask(counts)
        most = numbers.assets if again else numbers.unanalysed
        return most if ids is None else min(most, len(ids))
