"""What an op did, said the same way by all of them."""

import time
from collections.abc import Iterable
from typing import Any

from app.core.events import Changes
from app.core.ops import Done, Op
from app.core.vocab import ChangeKind

NAMED = 10_000
"""Beyond so many assets a change names none of them: every view looks again."""


def done(
    op: Op,
    kinds: Iterable[ChangeKind],
    ids: Iterable[int] | None = None,
    *,
    count: int | None = None,
    value: Any = None,
    everything: bool = False,
) -> Done:
    """`ids` are the assets touched: none of them, nothing of these `kinds` is. None: it is not
    about assets. `count` is how many changed (all of `ids` unless said).
    """
    touched = sorted(set(ids or ()))
    told = () if ids is not None and not touched else kinds
    return Done(
        changes(op.name, told, touched, everything=everything),
        len(touched) if count is None else count,
        value,
    )


def changes(
    cause: str, kinds: Iterable[ChangeKind], ids: Iterable[int], *, everything: bool = False
) -> Changes:
    touched = sorted(set(ids))
    if everything or len(touched) > NAMED:
        return Changes(frozenset(kinds), (), cause, everything=True)
    return Changes(frozenset(kinds), tuple(touched), cause)


def now() -> int:
    """Microseconds since 1970."""
    return time.time_ns() // 1000
