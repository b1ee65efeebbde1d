"""`python -m tests.vault.make_sample`: a vault of format 1, as a fixture that must open for ever.

Run once when a version of the format is released, never again: the folder shall be what that
version wrote. Beside it goes what is in it, and the secrets that open it. It was lived in: pictures
with companions and tags under two epochs, a slot of each kind, one that was removed.
"""

import json
import shutil
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from app.catalog.vaults.blobs import all_blobs
from app.core.ops import AddTag, SetRating
from app.core.progress import CancelToken, silent
from app.core.vault import BlobKind, VaultRole
from app.services.library import Services, open_services
from app.services.vaults import OpenVault, Vaults, previews, roles
from app.services.vaults.moving import Moves
from app.vault.secrets import DeviceKey, DevicePin, Passphrase
from tests.helpers.pictures import save_a1111
from tests.services.vaults.desks import no_keyring
from tests.vault.vaults import CHEAP

SAMPLES = Path(__file__).with_name("samples")
VERSION = "v1"
PASSPHRASE = "mulberry quartz ferry onlooker"
DEVICE, PIN = bytes(range(32)), "2468"


def main() -> None:
    SAMPLES.mkdir(exist_ok=True)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        made = Vaults(folder / "library", no_keyring()).create(
            VERSION, PASSPHRASE, folder, cost=CHEAP
        )
        with _opened(folder, made.path) as services:
            _live(services, _pictures(folder, ["first", "second"]))
        with _opened(folder, made.path) as services:
            _bring(services, _pictures(folder, ["third"]))
            expected = _told(services) | {"recovery_code": made.recovery_code}
        shutil.copytree(made.path, SAMPLES / made.path.name)
    (SAMPLES / f"{VERSION}.json").write_text(json.dumps(expected, indent=1, sort_keys=True) + "\n")


def _opened(folder: Path, place: Path) -> "closing[Services]":
    vaults = Vaults(folder / "library", no_keyring())
    owner = vaults.slots(place)[0]
    vault = vaults.unlock(place, Passphrase(PASSPHRASE), owner.id)
    return closing(open_services(folder / "library", vault))


def _pictures(folder: Path, names: list[str]) -> list[str]:
    for number, name in enumerate(names):
        path = save_a1111(folder / f"{name}.png", seed=len(name) + number, prompt=f"the {name} one")
        path.with_suffix(".txt").write_text(f"beside the {name} one")
    return [str(folder / f"{name}.png") for name in names]


def _live(services: Services, paths: list[str]) -> None:
    """Epoch 1, and at its end the removal of somebody: what comes later is of epoch 2."""
    vault, session = _vault(services), services.session
    for name, secret, role in (
        ("Edith", Passphrase("her own words"), VaultRole.EDITOR),
        ("Rita", DevicePin(DEVICE, PIN), VaultRole.REVIEWER),
        ("Vito", DeviceKey(DEVICE), VaultRole.VIEWER),
    ):
        roles.add(vault, session, secret, role=role, name=name, cost=CHEAP)
    gone = roles.add(
        vault, session, Passphrase("gone"), role=VaultRole.EDITOR, name="Gone", cost=CHEAP
    )
    ids = _bring(services, paths)
    session.do(AddTag("Style/Film", ids))
    session.do(SetRating(4, ids[:1]))
    previews.make(vault, session, services.media, silent, CancelToken())
    roles.remove(vault, session, gone.id)


def _bring(services: Services, paths: list[str]) -> list[int]:
    report = Moves(services).import_paths(paths, silent, CancelToken())
    assert len(report.received) == len(paths), report.failed
    previews.make(_vault(services), services.session, services.media, silent, CancelToken())
    return list(report.received)


def _vault(services: Services) -> OpenVault:
    assert services.vault is not None
    return services.vault


def _told(services: Services) -> dict[str, object]:
    """What has to be found in it, by whatever version opens it."""
    blobs = services.session.ask(all_blobs)
    return {
        "passphrase": PASSPHRASE,
        "editor": "her own words",
        "device_key": DEVICE.hex(),
        "pin": PIN,
        "files": {b.name: b.sha256 for b in blobs if b.kind is not BlobKind.PREVIEW},
    }


if __name__ == "__main__":
    main()
