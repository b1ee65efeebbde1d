"""A few assets in a vault of their own: whole or not there, its keys open nothing else."""

import errno
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.catalog.search import search
from app.catalog.vaults import chain
from app.core.errors import CancelledError, NotFoundError, RefusedError, UsageError, VaultError
from app.core.ops import AddTag
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.core.vault import VaultRole
from app.services.library import Services, open_services
from app.services.vaults import Created, Vaults, handover, roles
from app.services.vaults.handover import HandedOver, hand_over
from app.services.vaults.verifying import verify
from app.vault import seals
from app.vault.secrets import Passphrase, RecoveryCode, Secret
from tests.services.vaults.desks import CHEAP, PASSPHRASE
from tests.services.vaults.filling import contents, fill, places, rows, vault_of

WORDS = "words for the client"
PLAIN = [b"first", b"second" * 30_000, b"third"]


@pytest.fixture
def services(desk: Vaults, made: Created, tmp_path: Path) -> Iterator[Services]:
    opened = open_services(tmp_path / "library", desk.unlock(made.path, Passphrase(PASSPHRASE)))
    for pack in opened.packs.values():
        opened.packs.set_active(pack.id, on=False)
    yield opened
    opened.close()


@pytest.fixture
def ids(services: Services) -> list[int]:
    made = fill(services, *PLAIN)
    services.session.do(AddTag("Style/Film", made[:2]))
    return made


def _hand_over(services: Services, desk: Vaults, ids: Sequence[int], to: Path) -> HandedOver:
    return hand_over(
        *(services, desk, ids, to, "For you", WORDS, silent, CancelToken()), cost=CHEAP
    )


def _open(desk: Vaults, tmp_path: Path, place: Path, secret: Secret) -> Services:
    return open_services(tmp_path / "theirs", desk.unlock(place, secret))


def test_copies_with_all_that_is_known_and_nothing_else(
    services: Services, desk: Vaults, ids: list[int], tmp_path: Path
) -> None:
    mine = vault_of(services)
    made = _hand_over(services, desk, ids[:2], tmp_path / "out")
    assert made.place == tmp_path / "out" / "For you.musevault"
    assert (made.handed, made.failed) == (tuple(ids[:2]), ())
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["For you.musevault"]
    assert seals.installed() == mine.seals
    assert sorted(contents(services).values()) == sorted(PLAIN)
    before = rows(services)
    row = json.loads(services.session.ask(chain.entries)[-1].body)
    assert (row["action"], row["obj"]) == ("export", [str(one) for one in ids[:2]])
    services.close()
    assert made.place not in [one.place for one in desk.listing()]
    for secret in (Passphrase(WORDS), RecoveryCode(made.recovery_code)):
        theirs = _open(desk, tmp_path, made.place, secret)
        assert sorted(contents(theirs).values()) == sorted(PLAIN[:2])
        assert len(theirs.session.ask(search, parse("tag:Style"), limit=9).ids) == 2
        assert {one.id for one in rows(theirs)}.isdisjoint(one.id for one in before)
        assert places(theirs) == rows(theirs)
        assert verify(vault_of(theirs), theirs.catalog, silent, CancelToken()).ok
        theirs.close()


def test_the_small_vaults_keys_open_nothing_else(
    services: Services, desk: Vaults, ids: list[int], tmp_path: Path
) -> None:
    made = _hand_over(services, desk, ids[:1], tmp_path / "out")
    ring, mine = desk.unlock(made.place, Passphrase(WORDS)), vault_of(services)
    assert not set(ring.opened.ring.keys.values()) & set(mine.opened.ring.keys.values())
    assert ring.id != mine.id
    ring.close()
    assert WORDS not in repr(made)
    assert made.recovery_code not in repr(made)


@pytest.mark.parametrize("trouble", ["full", "stopped"])
def test_it_is_whole_or_not_there(
    services: Services,
    desk: Vaults,
    ids: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    trouble: str,
) -> None:
    cancel = CancelToken()

    def break_(*_args: Any, **_how: Any) -> Any:
        if trouble == "full":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        cancel.cancel()
        cancel.check()

    monkeypatch.setattr(handover, "arrive", break_)
    with pytest.raises((OSError, CancelledError)):
        hand_over(
            *(services, desk, ids, tmp_path / "out", "For you", WORDS, silent, cancel), cost=CHEAP
        )
    assert list((tmp_path / "out").iterdir()) == []


def test_a_broken_file_costs_itself(
    services: Services, desk: Vaults, ids: list[int], tmp_path: Path
) -> None:
    paths = vault_of(services).paths
    large = max((paths.blob(name) for name in rows(services)), key=lambda one: one.stat().st_size)
    data = bytearray(large.read_bytes())
    data[-1] ^= 1
    large.write_bytes(data)
    made = _hand_over(services, desk, ids, tmp_path / "out")
    assert made.handed == (ids[0], ids[2])
    assert len(made.failed) == 1


def test_what_makes_no_sense_is_told(
    services: Services, desk: Vaults, ids: list[int], tmp_path: Path
) -> None:
    with pytest.raises(UsageError):
        _hand_over(services, desk, [], tmp_path)
    with pytest.raises(NotFoundError):
        _hand_over(services, desk, [999], tmp_path)
    (tmp_path / "For you.musevault").mkdir()
    with pytest.raises(VaultError, match="already"):
        _hand_over(services, desk, ids, tmp_path)


def test_prohibited_content_does_not_leave(
    services: Services,
    desk: Vaults,
    ids: list[int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(handover, "forbidden", lambda view: "no" if view.id == ids[0] else "")
    made = _hand_over(services, desk, ids, tmp_path / "out")
    assert made.handed == tuple(ids[1:])
    assert [one.code for one in made.failed] == ["refused"]
    with pytest.raises(RefusedError):
        _hand_over(services, desk, ids[:1], tmp_path / "other")


def test_a_viewer_hands_nothing_over(
    services: Services, desk: Vaults, made: Created, ids: list[int], tmp_path: Path
) -> None:
    secret = Passphrase("words of Ada")
    vault, session = vault_of(services), services.session
    slot = roles.add(vault, session, secret, role=VaultRole.VIEWER, name="Ada", cost=CHEAP)
    services.close()
    theirs = open_services(tmp_path / "library", desk.unlock(made.path, secret, slot.id))
    with pytest.raises(RefusedError, match="viewer"):
        _hand_over(theirs, desk, ids, tmp_path / "out")
    theirs.close()
