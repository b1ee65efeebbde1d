"""XMP: the properties Musekeep shows and keeps, from a packet parsed without DTD or entities."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMESPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
}
_SIZE_LIMIT = 4 << 20
_ELEMENTS_LIMIT = 100_000
_ENCODINGS = {
    b"\0\0\0<": "utf-32-be",
    b"\0\0\xfe\xff": "utf-32-be",
    b"<\0\0\0": "utf-32-le",
    b"\xff\xfe\0\0": "utf-32-le",
    b"\0<": "utf-16-be",
    b"\xfe\xff": "utf-16-be",
    b"<\0": "utf-16-le",
    b"\xff\xfe": "utf-16-le",
}


@dataclass(frozen=True, slots=True)
class Xmp:
    """`values` by "prefix:Name" with the standard prefixes; lists keep their order; alternatives
    in several languages have the default first. `packet` is the XML as text.
    """

    values: dict[str, tuple[str, ...]]
    packet: str

    def first(self, *names: str) -> str:
        """The first value of the first of these properties that has one."""
        for name in names:
            for value in self.values.get(name, ()):
                if value:
                    return value
        return ""


def parse(data: bytes) -> Xmp | None:
    """None when the packet is not XML that can be read safely."""
    text = _text(data[:_SIZE_LIMIT])
    try:
        root: Element = fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, RecursionError, MemoryError):
        return None
    values: dict[str, list[str]] = {}
    for name, value in _properties(root):
        values.setdefault(name, []).append(value)
    return Xmp({name: tuple(found) for name, found in values.items()}, text)


def _text(data: bytes) -> str:
    """The XML alone: packet wrappers (whose order marks may be of another encoding) are cut off."""
    text = data.decode(_encoding(data), "replace").strip("\0 \r\n\t\ufeff")
    text = re.sub(r"<\?xpacket.*?\?>", "", text, flags=re.DOTALL)
    text = re.sub(r"^\s*<\?xml.*?\?>", "", text, flags=re.DOTALL)
    return re.sub(r"[\0-\x08\x0b\x0c\x0e-\x1f]", "", text).strip()


def _encoding(data: bytes) -> str:
    """XMP is written in any Unicode encoding, with or without an order mark: its "<" tells."""
    for start, encoding in _ENCODINGS.items():
        if data.startswith(start):
            return encoding
    return "utf-8"


def _properties(root: Element) -> Iterator[tuple[str, str]]:
    for count, element in enumerate(root.iter()):
        if count > _ELEMENTS_LIMIT:
            return
        if element.tag == f"{_RDF}Description":
            for name, value in element.attrib.items():
                if short := _short(name):
                    yield short, value.strip()
        elif isinstance(element.tag, str) and (short := _short(element.tag)):
            for value in _values(element):
                yield short, value


def _short(name: str) -> str | None:
    uri, _, local = name.removeprefix("{").partition("}")
    prefix = _NAMESPACES.get(uri)
    return f"{prefix}:{local}" if prefix and local else None


def _values(element: Element) -> list[str]:
    resource = element.get(f"{_RDF}resource")
    if resource is not None:
        return [resource.strip()]
    items = element.findall(f"./*/{_RDF}li")
    if not items:
        return [value] if (value := (element.text or "").strip()) else []
    items.sort(key=lambda item: item.get(_LANGUAGE) != "x-default")
    return [value for item in items if (value := "".join(item.itertext()).strip())]
