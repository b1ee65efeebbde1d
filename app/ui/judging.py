"""How strong a passphrase is, and why this computer's keyring is no way in, as the window says it.
Worker threads only.
"""

from collections.abc import Sequence

from app.services.vaults import Device
from app.ui.inside import Judged
from app.vault.strength import strength_of


def judged(passphrase: str, known: Sequence[str]) -> Judged:
    """`known` are words a thief would try first. Nothing can be said of blanks."""
    if not passphrase.strip():
        return Judged()
    found = strength_of(passphrase, [one for one in known if one])
    return Judged(found.level, found.sentence, found.advice)


def unavailable(device: Device) -> str:
    """Empty where the keyring can open vaults."""
    return device.reason() or ""
