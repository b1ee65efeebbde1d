"""Texts of clips, and of RAW formats with a structure of their own."""

import os
import struct
from datetime import datetime
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from app.core.asset import Labels
from app.media.metadata.texts import Texts, collect
from tests.media.metadata.files import box, tiff
from tests.media.metadata.packets import bag, packet

CODECS = {"mp4": "mpeg4", "mov": "mpeg4", "mkv": "mpeg4", "webm": "vp8"}
MUXERS = {"mkv": "matroska"}


def clip(path: str | Path, form: str, **tags: str) -> None:
    """A tenth of a second of grey."""
    options = {"movflags": "use_metadata_tags"} if form in ("mp4", "mov") else {}
    with (
        open(path, "wb") as file,  # noqa: PTH123 - the name may not be UTF-8
        av.open(file, "w", format=MUXERS.get(form, form), options=options) as out,
    ):
        out.metadata.update(tags)
        stream: Any = out.add_stream(CODECS[form], rate=10)
        stream.width, stream.height = 32, 32
        stream.pix_fmt = "yuv420p"
        frame = av.VideoFrame.from_ndarray(np.full((32, 32, 3), 90, np.uint8), format="rgb24")
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


def texts_of(path: str | Path, form: str) -> Texts:
    return collect(str(path), form)


@pytest.mark.parametrize("form", ["mp4", "mkv", "webm"])
def test_a_name_that_is_not_utf8(tmp_path: Path, form: str) -> None:
    path = os.path.join(tmp_path, os.fsdecode(b"caf\xe9.bin"))
    try:
        clip(path, form, title="Night", comment='{"prompt": "{}"}')
    except OSError:
        pytest.skip("this file system has no such names")
    found = texts_of(path, form)
    assert found.metadata["title"] == "Night"
    assert found.chunks["comment"] == '{"prompt": "{}"}'


def test_the_demuxer_is_the_formats_own(tmp_path: Path) -> None:
    """A playlist in a clip's clothes would make FFmpeg open what it names."""
    other = tmp_path / "other.mp4"
    clip(other, "mp4", title="somebody's")
    playlist = tmp_path / "clip.mp4"
    playlist.write_text("ffconcat version 1.0\nfile other.mp4\n")
    assert texts_of(playlist, "mp4").chunks == {}


