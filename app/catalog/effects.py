"""What an op did, said the same way by all of them."""

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
    ids: Iterable[int] = (),
    *,
    count: int | None = None,
    value: Any = None,
    everything: bool = False,
) -> Done:
    """`ids` are the assets touched, `count` how many changed (all of `ids` unless said)."""
    touched = sorted(set(ids))
    return Done(
        changes(op.name, kinds, touched, everything=everything),
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
