"""Labels written beside and inside pictures: what other programs read of them, and what stays."""

import errno
import hashlib
import io
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from app.core.asset import Labels
from app.core.errors import MediaError, RefusedError
from app.core.vocab import Flag, Label
from app.media.metadata import replace, sidecars, write_labels, write_xmp, xmp
from app.media.metadata.texts import Texts, collect
from app.media.metadata.write_labels import Written, embed, sidecar
from app.media.probe import probe
from tests.media.files import stat_of
from tests.media.metadata.files import jpeg, segment, tiff
from tests.media.metadata.packets import UTF8, bag, packet, record, resource

HUGE = (Image.DecompressionBombError,)
WANTED = Labels(("Places/Rome", "sun", "Grüße"), 4, Label.RED, Flag.PICK)
EXIFTOOL = shutil.which("exiftool")
ROOT = Path(__file__).resolve().parents[3]
needs_exiftool = pytest.mark.skipif(EXIFTOOL is None, reason="exiftool is not installed")
FORMATS = {"a.jpg": "jpeg", "a.png": "png", "a.webp": "webp", "a.tif": "tiff"}


def exiftool(path: Path, *options: str) -> dict[str, Any]:
    """All tags by group, values as they are stored, structures as such."""
    assert EXIFTOOL is not None
    said = subprocess.run(
        [EXIFTOOL, "-j", "-n", "-G1", "-struct", "-a", *options, str(path)],
        capture_output=True, check=True,
    )  # fmt: skip
    (tags,) = json.loads(said.stdout)
    return dict(tags)


