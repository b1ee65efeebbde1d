"""The scene, made once and copied for each test to where it was made."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.vaults.moving.scene import Open, QuickSweep, Scene


@pytest.fixture(scope="session")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """As it was built. Its catalogue knows the files below `work`, beside it."""
    top = tmp_path_factory.mktemp("moving")
    made = Scene(top / "work").build()
    made.copied(top / "stored")
    return Scene(top / "stored")


@pytest.fixture
def scene(stored: Scene) -> Scene:
    """To be moved about in."""
    work: Path = stored.folder.parent / "work"
    stored.copied(work)
    return Scene(work)


@pytest.fixture
def opened(scene: Scene) -> Iterator[Open]:
    with scene.both() as both:
        yield both


@pytest.fixture
def whole_sweep() -> None:
    """The test is about what is left, too: a process of its own looks for it."""


@pytest.fixture(autouse=True)
def _quick_sweep(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "whole_sweep" not in request.fixturenames:
        monkeypatch.setattr("app.services.vaults.moving.looking.Sweep", QuickSweep)
