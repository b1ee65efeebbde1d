"""An open vault works on its files as a library on its own, but for what a folder is needed for."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.catalog.assets import views
from app.catalog.search import search
from app.core.asset import AssetView
from app.core.errors import RefusedError, UsageError
from app.core.ops import AddRoot, EnqueueScan, SetState
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.core.vault import VaultRole
from app.core.vocab import State
from app.export.order import Errand, Plan
from app.services.library import Services
from app.services.playing import open_clip
from app.services.reread import reread
from app.services.vaults.moving.desk import Moves
from app.services.vaults.policy import guard
from tests.helpers.pictures import a1111_text, save_png
from tests.media.clip.making import RED, noise, plain, tone, write
from tests.services.vaults.desks import Entrance
from tests.services.vaults.filling import contents, fill, places, rows, vault_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pictures, one with a caption, and a clip."""
    made = tmp_path / "new"
    made.mkdir()
    texts = {"parameters": a1111_text("a crimson gown", "blurry", seed=7)}
    save_png(made / "Mia 01.png", size=(1200, 800), seed=1, texts=texts)
    (made / "Mia 01.txt").write_text("Mia at the sea", "utf-8")
    save_png(made / "Mia 02.png", size=(1200, 800), seed=2)
    write(made / "Mia 03.mp4", [*noise(12), plain(RED)], rate=12, sound=tone(1.0))
    return made


@pytest.fixture
def services(entrance: Entrance) -> Services:
    """Two sealed files that nobody has to read."""
    opened = entrance()
    fill(opened, b"one", b"two")
    return opened


@pytest.fixture
def furnished(entrance: Entrance, folder: Path) -> Services:
    """With the folder's files sealed, and nothing of them in the open."""
    opened = entrance()
    for pack in opened.packs.values():
        opened.packs.set_active(pack.id, on=False)
    came = Moves(opened).import_paths([str(folder)], silent, CancelToken(), remove=True)
    assert len(came.received) == 3, came
    assert not [one for one in folder.iterdir() if one.is_file()]
    return opened


def ids(services: Services, text: str = "") -> list[int]:
    return list(services.session.ask(search, parse(text), limit=9).ids)


def view(services: Services, name: str) -> AssetView:
    found = services.session.ask(views, ids(services))
    return next(one for one in found if os.path.basename(one.path) == name)


@pytest.mark.slow
def test_pictures_and_clips_are_worked_on_and_deleted_like_any(furnished: Services) -> None:
    media = furnished.media
    for name in ("Mia 01.png", "Mia 03.mp4"):
        path = view(furnished, name).path
        shown = media.submit("app.media.enlarged:enlarged", path, 300, 300).result()
        assert shown[:2] == b"\xff\xd8"
        assert media.submit("app.media.probe:samples", path).result()
        assert len(media.submit("app.media.pixels:pixels", path).result()) == 16
    with open_clip(view(furnished, "Mia 03.mp4").path) as clip:
        assert clip.read(8)[4:] == b"ftyp"
    mia = view(furnished, "Mia 01.png")
    assert mia.recipe is not None
    assert mia.metadata["caption"] == "Mia at the sea"
    assert [os.path.basename(one.path) for one in mia.locations[0].companions] == ["Mia 01.txt"]
    furnished.session.do(SetState(State.TRASHED, [mia.id]))
    before = len(places(furnished))
    report = furnished.files.delete([mia.id], silent, CancelToken())
    assert (report.done, report.along, report.failed) == (((mia.path, ""),), 1, ())
    assert len(places(furnished)) == before - 2
    assert places(furnished) == rows(furnished)


def test_what_needs_a_folder_is_refused_with_a_word_on_what_to_do(
    services: Services, tmp_path: Path
) -> None:
    found, cancel, to = ids(services), CancelToken(), str(tmp_path / "out")
    (tmp_path / "stray.png").write_bytes(b"")
    stray = [str(tmp_path / "stray.png")]
    acts: list[Callable[[], object]] = [
        lambda: services.files.move(found, to, silent, cancel),
        lambda: services.files.copy(found, to, silent, cancel),
        lambda: services.files.rename(found[0], "Mia 09.png"),
        lambda: services.labels.write(found, silent, cancel),
        lambda: reread(services.session, services.ingest, found, silent, cancel),
        lambda: services.ingest.import_paths(stray, silent, cancel),
        lambda: services.session.do(AddRoot(str(tmp_path))),
    ]
    before = rows(services), services.session.ask(views, found)
    for act in acts:
        with pytest.raises(UsageError) as refused:
            act()
        assert refused.value.hint
    assert (rows(services), services.session.ask(views, found)) == before
    assert not (tmp_path / "out").exists()


def test_a_scan_of_the_open_world_never_enters_a_vault(services: Services, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="sealed files only"):
        services.session.do(EnqueueScan(str(tmp_path)))
    assert not services.ingest.sync_once(silent, CancelToken()).new


def test_what_is_deleted_is_gone_for_good_and_the_rest_is_whole(services: Services) -> None:
    assert services.files.deletes_for_good
    one = view(services, "0.png")
    with pytest.raises(UsageError, match=r"not in the trash \(0\.png\)"):
        services.files.delete([one.id], silent, CancelToken())
    assert places(services) == rows(services)
    services.session.do(SetState(State.TRASHED, [one.id]))
    report = services.files.delete([one.id], silent, CancelToken())
    assert (report.done, report.failed) == (((one.path, ""),), ())
    assert services.session.ask(views, [one.id]) == []
    assert contents(services) == {"o 1.png": b"two"}
    assert places(services) == rows(services)


def test_a_blob_that_stays_is_told_and_its_rows_are_gone(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    mia = view(services, "1.png")
    services.session.do(SetState(State.TRASHED, [mia.id]))

    def kept(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("app.services.discarding.drop_blobs", kept)
    report = services.files.delete([mia.id], silent, CancelToken())
    assert [one.code for one in report.failed] == ["unremoved"]
    assert "Permission denied" in report.failed[0].reason
    assert services.session.ask(views, [mia.id]) == []


def test_no_index_of_vectors_is_kept_on_the_disk(services: Services, tmp_path: Path) -> None:
    services.similar.like(ids(services)[:1])
    assert not (tmp_path / "library" / "similar").exists()
    assert not (vault_of(services).paths.folder / "similar").exists()


@pytest.mark.parametrize("role", [VaultRole.REVIEWER, VaultRole.VIEWER])
@pytest.mark.parametrize("batch", [None, 1])
def test_who_takes_nothing_out_is_refused_before_anything_is_made(
    services: Services, tmp_path: Path, role: VaultRole, batch: int | None
) -> None:
    services.session.guard = guard(role)
    errand = Errand((1,), ("instagram.feed_portrait_4x5",), str(tmp_path / "out"))
    with pytest.raises(RefusedError, match=rf"{role.value} of this vault may not do this"):
        services.exports.run(Plan(errand=errand, batch=batch), silent, CancelToken())
    assert not (tmp_path / "out").exists()
