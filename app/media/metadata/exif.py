"""EXIF: the texts a picture carries in it, when and by what it was made."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone

from app.media.metadata import tiff, user_comment
from app.media.metadata.tiff import Directory, Tiff

_TEXT_TAGS = {
    0x010D: "DocumentName",
    0x010E: "ImageDescription",
    0x010F: "Make",
    0x0110: "Model",
    0x0131: "Software",
    0x013B: "Artist",
    0x8298: "Copyright",
}
_WIDE_TEXT_TAGS = {
    0x9C9B: "XPTitle",
    0x9C9C: "XPComment",
    0x9C9D: "XPAuthor",
    0x9C9E: "XPKeywords",
    0x9C9F: "XPSubject",
}
_ORIENTATION, _MODIFIED, _XMP = 0x0112, 0x0132, 0x02BC
_RATING, _RATING_PERCENT = 0x4746, 0x4749
_IPTC, _RESOURCES, _PREVIEW = 0x83BB, 0x8649, 0x002E
_USER_COMMENT, _LENS = 0x9286, 0xA434
# (date, its offset from UTC, its fraction of a second), the best one first
_DATES = ((0x9003, 0x9011, 0x9291), (0x9004, 0x9012, 0x9292))
_DATE = re.compile(r"(\d{4})[:\-/.](\d\d)[:\-/.](\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?")
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")
_TAGGED_JSON = re.compile(r"\s*\w+\s*:\s*[{\[]")


@dataclass(frozen=True, slots=True)
class Exif:
    """`texts` by tag name; `place` is (latitude, longitude) in degrees; `xmp` a packet inside.

    `modified` is the date of the last change, which editors set, cameras too. `rating` (1–5) and
    `rating_percent` are Windows'. `iptc` and `resources` (Photoshop's) stand in TIFF files.
    """

    texts: dict[str, str] = field(default_factory=dict)
    orientation: int = 1
    created: datetime | None = None
    modified: datetime | None = None
    lens: str = ""
    place: tuple[float, float] | None = None
    xmp: bytes = b""
    rating: int | None = None
    rating_percent: int | None = None
    iptc: bytes = b""
    resources: bytes = b""
    preview: int = 0
    """Where the JPEG begins that Panasonic's RAW files hold."""


def of_bytes(data: bytes) -> Exif | None:
    """None when the bytes are no TIFF structure."""
    return of_reader(lambda offset, size: data[offset : offset + size])


def of_reader(read: tiff.Reader) -> Exif | None:
    """The same over a whole file, of which only the directories are read."""
    parsed = tiff.parse(read)
    if parsed is None:
        return None
    return Exif(
        _texts(parsed),
        _orientation(parsed.main),
        _created(parsed),
        moment_of(parsed.main.text(_MODIFIED), "", ""),
        parsed.exif.text(_LENS),
        _place(parsed.gps),
        parsed.main.data(_XMP),
        parsed.main.number(_RATING),
        parsed.main.number(_RATING_PERCENT),
        parsed.main.data(_IPTC),
        parsed.main.data(_RESOURCES),
        parsed.main.entries[_PREVIEW].place if _PREVIEW in parsed.main.entries else 0,
    )


def _texts(parsed: Tiff) -> dict[str, str]:
    texts = {name: parsed.main.text(tag) for tag, name in _TEXT_TAGS.items()}
    texts |= {name: parsed.main.wide_text(tag) for tag, name in _WIDE_TEXT_TAGS.items()}
    texts["UserComment"] = _comment(parsed.exif) or _comment(parsed.main)
    for tag in parsed.main.entries:
        # ComfyUI's WebP writers take the tags below Make, one for each text they add
        if tag not in _TEXT_TAGS and tag < _ORIENTATION:
            text = parsed.main.text(tag)
            if _TAGGED_JSON.match(text):
                texts[f"0x{tag:04x}"] = text
    return {name: text for name, text in texts.items() if text}


def _comment(directory: Directory) -> str:
    return user_comment.decode(directory.data(_USER_COMMENT), directory.order)


def _orientation(main: Directory) -> int:
    value = main.number(_ORIENTATION)
    return value if value is not None and 1 <= value <= 8 else 1


def _created(parsed: Tiff) -> datetime | None:
    for date, offset, fraction in _DATES:
        texts = (parsed.exif.text(tag) for tag in (date, offset, fraction))
        if moment := moment_of(*texts):
            return moment
    return None


def moment_of(date: str, offset: str, fraction: str) -> datetime | None:
    """A date as EXIF or XMP writes it. Without an offset it is naive: the wall clock of a place the
    file does not name.
    """
    match = _DATE.match(date.strip())
    if match is None:
        return None
    parts = [int(part or 0) for part in match.groups()]
    digits = re.match(r"\d{1,6}", fraction.strip())
    micro = int(digits[0].ljust(6, "0")) if digits else 0
    try:
        year, month, day, hour, minute, second = parts
        return datetime(year, month, day, hour, minute, second, micro, _zone(offset))
    except ValueError:  # 0000:00:00, 31 June
        return None


def _zone(offset: str) -> timezone | None:
    if offset.strip() == "Z":
        return UTC
    match = _OFFSET.match(offset.strip())
    if match is None or int(match[2]) > 14:
        return None
    away = timedelta(hours=int(match[2]), minutes=min(int(match[3]), 59))
    return timezone(-away if match[1] == "-" else away)


def _place(gps: Directory) -> tuple[float, float] | None:
    latitude, longitude = _degrees(gps, 2, "S", 90), _degrees(gps, 4, "W", 180)
    return None if latitude is None or longitude is None else (latitude, longitude)


def _degrees(gps: Directory, tag: int, negative: str, limit: int) -> float | None:
    parts = gps.ratios(tag)
    if not parts:
        return None
    value = sum(part / 60**power for power, part in enumerate(parts[:3]))
    side = gps.text(tag - 1).upper()
    return None if value > limit else round(-value if side.startswith(negative) else value, 6)
