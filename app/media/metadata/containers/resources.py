"""Photoshop's image resources: in PSD files, in JPEG's APP13, in a tag of TIFF."""

from dataclasses import dataclass

from app.media.metadata.found import Found

SIGNATURE = b"Photoshop 3.0\0"
IPTC, EXIF, XMP, DIGEST = 1028, 1058, 1060, 1061
_KINDS = (b"8BIM", b"AgHg", b"DCSR", b"PHUT", b"MeSa")
_RESOURCES_LIMIT = 4096


@dataclass(frozen=True, slots=True)
class Resource:
    """`raw` is the whole of it, `head` its kind, number and name."""

    number: int
    head: bytes
    body: bytes
    raw: bytes

    def having(self, body: bytes) -> bytes:
        """The same resource with another content."""
        return self.head + len(body).to_bytes(4, "big") + body + b"\0" * (len(body) % 2)


def read(data: bytes, found: Found) -> None:
    """The parts of these resources that carry words."""
    for part in split(data):
        if part.number == EXIF:
            found.add_exif(part.body)
        elif part.number == XMP:
            found.add_xmp(part.body)
        elif part.number == IPTC:
            found.add_iptc(part.body)
        elif part.number == DIGEST:
            found.iptc_digest = part.body[:16]


def split(data: bytes) -> list[Resource]:
    """The resources as far as they are in order."""
    parts: list[Resource] = []
    at = 0
    while len(parts) < _RESOURCES_LIMIT and data[at : at + 4] in _KINDS and at + 12 <= len(data):
        number = int.from_bytes(data[at + 4 : at + 6], "big")
        head = 6 + (data[at + 6] + 2) // 2 * 2  # a Pascal string, padded to even
        body = at + head + 4
        size = int.from_bytes(data[at + head : body], "big")
        end = min(body + size + size % 2, len(data))
        parts.append(Resource(number, data[at : at + head], data[body : body + size], data[at:end]))
        at = end
    return parts
