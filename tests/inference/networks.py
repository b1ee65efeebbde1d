"""Tiny ONNX files written by hand (protobuf wire format), whose answers can be told beforehand."""

Shape = tuple[int | str, ...]
IO = ("images", "output0")


FLOAT, INT64, HALF, UINT8 = 1, 7, 10, 2
"""Types, as ONNX numbers them."""


def one_step_network(
    step: str = "Identity",
    takes: Shape = (1, 3, 320, 320),
    gives: Shape = (1, 3, 320, 320),
    types: tuple[int, int] = (FLOAT, FLOAT),
    names: tuple[str, str] = ("images", "output0"),
) -> bytes:
    """output0 = step(images); an axis given by a name is left open. A Cast goes to the second of
    the `types`.
    """
    node = _text(1, names[0]) + _text(2, names[1]) + _text(4, step)
    if step == "Cast":
        node += _bytes(5, _text(1, "to") + _number(3, types[1]) + _number(20, 2))
    return _network(_bytes(1, node), takes, gives, types, names)


def channel_means(
    side: int = 64, kind: int = FLOAT, *, batch: int | str = 1, names: tuple[str, str] = IO
) -> bytes:
    """1 × 3 × side × side → 1 × 3 × 1 × 1: how bright each channel is, in all."""
    gives: Shape = (batch, 3, 1, 1)
    takes: Shape = (batch, 3, side, side)
    return one_step_network("GlobalAveragePool", takes, gives, (kind, kind), names)


def network_with_external_data(location: str, count: int) -> bytes:
    """output0 = Identity(weights), where `weights` are `count` floats in another file."""
    node = _text(1, "weights") + _text(2, "output0") + _text(4, "Identity")
    entry = _text(1, "location") + _text(2, location)
    tensor = _number(1, count) + _number(2, 1) + _text(8, "weights")
    tensor += _bytes(13, entry) + _number(14, 1)  # data_location EXTERNAL
    return _network(_bytes(1, node) + _bytes(5, tensor), (count,), (count,))


def _network(
    body: bytes,
    takes: Shape,
    gives: Shape,
    types: tuple[int, int] = (FLOAT, FLOAT),
    names: tuple[str, str] = IO,
) -> bytes:
    graph = body + _text(2, "graph")
    graph += _bytes(11, _value(names[0], takes, types[0]))
    graph += _bytes(12, _value(names[1], gives, types[1]))
    return _number(1, 8) + _bytes(8, _number(2, 13)) + _bytes(7, graph)


def _value(name: str, shape: Shape, kind: int) -> bytes:
    axes = (_text(2, axis) if isinstance(axis, str) else _number(1, axis) for axis in shape)
    shape_proto = b"".join(_bytes(1, axis) for axis in axes)
    return _text(1, name) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, shape_proto)))


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _text(field: int, value: str) -> bytes:
    return _bytes(field, value.encode())


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    low = bytearray()
    while value > 127:
        low.append(value & 127 | 128)
        value >>= 7
    return bytes([*low, value])
