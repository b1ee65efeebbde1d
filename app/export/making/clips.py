"""A clip of a plan to a checked file: frames cut, turned and resized → encoded under the byte cap →
hidden part → what `carry` says → signed → verified to its last frame. Its cover is a second file.

Where the lowest acceptable quality is too large and the placement names no size, the clip becomes
smaller.
"""

import hashlib
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from app.core.asset import Finding
from app.core.child import tell
from app.core.errors import ExportError, MediaError
from app.core.vocab import Outcome
from app.export import carry, sizing
from app.export.check.verify import Expected, preview, verify
from app.export.check.verify_clip import ExpectedClip, verify_clip
from app.export.check.whitelist import Allowed
from app.export.clipwork import USUAL
from app.export.making import finish, sign
from app.export.making.deliver import drop, make_folder, not_written, write_part
from app.export.making.parts import part_path
from app.export.order import ClipWork, Cover, PlanItem, Rendered
from app.export.presets.preset import ClipSpec
from app.media.clip.best import best
from app.media.clip.pace import rate
from app.media.clip.reel import open_reel
from app.media.clip.values import ClipTooLargeError, Made, Order, Shape
from app.media.encode import Encoding, bare, encode, srgb_profile
from app.media.frame import Pixels, wrap
from app.media.opening import called
from app.media.watermark import stamp

_WRITTEN = 0.9  # of an item's progress, when its clip is written and has to be read back
_SMALLER = 0.75  # of the sides, from one try to the next
_LEAST = 0.5
_COVER = 90, 60  # quality tried first, and the lowest acceptable
_UUID_BOX = 24  # bytes around a packet


@dataclass(frozen=True, slots=True)
class _Finished:
    order: Order
    made: Made


def make(item: PlanItem) -> Rendered:
    """Raises ExportError; then nothing is left of it."""
    if item.clip is None:
        raise ExportError(f"{item.name} was not written: nothing says what of the clip it is.")
    make_folder(item.folder)
    part = part_path(item.folder)
    try:
        finished = _written(item, _order(item, item.clip), part)
        _seal(item, finished, part)
        return _rendered(item, finished, part)
    except MediaError as error:
        drop(part)
        raise ExportError(f"{item.name} was not written: {error.message}") from error
    except OSError as error:
        drop(part)
        if error.filename == item.source:
            raise ExportError(f"{called(item.source)} cannot be read: {error.strerror}.") from error
        raise not_written(item.name, error, item.folder) from error
    except BaseException:
        drop(part)
        raise


# ── what is ordered ──


def _order(item: PlanItem, work: ClipWork) -> Order:
    preset, spec = item.preset, item.preset.clip or USUAL
    packet = carry.packet(item)
    beside = sign.reserve(item) + (len(packet) + _UUID_BOX if packet else 0)
    return Order(
        source=item.source,
        shape=_shape(item, item.pixels),
        start_s=work.start_s,
        end_s=work.end_s,
        fps=_fps(item, work, spec),
        crf=crf_of(preset.quality.start),
        worst_crf=crf_of(preset.quality.floor),
        sound=not work.mute,
        max_rate=spec.max_video_rate,
        min_rate=spec.min_video_rate,
        max_bytes=preset.max_bytes and preset.max_bytes - beside,
        aim_bytes=preset.aim_bytes and preset.aim_bytes - beside,
        audio_bitrate=spec.audio_bitrate,
        audio_rate=spec.audio_rate,
        audio_channels=spec.audio_channels,
        cover_s=work.cover_s,
        hardware=work.hardware,
    )


def crf_of(quality: int) -> int:
    """x264's constant rate factor (0–51, lower is better) for a preset's quality (1–100): 80 is 18,
    which nobody tells from the original, and 50 is 33, which shows.
    """
    return round(58 - quality / 2)


def _fps(item: PlanItem, work: ClipWork, spec: ClipSpec) -> Fraction:
    if work.fps is not None:
        return rate(work.fps, spec.fps)
    with open_reel(item.source) as reel:
        return rate(reel.fps, spec.fps)


