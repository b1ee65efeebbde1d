"""Packs over assets they have not seen yet, what is told without a pack, and verdicts by policies
that have changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace

from app.catalog.assets import counts
from app.catalog.pending import unanalysed_count
from app.catalog.search import search
from app.core.errors import CancelledError, NotFoundError
from app.core.progress import CancelToken, Meter, Report
from app.core.query import parse
from app.inference.facts import Pack
from app.services.analyst import Analyst, Means
from app.services.builtin_rules import BUILTIN, RESOURCES, BuiltinRules, load_builtin
from app.services.doubt import Doubt
from app.services.gate import AnalyseState, Gate
from app.services.inbox import Inbox
from app.services.judging import Judge
from app.services.proposing import Proposer
from app.services.reports import AnalyseReport, busiest
from app.services.session import Session
from app.services.sweep import Errand, Manners, Sweep, looked_at_or_not, never_looked_at
from app.services.workers import Lane

DEFAULT_PACK = "nudenet-320n"
NO_PACK = "No model pack is installed: pictures are catalogued, but nothing looks at them."


@dataclass(frozen=True, slots=True)
class Approach:
    """How a library is looked at: what the built-in suggestions go by, what is looked at twice, and
    when packs may look at all.
    """

    rules: BuiltinRules = field(default_factory=lambda: load_builtin([RESOURCES]))
    doubt: Doubt = field(default_factory=Doubt)
    gate: Gate = field(default_factory=Gate)


class Analyse:
    """Detections, suggestions, scores, vectors and verdicts for what has none."""

    def __init__(
        self,
        session: Session,
        media: Lane,
        inference: Lane,
        packs: Mapping[str, Pack],
        judge: Judge,
        approach: Approach | None = None,
    ) -> None:
        """`packs` are those in use at any moment, by id."""
        approach = approach or Approach()
        self._means = Means(session, media, inference, judge, approach.doubt)
        self._session = session
        self._packs = packs
        self._gate = approach.gate
        self._proposer = Proposer(session, approach.rules)
        self.owes = False
        """A run in the background was put off: what it left is to be looked at some time."""

    def run(
        self,
        report: Report,
        cancel: CancelToken,
        ids: Sequence[int] | None = None,
        again: bool = False,
        *,
        pack: str | None = None,
        background: bool = False,
    ) -> AnalyseReport:
        """Look at what the packs in use (or just `pack`) have not seen of `ids` (None: the whole
        library), or with `again` at all of it; then propose what is told without a pack, and judge
        again what was judged by an older policy.

        Waits while looking is paused or an import runs; a run over some `ids` a person asked for
        does not. In the `background` it ends there instead (`deferred`), and on battery.

        Raises NotFoundError for an unknown pack. Without any pack only the rest is done.
        """
        packs = self._chosen(pack)
        gate = self._gate if ids is None or background else Gate()
        manners = Manners(gate, cancel, background)
        with self._gate.running():
            looked = AnalyseReport(deferred=gate.shut() if background else None)
            if packs and looked.deferred is None:
                looked = self._look(packs, ids, again, report, manners)
            proposed = 0
            goes_on = looked.deferred is None and not cancel.cancelled
            if pack in (None, BUILTIN) and goes_on:
                proposed = self._proposer.run(ids, again, report, cancel)
            judged = self._means.judge.refresh(cancel, ids)
        if ids is None and pack is None:
            self.owes = looked.deferred is not None
        return replace(
            looked,
            by_pack={**looked.by_pack, BUILTIN: proposed} if proposed else looked.by_pack,
            judged=judged,
            warnings=looked.warnings if packs or pack is not None else (NO_PACK,),
            stopped=cancel.cancelled,
        )

    def judge_unseen(self, cancel: CancelToken) -> int:
        """What is not looked at now is judged by its words. Returns how many assets."""
        return self._means.judge.refresh_unseen(cancel)

    def judge_by_day(self) -> int:
        """Releases begin to hold and end without anybody's doing. Returns how many assets."""
        return len(self._means.judge.refresh_by_day())

    def analyst(self, inbox: Inbox) -> Analyst | None:
        """Who looks at the samples of an import on the way, with the default pack. None when there
        is no pack, or looking is paused or spares the battery.
        """
        pack = self._default()
        if pack is None or not self._gate.spares_lookers():
            return None
        return Analyst(self._means, pack, inbox)

    # ── when ──

    def pause(self) -> None:
        """Nothing is looked at until `resume`; what is under way is finished."""
        self._gate.pause()

    def resume(self) -> None:
        self._gate.resume()

    def state(self) -> AnalyseState:
        return self._gate.state()

    def importing(self) -> AbstractContextManager[None]:
        """While it is held, sweeps wait."""
        return self._gate.importing()

    # ── the sweep ──

    def _look(
        self,
        packs: Sequence[Pack],
        ids: Sequence[int] | None,
        again: bool,
        report: Report,
        manners: Manners,
    ) -> AnalyseReport:
        inbox = Inbox()
        analysts = {pack.id: Analyst(self._means, pack, inbox) for pack in packs}
        meter = Meter("analyse", report, total=self._most(packs, ids, again))
        sweep = Sweep(self._means.media, inbox, analysts, meter, manners)
        try:
            sweep.run(self._source(packs, ids, again, analysts))
        except CancelledError:
            manners.cancel.cancel()
        if meter.done:
            meter.flush()
        by_pack = {pack: one.analysed for pack, one in analysts.items()}
        return AnalyseReport(
            analysed=busiest(by_pack),
            by_pack=by_pack,
            again=sum(one.again for one in analysts.values()),
            failed=(*sweep.failed, *(bad for one in analysts.values() for bad in one.failed)),
            warnings=tuple(str(one.broken) for one in analysts.values() if one.broken is not None),
            deferred=sweep.deferred,
        )

    def _source(
        self,
        packs: Sequence[Pack],
        ids: Sequence[int] | None,
        again: bool,
        analysts: Mapping[str, Analyst],
    ) -> Iterator[Errand]:
        if again:
            every = ids if ids is not None else self._everything()
            return looked_at_or_not(self._session, packs, every)

        def recorded(pack: str) -> int | None:
            analyst = analysts[pack]
            return analyst.analysed if analyst.broken is None else None

        return never_looked_at(self._session, packs, ids, recorded)

    def _default(self) -> Pack | None:
        packs = dict(self._packs)
        return packs.get(DEFAULT_PACK) or next(iter(packs.values()), None)

    def _chosen(self, pack: str | None) -> list[Pack]:
        """The default one first: what it has not seen nobody has, mostly."""
        packs = dict(self._packs)
        if pack is None:
            return sorted(packs.values(), key=lambda one: one.id != DEFAULT_PACK)
        if pack == BUILTIN:
            return []
        if pack not in packs:
            known = ", ".join((*packs, BUILTIN))
            raise NotFoundError(f"There is no pack {pack} in use (known: {known}).")
        return [packs[pack]]

    def _everything(self) -> Sequence[int]:
        return self._session.ask(search, parse(""), limit=None).ids

    def _most(self, packs: Sequence[Pack], ids: Sequence[int] | None, again: bool) -> int:
        """About how many files there are to open: some packs may have seen what others have not."""
        if ids is not None:
            return len(ids)
        if again:
            return self._session.ask(counts).assets
        return max(self._session.ask(unanalysed_count, one.id, one.version) for one in packs)
