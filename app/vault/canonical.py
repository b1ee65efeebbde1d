"""One spelling for every value: JSON by RFC 8785 (JCS), strict base64 and hex.

What is signed must be readable in one way only. So a reader takes the canonical spelling and no
other: a key twice, a blank, padding bits that say nothing are all refused.
"""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any

import rfc8785


def dumps(value: Mapping[str, Any]) -> bytes:
    """The canonical JSON of an object. Raises ValueError for what JSON cannot say exactly."""
    return rfc8785.dumps(dict(value))


def parse(data: bytes) -> Any:
    """JSON as it comes, canonical or not. Raises ValueError where it is no JSON at all."""
    try:
        return json.loads(data.decode())
    except RecursionError:
        raise ValueError("JSON that is nested too deeply") from None


def loads(data: bytes) -> Mapping[str, Any]:
    """An object from its canonical JSON. Raises ValueError for any other spelling of it."""
    value = mapping(parse(data))
    try:
        same = dumps(value) == data
    except RecursionError:
        raise ValueError("JSON that is nested too deeply") from None
    if not same:
        raise ValueError("JSON that is not in its canonical form")
    return value


def encode(data: bytes) -> str:
    """Base64, standard alphabet, padded."""
    return base64.b64encode(data).decode()


def decode(text: Any, size: int | None = None) -> bytes:
    """Bytes from base64 as `encode` writes it; `size` is how many there must be. Raises ValueError,
    for another spelling of the same bytes too.
    """
    if not isinstance(text, str):
        raise ValueError("base64 that is no text")
    try:
        data = base64.b64decode(text.encode(), validate=True)
    except binascii.Error:
        raise ValueError("text that is no base64") from None
    if encode(data) != text:
        raise ValueError("base64 that is not in its canonical form")
    return _sized(data, size)


def decode_hex(text: Any, size: int | None = None) -> bytes:
    """Bytes from lower-case hex digits. Raises ValueError."""
    if not isinstance(text, str):
        raise ValueError("hex digits that are no text")
    data = bytes.fromhex(text)
    if data.hex() != text:
        raise ValueError("hex digits that are not in their canonical form")
    return _sized(data, size)


def mapping(value: Any) -> Mapping[str, Any]:
    """An object. Raises ValueError."""
    if not isinstance(value, dict):
        raise ValueError("no object where one belongs")
    return value


def whole(value: Any, least: int, most: int) -> int:
    """A whole number within bounds. Raises ValueError."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"no whole number from {least} to {most}")
    return value


def _sized(data: bytes, size: int | None) -> bytes:
    if size is not None and len(data) != size:
        raise ValueError(f"{len(data)} bytes where {size} belong")
    return data
