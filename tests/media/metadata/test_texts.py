"""What is collected from a file of each kind, whole and damaged."""

import json
import struct
import zlib
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.media.metadata import found
from app.media.metadata.containers.png import inflate
from app.media.metadata.texts import Texts, collect
from tests.media.metadata.files import (
    box,
    chunk,
    heif,
    international,
    jpeg,
    png,
    segment,
    text,
    tiff,
    webp,
    zipped,
)

Make = Callable[[bytes, str], Texts]
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmp:CreatorTool="A tool" xmp:CreateDate="2024-05-06T07:08:09.25+02:00"
 e:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia">
<dc:title><rdf:Alt><rdf:li xml:lang="de">Titel</rdf:li><rdf:li xml:lang="x-default">Title</rdf:li>
</rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Ann</rdf:li><rdf:li>Bob</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>fox</rdf:li><rdf:li>snow</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@pytest.fixture
def texts_of(tmp_path: Path) -> Make:
    def make(data: bytes, format_name: str) -> Texts:
        path = tmp_path / "file"
        path.write_bytes(data)
        return collect(str(path), format_name)

    return make


def comment(words: str) -> bytes:
    """An Exif structure with this UserComment."""
    return tiff({}, {0x9286: (7, b"ASCII\0\0\0" + words.encode())})


def test_png_texts_of_every_kind_on_both_sides(texts_of: Make) -> None:
    found_ = texts_of(
        png(
            text("Title", "caf\u00e9".encode("latin-1")),
            text("parameters", "テスト".encode()),  # UTF-8 where Latin-1 should be
            zipped("zipped", b"z" * 5000),
            after=(
                international("inter", "ü".encode()),
                international("packed", "ß".encode(), packed=True),
                text("MiXed Case", b"kept"),
            ),
        ),
        "png",
    )
    assert found_.chunks == {
        "Title": "café",
        "parameters": "テスト",
        "zipped": "z" * 5000,
        "inter": "ü",
        "packed": "ß",
        "MiXed Case": "kept",
    }
    assert found_.metadata["title"] == "café"


def test_a_png_with_wrong_sums_or_cut_in_the_pixels(texts_of: Make) -> None:
    wrong = png(chunk(b"tEXt", b"parameters\0words", crc=1))
    assert texts_of(wrong, "png").chunks == {"parameters": "words"}
    whole = png(text("parameters", b"words"), chunk(b"IDAT", b"x" * 4000))
    assert texts_of(whole[:3000], "png").chunks == {"parameters": "words"}
    assert texts_of(whole[:60], "png").chunks["parameters"].startswith("w")


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n", b"\x89PNG\r\n\x1a\n\xff\xff\xff\xfftEXtparameters\0x"]
)
def test_what_is_left_of_a_png(texts_of: Make, data: bytes) -> None:
    assert texts_of(data, "png").orientation == 1


