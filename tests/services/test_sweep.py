"""Several packs over one library: one decode for all, resumed, paused, making way."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.catalog.assets import unanalysed, views
from app.core.asset import Box, Detection, Measures, Sample, Score, Suggestion
from app.core.errors import MediaError, PackError
from app.core.ops import Register
from app.core.paths import PROGRAM
from app.core.progress import CancelToken, Progress, silent
from app.core.vocab import Task
from app.inference.facts import InputFacts, Look, Pack
from app.inference.pack import find_packs
from app.services.analyse import Analyse, Approach
from app.services.doubt import Doubt
from app.services.gate import Gate, Wait
from app.services.inbox import Inbox
from app.services.ingest import Ingest
from app.services.judging import Judge
from app.services.listing import stat_file
from app.services.power import Power
from app.services.reconcile import Manner
from app.services.session import Session
from app.services.tree.rules import shipped_rules
from tests.services.conftest import FakeLane, enter, readable

COUNT = 12
Samples = tuple[Sample, ...]


def detector() -> Pack:
    return find_packs([PROGRAM / "models"])["nudenet-320n"]


def other(name: str, task: Task, side: int) -> Pack:
    """A pack of another task that wants samples of that side."""
    base = detector()
    assert isinstance(base.input, InputFacts)
    facts = replace(base.input, sample=side)
    return replace(base, id=name, task=task, version="1", folder=Path("/", name), input=facts)


TAGGER = other("tagger", Task.TAG, 448)
CLASSIFIER = other("classifier", Task.CLASSIFY, 224)


def decode(path: str, sides: tuple[int, ...] = (320,), whole: bool = False) -> Samples:
    """What it shows is the number in the file's name; a JPEG's is a decode that left things out."""
    exact = whole or not path.endswith(".jpg")
    number = int(Path(path).stem)
    return tuple(Sample(bytes([number]), 1, 1, 1.0, side=side, exact=exact) for side in sides)


def look(folder: str, items: Sequence[Samples]) -> list[Look]:
    return [seen(Path(folder).name, one) for one in items]


def seen(pack: str, samples: Samples) -> Look:
    (sample,) = samples
    if pack == "tagger":
        assert sample.side == 448
        return Look(suggestions=(Suggestion(f"n{sample.rgb[0]}", 0.8, pack, "1"),))
    if pack == "classifier":
        assert sample.side == 224
        return Look(scores=(Score("nsfw", sample.rgb[0] / 100, pack, "1"),))
    assert sample.side == 320
    score = 0.9 if sample.exact else 0.55
    box = Box(1, 1, 9, 9)
    return Look((Detection("BELLY_EXPOSED", score, box, "nudenet-320n", "3.4"),))


class Library:
    """An `Analyse` over a real catalogue, with lanes that answer as the test says."""

    def __init__(
        self,
        session: Session,
        *packs: Pack,
        look: Callable[..., Any] = look,
        read: Callable[..., Any] = decode,
        approach: Approach | None = None,
    ) -> None:
        self.session = session
        self.media, self.inference = FakeLane(samples=read), FakeLane(look_many=look)
        self.analyse = Analyse(
            session,
            self.media,  # type: ignore[arg-type]
            self.inference,  # type: ignore[arg-type]
            {pack.id: pack for pack in packs},
            Judge(session, {}),
            approach,
        )

    def run(self, **how: Any) -> Any:
        return self.analyse.run(silent, CancelToken(), **how)

    def left(self, pack: Pack) -> int:
        return len(self.session.ask(unanalysed, pack.id, pack.version, 1000))


@pytest.fixture
def assets(session: Session, tmp_path: Path) -> list[int]:
    paths = [tmp_path / f"{number}.png" for number in range(COUNT)]
    for path in paths:
        path.write_bytes(path.name.encode())
    return [entry.asset_id for entry in enter(session, paths)]


def test_each_file_is_decoded_once_for_all_packs(session: Session, assets: list[int]) -> None:
    library = Library(session, TAGGER, detector(), CLASSIFIER)
    report = library.run()
    assert report.by_pack == {
        "nudenet-320n": COUNT,
        "tagger": COUNT,
        "classifier": COUNT,
        "builtin": COUNT,
    }
    assert report.analysed == COUNT
    calls = library.media.called("samples")
    assert len(calls) == COUNT
    assert {sides for _, sides in calls} == {(224, 320, 448)}
    view = session.ask(views, [assets[7]])[0]
    assert [one.name for one in view.suggestions if one.pack == "tagger"] == ["n7"]
    assert [one.value for one in view.scores] == [0.07]
    assert len(view.detections) == 1
    assert library.run().by_pack == {"nudenet-320n": 0, "tagger": 0, "classifier": 0}


def test_a_new_pack_gets_only_what_it_needs(session: Session, assets: list[int]) -> None:
    Library(session, detector()).run()
    library = Library(session, detector(), TAGGER)
    told: list[Progress] = []
    report = library.analyse.run(told.append, CancelToken())
    looks = [one for one in told if one.stage == "analyse"]
    assert (looks[-1].done, looks[-1].total) == (COUNT, COUNT)
    assert (report.by_pack["nudenet-320n"], report.by_pack["tagger"]) == (0, COUNT)
    assert {sides for _, sides in library.media.called("samples")} == {(448,)}


def test_what_one_pack_has_seen_and_another_has_not(session: Session, assets: list[int]) -> None:
    Library(session, detector()).run(ids=assets[:5])
    Library(session, TAGGER).run(ids=assets[3:8])
    library = Library(session, detector(), TAGGER)
    report = library.run()
    assert (report.by_pack["nudenet-320n"], report.by_pack["tagger"]) == (COUNT - 5, COUNT - 5)
    assert len(library.media.called("samples")) == COUNT - 2
    assert (library.left(detector()), library.left(TAGGER)) == (0, 0)


def test_one_pack_alone(session: Session, assets: list[int]) -> None:
    library = Library(session, detector(), TAGGER)
    assert library.run(pack="tagger").by_pack == {"tagger": COUNT}
    assert library.run(pack="builtin").by_pack == {"builtin": COUNT}
    assert library.left(detector()) == COUNT


def test_a_pack_that_fails_leaves_the_others_at_work(session: Session, assets: list[int]) -> None:
    def refuse(folder: str, items: Sequence[Samples]) -> list[Look]:
        if folder.endswith("tagger"):
            raise PackError("The labels do not fit.")
        return look(folder, items)

    report = Library(session, detector(), TAGGER, look=refuse).run()
    assert report.warnings == ("The labels do not fit.",)
    assert (report.by_pack["nudenet-320n"], report.by_pack["tagger"]) == (COUNT, 0)


def test_nothing_is_decoded_for_a_pack_that_has_failed(session: Session, assets: list[int]) -> None:
    def refuse(_folder: str, _items: Sequence[Samples]) -> list[Look]:
        raise PackError("The labels do not fit.")

    Library(session, detector()).run()
    library = Library(session, detector(), TAGGER, look=refuse)
    assert library.run().warnings == ("The labels do not fit.",)
    assert len(library.media.called("samples")) < COUNT  # those under way when it failed
    library.media.calls.clear()
    library.run(again=True, ids=assets, pack="tagger")
    assert len(library.media.called("samples")) < COUNT


def test_detections_ask_for_the_built_in_suggestions_again(
    session: Session, assets: list[int]
) -> None:
    """Framing rests on them."""
    library = Library(session, detector(), TAGGER)
    assert library.run().by_pack["builtin"] == COUNT
    assert "builtin" not in library.run().by_pack
    assert library.run(ids=assets[:2], again=True, pack="nudenet-320n").by_pack == {
        "nudenet-320n": 2
    }
    assert library.run().by_pack["builtin"] == 2
    assert library.run(ids=assets[:2], again=True, pack="tagger").by_pack == {"tagger": 2}
    assert "builtin" not in library.run().by_pack


def test_a_file_read_again_by_a_newer_program_is_proposed_for_again(
    session: Session, assets: list[int], tmp_path: Path
) -> None:
    """What an older one registered has no measures."""
    library = Library(session, detector())
    library.run()
    dark = Measures(10.0, 20.0, 2.4, 0.2, 0.1, (0, 0, 0, 0), 40.0)
    session.do(Register([readable(stat_file(str(tmp_path / "3.png")), measures=dark)]))
    assert library.run().by_pack == {"nudenet-320n": 0, "builtin": 1}
    (view,) = session.ask(views, [assets[3]])
    assert "Light/Dark" in [one.name for one in view.suggestions]
    assert len(view.detections) == 1  # not looked at again


# ── the second look ──


@pytest.fixture
def photos(session: Session, tmp_path: Path) -> list[int]:
    paths = [tmp_path / f"{number}.jpg" for number in range(4)]
    for path in paths:
        path.write_bytes(path.name.encode())
    return [entry.asset_id for entry in enter(session, paths)]


def scores_of(session: Session, ids: Sequence[int]) -> list[float]:
    return [found.score for view in session.ask(views, ids) for found in view.detections]


def doubtful(*edges: float) -> Approach:
    return Approach(doubt=Doubt({"BELLY_EXPOSED": edges}, 0.1))


def test_what_is_near_a_threshold_is_looked_at_in_all_pixels(
    session: Session, photos: list[int]
) -> None:
    library = Library(session, detector(), approach=doubtful(0.5))
    report = library.run()
    assert (report.analysed, report.again) == (4, 4)
    assert scores_of(session, photos) == [0.9] * 4
    assert len(library.media.called("samples")) == 8


@pytest.mark.parametrize("edges", [(), (0.3,), (0.7, 0.9)])
def test_what_decides_nothing_is_not(
    session: Session, photos: list[int], edges: tuple[float, ...]
) -> None:
    assert Library(session, detector(), approach=doubtful(*edges)).run().again == 0
    assert scores_of(session, photos) == [0.55] * 4


def test_what_was_seen_in_all_pixels_already_is_not(session: Session, assets: list[int]) -> None:
    assert Library(session, detector(), approach=doubtful(0.9)).run().again == 0


def test_where_a_second_look_cannot_be_had_the_first_counts(
    session: Session, photos: list[int]
) -> None:
    def read(path: str, sides: tuple[int, ...], whole: bool = False) -> Samples:
        if whole:
            raise MediaError("too-large", "It does not fit.")
        return decode(path, sides)

    report = Library(session, detector(), read=read, approach=doubtful(0.5)).run()
    assert (report.analysed, report.failed) == (4, ())
    assert scores_of(session, photos) == [0.55] * 4


# ── making way ──


def test_the_next_import_does_not_wait_for_the_packs_of_the_last(
    session: Session, tmp_path: Path
) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    for number, folder in enumerate((first, second)):
        folder.mkdir()
        (folder / f"{number}.png").write_bytes(b"x" * (number + 1))
    nested: list[Any] = []

    def look_and_import(folder: str, items: Sequence[Samples]) -> list[Look]:
        if folder.endswith("tagger") and not nested:
            nested.append(None)
            nested[0] = ingest.import_paths([str(second)], silent, CancelToken())
        return look(folder, items)

    library = Library(session, detector(), TAGGER, look=look_and_import)
    library.media.functions["probe"] = readable
    media: Any = library.media
    ingest = Ingest(session, media, library.analyse, Manner(shipped_rules()))
    done: list[Any] = []
    job = threading.Thread(
        target=lambda: done.append(ingest.import_paths([str(first)], silent, CancelToken())),
        daemon=True,
    )
    job.start()
    job.join(20)
    assert (done[0].new, nested[0].new) == (1, 1)
    assert (library.left(detector()), library.left(TAGGER)) == (0, 0)


class Turnstile(Gate):
    """Tells that somebody waits at it."""

    def __init__(self) -> None:
        super().__init__()
        self.waited = threading.Event()

    def rest(self, patience_s: float) -> None:
        self.waited.set()
        super().rest(patience_s)


def test_a_paused_run_goes_on_when_it_is_resumed(session: Session, assets: list[int]) -> None:
    gate = Turnstile()
    library = Library(session, detector(), approach=Approach(gate=gate))
    library.analyse.pause()
    assert library.analyse.state().waits is Wait.PAUSE
    done: list[Any] = []
    job = threading.Thread(target=lambda: done.append(library.run()))
    job.start()
    assert gate.waited.wait(20)
    assert library.analyse.state().runs == 1
    assert library.media.called("samples") == []
    library.analyse.resume()
    job.join(20)
    assert done[0].analysed == COUNT
    assert library.analyse.state().waits is None


def test_a_paused_run_can_be_stopped(session: Session, assets: list[int]) -> None:
    gate, cancel = Turnstile(), CancelToken()
    library = Library(session, detector(), approach=Approach(gate=gate))
    library.analyse.pause()
    done: list[Any] = []
    job = threading.Thread(target=lambda: done.append(library.analyse.run(silent, cancel)))
    job.start()
    assert gate.waited.wait(20)
    cancel.cancel()
    job.join(20)
    assert (done[0].analysed, done[0].stopped) == (0, True)


def test_what_a_person_asks_of_some_assets_is_done_at_once(
    session: Session, assets: list[int]
) -> None:
    library = Library(session, detector())
    library.analyse.pause()
    assert library.run(ids=assets[:2]).analysed == 2


def test_a_run_in_the_background_ends_where_it_would_wait(
    session: Session, assets: list[int]
) -> None:
    library = Library(session, detector())
    with library.analyse.importing():
        assert library.run(background=True).deferred is Wait.IMPORT
    assert library.analyse.owes
    assert library.run(background=True).analysed == COUNT
    assert not library.analyse.owes


def test_an_import_that_begins_in_the_middle_is_given_way(
    session: Session, assets: list[int]
) -> None:
    library = Library(session, detector())
    imports: list[Any] = []

    def begin(_now: Progress) -> None:
        if not imports:
            imports.append(library.analyse.importing())
            imports[0].__enter__()

    report = library.analyse.run(begin, CancelToken(), background=True)
    assert report.deferred is Wait.IMPORT
    assert 0 < report.analysed < COUNT
    imports[0].__exit__(None, None, None)
    assert library.run(background=True).analysed == COUNT - report.analysed


@pytest.mark.parametrize("allowed", [True, False])
def test_on_battery(session: Session, assets: list[int], allowed: bool) -> None:
    gate = Gate(Power(lambda: True), on_battery=allowed)
    library = Library(session, detector(), approach=Approach(gate=gate))
    report = library.run(background=True)
    assert report.deferred is (None if allowed else Wait.BATTERY)
    assert report.analysed == (COUNT if allowed else 0)
    assert (library.analyse.analyst(Inbox()) is None) is not allowed
    assert library.run().analysed == COUNT - report.analysed  # a person's wish
