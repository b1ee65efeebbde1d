"""How the way to 320 px changes what is found: candidates, pictures, agreement."""

import io
import math
import random
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageOps

from app.core.asset import Box, Detection, Sample
from app.inference.session import Session
from app.inference.square import Pixels, to_square
from app.inference.tasks.detect import detect_pixels, detect_sample

SIDE = 320
Shrink = Callable[[Image.Image], Sample]
Found = tuple[Detection, ...]


def _sample(part: Image.Image | Pixels, whole: Image.Image) -> Sample:
    pixels = np.asarray(part)
    height, width = pixels.shape[:2]
    scale = max(whole.size) / max(width, height)
    return Sample(pixels.tobytes(), width, height, scale, None, whole.size)


def point(picture: Image.Image, whole: Image.Image | None = None) -> Sample:
    """Bilinear without averaging, as the reference does it; `picture` may be a shrunk `whole`."""
    whole = whole or picture
    unit = max(picture.size) / SIDE
    wide, high = (max(1, math.ceil(side / unit)) for side in picture.size)
    return _sample(to_square(np.asarray(picture), SIDE)[:high, :wide], whole)


def averaged(kernel: Image.Resampling, via: int | None = None, jpeg: bool = False) -> Shrink:
    """A shrink that averages, optionally by way of a thumbnail and its JPEG."""

    def shrink(picture: Image.Image) -> Sample:
        small = picture if via is None else _fit(picture, via, Image.Resampling.HAMMING)
        if jpeg:
            small = through_jpeg(small, 82)
        return _sample(_fit(small, SIDE, kernel), picture)

    return shrink


def through_thumbnail(jpeg: bool) -> Shrink:
    """Point sampling, but of the 512 px thumbnail."""

    def shrink(picture: Image.Image) -> Sample:
        small = _fit(picture, 512, Image.Resampling.HAMMING)
        return point(through_jpeg(small, 82) if jpeg else small, picture)

    return shrink


