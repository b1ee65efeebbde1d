"""What the policies make of what the packs saw: one verdict per asset and platform."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from app.catalog.assets import cards, outdated_verdicts, verdict_inputs
from app.catalog.inputs import tags_of
from app.catalog.moderation.people import personas, showing, shown_on
from app.catalog.moderation.policies import editions
from app.catalog.pending import not_judged_by, not_looked_at
from app.catalog.search import search
from app.core.asset import Detection, Score, Suggestion, Verdict
from app.core.events import Changes
from app.core.ops import CorrectTerm, Done, MarkMinor, Merge, RecordPolicies, RecordVerdicts
from app.core.people import Persona
from app.core.progress import CancelToken
from app.core.query import parse
from app.core.vocab import ChangeKind, PersonaKind
from app.export.policies.policy import Policy, judge_all
from app.services.session import Session
from app.services.witness import PackLabels, Witness

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
        pack_labels: PackLabels = dict,
    ) -> None:
        self._session = session
        self._policies = policies
        self._today = today
        self._told = False
        self._witness = witness_of(session, policies, pack_labels)

    def verdicts(
        self,
        ids: Sequence[int],
        seen: Mapping[int, Sequence[Detection]],
        pack: str,
        scores: Mapping[int, Sequence[Score]] | None = None,
        proposed: Mapping[int, Sequence[Suggestion]] | None = None,
    ) -> dict[int, tuple[Verdict, ...]]:
        """By asset id. `seen`, `scores` and `proposed` are what `pack` has just found, by rendition
        id; what other packs found is taken from the catalogue.
        """
        if self._witness is None:
            return dict.fromkeys(ids, ())
        day, policies = self._today(), tuple(self._policies.values())
        scores, proposed = scores or {}, proposed or {}
        inputs = self._session.ask(verdict_inputs, ids)
        fresh = self._witness.seekers() & {pack}
        made = {}
        for one, known in zip(inputs, self._witness.evidence(inputs), strict=True):
            evidence, rendition = known, one.rendition_id
            if rendition in seen or rendition in scores or rendition in proposed:
                evidence = replace(
                    known,
                    detections=_renewed(known.detections, pack, seen.get(rendition, ())),
                    scores=_renewed(known.scores, pack, scores.get(rendition, ())),
                    proposed=_renewed(
                        known.proposed, pack, self._witness.telling(proposed.get(rendition, ()))
                    ),
                    analysed=known.analysed or self._witness.looks(pack),
                    seekers=tuple(sorted({*known.seekers, *fresh})),
                )
            made[one.asset_id] = judge_all(policies, evidence, day)
        return made

    def refresh(self, cancel: CancelToken, ids: Sequence[int] | None = None) -> int:
        """Judge again what was judged by other editions of the policies or on other grounds, and
        whom a release that has begun or ended since covers or covered; and judge by its words what
        no pack has seen (of `ids`, where they are given). Returns how many assets.
        """
        if not self._policies:
            return 0
        self._tell_policies()
        judged = self.refresh_by_day() | self._outdated(cancel)
        if ids is None:
            return len(judged) + self.refresh_unseen(cancel)
        return len(judged | self.refresh_of(ids))

    def renew(self) -> None:
        """The policies are others now: the audit chain is told with the next look."""
        self._told = False

    def refresh_unseen(self, cancel: CancelToken) -> int:
        """Judge by its words what no pack has seen and nobody has judged, or by other editions.
        Returns how many assets.
        """
        count = after = 0
        while not cancel.cancelled:
            page = self._session.ask(not_looked_at, self._versions, _BATCH, after)
            if not page:
                break
            self._rejudge([asset for _, asset in page])
            after = page[-1][0]
            count += len(page)
        return count

    def refresh_of(self, ids: Sequence[int], *, readable: bool = True) -> set[int]:
        """Judge again those of `ids` whose verdicts are outdated, or missing; also those of which
        nothing could be read, where `readable` is False. Returns which.
        """
        if not self._policies:
            return set()
        due = self._session.ask(not_judged_by, self._versions, ids, readable=readable)
        for start in range(0, len(due), _BATCH):
            self._rejudge(due[start : start + _BATCH])
        return set(due)

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
        judged: set[int] = set()
        while not cancel.cancelled:
            outdated = self._session.ask(outdated_verdicts, self._versions, _BATCH + len(judged))
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
        """Judged assets whose tags hold words policies look for, or may have held some: a word
        speaks against a picture everywhere, or as to a real person's consent.
        """
        judged = [card for card in self._session.ask(cards, ids) if card.judged]
        tags = self._session.ask(tags_of, [card.id for card in judged])
        real = self._of_real_people([card.id for card in judged])
        return [
            card.id
            for card in judged
            if len(card.outcomes) >= len(self._policies)
            or card.id in real
            or self._tells(tags.get(card.id, ()))
        ]

    def _of_real_people(self, ids: Sequence[int]) -> set[int]:
        known = self._session.ask(personas)
        names = {one.name for one in known if one.kind is not PersonaKind.FICTIONAL}
        if not names:
            return set()
        shown = self._session.ask(shown_on, ids)
        return {asset for asset, whom in shown.items() if names.intersection(whom)}

    def _tells(self, tags: Sequence[str]) -> bool:
        signs = next(iter(self._policies.values())).prohibited.signs(tags)
        return bool(signs.minor or signs.doubtful or signs.sexual)

    def _rejudge(self, ids: Sequence[int]) -> None:
        verdicts = self.verdicts(ids, {}, "")
        self._session.do(RecordVerdicts(tuple(verdicts.items())))

    # ── editions and days ──

    @property
    def _versions(self) -> dict[str, str]:
        return {name: policy.version for name, policy in self._policies.items()}

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

    def refresh_by_day(self) -> set[int]:
        """Judge again whom releases show that began to hold, or ended, since this was last done;
        one whose document is gone or changed holds no more. Which ones hold is told like a policy's
        edition: it is one. Returns which assets.
        """
        if self._witness is None:
            return set()
        known = self._witness.personas()
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


def witness_of(
    session: Session, policies: Mapping[str, Policy], pack_labels: PackLabels
) -> Witness | None:
    """None where there is nothing to judge by."""
    first = next(iter(policies.values()), None)
    return None if first is None else Witness(session, first.prohibited, first.signals, pack_labels)


_Said = TypeVar("_Said", Detection, Score, Suggestion)


def _renewed(known: Sequence[_Said], pack: str, now: Sequence[_Said]) -> tuple[_Said, ...]:
    """With what `pack` says now in place of what it said before."""
    kept = [one for one in known if one.pack != pack]
    kept.extend(now)
    return tuple(kept)


def _holding(known: Sequence[Persona], day: date) -> list[str]:
    """The releases in force that day, each by what it says."""
    return sorted(
        f"{persona.name}|{one.id}"
        for persona in known
        for one in persona.releases
        if one.holds(day) and not one.fault
    )


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()
