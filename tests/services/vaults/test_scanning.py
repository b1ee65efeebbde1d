"""Runs of bytes found in blocks and files."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.vaults import scanning
from app.services.vaults.scanning import Needles, Seams, Stream, scan

PIECES = st.lists(st.binary(min_size=8, max_size=40), max_size=20)


@given(st.data(), PIECES, st.binary(max_size=300))
def test_finds_what_is_there_and_nothing_else(
    data: st.DataObject, pieces: list[bytes], block: bytes
) -> None:
    for piece in data.draw(
        st.lists(st.sampled_from(pieces), max_size=5) if pieces else st.just([])
    ):
        at = data.draw(st.integers(0, len(block)))
        block = block[:at] + piece + block[at:]
    assert Needles(pieces).find(block) == {
        number for number, piece in enumerate(pieces) if piece in block
    }


def test_pieces_that_begin_alike_are_told_apart() -> None:
    needles = Needles([b"lighthouse", b"lighthouse keeper", b"lighthou", b"lighthousing"])
    assert needles.find(b"the lighthouse") == {0, 2}
    assert needles.find(b"the lighthouse keeper") == {0, 1, 2}


def test_what_is_shorter_than_a_key_is_no_needle() -> None:
    with pytest.raises(ValueError, match="fewer than 8"):
        Needles([b"seven.."])


def test_a_file_is_searched_across_its_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "BLOCK", 64)
    chance = random.Random(6)
    pieces = [chance.randbytes(chance.randint(8, 40)) for _ in range(40)]
    put = sorted(chance.sample(range(40), 25))
    parts = [chance.randbytes(chance.randint(0, 90)) + pieces[number] for number in put]
    whole = tmp_path / "catalog.db"
    whole.write_bytes(b"".join(parts))
    found = scan([str(whole), str(tmp_path / "gone.db")], pieces)
    assert [(one.path, one.size, sorted(one.found)) for one in found] == [
        (str(whole), whole.stat().st_size, put)
    ]


def test_a_stream_of_values_is_no_text_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanning, "BLOCK", 32)
    stream = Stream(Needles([b"lighthouse", b"keeper of"]))
    for value in (b"light", b"house", b"the keeper of the house", b"x" * 100, b"a lighthouse"):
        stream.take(value)
    stream.flush()
    assert stream.found == {0, 1}
    apart = Stream(Needles([b"lighthouse"]))
    apart.take(b"light")
    apart.take(b"house")
    apart.flush()
    assert not apart.found


def test_letters_beside_a_value_that_stays_make_no_trace() -> None:
    """A row's last length and its first text: "s" and "present"."""
    runs = [b"spresent", b"epresent", b"presence", b"lighthou", b"ghthouse"]
    seams = Seams(runs)
    for value in (b"present", b"lightning", b"thou", b"ho"):
        seams.take(value)
    assert seams.found == {0, 1}
    seams.take(b"ghthous")
    assert seams.found == {0, 1, 3, 4}
