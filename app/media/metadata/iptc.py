"""IPTC-IIM: the records newsrooms and old programs keep beside EXIF and XMP."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from app.media.metadata.found import decode_bytes

_MARK = 0x1C
_DATASETS_LIMIT = 4096
CHARACTER_SET = (1, 90)
UTF8 = b"\x1b%G"
_NAMES = {
    5: "ObjectName",
    10: "Urgency",
    25: "Keywords",
    40: "SpecialInstructions",
    55: "DateCreated",
    60: "TimeCreated",
    80: "By-line",
    85: "By-lineTitle",
    90: "City",
    92: "Sub-location",
    95: "Province-State",
    100: "Country-PrimaryLocationCode",
    101: "Country-PrimaryLocationName",
    103: "OriginalTransmissionReference",
    105: "Headline",
    110: "Credit",
    115: "Source",
    116: "CopyrightNotice",
    120: "Caption-Abstract",
    122: "Writer-Editor",
}


@dataclass(frozen=True, slots=True)
class Iptc:
    """`values` by the standard's names. The digest Photoshop keeps beside the records tells whether
    they are the copy of XMP that was made with it (`copied`), or something changed them since
    (`newer`), so that they are to be believed.
    """

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    newer: bool = False
    copied: bool = False

    def first(self, *names: str) -> str:
        return next((self.values[name][0] for name in names if self.values.get(name)), "")


def parse(data: bytes, kept: bytes = b"") -> Iptc:
    """The records in `data`, as far as they are whole. `kept` is the digest beside them."""
    records = datasets(data)
    utf8 = any(key == CHARACTER_SET and UTF8 in value for key, value in records)
    values: dict[str, list[str]] = {}
    for (record, number), value in records:
        name = _NAMES.get(number) if record == 2 else None
        text = _text(value, utf8=utf8) if name else ""
        if name and text:
            values.setdefault(name, []).append(text)
    known = bool(kept) and bool(values)
    copied = known and kept in _digests(data)
    listed = {name: tuple(found) for name, found in values.items()}
    return Iptc(listed, known and not copied, copied)


def digest(data: bytes) -> bytes:
    """What Photoshop keeps beside records to know them again."""
    return hashlib.md5(data, usedforsecurity=False).digest()


def datasets(data: bytes) -> list[tuple[tuple[int, int], bytes]]:
    """(record, number) and value of each, as far as they are whole."""
    found: list[tuple[tuple[int, int], bytes]] = []
    at = 0
    while at + 5 <= len(data) and data[at] == _MARK and len(found) < _DATASETS_LIMIT:
        key, size = (data[at + 1], data[at + 2]), int.from_bytes(data[at + 3 : at + 5], "big")
        at += 5
        if size & 0x8000:  # an extended dataset: this many bytes hold the length
            wide = size & 0x7FFF
            size = int.from_bytes(data[at : at + wide], "big") if wide <= 4 else len(data)
            at += wide
        if at + size > len(data):
            break
        found.append((key, data[at : at + size]))
        at += size
    return found


def _text(value: bytes, *, utf8: bool) -> str:
    text = value.decode("utf-8", "replace") if utf8 else decode_bytes(value)
    return text.replace("\0", "").strip()


def _digests(data: bytes) -> set[bytes]:
    """Of the records alone, and with the padding writers count or do not count."""
    bare = data.rstrip(b"\0")
    sizes = {len(data), len(bare), len(bare) + len(bare) % 2}
    return {digest(data[:size]) for size in sizes}
