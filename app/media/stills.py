"""Decoders of still pictures: libvips for PNG and TIFF, Pillow and its plugins for the rest.

Each returns a libvips picture that is decoded while it is used, with what the header says.
"""

import math
import re
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import pyvips
from PIL import ExifTags, Image, ImageFile

from app.core.errors import TamperedError
from app.media.decoded import MAX_PIXELS, NoMemoryError, check_size, damaged
from app.media.formats import vips_misreads
from app.media.frame import Pixels, from_pillow, upright_size
from app.media.headers import jxl_size, webp_size
from app.media.opening import is_sealed
from app.media.source import Source

SHRUNK_SIDE = 1280
"""A large JPEG (or JPEG 2000) is decoded at a fraction of its size, but not below this long side:
from there on hardly any of the detector's labels change, even where faces are small and sharp
(models/README.md).
"""

Image.MAX_IMAGE_PIXELS = MAX_PIXELS

_PILLOW_FORMATS: dict[str, tuple[str, ...]] = {
    "png": ("PNG",),
    "jpeg": ("JPEG",),
    "webp": ("WEBP",),
    "gif": ("GIF",),
    "avif": ("AVIF",),
    "tiff": ("TIFF",),
    "bmp": ("BMP",),
    "psd": ("PSD",),
    "ico": ("ICO",),
    "jxl": ("JXL",),
    "jp2": ("JPEG2000",),
}
_XMP_ORIENTATION = re.compile(rb"tiff:Orientation(?:=[\"']|>)\s*([1-8])\b")


@dataclass(frozen=True, slots=True)
class Still:
    """`image` is as stored: `orientation` (EXIF, 1-8) is still to be applied. `width` and `height`
    are the full picture's, upright; `image` may have been shrunk on load.

    A libvips picture is decoded as it is used; rows are decoded already, 8 bits to a channel.
    """

    image: pyvips.Image | Pixels
    width: int
    height: int
    orientation: int
    icc: bytes | None
    has_alpha: bool


def with_vips(source: Source, *, whole: bool = True, shrink: int = 1) -> Still:
    """PNG, WebP, TIFF or JPEG. Raises pyvips.Error, here or while the picture is used.

    With `whole`, a file that is cut or broken raises; without, what is missing stays black.
    """
    assert source.format is not None
    if vips_misreads(source.data or source.head):
        raise pyvips.Error("a TIFF of luma and chroma")
    options = {"shrink": shrink} if shrink > 1 else {}
    image = pyvips.Operation.call(
        f"{source.format.name}load_source",
        _vips_source(source),
        access="sequential",
        fail_on="error" if whole else "none",
        **options,
    )
    orientation = _vips_orientation(image)
    size = upright_size(image.width * shrink, image.height * shrink, orientation)
    check_size(*size)
    icc = image.get("icc-profile-data") if _has(image, "icc-profile-data") else None
    return Still(image, *size, orientation, icc, bool(image.hasalpha()))


def with_pillow(source: Source, *, whole: bool = True, side: int | None = None) -> Still:
    """Any still format. Raises OSError, ValueError and their like for what is damaged.

    `side`: JPEG and JPEG 2000 may be decoded smaller, their long side not below this.
    """
    with _truncated_allowed(not whole), open_pillow(source) as image:
        orientation = pillow_orientation(image)
        size = upright_size(*image.size, orientation)
        if side is not None:
            shrink_on_load(image, side)
        try:
            image.load()
            pixels, has_alpha = from_pillow(image)
        except MemoryError as error:
            raise NoMemoryError(size) from error
        return Still(pixels, *size, orientation, image.info.get("icc_profile"), has_alpha)


def with_heif(source: Source) -> Still:
    """HEIC and HEIF. libheif applies rotation, mirroring and cropping itself. Raises as Pillow."""
    import pillow_heif

    options = pillow_heif.options
    options.DECODE_THREADS = 1
    options.THUMBNAILS = options.DEPTH_IMAGES = options.AUX_IMAGES = False
    image = pillow_heif.open_heif(source.file())
    width, height = image.size
    check_size(width, height)
    try:
        rows: Pixels = np.asarray(image)
    except MemoryError as error:
        raise NoMemoryError((width, height)) from error
    except (OSError, EOFError, ValueError, RuntimeError, SyntaxError) as error:
        raise damaged("its picture data cannot be decoded", (width, height)) from error
    if image.mode.startswith("I;16"):
        rows = (rows.view(np.uint16) >> 8).astype(np.uint8)
    rows = rows.reshape(height, width, -1)
    if image.mode.startswith("RGB") and "icc_profile" not in image.info:
        rows = _standard_light(source, image.info.get("nclx_profile"), rows)
    return Still(rows, width, height, 1, image.info.get("icc_profile"), image.has_alpha)


