"""What has to hold after a crash at any moment: nothing lost, nothing in two places, nothing plain
where it does not belong.
"""

import hashlib
from collections import Counter
from pathlib import Path

from app.catalog.vaults.blobs import all_blobs
from app.catalog.vaults.moves import moves
from app.core.errors import MusekeepError
from app.vault.paths import BlobName
from tests.services.vaults.moving.scene import (
    FILES,
    MEDIA,
    Inside,
    Scene,
    check_vault,
    content,
    contents_of,
    leaks,
)

EVERYTHING = frozenset(hashlib.sha256(content(name)).hexdigest() for name in FILES)
PICTURES = frozenset(hashlib.sha256(content(name)).hexdigest() for name in MEDIA)


def check_nothing_lost(scene: Scene) -> None:
    """Right after a crash: each content can be had, from a plain file or from a vault."""
    assert leaks(scene.library) == []
    had = set(_plain(scene))
    for place in (scene.vault, scene.other):
        with scene.looked_into(place) as vault:
            had |= _sealed(vault)
    assert had >= EVERYTHING


def check_settled(scene: Scene) -> None:
    """After recovery: each content is in one place, its asset in the catalogue there, and nothing
    of any move is left.
    """
    assert leaks(scene.library) == []
    plain, holders = set(_plain(scene)), Counter(set(_plain(scene)))
    with scene.looked_into() as library:
        assert library.session.ask(moves) == []
        known = Counter(contents_of(library).keys())
        assert set(known) <= plain
    for place in (scene.vault, scene.other):
        with scene.looked_into(place) as vault:
            check_vault(vault)
            holders.update(_sealed(vault))
            mine = contents_of(vault).keys()
            assert set(mine) <= _sealed(vault)
            known.update(mine)
    assert set(holders) == EVERYTHING
    assert set(holders.values()) == {1}
    assert set(known.values()) <= {1}
    assert set(known) | _taken(scene) == PICTURES
    assert not set(known) & _taken(scene)
    assert _hidden(scene) == []


def _taken(scene: Scene) -> set[str]:
    """Pictures in the folder that nothing catalogues."""
    found = {hashlib.sha256(path.read_bytes()).hexdigest() for path in scene.out.glob("*")}
    return found & PICTURES


def _plain(scene: Scene) -> list[str]:
    return [
        hashlib.sha256((scene.folder / name).read_bytes()).hexdigest()
        for name in scene.plain_files()
        if not Path(name).name.startswith(".")
    ]


def _hidden(scene: Scene) -> list[str]:
    return [name for name in scene.plain_files() if Path(name).name.startswith(".")]


def _sealed(services: Inside) -> set[str]:
    """The contents that the vault's rows promise, each read."""
    vault = services.vault
    assert vault is not None
    found = set()
    for row in services.session.ask(all_blobs):
        try:
            with vault.seals.open(BlobName(row.epoch, row.kind, row.id)) as reader:
                found.add(hashlib.sha256(reader.readall()).hexdigest())
        except (OSError, MusekeepError):
            continue
    return found
