"""A second opinion on a finished file, before it gets its name: reopened from disk and read by
another library than wrote it.

Everything in the file that is not compressed pixels has to be exactly what was meant to be there;
what is not on that list is an error, whatever it is.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from app.core.errors import ExportError

EIGHTH = 8
_STRAYED = 48  # levels by which no square's mean moves, even at the lowest quality
_FEW = 0.002  # of all squares
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_ICC = b"ICC_PROFILE\0\x01\x01"
_SOI, _EOI, _SOS, _APP0, _APP1, _APP2 = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2
_CODING = frozenset([0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, _SOS])  # frames, tables, scans


@dataclass(frozen=True, slots=True)
class Expected:
    """What the file has to be. `preview` is what its pixels average to, in squares of `EIGHTH` px
    (rows, columns, RGB; the incomplete squares at the edges left out). `private` words must be
    nowhere in its bytes.
    """

    width: int
    height: int
    max_bytes: int
    profile: bytes
    xmp: bytes | None
    preview: npt.NDArray[np.uint8]
    private: tuple[str, ...] = ()


def verify(path: str, expected: Expected) -> None:
    """Raises ExportError, naming the first thing that is not as it has to be."""
    data = Path(path).read_bytes()
    if len(data) > expected.max_bytes:
        raise _wrong(f"it has {len(data):,} bytes and {expected.max_bytes:,} are allowed")
    _check_blocks(data, expected)
    _check_words(data, expected)
    _check_pixels(data, expected)


def _check_blocks(data: bytes, expected: Expected) -> None:
    """The segments are those of a bare JPEG, plus our profile, plus our XMP packet."""
    wanted = {(_APP2, _ICC + expected.profile)}
    if expected.xmp is not None:
        wanted.add((_APP1, _XMP + expected.xmp))
    for marker, payload in _segments(data):
        if marker in _CODING or _is_plain_jfif(marker, payload):
            continue
        if (marker, payload) not in wanted:
            raise _wrong(f"it carries a block nobody asked for (marker {marker:02X})")
        wanted.remove((marker, payload))
    if wanted:
        missing = "its DigitalSourceType" if any(m == _APP1 for m, _ in wanted) else "its profile"
        raise _wrong(f"{missing} is missing")


def _is_plain_jfif(marker: int, payload: bytes) -> bool:
    """A JFIF header with no thumbnail in it."""
    return marker == _APP0 and payload.startswith(b"JFIF\0") and payload[12:] == b"\0\0"


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and payload of every segment, stepping over compressed pixels. Ends exactly at the
    end of the file.
    """
    if data[:2] != bytes([0xFF, _SOI]):
        raise _wrong("it is no JPEG")
    at = 2
    while True:
        marker, length = data[at + 1 : at + 2], int.from_bytes(data[at + 2 : at + 4])
        if data[at : at + 1] != b"\xff" or not marker:
            raise _wrong("its structure is broken")
        if marker[0] == _EOI:
            break
        yield marker[0], data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker[0] == _SOS:
            at = _scan_end(data, at)
    if at + 2 != len(data):
        raise _wrong("something follows the end of the picture")


def _scan_end(data: bytes, at: int) -> int:
    """Where the next marker after compressed pixels starts (restart markers are part of them)."""
    while (at := data.find(b"\xff", at)) >= 0:
        follower = data[at + 1 : at + 2]
        if follower and follower != b"\0" and not 0xD0 <= follower[0] <= 0xD7:
            return at
        at += 2
    raise _wrong("it ends before its picture does")


def _check_words(data: bytes, expected: Expected) -> None:
    for ours in (_ICC + expected.profile, _XMP + (expected.xmp or b"")):
        data = data.replace(ours, b"", 1)
    for word in expected.private:
        if word.encode("utf-8", "ignore") in data:
            raise _wrong("a word of the recipe is in it")


def _check_pixels(data: bytes, expected: Expected) -> None:
    """Pillow reads it to the last block, at an eighth of its size: every coefficient is decoded,
    few pixels are made. They have to look like those that went in, since a decoder fills what is
    missing without a word.
    """
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG"]) as picture:
            size, mode, profile = picture.size, picture.mode, picture.info.get("icc_profile")
            picture.draft("RGB", (expected.width // EIGHTH, expected.height // EIGHTH))
            small = np.asarray(picture.convert("RGB"), dtype=np.int16)
    except (OSError, SyntaxError, ValueError) as error:
        raise _wrong(f"it cannot be read back ({error})") from error
    if size != (expected.width, expected.height):
        raise _wrong(f"it measures {size[0]} × {size[1]} pixels")
    if mode != "RGB" or profile != expected.profile:
        raise _wrong("it is not sRGB")
    height, width, _ = expected.preview.shape
    strayed = np.abs(small[:height, :width] - expected.preview).max(axis=2) > _STRAYED
    if small.shape[0] < height or small.shape[1] < width or strayed.mean() > _FEW:
        raise _wrong("its picture is not the one that was written")


def _wrong(what: str) -> ExportError:
    return ExportError(f"The finished file was checked and thrown away: {what}.")
