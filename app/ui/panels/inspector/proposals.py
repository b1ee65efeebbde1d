"""What is proposed for one asset or several, and how it is written. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.core.asset import AssetView, Suggestion
from app.core.vocab import LabelAction
from app.ui.words import count, score, shown, tr

if TYPE_CHECKING:
    from app.catalog.proposals.suggestions import LabelRule


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that is proposed: its best score, and in how many of the selected assets. `label` is
    what the pack calls it, another than the name where a rule renamed it.
    """

    name: str
    label: str
    score: float
    category: str
    pack: str
    why: str
    assets: int = 1


def proposals_of(views: Sequence[AssetView], rules: "Sequence[LabelRule]" = ()) -> list[Proposal]:
    """What is proposed for these assets and not answered yet: by category, what most of
    them have first, then the surest.
    """
    from app.services import explain

    best: dict[str, Suggestion] = {}
    number: Counter[str] = Counter()
    for view in views:
        names = set()
        for one in view.suggestions:
            if one.reply is None:
                names.add(one.name)
                if one.name not in best or one.score > best[one.name].score:
                    best[one.name] = one
        number.update(names)
    found = [
        Proposal(
            one.name,
            label_of(one, rules),
            one.score,
            one.category,
            one.pack,
            explain.suggestion(one, None, rules),
            number[one.name],
        )
        for one in best.values()
    ]
    first = {name: place for place, name in enumerate(("character", "general"))}
    return sorted(
        found,
        key=lambda one: (
            first.get(one.category, 9),
            one.category,
            -one.assets,
            -one.score,
            one.name,
        ),
    )


def label_of(one: Suggestion, rules: "Sequence[LabelRule]") -> str:
    """What its pack calls it: a rule may have renamed it."""
    for rule in rules:
        renames = rule.action is LabelAction.RENAME and rule.pack in ("", one.pack)
        if renames and rule.to == one.name:
            return rule.label
    return one.name


def words_of(proposal: Proposal, *, several: bool) -> str:
    """smile .81; certain: green; of several assets: smile · 3"""
    name = shown(proposal.name).replace("/", " / ")
    if several:
        return f"{name} · {count(proposal.assets)}"
    return f"{name} {score_words(proposal.score)}".rstrip()


def score_words(sureness: float) -> str:
    """0.812 → .81; what is certain needs no number."""
    return "" if sureness >= 0.995 else score(sureness)


def category_words(category: str) -> str:
    known = {
        "general": tr("General"),
        "character": tr("Characters"),
        "rating": tr("Rating"),
        "colour": tr("Colour"),
        "light": tr("Light"),
        "shape": tr("Shape"),
        "framing": tr("Framing"),
        "quality": tr("Quality"),
    }
    return known.get(category, shown(category).capitalize())
