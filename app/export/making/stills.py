"""A picture of a plan to a checked file: decode upright → finished pixels → encode under the byte
cap with nothing but our own profile and what `carry` says → hidden part → signed → verified.

Where the lowest acceptable quality is too large, the picture itself becomes smaller, as far as its
placement takes that.
"""

import hashlib
import math
from dataclasses import dataclass, replace
from pathlib import Path

import pyvips

from app.core.asset import Box, Finding
from app.core.errors import ExportError, MediaError
from app.core.vocab import Outcome
from app.export import carry, sizing
from app.export.check.verify import SMALLEST, Expected, Face, Rows, look, preview, verify
from app.export.check.whitelist import Allowed
from app.export.making import sign
from app.export.making.deliver import make_folder, write_part
from app.export.making.finish import Finished, finished
from app.export.order import PlanItem, Rendered
from app.media.cut import cut, enough
from app.media.decode import upright
from app.media.encode import DoesNotFitError, Encoded, Encoding, encode, srgb_profile
from app.media.opening import called

_STEP = 0.95  # of the sides, at the most from one step down to the next
_NEAR, _FILLED = 0.95, 0.98  # of the cap: full enough, and what is aimed at else
_LEAST = 0.5  # of the planned sides: what is smaller is another picture


def make(item: PlanItem) -> Rendered:
    """Raises ExportError; then nothing is left of it."""
    ready = _ready(item)
    make_folder(item.folder)
    part = write_part(item.folder, item.name, ready.data, lambda path: _seal(path, item, ready))
    data = Path(part).read_bytes() if item.signing else ready.data
    return Rendered(
        part=part,
        width=ready.expected.width,
        height=ready.expected.height,
        bytes=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
        findings=ready.findings,
    )


@dataclass(frozen=True, slots=True)
class _Ready:
    """What is written, what it has to be and what is to be said of it. The pixels are gone: reading
    the file back takes as much memory as they did.
    """

    data: bytes
    expected: Expected
    findings: tuple[Finding, ...]


def _ready(item: PlanItem) -> _Ready:
    image = _decoded(item)
    order = _order(item)
    shown, encoded = _fitted(item, image, order)
    expected = _expected(item, image, shown, order)
    return _Ready(encoded.data, expected, _findings(item, expected, encoded))


def _decoded(item: PlanItem) -> pyvips.Image:
    preset = item.preset
    backdrop = preset.backdrop if preset.fit == "pad" else None
    try:
        least = enough(item.size, item.window, item.pixels, backdrop)
        image = upright(item.source, shrink_to=least)
    except MediaError as error:
        raise ExportError(f"{called(item.source)} could not be decoded: {error.message}") from error
    _check_shape(item, image)
    return image


def _check_shape(item: PlanItem, image: pyvips.Image) -> None:
    """The window is measured in the catalogue's size: a decode of another shape is another
    picture's.
    """
    width, height = item.size
    if abs(image.width * height - image.height * width) > max(width, height) * 8:
        raise ExportError(
            f"{called(item.source)} decodes to {image.width} × {image.height} pixels, and the "
            f"catalogue says {width} × {height}.",
            hint="Import it again.",
        )


def _order(item: PlanItem) -> Encoding:
    preset = item.preset
    room = preset.max_bytes and preset.max_bytes - sign.reserve(item)
    return Encoding(
        format=preset.format or "",
        start=preset.quality.start,
        floor=preset.quality.floor,
        chroma=preset.quality.chroma,
        progressive=preset.quality.progressive,
        max_bytes=room,
        aim_bytes=preset.aim_bytes,
        profile=srgb_profile(),
        xmp=carry.packet(item),
        dpi=preset.dpi,
    )


# ── under the cap ──


def _fitted(item: PlanItem, image: pyvips.Image, order: Encoding) -> tuple[Finished, Encoded]:
    """The largest of the planned size and a few smaller ones that fits the bytes."""
    size, too_large = item.pixels, None
    while True:
        try:
            made = _encoded(item, image, size, order)
        except DoesNotFitError as error:
            size, too_large = _smaller(item, size, error), size
        else:
            return made if too_large is None else _fuller(item, image, order, made, too_large)


def _fuller(
    item: PlanItem,
    image: pyvips.Image,
    order: Encoding,
    made: tuple[Finished, Encoded],
    too_large: tuple[int, int],
) -> tuple[Finished, Encoded]:
    """A step down may leave room under the cap: then once more at a size in between."""
    used = len(made[1].data)
    if order.max_bytes is None or order.aim_bytes is not None or used >= order.max_bytes * _NEAR:
        return made
    pixels = made[0].pixels
    share = math.sqrt(order.max_bytes * _FILLED / used)
    share = min(share, (pixels.width + too_large[0]) / 2 / pixels.width)
    size = math.floor(pixels.width * share), math.floor(pixels.height * share)
    try:
        return _encoded(item, image, size, order)
    except DoesNotFitError:
        return made


