"""What the policies make of what the packs saw: one verdict per asset and platform."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.catalog.assets import VerdictInput, cards, outdated_verdicts, verdict_inputs
from app.catalog.people import personas, showing
from app.catalog.policies import editions
from app.catalog.search import search
from app.core.asset import Card, Detection, Score, Verdict
from app.core.events import Changes
from app.core.ops import CorrectTerm, Done, MarkMinor, Merge, RecordPolicies, RecordVerdicts
from app.core.people import Persona
from app.core.progress import CancelToken
from app.core.query import parse
from app.core.vocab import ChangeKind, Outcome
from app.export.disclosure import digital_source_type, is_ai
from app.export.evidence import Evidence
from app.export.policy import Policy, judge_all
from app.services.session import Session

_BATCH = 500
_RELEASES = "releases"
_EVIDENCE = frozenset({MarkMinor.name, CorrectTerm.name, Merge.name})


class Judge:
    """Verdicts by the policies in use. They read what the catalogue holds (size, prompt, tags,
    personas), so an asset judged at import and one judged later come out the same.
    """

    def __init__(
        self,
        session: Session,
        policies: Mapping[str, Policy],
        today: Callable[[], date] = date.today,
    ) -> None:
        self._session = session
        self._policies = policies
        self._today = today
        self._told = False

    def verdicts(
        self,
        ids: Sequence[int],
        seen: Mapping[int, Sequence[Detection]],
        pack: str,
        scores: Mapping[int, Sequence[Score]] | None = None,
        *,
        analysed: bool = True,
    ) -> dict[int, tuple[Verdict, ...]]:
        """By asset id. `seen` and `scores` are what `pack` has just found, by rendition id; what
        other packs found is taken from the catalogue. `analysed`: this pack looks for what policies
        judge (it detects or classifies).
        """
        day, policies, scores = self._today(), tuple(self._policies.values()), scores or {}
        inputs = self._session.ask(verdict_inputs, ids)
        made = {}
        for one, evidence in zip(inputs, evidence_of(self._session, inputs), strict=True):
            if one.rendition_id in seen or one.rendition_id in scores:
                evidence = _renewed(
                    evidence,
                    pack,
                    seen.get(one.rendition_id, ()),
                    scores.get(one.rendition_id, ()),
                    analysed=analysed,
                )
            made[one.asset_id] = judge_all(policies, evidence, day)
        return made

    def refresh(self, cancel: CancelToken) -> int:
        """Judge again what was judged by other editions of the policies or on other grounds, and
        whom a release that has begun or ended since covers or covered. Returns how many assets.
        """
        if not self._policies:
            return 0
        self._tell_policies()
        by_day = self._by_day()
        return len(by_day | self._outdated(cancel))

    def follow_up(self, done: Done) -> None:
        """After a human's edit: judge again those assets whose verdicts it may change. Tags are
        words that policies read; personas, marks and corrections change the evidence itself.
        """
        changes = done.changes
        if not self._policies:
            return
        cause = changes.cause.removeprefix("undo ").removeprefix("redo ")
        if ChangeKind.PERSONAS in changes.kinds or cause in _EVIDENCE:
            if changes.everything:
                self._outdated(CancelToken())
            else:
                self._follow(changes, self._judged)
        elif ChangeKind.TAGS in changes.kinds:
            self._follow(changes, self._concerned)

    def _outdated(self, cancel: CancelToken) -> set[int]:
        """Judge what the catalogue knows to be judged by something else than is true now."""
        versions = {name: policy.version for name, policy in self._policies.items()}
        judged: set[int] = set()
        while not cancel.cancelled:
            outdated = self._session.ask(outdated_verdicts, versions, _BATCH + len(judged))
            ids = [one for one in outdated if one not in judged]
            if not ids:
                break
            self._rejudge(ids)
            judged.update(ids)
        return judged

    def _follow(self, changes: Changes, which: Callable[[Sequence[int]], list[int]]) -> None:
        ids = changes.ids
        if changes.everything:
            ids = tuple(self._session.ask(search, parse(""), limit=None).ids)
        for start in range(0, len(ids), _BATCH):
            if concerned := which(ids[start : start + _BATCH]):
                self._rejudge(concerned)

    def _judged(self, ids: Sequence[int]) -> list[int]:
        return [card.id for card in self._session.ask(cards, ids) if card.judged]

    def _concerned(self, ids: Sequence[int]) -> list[int]:
        """Judged assets whose tags hold words policies look for, or whose verdict is not clear
        (a word may have gone).
        """
        judged = [card for card in self._session.ask(cards, ids) if card.judged]
        telling = {
            one.asset_id
            for one in self._session.ask(verdict_inputs, [card.id for card in judged])
            if self._tells(one.tags)
        }
        return [card.id for card in judged if card.id in telling or _not_clear(card)]

    def _tells(self, tags: Sequence[str]) -> bool:
        signs = next(iter(self._policies.values())).prohibited.signs(tags)
        return bool(signs.minor or signs.doubtful or signs.sexual)

    def _rejudge(self, ids: Sequence[int]) -> None:
        verdicts = self.verdicts(ids, {}, "")
        self._session.do(RecordVerdicts(tuple(verdicts.items())))

    # ── editions and days ──

    def _tell_policies(self) -> None:
        """Once: which policies are in use, so that the audit chain tells when one changes."""
        if self._told:
            return
        self._told = True
        policies = self._policies.values()
        items = [(one.platform, one.version, one.sha256) for one in policies]
        common = next(iter(policies))
        items.append(("prohibited", common.prohibited.version, common.prohibited.sha256))
        items.append(("signals", common.signals.version, common.signals.sha256))
        self._session.do(RecordPolicies(tuple(items)))

    def _by_day(self) -> set[int]:
        """Judge again whom releases show that began to hold, or ended, since this was last done.
        Which ones hold is told like a policy's edition: it is one.
        """
        known = self._session.ask(personas)
        holding = _holding(known, self._today())
        before = self._session.ask(editions).get(_RELEASES)
        edition = (f"{len(holding)} in force", _digest(holding))
        if before == edition or (before is None and not any(one.releases for one in known)):
            return set()
        shown = self._session.ask(showing, [one.name for one in known if one.releases])
        for start in range(0, len(shown), _BATCH):
            self._rejudge(self._judged(shown[start : start + _BATCH]))
        self._session.do(RecordPolicies(((_RELEASES, *edition),)))
        return set(shown)


def evidence_of(session: Session, inputs: Sequence[VerdictInput]) -> list[Evidence]:
    """What the catalogue knows that policies judge by, in the order of `inputs`."""
    shown = any(one.personas for one in inputs)
    known = {one.name: one for one in session.ask(personas)} if shown else {}
    return [
        Evidence(
            detections=one.detections,
            scores=one.scores,
            frame=(one.width or 0, one.height or 0),
            texts=one.prompt_texts,
            tags=one.tags,
            analysed=one.analysed,
            ai=is_ai(digital_source_type(one.digital_source_type, one.has_recipe)),
            digital_source_type=one.digital_source_type,
            personas=tuple(known[name] for name in one.personas if name in known),
            minor_mark=one.minor_mark,
            corrections=one.corrections,
            kind=one.kind,
        )
        for one in inputs
    ]


def _renewed(
    known: Evidence,
    pack: str,
    seen: Sequence[Detection],
    scores: Sequence[Score],
    *,
    analysed: bool,
) -> Evidence:
    """With what `pack` says now in place of what it said before."""
    return replace(
        known,
        detections=(*(one for one in known.detections if one.pack != pack), *seen),
        scores=(*(one for one in known.scores if one.pack != pack), *scores),
        analysed=known.analysed or analysed,
    )


def _holding(known: Sequence[Persona], day: date) -> list[str]:
    """The releases in force that day, each by what it says."""
    return sorted(
        f"{persona.name}|{one.id}"
        for persona in known
        for one in persona.releases
        if one.holds(day)
    )


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()


def _not_clear(card: Card) -> bool:
    return any(outcome is not Outcome.CLEAR for outcome in card.outcomes.values())
