"""`python -m tests.bench crop`: how many faces a crop keeps whole, beside others and the ceiling.

Faces were marked by others (`expected.json` of the samples' photographs, `ai_faces_expected.json`);
one counts where the window holds all of its box, give or take a pixel. Ours goes by what the packs
really see: both of them, the one that comes with the program, or none (then only saliency decides).
Peers are the centre crop and libvips' `smartcrop` by attention and by entropy; the ceiling is the
best of all windows of that ratio, each picture searched pixel by pixel. `--marked FILE` takes other
pictures: {"name": {"size": [w, h], "faces_xywh": [[x, y, w, h]]}}, names relative to the file.
"""

import argparse
import io
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvips
from PIL import Image

from app.core.asset import Box, Detection
from app.core.paths import PROGRAM
from app.export.framing import people
from app.inference.pack import load_pack
from app.inference.session import Session
from app.inference.tasks.detect import detect_sample
from app.media import probe, saliency, thumbs
from app.media.crop import largest, whole, window
from app.media.decode import upright
from tests.inference.packs import as_shipped

SAMPLES = PROGRAM.parent / "shared" / "samples"
RATIOS = {"1:1": 1.0, "4:5": 0.8, "9:16": 9 / 16, "16:9": 16 / 9, "1.91:1": 1.91}
SLACK = 1


@dataclass(frozen=True)
class Scene:
    """A picture with its marked faces, what each pack sees, and its map of saliency."""

    path: str
    size: tuple[int, int]
    faces: tuple[Box, ...]
    seen: tuple[tuple[Detection, ...], ...]
    interest: bytes

    def ours(self, aspect: float, packs: int) -> Box:
        """By the first so many packs."""
        faces, bodies = people([one for found in self.seen[:packs] for one in found])
        return window(self.size, aspect, faces, bodies, interest=self.interest)


Way = Callable[[Scene, float], int]
"""How many faces a way of cutting keeps."""


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench crop", description=__doc__)
    parser.add_argument("--samples", type=Path, default=SAMPLES, help="real files")
    parser.add_argument("--marked", type=Path, action="append", help="other pictures instead")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        packs = [PROGRAM / "models" / "nudenet-320n", as_shipped(Path(place), options.samples)]
        sessions = [Session(load_pack(pack)) for pack in packs]
        tables = options.marked or _tables(options.samples)
        scenes = [_scene(row, sessions) for table in tables for row in _rows(table)]
    show(scenes)
    return 0


def show(scenes: Sequence[Scene]) -> None:
    ways: dict[str, Way] = {
        "centre": lambda scene, aspect: kept(scene, centre(scene.size, aspect)),
        "attention": lambda scene, aspect: kept(scene, by_vips(scene, aspect, "attention")),
        "entropy": lambda scene, aspect: kept(scene, by_vips(scene, aspect, "entropy")),
        "ours, no pack": lambda scene, aspect: kept(scene, scene.ours(aspect, 0)),
        "ours, nudenet-320n": lambda scene, aspect: kept(scene, scene.ours(aspect, 1)),
        "ours, + ultraface": lambda scene, aspect: kept(scene, scene.ours(aspect, 2)),
        "ceiling": ceiling,
    }
    marked = sum(len(scene.faces) for scene in scenes)
    print(f"{marked} faces in {len(scenes)} pictures\n")
    print("| ratio | " + " | ".join(ways) + " | of ceiling |")
    print("|---" * (len(ways) + 2) + "|")
    for ratio, aspect in RATIOS.items():
        sums = [sum(way(scene, aspect) for scene in scenes) for way in ways.values()]
        cells = " | ".join(str(sum_) for sum_ in sums)
        print(f"| {ratio} | {cells} | {sums[-2] / sums[-1]:.0%} |")


def kept(scene: Scene, frame: Box) -> int:
    return sum(whole(face, frame, slack=SLACK) for face in scene.faces)


def centre(size: tuple[int, int], aspect: float) -> Box:
    width, height = largest(size, aspect)
    return Box((size[0] - width) // 2, (size[1] - height) // 2, width, height)


def by_vips(scene: Scene, aspect: float, interesting: str) -> Box:
    width, height = largest(scene.size, aspect)
    image = pyvips.Image.new_from_file(scene.path)
    cut = image.smartcrop(width, height, interesting=interesting)
    return Box(-cut.xoffset, -cut.yoffset, width, height)


def ceiling(scene: Scene, aspect: float) -> int:
    width, height = largest(scene.size, aspect)
    return max(
        kept(scene, Box(x, y, width, height))
        for x in range(scene.size[0] - width + 1)
        for y in range(scene.size[1] - height + 1)
    )


def _tables(samples: Path) -> list[Path]:
    folders = [samples / "faces" / name for name in ("dlib", "portraits")]
    return [*(folder / "expected.json" for folder in folders), _drawn(samples)]


def _drawn(samples: Path) -> Path:
    return samples / "faces" / "ai_faces_expected.json"


def _rows(table: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Each picture with a face; those of the generated ones are named from the samples' root."""
    rows: Mapping[str, Any] = json.loads(table.read_text("utf-8"))
    folder = table.parent
    if "files" in rows:
        rows, folder = rows["files"], folder.parent
    for name, row in rows.items():
        if row["faces_xywh"]:
            yield folder / name, row


def _scene(row: tuple[Path, Mapping[str, Any]], sessions: Sequence[Session]) -> Scene:
    path, facts = row
    seen = []
    for session in sessions:
        (sample,) = probe.samples(str(path), (session.pack.side,))
        seen.append(tuple(detect_sample(session, sample)))
    faces = tuple(Box(*face) for face in facts["faces_xywh"])
    return Scene(str(path), tuple(facts["size"]), faces, tuple(seen), _interest(path))


def _interest(path: Path) -> bytes:
    """From a thumbnail as it is stored."""
    side = thumbs.THUMB_SIDE
    small = upright(str(path)).thumbnail_image(side, height=side, size="down")[:3]
    picture = Image.fromarray(small.numpy())
    stored = io.BytesIO()
    picture.save(stored, "JPEG", quality=thumbs.THUMB_QUALITY)
    (found,) = saliency.maps([stored.getvalue()])
    assert found is not None
    return found
