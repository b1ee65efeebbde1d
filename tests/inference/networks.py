"""Tiny ONNX files written by hand (protobuf wire format), for packs that must be refused."""

Shape = tuple[int | str, ...]


def one_step_network(
    step: str = "Identity",
    takes: Shape = (1, 3, 320, 320),
    gives: Shape = (1, 3, 320, 320),
) -> bytes:
    """output0 = step(images); an axis given by a name is left open."""
    node = _text(1, "images") + _text(2, "output0") + _text(4, step)
    return _network(_bytes(1, node), takes, gives)


def network_with_external_data(location: str, count: int) -> bytes:
    """output0 = Identity(weights), where `weights` are `count` floats in another file."""
    node = _text(1, "weights") + _text(2, "output0") + _text(4, "Identity")
    entry = _text(1, "location") + _text(2, location)
    tensor = _number(1, count) + _number(2, 1) + _text(8, "weights")
    tensor += _bytes(13, entry) + _number(14, 1)  # data_location EXTERNAL
    return _network(_bytes(1, node) + _bytes(5, tensor), (count,), (count,))


def _network(body: bytes, takes: Shape, gives: Shape) -> bytes:
    graph = body + _text(2, "graph")
    graph += _bytes(11, _value("images", takes)) + _bytes(12, _value("output0", gives))
    return _number(1, 8) + _bytes(8, _number(2, 13)) + _bytes(7, graph)


def _value(name: str, shape: Shape) -> bytes:
    axes = (_text(2, axis) if isinstance(axis, str) else _number(1, axis) for axis in shape)
    shape_proto = b"".join(_bytes(1, axis) for axis in axes)
    return _text(1, name) + _bytes(2, _bytes(1, _number(1, 1) + _bytes(2, shape_proto)))


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
