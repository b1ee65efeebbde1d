"""Vaults in people's words: roles, ways in, what is protected and what is not. Pure."""

from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.ui.words import tr

KIND_ICONS = {
    SlotKind.PASSPHRASE: "key",
    SlotKind.RECOVERY: "retry",
    SlotKind.DEVICE: "fingerprint",
    SlotKind.DEVICE_PIN: "fingerprint",
}


def role_words(role: VaultRole) -> str:
    return {
        VaultRole.OWNER: tr("Owner"),
        VaultRole.EDITOR: tr("Editor"),
        VaultRole.REVIEWER: tr("Reviewer"),
        VaultRole.VIEWER: tr("Viewer"),
    }[role]


def kind_words(kind: SlotKind) -> str:
    return {
        SlotKind.PASSPHRASE: tr("Passphrase"),
        SlotKind.RECOVERY: tr("Recovery code"),
        SlotKind.DEVICE: tr("This computer"),
        SlotKind.DEVICE_PIN: tr("This computer and a PIN"),
    }[kind]


def slot_words(slot: SlotInfo) -> str:
    """A way in on one line, its name first where it has one of its own."""
    kind = kind_words(slot.kind)
    named = slot.name if slot.name.casefold() not in ("", kind.casefold(), slot.kind.value) else ""
    return f"{named} · {kind}" if named else kind


def protected() -> tuple[str, ...]:
    """What locking promises."""
    return (
        tr("Locked, nobody can read a picture, name, prompt, tag, thumbnail or search in it."),
        tr("Any change to its files is noticed, but for a copy of it that is simply older."),
    )


def not_protected() -> tuple[str, ...]:
    """What it does not: said before somebody relies on it."""
    return (
        tr("That there is a vault, how large it is and how many files it holds can be seen."),
        tr(
            "What was moved in may live on in older backups, in the history of a cloud drive and "
            "on the disk's own spare blocks. Only files imported straight into the vault were "
            "never in the library."
        ),
        tr("While it is open, whoever controls this computer can read what you can."),
    )
