"""Exports as batches: taken up, given up, paused, packed, stopped by what stops every file."""

import errno
import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.catalog import batches
from app.catalog.assets import views
from app.core.asset import Box, Detection
from app.core.errors import ExportError, NotFoundError, TargetError, UsageError
from app.core.ops import (
    AddRoot,
    Analysis,
    BeginBatch,
    RecordAnalyses,
    Register,
    SetTexts,
)
from app.core.outgoing import Delivery, Text
from app.core.paths import PROGRAM
from app.core.progress import CancelToken, silent
from app.core.vocab import Outcome
from app.export.making import handover
from app.export.making.deliver import not_written, write_part
from app.export.order import Cover, Options, PlanItem, Rendered
from app.export.policies.policy import load_policies
from app.export.presets.load import SHIPPED, load_presets
from app.services.exports import Exports, Stock, zipping
from app.services.exports.journal import Journal
from app.services.inbox import Belt, Inbox
from app.services.reports import ExportReport
from app.services.session import Session
from tests.catalog.builders import probe
from tests.services.conftest import FakeLane

POLICIES = load_policies([PROGRAM / "resources" / "policies"])
PRESETS = load_presets([SHIPPED])
FEED, X = "instagram.feed_portrait_4x5", "x.in_feed_landscape"
NUDE = Detection("FEMALE_BREAST_EXPOSED", 0.91, Box(80, 90, 100, 100), "nudenet-320n", "3.4")


class Seen:
    """Stands for `Analyse`: everything has been looked at."""

    def run(self, *_args: Any, **_more: Any) -> None:
        """Nothing to do."""


def rendered(item: PlanItem) -> Rendered:
    """A file that says whose it is."""
    data = f"{item.asset_id} {item.preset.id}".encode()
    Path(item.folder).mkdir(parents=True, exist_ok=True)
    part = write_part(item.folder, item.name, data, lambda _part: None)
    return Rendered(part, *item.pixels, len(data), hashlib.sha256(data).hexdigest())


def with_cover(item: PlanItem) -> Rendered:
    """As a clip brings one."""
    made, name = rendered(item), f"{Path(item.name).stem}_cover.jpg"
    part = write_part(item.folder, name, b"cover", lambda _part: None)
    cover = Cover(72, 128, 5, hashlib.sha256(b"cover").hexdigest())
    return replace(made, extras=((part, name),), cover=cover)


class Desk:
    """Exports over a catalogue of three pictures, whose files are made at once."""

    def __init__(self, session: Session, tmp_path: Path, hot: dict[str, str]) -> None:
        self.session = session
        self.out = tmp_path / "out"
        self.rendered: Callable[[PlanItem], Rendered] = rendered
        self.lane = FakeLane(
            render=lambda item: self.rendered(item), maps=lambda thumbs: [None for _ in thumbs]
        )
        stock = Stock(PRESETS, POLICIES, {}, dict, folders=hot)
        self.exports = Exports(session, self.lane, Seen(), stock)  # type: ignore[arg-type]

    def run(self, *presets: str, cancel: CancelToken | None = None, **more: Any) -> ExportReport:
        to = more.pop("to", str(self.out))
        plan = self.exports.plan([1, 2, 3], presets or (FEED,), to, **more)
        return self.exports.run(plan, silent, cancel or CancelToken())

    def listed(self) -> list[str]:
        """Under final names: a test dies without its process, whose parts are swept later."""
        names = os.listdir(self.out) if self.out.is_dir() else []
        return sorted(name for name in names if not name.startswith("."))

    def ledger(self) -> list[str]:
        found = self.session.ask(views, [1, 2, 3])
        return sorted(row.path for view in found for row in view.exports)


@pytest.fixture
def hot() -> dict[str, str]:
    return {}


