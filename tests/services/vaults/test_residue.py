"""After assets went into a vault nothing of them is in any file of the library, of the user's data,
of caches or of temporary folders: real files, real workers, everything that was done with them.
"""

import os
from pathlib import Path

import pytest

from app.catalog.assets import cards, counts
from app.core.progress import CancelToken, silent
from app.services.vaults.moving import MoveReport, Moves
from app.services.vaults.patterns import pieces_of
from tests.helpers.markers import Markers, traces
from tests.services.vaults.households import (
    EACH,
    LEAVING,
    STAYING,
    Household,
    live,
    opened,
    unlocked,
)

SEEDS = int(os.environ.get("MUSEKEEP_RESIDUE_SEEDS", "2"))


@pytest.fixture
def house(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Household:
    made = Household(tmp_path, Markers(getattr(request, "param", 1)))
    for name, value in made.environment().items():
        monkeypatch.setenv(name, value)
    return made


def put(house: Household) -> MoveReport:
    with unlocked(house) as vault, opened(house) as library:
        return Moves(vault, library).put(house.going, silent, CancelToken())


def blobs_held(house: Household) -> dict[str, str]:
    """Files outside the vault that hold a piece of a thumbnail, or a content's hash."""
    pieces = {bytes.fromhex(one): "hash" for one in house.hashes}
    pieces |= {one.encode(): "hash in hex" for one in house.hashes}
    others = b"".join(house.others)
    for jpeg in house.thumbs:
        pieces |= {piece: "thumbnail" for piece in pieces_of(jpeg) if piece not in others}
    return {
        str(path): kind
        for path in house.root.rglob("*")
        if path.is_file()
        for piece, kind in pieces.items()
        if piece in path.read_bytes()
    }


@pytest.mark.slow
@pytest.mark.parametrize("house", range(SEEDS), indirect=True)
def test_nothing_is_left_behind(house: Household, request: pytest.FixtureRequest) -> None:
    seed = request.node.callspec.params["house"]
    with opened(house) as library:
        live(house, library, seed)
    words = house.markers.made
    assert len(words) == LEAVING * EACH
    before = traces([house.root], words)
    assert len({Path(path).parts[len(house.root.parts)] for path in before}) >= 4
    assert blobs_held(house)
    report = put(house)
    assert (report.failed, len(report.moved), report.waiting) == ((), LEAVING, 0)
    assert report.residue is not None
    assert report.residue.clean, report.residue.where
    assert traces([house.root], words) == {}
    assert blobs_held(house) == {}
    with opened(house) as library:
        assert library.session.ask(counts).assets == STAYING
    assert traces([house.root], words) == {}, "opening the library again"
    with unlocked(house) as vault:
        assert len(vault.session.ask(cards, report.received)) == LEAVING
    assert traces([house.root], words) == {}, "opening the vault again"
