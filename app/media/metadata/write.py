"""What an exported file says about itself: an XMP packet built from nothing but named facts."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape

from app.media.metadata.namespaces import META, RDF, URIS

_TEXT, _ALT, _BAG, _SEQ = "{}", "Alt", "Bag", "Seq"
_PROPERTIES = {
    "digital_source_type": ("Iptc4xmpExt:DigitalSourceType", _TEXT),
    "title": ("dc:title", _ALT),
    "description": ("dc:description", _ALT),
    "alt_text": ("Iptc4xmpCore:AltTextAccessibility", _ALT),
    "creator": ("dc:creator", _SEQ),
    "copyright": ("dc:rights", _ALT),
    "usage_terms": ("xmpRights:UsageTerms", _ALT),
    "tags": ("dc:subject", _BAG),
    "platform": ("photoshop:TransmissionReference", _TEXT),
    "orientation": ("tiff:Orientation", _TEXT),
}
"""The property of each fact (IPTC Photo Metadata Standard 2025.1) and how XMP holds it."""

_PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="{meta}"><rdf:RDF xmlns:rdf="{rdf}"><rdf:Description rdf:about=""{spaces}>'
    '{properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xmp_packet(
    digital_source_type: str | None, facts: Mapping[str, str] | None = None
) -> bytes | None:
    """The packet that states this type (a full NewsCodes URI) and these facts, by their names in
    `_PROPERTIES`; None where nothing is to be said. Of `tags`, each line is one.

    It is read-only (no padding): a file that leaves is finished. Signs that XML cannot hold are
    left out. KeyError for a fact of another name.
    """
    said = {**(facts or {}), "digital_source_type": digital_source_type or ""}
    plain = {name: text for name in said if (text := _legal(said[name]))}
    if unknown := plain.keys() - _PROPERTIES.keys():
        raise KeyError(*unknown)
    if not plain:
        return None
    named = [(*_PROPERTIES[name], plain[name]) for name in _PROPERTIES if name in plain]
    prefixes = dict.fromkeys(name.partition(":")[0] for name, _, _ in named)
    return _PACKET.format(
        meta=META,
        rdf=RDF,
        spaces="".join(f' xmlns:{prefix}="{URIS[prefix]}"' for prefix in prefixes),
        properties="".join(_property(*one) for one in named),
    ).encode()


def _property(name: str, shape: str, text: str) -> str:
    if shape == _TEXT:
        return f"<{name}>{escape(text)}</{name}>"
    lines = [line for line in text.split("\n") if line] if shape == _BAG else [text]
    language = ' xml:lang="x-default"' if shape == _ALT else ""
    items = "".join(f"<rdf:li{language}>{escape(line)}</rdf:li>" for line in lines)
    return f"<{name}><rdf:{shape}>{items}</rdf:{shape}></{name}>"


def _legal(text: str) -> str:
    return _NO_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
