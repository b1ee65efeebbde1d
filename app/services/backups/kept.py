"""What one backup of a library is: a folder that says itself what is in it.

    musekeep-20261121-031500/
      backup.json      when it was made and of which library; every file's size and hash
      catalog.db       the whole catalogue, one file
      settings.toml, anchors.pem, window.json, resources/…, releases/…   what there was of these

Thumbnails are not in it: they are made again. Neither are credentials: a key that signs is not
copied to wherever backups go. Originals lie in their own folders and are nobody's to copy.
"""

import hashlib
import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.core.errors import LibraryError
from app.core.paths import LibraryPaths

log = logging.getLogger(__name__)

MANIFEST = "backup.json"
CATALOG = "catalog.db"
FORMAT, VERSION = "musekeep-library-backup", 1
BESIDE = ("settings.toml", "anchors.pem", "window.json")
FOLDERS = ("resources", "releases")
_NAME = re.compile(r"musekeep-\d{8}-\d{6}(-\d+)?")
_UNREADABLE = (
    *(OSError, ValueError, KeyError, TypeError, AttributeError),
    *(RecursionError, OverflowError),
)
_STAMP = "musekeep-%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """`made` and `proved` are in UTC; `proved` is when it was last restored on trial and found
    whole, None while that was never done. `files` have their SHA-256 (hex) by their place.
    """

    folder: Path
    made: datetime
    library: str
    program: str
    schema: int
    assets: int
    bytes: int
    files: Mapping[str, str]
    proved: datetime | None = None

    @property
    def name(self) -> str:
        return self.folder.name


def new_folder(where: Path, now: datetime) -> Path:
    """A place that is not taken."""
    name = now.strftime(_STAMP)
    places = [where / name, *(where / f"{name}-{number}" for number in range(2, 100))]
    return next(one for one in places if not one.exists())


def backups_in(where: Path, library: str = "") -> list[Backup]:
    """Those of `where` that are finished and can be read, the newest first; of one library only
    where it is named. A folder that is not there, or not within reach, has none.
    """
    try:
        names = [one.name for one in where.iterdir() if _NAME.fullmatch(one.name)]
    except OSError:
        return []
    found = (_read_or_none(where / name) for name in names)
    mine = [one for one in found if one is not None and library in ("", one.library)]
    return sorted(mine, key=lambda one: (one.made, one.name), reverse=True)


def read(folder: Path) -> Backup:
    """Raises LibraryError for what is no backup of a library."""
    try:
        told = json.loads((folder / MANIFEST).read_text("utf-8"))
        if told["format"] != FORMAT or told["version"] > VERSION:
            raise ValueError(told["format"])
        return _backup(folder, told)
    except _UNREADABLE as error:
        raise LibraryError(
            f"{folder} is no backup of a library that this program can read.",
            hint="Name the folder that has a backup.json in it.",
        ) from error


def write(backup: Backup) -> None:
    """Into its folder: from then on it is a backup. Raises OSError."""
    told = asdict(backup) | {"format": FORMAT, "version": VERSION}
    del told["folder"]
    told["made"] = backup.made.isoformat()
    told["proved"] = backup.proved.isoformat() if backup.proved else None
    draft = backup.folder / f"{MANIFEST}.new"
    draft.write_text(json.dumps(told, indent=1), "utf-8")
    draft.replace(backup.folder / MANIFEST)


def proven(backup: Backup, now: datetime) -> Backup:
    """Write down that it was found whole. A folder that takes no more files keeps it as it is."""
    made = replace(backup, proved=now)
    try:
        write(made)
    except OSError as error:
        log.warning("the backup %s cannot be marked as proven: %s", backup.folder, error)
    return made


def sources(paths: LibraryPaths) -> Iterator[tuple[str, Path]]:
    """What a backup has beside the catalogue: its place in there, and the file."""
    for name in BESIDE:
        if (path := paths.folder / name).is_file():
            yield name, path
    for folder in FOLDERS:
        for path in sorted((paths.folder / folder).rglob("*")):
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(paths.folder).as_posix(), path


def digest(path: Path) -> str:
    """SHA-256 (hex). Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_or_none(folder: Path) -> Backup | None:
    try:
        return read(folder)
    except LibraryError:
        return None


def _backup(folder: Path, told: dict[str, Any]) -> Backup:
    files = {str(name): str(one) for name, one in told["files"].items()}
    if any(Path(name).is_absolute() or ".." in Path(name).parts for name in files):
        raise ValueError("a file outside")
    if CATALOG not in files:
        raise ValueError("no catalogue")
    return Backup(
        folder=folder,
        made=datetime.fromisoformat(told["made"]).astimezone(UTC),
        library=str(told["library"]),
        program=str(told["program"]),
        schema=int(told["schema"]),
        assets=int(told["assets"]),
        bytes=int(told["bytes"]),
        files=files,
        proved=datetime.fromisoformat(told["proved"]).astimezone(UTC) if told["proved"] else None,
    )
