"""Words for labels, scores and places in the sentences of findings."""

from collections.abc import Iterable
from functools import lru_cache

WHERE = {
    "feed": "in the feed",
    "profile": "in profile pictures and banners",
    "paywall": "behind the paywall",
    "story": "in stories",
}


@lru_cache(maxsize=4096)
def part(label: str) -> str:
    """A label in words: FEMALE_BREAST_EXPOSED → "Exposed female breast"."""
    words = label.lower().replace("rating:", "").split("_")
    if words[-1] in ("exposed", "covered"):
        words = [words[-1], *words[:-1]]
    return " ".join(words).capitalize()


def percent(score: float) -> str:
    return f"{score * 100:.0f} %"


def quoted(words: Iterable[str]) -> str:
    """The first three of them."""
    return ", ".join(f"“{word}”" for word in list(words)[:3])
