"""What the window asks before a vault is open: who may enter, whether a secret is right, what it
takes to make one. Every method may wait: worker threads only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from app.core.vault import SlotInfo
    from app.ui.inside import Inside, Judged


@dataclass(frozen=True, slots=True)
class Made:
    """A vault that was made. `code` is its recovery code, shown once."""

    place: str
    code: str = field(repr=False)


class Door(Protocol):
    """One vault, or the place of one that is to be made. Errors are MusekeepErrors."""

    def ways_in(self) -> Sequence[SlotInfo]:
        """The ways that can be taken on this computer first."""

    def wait_s(self) -> float:
        """How long the next try has to wait."""

    def enter(
        self, slot: SlotInfo, typed: str, *, readonly: bool = False, anyway: bool = False
    ) -> Inside:
        """Open it; `typed` is the passphrase, code or PIN. Raises WrongSecretError and its kin."""

    def note_of(self, folder: str) -> str:
        """What is to be known of a folder before a vault is made in it."""

    def judge(self, passphrase: str, name: str) -> Judged: ...

    def make(self, name: str, folder: str, passphrase: str) -> Made:
        """Make a vault; it is this door's from now on."""

    def code_fits(self, typed: str) -> bool:
        """Whether the recovery code was written down rightly. Raises UsageError for a slip of the
        pen.
        """

    def no_device(self) -> str:
        """Why this computer's keyring cannot open vaults; empty where it can."""
