"""Rows of the known kinds of detectors, and the way from a network's pixels to the picture's."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.core.asset import Box, Sample
from app.inference.canvas import place, to_blob
from app.inference.facts import InputFacts, OutputFacts
from app.inference.pack import load_pack
from app.inference.session import Outputs, Session
from app.inference.square import resized
from app.inference.tasks.boxes import read_rows
from app.inference.tasks.detect import detect_sample
from tests.inference.packs import ultraface


def input_facts(**changes: Any) -> InputFacts:
    values: dict[str, Any] = {
        "name": "images",
        "width": 320,
        "height": 240,
        "layout": "NCHW",
        "channels": "RGB",
        "dtype": "float32",
        "scale": 1.0,
        "mean": (0.0, 0.0, 0.0),
        "std": (1.0, 1.0, 1.0),
        "fit": "stretch",
        "resize": "bilinear",
        "pad": "right-bottom",
        "fill": (0, 0, 0),
        "short_side": 240,
        "sample": 320,
    }
    return InputFacts(**values | changes)


CENTRE = [160.0, 60.0, 80.0, 40.0]
"""One box: its middle, width and height in pixels of a 320 × 240 input."""


def rows_of(outputs: dict[str, Any], facts: OutputFacts, labels: int = 2) -> Any:
    arrays = {name: np.array(values, np.float32) for name, values in outputs.items()}
    return read_rows(arrays, facts, input_facts(), labels)


@pytest.mark.parametrize(
    ("facts", "outputs"),
    [
        (OutputFacts("yolo8", "o"), {"o": np.array([[*CENTRE, 0.1, 0.8]]).T[np.newaxis]}),
        (OutputFacts("yolo8", "o"), {"o": [[[*CENTRE, 0.1, 0.8]]]}),
        (OutputFacts("yolo5", "o"), {"o": [[[*CENTRE, 0.8, 0.1, 1.0]]]}),
        (
            OutputFacts("ssd", "s", boxes="b", background=True),
            {"s": [[[0.1, 0.1, 0.8]]], "b": [[[0.375, 1 / 6, 0.625, 1 / 3]]]},
        ),
        (
            OutputFacts("ssd", "s", boxes="b", corners="yxyx"),
            {"s": [[[0.1, 0.8]]], "b": [[[1 / 6, 0.375, 1 / 3, 0.625]]]},
        ),
        (
            OutputFacts("ssd", "s", boxes="b", corners="cxcywh"),
            {"s": [[0.1, 0.8]], "b": [[0.5, 0.25, 0.25, 1 / 6]]},
        ),
        (
            OutputFacts("ssd", "s", boxes="b", corners="xywh", pixels=True),
            {"s": [[[0.1, 0.8]]], "b": [[[120, 40, 80, 40]]]},
        ),
        (
            OutputFacts("ssd", "s", boxes="b", classes="c", background=True),
            {"s": [[0.8]], "c": [[2]], "b": [[[0.375, 1 / 6, 0.625, 1 / 3]]]},
        ),
        (OutputFacts("yolo8", "o", extra=3), {"o": [[[*CENTRE, 0.1, 0.8, 7, 7, 7]]]}),
        (OutputFacts("yolo5", "o", extra=2), {"o": [[[*CENTRE, 0.8, 0.1, 1.0, 7, 7]]]}),
        (OutputFacts("rows", "o", pixels=True), {"o": [[[120, 40, 200, 80, 0.8, 1]]]}),
        (OutputFacts("rows", "o", background=True), {"o": [[0.375, 1 / 6, 0.625, 1 / 3, 0.8, 2]]}),
    ],
)
def test_all_kinds_of_rows_come_to_the_same(facts: OutputFacts, outputs: dict[str, Any]) -> None:
    rows = rows_of(outputs, facts)
    assert rows.labels.tolist() == [1]
    assert rows.scores.tolist() == pytest.approx([0.8])
    assert rows.boxes[0].tolist() == pytest.approx(CENTRE, abs=1e-3)


def test_nothing_found_is_no_rows() -> None:
    nothing = {"s": np.zeros((1, 0, 2)), "b": np.zeros((1, 0, 4)), "o": np.zeros((0, 5))}
    assert len(rows_of(nothing, OutputFacts("ssd", "s", boxes="b")).labels) == 0
    assert len(rows_of(nothing, OutputFacts("rows", "o")).labels) == 0
    one = rows_of({"o": [[0, 0, 1, 1, 0.8]]}, OutputFacts("rows", "o"), labels=1)
    assert (one.labels.tolist(), one.boxes.tolist()) == ([0], [[160, 120, 320, 240]])


def test_raw_scores_of_a_detector_are_activated() -> None:
    facts = OutputFacts("ssd", "s", "softmax", boxes="b", background=True)
    rows = rows_of({"s": [[[0.0, 2.0]]], "b": [[[0, 0, 1, 1]]]}, facts, labels=1)
    assert rows.scores.tolist() == pytest.approx([0.8808], abs=1e-4)
    facts = OutputFacts("yolo5", "o", "sigmoid")
    rows = rows_of({"o": [[[*CENTRE, 0.0, -50.0, 50.0]]]}, facts)
    assert (rows.labels.tolist(), rows.scores.tolist()) == ([1], pytest.approx([0.5]))


class Scripted(Session):
    """Says the same of every picture."""

    def __init__(self, session: Session, outputs: Outputs) -> None:
        self.pack = session.pack
        self.outputs = outputs

    def run(self, blob: Any) -> Outputs:
        return self.outputs


def test_labels_beyond_the_list_are_passed_over(samples: Path, tmp_path: Path) -> None:
    """Some networks fill their rows up with numbers that mean nothing."""
    session = Session(load_pack(ultraface(tmp_path, samples)))
    face = np.array([[[0.0, 0.9], [0.0, 0.8]]], np.float32)
    corners = np.array([[[0.25, 0.25, 0.75, 0.75], [0.5, 0, 1.5, 0.2]]], np.float32)
    scripted = Scripted(session, {"scores": face, "boxes": corners})
    sample = Sample(bytes(3 * 100 * 50), 100, 50, 4.0, 1.5, (400, 200))
    first, second = detect_sample(scripted, sample)
    assert (first.box, first.time_s) == (Box(100, 50, 200, 100), 1.5)
    assert second.box.h == pytest.approx(40)
    assert (second.box.x, second.box.y, second.box.w) == (200, 0, 200)


def test_a_samples_rounded_side_does_not_move_boxes(samples: Path, tmp_path: Path) -> None:
    """1000 × 1500 px at a long side of 64: 42.67 px wide, which become 43."""
    session = Session(load_pack(ultraface(tmp_path, samples)))
    face = np.array([[[0.0, 0.9], [0.0, 0.8]]], np.float32)
    corners = np.array([[[0.5, 0, 1, 0.25], [0.25, 0.5, 0.5, 1.5]]], np.float32)
    scripted = Scripted(session, {"scores": face, "boxes": corners})
    sample = Sample(bytes(3 * 43 * 64), 43, 64, 1500 / 64, None, (1000, 1500), side=64)
    found = [one.box for one in detect_sample(scripted, sample)]
    parts = [(box.x, box.y, box.w, box.h) for box in found]
    assert parts == [pytest.approx((500, 0, 500, 375)), pytest.approx((250, 750, 250, 750))]
    cut = Sample(bytes(3 * 214 * 320), 214, 320, 1500 / 320, None, (1000, 1500))
    assert detect_sample(scripted, cut)[0].box.x == pytest.approx(107 * 1500 / 320)


SIZES = st.integers(1, 400)
FITS = ("pad", "stretch", "crop")


@settings(deadline=None, max_examples=25)
@given(SIZES, SIZES, st.sampled_from(FITS), st.sampled_from(("right-bottom", "centre")))
def test_the_way_back_leads_to_the_pixel_it_came_from(
    width: int, height: int, fit: str, pad: str
) -> None:
    """A picture whose colours say where they are, each 0 to 255 from edge to edge."""
    across = np.linspace(0, 255, width)[np.newaxis].repeat(height, 0)
    down = np.linspace(0, 255, height)[:, np.newaxis].repeat(width, 1)
    rgb = np.stack([across, down, np.full_like(down, 255)], axis=2).round().astype(np.uint8)
    facts = input_facts(fit=fit, pad=pad)
    pixels, placing = place(rgb, facts)
    assert pixels.shape == (240, 320, 3)
    inside = np.argwhere(pixels[:, :, 2] == 255)
    for y, x in inside[:: max(1, len(inside) // 20)]:
        left = (x + 0.5) * placing.across + placing.left
        top = (y + 0.5) * placing.down + placing.top
        assert pixels[y, x, 0] / 255 * (width - 1) + 0.5 == pytest.approx(left, abs=1.5)
        assert pixels[y, x, 1] / 255 * (height - 1) + 0.5 == pytest.approx(top, abs=1.5)


def test_a_line_of_pixels_does_not_fill_the_memory() -> None:
    """Blown up whole, its short side to 240, it would take 4 GB."""
    line = np.arange(60_000, dtype=np.uint32).astype(np.uint8).reshape(1, 20_000, 3)
    for rgb in (line, line.transpose(1, 0, 2)):
        pixels, placing = place(rgb, input_facts(fit="crop", resize="bicubic"))
        assert pixels.shape == (240, 320, 3)
        middle = placing.left + 160 * placing.across, placing.top + 120 * placing.down
        assert middle == pytest.approx((rgb.shape[1] / 2, rgb.shape[0] / 2), abs=1)


def noise(width: int, height: int) -> Any:
    return np.random.default_rng(7).integers(0, 256, (height, width, 3), dtype=np.uint8)


@pytest.mark.parametrize(("width", "height"), [(500, 375), (100, 77), (320, 240), (33, 900)])
def test_stretching_equals_opencvs(width: int, height: int) -> None:
    cv2 = pytest.importorskip("cv2", reason="OpenCV is the referee")
    rgb = noise(width, height)
    expected = cv2.resize(rgb, (320, 240), interpolation=cv2.INTER_LINEAR)
    np.testing.assert_allclose(resized(rgb, 320, 240).astype(int), expected, atol=1)


def test_a_white_square_in_bicubic_is_what_taggers_were_trained_on() -> None:
    """As the reference of WD14 does it: padded in the middle, then Pillow's filter, blue first."""
    rgb = noise(200, 120)
    square = Image.new("RGB", (200, 200), (255, 255, 255))
    square.paste(Image.fromarray(rgb), (0, 40))
    expected = np.asarray(square.resize((448, 448), Image.Resampling.BICUBIC))[:, :, ::-1]
    facts = input_facts(
        width=448,
        height=448,
        layout="NHWC",
        channels="BGR",
        fit="pad",
        pad="centre",
        fill=(255, 255, 255),
        resize="bicubic",
    )
    blob = to_blob(place(rgb, facts)[0], facts)
    np.testing.assert_array_equal(blob, expected[np.newaxis].astype(np.float32))


