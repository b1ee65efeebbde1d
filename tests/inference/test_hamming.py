"""Near hashes: nothing missed, nothing too much, whatever the hashes are."""

import numpy as np
import pytest

from app.inference import hamming
from app.inference.hamming import MOST, Hashes, near_pairs, near_to


@pytest.fixture(params=[0, 16_000], ids=["index", "all with all"], autouse=True)
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to find them; so few hashes would only take the second."""
    monkeypatch.setattr(hamming, "_FEW", request.param)


def by_hand(hashes: Hashes, distance: int) -> list[tuple[int, int]]:
    return [
        (i, j)
        for i in range(len(hashes))
        for j in range(i + 1, len(hashes))
        if (int(hashes[i]) ^ int(hashes[j])).bit_count() <= distance
    ]


def found(hashes: Hashes, distance: int) -> list[tuple[int, int]]:
    return [(int(i), int(j)) for i, j in near_pairs(hashes, distance)]


def strewn(count: int, seed: int) -> Hashes:
    """Random hashes, and around some of them others at every distance up to 16."""
    dice = np.random.default_rng(seed)
    hashes = dice.integers(0, 2**64, count, dtype=np.uint64)
    for i in range(count // 2):
        bits = dice.choice(64, i % 17, replace=False)
        hashes[count - 1 - i] = hashes[i % 20] ^ np.uint64(sum(1 << int(bit) for bit in bits))
    return hashes


@pytest.mark.parametrize("distance", [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, MOST])
def test_exactly_the_pairs_that_comparing_all_finds(distance: int) -> None:
    hashes = strewn(120, distance)
    assert found(hashes, distance) == by_hand(hashes, distance) != []


def test_few_hashes_and_equal_ones() -> None:
    assert found(np.array([], np.uint64), 10) == []
    assert found(np.array([7], np.uint64), 10) == []
    assert found(np.array([7, 7, 7], np.uint64), 0) == [(0, 1), (0, 2), (1, 2)]


@pytest.mark.parametrize("quarters", [(10, 0, 0, 0), (3, 3, 2, 2), (2, 2, 3, 3), (1, 3, 3, 3)])
def test_differences_wherever_they_lie(quarters: tuple[int, ...]) -> None:
    """Spread over the quarters of the index in ways that only one of them can find."""
    apart = sum(
        1 << (4 * bit + quarter) for quarter, count in enumerate(quarters) for bit in range(count)
    )
    hashes = np.array([0x0123456789ABCDEF, 0x0123456789ABCDEF ^ apart], np.uint64)
    assert found(hashes, 10) == [(0, 1)]
    assert found(hashes, 9) == []


def test_a_distance_beyond_the_index_is_refused() -> None:
    with pytest.raises(ValueError, match="0 to 15"):
        near_pairs(np.array([1], np.uint64), MOST + 1)


def test_near_to_some_of_them() -> None:
    hashes = strewn(100, 4)
    expected = [pair for pair in by_hand(hashes, 10) if {0, 99} & set(pair)]
    assert [(int(i), int(j)) for i, j in near_to(hashes, [0, 99], 10)] == expected != []
    assert len(near_to(hashes, [], 10)) == 0
