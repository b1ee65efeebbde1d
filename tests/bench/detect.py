"""`python -m tests.bench detect`: detection against the reference, by speed and by what is found.

Speed: detections per second of processor time. Ours start from the sample that the import's one
decode has left; the peer is `NudeDetector.detect(path)`, which decodes the file; the limit is the
network alone. One process each, on drawn pictures of 1–4 megapixels.

Agreement (`--agreement`, some minutes): each way of shrinking a picture to the network's 320 px,
against the reference way on all of its pixels; then the program's own samples, file by file.
Needs the sample files; `--samples DIR` says where they are.
"""

import argparse
import hashlib
import multiprocessing
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
import pillow_heif
from PIL import Image

from app.core.asset import Detection
from app.core.errors import MediaError
from app.core.paths import PROGRAM
from app.inference.pack import load_pack
from app.inference.session import Session
from app.inference.tasks.detect import detect_pixels, detect_sample
from app.inference.worker import detect
from app.media.probe import samples
from tests.bench.downscale import CANDIDATES, HEADER, Agreement, compare, mosaics, variants
from tests.bench.import_ import draw, files_in
from tests.bench.table import Row, show
from tests.inference.pictures import decoded_pictures

PACK = PROGRAM / "models" / "nudenet-320n"
SAMPLES = PROGRAM.parent / "shared" / "samples"
T = TypeVar("T")


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench detect", description=__doc__)
    parser.add_argument("--files", type=int, default=60, help="pictures for the speed table")
    parser.add_argument("--agreement", action="store_true", help="also measure what is found")
    parser.add_argument("--samples", type=Path, default=SAMPLES, help="real files")
    parser.add_argument("--mosaics", type=int, default=60, help="large sharp pictures to make")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        paths = files_in(draw(Path(place), options.files))
        speed(paths)
    if options.agreement:
        agreement(options.samples, options.mosaics)
    return 0


# ── speed ──


def speed(paths: Sequence[str]) -> None:
    rates = [_in_child(work, paths) for work in (_ours, _reference, _network)]
    ours, peer, limit = rates
    show(
        "detect, per second of processor time",
        [Row("one picture", ours, "/s", peer, limit, "≥ 6 × peer", "more")],
        peer="NudeDetector.detect(path)",
        limit="the network alone",
    )


def _in_child(work: Callable[[Sequence[str]], float], paths: Sequence[str]) -> float:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, (paths,))


def _ours(paths: Sequence[str]) -> float:
    ready = [samples(path) for path in paths]
    detect(str(PACK), ready[0])  # warm
    return _rate(lambda one: detect(str(PACK), one), ready)


def _reference(paths: Sequence[str]) -> float:
    from nudenet import NudeDetector

    detector = NudeDetector()
    detector.detect(paths[0])
    return _rate(detector.detect, paths)


def _network(paths: Sequence[str]) -> float:
    session = Session(load_pack(PACK))
    blob = np.zeros((1, 3, 320, 320), np.float32)
    return _rate(lambda _: session.run(blob), paths)


def _rate(work: Callable[[T], object], items: Sequence[T]) -> float:
    began = time.process_time()
    for item in items:
        work(item)
    return len(items) / (time.process_time() - began)


# ── agreement ──


def agreement(folder: Path, mosaic_count: int) -> None:
    session = Session(load_pack(PACK))
    people = [
        picture
        for _, picture in _pictures(folder)
        if max(picture.size) > 320 and detect_pixels(session, np.asarray(picture))
    ]
    sharp = [picture for picture in people if max(picture.size) >= 750]
    sets: dict[str, Iterable[Image.Image]] = {
        "every decodable sample picture": (picture for _, picture in _pictures(folder)),
        f"variants of the {len(people)} larger ones in which something is found": (
            variant for picture in people for variant in variants(picture)
        ),
        f"mosaics of the {len(sharp)} sharper of these, 1300 to 3072 px": mosaics(
            sharp, mosaic_count
        ),
    }
    for title, pictures in sets.items():
        print(f"\n{title}\n\n{HEADER}")
        for name, result in compare(session, pictures, CANDIDATES).items():
            print(result.row(name))
    own_samples(session, folder)


def own_samples(session: Session, folder: Path) -> None:
    """The program's own way, decoder included, against Pillow's pixels and the reference way."""
    result = Agreement()
    print()
    for path, picture in _pictures(folder):
        try:
            (sample, *_) = samples(str(folder / path))
        except MediaError:
            continue  # what the program refuses to decode is not about shrinking
        expected = detect_pixels(session, np.asarray(picture))
        actual = detect_sample(session, sample)
        result.add(expected, actual)
        if {one.label for one in expected} != {one.label for one in actual}:
            print(f"differs: {path}: {_told(expected)} → {_told(actual)}")
    print(f"\nthe program's own samples, from the files\n\n{HEADER}\n{result.row('as imported')}")


def _told(found: Sequence[Detection]) -> str:
    return ", ".join(f"{one.label} {one.score:.2f}" for one in found) or "nothing"


def _pictures(folder: Path) -> Iterator[tuple[str, Image.Image]]:
    """Every different picture of moderate size that Pillow decodes, by its path."""
    pillow_heif.register_heif_opener()
    seen: set[bytes] = set()
    for path, pixels in decoded_pictures(folder, longest=5000):
        content = hashlib.sha256(pixels.tobytes()).digest()
        if content not in seen and not path.startswith("models/"):
            seen.add(content)
            yield path, Image.fromarray(pixels)
