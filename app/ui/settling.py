"""What the window asks of an open library about itself: its settings, backups, policies, what it is
made of. Every method may wait: worker threads only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from app.core.progress import CancelToken, Report
    from app.core.settings import Settings
    from app.export.policies.policy import Policy
    from app.services.about import About
    from app.services.backups import Backup, Proof
    from app.services.newcomers import Suggested
    from app.services.policies import PolicyChange


@dataclass(frozen=True, slots=True)
class Kept:
    """`settings` are those of the file, which may not be in force before the next start;
    `platforms` those there are policies for; `restored` what came of a backup that was put back.
    """

    settings: Settings
    platforms: tuple[str, ...]
    restored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BackupShelf:
    """The backups of this library in `folder`, the newest first; `usual`: its own folder. `notes`
    are sentences about the folder; `asked_back` is the one that the next start restores, or "".
    """

    folder: str
    usual: bool
    backups: tuple[Backup, ...] = ()
    notes: tuple[str, ...] = ()
    asked_back: str = ""


@dataclass(frozen=True, slots=True)
class PolicyShelf:
    """All policies by platform; `own` are the user's, or changed by them; `broken` says of each
    file that had to be left out why; `folder` is where the user's own files are.
    """

    policies: Mapping[str, Policy]
    own: frozenset[str]
    broken: Mapping[str, str]
    folder: str


class Settling(Protocol):
    """Part of `Library`. Errors are MusekeepErrors."""

    def kept(self) -> Kept: ...

    def set_setting(self, table: str, key: str, value: Any) -> Kept:
        """Write it into the library's settings; None is the usual value. Raises DataFileError or
        UsageError for what makes no sense; then nothing was written.
        """

    def backup_shelf(self) -> BackupShelf: ...

    def backup_due(self) -> bool:
        """Whether one is to be made daily, and the newest is a day old."""

    def back_up(self, report: Report, cancel: CancelToken) -> Backup:
        """Make one, and try it."""

    def prove_backup(self, name: str, report: Report, cancel: CancelToken) -> Proof:
        """Restore it on trial."""

    def ask_backup(self, name: str) -> None:
        """Have it restored at the next start; "" for none."""

    def policy_shelf(self) -> PolicyShelf:
        """Read the user's own files anew for what is wrong with them."""

    def change_policy(self, platform: str, changes: Sequence[PolicyChange]) -> str | None:
        """The user's own copy from now on, with these changes. Returns the text of the copy there
        was, None where there was none. Raises UsageError with what makes no sense; then nothing
        was written.
        """

    def put_policy(self, platform: str, text: str | None) -> str | None:
        """The user's own file as a whole; None takes it away, and the shipped one counts again.
        Returns what was there, as `change_policy` does.
        """

    def judge_again(self, report: Report, cancel: CancelToken) -> int:
        """Verdicts by the policies in force. Returns for how many assets."""

    def about(self) -> About: ...

    def diagnostics(self) -> str:
        """For a question to somebody; no file, folder, person or prompt is in it."""

    def suggested_folders(self) -> Sequence[Suggested]:
        """Where generators write, as far as such folders are there."""

    def described_folder(self, path: str) -> Suggested:
        """A folder of the user's choice in the same words."""

    def draw_samples(self, folder: str, report: Report, cancel: CancelToken) -> list[str]:
        """Draw the sample pictures into a folder; their paths. Raises ExportError."""
