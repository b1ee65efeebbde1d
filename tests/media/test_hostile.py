"""Strangers' bytes, each in a media process of its own: a picture or a reason, in bounds."""

import json
import struct
import zlib
from pathlib import Path

import pytest

from app.core.asset import Probe
from tests.media.files import run_alone, stat_of

SECONDS = 10.0
BYTES = 10**9
PARTS = 6

pytestmark = pytest.mark.slow


def in_bounds(path: Path) -> Probe:
    run = run_alone("app.media.probe:probe", stat_of(path))
    assert run.answer is not None, f"the process died of {path.name}"
    found = run.answer.value
    assert isinstance(found, Probe), f"{path.name}: {run.answer.error}"
    assert run.seconds < SECONDS, path.name
    assert run.peak_bytes < BYTES, path.name
    assert found.fault is not None or found.thumb is not None, path.name
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_every_hostile_file_in_a_fresh_process(samples: Path, part: int) -> None:
    folder = samples / "hostile"
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    others = [p.name for p in folder.iterdir() if p.suffix != ".json" and p.name not in expected]
    for name in sorted([*expected, *others])[part::PARTS]:
        found = in_bounds(folder / name)
        reference = expected.get(name, {}).get("pillow_reference") or {}
        if reference.get("decodes"):
            assert found.fault is None, name
            assert [found.width, found.height] == reference["display_size"], name


def png(path: Path, width: int, height: int, *, rows: int) -> Path:
    """An RGB picture of which `rows` rows are there."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        )

    deflate = zlib.compressobj(1)
    row = b"\0" + bytes(range(256)) * (width * 3 // 256) + bytes(width * 3 % 256)
    packed = b"".join(deflate.compress(row) for _ in range(rows)) + deflate.flush()
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )
    return path


def test_a_hundred_megapixels_decode_within_the_limit(tmp_path: Path) -> None:
    found = in_bounds(png(tmp_path / "huge.png", 10_000, 10_000, rows=10_000))
    assert found.fault is None
    assert (found.width, found.height) == (10_000, 10_000)


def test_a_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    found = in_bounds(png(tmp_path / "bomb.png", 60_000, 60_000, rows=1))
    assert found.fault is not None
    assert found.fault.code == "too-large"
    assert "3600 megapixels" in found.fault.message
    assert (found.width, found.height) == (60_000, 60_000)


def test_what_outgrows_the_memory_is_a_fault_and_the_process_lives(tmp_path: Path) -> None:
    """118 megapixels of CMYK in 7 MB: legal by its size, but two copies are too much."""
    side = 128 * 85
    rows = 4 * side
    header = b"8BPS" + struct.pack(">H6xHIIHH", 1, 4, side, side, 8, 4) + bytes(12)
    packed = struct.pack(">H", 1) + struct.pack(">H", 170) * rows + b"\x81\x55" * 85 * rows
    path = tmp_path / "wide.psd"
    path.write_bytes(header + packed)
    found = in_bounds(path)
    assert found.fault is not None
    assert found.fault.code == "too-large"
    assert "memory" in found.fault.message
    assert (found.width, found.height) == (side, side)
