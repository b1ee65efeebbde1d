"""New keys for what comes: who goes along, and who does not."""

from dataclasses import replace

import pytest

from app.core.errors import LockedError, NotFoundError, UsageError, VaultError, WrongSecretError
from app.core.vault import VaultRole
from app.vault import bundle, epochs
from app.vault.bundle import owner_signer
from app.vault.epochs import assign, forget_epochs, lapsed, rotate
from app.vault.header import Header, read, sign, verify, write
from app.vault.keys import KeyLabel
from app.vault.recovery import code_of
from app.vault.secrets import DeviceKey, Passphrase, RecoveryCode
from app.vault.slots import Opened, add_slot, find, open_slot
from tests.vault.vaults import CHEAP, SECRETS, made

HEADER, OWNER, IDS = made().header, made().owner, made().ids
NEW_CODE = RecoveryCode(code_of(b"a new code's 20 byte"))


def _open(header: Header, name: str) -> Opened:
    return open_slot(header, IDS[name], SECRETS[name])


@pytest.fixture(scope="module")
def rotated() -> tuple[Header, Opened]:
    """After Vito has left."""
    return rotate(HEADER, OWNER, without=[IDS["Vito"]])


@pytest.fixture(scope="module")
def renewed() -> tuple[Header, Opened]:
    """After whoever knew the recovery code has left: a new code, Edith invited again."""
    return rotate(
        HEADER,
        OWNER,
        new_master=True,
        secrets={IDS["code"]: NEW_CODE, IDS["Edith"]: Passphrase("her next")},
        cost=CHEAP,
    )


def test_a_new_epoch_has_new_keys(rotated: tuple[Header, Opened]) -> None:
    header, owner = rotated
    assert (header.epoch, header.serial) == (2, HEADER.serial + 1)
    verify(header, OWNER.owner_public)
    assert read(write(header)) == header
    for label in (KeyLabel.DB, KeyLabel.THUMB, KeyLabel.PREVIEW, KeyLabel.ORIGINAL):
        assert owner.ring.get(label) != OWNER.ring.get(label)
        assert owner.ring.get(label, 1) == OWNER.ring.get(label)
    assert owner.master == OWNER.master


@pytest.mark.parametrize("name", ["Ada", "code", "Edith", "laptop"])
def test_who_stays_is_given_them_by_their_old_secret(
    rotated: tuple[Header, Opened], name: str
) -> None:
    header, owner = rotated
    opened = _open(header, name)
    assert opened.ring.epoch == 2
    assert opened.ring.epochs == (2, 1)
    for key, value in opened.ring.keys.items():
        assert owner.ring.keys[key] == value
    assert opened.signer.public == HEADER.publics[IDS[name]]
    assert opened.ring.opens_originals is (name != "laptop")


def test_who_left_holds_nothing_of_the_new_epoch(rotated: tuple[Header, Opened]) -> None:
    header, owner = rotated
    old = _open(HEADER, "Vito")
    assert not set(old.ring.keys.values()) & {
        key for (_, epoch), key in owner.ring.keys.items() if epoch == 2
    }
    assert IDS["Vito"] in header.publics
    with pytest.raises(NotFoundError):
        _open(header, "Vito")


def test_who_comes_later_is_given_the_epochs_that_are_asked_for(
    rotated: tuple[Header, Opened],
) -> None:
    header, owner = rotated
    everything, one = add_slot(header, owner, DeviceKey(bytes(32)), role=VaultRole.EDITOR, name="a")
    today, two = add_slot(
        header, owner, DeviceKey(bytes(32)), role=VaultRole.EDITOR, name="b", epochs=[]
    )
    assert open_slot(everything, one.id, DeviceKey(bytes(32))).ring.epochs == (2, 1)
    assert open_slot(today, two.id, DeviceKey(bytes(32))).ring.epochs == (2,)


def test_epochs_that_nothing_is_sealed_with_are_forgotten(rotated: tuple[Header, Opened]) -> None:
    header, owner = rotated
    thinner, after = forget_epochs(header, owner, [])
    assert thinner.serial == header.serial + 1
    assert _open(thinner, "Edith").ring.epochs == (2,)
    assert _open(thinner, "Ada").ring.epochs == (2, 1), "an old backup still opens"
    assert after.ring == owner.ring
    assert forget_epochs(thinner, after, []) == (thinner, after)
    assert forget_epochs(header, owner, [1]) == (header, owner)


def test_a_new_master_takes_along_only_who_is_given_a_secret(
    renewed: tuple[Header, Opened],
) -> None:
    header, owner = renewed
    assert sorted(info.name for info in header.infos) == ["Ada", "Edith", "code"]
    assert {slot.info.name for slot in lapsed(HEADER, header)} == {"code", "laptop", "Vito"}
    assert HEADER.publics.items() <= header.publics.items()
    assert owner.master != OWNER.master
    assert owner.owner_public != OWNER.owner_public
    verify(header, owner.owner_public)


