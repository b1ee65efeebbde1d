"""What a guess costs: bounds, and the choice for a computer."""

import itertools

import pytest

from app.core.errors import VaultError
from app.vault import kdf
from app.vault.kdf import FLOOR, MEBIBYTE, USUAL, Cost, argon2id, calibrate


@pytest.mark.parametrize(
    "values",
    [
        (19 * MEBIBYTE - 1, 1, 1),
        (2048 * MEBIBYTE + 1, 1, 1),
        (19 * MEBIBYTE, 0, 1),
        (19 * MEBIBYTE, 11, 1),
        (19 * MEBIBYTE, 1, 0),
        (19 * MEBIBYTE, 1, 9),
    ],
)
def test_costs_out_of_bounds_are_none(values: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="is not within"):
        Cost(*values)


def test_the_bounds_themselves_are_within() -> None:
    assert Cost(19 * MEBIBYTE, 1, 1)
    assert Cost(2048 * MEBIBYTE, 10, 8)


def test_salt_and_cost_make_other_keys() -> None:
    cheap = Cost(19 * MEBIBYTE, 1, 1)
    keys = {
        argon2id(b"secret", bytes(16), cheap),
        argon2id(b"secret", bytes([1]) * 16, cheap),
        argon2id(b"secret", bytes(16), Cost(19 * MEBIBYTE, 1, 2)),
        argon2id(b"Secret", bytes(16), cheap),
    }
    assert len(keys) == 4


def test_too_little_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def starved(**_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(kdf, "Argon2id", starved)
    with pytest.raises(VaultError, match="256 MiB"):
        argon2id(b"secret", bytes(16), USUAL)


def _computer(seconds_at_floor: float) -> Cost:
    """The choice for a computer that takes so long for one run at FLOOR."""
    times = itertools.count(0.0, seconds_at_floor)
    return calibrate(lambda: next(times), lambda secret, salt, cost: b"")


def _seconds(cost: Cost, at_floor: float) -> float:
    return at_floor * cost.memory_kib * cost.passes / (FLOOR.memory_kib * FLOOR.passes)


def test_an_ordinary_computer_gets_the_usual() -> None:
    assert _computer(0.2) == USUAL


def test_a_fast_one_gets_more_passes() -> None:
    cost = _computer(0.05)
    assert cost.memory_kib == USUAL.memory_kib
    assert cost.passes > USUAL.passes
    assert 0.5 <= _seconds(cost, 0.05) <= 1.5


@pytest.mark.parametrize("at_floor", [0.4, 0.6, 0.9, 1.4])
def test_a_slow_one_gets_less_memory(at_floor: float) -> None:
    cost = _computer(at_floor)
    assert FLOOR.memory_kib <= cost.memory_kib < USUAL.memory_kib
    assert 0.5 <= _seconds(cost, at_floor) <= 1.5


@pytest.mark.parametrize("at_floor", [1.6, 9.0])
def test_the_slowest_gets_the_floor(at_floor: float) -> None:
    assert _computer(at_floor) == FLOOR


def test_a_clock_that_stands_still_asks_for_no_more_than_there_is() -> None:
    assert _computer(1e-9).passes == 10


def test_what_this_computer_gets_is_never_under_the_floor() -> None:
    cost = calibrate()
    assert cost.memory_kib >= FLOOR.memory_kib
    assert (cost.passes, cost.lanes) >= (FLOOR.passes, FLOOR.lanes)
