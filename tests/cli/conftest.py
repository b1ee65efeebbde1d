"""A small library, imported once and copied for each test, and the program as a function."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.boot import main
from tests.helpers.pictures import save_a1111, save_comfyui, save_with_exif


@dataclass(frozen=True, slots=True)
class Said:
    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out.decode("utf-8"))

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")


Run = Callable[..., Said]


@dataclass(frozen=True, slots=True)
class Library:
    """A library of four pictures and a file that is none, and the folder they lie in."""

    folder: Path
    pictures: Path


@pytest.fixture(autouse=True, scope="package")
def _one_media_process() -> Iterator[None]:
    """A verb over four pictures takes as long with one, and costs half the starts of processes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.services.library.os.cpu_count", lambda: 1)
        yield


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Library:
    place = tmp_path_factory.mktemp("imported")
    pictures = place / "pictures"
    pictures.mkdir()
    save_a1111(pictures / "dress.png", size=(512, 640), seed=1, prompt="a red dress, studio")
    save_a1111(pictures / "coat.png", size=(640, 512), seed=2, prompt="a blue coat, street")
    save_comfyui(pictures / "graph.png", size=(512, 512), seed=3, prompt="a red scarf")
    save_with_exif(pictures / "phone.jpg", size=(640, 480), seed=4, orientation=6)
    (pictures / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n not much of a picture")
    assert main(["--library", str(place / "library"), "import", str(pictures)]) == 1
    assert main(["--library", str(place / "library"), "show", str(pictures / "broken.png")]) == 0
    return Library(place / "library", pictures)


@pytest.fixture
def library(imported: Library, tmp_path: Path) -> Library:
    """The test's own copy. The pictures stay where they are."""
    shutil.copytree(imported.folder, tmp_path / "library")
    return Library(tmp_path / "library", imported.pictures)


@pytest.fixture
def run(library: Library, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """`run("search", "red")`; with `json=True` as the first thing on the command line."""
    return runner(library, capfdbinary)


def runner(library: Library, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """The program over a library."""

    def run_it(*args: str, json: bool = False) -> Said:
        capfdbinary.readouterr()
        flags = ["--json"] if json else []
        code = main(["--library", str(library.folder), *flags, *args])
        out, err = capfdbinary.readouterr()
        return Said(code, out, err.decode("utf-8"))

    return run_it
