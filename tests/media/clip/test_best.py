from pathlib import Path
from typing import Any

import pytest

from app.media.clip import coder
from app.media.clip.best import best
from app.media.clip.values import ClipTooLargeError, Made, Order
from tests.media.clip.making import noise, order, plain, see, tone, write

SIZE = 96, 64
SECONDS = 1.2


def asked(source: Path, **more: Any) -> Order:
    return order(source, SECONDS, fps=20, **more)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("clips")
    return write(folder / "a.mp4", noise(24, SIZE), rate=20, sound=tone(SECONDS))


@pytest.fixture(scope="module")
def free(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """What it is without any cap."""
    return best(asked(source), str(tmp_path_factory.mktemp("free") / "a.mp4"))


@pytest.fixture
def out(tmp_path: Path) -> str:
    return str(tmp_path / "out.mp4")


def test_what_fits_is_encoded_once(source: Path, out: str) -> None:
    made = best(asked(source, max_bytes=10_000_000), out)
    assert (made.encodes, made.crf, made.encoder) == (1, 18, "libx264")


def test_a_cap_is_met_from_below_by_a_second_pass(source: Path, free: Made, out: str) -> None:
    cap = round(free.bytes * 0.6)
    made = best(asked(source, max_bytes=cap), out)
    assert 0.93 * cap <= made.bytes <= cap
    assert made.encodes <= 3
    assert made.bytes == Path(out).stat().st_size
    assert len(see(out).frames) == 24


def test_an_aim_gives_way_to_quality_but_not_a_cap(source: Path, free: Made, out: str) -> None:
    more = {"aim_bytes": free.bytes // 40, "max_bytes": free.bytes * 2}
    assert best(asked(source, **more), out).bytes == pytest.approx(free.bytes, rel=0.03)
    more = {"aim_bytes": round(free.bytes * 0.7), "max_bytes": free.bytes * 2}
    assert best(asked(source, **more), out).bytes <= free.bytes * 0.7


def test_a_cap_that_leaves_nothing_to_look_at_is_refused(source: Path, out: str) -> None:
    with pytest.raises(ClipTooLargeError, match="poorest") as raised:
        best(asked(source, max_bytes=25_000), out)
    assert raised.value.crf > raised.value.worst == 33


def test_a_least_rate_is_met_where_the_pictures_can_weigh_it(
    source: Path, free: Made, out: str
) -> None:
    least = round(free.video_bytes * 8 / SECONDS * 1.3)
    made = best(asked(source, min_rate=least), out)
    assert made.video_bytes * 8 / SECONDS >= least * 0.9


def test_simple_pictures_do_not_weigh_what_is_asked(tmp_path: Path, out: str) -> None:
    dull = write(tmp_path / "a.mp4", [plain((90, 90, 90))] * 10)
    made = best(order(dull, 1.0, min_rate=5_000_000), out)
    assert made.encodes == 2
    assert made.bytes < 100_000


def test_the_most_a_placement_takes_holds_at_any_moment(source: Path, free: Made, out: str) -> None:
    most = round(free.video_bytes * 8 / SECONDS / 2)
    made = best(asked(source, max_rate=most), out)
    assert made.video_bytes * 8 / SECONDS <= most * 1.6  # a second's buffer on top of two


def test_an_encoder_that_does_not_work_is_not_taken() -> None:
    assert not coder.works("h264_of_no_machine")
    assert coder.works(coder.X264)
    assert coder.choose(wants_hardware=False) == coder.X264
    assert coder.choose(wants_hardware=True) in (coder.X264, coder.hardware())


def test_progress_of_a_second_encode_begins_halfway(source: Path, free: Made, out: str) -> None:
    told: list[float] = []
    best(asked(source, max_bytes=round(free.bytes * 0.6)), out, told.append)
    assert told[23] == 1.0
    assert told[24] > 0.5
    assert told[-1] == 1.0


def test_where_the_machines_own_encoder_fails_x264_takes_over(
    source: Path, out: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coder, "hardware", lambda: "h264_of_no_machine")
    made = best(asked(source, hardware=True), out)
    assert (made.encoder, made.encodes) == ("libx264", 1)
