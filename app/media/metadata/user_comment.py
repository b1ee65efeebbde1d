"""EXIF's UserComment: eight bytes that name an encoding, and text that often has another one."""

import unicodedata

from app.media.metadata.found import decode_bytes

_PREFIX = 8
_JAPANESE = ("iso2022_jp", "euc_jp", "cp932")


def decode(data: bytes, order: str) -> str:
    """The text; `order` ("II" or "MM") is the byte order of the EXIF around it, a hint for UTF-16.

    Writers disagree with the standard, with their prefix and with the byte order, so the bytes
    have the last word.
    """
    name = data[:_PREFIX].upper()
    if name.startswith(b"UNICODE"):
        return _clean(_unicode(data[_PREFIX:], order))
    if name.startswith(b"JIS\0"):
        return _clean(_japanese(data[_PREFIX:]))
    if name.startswith(b"ASCII") or not name.strip(b"\0 "):
        return _clean(_unlabelled(data[_PREFIX:], order))
    return _clean(_unlabelled(data, order))


def _clean(text: str) -> str:
    """Up to the terminator, without the padding some cameras fill the field with."""
    return text.lstrip("\0\ufeff").partition("\0")[0].strip()


def _unlabelled(data: bytes, order: str) -> str:
    """UTF-16 only when it shows: NULs beside most letters, all on the same side."""
    sample = data.rstrip(b"\0")[:8192]
    sides = sample[::2].count(0), sample[1::2].count(0)
    wide = max(sides) * 4 > len(sample) and min(sides) * 8 < max(sides)
    return _utf16(data, order) if wide else decode_bytes(data)


def _unicode(data: bytes, order: str) -> str:
    body = data.rstrip(b"\0")
    if b"\0" not in body and _is_plain(body):
        return body.decode("utf-8")  # labelled UNICODE, written as UTF-8
    return _utf16(data, order)


def _is_plain(data: bytes) -> bool:
    """UTF-8 that reads like words. UTF-16 of ideographs can be valid UTF-8, but has no spaces."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return text.isprintable() or any(mark in text for mark in (" ", "\n", ",", "{"))


def _utf16(data: bytes, order: str) -> str:
    if data[:2] == b"\xff\xfe":
        return data[2:].decode("utf-16-le", "replace")
    if data[:2] == b"\xfe\xff":
        return data[2:].decode("utf-16-be", "replace")
    even = data[: len(data) // 2 * 2]
    likely = ("utf-16-le", "utf-16-be") if order == "II" else ("utf-16-be", "utf-16-le")
    return max((even.decode(codec, "replace") for codec in likely), key=_sense)


def _sense(text: str) -> float:
    """How much of a text is ordinary: byte-swapped text is full of rare and unassigned signs."""
    sample = text.partition("\0")[0][:2000] or text[:2000]
    if not sample:
        return 0.0
    return sum(_weight(character) for character in sample) / len(sample)


def _weight(character: str) -> float:
    code = ord(character)
    if code < 0x250:
        return 1.0 if character.isprintable() or character in "\r\n\t" else -1.0
    kind = unicodedata.category(character)
    if kind in ("Cn", "Co", "Cs", "Cc") or character == "\ufffd":
        return -1.0
    # scripts people prompt in, and the signs around them
    common = 0x370 <= code < 0x700 or 0x3000 <= code < 0x3100 or 0x4E00 <= code < 0x9FA6
    return 0.8 if common or 0xAC00 <= code < 0xD7A4 or 0xFF00 <= code < 0xFFF0 else 0.2


def _japanese(data: bytes) -> str:
    body = data.rstrip(b"\0")
    for codec in _JAPANESE:
        try:
            return body.decode(codec)
        except UnicodeDecodeError:
            continue
    return decode_bytes(body)
