"""What several selected assets have in common. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.asset import AssetView
from app.core.vocab import Outcome, Presence
from app.ui.panels.inspector.tags import ShownTag, is_imported
from app.ui.words import tr

COMPARED = 500
"""Selections up to this size are looked at in full."""


@dataclass(frozen=True, slots=True)
class Common:
    """`rating` is None when the assets differ; `outcomes` counts assets by outcome for each
    platform; `cloud` those whose bytes are only in the cloud."""

    count: int
    bytes: int
    cloud: int
    rating: int | None
    tags: tuple[ShownTag, ...]
    kinds: tuple[tuple[str, int], ...]
    checkpoints: tuple[tuple[str, int], ...]
    outcomes: tuple[tuple[str, tuple[tuple[Outcome, int], ...]], ...]


def common(views: Sequence[AssetView]) -> Common:
    """`views` must not be empty."""
    ratings = {view.rating for view in views}
    tags = Counter(tag.name for view in views for tag in view.tags)
    typed = {tag.name for view in views for tag in view.tags if not is_imported(tag)}
    imported = tr("Imported: it stands in the files, nobody typed it here")
    return Common(
        count=len(views),
        bytes=sum(view.bytes for view in views),
        cloud=sum(view.presence is Presence.CLOUD for view in views),
        rating=ratings.pop() if len(ratings) == 1 else None,
        tags=tuple(
            ShownTag(name, number < len(views), "" if name in typed else imported)
            for name, number in sorted(tags.items())
        ),
        kinds=_most(Counter((view.format or "?").upper() for view in views)),
        checkpoints=_most(
            Counter(
                view.recipe.checkpoint for view in views if view.recipe and view.recipe.checkpoint
            )
        ),
        outcomes=_outcomes(views),
    )


def _outcomes(
    views: Sequence[AssetView],
) -> tuple[tuple[str, tuple[tuple[Outcome, int], ...]], ...]:
    found: dict[str, Counter[Outcome]] = {}
    for view in views:
        for name, verdict in view.verdicts.items():
            found.setdefault(name, Counter())[verdict.outcome] += 1
    return tuple(
        (name, tuple((outcome, counted[outcome]) for outcome in Outcome if counted[outcome]))
        for name, counted in sorted(found.items(), key=lambda one: (_clear(one[1]), one[0]))
    )


def _clear(counted: "Counter[Outcome]") -> int:
    """Platforms where the fewest are clear come first."""
    return counted[Outcome.CLEAR] + counted[Outcome.APPROVED]


def _most(counter: "Counter[str]") -> tuple[tuple[str, int], ...]:
    return tuple(counter.most_common(5))
