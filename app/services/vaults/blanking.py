"""Lines of a log that tell of what left: overwritten where they are, since other processes go on
writing to the same file.
"""

import logging
import os
from pathlib import Path

from app.services.vaults.scanning import Needles

log = logging.getLogger(__name__)


def blank_lines(path: Path, needles: Needles) -> int:
    """Overwrite each line that holds one of the `needles` with blanks. Returns how many; 0 where
    the file cannot be written.
    """
    try:
        with path.open("r+b", buffering=0) as file:
            data = file.read()
            blanked = _blank(file.fileno(), data, needles) if needles.find(data) else 0
            os.fsync(file.fileno())
            return blanked
    except OSError as error:
        log.warning("a log cannot be rewritten: %s", error.strerror)
        return 0


def _blank(descriptor: int, data: bytes, needles: Needles) -> int:
    start, blanked = 0, 0
    for line in data.splitlines(keepends=True):
        if needles.find(line):
            _overwrite(descriptor, start, b" " * len(line.rstrip(b"\r\n")))
            blanked += 1
        start += len(line)
    return blanked


def _overwrite(descriptor: int, at: int, data: bytes) -> None:
    os.lseek(descriptor, at, os.SEEK_SET)
    os.write(descriptor, data)
