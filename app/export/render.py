"""One item of a plan to one finished file. Runs in a media process.

Decode upright → cut the window → resize → opaque → encode under the byte cap with nothing but our
own profile and disclosure → hidden part → verify by reopening → final name.
"""

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pyvips

from app.core.asset import Finding
from app.core.errors import ExportError, MediaError
from app.core.vocab import Outcome
from app.export.deliver import make_folder, write_new
from app.export.plan import PlanItem
from app.export.verify import EIGHTH, Expected, verify
from app.media.cut import cut, enough
from app.media.decode import upright
from app.media.encode import DoesNotFitError, Encoded, bare, jpeg, srgb_profile
from app.media.metadata.write import xmp_packet


@dataclass(frozen=True, slots=True)
class Rendered:
    """The file that was made. `path` may be numbered where the planned name was taken meanwhile."""

    path: str
    width: int
    height: int
    bytes: int
    sha256: str
    findings: tuple[Finding, ...] = ()


def render(item: PlanItem) -> Rendered:
    """Raises ExportError saying what happened; then nothing was written under a final name and the
    source is as it was. Raises RefusedError for an item without a valid permit.
    """
    replace(item.permit)  # one that came through a pipe was not checked when it was made
    before = _check_source(item)
    pixels = _pixels(item)
    if _identity(item.source) != before:
        raise _changed(item)
    encoded = _encode(item, pixels)
    make_folder(item.folder)
    expected = _expected(item, pixels)
    path = write_new(item.folder, item.name, encoded.data, lambda part: verify(part, expected))
    return Rendered(
        path=path,
        width=pixels.width,
        height=pixels.height,
        bytes=len(encoded.data),
        sha256=hashlib.sha256(encoded.data).hexdigest(),
        findings=_findings(item, encoded),
    )


Identity = tuple[int, int, int, int]


def _check_source(item: PlanItem) -> Identity:
    """That the file still is what the plan was made for; device, inode, size and time of it."""
    identity = _identity(item.source)
    try:
        with Path(item.source).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise _unreadable(item.source, error) from error
    if digest != item.source_sha256:
        raise _changed(item)
    return identity


def _identity(path: str) -> Identity:
    try:
        found = Path(path).stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _pixels(item: PlanItem) -> pyvips.Image:
    """The finished pixels, computed."""
    target = item.preset.width, item.preset.height
    try:
        image = upright(item.source, shrink_to=enough(item.size, item.window, target))
        _check_shape(item, image)
        return bare(cut(image, item.size, item.window, target, item.preset.background))
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
            max_bytes=preset.max_bytes,
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
        width=item.preset.width,
        height=item.preset.height,
        max_bytes=item.preset.max_bytes,
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


def _changed(item: PlanItem) -> ExportError:
    return ExportError(
        f"{item.source} has changed since it was catalogued, so it was not exported.",
        hint="Run sync, then export again.",
    )


def _unreadable(path: str, error: OSError) -> ExportError:
    if isinstance(error, FileNotFoundError):
        return ExportError(f"{path} is no longer there (moved, or its drive was unplugged).")
    if isinstance(error, PermissionError):
        return ExportError(
            f"{path} cannot be opened: another program holds it, or it is not yours."
        )
    return ExportError(f"{path} cannot be read: {error.strerror or error}.")
