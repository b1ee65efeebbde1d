"""How a set of texts stands in one run of bytes, so that a fuzzer can mutate it."""

from collections.abc import Mapping

RECORD, UNIT = b"\x1e", b"\x1f"


def pack(texts: Mapping[str, str]) -> bytes:
    """Texts by carrier, as bytes. What is no Unicode is kept as a lone surrogate."""
    return RECORD.join(
        key.encode("utf-8", "surrogatepass") + UNIT + text.encode("utf-8", "surrogatepass")
        for key, text in texts.items()
    )


def unpack(data: bytes) -> dict[str, str]:
    """The texts in any bytes: what has no carrier is `parameters`."""
    texts: dict[str, str] = {}
    for record in data.split(RECORD)[:64]:
        key, unit, text = record.partition(UNIT)
        name = key if unit else b"parameters"
        texts[_words(name)] = _words(text if unit else key)
    return texts


def _words(data: bytes) -> str:
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "surrogateescape")
