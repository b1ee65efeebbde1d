"""A decoded picture to the finished pixels of an item: cut, resized, sharpened, veiled or marked.
Nothing here is encoded.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pyvips

from app.core.asset import Box
from app.core.errors import ExportError
from app.export.framing import margins
from app.export.order import PlanItem
from app.export.presets.preset import Preset, Watermark
from app.media.crop import Margins
from app.media.cut import cut, inner
from app.media.encode import bare
from app.media.sharpen import sharpened
from app.media.veil import veiled
from app.media.watermark import Stamp, stamp, stamped

BLUR, WATERMARK = "blur", "watermark"
_SHRUNK = 0.95  # made smaller by more than this, a picture has lost an edge to sharpen
_TEASING = 0.5  # opacity below which a teaser's mark hides nothing
_CORNERS = 0.1465  # of a square's side, on each side of the square inside its circle


@dataclass(frozen=True, slots=True)
class Finished:
    """`pixels` are computed, 8-bit sRGB and carry nothing else. `faces` are the source's faces that
    are wholly to be seen in them: the box there, and the box in the source.
    """

    pixels: pyvips.Image
    faces: tuple[tuple[Box, Box], ...]


def finished(item: PlanItem, image: pyvips.Image, size: tuple[int, int]) -> Finished:
    """`image` is the upright source, maybe a smaller decode of it; `size` the (width, height) of
    the result. Raises ExportError, MediaError and pyvips.Error.
    """
    preset = item.preset
    backdrop = preset.backdrop if preset.fit == "pad" else None
    picture = cut(image, item.size, item.window, size, preset.background, backdrop)
    if size[0] < item.window.w * _SHRUNK:
        picture = sharpened(picture, preset.sharpen)
    place, faces = _place(item, size), faces_in(item, size)
    if item.teaser is not None and item.teaser.kind == BLUR:
        return Finished(bare(veiled(bare(picture))), ())
    mark = mark_of(item)
    if mark is None:
        return Finished(bare(picture), _whole(faces, place))
    stamped_on = stamp(mark, size, [box for box, _ in faces], covered(preset))
    free = [pair for pair in faces if not _touches(pair[0], stamped_on)]
    return Finished(bare(stamped(picture, stamped_on)), _whole(free, place))


def faces_in(item: PlanItem, size: tuple[int, int]) -> list[tuple[Box, Box]]:
    """The plan's faces, wherever they come to lie in the finished picture of `size`: the box there,
    and the box in the source.
    """
    place = _place(item, size)
    return [(place.shown(face), face) for face in item.faces]


def covered(preset: Preset) -> Margins | None:
    """What is not seen of a finished picture: under the platform's own buttons, or outside the
    circle an avatar is shown as.
    """
    if preset.mask == "circle":
        return Margins(_CORNERS, _CORNERS, _CORNERS, _CORNERS)
    return margins(preset)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the finished picture the window lies: its box there."""

    window: Box
    box: Box

    def shown(self, face: Box) -> Box:
        across, down = self.box.w / self.window.w, self.box.h / self.window.h
        return Box(
            self.box.x + (face.x - self.window.x) * across,
            self.box.y + (face.y - self.window.y) * down,
            face.w * across,
            face.h * down,
        )

    def holds(self, face: Box) -> bool:
        box = self.box
        return (
            face.x >= box.x - 0.5
            and face.y >= box.y - 0.5
            and face.x + face.w <= box.x + box.w + 0.5
            and face.y + face.h <= box.y + box.h + 0.5
        )


def _place(item: PlanItem, size: tuple[int, int]) -> _Place:
    window = item.window
    wide, high = inner((window.w, window.h), size) if item.preset.fit == "pad" else size
    return _Place(window, Box((size[0] - wide) // 2, (size[1] - high) // 2, wide, high))


def _whole(faces: Sequence[tuple[Box, Box]], place: _Place) -> tuple[tuple[Box, Box], ...]:
    return tuple(pair for pair in faces if place.holds(pair[0]))


def mark_of(item: PlanItem) -> Watermark | None:
    """The watermark; a teaser's lies over all of the picture, and cannot be overlooked."""
    mark = item.watermark
    if item.teaser is None or item.teaser.kind != WATERMARK:
        return mark
    if mark is None:
        raise ExportError(
            f"{item.name} was not written: its teaser is hidden by a watermark, and "
            f"{item.preset.title} has none.",
            hint="Give the preset a watermark, or blur the teaser.",
        )
    return replace(mark, place="tiled", opacity=max(mark.opacity, _TEASING))


def _touches(face: Box, mark: Stamp) -> bool:
    box = mark.box
    return (
        min(face.x + face.w, box.x + box.w) > max(face.x, box.x)
        and min(face.y + face.h, box.y + box.h) > max(face.y, box.y)
    )  # fmt: skip
