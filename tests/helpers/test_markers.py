"""The look for markers finds any part of them, anywhere."""

from pathlib import Path

from tests.helpers.markers import Markers, traces


def test_any_part_in_bytes_or_names_is_found(tmp_path: Path) -> None:
    word, other = Markers(1).words(2)
    assert (len(word), word != other) == (14, True)
    assert Markers(1).word() == word != Markers(2).word()
    for shift in range(9):
        (tmp_path / f"{shift}.db").write_bytes(b"x" * shift + word[3:11].encode() + b"y")
    (tmp_path / "none.db").write_bytes(word[:7].encode())
    (tmp_path / f"{other}.txt").write_bytes(b"")
    found = traces([tmp_path, tmp_path / "gone"], [word, other])
    assert {Path(path).name for path in found} == {f"{n}.db" for n in range(9)} | {f"{other}.txt"}
    assert found[str(tmp_path / "4.db")] == {word[3:11]}
