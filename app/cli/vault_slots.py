"""Who gets into a vault: `vault slots NAME [ACTION]`."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.face import Face, clean, counted, note, table
from app.cli.long_job import long_job
from app.cli.opening import opened_vault
from app.cli.secret import (
    NameArgument,
    PassphraseFd,
    SlotOption,
    chosen,
    new_secret,
    typed,
    vault_face,
    wait,
)
from app.core.errors import UsageError, WrongSecretError
from app.core.vault import SlotInfo, SlotKind, VaultRole

if TYPE_CHECKING:
    from rich.console import Console

    from app.services.library import Services
    from app.services.vaults import OpenVault, Vaults
    from app.services.vaults.roles import Rotated


class Action(StrEnum):
    """What is done with the ways into a vault."""

    LIST = "list"
    TRY_CODE = "try-code"
    PASSWD = "passwd"
    RECOVER = "recover"
    NEW_CODE = "new-code"
    DEVICE = "device"
    FORGET_DEVICE = "forget-device"
    ADD = "add"
    ROLE = "role"
    REMOVE = "remove"
    ROTATE = "rotate"
    RESEAL = "reseal"


@dataclass(frozen=True, slots=True)
class Asked:
    """The command line of one action."""

    face: Face
    vaults: "Vaults"
    place: Path
    slots: list[SlotInfo]
    target: str | None
    role: VaultRole
    pin: bool

    @property
    def slot(self) -> SlotInfo:
        """The way in that the action is about."""
        found = chosen(self.slots, self.target)
        if found is None:
            raise UsageError("Name the way in: `musekeep vault slots NAME ACTION SLOT`.")
        return found


Answered = tuple[dict[str, Any], list[str]]
"""The document, and lines for people."""


def slots(
    ctx: typer.Context,
    name: NameArgument,
    action: Annotated[Action, typer.Argument(metavar="ACTION", help="See above.")] = Action.LIST,
    target: Annotated[
        str | None, typer.Argument(metavar="[SLOT]", help="The way in: its name or id.")
    ] = None,
    role: Annotated[
        VaultRole, typer.Option("--role", help="What somebody who is added may do.")
    ] = VaultRole.VIEWER,
    pin: Annotated[
        bool, typer.Option("--pin", help="device: ask for a PIN as well as this computer's key.")
    ] = False,
    passphrase_fd: PassphraseFd = None,
    slot: SlotOption = None,
) -> None:
    """List the ways into a vault, or change them.

    \b
    list                what there is; needs no secret
    try-code            whether what you wrote down is the recovery code
    passwd SLOT         another passphrase; asks for the one it has now
    recover SLOT        another passphrase, by the recovery code
    new-code            another recovery code; the old one opens it no more
    device              let this computer's keyring open it   [--pin]
    forget-device SLOT  no more
    add SLOT            a way in for somebody else            [--role ROLE]
    role SLOT           another role, the same secret         [--role ROLE]
    remove SLOT         take it away, and change the keys of all that comes later
    rotate              change the keys of all that comes later
    reseal              after one of the two: seal what there is with the new keys

    Copies of the vault from before open with what opened them then, whatever is changed here.

    \b
    musekeep vault slots Private
    musekeep vault slots Private passwd passphrase
    musekeep vault slots Private add Ana --role reviewer
    """
    from app.services.library import vaults_of

    face = vault_face(ctx, passphrase_fd, slot, name)
    vaults = vaults_of(face.library)
    place = vaults.find(name)
    asked = Asked(face, vaults, place, vaults.slots(place), target, role, pin)
    document, lines = _ACTIONS[action](asked)
    face.answer(document, lambda out: _tell(out, document, lines))


def _list(asked: Asked) -> Answered:
    return {"slots": [_document(one) for one in asked.slots]}, []


def _try_code(asked: Asked) -> Answered:
    code = typed(asked.face, "Recovery code")
    wait(asked.vaults, asked.place)
    fits = asked.vaults.code_fits(asked.place, code)
    if not fits:
        raise WrongSecretError("This is a recovery code, but it does not open this vault.")
    return {"fits": True}, ["This is the vault's recovery code."]


def _passwd(asked: Asked) -> Answered:
    from app.services.vaults import ways
    from app.vault.secrets import Passphrase

    slot = asked.slot
    if slot.kind is not SlotKind.PASSPHRASE:
        raise UsageError(f"{clean(slot.name)} is not opened by a passphrase.")
    current = Passphrase(typed(asked.face, "Passphrase now"))
    new = Passphrase(new_secret(asked.face, "New passphrase"))
    wait(asked.vaults, asked.place)
    vault = asked.vaults.unlock(asked.place, current, slot.id)
    with _services(asked, vault) as services:
        changed = ways.change_passphrase(vault, slot.id, current, new, services.session.do)
    return {"changed": _document(changed)}, [f"The passphrase of {clean(slot.name)} was changed."]


def _recover(asked: Asked) -> Answered:
    from app.services.vaults import ways
    from app.vault.secrets import Passphrase, RecoveryCode

    slot = asked.slot
    code = next((one for one in asked.slots if one.kind is SlotKind.RECOVERY), None)
    if code is None:
        raise UsageError("This vault has no recovery code.")
    secret = RecoveryCode(typed(asked.face, "Recovery code"))
    wait(asked.vaults, asked.place)
    vault = asked.vaults.unlock(asked.place, secret, code.id)
    with _services(asked, vault) as services:
        new = Passphrase(new_secret(asked.face, "New passphrase"))
        changed = ways.set_passphrase(vault, slot.id, new, services.session.do)
    return {"changed": _document(changed)}, [f"{clean(slot.name)} has a new passphrase."]


def _new_code(asked: Asked) -> Answered:
    from app.services.vaults import ways

    with opened_vault(asked.face) as services:
        code = ways.new_recovery_code(_vault(services), services.session.do)
    lines = ["", f"    {code}", "", "Write it down, then try it with `vault slots NAME try-code`."]
    return {"recovery_code": code}, lines


def _device(asked: Asked) -> Answered:
    from app.services.vaults import ways

    pin = new_secret(asked.face, "PIN") if asked.pin else None
    with opened_vault(asked.face) as services:
        name = asked.target or "this computer"
        made = ways.enrol_device(_vault(services), name, services.session.do, pin)
    return {"added": _document(made)}, ["This computer opens the vault from now on."]


def _forget_device(asked: Asked) -> Answered:
    from app.services.vaults import ways

    with opened_vault(asked.face) as services:
        left = ways.forget_device(_vault(services), asked.slot.id, services.session.do)
    if left:
        note(left)
    return {"removed": asked.slot.id}, ["That computer opens the vault no more."]


def _add(asked: Asked) -> Answered:
    from app.services.vaults import policy, previews, roles
    from app.vault.secrets import Passphrase

    if not asked.target:
        raise UsageError("Say who gets the way in: `musekeep vault slots NAME add WHO`.")
    with opened_vault(asked.face) as services:
        secret = Passphrase(new_secret(asked.face, f"Passphrase for {asked.target}"))
        made = roles.add(
            _vault(services), services.session, secret, role=asked.role, name=asked.target
        )
        with long_job() as job:
            previews.make(
                _vault(services), services.session, services.media, job.report, job.cancel
            )
    said = policy.explain(asked.role)
    lines = [f"{clean(made.name)} may enter as {made.role}.", "", "The keys see to it:", *said.keys]
    return {"added": _document(made)}, [*lines, "", "This program sees to it:", *said.policy]


def _role(asked: Asked) -> Answered:
    from app.services.vaults import roles

    slot = asked.slot
    with opened_vault(asked.face) as services:
        made = roles.set_role(_vault(services), services.session, slot.id, asked.role)
    return {"changed": {**_document(slot), "role": asked.role}} | _turned(made), _told(made)


def _remove(asked: Asked) -> Answered:
    from app.services.vaults import roles

    slot = asked.slot
    with opened_vault(asked.face) as services:
        made = roles.remove(_vault(services), services.session, slot.id)
    return {"removed": _document(slot)} | _turned(made), _told(made)


def _rotate(asked: Asked) -> Answered:
    from app.services.vaults import roles

    with opened_vault(asked.face) as services:
        made = roles.rotate(_vault(services), services.session)
    return _turned(made), _told(made)


def _reseal(asked: Asked) -> Answered:
    from app.services.vaults import rotation

    with opened_vault(asked.face) as services, long_job() as job:
        made = rotation.reseal(_vault(services), services.session, job.report, job.cancel)
    document = {"resealed": made.done, "left": made.left, "failed": list(made.failed)}
    return document, [f"{counted(made.done, 'file')} sealed anew, {made.left} left."]


def _turned(made: "Rotated | None") -> dict[str, Any]:
    if made is None:
        return {}
    lapsed = [_document(one) for one in made.lapsed]
    return {"epoch": made.epoch, "lapsed": lapsed, "recovery_code": made.recovery_code}


def _told(made: "Rotated | None") -> list[str]:
    if made is None:
        return ["The role was changed."]
    code = [f"    {made.recovery_code}", ""] if made.recovery_code else []
    return [*code, *made.told, "Then: `musekeep vault slots NAME reseal`."]


_ACTIONS: dict[Action, Callable[[Asked], Answered]] = {
    Action.LIST: _list,
    Action.TRY_CODE: _try_code,
    Action.PASSWD: _passwd,
    Action.RECOVER: _recover,
    Action.NEW_CODE: _new_code,
    Action.DEVICE: _device,
    Action.FORGET_DEVICE: _forget_device,
    Action.ADD: _add,
    Action.ROLE: _role,
    Action.REMOVE: _remove,
    Action.ROTATE: _rotate,
    Action.RESEAL: _reseal,
}


def _services(asked: Asked, vault: "OpenVault") -> Any:
    """The vault's catalogue, open for a block."""
    from contextlib import closing

    from app.services.library import open_services

    return closing(open_services(asked.face.library, vault))


def _vault(services: "Services") -> "OpenVault":
    assert services.vault is not None
    return services.vault


def _document(one: SlotInfo) -> dict[str, Any]:
    return {"id": one.id, "name": one.name, "role": one.role, "kind": one.kind}


def _tell(out: "Console", document: dict[str, Any], lines: list[str]) -> None:
    if "slots" in document:
        rows = [(one["name"], one["role"], one["kind"], one["id"]) for one in document["slots"]]
        out.print(table("Name", "Role", "Opened by", "Id", rows=rows))
    for line in lines:
        out.print(line)