def test_a_text_that_unpacks_to_much_is_cut(
    texts_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.media.metadata.containers import png as reader

    monkeypatch.setattr(reader, "PART_LIMIT", 100_000)
    bomb = zlib.compress(b"a" * 50_000_000)
    assert len(reader.inflate(bomb)) == 100_000
    monkeypatch.setattr(found, "TOTAL_LIMIT", 250_000)
    many = png(*(zipped(f"k{number}", b"a" * 1_000_000) for number in range(9)))
    assert sum(map(len, texts_of(many, "png").chunks.values())) <= 250_000


@pytest.mark.parametrize("letter", [b"a", b"\0", b" "])
def test_bombs_are_not_unpacked_for_nothing(
    texts_of: Make, monkeypatch: pytest.MonkeyPatch, letter: bytes
) -> None:
    """Once a file has used up what may be kept of it, whatever its texts come to."""
    from app.media.metadata.containers import png as reader

    unpacked: list[int] = []
    inflate = reader.inflate

    def counted(data: bytes) -> bytes:
        text = inflate(data)
        unpacked.append(len(text))
        return text

    monkeypatch.setattr(reader, "inflate", counted)
    monkeypatch.setattr(found, "TOTAL_LIMIT", 250_000)
    texts_of(png(*(zipped(f"k{number}", letter * 100_000) for number in range(50))), "png")
    assert sum(unpacked) <= 400_000


@pytest.mark.parametrize(
    ("packed", "expected"),
    [
        (zlib.compress(b"words") + b"bytes behind the end", b"words"),
        (zlib.compress(b"words" * 100)[:-8], b"words"),
        (zlib.compress(b"words")[:1], b""),
        (b"", b""),
        (b"not packed at all", b""),
        (zlib.compress(b""), b""),
    ],
)
def test_packed_texts_end(packed: bytes, expected: bytes) -> None:
    assert inflate(packed).startswith(expected)


def test_the_same_key_twice(texts_of: Make) -> None:
    found_ = texts_of(
        png(text("Comment", b"one"), text("Comment", b"two"), text("Comment", b"one")), "png"
    )
    assert found_.chunks == {"Comment": "one", "Comment #2": "two"}


def test_png_exif_and_imagemagicks_profiles(texts_of: Make) -> None:
    assert texts_of(png(chunk(b"eXIf", comment("hello"))), "png").chunks["UserComment"] == "hello"
    exif = b"Exif\0\0" + comment("hello")
    profile = b"\nexif\n    %d\n%s\n" % (len(exif), exif.hex().encode())
    found_ = texts_of(png(zipped("Raw profile type exif", profile)), "png")
    assert found_.chunks["UserComment"] == "hello"
    broken = texts_of(png(text("Raw profile type exif", b"\nexif\n 4\nzzzz")), "png")
    assert broken.chunks == {}


def test_jpeg_segments(texts_of: Make) -> None:
    found_ = texts_of(
        jpeg(
            segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
            segment(0xE1, b"Exif\0\0" + tiff({0x0112: (3, b"\6\0")}, {})),
            segment(0xE1, b"Exif\0\0" + comment("second")),
            segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP.encode()),
            segment(0xFE, "こんにちは".encode()),
        ),
        "jpeg",
    )
    assert found_.orientation == 6
    assert found_.chunks["UserComment"] == "second"
    assert found_.chunks["Comment"] == "こんにちは"
    assert found_.digital_source_type == "trainedAlgorithmicMedia"
    assert found_.metadata["title"] == "Title"
    assert found_.metadata["creator"] == "Ann, Bob"
    assert found_.metadata["keywords"] == "fox, snow"
    assert found_.metadata["software"] == "A tool"
    assert found_.created == datetime(2024, 5, 6, 7, 8, 9, 250000, timezone(timedelta(hours=2)))
    assert found_.xmp is not None
    assert "<dc:title>" in found_.xmp


def test_extended_xmp_is_put_together_in_any_order(texts_of: Make) -> None:
    whole = XMP.encode()
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32

    def part(start: int, end: int) -> bytes:
        return segment(0xE1, head + struct.pack(">II", len(whole), start) + whole[start:end])

    in_order = texts_of(jpeg(part(0, 500), part(500, 9999)), "jpeg")
    turned = texts_of(jpeg(part(500, 9999), part(0, 500)), "jpeg")
    assert in_order.metadata["title"] == turned.metadata["title"] == "Title"
    gap = texts_of(jpeg(part(0, 100), part(500, 9999)), "jpeg")
    assert gap.metadata == {}


@pytest.mark.parametrize("prefix", [b"", b"Exif\0\0"])
def test_webp(texts_of: Make, prefix: bytes) -> None:
    found_ = texts_of(
        webp((b"VP8 ", b"123"), (b"EXIF", prefix + comment("hello")), (b"XMP ", XMP.encode())),
        "webp",
    )
    assert found_.chunks["UserComment"] == "hello"
    assert found_.metadata["title"] == "Title"


def test_heif_items(texts_of: Make) -> None:
    exif = tiff({0x0112: (3, b"\6\0"), 0x0131: (2, b"Maker\0")}, {0x9286: (7, b"ASCII\0\0\0hi")})
    found_ = texts_of(heif(exif, XMP.encode()), "heic")
    assert found_.chunks["UserComment"] == "hi"
    assert found_.metadata["title"] == "Title"
    assert found_.orientation == 1  # the container's own rotation counts, not EXIF's


def test_jxl_boxes(texts_of: Make) -> None:
    data = (
        box(b"JXL ", b"\r\n\x87\n") + box(b"Exif", b"\0\0\0\0" + comment("hi")) + box(b"jxlc", b"")
    )
    assert texts_of(data, "jxl").chunks["UserComment"] == "hi"


def test_gif_comments(texts_of: Make) -> None:
    data = (
        b"GIF89a\1\0\1\0\x80\0\0" + b"\0" * 6
        + b"!\xff\x0bNETSCAPE2.0\3\1\0\0\0"
        + b",\0\0\0\0\1\0\1\0\0\2\2D\1\0"
        + b"!\xfe\5hello\6 there\0;"
    )  # fmt: skip
    assert texts_of(data, "gif").chunks == {"Comment": "hello there"}
    assert texts_of(data[:-4], "gif").chunks == {"Comment": "hello the"}


