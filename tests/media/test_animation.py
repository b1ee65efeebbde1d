import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from app.core.asset import FileStat, Probe
from app.core.vocab import Kind
from app.media.animation import DECODE_BUDGET, spread
from app.media.formats import FORMATS
from app.media.probe import probe
from app.media.source import open_source
from app.media.timeline import timeline
from tests.helpers.pictures import draw
from tests.media.files import stat_of

RED, BLUE = (220, 20, 20), (20, 20, 220)


def moving(path: Path, frames: list[Image.Image], ms: int = 200) -> Path:
    lossless: dict[str, Any] = {"lossless": True} if path.suffix == ".webp" else {}
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=ms, **lossless)
    return path


def probed(path: Path) -> Probe:
    return probe(stat_of(path))


@pytest.mark.parametrize("name", ["a.gif", "a.webp", "a.png", "a.avif"])
def test_the_last_frame_is_seen(tmp_path: Path, name: str) -> None:
    frames = [draw((160, 120), seed=i) for i in range(11)] + [Image.new("RGB", (160, 120), BLUE)]
    found = probed(moving(tmp_path / name, frames))
    assert (found.kind, found.frames, found.fault) == (Kind.ANIMATED, 12, None)
    assert (found.width, found.height) == (160, 120)
    assert len(found.samples) == 5
    times = [sample.time_s for sample in found.samples]
    assert times == pytest.approx([0.0, 0.6, 1.2, 1.6, 2.2], abs=0.01)
    assert found.duration_s == pytest.approx(2.4, abs=0.01)
    last = Image.frombytes("RGB", (320, 240), found.samples[-1].rgb)
    middle = last.getpixel((160, 120))
    assert isinstance(middle, tuple)
    assert middle[2] > 180
    assert middle[0] < 60


@pytest.mark.parametrize("name", ["a.gif", "a.webp", "a.png"])
def test_one_frame_does_not_move(tmp_path: Path, name: str) -> None:
    draw().save(tmp_path / name)
    found = probed(tmp_path / name)
    assert (found.kind, found.frames, found.duration_s) == (Kind.IMAGE, 1, None)
    assert found.samples[0].time_s is None


def test_a_cut_animation_shows_the_frames_before_the_cut(tmp_path: Path) -> None:
    frames = [draw((300, 300), seed=i) for i in range(8)]
    path = moving(tmp_path / "a.gif", frames)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    found = probed(path)
    assert found.thumb is not None
    assert 1 <= len(found.samples) < 5


def test_transparency_lies_over_grey(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (64, 64), (255, 0, 0, 0))
    dot = clear.copy()
    dot.putpixel((5, 5), (255, 255, 255, 255))
    found = probed(moving(tmp_path / "a.webp", [clear, dot]))
    assert found.has_alpha
    assert set(found.samples[0].rgb) == {128}


@given(st.integers(1, 5000), st.integers(2, 9))
def test_spread_takes_first_and_last_and_none_twice(count: int, wanted: int) -> None:
    picks = spread(count, wanted)
    assert picks[0] == 0
    assert picks[-1] == count - 1
    assert len(set(picks)) == len(picks) == min(count, wanted)
    assert picks == sorted(picks)


def test_frames_beyond_the_budget_are_not_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames = [draw((100, 100), seed=i) for i in range(20)]
    path = moving(tmp_path / "a.webp", frames)
    monkeypatch.setattr("app.media.animation.DECODE_BUDGET", 8 * 100 * 100)
    found = probed(path)
    assert found.frames == 20
    assert [sample.time_s for sample in found.samples] == [0.0, 0.4, 0.8, 1.0, 1.4]
    assert DECODE_BUDGET > 50_000_000


STARTS: dict[str, bytes] = {
    "gif": b"GIF89a\x01\0\x01\0\x80\0\0" + bytes(6),
    "webp": b"RIFF\xff\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0" + bytes(6),
    "png": b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s", 8, b"acTL") + bytes(12),
}


@given(st.sampled_from(sorted(STARTS)), st.binary(max_size=400))
def test_any_bytes_have_a_timeline_or_none(name: str, tail: bytes) -> None:
    """Neither endless nor an error, whatever follows a good beginning."""

    class Bytes:
        format = FORMATS[name]

        def view(self) -> "Bytes":
            return self

        def __enter__(self) -> bytes:
            return STARTS[name] + tail

        def __exit__(self, *_: object) -> None:
            return

    found = timeline(Bytes())  # type: ignore[arg-type]
    assert found is None or len(found.starts) >= 2


def test_large_files_are_read_from_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make_large: Callable[[], None]
) -> None:
    make_large()
    path = moving(tmp_path / "a.gif", [draw(seed=i) for i in range(4)])
    with open_source(str(path)) as source:
        assert source.data == b""
        found = timeline(source)
    assert found is not None
    assert len(found.starts) == 4


@pytest.fixture
def make_large(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Every still counts as too large for memory."""
    return lambda: monkeypatch.setattr("app.media.source.READ_LIMIT", 0)


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.tif", "a.gif", "a.bmp", "a.avif"])
def test_from_memory_or_from_the_disk_is_the_same(
    tmp_path: Path, name: str, make_large: Callable[[], None]
) -> None:
    draw((900, 700), seed=2).save(tmp_path / name)
    stat: FileStat = stat_of(tmp_path / name)
    in_memory = probe(stat)
    make_large()
    assert probe(stat) == in_memory
    assert in_memory.fault is None
