"""A catalogue opened for reading only: what can be read of it is, and no byte changes."""

import os
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from app.catalog import db
from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.tags import tags
from app.catalog.vaults import chain
from app.core.errors import (
    CatalogDamagedError,
    CatalogNewerError,
    LibraryError,
    TamperedError,
    VaultError,
)
from app.core.ops import AddTag, NoteSealed
from app.core.paths import LibraryPaths
from tests.catalog.builders import digest, probe
from tests.catalog.looks import find, register, view
from tests.catalog.vaults.conftest import KEY, SIGNER, THUMB_KEY, VAULT


@pytest.fixture
def paths(library: LibraryPaths) -> LibraryPaths:
    """A vault's catalogue that was closed."""
    with Catalog.open(library, KEY, THUMB_KEY) as catalog:
        catalog.bind(VAULT, 1)
        catalog.signer = SIGNER
        register(catalog, *(probe(f"/a/{number}.png") for number in range(60)))
        catalog.do(AddTag("Style/Film", [1, 2]))
        catalog.thumbs.put({digest("/a/0.png"): b"jpeg"})
    return library


def prints(folder: Path) -> dict[str, str]:
    return {
        name: sha256((folder / name).read_bytes()).hexdigest()
        for name in sorted(os.listdir(folder))
    }


def reading(paths: LibraryPaths) -> Catalog:
    return Catalog.open(paths, KEY, THUMB_KEY, readonly=True)


def test_all_can_be_asked_and_nothing_done(paths: LibraryPaths) -> None:
    before = prints(paths.folder)
    with reading(paths) as catalog:
        assert catalog.readonly
        catalog.bind(VAULT, 1)
        catalog.signer = SIGNER
        assert len(find(catalog, "tag:style")) == 2
        assert view(catalog, 1).path == "/a/0.png"
        assert catalog.thumbs.get([digest("/a/0.png")]) == {digest("/a/0.png"): b"jpeg"}
        assert catalog.ask(chain.check, VAULT, {SIGNER.id: SIGNER.public}) is None
        assert catalog.integrity().sound
        assert catalog.version() == catalog.version()
        for change in (lambda: catalog.do(NoteSealed("lock")), catalog.undo, catalog.redo):
            with pytest.raises(VaultError, match="for reading only"):
                change()
        catalog.thumbs.put({digest("/a/1.png"): b"jpeg"})
        catalog.thumbs.drop([digest("/a/0.png")])
        assert prints(paths.folder) == before
    assert prints(paths.folder) == before


def test_it_has_to_be_this_vaults(paths: LibraryPaths) -> None:
    with reading(paths) as catalog, pytest.raises(TamperedError):
        catalog.bind(VAULT, 2)


def test_a_log_that_was_left_is_read_too(paths: LibraryPaths) -> None:
    """As a process that was killed leaves it."""
    writing = Catalog.open(paths, KEY, THUMB_KEY)
    writing.do(AddTag("Late", [3]))
    left = {name: (paths.folder / name).read_bytes() for name in os.listdir(paths.folder)}
    writing.close()
    for name, data in left.items():
        if not name.endswith("-shm"):
            (paths.folder / name).write_bytes(data)
    before = {name: one for name, one in prints(paths.folder).items() if not name.endswith("-shm")}
    with reading(paths) as catalog:
        assert find(catalog, "tag:late") == [3]
    after = {name: one for name, one in prints(paths.folder).items() if not name.endswith("-shm")}
    assert after == before


def test_it_is_not_made_nor_upgraded(library: LibraryPaths, paths: LibraryPaths) -> None:
    with closing(db.connect(paths.catalog, KEY)) as driver:
        driver.execute("PRAGMA user_version=4")
    with pytest.raises(LibraryError, match="has to be upgraded"):
        reading(paths)
    with closing(db.connect(paths.catalog, KEY)) as driver:
        driver.execute("PRAGMA user_version=99")
    with pytest.raises(CatalogNewerError):
        reading(paths)
    paths.catalog.unlink()
    with pytest.raises(CatalogDamagedError, match="There is no catalogue"):
        reading(paths)
    assert not paths.catalog.exists()


# ── damaged ──


def _root_page(paths: LibraryPaths, table: str) -> int:
    with closing(db.connect(paths.catalog, KEY, "ro")) as driver:
        (page,) = driver.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
    return int(page)


def _damage(paths: LibraryPaths, page: int) -> None:
    with paths.catalog.open("r+b") as file:
        file.seek((page - 1) * 4096 + 100)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))


def test_one_damaged_page_leaves_the_rest(paths: LibraryPaths) -> None:
    page = _root_page(paths, "recipe")
    _damage(paths, page)
    before = prints(paths.folder)
    with reading(paths) as catalog:
        for _ in range(3):
            with pytest.raises(CatalogDamagedError):
                catalog.ask(views, [1])
            assert [one.name for one in catalog.ask(tags)] == ["Style", "Style/Film"]
        found = catalog.integrity()
    assert found.damaged == (page,)
    assert found.unreadable == ("recipe",)
    assert f"page {page} of {found.pages} is not what was written" in found.problems
    assert "not every row of recipe can be read" in found.problems
    assert prints(paths.folder) == before


def test_a_file_without_its_end_is_read_as_far_as_it_goes(paths: LibraryPaths) -> None:
    size = paths.catalog.stat().st_size
    os.truncate(paths.catalog, size - 3 * 4096)
    with reading(paths) as catalog:
        assert catalog.ask(tags)
        found = catalog.integrity()
    assert "the end of the file is missing" in found.problems


def test_damaged_thumbnails_are_none_and_stay(paths: LibraryPaths) -> None:
    paths.thumbs.write_bytes(bytes(range(256)) * 64)
    before = prints(paths.folder)
    with reading(paths) as catalog:
        assert catalog.thumbs.get([digest("/a/0.png")]) == {}
    assert prints(paths.folder) == before


def test_a_plain_catalogue_is_looked_at_as_well(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        register(catalog, probe("/a/x.png"))
        assert catalog.integrity().sound
    with library.catalog.open("r+b") as file:
        file.seek(4096 * 20)
        file.write(b"\xff" * 4096)
    with Catalog.open(library, readonly=True) as catalog:
        found = catalog.integrity()
    assert (found.damaged, found.sound) == ((), False)


def test_a_store_under_another_key_starts_again(paths: LibraryPaths) -> None:
    """Thumbnails can be made again, so a new epoch's key needs no ceremony."""
    with Catalog.open(paths, KEY, bytes(32)) as catalog:
        assert catalog.thumbs.get([digest("/a/0.png")]) == {}
        catalog.thumbs.put({digest("/a/0.png"): b"again"})
        assert catalog.thumbs.get([digest("/a/0.png")]) == {digest("/a/0.png"): b"again"}
