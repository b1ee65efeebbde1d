"""What several selected assets have in common. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.asset import AssetView
from app.core.vocab import Outcome
from app.ui.panels.inspector.tags import ShownTag

COMPARED = 500
"""Selections up to this size are looked at in full."""

_SEVERITY = list(Outcome)


@dataclass(frozen=True, slots=True)
class Common:
    """`rating` is None when the assets differ; `outcomes` counts assets by platform and outcome."""

    count: int
    bytes: int
    rating: int | None
    tags: tuple[ShownTag, ...]
    kinds: tuple[tuple[str, int], ...]
    checkpoints: tuple[tuple[str, int], ...]
    outcomes: tuple[tuple[str, Outcome, int], ...]


def common(views: Sequence[AssetView]) -> Common:
    """`views` must not be empty."""
    ratings = {view.rating for view in views}
    tags = Counter(tag.name for view in views for tag in view.tags)
    outcomes = Counter(
        (name, verdict.outcome) for view in views for name, verdict in view.verdicts.items()
    )
    return Common(
        count=len(views),
        bytes=sum(view.bytes for view in views),
        rating=ratings.pop() if len(ratings) == 1 else None,
        tags=tuple(
            ShownTag(name, partly=number < len(views)) for name, number in sorted(tags.items())
        ),
        kinds=_most(Counter((view.format or "?").upper() for view in views)),
        checkpoints=_most(
            Counter(
                view.recipe.checkpoint for view in views if view.recipe and view.recipe.checkpoint
            )
        ),
        outcomes=tuple(
            (name, outcome, number)
            for (name, outcome), number in sorted(
                outcomes.items(), key=lambda one: (one[0][0], _SEVERITY.index(one[0][1]))
            )
        ),
    )


def _most(counter: "Counter[str]") -> tuple[tuple[str, int], ...]:
    return tuple(counter.most_common(5))