def test_the_middle_of_the_short_side_is_what_clip_was_trained_on() -> None:
    """Short side to 224, the middle cut out, each channel less its mean by its deviation."""
    rgb = noise(300, 400)
    small = Image.fromarray(rgb).resize((224, 298), Image.Resampling.BICUBIC)
    middle = np.asarray(small)[37:261].astype(np.float32) / 255
    mean, std = np.array([0.48, 0.46, 0.41]), np.array([0.27, 0.26, 0.28])
    facts = input_facts(
        width=224,
        height=224,
        fit="crop",
        short_side=224,
        resize="bicubic",
        scale=1 / 255,
        mean=tuple(mean),
        std=tuple(std),
    )
    blob = to_blob(place(rgb, facts)[0], facts)
    assert blob.dtype == np.float32
    np.testing.assert_allclose(blob[0].transpose(1, 2, 0), (middle - mean) / std, atol=1e-5)


@pytest.mark.parametrize(
    ("layout", "shape"), [("NCHW", (1, 1, 240, 320)), ("NHWC", (1, 240, 320, 1))]
)
def test_grey_networks_are_shown_brightness(layout: str, shape: tuple[int, ...]) -> None:
    rgb = noise(320, 240)
    facts = input_facts(channels="GRAY", layout=layout, mean=(100.0, 0, 0), std=(2.0, 1, 1))
    blob: Any = to_blob(place(rgb, facts)[0], facts)
    assert blob.shape == facts.shape == shape
    expected = (np.asarray(Image.fromarray(rgb).convert("L")).astype(np.float32) - 100) / 2
    np.testing.assert_allclose(blob.reshape(240, 320), expected, atol=0.5)


def test_bytes_may_go_in_as_they_are() -> None:
    rgb = noise(320, 240)
    facts = input_facts(dtype="uint8", layout="NHWC")
    blob = to_blob(place(rgb, facts)[0], facts)
    assert blob.dtype == np.uint8
    np.testing.assert_array_equal(blob[0], rgb)
