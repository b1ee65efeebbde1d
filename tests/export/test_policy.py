"""Shipped policies say what the platform facts say; a file that breaks the rules is named."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.core.errors import DataFileError
from app.export.policy import SHIPPED, load_policies

PLATFORMS = ("fanvue", "instagram", "tiktok", "x")
POLICIES = load_policies([SHIPPED])


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
        "ai_allowed": policy.disclosure.ai_allowed,
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


def test_the_shipped_policies_and_their_defaults() -> None:
    assert {name: policy.default_context for name, policy in POLICIES.items()} == {
        "fanvue": "paywall",
        "instagram": "feed",
        "tiktok": "feed",
        "x": "feed",
    }


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
        (replace("ai_allowed = true", "ai_allowed = false"), "disclosure.ai_allowed"),
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


def test_a_policy_without_rules_is_refused(tmp_path: Path) -> None:
    folder = shipped(tmp_path, lambda text: re.sub(r"\[rules\.\w+\][^\[]*", "", text))
    with pytest.raises(DataFileError, match="rules: expected at least one context"):
        load_policies([folder])
