"""Secrets on the command line: from a prompt, a file descriptor or the system's keyring, never from
the command line itself or the environment.
"""

import os
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.face import Face, clean, face_of, note
from app.core.errors import KeyringError, LockedError, UsageError, WrongSecretError
from app.core.vault import SlotInfo, SlotKind

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.vaults import OpenVault, Vaults
    from app.vault.secrets import Secret

LONGEST = 4096
TRIES = 3

PassphraseFd = Annotated[
    int | None,
    typer.Option(
        "--passphrase-fd",
        metavar="N",
        min=0,
        help="Read the secret from this file descriptor: one line for each that is asked for.",
    ),
]
NameArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="The vault: its name, or its folder (.musevault).")
]
SlotOption = Annotated[
    str | None,
    typer.Option(
        "--slot", metavar="SLOT", help="Which way in, by name or id (`vault slots NAME`)."
    ),
]


def vault_face(
    ctx: typer.Context, passphrase_fd: int | None, slot: str | None = None, vault: str | None = None
) -> Face:
    """The face, with the vault and the way in that were named after the verb."""
    face = face_of(ctx)
    if passphrase_fd is not None:
        face.passphrase_fd = passphrase_fd
    face.slot = slot or face.slot
    face.vault = vault or face.vault
    return face


def typed(face: Face, what: str, *, twice: bool = False) -> str:
    """The next secret: a line of `--passphrase-fd`, or what is typed at the terminal without being
    shown; `twice` for a new one. Raises LockedError where there is neither.
    """
    if face.passphrase_fd is not None:
        return _line(face.passphrase_fd, what)
    if not sys.stdin.isatty():
        raise LockedError(
            f"{what} is needed, and there is no terminal to type it at.",
            hint="Give it with --passphrase-fd N, one line.",
        )
    import getpass

    said = getpass.getpass(f"{what}: ")
    if twice and getpass.getpass(f"{what}, again: ") != said:
        raise UsageError("The two are not the same. Nothing was changed.")
    return said


def new_secret(face: Face, what: str) -> str:
    """A new secret, with a word about how strong it is. No rules: it is the user's own."""
    from app.vault.strength import strength_of

    said = typed(face, what, twice=True)
    strength = strength_of(said)
    note(strength.sentence)
    return said


def unlock(
    vaults: "Vaults", place: "Path", face: Face, *, slot: str | None = None, readonly: bool = False
) -> "OpenVault":
    """Open a vault by the slot that is named, by this device where it may, or by what is typed.

    At a terminal a wrong secret may be typed again. Raises WrongSecretError and the errors of
    `Vaults.unlock`.
    """
    slots = vaults.slots(place)
    named = chosen(slots, slot)
    if named is None and face.passphrase_fd is None:
        opened = _by_device(vaults, place, slots, face, readonly)
        if opened is not None:
            return opened
    tries = TRIES if face.passphrase_fd is None and sys.stdin.isatty() else 1
    for left in reversed(range(tries)):
        one = named or _usual(slots)
        secret = _secret(vaults, place, one, face)
        wait(vaults, place)
        try:
            return vaults.unlock(place, secret, one.id, readonly=readonly, anyway=face.anyway)
        except WrongSecretError as error:
            if not left:
                raise
            note(str(error))
    raise AssertionError("there is always a last try")


def wait(vaults: "Vaults", place: "Path") -> None:
    """After a wrong secret the next try has to wait: here it does so by itself."""
    if left := vaults.delay_s(place):
        note(f"A secret was wrong before: the next try waits {left:.0f} s.")
        time.sleep(left)


def _line(descriptor: int, what: str) -> str:
    """Read byte by byte, so that the next line stays for the next secret."""
    said = bytearray()
    try:
        while (byte := os.read(descriptor, 1)) not in (b"", b"\n"):
            said += byte
            if len(said) > LONGEST:
                raise UsageError(f"The line of --passphrase-fd is longer than {LONGEST} bytes.")
    except OSError as error:
        raise UsageError(
            f"The file descriptor {descriptor} cannot be read: {error.strerror}."
        ) from error
    if not said and not byte:
        raise LockedError(f"{what} is needed, and --passphrase-fd has no line for it.")
    try:
        return said.removesuffix(b"\r").decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError("The line of --passphrase-fd is not UTF-8.") from None


def chosen(slots: Sequence[SlotInfo], named: str | None) -> SlotInfo | None:
    if named is None:
        return None
    found = [one for one in slots if named in (one.id, one.name)]
    if len(found) == 1:
        return found[0]
    raise UsageError(
        f"There is no single way in that is called {clean(named)}.",
        hint="`musekeep vault slots NAME` lists them with their ids.",
    )


def _usual(slots: Sequence[SlotInfo]) -> SlotInfo:
    """The first that a passphrase opens."""
    for kind in (SlotKind.PASSPHRASE, SlotKind.RECOVERY):
        for one in slots:
            if one.kind is kind:
                return one
    return slots[0]


def _by_device(
    vaults: "Vaults", place: "Path", slots: Sequence[SlotInfo], face: Face, readonly: bool
) -> "OpenVault | None":
    """None where this computer has no key of its own for it, or it is not to be had now."""
    device = next((one for one in slots if one.kind is SlotKind.DEVICE), None)
    if device is None:
        return None
    try:
        secret = vaults.device_secret(place, device.id)
        return vaults.unlock(place, secret, device.id, readonly=readonly, anyway=face.anyway)
    except (KeyringError, WrongSecretError) as error:
        note(str(error))
        return None


def _secret(vaults: "Vaults", place: "Path", slot: SlotInfo, face: Face) -> "Secret":
    from app.vault.secrets import Passphrase, RecoveryCode

    match slot.kind:
        case SlotKind.RECOVERY:
            return RecoveryCode(typed(face, "Recovery code"))
        case SlotKind.DEVICE:
            return vaults.device_secret(place, slot.id)
        case SlotKind.DEVICE_PIN:
            return vaults.device_secret(place, slot.id, pin=typed(face, "PIN"))
    return Passphrase(typed(face, "Passphrase"))
