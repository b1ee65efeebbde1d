"""The map of what draws the eye, from a stored thumbnail."""

import io
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw

from app.core.asset import Box
from app.media.crop import largest, whole, window
from app.media.crop_map import SIDE
from app.media.saliency import interest, maps

RATIOS = {"1:1": 1.0, "4:5": 0.8, "9:16": 9 / 16, "16:9": 16 / 9, "1.91:1": 1.91}


def cells(found: bytes) -> npt.NDArray[np.uint8]:
    return np.frombuffer(found, np.uint8).reshape(SIDE, SIDE)


def scene(colour: str, box: tuple[int, int, int, int], ground: str = "#3a5f3a") -> Image.Image:
    picture = Image.new("RGB", (400, 300), ground)
    ImageDraw.Draw(picture).ellipse(box, fill=colour)
    return picture


def test_a_thing_on_a_plain_ground_stands_out() -> None:
    seen = cells(interest(scene("#f0f0f0", (300, 30, 380, 110))))
    row, column = np.unravel_index(seen.argmax(), seen.shape)
    assert 300 / 400 * SIDE - 1 <= column <= 380 / 400 * SIDE + 1
    assert 30 / 300 * SIDE - 1 <= row <= 110 / 300 * SIDE + 1
    assert seen[:, : SIDE // 2].max() < 0.1 * seen.max()


def test_skin_counts_for_more_than_another_colour_as_light() -> None:
    picture = scene("#c8906e", (40, 100, 140, 200))  # both L* 64 on L* 64
    ImageDraw.Draw(picture).ellipse((260, 100, 360, 200), fill="#6fa2c4")
    seen = cells(interest(picture)).astype(float)
    assert seen[:, : SIDE // 2].sum() > 1.3 * seen[:, SIDE // 2 :].sum()


def test_nothing_to_see_is_a_map_of_nothing() -> None:
    assert interest(Image.new("RGB", (90, 60), "#336699")) == bytes(SIDE * SIDE)


def test_maps_are_made_of_thumbnails_and_of_nothing_else() -> None:
    stored = io.BytesIO()
    scene("#f0f0f0", (300, 30, 380, 110)).save(stored, "JPEG")
    made, none, cut = maps([stored.getvalue(), b"GIF89a", stored.getvalue()[:200]])
    assert made is not None
    assert none is cut is None
    assert len(made) == SIDE * SIDE


@pytest.mark.slow
def test_with_no_pack_at_all_it_keeps_more_faces_than_the_centre(samples: Path) -> None:
    marked = json.loads((samples / "faces/ai_faces_expected.json").read_text("utf-8"))["files"]
    found = {samples / name: row for name, row in marked.items()}
    for folder in ("dlib", "portraits"):
        place = samples / "faces" / folder
        table = json.loads((place / "expected.json").read_text("utf-8"))
        found |= {place / name: row for name, row in table.items() if row["faces_xywh"]}
    maps_ = {path: _map(path) for path in found}
    for aspect in RATIOS.values():
        ours = centre = 0
        for path, row in found.items():
            size = row["size"][0], row["size"][1]
            width, height = largest(size, aspect)
            middle = Box((size[0] - width) // 2, (size[1] - height) // 2, width, height)
            frame = window(size, aspect, [], interest=maps_[path])
            faces = [Box(*face) for face in row["faces_xywh"]]
            ours += sum(whole(face, frame, slack=1) for face in faces)
            centre += sum(whole(face, middle, slack=1) for face in faces)
        assert ours > centre


def _map(path: Path) -> bytes:
    with Image.open(path) as picture:
        small = picture.convert("RGB")
        small.thumbnail((512, 512))
        return interest(small)
