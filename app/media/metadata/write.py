"""What an exported file says about itself: an XMP packet built from nothing but named facts."""

from xml.sax.saxutils import escape

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\
<x:xmpmeta xmlns:x="adobe:ns:meta/">\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
<rdf:Description rdf:about=""\
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">\
<Iptc4xmpExt:DigitalSourceType>{type}</Iptc4xmpExt:DigitalSourceType>\
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


def xmp_packet(digital_source_type: str | None) -> bytes | None:
    """The packet that states this type (a full NewsCodes URI), or None where nothing is to be said.

    It is read-only (no padding): a file that leaves is finished.
    """
    if digital_source_type is None:
        return None
    return _PACKET.format(type=escape(digital_source_type)).encode()
