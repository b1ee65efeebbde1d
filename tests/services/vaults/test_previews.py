"""Reviewers see a small JPEG where they may not open the original; nobody has to look it up."""

import io
from collections.abc import Callable
from typing import IO, Any, cast

import pytest
from PIL import Image

from app.catalog.vaults.blobs import all_blobs, path_of
from app.core.errors import LockedError, MediaError
from app.core.progress import CancelToken, silent
from app.core.vault import BlobKind, VaultRole
from app.services.library import Services
from app.services.vaults import previews, roles, rotation
from app.vault.seals import open_sealed
from app.vault.secrets import Passphrase
from tests.helpers.pictures import draw
from tests.services.conftest import FakeLane
from tests.services.vaults.desks import CHEAP, Entrance
from tests.services.vaults.filling import fill, places, rows, vault_of

ADA = "words of Ada"
SMALL = b"a small JPEG"


def _invite(services: Services, role: VaultRole = VaultRole.REVIEWER) -> str:
    secret = Passphrase(ADA)
    vault, session = vault_of(services), services.session
    return roles.add(vault, session, secret, role=role, name="Ada", cost=CHEAP).id


def _make(services: Services, answer: Callable[..., Any] | None = None) -> previews.Previewed:
    lane: Any = services.media if answer is None else FakeLane(preview=answer)
    return previews.make(vault_of(services), services.session, lane, silent, CancelToken())


def _paths(services: Services) -> dict[str, str]:
    """Of the originals, by name."""
    found = services.session.ask(all_blobs)
    return {one.name: path_of(one) for one in found if one.kind is BlobKind.ORIGINAL}


def test_nobody_wants_previews_until_a_reviewer_may_enter(entrance: Entrance) -> None:
    services = entrance()
    fill(services, b"one", b"two")
    assert _make(services, lambda _path: SMALL) == previews.Previewed(0)
    slot = _invite(services)
    assert _make(services, lambda _path: SMALL) == previews.Previewed(2)
    assert _make(services, lambda _path: SMALL) == previews.Previewed(0)
    assert places(services) == rows(services)
    services = entrance(Passphrase(ADA), slot)
    for path in _paths(services).values():
        reader = open_sealed(path)
        assert reader is not None
        with reader:
            assert reader.read() == SMALL


def test_what_came_later_has_none_until_somebody_makes_it(entrance: Entrance) -> None:
    services = entrance()
    slot = _invite(services, VaultRole.VIEWER)
    fill(services, b"one")
    services = entrance(Passphrase(ADA), slot)
    with pytest.raises(LockedError, match="no preview"):
        open_sealed(_paths(services)["0.png"])
    assert _make(services, lambda _path: SMALL) == previews.Previewed(0)
    assert len(previews.owed(services.session)) == 1


def test_what_cannot_be_shown_is_told_and_costs_itself(entrance: Entrance) -> None:
    services = entrance()
    _invite(services)
    fill(services, b"one", b"two", b"three")
    broken = _paths(services)["1.png"]

    def answer(path: str) -> bytes:
        if path == broken:
            raise MediaError("damaged", "no picture")
        return SMALL

    assert _make(services, answer) == previews.Previewed(2, (broken,))


def test_previews_follow_a_rotation(entrance: Entrance) -> None:
    services = entrance()
    slot = _invite(services)
    fill(services, b"one", b"two")
    _make(services, lambda _path: SMALL)
    roles.rotate(vault_of(services), services.session)
    services = entrance()
    done = rotation.reseal(vault_of(services), services.session, silent, CancelToken())
    assert (done.done, done.left, done.forgotten) == (4, 0, True)
    assert previews.owed(services.session) == []
    services = entrance(Passphrase(ADA), slot)
    assert {epoch for _, epoch in vault_of(services).opened.ring.keys} == {2}
    reader = open_sealed(_paths(services)["0.png"])
    assert reader is not None
    with reader:
        assert reader.read() == SMALL


@pytest.mark.slow
def test_a_real_picture_is_seen_small_and_without_what_it_says(entrance: Entrance) -> None:
    services = entrance()
    _invite(services)
    picture = io.BytesIO()
    draw((3000, 1500)).save(picture, "PNG", pnginfo=None)
    fill(services, picture.getvalue())
    assert _make(services).made == 1
    slot = next(one.id for one in vault_of(services).header.infos if one.name == "Ada")
    services = entrance(Passphrase(ADA), slot)
    reader = open_sealed(_paths(services)["0.png"])
    assert reader is not None
    with reader, Image.open(cast("IO[bytes]", reader)) as seen:
        assert (seen.format, seen.size) == ("JPEG", (2048, 1024))
        assert not seen.getexif()
