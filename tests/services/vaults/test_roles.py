"""Ways in are given and taken away; who was removed opens nothing that comes after."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.catalog.assets import cards
from app.catalog.search import search
from app.catalog.vaults import chain, rekey
from app.core.errors import (
    LibraryError,
    LockedError,
    NotFoundError,
    RefusedError,
    UsageError,
    VaultError,
)
from app.core.ops import AddTag, SetRating
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.core.vault import SlotInfo, SlotKind, VaultRole
from app.services.library import Services, open_services
from app.services.vaults import Created, Vaults, roles, rotation, ways
from app.vault.kdf import Cost
from app.vault.keys import KeyLabel
from app.vault.paths import VaultPaths
from app.vault.secrets import Passphrase, RecoveryCode, Secret
from tests.services.vaults.desks import CHEAP, PASSPHRASE, Entrance, MemoryKeyring, hash_of
from tests.services.vaults.filling import contents, fill, places, rows, vault_of

MINE = Passphrase(PASSPHRASE)
ADA, BOB = Passphrase("words of Ada"), Passphrase("words of Bob")
PLAIN = [bytes([number]) * (70_000 * number + 5) for number in range(4)]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(roles, "cost_of", lambda _header: CHEAP)
    monkeypatch.setattr(ways, "cost_of", lambda _header: CHEAP)


def _add(services: Services, secret: Secret, role: VaultRole, name: str) -> SlotInfo:
    return roles.add(vault_of(services), services.session, secret, role=role, name=name, cost=CHEAP)


def _remove(services: Services, slot: SlotInfo, **how: Any) -> roles.Rotated:
    return roles.remove(vault_of(services), services.session, slot.id, **how)


def _actions(services: Services) -> list[str]:
    return [json.loads(row.body)["action"] for row in services.session.ask(chain.entries)]


def _slot(services: Services, kind: SlotKind) -> SlotInfo:
    return next(one for one in vault_of(services).header.infos if one.kind is kind)


def test_an_editor_works_and_changes_no_ways_in(entrance: Entrance) -> None:
    services = entrance()
    fill(services, *PLAIN)
    slot = _add(services, ADA, VaultRole.EDITOR, "Ada")
    services = entrance(ADA, slot.id)
    assert len(contents(services)) == len(PLAIN)
    ids = services.session.ask(search, parse(""), limit=9).ids
    services.session.do(AddTag("Red", ids))
    with pytest.raises(RefusedError, match="owner"):
        _add(services, BOB, VaultRole.VIEWER, "Bob")
    with pytest.raises(RefusedError, match="owner"):
        roles.rotate(vault_of(services), services.session)
    with pytest.raises(RefusedError, match="owner"):
        ways.new_recovery_code(vault_of(services), services.session.do, cost=CHEAP)


def test_a_reviewer_opens_no_original_and_only_reviews(entrance: Entrance) -> None:
    services = entrance()
    (asset,) = fill(services, PLAIN[1])
    slot = _add(services, ADA, VaultRole.REVIEWER, "Ada")
    services = entrance(ADA, slot.id)
    with pytest.raises(LockedError):
        contents(services)
    services.session.do(SetRating(4, [asset]))
    with pytest.raises(RefusedError):
        services.session.do(AddTag("Red", [asset]))
    assert services.session.ask(cards, [asset])[0].rating == 4


def test_who_is_removed_opens_nothing_of_what_comes(entrance: Entrance, made: Created) -> None:
    services = entrance()
    fill(services, *PLAIN)
    slot = _add(services, ADA, VaultRole.EDITOR, "Ada")
    ring = entrance(ADA, slot.id).vault.opened.ring  # type: ignore[union-attr]
    services = entrance()
    done = _remove(services, slot)
    assert (done.epoch, done.gone, done.lapsed, done.recovery_code) == (2, slot, (), None)
    assert any("“Ada”" in sentence for sentence in done.told)
    assert any("Lock the vault" in sentence for sentence in done.told)
    services.close()
    paths = VaultPaths(made.path)
    assert not rekey.opens(paths.catalog, ring.get(KeyLabel.DB))
    assert not rekey.opens(paths.thumbs, ring.get(KeyLabel.THUMB))
    assert "Ada" not in paths.header.read_text() + paths.header_before.read_text()
    with pytest.raises((NotFoundError, UsageError)):
        entrance(ADA, slot.id)
    services = entrance()
    assert {"slot_remove", "rotate"} <= set(_actions(services))
    assert (
        services.session.ask(
            chain.check, vault_of(services).header.vault_id, vault_of(services).header.publics
        )
        is None
    )
    assert rotation.reseal(vault_of(services), services.session, silent, CancelToken()).left == 0
    assert {name.epoch for name in places(services)} == {2}
    assert [one.name for one in paths.blobs.iterdir()] == ["0002"]
    assert places(services) == rows(services)
    assert sorted(contents(services).values()) == sorted(PLAIN)
    with pytest.raises(LockedError):
        ring.get(KeyLabel.ORIGINAL, 2)


def test_who_stays_goes_on_with_the_same_secret(entrance: Entrance) -> None:
    services = entrance()
    fill(services, *PLAIN)
    ada = _add(services, ADA, VaultRole.EDITOR, "Ada")
    bob = _add(services, BOB, VaultRole.VIEWER, "Bob")
    code = RecoveryCode(ways.new_recovery_code(vault_of(services), services.session.do, cost=CHEAP))
    _remove(services, bob)
    services = entrance(ADA, ada.id)
    assert sorted(contents(services).values()) == sorted(PLAIN)
    services = entrance(code)
    assert sorted(contents(services).values()) == sorted(PLAIN)


def test_an_editor_can_bring_the_rest_over(entrance: Entrance) -> None:
    services = entrance()
    fill(services, *PLAIN)
    ada = _add(services, ADA, VaultRole.EDITOR, "Ada")
    _remove(services, _add(services, BOB, VaultRole.VIEWER, "Bob"))
    services = entrance(ADA, ada.id)
    done = rotation.reseal(vault_of(services), services.session, silent, CancelToken())
    assert (done.done, done.left, done.forgotten) == (len(PLAIN), 0, False)
    assert {name.epoch for name in places(services)} == {2}
    services = entrance()
    assert rotation.reseal(vault_of(services), services.session, silent, CancelToken()).forgotten
    services = entrance(ADA, ada.id)
    assert {epoch for _, epoch in vault_of(services).opened.ring.keys} == {2}
    assert sorted(contents(services).values()) == sorted(PLAIN)


def test_an_owner_takes_the_master_key_along(entrance: Entrance, made: Created) -> None:
    services = entrance()
    fill(services, *PLAIN)
    partner = _add(services, BOB, VaultRole.OWNER, "Partner")
    ada = _add(services, ADA, VaultRole.EDITOR, "Ada")
    masters = entrance(BOB, partner.id).vault.opened.masters  # type: ignore[union-attr]
    services = entrance()
    device = ways.enrol_device(vault_of(services), "this computer", services.session.do)
    done = _remove(services, partner)
    assert done.lapsed == (ada,)
    assert done.recovery_code
    assert set(vault_of(services).turned.masters.values()) > set(masters.values())  # type: ignore[union-attr]
    with pytest.raises((NotFoundError, UsageError)):
        entrance(ADA, ada.id)
    services = entrance(RecoveryCode(done.recovery_code))
    assert sorted(contents(services).values()) == sorted(PLAIN)
    services = entrance(services.vaults.device_secret(made.path, device.id), device.id)
    assert vault_of(services).opened.role is VaultRole.OWNER
    assert sorted(contents(services).values()) == sorted(PLAIN)


def test_a_colleague_stays_by_a_new_secret(entrance: Entrance) -> None:
    services = entrance()
    fill(services, *PLAIN)
    ada = _add(services, ADA, VaultRole.EDITOR, "Ada")
    new = Passphrase("other words of Ada")
    done = roles.rotate(
        vault_of(services), services.session, new_master=True, secrets={ada.id: new}
    )
    assert done.lapsed == ()
    services = entrance(new, ada.id)
    assert sorted(contents(services).values()) == sorted(PLAIN)


def test_the_way_one_came_in_by_stays(entrance: Entrance) -> None:
    services = entrance()
    before = vault_of(services).header
    with pytest.raises(UsageError, match="opened"):
        _remove(services, vault_of(services).opened.slot)
    with pytest.raises(NotFoundError):
        roles.remove(vault_of(services), services.session, "ff" * 8)
    assert vault_of(services).header == before


def test_one_rotation_after_the_other_takes_a_new_opening(entrance: Entrance) -> None:
    services = entrance()
    slot = _add(services, ADA, VaultRole.VIEWER, "Ada")
    roles.rotate(vault_of(services), services.session)
    with pytest.raises(VaultError, match="Lock it"):
        _remove(services, slot)
    services = entrance()
    assert _remove(services, slot).epoch == 3
    assert vault_of(entrance()).header.epoch == 3


def test_without_room_for_a_new_catalogue_the_old_one_is_worked_on(
    entrance: Entrance, monkeypatch: pytest.MonkeyPatch, made: Created
) -> None:
    services = entrance()
    fill(services, *PLAIN)
    services.session.keep_thumbs({"ab" * 32: b"jpeg"})
    roles.rotate(vault_of(services), services.session)

    def full(*_args: Any, **_how: Any) -> None:
        raise LibraryError("The disk is full.")

    with monkeypatch.context() as no_room:
        no_room.setattr(rekey, "rekey", full)
        services = entrance()
        assert "under the old one still" in vault_of(services).notices[0]
        ids = services.session.ask(search, parse(""), limit=9).ids
        services.session.do(AddTag("Red", ids))
        assert services.session.thumbs(["ab" * 32]) == {"ab" * 32: b"jpeg"}
        services.close()
    services = entrance()
    assert vault_of(services).notices == ()
    assert vault_of(services).epoch == 2
    assert len(services.session.ask(search, parse("tag:Red"), limit=9).ids) == len(PLAIN)
    assert services.session.thumbs(["ab" * 32]) == {"ab" * 32: b"jpeg"}
    assert rekey.opens(VaultPaths(made.path).catalog, vault_of(services).key)


def test_who_only_reads_reads_under_the_key_there_is(
    entrance: Entrance, made: Created, desk: Vaults, tmp_path: Path
) -> None:
    services = entrance()
    fill(services, *PLAIN)
    roles.rotate(vault_of(services), services.session)
    vault_of(services).turned = None  # as if it had been killed
    services.close()
    before = hash_of(made.path)
    services = open_services(tmp_path / "library", desk.unlock(made.path, MINE, readonly=True))
    assert sorted(contents(services).values()) == sorted(PLAIN)
    services.close()
    assert hash_of(made.path) == before


def test_a_smaller_role_is_a_rotation_a_bigger_one_is_not(entrance: Entrance) -> None:
    services = entrance()
    fill(services, *PLAIN)
    ada = _add(services, ADA, VaultRole.VIEWER, "Ada")
    vault, session = vault_of(services), services.session
    assert roles.set_role(vault, session, ada.id, VaultRole.VIEWER) is None
    assert roles.set_role(vault, session, ada.id, VaultRole.EDITOR) is None
    services = entrance(ADA, ada.id)
    assert len(contents(services)) == len(PLAIN)
    services = entrance()
    done = roles.set_role(vault_of(services), services.session, ada.id, VaultRole.REVIEWER)
    assert done is not None
    assert done.epoch == 2
    services = entrance(ADA, ada.id)
    assert vault_of(services).opened.role is VaultRole.REVIEWER
    with pytest.raises(LockedError):
        contents(services)
    assert "role_change" in _actions(services)


def test_a_stolen_computers_key_leaves_the_keyring_and_the_vault(
    entrance: Entrance, keyring: MemoryKeyring
) -> None:
    services = entrance()
    device = ways.enrol_device(vault_of(services), "laptop", services.session.do)
    assert any(device.id in name for _, name in keyring.entries)
    done = _remove(services, device)
    assert done.recovery_code
    assert not any(device.id in name for _, name in keyring.entries)
    assert [one.kind for one in vault_of(services).header.infos] == [
        SlotKind.PASSPHRASE,
        SlotKind.RECOVERY,
    ]


def test_nothing_secret_shows(entrance: Entrance, cheap: Cost) -> None:
    services = entrance()
    done = roles.rotate(vault_of(services), services.session, new_master=True)
    assert done.recovery_code
    assert done.recovery_code not in repr(done)
    assert done.recovery_code not in "".join(done.told)
