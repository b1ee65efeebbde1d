"""What the policies make of what the packs saw: one verdict per asset and platform."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.catalog.assets import VerdictInput, cards, outdated_verdicts, verdict_inputs
from app.catalog.search import search
from app.core.asset import Card, Detection, Score, Verdict
from app.core.ops import Done, RecordVerdicts
from app.core.progress import CancelToken
from app.core.query import parse
from app.core.vocab import ChangeKind, Outcome
from app.export.evidence import Evidence
from app.export.policy import Policy, judge_all
from app.services.session import Session

_BATCH = 500


class Judge:
    """Verdicts by the policies in use. They read what the catalogue holds (size, prompt, tags), so
    an asset judged at import and one judged later come out the same.
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
        made = {}
        for one in self._session.ask(verdict_inputs, ids):
            evidence = evidence_of(one)
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
        """Judge again what was judged by another edition of a policy. Returns how many assets."""
        versions = {name: policy.version for name, policy in self._policies.items()}
        judged: set[int] = set()
        while not cancel.cancelled:
            outdated = self._session.ask(outdated_verdicts, versions, _BATCH + len(judged))
            ids = [one for one in outdated if one not in judged]
            if not ids:
                break
            self._rejudge(ids)
            judged.update(ids)
        return len(judged)

    def follow_up(self, done: Done) -> None:
        """After a human's edit: tags are words that policies read, so judge again those assets
        whose verdicts they may change.
        """
        changes = done.changes
        if ChangeKind.TAGS not in changes.kinds or not self._policies:
            return
        ids = changes.ids
        if changes.everything:
            ids = tuple(self._session.ask(search, parse(""), limit=None).ids)
        for start in range(0, len(ids), _BATCH):
            part = ids[start : start + _BATCH]
            if concerned := self._concerned(part):
                self._rejudge(concerned)

    def _concerned(self, ids: Sequence[int]) -> list[int]:
        """Judged assets whose tags hold words policies look for, or whose verdict is not clear
        (a word may have gone).
        """
        judged = [card for card in self._session.ask(cards, ids) if card.outcomes]
        telling = {
            one.asset_id
            for one in self._session.ask(verdict_inputs, [card.id for card in judged])
            if self._tells(one.tags)
        }
        return [card.id for card in judged if card.id in telling or _not_clear(card)]

    def _tells(self, tags: Sequence[str]) -> bool:
        signs = (policy.prohibited.signs(tags) for policy in self._policies.values())
        return any(sign.minor or sign.doubtful or sign.sexual for sign in signs)

    def _rejudge(self, ids: Sequence[int]) -> None:
        verdicts = self.verdicts(ids, {}, "")
        self._session.do(RecordVerdicts(tuple(verdicts.items())))


def evidence_of(one: VerdictInput) -> Evidence:
    """What the catalogue knows that policies judge by."""
    return Evidence(
        detections=one.detections,
        frame=(one.width or 0, one.height or 0),
        texts=one.prompt_texts,
        tags=one.tags,
        analysed=one.analysed,
    )


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


def _not_clear(card: Card) -> bool:
    return any(outcome is not Outcome.CLEAR for outcome in card.outcomes.values())
