"""A batch of three hundred, killed in the middle: nothing half, nothing twice, the ledger exact."""

import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from PIL import Image

from app.catalog.assets import views
from app.core.paths import PROGRAM, LibraryPaths
from app.core.progress import CancelToken, silent
from app.services.library import Services, open_services
from tests.helpers.pictures import save_a1111

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
    pytest.mark.skipif(os.name == "nt", reason="signals"),
]

PICTURES, PRESETS = 20, 15
FILES = PICTURES * PRESETS

_PRESET = """
[[preset]]
id = "x.small_{0}"
title = "Small {0}"
platform = "x"
placement = "small_{0}"
kind = "image"
width = 64
height = 80
formats = ["jpeg"]
max_bytes = 5000000
colour = "sRGB"
context = "feed"
facts = {{ checked = 2026-11-20, confidence = "memory", sources = ["own"] }}
"""

_EXPORT = """
import sys
from pathlib import Path
from app.core.progress import CancelToken, silent
from app.services.library import open_services

if __name__ == "__main__":
    library, to, presets, pictures = sys.argv[1:]
    services = open_services(Path(library))
    ids = list(range(1, int(pictures) + 1))
    chosen = [f"x.small_{number}" for number in range(int(presets))]
    plan = services.exports.plan(ids, chosen, to)
    services.exports.run(plan, silent, CancelToken())
    services.close()
"""


@pytest.fixture(scope="module")
def shot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of pictures that were looked at, with presets that are quickly made."""
    place = tmp_path_factory.mktemp("shot")
    library = place / "library"
    presets = library / "resources" / "presets"
    presets.mkdir(parents=True)
    rows = "".join(_PRESET.format(number) for number in range(PRESETS))
    head = 'schema = 1\n[sources]\nown = { url = "none", dated = "today", kind = "memory" }\n'
    (presets / "small.toml").write_text(head + rows, "utf-8")
    (place / "pictures").mkdir()
    for number in range(PICTURES):
        save_a1111(place / "pictures" / f"{number}.png", size=(64, 96), seed=number)
    services = open_services(library)
    try:
        assert services.problems == ()
        services.ingest.import_paths([str(place / "pictures")], silent, CancelToken())
    finally:
        services.close()
    return library


@pytest.fixture
def library(shot: Path, tmp_path: Path) -> LibraryPaths:
    """The test's own copy."""
    shutil.copytree(shot, tmp_path / "library")
    return LibraryPaths(tmp_path / "library")


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "begin.py"  # spawned workers import it again
    path.write_text(_EXPORT, "utf-8")
    return path


def killed_at(script: Path, library: Path, to: Path, at: int) -> None:
    """Begin it in a process of its own; SIGKILL when there are so many files."""
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM)}
    asked = [str(to), str(PRESETS), str(PICTURES)]
    program = subprocess.Popen(
        [sys.executable, str(script), str(library), *asked],
        env=environment,
    )
    while program.poll() is None and len(finished(to)) < at:
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(0.02)
    assert program.poll() is None, "it came to its end before it was killed"
    children = psutil.Process(program.pid).children(recursive=True)
    program.send_signal(signal.SIGKILL)
    program.wait(10)
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive, "workers outlive their parent"


def finished(folder: Path) -> list[Path]:
    """The files under final names."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def ledger(services: Services) -> dict[str, str]:
    """Hash by path; each once."""
    found = [
        (row.path, row.sha256)
        for view in services.session.ask(views, list(range(1, PICTURES + 1)))
        for row in view.exports
    ]
    assert len(dict(found)) == len(found), "a file is in the ledger twice"
    return dict(found)


def whole(path: Path) -> str:
    with Image.open(path) as picture:
        picture.load()
        assert picture.size == (64, 80)
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_batch_of_three_hundred_survives_being_killed(
    library: LibraryPaths, script: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    killed_at(script, library.folder, out, 150)
    assert 150 <= len([whole(path) for path in finished(out)]) < FILES
    services = open_services(library.folder)
    try:
        (batch,) = services.exports.unfinished()
        report = services.exports.resume(batch.id, silent, CancelToken())
        made = {str(path): whole(path) for path in finished(out)}
        assert len(made) == FILES
        assert ledger(services) == made
        assert (report.failed, report.blocked, report.left) == ((), (), 0)
        assert report.before + len(report.written) == FILES
        assert services.exports.unfinished() == []
        assert not list(out.glob(".*")), "what died with its process is swept"
    finally:
        services.close()
