"""A small logistic model that starts from given weights and gives way to evidence.

Imports only numpy; the same examples always give the same weights.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_STEPS = 50
_ENOUGH = 1e-9
"""A change of the weights that is none."""


def probability(weights: Floats, examples: Floats) -> Floats:
    """Of each row of `examples` (n, k); `weights` (k + 1,) have the bias last."""
    total = np.clip(examples @ weights[:-1] + weights[-1], -30, 30)
    chances: Floats = 1 / (1 + np.exp(-total))
    return chances


def fitted(start: Floats, examples: Floats, labels: Floats, strength: float) -> Floats:
    """The weights that make `labels` (n,; 0 or 1) of `examples` (n, k) most likely, given that each
    weight is normally distributed about that of `start` (k + 1,) with variance 1 / `strength`: the
    maximum a posteriori, by Newton's method with halved steps (Murphy, Machine Learning, 2012,
    8.3). Without examples, `start`.
    """
    rows = np.column_stack([examples, np.ones(len(examples))])
    weights = start.astype(np.float64)
    for _ in range(_STEPS):
        chances = probability(weights, examples)
        slope = rows.T @ (chances - labels) + strength * (weights - start)
        bend = (rows.T * (chances * (1 - chances))) @ rows + strength * np.eye(len(start))
        step: Floats = np.linalg.solve(bend, slope).astype(np.float64)
        weights = _descended(weights, step, start, examples, labels, strength)
        if float(np.abs(step).max()) < _ENOUGH:
            break
    return weights


def _descended(
    weights: Floats,
    step: Floats,
    start: Floats,
    examples: Floats,
    labels: Floats,
    strength: float,
) -> Floats:
    """Along the step as far as it makes things better."""
    before = _cost(weights, start, examples, labels, strength)
    share = 1.0
    while share > 1e-6:
        there = weights - share * step
        if _cost(there, start, examples, labels, strength) <= before:
            return there
        share /= 2
    return weights


def _cost(
    weights: Floats, start: Floats, examples: Floats, labels: Floats, strength: float
) -> float:
    chances = probability(weights, examples)
    likely = np.where(labels > 0.5, chances, 1 - chances)
    return float(-np.log(likely).sum() + strength / 2 * np.square(weights - start).sum())
