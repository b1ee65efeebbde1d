"""Tags of real camera and editor files against what exiftool reads from them."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.media.metadata.texts import Texts, collect

SIGNATURES = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"RIFF": "webp", b"GIF8": "gif"}
ENDINGS = {".heic": "heic", ".heif": "heic", ".avif": "avif", ".psd": "psd", ".jxl": "jxl"}
TAGS = {
    "Make": "IFD0:Make",
    "Model": "IFD0:Model",
    "ImageDescription": "IFD0:ImageDescription",
    "Software": "IFD0:Software",
    "UserComment": "ExifIFD:UserComment",
}
NO_PICTURES = ("XMP", "EXIF", "EXV", "MIE", "ICC", "PDF", "TXT")
METADATA = {"title": "XMP-dc:Title", "description": "XMP-dc:Description"}
FOLDERS = ["orientation", "metadata/exif-samples", "metadata/exiftool", "metadata/gps",
           "formats/pillow", "formats/heic", "formats/png16-xmp", "formats/tiff"]  # fmt: skip


def format_of(path: Path) -> str:
    head = path.read_bytes()[:4]
    for signature, name in SIGNATURES.items():
        if head.startswith(signature):
            return name
    return ENDINGS.get(path.suffix.lower(), "tiff")


def compared(texts: Texts, tags: dict[str, Any], path: Path) -> Iterator[tuple[str, str, str]]:
    """(tag, ours, exiftool's) for the tags exiftool found and both understand alike."""
    for name, tag in TAGS.items():
        if tag in tags:
            yield tag, texts.chunks.get(name, ""), str(tags[tag])
    for name, tag in METADATA.items():
        if isinstance(tags.get(tag), str):
            yield tag, texts.metadata.get(name, ""), tags[tag]
    if "IFD0:Orientation" in tags and format_of(path) not in ("heic", "avif"):
        yield "IFD0:Orientation", str(texts.orientation), str(tags["IFD0:Orientation"])
    taken = str(tags.get("ExifIFD:DateTimeOriginal", ""))
    if taken[:1] in ("1", "2"):
        ours = texts.created.strftime("%Y:%m:%d %H:%M:%S") if texts.created else ""
        yield "ExifIFD:DateTimeOriginal", ours, taken


@pytest.mark.parametrize("folder", FOLDERS)
def test_against_exiftool(samples: Path, folder: str) -> None:
    wrong = []
    count = 0
    known = samples / folder / "exiftool.json"
    for name, tags in json.loads(known.read_text("utf-8"))["files"].items():
        path = samples / folder / name
        if not path.is_file() or tags.get("File:FileType") in NO_PICTURES:
            continue
        texts = collect(str(path), format_of(path))
        for tag, ours, theirs in compared(texts, tags, path):
            count += 1
            if ours.strip() != theirs.strip():
                wrong.append(f"{name}: {tag}: {ours[:60]!r} is not {theirs[:60]!r}")
    assert count or folder == "formats/png16-xmp"  # where only other tags are
    assert wrong == []