@pytest.fixture
def desk(
    session: Session, tmp_path: Path, hot: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> Desk:
    """One file at a time."""
    monkeypatch.setattr(Belt, "has_room", property(lambda belt: not len(belt)))
    entries = session.do(Register([probe(f"/lib/{name}.png") for name in "abc"])).value
    looked = [Analysis(entry.rendition_id) for entry in entries]
    session.do(RecordAnalyses("nudenet-320n", "3.4", looked))
    session.do(SetTexts({Text.DESCRIPTION: "A day out."}, [1, 2, 3]))
    return Desk(session, tmp_path, hot)


class Dies(BaseException):
    """The program ends here."""


@contextmanager
def dying(patch: pytest.MonkeyPatch, where: object, name: str, after: int = 1) -> Iterator[None]:
    """The program dies when it calls this for the second time (or after so many)."""
    left, real = iter(range(after)), getattr(where, name)

    def die(*args: Any, **more: Any) -> Any:
        if next(left, None) is None:
            raise Dies
        return real(*args, **more)

    with patch.context() as patched:
        patched.setattr(where, name, die)
        with pytest.raises(Dies):
            yield


def cancelled_after(count: int) -> tuple[CancelToken, Callable[[PlanItem], Rendered]]:
    cancel = CancelToken()
    left = iter(range(count - 1))

    def render(item: PlanItem) -> Rendered:
        if next(left, None) is None:
            cancel.cancel()
        return rendered(item)

    return cancel, render


# ── taken up again ──


def test_an_export_ends_with_the_last_of_its_files(desk: Desk) -> None:
    report = desk.run(FEED, X)
    assert (len(report.written), report.batch, report.left) == (6, None, 0)
    assert desk.exports.unfinished() == []
    assert [str(desk.out / name) for name in desk.listed()] == desk.ledger()
    row = desk.session.ask(views, [1])[0].exports[0]
    assert (row.delivery, row.format) == ("folder", "jpeg")


def test_what_was_stopped_is_taken_up_where_it_was(desk: Desk) -> None:
    cancel, desk.rendered = cancelled_after(1)
    first = desk.run(cancel=cancel)
    assert first.stopped
    (batch,) = desk.exports.unfinished()
    assert (first.batch, first.left) == (batch.id, batch.left)
    assert 0 < batch.left < 3
    desk.rendered = rendered
    rest = desk.exports.resume(batch.id, silent, CancelToken())
    assert (rest.before, len(rest.written), rest.batch) == (len(first.written), batch.left, None)
    assert len(desk.listed()) == len(desk.ledger()) == 3
    assert desk.exports.unfinished() == []


def test_the_same_export_begun_again_goes_on_with_it(desk: Desk) -> None:
    cancel, desk.rendered = cancelled_after(1)
    first = desk.run(cancel=cancel)
    desk.rendered = rendered
    plan = desk.exports.plan([1, 2, 3], [FEED], str(desk.out))
    assert (plan.batch, plan.done, len(plan.items)) == (first.batch, 3 - first.left, first.left)
    other = desk.exports.plan([1, 2], [FEED], str(desk.out))
    assert (other.batch, len(other.items)) == (None, 2)
    desk.exports.run(plan, silent, CancelToken())
    assert len(desk.listed()) == 3
    assert not any("(2)" in name for name in desk.listed())


@pytest.mark.parametrize(
    ("moment", "sidecar"), [("record", True), ("place", True), ("render", False)]
)
def test_dying_at_any_moment_makes_nothing_twice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, moment: str, sidecar: bool
) -> None:
    options = Options(sidecar=sidecar)
    dies = {
        "record": (Journal, "done"),  # placed, and not written down
        "place": (handover, "_named"),  # written down, and not placed
        "render": (desk, "rendered"),
    }
    with dying(monkeypatch, *dies[moment]):
        desk.run(options=options)
    before = desk.ledger()
    (batch,) = desk.exports.unfinished()
    report = desk.exports.resume(batch.id, silent, CancelToken())
    assert report.failed == ()
    assert len(desk.ledger()) == 3
    assert set(before) < set(desk.ledger())
    pictures = [name for name in desk.listed() if name.endswith(".jpg")]
    assert [str(desk.out / name) for name in pictures] == desk.ledger()
    assert not any("(2)" in name for name in desk.listed())
    assert len(desk.listed()) == (6 if sidecar else 3)


