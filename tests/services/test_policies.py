"""Policies of one's own: changed, in force at once, judged by, taken back."""

from pathlib import Path

import pytest

from app.catalog.assets import views
from app.catalog.moderation.audits import rows
from app.core.errors import NotFoundError, UsageError
from app.core.progress import CancelToken
from app.export.policies.policy import SHIPPED
from app.export.policies.rules import Ai, Rule
from app.services.library import Services
from tests.services.conftest import enter

BREAST = ("rules.feed", "FEMALE_BREAST_COVERED", "block")


def own(services: Services) -> list[str]:
    return sorted(one.name for one in services.policy_desk.folder.glob("*"))


def test_a_change_is_a_copy_that_counts_at_once(services: Services) -> None:
    desk = services.policy_desk
    before = services.policies["instagram"]
    changes = [BREAST, ("thresholds", "block", 0.6), ("disclosure", "ai_allowed", False)]
    assert desk.change("instagram", changes) is None
    now = services.policies["instagram"]
    assert now.rules["feed"]["FEMALE_BREAST_COVERED"] is Rule.BLOCK
    assert now.thresholds.block == 0.6
    assert now.disclosure.ai_allowed is Ai.REFUSED
    assert now.version != before.version
    assert now.sources == before.sources
    assert own(services) == ["instagram.toml"]
    assert desk.own() == {"instagram"}
    text = (desk.folder / "instagram.toml").read_text("utf-8")
    assert "# What Instagram accepts" in text
    assert (SHIPPED / "instagram.toml").read_text("utf-8") not in text


def test_it_is_taken_back_as_it_was(services: Services) -> None:
    desk, shipped = services.policy_desk, services.policies["x"]
    first = desk.change("x", [("thresholds", "warn", 0.2)])
    second = desk.change("x", [("thresholds", "warn", 0.1)])
    assert first is None
    assert second is not None
    desk.put("x", second)
    assert services.policies["x"].thresholds.warn == 0.2
    desk.put("x", None)
    assert services.policies["x"].version == shipped.version
    assert own(services) == []


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("thresholds", "warn", 0.9), "thresholds.warn"),
        (("rules.feed", "FEMALE_BREAST_COVERED", "perhaps"), "FEMALE_BREAST_COVERED"),
        (("rules.feed", "NEW_LABEL", "block"), "NEW_LABEL"),
        (("", "id", "x"), "id"),
    ],
)
def test_what_makes_no_sense_is_not_written(
    services: Services, change: tuple[str, str, object], named: str
) -> None:
    before = services.policies["instagram"]
    with pytest.raises(UsageError, match=named):
        services.policy_desk.change("instagram", [change])
    assert services.policies["instagram"] == before
    assert own(services) == []


def test_what_is_prohibited_is_nobodys_to_change(services: Services) -> None:
    with pytest.raises(NotFoundError):
        services.policy_desk.change("prohibited", [("", "version", "2026-01-01")])
    with pytest.raises(NotFoundError):
        services.policy_desk.put("../escape", "")


def test_a_broken_file_takes_its_policy_away_until_it_is_mended(services: Services) -> None:
    desk = services.policy_desk
    desk.folder.mkdir(parents=True)
    (desk.folder / "x.toml").write_text("garbage", "utf-8")
    assert set(desk.check()) == {"x"}
    assert "x" not in services.policies
    desk.put("x", None)
    assert desk.check() == {}
    assert "x" in services.policies


def test_pictures_are_judged_again_and_the_chain_says_so(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "a.png"
    path.write_text("a")
    (entry,) = enter(services.session, [path])
    assert services.policy_desk.judge_again(CancelToken()) == 1
    services.policy_desk.change("instagram", [("disclosure", "ai_allowed", False), BREAST])
    assert services.policy_desk.judge_again(CancelToken()) >= 1
    (view,) = services.session.ask(views, [entry.asset_id])
    assert view.verdicts["instagram"].policy_version == services.policies["instagram"].version
    told = [one for one in services.session.ask(rows) if one.platform == "instagram"]
    assert any(services.policies["instagram"].version in one.detail for one in told)
