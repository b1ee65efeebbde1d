"""Named parts of a picture: mwg-rs (Lightroom, digiKam, Picasa, Apple), Windows' people, IPTC's."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.core.asset import Box, Region
from app.media.metadata.sources import Sources
from app.media.metadata.xmp import Value, Xmp, structs, texts

_NUMBER = re.compile(r"[+-]?(?:\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})(?:[eE][+-]?\d{1,2})?")
_COUNT_LIMIT = 500
_LISTS = ("mwg-rs:Regions", "MP:RegionInfo", "Iptc4xmpExt:ImageRegion")
_SIDEWAYS, _FROM_THE_RIGHT, _FROM_BELOW = (5, 6, 7, 8), (2, 3, 6, 7), (3, 4, 7, 8)
Fields = Mapping[str, Value]
Area = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A region in shares of the picture's width and height, from its top left, as the file stores
    the picture. `applied` are the width and height that whoever marked it had before him.
    """

    x: float
    y: float
    w: float
    h: float
    kind: str
    name: str | None
    applied: tuple[float, float] | None = None


def read(sources: Sources) -> tuple[Marked, ...]:
    """The regions of the packet to believe, in its order; the same one in two dialects once."""
    packet = sources.saying(*_LISTS)
    if packet is None:
        return ()
    found: list[Marked] = []
    for one in (*_of_mwg(packet), *_of_windows(packet), *_of_iptc(packet)):
        if len(found) < _COUNT_LIMIT and not any(_same(one, other) for other in found):
            found.append(one)
    return tuple(found)


def placed(
    marked: tuple[Marked, ...], width: int, height: int, orientation: int
) -> tuple[Region, ...]:
    """In pixels of the upright picture, which is `width` by `height`; `orientation` is EXIF's."""
    regions = []
    for one in marked:
        done = _is_upright(one, width, height, orientation)
        x, y, w, h = _turned((one.x, one.y, one.w, one.h), 1 if done else orientation)
        left, top = max(0.0, x) * width, max(0.0, y) * height
        right, bottom = min(1.0, x + w) * width, min(1.0, y + h) * height
        if right > left and bottom > top:
            box = Box(left, top, right - left, bottom - top)
            regions.append(Region(box, one.kind, one.name))
    return tuple(regions)


def _turned(area: Area, orientation: int) -> Area:
    """Mirrored and turned as EXIF says the stored picture has to be."""
    x, y, w, h = area
    if orientation in _SIDEWAYS:
        x, y, w, h = y, x, h, w  # mirrored at the diagonal
    if orientation in _FROM_THE_RIGHT:
        x = 1 - x - w
    if orientation in _FROM_BELOW:
        y = 1 - y - h
    return x, y, w, h


def _is_upright(one: Marked, width: int, height: int, orientation: int) -> bool:
    """Some programs mark the turned picture and say so by the size they had before them."""
    if one.applied is None or orientation not in _SIDEWAYS:
        return False
    wide = one.applied[0] / one.applied[1]
    return abs(math.log(wide * height / width)) < abs(math.log(wide * width / height))


def _of_mwg(packet: Xmp) -> Iterator[Marked]:
    for whole in packet.structs("mwg-rs:Regions"):
        size = next(iter(structs(whole.get("mwg-rs:AppliedToDimensions"))), {})
        applied = _pair(size, "stDim:w", "stDim:h")
        for one in structs(whole.get("mwg-rs:RegionList")):
            area = next(iter(structs(one.get("mwg-rs:Area"))), {})
            box = _area(area, applied)
            if box is not None:
                kind = _text(one, "mwg-rs:Type") or "Face"
                yield Marked(*box, kind, _text(one, "mwg-rs:Name", "dc:title"), applied)


def _area(area: Fields, applied: tuple[float, float] | None) -> Area | None:
    """Of an area given by its middle; a circle's outer square."""
    x, y, w, h, across = (_number(area, f"stArea:{name}") for name in "xywhd")
    if across is not None and (w is None or h is None):
        wide, high = applied or (1.0, 1.0)
        w, h = across * min(wide, high) / wide, across * min(wide, high) / high
    if x is None or y is None or w is None or h is None:
        return None
    if _text(area, "stArea:unit") == "pixel" and applied:
        x, w, y, h = x / applied[0], w / applied[0], y / applied[1], h / applied[1]
    return _sane(x - w / 2, y - h / 2, w, h)


def _of_windows(packet: Xmp) -> Iterator[Marked]:
    for whole in packet.structs("MP:RegionInfo"):
        for one in structs(whole.get("MPRI:Regions")):
            numbers = [_parsed(part) for part in (_text(one, "MPReg:Rectangle") or "").split(",")]
            values = [number for number in numbers if number is not None]
            if len(values) == len(numbers) == 4 and (box := _sane(*values)):
                yield Marked(*box, "Face", _text(one, "MPReg:PersonDisplayName"))


def _of_iptc(packet: Xmp) -> Iterator[Marked]:
    for one in packet.structs("Iptc4xmpExt:ImageRegion"):
        for edge in structs(one.get("Iptc4xmpExt:RegionBoundary")):
            names = [f"Iptc4xmpExt:{name}" for name in ("rbX", "rbY", "rbW", "rbH")]
            values = [value for name in names if (value := _number(edge, name)) is not None]
            relative = _text(edge, "Iptc4xmpExt:rbUnit") == "relative"
            if relative and len(values) == 4 and (box := _sane(*values)):
                yield Marked(*box, "Region", _text(one, "Iptc4xmpExt:Name"))


def _sane(x: float, y: float, w: float, h: float) -> Area | None:
    """Inside the picture or over its edge, with an area."""
    fits = w > 0 and h > 0 and x < 1 and y < 1 and x + w > 0 and y + h > 0
    return (x, y, w, h) if fits and max(w, h) <= 2 else None


def _same(one: Marked, other: Marked) -> bool:
    middles = (one.x + one.w / 2, one.y + one.h / 2), (other.x + other.w / 2, other.y + other.h / 2)
    near = math.dist(*middles) < 0.02
    return near and one.kind == other.kind and (one.name or "") == (other.name or "")


def _pair(fields: Fields, first: str, second: str) -> tuple[float, float] | None:
    one, two = _number(fields, first), _number(fields, second)
    return (one, two) if one is not None and two is not None and min(one, two) > 0 else None


def _number(fields: Fields, name: str) -> float | None:
    return _parsed(_text(fields, name) or "")


def _parsed(text: str) -> float | None:
    """Within reason: a share of a picture, or a number of pixels."""
    match = _NUMBER.fullmatch(text.strip())
    value = float(match[0]) if match else math.inf
    return value if abs(value) < 1e6 else None


def _text(fields: Fields, *names: str) -> str | None:
    return next((found[0] for name in names if (found := texts(fields.get(name)))), None)
