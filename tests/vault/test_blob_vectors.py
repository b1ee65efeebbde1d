"""The stream against known answers, which Tink 1.16.1 has read."""

import hashlib
import io
from pathlib import Path

import pytest

from app.vault.blob import BlobReader, seal

KEY = bytes(range(32))
HEADER = bytes(range(0x20, 0x40)) + bytes(range(0x40, 0x47))
ASSOCIATED = b"musekeep/blob/v1\0" + bytes(range(16)) + bytes(range(0x10, 0x20)) + b"\1"
VECTORS = {
    (4096, 0): "ece367631e1e4629ba48edd554b6e50844b8ef55f6c13aa9e283fb19b6399e5f",
    (4096, 4041): "e494a66467e3a7b11dfe2fb14dc4e03cc277130ad296d9469dfa231230594620",
    (4096, 12288): "0711ae48f7926131e979bdaa5f57c3a06731acc6774f0a9fd6fa5db6fbe4c5f1",
    (65536, 65480): "600b70a388f3a896c4aefd6b47a6f5cd2f7ee5119d2e47f12b575b325d1a0d52",
    (65536, 65481): "464f3a23d606309e9d633c46bfad9b00a38ad59c940248e97abf05c9c6ececb4",
    (65536, 200000): "f7140fd754bec8262eba4ca3a97f62ae4e3f317f0bb7fea02ac5f038f9dc298c",
}


@pytest.mark.parametrize(("segment", "size"), VECTORS)
def test_known_answers_both_ways(segment: int, size: int, tmp_path: Path) -> None:
    plain = bytes((7 * i + 3) & 255 for i in range(size))
    made = io.BytesIO()
    told = seal(io.BytesIO(plain), made, KEY, ASSOCIATED, segment=segment, header=HEADER)
    assert told == (size, hashlib.sha256(plain).hexdigest())
    assert hashlib.sha256(made.getvalue()).hexdigest() == VECTORS[segment, size]
    path = tmp_path / "blob"
    path.write_bytes(made.getvalue())
    with BlobReader(path, KEY, ASSOCIATED, segment=segment) as reader:
        assert reader.size == size
        assert reader.read() == plain
