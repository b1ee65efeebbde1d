"""XMP packets and IPTC records made by hand, as other programs write them."""

from app.media.metadata.namespaces import URIS

SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in URIS.items())


def packet(body: str = "", attributes: str = "") -> bytes:
    """A packet with one description: `body` its elements, `attributes` its attributes."""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {SPACES} {attributes}>{body}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta>"
    ).encode()


def bag(name: str, *words: str, kind: str = "Bag") -> str:
    items = "".join(f"<rdf:li>{word}</rdf:li>" for word in words)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


def record(number: int, value: bytes, *, of: int = 2) -> bytes:
    return bytes([0x1C, of, number]) + len(value).to_bytes(2, "big") + value


UTF8 = record(90, b"\x1b%G", of=1)


def resource(number: int, data: bytes) -> bytes:
    return (
        b"8BIM" + number.to_bytes(2, "big") + b"\0\0" + len(data).to_bytes(4, "big") + data
        + b"\0" * (len(data) % 2)
    )  # fmt: skip
