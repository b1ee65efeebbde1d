"""Import and sync with real workers: files in, assets out."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from app.catalog.assets import counts, ids_of_paths, views
from app.catalog.jobs import queue_length, scans
from app.catalog.search import search
from app.core.asset import AssetView
from app.core.ops import AddRoot, AddTag, EnqueueScan
from app.core.progress import CancelToken, Progress, silent
from app.core.query import parse
from app.services.library import Services, open_services
from tests.helpers.pictures import save_a1111, save_comfyui, save_png

pytestmark = pytest.mark.slow


@pytest.fixture
def shoot(tmp_path: Path) -> Path:
    folder = tmp_path / "shoot"
    (folder / "sub").mkdir(parents=True)
    save_a1111(folder / "red.png", seed=1, prompt="a red dress")
    save_comfyui(folder / "sub" / "blue.png", seed=2, prompt="a blue dress")
    save_png(folder / "plain.png", seed=3)
    return folder


def found(services: Services, query: str) -> list[AssetView]:
    ids = services.session.ask(search, parse(query), limit=None).ids
    return services.session.ask(views, ids)


def names(services: Services, query: str = "") -> set[str]:
    return {Path(view.path).name for view in found(services, query)}


def sync(services: Services, cancel: CancelToken | None = None) -> object:
    return services.ingest.sync_once(silent, cancel or CancelToken())


def test_a_folder_becomes_searchable_and_judged(services: Services, shoot: Path) -> None:
    told: list[Progress] = []
    report = services.ingest.import_paths([str(shoot)], told.append, CancelToken())
    assert (report.new, report.analysed, report.failed, report.stopped) == (3, 3, (), False)
    assert names(services, "red dress") == {"red.png"}
    (red,) = found(services, "red")
    assert red.analysed
    assert set(red.verdicts) == set(services.policies)
    assert services.session.thumbs([red.sha256 or ""])
    assert {one.stage for one in told} >= {"scan", "import"}


def test_importing_twice_enters_nothing_twice(services: Services, shoot: Path) -> None:
    services.ingest.import_paths([str(shoot)], silent, CancelToken())
    again = services.ingest.import_paths(
        [str(shoot), str(shoot / "red.png")], silent, CancelToken()
    )
    assert (again.new, again.unchanged) == (0, 4)
    assert services.session.ask(counts).assets == 3


def test_a_copy_is_another_place_of_the_same_asset(services: Services, shoot: Path) -> None:
    services.ingest.import_paths([str(shoot)], silent, CancelToken())
    shutil.copy(shoot / "red.png", shoot / "sub" / "copy.png")
    report = services.ingest.import_paths([str(shoot)], silent, CancelToken())
    assert (report.new, report.known) == (0, 1)
    (red,) = found(services, "red")
    assert len(red.locations) == 2


def test_a_moved_file_keeps_its_tags(services: Services, shoot: Path) -> None:
    services.session.do(AddRoot(str(shoot)))
    sync(services)
    asset = services.session.ask(ids_of_paths, [str(shoot / "red.png")])[str(shoot / "red.png")]
    services.session.do(AddTag("Nova", [asset]))
    (shoot / "red.png").rename(shoot / "sub" / "renamed.png")
    sync(services)
    (moved,) = found(services, "tag:Nova")
    assert (moved.id, moved.path) == (asset, str(shoot / "sub" / "renamed.png"))
    assert not moved.offline
    assert services.session.ask(counts).assets == 3


def test_a_deleted_file_is_offline_and_back_when_it_is_back(
    services: Services, shoot: Path, tmp_path: Path
) -> None:
    services.session.do(AddRoot(str(shoot)))
    sync(services)
    (shoot / "red.png").rename(tmp_path / "red.png")
    sync(services)
    assert names(services, "is:offline") == {"red.png"}
    (tmp_path / "red.png").rename(shoot / "red.png")
    sync(services)
    assert names(services, "is:offline") == set()


def test_an_unplugged_folder_is_offline_and_then_as_it_was(
    services: Services, shoot: Path, tmp_path: Path
) -> None:
    services.session.do(AddRoot(str(shoot)))
    sync(services)
    shoot.rename(tmp_path / "unplugged")
    report = services.ingest.sync_once(silent, CancelToken())
    assert [one.path for one in report.offline] == [str(shoot)]
    assert report.missing == 0
    assert names(services, "is:offline") == {"red.png", "blue.png", "plain.png"}
    assert names(services, "is:missing") == set()
    (tmp_path / "unplugged").rename(shoot)
    again = services.ingest.sync_once(silent, CancelToken())
    assert (again.unchanged, again.new, again.offline) == (3, 0, ())
    assert names(services, "is:offline") == set()


def test_an_unwatched_import_that_was_killed_is_carried_on(services: Services, shoot: Path) -> None:
    """All that a killed import leaves for sure is the note that it was begun."""
    services.session.do(EnqueueScan(str(shoot)))
    sync(services)
    assert names(services) == {"red.png", "blue.png", "plain.png"}
    assert services.session.ask(scans) == []


def test_a_killed_import_whose_folder_was_deleted_is_forgotten(
    services: Services, tmp_path: Path
) -> None:
    services.session.do(EnqueueScan(str(tmp_path / "gone")))
    services.session.do(EnqueueScan(str(tmp_path / "unplugged" / "deep")))
    report = services.ingest.sync_once(silent, CancelToken())
    assert [job.path for job in services.session.ask(scans)] == [
        str(tmp_path / "unplugged" / "deep")
    ]
    assert [one.path for one in report.offline] == [str(tmp_path / "unplugged" / "deep")]


def test_analysis_can_wait(services: Services, shoot: Path) -> None:
    report = services.ingest.import_paths([str(shoot)], silent, CancelToken(), analyse=False)
    assert report.analysed == 0
    assert services.session.ask(counts).unanalysed == 3
    for view in found(services, ""):  # by its words
        assert set(view.verdicts) == set(services.policies)
        assert any(one.is_blind for one in view.verdicts["x"].findings)
    assert services.analyse.run(silent, CancelToken()).analysed == 3
    for view in found(services, ""):
        assert not any(one.is_blind for one in view.verdicts["x"].findings)


def test_a_stopped_import_is_carried_on_by_the_next_sync(services: Services, shoot: Path) -> None:
    cancel = CancelToken()

    def stop_when_files_come(now: Progress) -> None:
        if now.stage == "import":
            cancel.cancel()

    report = services.ingest.import_paths([str(shoot)], stop_when_files_come, cancel)
    assert report.stopped
    sync(services)
    assert names(services) == {"red.png", "blue.png", "plain.png"}
    assert services.session.ask(queue_length) == 0
    assert services.session.ask(counts).unanalysed == 0


def test_broken_files_are_listed_with_their_reason_and_stop_no_other(
    services: Services, shoot: Path
) -> None:
    (shoot / "empty.png").touch()
    (shoot / "text.jpg").write_text("not a picture", "utf-8")
    whole = (shoot / "red.png").read_bytes()
    (shoot / "cut.png").write_bytes(whole[: len(whole) * 2 // 3])
    (shoot / "readme.txt").touch()
    report = services.ingest.import_paths([str(shoot)], silent, CancelToken())
    reasons = {Path(one.path).name: one.code for one in report.failed}
    assert reasons == {"empty.png": "empty", "text.jpg": "unknown-format", "cut.png": "damaged"}
    assert all(one.reason for one in report.failed)
    assert report.ignored == (str(shoot / "readme.txt"),)
    assert report.new == 3
    (cut,) = found(services, "cut.png")
    assert cut.recipe is not None, "the recipe stands before the pixels, and is saved"
    assert cut.recipe.prompt == "a red dress"


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes only there")
def test_a_name_that_is_not_utf_8_is_imported(services: Services, shoot: Path) -> None:
    odd = os.fsencode(shoot) + b"/caf\xe9.png"
    os.rename(os.fsencode(shoot / "red.png"), odd)  # noqa: PTH104
    services.ingest.import_paths([str(shoot)], silent, CancelToken())
    (red,) = found(services, "red")
    assert os.fsencode(red.path) == odd


def test_the_library_in_its_own_picture_folder_is_not_imported(tmp_path: Path, shoot: Path) -> None:
    opened = open_services(shoot / "library")
    try:
        save_png(shoot / "library" / "inside.png")
        opened.ingest.import_paths([str(shoot)], silent, CancelToken())
        assert names(opened) == {"red.png", "blue.png", "plain.png"}
    finally:
        opened.close()
