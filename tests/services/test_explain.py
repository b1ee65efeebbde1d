"""The sentences that answer "why?"."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.catalog.proposals.suggestions import LabelRule
from app.core.asset import Box, Decision, Finding, Suggestion, Verdict
from app.core.vocab import LabelAction, Outcome, Reply
from app.services import explain

NOON = datetime(2026, 11, 22, 12).astimezone()
BREAST = Finding(
    "instagram.feed.FEMALE_BREAST_EXPOSED",
    Outcome.BLOCKED,
    "Exposed female breast, 71 % sure: Instagram does not allow it in the feed "
    "(policy 2026-11-20, Meta community standards).",
    label="FEMALE_BREAST_EXPOSED",
    score=0.71,
    box=Box(1, 2, 3, 4),
    pack="nudenet-320n",
    version="3.4",
)
BLOCKED = Verdict("instagram", Outcome.BLOCKED, "feed", "2026-11-20", (BREAST,), basis="aa")
CLEAR = Verdict("instagram", Outcome.CLEAR, "feed", "2026-11-20+1f2e3d4c", basis="aa")
YES = Decision(Outcome.APPROVED, "a painting.", "anna", NOON, "aa")
NO = Decision(Outcome.REJECTED, "not mine", "anna", NOON, "aa")


def in_force(decision: Decision, on: Verdict = BLOCKED) -> Verdict:
    """As the catalogue reads a decision that counts."""
    return replace(on, outcome=decision.outcome, by_machine=on.outcome, decision=decision)


def why(verdict: Verdict) -> str:
    return explain.verdict(verdict, "Instagram")


def test_a_packs_suggestion_names_the_pack_and_how_sure_it_is() -> None:
    one = Suggestion("red dress", 0.914, "wd-vit-tagger-v3", "3.0")
    said = explain.suggestion(one, "WD tagger")
    assert said == "WD tagger 3.0 is 91 % sure it sees “red dress”."


@pytest.mark.parametrize(
    ("category", "words"),
    [
        ("character", "is 91 % sure it recognises the character “x”"),
        ("rating", "is 91 % sure it would rate the picture “x”"),
        ("copyright", "is 91 % sure it sees “x”"),
    ],
)
def test_a_suggestions_category_is_told(category: str, words: str) -> None:
    assert words in explain.suggestion(Suggestion("x", 0.914, "p", "1", category))


def test_a_built_in_suggestion_names_its_evidence_instead_of_a_score() -> None:
    one = Suggestion("dark", 1.0, "builtin", "1", "light", "mean lightness 12 of 100")
    said = explain.suggestion(one)
    assert said == (
        "“dark” follows from what Musekeep measured in the picture: mean lightness 12 of 100."
    )
    assert explain.suggestion(replace(one, evidence=None)).endswith("what was found in it.")


def test_rules_and_answers_are_part_of_a_suggestions_sentence() -> None:
    one = Suggestion("Stockings", 0.6, "wd", "3", reply=Reply.REJECTED)
    renamed = LabelRule("thighhighs", "wd", LabelAction.RENAME, "Stockings", 0.0)
    said = explain.suggestion(one, rules=[renamed])
    assert said == (
        "wd 3 is 60 % sure it sees “Stockings”; by your rule that is its label “thighhighs”; "
        "you said no, and that is kept."
    )
    floor = LabelRule("stockings", "", LabelAction.KEEP, None, 0.5)
    said = explain.suggestion(replace(one, reply=None), rules=[floor])
    assert said.endswith("; by your rule it is shown from 50 % on.")
    other = LabelRule("thighhighs", "another", LabelAction.RENAME, "Stockings", 0.0)
    said = explain.suggestion(one, rules=[other])
    assert "your rule" not in said
    mapped = LabelRule("stockings", "wd", LabelAction.MAP, "Clothes/Stockings", 0.0)
    said = explain.suggestion(replace(one, reply=None), rules=[floor, mapped])
    assert said.endswith("; by your rule it becomes the tag “Clothes/Stockings”.")


def test_nothing_is_called_quite_certain() -> None:
    assert explain.percent(0.9951) == "more than 99 %"
    assert explain.percent(0.994) == "99 %"
    assert explain.percent(0.0) == "0 %"


def test_a_finding_says_what_saw_it_and_when() -> None:
    assert explain.finding(BREAST) == f"{BREAST.message} (nudenet-320n 3.4)"
    assert explain.finding(BREAST, "NudeNet").endswith(" (NudeNet 3.4)")
    moving = replace(BREAST, time_s=72.9)
    assert explain.finding(moving).endswith("(nudenet-320n 3.4, at 1:12 of the clip)")


def test_a_finding_names_the_words_it_matched_once() -> None:
    term = Finding("prohibited.minor", Outcome.PROHIBITED, "Prohibited everywhere.", term="teen")
    assert explain.finding(term) == "Prohibited everywhere. (matched: “teen”)"
    told = replace(term, message="“teen” in the prompt")
    assert explain.finding(told) == "“teen” in the prompt."


def test_a_clear_verdict_names_the_policy_and_where_it_looks() -> None:
    assert why(CLEAR) == (
        "Clear for Instagram: nothing was found that the policy of 2026-11-20 asks about in the "
        "feed."
    )


def test_a_machines_verdict_gives_its_gravest_finding() -> None:
    assert why(BLOCKED) == f"Blocked on Instagram: {BREAST.message}"
    two = replace(BLOCKED, findings=(BREAST, BREAST, BREAST), outcome=Outcome.REVIEW)
    assert why(two).startswith("Instagram needs your look first: Exposed female breast")
    assert why(two).endswith("; and 2 more findings.")


def test_a_finding_without_a_date_gets_the_policys() -> None:
    bare = Finding("instagram.feed.not-analysed", Outcome.REVIEW, "Nothing has looked at it yet.")
    verdict = replace(BLOCKED, outcome=Outcome.REVIEW, findings=(bare,))
    assert why(verdict).endswith("Nothing has looked at it yet (policy 2026-11-20).")


def test_a_decision_says_who_when_why_and_against_what() -> None:
    assert why(in_force(YES)) == (
        "anna approved it on 2026-11-22 for Instagram, although by the policy of 2026-11-20 it is "
        "blocked, because “a painting”."
    )
    assert why(in_force(NO, CLEAR)) == (
        "anna rejected it on 2026-11-22 for Instagram, because “not mine”."
    )


def test_an_approval_of_what_is_clear_overrules_nothing() -> None:
    said = why(in_force(replace(YES, reason=""), CLEAR))
    assert said == "anna approved it on 2026-11-22 for Instagram."


def test_a_second_look_is_asked_for_and_told() -> None:
    waits = replace(BLOCKED, decision=replace(YES, waits_for_second=True))
    assert "has to confirm that with a second look, until then it counts as blocked" in why(waits)
    confirmed = replace(YES, confirmed_by="ben", confirmed=NOON + timedelta(days=1))
    assert why(in_force(confirmed)).endswith("; ben confirmed it on 2026-11-23.")


def test_a_stale_approval_says_what_counts_now() -> None:
    stale = replace(BLOCKED, decision=YES, stale=True)
    said = why(stale)
    assert "what that rested on has changed" in said
    assert "until it is decided again it counts as blocked: Exposed female breast" in said


def test_a_newer_policy_is_named_as_the_reason() -> None:
    stale = replace(BLOCKED, decision=YES, stale=True, policy_version="2026-12-01")
    assert "but the policy has changed (it is of 2026-12-01 now) since" in why(stale)


def test_a_stale_rejection_still_holds() -> None:
    stale = replace(in_force(NO), stale=True)
    assert why(stale).endswith("a no holds until somebody takes it back.")


def test_a_decision_about_what_is_prohibited_does_not_count() -> None:
    prohibited = replace(
        BLOCKED, outcome=Outcome.PROHIBITED, by_machine=Outcome.PROHIBITED, decision=YES
    )
    said = why(prohibited)
    assert said.startswith("Prohibited everywhere, and nobody can overrule that: ")
    assert said.endswith("(anna approved it on 2026-11-22, which does not count).")


def test_it_says_when_it_is_asked_again() -> None:
    assert why(replace(CLEAR, later=NOON)).endswith("; you are asked again on 2026-11-22.")
