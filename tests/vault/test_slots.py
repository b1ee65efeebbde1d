"""Ways in: who opens what, and what is noticed when somebody changes one."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.errors import (
    LockedError,
    NotFoundError,
    TamperedError,
    UsageError,
    VaultError,
    WrongSecretError,
)
from app.core.vault import BlobKind, SlotInfo, SlotKind, VaultRole
from app.vault import canonical, slots
from app.vault.actor import Signer, verify_signature
from app.vault.bundle import open_escrow, owner_signer
from app.vault.header import Header, Slot, for_recovery, read, sign, verify, write
from app.vault.keys import KeyLabel
from app.vault.recovery import MistypedError
from app.vault.secrets import DeviceKey, DevicePin, Passphrase, RecoveryCode, Secret
from app.vault.slots import Opened, add_slot, new_vault, open_slot, remove_slot, replace_slot
from tests.vault.vaults import CHEAP, CODE, ROLES, SECRETS, made, quick

HEADER, OWNER, IDS = made().header, made().owner, made().ids


def _open(name: str, header: Header = HEADER) -> Opened:
    return open_slot(header, IDS[name], SECRETS[name])


def _with(header: Header, name: str, **changes: object) -> Header:
    """The header with a slot changed behind everybody's back."""
    return replace(
        header,
        slots=tuple(
            replace(slot, **changes) if slot.info.name == name else slot  # type: ignore[arg-type]
            for slot in header.slots
        ),
    )


def _info(of: str, **changes: object) -> SlotInfo:
    return replace(_slot(of).info, **changes)  # type: ignore[arg-type]


def _slot(name: str) -> Slot:
    return next(slot for slot in HEADER.slots if slot.info.name == name)


def _signed_by_owner(header: Header) -> Header:
    return sign(header, owner_signer(OWNER.masters[1], header.vault_id))


# ── what each opens ──


@pytest.mark.parametrize("name", SECRETS)
def test_each_secret_opens_its_slot(name: str) -> None:
    opened = _open(name)
    assert opened.role is ROLES.get(name, VaultRole.OWNER)
    assert opened.slot == _slot(name).info
    assert opened.signer.id == IDS[name]
    assert opened.owner_public == OWNER.owner_public
    assert opened.ring.vault_id == HEADER.vault_id


@pytest.mark.parametrize(
    ("name", "originals"),
    [("Ada", True), ("code", True), ("Edith", True), ("laptop", False), ("Vito", False)],
)
def test_roles_are_what_their_keys_open(name: str, originals: bool) -> None:
    ring = _open(name).ring
    for label in (KeyLabel.DB, KeyLabel.THUMB, KeyLabel.PREVIEW):
        assert ring.get(label) == OWNER.ring.get(label)
    assert ring.of_blob(BlobKind.PREVIEW, 1) == OWNER.ring.get(KeyLabel.PREVIEW)
    assert ring.opens_originals is originals
    if originals:
        assert ring.of_blob(BlobKind.ORIGINAL, 1) == OWNER.ring.get(KeyLabel.ORIGINAL)
        return
    for kind in (BlobKind.ORIGINAL, BlobKind.ATTACHMENT):
        with pytest.raises(LockedError, match="original files"):
            ring.of_blob(kind, 1)


def test_only_owners_hold_the_master_key() -> None:
    assert _open("Ada").master == _open("code").master == OWNER.master
    for name in ("Edith", "laptop", "Vito"):
        assert _open(name).master is None
    bundles = {name: len(_slot(name).sealed) for name in SECRETS}
    assert bundles["Vito"] < bundles["Edith"]


def test_actors_sign_for_themselves() -> None:
    signatures = {name: _open(name).signer.sign(b"row") for name in SECRETS}
    for name, signature in signatures.items():
        assert verify_signature(HEADER.publics[IDS[name]], b"row", signature)
    assert len(set(signatures.values())) == len(signatures)


