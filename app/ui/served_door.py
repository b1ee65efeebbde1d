"""The door of a vault behind the window, over the library's list of vaults."""

from collections.abc import Sequence
from pathlib import Path

from app.core.errors import KeyringError, LockedError
from app.core.vault import SlotInfo, SlotKind
from app.services.vaults import Vaults, synced
from app.ui.entering import Made
from app.ui.inside import Judged
from app.ui.judging import judged, unavailable
from app.ui.served_inside import ServedInside
from app.vault.secrets import Passphrase, RecoveryCode, Secret

HERE_FIRST = (
    *(SlotKind.DEVICE, SlotKind.DEVICE_PIN),
    *(SlotKind.PASSPHRASE, SlotKind.RECOVERY),
)


class ServedDoor:
    """`Door`. `place` None: of a vault that is to be made."""

    def __init__(self, vaults: Vaults, library: Path, place: Path | None) -> None:
        self._vaults, self._library, self._place = vaults, library, place

    def ways_in(self) -> Sequence[SlotInfo]:
        slots = self._vaults.slots(self._known())
        here = [one for one in slots if self._is_here(one)]
        return sorted(here, key=lambda one: HERE_FIRST.index(one.kind))

    def wait_s(self) -> float:
        return self._vaults.delay_s(self._known())

    def enter(
        self, slot: SlotInfo, typed: str, *, readonly: bool = False, anyway: bool = False
    ) -> ServedInside:
        place = self._known()
        secret = self._secret(place, slot, typed)
        opened = self._vaults.unlock(place, secret, slot.id, readonly=readonly, anyway=anyway)
        return ServedInside(opened, self._library)

    def note_of(self, folder: str) -> str:
        return " ".join(synced.look(Path(folder), deep=False).sentences)

    def judge(self, passphrase: str, name: str) -> Judged:
        return judged(passphrase, (name,))

    def make(self, name: str, folder: str, passphrase: str) -> Made:
        created = self._vaults.create(name, passphrase, Path(folder))
        self._place = created.path
        return Made(str(created.path), created.recovery_code)

    def code_fits(self, typed: str) -> bool:
        return self._vaults.code_fits(self._known(), typed)

    def no_device(self) -> str:
        return unavailable(self._vaults.device)

    def _known(self) -> Path:
        if self._place is None:
            raise LockedError("There is no vault yet.")
        return self._place

    def _is_here(self, slot: SlotInfo) -> bool:
        """Another computer's way in is none here."""
        if slot.kind not in (SlotKind.DEVICE, SlotKind.DEVICE_PIN):
            return True
        try:
            self._vaults.device_secret(self._known(), slot.id)
        except KeyringError:
            return False
        return True

    def _secret(self, place: Path, slot: SlotInfo, typed: str) -> Secret:
        if slot.kind is SlotKind.PASSPHRASE:
            return Passphrase(typed)
        if slot.kind is SlotKind.RECOVERY:
            return RecoveryCode(typed)
        pin = typed if slot.kind is SlotKind.DEVICE_PIN else None
        return self._vaults.device_secret(place, slot.id, pin)
