"""Windows' own rating and keywords in EXIF, changed where they stand: no byte moves."""

from collections.abc import Sequence

from app.core.asset import Labels
from app.media.metadata import tiff

_RATING, _RATING_PERCENT, _KEYWORDS = 0x4746, 0x4749, 0x9C9E
_PERCENT = (0, 1, 25, 50, 75, 99)


def patched(data: bytes, wanted: Labels) -> bytes:
    """A TIFF structure of the same length, in which what is there of the two agrees with `wanted`.
    Keywords that do not fit are left out: XMP has them all.
    """
    parsed = tiff.parse(lambda offset, size: data[offset : offset + size])
    if parsed is None:
        return data
    made = bytearray(data)
    stars = wanted.rating or 0
    order = "little" if parsed.main.order == "II" else "big"
    for tag, value in ((_RATING, stars), (_RATING_PERCENT, _PERCENT[stars])):
        entry = parsed.main.entries.get(tag)
        if entry is not None and entry.kind == 3 and entry.count == 1:
            made[entry.place : entry.place + 2] = value.to_bytes(2, order)  # type: ignore[arg-type]
    entry = parsed.main.entries.get(_KEYWORDS)
    if entry is not None:
        room = len(parsed.main.data(_KEYWORDS))
        made[entry.place : entry.place + room] = _fitting(wanted.keywords, room)
    return bytes(made)


def _fitting(names: Sequence[str], room: int) -> bytes:
    words = [name.rpartition("/")[2] for name in names]
    while (data := ";".join(words).encode("utf-16-le")) and len(data) + 2 > room:
        words.pop()
    return data.ljust(room, b"\0")
