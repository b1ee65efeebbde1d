"""A rotation that is killed at each of its steps, and what has to hold of the vault afterwards.

    python -m tests.services.vaults.dying FOLDER [FIRST [STRIDE]]

removes an editor, lets the catalogue be put under the new key and seals every file anew, over and
over in processes of their own: the first is killed at its first step, the next at its second and so
on, until one gets through. A step is whatever changes the disk: a flush, a rename, an unlink, a
change of the catalogue, a database that is opened. After each the vault is opened and looked at.
"""

import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from app.catalog import db
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.catalog.vaults import chain, rekey
from app.core.ops import AddTag
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.core.vault import VaultRole
from app.services.library import Services, open_services
from app.services.vaults import Device, Vaults, roles, rotation, ways
from app.services.vaults.verifying import verify
from app.vault import header as headers
from app.vault.keys import KeyLabel
from app.vault.paths import BlobName, VaultPaths
from app.vault.places import blobs_in
from app.vault.secrets import Passphrase
from tests.services.vaults.desks import CHEAP, PASSPHRASE, MemoryKeyring
from tests.services.vaults.filling import contents, fill, places, rows, vault_of

PLAIN = [bytes([number]) * (40_000 * number + 3) for number in range(1, 6)]
EDITOR = "words of Ada"
STEPS = ((os, "fsync"), (os, "replace"), (os, "rename"), (os, "unlink"), (db, "connect"))


def enter(folder: Path, secret: str = PASSPHRASE, name: str = "passphrase") -> Services:
    """The services of the vault in `folder`, by the slot of that name."""
    place = folder / "Private.musevault"
    infos = headers.load(VaultPaths(place)).header.infos
    slot = next(one.id for one in infos if one.name == name)
    vaults = Vaults(folder / "library", Device(MemoryKeyring))
    vault = vaults.unlock(place, Passphrase(secret), slot)
    return open_services(folder / "library", vault)


def build(folder: Path) -> None:
    """A vault with five files, a tag and an editor."""
    vaults = Vaults(folder / "library", Device(MemoryKeyring))
    vaults.create("Private", PASSPHRASE, folder, cost=CHEAP)
    services = enter(folder)
    ids = fill(services, *PLAIN)
    services.session.do(AddTag("Style/Film", ids[:3]))
    services.session.keep_thumbs({"ab" * 32: bytes(5000)})
    secret, vault = Passphrase(EDITOR), vault_of(services)
    roles.add(vault, services.session, secret, role=VaultRole.EDITOR, name="Ada", cost=CHEAP)
    services.close()


def offboard(folder: Path, step: int) -> None:
    """What is killed at a step."""
    die_at(step)
    services = enter(folder)
    gone = next(one for one in vault_of(services).header.infos if one.name == "Ada")
    roles.remove(vault_of(services), services.session, gone.id)
    services.close()
    services = enter(folder)
    rotation.reseal(vault_of(services), services.session, silent, CancelToken())
    services.close()


def check(folder: Path) -> None:
    """Nothing is lost or doubled, who was removed is out or still in, and it can be gone on."""
    place = VaultPaths(folder / "Private.musevault")
    old = enter_keys(folder)
    is_gone = headers.load(place).header.epoch == 2
    services = enter(folder)
    assert sorted(contents(services).values()) == sorted(PLAIN)
    done = rotation.reseal(vault_of(services), services.session, silent, CancelToken())
    assert (done.left, done.failed) == (0, ())
    assert sorted(contents(services).values()) == sorted(PLAIN)
    assert places(services) == rows(services)
    assert len(services.session.ask(search, parse("tag:Style"), limit=9).ids) == 3
    assert services.session.thumbs(["ab" * 32]) == {"ab" * 32: bytes(5000)}
    header = vault_of(services).header
    assert services.session.ask(chain.check, header.vault_id, header.publics) is None
    found = verify(vault_of(services), services.catalog, silent, CancelToken())
    assert found.ok, found.damaged
    services.close()
    assert {path.name for path in place.folder.iterdir()} <= KNOWN, os.listdir(place.folder)
    assert not any(place.parts.iterdir())
    if is_gone:
        assert {name.epoch for name in places_in(place)} == {2}
        assert not rekey.opens(place.catalog, old)
    else:
        editor = enter(folder, EDITOR, "Ada")
        assert sorted(contents(editor).values()) == sorted(PLAIN)
        editor.close()


KNOWN = {
    *("vault.json", "vault.json.bak", "catalog.db", "thumbs.db"),
    *("blobs", "tmp", "audit.head", ".lock"),
    *("thumbs.db-wal", "thumbs.db-shm"),  # of who only read thumbnails; the log is empty
}


def enter_keys(folder: Path) -> bytes:
    """The catalogue's key that the editor had."""
    return bytes.fromhex((folder / "old.key").read_text())


def places_in(place: VaultPaths) -> set[BlobName]:
    return set(blobs_in(place.blobs))


def keep_old_key(folder: Path) -> None:
    services = enter(folder, EDITOR, "Ada")
    key = vault_of(services).opened.ring.get(KeyLabel.DB)
    services.close()
    (folder / "old.key").write_text(key.hex())


def die_at(step: int) -> None:
    """End this process, without a chance to tidy up, at its `step`-th step."""
    left = step

    def counted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **how: Any) -> Any:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*args, **how)

        return call

    for owner, name in STEPS:
        setattr(owner, name, counted(getattr(owner, name)))
    Catalog.do = counted(Catalog.do)  # type: ignore[method-assign]


def in_a_process(work: Callable[[], None]) -> int:
    """How it ended: 0, 1 for an error that was printed, or the signal, negative."""
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    try:
        work()
        os._exit(0)
    except BaseException:
        traceback.print_exc()
        os._exit(1)


def main(folder: Path, first: int = 1, stride: int = 1) -> int:
    """Returns how many steps failed; says how many there were."""
    for module in (roles, ways):
        setattr(module, "cost_of", lambda _header: CHEAP)  # noqa: B010
    base, work = folder / "base", folder / "work"
    base.mkdir(parents=True)
    if in_a_process(partial(build, base)) or in_a_process(partial(keep_old_key, base)):
        return 1
    step, killed, failures = first, 0, 0
    while True:
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(base, work)
        ended = in_a_process(partial(offboard, work, step))
        if in_a_process(partial(check, work)):
            print(f"step {step}: see above", flush=True)
            failures += 1
        if ended != -signal.SIGKILL:
            failures += ended != 0
            break
        killed, step = killed + 1, step + stride
    print(f"{killed} kills up to step {step}, {failures} failures", flush=True)
    return failures


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *map(int, sys.argv[2:])))
