"""What a file is, told by its first bytes. A name only says whether a scan should look at all.

RAW files are the one exception: most of them are TIFF by signature, so the maker, the shape of the
first directory and the extension decide together.
"""

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.core.vocab import Kind

Decoder = Literal["still", "raw", "video"]

HEAD_BYTES = 65_536
"""How much of a file `sniff` wants to see; 4 KiB are enough for nearly all."""


@dataclass(frozen=True, slots=True)
class Format:
    """`kind` is what such a file usually is; an animated one is told apart by its frames."""

    name: str
    kind: Kind
    mime: str
    extensions: tuple[str, ...]
    decoder: Decoder
    raw_maker: bytes = b""


def _still(name: str, mime: str, extensions: str) -> Format:
    return Format(name, Kind.IMAGE, mime, tuple(extensions.split()), "still")


def _video(name: str, mime: str, extensions: str) -> Format:
    return Format(name, Kind.VIDEO, mime, tuple(extensions.split()), "video")


def _raw(name: str, extensions: str, maker: bytes = b"") -> Format:
    mime = f"image/x-raw-{name}"
    return Format(name, Kind.IMAGE, mime, tuple(extensions.split()), "raw", maker)


FORMATS: dict[str, Format] = {
    known.name: known
    for known in (
        _still("png", "image/png", ".png .apng"),
        _still("jpeg", "image/jpeg", ".jpg .jpeg .jpe .jfif .mpo"),
        _still("webp", "image/webp", ".webp"),
        _still("gif", "image/gif", ".gif"),
        _still("avif", "image/avif", ".avif .avifs"),
        _still("heic", "image/heic", ".heic .heif .heics .heifs .hif"),
        _still("tiff", "image/tiff", ".tif .tiff"),
        _still("bmp", "image/bmp", ".bmp .dib"),
        _still("psd", "image/vnd.adobe.photoshop", ".psd"),
        _still("ico", "image/vnd.microsoft.icon", ".ico"),
        _still("jxl", "image/jxl", ".jxl"),
        _still("jp2", "image/jp2", ".jp2 .j2k .jpf .jpx .j2c"),
        _raw("dng", ".dng"),
        _raw("cr2", ".cr2"),
        _raw("cr3", ".cr3"),
        _raw("crw", ".crw"),
        _raw("nef", ".nef .nrw", b"NIKON"),
        _raw("arw", ".arw .sr2 .srf", b"SONY"),
        _raw("raf", ".raf"),
        _raw("orf", ".orf .ori"),
        _raw("rw2", ".rw2 .rwl"),
        _raw("pef", ".pef", b"PENTAX"),
        _raw("srw", ".srw", b"SAMSUNG"),
        _raw("mrw", ".mrw"),
        _raw("x3f", ".x3f"),
        _raw("3fr", ".3fr .fff", b"HASSELBLAD"),
        _raw("iiq", ".iiq", b"PHASE ONE"),
        _raw("erf", ".erf", b"EPSON"),
        _raw("kdc", ".kdc .dcr", b"KODAK"),
        _raw("mos", ".mos", b"LEAF"),
        _raw("mef", ".mef", b"MAMIYA"),
        _video("mp4", "video/mp4", ".mp4 .m4v .3gp .3g2"),
        _video("mov", "video/quicktime", ".mov .qt"),
        _video("webm", "video/webm", ".webm"),
        _video("mkv", "video/x-matroska", ".mkv"),
        _video("avi", "video/x-msvideo", ".avi"),
    )
}

_BITMAPS = ".blp .dds .exr .flc .fli .hdr .icns .pbm .pcx .pgm .pnm .ppm .sgi .tga"
_DOCUMENTS = ".kra .psb .svg .xcf"

UNREAD_EXTENSIONS: frozenset[str] = frozenset(f"{_BITMAPS} {_DOCUMENTS}".split())
"""Pictures this version does not read: a scan still lists them, with that reason."""

EXTENSIONS: frozenset[str] = UNREAD_EXTENSIONS | frozenset(
    e for f in FORMATS.values() for e in f.extensions
)

_BY_EXTENSION = {e: f for f in reversed(FORMATS.values()) for e in f.extensions}
_BY_RAW_EXTENSION = {e: f for f in FORMATS.values() if f.decoder == "raw" for e in f.extensions}

# (offset, bytes, format): the first that fits.
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "png"),
    (0, b"\xff\xd8\xff", "jpeg"),
    (0, b"GIF87a", "gif"),
    (0, b"GIF89a", "gif"),
    (0, b"8BPS", "psd"),
    (0, b"\x00\x00\x01\x00", "ico"),
    (0, b"\xff\x0a", "jxl"),
    (0, b"\x00\x00\x00\x0cJXL \r\n\x87\n", "jxl"),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", "jp2"),
    (0, b"\xff\x4f\xff\x51", "jp2"),
    (0, b"FUJIFILMCCD-RAW", "raf"),
    (0, b"IIRO", "orf"),
    (0, b"IIRS", "orf"),
    (0, b"MMOR", "orf"),
    (0, b"IIU\x00", "rw2"),
    (6, b"HEAPCCDR", "crw"),
    (0, b"\x00MRM", "mrw"),
    (0, b"FOVb", "x3f"),
)

_TIFF_MAGICS = {
    b"II*\x00": "<",
    b"MM\x00*": ">",
    b"II+\x00": "<",
    b"MM\x00+": ">",
}

