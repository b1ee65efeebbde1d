"""Decoded pixels on their way to thumbnail, hash and detector: one shape for every decoder.

Colour stays as the file has it (grey, RGB or CMYK, with its profile) until a step has made the
picture small; converting 0.3 megapixels costs a fraction of converting twelve.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyvips
from PIL import Image

Pixels = npt.NDArray[np.uint8]

NEUTRAL = 128
"""The grey behind transparent pixels: neither light nor dark line art vanishes on it."""

_STRIP = 4_000_000
"""Pixels of a Pillow picture that are handed over at once."""
_ALPHA_STRIP = 1_000_000
"""Pixels of a picture with alpha that are laid over grey at once."""
_LATTICE = 4
"""Of every so many rows and columns one pixel tells how much of the picture is transparent."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Upright rows (h, w, channels 1 | 3 | 4): grey, RGB or CMYK, flattened over `NEUTRAL`.

    `width` and `height` are the upright full picture's, of which `pixels` may be a reduced decode.
    `clear` is the share of its pixels that are not opaque (0–1).
    """

    pixels: Pixels
    width: int
    height: int
    icc: bytes | None = None
    time_s: float | None = None
    clear: float = 0.0

    @property
    def is_exact(self) -> bool:
        """Whether every pixel of the picture was decoded."""
        return self.pixels.shape[:2] == (self.height, self.width)


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """Apply an EXIF orientation (1-8; anything else counts as 1)."""
    turned = {
        2: lambda p: p[:, ::-1],
        3: lambda p: p[::-1, ::-1],
        4: lambda p: p[::-1],
        5: lambda p: p.transpose(1, 0, 2),
        6: lambda p: p.transpose(1, 0, 2)[:, ::-1],
        7: lambda p: p.transpose(1, 0, 2)[::-1, ::-1],
        8: lambda p: p.transpose(1, 0, 2)[::-1],
    }.get(orientation)
    return pixels if turned is None else np.ascontiguousarray(turned(pixels))


def upright_size(width: int, height: int, orientation: int) -> tuple[int, int]:
    return (height, width) if orientation in (5, 6, 7, 8) else (width, height)


def upright_image(image: pyvips.Image, orientation: int) -> pyvips.Image:
    """The same for a libvips picture that can be read in any order."""
    turned = {
        2: lambda i: i.fliphor(),
        3: lambda i: i.rot180(),
        4: lambda i: i.flipver(),
        5: lambda i: i.rot90().fliphor(),
        6: lambda i: i.rot90(),
        7: lambda i: i.rot270().fliphor(),
        8: lambda i: i.rot270(),
    }.get(orientation)
    return image if turned is None else turned(image)


def flatten(image: pyvips.Image | Pixels, has_alpha: bool) -> tuple[Pixels, float]:
    """A decoded picture as rows of a `Frame`, and the share of its pixels that are not opaque.

    Raises pyvips.Error: libvips decodes here.
    """
    if isinstance(image, np.ndarray):
        if not has_alpha:
            return image, 0.0
        image = wrap(image, has_alpha)
    image = eight_bit(image)
    if image.hasalpha():
        return _over_grey(image)
    if image.bands not in (1, 3, 4):
        image = image.extract_band(0, n=3 if image.bands > 4 else 1)
    rows: Pixels = image.numpy()
    return rows.reshape(image.height, image.width, image.bands), 0.0


def _over_grey(image: pyvips.Image) -> tuple[Pixels, float]:
    """Strip by strip, top to bottom: decoded once, though its alpha is wanted, too."""
    width, height, colours = image.width, image.height, image.bands - 1
    kept = colours if colours in (1, 3, 4) else (3 if colours > 4 else 1)
    rows = np.empty((height, width, kept), np.uint8)
    region = pyvips.Region.new(image)
    step = max(_LATTICE, _ALPHA_STRIP // width // _LATTICE * _LATTICE)
    clear = looked = 0
    for top in range(0, height, step):
        deep = min(step, height - top)
        fetched = np.frombuffer(region.fetch(0, top, width, deep), np.uint8)
        strip: Pixels = fetched.reshape(deep, width, colours + 1)
        alpha = strip[::_LATTICE, ::_LATTICE, -1]
        clear += int(np.count_nonzero(alpha < 255))
        looked += alpha.size
        rows[top : top + deep] = _opaque(strip, image.interpretation)[:, :, :kept]
    return rows, clear / looked


def _opaque(strip: Pixels, interpretation: str) -> Pixels:
    """Without its last band, the alpha, which nothing is left of where it is full everywhere."""
    if strip[:, :, -1].min() == 255:
        return strip[:, :, :-1]
    height, width, bands = strip.shape
    image = pyvips.Image.new_from_memory(strip.data, width, height, bands, "uchar")
    over = image.copy(interpretation=interpretation).flatten(background=[NEUTRAL] * (bands - 1))
    flat: Pixels = over.numpy()
    return flat.reshape(height, width, bands - 1)


def eight_bit(image: pyvips.Image) -> pyvips.Image:
    """16 bits lose their low byte; wider and floating samples are spread over their own range."""
    if image.interpretation in ("lab", "labs", "labq", "xyz", "scrgb"):
        return image.colourspace("srgb")
    if image.format == "ushort":
        image = image.msb()
    elif image.format != "uchar":
        image = _spread(image.copy_memory())
    known = ("srgb", "b-w", "cmyk")
    plain = "b-w" if image.bands < 3 else "srgb"
    return image if image.interpretation in known else image.copy(interpretation=plain)


def _spread(image: pyvips.Image) -> pyvips.Image:
    """Onto 0-255 from the first of the usual ranges that holds all values, else from their own."""
    low, high = image.min(), image.max()
    for white in (1.0, 255.0, 65535.0):
        if low >= 0 and high <= white:
            low, high = 0.0, white
            break
    scale = 255.0 / (high - low) if np.isfinite(high - low) and high > low else 0.0
    return ((image - low) * scale).cast("uchar")


def from_pillow(image: Image.Image) -> tuple[Pixels, bool]:
    """A decoded Pillow picture as rows (grey, RGB, RGBA or CMYK), and whether there is alpha."""
    mode = image.mode
    if mode.startswith("I") or mode == "F":
        return _wide(image), False
    has_alpha = mode in ("LA", "La", "PA", "RGBA", "RGBa") or "transparency" in image.info
    if has_alpha:
        target = "RGBA"
    elif mode in ("1", "L"):
        target = "L"
    else:
        target = "CMYK" if mode == "CMYK" else "RGB"
    return _rows(image, target), has_alpha


def wrap(rows: Pixels, has_alpha: bool = False) -> pyvips.Image:
    """Rows (h, w, channels) as a libvips picture over the same memory."""
    height, width, bands = rows.shape
    # pyvips keeps what it is given alive as long as the picture
    image = pyvips.Image.new_from_memory(
        np.ascontiguousarray(rows).data, width, height, bands, "uchar"
    )
    if bands == 4 and not has_alpha:
        return image.copy(interpretation="cmyk")
    return image.copy(interpretation="srgb" if bands >= 3 else "b-w")


def _rows(image: Image.Image, mode: str) -> Pixels:
    """Converted and handed over in strips: a hundred megapixels would feel each copy of theirs."""
    width, height = image.size
    rows = np.empty((height, width, Image.getmodebands(mode)), np.uint8)
    step = max(1, _STRIP // width)
    for top in range(0, height, step):
        strip = image.crop((0, top, width, min(top + step, height))) if step < height else image
        converted = strip if strip.mode == mode else strip.convert(mode)
        rows[top : top + step] = np.asarray(converted).reshape(-1, width, rows.shape[2])
    return rows


def _wide(image: Image.Image) -> Pixels:
    """16 and 32-bit integer and floating greys."""
    values = np.asarray(image)
    if image.mode.startswith("I;16"):
        return (values >> 8).astype(np.uint8)[:, :, np.newaxis]
    values = np.nan_to_num(values.astype(np.float32))
    height, width = values.shape
    wide = _spread(pyvips.Image.new_from_memory(values.data, width, height, 1, "float"))
    return np.asarray(wide.numpy(), np.uint8).reshape(height, width, 1)
