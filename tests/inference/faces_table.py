"""Faces found by NudeNet, UltraFace and both together, on photos and on generated pictures:
`python -m tests.inference.faces_table [SAMPLES]`.

What is marked was marked by others (`expected.json` of dlib's photos and of the portraits,
`ai_faces_expected.json`); a face counts as found when a box overlaps it enough. In photos that is
the usual IoU of a half or more; the marks of the generated pictures lie on a coarse grid, so there
it is 0.3, as their file says. Both together are what crops and framing go by. Samples are the
program's own, from its own decoder.
"""

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from app.core.asset import Box, Detection
from app.core.faces import faces, is_face
from app.core.paths import PROGRAM
from app.inference.pack import load_pack
from app.inference.session import Session
from app.inference.tasks.detect import detect_sample
from app.media import probe
from tests.inference.packs import as_shipped, ultraface

DETECTORS = (
    "NudeNet 320n",
    "UltraFace RFB-320 as its reference has it",
    "UltraFace RFB-320 as shipped",
    "NudeNet and UltraFace as shipped",
)


class Picture(NamedTuple):
    path: Path
    faces: Sequence[Box]


class Count(NamedTuple):
    found: int = 0
    marked: int = 0
    wrong: int = 0

    def __add__(self, other: tuple[object, ...]) -> "Count":
        assert isinstance(other, Count)
        return Count(*(one + two for one, two in zip(self, other, strict=True)))

    @property
    def recall(self) -> float:
        return self.found / self.marked

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0


Sets = Mapping[str, tuple[float, Sequence[Picture]]]
"""The overlap that is asked for, and the pictures."""


def sets(samples: Path) -> Sets:
    photos = [
        Picture(samples / "faces" / folder / name, _boxes(facts))
        for folder in ("dlib", "portraits")
        for name, facts in _marked(samples / "faces" / folder / "expected.json").items()
    ]
    generated = _marked(samples / "faces" / "ai_faces_expected.json")["files"]
    drawn = [Picture(samples / path, _boxes(facts)) for path, facts in generated.items()]
    return {"photos": (0.5, photos), "generated": (0.3, drawn)}


def count(boxes: Sequence[Box], marked: Sequence[Box], enough: float) -> Count:
    """Each box may find one face, each face counts once; the closest pairs first."""
    pairs = sorted(
        (_overlap(box, face), i, j) for i, box in enumerate(boxes) for j, face in enumerate(marked)
    )
    used: set[int] = set()
    met: set[int] = set()
    for share, i, j in reversed(pairs):
        if share >= enough and i not in used and j not in met:
            used.add(i)
            met.add(j)
    return Count(len(met), len(marked), len(boxes) - len(used))


def tables(samples: Path, folder: Path) -> Iterator[tuple[str, Mapping[str, Count]]]:
    """For each set of pictures what each detector comes to. `folder` is for the packs."""
    nudenet = Session(load_pack(PROGRAM / "models" / "nudenet-320n"))
    stretched = Session(load_pack(ultraface(folder, samples)))
    shipped = Session(load_pack(as_shipped(folder, samples)))
    for name, (enough, pictures) in sets(samples).items():
        total = dict.fromkeys(DETECTORS, Count())
        for picture in pictures:
            each = [_faces(one, picture.path) for one in (nudenet, stretched, shipped)]
            seen = [[one.box for one in found] for found in each]
            seen.append(faces([*each[0], *each[2]]))
            for detector, boxes in zip(total, seen, strict=True):
                total[detector] += count(boxes, picture.faces, enough)
        yield name, total


def _faces(session: Session, path: Path) -> list[Detection]:
    (sample,) = probe.samples(str(path), (session.pack.side,))
    return [found for found in detect_sample(session, sample) if is_face(found.label)]


def _marked(path: Path) -> dict[str, dict[str, dict[str, object]]]:
    marked: dict[str, dict[str, dict[str, object]]] = json.loads(path.read_text("utf-8"))
    return marked


def _boxes(facts: Mapping[str, object]) -> list[Box]:
    faces = facts["faces_xywh"]
    assert isinstance(faces, list)
    return [Box(*face) for face in faces]


def _overlap(one: Box, other: Box) -> float:
    wide = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    high = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    shared = max(wide, 0.0) * max(high, 0.0)
    return shared / (one.area + other.area - shared)


def main() -> None:
    samples = Path(sys.argv[1] if len(sys.argv) > 1 else PROGRAM.parent / "shared" / "samples")
    print("| pictures | detector | found | recall | wrong boxes | precision |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, total in tables(samples, Path(folder)):
            for detector, sum_ in total.items():
                print(
                    f"| {name} | {detector} | {sum_.found} of {sum_.marked} | {sum_.recall:.0%} "
                    f"| {sum_.wrong} | {sum_.precision:.0%} |"
                )


if __name__ == "__main__":
    main()
