"""Every text a file carries beside its pixels, and what the standards say about it.

`collect` opens the file once, decodes no pixel, and gives what it can of a damaged file: broken
metadata is missing metadata, never an error.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from app.media.metadata import exif, xmp
from app.media.metadata.containers import boxes, gif, jpeg, png, psd, video, webp
from app.media.metadata.exif import Exif
from app.media.metadata.found import Found, read_at, storable
from app.media.metadata.xmp import Xmp

_CONTAINERS: Mapping[str, Callable[[BinaryIO, Found], None]] = {
    "png": png.read,
    "jpeg": jpeg.read,
    "mpo": jpeg.read,
    "webp": webp.read,
    "gif": gif.read,
    "psd": psd.read,
    "heic": boxes.read,
    "heif": boxes.read,
    "avif": boxes.read,
    "jxl": boxes.read,
    "jp2": boxes.read,
    "cr3": boxes.read,
}
_VIDEO = frozenset(["mp4", "mov", "m4v", "webm", "mkv", "avi"])
_BOXED_VIDEO = frozenset(["mp4", "mov", "m4v"])
_DATE_KEYS = ("com.apple.quicktime.creationdate", "creation_time", "Creation Time")
_PLACE_KEYS = ("com.apple.quicktime.location.ISO6709", "location")
_PLACE = re.compile(r"([+-]\d+(?:\.\d+)?)([+-]\d+(?:\.\d+)?)")
_CARRIES_JSON = re.compile(r"\s*(?:\w+\s*:\s*)?[{\[]")
_SOURCE_TYPE = re.compile(r"[A-Za-z]+$")


@dataclass(frozen=True, slots=True)
class Texts:
    """What `collect` found.

    `chunks` are the raw texts by carrier: PNG keywords as they are written, EXIF tags by name
    (UserComment decoded), JPEG and GIF comments as "Comment", container tags of clips. They are
    what recipes are read from. `orientation` is EXIF's 1–8 for the decoder to apply, 1 where the
    format has its own rotation. `created` is naive where the file names no offset from UTC.
    `metadata` holds title, description, creator, copyright, keywords, camera, lens, software and
    gps ("latitude, longitude") as far as they are known.
    """

    chunks: Mapping[str, str] = field(default_factory=dict)
    orientation: int = 1
    created: datetime | None = None
    digital_source_type: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    xmp: str | None = None


def collect(path: str, format_name: str) -> Texts:
    """The texts of the file at `path`, whose format was found by its signature.

    A format without a reader of its own is tried as TIFF (which most RAW files are). Raises
    nothing for content; OSError when the file cannot be opened.
    """
    found = Found()
    if format_name in _VIDEO:
        _clip(path, format_name, found)
        return _interpreted(found, [])
    with open(path, "rb") as file:  # noqa: PTH123 - the name may not be UTF-8
        reader = _CONTAINERS.get(format_name)
        if reader is not None:
            reader(file, found)
            return _interpreted(found, [])
        return _interpreted(found, _bare(file, found))


def _clip(path: str, format_name: str, found: Found) -> None:
    if format_name in _BOXED_VIDEO:
        with open(path, "rb") as file:  # noqa: PTH123 - the name may not be UTF-8
            boxes.read(file, found)
    video.read(path, found)


def _bare(file: BinaryIO, found: Found) -> list[Exif]:
    """TIFF and the RAW formats built on it; Fujifilm's RAF begins with a header and a JPEG."""
    if read_at(file, 0, 8) == b"FUJIFILM":
        jpeg.read(file, found, int.from_bytes(read_at(file, 84, 4), "big"))
        return []
    read = exif.of_reader(lambda offset, size: read_at(file, offset, size))
    return [read] if read is not None else []


def _interpreted(found: Found, exifs: list[Exif]) -> Texts:
    exifs += filter(None, map(exif.of_bytes, found.exif))
    for one in exifs:
        for name, text in one.texts.items():
            found.add_text(name, text)
    packets = [*found.xmp, *(one.xmp for one in exifs if one.xmp)]
    merged = _merged(list(filter(None, map(xmp.parse, packets))))
    _texts_of_xmp(merged, found)
    return Texts(
        found.texts,
        1 if found.upright else _orientation(exifs, merged),
        _created(exifs, merged, found.texts),
        _digital_source_type(merged),
        _metadata(found.texts, exifs, merged),
        storable(merged.packet) or None,
    )


