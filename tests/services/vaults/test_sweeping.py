"""The sweep of a library by itself: what it waits for, removes, tells and leaves alone."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

import pytest

from app.catalog import db
from app.catalog.assets import cards
from app.catalog.catalog import Catalog
from app.core.ops import Register, Release
from app.core.paths import LibraryPaths
from app.core.progress import CancelToken, silent
from app.core.vault import MoveFile, Parcel
from app.services.vaults.patterns import Patterns, patterns_of
from app.services.vaults.residue import Sweep
from tests.catalog.builders import digest, probe, prompted

GONE = "/pictures/lighthouse at dawn.png"


class Forgetful:
    """A desktop that keeps nothing, and hears what it is asked to forget."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def forget(self, paths: Sequence[str]) -> tuple[str, ...]:
        self.heard += paths
        return ("Something to be done by hand.",)


@pytest.fixture
def catalog(library: LibraryPaths) -> Iterator[Catalog]:
    """One asset has left, another stays."""
    with Catalog.open(library) as opened:
        recipe = prompted("Sommerfrische")
        stays = probe("/pictures/stays.png", recipe=prompted("a field"))
        opened.do(Register([probe(GONE, recipe=recipe), stays]))
        opened.thumbs.put({digest(GONE): bytes(range(256)) * 40})
        opened.do(Release([1], "vault"))
        yield opened


@pytest.fixture
def patterns() -> Patterns:
    rows: dict[str, list[dict[str, Any]]] = {
        "recipe": [{"prompt": "Sommerfrische"}],
        "vector": [{"data": bytes(100)}],
    }
    return patterns_of([Parcel(1, rows)], [MoveFile(GONE, "00" * 16, None, digest(GONE), 9)])


def test_it_cleans_looks_and_says_what_is_left_to_do(catalog: Catalog, patterns: Patterns) -> None:
    folder = catalog.paths.folder
    graph = folder / "similar" / "pack-1-8.graph"
    graph.parent.mkdir()
    graph.write_bytes(b"vectors")
    backup = catalog.paths.backups / "catalog-v4.db"
    backup.parent.mkdir()
    backup.write_bytes(b"\0" * 100 + GONE.encode())
    (folder / "musekeep.log").write_text(f"read {GONE}\nanother line\n")
    settings = folder / "settings.toml"
    settings.write_text(f"# {GONE}")
    picture = folder / "kept.png"
    picture.write_bytes(GONE.encode())
    desktop = Forgetful()
    found = Sweep(catalog.paths, catalog, desktop).run(patterns, silent, CancelToken())
    assert found.clean, found.where
    assert found.scanned_bytes > 100_000
    assert desktop.heard == [GONE]
    assert found.notes[0] == "Something to be done by hand."
    assert str(backup) in found.notes[1]
    assert not graph.exists()
    assert backup.exists()
    assert settings.read_text() == f"# {GONE}"
    assert (folder / "musekeep.log").read_text().split() == ["another", "line"]
    assert catalog.thumbs.get([digest(GONE)]) == {}
    assert not catalog.scrub_is_due()
    assert len(catalog.ask(cards, [1, 2])) == 1


def test_a_reader_elsewhere_makes_it_wait(catalog: Catalog, patterns: Patterns) -> None:
    with closing(db.connect(catalog.paths.catalog, None, "ro")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM asset").fetchone()
        sweep = Sweep(catalog.paths, catalog, Forgetful(), patience_s=0.3)
        found = sweep.run(patterns, silent, CancelToken())
        assert found.waiting
        assert not found.clean
        assert catalog.scrub_is_due()


def test_what_is_still_there_is_told_by_file_and_count(
    catalog: Catalog, patterns: Patterns
) -> None:
    window = catalog.paths.folder / "window.json"
    window.write_text(f'{{"last": "{GONE}", "word": "Sommerfrische"}}')
    found = Sweep(catalog.paths, catalog, Forgetful()).run(patterns, silent, CancelToken())
    assert not found.clean
    assert [one.partition(" ")[0] for one in found.where] == ["window.json"]
    assert found.found >= 2  # the path and the name
    assert not any("lighthouse" in one or "Sommer" in one for one in (*found.where, *found.notes))
    assert catalog.scrub_is_due()


def test_what_another_asset_has_as_well_is_no_trace(catalog: Catalog, patterns: Patterns) -> None:
    same_name = "/elsewhere/lighthouse at dawn.png"
    catalog.do(Register([probe(same_name, "other", recipe=prompted("Sommerfrische"))]))
    found = Sweep(catalog.paths, catalog, Forgetful()).run(patterns, silent, CancelToken())
    assert found.clean, found.where
