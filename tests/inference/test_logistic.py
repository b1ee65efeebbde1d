"""The small model: where it starts, what it learns, and that it says the same each time."""

import numpy as np
import pytest

from app.inference.logistic import Floats, fitted, probability

START = np.array([2.0, 1.0, -3.0])


def examples(*rows: tuple[float, float]) -> Floats:
    return np.array(rows, np.float64).reshape(-1, 2)


def test_without_examples_it_is_as_it_starts() -> None:
    assert fitted(START, examples(), np.array([]), 1.0) == pytest.approx(START)


def test_probability_of_known_sums() -> None:
    found = probability(START, examples((1.5, 0), (0, 0), (1000, 0)))
    assert found == pytest.approx([0.5, 1 / (1 + np.exp(3)), 1], abs=1e-9)


def test_it_is_the_maximum() -> None:
    """The slope is zero there, worked out by differences."""
    dice = np.random.default_rng(1)
    rows, labels = dice.random((40, 2)), (dice.random(40) > 0.5).astype(float)
    found = fitted(START, rows, labels, 0.7)

    def cost(weights: Floats) -> float:
        total = rows @ weights[:-1] + weights[-1]
        loss = np.log1p(np.exp(-np.where(labels > 0, total, -total))).sum()
        return float(loss + 0.35 * np.square(weights - START).sum())

    for i in range(3):
        nudge = np.zeros(3)
        nudge[i] = 1e-4
        assert cost(found + nudge) == pytest.approx(cost(found - nudge), abs=1e-7)


def test_it_learns_what_matters_and_holds_on_to_the_rest() -> None:
    """Of two traits only the first was in what was let go."""
    rows = examples(*[(1, 0)] * 12, *[(0, 1)] * 12)
    found = fitted(START, rows, np.array([1.0] * 12 + [0.0] * 12), 1.0)
    assert found[0] > START[0]
    assert found[1] < START[1]
    assert probability(found, examples((1, 0)))[0] > 0.6 > 0.1 > probability(found, rows[-1:])[0]


def test_contradictions_and_sureness_do_not_break_it() -> None:
    rows = examples((1, 1), (1, 1), (50, 50))
    found = fitted(START, rows, np.array([0.0, 1.0, 0.0]), 0.01)
    assert np.isfinite(found).all()
    assert np.array_equal(found, fitted(START, rows, np.array([0.0, 1.0, 0.0]), 0.01))
