"""Sealed blobs as files: what was changed is noticed, what was not reads as it was."""

import hashlib
import io
import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import TamperedError
from app.vault import blob
from app.vault.blob import HEADER, TAG, BlobReader, seal

KEY = bytes(range(32))
SMALL = 128
"""Bytes of a segment, so that little files have several."""
FIRST, NEXT = SMALL - TAG - HEADER, SMALL - TAG
SIZES = [0, 1, FIRST - 1, FIRST, FIRST + 1, FIRST + NEXT, FIRST + NEXT + 1, 400]


def _plain(size: int) -> bytes:
    return random.Random(size).randbytes(size)


def _sealed(plain: bytes, associated: bytes = b"it", segment: int = SMALL) -> bytes:
    made = io.BytesIO()
    seal(io.BytesIO(plain), made, KEY, associated, segment=segment)
    return made.getvalue()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "blob.mkb"


def _read(
    place: Path, data: bytes, key: bytes = KEY, associated: bytes = b"it", segment: int = SMALL
) -> bytes:
    place.write_bytes(data)
    with BlobReader(place, key, associated, segment=segment) as reader:
        return reader.read()


def _refused(place: Path, data: bytes) -> bool:
    try:
        _read(place, data)
    except TamperedError:
        return True
    return False


@pytest.mark.parametrize("size", SIZES)
def test_what_is_sealed_opens(place: Path, size: int) -> None:
    data = _sealed(_plain(size))
    assert _read(place, data) == _plain(size)
    segments = 1 if size <= FIRST else 1 + -(-(size - FIRST) // NEXT)
    assert len(data) == HEADER + size + TAG * segments
    with BlobReader(place, KEY, b"it", segment=SMALL) as reader:
        assert (reader.size, reader.segments) == (size, segments)


def test_an_empty_file_is_56_bytes() -> None:
    assert len(_sealed(b"")) == 56


def test_the_same_file_twice_is_not_the_same_blob() -> None:
    assert _sealed(b"twice") != _sealed(b"twice")


@pytest.mark.parametrize("size", SIZES)
def test_every_byte_that_changes_is_noticed(place: Path, size: int) -> None:
    data = _sealed(_plain(size))
    for at in range(len(data)):
        for bit in (0, 7):
            changed = bytearray(data)
            changed[at] ^= 1 << bit
            assert _refused(place, bytes(changed)), at


@pytest.mark.parametrize("size", SIZES)
def test_every_cut_and_every_addition_is_noticed(place: Path, size: int) -> None:
    data = _sealed(_plain(size))
    for at in range(len(data)):
        assert _refused(place, data[:at]), at
        assert _refused(place, data[:at] + b"\0" + data[at:]), at
        assert _refused(place, data[:at] + data[at + 1 :]), at
    for more in (b"\0", b"\0" * TAG, data[-SMALL:], data):
        assert _refused(place, data + more)


def test_segments_cannot_change_places(place: Path) -> None:
    data = _sealed(_plain(FIRST + 3 * NEXT))
    parts = [data[at : at + SMALL] for at in range(0, len(data), SMALL)]
    for one in range(len(parts)):
        for other in range(one):
            mixed = list(parts)
            mixed[one], mixed[other] = mixed[other], mixed[one]
            assert _refused(place, b"".join(mixed))
        assert _refused(place, b"".join(parts[:one] + parts[one + 1 :]))
        assert _refused(place, b"".join(parts[: one + 1] + parts[one:]))


def test_segments_of_another_blob_do_not_fit(place: Path) -> None:
    """The same key and the same bytes: the salt is another."""
    one, other = _sealed(_plain(1000)), _sealed(_plain(1000))
    for at in range(0, len(one), SMALL):
        assert _refused(place, one[:at] + other[at : at + SMALL] + one[at + SMALL :])
    assert _refused(place, other[:HEADER] + one[HEADER:])


def test_the_wrong_key_and_the_wrong_place_open_nothing(place: Path) -> None:
    data = _sealed(_plain(1000))
    for key, associated, segment in (
        (bytes(32), b"it", SMALL),
        (KEY, b"It", SMALL),
        (KEY, b"", SMALL),
        (KEY, b"it", SMALL * 2),
    ):
        with pytest.raises(TamperedError):
            _read(place, data, key, associated, segment)


def test_the_end_is_proven_before_anything_is_read(place: Path) -> None:
    data = bytearray(_sealed(_plain(1000)))
    data[-1] ^= 1
    place.write_bytes(data)
    with pytest.raises(TamperedError, match=r"blob\.mkb is not what was sealed"):
        BlobReader(place, KEY, b"it", segment=SMALL)


def test_what_is_damaged_later_does_not_spoil_what_comes_before(place: Path) -> None:
    plain = _plain(1000)
    data = bytearray(_sealed(plain))
    data[SMALL * 3 + 5] ^= 1
    place.write_bytes(data)
    with BlobReader(place, KEY, b"it", segment=SMALL) as reader:
        assert reader.read(FIRST + NEXT) == plain[: FIRST + NEXT]
        reader.seek(FIRST + 2 * NEXT)
        with pytest.raises(TamperedError):
            reader.read(1)
        reader.seek(FIRST + 3 * NEXT)
        assert reader.read() == plain[FIRST + 3 * NEXT :]


def test_a_file_cut_while_it_is_open_is_noticed(place: Path) -> None:
    place.write_bytes(_sealed(_plain(1000)))
    with BlobReader(place, KEY, b"it", segment=SMALL) as reader:
        os.truncate(place, SMALL + 10)
        assert reader.read(10) == _plain(1000)[:10]
        with pytest.raises(TamperedError):
            reader.read()


def test_more_segments_than_a_nonce_can_count(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = _sealed(_plain(FIRST + NEXT))
    monkeypatch.setattr(blob, "MOST_SEGMENTS", 2)
    assert not _refused(place, data)
    monkeypatch.setattr(blob, "MOST_SEGMENTS", 1)
    assert _refused(place, data)


@given(st.data())
def test_it_reads_and_seeks_like_any_file(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    size = data.draw(st.sampled_from(SIZES))
    place = tmp_path_factory.mktemp("blobs") / "blob.mkb"
    place.write_bytes(_sealed(_plain(size)))
    plain = io.BytesIO(_plain(size))
    with BlobReader(place, KEY, b"it", segment=SMALL) as reader:
        for _ in range(data.draw(st.integers(1, 12))):
            where = data.draw(st.integers(0, size + 50))
            whence = data.draw(st.sampled_from([os.SEEK_SET, os.SEEK_CUR, os.SEEK_END]))
            if whence == os.SEEK_END:
                where = -min(where, size)
            assert reader.seek(where, whence) == plain.seek(where, whence)
            count = data.draw(st.sampled_from([0, 1, 7, FIRST, NEXT, 10_000, -1]))
            assert reader.read(count) == plain.read(count)
            assert reader.tell() == plain.tell()


def test_its_manners(place: Path) -> None:
    place.write_bytes(_sealed(b"some bytes"))
    reader = BlobReader(place, KEY, b"it", segment=SMALL)
    assert reader.readable()
    assert reader.seekable()
    assert not reader.writable()
    assert reader.name == str(place)
    with pytest.raises(ValueError, match="negative"):
        reader.seek(-1)
    assert reader.read(4) == b"some"
    reader.close()
    reader.close()
    with pytest.raises(ValueError, match="closed"):
        reader.read(1)


def test_nothing_plain_stays_in_a_closed_reader(place: Path) -> None:
    place.write_bytes(_sealed(b"some bytes"))
    reader = BlobReader(place, KEY, b"it", segment=SMALL)
    buffer = reader._plain
    assert b"some bytes" in buffer
    reader.close()
    assert not any(buffer)


def test_what_is_not_there_is_not_there(place: Path) -> None:
    with pytest.raises(FileNotFoundError):
        BlobReader(place, KEY, b"it")


class _Trickle(io.RawIOBase):
    """Gives a few bytes at a time, as pipes do."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        return self._data.readinto(memoryview(buffer)[:3])


@pytest.mark.parametrize("size", SIZES)
def test_how_the_source_comes_does_not_matter(place: Path, size: int) -> None:
    made = io.BytesIO()
    told: list[int] = []
    answer = seal(
        _Trickle(_plain(size)),  # type: ignore[arg-type]
        made,
        KEY,
        b"it",
        segment=SMALL,
        told=told.append,
    )
    assert answer == (size, hashlib.sha256(_plain(size)).hexdigest())
    assert told[-1] == size
    assert told == sorted(told)
    assert _read(place, made.getvalue()) == _plain(size)


def test_it_is_sealed_from_where_the_source_stands(place: Path) -> None:
    source = io.BytesIO(b"skipped;kept")
    source.seek(8)
    made = io.BytesIO()
    seal(source, made, KEY, b"it", segment=SMALL)
    assert _read(place, made.getvalue()) == b"kept"


def test_there_is_a_largest_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blob, "LIMIT", 500)
    assert _sealed(bytes(500))
    with pytest.raises(ValueError, match="1 TiB"):
        _sealed(bytes(501))


def _places(length: int, count: int) -> Iterator[int]:
    chance = random.Random(20261120)
    yield from (0, 1, HEADER - 1, HEADER, length - 1, length - TAG)
    yield from (chance.randrange(length) for _ in range(count))


@pytest.mark.slow
def test_a_big_one_is_swept_at_random(place: Path) -> None:
    """Whole segments of 64 KiB: bits that flip, bytes that go, come or change places."""
    plain = random.Random(1).randbytes(5_000_000)
    made = io.BytesIO()
    seal(io.BytesIO(plain), made, KEY, b"it")
    data = made.getvalue()
    assert _read(place, data, segment=blob.SEGMENT) == plain
    for at in _places(len(data), 600):
        with place.open("r+b") as file:
            file.seek(at)
            file.write(bytes([data[at] ^ 1 << at % 8]))
        with pytest.raises(TamperedError), BlobReader(place, KEY, b"it") as reader:
            reader.read()
        with place.open("r+b") as file:
            file.seek(at)
            file.write(data[at : at + 1])
    for at in _places(len(data), 20):
        for changed in (data[:at], data[:at] + data[at + 1 :], data[:at] + b"\0" + data[at:]):
            place.write_bytes(changed)
            with pytest.raises(TamperedError), BlobReader(place, KEY, b"it") as reader:
                reader.read()