@pytest.mark.parametrize("archived", [False, True])
@pytest.mark.parametrize("moment", ["record", "place"])
def test_a_cover_has_a_line_of_its_own_whenever_it_dies(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, moment: str, archived: bool
) -> None:
    desk.rendered = with_cover
    more: dict[str, Any] = (
        {"to": str(desk.out) + ".zip", "delivery": Delivery.ZIP} if archived else {}
    )
    tried = (zipping, "put") if archived else (handover, "_named")
    where, name = (Journal, "done") if moment == "record" else tried
    with dying(monkeypatch, where, name, 0 if archived else 1):
        desk.run(options=Options(sidecar=True), **more)
    (batch,) = desk.exports.unfinished()
    report = desk.exports.resume(batch.id, silent, CancelToken())
    rows = [row for view in desk.session.ask(views, [1, 2, 3]) for row in view.exports]
    covers = [row for row in rows if row.path.endswith("_cover.jpg")]
    assert (len(rows), len(covers), len(set(desk.ledger()))) == (6, 3, 6)
    assert {(row.width, row.height, row.bytes) for row in covers} == {(72, 128, 5)}
    assert {row.sha256 for row in covers} == {hashlib.sha256(b"cover").hexdigest()}
    assert {row.policy_version for row in covers} == {row.policy_version for row in rows}
    for one in report.written:
        endings = sorted(Path(path).suffix for path, _ in one.beside)
        assert endings == [".jpg", ".txt"]
        assert {path for path, _ in one.beside} & set(desk.ledger())


def test_what_is_refused_by_now_stays_out_of_what_is_taken_up(desk: Desk) -> None:
    cancel = CancelToken()
    cancel.cancel()
    desk.run(cancel=cancel)
    rendition = desk.session.ask(views, [2])[0].rendition_id
    desk.session.do(RecordAnalyses("nudenet-320n", "3.4", [Analysis(rendition, (NUDE,))]))
    (batch,) = desk.exports.unfinished()
    report = desk.exports.resume(batch.id, silent, CancelToken())
    assert sorted(one.asset_id for one in report.written) == [1, 3]
    assert [one.asset_id for one in report.blocked] == [2]
    assert desk.exports.unfinished() == []


