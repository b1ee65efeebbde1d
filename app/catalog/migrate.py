"""Bringing a catalogue file to this program's schema: made, left alone, upgraded, or refused.

Alembic is imported only when there is something to upgrade, and the file is copied to the library's
backups first.
"""

import logging
import time
import uuid
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from app.catalog import db, schema
from app.core.errors import CatalogDamagedError, CatalogNewerError, LibraryError, LockedError

log = logging.getLogger(__name__)

MIGRATIONS = Path(__file__).with_name("migrations")


def make_ready(
    path: Path,
    backups: Path,
    key: bytes | None = None,
    *,
    head: int = schema.VERSION,
    migrations: Path = MIGRATIONS,
) -> None:
    """After this the file is a catalogue of version `head`.

    Raises CatalogNewerError (nothing was changed), CatalogDamagedError, LockedError.
    """
    db.check_header(path, key)
    with db.typed_errors(path):
        version = _version(path, key)
        if version > head:
            raise _newer(path, version, head)
        if version == 0:
            _create(path, key)
        elif version < head:
            _upgrade(path, key, backups, migrations)


def require_current(path: Path, key: bytes | None = None) -> None:
    """For who only reads. Raises CatalogNewerError, CatalogDamagedError, LockedError, and
    LibraryError for a catalogue that would have to be upgraded first.
    """
    db.check_header(path, key)
    with db.typed_errors(path):
        version = _version(path, key, db.still_mode(path))
    if version > schema.VERSION:
        raise _newer(path, version, schema.VERSION)
    if version == 0:
        raise CatalogDamagedError(
            f"There is no catalogue in {path}.", hint="Restore a copy from a backup."
        )
    if version < schema.VERSION:
        raise LibraryError(
            f"{path} was written by an older Musekeep (catalogue version {version}) and has to be "
            "upgraded, which reading alone cannot. Nothing was changed.",
            hint="Open it with this program for writing once.",
        )


def _newer(path: Path, version: int, head: int) -> CatalogNewerError:
    return CatalogNewerError(
        f"{path} was written by a newer Musekeep (catalogue version {version}; this "
        f"program knows up to {head}). Nothing was changed.",
        hint="Update Musekeep, or choose another library with --library DIR.",
    )


def _version(path: Path, key: bytes | None, mode: db.Mode = "ro") -> int:
    """0 for a file that is not there, or in which nothing was made yet."""
    if not path.exists() or path.stat().st_size == 0:
        return 0
    connection = db.connect(path, key, mode)
    try:
        return _read_version(connection, path)
    finally:
        connection.close()


def _read_version(connection: Any, path: Path) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables == 0 and application == 0:
        return 0
    if application != db.APPLICATION_ID or version < 1:
        raise CatalogDamagedError(
            f"{path} is a database, but not a Musekeep catalogue.",
            hint="Choose another library folder with --library DIR.",
        )
    return int(version)


def _create(path: Path, key: bytes | None) -> None:
    """All in one transaction: a file whose making was cut short is made again."""
    engine = db.writer_engine(path, key, create=True)
    try:
        with engine.begin() as connection:
            driver = connection.connection.driver_connection
            if _read_version(driver, path) == 0:  # else another process was faster
                _make_schema(connection)
    finally:
        engine.dispose()
    if key is not None:
        db.check_header(path, key)


def _make_schema(connection: sa.Connection) -> None:
    for statement in (*_tables(), *schema.TEXT_INDEX, *schema.SEALED_FOREVER):
        connection.exec_driver_sql(statement)
    facts = {"library": uuid.uuid4().hex, "made": str(int(time.time()))}
    connection.execute(
        sa.insert(schema.Meta), [{"key": name, "value": fact} for name, fact in facts.items()]
    )
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (f"{schema.VERSION:04d}",))
    connection.exec_driver_sql(f"PRAGMA application_id={db.APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={schema.VERSION}")


@cache
def _tables() -> tuple[str, ...]:
    """What makes all tables and indexes, in SQL, compiled once."""
    dialect = sqlite.dialect()
    made: list[str] = []
    for table in schema.Base.metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        made += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return tuple(made)


def _upgrade(path: Path, key: bytes | None, backups: Path, migrations: Path) -> None:
    """Copy, then all steps in one transaction: a step that fails leaves the file as it was."""
    engine = db.writer_engine(path, key)
    try:
        with engine.begin() as connection:
            driver = connection.connection.driver_connection
            version = _read_version(driver, path)
            copy = _copy(path, backups, key, version)
            log.warning("upgrading %s from version %d; a copy is in %s", path, version, copy)
            run_migrations(connection, migrations)
    finally:
        engine.dispose()


def _copy(path: Path, backups: Path, key: bytes | None, version: int) -> Path:
    """Read on a connection of its own, while the lock is held: nothing is written meanwhile."""
    backups.mkdir(parents=True, exist_ok=True)
    moment = time.strftime("%Y%m%d-%H%M%S", time.gmtime())
    target = backups / f"{path.stem}-v{version}-{moment}-{uuid.uuid4().hex[:6]}.db"
    with (
        closing(db.connect(path, key, "ro")) as source,
        closing(db.connect(target, key, "rwc")) as copy,
    ):
        source.backup(copy)
    if key is not None and target.read_bytes()[:6] == b"SQLite":
        target.unlink()
        raise LockedError(f"The copy of {path} would not have been encrypted; nothing was changed.")
    return target


def run_migrations(connection: sa.Connection, migrations: Path = MIGRATIONS) -> None:
    """Every step from where the file is to the newest, on a connection in a transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
