"""XMP: the properties Musekeep shows and keeps, from a packet parsed without DTD or entities."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from app.media.metadata.namespaces import PREFIXES, RDF

Value = str | list["Value"] | dict[str, "Value"]
"""A text, the items of a list (of alternatives: the default first), or the fields of a structure by
"prefix:Name".
"""

_RDF = f"{{{RDF}}}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LISTS = frozenset([f"{_RDF}Bag", f"{_RDF}Seq", f"{_RDF}Alt"])
_SIZE_LIMIT = 4 << 20
_ELEMENTS_LIMIT = 100_000
_DEPTH_LIMIT = 12
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
    """`properties` by "prefix:Name" with the standard prefixes, those with an empty value too: they
    say that there is none. `packet` is the XML as text.
    """

    properties: Mapping[str, Value] = field(default_factory=dict)
    packet: str = ""

    def has(self, *names: str) -> bool:
        return any(name in self.properties for name in names)

    def first(self, *names: str) -> str:
        """The first value of the first of these properties that has one."""
        return next((text for name in names for text in self.all(name)), "")

    def all(self, name: str) -> tuple[str, ...]:
        """The texts of a property: one, those of a list, or none."""
        return texts(self.properties.get(name))

    def structs(self, name: str) -> tuple[dict[str, Value], ...]:
        """A property whose values are structures."""
        return structs(self.properties.get(name))


def texts(value: Value | None) -> tuple[str, ...]:
    """The non-empty texts of a value that is one, or a list of them."""
    items = value if isinstance(value, list) else [value]
    return tuple(item for item in items if isinstance(item, str) and item)


def structs(value: Value | None) -> tuple[dict[str, Value], ...]:
    items = value if isinstance(value, list) else [value]
    return tuple(item for item in items if isinstance(item, dict))


def merged(packets: list[Xmp]) -> Xmp:
    """One view of several packets (a main one and its continuation): the first that says it."""
    properties: dict[str, Value] = {}
    for one in packets:
        for name, value in one.properties.items():
            properties.setdefault(name, value)
    return Xmp(properties, "\n".join(one.packet for one in packets))


def parse(data: bytes) -> Xmp | None:
    """None when the packet is not XML that can be read safely."""
    text = xml_of(data)
    root = tree(text)
    return None if root is None else Xmp(_Reader(root).properties(), text)


def tree(text: str) -> Element | None:
    """The elements of an XML text, None when it is none that can be read safely."""
    try:
        root: Element = fromstring(text, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, RecursionError, MemoryError):
        return None
    return root


def xml_of(data: bytes) -> str:
    """The XML alone: packet wrappers (whose order marks may be of another encoding) are cut off."""
    data = data[:_SIZE_LIMIT]
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


def short(name: str) -> str | None:
    """ "prefix:Name" of an element's or attribute's full name, None outside the known schemas."""
    uri, _, local = name.removeprefix("{").partition("}")
    prefix = PREFIXES.get(uri.rstrip("/#"))
    return f"{prefix}:{local}" if prefix and local else None


class _Reader:
    """RDF as XMP uses it: properties as attributes or elements, lists, structures, references."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._named: dict[str, Element] = {}
        self._left = _ELEMENTS_LIMIT

    def properties(self) -> dict[str, Value]:
        found: dict[str, Value] = {}
        nodes = list(self._nodes())
        for node in nodes:
            if name := node.get(f"{_RDF}nodeID"):
                self._named.setdefault(name, node)
        for node in nodes:
            if node.get(f"{_RDF}nodeID") is None or node.get(f"{_RDF}about") is not None:
                for name, value in self._fields(node, 0):
                    found[name] = _joined(found[name], value) if name in found else value
        self._adopt_orphans(nodes, found)
        return found

    def _adopt_orphans(self, nodes: list[Element], found: dict[str, Value]) -> None:
        """What nobody refers to, but has a name (as f-spot writes), still describes the picture."""
        for node in nodes:
            if node.get(f"{_RDF}nodeID") is not None and node.tag == f"{_RDF}Description":
                for name, value in self._fields(node, 0):
                    found.setdefault(name, value)

    def _nodes(self) -> Iterator[Element]:
        """The outermost descriptions, and lists that are referred to by a name."""
        waiting = [self._root]
        while waiting:
            element = waiting.pop()
            if element.tag == f"{_RDF}Description" or element.get(f"{_RDF}nodeID") is not None:
                yield element
            else:
                waiting.extend(reversed(element))

    def _fields(self, node: Element, depth: int) -> Iterator[tuple[str, Value]]:
        for name, text in node.attrib.items():
            if known := short(name):
                yield known, text.strip()
        for element in node:
            if isinstance(element.tag, str) and (known := short(element.tag)):
                yield known, self._value(element, depth + 1)

    def _value(self, element: Element, depth: int) -> Value:
        self._left -= 1
        if depth > _DEPTH_LIMIT or self._left < 0:
            return ""
        resource = element.get(f"{_RDF}resource")
        if resource is not None:
            return resource.strip()
        if element.get(f"{_RDF}parseType") == "Resource":
            return self._struct(element, depth)
        node = next(iter(element), None)
        if node is None:
            node = self._named.get(element.get(f"{_RDF}nodeID") or "")
        if node is not None:
            return self._node(node, depth + 1)
        plain = (element.text or "").strip()
        fields = {} if plain else dict(self._fields(element, depth))
        return fields or plain

    def _node(self, node: Element, depth: int) -> Value:
        if node.tag not in _LISTS:
            return self._struct(node, depth)
        items = node.findall(f"{_RDF}li")
        if node.tag == f"{_RDF}Alt":
            items.sort(key=lambda item: item.get(_LANGUAGE) != "x-default")
        return [value for item in items if (value := self._value(item, depth))]

    def _struct(self, node: Element, depth: int) -> Value:
        """The fields, or the value alone of one that only has remarks (qualifiers) added."""
        value = node.find(f"{_RDF}value")
        if value is not None:
            return self._value(value, depth + 1)
        plain = node.get(f"{_RDF}value")
        return plain.strip() if plain is not None else dict(self._fields(node, depth))


def _joined(before: Value, more: Value) -> Value:
    """Two descriptions of one packet that name the same property."""
    first = before if isinstance(before, list) else [before]
    return [*first, *(more if isinstance(more, list) else [more])]
