"""The window's two sides of a vault over the real services: outside without a key, inside with."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.core.errors import KeyringError, RefusedError, TooSoonError, UsageError, WrongSecretError
from app.core.progress import CancelToken, silent
from app.core.vault import SlotKind, VaultRole
from app.services.library import open_services
from app.services.vaults import Device, Vaults
from app.services.vaults.locking import Why
from app.ui.served import ServedLibrary
from app.ui.served_door import ServedDoor
from app.ui.served_inside import ServedInside
from app.ui.vaulting import VAULTED, Standing
from app.vault.kdf import Cost
from tests.helpers.pictures import save_a1111, save_png

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

CHEAP = Cost(19 * 1024, 1, 1)
SECRET = "four words or so"
PROMPT = "a lighthouse at dusk, zebra crossing"


def no_keyring() -> object:
    raise KeyringError("There is no keyring here.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def vaults(folder: Path) -> Vaults:
    return Vaults(folder, Device(no_keyring))  # type: ignore[arg-type] # it never returns


@pytest.fixture
def place(vaults: Vaults, folder: Path) -> Path:
    folder.mkdir()
    return vaults.create("Private", SECRET, cost=CHEAP).path


@pytest.fixture
def outside(folder: Path, place: Path, pictures: Path) -> Iterator[ServedLibrary]:
    services = open_services(folder)
    services.ingest.import_paths([str(pictures)], silent, CancelToken())
    library = ServedLibrary(services)
    yield library
    library.close()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    made = tmp_path / "pictures"
    made.mkdir()
    save_a1111(made / "lighthouse.png", size=(600, 800), seed=1, prompt=PROMPT)
    save_png(made / "plain.png", size=(640, 640), seed=3)
    return made


@pytest.fixture
def door(vaults: Vaults, folder: Path, place: Path) -> ServedDoor:
    return ServedDoor(vaults, folder, place)


@pytest.fixture
def inside(door: ServedDoor) -> Iterator[ServedInside]:
    made = door.enter(door.ways_in()[0], SECRET)
    yield made
    made.lock(Why.ASKED)


def test_what_waits_outside_is_inside_and_nothing_of_it_stays(
    outside: ServedLibrary, place: Path, pictures: Path, door: ServedDoor
) -> None:
    (known,) = outside.vaults()
    assert (known.name, known.standing, known.waiting) == ("Private", Standing.LOCKED, 0)
    ids = list(outside.find("lighthouse", "newest"))
    assert outside.ask_put(ids, str(place)) == 1
    assert outside.ask_put(ids, str(place)) == 0
    assert outside.vaults()[0].waiting == 1
    assert list(outside.find(VAULTED, "newest")) == ids
    inside = door.enter(door.ways_in()[0], SECRET)
    try:
        library = inside.library()
        assert outside.vaults()[0].standing is Standing.OPEN
        assert inside.waiting() == 1
        report = inside.carry_out(silent, CancelToken())
        assert len(report.received) == 1
        assert list(library.find("zebra", "newest")) == list(report.received)
        assert not (pictures / "lighthouse.png").exists()
        assert list(outside.find("lighthouse", "newest")) == []
        assert library.enlarged(report.received[0], 600, 800)
    finally:
        inside.lock(Why.IDLE)
    assert outside.vaults()[0].standing is Standing.LOCKED


def test_what_waits_can_be_kept(outside: ServedLibrary, place: Path) -> None:
    ids = list(outside.find("", "newest"))
    outside.ask_put(ids, str(place))
    assert outside.stop_waiting(ids[:1]) == 1
    assert outside.stop_waiting((), str(place)) == 1
    assert outside.vaults()[0].waiting == 0


def test_a_locked_vault_is_backed_up(outside: ServedLibrary, place: Path, tmp_path: Path) -> None:
    to = tmp_path / "backups"
    to.mkdir()
    words = outside.back_up_vault(str(place), str(to), silent, CancelToken())
    assert words.startswith("Copied to ")
    assert list(to.iterdir())


def test_a_backup_is_put_back_and_known_where_the_vault_is_gone(
    outside: ServedLibrary, place: Path, tmp_path: Path
) -> None:
    to, again = tmp_path / "backups", tmp_path / "again"
    to.mkdir()
    again.mkdir()
    outside.back_up_vault(str(place), str(to), silent, CancelToken())
    (backup,) = to.iterdir()
    second = outside.restore_vault(str(backup), str(again), silent, CancelToken())
    assert (second.is_whole, second.known) == (True, False)
    assert [one.place for one in outside.vaults()] == [str(place)]
    shutil.rmtree(place)
    shutil.rmtree(second.place)
    third = outside.restore_vault(str(backup), str(again), silent, CancelToken())
    assert third.known
    assert [one.place for one in outside.vaults()] == [third.place]


def test_files_go_straight_in_and_out_again(
    inside: ServedInside, pictures: Path, tmp_path: Path
) -> None:
    library = inside.library()
    report = library.import_paths([str(pictures)], silent, CancelToken())
    assert report.new == 2
    assert (pictures / "plain.png").exists()
    assert library.overview().folders == ()
    out = tmp_path / "out"
    out.mkdir()
    ids = list(library.find("", "newest"))
    inside.take(ids, str(out), silent, CancelToken(), keep=True)
    names = sorted(one.name for one in out.iterdir())
    assert names == ["lighthouse.png", "plain.png"]
    assert (out / "plain.png").read_bytes() == (pictures / "plain.png").read_bytes()
    assert inside.verify(silent, CancelToken()).is_whole
    assert "vault" in inside.receipt().casefold()


def test_a_viewer_is_let_in_sees_previews_and_takes_nothing_out(
    inside: ServedInside, door: ServedDoor, pictures: Path, tmp_path: Path
) -> None:
    library = inside.library()
    library.import_paths([str(pictures)], silent, CancelToken())
    inside.add_way("Anna", VaultRole.VIEWER, "anna wants in 77")
    inside.catch_up(silent, CancelToken())
    inside.lock(Why.ASKED)
    slot = next(one for one in door.ways_in() if one.name == "Anna")
    anna = door.enter(slot, "anna wants in 77")
    try:
        seen = anna.library()
        assert (anna.takes_in, anna.lets_out) == (False, False)
        (asset,) = seen.find("lighthouse", "newest")
        assert seen.enlarged(asset, 600, 800)
        plan = seen.plan([asset], ["instagram.feed_portrait_4x5"], str(tmp_path / "out"))
        with pytest.raises(RefusedError):
            seen.export(plan, silent, CancelToken())
        assert not (tmp_path / "out").exists()
        with pytest.raises(RefusedError):
            anna.remove_way(inside.slot_id)
    finally:
        anna.lock(Why.ASKED)


def test_a_role_is_changed_and_the_secret_stays(inside: ServedInside, door: ServedDoor) -> None:
    inside.library()
    inside.add_way("Anna", VaultRole.VIEWER, "anna wants in 77")
    (anna,) = (one for one in inside.ways_in() if one.name == "Anna")
    assert inside.set_role(anna.id, VaultRole.EDITOR) is None
    turned = inside.set_role(anna.id, VaultRole.REVIEWER)
    assert turned is not None
    assert "Lock the vault now" in turned.told[0]
    inside.lock(Why.ASKED)
    (anna,) = (one for one in door.ways_in() if one.name == "Anna")
    again = door.enter(anna, "anna wants in 77")
    try:
        assert again.role is VaultRole.REVIEWER
    finally:
        again.lock(Why.ASKED)


def test_a_way_in_that_was_taken_away_opens_nothing(inside: ServedInside, door: ServedDoor) -> None:
    inside.library()
    inside.add_way("Anna", VaultRole.EDITOR, "anna wants in 77")
    anna = next(one for one in door.ways_in() if one.name == "Anna")
    assert inside.remove_way(anna.id).told
    inside.lock(Why.ASKED)
    with pytest.raises(UsageError):
        door.enter(anna, "anna wants in 77")
    again = door.enter(door.ways_in()[0], SECRET)
    again.library()
    again.lock(Why.ASKED)


def test_a_passphrase_is_changed(inside: ServedInside, door: ServedDoor) -> None:
    inside.library()
    inside.change_passphrase(SECRET, "another four words")
    with pytest.raises(WrongSecretError):
        inside.change_passphrase(SECRET, "and another")
    inside.lock(Why.ASKED)
    with pytest.raises(TooSoonError):
        door.enter(door.ways_in()[0], "another four words")
    assert door.wait_s() > 0


def test_without_a_keyring_no_device_is_offered(inside: ServedInside, door: ServedDoor) -> None:
    assert door.no_device()
    assert {one.kind for one in door.ways_in()} == {SlotKind.PASSPHRASE, SlotKind.RECOVERY}
    inside.enrol_at_once("")
    inside.library()
    assert any("keyring" in one for one in inside.notices())


def test_a_catalogue_that_lost_its_end_is_open_for_reading(
    inside: ServedInside, door: ServedDoor, place: Path, pictures: Path
) -> None:
    inside.library().import_paths([str(pictures)], silent, CancelToken())
    inside.lock(Why.ASKED)
    catalog = place / "catalog.db"
    whole = catalog.read_bytes()
    catalog.write_bytes(whole[: -3 * 4096])
    damaged = door.enter(door.ways_in()[0], SECRET)
    try:
        damaged.library()
        assert damaged.readonly
        assert not damaged.takes_in
        assert any("open for reading only" in one for one in damaged.notices())
        assert not damaged.verify(silent, CancelToken()).is_whole
    finally:
        damaged.lock(Why.ASKED)
