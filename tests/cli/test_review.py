"""The verbs of moderation: what waits, the word on it, why, and what is refused."""

import pytest

from tests.cli.conftest import Library, Run, runner
from tests.cli.moderated import VERSION, flagged, library, run, services

__all__ = ["flagged", "library", "run", "services"]

INSTAGRAM = ("--platform", "instagram")


def outcome(run: Run, asset: int, platform: str = "instagram") -> str:
    said = run("review", "verdict", str(asset), "--platform", platform, json=True).json
    return str(said["verdicts"][platform]["outcome"])


def test_a_decision_is_counted_told_and_explained(run: Run) -> None:
    said = run("review", "approve", "", *INSTAGRAM, "--reason", "a painting", json=True)
    assert said.code == 0, said.out
    assert said.json == {
        "changed": 2,
        "platform": "instagram",
        "outcome": "approved",
        "waits_for_second": False,
    }
    shown = run("review", "verdict", "1", *INSTAGRAM, json=True).json
    assert shown["verdicts"]["instagram"]["outcome"] == "approved"
    assert "although by the policy of" in shown["why"]["instagram"]
    assert "because “a painting”" in shown["why"]["instagram"]
    people = run("review", "verdict", "1").text
    assert shown["why"]["instagram"] in people
    assert "Clear: " in people
    assert shown["why"]["instagram"] in run("show", "1").text
    finding = run("review", "verdict", "1", *INSTAGRAM).text
    assert "instagram.feed.FEMALE_BREAST_EXPOSED: Exposed female breast, 93 % sure" in finding
    assert f"(NudeNet 320n {VERSION})" in finding


def test_a_word_on_nothing_changes_nothing(run: Run) -> None:
    said = run("review", "reject", "id:99", *INSTAGRAM, json=True)
    assert (said.code, said.json["changed"]) == (0, 0)


def test_overruling_without_a_reason_is_a_usage_error(run: Run) -> None:
    said = run("review", "approve", "id:1", *INSTAGRAM, json=True)
    assert said.code == 2
    assert "reason" in said.json["error"]["message"]
    assert outcome(run, 1) == "blocked"


def test_what_is_prohibited_is_refused(run: Run) -> None:
    assert run("review", "mark", "id:1", "--reason", "she looks 15").code == 0
    said = run("review", "approve", "id:1", *INSTAGRAM, "--reason", "no", json=True)
    assert said.code == 3
    assert outcome(run, 1) == "prohibited"
    assert run("review", "mark", "id:1", "--off").code == 0
    assert outcome(run, 1) == "blocked"


def test_a_rejection_can_be_taken_back(run: Run) -> None:
    run("review", "reject", "id:1", "--platform", "fanvue")
    assert outcome(run, 1, "fanvue") == "rejected"
    said = run("review", "reset", "id:1", "--platform", "fanvue", json=True).json
    assert (said["changed"], said["outcome"]) == (1, None)
    assert outcome(run, 1, "fanvue") == "clear"


def test_a_correction_wants_a_reason(run: Run) -> None:
    run("tag", "add", "child", "id:1")
    run("review", "reset", "id:1", *INSTAGRAM)
    assert outcome(run, 1) == "prohibited"
    assert run("review", "correct", "child", "id:1").code == 2
    said = run("review", "correct", "child", "id:1", "--reason", "the band's name", json=True)
    assert said.json == {"changed": 1}
    assert outcome(run, 1) == "blocked"
    assert "“child” is no sign" in run("show", "1").text


def test_the_queue_says_what_waits_and_why(run: Run) -> None:
    run("review", "reset", "", *INSTAGRAM)
    said = run("review", "queue", *INSTAGRAM, json=True).json
    assert said["total"] == said["platforms"]["instagram"] == 2
    first = said["waiting"][0]
    assert set(first) == {
        "asset",
        "platform",
        "outcome",
        "rule",
        "message",
        "score",
        "since",
        "stale",
        "waits_for_second",
    }
    assert (first["platform"], first["outcome"], first["score"]) == ("instagram", "blocked", 0.93)
    people = run("review", "queue", *INSTAGRAM, "--limit", "1").text
    assert "a.png" in people
    assert "1 of 2 waiting" in people


def test_asked_later_it_leaves_the_queue(run: Run) -> None:
    assert run("review", "later", "id:1", *INSTAGRAM, "--for", "7d", json=True).json == {
        "changed": 1
    }
    waiting = run("review", "queue", *INSTAGRAM, json=True).json["waiting"]
    assert [one["asset"] for one in waiting] == [2]
    run("review", "later", "id:1", *INSTAGRAM, "--for", "0d")
    waiting = run("review", "queue", *INSTAGRAM, json=True).json["waiting"]
    assert [one["asset"] for one in waiting] == [1, 2]


def test_what_is_no_length_of_time_is_refused(run: Run) -> None:
    for length in ("", "7", "d", "-1d", "7y", "99999d"):
        assert run("review", "later", "id:1", *INSTAGRAM, "--for", length).code == 2, length


def test_unknown_platforms_and_orders_are_named(run: Run) -> None:
    for verb in (
        ("review", "queue", "--platform", "myspace"),
        ("review", "approve", "id:1", "--platform", "myspace"),
        ("review", "queue", "--order", "random"),
    ):
        assert run(*verb).code == 2


def test_in_two_steps_somebody_else_confirms(
    library: Library, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """Opened anew each time: settings are read then."""
    run = runner(library, capfdbinary)
    settings = library.folder / "settings.toml"
    settings.write_text('[review]\nactor = "anna"\ntwo_steps = true\n', "utf-8")
    said = run("review", "approve", "id:1", *INSTAGRAM, "--reason", "a painting", json=True)
    assert said.json["waits_for_second"] is True
    assert outcome(run, 1) == "blocked"
    assert run("review", "confirm", "id:1", *INSTAGRAM).code == 2, "her own look is too early"
    settings.write_text('[review]\nactor = "ben"\ntwo_steps = true\n', "utf-8")
    assert run("review", "confirm", "id:1", *INSTAGRAM, json=True).json == {"changed": 1}
    assert outcome(run, 1) == "approved"
    rows = run("audit", json=True).json["rows"]
    assert [row["actor"] for row in rows if row["act"] in ("decision", "confirm")] == [
        "anna",
        "ben",
    ]


def test_the_systems_user_decides_where_the_settings_name_nobody(
    library: Library,
    capfdbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = runner(library, capfdbinary)
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "mira")
    run("review", "reject", "id:1", *INSTAGRAM)
    row = run("audit", "--limit", "1", json=True).json["rows"][0]
    assert (row["actor"], row["act"]) == ("mira", "decision")


def test_an_undone_decision_is_in_the_log_twice(run: Run) -> None:
    run("review", "reject", "id:1", *INSTAGRAM, "--reason", "no")
    run("undo")
    acts = [row["act"] for row in run("audit", json=True).json["rows"]]
    assert acts[-2:] == ["decision", "undo"]
