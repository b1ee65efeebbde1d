"""From a file to pixels: one decode for all that a probe wants, or the picture for a render."""

import struct
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pyvips
from PIL import Image

from app.core.asset import Fault
from app.core.errors import MediaError
from app.core.vocab import Kind
from app.media.animation import decode_animation
from app.media.colour import srgb_image, srgb_of_deep
from app.media.decoded import Decoded, NoMemoryError, PictureError, damaged
from app.media.formats import UNREAD_EXTENSIONS
from app.media.frame import Frame, eight_bit, flatten, upright_image, wrap
from app.media.frame import upright as upright_rows
from app.media.raw import decode_raw, develop_raw
from app.media.samples import USUAL, Wanted
from app.media.source import Source, open_source
from app.media.stills import SHRUNK_SIDE, Still, size_ahead, with_heif, with_pillow, with_vips
from app.media.thumbs import look
from app.media.video import decode_video, poster_frame

Attempt = Callable[[], Still]

_FRUGAL = 16_000_000
"""Pixels of a WebP beyond which the decoder with the smaller needs is taken, not the faster one."""

_DEEP = ("rgb16", "grey16", "cmyk")
"""What libvips calls pictures of 16 bits to a channel."""

_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_FAILURES = (
    pyvips.Error,
    OSError,
    EOFError,
    ValueError,
    SyntaxError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RuntimeError,
    ZeroDivisionError,
    OverflowError,
    struct.error,
    NoMemoryError,
    *_BOMBS,
)
"""What decoders raise over damaged bytes (Pillow's raise nearly everything)."""


def decode(source: Source, wanted: Wanted = USUAL) -> Decoded:
    """All that one decode teaches, with the samples that are `wanted`.

    Raises PictureError when there is nothing to show; a picture of which a part could be saved
    comes with a `fault`.
    """
    with _quiet(), _memory_named():
        form = source.format
        if form is None:
            raise _unread(source.path)
        if form.decoder == "video":
            return decode_video(source, wanted)
        if form.decoder == "raw":
            frame, fault = decode_raw(source, whole=wanted.whole)
            return _still_of(frame, wanted, fault=fault)
        return _animation(source, wanted) or _still(source, wanted)


def upright(path: str, *, shrink_to: tuple[int, int] | None = None) -> pyvips.Image:
    """The full picture for a render: 8-bit sRGB with 3 bands, or 4 with alpha, upright, in memory,
    without metadata. A clip gives its first frame, an animation too.

    With `shrink_to` (width, height as seen) it may be decoded smaller, never below either side
    unless the file itself is. Raises MediaError, also for what is damaged in part.
    """
    try:
        with open_source(path) as source, _quiet(), _memory_named():
            return _upright(source, shrink_to)
    except OSError as error:
        raise MediaError("unreadable", f"The file cannot be read: {error.strerror}.") from error


def _upright(source: Source, shrink_to: tuple[int, int] | None) -> pyvips.Image:
    form = source.format
    if form is None:
        raise _unread(source.path)
    if form.decoder == "video":
        return wrap(poster_frame(source))
    if form.decoder == "raw":
        return wrap(develop_raw(source, shrink_to))
    if form.name in ("jpeg", "jp2"):  # these a probe decodes at a fraction
        whole: list[Attempt] = [partial(with_pillow, source)]
        if form.name == "jpeg":
            whole.insert(0, partial(_vips_at_least, source, shrink_to))
    else:
        whole, _ = _attempts(source, SHRUNK_SIDE)
    failures: list[Exception] = []
    for attempt in whole:
        try:
            return _rendered(attempt())
        except _FAILURES as error:
            failures.append(error)
    raise _failed(form.name, failures, None)


def _vips_at_least(source: Source, size: tuple[int, int] | None) -> Still:
    """JPEG can be decoded at a half, quarter or eighth."""
    full = with_vips(source)
    if size is not None:
        for shrink in (8, 4, 2):
            if full.width // shrink >= size[0] and full.height // shrink >= size[1]:
                return with_vips(source, shrink=shrink)
    return full


def _rendered(still: Still) -> pyvips.Image:
    """Decodes here, into memory; turning and colour follow while the pixels are used, but for the
    colours of 16 bits, which become 8 here.
    """
    pixels, icc = still.image, still.icc
    if isinstance(pixels, pyvips.Image):
        image = eight_bit(pixels)
        if pixels.interpretation in _DEEP and pixels.format == "ushort":
            image, icc = srgb_of_deep(pixels, icc), None
        pixels = pyvips.Image.new_from_memory(
            image.write_to_memory(), image.width, image.height, image.bands, "uchar"
        ).copy(interpretation=image.interpretation)
    else:
        pixels = wrap(pixels, still.has_alpha)
    return upright_image(srgb_image(pixels, icc), still.orientation)


