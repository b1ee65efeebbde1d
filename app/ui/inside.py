"""What the window asks of a vault that this process has open. Every method may wait: worker threads
only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.progress import CancelToken, Report
    from app.core.vault import SlotInfo, VaultRole
    from app.services.vaults.locking import Why
    from app.services.vaults.moving import MoveReport
    from app.ui.library import Library


@dataclass(frozen=True, slots=True)
class Judged:
    """A passphrase: `level` 0–4, a sentence and advice."""

    level: int = 0
    sentence: str = ""
    advice: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What reading everything came to: one line, and a sentence about each part that is damaged."""

    is_whole: bool
    words: str
    damaged: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """Of a role: what its keys decide, and what only this program keeps to."""

    keys: tuple[str, ...]
    policy: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turned:
    """What a removal, or a lesser role, did and what it does not undo, for people. `code`: the
    recovery code from now on, where it is another one.
    """

    told: tuple[str, ...]
    code: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A small vault for somebody from outside; `code` is its recovery code, `failed` stayed."""

    place: str
    code: str = field(repr=False)
    told: tuple[str, ...] = ()
    failed: int = 0


class Inside(Protocol):
    """One open vault. Errors are MusekeepErrors."""

    @property
    def name(self) -> str: ...

    @property
    def place(self) -> str: ...

    @property
    def role(self) -> VaultRole: ...

    @property
    def slot_id(self) -> str:
        """The way that was taken."""

    @property
    def readonly(self) -> bool: ...

    @property
    def takes_in(self) -> bool:
        """Whether this way in may put anything into it."""

    @property
    def lets_out(self) -> bool:
        """Whether it may take anything out: export, copy, drag, hand over."""

    def library(self) -> Library:
        """The vault as the window's library; once."""

    def notices(self) -> Sequence[str]:
        """What whoever opened it has to be told."""

    def waiting(self) -> int:
        """How many assets of the open library wait for this vault."""

    def carry_out(self, report: Report, cancel: CancelToken) -> MoveReport:
        """Take them in, and go on with whatever was interrupted."""

    def catch_up(self, report: Report, cancel: CancelToken) -> None:
        """Seal anew what is still under keys that somebody who left has, and make the previews that
        reviewers and viewers see.
        """

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken, *, remove: bool
    ) -> MoveReport:
        """Straight in; `remove`: the files are gone from where they were."""

    def take(
        self, ids: Sequence[int], to: str, report: Report, cancel: CancelToken, *, keep: bool
    ) -> MoveReport:
        """Out to a folder, through the gate and into the ledger; `keep`: copies."""

    def ways_in(self) -> Sequence[SlotInfo]: ...

    def rules(self, role: VaultRole) -> Rules: ...

    def judge(self, passphrase: str, name: str) -> Judged: ...

    def add_way(self, name: str, role: VaultRole, passphrase: str) -> None:
        """Let somebody else in."""

    def set_role(self, slot_id: str, role: VaultRole) -> Turned | None:
        """Another role by the same secret. Where it opens less than before the vault has new keys
        from its next opening on, and what that does is told; else None.
        """

    def remove_way(self, slot_id: str) -> Turned:
        """Nobody comes in this way any more, and the vault has new keys from its next opening on:
        it is to be locked soon.
        """

    def change_passphrase(self, current: str, new: str) -> None:
        """Of the way that was taken."""

    def new_code(self) -> str:
        """Another recovery code; the one before opens nothing."""

    def enrol(self, pin: str) -> None:
        """Let this computer's keyring open it; with a PIN unless that is empty."""

    def enrol_at_once(self, pin: str) -> None:
        """The same before `library` was called: done when its catalogue is open."""

    def no_device(self) -> str:
        """Why the keyring cannot; empty where it can."""

    def verify(self, report: Report, cancel: CancelToken) -> Checked:
        """Read every page and every segment. Nothing is changed."""

    def hand_over(
        self,
        ids: Sequence[int],
        folder: str,
        name: str,
        passphrase: str,
        report: Report,
        cancel: CancelToken,
    ) -> HandedOver:
        """A small vault of its own with copies of these, for somebody from outside."""

    def receipt(self) -> str:
        """The head of the audit chain, to be printed."""

    def lock(self, why: Why) -> None:
        """Close it: what is in the databases is written, the chain notes why."""
