"""`python -m tests.bench probe`: what one file costs on the way in, by format, on one core.

Drawn pictures with camera-like grain, one file at a time, processor time of one process:

- naive: Pillow decodes all of it, makes the thumbnail, imagehash hashes that, sha256 of the file.
- limit: the fastest known decode to 512 px of that format and nothing else.
- ours: a whole probe: sha256, metadata, recipe, thumbnail, detector sample, hash, palette.
"""

import argparse
import hashlib
import io
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.media.worker import prepare
from tests.bench.table import Row, show

SIDE = 512


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    size: tuple[int, int]
    extension: str
    options: dict[str, Any]


KINDS = (
    Kind("PNG 1 MP", (1024, 1024), "png", {}),
    Kind("PNG 12 MP", (4000, 3000), "png", {}),
    Kind("JPEG 1 MP", (1024, 1024), "jpg", {"quality": 92}),
    Kind("JPEG 12 MP", (4000, 3000), "jpg", {"quality": 92}),
    Kind("WebP 1 MP", (1024, 1024), "webp", {"quality": 85}),
    Kind("TIFF 1 MP", (1024, 1024), "tif", {"compression": "tiff_lzw"}),
    Kind("AVIF 1 MP", (1024, 1024), "avif", {"quality": 70, "speed": 8}),
    Kind("HEIC 4 MP", (2048, 2048), "heic", {"quality": 60}),
)


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench probe", description=__doc__)
    parser.add_argument(
        "--files", type=int, default=8, help="pictures of each; a quarter of the large"
    )
    parser.add_argument("--rounds", type=int, default=3, help="the best round of so many counts")
    options = parser.parse_args(argv)
    prepare()
    import pillow_heif

    pillow_heif.register_heif_opener(decode_threads=1, thumbnails=False)
    rows = []
    with tempfile.TemporaryDirectory(prefix="musekeep-bench-") as place:
        for kind in KINDS:
            large = kind.size[0] > 2000  # drawing those takes longest
            paths = draw(kind, Path(place), max(1, options.files // 4) if large else options.files)
            rates = [
                best(work, paths, options.rounds)
                for work in (ours, naive, reduced if kind.extension == "jpg" else limit_of(kind))
            ]
            rows.append(Row(kind.name, rates[0], "/s", rates[1], rates[2], better="more"))
    show(
        "Probe: files a second, one core",
        rows,
        peer="Pillow full decode, thumbnail, imagehash, sha256",
        limit="the fastest bare decode to 512 px",
    )
    return 0


def draw(kind: Kind, folder: Path, count: int) -> list[Path]:
    """Gradients and grain: compresses like a generated picture."""
    import numpy as np
    from PIL import Image

    width, height = kind.size
    paths = []
    for seed in range(count):
        dice = np.random.default_rng(seed)
        coarse = dice.integers(0, 256, (height // 64 + 1, width // 64 + 1, 3), dtype=np.uint8)
        picture = Image.fromarray(coarse).resize(kind.size, Image.Resampling.BICUBIC)
        rows = np.asarray(picture, np.int16)
        rows = rows + dice.integers(-6, 7, rows.shape, dtype=np.int16)
        rows = np.clip(rows, 0, 255, out=rows).astype(np.uint8)
        path = folder / f"{kind.name.replace(' ', '_')}_{seed}.{kind.extension}"
        Image.fromarray(rows).save(path, **kind.options)
        paths.append(path)
    return paths


def best(work: Callable[[Path], None], paths: Sequence[Path], rounds: int) -> float:
    """Files per second of processor time."""
    work(paths[0])
    times = []
    for _ in range(rounds):
        began = time.process_time()
        for path in paths:
            work(path)
        times.append(time.process_time() - began)
    return len(paths) / min(times)


def ours(path: Path) -> None:
    from app.core.asset import FileStat
    from app.media.probe import probe

    found = os.stat(path)  # noqa: PTH116
    told = probe(FileStat(str(path), found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino))
    assert told.fault is None, told.fault


def naive(path: Path) -> None:
    import imagehash
    from PIL import Image, ImageOps

    data = path.read_bytes()
    hashlib.sha256(data).hexdigest()
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(data))).convert("RGB")
    image.thumbnail((SIDE, SIDE))
    imagehash.phash(image)
    image.save(io.BytesIO(), "JPEG", quality=82)


def limit_of(kind: Kind) -> Callable[[Path], None]:
    return streamed if kind.extension in ("png", "tif") else decoded


def streamed(path: Path) -> None:
    import pyvips

    pyvips.Image.thumbnail(str(path), SIDE, size="down").write_to_memory()


def reduced(path: Path) -> None:
    from PIL import Image

    with Image.open(path) as image:
        image.draft("RGB", (SIDE, SIDE))
        image.load()
        image.thumbnail((SIDE, SIDE), Image.Resampling.HAMMING, reducing_gap=1.1)


def decoded(path: Path) -> None:
    from PIL import Image

    with Image.open(path) as image:
        image.thumbnail((SIDE, SIDE), Image.Resampling.HAMMING, reducing_gap=1.1)
