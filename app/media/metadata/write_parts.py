"""A picture file as its parts: those that carry labels can be replaced, all others are kept to the
byte.
"""

import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from app.core.errors import MediaError
from app.media.metadata.containers import resources

Kind = Literal["xmp", "exif", "resources", "other"]
Edit = Callable[[bytes], bytes]
_EXIF, _XMP = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0"
_MORE_PICTURES = b"MPF\0"
_MEASURED = (b"AXS!", b"AXS*")  # AFCP: a directory at the end, measured from the file's beginning
_XMP_KEY = b"XML:com.adobe.xmp"
_SEGMENT_LIMIT = 65533
_XMP_FLAG, _ALPHA_FLAG = 0x04, 0x10


@dataclass(frozen=True, slots=True)
class Part:
    """`raw` is what the file holds, `body` the metadata in it without its wrapping."""

    kind: Kind
    raw: bytes
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Family:
    """`split` takes a file apart, so that the parts joined are the file. `wrapped` makes a part of
    metadata. `placed` puts a first XMP part where it belongs; `finished` sets right what counts.
    """

    split: Callable[[bytes], list[Part]]
    wrapped: Callable[[Part, bytes], bytes]
    placed: Callable[[list[Part], Part], list[Part]]
    finished: Callable[[list[Part]], bytes]


def changed(data: bytes, family: Family, packet: bytes, edits: Mapping[Kind, Edit]) -> bytes:
    """The file with this XMP packet, and what `edits` make of its other metadata.

    Raises MediaError where a part grows over what the format can hold.
    """
    parts: list[Part] = []
    is_placed = False
    for part in family.split(data):
        if part.kind == "xmp":
            if not is_placed:
                parts.append(_having(family, part, packet))
            is_placed = True
        elif part.kind in edits and (body := edits[part.kind](part.body)) != part.body:
            parts.append(_having(family, part, body))
        else:
            parts.append(part)
    if not is_placed:
        parts = family.placed(parts, _having(family, Part("xmp", b""), packet))
    return family.finished(parts)


def _having(family: Family, part: Part, body: bytes) -> Part:
    return replace(part, raw=family.wrapped(part, body), body=body)


def _joined(parts: list[Part]) -> bytes:
    return b"".join(part.raw for part in parts)


# ── JPEG ──


def _split_jpeg(data: bytes) -> list[Part]:
    """Segments up to the first scan; from there on one part."""
    if data[-12:-8] in _MEASURED:
        raise _shifting()
    parts = [Part("other", data[:2])]
    at = 2
    while data[at : at + 1] == b"\xff" and at + 4 <= len(data):
        marker = data[at + 1]
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in (0xDA, 0xD9, 0xFF) or 0xD0 <= marker <= 0xD8 or size < 2:
            break
        parts.append(_segment(marker, data[at : at + 2 + size]))
        at += 2 + size
    return [*parts, Part("other", data[at:])]


def _segment(marker: int, raw: bytes) -> Part:
    body = raw[4:]
    if marker == 0xE2 and body.startswith(_MORE_PICTURES):
        raise _shifting()
    if marker == 0xE1 and body.startswith(_EXIF):
        return Part("exif", raw, body[len(_EXIF) :])
    if marker == 0xE1 and body.startswith(_XMP):
        return Part("xmp", raw, body[len(_XMP) :])
    if marker == 0xED and body.startswith(resources.SIGNATURE):
        return Part("resources", raw, body[len(resources.SIGNATURE) :])
    return Part("other", raw)


def _shifting() -> MediaError:
    return MediaError(
        "unsupported", "It holds further pictures or data, whose places in the file would shift."
    )


_SEGMENTS = {"xmp": (0xE1, _XMP), "exif": (0xE1, _EXIF), "resources": (0xED, resources.SIGNATURE)}


def _wrap_jpeg(part: Part, body: bytes) -> bytes:
    marker, head = _SEGMENTS[part.kind]
    size = len(head) + len(body) + 2
    if size > _SEGMENT_LIMIT + 2:
        raise MediaError("unsupported", "Its metadata would be too large for a JPEG.")
    return bytes([0xFF, marker]) + size.to_bytes(2, "big") + head + body


