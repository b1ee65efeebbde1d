"""Pixels to the bytes of one format, by libvips, carrying nothing but what they are given."""

import zlib

import pyvips

from app.media.encode.values import Encoding

PNG_LEVELS = (3, 9)
"""The first is near the size of the sixth in a third of its time; the last is for what is over its
cap.
"""

_PROFILE = 8
_KEEP = 2 | _PROFILE  # XMP too, as set here
_DPI = 72
_SOI = b"\xff\xd8"
_JFIF = b"\xff\xe0\0\x10JFIF\0\1\1\1%b%b\0\0"
"""The plain header (dots per inch, no thumbnail) that some readers know a JPEG by; libvips leaves
it out together with the metadata.
"""
_PNG_XMP = b"iTXtXML:com.adobe.xmp\0\0\0\0\0"
"""As the XMP specification (part 3, 1.1.5) has it: not packed, no language."""
_HEADER = 33  # bytes: signature and first chunk of a PNG
_WEBP_EFFORT = 4
_AVIF_EFFORT = 2


def srgb_profile() -> bytes:
    """The profile every export carries: sRGB in 480 bytes, free of rights (CC0)."""
    profile: bytes = pyvips.Operation.call("profile_load", "srgb")
    return profile


def bare(image: pyvips.Image) -> pyvips.Image:
    """The pixels alone (8-bit sRGB, three bands), computed once and held in memory: no field of
    the source (comment, EXIF, thumbnail, profile) comes along.

    ValueError if the image is anything but 8-bit with three bands.
    """
    if image.format != "uchar" or image.bands != 3:
        raise ValueError(f"8-bit RGB is encoded, not {image.bands} × {image.format}")
    pixels = image.write_to_memory()
    fresh = pyvips.Image.new_from_memory(pixels, image.width, image.height, 3, "uchar")
    return fresh.copy(interpretation="srgb")


def dressed(pixels: pyvips.Image, order: Encoding) -> pyvips.Image:
    """With what the file is to carry."""
    per_mm = (order.dpi or _DPI) / 25.4
    image = pixels.copy(xres=per_mm, yres=per_mm)
    image.set_type(pyvips.GValue.blob_type, "icc-profile-data", order.profile)
    if order.xmp is not None:
        image.set_type(pyvips.GValue.blob_type, "xmp-data", order.xmp)
    return image


def written(image: pyvips.Image, order: Encoding, quality: int) -> bytes:
    """The bytes at this quality; PNG takes its level of compression (1–9) for one."""
    options: dict[str, object] = {"keep": _KEEP}
    data: bytes
    match order.format:
        case "png":
            data = _png(image, order, quality)
        case "webp":
            data = image.webpsave_buffer(Q=quality, effort=_WEBP_EFFORT, **options)
        case "avif":
            options |= {"compression": "av1", "bitdepth": 8, "subsample_mode": _subsample(order)}
            data = image.heifsave_buffer(Q=quality, effort=_AVIF_EFFORT, **options)
        case "jpeg":
            data = _jpeg(image, order, quality)
        case other:
            raise ValueError(f"{other} is not written")
    return data


def _jpeg(image: pyvips.Image, order: Encoding, quality: int) -> bytes:
    data: bytes = image.jpegsave_buffer(
        Q=quality,
        subsample_mode=_subsample(order),
        interlace=order.progressive,
        keep=_KEEP,
    )
    density = (order.dpi or _DPI).to_bytes(2)
    return _SOI + _JFIF % (density, density) + data.removeprefix(_SOI)


def _png(image: pyvips.Image, order: Encoding, level: int) -> bytes:
    """libvips would pack the packet, where hardly any reader looks for it."""
    data: bytes = image.pngsave_buffer(compression=level, keep=_PROFILE)
    if order.xmp is None:
        return data
    said = _PNG_XMP + order.xmp
    chunk = len(order.xmp + _PNG_XMP[4:]).to_bytes(4) + said + zlib.crc32(said).to_bytes(4)
    return data[:_HEADER] + chunk + data[_HEADER:]


def _subsample(order: Encoding) -> str:
    return "off" if order.chroma == "4:4:4" else "on"
