"""Shipped policies say what the platform facts say; a file that breaks the rules is named."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import DataFileError
from app.export.policies.policy import SHIPPED, load_policies
from app.export.policies.rules import Ai

POLICIES = load_policies([SHIPPED])
PLATFORMS = sorted(POLICIES)


@pytest.fixture(scope="module")
def facts(samples: Path) -> dict[str, Any]:
    """The researched facts that lie beside the samples."""
    path = samples.parent / "platforms" / "platforms.toml"
    if not path.is_file():
        pytest.skip(f"no platform facts at {path}")
    return tomllib.loads(path.read_text("utf-8"))


def matrix(facts: dict[str, Any], platform: str) -> dict[str, Any]:
    rows = facts["nudenet"]["matrix"]
    own = rows.get(platform) or next(
        row for row in rows.values() if platform in row.get("applies_to", ())
    )
    contexts = {name: own[name] for name in ("feed", "paywall", "profile") if name in own}
    if own.get("profile_same_as_feed"):
        contexts["profile"] = own["feed"]
    return contexts


@pytest.mark.parametrize("platform", PLATFORMS)
def test_rules_are_those_of_the_facts(facts: dict[str, Any], platform: str) -> None:
    policy, nudenet = POLICIES[platform], facts["nudenet"]
    assert {c: dict(row) for c, row in policy.rules.items()} == matrix(facts, platform)
    assert policy.always_allow == set(nudenet["always_allow"])
    suggested = nudenet["suggested_thresholds"]
    assert policy.thresholds.block == suggested["block"]
    assert policy.thresholds.warn == suggested["warn"]
    assert policy.thresholds.confidence == nudenet["thresholds_confidence"]
    (percent,) = re.findall(r">= (\d+)% of frame", nudenet["rules"]["warn_if_focus"])
    assert policy.thresholds.focus_area == int(percent) / 100


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_label_the_detector_knows_has_a_rule(facts: dict[str, Any], platform: str) -> None:
    policy = POLICIES[platform]
    for rules in policy.rules.values():
        assert set(rules) | policy.always_allow == set(facts["nudenet"]["classes"])


@pytest.mark.parametrize("platform", PLATFORMS)
def test_what_else_is_said_is_that_of_the_facts(facts: dict[str, Any], platform: str) -> None:
    policy = POLICIES[platform]
    (row,) = (row for row in facts["policy"] if row["platform"] == platform)
    said = {
        "nudity": policy.nudity,
        "ai_disclosure": policy.disclosure.ai,
        "ai_rule": policy.disclosure.rule,
        "age_gate": policy.facts.age_gate,
        "content_warning": policy.facts.content_warning,
        "public_media": policy.facts.public_media,
        "extra": list(policy.facts.also) or None,
        "note": policy.facts.note,
        "src": [source.id for source in policy.sources],
        "confidence": policy.confidence,
    }
    assert said == {key: row.get(key) for key in said}
    for source in policy.sources:
        known = facts["sources"][source.id]
        assert (source.url, source.dated, source.kind) == (
            known["url"],
            known["dated"],
            known["kind"],
        )
    assert policy.version == facts["meta"]["compiled"]
    assert list(policy.blocked_placements) == row.get("blocked_placements", [])


@pytest.mark.parametrize("platform", PLATFORMS)
def test_whether_generated_pictures_are_taken_is_that_of_the_facts(
    facts: dict[str, Any], platform: str
) -> None:
    disclosure = POLICIES[platform].disclosure
    (said,) = (row["ai_allowed"] for row in facts["policy"] if row["platform"] == platform)
    if isinstance(said, bool):
        assert disclosure.ai_allowed is (Ai.ALLOWED if said else Ai.REFUSED)
        assert disclosure.said is None
        return
    assert disclosure.said == said
    expected = {"only if": Ai.OWN_LIKENESS, "reported": Ai.REFUSED, "conflicting": Ai.UNCLEAR}
    assert [ai for word, ai in expected.items() if said.startswith(word)] == [disclosure.ai_allowed]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_text_limits_are_those_of_the_facts(facts: dict[str, Any], platform: str) -> None:
    text = POLICIES[platform].text
    (row,) = (row for row in facts["platform"] if row["id"] == platform)
    said = {
        **text.numbers,
        **text.notes,
        "reel_duration_s": list(text.reel_duration_s),
        "self_labels": list(text.labels),
    }
    about = {"id", "src", "confidence", "confidence_by_field"}
    assert {key: value for key, value in said.items() if value} == {
        key: value for key, value in row.items() if key not in about
    }
    assert (list(text.sources), text.confidence) == (row["src"], row["confidence"])
    for name, sureness in row.get("confidence_by_field", {}).items():
        assert sureness in text.sureness(name)
    assert [source.id for source in POLICIES[platform].text_sources] == row["src"]


def test_what_nobody_knows_is_no_limit_of_any_size() -> None:
    assert POLICIES["patreon"].text.known("caption_max") is None
    assert POLICIES["x"].text.known("caption_max") == 280
    assert POLICIES["x"].text.sureness("carousel_max_api") == "official"


def test_all_platforms_of_the_facts_have_a_policy(facts: dict[str, Any]) -> None:
    assert set(PLATFORMS) == {row["platform"] for row in facts["policy"]}
    assert len(PLATFORMS) == 26


def test_the_shipped_policies_and_their_defaults() -> None:
    expected = dict.fromkeys(("fanvue", "fansly", "onlyfans"), "paywall")
    expected |= dict.fromkeys(("tinder", "bumble", "hinge"), "profile")
    for name, policy in POLICIES.items():
        assert policy.default_context == expected.get(name, "feed")


def shipped(tmp_path: Path, change: Callable[[str], str], name: str = "x") -> Path:
    """A copy of a shipped policy with a change, in a folder of the user's."""
    folder = tmp_path / "policies"
    folder.mkdir(exist_ok=True)
    before = (SHIPPED / f"{name}.toml").read_text("utf-8")
    after = change(before)
    (folder / f"{name}.toml").write_text(after, "utf-8")
    return folder