def listed(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


@pytest.fixture(params=FORMATS)
def picture(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """One of each format, with EXIF and, where there is room for it, a recipe."""
    path: Path = tmp_path / request.param
    image = Image.effect_mandelbrot((60, 40), (-2, -1, 1, 1), 50).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Maker"
    exif[0x0112] = 6
    texts = PngInfo()
    texts.add_text("parameters", "a red fox\nSteps: 20, Seed: 42, Sampler: Euler")
    texts.add_text("Description", "kept as it is")
    more: dict[str, Any] = {"pnginfo": texts} if path.suffix == ".png" else {}
    image.save(path, exif=exif, **more)
    return path


def texts_of(path: Path) -> Texts:
    return collect(str(path), FORMATS[path.name])


def pixels(path: Path) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(path) as image:
            return image.tobytes()


def files_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# ── sidecars ──


@pytest.mark.parametrize(("naming", "name"), [("full", "a.png.xmp"), ("short", "a.xmp")])
@needs_exiftool
def test_a_sidecar_is_what_exiftool_reads(tmp_path: Path, naming: str, name: str) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(picture)
    before = picture.read_bytes()
    assert sidecar(str(picture), WANTED, naming, "full") == Written(str(tmp_path / name), True)
    tags = exiftool(tmp_path / name)
    assert "ExifTool:Warning" not in tags
    assert tags["XMP-dc:Subject"] == ["Rome", "sun", "Grüße"]
    assert tags["XMP-lr:HierarchicalSubject"] == ["Places|Rome", "sun", "Grüße"]
    assert tags["XMP-digiKam:TagsList"] == ["Places/Rome", "sun", "Grüße"]
    assert (tags["XMP-xmp:Rating"], tags["XMP-xmp:Label"]) == (4, "Red")
    assert (tags["XMP-digiKam:ColorLabel"], tags["XMP-digiKam:PickLabel"]) == (1, 3)
    assert tags.get("XMP-photoshop:SidecarForExtension") == ("PNG" if naming == "short" else None)
    assert picture.read_bytes() == before
    assert probe(stat_of(picture)).labels == WANTED


DIGIKAM = packet(
    bag("digiKam:TagsList", "Places/Paris", kind="Seq")
    + bag("MicrosoftPhoto:LastKeywordXMP", "Places/Paris")
    + bag("lr:hierarchicalSubject", "Places|Paris")
    + bag("mediapro:CatalogSets", "Places|Paris")
    + bag("dc:subject", "Paris")
    + "<acdsee:categories>&lt;Categories&gt;&lt;Category Assigned=&quot;1&quot;&gt;Paris"
    "&lt;/Category&gt;&lt;/Categories&gt;</acdsee:categories>"
    "<xmpMM:History><rdf:Seq><rdf:li xmlns:stEvt='http://ns.adobe.com/xap/1.0/sType/"
    "ResourceEvent#' stEvt:action='saved'/></rdf:Seq></xmpMM:History>",
    'xmp:Rating="2" MicrosoftPhoto:Rating="25" digiKam:PickLabel="0" digiKam:ColorLabel="0" '
    'acdsee:rating="2" xmlns:mine="http://example.com/mine" mine:secret="kept" '
    'xmpDM:pick="0" photoshop:LabelColor="blue" tiff:Orientation="1"',
)
LIGHTROOM = packet(
    bag("dc:subject", "Places", "Paris") + bag("lr:hierarchicalSubject", "Places|Paris")
    + "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>T</rdf:li></rdf:Alt></dc:title>",
    'xmp:Rating="2" xmp:Label="Blau" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/" '
    'crs:Exposure2012="+0.25" photoshop:SidecarForExtension="PNG"',
)  # fmt: skip


@pytest.mark.parametrize(("there", "name"), [(DIGIKAM, "a.png.xmp"), (LIGHTROOM, "a.xmp")])
@needs_exiftool
def test_what_others_wrote_is_kept_and_their_copies_follow(
    tmp_path: Path, there: bytes, name: str
) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(picture)
    target = tmp_path / name
    target.write_bytes(there)
    old = exiftool(target)
    assert sidecar(str(picture), WANTED, None, "full") == Written(str(target), True)
    assert files_in(tmp_path) == {"a.png", name}
    assert probe(stat_of(picture)).labels == WANTED
    new = exiftool(target)
    own = {xmp_name.replace(":", "-") for xmp_name in write_xmp.WRITTEN}
    ours = ("XMP-dc:Subject", "XMP-lr:", "XMP-digiKam:", "XMP-xmp:Rating", "XMP-xmp:Label",
            "XMP-microsoft:", "XMP-mediapro:", "XMP-acdsee:", "XMP-xmpDM:Pick", "XMP-x:",
            "XMP-xmp:MetadataDate", "XMP-photoshop:LabelColor", "System:", "Composite:",
            "ExifTool:", "File:")  # fmt: skip
    assert own
    for tag, value in old.items():
        if not tag.startswith(ours):
            assert new.get(tag) == value, tag
    assert not any("Paris" in str(value) for value in new.values())
    if there is DIGIKAM:
        assert new["XMP-mine:Secret"] == "kept"
        assert new["XMP-microsoft:LastKeywordXMP"] == ["Places/Rome", "sun", "Grüße"]
        assert new["XMP-mediapro:CatalogSets"] == ["Places|Rome", "sun", "Grüße"]
        assert new["XMP-microsoft:RatingPercent"] == 75
        assert (new["XMP-acdsee:Rating"], new["XMP-xmpDM:Pick"]) == (4, 1)
    else:
        assert new["XMP-crs:Exposure2012"] == "+0.25"
        assert new["XMP-xmp:Label"] == "Red"


def test_writing_again_writes_nothing(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(picture)
    target = tmp_path / "a.png.xmp"
    sidecar(str(picture), WANTED, None, "full")
    before = (target.read_bytes(), target.stat().st_mtime_ns)
    assert sidecar(str(picture), WANTED, None, "full") == Written(str(target), False)
    assert (target.read_bytes(), target.stat().st_mtime_ns) == before


def test_a_localised_word_for_the_same_label_stays(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.with_suffix(".xmp").write_bytes(LIGHTROOM)
    Image.new("RGB", (4, 4)).save(picture)
    sidecar(str(picture), Labels(("x",), 2, Label.BLUE), None, "full")
    assert b'xmp:Label="Blau"' in picture.with_suffix(".xmp").read_bytes()


def test_a_schema_without_its_slash_is_the_same_schema(tmp_path: Path) -> None:
    """As Windows writes its own."""
    picture = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(picture)
    there = packet(bag("MicrosoftPhoto:LastKeywordXMP", "old"), 'MicrosoftPhoto:Rating="25"')
    there = there.replace(b"microsoft.com/photo/1.0/", b"microsoft.com/photo/1.0")
    (tmp_path / "a.png.xmp").write_bytes(there)
    sidecar(str(picture), WANTED, None, "full")
    made = (tmp_path / "a.png.xmp").read_text("utf-8")
    assert "old" not in made
    assert 'MicrosoftPhoto:Rating="75"' in made
    assert made.count("microsoft.com/photo/1.0") == 1


def test_a_label_of_the_users_own_is_not_taken_away(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.with_suffix(".xmp").write_bytes(packet(attributes='xmp:Label="Client A"'))
    Image.new("RGB", (4, 4)).save(picture)
    sidecar(str(picture), Labels(("x",)), None, "full")
    assert b'xmp:Label="Client A"' in picture.with_suffix(".xmp").read_bytes()


def test_a_sidecar_takes_back_what_the_picture_says(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(picture)
    embed(str(picture), WANTED)
    sidecar(str(picture), Labels(), None, "full")
    assert probe(stat_of(picture)).labels is None


def test_nothing_to_say_makes_no_sidecar(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(picture)
    assert sidecar(str(picture), Labels(), None, "full").changed is False
    assert files_in(tmp_path) == {"a.png"}


@pytest.mark.parametrize(
    "there",
    [LIGHTROOM.replace(b'"PNG"', b'"NEF"'), packet(bag("dc:subject", "shared"))],
)
def test_the_sidecar_of_another_picture_is_left_alone(tmp_path: Path, there: bytes) -> None:
    for name in ("a.png", "a.nef"):
        Image.new("RGB", (4, 4)).save(tmp_path / name, "PNG")
    shared = tmp_path / "a.xmp"
    shared.write_bytes(there)
    with pytest.raises(MediaError, match="another picture's"):
        sidecar(str(tmp_path / "a.png"), WANTED, "short", "full")
    assert shared.read_bytes() == there


def test_a_sidecar_that_is_no_xmp_is_left_alone(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(picture)
    target = tmp_path / "a.png.xmp"
    target.write_bytes(b"<x:xmpmeta>my notes")
    with pytest.raises(MediaError, match="not valid XMP"):
        sidecar(str(picture), WANTED, "full", "full")
    assert target.read_bytes() == b"<x:xmpmeta>my notes"


def test_a_sidecar_that_may_be_anothers_is_not_taken_for_this_one(tmp_path: Path) -> None:
    for name in ("a.png", "a.nef"):
        Image.new("RGB", (4, 4)).save(tmp_path / name, "PNG")
    (tmp_path / "a.xmp").write_bytes(packet(bag("dc:subject", "shared")))
    written = sidecar(str(tmp_path / "a.png"), WANTED, None, "full")
    assert written == Written(str(tmp_path / "a.png.xmp"), True)


def test_the_moving_half_of_a_picture_owns_no_sidecar(tmp_path: Path) -> None:
    for name in ("a.heic", "a.mov"):
        (tmp_path / name).write_bytes(b"anything")
    (tmp_path / "a.xmp").write_bytes(packet(bag("dc:subject", "old")))
    written = sidecar(str(tmp_path / "a.heic"), WANTED, None, "full")
    assert written == Written(str(tmp_path / "a.xmp"), True)


def test_a_sidecar_that_changed_says_when(tmp_path: Path) -> None:
    """Programs look at its date; a picture's date means more and is another matter."""
    picture = tmp_path / "a.png"
    Image.new("RGB", (4, 4)).save(picture)
    target = tmp_path / "a.png.xmp"
    target.write_bytes(LIGHTROOM)
    target.chmod(0o640)
    os.utime(target, (1, 1))
    sidecar(str(picture), WANTED, None, "full")
    assert target.stat().st_mtime > 1_000_000
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_sidecar_behind_a_link_stays_there(tmp_path: Path) -> None:
    picture, real = tmp_path / "a.png", tmp_path / "kept.xmp"
    Image.new("RGB", (4, 4)).save(picture)
    real.write_bytes(packet(bag("dc:subject", "old")))
    (tmp_path / "a.png.xmp").symlink_to(real)
    sidecar(str(picture), WANTED, None, "full")
    assert (tmp_path / "a.png.xmp").is_symlink()
    assert b"Places|Rome" in real.read_bytes()


def test_a_sidecar_that_appears_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture, target = tmp_path / "a.png", tmp_path / "a.png.xmp"
    Image.new("RGB", (4, 4)).save(picture)
    check = write_labels._check_bytes

    def meanwhile(data: bytes, path: str) -> None:
        check(data, path)
        target.write_bytes(b"another program's")

    monkeypatch.setattr(write_labels, "_check_bytes", meanwhile)
    with pytest.raises(MediaError, match="Another program"):
        sidecar(str(picture), WANTED, None, "full")
    assert target.read_bytes() == b"another program's"


# ── inside ──


def test_labels_inside_a_picture(picture: Path) -> None:
    old_pixels, old_texts = pixels(picture), texts_of(picture)
    assert embed(str(picture), WANTED) == Written(str(picture), True)
    new = texts_of(picture)
    assert new.labels == WANTED
    assert (pixels(picture), new.chunks, new.orientation) == (old_pixels, old_texts.chunks, 6)
    assert files_in(picture.parent) == {picture.name}
    found = probe(stat_of(picture))
    assert (found.fault, found.labels) == (None, WANTED)
    assert (found.recipe is not None) == (picture.suffix == ".png")


def test_embedding_again_writes_nothing(picture: Path) -> None:
    embed(str(picture), WANTED)
    before = (picture.read_bytes(), picture.stat().st_ino)
    assert embed(str(picture), WANTED).changed is False
    assert (picture.read_bytes(), picture.stat().st_ino) == before


def test_labels_inside_change_and_go(picture: Path) -> None:
    old = pixels(picture)
    for wanted in (WANTED, Labels(("other",), 1, Label.BLUE, Flag.REJECT), Labels()):
        embed(str(picture), wanted)
        assert (texts_of(picture).labels or Labels()) == wanted
    assert pixels(picture) == old


@needs_exiftool
def test_exiftool_agrees_with_what_is_inside(picture: Path) -> None:
    before = exiftool(picture)
    embed(str(picture), WANTED)
    after = exiftool(picture)
    assert after["XMP-dc:Subject"] == ["Rome", "sun", "Grüße"]
    assert after["XMP-lr:HierarchicalSubject"] == ["Places|Rome", "sun", "Grüße"]
    assert after["XMP-digiKam:TagsList"] == ["Places/Rome", "sun", "Grüße"]
    assert (after["XMP-xmp:Rating"], after["XMP-xmp:Label"]) == (4, "Red")
    assert after.get("ExifTool:Warning") == before.get("ExifTool:Warning")
    for tag, value in before.items():
        if not tag.startswith(("System:", "File:FileType", "File:MIMEType", "ExifTool:", "RIFF:")):
            assert after.get(tag) == value, tag


def test_exiv2_agrees_with_what_is_inside(picture: Path) -> None:
    pyexiv2 = pytest.importorskip("pyexiv2")
    embed(str(picture), WANTED)
    with pyexiv2.Image(str(picture)) as image:
        said = image.read_xmp()
        exif = image.read_exif()
    assert said["Xmp.lr.hierarchicalSubject"] == ["Places|Rome", "sun", "Grüße"]
    assert said["Xmp.digiKam.TagsList"] == ["Places/Rome", "sun", "Grüße"]
    assert (said["Xmp.xmp.Rating"], exif["Exif.Image.Make"]) == ("4", "Maker")


@needs_exiftool
def test_copies_in_iptc_and_exif_follow(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    data = record(25, b"old") + record(105, "Überschrift".encode("latin-1"))
    kept = resource(1028, data) + resource(1061, hashlib.md5(data).digest())
    exif = tiff({0x4746: (3, b"\2\0"), 0x4749: (3, b"\x19\0"),
                 0x9C9E: (7, "a longer list of old words\0".encode("utf-16-le"))})  # fmt: skip
    plain = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(plain, "JPEG")
    path.write_bytes(
        plain.getvalue()[:2]
        + segment(0xE1, b"Exif\0\0" + exif)
        + segment(0xED, b"Photoshop 3.0\0" + resource(1005, b"x" * 16) + kept)
        + plain.getvalue()[2:]
    )
    embed(str(path), WANTED)
    tags = exiftool(path)
    assert tags["IPTC:Keywords"] == ["Rome", "sun", "Grüße"]
    assert tags["IPTC:Headline"] == "Überschrift"
    assert tags["Photoshop:IPTCDigest"] == tags["File:CurrentIPTCDigest"]
    assert (tags["IFD0:Rating"], tags["IFD0:RatingPercent"]) == (4, 75)
    assert tags["IFD0:XPKeywords"] == "Rome;sun;Grüße"
    assert probe(stat_of(path)).labels == WANTED


def test_records_that_are_utf8_already_stay_so(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    plain = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(plain, "JPEG")
    words = UTF8 + record(25, "süd".encode()) + record(90, "Köln".encode())
    body = b"Photoshop 3.0\0" + resource(1028, words)
    path.write_bytes(plain.getvalue()[:2] + segment(0xED, body) + plain.getvalue()[2:])
    embed(str(path), WANTED)
    found = collect(str(path), "jpeg")
    assert found.metadata["city"] == "Köln"
    assert found.labels == WANTED


@pytest.mark.parametrize(
    "make",
    [
        lambda data: data[:2] + segment(0xEB, b"JP\0\1" + b"jumb" * 4) + data[2:],
        lambda data: data + b"jumb c2pa",
        lambda data: data[:2] + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet(
            attributes='dcterms:provenance="https://example.com/x.c2pa"')) + data[2:],
    ],
    ids=["in its place", "anywhere", "elsewhere"],
)  # fmt: skip
def test_a_content_credential_is_never_broken(
    tmp_path: Path, make: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (8, 8)).save(path)
    path.write_bytes(make(path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(RefusedError, match="Content Credential"):
        embed(str(path), WANTED)
    assert path.read_bytes() == before
    assert sidecar(str(path), WANTED, None, "full").changed


def test_real_credentials_are_known(samples: Path, tmp_path: Path) -> None:
    carriers = [p for p in sorted((samples / "c2pa").rglob("*")) if p.suffix in (".jpg", ".png")]
    refused = 0
    for found in carriers:
        path = tmp_path / found.name
        path.write_bytes(found.read_bytes())
        before = path.read_bytes()
        try:
            embed(str(path), WANTED)
        except RefusedError:
            refused += 1
            assert path.read_bytes() == before
        else:
            assert probe(stat_of(path)).credential is None, found.name
    assert refused > 3


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.gif", b"GIF89a" + b"\1\0\1\0\0\0\0;"),
        ("a.png", b"not a picture"),
        ("a.jpg", jpeg()),
        ("cut.jpg", b""),
    ],
)
def test_what_cannot_be_checked_is_not_written(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    if not data:
        Image.effect_noise((64, 64), 50).save(path)
        data = path.read_bytes()[:-200]
    path.write_bytes(data)
    with pytest.raises(MediaError):
        embed(str(path), WANTED)
    assert path.read_bytes() == data
    assert files_in(tmp_path) == {name}


def test_a_jpeg_of_several_pictures_is_not_written(samples: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes((samples / "formats/pillow/sugarshack.mpo").read_bytes())
    with pytest.raises(MediaError, match="further pictures"):
        embed(str(path), WANTED)


def test_a_jpeg_without_room_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("RGB", (8, 8)).save(path)
    before = path.read_bytes()
    many = Labels(tuple(f"a word with the number {i}" for i in range(1500)))
    with pytest.raises(MediaError, match="too large"):
        embed(str(path), many)
    assert path.read_bytes() == before
    assert sidecar(str(path), many, None, "full").changed


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_write_protected_picture_is_not_written(picture: Path) -> None:
    picture.chmod(0o444)
    with pytest.raises(MediaError, match="write-protected"):
        embed(str(picture), WANTED)


def test_one_of_several_hard_links_is_not_written(picture: Path) -> None:
    os.link(picture, picture.with_name("b"))
    with pytest.raises(MediaError, match="hard links"):
        embed(str(picture), WANTED)


def test_a_link_stays_a_link(picture: Path) -> None:
    link = picture.with_name("link" + picture.suffix)
    link.symlink_to(picture)
    assert embed(str(link), WANTED).path == str(picture)
    assert link.is_symlink()
    assert texts_of(picture).labels == WANTED


def test_mode_and_date_stay(picture: Path) -> None:
    picture.chmod(0o640)
    os.utime(picture, ns=(1_000_000_000, 1_600_000_000_123_456_789))
    embed(str(picture), WANTED)
    after = picture.stat()
    assert stat.S_IMODE(after.st_mode) == 0o640
    assert after.st_mtime_ns == 1_600_000_000_123_456_789


def test_same_size_is_a_second_later(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    Image.new("RGB", (8, 8)).save(path)
    embed(str(path), Labels(("one",)))
    os.utime(path, ns=(0, 5_000_000_000))
    size = path.stat().st_size
    embed(str(path), Labels(("two",)))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (size, 6_000_000_000)


# ── whatever fails, the original stays ──


STEPS = ["write", "fsync", "replace", "utime", "copystat"]


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_failure_at_any_step_leaves_the_original(
    picture: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    before, date = picture.read_bytes(), picture.stat().st_mtime_ns

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    if step == "write":
        monkeypatch.setattr(replace.os, "fdopen", fail)  # type: ignore[attr-defined]
    elif step == "copystat":
        monkeypatch.setattr(replace.shutil, step, fail)  # type: ignore[attr-defined]
    else:
        monkeypatch.setattr(replace.os, step, fail)  # type: ignore[attr-defined]
    with pytest.raises(MediaError):
        embed(str(picture), WANTED)
    monkeypatch.undo()
    assert (picture.read_bytes(), picture.stat().st_mtime_ns) == (before, date)
    assert files_in(picture.parent) == {picture.name}


def test_a_change_meanwhile_wins(picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def another(*_: object, **__: object) -> None:
        picture.write_bytes(b"another program's")

    monkeypatch.setattr(replace, "_dress", another)
    with pytest.raises(MediaError, match="Another program"):
        embed(str(picture), WANTED)
    assert picture.read_bytes() == b"another program's"


def test_what_a_crash_left_is_in_nobodys_way(picture: Path) -> None:
    part = Path(replace._part(str(picture)))
    part.write_bytes(b"half")
    with pytest.raises(MediaError, match="Another process"):
        embed(str(picture), WANTED)
    os.utime(part, (0, 0))
    assert embed(str(picture), WANTED).changed
    assert files_in(picture.parent) == {picture.name}


def test_a_picture_in_which_more_would_change_is_refused(
    picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the writer had a bug: the check of its own work is what stands between."""
    from app.media.metadata import write_embedded

    make = write_embedded._made

    def clumsy(data: bytes, form: str, packet_: bytes, wanted: Labels) -> bytes:
        return make(data, form, packet_.replace(b"kept", b"lost"), wanted)

    monkeypatch.setattr(write_embedded, "_made", clumsy)
    plain = picture.read_bytes()
    monkeypatch.setattr(
        write_embedded.write_xmp, "merged",  # type: ignore[attr-defined]
        lambda *_: packet("<dc:title>added</dc:title>" + bag("dc:subject", "x")).decode(),
    )  # fmt: skip
    with pytest.raises(MediaError, match="More than its labels"):
        embed(str(picture), Labels(("x",)))
    assert picture.read_bytes() == plain


# ── any labels, any file ──

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs", "Cn", "Co")), min_size=1,
    max_size=12,
)  # fmt: skip
NAMES = st.lists(
    st.lists(WORDS.filter(lambda word: "/" not in word), min_size=1, max_size=3).map("/".join),
    max_size=6,
)


def settled(names: list[str]) -> tuple[str, ...]:
    """As the catalogue names tags: composed, once whatever the case, no stand-ins."""
    import unicodedata

    clean = [unicodedata.normalize("NFC", name) for name in names]
    return tuple({name.casefold(): name for name in clean}.values())


@settings(max_examples=80, deadline=None)
@given(
    NAMES,
    st.none() | st.integers(1, 5),
    st.none() | st.sampled_from(Label),
    st.none() | st.sampled_from(Flag),
)
def test_what_is_written_is_what_is_read(
    names: list[str], rating: int | None, label: Label | None, flag: Flag | None
) -> None:
    wanted = Labels(settled(names), rating, label, flag)
    for there in (None, DIGIKAM.decode(), LIGHTROOM.decode()):
        made = write_xmp.merged(there, wanted, Labels())
        data = (made or there or packet().decode()).encode()
        parsed = xmp.parse(data)
        assert parsed is not None
        said = sidecars.labels_of(parsed)
        assert {*map(str.casefold, said.keywords)} == {*map(str.casefold, wanted.keywords)}
        assert (said.rating, said.label, said.flag) == (rating, label, flag)


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data(), form=st.sampled_from(["jpeg", "png", "webp", "tiff"]))
def test_a_damaged_picture_is_written_whole_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, form: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"hurt.{form}"
    Image.effect_mandelbrot((9, 7), (-2, -1, 1, 1), 50).convert("RGB").save(path, form.upper())
    if data.draw(st.booleans()):
        embed(str(path), Labels(("first",), 2))
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(0, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(whole[: data.draw(st.integers(len(whole) - 30, len(whole)))])
    before = path.read_bytes()
    try:
        old = pixels(path)
        embed(str(path), WANTED)
    except (MediaError, RefusedError, OSError, SyntaxError, ValueError, *HUGE):
        assert path.read_bytes() == before
    else:
        assert pixels(path) == old
        assert collect(str(path), form).labels == WANTED


@pytest.mark.slow
def test_every_sample_is_written_right_or_refused(samples: Path, tmp_path: Path) -> None:
    """Real files: all other metadata stays as it is, by an independent count of the bytes."""
    kinds = {".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".webp": "webp",
             ".tif": "tiff", ".tiff": "tiff"}  # fmt: skip
    written = 0
    for folder in ("metadata", "formats", "orientation", "hostile"):
        for found in sorted((samples / folder).rglob("*")):
            form = kinds.get(found.suffix.lower())
            if form is None or found.name == "webp_named.png" or found.stat().st_size > 3_000_000:
                continue
            path = tmp_path / f"a{found.suffix}"
            path.write_bytes(found.read_bytes())
            path.chmod(0o644)
            before = path.read_bytes()
            try:
                embed(str(path), WANTED)
            except (MediaError, RefusedError):
                assert path.read_bytes() == before, found.name
                continue
            written += 1
            assert pixels(path) == pixels(found), found.name
            assert collect(str(path), form).labels == WANTED, found.name
    assert written > 70


KILLED = """
import os, signal, sys
from app.core.asset import Labels
from app.media.metadata import replace
from app.media.metadata.write_labels import embed

def dying(call, after):
    def die(*args, **options):
        if after:
            call(*args, **options)
        os.kill(os.getpid(), signal.SIGKILL)
    return die

step, after = sys.argv[2], sys.argv[3] == "after"
setattr(replace.os, step, dying(getattr(os, step), after))
embed(sys.argv[1], Labels(("sun",), 4))
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", ["open", "fsync", "utime", "replace"])
def test_a_kill_at_any_step_leaves_the_old_or_the_new(tmp_path: Path, step: str, when: str) -> None:
    path = tmp_path / "a.png"
    Image.effect_noise((40, 40), 90).save(path)
    before, old = path.read_bytes(), pixels(path)
    command = [sys.executable, "-c", KILLED, str(path), step, when]
    killed = subprocess.run(command, cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    whole_new = step == "replace" and when == "after"
    assert (path.read_bytes() == before) is not whole_new
    assert pixels(path) == old
    for part in files_in(tmp_path) - {path.name}:
        os.utime(tmp_path / part, (0, 0))
    embed(str(path), WANTED)
    assert texts_of(path).labels == WANTED
    assert files_in(tmp_path) == {path.name}