def _encoded(
    item: PlanItem, image: pyvips.Image, size: tuple[int, int], order: Encoding
) -> tuple[Finished, Encoded]:
    """Raises DoesNotFitError and ExportError."""
    shown = _finished(item, image, size)
    try:
        return shown, encode(shown.pixels, order)
    except DoesNotFitError:
        raise
    except MediaError as error:
        raise ExportError(f"{item.name} was not written: {error.message}") from error


def _finished(item: PlanItem, image: pyvips.Image, size: tuple[int, int]) -> Finished:
    try:
        return finished(item, image, size)
    except MediaError as error:
        raise ExportError(f"{item.name} was not written: {error.message}") from error
    except pyvips.Error as error:
        raise ExportError(f"{called(item.source)} could not be decoded to its end.") from error


def _smaller(item: PlanItem, size: tuple[int, int], error: DoesNotFitError) -> tuple[int, int]:
    """The next size to try. Raises ExportError where the placement takes no smaller one."""
    preset = item.preset
    share = min(_STEP, math.sqrt(error.cap / error.smallest)) if error.cap > 0 else 0.0
    smaller = max(1, math.floor(size[0] * share)), max(1, math.floor(size[1] * share))
    if (
        _is_fixed(item)
        or smaller[0] < item.pixels[0] * _LEAST
        or not sizing.large_enough(smaller, preset.bounds)
    ):
        raise ExportError(
            f"{item.name} was not written: {_too_large(item, size, error)}.",
            hint="A preset with smaller dimensions or a lower floor can take it.",
        ) from error
    return smaller


def _too_large(item: PlanItem, size: tuple[int, int], error: DoesNotFitError) -> str:
    """Why no size fits, in the numbers whoever set the cap knows."""
    preset = item.preset
    tried = ", and no smaller size was tried"
    if size != item.pixels:
        tried = ", the smallest size that was tried"
    cap = preset.max_bytes or error.cap
    kept = f" ({cap - error.cap:,} of them are kept for the credential)" if cap > error.cap else ""
    return (
        f"{error.manner} it takes {error.smallest:,} bytes with {size[0]} × {size[1]} pixels"
        f"{tried}, and {cap:,} are allowed{kept} by {preset.title} ({preset.id})"
    )


def _is_fixed(item: PlanItem) -> bool:
    """Whether the platform itself names the one size it takes."""
    preset = item.preset
    return preset.aspect is not None and any(
        preset.facts.is_official(name) for name in ("width", "height")
    )


# ── checked ──


def _seal(path: str, item: PlanItem, ready: _Ready) -> None:
    """Checked as it was written; signed last of all, and checked again."""
    expected = ready.expected
    verify(path, expected)
    if item.signing is not None:
        sign.signed(path, replace(item, pixels=(expected.width, expected.height)))
        allowed = replace(expected.allowed, signed=True)
        verify(path, replace(expected, allowed=allowed, max_bytes=item.preset.max_bytes))


def _expected(item: PlanItem, image: pyvips.Image, shown: Finished, order: Encoding) -> Expected:
    return Expected(
        width=shown.pixels.width,
        height=shown.pixels.height,
        max_bytes=order.max_bytes,
        allowed=Allowed(order.format, order.profile, order.xmp, private=item.private),
        preview=preview(shown.pixels),
        faces=[
            Face(there, _look(item, image, face))
            for there, face in shown.faces
            if min(there.w, there.h) >= SMALLEST
        ],
    )


def _look(item: PlanItem, image: pyvips.Image, face: Box) -> Rows:
    """The face in the source."""
    across, down = image.width / item.size[0], image.height / item.size[1]
    size = max(1, round(face.w * across)), max(1, round(face.h * down))
    return look(cut(image, item.size, face, size, item.preset.background))


def _findings(item: PlanItem, made: Expected, encoded: Encoded) -> tuple[Finding, ...]:
    preset, size = item.preset, (made.width, made.height)
    said = []
    if encoded.quality not in (None, preset.quality.start):
        text = f"Quality {encoded.quality} instead of {preset.quality.start}, to fit the bytes."
        said.append(Finding("export.quality", Outcome.CLEAR, text))
    if size != item.pixels:
        text = (
            f"{size[0]} × {size[1]} pixels instead of {item.pixels[0]} × {item.pixels[1]}: larger "
            f"ones do not fit {preset.max_bytes or 0:,} bytes."
        )
        said.append(Finding("export.smaller", Outcome.REVIEW, text))
    if preset.aim_bytes is not None and len(encoded.data) > preset.aim_bytes:
        text = f"{len(encoded.data):,} bytes: {preset.aim_bytes:,} would cost too much quality."
        said.append(Finding("export.aim", Outcome.CLEAR, text))
    return tuple(said)