def test_giving_up_keeps_what_was_made(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with dying(monkeypatch, Journal, "done"):
        desk.run()
    (batch,) = desk.exports.unfinished()
    desk.exports.give_up(batch.id)
    assert desk.exports.unfinished() == []
    assert [str(desk.out / name) for name in desk.listed() if name[0] != "."] == desk.ledger()
    with pytest.raises(NotFoundError):
        desk.exports.resume(batch.id, silent, CancelToken())


def test_what_is_being_written_is_not_unfinished_and_not_taken_up_twice(desk: Desk) -> None:
    seen: list[Any] = []

    def render(item: PlanItem) -> Rendered:
        (running,) = desk.session.ask(batches.unfinished)
        seen.append(desk.exports.unfinished())
        with pytest.raises(UsageError, match="is being written now"):
            desk.exports.resume(running.id, silent, CancelToken())
        return rendered(item)

    desk.rendered = render
    assert len(desk.run().written) == 3
    assert seen == [[], [], []]


def test_a_drag_that_was_stopped_is_over(desk: Desk) -> None:
    cancel, desk.rendered = cancelled_after(1)
    plan = desk.exports.plan([1, 2, 3], [FEED], str(desk.out))
    report = desk.exports.run(plan, silent, cancel, delivery=Delivery.DRAG)
    assert (report.batch, desk.exports.unfinished()) == (None, [])
    assert desk.session.ask(batches.unfinished) == []
    assert {row.delivery for row in desk.session.ask(views, [3])[0].exports} <= {"drag"}


def test_nothing_is_begun_while_it_pauses(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look into the inbox is a turn of the wheel: the third one ends the pause."""
    desk.exports.pause(True)
    begun_at: list[int] = []
    turns = 0
    work = Inbox.work

    def turn(inbox: Inbox, _patience_s: float) -> None:
        nonlocal turns
        turns += 1
        if turns == 3:
            desk.exports.pause(False)
        work(inbox, 0)

    def render(item: PlanItem) -> Rendered:
        begun_at.append(turns)
        return rendered(item)

    monkeypatch.setattr(Inbox, "work", turn)
    desk.rendered = render
    assert len(desk.run().written) == 3
    assert begun_at[0] == 3


# ── places ──


def test_files_become_one_archive_that_reads_back(desk: Desk, tmp_path: Path) -> None:
    archive = tmp_path / "set.zip"
    report = desk.run(FEED, X, to=str(archive), delivery=Delivery.ZIP)
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        assert {entry.compress_type for entry in opened.infolist()} == {zipfile.ZIP_STORED}
        assert opened.read(names[0]) == b"1 " + FEED.encode()
    assert sorted(str(archive / name) for name in names) == desk.ledger()
    assert sorted(one.export.path for one in report.written) == desk.ledger()
    assert [path.name for path in tmp_path.iterdir() if "set.zip" in path.name] == ["set.zip"]


def test_an_archive_never_replaces_another(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "set.zip").write_bytes(b"mine")
    desk.run(to=str(tmp_path / "set.zip"), delivery=Delivery.ZIP)
    assert (tmp_path / "set.zip").read_bytes() == b"mine"
    assert all(path.startswith(str(tmp_path / "set (2).zip")) for path in desk.ledger())


@pytest.mark.parametrize(("where", "name"), [(zipping, "put"), (Journal, "done")])
def test_dying_over_an_archive_loses_nothing(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    """It has its name or not, and nobody knows."""
    with dying(monkeypatch, where, name, after=0):
        desk.run(to=str(tmp_path / "set.zip"), delivery=Delivery.ZIP)
    assert desk.ledger() == []
    calls = len(desk.lane.called("render"))
    (batch,) = desk.exports.unfinished()
    desk.exports.resume(batch.id, silent, CancelToken())
    assert len(desk.lane.called("render")) == calls, "what was made is not made again"
    assert len(desk.ledger()) == 3
    assert [path.name for path in tmp_path.iterdir() if "set" in path.name] == ["set.zip"]


@pytest.mark.parametrize(
    ("to", "says"), [("set.tar", "not the name of a zip"), ("dir.zip", "is a folder")]
)
def test_what_cannot_be_an_archive_is_said(desk: Desk, tmp_path: Path, to: str, says: str) -> None:
    (tmp_path / "dir.zip").mkdir()
    with pytest.raises(UsageError, match=says):
        desk.run(to=str(tmp_path / to), delivery=Delivery.ZIP)


def test_each_platform_has_its_folder(desk: Desk, hot: dict[str, str], tmp_path: Path) -> None:
    hot["x"] = str(tmp_path / "hot")
    with pytest.raises(UsageError, match="is not there"):
        desk.run(X, to="", delivery=Delivery.HOT)
    (tmp_path / "hot").mkdir()
    with pytest.raises(UsageError, match="No folder is set for instagram"):
        desk.run(FEED, X, to="", delivery=Delivery.HOT)
    assert len(desk.run(X, to="", delivery=Delivery.HOT).written) == 3
    assert len(list((tmp_path / "hot").iterdir())) == 3
    desk.session.do(AddRoot(str(tmp_path)))
    with pytest.raises(UsageError, match="lies in the watched folder"):
        desk.run(X, to="", delivery=Delivery.HOT)


def test_a_folder_of_originals_is_remarked_on(desk: Desk) -> None:
    desk.session.do(Register([probe(str(desk.out / "original.png"))]))
    (told,) = desk.run().notes
    assert (told.rule, told.outcome) == ("export.originals", Outcome.REVIEW)
    assert str(desk.out) in told.message


def test_a_watched_folder_is_remarked_on(desk: Desk, tmp_path: Path) -> None:
    desk.session.do(AddRoot(str(tmp_path)))
    assert [one.rule for one in desk.run().notes] == ["export.watched"]


def test_what_was_exported_before_is_replaced_skipped_or_numbered(desk: Desk) -> None:
    desk.run()
    there = desk.listed()
    assert desk.run(options=Options(existing="skip")).written == ()
    assert len(desk.run(options=Options(existing="skip")).skipped) == 3
    (desk.out / there[0]).write_bytes(b"edited by hand")
    replaced = desk.run(options=Options(existing="replace"))
    assert len(replaced.written) == 3
    assert (desk.out / there[0]).read_bytes() == b"edited by hand"
    assert len(desk.listed()) == 4
    assert len(set(desk.ledger())) == 4
    desk.run()
    assert len(desk.listed()) == 7


# ── what stops every file ──


def test_a_full_disk_ends_it_and_the_rest_can_be_made_later(desk: Desk) -> None:
    left = iter([1])

    def full(item: PlanItem) -> Rendered:
        if next(left, None):
            return rendered(item)
        raise not_written(item.name, OSError(errno.ENOSPC, "full"), item.folder)

    desk.rendered = full
    report = desk.run()
    assert "is full" in report.halted
    assert (len(report.written), report.failed, report.left) == (1, (), 2)
    desk.rendered = rendered
    assert report.batch is not None
    assert len(desk.exports.resume(report.batch, silent, CancelToken()).written) == 2


def test_a_file_that_cannot_be_made_costs_itself_alone(desk: Desk) -> None:
    def moody(item: PlanItem) -> Rendered:
        if item.asset_id == 2:
            raise ExportError("It is broken.")
        return rendered(item)

    desk.rendered = moody
    report = desk.run()
    assert [(one.asset_id, one.reason) for one in report.failed] == [(2, "It is broken.")]
    assert (len(report.written), report.batch) == (2, None)


@pytest.mark.parametrize(("free", "refused"), [(10**9, False), (10**6, False), (1000, True)])
def test_room_is_looked_for_before_anything_is_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, free: int, refused: bool
) -> None:
    usage = shutil.disk_usage("/")._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    plan = desk.exports.plan([1, 2, 3], [FEED], str(desk.out))
    assert bool(plan.notes) is (free < 10**9)
    if not refused:
        assert len(desk.exports.run(plan, silent, CancelToken()).written) == 3
        return
    with pytest.raises(TargetError, match="kB free"):
        desk.exports.run(plan, silent, CancelToken())
    assert (desk.listed(), desk.exports.unfinished()) == ([], [])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder_is_said_before_anything_is_made(desk: Desk) -> None:
    desk.out.mkdir(mode=0o500)
    with pytest.raises(TargetError, match="read-only"):
        desk.run()


def test_what_another_version_asked_for_can_only_be_given_up(desk: Desk) -> None:
    desk.session.do(BeginBatch("/out", Delivery.FOLDER, '{"ids": [1]}', []))
    (batch,) = desk.exports.unfinished()
    with pytest.raises(UsageError, match="another version"):
        desk.exports.resume(batch.id, silent, CancelToken())
    desk.exports.give_up(batch.id)
    assert desk.exports.unfinished() == []


def test_where_the_eye_goes_is_looked_up_once(desk: Desk) -> None:
    """Nobody was found in the pictures, which are not of the preset's shape."""
    asked: list[int] = []

    def maps(thumbs: list[bytes]) -> list[bytes | None]:
        asked.append(len(thumbs))
        return [bytes([0] * 1023 + [255]) for _ in thumbs]

    contents = [view.sha256 or "" for view in desk.session.ask(views, [1, 2, 3])]
    desk.session.keep_thumbs(dict.fromkeys(contents, b"jpeg"))
    desk.lane.functions["maps"] = maps
    first, second = (desk.exports.plan([1, 2, 3], (X,), str(desk.out)) for _ in range(2))
    assert asked == [3]
    assert [one.window for one in first.items] == [one.window for one in second.items]
