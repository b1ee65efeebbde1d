"""The same question to a lane about many things, as many at a time as it has room for."""

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeVar

from app.core.errors import MediaError
from app.core.progress import CancelToken, Meter
from app.services.inbox import Belt, Inbox
from app.services.workers import Lane

K = TypeVar("K")

PATIENCE_S = 0.1


def ask_each(
    lane: Lane,
    function: str,
    questions: Mapping[K, Any],
    answers: dict[K, Any],
    meter: Meter,
    cancel: CancelToken,
) -> None:
    """`function(question)` for each, into `answers` by its key as they come. What cannot be read is
    left out. Raises CancelledError, and what else the function raised.
    """
    inbox = Inbox()
    belt = Belt(lane, inbox)
    waiting = iter(questions.items())
    asked = next(waiting, None)
    try:
        while asked is not None or len(belt):
            cancel.check()
            while asked is not None and belt.has_room:
                key, question = asked
                then = partial(_keep, answers, key, meter)
                belt.send(repr(key), function, question, then=then)
                asked = next(waiting, None)
            if len(belt):
                inbox.work(PATIENCE_S)
    finally:
        belt.drop()
    meter.flush()


def _keep(answers: dict[K, Any], key: K, meter: Meter, value: Any, error: Exception | None) -> None:
    if error is not None and not isinstance(error, MediaError):
        raise error
    if error is None:
        answers[key] = value
    meter.advance(1, 0 if error is None else 1)
