"""The delay after wrong tries, by a clock of the test's own."""

import errno
from pathlib import Path

import pytest

from app.core.errors import LibraryError, TooSoonError
from app.services.vaults import delay
from app.services.vaults.delay import Tries, delay_s


class Clock:
    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tries(tmp_path: Path, clock: Clock) -> Tries:
    return Tries(tmp_path / "vaults" / "ab.tries", clock)


def test_it_doubles_up_to_half_a_minute() -> None:
    assert [delay_s(n) for n in (-1, 0, 1, 2, 3, 4, 5, 6, 7, 10**9)] == [
        0, 0, 1, 2, 4, 8, 16, 30, 30, 30,
    ]  # fmt: skip


def test_it_passes_with_the_clock(tries: Tries, clock: Clock) -> None:
    assert tries.left_s() == 0
    assert [tries.failed(), tries.failed(), tries.failed()] == [1, 2, 4]
    clock.now += 1
    assert tries.left_s() == 3
    with pytest.raises(TooSoonError) as caught:
        tries.check()
    assert caught.value.delay_s == 3
    clock.now += 3
    tries.check()


def test_a_clock_that_was_set_back_does_not_make_it_longer(tries: Tries, clock: Clock) -> None:
    tries.failed()
    clock.now -= 10**6
    assert tries.left_s() == 1


def test_another_process_counts_along(tries: Tries, tmp_path: Path, clock: Clock) -> None:
    other = Tries(tmp_path / "vaults" / "ab.tries", clock)
    tries.failed()
    assert other.failed() == 2
    assert tries.failures == 2
    other.forget()
    other.forget()
    assert tries.failures == 0


@pytest.mark.parametrize("text", ["", "{", "[]", '{"failures": "x", "at": 0}', '{"failures": -3}'])
def test_a_file_that_cannot_be_read_counts_nothing(tries: Tries, tmp_path: Path, text: str) -> None:
    tries.failed()
    (tmp_path / "vaults" / "ab.tries").write_text(text)
    assert (tries.failures, tries.left_s()) == (0, 0)


def test_a_library_that_cannot_be_written_to_hides_no_wrong_secret(
    tries: Tries, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(_path: Path, _values: object) -> None:
        raise LibraryError(f"No room: {errno.ENOSPC}")

    monkeypatch.setattr(delay, "write", full)
    assert tries.failed() == 1
    assert "could not be counted" in caplog.text
