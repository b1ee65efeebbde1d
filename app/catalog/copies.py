"""A plain catalogue's file as a whole: copied while it is in use, looked at, put aside.

A copy is one file without a log beside it: whoever finds it can open it with nothing else.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2

from app.catalog import db
from app.core.errors import CatalogBusyError

PAGES = 2_000
"""So many are copied between two looks at whether to stop: some 8 MB."""

BUSY_MS = 1_000

LOGS = ("-wal", "-shm", "-journal")
"""What may lie beside a catalogue and must not meet another one."""

Step = Callable[[int, int], None]
"""Takes the pages that are copied and all there are. What it raises ends the copying."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a catalogue says of itself: whose it is, its schema's version, how many assets."""

    library: str
    version: int
    assets: int


def copy(source: Path, target: Path, step: Step) -> None:
    """Everything committed by now, as one snapshot, while others go on reading and writing.
    `target` must not be there; one that is not finished is left behind.

    Raises LibraryError and its kin, and what `step` raises.
    """
    with (
        db.typed_errors(source),
        closing(db.connect(source, None, "ro")) as old,
        closing(db.connect(target, None, "rwc")) as new,
    ):
        old.execute("BEGIN")
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()  # here the snapshot begins
        old.backup(new, pages=PAGES, progress=lambda _status, left, all_: step(all_ - left, all_))
        old.execute("COMMIT")
        new.execute("PRAGMA journal_mode=DELETE").fetchone()
    _flush(target)


def facts(path: Path) -> Facts:
    """Of a file that nobody writes. Raises CatalogDamagedError and its kin."""
    db.check_header(path, None)
    with db.typed_errors(path), closing(db.connect(path, None, db.still_mode(path))) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (library,) = connection.execute("SELECT value FROM meta WHERE key = 'library'").fetchone()
        (assets,) = connection.execute("SELECT count(*) FROM asset").fetchone()
    return Facts(str(library), int(version), int(assets))


def keep_aside(path: Path, folder: Path) -> None:
    """Have a catalogue that nobody has open in `folder` as well, with what belongs to it. It keeps
    its place, alone, until another file takes it: whoever is killed in between leaves a catalogue
    there. One that is damaged is kept as it is; one that is not there is no trouble.

    Raises CatalogBusyError where another process has it open: then nothing was changed. OSError.
    """
    if not path.exists():
        return
    try:
        _close_log(path)
    except dbapi2.OperationalError as error:
        raise CatalogBusyError(
            f"{path} is open in another window or program. Nothing was changed.",
            hint="Close it there, vaults of this library among them, and try again.",
        ) from error
    except dbapi2.DatabaseError:
        pass  # damaged: that is why it goes
    _twice(path, folder / path.name)
    for suffix in LOGS:
        if (part := path.with_name(f"{path.name}{suffix}")).exists():
            part.replace(folder / part.name)


def _twice(path: Path, other: Path) -> None:
    """By a second name of the same file, where the disk has such names."""
    try:
        other.hardlink_to(path)
    except (OSError, NotImplementedError):
        shutil.copy2(path, other)
        _flush(other)


def _close_log(path: Path) -> None:
    """Bring the write-ahead log home and do without it: only who has the file alone can."""
    with closing(db.connect(path, None, "rw")) as connection:
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        (mode,) = connection.execute("PRAGMA journal_mode=DELETE").fetchone()
        if mode != "delete":
            raise dbapi2.OperationalError("the write-ahead log is in use")


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
