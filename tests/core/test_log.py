import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core import log


@pytest.fixture(autouse=True)
def _root_logger_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


def test_the_library_log_keeps_information(tmp_path: Path) -> None:
    log.to_file(tmp_path)
    logging.getLogger("app.test").info("imported %d", 3)
    assert "INFO MainProcess app.test: imported 3" in (tmp_path / "musekeep.log").read_text("utf-8")


def test_an_unused_log_leaves_no_file(tmp_path: Path) -> None:
    log.to_file(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_only_warnings_reach_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    log.to_stderr()
    logging.getLogger("app.test").warning("the disk is nearly full")
    logging.getLogger("app.test").info("imported 3")
    assert capsys.readouterr().err == "WARNING app.test: the disk is nearly full\n"


def test_a_name_that_is_not_utf_8_is_logged(tmp_path: Path) -> None:
    log.to_file(tmp_path)
    logging.getLogger("app.test").info("read %s", "caf\udce9.png")
    assert "read caf\\udce9.png" in (tmp_path / "musekeep.log").read_text("utf-8")


def test_a_stopped_log_is_written_to_no_more(tmp_path: Path) -> None:
    handler = log.to_file(tmp_path)
    log.stop(handler)
    logging.getLogger("app.test").info("imported 3")
    assert list(tmp_path.iterdir()) == []
