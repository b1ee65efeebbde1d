"""Looking at what is in the catalogue, with lanes that answer as the test says."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from app.catalog.assets import counts, views
from app.core.asset import Box, Detection, Sample
from app.core.errors import MediaError, NotFoundError, PackError
from app.core.paths import PROGRAM
from app.core.progress import CancelToken, silent
from app.inference.facts import Look as Looks
from app.inference.facts import Pack
from app.inference.pack import find_packs
from app.services.analyse import NO_PACK, Analyse
from app.services.judging import Judge
from app.services.session import Session
from tests.services.conftest import FakeLane, enter

Look = Callable[[str, Sequence[tuple[Sample, ...]]], list[Looks]]


def face(x: float) -> Detection:
    return Detection("FACE_FEMALE", 0.9, Box(x, 10, 40, 40), "nudenet-320n", "3.4")


def decode(path: str, sides: tuple[int, ...] = (320,), whole: bool = False) -> tuple[Sample, ...]:
    """Samples whose only content is the number in the file's name."""
    number = int(Path(path).stem)
    return tuple(Sample(bytes([number]), 1, 1, 1.0, side=side) for side in sides)


def see(_pack: str, items: Sequence[tuple[Sample, ...]]) -> list[Looks]:
    return [Looks((face(float(samples[0].rgb[0])),)) for samples in items]


@pytest.fixture
def packs() -> dict[str, Pack]:
    return find_packs([PROGRAM / "models"])


def analyse(
    session: Session, packs: dict[str, Pack], look: Look = see, read: Any = decode
) -> Analyse:
    media, inference = FakeLane(samples=read), FakeLane(look_many=look)
    return Analyse(
        session,
        media,  # type: ignore[arg-type]
        inference,  # type: ignore[arg-type]
        packs,
        Judge(session, {}),
    )


@pytest.fixture
def assets(session: Session, tmp_path: Path) -> list[int]:
    paths = [tmp_path / f"{number}.png" for number in range(20)]
    for path in paths:
        path.write_bytes(path.name.encode())
    return [entry.asset_id for entry in enter(session, paths)]


def seen_at(session: Session, asset: int) -> list[float]:
    return [found.box.x for found in session.ask(views, [asset])[0].detections]


def test_everything_is_looked_at_once(
    session: Session, packs: dict[str, Pack], assets: list[int]
) -> None:
    service = analyse(session, packs)
    assert service.run(silent, CancelToken()).analysed == 20
    assert session.ask(counts).unanalysed == 0
    assert [seen_at(session, asset) for asset in assets] == [[float(n)] for n in range(20)]
    assert service.run(silent, CancelToken()).analysed == 0


def test_only_what_was_asked_for_is_looked_at(
    session: Session, packs: dict[str, Pack], assets: list[int]
) -> None:
    report = analyse(session, packs).run(silent, CancelToken(), ids=assets[3:5])
    assert (report.analysed, session.ask(counts).unanalysed) == (2, 18)


def test_again_replaces_what_was_seen(
    session: Session, packs: dict[str, Pack], assets: list[int]
) -> None:
    analyse(session, packs).run(silent, CancelToken())
    moved = analyse(session, packs, lambda _, items: [Looks((face(500.0),)) for _ in items])
    assert moved.run(silent, CancelToken(), ids=assets[:1], again=True).analysed == 1
    assert [seen_at(session, asset) for asset in assets[:2]] == [[500.0], [1.0]]


def test_a_file_that_cannot_be_decoded_stops_no_other(
    session: Session, packs: dict[str, Pack], assets: list[int]
) -> None:
    def read(path: str, *how: Any) -> tuple[Sample, ...]:
        if path.endswith("/7.png"):
            raise MediaError("damaged", "It ends early.")
        return decode(path, *how)

    report = analyse(session, packs, read=read).run(silent, CancelToken())
    assert report.analysed == 19
    assert [(Path(one.path).name, one.code) for one in report.failed] == [("7.png", "damaged")]


def test_a_picture_that_ends_the_process_costs_only_itself(
    session: Session, packs: dict[str, Pack], assets: list[int]
) -> None:
    """Several travel in one call: when it dies, each is tried on its own."""

    def die(pack: str, items: Sequence[tuple[Sample, ...]]) -> list[Looks]:
        if any(samples[0].rgb == b"\x07" for samples in items):
            raise MediaError("crashed", "It ended the process.")
        return see(pack, items)

    report = analyse(session, packs, die).run(silent, CancelToken())
    assert report.analysed == 19
    assert [Path(one.path).name for one in report.failed] == ["7.png"]


def test_a_broken_pack_is_told_once_and_loses_nothing(
    session: Session, packs: dict[str, Pack], assets: list[int]
) -> None:
    def refuse(_pack: str, _items: Sequence[tuple[Sample, ...]]) -> list[Looks]:
        raise PackError("The weights are not the ones its facts describe.")

    report = analyse(session, packs, refuse).run(silent, CancelToken())
    assert report.warnings == ("The weights are not the ones its facts describe.",)
    assert (report.analysed, report.failed) == (0, ())
    assert session.ask(counts).unanalysed == 20


def test_without_a_pack_it_says_so(session: Session, assets: list[int]) -> None:
    assert analyse(session, {}).run(silent, CancelToken()).warnings == (NO_PACK,)


def test_an_unknown_pack_is_refused(session: Session, packs: dict[str, Pack]) -> None:
    with pytest.raises(NotFoundError, match="nonsense"):
        analyse(session, packs).run(silent, CancelToken(), pack="nonsense")


def test_a_stop_keeps_what_was_seen(
    session: Session, packs: dict[str, Pack], assets: list[int]
) -> None:
    cancel = CancelToken()

    def stop(pack: str, items: Sequence[tuple[Sample, ...]]) -> list[Looks]:
        cancel.cancel()
        return see(pack, items)

    report = analyse(session, packs, stop).run(silent, cancel)
    assert report.stopped
    assert 0 < report.analysed < 20
    assert session.ask(counts).unanalysed == 20 - report.analysed


def test_a_file_that_is_gone_is_no_failure(
    session: Session, packs: dict[str, Pack], assets: list[int], tmp_path: Path
) -> None:
    (tmp_path / "3.png").unlink()

    def read(path: str, *how: Any) -> tuple[Sample, ...]:
        if not Path(path).exists():
            raise MediaError("unreadable", "No such file.")
        return decode(path, *how)

    report = analyse(session, packs, read=read).run(silent, CancelToken())
    assert (report.analysed, report.failed) == (19, ())
