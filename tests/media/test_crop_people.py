"""On real pictures with what our own detector sees: more whole faces than a centre crop keeps."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from app.core.asset import Box
from app.core.paths import PROGRAM
from app.export.framing import people
from app.inference.worker import detect
from app.media.crop import largest, whole, window
from app.media.probe import samples as samples_of

PACK = str(PROGRAM / "models" / "nudenet-320n")
RATIOS = {"1:1": 1.0, "4:5": 0.8, "9:16": 9 / 16, "16:9": 16 / 9, "1.91:1": 1.91}


@dataclass(frozen=True)
class Scene:
    """A picture with its faces as people marked them, and people as the detector sees them."""

    size: tuple[int, int]
    faces: tuple[Box, ...]
    seen_faces: tuple[Box, ...]
    seen_bodies: tuple[Box, ...]


@cache
def scenes(folder: Path) -> tuple[Scene, ...]:
    return tuple(_scenes(folder))


def _scenes(folder: Path) -> Iterator[Scene]:
    tables = {folder: json.loads((folder / "faces/ai_faces_expected.json").read_text())["files"]}
    for name in ("dlib", "portraits"):
        place = folder / "faces" / name
        tables[place] = json.loads((place / "expected.json").read_text())
    for place, table in tables.items():
        for name, row in table.items():
            if not row["faces_xywh"]:
                continue
            seen = people(detect(PACK, samples_of(str(place / name))))
            marked = tuple(Box(*box) for box in row["faces_xywh"])
            yield Scene(tuple(row["size"]), marked, tuple(seen[0]), tuple(seen[1]))


def kept(scene: Scene, frame: Box) -> int:
    return sum(whole(face, frame, slack=1) for face in scene.faces)


@pytest.mark.slow
@pytest.mark.parametrize("ratio", RATIOS)
def test_ours_keeps_more_faces_than_the_centre(samples: Path, ratio: str) -> None:
    aspect = RATIOS[ratio]
    ours = centre = 0
    for scene in scenes(samples):
        width, height = largest(scene.size, aspect)
        middle = Box((scene.size[0] - width) // 2, (scene.size[1] - height) // 2, width, height)
        centre += kept(scene, middle)
        ours += kept(scene, window(scene.size, aspect, scene.seen_faces, scene.seen_bodies))
    assert ours > centre


@pytest.mark.slow
@pytest.mark.parametrize("ratio", RATIOS)
def test_no_face_it_sees_is_cut_where_another_window_keeps_it(samples: Path, ratio: str) -> None:
    """One face, and a window that could hold it: it is held."""
    for scene in scenes(samples):
        width, height = largest(scene.size, RATIOS[ratio])
        if len(scene.seen_faces) == 1:
            (face,) = scene.seen_faces
            frame = window(scene.size, RATIOS[ratio], scene.seen_faces, scene.seen_bodies)
            assert whole(face, frame) or face.w > width or face.h > height
