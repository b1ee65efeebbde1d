"""What a file carries beside its pixels, before it is interpreted, and how much of it is read."""

from dataclasses import dataclass, field
from typing import BinaryIO

PART_LIMIT = 8 << 20
"""Bytes read (or unpacked) of one part; a longer text is kept up to here."""
TOTAL_LIMIT = 48 << 20
"""Bytes kept of one file, all parts together."""
COUNT_LIMIT = 512
"""Parts kept of one file; real files have a dozen."""


@dataclass(slots=True)
class Found:
    """Collected by the container readers. `exif` are TIFF structures, `xmp` XML packets, `iptc`
    records of IPTC-IIM.
    """

    texts: dict[str, str] = field(default_factory=dict)
    exif: list[bytes] = field(default_factory=list)
    xmp: list[bytes] = field(default_factory=list)
    iptc: list[bytes] = field(default_factory=list)
    iptc_digest: bytes = b""
    """MD5 of the IPTC records as they were when the XMP beside them was written."""
    upright: bool = False
    """The container has its own rotation, which decoders apply: EXIF's orientation is history."""
    _spent: int = 0
    _parts: int = 0

    def add_text(self, key: str, text: str) -> None:
        """Keep a text under its carrier's name; a second, different one becomes "name #2"."""
        size, text = len(text), storable(text)
        if not text.strip():
            self._spent += size  # what unpacked to nothing has cost as much
            return
        if not key or not self._room(size):
            return
        name, number = key, 1
        while name in self.texts:
            if self.texts[name] == text:
                return
            number += 1
            name = f"{key} #{number}"
        self.texts[name] = text

    def add_exif(self, data: bytes) -> None:
        """A TIFF structure, with or without JPEG's "Exif" prefix."""
        if data[:6].rstrip(b"\0") == b"Exif":
            data = data[6:]
        if data and self._room(len(data)):
            self.exif.append(data)

    def add_xmp(self, data: bytes) -> None:
        if data.strip(b"\0 \r\n\t") and self._room(len(data)):
            self.xmp.append(data)

    def add_iptc(self, data: bytes) -> None:
        """IPTC-IIM records, without anything around them."""
        if data[:1] == b"\x1c" and self._room(len(data)):
            self.iptc.append(data)

    @property
    def is_full(self) -> bool:
        """Something was refused: more would be too, and need not be unpacked."""
        return self._spent > TOTAL_LIMIT or self._parts > COUNT_LIMIT

    def _room(self, size: int) -> bool:
        self._spent += size
        self._parts += 1
        return self._spent <= TOTAL_LIMIT and self._parts <= COUNT_LIMIT


def storable(text: str) -> str:
    """The text as UTF-8 can hold it: no lone surrogates, no NUL."""
    if "\0" in text:
        text = text.rstrip("\0").replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        # pairs written as two escapes are one character; what is left over cannot be stored
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def decode_bytes(data: bytes) -> str:
    """UTF-8 where it is valid, else Latin-1: what writers do whatever the standard of the field."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _mostly_utf8(data) or data.decode("latin-1")


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few broken bytes (a text cut inside a character, or damaged by its writer)."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    multibyte = sum(1 for character in text if character > "\x7f") - broken
    return text if multibyte > 3 * broken else None


def read_at(file: BinaryIO, offset: int, size: int) -> bytes:
    """Up to `size` bytes from `offset`, at most what a part may have; short at the file's end."""
    if offset < 0 or size <= 0:
        return b""
    try:
        file.seek(offset)
        return file.read(min(size, PART_LIMIT)) or b""
    except (OSError, OverflowError, ValueError):  # an offset beyond what the system can seek to
        return b""
