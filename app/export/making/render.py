"""One item of a plan to one finished file under a hidden name. Runs in a media process.

The source is what the plan was made for → `stills` or `clips` makes, checks and leaves the part →
the source still is that file. Whoever owns the batch gives the part its name (`deliver.place`).
"""

import hashlib
from dataclasses import replace
from pathlib import Path

from app.core.errors import ExportError, MediaError
from app.export.making.deliver import discard
from app.export.order import PlanItem, Rendered
from app.export.presets.preset import VIDEO
from app.media.opening import called, is_sealed, open_file, sealed_as_media

Identity = tuple[int, int, int, int]


def render(item: PlanItem) -> Rendered:
    """Raises ExportError saying what happened; then no part is left and the source is as it was.
    Raises RefusedError for an item without a valid permit.
    """
    replace(item.permit)  # one that came through a pipe was not checked when it was made
    before = _check_source(item)
    made = _make(item)
    if _identity(item.source) != before:
        discard(made)
        raise _changed(item)
    return made


def _make(item: PlanItem) -> Rendered:
    if item.preset.kind == VIDEO:
        from app.export.making import clips

        return clips.make(item)
    from app.export.making import stills

    return stills.make(item)


def _check_source(item: PlanItem) -> Identity:
    """That the file still is what the plan was made for; device, inode, size and time of it."""
    identity = _identity(item.source)
    try:
        with sealed_as_media(), open_file(item.source) as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
    except MediaError as error:
        raise ExportError(f"{called(item.source)} was not exported: {error.message}") from error
    except OSError as error:
        raise _unreadable(item.source, error) from error
    if digest != item.source_sha256:
        raise _changed(item)
    return identity


def _identity(path: str) -> Identity:
    """A sealed file is written once and proven while it is read: it has no other."""
    if is_sealed(path):
        return 0, 0, 0, 0
    try:
        found = Path(path).stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


def _changed(item: PlanItem) -> ExportError:
    return ExportError(
        f"{called(item.source)} has changed since it was catalogued, so it was not exported.",
        hint="Run sync, then export again.",
    )


def _unreadable(path: str, error: OSError) -> ExportError:
    if is_sealed(path):
        return ExportError(
            f"{called(path)} cannot be read from the vault: {error.strerror or error}.",
            hint="`vault verify` tells what else is missing.",
        )
    if isinstance(error, FileNotFoundError):
        return ExportError(f"{path} is no longer there (moved, or its drive was unplugged).")
    if isinstance(error, PermissionError):
        return ExportError(
            f"{path} cannot be opened: another program holds it, or it is not yours."
        )
    return ExportError(f"{path} cannot be read: {error.strerror or error}.")
