"""A mark over a finished picture: a text, or a picture of one's own, where it hides nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import pyvips
from PIL import Image

from app.core.asset import Box
from app.core.errors import MediaError
from app.media.crop import Margins
from app.media.frame import Pixels, wrap
from app.media.lettering import lettered
from app.media.spot import spot

_TILTED = 30  # degrees, of tiled marks: an edge of the picture cannot be cut along their rows
_APART = 1.4  # of a tile's own size from one to the next
_LARGEST = 40_000_000  # pixels of a mark's picture


class Mark(Protocol):
    """What is laid over (`export.preset.Watermark` says what each means)."""

    @property
    def text(self) -> str: ...
    @property
    def image(self) -> str: ...
    @property
    def place(self) -> str: ...
    @property
    def scale(self) -> float: ...
    @property
    def opacity(self) -> float: ...
    @property
    def colour(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Stamp:
    """`rows` (h, w, RGBA, not premultiplied, opacity included) and where their first pixel lies."""

    rows: Pixels
    left: int
    top: int

    @property
    def box(self) -> Box:
        return Box(self.left, self.top, self.rows.shape[1], self.rows.shape[0])


def stamp(
    mark: Mark,
    size: tuple[int, int],
    faces: Sequence[Box] = (),
    covered: Margins | None = None,
) -> Stamp:
    """The mark for a picture of `size` (width, height), clear of `faces` (in its pixels) where it
    chooses its place, and of what is `covered` always. The same input gives the same pixels.

    Raises MediaError for an image that cannot be read or letters there is no glyph for.
    """
    safe = covered or Margins()
    room = (
        max(1, round(size[0] * (1 - safe.left - safe.right))),
        max(1, round(size[1] * (1 - safe.top - safe.bottom))),
    )
    width = min(max(1, round(size[0] * mark.scale)), room[0])
    drawn = _drawn(mark, width, room[1])
    drawn.putalpha(drawn.getchannel("A").point(lambda value: round(value * mark.opacity)))
    if mark.place == "tiled":
        return Stamp(_tiled(drawn, size), 0, 0)
    return Stamp(np.asarray(drawn), *spot(mark.place, drawn.size, size, faces, safe))


def stamped(picture: pyvips.Image, mark: Stamp) -> pyvips.Image:
    """8-bit sRGB (three bands) with the mark over it."""
    high, wide = mark.rows.shape[:2]
    under = picture.crop(mark.left, mark.top, wide, high)
    over = under.composite2(wrap(mark.rows, has_alpha=True), "over")
    return picture.insert(over.extract_band(0, n=3).cast("uchar"), mark.left, mark.top)


def _drawn(mark: Mark, width: int, highest: int) -> Image.Image:
    """RGBA, so wide, or less where it would be too high."""
    drawn = _opened(mark.image) if mark.image else lettered(mark.text, width, mark.colour)
    share = min(width / drawn.width, highest / drawn.height)
    size = max(1, round(drawn.width * share)), max(1, round(drawn.height * share))
    # premultiplied while it is resized: the colour of what is transparent must not bleed in
    return drawn.convert("RGBa").resize(size, Image.Resampling.LANCZOS).convert("RGBA")


def _opened(path: str) -> Image.Image:
    try:
        with Image.open(path, formats=["PNG"]) as image:
            if image.width * image.height > _LARGEST:
                raise MediaError("too-large", f"The watermark {path} is too large.")
            return image.convert("RGBA")
    except (OSError, SyntaxError, ValueError) as error:
        raise MediaError(
            "damaged", f"The watermark {path} cannot be read as a PNG ({error})."
        ) from error


def _tiled(drawn: Image.Image, size: tuple[int, int]) -> Pixels:
    """All over a picture of `size`, tilted, every other row moved by half a tile."""
    tile = drawn.convert("RGBa").rotate(_TILTED, Image.Resampling.BICUBIC, expand=True)
    tile = tile.convert("RGBA")
    across, down = round(tile.width * _APART), round(tile.height * _APART)
    pair = Image.new("RGBA", (across, 2 * down))
    pair.paste(tile, (0, 0))
    for left in (across // 2, across // 2 - across):
        pair.paste(tile, (left, down))
    return _repeated(np.asarray(pair), size)


def _repeated(part: Pixels, size: tuple[int, int]) -> Pixels:
    """Over all of `size`, in one piece of memory: it is as large as the picture."""
    whole = np.empty((size[1], size[0], 4), np.uint8)
    for top in range(0, size[1], part.shape[0]):
        for left in range(0, size[0], part.shape[1]):
            room = whole[top : top + part.shape[0], left : left + part.shape[1]]
            room[:] = part[: room.shape[0], : room.shape[1]]
    return whole
