"""Tags, classes, scores and vectors: one row of numbers per picture, and what it comes to."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from app.core.asset import Sample, Score, Suggestion
from app.inference.canvas import blob_of, pixels_of
from app.inference.facts import InputFacts, Look, Pack
from app.inference.labels import RATING
from app.inference.session import Session
from app.inference.tasks.activation import Floats, activated
from app.inference.vector import packed, pooled, unit

CLASSES_KEPT = 64
"""Of a longer list of classes only those are kept that mean something."""

_FAINT = 0.01
CLASS = "class"


def tag(session: Session, samples: Sequence[Sample]) -> Look:
    """Every label above its threshold is suggested, surest first, the likeliest rating whatever
    its score; ratings are scores, too. Of several samples of a clip each label's best one counts.
    """
    pack = session.pack
    seen = _per_label(session, samples)
    best, when = seen.max(axis=0), seen.argmax(axis=0)
    ratings = [i for i, category in enumerate(pack.categories) if category == RATING]
    likeliest = max(ratings, key=lambda i: float(best[i]), default=None)
    limits = [
        pack.thresholds.of(label, category)
        for label, category in zip(pack.labels, pack.categories, strict=True)
    ]
    passed = {int(i) for i in np.flatnonzero(best > np.array(limits, np.float32))}
    chosen = (passed - set(ratings)) | ({likeliest} if likeliest is not None else set())
    return Look(
        suggestions=tuple(
            _suggestion(pack, i, float(best[i]), pack.categories[i])
            for i in sorted(chosen, key=lambda i: (-best[i], i))
        ),
        scores=tuple(_score(pack, i, best, when, samples) for i in ratings),
    )


def classify(session: Session, samples: Sequence[Sample]) -> Look:
    """Every class' probability, and the likeliest one as a suggestion if it passes its threshold.

    Of several samples of a clip each class' best one counts.
    """
    pack = session.pack
    seen = _per_label(session, samples)
    best, when = seen.max(axis=0), seen.argmax(axis=0)
    first = int(best.argmax())
    sure = best[first] > np.float32(pack.thresholds.of(pack.labels[first]))
    few = len(pack.labels) <= CLASSES_KEPT
    kept = [i for i in range(len(best)) if few or i == first or best[i] >= _FAINT]
    return Look(
        suggestions=(_suggestion(pack, first, float(best[first]), CLASS),) if sure else (),
        scores=tuple(_score(pack, i, best, when, samples) for i in kept),
    )


def score(session: Session, samples: Sequence[Sample]) -> Look:
    """One number; of several samples their mean."""
    facts = session.pack.output
    values = [activated(row, facts.activation) for row in _rows(session, samples)]
    if facts.values:
        weights = np.array(facts.values, np.float32)
        values = [np.atleast_1d(value @ weights) for value in values]
    mean = float(np.mean(values))
    return Look(scores=(Score(facts.label, mean, session.pack.id, session.pack.version),))


def embed(session: Session, samples: Sequence[Sample]) -> Look:
    """A unit vector of float16; of several samples their mean direction."""
    return Look(vector=packed(np.sum([unit(row) for row in _rows(session, samples)], axis=0)))


def _per_label(session: Session, samples: Sequence[Sample]) -> Floats:
    """Samples × labels."""
    kind = session.pack.output.activation
    return np.stack([activated(row, kind) for row in _rows(session, samples)])


def _rows(session: Session, samples: Sequence[Sample]) -> list[NDArray[np.generic]]:
    """What the network says of each sample, as one flat row; a head is fed its base's vector."""
    return [_row(session, sample) for sample in samples]


def _row(session: Session, sample: Sample) -> NDArray[np.generic]:
    facts = session.pack.input
    if isinstance(facts, InputFacts):
        outputs = session.run(blob_of(pixels_of(sample), facts))
    else:
        assert session.base is not None
        vector = unit(_row(session.base, sample))[np.newaxis]
        outputs = session.run(vector.astype(np.dtype(facts.dtype)))
    return pooled(outputs[session.pack.output.name], session.pack.output.pool)


def _suggestion(pack: Pack, i: int, score: float, category: str) -> Suggestion:
    return Suggestion(pack.labels[i], score, pack.id, pack.version, category)


def _score(
    pack: Pack, i: int, best: Floats, when: NDArray[np.intp], samples: Sequence[Sample]
) -> Score:
    time_s = samples[int(when[i])].time_s
    return Score(pack.labels[i], float(best[i]), pack.id, pack.version, time_s)
