"""Lines of logs, overwritten in place."""

from pathlib import Path

from app.services.vaults.blanking import blank_lines
from app.services.vaults.scanning import Needles

NEEDLES = Needles([b"lighthouse.png", "Fée bleue.png".encode()])


def test_only_lines_that_tell_are_blanked(tmp_path: Path) -> None:
    log = tmp_path / "musekeep.log"
    log.write_bytes(b"one\r\nread lighthouse.png twice\r\nthree\nF\xc3\xa9e bleue.png: damaged")
    with log.open("ab") as writer:  # as another process holds it
        assert blank_lines(log, NEEDLES) == 2
        writer.write(b"\nfive\n")
    lines = log.read_bytes().split(b"\n")
    assert [line.strip() for line in lines] == [b"one", b"", b"three", b"", b"five", b""]


def test_a_log_without_any_is_left_alone(tmp_path: Path) -> None:
    log = tmp_path / "musekeep.log"
    log.write_bytes(b"nothing to see\n")
    assert blank_lines(log, NEEDLES) == 0
    assert log.read_bytes() == b"nothing to see\n"


def test_a_log_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    assert blank_lines(tmp_path, NEEDLES) == 0
