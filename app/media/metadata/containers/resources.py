"""Photoshop's image resources: in PSD files, in JPEG's APP13, in a tag of TIFF."""

from app.media.metadata.found import Found

SIGNATURE = b"Photoshop 3.0\0"
_IPTC, _EXIF, _XMP, _DIGEST = 1028, 1058, 1060, 1061
_KINDS = (b"8BIM", b"AgHg", b"DCSR", b"PHUT", b"MeSa")
_RESOURCES_LIMIT = 4096


def read(data: bytes, found: Found) -> None:
    """The parts of these resources that carry words."""
    at = 0
    for _ in range(_RESOURCES_LIMIT):
        if data[at : at + 4] not in _KINDS or at + 12 > len(data):
            return
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        at += 6 + (data[at + 6] + 2) // 2 * 2  # a Pascal string, padded to even
        size = int.from_bytes(data[at : at + 4], "big")
        _keep(number, data[at + 4 : at + 4 + size], found)
        at += 4 + size + size % 2


def _keep(number: int, data: bytes, found: Found) -> None:
    if number == _EXIF:
        found.add_exif(data)
    elif number == _XMP:
        found.add_xmp(data)
    elif number == _IPTC:
        found.add_iptc(data)
    elif number == _DIGEST:
        found.iptc_digest = data[:16]
