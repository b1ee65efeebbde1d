"""The library's settings, backups and policies for the window, over the services of one open
catalogue.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.core.errors import ExportError
from app.core.progress import CancelToken, Meter, Report
from app.core.settings import load_settings, write_setting
from app.services import about
from app.services.about import About
from app.services.backups import Backup, Proof
from app.services.library import Services
from app.services.newcomers import Suggested, described, suggested
from app.services.policies import PolicyChange
from app.ui.settling import BackupShelf, Kept, PolicyShelf


class ServedSettling:
    """`Settling` over the services; `ServedLibrary` adds the rest."""

    _services: Services

    def kept(self) -> Kept:
        services = self._services
        settings = load_settings(services.paths.folder)
        return Kept(settings, tuple(sorted(services.policies)), services.restored)

    def set_setting(self, table: str, key: str, value: Any) -> Kept:
        """Backups go by the new settings at once; the rest by those of the next start."""
        settings = write_setting(self._services.paths.folder, table, key, value)
        self._services.backups.go_to(settings.backups, settings.kept)
        return self.kept()

    def backup_shelf(self) -> BackupShelf:
        desk = self._services.backups
        return BackupShelf(
            folder=str(desk.folder),
            usual=desk.is_usual,
            backups=tuple(desk.listing()),
            notes=tuple(desk.notes()),
            asked_back=Path(desk.asked_back()).name,
        )

    def backup_due(self) -> bool:
        return self.kept().settings.daily and self._services.backups.due()

    def back_up(self, report: Report, cancel: CancelToken) -> Backup:
        return self._services.backups.make(report, cancel)

    def prove_backup(self, name: str, report: Report, cancel: CancelToken) -> Proof:
        return self._services.backups.prove(name, report, cancel)

    def ask_backup(self, name: str) -> None:
        if name:
            self._services.backups.ask_back(name)
        else:
            self._services.backups.call_off()

    def policy_shelf(self) -> PolicyShelf:
        desk = self._services.policy_desk
        broken = desk.check()
        return PolicyShelf(dict(self._services.policies), desk.own(), broken, str(desk.folder))

    def change_policy(self, platform: str, changes: Sequence[PolicyChange]) -> str | None:
        return self._services.policy_desk.change(platform, changes)

    def put_policy(self, platform: str, text: str | None) -> str | None:
        return self._services.policy_desk.put(platform, text)

    def judge_again(self, _report: Report, cancel: CancelToken) -> int:
        return self._services.policy_desk.judge_again(cancel)

    def about(self) -> About:
        return about.about(self._services)

    def diagnostics(self) -> str:
        return about.diagnostics(self._services)

    def suggested_folders(self) -> Sequence[Suggested]:
        return suggested()

    def described_folder(self, path: str) -> Suggested:
        return described(path)

    def draw_samples(self, folder: str, report: Report, cancel: CancelToken) -> list[str]:
        from app.services.samples import DOZEN, SEED, make

        meter, made = Meter("samples", report, len(DOZEN)), []
        for number, work in enumerate(DOZEN):
            cancel.check()
            try:
                made += [str(path) for path in make([work], Path(folder), SEED + number)]
            except OSError as error:
                raise ExportError(f"{folder} cannot be written: {error.strerror}.") from error
            meter.advance()
        meter.flush()
        return made
