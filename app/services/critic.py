"""The quality critic: which pictures might be let go, and why. It only ever proposes.

It starts from fixed weights and learns, in each library for itself, from what was answered.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.catalog.proposals.culls import CullAnswer, cull_answers, cull_inputs
from app.core.ops import AnswerCull, Done
from app.core.progress import CancelToken, Report, silent
from app.core.vocab import Reply, Task, Tier
from app.inference.facts import Pack
from app.services.session import Session
from app.services.traits import BIAS, TRAITS, Subject, features
from app.services.twins import Group, Twins

if TYPE_CHECKING:
    from app.inference.logistic import Floats

PROPOSED = 0.5
"""Probability from which a picture is proposed."""
_STRENGTH = 1.0
"""How much the fixed weights count against answers: some four answers outweigh one."""
_WORTH_SAYING = 0.3
"""What a trait must add to be named."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """`score` is the model's probability that a human would let it go; `reasons`, the weightiest
    first, are the traits (`features`) it rests on.
    """

    asset_id: int
    score: float
    reasons: tuple[str, ...]
    features: Mapping[str, float]
    better: int | None = None
    """The asset it is nearly the same as, and that should be kept."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a trait counts: `start` before anybody answered, `now` after all answers."""

    trait: str
    start: float
    now: float


class Critic:
    """Looks at active assets that nobody rated, flagged, exported or answered about."""

    def __init__(self, session: Session, packs: Mapping[str, Pack], twins: Twins) -> None:
        self._session = session
        self._packs = packs
        self._twins = twins
        self._told: dict[int, Mapping[str, float]] = {}

    def proposals(
        self, limit: int, report: Report = silent, cancel: CancelToken | None = None
    ) -> list[Proposal]:
        """The likeliest first. Raises CancelledError."""
        subjects = self._subjects(None, report, cancel or CancelToken())
        found = _proposals(subjects, self._learned())
        found.sort(key=lambda one: (-one.score, one.asset_id))
        self._told = {one.asset_id: one.features for one in found}
        return found[:limit]

    def answer(self, reply: Reply | None, ids: Sequence[int]) -> Done:
        """A human's word on assets, proposed or not: one undoable edit. What is learned from it are
        the traits they have now.
        """
        unknown = [one for one in ids if one not in self._told]
        told = dict(self._told)
        if unknown and reply is not None:
            told |= {
                subject.known.asset_id: features(subject)
                for subject in self._subjects(unknown, silent, CancelToken())
            }
        items = [(one, told.get(one, {})) for one in ids]
        return self._session.do(AnswerCull(reply, items))

    def weights(self) -> tuple[Weight, ...]:
        """The whole of what was learned; more is likelier to be let go."""
        learned = self._learned()
        return tuple(
            Weight(name, trait.weight, round(float(weight), 3))
            for (name, trait), weight in zip(TRAITS.items(), learned, strict=False)
        )

    def _learned(self) -> "Floats":
        """Traits in the order of `TRAITS`, then the bias."""
        import numpy as np

        from app.inference.logistic import fitted

        start = np.array([*(trait.weight for trait in TRAITS.values()), BIAS])
        answers = [one for one in self._session.ask(cull_answers) if _teaches(one)]
        rows = np.array([_row(one.features) for one in answers]).reshape(-1, len(TRAITS))
        labels = np.array([float(one.reply is Reply.ACCEPTED) for one in answers])
        return fitted(start, rows, labels, _STRENGTH)

    def _subjects(
        self, ids: Sequence[int] | None, report: Report, cancel: CancelToken
    ) -> list[Subject]:
        scorers = [pack.id for pack in self._packs.values() if pack.task is Task.SCORE]
        inputs = self._session.ask(cull_inputs, scorers)
        groups = self._twins.groups(report, cancel, [Tier.NEAR, Tier.RECIPE], ids)
        better = dict(_places(groups, Tier.NEAR))
        kin = {
            one: len(group.ids) - 1
            for group in groups
            if group.tier is Tier.RECIPE
            for one in group.ids[1:]
        }
        wanted = None if ids is None else frozenset(ids)
        return [
            Subject(one, better.get(one.asset_id), kin.get(one.asset_id, 0))
            for one in inputs
            if wanted is None or one.asset_id in wanted
        ]


def _places(groups: Iterable[Group], tier: Tier) -> Iterable[tuple[int, int]]:
    """Each that is not the keeper, with the keeper."""
    for group in groups:
        if group.tier is tier:
            yield from ((one, group.keeper) for one in group.ids[1:])


def _teaches(answer: CullAnswer) -> bool:
    """What nothing was known of says nothing about traits."""
    return bool(answer.features)


def _row(found: Mapping[str, float]) -> list[float]:
    return [found.get(name, 0.0) for name in TRAITS]


def _proposals(subjects: Sequence[Subject], weights: "Floats") -> list[Proposal]:
    import numpy as np

    from app.inference.logistic import probability

    speaking = [(one, found) for one in subjects if (found := features(one))]
    rows = np.array([_row(found) for _, found in speaking]).reshape(-1, len(TRAITS))
    chances = probability(weights, rows).tolist()
    return [
        Proposal(
            asset_id=subject.known.asset_id,
            score=round(chance, 4),
            reasons=_reasons(subject, found, weights),
            features=found,
            better=subject.better,
        )
        for (subject, found), chance in zip(speaking, chances, strict=True)
        if chance >= PROPOSED
    ]


def _reasons(subject: Subject, found: Mapping[str, float], weights: "Floats") -> tuple[str, ...]:
    """What adds little is not worth a word."""
    counts = dict(zip(TRAITS, weights.tolist(), strict=False))
    adds = {name: counts[name] * value for name, value in found.items()}
    named = sorted((name for name in adds if adds[name] >= _WORTH_SAYING), key=lambda n: -adds[n])
    return tuple(TRAITS[name].says(subject) for name in named)
