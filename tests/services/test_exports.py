"""Exports with real workers: looked at first, refused by policy, written and written down."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from app.catalog.assets import ids_of_paths, views
from app.catalog.moderation.audits import rows
from app.core.asset import Box, Detection
from app.core.errors import NotFoundError, RefusedError, UsageError
from app.core.ops import AddTag, Analysis, RecordAnalyses
from app.core.paths import LibraryPaths
from app.core.progress import CancelToken, silent
from app.core.vocab import Act
from app.export.order import Plan
from app.services.exports import Exports, Stock
from app.services.library import Services, open_services
from tests.helpers.pictures import save_a1111

pytestmark = pytest.mark.slow

PORTRAIT = "instagram.feed_portrait_4x5"
NUDE = Detection("FEMALE_BREAST_EXPOSED", 0.91, Box(80, 90, 100, 100), "nudenet-320n", "3.4")


@pytest.fixture
def asset(services: Services, tmp_path: Path) -> int:
    """Catalogued, and not looked at yet."""
    path = save_a1111(tmp_path / "master.png", size=(768, 1024), seed=5, prompt="a secret recipe")
    services.ingest.import_paths([str(path)], silent, CancelToken(), analyse=False)
    return services.session.ask(ids_of_paths, [str(path)])[str(path)]


def test_a_picture_leaves_in_each_shape(services: Services, asset: int, tmp_path: Path) -> None:
    master = (tmp_path / "master.png").read_bytes()
    plan = services.exports.plan([asset], [PORTRAIT, "tiktok.photo"], str(tmp_path / "out"))
    report = services.exports.run(plan, silent, CancelToken())
    assert (report.blocked, report.failed, report.stopped) == ((), (), False)
    for written in report.written:
        made = Path(written.export.path).read_bytes()
        assert b"secret recipe" not in made
        with Image.open(written.export.path) as picture:
            assert picture.size == (written.export.width, written.export.height)
    ledger = services.session.ask(views, [asset])[0].exports
    assert {row.preset for row in ledger} == {PORTRAIT, "tiktok.photo"}
    assert all(row.policy_version for row in ledger)
    assert (tmp_path / "master.png").read_bytes() == master


def test_what_was_not_looked_at_is_looked_at_first(
    services: Services, asset: int, tmp_path: Path
) -> None:
    services.exports.plan([asset], [PORTRAIT], str(tmp_path / "out"))
    assert services.session.ask(views, [asset])[0].analysed
    assert not (tmp_path / "out").exists(), "a plan writes nothing"


def test_a_blocked_picture_is_not_written_and_says_why(
    services: Services, asset: int, tmp_path: Path
) -> None:
    rendition = services.session.ask(views, [asset])[0].rendition_id
    services.session.do(RecordAnalyses(NUDE.pack, NUDE.version, [Analysis(rendition, (NUDE,))]))
    plan = services.exports.plan([asset], [PORTRAIT], str(tmp_path / "out"))
    report = services.exports.run(plan, silent, CancelToken())
    assert report.written == ()
    (blocked,) = report.blocked
    (finding,) = blocked.findings
    assert (finding.label, finding.score, finding.box) == (NUDE.label, NUDE.score, NUDE.box)
    assert not list(tmp_path.glob("out/*"))


def acts(services: Services) -> list[tuple[Act, str, str]]:
    return [(row.act, row.platform, row.reason) for row in services.session.ask(rows)]


def test_an_approval_in_force_lets_out_what_is_blocked(
    services: Services, asset: int, tmp_path: Path
) -> None:
    def planned() -> Plan:
        return services.exports.plan([asset], [PORTRAIT], str(tmp_path / "out"))

    rendition = services.session.ask(views, [asset])[0].rendition_id
    services.session.do(RecordAnalyses(NUDE.pack, NUDE.version, [Analysis(rendition, (NUDE,))]))
    services.review.approve([asset], "instagram", "a statue")
    (item,) = planned().items
    assert "decision.approved" in {finding.rule for finding in item.findings}
    closer = replace(NUDE, score=0.99)
    services.session.do(RecordAnalyses(NUDE.pack, NUDE.version, [Analysis(rendition, (closer,))]))
    (blocked,) = planned().blocked
    assert blocked.findings[-1].rule == "decision.stale"
    services.review.approve([asset], "instagram", "still a statue")
    report = services.exports.run(planned(), silent, CancelToken())
    assert len(report.written) == 1
    assert acts(services)[-1] == (Act.EXPORT, "instagram", "")
    services.review.reject([asset], "instagram", "no longer wanted")
    (blocked,) = planned().blocked
    assert "no longer wanted" in blocked.findings[0].message


def test_a_rejection_holds_where_nothing_is_judged_any_more(
    library: LibraryPaths, tmp_path: Path
) -> None:
    path = save_a1111(tmp_path / "master.png", size=(768, 1024), seed=5)
    services = open_services(library.folder)
    try:
        services.ingest.import_paths([str(path)], silent, CancelToken())
        services.review.reject([1], "instagram", "not hers")
    finally:
        services.close()
    (library.folder / "settings.toml").write_text('[review]\nplatforms = ["x"]\n', "utf-8")
    services = open_services(library.folder)
    try:
        (blocked,) = services.exports.plan([1], [PORTRAIT], str(tmp_path / "out")).blocked
        assert set(services.session.ask(views, [1])[0].verdicts) == {"x"}
        assert blocked.findings[0].rule == "decision.rejected"
    finally:
        services.close()


def test_where_review_takes_two_steps_nobody_overrides_alone(
    services: Services, tmp_path: Path
) -> None:
    stock = Stock(services.presets, services.policies, {}, services.packs.labels, two_steps=True)
    exports = Exports(services.session, services.media, services.analyse, stock)
    with pytest.raises(RefusedError, match="two steps"):
        exports.plan([1], [next(iter(services.presets))], str(tmp_path), override="I want it")


def test_an_override_needs_its_reason_and_is_audited_as_one(
    services: Services, asset: int, tmp_path: Path
) -> None:
    def planned(presets: list[str], override: str) -> Plan:
        return services.exports.plan([asset], presets, str(tmp_path / "out"), override=override)

    rendition = services.session.ask(views, [asset])[0].rendition_id
    services.session.do(RecordAnalyses(NUDE.pack, NUDE.version, [Analysis(rendition, (NUDE,))]))
    assert planned([PORTRAIT], "  ").items == ()
    both = planned([PORTRAIT, "x.in_feed_landscape"], "the agency asked")
    report = services.exports.run(both, silent, CancelToken())
    assert len(report.written) == 2
    told = [(act, reason) for act, _, reason in acts(services)]
    # whichever is rendered first
    assert sorted(told) == [(Act.EXPORT, ""), (Act.OVERRIDE, "the agency asked")]
    services.session.do(AddTag("child", [asset]))
    never = planned([PORTRAIT, "x.in_feed_landscape"], "the agency asked")
    assert (len(never.blocked), never.items) == (2, ())


def test_a_master_that_changed_is_a_failure_of_its_own(
    services: Services, asset: int, tmp_path: Path
) -> None:
    other = save_a1111(tmp_path / "other.png", size=(768, 1024), seed=6)
    services.ingest.import_paths([str(other)], silent, CancelToken())
    second = services.session.ask(ids_of_paths, [str(other)])[str(other)]
    plan = services.exports.plan([asset, second], [PORTRAIT], str(tmp_path / "out"))
    save_a1111(tmp_path / "master.png", size=(768, 1024), seed=7)
    report = services.exports.run(plan, silent, CancelToken())
    assert [one.asset_id for one in report.written] == [second]
    assert [(one.asset_id, one.preset_id) for one in report.failed] == [(asset, PORTRAIT)]


def test_a_stopped_export_keeps_what_is_written(
    services: Services, asset: int, tmp_path: Path
) -> None:
    cancel = CancelToken()
    cancel.cancel()
    plan = services.exports.plan([asset], [PORTRAIT], str(tmp_path / "out"))
    report = services.exports.run(plan, silent, cancel)
    assert (report.written, report.stopped) == ((), True)


def test_the_same_export_twice_replaces_nothing(
    services: Services, asset: int, tmp_path: Path
) -> None:
    made = []
    for _ in range(2):
        plan = services.exports.plan([asset], [PORTRAIT], str(tmp_path / "out"))
        made += [one.export.path for one in services.exports.run(
            plan, silent, CancelToken()).written]  # fmt: skip
    assert len(set(made)) == 2


def test_what_makes_no_sense_is_refused(services: Services, asset: int, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="nonsense"):
        services.exports.plan([asset], ["nonsense"], str(tmp_path / "out"))
    with pytest.raises(NotFoundError, match="99999"):
        services.exports.plan([asset, 99999], [PORTRAIT], str(tmp_path / "out"))
    with pytest.raises(UsageError, match="is a file"):
        services.exports.plan([asset], [PORTRAIT], str(tmp_path / "master.png"))


def test_a_folder_that_cannot_be_made_is_told_for_each_file(
    services: Services, asset: int, tmp_path: Path
) -> None:
    plan = services.exports.plan([asset], [PORTRAIT, "tiktok.photo"], str(tmp_path / "out"))
    (tmp_path / "out").write_text("in the way", "utf-8")
    report = services.exports.run(plan, silent, CancelToken())
    assert report.written == ()
    assert [one.preset_id for one in report.failed] == [PORTRAIT, "tiktok.photo"]
    assert all("not a folder" in one.reason for one in report.failed)


def test_a_file_that_was_being_written_when_the_stop_came_is_in_the_ledger(
    services: Services, asset: int, tmp_path: Path
) -> None:
    cancel = CancelToken()
    plan = services.exports.plan([asset], [PORTRAIT, "tiktok.photo"], str(tmp_path / "out"))
    stop_after_first = services.session.hub.subscribe(
        lambda changes: cancel.cancel() if changes.ids else None
    )
    report = services.exports.run(plan, silent, cancel)
    stop_after_first()
    on_disk = sorted(str(path) for path in (tmp_path / "out").iterdir())
    assert sorted(one.export.path for one in report.written) == on_disk
    ledger = services.session.ask(views, [asset])[0].exports
    assert sorted(row.path for row in ledger) == on_disk
