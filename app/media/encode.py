"""Pixels to a file's bytes: JPEG, under a byte cap, carrying nothing but what it is given."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import pyvips

from app.core.errors import MediaError

NEAR = 0.95  # a result this close below the cap is good enough to stop searching
_KEEP = 2 | 8  # XMP and profile, as set here
_SOI = b"\xff\xd8"
_JFIF = b"\xff\xe0\0\x10JFIF\0\1\1\1\0\x48\0\x48\0\0"
"""The plain header (72 dpi, no thumbnail) that some readers know a JPEG by; libvips leaves it out
together with the metadata.
"""


@dataclass(frozen=True, slots=True)
class Encoded:
    """`quality` is the one used; `encodes` how many it took to find it."""

    data: bytes
    quality: int
    encodes: int


class DoesNotFitError(MediaError):
    """Even the lowest acceptable quality takes more bytes than allowed; `smallest` is what it
    takes.
    """

    def __init__(self, smallest: int, cap: int, floor: int) -> None:
        super().__init__(
            "too-large",
            f"at the lowest acceptable quality ({floor}) it takes {smallest:,} bytes, "
            f"and {cap:,} are allowed",
        )
        self.smallest = smallest


def srgb_profile() -> bytes:
    """The profile every export carries: sRGB in 480 bytes, free of rights (CC0)."""
    profile: bytes = pyvips.Operation.call("profile_load", "srgb")
    return profile


def bare(image: pyvips.Image) -> pyvips.Image:
    """The pixels alone (8-bit sRGB, three bands), computed once and held in memory: no field of
    the source (comment, EXIF, thumbnail, profile) comes along.

    ValueError if the image is anything but 8-bit with three bands.
    """
    if image.format != "uchar" or image.bands != 3:
        raise ValueError(f"8-bit RGB is encoded, not {image.bands} × {image.format}")
    pixels = image.write_to_memory()
    fresh = pyvips.Image.new_from_memory(pixels, image.width, image.height, 3, "uchar")
    return fresh.copy(interpretation="srgb")


def jpeg(
    pixels: pyvips.Image,
    *,
    start: int,
    floor: int,
    chroma: str,
    max_bytes: int,
    profile: bytes,
    xmp: bytes | None = None,
) -> Encoded:
    """The best JPEG of at most `max_bytes` at a quality from `floor` to `start`.

    `pixels` comes from `bare`; `chroma` is 4:4:4 or 4:2:0. Raises DoesNotFitError.
    """
    image = pixels.copy()
    image.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile)
    if xmp is not None:
        image.set_type(pyvips.GValue.blob_type, "xmp-data", xmp)
    tried: dict[int, bytes] = {}

    def attempt(quality: int) -> int:
        # Baseline on purpose: progressive scans take 4-6 times as long to save 2 to 5 % of bytes,
        # and every platform encodes anew what it is given.
        data = image.jpegsave_buffer(
            Q=quality, subsample_mode="off" if chroma == "4:4:4" else "on", keep=_KEEP
        )
        tried[quality] = _SOI + _JFIF + data.removeprefix(_SOI)
        return len(tried[quality])

    if attempt(start) <= max_bytes:
        return Encoded(tried[start], start, 1)
    quality = _search(attempt, len(tried[start]), start, floor, max_bytes)
    return Encoded(tried[quality], quality, len(tried))


def _search(attempt: Callable[[int], int], top_bytes: int, top: int, floor: int, cap: int) -> int:
    """The quality whose bytes come closest to the cap from below.

    Regula falsi on log(bytes) over log(coarseness), which is nearly a straight line. Ends when a
    quality that fits is near the cap, or the next better one is known not to fit.
    """
    aim = math.log(cap * (1 + NEAR) / 2)
    above, below = _Tried(top, top_bytes), _Tried(floor - 1, 0)
    slope, same_side = _SLOPE, 0
    while above.quality - below.quality > 1 and below.bytes < cap * NEAR:
        guess = _quality(_coarseness(above.quality) + (aim - math.log(above.bytes)) / slope)
        if same_side >= _PATIENCE:
            guess = (above.quality + below.quality) // 2
        guess = min(max(guess, below.quality + 1), above.quality - 1)
        now = _Tried(guess, attempt(guess))
        fits = now.bytes <= cap
        same_side = same_side + 1 if fits == bool(below.bytes) else 0
        slope = _line(above, now)
        above, below = (above, now) if fits else (now, below)
        if below.bytes:
            slope = _line(above, below)
    if not below.bytes:
        raise DoesNotFitError(above.bytes, cap, floor)
    return below.quality


@dataclass(frozen=True, slots=True)
class _Tried:
    quality: int
    bytes: int


_SLOPE = -0.5  # of log(bytes) over log(coarseness) in photographs
_PATIENCE = 2  # steps from one side only, after which the gap is halved instead


def _line(above: _Tried, below: _Tried) -> float:
    run = _coarseness(above.quality) - _coarseness(below.quality)
    return min((math.log(above.bytes) - math.log(below.bytes)) / run, -0.05)


def _coarseness(quality: int) -> float:
    """The logarithm of libjpeg's scale of its quantisation tables at this quality."""
    return math.log(5000 / quality if quality < 50 else max(200 - 2 * quality, 1))


def _quality(coarseness: float) -> int:
    """The highest quality at least this coarse."""
    scale = math.exp(coarseness)
    return math.floor(5000 / scale if scale > 100 else (200 - scale) / 2)
