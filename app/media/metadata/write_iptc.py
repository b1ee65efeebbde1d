"""New keywords in IPTC-IIM records that are there already, and in Photoshop's resources."""

from collections.abc import Sequence

from app.media.metadata import iptc
from app.media.metadata.containers import resources
from app.media.metadata.found import decode_bytes

_KEYWORDS = (2, 25)
_LIMIT = 64  # bytes of one keyword
_TEXTS = range(5, 200)


def with_keywords(data: bytes, words: Sequence[str]) -> bytes:
    """The records with these keywords instead of theirs, all else as it was.

    Where the new words need it, the records are marked as UTF-8 and what was written in Latin-1 is
    taken over.
    """
    records = iptc.datasets(data)
    others = [(key, value) for key, value in records if key != _KEYWORDS]
    marked = any(key == iptc.CHARACTER_SET and iptc.UTF8 in value for key, value in others)
    if not marked and not all(word.isascii() for word in words):
        kept = [(key, value) for key, value in others if key != iptc.CHARACTER_SET]
        others = [
            (iptc.CHARACTER_SET, iptc.UTF8),
            *((key, _utf8(key, value)) for key, value in kept),
        ]
    new = [(_KEYWORDS, _cut(word)) for word in words]
    at = next((i for i, (key, _) in enumerate(others) if key > _KEYWORDS), len(others))
    return b"".join(_record(key, value) for key, value in [*others[:at], *new, *others[at:]])


def in_resources(data: bytes, words: Sequence[str]) -> bytes:
    """Photoshop's resources with these keywords in their IPTC records. A digest that was right is
    right again; one that said "changed since" still says so.
    """
    parts = resources.split(data)
    old = next((part for part in parts if part.number == resources.IPTC), None)
    if old is None or not iptc.parse(old.body).values:
        return data
    records = with_keywords(old.body, words)
    digest = next((part.body for part in parts if part.number == resources.DIGEST), b"")
    copied = iptc.parse(old.body, digest).copied
    made = []
    for part in parts:
        if part is old:
            made.append(part.having(records))
        elif part.number == resources.DIGEST and copied:
            made.append(part.having(iptc.digest(records)))
        else:
            made.append(part.raw)
    return b"".join(made) + data[sum(len(part.raw) for part in parts) :]


def _record(key: tuple[int, int], value: bytes) -> bytes:
    size = len(value).to_bytes(2, "big")
    if len(value) > 0x7FFF:
        size = b"\x80\x04" + len(value).to_bytes(4, "big")
    return bytes([0x1C, *key]) + size + value


def _utf8(key: tuple[int, int], value: bytes) -> bytes:
    is_text = key[0] == 2 and key[1] in _TEXTS
    return decode_bytes(value).encode() if is_text else value


def _cut(word: str) -> bytes:
    """As much of a word as fits, in whole characters."""
    return word.encode()[:_LIMIT].decode("utf-8", "ignore").encode()