@pytest.mark.parametrize("order", ["II", "MM"])
def test_tiff_files_in_both_orders(texts_of: Make, order: str) -> None:
    turned = b"\3\0" if order == "II" else b"\0\3"
    data = tiff(
        {0x010E: (2, "Ünter".encode() + b"\0"), 0x0112: (3, turned), 0x010F: (2, b"Canon\0")},
        {0x9003: (2, b"2023:04:05 06:07:08\0"), 0x9011: (2, b"-05:30\0"), 0x9291: (2, b"5\0")},
        order=order,
    )
    found_ = texts_of(data, "tiff")
    assert found_.orientation == 3
    assert found_.metadata == {"description": "Ünter", "camera": "Canon"}
    zone = timezone(-timedelta(hours=5, minutes=30))
    assert found_.created == datetime(2023, 4, 5, 6, 7, 8, 500000, zone)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (b"2023:04:05 06:07:08\0", datetime(2023, 4, 5, 6, 7, 8)),
        (b"2023-04-05T06:07:08\0", datetime(2023, 4, 5, 6, 7, 8)),
        (b"2023:04:05 06:07\0", datetime(2023, 4, 5, 6, 7)),
        (b"0000:00:00 00:00:00\0", None),
        (b"2023:02:30 00:00:00\0", None),
        (b"    :  :     :  :  \0", None),
        (b"yesterday\0", None),
    ],
)
def test_dates(texts_of: Make, date: bytes, expected: datetime | None) -> None:
    assert texts_of(tiff({}, {0x9003: (2, date)}), "tiff").created == expected


def test_generators_data_is_no_description(texts_of: Make) -> None:
    data = tiff({0x010E: (2, b'Workflow: {"nodes": []}\0'), 0x010F: (2, b'{"1": {}}\0')})
    found_ = texts_of(webp((b"EXIF", data)), "webp")
    assert found_.metadata == {}
    assert found_.chunks["ImageDescription"].startswith("Workflow")


def test_tags_below_make_that_hold_json(texts_of: Make) -> None:
    data = tiff({0x010B: (2, b'extra:{"a": 1}\0'), 0x010A: (2, b"plain words\0")})
    assert texts_of(data, "tiff").chunks == {"0x010b": 'extra:{"a": 1}'}


@pytest.mark.parametrize(
    "packet",
    [
        b"<a>" * 2000,
        b'<!DOCTYPE x [<!ENTITY a "b">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&a;</x:xmpmeta>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        b"\xff\xfe<\0",
        b"not xml",
        b"",
    ],
)
def test_packets_that_are_not_read(texts_of: Make, packet: bytes) -> None:
    assert texts_of(webp((b"XMP ", packet)), "webp").metadata == {}


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32-le"])
def test_xmp_in_any_unicode(texts_of: Make, codec: str) -> None:
    assert texts_of(webp((b"XMP ", XMP.encode(codec))), "webp").metadata["title"] == "Title"


def test_source_type_as_an_element_and_as_a_resource(texts_of: Make) -> None:
    uri = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
    attribute = XMP[XMP.index(" e:Digital") : XMP.index(">\n<dc:title")]
    for element in (
        f"<e:DigitalSourceType>{uri}</e:DigitalSourceType>",
        f'<e:DigitalSourceType rdf:resource="{uri}"/>',
    ):
        packet = XMP.replace(attribute, "").replace("<dc:title>", f"{element}<dc:title>")
        found_ = texts_of(webp((b"XMP ", packet.encode())), "webp")
        assert found_.digital_source_type == "compositeWithTrainedAlgorithmicMedia"


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(OSError, match="No such file"):
        collect("/nowhere/at all.png", "png")


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    name = str(tmp_path / "bad\udcff.png")
    with open(name, "wb") as file:  # noqa: PTH123 - the name is the point
        file.write(png(text("parameters", b"words")))
    assert collect(name, "png").chunks == {"parameters": "words"}


@pytest.mark.parametrize("ending", ["mp4", "mkv"])
def test_tags_of_clips(tmp_path: Path, ending: str) -> None:
    av = pytest.importorskip("av")
    path = tmp_path / f"clip.{ending}"
    prompt = json.dumps({"1": {"class_type": "SaveVideo", "inputs": {"x": "y" * 100_000}}})
    with av.open(str(path), "w", options={"movflags": "use_metadata_tags"}) as container:
        container.metadata["prompt"] = prompt
        container.metadata["title"] = "Ünter"
        container.metadata["location"] = "+48.1000+011.5000/"
        stream = container.add_stream("mpeg4", rate=5)
        stream.width = stream.height = 16
        frame = av.VideoFrame(16, 16, "yuv420p")
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)
    found_ = collect(str(path), ending)
    assert found_.chunks["prompt"] == prompt
    assert found_.metadata["title"] == "Ünter"
    assert found_.metadata["gps"] == "48.1, 11.5"


def test_a_clip_that_is_none(texts_of: Make) -> None:
    assert texts_of(b"not a clip", "mp4").chunks == {}
