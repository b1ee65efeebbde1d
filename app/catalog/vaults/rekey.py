"""A database file under another key: written anew beside, proven, then swapped in.

Changing the key in place would write every page of the only copy there is. The new file takes the
old one's name in one step, so whatever happens one of the two is there, whole.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app.catalog import db
from app.core.errors import CatalogBusyError, CatalogDamagedError
from app.vault.disk import DISK

_SUFFIX = ".rekey"
_CARRIED = ("application_id", "user_version")
"""What the export leaves behind: numbers in the file's header."""


def opens(path: Path, key: bytes) -> bool:
    """Whether the file is a database under this key. Changes nothing: a file opened with a wrong
    key in the usual way would be written to.
    """
    try:
        db.connect(path, key, "still").close()
    except dbapi2.Error:
        return False
    return True


def rekey(path: Path, old: bytes, new: bytes, *, epoch: int | None = None) -> None:
    """Put the database at `path`, which nobody has open, under the key `new`. `epoch` is written
    into it where it says which one it belongs to.

    Raises CatalogDamagedError, CatalogBusyError, LibraryError (a full disk), OSError; the file is
    under the key `old` then.
    """
    fresh = path.with_name(path.name + _SUFFIX)
    _drop(fresh)
    try:
        with db.typed_errors(path):
            _export(path, old, fresh, new)
            _prove(fresh, new, epoch)
        with fresh.open("rb+") as file:
            DISK.flush(file.fileno())
        _take_home(path, old)
        fresh.replace(path)
        DISK.flush_folder(path.parent)
    finally:
        _drop(fresh)


def _export(path: Path, old: bytes, fresh: Path, new: bytes) -> None:
    with closing(db.connect(path, old)) as connection, _alone(connection, path):
        numbers = [(name, connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in _CARRIED]
        connection.execute("PRAGMA cipher_default_compatibility=4")
        connection.execute("ATTACH ? AS fresh KEY ?", (str(fresh), f"x'{new.hex()}'"))
        for pragma in ("synchronous=OFF", "journal_mode=OFF"):  # it is flushed when it is whole
            connection.execute(f"PRAGMA fresh.{pragma}")
        _copy(connection, path)
        for name, number in numbers:
            connection.execute(f"PRAGMA fresh.{name}={number}")
        connection.execute("DETACH fresh")


def _copy(connection: Any, path: Path) -> None:
    """The export is a function to SQLite, so its errors have no number that says what they are."""
    try:
        connection.execute("SELECT sqlcipher_export('fresh')").fetchall()
    except dbapi2.Error as error:
        if "malformed" not in str(error):
            raise
        raise CatalogDamagedError(
            f"{path} is damaged, so it cannot be put under a new key. It was left as it is.",
            hint="Open the vault for reading only, or restore it from a backup.",
        ) from error


@contextmanager
def _alone(connection: Any, path: Path) -> Iterator[None]:
    """Whatever is in the log belongs to the file first, and nobody may add to it meanwhile."""
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise CatalogBusyError(f"Another program has {path} open.", hint="Close it first.")
    yield


def _prove(fresh: Path, new: bytes, epoch: int | None) -> None:
    """Every page of the new file is read back under its key."""
    db.check_header(fresh, new)
    with closing(db.connect(fresh, new)) as connection:
        if epoch is not None:
            connection.execute(
                "UPDATE meta SET value = ? WHERE key = 'epoch' AND value <> ?", (str(epoch),) * 2
            )
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        if faults:
            raise CatalogDamagedError(
                f"What was written to {fresh.parent} does not read back. Nothing was changed.",
                hint="Check the disk.",
            )


def _take_home(path: Path, old: bytes) -> None:
    """The old file's log is empty and goes with it; one that is left would be taken for the new
    file's.
    """
    with closing(db.connect(path, old)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)


def _drop(fresh: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            Path(f"{fresh}{suffix}").unlink(missing_ok=True)
