"""A first look at a library before its catalogue is open: the newest cards, for the first frame.

Plain driver, plain SQL: importing SQLAlchemy and mapping the schema take longer than a start may.
Anything unusual (no file yet, another version, a key, damage) is left to `Catalog.open`, which
knows what to say: then there is nothing to see here. What is shown is replaced by the catalogue's
own answers as soon as it is open.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app.catalog.codec import moment
from app.catalog.moderation.sensitive import BLOCKING
from app.core.asset import Card, Fault
from app.core.paths import LibraryPaths
from app.core.vocab import Flag, Kind, Label, Outcome, Presence

log = logging.getLogger(__name__)

APPLICATION_ID = 0x4D55534B
VERSION = 6
"""Both are held against `db` and `schema` by a test."""

BUSY_S = 0.2

_CARDS = """
    SELECT asset.id, asset.name, rendition.sha256, asset.kind, asset.format, asset.width,
           asset.height, asset.size, asset.duration_s, asset.rating, asset.label, asset.flag,
           asset.offline, rendition.fault, rendition.fault_message, asset.rendition_id,
           asset.presence, asset.created, rendition.analysed
      FROM asset JOIN rendition ON rendition.id = asset.rendition_id
     WHERE asset.state <> 'trashed' AND NOT (?2 AND EXISTS (
               SELECT 1 FROM stacked AS mine
                 JOIN stacked AS face ON face.stack = mine.stack AND face.cover
                 JOIN asset AS seen ON seen.id = face.asset_id AND seen.state <> 'trashed'
                WHERE mine.asset_id = asset.id AND NOT mine.cover))
     ORDER BY asset.doc DESC LIMIT ?1
"""
_OUTCOMES = """
    SELECT platform, outcome FROM verdict
     WHERE rendition_id = ? AND outcome <> 'clear'
       AND (risk IS NOT NULL OR outcome IN ('approved', 'rejected'))
"""
_SENSITIVE = "SELECT EXISTS (SELECT 1 FROM judgement WHERE rendition_id = ? AND sensitive = 1)"
_JUDGED = "SELECT EXISTS (SELECT 1 FROM verdict WHERE rendition_id = ?)"
_CONFLICT = """
    SELECT EXISTS (
        SELECT 1 FROM conflict
          JOIN asset AS original ON original.id = original_id
          JOIN asset AS copy ON copy.id = copy_id
         WHERE ?1 IN (copy_id, original_id) AND answer IS NULL
           AND original.state <> 'trashed' AND copy.state <> 'trashed')
"""
_STACK = """
    SELECT mine.stack, count(*) FROM stacked AS mine
      JOIN stacked AS member ON member.stack = mine.stack
      JOIN asset ON asset.id = member.asset_id AND asset.state <> 'trashed'
     WHERE mine.asset_id = ? GROUP BY mine.stack HAVING count(*) > 1
"""
_LEAVING = "SELECT EXISTS (SELECT 1 FROM move_job WHERE asset_id = ? AND kind = 'put')"
_EXPORTS = "SELECT DISTINCT preset FROM export WHERE asset_id = ? ORDER BY preset"
_THUMBS = "SELECT jpeg FROM thumb WHERE sha256 = ?"


def newest(paths: LibraryPaths, limit: int, *, stacked: bool = False) -> list[Card]:
    """The first `limit` cards of "newest"; empty where `Catalog.open` has to be asked. `stacked`:
    of a stack its cover alone.
    """
    try:
        with _reading(paths.catalog) as connection:
            if _is_ours(connection):
                rows = connection.execute(_CARDS, (limit, stacked))
                return [_card(connection, row) for row in rows]
    except dbapi2.Error as error:
        log.info("no first look at the library: %s", error)
    return []


def thumbs(paths: LibraryPaths, keys: Sequence[str]) -> dict[str, bytes]:
    """JPEGs by content hash; what cannot be read now is left out."""
    found: dict[str, bytes] = {}
    try:
        with _reading(paths.thumbs) as connection:
            for key in keys:
                row = connection.execute(_THUMBS, (bytes.fromhex(key),)).fetchone()
                if row is not None:
                    found[key] = row[0]
    except dbapi2.Error as error:
        log.info("no first look at the thumbnails: %s", error)
    return found


@contextmanager
def _reading(path: Path) -> Iterator[Any]:
    """Raises the driver's error where there is no file."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    connection = dbapi2.connect(uri, uri=True, timeout=BUSY_S, isolation_level=None)
    with closing(connection):
        connection.execute("PRAGMA query_only=ON")
        yield connection


def _is_ours(connection: Any) -> bool:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return (application, version) == (APPLICATION_ID, VERSION)


def _card(connection: Any, row: tuple[Any, ...]) -> Card:
    asset, name, sha256, kind, format, width, height, size, duration, *rest = row
    rating, label, flag, offline, fault, message, rendition, presence, created, analysed = rest
    stack, stacked = connection.execute(_STACK, (asset,)).fetchone() or (None, 0)
    outcomes = dict(connection.execute(_OUTCOMES, (rendition,)).fetchall())
    blocked = not BLOCKING.isdisjoint(outcomes.values())
    (sensitive,) = connection.execute(_SENSITIVE, (rendition,)).fetchone()
    (judged,) = connection.execute(_JUDGED, (rendition,)).fetchone()
    (conflict,) = connection.execute(_CONFLICT, (asset,)).fetchone()
    (leaving,) = connection.execute(_LEAVING, (asset,)).fetchone()
    return Card(
        id=asset,
        name=name,
        sha256=None if sha256 is None else sha256.hex(),
        kind=None if kind is None else Kind(kind),
        format=format,
        width=width,
        height=height,
        bytes=size,
        duration_s=duration,
        rating=rating,
        label=None if label is None else Label(label),
        flag=None if flag is None else Flag(flag),
        offline=bool(offline),
        fault=None if fault is None else Fault(fault, message or ""),
        outcomes={platform: Outcome(outcome) for platform, outcome in outcomes.items()},
        exported=tuple(preset for (preset,) in connection.execute(_EXPORTS, (asset,))),
        presence=Presence(presence),
        conflict=bool(conflict),
        judged=bool(judged),
        sensitive=blocked and bool(sensitive),
        analysed=bool(analysed),
        created=moment(created),
        stack=stack,
        stacked=stacked,
        vaulted=bool(leaving),
    )
