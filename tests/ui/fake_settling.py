"""The part of the library in memory that is about itself: settings, backups, policies, licences."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.core.errors import MusekeepError, NotFoundError, UsageError
from app.core.progress import CancelToken, Report
from app.core.settings import Settings
from app.export.policies.policy import SHIPPED as POLICIES
from app.export.policies.policy import Policy, load_policies
from app.export.policies.rules import Rule
from app.services.about import About, PackLicence
from app.services.backups import Backup, Proof
from app.services.newcomers import Suggested
from app.services.policies import PolicyChange
from app.ui.settling import BackupShelf, Kept, PolicyShelf

SHIPPED_POLICIES = load_policies([POLICIES])


def backup(number: int, *, proved: bool = True) -> Backup:
    """One of that day of November 2026."""
    made = datetime(2026, 11, number, 8, 15, tzinfo=UTC)
    return Backup(
        folder=Path(f"/library/backups/musekeep-202611{number:02}-081500"),
        made=made,
        library="me",
        program="0.1.0",
        schema=6,
        assets=40 + number,
        bytes=12_000_000,
        files={"catalog.db": "00"},
        proved=made if proved else None,
    )


class FakeSettling:
    """Holds what tests put in; `FakeLibrary` adds the rest."""

    _called: Callable[[str, object], None]

    def __init__(self) -> None:
        self.settings = Settings()
        self.restored_words: tuple[str, ...] = ()
        self.settings_written: list[tuple[str, str, Any]] = []
        self.setting_error: MusekeepError | None = None
        self.backups_: list[Backup] = []
        self.backup_notes: tuple[str, ...] = ()
        self.unsound: frozenset[str] = frozenset()
        self.asked_back = ""
        self.is_due = False
        self.policies: dict[str, Policy] = dict(SHIPPED_POLICIES)
        self.own_policies: dict[str, str] = {}
        self.broken_policies: dict[str, str] = {}
        self.judged = 0
        self.suggested_: list[Suggested] = []
        self.drawn_to: list[str] = []

    def kept(self) -> Kept:
        return Kept(self.settings, tuple(sorted(self.policies)), self.restored_words)

    def set_setting(self, table: str, key: str, value: Any) -> Kept:
        if self.setting_error is not None:
            raise self.setting_error
        self.settings_written.append((table, key, value))
        names = {"keep": "kept", "folder": "backups"}
        self.settings = replace(self.settings, **{names.get(key, key): value})
        return self.kept()

    def backup_shelf(self) -> BackupShelf:
        return BackupShelf(
            folder=self.settings.backups or "/library/backups",
            usual=not self.settings.backups,
            backups=tuple(self.backups_),
            notes=self.backup_notes,
            asked_back=self.asked_back,
        )

    def backup_due(self) -> bool:
        return self.is_due

    def back_up(self, _report: Report, _cancel: CancelToken) -> Backup:
        self.is_due = False
        made = backup(len(self.backups_) + 20)
        self.backups_.insert(0, made)
        return made

    def prove_backup(self, name: str, _report: Report, _cancel: CancelToken) -> Proof:
        (found,) = [one for one in self.backups_ if one.name == name]
        if name in self.unsound:
            return Proof(found, 0, ("catalog.db is not what was copied.",))
        whole = replace(found, proved=datetime(2026, 11, 21, 9, tzinfo=UTC))
        self.backups_[self.backups_.index(found)] = whole
        return Proof(whole, whole.assets, ())

    def ask_backup(self, name: str) -> None:
        self.asked_back = name

    def policy_shelf(self) -> PolicyShelf:
        own = frozenset(self.own_policies)
        folder = "/library/resources/policies"
        return PolicyShelf(dict(self.policies), own, dict(self.broken_policies), folder)

    def change_policy(self, platform: str, changes: Sequence[PolicyChange]) -> str | None:
        """Rules, thresholds and disclosure are really changed."""
        before = self.own_policies.get(platform)
        for table, key, value in changes:
            self.policies[platform] = _changed(self.policies[platform], table, key, value)
        self.own_policies[platform] = f"{before or ''}{list(changes)}\n"
        return before

    def put_policy(self, platform: str, text: str | None) -> str | None:
        if platform not in self.policies:
            raise NotFoundError("There is no such policy.")
        before = self.own_policies.pop(platform, None)
        self.policies[platform] = SHIPPED_POLICIES[platform]
        if text is not None:
            self.own_policies[platform] = text
        return before

    def judge_again(self, _report: Report, _cancel: CancelToken) -> int:
        self.judged += 1
        return 12

    def about(self) -> About:
        return About(
            version="0.1.0",
            licence="AGPL-3.0-or-later",
            text="GNU AFFERO GENERAL PUBLIC LICENSE",
            notices="# Third-party notices\n\n| package | licence |\n|---|---|\n| av | BSD |\n",
            packs=(PackLicence("NudeNet", "3.4", "AGPL-3.0", "huggingface.co/x"),),
            places=(("library", "/library"), ("log", "/library/musekeep.log")),
        )

    def diagnostics(self) -> str:
        return "Musekeep 0.1.0\n40 assets\n"

    def suggested_folders(self) -> Sequence[Suggested]:
        return self.suggested_

    def described_folder(self, path: str) -> Suggested:
        return Suggested(path, "", "it is synced" if "Dropbox" in path else "")

    def draw_samples(self, folder: str, _report: Report, _cancel: CancelToken) -> list[str]:
        self.drawn_to.append(folder)
        return [f"{folder}/one.png", f"{folder}/two.png"]


def _changed(policy: Policy, table: str, key: str, value: Any) -> Policy:
    if table.startswith("rules."):
        context = table.removeprefix("rules.")
        rules = {name: dict(row) for name, row in policy.rules.items()}
        if key not in rules[context]:
            raise UsageError(f"{key}: no such label")
        rules[context][key] = Rule(value)
        return replace(policy, rules=rules)
    if table == "thresholds":
        return replace(policy, thresholds=replace(policy.thresholds, **{key: value}))
    return policy