_AVIF_BRANDS = frozenset([b"avif", b"avis"])
_HEIF_BRANDS = frozenset([b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"])
_QUICKTIME_ATOMS = frozenset([b"moov", b"mdat", b"wide", b"skip", b"free", b"pnot"])


def sniff(head: bytes, extension: str = "") -> Format | None:
    """The format of a file that begins with `head` (`HEAD_BYTES` of it, or all), else None.

    `extension` (".nef", any case) only helps to tell one RAW family from another or from TIFF.
    """
    for offset, magic, name in _SIGNATURES:
        if head.startswith(magic, offset):
            return FORMATS[name]
    if order := _TIFF_MAGICS.get(head[:4]):
        return _tiff_family(head, order, extension.casefold())
    name = _riff(head) or _iso(head) or _matroska(head) or _bitmap(head)
    return FORMATS[name] if name else None


def looks_like_media(path: str) -> bool:
    """Whether a folder scan should open this file, by its extension alone."""
    _, dot, extension = path.rpartition(".")
    return bool(dot) and f".{extension.casefold()}" in EXTENSIONS


def promised(path: str) -> Format | None:
    """The format a file has if its extension tells the truth; None when it promises none."""
    return _BY_EXTENSION.get("." + path.rpartition(".")[2].casefold())


def _riff(head: bytes) -> str:
    if head[:4] != b"RIFF":
        return ""
    return {b"WEBP": "webp", b"AVI ": "avi"}.get(head[8:12], "")


def _iso(head: bytes) -> str:
    """ISO base media files by their brands; QuickTime files older than brands by their atoms."""
    if head[4:8] in _QUICKTIME_ATOMS:
        return "mov"
    if head[4:8] != b"ftyp":
        return ""
    size = min(max(int.from_bytes(head[:4], "big"), 16), 512)
    major = head[8:12]
    brands = {major, *(head[at : at + 4] for at in range(16, min(size, len(head)) - 3, 4))}
    if major == b"crx ":
        return "cr3"
    if brands & _AVIF_BRANDS and not major.startswith((b"hei", b"hev")):
        return "avif"
    if brands & _HEIF_BRANDS:
        return "heic"
    return "mov" if major == b"qt  " else "mp4"


def _matroska(head: bytes) -> str:
    if head[:4] != b"\x1a\x45\xdf\xa3":
        return ""
    doctype = head.find(b"\x42\x82", 4, 256)  # EBML DocType: id, length with its top bit set, text
    if doctype < 0:
        return ""
    length = head[doctype + 2] & 0x7F if doctype + 2 < len(head) else 0
    text = head[doctype + 3 : doctype + 3 + length].rstrip(b"\x00")
    return {b"webm": "webm", b"matroska": "mkv"}.get(text, "")


def _bitmap(head: bytes) -> str:
    """ "BM" alone begins many a text: the header's own size must be one that exists."""
    if head[:2] != b"BM" or len(head) < 26:
        return ""
    header: int = struct.unpack_from("<I", head, 14)[0]
    return "bmp" if header in (12, 16, 40, 52, 56, 64, 108, 124) else ""


def vips_misreads(head: bytes) -> bool:
    """Whether this is a TIFF of luma and chroma outside JPEG: libvips takes the three for RGB."""
    order = _TIFF_MAGICS.get(head[:4])
    tags = _first_directory(head, order) if order else {}
    return tags.get(262) == 6 and tags.get(259) not in (6, 7)


def _tiff_family(head: bytes, order: str, extension: str) -> Format:
    if head[8:10] == b"CR":
        return FORMATS["cr2"]
    tags = _first_directory(head, order)
    if 50706 in tags:  # DNGVersion
        return FORMATS["dng"]
    if named := _BY_RAW_EXTENSION.get(extension):
        return named
    # A camera's first directory is a small preview, with the sensor data in sub-directories; a
    # finished TIFF that merely names the camera has its full picture there.
    is_preview = tags.get(254) == 1 and 330 in tags
    if is_preview and isinstance(maker := tags.get(271), bytes):
        return _by_maker(maker.upper(), FORMATS.values())
    return FORMATS["tiff"]


def _by_maker(maker: bytes, formats: Iterable[Format]) -> Format:
    for known in formats:
        if known.raw_maker and maker.startswith(known.raw_maker):
            return known
    return FORMATS["tiff"]


def _first_directory(head: bytes, order: str) -> dict[int, int | bytes]:
    """Tags of the first directory as far as `head` reaches: numbers, and text as bytes."""
    try:
        start: int = struct.unpack_from(order + "I", head, 4)[0]
        count: int = struct.unpack_from(order + "H", head, start)[0]
        entries = [
            struct.unpack_from(order + "HHII", head, start + 2 + 12 * i)
            for i in range(min(count, 200))
            if start + 14 + 12 * i <= len(head)
        ]
    except struct.error:  # BigTIFF, or a directory beyond the head
        return {}
    tags: dict[int, int | bytes] = {}
    for i, (tag, kind, length, value) in enumerate(entries):
        if kind == 3 and length == 1:  # SHORT sits in the first two bytes of the value field
            tags[tag] = struct.unpack_from(order + "H", head, start + 10 + 12 * i)[0]
        elif kind == 2 and length > 4:
            tags[tag] = head[value : value + min(length, 64)].rstrip(b"\x00 ")
        else:
            tags[tag] = value
    return tags