def _animation(source: Source, wanted: Wanted) -> Decoded | None:
    """None for what does not move, and for what is broken there: it may still decode as a still."""
    try:
        return decode_animation(source, wanted)
    except PictureError as error:
        if error.code != "damaged":
            raise
    except _FAILURES:
        pass
    return None


def _still(source: Source, wanted: Wanted) -> Decoded:
    """The fast decoder, then the forgiving one, then whatever part there is."""
    assert source.format is not None
    whole, parts = _attempts(source, None if wanted.whole else SHRUNK_SIDE)
    failures: list[Exception] = []
    for attempt in whole:
        try:
            still = attempt()
            return _still_of(_frame(still), wanted, still.has_alpha)
        except _FAILURES as error:
            failures.append(error)
    reason = _failed(source.format.name, failures, size_ahead(source))
    return _part(parts if reason.code == "damaged" else [], reason, wanted)


def _attempts(source: Source, side: int | None) -> tuple[list[Attempt], list[Attempt]]:
    """How to decode all of a still, and how to save a part of it; best first. `side`: see
    `with_pillow`.
    """
    assert source.format is not None
    pillow = partial(with_pillow, source, side=side)
    part = partial(with_pillow, source, whole=False, side=side)
    vips = partial(with_vips, source)
    match source.format.name:
        case "heic":
            return [partial(with_heif, source)], []
        case "png" | "tiff":
            return [vips, pillow], [part, partial(with_vips, source, whole=False)]
        case "webp":
            width, height = size_ahead(source) or (0, 0)
            return ([vips] if width * height > _FRUGAL else [pillow, vips]), []
        case "jp2":  # not every file has the smaller sizes inside that it is asked for
            return [pillow, partial(with_pillow, source)], [part]
    return [pillow], [part]


def _part(attempts: list[Attempt], reason: PictureError, wanted: Wanted) -> Decoded:
    """What decodes of a damaged picture. Raises `reason` when that is nothing."""
    for attempt in attempts:
        try:
            still = attempt()
            reason.size = (still.width, still.height)
            fault = Fault(reason.code, reason.message)
            saved = _still_of(_frame(still), wanted, still.has_alpha, fault)
        except _FAILURES:
            continue
        if not saved.looks[0].is_flat:
            return saved
    raise reason


def _frame(still: Still) -> Frame:
    """Decodes here. Raises as the decoder does, and PictureError."""
    try:
        flat, clear = flatten(still.image, still.has_alpha)
        rows = upright_rows(flat, still.orientation)
    except MemoryError as error:
        raise NoMemoryError((still.width, still.height)) from error
    return Frame(rows, still.width, still.height, still.icc, clear=clear)


def _still_of(
    frame: Frame, wanted: Wanted, has_alpha: bool = False, fault: Fault | None = None
) -> Decoded:
    looks = (look(frame, wanted),)
    return Decoded(Kind.IMAGE, frame.width, frame.height, looks, has_alpha=has_alpha, fault=fault)


def _failed(name: str, failures: list[Exception], size: tuple[int, int] | None) -> PictureError:
    """One clause about what is wrong, from what the decoders said."""
    for error in failures:
        if isinstance(error, NoMemoryError):
            return NoMemoryError(error.size or size)
    said = " ".join(str(error) for error in failures).casefold()
    if any(isinstance(error, _BOMBS) for error in failures):
        return PictureError("too-large", "The picture is too large to be opened safely.")
    if "out of memory" in said:
        return NoMemoryError(size)
    if any(word in said for word in ("truncated", "premature", "unexpected end", "read error")):
        return damaged("it is cut off before its end", size)
    return damaged(f"its {name.upper()} data cannot be decoded", size)


def _unread(path: str) -> PictureError:
    _, dot, extension = path.rpartition(".")
    if f".{extension.casefold()}" in UNREAD_EXTENSIONS:
        return PictureError("unsupported", f"Musekeep does not read .{extension} pictures.")
    named = f", although its name ends in .{extension}" if dot and len(extension) < 8 else ""
    return PictureError(
        "unknown-format", f"This is no picture or clip in a format that Musekeep knows{named}."
    )


@contextmanager
def _memory_named() -> Iterator[None]:
    try:
        yield
    except MemoryError as error:
        raise NoMemoryError() from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Decoders' warnings are noise, but for the one about a picture that is a bomb."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield
