"""A process of its own for tests: opens a household's library or vault, uses it, and waits.

`python -m tests.services.vaults.session_child ROOT SEED live|put|main|vault`, told by lines on its
standard input when to end ("close"; the vault is locked by that).
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.library import Services
    from tests.services.vaults.households import Household


def main(root: str, seed: str, part: str) -> None:
    from app.core import log
    from app.core.hardening import harden
    from tests.helpers.markers import Markers
    from tests.services.vaults.households import Household

    log.to_stderr()
    if part in ("put", "vault"):
        harden()
    house = Household(Path(root), Markers(int(seed)))
    {"live": _live, "put": _put, "main": _main, "vault": _vault}[part](house, int(seed))


def _live(house: "Household", seed: int) -> None:
    from tests.services.vaults.households import live, opened

    with opened(house) as library:
        live(house, library, seed)
    print(",".join(map(str, house.going)), flush=True)


def _put(house: "Household", _seed: int) -> None:
    from app.core.progress import CancelToken, silent
    from app.services.vaults.moving import Moves
    from tests.services.vaults.households import opened, unlocked

    going = [int(one) for one in sys.stdin.readline().split(",")]
    with unlocked(house) as vault, opened(house) as library:
        report = Moves(vault, library).put(going, silent, CancelToken())
    print(len(report.moved), report.residue is not None and report.residue.clean, flush=True)


def _main(house: "Household", _seed: int) -> None:
    """The window's process, without the window."""
    from tests.services.vaults.households import opened

    with opened(house) as library:
        _use(library)
        _wait()


def _vault(house: "Household", _seed: int) -> None:
    from tests.services.vaults.households import unlocked

    with unlocked(house) as vault:
        _use(vault)
        _wait()


def _use(services: "Services") -> None:
    """Look at everything that is there, and decode some of it."""
    from app.catalog.assets import views
    from app.core.progress import CancelToken, silent
    from app.media.opening import open_file

    shown = services.session.ask(views, range(1, 50))
    services.session.thumbs([one.sha256 for one in shown if one.sha256])
    for one in shown:
        with open_file(one.path) as file:
            file.read(200)
    services.analyse.run(silent, CancelToken(), ids=[one.id for one in shown[:2]], again=True)


def _wait() -> None:
    print("ready", flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    main(*sys.argv[1:])