def replace(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def test_a_users_policy_shadows_the_shipped_one_and_has_a_version_of_its_own(
    tmp_path: Path,
) -> None:
    folder = shipped(tmp_path, replace('title = "X"', 'title = "My X"'))
    policies = load_policies([SHIPPED, folder, tmp_path / "absent"])
    assert policies["x"].title == "My X"
    assert policies["tiktok"].version == "2026-11-20"
    assert policies["x"].version.startswith("2026-11-20+")
    again = load_policies([shipped(tmp_path, replace('title = "X"', 'title = "Our X"'))])
    assert again["x"].version != policies["x"].version
    assert again["x"].dated == "2026-11-20"


def test_nothing_shadows_what_is_prohibited(tmp_path: Path) -> None:
    (tmp_path / "prohibited.toml").write_text('version = "2026-11-20"')
    with pytest.raises(DataFileError, match="nothing replaces what is prohibited"):
        load_policies([SHIPPED, tmp_path])


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (replace('title = "X"', 'tittle = "X"'), "title"),
        (replace('id = "x"', 'id = "twitter"'), "id"),
        (replace("2026-11-20", "lately"), "version"),
        (replace('default_context = "feed"', 'default_context = "paywall"'), "default_context"),
        (replace('nudity = "explicit_labelled"', 'nudity = "yes"'), "nudity"),
        (replace("ai_allowed = true", 'ai_allowed = "maybe"'), "disclosure.ai_allowed"),
        (replace("ai_allowed = true", "ai_allowed = 1"), "disclosure.ai_allowed"),
        (replace("ai_allowed = true\n", ""), "disclosure.ai_allowed"),
        (replace("caption_max = 280", "caption_max = 0"), "text.caption_max"),
        (replace("alt_text_max = 1000", "alt_text_max = 1000\nlong = 1"), "text.long"),
        (replace('max = "third-party"', 'max = "maybe"'), "text.by_field.caption_max"),
        (replace('alt_text_max = "memory"', 'title_max = "memory"'), "text.by_field.title_max"),
        (replace('"publora", "x_ai"', '"publora", "x_ai", "x_rumour"'), "basis.sources"),
        (replace("[advice]", '[same]\nfeed = "profile"\n[advice]'), "same.feed"),
        (replace("[advice]", '[same]\nstory = "paywall"\n[advice]'), "same.story"),
        (replace('"list banner"', '" "'), "blocked_placements[2]"),
        (replace('ai = "optional"', 'ai = "never"'), "disclosure.ai"),
        (replace("block = 0.45", "block = 0.2"), "thresholds.warn"),
        (replace("block = 0.45", "block = 45"), "thresholds.block"),
        (replace("focus_area = 0.12", "focus_area = 0"), "thresholds.focus_area"),
        (replace("warn = 0.30", "warn = 0.30\nhint = 1"), "thresholds.hint"),
        (replace("[rules.feed]", "[rules.shop]"), "rules.shop"),
        (replace('"warn"', '"shrug"'), "rules.feed.FEMALE_GENITALIA_EXPOSED"),
        (replace('ANUS_EXPOSED = "block"', ""), "rules.profile.ANUS_EXPOSED"),
        (replace('"FACE_MALE"', '"ANUS_COVERED"'), "always_allow[1]"),
        (replace("[advice]\nfeed", "[advice]\nstory"), "advice.story"),
        (replace("profile = ", "#"), "advice.profile"),
        (replace('sources = ["x_adult"', 'sources = ["x_rumour"'), "basis.sources[0]"),
        (replace('sources = ["x_adult", ', "sources = ["), "basis.sources"),
        (replace("dated = ", "date = "), "source[0].dated"),
        (lambda text: f"{text}\n[label_notes]\nHAT = 'nice'\n", "label_notes.HAT"),
        (lambda text: "[[[", "file"),
    ],
)
def test_a_wrong_policy_names_file_and_key(
    tmp_path: Path, change: Callable[[str], str], key: str
) -> None:
    folder = shipped(tmp_path, change)
    with pytest.raises(DataFileError) as raised:
        load_policies([folder])
    assert (raised.value.path, raised.value.key) == (folder / "x.toml", key)


def test_a_broken_file_takes_its_own_platform_away_alone(tmp_path: Path) -> None:
    (tmp_path / "instagram.toml").write_text("[[[")
    (tmp_path / "signals.toml").write_text("[[[")
    (tmp_path / "prohibited.toml").write_text('version = "2026-11-20"')
    broken: dict[str, str] = {}
    policies = load_policies([SHIPPED, tmp_path], broken)
    assert set(load_policies([SHIPPED])) - set(policies) == {"instagram"}
    assert set(broken) == {"instagram", "signals", "prohibited"}
    assert str(tmp_path / "instagram.toml") in broken["instagram"]
    assert policies["x"].signals.sha256 == load_policies([SHIPPED])["x"].signals.sha256


def test_a_policy_without_rules_is_refused(tmp_path: Path) -> None:
    folder = shipped(tmp_path, lambda text: re.sub(r"\[rules\.\w+\][^\[]*", "", text))
    with pytest.raises(DataFileError, match="rules: expected at least one context"):
        load_policies([folder])
