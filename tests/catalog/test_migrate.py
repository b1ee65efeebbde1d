"""A catalogue file is made, opened, upgraded or refused, and is never half of anything."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.catalog import db, migrate, schema
from app.catalog.catalog import Catalog
from app.core.errors import CatalogDamagedError, CatalogNewerError, LockedError
from app.core.paths import LibraryPaths

KEY = bytes(range(32))


def shape(path: Path) -> list[str]:
    """The schema, but for blanks and the order things were made in."""
    connection = db.connect(path)
    rows = connection.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
    ).fetchall()
    connection.close()
    return sorted(re.sub(r"\s+|(?<=[(,])\s*|\s*(?=[),])", "", sql) for (sql,) in rows)


def pragma(path: Path, name: str) -> object:
    connection = db.connect(path)
    (value,) = connection.execute(f"PRAGMA {name}").fetchone()
    connection.close()
    return value


def test_a_new_file_is_marked_as_ours(library: LibraryPaths) -> None:
    Catalog.open(library).close()
    assert pragma(library.catalog, "application_id") == 0x4D55534B
    assert pragma(library.catalog, "user_version") == schema.VERSION
    assert pragma(library.catalog, "journal_mode") == "wal"


def test_the_migrations_make_the_very_schema_a_new_file_gets(tmp_path: Path) -> None:
    new, migrated = tmp_path / "new.db", tmp_path / "migrated.db"
    migrate.make_ready(new, tmp_path)
    engine = db.writer_engine(migrated, create=True)
    with engine.begin() as connection:
        migrate.run_migrations(connection)
        connection.exec_driver_sql(f"PRAGMA application_id={db.APPLICATION_ID}")
    engine.dispose()
    assert shape(migrated) == shape(new)
    assert pragma(migrated, "user_version") == schema.VERSION
    migrate.make_ready(migrated, tmp_path)  # and it opens


def test_opening_at_head_does_not_import_alembic(library: LibraryPaths) -> None:
    Catalog.open(library).close()
    code = (
        "import sys; from pathlib import Path; from app.core.paths import LibraryPaths\n"
        "from app.catalog.catalog import Catalog\n"
        f"Catalog.open(LibraryPaths(Path({str(library.folder)!r}))).close()\n"
        "sys.exit('alembic' in sys.modules or 'mako' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0


def test_a_newer_file_is_refused_and_left_alone(library: LibraryPaths) -> None:
    Catalog.open(library).close()
    connection = db.connect(library.catalog)
    connection.execute("PRAGMA user_version=7")
    connection.close()
    before = library.catalog.read_bytes()
    with pytest.raises(
        CatalogNewerError, match=f"version 7; this program knows up to {HEAD}"
    ) as caught:
        Catalog.open(library)
    assert "Update Musekeep" in str(caught.value)
    assert library.catalog.read_bytes() == before


NEXT_STEP = """
from alembic import op

revision = "{next:04d}"
down_revision = "{head:04d}"


def upgrade() -> None:
    op.execute("ALTER TABLE tag ADD COLUMN colour TEXT")
    {then}
    op.get_bind().exec_driver_sql("PRAGMA user_version={next}")
