"""What an earlier opening left: taken up, or removed."""

import os
import shutil
import time
from pathlib import Path

import pytest

from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.vaults.moves import moves
from app.catalog.vaults.sweeps import unswept
from app.core.asset import AssetView
from app.core.errors import LockedError
from app.core.ops import AddRoot, AddTag, BeginMoves, MarkMoves
from app.core.progress import CancelToken, silent
from app.core.vault import BlobKind, Move, MoveFile, MoveKind, MoveStage, VaultRole
from app.services.library import open_services
from app.services.reports import AnalyseReport
from app.services.vaults import roles
from app.services.vaults.moving import Moves, arriving, ask_for, bringing, putting, taking
from app.services.vaults.residue import Residue
from app.vault import writing
from app.vault.paths import BlobName, VaultPaths
from app.vault.secrets import Passphrase
from app.vault.writing import write_blob
from tests.helpers.pictures import save_a1111
from tests.services.vaults.desks import CHEAP
from tests.services.vaults.moving.scene import Open, QuickSweep, Scene, check_vault, ids_in

ORPHAN = "ab" * 16


class PowerFailedError(Exception):
    """Stands for the end of the process."""


def fail(*_given: object, **_named: object) -> None:
    raise PowerFailedError


def age(path: Path) -> None:
    """As if it had been made before the vault was opened."""
    past = time.time() - 3600
    os.utime(path, (past, past))


def leave_behind(opened: Open) -> tuple[Path, Path]:
    """A blob that nothing speaks of, and half a part."""
    vault = opened.vault.vault
    assert vault is not None
    name = BlobName(vault.opened.ring.epoch, BlobKind.ORIGINAL, ORPHAN)
    picture = Path(opened.library.paths.folder).parent / "plain/shoot/third.webp"
    with picture.open("rb") as source:
        write_blob(vault.paths, vault.opened.ring, name, source)
    part = vault.paths.part("cd" * 16)
    part.write_bytes(b"half")
    return vault.paths.blob(name), part


def carry_out(opened: Open) -> None:
    opened.moves.carry_out(silent, CancelToken())


def test_what_nothing_speaks_of_is_swept_once_it_is_old(opened: Open) -> None:
    blob, part = leave_behind(opened)
    carry_out(opened)
    assert blob.exists()
    assert part.exists()
    age(blob)
    age(part)
    assert opened.vault.vault is not None
    again = Moves(opened.vault, opened.library)
    again.carry_out(silent, CancelToken())
    assert not blob.exists()
    assert not part.exists()


def test_what_a_move_speaks_of_stays(opened: Open) -> None:
    blob, _part = leave_behind(opened)
    age(blob)
    asset = ids_in(opened.library)[0]
    vault = opened.vault.vault
    assert vault is not None
    file = MoveFile("/nowhere/a.png", ORPHAN)
    waiting = Move(
        *(0, MoveKind.TAKE, asset, "ee" * 16, "", MoveStage.WAITING), files=(file,), target="/tmp"
    )
    opened.moves.put([asset], silent, CancelToken())
    waiting = Move(**{**_fields(waiting), "asset_id": ids_in(opened.vault)[0]})
    opened.vault.session.do(BeginMoves([waiting]))
    carry_out(opened)
    assert blob.exists()


def _fields(move: Move) -> dict:  # type: ignore[type-arg]
    return {name: getattr(move, name) for name in Move.__slots__}


def test_in_a_synced_folder_blobs_without_rows_stay(scene: Scene, opened: Open) -> None:
    """Somebody else's new picture, whose row is still to come."""
    blob, part = leave_behind(opened)
    age(blob)
    age(part)
    (scene.library / "vaults" / ".dropbox").touch()
    carry_out(opened)
    assert blob.exists()
    assert not part.exists()