def test_the_keys_of_two_vaults_have_nothing_in_common() -> None:
    _, other = new_vault(SECRETS["Ada"], name="Ada", cost=CHEAP)
    assert not set(other.ring.keys.values()) & set(OWNER.ring.keys.values())
    assert len(set(OWNER.ring.keys.values())) == 4


# ── secrets that are not it ──


@pytest.mark.parametrize(
    ("name", "secret"),
    [
        ("Ada", Passphrase("Correct horse")),
        ("code", RecoveryCode("0" * 31 + "1" + "ZT")),
        ("laptop", DeviceKey(bytes(32))),
        ("Vito", DevicePin(bytes(range(32)), "1235")),
        ("Vito", DevicePin(bytes(32), "1234")),
    ],
)
def test_a_wrong_secret_opens_nothing(name: str, secret: Secret) -> None:
    with pytest.raises(WrongSecretError, match="Nothing was opened") as caught:
        open_slot(HEADER, IDS[name], secret)
    for attribute in ("text", "pin", "secret"):
        assert str(getattr(secret, attribute, "\0")) not in str(caught.value)


def test_a_mistyped_code_is_not_a_wrong_one() -> None:
    with pytest.raises(MistypedError):
        open_slot(HEADER, IDS["code"], RecoveryCode(CODE[:-1] + "1"))


def test_another_kind_of_secret_is_a_mistake() -> None:
    with pytest.raises(UsageError, match="recovery code"):
        open_slot(HEADER, IDS["code"], SECRETS["Ada"])


def test_a_slot_that_is_not_there() -> None:
    with pytest.raises(NotFoundError):
        open_slot(HEADER, "00" * 8, SECRETS["Ada"])


# ── what was changed behind the owner's back ──


@pytest.mark.parametrize(
    "changes",
    [
        {"info": _info("Vito", role=VaultRole.EDITOR)},
        {"info": _info("Vito", name="Victor")},
        {"public": bytes(32)},
        {"nonce": bytes(12)},
        {"sealed": _slot("laptop").sealed},
        {"sealed": b""},
        {"escrow": _slot("laptop").escrow},
    ],
    ids=["role", "name", "actor", "nonce", "bundle", "no bundle", "escrow"],
)
def test_a_slot_that_was_edited(changes: dict[str, object]) -> None:
    with pytest.raises(TamperedError):
        _open("Vito", _with(HEADER, "Vito", **changes))


@pytest.mark.parametrize("changes", [{"salt": bytes(16)}, {"commit": bytes(32)}])
def test_a_slot_whose_proof_was_edited_opens_to_nobody(changes: dict[str, object]) -> None:
    """No key tells this apart from a wrong secret."""
    with pytest.raises(WrongSecretError):
        _open("laptop", _with(HEADER, "laptop", **changes))


def test_a_slot_whose_id_was_swapped() -> None:
    swapped = _with(HEADER, "Vito", info=_info("Vito", id="00" * 8))
    with pytest.raises(TamperedError):
        open_slot(swapped, "00" * 8, SECRETS["Vito"])


def test_a_slot_that_was_carried_into_another_vault() -> None:
    other, owner = new_vault(DeviceKey(bytes(32)), name="Eve", cost=None)
    carried = sign(
        replace(other, slots=(*other.slots, _slot("Edith"))),
        owner_signer(owner.masters[1], other.vault_id),
    )
    with pytest.raises(TamperedError):
        _open("Edith", carried)


@pytest.mark.parametrize("name", ["code", "Edith", "Vito"])
def test_a_slot_that_was_deleted(name: str) -> None:
    kept = tuple(slot for slot in HEADER.slots if slot.info.name != name)
    with pytest.raises(TamperedError):
        _open("Ada", replace(HEADER, slots=kept))


def test_a_header_signed_by_another_owner() -> None:
    """A stranger can sign: but the bundle says whose signature it has to be."""
    forged = sign(HEADER, Signer("owner", bytes(32)))
    for name in SECRETS:
        with pytest.raises(TamperedError, match="signature"):
            _open(name, forged)


