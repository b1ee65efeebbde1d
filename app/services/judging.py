"""What the policies make of what the packs saw: one verdict per asset and platform."""

from collections.abc import Iterable, Mapping, Sequence

from app.catalog.assets import VerdictInput, cards, outdated_verdicts, verdict_inputs
from app.catalog.search import search
from app.core.asset import Card, Detection, Verdict
from app.core.ops import Done, RecordVerdicts
from app.core.progress import CancelToken
from app.core.query import parse
from app.core.vocab import ChangeKind, Outcome
from app.export.policy import Policy, judge
from app.services.session import Session

_BATCH = 500


class Judge:
    """Verdicts by the policies in use. They read what the catalogue holds (size, prompt, tags), so
    an asset judged at import and one judged later come out the same.
    """

    def __init__(self, session: Session, policies: Mapping[str, Policy]) -> None:
        self._session = session
        self._policies = policies

    def verdicts(
        self, ids: Sequence[int], seen: Mapping[int, Sequence[Detection]], pack: str
    ) -> dict[int, tuple[Verdict, ...]]:
        """By asset id. `seen` is what `pack` has just found, by rendition id; what other packs
        found is taken from the catalogue.
        """
        made = {}
        for one in self._session.ask(verdict_inputs, ids):
            fresh = seen.get(one.rendition_id)
            if fresh is None:
                made[one.asset_id] = self._judge(one, one.detections, analysed=one.analysed)
            else:
                others = [found for found in one.detections if found.pack != pack]
                made[one.asset_id] = self._judge(one, [*others, *fresh], analysed=True)
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

    def _judge(
        self, one: VerdictInput, detections: Iterable[Detection], *, analysed: bool
    ) -> tuple[Verdict, ...]:
        frame = (one.width or 0, one.height or 0)
        texts = texts_of(one)
        return tuple(
            judge(policy, tuple(detections), frame, texts, analysed=analysed)
            for policy in self._policies.values()
        )


def texts_of(one: VerdictInput) -> tuple[str, ...]:
    """What the policies read: the prompts and the tags."""
    return (*one.prompt_texts, *one.tags)


def _not_clear(card: Card) -> bool:
    return any(outcome is not Outcome.CLEAR for outcome in card.outcomes.values())
