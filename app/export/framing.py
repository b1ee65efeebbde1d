"""Which part of a picture a preset shows, and how large the finished picture is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.core.asset import Box, Detection, Finding
from app.core.faces import faces, is_face
from app.core.outgoing import ratio_of
from app.export.order import Exportable
from app.export.preset import Preset
from app.media.crop import Margins, window

BODY_SCORE = 0.3


@dataclass(frozen=True, slots=True)
class Framed:
    """`window` in pixels of the upright source, `pixels` the finished (width, height), `faces` the
    source's.
    """

    window: Box
    pixels: tuple[int, int]
    faces: tuple[Box, ...]
    findings: tuple[Finding, ...] = ()


def framed(asset: Exportable, preset: Preset) -> Framed | str:
    """The frame, or in a sentence why there is none. The asset has a size."""
    size = asset.width or 0, asset.height or 0
    seen, bodies = people(asset.evidence.detections)
    if preset.aspect is None:
        return Framed(Box(0, 0, *size), _contained(size, preset), tuple(seen))
    assert preset.width is not None
    assert preset.height is not None
    by_hand = asset.said.crops.get(ratio_of(preset.width, preset.height))
    frame = by_hand or window(size, preset.aspect, seen, bodies, margins(preset))
    return Framed(frame, (preset.width, preset.height), tuple(seen))


def _contained(size: tuple[int, int], preset: Preset) -> tuple[int, int]:
    """The whole picture, made smaller where the preset has a size or a limit below it."""
    width, height = size
    scale = min(
        1.0,
        (preset.width or width) / width,
        (preset.height or height) / height,
        math.sqrt((preset.bounds.max_pixels or width * height) / (width * height)),
    )
    return max(1, math.floor(width * scale)), max(1, math.floor(height * scale))


def margins(preset: Preset) -> Margins | None:
    """The preset's covered edges as shares of the picture."""
    if (safe := preset.safe) is None or not preset.width or not preset.height:
        return None
    return Margins(
        top=safe.top / preset.height,
        right=safe.right / preset.width,
        bottom=safe.bottom / preset.height,
        left=safe.left / preset.width,
    )


def people(detections: Sequence[Detection]) -> tuple[list[Box], list[Box]]:
    """Faces and other parts of people in the frame that is exported (an animation's first), as all
    packs together see them.
    """
    first = min((seen.time_s for seen in detections if seen.time_s is not None), default=None)
    still = [seen for seen in detections if seen.time_s is None or seen.time_s == first]
    others = (seen for seen in still if not is_face(seen.label))
    return faces(still), [seen.box for seen in others if seen.score >= BODY_SCORE]
