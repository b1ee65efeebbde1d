"""Which part of a picture a preset shows, and how large the finished picture is."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.core.asset import Box, Detection, Finding
from app.core.faces import faces, is_face
from app.core.outgoing import ratio_of
from app.core.vocab import Outcome
from app.export import sizing
from app.export.order import Exportable, Options
from app.export.presets.preset import Preset
from app.media import crop, crop_close
from app.media.crop import Margins
from app.media.opening import called

BODY_SCORE = 0.3
USUAL = Options()


@dataclass(frozen=True, slots=True)
class Framed:
    """`window` in pixels of the upright source, `pixels` the finished (width, height), `faces` the
    source's that the window is there to show. `by_hand`: a human drew the window.
    """

    window: Box
    pixels: tuple[int, int]
    faces: tuple[Box, ...]
    findings: tuple[Finding, ...] = ()
    by_hand: bool = False


def framed(asset: Exportable, preset: Preset, options: Options = USUAL) -> Framed | str:
    """The frame, or in a sentence why there is none. The asset has a size."""
    size = asset.width or 0, asset.height or 0
    seen, _ = people(asset.evidence.detections)
    if preset.aspect is None:
        return _frame(Box(0, 0, *size), sizing.contained(size, preset), seen)
    pixels = preset.width or 0, preset.height or 0
    if preset.fit == "pad":
        return _frame(Box(0, 0, *size), sizing.exact(size, preset, pixels), seen)
    drawn, findings = _drawn(asset, preset, size)
    shown = drawn or _found(asset, preset, options, size)
    sized = sizing.exact((shown.w, shown.h), preset, pixels)
    findings = (*findings, *_hidden(shown, preset, seen))
    return _frame(shown, sized, seen, findings, by_hand=drawn is not None)


def tiles(asset: Exportable, preset: Preset, count: int) -> list[Framed] | str:
    """`count` windows side by side, left to right, each of the preset's shape: one seamless
    panorama, swiped through. Neighbours share their edge to the pixel, and the seams run beside
    faces where they can.

    ValueError for fewer than two tiles or a preset without a shape.
    """
    if count < 2 or preset.aspect is None:
        raise ValueError(f"{count} tiles of {preset.id}")
    size = asset.width or 0, asset.height or 0
    seen, bodies = people(asset.evidence.detections)
    windows = crop.tiles(size, preset.aspect, count, seen, bodies, interest=asset.saliency)
    if windows is None:
        return f"{called(asset.path)} is too small to be split into {count} tiles"
    made = []
    for window in windows:
        pixels = preset.width or 0, preset.height or 0
        sized = sizing.exact((window.w, window.h), preset, pixels)
        here = [face for face in seen if 0 <= face.x + face.w / 2 - window.x < window.w]
        frame = _frame(window, sized, here)
        if isinstance(frame, str):
            return frame
        made.append(frame)
    return made


def wants_saliency(asset: Exportable, preset: Preset) -> bool:
    """Whether the window hangs on where the eye goes, because no face was found in the picture and
    nobody drew the window: `Exportable.saliency` is worth making then.
    """
    if preset.aspect is None or preset.fit == "pad" or not asset.width or not asset.height:
        return False
    size = asset.width, asset.height
    if crop.largest(size, preset.aspect) == size and preset.mask is None:
        return False
    return not people(asset.evidence.detections)[0] and _drawn(asset, preset, size)[0] is None


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
    return people_at(detections, first)


def people_at(detections: Sequence[Detection], time_s: float | None) -> tuple[list[Box], list[Box]]:
    """The same at one of the moments that were looked at."""
    still = [seen for seen in detections if seen.time_s is None or seen.time_s == time_s]
    others = (seen for seen in still if not is_face(seen.label))
    return faces(still), [seen.box for seen in others if seen.score >= BODY_SCORE]


def _found(asset: Exportable, preset: Preset, options: Options, size: tuple[int, int]) -> Box:
    """The program's own window."""
    seen, bodies = people(asset.evidence.detections)
    assert preset.aspect
    if options.teaser is not None and options.teaser.kind == "crop":
        bare = [one.box for one in asset.evidence.detections if "EXPOSED" in one.label.upper()]
        least = _least(preset, size, math.inf)
        return crop_close.teaser(size, preset.aspect, seen, bare, least, asset.saliency)
    if preset.mask == "circle":
        least = _least(preset, size, sizing.SOFT)
        return crop_close.circled(size, seen, least, asset.saliency)
    return crop.window(size, preset.aspect, seen, bodies, margins(preset), asset.saliency)


def _least(preset: Preset, size: tuple[int, int], most: float) -> int:
    """The narrowest window that need not be enlarged `most` times, nor beyond the preset's own
    limit.
    """
    factor = min((preset.enlarge or math.inf) / 100, most)
    return min(max(1, math.ceil((preset.width or 0) / factor)), *size)


def _drawn(
    asset: Exportable, preset: Preset, size: tuple[int, int]
) -> tuple[Box | None, tuple[Finding, ...]]:
    """The window a human drew for this shape, where it lies in the picture as it is today."""
    ratio = ratio_of(preset.width or 0, preset.height or 0)
    box = asset.said.crops.get(ratio)
    if box is None or preset.aspect is None:
        return None, ()
    if not crop.legal(box, size):
        text = (
            f"The crop drawn for {ratio} does not lie in the picture as it is now "
            f"({size[0]} × {size[1]} pixels), so the program's own is used. Draw it again."
        )
        return None, (Finding("export.crop-outside", Outcome.REVIEW, text, box=box),)
    return crop.shaped(box, size, preset.aspect), ()


def _hidden(window: Box, preset: Preset, seen: Sequence[Box]) -> Iterator[Finding]:
    """Faces that are in the window and yet not seen: a warning, as what platforms cover is known by
    guides only.
    """
    inside = [face for face in seen if crop.whole(face, window, slack=2)]
    if preset.mask == "circle":
        cut = [face for face in inside if not crop_close.in_circle(face, window)]
        text = "{} of {} faces cut by the circle that is seen of {}."
    else:
        clear = crop.uncovered(window, margins(preset) or Margins())
        cut = [face for face in inside if not crop.whole(face, clear, slack=2)]
        text = "{} of {} faces under what the platform draws over {}."
    if cut:
        said = text.format(len(cut), len(seen), preset.title)
        yield Finding("export.face-covered", Outcome.REVIEW, said, box=cut[0])


def _frame(
    window: Box,
    sized: sizing.Sized | str,
    seen: Sequence[Box],
    findings: Sequence[Finding] = (),
    *,
    by_hand: bool = False,
) -> Framed | str:
    if isinstance(sized, str):
        return sized
    return Framed(window, sized.pixels, tuple(seen), (*findings, *sized.findings), by_hand)
