"""A library for the verbs of moderation: two nudes that a pack has looked at.

It stays open between the command lines of a test, which take a fraction of the time so.
"""

import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from app.catalog.catalog import Catalog
from app.core.asset import Box, Detection, Probe, Suggestion
from app.core.ops import Analysis, RecordAnalyses, Register
from app.core.paths import prepare_library
from app.core.vocab import Kind
from app.services.library import Services, open_services
from app.services.listing import stat_file
from tests.cli.conftest import Library, Run, runner

PACK, VERSION = "nudenet-320n", "3.4"
NUDE = Detection("FEMALE_BREAST_EXPOSED", 0.93, Box(10, 10, 40, 40), PACK, VERSION)
PROPOSED = (
    Suggestion("red dress", 0.91, "wd", "3"),
    Suggestion("1girl", 0.99, "wd", "3"),
    Suggestion("dark", 1.0, "builtin", "1", "light", "mean lightness 12 of 100"),
)


@pytest.fixture(scope="session")
def flagged(tmp_path_factory: pytest.TempPathFactory) -> Library:
    place = tmp_path_factory.mktemp("flagged")
    with Catalog.open(prepare_library(place / "library")) as catalog:
        probes = [_probe(place / name, number) for number, name in enumerate(("a.png", "b.png"))]
        entries = catalog.do(Register(probes)).value
        seen = [Analysis(one.rendition_id, (NUDE,)) for one in entries]
        catalog.do(RecordAnalyses(PACK, VERSION, seen))
        for pack, version in (("wd", "3"), ("builtin", "1")):
            found = tuple(one for one in PROPOSED if one.pack == pack)
            first = [Analysis(entries[0].rendition_id, suggestions=found)]
            catalog.do(RecordAnalyses(pack, version, first))
    return Library(place / "library", place)


@pytest.fixture
def library(flagged: Library, tmp_path: Path) -> Library:
    """The test's own copy; assets 1 and 2."""
    shutil.copytree(flagged.folder, tmp_path / "library")
    return Library(tmp_path / "library", flagged.pictures)


@pytest.fixture
def services(library: Library) -> Iterator[Services]:
    opened = open_services(library.folder)
    yield opened
    opened.close()


@pytest.fixture
def run(
    library: Library,
    services: Services,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> Run:
    """As the other, over services that stay open."""
    kept = Kept(**{one.name: getattr(services, one.name) for one in fields(services)})
    monkeypatch.setattr("app.services.library.open_services", lambda _folder: kept)
    return runner(library, capfdbinary)


class Kept(Services):
    """Services that a verb cannot close."""

    def close(self, why: str = "") -> None:
        """The fixture does."""


def _probe(path: Path, number: int) -> Probe:
    path.write_bytes(path.name.encode())
    return Probe(
        stat_file(str(path)),
        sha256=f"{number:064x}",
        format="png",
        kind=Kind.IMAGE,
        width=64,
        height=64,
        thumb=b"jpeg",
    )
