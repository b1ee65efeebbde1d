"""What is still there after a power cut."""

from sqlalchemy import Connection

from app.catalog.catalog import Catalog
from app.core.paths import LibraryPaths


def test_what_others_rely_on_is_flushed_at_once(library: LibraryPaths) -> None:
    """A commit that a power cut may take back is fast, and good enough for edits."""

    def setting(connection: Connection) -> int:
        driver = connection.connection.driver_connection
        assert driver is not None
        (value,) = driver.execute("PRAGMA synchronous").fetchone()
        return int(value)

    normal, full = 1, 2
    with Catalog.open(library) as catalog:
        assert catalog._writer.apart(setting) == normal
        with catalog.durable():
            assert catalog._writer.apart(setting) == full
        assert catalog._writer.apart(setting) == normal
    keyed = LibraryPaths(library.folder / "keyed")
    keyed.folder.mkdir()
    with Catalog.open(keyed, bytes(32)) as catalog:
        with catalog.durable():
            pass
        assert catalog._writer.apart(setting) == full
