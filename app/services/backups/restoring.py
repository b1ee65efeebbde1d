"""A library put back as a backup has it. What it replaces is kept beside the other backups.

A catalogue that is open cannot be replaced. So a window asks for it in a file, and the next start
does it before it opens anything; the command line does it at once.
"""

import contextlib
import json
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from app.catalog import copies
from app.catalog.schema import VERSION as SCHEMA
from app.core.errors import CatalogNewerError, LibraryError, MusekeepError
from app.core.paths import LibraryPaths
from app.core.progress import CancelToken, Report, silent
from app.services.backups import kept
from app.services.backups.kept import CATALOG, Backup
from app.services.backups.proving import prove, sweep

log = logging.getLogger(__name__)

ASKED = "restore.json"
INDEXES = "similar"
"""Made of the catalogue, and made again where it is not there."""


@dataclass(frozen=True, slots=True)
class Restored:
    """`kept` is where the library's own files are that were replaced."""

    backup: Backup
    kept: Path
    assets: int

    @property
    def sentences(self) -> tuple[str, ...]:
        return (
            f"The library is as it was on {self.backup.made:%d %b %Y at %H:%M} UTC, "
            f"with {self.assets} assets.",
            f"What it was before is in {self.kept}.",
            "Files that changed or came since are found when their folders are looked through; "
            "what was put into a vault since is listed as missing.",
        )


def restore(
    paths: LibraryPaths, backup: Backup, report: Report = silent, cancel: CancelToken | None = None
) -> Restored:
    """Prove the backup, then put its files in the place of the library's, whose own are moved
    aside; files the backup does not have stay.

    Raises LibraryError where it is not whole, CatalogNewerError, CatalogBusyError where the library
    is open somewhere, OSError. Then the library is as it was.
    """
    if backup.schema > SCHEMA:
        raise CatalogNewerError(
            f"{backup.folder} was made by a newer Musekeep ({backup.program}). "
            "Nothing was changed.",
            hint="Update Musekeep first.",
        )
    proof = prove(backup, paths.folder, report, cancel or CancelToken())
    if not proof.is_whole:
        raise LibraryError(
            f"The backup {backup.folder} is not whole: {' '.join(proof.problems)} Nothing was "
            "changed.",
            hint="Try an older one; `musekeep backups` lists them.",
        )
    aside = _aside(paths)
    back: list[Callable[[], object]] = []
    ask(paths, backup)  # who is killed on the way has it done by the next start
    try:
        _replace(paths, backup, aside, back)
    except BaseException:
        for undo in reversed(back):
            undo()
        if not any(aside.iterdir()):
            aside.rmdir()
        raise
    finally:
        call_off(paths)
    return Restored(backup, aside, proof.assets)


def _replace(
    paths: LibraryPaths, backup: Backup, aside: Path, back: list[Callable[[], object]]
) -> None:
    """`back` gets what takes each step back."""
    fresh = {name: paths.folder / f"{name}.restored" for name in backup.files}
    for name, draft in fresh.items():
        draft.parent.mkdir(parents=True, exist_ok=True)
        back.append(partial(draft.unlink, missing_ok=True))
        shutil.copy2(backup.folder / name, draft)
    logs = (f"{CATALOG}{suffix}" for suffix in copies.LOGS)
    back.append(partial(_return, aside, paths.folder, (CATALOG, *logs)))
    copies.keep_aside(paths.catalog, aside)
    if (indexes := paths.folder / INDEXES).exists():
        indexes.replace(aside / INDEXES)
    for name, draft in fresh.items():
        place = paths.folder / name
        if name != CATALOG and place.exists():
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            place.replace(aside / name)
            back.append(partial(_return, aside, paths.folder, (name,)))
        draft.replace(place)
        back.append(partial(place.unlink, missing_ok=True))


def _return(aside: Path, folder: Path, names: tuple[str, ...]) -> None:
    for name in names:
        kept_one, place = aside / name, folder / name
        if not kept_one.exists():
            continue
        if place.exists() and kept_one.samefile(place):
            kept_one.unlink()  # it never left; a rename would keep both names
        else:
            kept_one.replace(place)


def _aside(paths: LibraryPaths) -> Path:
    stamp = datetime.now(UTC).strftime("replaced-%Y%m%d-%H%M%S-%f")
    made = paths.backups / stamp
    made.mkdir(parents=True)
    return made


# ── asked for by a window, done by the next start ──


def ask(paths: LibraryPaths, backup: Backup) -> None:
    """Raises OSError."""
    text = json.dumps({"backup": str(backup.folder)})
    (paths.folder / ASKED).write_text(text, "utf-8")


def call_off(paths: LibraryPaths) -> None:
    (paths.folder / ASKED).unlink(missing_ok=True)


def asked(paths: LibraryPaths) -> str:
    """The backup's path; "" where nobody asked."""
    try:
        told = json.loads((paths.folder / ASKED).read_text("utf-8"))
        return str(told["backup"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def settle(paths: LibraryPaths) -> tuple[str, ...]:
    """Restore what was asked for, if anything was, and say what came of it. It is tried once: the
    library opens whatever happens.
    """
    sweep(paths.folder)
    folder = asked(paths)
    if not folder:
        with contextlib.suppress(OSError):
            (paths.folder / f"{CATALOG}.restored").unlink()  # nobody is on that way any more
        return ()
    try:
        return restore(paths, kept.read(Path(folder))).sentences
    except MusekeepError as error:
        log.warning("a backup was not restored: %s", error)
        return (str(error),)
    except OSError as error:
        log.warning("a backup was not restored: %s", error)
        return (f"The backup was not restored: {error.strerror or error}.",)
    finally:
        call_off(paths)
