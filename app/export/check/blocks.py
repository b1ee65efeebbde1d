"""What JPEG, PNG and WebP files hold beside compressed pixels, block by block and strictly.

A walker ends exactly at the end of the file, or raises ExportError.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from app.core.errors import ExportError

PROFILE, XMP, CREDENTIAL, FOREIGN = "profile", "xmp", "credential", "foreign"
PLAIN = "plain"
"""Words of the format itself, which a recipe may have too."""

_XMP_HEADER = b"http://ns.adobe.com/xap/1.0/\0"
_ICC_HEADER = b"ICC_PROFILE\0\x01\x01"
_SOI, _EOI, _SOS, _APP0, _APP1, _APP2, _APP11 = 0xD8, 0xD9, 0xDA, 0xE0, 0xE1, 0xE2, 0xEB
_CODING = frozenset([0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, _SOS])  # frames, tables, scans
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_CODING = frozenset([b"IHDR", b"PLTE", b"IDAT"])
_PNG_XMP = b"XML:com.adobe.xmp\0"
_WEBP_CODING = frozenset([b"VP8 ", b"VP8L"])
_WEBP_PARTS = {b"ICCP": PROFILE, b"XMP ": XMP, b"C2PA": CREDENTIAL}
_PLAIN_LIMIT = 1 << 20  # no profile or packet of ours is longer


@dataclass(frozen=True, slots=True)
class Block:
    """`start` and `end` are its place in the file, headers included; `content` what it says, freed
    of its packing; `name` is what its format calls it.
    """

    kind: str
    name: str
    start: int
    end: int
    content: bytes = b""


def wrong(what: str) -> ExportError:
    return ExportError(f"The finished file was checked and thrown away: {what}.")


def jpeg(file: BinaryIO) -> Iterator[Block]:
    """Everything but frames, tables, scans and a JFIF header without a thumbnail."""
    data = file.read()
    for marker, start, end in _segments(data):
        payload = data[start + 4 : end]
        plain = marker == _APP0 and payload.startswith(b"JFIF\0") and payload[12:] == b"\0\0"
        if marker in _CODING or plain:
            continue
        kind, content = _jpeg_part(marker, payload)
        yield Block(kind, f"marker {marker:02X}", start, end, content)


def _jpeg_part(marker: int, payload: bytes) -> tuple[str, bytes]:
    if marker == _APP2 and payload.startswith(_ICC_HEADER):
        return PROFILE, payload.removeprefix(_ICC_HEADER)
    if marker == _APP1 and payload.startswith(_XMP_HEADER):
        return XMP, payload.removeprefix(_XMP_HEADER)
    if marker == _APP11 and payload.startswith(b"JP"):
        return CREDENTIAL, payload
    return FOREIGN, payload


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Marker, start and end of every segment, stepping over compressed pixels."""
    if data[:2] != bytes([0xFF, _SOI]):
        raise wrong("it is no JPEG")
    at = 2
    while True:
        marker, length = data[at + 1 : at + 2], int.from_bytes(data[at + 2 : at + 4])
        if data[at : at + 1] != b"\xff" or not marker:
            raise wrong("its structure is broken")
        if marker[0] == _EOI:
            break
        yield marker[0], at, at + 2 + length
        at += 2 + length
        if marker[0] == _SOS:
            at = _scan_end(data, at)
    if at + 2 != len(data):
        raise wrong("something follows the end of the picture")


def _scan_end(data: bytes, at: int) -> int:
    """Where the next marker after compressed pixels starts (restart markers are part of them)."""
    while (at := data.find(b"\xff", at)) >= 0:
        follower = data[at + 1 : at + 2]
        if follower and follower != b"\0" and not 0xD0 <= follower[0] <= 0xD7:
            return at
        at += 2
    raise wrong("it ends before its picture does")


def png(file: BinaryIO) -> Iterator[Block]:
    """Everything but header, palette, pixels, end and the density."""
    data = file.read()
    if not data.startswith(_PNG):
        raise wrong("it is no PNG")
    at, name = len(_PNG), b""
    while name != b"IEND":
        size, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        payload, end = data[at + 8 : at + 8 + size], at + 12 + size
        if end > len(data):
            raise wrong("it ends before its picture does")
        if zlib.crc32(payload, zlib.crc32(name)) != int.from_bytes(data[end - 4 : end]):
            raise wrong("its structure is broken")
        density = name == b"pHYs" and size == 9
        if name not in _PNG_CODING and not density and not (name == b"IEND" and not size):
            kind, content = _png_part(name, payload)
            yield Block(kind, f"chunk {_legible(name)}", at, end, content)
        at = end
    if at != len(data):
        raise wrong("something follows the end of the picture")


def _png_part(name: bytes, payload: bytes) -> tuple[str, bytes]:
    if name == b"iCCP":
        return PROFILE, _unpacked(payload.partition(b"\0")[2][1:])
    if name == b"iTXt" and payload.startswith(_PNG_XMP + bytes(4)):
        return XMP, payload.removeprefix(_PNG_XMP + bytes(4))
    if name == b"zTXt" and payload.startswith(_PNG_XMP + b"\0"):
        return XMP, _unpacked(payload.removeprefix(_PNG_XMP + b"\0"))
    return (CREDENTIAL if name == b"caBX" else FOREIGN), payload


def _unpacked(data: bytes) -> bytes:
    """Nothing may follow the packed stream."""
    stream = zlib.decompressobj()
    try:
        plain = stream.decompress(data, _PLAIN_LIMIT)
    except zlib.error as error:
        raise wrong("its structure is broken") from error
    if not stream.eof or stream.unused_data:
        raise wrong("its structure is broken")
    return plain


def webp(file: BinaryIO) -> Iterator[Block]:
    """Everything but the one still picture and the header that lists the parts."""
    data = file.read()
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise wrong("it is no WebP")
    if int.from_bytes(data[4:8], "little") + 8 != len(data):
        raise wrong("its length is not the one it says")
    at = 12
    while at < len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        if end > len(data) or data[at + 8 + size : end].strip(b"\0"):
            raise wrong("its structure is broken")
        if name not in _WEBP_CODING and not (name == b"VP8X" and size == 10):
            kind = _WEBP_PARTS.get(name, FOREIGN)
            yield Block(kind, f"chunk {_legible(name)}", at, end, data[at + 8 : at + 8 + size])
        at = end


def _legible(name: bytes) -> str:
    return name.decode("ascii", "replace").strip()
