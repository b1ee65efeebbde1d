"""Labels written for other programs, and what the catalogue makes of the files afterwards."""

from pathlib import Path

import pytest
from PIL import Image

from app.catalog.assets import views
from app.catalog.search import search
from app.core.asset import AssetView, Labels
from app.core.errors import NotFoundError
from app.core.ops import AddTag, RemoveTag, SetFlag, SetLabel, SetRating
from app.core.progress import CancelToken, silent
from app.core.query import parse
from app.core.vocab import Flag, Label, Presence, Role
from app.media.metadata.texts import collect
from app.services.library import Services

pytestmark = pytest.mark.slow
WANTED = Labels(("Places/Rome", "sun"), 4, Label.GREEN, Flag.PICK)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    return folder


def paint(path: Path, colour: str = "red") -> Path:
    Image.new("RGB", (64, 48), colour).save(path)
    return path


def entered(services: Services, *paths: Path) -> list[int]:
    services.ingest.import_paths([str(path) for path in paths], silent, CancelToken())
    return assets(services)


def assets(services: Services) -> list[int]:
    return list(services.session.ask(search, parse("")).ids)


def view(services: Services, number: int) -> AssetView:
    (found,) = services.session.ask(views, [number])
    return found


def said(services: Services, ids: list[int]) -> None:
    """A human's words on assets."""
    for name in WANTED.keywords:
        services.session.do(AddTag(name, ids))
    services.session.do(SetRating(4, ids))
    services.session.do(SetLabel(Label.GREEN, ids))
    services.session.do(SetFlag(Flag.PICK, ids))


def write(services: Services, ids: list[int], **options: object) -> tuple[int, int]:
    report = services.labels.write(ids, silent, CancelToken(), **options)  # type: ignore[arg-type]
    assert (report.failed, report.refused, report.stopped) == ((), (), False)
    return len(report.written), report.unchanged


def test_sidecars_of_assets(services: Services, pictures: Path) -> None:
    ids = entered(services, paint(pictures / "a.png"), paint(pictures / "b.jpg", "blue"))
    said(services, ids)
    assert write(services, ids) == (2, 0)
    assert sorted(path.name for path in pictures.iterdir()) == [
        "a.png", "a.png.xmp", "b.jpg", "b.jpg.xmp",
    ]  # fmt: skip
    assert assets(services) == ids
    for number in ids:
        found = view(services, number)
        assert {tag.name for tag in found.tags} == {*WANTED.keywords}
        assert [one.role for one in found.locations[0].companions] == [Role.SIDECAR]
        assert len(found.versions) == 1
    assert write(services, ids) == (0, 2)


def test_a_label_inside_is_a_new_version_of_the_same_asset(
    services: Services, pictures: Path
) -> None:
    path = paint(pictures / "a.png")
    ids = entered(services, path)
    said(services, ids)
    before = view(services, ids[0])
    assert write(services, ids, embed=True) == (1, 0)
    assert assets(services) == ids
    after = view(services, ids[0])
    assert after.sha256 != before.sha256
    assert [one.sha256 for one in after.versions] == [after.sha256, before.sha256]
    assert {tag.name for tag in after.tags} == {*WANTED.keywords}
    assert (after.rating, after.label, after.flag) == (4, Label.GREEN, Flag.PICK)
    assert after.created == before.created
    assert collect(str(path), "png").labels == WANTED
    assert write(services, ids, embed=True) == (0, 1)


def test_what_was_taken_off_goes_from_the_sidecar_too(services: Services, pictures: Path) -> None:
    ids = entered(services, paint(pictures / "a.png"))
    said(services, ids)
    write(services, ids)
    services.session.do(RemoveTag("sun", ids))
    assert write(services, ids) == (1, 0)
    services.ingest.import_paths([str(pictures)], silent, CancelToken())
    assert {tag.name for tag in view(services, ids[0]).tags} == {"Places/Rome"}
    assert "sun" not in (pictures / "a.png.xmp").read_text("utf-8")


def test_every_place_of_an_asset_has_its_sidecar(services: Services, pictures: Path) -> None:
    first = paint(pictures / "a.png")
    second = pictures / "copy.png"
    second.write_bytes(first.read_bytes())
    ids = entered(services, first, second)
    assert len(ids) == 1
    said(services, ids)
    assert write(services, ids) == (2, 0)
    report = services.labels.write(ids, silent, CancelToken(), embed=True)
    assert [one.code for one in report.failed] == ["unsupported"]
    assert first.read_bytes() == second.read_bytes()


def test_a_credential_is_refused_and_told(services: Services, pictures: Path) -> None:
    path = paint(pictures / "a.jpg")
    path.write_bytes(path.read_bytes() + b"jumb c2pa")
    before = path.read_bytes()
    ids = entered(services, path)
    said(services, ids)
    report = services.labels.write(ids, silent, CancelToken(), embed=True)
    assert [(one.path, one.code) for one in report.refused] == [(str(path), "refused")]
    assert "sidecar" in report.refused[0].reason
    assert path.read_bytes() == before


def test_one_that_fails_costs_only_itself(services: Services, pictures: Path) -> None:
    good, cut = paint(pictures / "a.png"), pictures / "b.png"
    cut.write_bytes(paint(pictures / "c.png", "blue").read_bytes()[:-40])
    ids = entered(services, good, cut)
    said(services, ids)
    report = services.labels.write(ids, silent, CancelToken(), embed=True)
    assert (report.written, [one.path for one in report.failed]) == ((str(good),), [str(cut)])


def test_what_is_not_here_is_told(services: Services, pictures: Path) -> None:
    path = paint(pictures / "a.png")
    ids = entered(services, path)
    path.unlink()
    services.ingest.import_paths([str(pictures)], silent, CancelToken())
    if view(services, ids[0]).presence is Presence.PRESENT:
        report = services.labels.write(ids, silent, CancelToken(), embed=True)
    else:
        report = services.labels.write(ids, silent, CancelToken())
    assert [one.path for one in report.failed] == [str(path)]


def test_unknown_assets_are_an_error(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.labels.write([7], silent, CancelToken())


def test_a_cancelled_request_writes_no_more(services: Services, pictures: Path) -> None:
    ids = entered(services, paint(pictures / "a.png"))
    said(services, ids)
    cancel = CancelToken()
    cancel.cancel()
    report = services.labels.write(ids, silent, cancel)
    assert (report.stopped, report.written) == (True, ())
    assert not (pictures / "a.png.xmp").exists()
