"""The files of a batch as one zip: stored, not compressed (pictures and clips are), read back whole
before the archive gets its name.
"""

import hashlib
import os
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path

from app.core.errors import ExportError
from app.export.making.deliver import digest, drop, not_written
from app.export.making.parts import part_path

_CHUNK = 1 << 20
_MODE = 0o644 << 16


def packed(files: Mapping[str, str], archive: str) -> str:
    """Write these files (path by name in the archive) to a hidden part beside the archive; returns
    the part. Raises ExportError; then there is none.
    """
    folder, name = os.path.split(archive)
    part = part_path(folder)
    try:
        with zipfile.ZipFile(part, "x", zipfile.ZIP_STORED) as into:
            for called, path in files.items():
                _add(into, called, path)
        with Path(part).open("rb+") as file:
            os.fsync(file.fileno())
        _check(part, files)
    except OSError as error:
        drop(part)
        raise not_written(name, error, folder) from error
    except zipfile.BadZipFile as error:
        drop(part)
        raise ExportError(f"{name} was not written: it did not read back ({error}).") from error
    except BaseException:
        drop(part)
        raise
    return part


def contents(archive: str) -> dict[str, str]:
    """The SHA-256 of each file in an archive; nothing where there is none to be read."""
    try:
        with zipfile.ZipFile(archive) as opened:
            return {name: _digest(opened, name) for name in opened.namelist()}
    except (OSError, zipfile.BadZipFile):
        return {}


def _add(into: zipfile.ZipFile, name: str, path: str) -> None:
    entry = zipfile.ZipInfo(name, time.localtime()[:6])
    entry.external_attr, entry.file_size = _MODE, Path(path).stat().st_size
    with Path(path).open("rb") as source, into.open(entry, "w") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)


def _check(part: str, files: Mapping[str, str]) -> None:
    """Every file reads back as it is. Raises BadZipFile."""
    if contents(part) != {name: digest(path) for name, path in files.items()}:
        raise zipfile.BadZipFile("it does not hold what was put in")


def _digest(opened: zipfile.ZipFile, name: str) -> str:
    made = hashlib.sha256()
    with opened.open(name) as file:
        while chunk := file.read(_CHUNK):
            made.update(chunk)
    return made.hexdigest()
