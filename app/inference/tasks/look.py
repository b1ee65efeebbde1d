"""One look by any pack."""

from collections.abc import Callable, Mapping, Sequence

from app.core.asset import Sample
from app.core.vocab import Task
from app.inference.facts import Look
from app.inference.session import Session
from app.inference.tasks import judge
from app.inference.tasks.detect import detect_sample


def look(session: Session, samples: Sequence[Sample]) -> Look:
    """What the session's pack makes of one asset. Of no samples nothing is made."""
    return _TASKS[session.pack.task](session, samples) if samples else Look()


def _detect(session: Session, samples: Sequence[Sample]) -> Look:
    return Look(
        detections=tuple(found for sample in samples for found in detect_sample(session, sample))
    )


_TASKS: Mapping[Task, Callable[[Session, Sequence[Sample]], Look]] = {
    Task.DETECT: _detect,
    Task.TAG: judge.tag,
    Task.CLASSIFY: judge.classify,
    Task.EMBED: judge.embed,
    Task.SCORE: judge.score,
}
