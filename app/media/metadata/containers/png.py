"""PNG: tEXt, zTXt and iTXt on both sides of the pixels, eXIf, and XMP.

Checksums are not verified and a cut file gives what came before the cut: a prompt is worth having
even when the picture is not.
"""

import binascii
import re
import struct
import zlib
from typing import BinaryIO

from app.media.metadata.containers import resources
from app.media.metadata.found import PART_LIMIT, Found, decode_bytes, read_at

_CHUNK = struct.Struct(">I4s")
_CHUNKS_LIMIT = 1 << 20
_PROFILE = re.compile(r"\s*[^\n]{1,79}\n\s*\d+\s+(?P<hex>[0-9a-fA-F\s]*)")
_XMP_KEYS = ("XML:com.adobe.xmp", "Raw profile type xmp")


def read(file: BinaryIO, found: Found) -> None:
    offset = 8
    for _ in range(_CHUNKS_LIMIT):
        header = read_at(file, offset, 8)
        if len(header) < 8:
            return
        size, kind = _CHUNK.unpack(header)
        if kind == b"IEND" or not kind.isalpha() or found.is_full:
            return
        reader = _READERS.get(kind)
        if reader is not None:
            reader(read_at(file, offset + 8, size), found)
        offset += 12 + size


def _text(data: bytes, found: Found) -> None:
    key, _, text = data.partition(b"\0")
    _keep(key, text, found)


def _compressed_text(data: bytes, found: Found) -> None:
    key, _, rest = data.partition(b"\0")
    if rest[:1] == b"\0":  # zlib is the only method there is
        _keep(key, inflate(rest[1:]), found)


def _international_text(data: bytes, found: Found) -> None:
    key, _, rest = data.partition(b"\0")
    compressed, method = rest[:1] == b"\1", rest[1:2]
    text = rest[2:].partition(b"\0")[2].partition(b"\0")[2]  # past the language and its keyword
    if compressed and method == b"\0":
        text = inflate(text)
    _keep(key, text, found)


def _exif(data: bytes, found: Found) -> None:
    found.add_exif(data)


_READERS = {
    b"tEXt": _text,
    b"zTXt": _compressed_text,
    b"iTXt": _international_text,
    b"eXIf": _exif,
}


def keep_xmp(chunk: bytes, found: Found) -> None:
    """The content of a text chunk of any kind that holds XMP."""
    is_international = chunk.startswith(b"XML:")
    is_packed = chunk.partition(b"\0")[2][:1] == b"\0"
    reader = _international_text if is_international else _compressed_text if is_packed else _text
    reader(chunk, found)


def _keep(key_bytes: bytes, data: bytes, found: Found) -> None:
    key = decode_bytes(key_bytes[:79])
    if key == "XML:com.adobe.xmp":
        found.add_xmp(data)
    elif key.startswith("Raw profile type "):
        _profile(key, data, found)
    else:
        found.add_text(key, decode_bytes(data))


def _profile(key: str, data: bytes, found: Found) -> None:
    """ImageMagick's way to keep another format's metadata: its bytes as hexadecimal text."""
    match = _PROFILE.match(data.decode("latin-1"))
    if match is None:
        return
    try:
        profile = binascii.unhexlify("".join(match["hex"].split()))
    except (binascii.Error, ValueError):
        return
    if key in _XMP_KEYS or profile.startswith(b"http://ns.adobe.com/xap/1.0/\0"):
        found.add_xmp(profile.removeprefix(b"http://ns.adobe.com/xap/1.0/\0"))
    elif key.endswith((" exif", " APP1")):
        found.add_exif(profile)
    elif key.endswith((" iptc", " 8bim", " APP13")):
        found.add_iptc(profile)  # bare, or in resources
        resources.read(profile.removeprefix(resources.SIGNATURE), found)


def inflate(data: bytes) -> bytes:
    """What zlib gives, up to the part limit (a bomb costs no more); as far as it is intact."""
    unpacker = zlib.decompressobj()
    pieces: list[bytes] = []
    left = PART_LIMIT
    pending = data
    while left > 0 and not unpacker.eof:
        try:
            piece = unpacker.decompress(pending, min(left, 1 << 16))
        except zlib.error:
            break
        if not piece:
            break  # the data ends before the stream does
        pieces.append(piece)
        left -= len(piece)
        pending = unpacker.unconsumed_tail
    return b"".join(pieces)
