"""A picture of a plan to a checked file: decode upright → cut the window → resize → opaque → encode
under the byte cap with nothing but our own profile and disclosure → hidden part → verify.
"""

import hashlib

import numpy as np
import pyvips

from app.core.asset import Finding
from app.core.errors import ExportError, MediaError
from app.core.vocab import Outcome
from app.export.deliver import make_folder, write_part
from app.export.order import PlanItem, Rendered
from app.export.verify import EIGHTH, Expected, verify
from app.media.cut import cut, enough
from app.media.decode import upright
from app.media.encode import DoesNotFitError, Encoded, bare, jpeg, srgb_profile
from app.media.metadata.write import xmp_packet


def make(item: PlanItem) -> Rendered:
    """Raises ExportError; then nothing is left of it."""
    pixels = _pixels(item)
    encoded = _encode(item, pixels)
    expected = _expected(item, pixels)
    make_folder(item.folder)
    part = write_part(item.folder, item.name, encoded.data, lambda path: verify(path, expected))
    return Rendered(
        part=part,
        width=pixels.width,
        height=pixels.height,
        bytes=len(encoded.data),
        sha256=hashlib.sha256(encoded.data).hexdigest(),
        findings=_findings(item, encoded),
    )


def _pixels(item: PlanItem) -> pyvips.Image:
    """The finished pixels, computed."""
    try:
        image = upright(item.source, shrink_to=enough(item.size, item.window, item.pixels))
        _check_shape(item, image)
        return bare(cut(image, item.size, item.window, item.pixels, item.preset.background))
    except MediaError as error:
        raise ExportError(f"{item.source} could not be decoded: {error.message}") from error
    except pyvips.Error as error:
        raise ExportError(f"{item.source} could not be decoded to its end.") from error


def _check_shape(item: PlanItem, image: pyvips.Image) -> None:
    """The window is measured in the catalogue's size: a decode of another shape is another
    picture's.
    """
    width, height = item.size
    if abs(image.width * height - image.height * width) > max(width, height) * 8:
        raise ExportError(
            f"{item.source} decodes to {image.width} × {image.height} pixels, and the catalogue "
            f"says {width} × {height}.",
            hint="Import it again.",
        )


def _encode(item: PlanItem, pixels: pyvips.Image) -> Encoded:
    preset = item.preset
    try:
        return jpeg(
            pixels,
            start=preset.quality.start,
            floor=preset.quality.floor,
            chroma=preset.quality.chroma,
            max_bytes=preset.max_bytes or 10**10,
            profile=srgb_profile(),
            xmp=xmp_packet(item.digital_source_type),
        )
    except DoesNotFitError as error:
        raise ExportError(
            f"{item.name} was not written: {error.message} by {preset.title}.",
            hint="A preset with smaller dimensions or a lower floor can take it.",
        ) from error


def _expected(item: PlanItem, pixels: pyvips.Image) -> Expected:
    eighth = pixels.shrink(EIGHTH, EIGHTH).numpy()
    return Expected(
        width=item.pixels[0],
        height=item.pixels[1],
        max_bytes=item.preset.max_bytes or 10**10,
        profile=srgb_profile(),
        xmp=xmp_packet(item.digital_source_type),
        preview=np.asarray(eighth)[: pixels.height // EIGHTH, : pixels.width // EIGHTH],
        private=item.private,
    )


def _findings(item: PlanItem, encoded: Encoded) -> tuple[Finding, ...]:
    if encoded.quality == item.preset.quality.start:
        return ()
    text = f"Quality {encoded.quality} instead of {item.preset.quality.start}, to fit the bytes."
    return (Finding("export.quality", Outcome.CLEAR, text),)
