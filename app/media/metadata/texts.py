"""Every text a file carries beside its pixels, and what the standards say about it.

`collect` opens the file once, decodes no pixel, and gives what it can of a damaged file: broken
metadata is missing metadata, never an error.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from app.core.asset import Labels
from app.media.metadata import exif, iptc, labels, regions, words, xmp
from app.media.metadata.containers import (
    boxes,
    gif,
    jpeg,
    old_raw,
    png,
    psd,
    quicktime,
    resources,
    video,
    webp,
)
from app.media.metadata.exif import Exif
from app.media.metadata.found import Found, read_at, storable
from app.media.metadata.iptc import Iptc
from app.media.metadata.regions import Marked
from app.media.metadata.sidecars import Beside
from app.media.metadata.sources import Sources
from app.media.metadata.xmp import Xmp
from app.media.opening import open_file

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
    "mrw": old_raw.minolta,
    "crw": old_raw.canon,
    "x3f": old_raw.sigma,
}
_VIDEO = frozenset(["mp4", "mov", "m4v", "webm", "mkv", "avi"])
_BOXED_VIDEO = frozenset(["mp4", "mov", "m4v"])
_DATE_KEYS = (
    old_raw.DATE,
    "com.apple.quicktime.creationdate",
    "creation_time",
    "date_recorded",
    "Creation Time",
)
_DATES = ("exif:DateTimeOriginal", "photoshop:DateCreated", "xmp:CreateDate")
_DAY_LENGTH = len("2026-11-20")
_PANASONIC = b"IIU\0"
_SOURCE_TYPE = re.compile(r"[A-Za-z]+$")


@dataclass(frozen=True, slots=True)
class Texts:
    """What `collect` found.

    `chunks` are the raw texts by carrier: PNG keywords as they are written, EXIF tags by name
    (UserComment decoded), JPEG and GIF comments as "Comment", container tags of clips. They are
    what recipes are read from. `orientation` is EXIF's 1–8 for the decoder to apply, 1 where the
    format has its own rotation. `created` is naive where the file names no offset from UTC.
    `metadata` holds title, description, creator, copyright, keywords, camera, lens, software, gps
    ("latitude, longitude") and what else `words` names, as far as they are known. `regions` are
    `placed` on the decoded picture with `stored`, the orientation EXIF gives for the stored one.
    """

    chunks: Mapping[str, str] = field(default_factory=dict)
    orientation: int = 1
    created: datetime | None = None
    digital_source_type: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    xmp: str | None = None
    labels: Labels | None = None
    regions: tuple[Marked, ...] = ()
    stored: int = 1


def collect(path: str, format_name: str, beside: Beside | None = None) -> Texts:
    """The texts of the file at `path`, whose format was found by its signature, and of the files
    `beside` it.

    A format without a reader of its own is tried as TIFF (which most RAW files are). Raises
    nothing for content; OSError when the file cannot be opened.
    """
    with open_file(path) as file:
        return collect_from(file, format_name, beside)


def collect_from(file: BinaryIO, format_name: str, beside: Beside | None = None) -> Texts:
    """The same of an open file."""
    found = Found()
    exifs: list[Exif] = []
    reader = _CONTAINERS.get(format_name)
    if format_name in _VIDEO:
        _clip(file, format_name, found)
    elif reader is not None:
        reader(file, found)
    else:
        exifs = _bare(file, found)
    return _interpreted(found, exifs, beside or Beside())


def _clip(file: BinaryIO, format_name: str, found: Found) -> None:
    if format_name in _BOXED_VIDEO:
        boxes.read(file, found)
        for box in boxes.boxes(file, 0, None):
            if box.kind == b"moov":
                quicktime.read(file, box, found)
    video.read(file, format_name, found)


def _bare(file: BinaryIO, found: Found) -> list[Exif]:
    """TIFF and the RAW formats built on it; Fujifilm's RAF begins with a header and a JPEG,
    Panasonic's RW2 has most of its EXIF in the JPEG of a tag.
    """
    if read_at(file, 0, 8) == b"FUJIFILM":
        jpeg.read(file, found, int.from_bytes(read_at(file, 84, 4), "big"))
        return []
    read = exif.of_reader(lambda offset, size: read_at(file, offset, size))
    if read is None:
        return []
    if read.preview and read_at(file, 0, 4) == _PANASONIC:
        jpeg.read(file, found, read.preview)
    found.add_iptc(read.iptc)
    resources.read(read.resources, found)
    return [read]


def _interpreted(found: Found, exifs: list[Exif], beside: Beside) -> Texts:
    exifs += filter(None, map(exif.of_bytes, found.exif))
    for one in exifs:
        for name, text in one.texts.items():
            found.add_text(name, text)
    packets = [*found.xmp, *(one.xmp for one in exifs if one.xmp)]
    embedded = xmp.merged(list(filter(None, map(xmp.parse, packets))))
    _texts_of_xmp(embedded, found)
    records = b"".join(found.iptc[:1])
    sources = Sources(
        found.texts, tuple(exifs), iptc.parse(records, found.iptc_digest), embedded, beside.xmp
    )
    stored = _orientation(exifs, embedded)
    return Texts(
        found.texts,
        1 if found.upright else stored,
        _created(sources),
        _digital_source_type(sources),
        {**words.read(sources), **beside.words},
        storable(embedded.packet) or None,
        labels.read(sources),
        regions.read(sources),
        stored,
    )


def _texts_of_xmp(embedded: Xmp, found: Found) -> None:
    """The properties generators write their recipe to, under the names EXIF has for them."""
    for name, key in (("exif:UserComment", "UserComment"), ("xmp:CreatorTool", "CreatorTool")):
        if text := embedded.first(name):
            found.add_text(key, text)


def _orientation(exifs: list[Exif], embedded: Xmp) -> int:
    for one in exifs:
        if one.orientation != 1:
            return one.orientation
    if exifs:
        return 1
    value = embedded.first("tiff:Orientation")
    return int(value) if value in tuple("12345678") else 1


def _created(sources: Sources) -> datetime | None:
    """When it was made; a sidecar's word on that corrects a camera whose clock was wrong. A day
    without a time is better than the date of the last change.
    """
    corrected = [text for name in _DATES[:2] for text in sources.sidecar.all(name)]
    if moment := next(filter(None, map(_moment, corrected)), None):
        return moment
    for one in sources.exifs:
        if one.created is not None:
            return one.created
    written = [
        *(text for name in _DATES for text in sources.xmp.all(name)),
        _date_of_iptc(sources.iptc),
        *(sources.texts.get(key, "") for key in _DATE_KEYS),
        sources.sidecar.first("xmp:CreateDate"),
    ]
    found = next(filter(None, map(_moment, written)), None)
    found = found or next(filter(None, map(_day, [*corrected, *written])), None)
    return found or next((one.modified for one in sources.exifs if one.modified is not None), None)


def _day(text: str) -> datetime | None:
    return exif.moment_of(f"{text} 00:00:00", "", "") if len(text) == _DAY_LENGTH else None


def _moment(text: str) -> datetime | None:
    fraction = re.search(r"\.(\d+)", text)
    zone = re.search(r"(?:Z|[+-]\d\d:?\d\d)$", text.strip())
    return exif.moment_of(text, zone[0] if zone else "", fraction[1] if fraction else "")


def _date_of_iptc(records: Iptc) -> str:
    """ "20061029" and "062751-0500" as one date."""
    date, time = records.first("DateCreated"), records.first("TimeCreated")
    if len(date) != 8:
        return ""
    day = f"{date[:4]}-{date[4:6]}-{date[6:]}"
    return f"{day}T{time[:2]}:{time[2:4]}:{time[4:]}" if len(time) >= 6 else day


def _digital_source_type(sources: Sources) -> str | None:
    """The IPTC term alone, without the vocabulary's address before it. The file's own word first:
    what stands beside it must not hide how it was made.
    """
    name = "Iptc4xmpExt:DigitalSourceType"
    term = sources.xmp.first(name) or sources.sidecar.first(name)
    match = _SOURCE_TYPE.search(term.rstrip("/"))
    return match[0] if match else None