def test_matroska_tags(tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    clip(path, "mkv", TITLE="Night", ARTIST="Eve", KEYWORDS="sea,sun; sky", RATING="4",
         DATE_RECORDED="2024-05-06 07:08:09",
         COPYRIGHT="mine", PARAMETERS="a cat")  # fmt: skip
    found = texts_of(path, "mkv")
    assert found.labels == Labels(("sea", "sun", "sky"), 4)
    assert (found.metadata["title"], found.metadata["creator"]) == ("Night", "Eve")
    assert found.metadata["copyright"] == "mine"
    assert found.created == datetime(2024, 5, 6, 7, 8, 9)
    assert found.chunks["parameters"] == "a cat"


def test_quicktime_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.mov"
    tags = {
        "com.apple.quicktime.keywords": "sea,sun",
        "com.apple.quicktime.rating.user": "3",
        "com.apple.quicktime.make": "Apple",
        "com.apple.quicktime.model": "iPhone 15",
        "com.apple.quicktime.creationdate": "2024-05-06T07:08:09+0200",
        "com.apple.quicktime.location.ISO6709": "+52.5000-013.4000/",
    }
    clip(path, "mp4", **tags)
    found = texts_of(path, "mov")
    assert found.labels == Labels(("sea", "sun"), 3)
    assert found.metadata["camera"] == "Apple iPhone 15"
    assert found.metadata["gps"] == "52.5, -13.4"
    assert str(found.created) == "2024-05-06 07:08:09+02:00"


def test_xmp_of_clips(tmp_path: Path) -> None:
    head = box(b"ftyp", b"qt  \0\0\0\0")
    words = packet(bag("dc:subject", "sea"), 'xmp:Rating="2"')
    inside = box(b"moov", box(b"udta", box(b"XMP_", words)))
    beside = box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac"), words)
    for number, part in enumerate((inside, beside)):
        path = tmp_path / f"{number}.mov"
        path.write_bytes(head + part)
        assert texts_of(path, "mov").labels == Labels(("sea",), 2)


# ── RAW formats with a structure of their own ──


def test_minolta(tmp_path: Path) -> None:
    inside = tiff({0x010F: (2, b"Minolta\0"), 0x0112: (3, b"\6\0")},
                  {0x9003: (2, b"2004:11:18 23:14:58\0")})  # fmt: skip
    blocks = b"\0PRD" + struct.pack(">I", 8) + bytes(8) + b"\0TTW"
    blocks += struct.pack(">I", len(inside)) + inside
    path = tmp_path / "a.mrw"
    path.write_bytes(b"\0MRM" + struct.pack(">I", len(blocks)) + blocks)
    found = texts_of(path, "mrw")
    assert (found.metadata["camera"], found.orientation) == ("Minolta", 6)
    assert found.created == datetime(2004, 11, 18, 23, 14, 58)


def heap(entries: list[tuple[int, bytes]]) -> bytes:
    body, table = b"", b""
    for kind, data in entries:
        if kind & 0x4000:
            table += struct.pack("<H", kind) + data.ljust(8, b"\0")
        else:
            table += struct.pack("<HII", kind, len(data), len(body))
            body += data
    return body + struct.pack("<H", len(entries)) + table + struct.pack("<I", len(body))


def test_canon(tmp_path: Path) -> None:
    taken = int(datetime.fromisoformat("2003-11-10T17:39:26+00:00").timestamp())
    inner = heap([(0x080A, b"Canon\0Canon EOS\0"), (0x580E, struct.pack("<I", taken))])
    path = tmp_path / "a.crw"
    path.write_bytes(b"II" + struct.pack("<I", 26) + b"HEAPCCDR" + bytes(12)
                     + heap([(0x2807, inner)]))  # fmt: skip
    found = texts_of(path, "crw")
    assert found.metadata["camera"] == "Canon EOS"
    assert found.created == datetime(2003, 11, 10, 17, 39, 26)


def test_a_heap_in_itself_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.crw"
    table = struct.pack("<H", 3) + struct.pack("<HII", 0x2807, 0, 0) * 3
    path.write_bytes(b"II" + struct.pack("<I", 14) + b"HEAPCCDR" + table + struct.pack("<I", 0))
    assert texts_of(path, "crw").chunks == {}


def test_sigma(tmp_path: Path) -> None:
    pairs = [("CAMMANUF", "SIGMA"), ("CAMMODEL", "SIGMA DP2"), ("TIME", "1259413520")]
    chars, table = "", b""
    for name, value in pairs:
        table += struct.pack("<II", len(chars), len(chars) + len(name) + 1)
        chars += f"{name}\0{value}\0"
    section = b"SECp" + struct.pack("<IIIII", 0x20000, len(pairs), 0, 0, len(chars)) + table
    section += chars.encode("utf-16-le")
    head = b"FOVb".ljust(40, b"\0")
    listing = b"SECd" + struct.pack("<II", 0x20000, 1)
    listing += struct.pack("<II", len(head), len(section)) + b"PROP"
    path = tmp_path / "a.x3f"
    path.write_bytes(head + section + listing + struct.pack("<I", len(head) + len(section)))
    found = texts_of(path, "x3f")
    assert found.metadata["camera"] == "SIGMA DP2"
    assert found.created == datetime(2009, 11, 28, 13, 5, 20)


def keyed(*pairs: tuple[str, int, bytes], plain: bool = False) -> bytes:
    """A `meta` box of names and values, as MP4 or (plain) as QuickTime has it."""
    names = b"".join(
        struct.pack(">I", len(name) + 8) + b"mdta" + name.encode() for name, _, _ in pairs
    )
    values = b"".join(
        box(struct.pack(">I", number + 1), box(b"data", struct.pack(">II", kind, 0), value))
        for number, (_, kind, value) in enumerate(pairs)
    )
    keys = box(b"keys", bytes(4), struct.pack(">I", len(pairs)), names)
    return box(b"meta", b"" if plain else bytes(4), keys, box(b"ilst", values))


@pytest.mark.parametrize("plain", [True, False])
def test_two_lists_of_keys_in_one_clip(tmp_path: Path, plain: bool) -> None:
    first = keyed(("com.apple.quicktime.title", 1, b"Night"), plain=plain)
    second = keyed(
        ("com.apple.quicktime.keywords", 2, "sea,sün".encode("utf-16-be")),
        ("com.apple.quicktime.rating.user", 23, struct.pack(">f", 4)),
        ("cut", 99, b"?"),
        plain=plain,
    )
    path = tmp_path / "a.mov"
    path.write_bytes(box(b"ftyp", b"qt  \0\0\0\0") + box(b"moov", first, box(b"udta", second)))
    found = texts_of(path, "mov")
    assert found.metadata["title"] == "Night"
    assert found.labels == Labels(("sea", "sün"), 4)
