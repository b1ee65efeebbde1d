"""Work that waits, and watched folders."""

import pytest

from app.catalog.assets import counts
from app.catalog.catalog import Catalog
from app.catalog.jobs import ScanJob, queue_length, queued, scans
from app.catalog.roots import roots
from app.core.errors import NotFoundError, UsageError
from app.core.ops import (
    AddRoot,
    DropQueued,
    EnqueueFiles,
    EnqueueScan,
    FinishScan,
    Register,
    RemoveRoot,
)
from app.core.paths import LibraryPaths
from app.core.vocab import ChangeKind
from tests.catalog.builders import probe, stat


def test_a_scan_is_remembered_until_it_is_finished(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        done = catalog.do(EnqueueScan("/p/\udcff"))
        assert done.changes.kinds == {ChangeKind.JOBS}
        catalog.do(EnqueueScan("/q"))
        assert catalog.do(EnqueueScan("/p/\udcff")).value == done.value  # once is enough
    with Catalog.open(library) as catalog:
        assert catalog.ask(scans) == [
            ScanJob(done.value, "/p/\udcff"),
            ScanJob(done.value + 1, "/q"),
        ]
        catalog.do(FinishScan(done.value))
        assert [scan.path for scan in catalog.ask(scans)] == ["/q"]


def test_the_queue_is_first_in_first_out_and_one_row_a_path(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        catalog.do(EnqueueFiles([stat("/p/b.png"), stat("/p/a.png"), stat("/p/c.png")]))
        catalog.do(EnqueueFiles([stat("/p/a.png", size=5)]))
        assert catalog.ask(queued, 2) == [stat("/p/b.png"), stat("/p/a.png", size=5)]
        assert catalog.ask(queue_length) == catalog.ask(counts).queued == 3
        catalog.do(DropQueued(["/p/b.png", "/p/none.png"]))
        catalog.do(DropQueued([]))
        catalog.do(EnqueueFiles([]))
    with Catalog.open(library) as catalog:
        assert [one.path for one in catalog.ask(queued, 9)] == ["/p/a.png", "/p/c.png"]


def test_watched_folders(catalog: Catalog) -> None:
    done = catalog.do(AddRoot("/p", "no"))
    assert done.changes.kinds == {ChangeKind.ROOTS}
    catalog.do(AddRoot("/p/\udcff"))
    paths = ["/p/a.png", "/p/deep/er/b.png", "/px/c.png", "/q/copy of b.png"]
    probes = [probe(path, path if "b.png" not in path else "b") for path in paths]
    catalog.do(Register(probes))
    first, second = catalog.ask(roots)
    assert (first.id, first.path, first.cloud, first.assets) == (done.value, "/p", "no", 2)
    assert (second.path, second.cloud, second.assets) == ("/p/\udcff", "auto", 0)
    assert catalog.do(AddRoot("/p", "yes")).value == done.value
    assert catalog.ask(roots)[0].cloud == "yes"
    catalog.do(RemoveRoot("/p"))
    assert [root.path for root in catalog.ask(roots)] == ["/p/\udcff"]
    assert catalog.ask(counts).assets == 3  # what was catalogued stays
    with pytest.raises(NotFoundError, match="not a watched folder"):
        catalog.do(RemoveRoot("/p"))
    with pytest.raises(UsageError, match="auto, yes, no"):
        catalog.do(AddRoot("/z", "perhaps"))