def _place_in_jpeg(parts: list[Part], new: Part) -> list[Part]:
    """After JFIF and EXIF, which readers expect at the very beginning."""
    at = 1
    while at < len(parts) and (parts[at].kind == "exif" or parts[at].raw[1:2] == b"\xe0"):
        at += 1
    return [*parts[:at], new, *parts[at:]]


# ── PNG ──


def _split_png(data: bytes) -> list[Part]:
    parts = [Part("other", data[:8])]
    at = 8
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        parts.append(_chunk(data[at + 4 : at + 8], data[at:end]))
        at = end
    return [*parts, Part("other", data[at:])]


def _chunk(kind: bytes, raw: bytes) -> Part:
    body = raw[8:-4]
    if kind == b"eXIf":
        return Part("exif", raw, body)
    if kind == b"iTXt" and body.startswith(_XMP_KEY + b"\0"):
        return Part("xmp", raw, body)
    if kind in (b"zTXt", b"tEXt") and body.startswith(b"Raw profile type xmp\0"):
        return Part("xmp", raw, body)
    return Part("other", raw)


def _wrap_png(part: Part, body: bytes) -> bytes:
    kind = b"eXIf" if part.kind == "exif" else b"iTXt"
    content = body if part.kind == "exif" else _XMP_KEY + b"\0\0\0\0\0" + body
    crc = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", crc)


def _place_in_png(parts: list[Part], new: Part) -> list[Part]:
    """Before the pixels: many readers stop there."""
    pixels = (i for i, part in enumerate(parts) if part.raw[4:8] == b"IDAT")
    at = next(pixels, len(parts))
    return [*parts[:at], new, *parts[at:]]


# ── WebP ──


def _split_webp(data: bytes) -> list[Part]:
    """The header, chunks, and whatever stands behind the RIFF."""
    end = min(8 + int.from_bytes(data[4:8], "little"), len(data))
    parts = [Part("other", data[:12])]
    at = 12
    while at + 8 <= end:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        raw = data[at : at + 8 + size + size % 2]
        parts.append(Part(_WEBP.get(raw[:4], "other"), raw, raw[8 : 8 + size]))
        at += len(raw)
    return [*parts, Part("other", data[at:])]


_WEBP: dict[bytes, Kind] = {b"XMP ": "xmp", b"EXIF": "exif"}


def _wrap_webp(part: Part, body: bytes) -> bytes:
    kind = b"EXIF" if part.kind == "exif" else b"XMP "
    return kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def _place_in_webp(parts: list[Part], new: Part) -> list[Part]:
    return [*parts[:-1], new, parts[-1]]


def _finish_webp(parts: list[Part]) -> bytes:
    """The extended header has to be there and to say that there is XMP."""
    head, first, *rest = parts
    if first.raw[:4] == b"VP8X":
        flags = first.raw[8] | _XMP_FLAG
        first = replace(first, raw=first.raw[:8] + bytes([flags]) + first.raw[9:])
    else:
        rest = [first, *rest]
        first = Part("other", _extended(first))
    chunks = _joined([first, *rest[:-1]])
    size = struct.pack("<I", len(chunks) + 4)
    return head.raw[:4] + size + head.raw[8:12] + chunks + rest[-1].raw


def _extended(pixels: Part) -> bytes:
    """An extended header for the size and transparency the picture's own chunk tells."""
    kind, body = pixels.raw[:4], pixels.body
    if kind == b"VP8L" and body[:1] == b"\x2f" and len(body) >= 5:
        bits = int.from_bytes(body[1:5], "little")
        width, height, alpha = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, bits >> 28 & 1
    elif kind == b"VP8 " and body[3:6] == b"\x9d\x01\x2a" and len(body) >= 10:
        width, height = (int.from_bytes(body[i : i + 2], "little") & 0x3FFF for i in (6, 8))
        alpha = 0
    else:
        raise MediaError("damaged", "This WebP begins with no picture.")
    flags = _XMP_FLAG | _ALPHA_FLAG * alpha
    sizes = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"VP8X" + struct.pack("<I", 10) + bytes([flags, 0, 0, 0]) + sizes


FAMILIES = {
    "jpeg": Family(_split_jpeg, _wrap_jpeg, _place_in_jpeg, _joined),
    "png": Family(_split_png, _wrap_png, _place_in_png, _joined),
    "webp": Family(_split_webp, _wrap_webp, _place_in_webp, _finish_webp),
}
