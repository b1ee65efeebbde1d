"""Whether a backup restores: every file held against its hash, and the catalogue really opened as a
library of its own, read through, and thrown away again.
"""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.catalog.assets import counts
from app.catalog.catalog import Catalog
from app.catalog.health import integrity
from app.core.claim import Claim
from app.core.errors import MusekeepError
from app.core.paths import LibraryPaths
from app.core.progress import CancelToken, Meter, Report
from app.services.backups.kept import CATALOG, Backup, digest, proven

_TRIAL, _CLAIM = "trial-", "claim"


@dataclass(frozen=True, slots=True)
class Proof:
    """`problems` are sentences; empty when the backup restores. `assets` were counted in it."""

    backup: Backup
    assets: int
    problems: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        return not self.problems


def prove(backup: Backup, workshop: Path, report: Report, cancel: CancelToken) -> Proof:
    """`workshop` is a folder to restore it in on trial; nothing stays there. A backup that is whole
    says so from then on. Raises CancelledError, OSError where there is no room to try.
    """
    meter = Meter("prove", report, len(backup.files) + 1)
    problems = list(_damaged(backup, meter, cancel))
    assets = 0
    if not problems:
        sweep(workshop)
        with tempfile.TemporaryDirectory(prefix=_TRIAL, dir=workshop) as folder:
            claim = Claim.take(Path(folder) / _CLAIM)
            try:
                assets, problems = _opened(backup, LibraryPaths(Path(folder)))
            finally:
                if claim is not None:
                    claim.release()
    meter.advance()
    meter.flush()
    cancel.check()
    whole = proven(backup, datetime.now(UTC)) if not problems else backup
    return Proof(whole, assets, tuple(problems))


def sweep(workshop: Path) -> None:
    """Take away what a trial left whose process was killed: it is a whole catalogue."""
    for folder in workshop.glob(f"{_TRIAL}*"):
        if not Claim.is_held(folder / _CLAIM):
            shutil.rmtree(folder, ignore_errors=True)


def _damaged(backup: Backup, meter: Meter, cancel: CancelToken) -> Iterator[str]:
    for name, wanted in backup.files.items():
        cancel.check()
        try:
            if digest(backup.folder / name) != wanted:
                yield f"{name} is not what was copied."
        except OSError as error:
            yield f"{name} cannot be read: {error.strerror}."
        meter.advance()


def _opened(backup: Backup, trial: LibraryPaths) -> tuple[int, list[str]]:
    """As it would be once restored: upgraded where it is older than the program."""
    shutil.copyfile(backup.folder / CATALOG, trial.catalog)
    try:
        with Catalog.open(trial) as catalog:
            assets = catalog.ask(counts).assets
            problems = catalog.ask(integrity)
    except MusekeepError as error:
        return 0, [error.message]
    if assets != backup.assets:
        problems.append(f"It holds {assets} assets instead of {backup.assets}.")
    return assets, problems
