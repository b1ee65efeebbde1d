"""Backups of one open library: made while it is in use, kept, let go of when they are old."""

import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import app
from app.catalog import copies
from app.core.errors import ExportError, UsageError
from app.core.paths import LibraryPaths, unsafe_for_database
from app.core.progress import CancelToken, Meter, Report
from app.services.backups import kept, restoring
from app.services.backups.kept import CATALOG, Backup
from app.services.backups.proving import Proof, prove

DAY = timedelta(hours=20)
"""Less than a day: who opens the library each morning gets one each morning."""

_ROOM = 50_000_000
"""Bytes that stay free beside a new backup."""


class BackupDesk:
    """`where`: the folder backups go to, "" for the library's own; so many are `kept` there."""

    def __init__(self, paths: LibraryPaths, where: str = "", keep: int = 7) -> None:
        self._paths = paths
        self._where, self._keep = where, keep

    @property
    def folder(self) -> Path:
        return Path(self._where) if self._where else self._paths.backups

    @property
    def is_usual(self) -> bool:
        """Whether they lie on the same disk as the library, as they do unless told otherwise."""
        return not self._where

    def go_to(self, where: str, keep: int) -> None:
        """From now on."""
        self._where, self._keep = where, keep

    def listing(self) -> list[Backup]:
        """Those of this library, the newest first."""
        library = copies.facts(self._paths.catalog).library if self._paths.catalog.exists() else ""
        return kept.backups_in(self.folder, library)

    def due(self, now: datetime | None = None) -> bool:
        """Whether the newest is a day old, and something was written since."""
        newest = next(iter(self.listing()), None)
        if newest is None:
            return True
        age = (now or datetime.now(UTC)) - newest.made
        if age < -DAY:
            return True  # made by a clock that was ahead
        return age >= DAY and self._written() > newest.made

    def make(self, report: Report, cancel: CancelToken, to: Path | None = None) -> Backup:
        """A new one, in `to` or where they go, restored on trial before it counts; old ones of
        this library beyond the number that is kept are let go of (not in `to`).

        Raises ExportError where it cannot be written or is not whole, CancelledError; then no new
        one is there, and the old ones are.
        """
        where = to or self.folder
        if where.resolve().is_relative_to(self._paths.folder.resolve() / "resources"):
            raise UsageError("A backup is not kept inside of what it is of.")
        now = datetime.now(UTC)
        try:
            where.mkdir(parents=True, exist_ok=True)
            self._ensure_room(where)
            made = self._made(kept.new_folder(where, now), now, report, cancel)
        except OSError as error:
            raise ExportError(
                f"The backup could not be written to {where}: {error.strerror or error}.",
                hint="Earlier backups are as they were.",
            ) from error
        if to is None:
            self._let_go(made)
        return made

    def prove(self, name: str, report: Report, cancel: CancelToken) -> Proof:
        """See `proving.prove`. Raises LibraryError, UsageError where there is no such backup."""
        try:
            return prove(self.find(name), self._paths.folder, report, cancel)
        except OSError as error:
            raise ExportError(f"There is no room to try it: {error.strerror or error}.") from error

    def find(self, name: str) -> Backup:
        """By its name in the folder, or by its path. Raises LibraryError."""
        path = Path(name)
        return kept.read(path if path.is_absolute() else self.folder / name)

    def ask_back(self, name: str) -> Backup:
        """Have it restored when the library is opened next. Raises LibraryError."""
        backup = self.find(name)
        restoring.ask(self._paths, backup)
        return backup

    def call_off(self) -> None:
        """Nothing is restored at the next start."""
        restoring.call_off(self._paths)

    def asked_back(self) -> str:
        """The path of the backup that is restored at the next start; "" for none."""
        return restoring.asked(self._paths)

    def notes(self) -> list[str]:
        """What should be known of where they go, in sentences."""
        if self.is_usual:
            return [
                "Backups lie beside the library: they help against mistakes and a damaged file, "
                "not against a lost disk. Choose a folder on another disk."
            ]
        reason = unsafe_for_database(self.folder)
        if reason is None:
            return []
        return [
            f"Of the backups' folder: {reason.partition(', and')[0]}. A finished backup comes to "
            "no harm there, but whoever reads that account can read prompts and tags in it."
        ]

    def _made(self, folder: Path, now: datetime, report: Report, cancel: CancelToken) -> Backup:
        """Under another name until it is whole."""
        draft = folder.with_name(f"{folder.name}.part")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir()
        try:
            backup = self._copied(draft, now, report, cancel)
            proof = prove(backup, self._paths.folder, report, cancel)
            if not proof.is_whole:
                raise ExportError(
                    f"The backup is not whole: {' '.join(proof.problems)}",
                    hint="It was taken away again; earlier ones are as they were. `musekeep "
                    "doctor` looks at the library itself.",
                )
            draft.replace(folder)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
        return kept.read(folder)

    def _copied(self, draft: Path, now: datetime, report: Report, cancel: CancelToken) -> Backup:
        meter = Meter("backup", report)

        def step(done: int, pages: int) -> None:
            cancel.check()
            meter.total = pages
            meter.advance(done - meter.done)

        copies.copy(self._paths.catalog, draft / CATALOG, step)
        meter.flush()
        for name, path in kept.sources(self._paths):
            cancel.check()
            target = draft / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)
        files = sorted(path for path in draft.rglob("*") if path.is_file())
        facts = copies.facts(draft / CATALOG)
        backup = Backup(
            folder=draft,
            made=now.replace(microsecond=0),
            library=facts.library,
            program=app.__version__,
            schema=facts.version,
            assets=facts.assets,
            bytes=sum(path.stat().st_size for path in files),
            files={path.relative_to(draft).as_posix(): kept.digest(path) for path in files},
        )
        kept.write(backup)
        return backup

    def _ensure_room(self, where: Path) -> None:
        """Twice: the copy there, and the one it is tried in, here."""
        needed = self._paths.catalog.stat().st_size + _ROOM
        for folder in (where, self._paths.folder):
            if shutil.disk_usage(folder).free < needed:
                raise ExportError(
                    f"There is too little room for a backup in {folder}.",
                    hint="Make room, or choose another folder for backups.",
                )

    def _let_go(self, newest: Backup) -> None:
        """Of those beyond the number, the oldest first; never of the newest."""
        listed = kept.backups_in(self.folder, newest.library)
        others = [
            one for one in listed if one.folder != newest.folder
        ]  # the clock may have gone back
        for old in others[max(self._keep, 1) - 1 :]:
            shutil.rmtree(old.folder, ignore_errors=True)

    def _written(self) -> datetime:
        """When the catalogue was last written to."""
        paths = (self._paths.catalog, Path(f"{self._paths.catalog}-wal"))
        times = [os.stat(path).st_mtime for path in paths if path.exists()]  # noqa: PTH116
        return datetime.fromtimestamp(max(times), UTC)
