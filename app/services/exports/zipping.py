"""The last step of a delivery into a zip file: all its files are there, so they become one."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

from app.core.errors import ExportError
from app.core.outgoing import BatchItem, ItemState
from app.export.making.deliver import TRIES, drop, not_written, put
from app.export.naming import numbered
from app.services.exports.archive import packed
from app.services.exports.journal import Journal
from app.services.exports.targets import staging_of


def deliver(journal: Journal) -> list[BatchItem]:
    """Make the archive of what is staged, under its name or a numbered one, and enter its files in
    the ledger; returns them. Raises ExportError; then everything still waits for another try.
    """
    staged = [one for one in journal.items() if one.state is ItemState.PLACING]
    archive = journal.known.to
    if staged:
        files = {os.path.basename(path): path for one in staged for path, _ in one.beside}
        staged = _placed(journal, packed(files, archive), staged, archive)
        journal.done(staged)
    clear(archive)
    return staged


def clear(archive: str) -> None:
    """Remove what waited for the archive."""
    shutil.rmtree(staging_of(archive), ignore_errors=True)


def beside(item: BatchItem) -> tuple[tuple[str, str], ...]:
    """What came into the archive with a file, (path, sha256); what was staged first is the file."""
    assert item.made is not None
    archive = os.path.dirname(item.made.path)
    return tuple((os.path.join(archive, Path(path).name), sha) for path, sha in item.beside[1:])


def _placed(journal: Journal, part: str, staged: list[BatchItem], archive: str) -> list[BatchItem]:
    """The items as they are in the archive that got its name; marked so before it got it."""
    folder, name = os.path.split(archive)
    try:
        for number in range(1, TRIES + 1):
            path = os.path.join(folder, numbered(name, number))
            if os.path.lexists(path):
                continue
            staged = [_within(one, path) for one in staged]
            journal.mark(staged)
            try:
                put(part, path)
            except FileExistsError:
                continue
            return staged
        raise ExportError(f"{name} was not written: {folder} has {TRIES} files of that name.")
    except OSError as error:
        raise not_written(name, error, folder) from error
    finally:
        drop(part)


def _within(item: BatchItem, archive: str) -> BatchItem:
    assert item.made is not None
    made, *covers = [
        replace(one, path=os.path.join(archive, Path(one.path).name)) for one in item.leaving
    ]
    return replace(item, made=made, covers=tuple(covers))
