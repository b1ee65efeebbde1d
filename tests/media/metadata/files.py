"""Small files made by hand, to carry metadata where a test wants it."""

import struct
import zlib

PIXEL = zlib.compress(b"\0\0\0\0")


def chunk(kind: bytes, data: bytes, *, crc: int | None = None) -> bytes:
    sum_ = zlib.crc32(kind + data) if crc is None else crc
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", sum_)


def png(*before: bytes, after: tuple[bytes, ...] = (), end: bool = True) -> bytes:
    """One grey pixel, with chunks on both sides of it."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    parts = [b"\x89PNG\r\n\x1a\n", head, *before, chunk(b"IDAT", PIXEL), *after]
    return b"".join([*parts, chunk(b"IEND", b"")] if end else parts)


def text(key: str, value: bytes) -> bytes:
    return chunk(b"tEXt", key.encode("latin-1") + b"\0" + value)


def zipped(key: str, value: bytes) -> bytes:
    return chunk(b"zTXt", key.encode("latin-1") + b"\0\0" + zlib.compress(value))


def international(key: str, value: bytes, *, packed: bool = False) -> bytes:
    body = zlib.compress(value) if packed else value
    return chunk(b"iTXt", key.encode() + b"\0" + bytes([packed]) + b"\0" + b"de\0wort\0" + body)


def tiff(
    main: dict[int, tuple[int, bytes]], exif: dict[int, tuple[int, bytes]] | None = None,
    *, order: str = "II"
) -> bytes:  # fmt: skip
    """A TIFF structure; values by tag as (type, bytes). ASCII is type 2, SHORT 3, UNDEFINED 7."""
    entries = dict(main)
    sign = "<" if order == "II" else ">"
    second = b""
    if exif is not None:
        entries[0x8769] = (4, b"\0\0\0\0")
        first = _directory(entries, 8, sign)
        entries[0x8769] = (4, struct.pack(sign + "I", 8 + len(first)))
        second = _directory(exif, 8 + len(first), sign)
    head = order.encode() + struct.pack(sign + "HI", 42, 8)
    return head + _directory(entries, 8, sign) + second


def _directory(entries: dict[int, tuple[int, bytes]], at: int, sign: str) -> bytes:
    sizes = {2: 1, 3: 2, 4: 4, 5: 8, 7: 1}
    table, values = struct.pack(sign + "H", len(entries)), b""
    start = at + 2 + 12 * len(entries) + 4
    for tag, (kind, data) in sorted(entries.items()):
        count = len(data) // sizes[kind]
        field = data.ljust(4, b"\0")
        if len(data) > 4:
            field = struct.pack(sign + "I", start + len(values))
            values += data
        table += struct.pack(sign + "HHI", tag, kind, count) + field
    return table + b"\0\0\0\0" + values


def segment(marker: int, data: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def jpeg(*segments: bytes) -> bytes:
    """Segments, then the start of a scan that says nothing."""
    return b"\xff\xd8" + b"".join(segments) + b"\xff\xda\0\x02\0\xff\xd9"


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"".join(
        kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
        for kind, data in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + kind + body


def heif(exif: bytes, xmp: bytes) -> bytes:
    """The boxes of a HEIC or AVIF without a picture: an Exif item in the file, XMP in `idat`."""
    kinds = [(1, b"Exif\0"), (2, b"mime\0application/rdf+xml\0")]
    entries = [
        box(b"infe", b"\2\0\0\0" + struct.pack(">HH", number, 0) + kind) for number, kind in kinds
    ]
    iinf = box(b"iinf", b"\0\0\0\0" + struct.pack(">H", len(entries)), *entries)
    head = box(b"ftyp", b"heic\0\0\0\0mif1heic")
    item = b"\0\0\0\6Exif\0\0" + exif

    def meta(place: int) -> bytes:
        iloc = box(
            b"iloc",
            b"\1\0\0\0" + struct.pack(">HH", 0x4440, 2),
            struct.pack(">HHHIHII", 1, 0, 0, 0, 1, place, len(item)),
            struct.pack(">HHHIHII", 2, 1, 0, 0, 1, 0, len(xmp)),
        )
        return box(b"meta", b"\0\0\0\0", iinf, iloc, box(b"idat", xmp))

    place = len(head) + len(meta(0)) + 8
    return head + meta(place) + box(b"mdat", item)
