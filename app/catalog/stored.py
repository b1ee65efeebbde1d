"""One folder's files as the catalogue has them, as cheaply as they can be had.

A rescan asks this for every folder and compares every file: names stay bytes as they are stored,
rows stay the driver's own tuples, and the statements are not built anew each time.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from app.catalog import codec
from app.catalog.intake.locations import Known
from app.core.asset import Companion
from app.core.vocab import Presence, Role

Row = tuple[bytes, int, int]
"""Name, size, mtime_ns."""

_FOLDER = "SELECT id FROM folder WHERE path = ?"
_PRESENT = "SELECT name, size, mtime_ns FROM location WHERE folder_id = ? AND presence = 'present'"
_OTHERS = """
    SELECT name, size, mtime_ns, presence, device, inode
      FROM location WHERE folder_id = ? AND presence <> 'present'
"""
_COMPANIONS = """
    SELECT location.name, companion.role, companion.path, companion.size, companion.mtime_ns
      FROM location JOIN companion ON companion.location_id = location.id
     WHERE location.folder_id = ?
"""


@dataclass(slots=True)
class Stored:
    """By name: `present` files, and the `others` (missing, offline, in the cloud). `companions` by
    the name of the file they belong to, as they were when that was read last.
    """

    present: dict[bytes, Row] = field(default_factory=dict)
    others: dict[bytes, Known] = field(default_factory=dict)
    companions: dict[bytes, frozenset[Companion]] = field(default_factory=dict)


def stored_in(connection: Connection, folder: str) -> Stored:
    """The files known directly in `folder`."""
    driver: Any = connection.connection.driver_connection
    found = driver.execute(_FOLDER, (os.fsencode(folder),)).fetchone()
    if found is None:
        return Stored()
    present = {row[0]: row for row in driver.execute(_PRESENT, found).fetchall()}
    others = {row[0]: _known(*row[1:]) for row in driver.execute(_OTHERS, found).fetchall()}
    return Stored(present, others, _by_owner(driver.execute(_COMPANIONS, found).fetchall()))


def _known(size: int, mtime_ns: int, presence: str, device: int, inode: int) -> Known:
    return Known(size, mtime_ns, Presence(presence), codec.unsigned(device), codec.unsigned(inode))


def _by_owner(rows: Iterable[Any]) -> dict[bytes, frozenset[Companion]]:
    found: dict[bytes, set[Companion]] = {}
    for name, role, path, size, mtime_ns in rows:
        companion = Companion(Role(role), codec.path_text(path), size, mtime_ns)
        found.setdefault(name, set()).add(companion)
    return {name: frozenset(companions) for name, companions in found.items()}
