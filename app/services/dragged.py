"""What was dragged out and is not needed any more: whole folders, as the program wrote them."""

import hashlib
import logging
import os
import shutil
import time
from collections.abc import Mapping
from pathlib import Path

from app.catalog.exports import exported_at
from app.services.session import Session

log = logging.getLogger(__name__)

KEPT_S = 7 * 24 * 3600.0


def clear_dragged(session: Session, folder: str) -> int:
    """Remove the folders in `folder` that nothing was written to for a week and that hold nothing
    but files of the ledger, unchanged. Returns how many files went. What cannot be read or removed
    stays.
    """
    return sum(_cleared(session, path) for path in _old(folder))


def _old(folder: str) -> list[str]:
    before = time.time() - KEPT_S
    try:
        with os.scandir(folder) as entries:
            found = [one for one in entries if one.is_dir(follow_symlinks=False)]
            return [one.path for one in found if one.stat(follow_symlinks=False).st_mtime < before]
    except OSError:
        return []  # there is none yet, or its drive is not there


def _cleared(session: Session, folder: str) -> int:
    try:
        with os.scandir(folder) as entries:
            files = {one.path: one.is_file(follow_symlinks=False) for one in entries}
        known = session.ask(exported_at, list(files))
        if not all(plain and _is_ours(path, known) for path, plain in files.items()):
            return 0
        shutil.rmtree(folder)
    except OSError as error:
        log.warning("%s stays: %s", folder, error)
        return 0
    return len(files)


def _is_ours(path: str, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether the ledger knows the file with this content."""
    if path not in known:
        return False
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() in known[path]
