"""Each way a finished clip can be wrong is seen."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av
import pytest

from app.core.errors import ExportError
from app.export.check.verify_clip import ExpectedClip, verify_clip
from app.export.check.whitelist import Allowed
from app.media.clip.coder import MUXER
from app.media.clip.tape import record
from tests.media.clip.making import SIZE, noise, order, tone, write


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ExpectedClip]:
    folder = tmp_path_factory.mktemp("clip")
    source = write(folder / "a.mp4", noise(20), rate=20, sound=tone(1.0))
    result = record(order(source, 1.0, fps=20), str(folder / "made.mp4"))
    expected = ExpectedClip(
        *SIZE, Fraction(20), 20, True, 1_000_000, Allowed("mp4"), result.previews
    )
    return folder / "made.mp4", expected


def test_a_sound_clip_passes(made: tuple[Path, ExpectedClip]) -> None:
    verify_clip(str(made[0]), made[1])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"max_bytes": 1000}, "1,000 are allowed"),
        ({"width": 98}, "measures"),
        ({"frames": 25}, "frames"),
        ({"fps": Fraction(25)}, "wrong moment"),
        ({"has_sound": False}, "tracks"),
        ({"previews": {3: bytes(256)}}, "frame 4 is not the one"),
        ({"allowed": Allowed("mp4", xmp=b"DigitalSourceType")}, "missing"),
    ],
)
def test_what_was_not_ordered_is_thrown_away(
    made: tuple[Path, ExpectedClip], change: dict[str, object], said: str
) -> None:
    path, expected = made
    with pytest.raises(ExportError, match=said):
        verify_clip(str(path), replace(expected, **change))  # type: ignore[arg-type]


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def zeroed(data: bytes) -> bytes:
    at = data.index(b"mdat") + 4000
    return data[:at] + bytes(9000) + data[at + 9000 :]


def with_more(data: bytes) -> bytes:
    return data + (16).to_bytes(4) + b"uuid" + bytes(8)


@pytest.mark.parametrize("harm", [cut, zeroed, with_more])
def test_a_broken_file_is_thrown_away(
    made: tuple[Path, ExpectedClip], tmp_path: Path, harm: Callable[[bytes], bytes]
) -> None:
    path, expected = made
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(harm(path.read_bytes()))
    with pytest.raises(ExportError, match="thrown away"):
        verify_clip(str(broken), expected)


def remuxed(path: Path, into: Path, options: dict[str, str], late: int = 0) -> Path:
    with av.open(str(path)) as old, av.open(str(into), "w", options=options) as new:
        tracks = {one.index: new.add_stream_from_template(one) for one in old.streams}
        for packet in old.demux():
            if packet.dts is None or packet.pts is None:
                continue
            if packet.stream.type == "audio" and packet.pts < late:
                continue
            packet.stream = tracks[packet.stream.index]
            new.mux(packet)
    return into


def test_an_index_at_the_end_is_thrown_away(
    made: tuple[Path, ExpectedClip], tmp_path: Path
) -> None:
    options = {**MUXER, "movflags": "+negative_cts_offsets"}
    late = remuxed(made[0], tmp_path / "late.mp4", options)
    with pytest.raises(ExportError, match="index stands at its end"):
        verify_clip(str(late), made[1])


def test_sound_that_does_not_end_with_the_pictures_is_thrown_away(
    made: tuple[Path, ExpectedClip], tmp_path: Path
) -> None:
    short = remuxed(made[0], tmp_path / "short.mp4", dict(MUXER), late=20_000)
    with pytest.raises(ExportError, match="sound"):
        verify_clip(str(short), made[1])