def test_an_editor_cannot_change_who_may_enter() -> None:
    editor = _open("Edith")
    forged = sign(replace(HEADER, slots=HEADER.slots[:3]), editor.signer)
    with pytest.raises(TamperedError):
        _open("Ada", forged)
    for change in (
        lambda: add_slot(HEADER, editor, DeviceKey(bytes(32)), role=VaultRole.OWNER, name="x"),
        lambda: remove_slot(HEADER, editor, IDS["Vito"]),
        lambda: replace_slot(HEADER, editor, IDS["Edith"], DeviceKey(bytes(32))),
    ):
        with pytest.raises(LockedError, match="Only an owner"):
            change()


def test_an_older_bundle_without_the_epochs_keys_is_noticed() -> None:
    """The owner's hand, but the epoch is one whose keys the slot was never given."""
    with pytest.raises(TamperedError):
        _open("Edith", _signed_by_owner(replace(HEADER, epoch=2)))


# ── changed by the owner ──


def test_changes_are_counted_and_signed() -> None:
    header, info = add_slot(
        HEADER, OWNER, DeviceKey(bytes(32)), role=VaultRole.EDITOR, name=" desk "
    )
    assert info == SlotInfo(info.id, VaultRole.EDITOR, SlotKind.DEVICE, "desk")
    assert header.serial == HEADER.serial + 1
    assert header.epoch == HEADER.epoch
    verify(header, OWNER.owner_public)
    assert read(write(header)) == header
    assert open_slot(header, info.id, DeviceKey(bytes(32))).ring.opens_originals
    assert _open("Ada", header).ring == OWNER.ring


def test_the_recovery_code_changes_the_vault_like_any_owner() -> None:
    twin = for_recovery(HEADER)
    recovered = _open("code", twin)
    header, info = add_slot(
        twin, recovered, Passphrase("anew"), role=VaultRole.OWNER, name="Ada", cost=CHEAP
    )
    assert not header.recovery_only
    assert open_slot(header, info.id, Passphrase("anew")).ring == OWNER.ring


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 65])
def test_names_are_such_as_can_be_read(name: str) -> None:
    with pytest.raises(UsageError, match="name"):
        add_slot(HEADER, OWNER, DeviceKey(bytes(32)), role=VaultRole.VIEWER, name=name)


def test_there_is_room_for_sixteen() -> None:
    header, owner = quick().header, quick().owner
    for number in range(len(header.slots), 16):
        header, _ = add_slot(
            header, owner, DeviceKey(bytes(32)), role=VaultRole.EDITOR, name=f"device {number}"
        )
    assert len(write(header)) < 65_536
    with pytest.raises(VaultError, match="16 ways in"):
        add_slot(header, owner, DeviceKey(bytes(32)), role=VaultRole.EDITOR, name="one more")


def test_who_was_removed_is_remembered_and_stays_out() -> None:
    header = remove_slot(HEADER, OWNER, IDS["Edith"])
    assert IDS["Edith"] not in [info.id for info in header.infos]
    assert header.publics == HEADER.publics
    assert _open("Vito", header).ring == _open("Vito").ring
    with pytest.raises(NotFoundError):
        _open("Edith", header)


def test_nobody_removes_the_way_in_they_came_by() -> None:
    with pytest.raises(UsageError, match="by which the vault was opened"):
        remove_slot(HEADER, OWNER, IDS["Ada"])
    assert remove_slot(HEADER, _open("code"), IDS["Ada"])


def test_a_changed_passphrase() -> None:
    header, info = replace_slot(HEADER, OWNER, IDS["Ada"], Passphrase("new words"), cost=CHEAP)
    assert info == _slot("Ada").info
    assert header.publics == HEADER.publics
    opened = open_slot(header, info.id, Passphrase("new words"))
    assert (opened.ring, opened.signer.public) == (OWNER.ring, OWNER.signer.public)
    with pytest.raises(WrongSecretError):
        _open("Ada", header)