def reduced(at_least: int) -> Shrink:
    """Point sampling after a decoder's own shrink by 2, 4 or 8 that keeps `at_least` px."""

    def shrink(picture: Image.Image) -> Sample:
        factor = next((f for f in (8, 4, 2) if max(picture.size) // f >= at_least), 1)
        return point(picture.reduce(factor) if factor > 1 else picture, picture)

    return shrink


CANDIDATES: Mapping[str, Shrink] = {
    "point sampling, full pixels": point,
    "… after ÷2ⁿ, ≥ 1280 px left": reduced(1280),
    "… after ÷2ⁿ, ≥ 1024 px left": reduced(1024),
    "… after ÷2ⁿ, ≥ 640 px left": reduced(640),
    "… of the 512 px thumbnail": through_thumbnail(jpeg=False),
    "… of its JPEG": through_thumbnail(jpeg=True),
    "area": averaged(Image.Resampling.BOX),
    "hamming": averaged(Image.Resampling.HAMMING),
    "bilinear, averaging": averaged(Image.Resampling.BILINEAR),
    "lanczos": averaged(Image.Resampling.LANCZOS),
    "hamming of the 512 px JPEG": averaged(Image.Resampling.HAMMING, via=512, jpeg=True),
}


def _fit(picture: Image.Image, side: int, kernel: Image.Resampling) -> Image.Image:
    factor = side / max(picture.size)
    if factor >= 1:
        return picture
    wide, high = (max(1, round(edge * factor)) for edge in picture.size)
    return picture.resize((wide, high), kernel)


def through_jpeg(picture: Image.Image, quality: int) -> Image.Image:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("RGB")


# ── pictures ──


def variants(picture: Image.Image) -> Iterator[Image.Image]:
    """The picture, mirrored, three sizes smaller, and four crops: more evidence from few files."""
    yield picture
    if max(picture.size) < 400:
        return
    yield ImageOps.mirror(picture)
    width, height = picture.size
    for share in (0.85, 0.7, 0.55):
        if max(width, height) * share > SIDE + 20:
            size = int(width * share), int(height * share)
            yield picture.resize(size, Image.Resampling.LANCZOS)
    for x, y in ((0, 0), (0.2, 0), (0, 0.2), (0.2, 0.2)):
        left, top = int(width * x), int(height * y)
        yield picture.crop((left, top, left + int(width * 0.8), top + int(height * 0.8)))


def mosaics(pictures: Sequence[Image.Image], count: int) -> Iterator[Image.Image]:
    """Large and sharp to the last pixel, as no enlarged picture is: the hardest case."""
    dice = random.Random(1)
    for _ in range(count):
        across = dice.choice((1, 2, 2, 3))
        cell = dice.choice((768, 900, 1024)) if across > 1 else dice.choice((1300, 1500, 2000))
        canvas = Image.new("RGB", (across * cell, across * cell))
        for place in range(across * across):
            tile = ImageOps.fit(dice.choice(pictures), (cell, cell), Image.Resampling.LANCZOS)
            canvas.paste(tile, (place % across * cell, place // across * cell))
        yield canvas


# ── agreement ──


@dataclass(slots=True)
class Agreement:
    """With the reference way on full pixels, over pictures."""

    pictures: int = 0
    same_labels: int = 0
    found: int = 0
    both: int = 0
    either: int = 0
    deltas: list[float] = field(default_factory=list)
    overlaps: list[float] = field(default_factory=list)

    def add(self, expected: Found, actual: Found) -> None:
        self.pictures += 1
        self.same_labels += {one.label for one in expected} == {one.label for one in actual}
        pairs = _pairs(expected, actual)
        self.found += len(expected)
        self.both += len(pairs)
        self.either += len(expected) + len(actual) - len(pairs)
        self.deltas += [abs(a.score - b.score) for a, b, _ in pairs]
        self.overlaps += [overlap for _, _, overlap in pairs]

    def row(self, name: str) -> str:
        share = self.both / max(self.either, 1)
        deltas, overlaps = np.array(self.deltas or [0.0]), np.array(self.overlaps or [1.0])
        return (
            f"| {name} | {self.same_labels} of {self.pictures} "
            f"({self.same_labels / max(self.pictures, 1):.1%}) | "
            f"{self.either - self.found + self.both} | {self.both} of {self.found} | "
            f"{share:.1%} | {deltas.mean():.3f} | {np.quantile(deltas, 0.95):.3f} | "
            f"{deltas.max():.3f} | {overlaps.mean():.3f} |"
        )


HEADER = (
    "| way to 320 px | pictures with the same labels | boxes found | found again | in common "
    "| Δ score mean | p95 | max | mean overlap |\n"
    "|---|---|---|---|---|---|---|---|---|"
)


def compare(
    session: Session, pictures: Iterable[Image.Image], candidates: Mapping[str, Shrink]
) -> dict[str, Agreement]:
    """Each candidate against the reference way on all pixels of the same decoded picture."""
    agreements = {name: Agreement() for name in candidates}
    for picture in pictures:
        expected = detect_pixels(session, np.asarray(picture))
        for name, shrink in candidates.items():
            agreements[name].add(expected, detect_sample(session, shrink(picture)))
    return agreements


def _pairs(first: Found, second: Found) -> list[tuple[Detection, Detection, float]]:
    """Detections of one label that overlap by half or more, each used once."""
    left, pairs = list(second), []
    for one in first:
        best = max(
            (other for other in left if other.label == one.label),
            key=lambda other: overlap(one.box, other.box),
            default=None,
        )
        if best is not None and (shared := overlap(one.box, best.box)) >= 0.5:
            left.remove(best)
            pairs.append((one, best, shared))
    return pairs


def overlap(a: Box, b: Box) -> float:
    """Intersection over union."""
    wide = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    high = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    shared = max(0.0, wide) * max(0.0, high)
    return shared / max(a.area + b.area - shared, 1e-9)
