"""Tags of real camera and editor files against what exiftool reads from them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core.asset import Companion
from app.core.vocab import Role
from app.media.metadata import sidecars
from app.media.metadata.texts import Texts, collect

FORMATS = {"PNG": "png", "APNG": "png", "JPEG": "jpeg", "MPO": "mpo", "WEBP": "webp",
           "Extended WEBP": "webp", "GIF": "gif", "HEIC": "heic", "HEIF": "heif", "AVIF": "avif",
           "PSD": "psd", "JXL": "jxl", "JP2": "jp2", "JPX": "jp2", "TIFF": "tiff", "DNG": "dng",
           "MOV": "mov", "MP4": "mp4", "M4V": "mp4", "WEBM": "webm", "MKV": "mkv", "AVI": "avi",
           "CR2": "cr2", "CRW": "crw", "CR3": "cr3", "RAF": "raf", "MRW": "mrw", "RW2": "rw2",
           "X3F": "x3f", "NEF": "nef", "ARW": "arw", "ORF": "orf", "PEF": "pef"}  # fmt: skip
SIDECAR = "XMP"
TAGS = {
    "Make": "IFD0:Make",
    "Model": "IFD0:Model",
    "ImageDescription": "IFD0:ImageDescription",
    "Software": "IFD0:Software",
    "UserComment": "ExifIFD:UserComment",
}
WORDS = {
    # ours: exiftool's, the one to believe first
    "title": ("XMP-dc:Title", "IPTC:ObjectName"),
    "description": ("IFD0:ImageDescription", "XMP-dc:Description", "IPTC:Caption-Abstract"),
    "creator": ("IFD0:Artist", "XMP-dc:Creator", "IPTC:By-line"),
    "copyright": ("IFD0:Copyright", "XMP-dc:Rights", "IPTC:CopyrightNotice"),
    "headline": ("XMP-photoshop:Headline", "IPTC:Headline"),
    "credit": ("XMP-photoshop:Credit", "IPTC:Credit"),
    "source": ("XMP-photoshop:Source", "IPTC:Source"),
    "instructions": ("XMP-photoshop:Instructions", "IPTC:SpecialInstructions"),
    "job": ("XMP-photoshop:TransmissionReference", "IPTC:OriginalTransmissionReference"),
    "city": ("XMP-photoshop:City", "IPTC:City"),
    "location": ("XMP-iptcCore:Location", "IPTC:Sub-location"),
    "state": ("XMP-photoshop:State", "IPTC:Province-State"),
    "country": ("XMP-photoshop:Country", "IPTC:Country-PrimaryLocationName"),
    "usage_terms": ("XMP-xmpRights:UsageTerms",),
    "rights_page": ("XMP-xmpRights:WebStatement",),
    "document_id": ("XMP-xmpMM:DocumentID",),
    "lens": ("ExifIFD:LensModel", "XMP-exifEX:LensModel", "XMP-aux:Lens"),
}
PERCENT = {1: 1, 25: 2, 50: 3, 75: 4, 99: 5}
FOLDERS = ["orientation", "metadata/exif-samples", "metadata/exiftool", "metadata/gps",
           "formats/pillow", "formats/heic", "formats/png16-xmp", "formats/tiff", "formats/jxl",
           "formats/thumbor", "formats/filenames", "raw", "raw/header-only", "video"]  # fmt: skip
NOT_SUPPORTED = {("CanonRaw.crw", "XMP-dc:Description")}  # XMP in a trailer only exiftool writes


def read(path: Path, kind: str) -> Texts | None:
    """A file as it is read; a sidecar as one beside an empty picture."""
    if kind == SIDECAR:
        companion = Companion(Role.SIDECAR, str(path), 0, 0)
        picture = path.with_suffix(".png")
        beside = sidecars.read(str(picture), [companion])
        return collect("/dev/null", "png", beside)
    return collect(str(path), FORMATS[kind]) if kind in FORMATS else None


def compared(texts: Texts, tags: dict[str, Any], kind: str) -> Iterator[tuple[str, str, str]]:
    """(tag, ours, exiftool's) for the tags exiftool found and both understand alike."""
    for name, tag in TAGS.items():
        if tag in tags:
            yield tag, texts.chunks.get(name, ""), str(tags[tag])
    for word, names in WORDS.items():
        found = next((name for name in names if str(tags.get(name, "")).strip()), None)
        if found is not None and _said_by_someone(str(tags[found])):
            tag = found
            yield tag, texts.metadata.get(word, ""), ", ".join(map(str, _listed(tags[tag])))
    upright = FORMATS.get(kind) in ("heic", "heif", "avif", "jxl") or kind == SIDECAR
    if "IFD0:Orientation" in tags and not upright:
        yield "IFD0:Orientation", str(texts.orientation), str(tags["IFD0:Orientation"] or 1)
    yield from _dates(texts, tags)
    yield from _labels(texts, tags)


def _dates(texts: Texts, tags: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    names = ("ExifIFD:DateTimeOriginal", "Sigma:DateTimeOriginal", "CanonRaw:DateTimeOriginal")
    taken = next((str(tags[name]) for name in names if name in tags), "")
    if taken[:1] in ("1", "2"):
        ours = texts.created.strftime("%Y:%m:%d %H:%M:%S") if texts.created else ""
        yield "DateTimeOriginal", ours, taken


def _labels(texts: Texts, tags: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    labels = texts.labels
    keywords = [*_listed(tags.get("XMP-dc:Subject")), *_listed(tags.get("IPTC:Keywords"))]
    if keywords:
        ours = sorted(labels.keywords) if labels else []
        yield "Keywords", "|".join(ours), "|".join(sorted({str(one) for one in keywords}))
    rating = tags.get("XMP-xmp:Rating", tags.get("IFD0:Rating"))
    if rating is None:
        rating = PERCENT.get(tags.get("XMP-microsoft:RatingPercent", 0))
    said = labels.rating if labels else None
    yield "Rating", str(said or 0), str(rating or 0)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _said_by_someone(text: str) -> bool:
    """Cameras fill the description with their own name."""
    return not any(words in text.casefold() for words in ("digital camera", "cmos raw"))


def differences(samples: Path, folder: str) -> Iterator[tuple[str, int, list[str]]]:
    """(file, values compared, what is wrong) for each file exiftool was asked about."""
    known = samples / folder / "exiftool.json"
    for name, tags in json.loads(known.read_text("utf-8"))["files"].items():
        path = samples / folder / name
        kind = tags.get("File:FileType", "")
        texts = read(path, kind) if path.is_file() else None
        if texts is None:
            continue
        pairs = list(compared(texts, tags, kind))
        wrong = [
            f"{name}: {tag}: {ours[:60]!r} is not {theirs[:60]!r}"
            for tag, ours, theirs in pairs
            if " ".join(ours.split()) != " ".join(theirs.split())
            and (name, tag) not in NOT_SUPPORTED
        ]
        yield name, len(pairs), wrong


@pytest.mark.parametrize("folder", FOLDERS)
def test_against_exiftool(samples: Path, folder: str) -> None:
    found = list(differences(samples, folder))
    assert sum(count for _, count, _ in found)
    assert [one for _, _, wrong in found for one in wrong] == []