def test_an_owner_gives_an_editor_another_passphrase() -> None:
    header, info = replace_slot(HEADER, OWNER, IDS["Edith"], DeviceKey(bytes(32)), name="E.")
    assert (info.id, info.kind, info.name) == (IDS["Edith"], SlotKind.DEVICE, "E.")
    opened = open_slot(header, info.id, DeviceKey(bytes(32)))
    assert opened.ring == _open("Edith").ring
    assert opened.signer.public == HEADER.publics[IDS["Edith"]]


def test_a_new_recovery_code_is_a_new_actor() -> None:
    """An owner cannot open another owner's slot: its key to sign with is lost with the old code."""
    new = RecoveryCode("0" * 31 + "1" + "ZT")
    header, info = replace_slot(HEADER, OWNER, IDS["code"], new, cost=CHEAP)
    assert info.id != IDS["code"]
    assert header.publics.keys() == HEADER.publics.keys() | {info.id}
    assert open_slot(header, info.id, new).ring == OWNER.ring


def test_an_owners_slot_that_the_secret_opens_already_keeps_its_actor() -> None:
    header, info = replace_slot(HEADER, OWNER, IDS["code"], SECRETS["code"], cost=CHEAP)
    assert info.id == IDS["code"]
    assert _slot("code").salt != slots.find(header, info.id).salt
    assert header.publics == HEADER.publics


def test_an_escrow_that_was_swapped_gives_nothing() -> None:
    swapped = _with(HEADER, "Edith", escrow=_slot("Vito").escrow)
    with pytest.raises(TamperedError):
        open_escrow(OWNER.masters[1], HEADER.vault_id, slots.find(swapped, IDS["Edith"]))
    with pytest.raises(TamperedError):
        replace_slot(swapped, OWNER, IDS["Edith"], DeviceKey(bytes(32)))


def test_an_owners_slot_of_another_kind_is_a_new_actor() -> None:
    header, info = replace_slot(HEADER, OWNER, IDS["code"], DeviceKey(bytes(32)))
    assert info.id != IDS["code"]
    assert open_slot(header, info.id, DeviceKey(bytes(32))).ring == OWNER.ring


BUNDLES: dict[str, Callable[[dict[str, Any]], object]] = {
    "another version": lambda f: f.update(v=2),
    "another vault": lambda f: f.update(vault="00" * 16),
    "another actor": lambda f: f.update(actor_sk=canonical.encode(bytes(32))),
    "masters where none belong": lambda f: f.update(vmk={"1": canonical.encode(bytes(32))}),
    "a key of 31 bytes": lambda f: f["keys"]["db"].update({"1": canonical.encode(bytes(31))}),
    "a key of no label": lambda f: f["keys"].update(x={"1": canonical.encode(bytes(32))}),
    "a key of no epoch": lambda f: f["keys"]["db"].update({"0": canonical.encode(bytes(32))}),
    "keys as a list": lambda f: f.update(keys=[]),
    "an epoch's keys as a list": lambda f: f["keys"].update(db=[]),
    "no keys": lambda f: f.pop("keys"),
    "today's key missing": lambda f: f["keys"].pop("db"),
}


@pytest.mark.parametrize("change", BUNDLES.values(), ids=BUNDLES.keys())
def test_a_bundle_that_is_none_though_its_owner_sealed_it(
    change: Callable[[dict[str, Any]], object],
) -> None:
    slot, kek = _slot("Edith"), _open("Edith").kek
    bound = b"musekeep/slot/v1\0" + HEADER.vault_id + canonical.dumps(slot.public_part)
    fields = json.loads(AESGCM(kek).decrypt(slot.nonce, slot.sealed, bound))
    change(fields)
    sealed = AESGCM(kek).encrypt(slot.nonce, canonical.dumps(fields), bound)
    with pytest.raises(TamperedError):
        _open("Edith", _signed_by_owner(_with(HEADER, "Edith", sealed=sealed)))
