"""Clips made of sealed ones are what those of the open files are, and leave nothing on a disk."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import pytest

from app.core.errors import MediaError
from app.core.paths import file_system
from app.media.clip import notes
from app.media.clip.best import best
from app.media.clip.notes import notes_for
from app.media.clip.reel import open_reel
from app.media.clip.values import Order
from tests.helpers.sealed import Sealed
from tests.media.clip.making import noise, order, see, tone, write

SECONDS = 1.2


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clips")
    return write(folder / "a.mp4", noise(24), rate=20, sound=tone(SECONDS))


def asked(source: Path | str, **more: Any) -> Order:
    return order(Path(source), SECONDS, fps=20, **more)


def no_file(*_: object, **__: object) -> NoReturn:
    raise AssertionError("a file on a disk")


@contextmanager
def nowhere() -> Iterator[None]:
    yield None


def test_the_same_clip_comes_of_it(source: Path, sealed: Sealed, tmp_path: Path) -> None:
    plain = best(asked(source), str(tmp_path / "plain.mp4"))
    made = best(asked(sealed.put(source)), str(tmp_path / "sealed.mp4"))
    assert made.previews == plain.previews
    assert made.has_sound
    assert made.video_bytes == pytest.approx(plain.video_bytes, rel=0.03)
    assert len(see(str(tmp_path / "sealed.mp4")).frames) == 24


def test_an_animation_too(sealed: Sealed, samples: Path) -> None:
    path = samples / "formats" / "thumbor" / "animated.gif"

    def frames(named: str) -> list[bytes]:
        with open_reel(named) as reel:
            return [one.to_ndarray().tobytes() for one in reel.play(0.0, sound=False)]

    assert frames(sealed.put(path)) == frames(str(path))


def test_a_second_pass_has_its_notes_in_memory(
    source: Path, sealed: Sealed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sealed.put(source)
    with notes_for(path) as place:
        if place is None:
            pytest.skip("this system has no folder in memory")
        assert file_system(Path(place).parent) in ("tmpfs", "ramfs")
    monkeypatch.setattr(tempfile, "TemporaryDirectory", no_file)
    free = best(asked(path), str(tmp_path / "free.mp4"))
    made = best(asked(path, max_bytes=round(free.bytes * 0.6)), str(tmp_path / "small.mp4"))
    assert made.encodes > 1
    assert made.bytes <= free.bytes * 0.6


def test_without_such_a_place_the_cap_is_met_without_notes(
    source: Path, sealed: Sealed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notes, "memory_folder", nowhere)
    monkeypatch.setattr(tempfile, "TemporaryDirectory", no_file)
    path = sealed.put(source)
    free = best(asked(path), str(tmp_path / "free.mp4"))
    made = best(asked(path, max_bytes=round(free.bytes * 0.7)), str(tmp_path / "small.mp4"))
    assert 0.5 * free.bytes < made.bytes <= 0.7 * free.bytes


def test_a_sealed_clip_that_was_changed_is_refused(
    source: Path, sealed: Sealed, tmp_path: Path
) -> None:
    path = sealed.put(source)
    sealed.spoil(path, at=200)
    with pytest.raises(MediaError, match="not what was sealed"):
        best(asked(path), str(tmp_path / "out.mp4"))
