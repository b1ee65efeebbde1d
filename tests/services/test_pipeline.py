"""The queue's way into the catalogue, with lanes that answer as the test says."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from app.catalog.assets import cards, ids_of_paths, views
from app.catalog.jobs import queued
from app.core.asset import Fault, FileStat, Probe
from app.core.errors import CancelledError, MediaError
from app.core.ops import EnqueueFiles
from app.core.progress import CancelToken, Meter, Progress, silent
from app.services import pipeline as pipeline_module
from app.services.inbox import Inbox
from app.services.listing import stat_file
from app.services.pipeline import LINE, Pipeline, Tally
from app.services.session import Session
from app.services.workers import WorkerStartError
from tests.services.conftest import Ear, FakeLane, readable

Reader = Callable[[FileStat], Probe]


def queue(session: Session, folder: Path, count: int) -> list[str]:
    folder.mkdir(exist_ok=True)
    paths = []
    for number in range(count):
        path = folder / f"{number:03}.png"
        path.write_bytes(b"picture %d" % number)
        paths.append(str(path))
    session.do(EnqueueFiles([stat_file(path) for path in paths]))
    return paths


def run(
    session: Session, lane: FakeLane, cancel: CancelToken | None = None, meter: Meter | None = None
) -> Tally:
    pipeline = Pipeline(
        session,
        lane,  # type: ignore[arg-type]
        Inbox(),
        None,
        meter or Meter("import", silent),
        cancel or CancelToken(),
    )
    pipeline.run()
    return pipeline.tally


def waiting(session: Session) -> list[str]:
    return [stat.path for stat in session.ask(queued, 1000)]


def reason(session: Session, path: str) -> Fault | None:
    asset = session.ask(ids_of_paths, [path])[path]
    return session.ask(views, [asset])[0].fault


def saved(stat: FileStat, fault: Fault) -> Probe:
    return readable(stat, width=None, height=None, thumb=None, samples=(), fault=fault)


def test_the_queue_is_emptied_with_thumbs_before_assets(session: Session, tmp_path: Path) -> None:
    paths = queue(session, tmp_path / "in", 3)
    lacking: list[str] = []

    def look(_: object) -> None:
        ids = list(session.ask(ids_of_paths, paths).values())
        keys = [card.sha256 for card in session.ask(cards, ids) if card.sha256]
        lacking.extend(set(keys) - set(session.thumbs(keys)))

    session.hub.subscribe(look)
    tally = run(session, FakeLane(probe=readable))
    assert (tally.new, waiting(session), lacking) == (3, [], [])


def test_assets_are_numbered_in_the_order_of_the_queue(session: Session, tmp_path: Path) -> None:
    """The lane answers from the last to the first."""
    paths = queue(session, tmp_path / "in", 6)
    lane = FakeLane(probe=readable)
    lane.held = True
    pipeline = Pipeline(
        session,
        lane,  # type: ignore[arg-type]
        Inbox(),
        None,
        Meter("import", silent),
        CancelToken(),
    )
    assert pipeline._feed()
    lane.held = False
    for step in reversed(lane.waiting):
        step()
    pipeline.run()
    numbers = session.ask(ids_of_paths, paths)
    assert [numbers[path] for path in paths] == sorted(numbers.values())


def test_one_slow_file_holds_only_so_many(session: Session, tmp_path: Path) -> None:
    """Memory stays bounded behind a file that takes its time."""
    paths = queue(session, tmp_path / "in", LINE + 40)
    lane = FakeLane()
    slow: list[Callable[[], None]] = []

    def probe(stat: FileStat, *_args: object) -> Probe:
        return readable(stat)

    lane.functions["probe"] = probe
    submit = lane.submit

    def hold_first(function: str, *args: FileStat) -> object:
        lane.held = args[0].path == paths[0]
        future = submit(function, *args)
        slow.extend(lane.waiting)
        lane.waiting.clear()
        return future

    lane.submit = hold_first  # type: ignore[method-assign,assignment]
    pipeline = Pipeline(
        session,
        lane,  # type: ignore[arg-type]
        Inbox(),
        None,
        Meter("import", silent),
        CancelToken(),
    )
    for _ in range(LINE + 40):
        assert pipeline._feed()
        pipeline._inbox.work(0)
    assert len(lane.calls) == LINE
    slow[0]()
    pipeline.run()
    assert pipeline.tally.new == LINE + 40


def test_a_file_that_vanished_leaves_the_queue(session: Session, tmp_path: Path) -> None:
    paths = queue(session, tmp_path / "in", 2)

    def vanish(stat: FileStat, *_args: object) -> Probe:
        if stat.path == paths[0]:
            Path(stat.path).unlink()
            return Probe(stat, fault=Fault("unreadable", "gone"))
        return readable(stat)

    tally = run(session, FakeLane(probe=vanish))
    assert (tally.new, tally.gone, tally.failed, waiting(session)) == (1, 1, [], [])


def test_a_file_written_to_while_it_is_read_is_read_again(session: Session, tmp_path: Path) -> None:
    (path,) = queue(session, tmp_path / "in", 1)
    reads: list[int] = []

    def write_once(stat: FileStat, *_args: object) -> Probe:
        probe = readable(stat)
        if not reads:
            Path(path).write_bytes(b"and now it is whole")
        reads.append(stat.size)
        return probe

    tally = run(session, FakeLane(probe=write_once))
    assert (tally.new, tally.restless) == (1, 0)
    assert reads == [len(b"picture 0"), len(b"and now it is whole")]


def test_a_file_that_never_rests_waits_for_the_next_sync(session: Session, tmp_path: Path) -> None:
    paths = queue(session, tmp_path / "in", 2)

    def write_always(stat: FileStat, *_args: object) -> Probe:
        probe = readable(stat)
        if stat.path == paths[0]:
            with Path(stat.path).open("ab") as file:
                file.write(b"more")
        return probe

    tally = run(session, FakeLane(probe=write_always))
    assert (tally.new, tally.restless, waiting(session)) == (1, 1, [paths[0]])


def test_a_crashed_decoder_leaves_hash_and_texts(session: Session, tmp_path: Path) -> None:
    paths = queue(session, tmp_path / "in", 2)

    def crash(stat: FileStat, *_args: object) -> Probe:
        if stat.path == paths[0]:
            raise MediaError("crashed", "Its data crashed the reader.")
        return readable(stat)

    tally = run(session, FakeLane(probe=crash, salvage=saved))
    assert (tally.new, [one.path for one in tally.failed]) == (1, [paths[0]])
    assert reason(session, paths[0]) == Fault("crashed", "Its data crashed the reader.")
    card = session.ask(cards, list(session.ask(ids_of_paths, [paths[0]]).values()))[0]
    assert card.sha256 is not None


def test_a_file_that_crashes_even_that_is_listed_all_the_same(
    session: Session, tmp_path: Path
) -> None:
    (path,) = queue(session, tmp_path / "in", 1)

    def crash(*_args: object) -> Probe:
        raise MediaError("timeout", "It took too long.")

    tally = run(session, FakeLane(probe=crash, salvage=crash))
    assert [(one.path, one.code) for one in tally.failed] == [(path, "timeout")]
    assert reason(session, path) == Fault("timeout", "It took too long.")


@pytest.mark.parametrize("error", [CancelledError("closed"), WorkerStartError("broken")])
def test_what_concerns_all_files_stops_and_keeps_the_queue(
    session: Session, tmp_path: Path, error: Exception
) -> None:
    paths = queue(session, tmp_path / "in", 3)

    def fail(_: FileStat, *_args: object) -> Probe:
        raise error

    with pytest.raises(type(error)):
        run(session, FakeLane(probe=fail))
    assert waiting(session) == paths


def test_a_stop_commits_what_is_finished(session: Session, tmp_path: Path) -> None:
    paths = queue(session, tmp_path / "in", 20)
    cancel = CancelToken()

    def stop_at_three(stat: FileStat, *_args: object) -> Probe:
        if stat.path == paths[3]:
            cancel.cancel()
        return readable(stat)

    tally = run(session, FakeLane(probe=stop_at_three), cancel)
    assert tally.new >= 4
    assert waiting(session) == paths[tally.new :]


def test_another_process_may_have_been_faster(session: Session, tmp_path: Path) -> None:
    """The same content at the same path, registered meanwhile, is known and not doubled."""
    (path,) = queue(session, tmp_path / "in", 1)

    def beaten(stat: FileStat, *_args: object) -> Probe:
        run(session, FakeLane(probe=readable))
        return readable(stat)

    tally = run(session, FakeLane(probe=beaten))
    assert (tally.new, tally.known) == (0, 1)
    assert len(session.ask(ids_of_paths, [path])) == 1


def test_progress_counts_to_its_total(session: Session, tmp_path: Path) -> None:
    queue(session, tmp_path / "in", 5)
    told: list[Progress] = []
    meter = Meter("import", told.append)
    run(session, FakeLane(probe=readable), meter=meter)
    meter.flush()
    assert (told[-1].done, told[-1].total, told[-1].failed) == (5, 5, 0)


def test_batches_are_told_once(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue(session, tmp_path / "in", 10)
    monkeypatch.setattr(pipeline_module, "DELAY_S", 3600.0)
    ear = Ear()
    session.hub.subscribe(ear)
    run(session, FakeLane(probe=readable))
    assert [len(changes.ids) for changes in ear.heard if changes.cause == "import"] == [10]


@pytest.mark.skipif(os.name != "posix", reason="permissions")
def test_a_file_whose_time_cannot_be_read_again_is_kept(session: Session, tmp_path: Path) -> None:
    """Only what the system calls gone is gone."""
    (path,) = queue(session, tmp_path / "in", 1)

    def loop(stat: FileStat, *_args: object) -> Probe:
        probe = readable(stat)
        Path(path).unlink()
        Path(path).symlink_to(path)  # too many levels: an error, but not «no such file»
        return probe

    tally = run(session, FakeLane(probe=loop))
    assert (tally.new, tally.gone) == (1, 0)