@pytest.mark.slow
def test_an_import_is_taken_up(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Two files, of which one was entered when the power failed: both are in there afterwards, and
    gone from where they were, as was asked.
    """
    monkeypatch.setattr("app.services.analyse.Analyse.run", lambda *_g, **_n: AnalyseReport())
    monkeypatch.setattr(bringing, "TOGETHER", 1)
    pictures = [save_a1111(tmp_path / f"{seed}.png", seed=seed) for seed in (1, 2)]
    with scene.both() as opened:
        place = writing.place
        placed: list[object] = []

        def second_fails(*given: object) -> None:
            if placed:
                raise PowerFailedError
            placed.append(given)
            place(*given)  # type: ignore[arg-type]

        with monkeypatch.context() as patch:
            patch.setattr(bringing, "place", second_fails)
            with pytest.raises(PowerFailedError):
                opened.moves.import_paths(
                    [str(path) for path in pictures], silent, CancelToken(), remove=True
                )
        assert len(opened.vault.session.ask(moves)) == 1
    assert [path.exists() for path in pictures] == [False, True]
    with scene.both() as opened:
        opened.moves.carry_out(silent, CancelToken())
        assert len(ids_in(opened.vault)) == 2
        check_vault(opened.vault)
    assert [path.exists() for path in pictures] == [False, False]


@pytest.mark.slow
def test_a_take_that_needs_the_library_waits_for_it(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:

    with scene.both() as opened:
        opened.library.session.do(AddRoot(str(scene.plain)))
        opened.moves.put(ids_in(opened.library), silent, CancelToken())
        with monkeypatch.context() as patch:
            patch.setattr(taking, "MarkMoves", fail)
            with pytest.raises(PowerFailedError):
                opened.moves.take(ids_in(opened.vault), str(scene.plain), silent, CancelToken())
    with scene.opened_vault() as vault:
        report = Moves(vault).carry_out(silent, CancelToken())
        assert (report.waiting, len(ids_in(vault))) == (3, 3)
    with scene.both() as opened:
        opened.moves.carry_out(silent, CancelToken())
        assert ids_in(opened.vault) == []
        assert len(ids_in(opened.library)) == 3
        check_vault(opened.vault)


def test_traces_that_were_not_looked_for_are_looked_for_later(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[object] = []

    class Watching(QuickSweep):
        def run(self, *given: object) -> Residue:
            looked.append(given[0])
            return super().run(*given)  # type: ignore[arg-type]

    with scene.both() as opened:
        with monkeypatch.context() as patch:
            patch.setattr("app.services.vaults.moving.looking.Sweep", fail)
            with pytest.raises(PowerFailedError):
                opened.moves.put(ids_in(opened.library), silent, CancelToken())
        assert len(next(iter(opened.vault.session.ask(unswept).values()))) == 3
    monkeypatch.setattr("app.services.vaults.moving.looking.Sweep", Watching)
    with scene.both() as opened:
        opened.moves.carry_out(silent, CancelToken())
        assert opened.vault.session.ask(unswept) == {}
    (patterns,) = looked
    assert str(scene.plain / "shoot/second.png") in patterns.paths  # type: ignore[attr-defined]


def test_a_stage_is_not_believed_where_the_vault_knows_nothing(scene: Scene) -> None:
    """The vault was put back from a backup after the library had been told of the move."""
    with scene.both() as opened:
        ids = ids_in(opened.library)
        (view, *_) = opened.library.session.ask(views, ids[:1])
        assert opened.vault.vault is not None
        (move,) = ask_for(opened.library.session, ids[:1], opened.vault.vault.id, str(scene.vault))
        file = MoveFile(view.path, ORPHAN, None, view.sha256 or "", view.bytes)
        said = Move(
            *(move, MoveKind.PUT, ids[0], opened.vault.vault.id, str(scene.vault)),
            MoveStage.RECEIVED,
            (file,),
        )
        opened.library.session.do(MarkMoves([said]))
        carry_out(opened)
        assert len(ids_in(opened.vault)) == 1
        check_vault(opened.vault)


def test_an_edit_in_the_last_moment_goes_along(
    opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another window tags an asset after it was packed and before the library lets go of it."""

    ids = ids_in(opened.library)
    arrive = arriving.arrive

    def tagging(*given: object) -> object:
        done = arrive(*given)  # type: ignore[arg-type]
        with Catalog.open(opened.library.paths) as another:
            another.do(AddTag("Late", ids))
        return done

    monkeypatch.setattr(putting, "arrive", tagging)
    report = opened.moves.put(ids, silent, CancelToken())
    for view in opened.vault.session.ask(views, report.received):
        assert "Late" in [tag.name for tag in view.tags]


def test_who_opens_no_originals_moves_nothing(scene: Scene) -> None:
    with scene.opened_vault() as vault:
        assert vault.vault is not None
        guest = Passphrase("a guest's own passphrase")
        slot = roles.add(
            vault.vault, vault.session, guest, role=VaultRole.VIEWER, name="guest", cost=CHEAP
        )
    opened = scene.vaults().unlock(scene.vault, guest, slot.id)

    services = open_services(scene.library, opened)
    try:
        job = Moves(services, services)
        with pytest.raises(LockedError, match="Nothing was moved"):
            job.put([1], silent, CancelToken())
        with pytest.raises(LockedError, match="Nothing was moved"):
            job.take([1], str(scene.out), silent, CancelToken())
        with pytest.raises(LockedError, match="Nothing was moved"):
            job.import_paths([str(scene.plain)], silent, CancelToken())
    finally:
        services.close()
    assert not scene.out.exists()


def _views(opened: Open) -> list[AssetView]:
    return opened.library.session.ask(views, ids_in(opened.library))


def test_a_vault_that_lies_on_a_full_disk_loses_nothing(scene: Scene) -> None:
    """On a file system of its own that has no room for the pictures."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("mounting a small file system takes root")
    paths = VaultPaths(scene.vault)
    paths.parts.mkdir(exist_ok=True)
    if os.system(f"mount -t tmpfs -o size=64k tmpfs '{paths.parts}' 2>/dev/null"):
        pytest.skip("no file system can be mounted here")
    try:
        with scene.both() as opened:
            big = [view.id for view in _views(opened) if view.bytes > 65_536]
            report = opened.moves.put(big, silent, CancelToken())
            assert report.waiting == len(big) == 2
            assert any("disk is full" in note for note in report.notes)
            assert list(paths.parts.iterdir()) == []
        assert len(scene.plain_files()) == 7
    finally:
        os.system(f"umount '{paths.parts}'")
