"""What AVIF and MP4 files hold beside coded pixels and sound, box by box and strictly."""

from collections.abc import Iterator, Mapping
from typing import BinaryIO

from app.export.check.blocks import CREDENTIAL, FOREIGN, PLAIN, PROFILE, XMP, Block, wrong
from app.media.metadata.containers.boxes import XMP_UUID, Box, Places

ISO_CREDENTIAL = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_XMP_ITEM = b"mime", b"application/rdf+xml"
_PLAIN_ITEMS = frozenset([b"av01", b"grid"])
_ITEM_NAMES = frozenset([b"", b"Color", b"XMP"])
_AVIF_META = frozenset([b"hdlr", b"pitm", b"iloc", b"iinf", b"iprp", b"iref", b"idat"])
_AVIF_PROPERTIES = frozenset([b"av1C", b"ispe", b"pixi", b"pasp", b"clli", b"colr"])
_HANDLERS = frozenset([b"", b"VideoHandler", b"SoundHandler"])
_SPACE = frozenset([b"free", b"skip"])
_MP4: Mapping[bytes, frozenset[bytes]] = {
    b"moov": frozenset([b"mvhd", b"trak", b"udta"]),
    b"trak": frozenset([b"tkhd", b"mdia"]),
    b"mdia": frozenset([b"mdhd", b"hdlr", b"minf"]),
    b"minf": frozenset([b"vmhd", b"smhd", b"dinf", b"stbl"]),
    b"dinf": frozenset([b"dref"]),
    b"stbl": frozenset(
        b"stsd stts stss ctts cslg stsc stsz stco co64 sdtp sgpd sbgp".split(),
    ),
    b"avc1": frozenset([b"avcC", b"colr", b"pasp", b"btrt", b"fiel", b"chrm"]),
    b"mp4a": frozenset([b"esds", b"btrt", b"chnl"]),
}
"""What may stand in which box; what is not named here holds numbers only."""

_NO_TAGS = bytes.fromhex(
    "00000035 6d657461 00000000 00000021 68646c72 00000000 00000000 6d646972 6170706c"
    "00000000 00000000 00 00000008 696c7374"
)
"""FFmpeg's list of tags with none in it."""

_SAMPLE_ENTRIES = {b"avc1": 78, b"mp4a": 28}  # bytes before the boxes of a sample entry
_DEPTH = 10


def avif(file: BinaryIO) -> Iterator[Block]:
    """Everything but the picture's own items and their properties. Every byte of the data belongs
    to an item.
    """
    meta: Box | None = None
    data: list[Box] = []
    for start, box in _top(file, b"avif"):
        if box.kind == b"meta" and meta is None:
            meta = box
        elif box.kind == b"mdat":
            data.append(box)
        else:
            yield from _common(file, start, box)
    if meta is None:
        raise wrong("it is no AVIF")
    yield from _properties(file, meta)
    yield from _items(file, meta, data)


def _properties(file: BinaryIO, meta: Box) -> Iterator[Block]:
    for start, box in _inside(file, meta, 4):
        if box.kind not in _AVIF_META:
            yield Block(FOREIGN, _named(box), start, box.end)
        elif box.kind == b"hdlr":
            yield _handler(file, start, box)
        elif box.kind == b"iinf":  # its entries are looked at one by one, below
            yield Block(PLAIN, "iinf", start, box.end)
        elif box.kind == b"iprp":
            for list_start, part in _inside(file, box):
                if part.kind == b"ipco":
                    yield from _property(file, part)
                elif part.kind != b"ipma":
                    yield Block(FOREIGN, _named(part), list_start, part.end)


def _property(file: BinaryIO, ipco: Box) -> Iterator[Block]:
    for start, box in _inside(file, ipco):
        content = _content(file, box)
        if box.kind == b"colr" and content[:4] in (b"prof", b"rICC"):
            yield Block(PROFILE, "colr", start, box.end, content[4:])
        elif box.kind not in _AVIF_PROPERTIES or (box.kind == b"colr" and content[:4] != b"nclx"):
            yield Block(FOREIGN, _named(box), start, box.end)


def _items(file: BinaryIO, meta: Box, data: list[Box]) -> Iterator[Block]:
    """The items that are no pictures, and whatever of the data belongs to none."""
    inside = {box.kind: box for _, box in _inside(file, meta, 4)}
    if b"iinf" not in inside or b"iloc" not in inside:
        raise wrong("its structure is broken")
    idat = inside.get(b"idat")
    places = Places(_content(file, inside[b"iloc"]), idat.start if idat else 0).items()
    used: list[tuple[int, int]] = []
    for number, kind, name, of_type in _entries(file, inside[b"iinf"]):
        spans = [(start, start + size) for start, size in places.pop(number, [])]
        used += spans
        if kind in _PLAIN_ITEMS and name in _ITEM_NAMES and not of_type:
            continue
        known = (kind, of_type) == _XMP_ITEM and name in _ITEM_NAMES and len(spans) == 1
        start, end = spans[0] if spans else (0, 0)
        content = _bytes(file, start, end) if known else b""
        yield Block(XMP if known else FOREIGN, f"item {kind!r}", start, end, content)
    for box in [*data, *([idat] if idat else [])]:
        if any(_covered(box, used)):
            yield Block(FOREIGN, "data of no item", box.start, box.end)


