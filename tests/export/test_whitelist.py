"""What is in a finished file beside its pixels is what was ordered, in every format."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.core.errors import ExportError
from app.export import carry
from app.export.check.whitelist import Allowed, check
from app.export.policies.disclosure import TRAINED
from app.media.encode import srgb_profile
from app.media.metadata.write import xmp_packet
from tests.export.little import FORMATS, clip, still

PACKET = xmp_packet(TRAINED, {"title": "Mia"}) or b""
OTHER = xmp_packet(TRAINED, {"title": "Eva"}) or b""
PROFILE = srgb_profile()


def allowed(form: str, xmp: bytes | None = PACKET, *private: str) -> Allowed:
    return Allowed(form, PROFILE, xmp, private=private)


@pytest.fixture(scope="module")
def stills() -> dict[str, bytes]:
    return {form: still(form, PACKET) for form in FORMATS}


@pytest.mark.parametrize("form", FORMATS)
def test_what_the_libraries_write_is_just_what_was_ordered(
    stills: dict[str, bytes], form: str, tmp_path: Path
) -> None:
    check(stills[form], allowed(form))
    path = tmp_path / "p"
    path.write_bytes(stills[form])
    check(str(path), allowed(form))
    check(still(form), allowed(form, None))


@pytest.mark.parametrize("form", FORMATS)
def test_what_was_ordered_and_is_not_there_is_missed(stills: dict[str, bytes], form: str) -> None:
    with pytest.raises(ExportError, match="DigitalSourceType is missing"):
        check(still(form), allowed(form))
    with pytest.raises(ExportError, match="nobody asked for"):
        check(stills[form], allowed(form, None))
    with pytest.raises(ExportError, match="nobody asked for"):
        check(stills[form], allowed(form, OTHER))
    with pytest.raises(ExportError, match="nobody asked for"):
        check(stills[form], Allowed(form, PROFILE[:-1] + b"x", PACKET))
    with pytest.raises(ExportError, match="Credential is missing"):
        check(stills[form], Allowed(form, PROFILE, PACKET, signed=True))


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_of_another_format_is_none_of_this(stills: dict[str, bytes], form: str) -> None:
    for other in set(FORMATS) - {form}:
        with pytest.raises(ExportError, match="it is no"):
            check(stills[other], allowed(form))


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_cut_anywhere_is_thrown_away(stills: dict[str, bytes], form: str) -> None:
    data = stills[form]
    for length in range(0, len(data), 97):
        with pytest.raises(ExportError):
            check(data[:length], allowed(form))


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_follows_the_end(stills: dict[str, bytes], form: str) -> None:
    for tail in (b"\0", b"secret", stills[form]):
        with pytest.raises(ExportError):
            check(stills[form] + tail, allowed(form))


@pytest.mark.parametrize("form", FORMATS)
def test_a_word_of_the_recipe_is_found_outside_what_was_ordered(
    stills: dict[str, bytes], form: str
) -> None:
    check(stills[form], allowed(form, PACKET, "trainedAlgorithmicMedia", "sawsctrl"))
    with pytest.raises(ExportError, match="a word of the recipe"):
        check(stills[form], allowed(form, PACKET, _pixels(stills[form], form)))


def _pixels(data: bytes, form: str) -> str:
    """Something legible that stands in the structure of each."""
    return {"jpeg": "JFIF", "png": "IHDR", "webp": "WEBPVP8X", "avif": "mif1"}[form]


def png(name: bytes, payload: bytes) -> bytes:
    return len(payload).to_bytes(4) + name + payload + zlib.crc32(name + payload).to_bytes(4)


@pytest.mark.parametrize(
    "chunk",
    [
        png(b"tEXt", b"parameters\0a woman"),
        png(b"iTXt", b"prompt\0\0\0\0\0a woman"),
        png(b"zTXt", b"workflow\0\0" + zlib.compress(b"{}")),
        png(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + PACKET),  # a second one
        png(b"eXIf", b"MM\0*"),
        png(b"tIME", bytes(7)),
        png(b"caBX", b"a credential"),
        png(b"prVt", b"private"),
        png(b"sRGB", b"\0"),
        png(b"pHYs", bytes(20)),
        png(b"iCCP", b"icc\0\0" + zlib.compress(PROFILE)),
        b"\0\0\0\x01tEXtx0000",  # its checksum is wrong
    ],
)
def test_chunks_of_a_png_that_nobody_ordered(stills: dict[str, bytes], chunk: bytes) -> None:
    data = stills["png"]
    with pytest.raises(ExportError):
        check(data[:33] + chunk + data[33:], allowed("png"))


def test_a_png_says_its_packet_packed_or_plain() -> None:
    bare = still("png")
    plain = png(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + PACKET)
    check(bare[:33] + plain + bare[33:], allowed("png"))
    hiding = b"XML:com.adobe.xmp\0\0" + zlib.compress(PACKET) + b"more"
    with pytest.raises(ExportError, match="broken"):
        check(bare[:33] + png(b"zTXt", hiding) + bare[33:], allowed("png"))


@pytest.mark.parametrize(
    ("name", "payload"),
    [
        (b"EXIF", b"MM\0*"),
        (b"XMP ", PACKET),
        (b"ANMF", b"xx"),
        (b"ALPH", b"xx"),
        (b"junk", b"xx"),
        (b"C2PA", b"xx"),
        (b"VP8X", b"xx"),
    ],
)
def test_chunks_of_a_webp_that_nobody_ordered(
    stills: dict[str, bytes], name: bytes, payload: bytes
) -> None:
    data = (
        stills["webp"]
        + name
        + len(payload).to_bytes(4, "little")
        + payload
        + bytes(len(payload) % 2)
    )
    data = data[:4] + (len(data) - 8).to_bytes(4, "little") + data[8:]
    with pytest.raises(ExportError, match="nobody asked for"):
        check(data, allowed("webp"))


def box(kind: bytes, content: bytes) -> bytes:
    return (len(content) + 8).to_bytes(4) + kind + content


@pytest.mark.parametrize(
    "extra",
    [
        box(b"uuid", bytes(16) + b"x"),
        box(b"uuid", bytes.fromhex("d8fec3d61b0e483c92975828877ec481") + b"x"),
        box(b"uuid", bytes.fromhex("be7acfcb97a942e89c71999491e3afac") + PACKET),
        box(b"free", b"hidden"),
        box(b"mdat", b"hidden"),
        box(b"meta", bytes(4)),
        box(b"udta", b""),
        b"\0\0\0\0free",  # up to the end, wherever that is
    ],
)
@pytest.mark.parametrize("form", ["avif"])
def test_boxes_that_nobody_ordered(stills: dict[str, bytes], form: str, extra: bytes) -> None:
    with pytest.raises(ExportError):
        check(stills[form] + extra, allowed(form))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"application/rdf+xml", b"application/rdf+xm\0"),  # an item of another type
        (b"mime", b"Exif"),
        (b"pixi", b"auxC"),
        (b"iref", b"xxxx"),
        (b"rdf+xml\0\0", b"rdf+xml\0x"),  # something behind its type
    ],
)
def test_items_of_an_avif_that_nobody_ordered(
    stills: dict[str, bytes], old: bytes, new: bytes
) -> None:
    with pytest.raises(ExportError, match="nobody asked for"):
        check(stills["avif"].replace(old, new, 1), allowed("avif"))


def test_data_of_an_avif_that_is_no_items(stills: dict[str, bytes]) -> None:
    data = stills["avif"]
    at = data.index(b"mdat") - 4
    size = int.from_bytes(data[at : at + 4]) + 6
    with pytest.raises(ExportError, match="data of no item"):
        check(data[:at] + size.to_bytes(4) + data[at + 4 :] + b"hidden", allowed("avif"))


@pytest.fixture(scope="module")
def bare_clip(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return clip(tmp_path_factory.mktemp("clip") / "c.mp4").read_bytes()


def test_a_bare_clip_and_one_with_a_packet_pass(bare_clip: bytes, tmp_path: Path) -> None:
    check(bare_clip, Allowed("mp4"))
    path = tmp_path / "c.mp4"
    path.write_bytes(bare_clip)
    carry.into_mp4(str(path), PACKET)
    check(str(path), Allowed("mp4", xmp=PACKET, private=("Mia", "trainedAlgorithmicMedia")))
    with pytest.raises(ExportError, match="nobody asked for"):
        check(str(path), Allowed("mp4"))
    with pytest.raises(ExportError, match="DigitalSourceType is missing"):
        check(bare_clip, Allowed("mp4", xmp=PACKET))


@pytest.mark.parametrize(
    "options", [{"plain": False}, {"title": "a woman in a crimson gown"}, {"edits": True}]
)
def test_what_encoders_like_to_say_is_not_welcome(
    tmp_path: Path, options: dict[str, object]
) -> None:
    path = clip(tmp_path / "c.mp4", **options)  # type: ignore[arg-type]
    with pytest.raises(ExportError, match="nobody asked for"):
        check(str(path), Allowed("mp4"))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d + box(b"uuid", bytes(16)),
        lambda d: d + box(b"free", b"x"),
        lambda d: d + box(b"moof", b""),
        lambda d: d + box(b"ftyp", b"isom"),
        lambda d: d.replace(b"VideoHandler", b"Mias Handler"),
        lambda d: d.replace(b"stco", b"xtco"),
        lambda d: d.replace(b"mp4a", b"text", 1),
        lambda d: d.replace(b"vmhd", b"udta"),
        lambda d: d[:-1],
    ],
)
def test_boxes_of_a_clip_that_nobody_ordered(
    bare_clip: bytes, spoil: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(ExportError):
        check(spoil(bare_clip), Allowed("mp4"))


def test_a_word_that_lies_across_two_pieces_is_found(
    bare_clip: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.export.check.whitelist._CHUNK", 7)
    with pytest.raises(ExportError, match="a word of the recipe"):
        check(bare_clip, Allowed("mp4", private=("isomiso2avc1",)))
    check(bare_clip, Allowed("mp4", private=("crimson",)))


def test_words_of_the_format_itself_are_no_finding(
    bare_clip: bytes, stills: dict[str, bytes]
) -> None:
    check(bare_clip, Allowed("mp4", private=("Handler", "VideoHandler")))
    check(stills["avif"], allowed("avif", PACKET, "application"))