def _shape(item: PlanItem, pixels: tuple[int, int]) -> Shape:
    """Even sides: chroma has half of them."""
    size = max(2, pixels[0] // 2 * 2), max(2, pixels[1] // 2 * 2)
    preset = item.preset
    backdrop = None
    if preset.fit == "pad":
        backdrop = preset.background if preset.backdrop == "colour" else preset.backdrop
    path = item.clip.path if item.clip else ()
    shape = Shape(item.size, item.window, size, path, backdrop, preset.background)
    if item.teaser is not None and item.teaser.kind == finish.BLUR:
        return replace(shape, veiled=True)
    mark = finish.mark_of(item)
    if mark is None:
        return shape
    faces = [there for there, _ in finish.faces_in(item, size)]
    return replace(shape, stamp=stamp(mark, size, faces, finish.covered(preset)))


# ── written ──


def _written(item: PlanItem, order: Order, part: str) -> _Finished:
    """At the planned size, or at a smaller one where the bytes ask for it and nothing against."""
    while True:
        try:
            made = best(order, part, lambda share: tell(share * _WRITTEN))
        except ClipTooLargeError as error:
            order = _smaller(item, order, error)
        else:
            return _Finished(order, made)


def _smaller(item: PlanItem, order: Order, error: ClipTooLargeError) -> Order:
    pixels = order.shape.pixels
    smaller = round(pixels[0] * _SMALLER), round(pixels[1] * _SMALLER)
    if (
        item.preset.aspect is not None
        or smaller[0] < item.pixels[0] * _LEAST
        or not sizing.large_enough(smaller, item.preset.bounds)
    ):
        raise ExportError(
            f"{item.name} was not written: {error.message} by {item.preset.title}.",
            hint="Trim the clip.",
        ) from error
    return replace(order, shape=_shape(item, smaller))


def _seal(item: PlanItem, finished: _Finished, part: str) -> None:
    """What it says of itself is put in; it is checked, signed last of all, and checked again."""
    packet = carry.packet(item)
    if packet is not None:
        carry.into_mp4(part, packet)
    wide, high = finished.order.shape.pixels
    expected = ExpectedClip(
        width=wide,
        height=high,
        fps=finished.order.fps,
        frames=finished.order.frames,
        has_sound=finished.made.has_sound,
        max_bytes=item.preset.max_bytes,
        allowed=Allowed("mp4", xmp=packet, private=item.private),
        previews=finished.made.previews,
    )
    verify_clip(part, expected)
    if item.signing is not None:
        sign.signed(part, replace(item, pixels=(wide, high)))
        allowed = replace(expected.allowed, signed=True)
        verify_clip(part, replace(expected, allowed=allowed))


# ── handed over ──


def _rendered(item: PlanItem, finished: _Finished, part: str) -> Rendered:
    wide, high = finished.order.shape.pixels
    extras, cover = _cover(item, finished.made.cover)
    with Path(part).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Rendered(
        part=part,
        width=wide,
        height=high,
        bytes=Path(part).stat().st_size,
        sha256=digest,
        findings=_findings(item, finished),
        duration_s=round(finished.order.seconds, 3),
        extras=extras,
        cover=cover,
    )


def _cover(item: PlanItem, rows: Pixels | None) -> tuple[tuple[tuple[str, str], ...], Cover | None]:
    """The cover picture, as honest and as bare as its clip."""
    if rows is None:
        return (), None
    name = f"{Path(item.name).stem}.jpg"
    start, floor = _COVER
    order = Encoding("jpeg", start, floor, "4:4:4", srgb_profile(), xmp=carry.packet(item))
    pixels = bare(wrap(rows))
    data = encode(pixels, order).data
    allowed = Allowed("jpeg", order.profile, order.xmp, private=item.private)
    expected = Expected(pixels.width, pixels.height, None, allowed, preview(pixels))
    part = write_part(item.folder, name, data, lambda path: verify(path, expected))
    sha256 = hashlib.sha256(data).hexdigest()
    return ((part, name),), Cover(pixels.width, pixels.height, len(data), sha256)


def _findings(item: PlanItem, finished: _Finished) -> tuple[Finding, ...]:
    made, order, preset = finished.made, finished.order, item.preset
    said = []
    if order.shape.pixels != (item.pixels[0] // 2 * 2, item.pixels[1] // 2 * 2):
        text = (
            f"{order.shape.pixels[0]} × {order.shape.pixels[1]} pixels instead of "
            f"{item.pixels[0]} × {item.pixels[1]}: larger ones do not fit "
            f"{preset.max_bytes or 0:,} bytes."
        )
        said.append(Finding("export.smaller", Outcome.REVIEW, text))
    rate_now = made.video_bytes * 8 / order.seconds
    if order.min_rate is not None and rate_now < order.min_rate:
        text = (
            f"{rate_now / 1e6:.1f} Mbit/s; {preset.title} asks for {order.min_rate / 1e6:g}, and "
            "its pictures are too simple to weigh so much."
        )
        said.append(Finding("export.rate", Outcome.CLEAR, text))
    elif made.encodes > 1 and made.crf is None:
        text = f"{rate_now / 1e6:.1f} Mbit/s of pictures, to keep to what {preset.title} takes."
        said.append(Finding("export.quality", Outcome.CLEAR, text))
    return tuple(said)