"""
HEAD, NEXT = schema.VERSION, schema.VERSION + 1


def next_version(folder: Path, then: str = "") -> Path:
    """Our migrations and one more."""
    versions = folder / "versions"
    versions.mkdir(parents=True)
    for file in (migrate.MIGRATIONS / "versions").glob("v0*"):
        (versions / file.name).write_bytes(file.read_bytes())
    (folder / "env.py").write_bytes((migrate.MIGRATIONS / "env.py").read_bytes())
    step = NEXT_STEP.format(then=then, head=HEAD, next=NEXT)
    (versions / f"v{NEXT:04d}_next.py").write_text(step)
    return folder


def test_an_older_file_is_copied_then_upgraded(library: LibraryPaths, tmp_path: Path) -> None:
    Catalog.open(library).close()
    migrations = next_version(tmp_path / "100% new")
    migrate.make_ready(library.catalog, library.backups, head=NEXT, migrations=migrations)
    assert pragma(library.catalog, "user_version") == NEXT
    (copy,) = library.backups.glob(f"catalog-v{HEAD}-*.db")
    assert pragma(copy, "user_version") == HEAD
    assert any("colourTEXT" in sql for sql in shape(library.catalog))
    assert not any("colourTEXT" in sql for sql in shape(copy))


def test_an_upgrade_that_fails_changes_nothing(library: LibraryPaths, tmp_path: Path) -> None:
    Catalog.open(library).close()
    before = shape(library.catalog)
    migrations = next_version(tmp_path / "new", then="raise RuntimeError('cut short')")
    with pytest.raises(RuntimeError, match="cut short"):
        migrate.make_ready(library.catalog, library.backups, head=NEXT, migrations=migrations)
    assert shape(library.catalog) == before
    Catalog.open(library).close()


def test_an_encrypted_file_is_upgraded_and_its_copy_encrypted(
    library: LibraryPaths, tmp_path: Path
) -> None:
    Catalog.open(library, KEY).close()
    migrations = next_version(tmp_path / "new")
    migrate.make_ready(library.catalog, library.backups, KEY, head=NEXT, migrations=migrations)
    (copy,) = library.backups.glob(f"catalog-v{HEAD}-*.db")
    for file in (library.catalog, copy):
        assert b"SQLite" not in file.read_bytes()
    copied = db.connect(copy, KEY, "ro")
    assert copied.execute("SELECT count(*) FROM meta").fetchone() == (2,)
    copied.close()


@pytest.mark.parametrize("content", [b"garbage" * 1000, b"\0" * 8192, b"SQLite format 3\0" * 300])
def test_what_is_no_database_is_said_to_be_damaged(library: LibraryPaths, content: bytes) -> None:
    library.catalog.write_bytes(content)
    with pytest.raises(CatalogDamagedError):
        Catalog.open(library)
    assert library.catalog.read_bytes() == content


def test_a_damaged_page_is_said_to_be_damage(library: LibraryPaths) -> None:
    Catalog.open(library).close()
    with library.catalog.open("r+b") as file:
        file.seek(100)
        file.write(os.urandom(3900))
    with pytest.raises(CatalogDamagedError):
        Catalog.open(library)


def test_another_programs_database_is_refused(library: LibraryPaths) -> None:
    other = dbapi2.connect(str(library.catalog))
    other.execute("CREATE TABLE photos (id)")
    other.close()
    with pytest.raises(CatalogDamagedError, match="not a Musekeep catalogue"):
        Catalog.open(library)


@pytest.mark.parametrize("content", [b"", None])
def test_an_empty_file_is_a_new_library(library: LibraryPaths, content: bytes | None) -> None:
    if content is not None:
        library.catalog.write_bytes(content)
    Catalog.open(library).close()
    assert pragma(library.catalog, "user_version") == HEAD


def test_a_file_whose_making_was_cut_short_is_made_again(library: LibraryPaths) -> None:
    connection = db.connect(library.catalog, mode="rwc")  # header and WAL mode, no table yet
    connection.close()
    assert library.catalog.stat().st_size > 0
    Catalog.open(library).close()
    assert pragma(library.catalog, "user_version") == HEAD


def test_a_key_for_a_plain_file_is_refused(library: LibraryPaths) -> None:
    Catalog.open(library).close()
    with pytest.raises(LockedError, match="should be encrypted"):
        Catalog.open(library, KEY)


def test_an_encrypted_file_without_or_with_another_key_stays_shut(library: LibraryPaths) -> None:
    Catalog.open(library, KEY).close()
    before = library.catalog.read_bytes()
    for key in (None, bytes(32)):
        with pytest.raises(CatalogDamagedError):
            Catalog.open(library, key)
    assert library.catalog.read_bytes() == before


def test_two_processes_may_make_the_same_file_at_once(library: LibraryPaths) -> None:
    code = (
        "from pathlib import Path; from app.core.paths import LibraryPaths\n"
        "from app.catalog.catalog import Catalog\n"
        "import sys; sys.stdin.readline()\n"
        f"Catalog.open(LibraryPaths(Path({str(library.folder)!r}))).close()"
    )
    programs = [
        subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.close()
    assert [program.wait(timeout=60) for program in programs] == [0, 0, 0]
