"""A vault in memory: its door, and what is behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.core.errors import LockedError, MusekeepError, WrongSecretError
from app.core.progress import CancelToken, Progress, Report
from app.core.vault import SlotInfo, VaultRole
from app.services.reports import Failed
from app.services.vaults.locking import Why
from app.services.vaults.moving import MoveReport
from app.ui.entering import Made
from app.ui.inside import Checked, HandedOver, Judged, Rules, Turned
from app.vault.recovery import MistypedError
from tests.ui.fake import FakeLibrary
from tests.ui.fake_vaulting import CODE, OWNER

PASSPHRASE = "correct horse"
RECOVERY = "ABCDE-FGHJK"


@dataclass
class FakeInside:
    """`waits` are ids that wait for it; `answers` what a move comes to."""

    place: str
    inner: FakeLibrary
    role: VaultRole = VaultRole.OWNER
    readonly: bool = False
    name: str = "Private"
    slot_id: str = OWNER.id
    slots: list[SlotInfo] = field(default_factory=lambda: [OWNER, CODE])
    told: tuple[str, ...] = ()
    waits: list[int] = field(default_factory=list)
    answer: MoveReport | None = None
    calls: list[tuple[str, object]] = field(default_factory=list)
    writes: bool = True
    locked: list[Why] = field(default_factory=list)
    failing: dict[str, MusekeepError] = field(default_factory=dict)
    whole: Checked = field(default_factory=lambda: Checked(True, "7 pages read."))

    @property
    def takes_in(self) -> bool:
        return self.role in (VaultRole.OWNER, VaultRole.EDITOR) and not self.readonly

    @property
    def lets_out(self) -> bool:
        return self.role in (VaultRole.OWNER, VaultRole.EDITOR)

    def library(self) -> FakeLibrary:
        return self.inner

    def notices(self) -> Sequence[str]:
        return self.told

    def waiting(self) -> int:
        self._called("waiting", None)
        return len(self.waits)

    def carry_out(self, report: Report, cancel: CancelToken) -> MoveReport:
        self._called("carry_out", tuple(self.waits))
        report(Progress("put", 1, 2))
        moved, self.waits = tuple(self.waits), []
        return self.answer or MoveReport(moved, moved)

    def catch_up(self, report: Report, cancel: CancelToken) -> None:
        self._called("catch_up", None)

    def import_paths(
        self, paths: Sequence[str], report: Report, cancel: CancelToken, *, remove: bool
    ) -> MoveReport:
        self._called("import_paths", (tuple(paths), remove))
        return self.answer or MoveReport(received=tuple(range(1, len(paths) + 1)))

    def take(
        self, ids: Sequence[int], to: str, report: Report, cancel: CancelToken, *, keep: bool
    ) -> MoveReport:
        self._called("take", (tuple(ids), to, keep))
        for one in ids if self.writes else ():
            (Path(to) / f"{one}.png").write_bytes(b"picture")
        return self.answer or MoveReport(tuple(ids), (0,) * len(ids))

    def ways_in(self) -> Sequence[SlotInfo]:
        return list(self.slots)

    def rules(self, role: VaultRole) -> Rules:
        return Rules((f"keys of {role}",), (f"policy of {role}",))

    def judge(self, passphrase: str, name: str) -> Judged:
        return Judged(min(4, len(passphrase)), f"{len(passphrase)} signs")

    def add_way(self, name: str, role: VaultRole, passphrase: str) -> None:
        self._called("add_way", (name, role, passphrase))
        self.slots.append(SlotInfo(f"{len(self.slots):032x}", role, OWNER.kind, name))

    def set_role(self, slot_id: str, role: VaultRole) -> Turned | None:
        self._called("set_role", (slot_id, role))
        (before,) = (one for one in self.slots if one.id == slot_id)
        self.slots = [replace(one, role=role) if one is before else one for one in self.slots]
        lesser = before.role is VaultRole.EDITOR
        return Turned(("Lock the vault now.",)) if lesser else None

    def remove_way(self, slot_id: str) -> Turned:
        self._called("remove_way", slot_id)
        self.slots = [one for one in self.slots if one.id != slot_id]
        return Turned(("They open nothing new.",), "NEWCO-DE")

    def change_passphrase(self, current: str, new: str) -> None:
        self._called("change_passphrase", (current, new))

    def new_code(self) -> str:
        self._called("new_code", None)
        return RECOVERY

    def enrol(self, pin: str) -> None:
        self._called("enrol", pin)

    def enrol_at_once(self, pin: str) -> None:
        self._called("enrol_at_once", pin)

    def no_device(self) -> str:
        return ""

    def verify(self, report: Report, cancel: CancelToken) -> Checked:
        self._called("verify", None)
        report(Progress("verify", 3, 7))
        cancel.check()
        return self.whole

    def hand_over(
        self,
        ids: Sequence[int],
        folder: str,
        name: str,
        passphrase: str,
        report: Report,
        cancel: CancelToken,
    ) -> HandedOver:
        self._called("hand_over", (tuple(ids), folder, name, passphrase))
        return HandedOver(f"{folder}/{name}.musevault", RECOVERY, ("Give them both.",))

    def receipt(self) -> str:
        return "Receipt of a vault\n"

    def lock(self, why: Why) -> None:
        self.locked.append(why)

    def _called(self, name: str, what: object) -> None:
        self.calls.append((name, what))
        if name in self.failing:
            raise self.failing[name]

    def asked(self, name: str) -> list[object]:
        return [what for one, what in self.calls if one == name]


@dataclass
class FakeDoor:
    """`failing` is raised by the next try, once."""

    inside: FakeInside
    slots: list[SlotInfo] = field(default_factory=lambda: [OWNER, CODE])
    wait: float = 0.0
    failing: list[MusekeepError] = field(default_factory=list)
    keyring: str = ""
    tries: list[tuple[str, str, bool, bool]] = field(default_factory=list)
    made: list[tuple[str, str, str]] = field(default_factory=list)

    def ways_in(self) -> Sequence[SlotInfo]:
        if not self.slots:
            raise LockedError("Its header cannot be read.")
        return self.slots

    def wait_s(self) -> float:
        return self.wait

    def enter(
        self, slot: SlotInfo, typed: str, *, readonly: bool = False, anyway: bool = False
    ) -> FakeInside:
        self.tries.append((slot.id, typed, readonly, anyway))
        if self.failing:
            raise self.failing.pop()
        if typed != PASSPHRASE:
            error = WrongSecretError("That is not it.")
            error.delay_s = 2.0
            raise error
        return self.inside

    def note_of(self, folder: str) -> str:
        return "Dropbox copies it." if "Dropbox" in folder else ""

    def judge(self, passphrase: str, name: str) -> Judged:
        return self.inside.judge(passphrase, name)

    def make(self, name: str, folder: str, passphrase: str) -> Made:
        self.made.append((name, folder, passphrase))
        if self.failing:
            raise self.failing.pop()
        return Made(f"{folder}/{name}.musevault", RECOVERY)

    def code_fits(self, typed: str) -> bool:
        if len(typed) < len(RECOVERY):
            raise MistypedError("A code is longer.")
        return typed == RECOVERY

    def no_device(self) -> str:
        return self.keyring


def failed(name: str) -> Failed:
    return Failed(f"/pictures/{name}", "refused", "It is prohibited.")
