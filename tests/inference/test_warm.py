"""Sessions are kept while they are used, and no longer; and only as many as there is room for."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import PackError
from app.inference.memory import check_memory, free_memory_mb
from app.inference.pack import load_pack
from app.inference.providers import Choice
from app.inference.warm import IDLE_S, Warm
from tests.inference.test_tasks import COLOURS, TAGS, VECTOR, make, pair


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tags(tmp_path: Path) -> Path:
    return make(tmp_path / "a", "tag", TAGS, COLOURS)


@pytest.fixture
def vectors(tmp_path: Path) -> Path:
    return make(tmp_path / "b", "embed", VECTOR)


def test_a_session_stays_warm_and_a_missing_pack_is_named(
    tags: Path, tmp_path: Path, clock: Clock
) -> None:
    warm = Warm(Choice(), clock)
    assert warm.session(tags) is warm.session(tags)
    with pytest.raises(PackError, match="There is no pack in"):
        warm.session(tmp_path)


def test_one_that_nobody_uses_is_dropped(tags: Path, vectors: Path, clock: Clock) -> None:
    warm = Warm(Choice(), clock)
    first = warm.session(tags)
    clock.now += IDLE_S
    assert warm.session(tags) is first
    warm.session(vectors)
    clock.now += IDLE_S - 1
    warm.session(vectors)
    clock.now += 2
    warm.session(vectors)
    assert len(warm) == 1
    assert warm.session(tags) is not first


def test_a_replaced_pack_is_opened_again(tags: Path, clock: Clock) -> None:
    warm = Warm(Choice(), clock)
    first = warm.session(tags)
    later = (tags / "pack.toml").stat().st_mtime_ns + 10**9
    os.utime(tags / "pack.toml", ns=(later, later))
    assert warm.session(tags) is not first
    assert len(warm) == 1


def test_the_one_that_was_not_used_for_the_longest_time_makes_room(
    tags: Path, vectors: Path, clock: Clock
) -> None:
    size = (tags / "model.onnx").stat().st_size
    warm = Warm(Choice(), clock, room=size + 10)
    first = warm.session(tags)
    clock.now += 1
    warm.session(vectors)
    assert len(warm) == 1
    assert warm.session(tags) is not first


def test_pictures_and_texts_of_a_pack_are_two_sessions(tmp_path: Path, clock: Clock) -> None:
    folder = pair(tmp_path)
    warm = Warm(Choice(), clock)
    assert warm.texts(folder) is warm.texts(folder)
    warm.session(folder)
    assert len(warm) == 2


def test_a_pack_that_needs_more_memory_than_is_free_says_so(tags: Path) -> None:
    pack = replace(load_pack(tags), memory_mb=4000)
    check_memory(pack, free_mb=4000)
    with pytest.raises(PackError, match="needs 4000 MB of memory, and 3999 MB are free"):
        check_memory(pack, free_mb=3999)


@pytest.mark.skipif(not Path("/proc/meminfo").exists(), reason="the system does not tell")
def test_the_system_says_how_much_is_free() -> None:
    free = free_memory_mb()
    assert free is not None
    assert free > 10
