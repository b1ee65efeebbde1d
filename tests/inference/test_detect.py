"""Detection against the reference: the NudeNet project's own detector, on the same pixels."""

import math
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.core.asset import Box, Detection, Sample
from app.core.errors import MediaError
from app.core.paths import PROGRAM
from app.inference import worker
from app.inference.canvas import blob_of
from app.inference.facts import InputFacts, Look, Pack
from app.inference.pack import load_pack
from app.inference.session import Outputs, Session
from app.inference.square import Pixels, to_square
from app.inference.tasks.activation import Floats
from app.inference.tasks.detect import detect_pixels, detect_sample, keep
from app.media import probe
from tests.inference.pictures import decoded_pictures

FOLDER = PROGRAM / "models" / "nudenet-320n"
Referee = Callable[[Pixels], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(load_pack(FOLDER))


@pytest.fixture(scope="module")
def referee() -> Referee:
    """The reference on upright RGB pixels: it takes blue first, as OpenCV reads files."""
    pytest.importorskip("cv2", reason="the reference detector needs OpenCV")
    nudenet = pytest.importorskip("nudenet", reason="the reference detector is not installed")
    detector = nudenet.NudeDetector()
    return lambda rgb: list(detector.detect(np.ascontiguousarray(rgb[:, :, ::-1])))


def assert_same(ours: tuple[Detection, ...], theirs: list[dict[str, Any]]) -> None:
    assert [found.label for found in ours] == [found["class"] for found in theirs]
    for mine, other in zip(ours, theirs, strict=True):
        assert mine.score == pytest.approx(other["score"], abs=0.01)
        box = (mine.box.x, mine.box.y, mine.box.w, mine.box.h)
        assert box == pytest.approx(other["box"], abs=2)


EVERYTHING = pytest.param(".", marks=[pytest.mark.slow, pytest.mark.timeout(400)])


@pytest.mark.parametrize("folder", ["faces", "neardup", EVERYTHING])
def test_what_is_found_equals_what_the_reference_finds(
    samples: Path, session: Session, referee: Referee, folder: str
) -> None:
    """On the same pixels to the digit; and from the program's own samples (its decoder, its shrink)
    the very same labels in at least 98 % of the pictures.
    """
    every = 5 if folder == "." else 1  # one in five says as much in a fifth of the time
    pictures = found = decoded = same = 0
    for path, rgb in decoded_pictures(samples / folder, longest=2100, every=every):
        theirs = referee(rgb)
        try:
            assert_same(detect_pixels(session, rgb), theirs)
        except AssertionError as error:
            raise AssertionError(f"on {path}") from error
        pictures, found = pictures + 1, found + len(theirs)
        if (sample := own_sample(samples / folder / path)) is not None:
            ours = {one.label for one in detect_sample(session, sample)}
            same += ours == {one["class"] for one in theirs}
            decoded += 1
    assert pictures >= 7
    assert found >= 7
    assert decoded > 0.9 * pictures
    assert same >= 0.98 * decoded


def own_sample(path: Path) -> Sample | None:
    """None for what the program refuses to decode: that is not this test's subject."""
    try:
        return probe.samples(str(path))[0]
    except MediaError:
        return None


@settings(deadline=None)
@given(st.integers(1, 700), st.integers(1, 700), st.integers(0, 1000))
@example(100, 77, 0)
@example(1, 1, 0)
def test_the_networks_input_equals_opencvs_to_the_bit(
    session: Session, width: int, height: int, seed: int
) -> None:
    module = pytest.importorskip("nudenet.nudenet", reason="the reference is not installed")
    rgb = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    expected = module._read_image(np.ascontiguousarray(rgb[:, :, ::-1]))[0]
    facts = session.pack.input
    assert isinstance(facts, InputFacts)
    np.testing.assert_array_equal(blob_of(rgb, facts), expected)


def test_a_sample_of_the_right_size_is_only_padded() -> None:
    rgb = np.random.default_rng(1).integers(0, 256, (320, 200, 3), dtype=np.uint8)
    square = to_square(rgb, 320)
    np.testing.assert_array_equal(square[:, :200], rgb)
    assert not square[:, 200:].any()


def portrait(samples: Path) -> Pixels:
    name = "800px-Katherine_Maher.jpg"
    return dict(decoded_pictures(samples / "faces" / "portraits"))[name]


def sample_of(rgb: Pixels, time_s: float | None = None) -> Sample:
    """As media makes it: the square's part that holds the picture."""
    height, width = rgb.shape[:2]
    scale = max(height, width) / 320
    w, h = math.ceil(width / scale), math.ceil(height / scale)
    part = to_square(rgb, 320)[:h, :w]
    return Sample(part.tobytes(), w, h, scale, time_s, (width, height))


def test_a_samples_boxes_are_in_pixels_of_the_whole_picture(
    samples: Path, session: Session
) -> None:
    rgb = portrait(samples)
    found = worker.detect(str(FOLDER), (sample_of(rgb),))
    assert found == detect_pixels(session, rgb)
    assert (found[0].label, found[0].pack, found[0].version) == (
        "FACE_FEMALE",
        "nudenet-320n",
        "3.4",
    )
    for box in (detection.box for detection in found):
        assert 0 <= box.x <= box.x + box.w <= rgb.shape[1]
        assert 0 <= box.y <= box.y + box.h <= rgb.shape[0]


def test_each_sample_of_a_clip_keeps_its_moment(samples: Path) -> None:
    face, black = portrait(samples), np.zeros((90, 160, 3), np.uint8)
    clip = (sample_of(face, 0.5), sample_of(black, 1.0), sample_of(face, 2.25))
    found = worker.detect(str(FOLDER), clip)
    assert [detection.time_s for detection in found] == [0.5, 2.25]
    still = (sample_of(face),)
    assert worker.look_many(str(FOLDER), [clip, (), still]) == [
        Look(found),
        Look(),
        Look(worker.detect(str(FOLDER), still)),
    ]


def test_a_picture_smaller_than_the_network_is_enlarged_as_the_reference_does(
    samples: Path, referee: Referee
) -> None:
    small = portrait(samples)[::4, ::4]
    height, width = small.shape[:2]
    assert max(height, width) < 320
    sample = Sample(small.tobytes(), width, height, 1.0, None, (width, height))
    theirs = referee(small)
    assert theirs
    assert_same(worker.detect(str(FOLDER), (sample,)), theirs)


def copy_of_the_pack(tmp_path: Path) -> Path:
    folder = tmp_path / "nudenet-320n"
    shutil.copytree(FOLDER, folder)
    return folder


def forbid_faces(folder: Path) -> None:
    facts = (folder / "pack.toml").read_text()
    changed = facts.replace("[nms]", "[thresholds.labels]\nFACE_FEMALE = 0.99\n[nms]")
    (folder / "pack.toml").write_text(changed)
    later = (folder / "pack.toml").stat().st_mtime_ns + 10**9
    os.utime(folder / "pack.toml", ns=(later, later))


def test_a_label_may_have_a_threshold_of_its_own_and_a_changed_pack_is_noticed(
    samples: Path, tmp_path: Path
) -> None:
    folder = copy_of_the_pack(tmp_path)
    still = (sample_of(portrait(samples)),)
    assert "FACE_FEMALE" in {found.label for found in worker.detect(str(folder), still)}
    forbid_faces(folder)
    assert "FACE_FEMALE" not in {found.label for found in worker.detect(str(folder), still)}


class Scripted(Session):
    """Answers with prepared rows instead of running a network."""

    def __init__(self, pack: Pack, rows: Floats) -> None:
        self.pack = pack
        self.rows = rows

    def run(self, blob: NDArray[np.generic]) -> Outputs:
        return {self.pack.output.name: self.rows[np.newaxis]}


@settings(deadline=None)
@given(
    st.integers(2, 60),
    st.integers(200, 1500),
    st.integers(200, 1500),
    st.integers(0, 2**32),
)
def test_rows_become_the_references_boxes(
    session: Session, count: int, width: int, height: int, seed: int
) -> None:
    """Boxes that reach out of the picture and into the padding, scores around every threshold."""
    module = pytest.importorskip("nudenet.nudenet", reason="the reference is not installed")
    dice = np.random.default_rng(seed)
    places = dice.uniform(-20, 340, (2, count)), dice.uniform(1, 200, (2, count))
    scores = dice.uniform(0, 0.4, (18, count))
    rows = np.concatenate([*places, scores]).astype(np.float32)
    side = max(width, height)
    pads = side - width, side - height
    expected = module._postprocess(
        [rows[np.newaxis]], *pads, side / width, side / height, width, height, 320, 320
    )
    picture = np.zeros((height, width, 3), np.uint8)
    assert_same(detect_pixels(Scripted(session.pack, rows), picture), expected)


@settings(deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 40)] * 4, st.integers(26, 99)), max_size=30))
@example([(0, 0, 1000, 1, 90), (381, 0, 1000, 1, 80)])  # overlap 0.448
@example([(0, 0, 1000, 1, 90), (378, 0, 1000, 1, 80)])  # overlap 0.451
def test_suppression_equals_opencvs(rows: list[tuple[int, int, int, int, int]]) -> None:
    cv2 = pytest.importorskip("cv2", reason="OpenCV is the referee")
    boxes = [list(map(float, row[:4])) for row in rows]
    scores = [row[4] / 100 for row in rows]
    expected = list(cv2.dnn.NMSBoxes(boxes, scores, 0.25, 0.45))
    ours = keep(np.array(boxes).reshape(-1, 4), np.array(scores, np.float32), 0.45)
    assert ours == expected


def test_a_box_is_a_value_of_plain_numbers(samples: Path, session: Session) -> None:
    (first, *_) = detect_pixels(session, portrait(samples))
    assert type(first.score) is float
    assert type(first.box) is Box
    assert {type(side) for side in (first.box.x, first.box.y, first.box.w, first.box.h)} == {float}