def test_after_a_new_master_old_epochs_open_with_the_old_one(
    renewed: tuple[Header, Opened],
) -> None:
    header, owner = renewed
    for opened in (_open(header, "Ada"), owner):
        assert opened.ring == owner.ring
        assert opened.ring.get(KeyLabel.DB, 1) == OWNER.ring.get(KeyLabel.DB)
        assert opened.masters == owner.masters
    third, later = rotate(header, owner)
    assert later.ring.epochs == (3, 2, 1)
    assert _open(third, "Ada").ring == later.ring


def test_a_new_code_and_a_next_passphrase_open_after_a_new_master(
    renewed: tuple[Header, Opened],
) -> None:
    header, owner = renewed
    code = next(info for info in header.infos if info.name == "code")
    assert open_slot(header, code.id, NEW_CODE).ring == owner.ring
    edith = open_slot(header, IDS["Edith"], Passphrase("her next"))
    assert edith.ring.get(KeyLabel.ORIGINAL) == owner.ring.get(KeyLabel.ORIGINAL)
    assert edith.ring.epochs == (2, 1)
    assert edith.signer.public == HEADER.publics[IDS["Edith"]]
    with pytest.raises(WrongSecretError):
        _open(header, "Edith")


def test_an_owner_who_left_opens_nothing_of_what_came_after(
    renewed: tuple[Header, Opened],
) -> None:
    """They know the old master key, and with it the keys of every slot there was then."""
    header, _ = renewed
    old = OWNER.masters[1]
    known = [bundle.open_escrow(old, HEADER.vault_id, slot) for slot in HEADER.slots if slot.escrow]
    assert len(known) == 3
    for slot in header.slots:
        for kek in (*known, old):
            with pytest.raises(Exception, match="not what was written"):
                bundle.open_(header.vault_id, slot, kek)
        if slot.escrow:
            with pytest.raises(Exception, match="not what was written"):
                bundle.open_escrow(old, header.vault_id, slot)
    forged = sign(replace(header, serial=99), owner_signer(old, header.vault_id))
    with pytest.raises(Exception, match="signature"):
        _open(forged, "Ada")


def test_what_cannot_be_asked_for() -> None:
    with pytest.raises(UsageError, match="by which the vault was opened"):
        rotate(HEADER, OWNER, without=[IDS["Ada"]])
    with pytest.raises(NotFoundError):
        rotate(HEADER, OWNER, without=["00" * 8])
    for name in ("Edith", "Vito"):
        with pytest.raises(LockedError, match="Only an owner"):
            rotate(HEADER, _open(HEADER, name))
        with pytest.raises(LockedError, match="Only an owner"):
            forget_epochs(HEADER, _open(HEADER, name), [])


def test_another_role_by_the_same_secret() -> None:
    header = assign(HEADER, OWNER, IDS["Edith"], VaultRole.VIEWER)
    edith = _open(header, "Edith")
    assert (edith.role, edith.ring.opens_originals) == (VaultRole.VIEWER, False)
    assert edith.signer.public == HEADER.publics[IDS["Edith"]]
    assert header.serial == HEADER.serial + 1
    back = assign(header, OWNER, IDS["Edith"], VaultRole.EDITOR)
    assert _open(back, "Edith").ring == _open(HEADER, "Edith").ring


def test_nobody_becomes_or_stays_an_owner_by_assignment() -> None:
    """A key that lay in escrow once must never open a master key."""
    with pytest.raises(UsageError, match="Nobody becomes an owner"):
        assign(HEADER, OWNER, IDS["Edith"], VaultRole.OWNER)
    with pytest.raises(UsageError, match="by which the vault was opened"):
        assign(HEADER, OWNER, IDS["Ada"], VaultRole.VIEWER)
    with pytest.raises(LockedError, match="another owner"):
        assign(HEADER, OWNER, IDS["code"], VaultRole.VIEWER)


def test_epochs_end_where_the_format_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(epochs, "MOST_EPOCHS", 1)
    with pytest.raises(VaultError, match="as often as"):
        rotate(HEADER, OWNER)


def test_twenty_epochs_that_are_all_in_use_still_fit() -> None:
    header, owner = HEADER, OWNER
    for _ in range(20):
        header, owner = rotate(header, owner)
    assert len(write(header)) < 65_536
    assert len(_open(header, "Edith").ring.epochs) == 21
    header, owner = forget_epochs(header, owner, [])
    assert find(header, IDS["Edith"]).info == find(HEADER, IDS["Edith"]).info