def _standard_light(source: Source, nclx: Mapping[str, Any] | None, rows: Pixels) -> Pixels:
    """The same rows, decoded once more with all their bits where they are in high dynamic range."""
    from app.media.bright import is_bright, standard

    if not is_bright(nclx):
        return rows
    import pillow_heif

    deep = np.asarray(pillow_heif.open_heif(source.file(), convert_hdr_to_8bit=False))
    if nclx is None or deep.dtype != np.uint16:
        return rows
    return standard(deep.reshape(*rows.shape), nclx)


def open_pillow(source: Source) -> ImageFile.ImageFile:
    """The header only; with the size checked. Raises as `with_pillow`, and PictureError."""
    assert source.format is not None
    name = source.format.name
    _register(name)
    if size := size_ahead(source):
        check_size(*size)  # some plugins decode everything as they open
    image = Image.open(source.file(), formats=_PILLOW_FORMATS[name])
    check_size(*upright_size(*image.size, pillow_orientation(image)))
    return image


def shrink_on_load(image: ImageFile.ImageFile, side: int) -> None:
    """Have the decoder itself leave detail out, as long as the long side stays at least `side`."""
    factor = max(image.size) / side
    if image.format in ("JPEG", "MPO"):
        width, height = image.size
        image.draft(None, (max(1, int(width / factor)), max(1, int(height / factor))))
    elif image.format == "JPEG2000" and factor >= 2:
        image.reduce = min(5, int(math.log2(factor)))  # type: ignore[method-assign,assignment]


def size_ahead(source: Source) -> tuple[int, int] | None:
    """The size as stored where it can be told without the decoder: JPEG XL and WebP."""
    assert source.format is not None
    read = {"jxl": jxl_size, "webp": webp_size}.get(source.format.name)
    return read(source.head) if read else None


def pillow_orientation(image: Image.Image) -> int:
    """What is still to be applied, 1-8; 1 where the decoder has done so."""
    if image.format == "JXL" and not getattr(image, "jpeg", False):
        return 1
    if image.format == "TIFF":
        return 1  # Pillow turns these itself while loading, and gives the turned size
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, struct.error):
        return 1  # broken EXIF says nothing
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _vips_source(source: Source) -> pyvips.Source:
    if source.data:
        return pyvips.Source.new_from_memory(source.data)
    if is_sealed(source.path):
        return _read_by(source)
    return pyvips.Source.new_from_descriptor(source.file().fileno())


def _read_by(source: Source) -> pyvips.Source:
    """libvips asks for the bytes of a sealed file one piece after another, as long as a picture of
    it is decoded. A piece that was tampered with ends the file for it: it is cut off there.
    """
    file = source.file()

    def read(size: int) -> bytes:
        try:
            return file.read(size)
        except (OSError, TamperedError):
            return b""

    custom = pyvips.SourceCustom()
    custom.on_read(read)
    custom.on_seek(file.seek)
    source.kept.append(custom)  # the picture holds libvips' half of it, and calls ours
    return custom


def _vips_orientation(image: pyvips.Image) -> int:
    if _has(image, "orientation"):
        return int(image.get("orientation"))
    if _has(image, "xmp-data") and (found := _XMP_ORIENTATION.search(image.get("xmp-data"))):
        return int(found[1])
    return 1


def _has(image: pyvips.Image, name: str) -> bool:
    return bool(image.get_typeof(name) != 0)


@contextmanager
def _truncated_allowed(allowed: bool) -> Iterator[None]:
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = allowed
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


@cache
def _register(name: str) -> None:
    """Make Pillow know a format without its loading every plugin it has."""
    if name == "jxl":
        from pillow_jxl import JpegXLImagePlugin

        JpegXLImagePlugin.DECODE_THREADS = 0
    elif name == "avif":
        from PIL import AvifImagePlugin

        AvifImagePlugin.DEFAULT_MAX_THREADS = 1
    elif name in ("psd", "ico", "webp", "tiff", "jp2"):
        from PIL import (  # noqa: F401 - importing them registers them
            IcoImagePlugin,
            Jpeg2KImagePlugin,
            PsdImagePlugin,
            TiffImagePlugin,
            WebPImagePlugin,
        )
