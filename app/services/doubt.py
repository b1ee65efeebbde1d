"""Which detections are looked at a second time: those that decide something, and were made from
pixels of which a decoder had left some out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.core.asset import Detection, Sample
from app.core.vocab import Nudity
from app.export.policies.policy import Policy
from app.export.policies.rules import Rule


@dataclass(frozen=True, slots=True)
class Doubt:
    """`edges` are the scores at which some policy changes its mind, by label; `margin` is how near
    to one of them a score is in doubt.
    """

    edges: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    margin: float = 0.0

    def about(self, exact: bool, seen: Iterable[Detection]) -> bool:
        """Whether to look again. `exact`: what was looked at came from every pixel already."""
        return not exact and any(self._is_near(one) for one in seen)

    def _is_near(self, one: Detection) -> bool:
        edges = self.edges.get(one.label, ())
        return any(abs(one.score - edge) <= self.margin for edge in edges)


def doubt_of(policies: Mapping[str, Policy], margin: float) -> Doubt:
    """What these policies make of a label changes at their thresholds, if they have a rule for it
    that is not to allow it; and what is prohibited where boxes begin to be signs.
    """
    edges: dict[str, set[float]] = defaultdict(set)
    for policy in policies.values():
        for row in policy.rows.values():
            for label, rule in row.labels.items():
                if rule is not Rule.ALLOW:
                    edges[label] |= {policy.thresholds.block, policy.thresholds.warn}
        for label, level in policy.signals.levels.items():
            if level is not Nudity.NONE:
                edges[label] |= {policy.signals.may, policy.signals.sure}
    return Doubt({label: tuple(sorted(at)) for label, at in edges.items()}, margin)


def is_exact(samples: Iterable[Sample]) -> bool:
    return all(one.exact for one in samples)
