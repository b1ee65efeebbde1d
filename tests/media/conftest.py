"""Sealed files for the tests of everything that reads one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.vault import seals
from tests.helpers.sealed import Sealed


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Sealed]:
    """Files sealed by it are open in this process until the test ends."""
    folder = Sealed(tmp_path / "sealed")
    seals.install(folder.seals)
    yield folder
    seals.install(None)
