"""In which words texts differ. Pure."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby

Run = tuple[str, bool]
"""Some words, and whether they are not what the others have there."""

MOST = 1500
"""Words of each text that are compared: a workflow's longest prompts are not read word by word."""

_WORD = re.compile(r"\S+\s*")


def differing(texts: Sequence[str]) -> list[list[Run]]:
    """Each text in runs of words that it shares with the first one, and of those it does not; of
    the first, those that not all of the others share.
    """
    words = [_WORD.findall(text)[:MOST] for text in texts]
    if not words:
        return []
    first, others = words[0], words[1:]
    held = [True] * len(first)
    found: list[list[Run]] = []
    for other in others:
        mine, theirs = _shared(first, other)
        held = [one and two for one, two in zip(held, mine, strict=True)]
        found.append(_runs(other, theirs))
    return [_runs(first, held), *found]


def _shared(one: Sequence[str], other: Sequence[str]) -> tuple[list[bool], list[bool]]:
    """Of each word whether the other text has it, too, in the same order."""
    mine, theirs = [False] * len(one), [False] * len(other)
    bare = [_bare(word) for word in one], [_bare(word) for word in other]
    for block in SequenceMatcher(None, *bare, autojunk=False).get_matching_blocks():
        mine[block.a : block.a + block.size] = [True] * block.size
        theirs[block.b : block.b + block.size] = [True] * block.size
    return mine, theirs


def _bare(word: str) -> str:
    """A comma makes no other word of it."""
    return word.strip().rstrip(",.;").casefold()


def _runs(words: Sequence[str], shared: Sequence[bool]) -> list[Run]:
    pairs = zip(words, shared, strict=True)
    return [
        ("".join(word for word, _ in run), not same)
        for same, run in groupby(pairs, key=lambda pair: pair[1])
    ]