def _merged(xmps: list[Xmp]) -> Xmp:
    """One view of several packets (a main one and its continuation): the first that says it."""
    values: dict[str, tuple[str, ...]] = {}
    for one in xmps:
        for name, found in one.values.items():
            values.setdefault(name, found)
    return Xmp(values, "\n".join(one.packet for one in xmps))


def _texts_of_xmp(merged: Xmp, found: Found) -> None:
    """The properties generators write their recipe to, under the names EXIF has for them."""
    for name, key in (("exif:UserComment", "UserComment"), ("xmp:CreatorTool", "CreatorTool")):
        if text := merged.first(name):
            found.add_text(key, text)


def _orientation(exifs: list[Exif], merged: Xmp) -> int:
    for one in exifs:
        if one.orientation != 1:
            return one.orientation
    if exifs:
        return 1
    value = merged.first("tiff:Orientation")
    return int(value) if value in tuple("12345678") else 1


def _created(exifs: list[Exif], merged: Xmp, texts: Mapping[str, str]) -> datetime | None:
    for one in exifs:
        if one.created is not None:
            return one.created
    written = merged.first("exif:DateTimeOriginal", "photoshop:DateCreated", "xmp:CreateDate")
    container = (texts.get(key, "") for key in _DATE_KEYS)
    for text in (written, *container):
        fraction = re.search(r"\.(\d+)", text)
        zone = re.search(r"(?:Z|[+-]\d\d:?\d\d)$", text.strip())
        moment = exif.moment_of(text, zone[0] if zone else "", fraction[1] if fraction else "")
        if moment is not None:
            return moment
    return next((one.modified for one in exifs if one.modified is not None), None)


def _digital_source_type(merged: Xmp) -> str | None:
    """The IPTC term alone, without the vocabulary's address before it."""
    match = _SOURCE_TYPE.search(merged.first("Iptc4xmpExt:DigitalSourceType").rstrip("/"))
    return match[0] if match else None


def _metadata(texts: Mapping[str, str], exifs: list[Exif], merged: Xmp) -> dict[str, str]:
    """One value for each word, XMP's before EXIF's before the container's."""
    known = {
        "title": (merged.first("dc:title"), *_of(texts, "XPTitle", "Title", "title")),
        "description": (
            merged.first("dc:description"),
            *_of(texts, "ImageDescription", "Description", "description", "XPSubject"),
        ),
        "creator": (
            ", ".join(merged.values.get("dc:creator", ())),
            *_of(texts, "Artist", "XPAuthor", "Author", "artist"),
        ),
        "copyright": (merged.first("dc:rights"), *_of(texts, "Copyright", "copyright")),
        "keywords": (", ".join(merged.values.get("dc:subject", ())), *_of(texts, "XPKeywords")),
        "camera": (_camera(texts), _camera_of_xmp(merged)),
        "lens": (*(one.lens for one in exifs), merged.first("exifEX:LensModel")),
        "software": (*_of(texts, "Software", "software", "CreatorTool"),),
        "gps": (*_places(exifs, texts),),
    }
    chosen = {name: next(filter(None, values), "") for name, values in known.items()}
    return {name: storable(value) for name, value in chosen.items() if value}


def _of(texts: Mapping[str, str], *keys: str) -> tuple[str, ...]:
    """These texts, without the ones that hold a generator's data instead."""
    values = (texts.get(key, "") for key in keys)
    return tuple(value for value in values if value and not _CARRIES_JSON.match(value))


def _camera(texts: Mapping[str, str]) -> str:
    keys = ("Make", "com.apple.quicktime.make"), ("Model", "com.apple.quicktime.model")
    return _joined(*(next(iter(_of(texts, *names)), "") for names in keys))


def _places(exifs: list[Exif], texts: Mapping[str, str]) -> Iterator[str]:
    for one in exifs:
        if one.place is not None:
            yield f"{one.place[0]}, {one.place[1]}"
    for key in _PLACE_KEYS:
        if match := _PLACE.match(texts.get(key, "")):
            yield f"{float(match[1])}, {float(match[2])}"


def _camera_of_xmp(merged: Xmp) -> str:
    return _joined(merged.first("tiff:Make"), merged.first("tiff:Model"))


def _joined(make: str, model: str) -> str:
    """Many models begin with their maker's name."""
    if make and model.casefold().startswith(make.split()[0].casefold()):
        return model
    return " ".join(filter(None, (make, model)))