def _covered(box: Box, used: list[tuple[int, int]]) -> Iterator[bool]:
    """True for each gap of the box that no span covers."""
    at = box.start
    for start, end in sorted(used):
        if end > at and start < box.end:
            yield start > at
            at = max(at, end)
    yield at < box.end


def _entries(file: BinaryIO, iinf: Box) -> Iterator[tuple[int, bytes, bytes, bytes]]:
    """Number, kind, name and content type of every item."""
    head = 6 if _bytes(file, iinf.start, iinf.start + 1) == b"\0" else 8
    for _, box in _inside(file, iinf, head):
        entry = _content(file, box)
        size = 4 if entry[:1] >= b"\3" else 2
        if box.kind != b"infe" or entry[:1] < b"\2":
            raise wrong("its structure is broken")
        name, _, rest = entry[10 + size :].partition(b"\0")
        number, kind = int.from_bytes(entry[4 : 4 + size]), entry[6 + size : 10 + size]
        yield number, kind, name, rest.strip(b"\0")


def mp4(file: BinaryIO) -> Iterator[Block]:
    """Everything but coded sound and pixels, and the tables that lead to them."""
    for start, box in _top(file, b"moov"):
        if box.kind == b"moov":
            yield from _tables(file, box, 0)
        elif box.kind != b"mdat":
            yield from _common(file, start, box)


def _tables(file: BinaryIO, parent: Box, skip: int, depth: int = 0) -> Iterator[Block]:
    allowed = _MP4[parent.kind]
    for start, box in _inside(file, parent, skip):
        if box.kind not in allowed or depth > _DEPTH:
            yield Block(FOREIGN, _named(box), start, box.end)
        elif box.kind == b"hdlr":
            yield _handler(file, start, box)
        elif box.kind == b"udta" and _content(file, box) != _NO_TAGS:
            yield Block(FOREIGN, "udta", start, box.end)
        elif box.kind == b"stsd":
            yield from _samples(file, box, depth)
        elif box.kind in _MP4:
            yield from _tables(file, box, 0, depth + 1)


def _samples(file: BinaryIO, stsd: Box, depth: int) -> Iterator[Block]:
    for start, box in _inside(file, stsd, 8):
        if box.kind not in _SAMPLE_ENTRIES:
            yield Block(FOREIGN, _named(box), start, box.end)
            continue
        if box.kind == b"avc1" and _bytes(file, box.start + 42, box.start + 74).strip(b"\0"):
            yield Block(FOREIGN, "the encoder's name", start, box.end)
        yield from _tables(file, box, _SAMPLE_ENTRIES[box.kind], depth + 1)


def _common(file: BinaryIO, start: int, box: Box) -> Iterator[Block]:
    """What may stand at the top of any of these formats."""
    uuid = _bytes(file, box.start, box.start + 16) if box.kind == b"uuid" else b""
    if uuid == XMP_UUID:
        yield Block(XMP, "uuid", start, box.end, _bytes(file, box.start + 16, box.end))
    elif uuid == ISO_CREDENTIAL:
        yield Block(CREDENTIAL, "uuid", start, box.end)
    elif box.kind in _SPACE and not _content(file, box).strip(b"\0"):
        return
    elif box.kind != b"ftyp" or start:
        yield Block(FOREIGN, _named(box), start, box.end)


def _top(file: BinaryIO, wanted: bytes) -> list[tuple[int, Box]]:
    """The outermost boxes of a file that begins with its type."""
    name = "AVIF" if wanted == b"avif" else "MP4"
    if _bytes(file, 4, 8) != b"ftyp":
        raise wrong(f"it is no {name}")
    found = list(_strict(file, 0, file.seek(0, 2)))
    brand = _bytes(file, 8, 12)
    if wanted not in (brand, *(box.kind for _, box in found)):
        raise wrong(f"it is no {name}")
    return found


def _inside(file: BinaryIO, parent: Box, skip: int = 0) -> Iterator[tuple[int, Box]]:
    return _strict(file, parent.start + skip, parent.end)


def _strict(file: BinaryIO, at: int, end: int) -> Iterator[tuple[int, Box]]:
    """Where each box starts, and the box: they fill the space between two places exactly."""
    while at < end:
        head = _bytes(file, at, min(at + 16, end))
        size, skip = int.from_bytes(head[:4]), 8
        if size == 1:
            size, skip = int.from_bytes(head[8:16]), 16
        if len(head) < 8 or size < skip or at + size > end:
            raise wrong("its structure is broken")
        yield at, Box(head[4:8], at + skip, at + size)
        at += size


def _handler(file: BinaryIO, start: int, hdlr: Box) -> Block:
    name, _, rest = _content(file, hdlr)[24:].partition(b"\0")
    plain = name in _HANDLERS and not rest
    return Block(PLAIN if plain else FOREIGN, "hdlr", start, hdlr.end)


def _content(file: BinaryIO, box: Box) -> bytes:
    return _bytes(file, box.start, box.end)


def _bytes(file: BinaryIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(max(end - start, 0))


def _named(box: Box) -> str:
    return f"box {box.kind.decode('ascii', 'replace').strip()}"
