import sqlalchemy as sa

from app.catalog.catalog import Catalog
from app.catalog.db import connect
from app.catalog.health import integrity
from app.core.paths import LibraryPaths


def test_a_new_catalogue_is_sound(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        assert catalog.ask(integrity) == []


def test_a_row_that_points_nowhere_is_told(library: LibraryPaths) -> None:
    Catalog.open(library).close()
    driver = connect(library.catalog)
    driver.execute("PRAGMA foreign_keys=OFF")
    driver.execute("INSERT INTO asset_tag (asset_id, tag_id) VALUES (17, 18)")
    driver.close()
    with Catalog.open(library) as catalog:
        assert any("asset_tag" in problem for problem in catalog.ask(integrity))


def test_a_damaged_page_is_told(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        root = catalog.ask(
            lambda c: c.execute(
                sa.text("SELECT rootpage FROM sqlite_master WHERE name = 'ix_asset_name'")
            ).scalar_one()
        )
        size = catalog.ask(lambda c: c.execute(sa.text("PRAGMA page_size")).scalar_one())
    driver = connect(library.catalog)
    driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    driver.close()
    with library.catalog.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    with Catalog.open(library) as catalog:
        assert catalog.ask(integrity) != []
