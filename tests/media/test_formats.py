import struct
from pathlib import Path

import pytest

from app.core.vocab import Kind
from app.media.formats import EXTENSIONS, FORMATS, HEAD_BYTES, looks_like_media, sniff
from tests.media.files import NAMES, references


def test_every_sample_is_told_by_its_signature(samples: Path) -> None:
    seen = set()
    for path, facts in references(samples):
        if facts["opens"] and facts["format"] in NAMES:
            found = sniff(path.read_bytes()[:HEAD_BYTES])
            assert found is not None, path
            assert found.name == NAMES[facts["format"]], path
            seen.add(found.name)
    assert seen >= set(NAMES.values())


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("video/rot90.mp4", "mp4"),
        ("video/find_max_global_example.webm", "webm"),
        ("raw/header-only/CanonRaw.cr2", "cr2"),
        ("raw/header-only/CanonRaw.crw", "crw"),
        ("raw/header-only/FujiFilm.raf", "raf"),
        ("raw/header-only/Minolta.mrw", "mrw"),
        ("raw/header-only/Panasonic.rw2", "rw2"),
        ("raw/header-only/SigmaDP2.x3f", "x3f"),
        ("hostile/webp_named.png", "webp"),
    ],
)
def test_raw_and_clips(samples: Path, file: str, name: str) -> None:
    found = sniff((samples / file).read_bytes()[:4096], Path(file).suffix)
    assert found is not None
    assert found.name == name


def tiff_head(*entries: tuple[int, int, int, int], order: str = "<", tail: bytes = b"") -> bytes:
    """A TIFF that begins with one directory: (tag, type, count, value) each."""
    magic = b"II*\x00" if order == "<" else b"MM\x00*"
    rows = b"".join(struct.pack(order + "HHII", *entry) for entry in entries)
    return magic + struct.pack(order + "IH", 8, len(entries)) + rows + b"\0\0\0\0" + tail


def camera(maker: bytes, *, preview: bool) -> bytes:
    kind = [(254, 4, 1, 1), (330, 4, 1, 500)] if preview else [(254, 4, 1, 0)]
    at = 14 + 12 * (len(kind) + 1)
    return tiff_head(*kind, (271, 2, len(maker), at), tail=maker)


@pytest.mark.parametrize(
    ("maker", "name"),
    [
        (b"NIKON CORPORATION\0", "nef"),
        (b"SONY\0\0", "arw"),
        (b"PENTAX \0", "pef"),
        (b"SAMSUNG\0", "srw"),
        (b"Hasselblad\0", "3fr"),
    ],
)
def test_a_camera_s_tiff_is_raw_when_its_first_picture_is_a_preview(
    maker: bytes, name: str
) -> None:
    assert sniff(camera(maker, preview=True)) == FORMATS[name]
    assert sniff(camera(maker, preview=False)) == FORMATS["tiff"]


def test_the_extension_decides_between_raw_families_and_never_against_a_signature() -> None:
    plain = camera(b"NIKON\0", preview=False)
    assert sniff(plain, ".NEF") == FORMATS["nef"]
    assert sniff(plain, ".jpg") == FORMATS["tiff"]
    assert sniff(b"\x89PNG\r\n\x1a\n", ".nef") == FORMATS["png"]


@pytest.mark.parametrize("order", ["<", ">"])
def test_a_dng_is_told_by_its_version_tag(order: str) -> None:
    assert sniff(tiff_head((50706, 1, 4, 0x01040000), order=order), ".tif") == FORMATS["dng"]


def ftyp(major: bytes, *others: bytes) -> bytes:
    body = major + bytes(4) + b"".join(others)
    return struct.pack(">I4s", 8 + len(body), b"ftyp") + body


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (ftyp(b"heic", b"mif1"), "heic"),
        (ftyp(b"mif1", b"heic"), "heic"),
        (ftyp(b"mif1", b"avif"), "avif"),
        (ftyp(b"avis", b"msf1"), "avif"),
        (ftyp(b"heix", b"avif"), "heic"),
        (ftyp(b"qt  "), "mov"),
        (ftyp(b"isom", b"mp41"), "mp4"),
        (ftyp(b"M4V ", b"isom"), "mp4"),
        (ftyp(b"crx ", b"isom"), "cr3"),
        (b"\0\0\0\x08wide\0\0\0\0mdat", "mov"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x88matroska", "mkv"),
        (b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm", "webm"),
        (b"RIFF\0\0\0\0AVI LIST", "avi"),
        (b"\xff\x0a\x00\x00", "jxl"),
    ],
)
def test_containers_by_their_brands(head: bytes, name: str) -> None:
    assert sniff(head) == FORMATS[name]


@pytest.mark.parametrize(
    "head", [b"", b"BM", b"BMW is a maker of cars, not of pictures", b"RIFF\0\0\0\0WAVE", b"II*\0"]
)
def test_what_is_no_picture(head: bytes) -> None:
    assert (sniff(head) or FORMATS["tiff"]).name == "tiff"  # the bare magic is a (broken) TIFF
    if head[:2] != b"II":
        assert sniff(head) is None


def test_a_scan_opens_what_has_a_known_extension() -> None:
    assert looks_like_media("/a/b.PNG")
    assert looks_like_media("/a/b.x.heic")
    assert looks_like_media("/a/b.dds"), "listed, with the reason that it is not read"
    assert not looks_like_media("/a/b.txt")
    assert not looks_like_media("/a.png/readme")
    assert not looks_like_media("/a/png")
    assert all(extension.startswith(".") for extension in EXTENSIONS)


def test_the_table_is_sound() -> None:
    assert all(name == known.name for name, known in FORMATS.items())
    assert all(
        (known.decoder == "video") == (known.kind is Kind.VIDEO) for known in FORMATS.values()
    )
