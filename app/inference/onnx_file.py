"""Which other files an ONNX file would read, found without running it (protobuf's wire format)."""

from collections.abc import Iterator

_GRAPH, _INITIALIZER, _EXTERNAL_DATA, _KEY, _VALUE = 7, 5, 13, 1, 2
_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


def external_files(content: bytes) -> set[str]:
    """The locations of "external data", as written; none in what is no network (the runtime says
    so, and it has no folder to look in).
    """
    try:
        return {
            entry.get(_VALUE, b"").decode("utf-8", "replace")
            for graph in _parts(memoryview(content), _GRAPH)
            for tensor in _parts(graph, _INITIALIZER)
            for part in _parts(tensor, _EXTERNAL_DATA)
            if (entry := _entry(part)).get(_KEY) == b"location"
        }
    except (IndexError, ValueError):
        return set()


def _entry(part: memoryview) -> dict[int, bytes]:
    return {field: bytes(value) for field, value in _fields(part)}


def _parts(message: memoryview, wanted: int) -> Iterator[memoryview]:
    return (value for field, value in _fields(message) if field == wanted)


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview]]:
    """The length-delimited fields of a message. Raises IndexError or ValueError where it breaks."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        kind = key & 7
        if kind == _BYTES:
            length, at = _varint(message, at)
            if at + length > len(message):
                raise ValueError("a field is longer than its message")
            yield key >> 3, message[at : at + length]
            at += length
        elif kind == _VARINT:
            _, at = _varint(message, at)
        elif kind in (_FIXED64, _FIXED32):
            at += 8 if kind == _FIXED64 else 4
        else:
            raise ValueError(f"there is no wire type {kind}")


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[at]
        value |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if not byte & 128:
            return value, at
        if shift > 63:
            raise ValueError("a number is too long")
