"""Whose likeness: consents as a table, false identities, and what platforms make of generators."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.core.asset import Box, Detection, Score, Verdict
from app.core.people import Persona, Release
from app.core.vocab import Nudity, Outcome, PersonaKind
from app.export.policies.disclosure import TRAINED
from app.export.policies.policy import SHIPPED, load_policies
from tests.export.verdicts import DAY, judge

POLICIES = load_policies([SHIPPED])
DATING = ("tinder", "bumble", "hinge")
EXPLICIT = Detection("FEMALE_GENITALIA_EXPOSED", 0.9, Box(0, 0, 9, 9), "nudenet-320n", "3.4")
TOPLESS = replace(EXPLICIT, label="FEMALE_BREAST_EXPOSED")
MAYBE = replace(TOPLESS, score=0.40)
SWIMWEAR = replace(EXPLICIT, label="FEMALE_GENITALIA_COVERED")
FACE = replace(EXPLICIT, label="FACE_FEMALE")
PAPER = Release("Mia M.", "mia.pdf", "00" * 32, DAY, nudity=Nudity.EXPLICIT)
LOST = replace(PAPER, fault="is gone")
CLOTHED = replace(PAPER, nudity=Nudity.NONE)
BLOCKED = Outcome.BLOCKED
FICTIONAL = Persona("Nova")
OWN = Persona("Mia", PersonaKind.OWN, adult_attested=DAY, releases=(PAPER,))
LICENSED = Persona("Zoe", PersonaKind.LICENSED, adult_attested=DAY, releases=(PAPER,))
DAYS = timedelta(days=1)


def seen(platform: str, persona: Persona, *boxes: Detection, ai: bool = False) -> Verdict:
    return judge(POLICIES[platform], boxes, personas=(persona,), ai=ai)


def rules(verdict: Verdict, start: str = "consent.") -> dict[str, Outcome]:
    return {one.rule: one.outcome for one in verdict.findings if one.rule.startswith(start)}


def papers(*releases: Release) -> Persona:
    return replace(LICENSED, releases=releases)


CONSENTS = [
    # no release: explicit and nude work is blocked, the rest asked about
    (papers(), EXPLICIT, "consent.missing", Outcome.BLOCKED),
    (papers(), TOPLESS, "consent.missing", Outcome.BLOCKED),
    (papers(), MAYBE, "consent.missing", Outcome.REVIEW),
    (papers(), SWIMWEAR, "consent.missing", Outcome.REVIEW),
    (papers(), FACE, "consent.missing", Outcome.REVIEW),
    (replace(OWN, releases=()), EXPLICIT, "consent.missing", Outcome.BLOCKED),
    (replace(OWN, releases=()), SWIMWEAR, "consent.missing", Outcome.REVIEW),
    (replace(OWN, releases=()), FACE, None, None),
    # by date, both ends included
    (papers(replace(PAPER, valid_from=DAY + DAYS)), EXPLICIT, "consent.early", Outcome.BLOCKED),
    (papers(replace(PAPER, valid_from=DAY)), EXPLICIT, None, None),
    (papers(replace(PAPER, valid_to=DAY)), EXPLICIT, None, None),
    (
        papers(replace(PAPER, valid_from=DAY - 9 * DAYS, valid_to=DAY - DAYS)),
        EXPLICIT,
        "consent.expired",
        Outcome.BLOCKED,
    ),
    (
        papers(replace(PAPER, valid_from=DAY - 9 * DAYS, valid_to=DAY - DAYS)),
        FACE,
        "consent.expired",
        Outcome.REVIEW,
    ),
    # by platform
    (papers(replace(PAPER, platforms=("x",))), EXPLICIT, "consent.platform", Outcome.BLOCKED),
    (papers(replace(PAPER, platforms=("x", "fanvue"))), EXPLICIT, None, None),
    # by how much is shown
    (papers(replace(PAPER, nudity=Nudity.NUDE)), EXPLICIT, "consent.nudity", Outcome.BLOCKED),
    (papers(replace(PAPER, nudity=Nudity.NUDE)), TOPLESS, None, None),
    (papers(replace(PAPER, nudity=Nudity.IMPLIED)), MAYBE, "consent.nudity", Outcome.REVIEW),
    (papers(replace(PAPER, nudity=Nudity.NONE)), SWIMWEAR, "consent.nudity", Outcome.REVIEW),
    (papers(replace(PAPER, nudity=Nudity.NONE)), FACE, None, None),
    # the best of several papers counts
    (papers(replace(PAPER, nudity=Nudity.NONE), PAPER), EXPLICIT, None, None),
    (papers(replace(PAPER, platforms=("x",)), PAPER), EXPLICIT, None, None),
    # a document that is gone or changed covers nothing
    (papers(LOST), EXPLICIT, "consent.document", Outcome.BLOCKED),
    (papers(LOST), FACE, "consent.document", Outcome.REVIEW),
    (replace(OWN, releases=(LOST,)), EXPLICIT, "consent.document", Outcome.BLOCKED),
    (replace(OWN, releases=(LOST,)), FACE, None, None),
    (papers(LOST, PAPER), EXPLICIT, None, None),
    (papers(LOST, replace(PAPER, nudity=Nudity.NUDE)), EXPLICIT, "consent.document", BLOCKED),
    (papers(LOST, replace(PAPER, nudity=Nudity.NUDE)), TOPLESS, None, None),
    (papers(replace(LOST, platforms=("x",))), EXPLICIT, "consent.platform", Outcome.BLOCKED),
    (papers(replace(LOST, nudity=Nudity.NONE), CLOTHED), EXPLICIT, "consent.nudity", BLOCKED),
    # nobody's likeness needs none
    (FICTIONAL, EXPLICIT, None, None),
    (LICENSED, EXPLICIT, None, None),
    (OWN, EXPLICIT, None, None),
]


@pytest.mark.parametrize(("persona", "box", "rule", "outcome"), CONSENTS)
def test_consents(
    persona: Persona, box: Detection, rule: str | None, outcome: Outcome | None
) -> None:
    """On Fanvue's paywall, which itself allows all of it."""
    verdict = seen("fanvue", persona, box)
    assert rules(verdict) == ({} if rule is None else {rule: outcome})
    assert verdict.outcome is (outcome or Outcome.CLEAR)
    for one in verdict.findings:
        assert f"“{persona.name}”" in one.message
        assert one.term == persona.name
        assert one.absolute == (one.outcome is Outcome.BLOCKED)


def test_a_release_runs_out_by_itself() -> None:
    persona = papers(replace(PAPER, valid_to=date(2027, 1, 31)))
    fanvue = POLICIES["fanvue"]
    last = judge(fanvue, [EXPLICIT], personas=(persona,), day=date(2027, 1, 31))
    after = judge(fanvue, [EXPLICIT], personas=(persona,), day=date(2027, 2, 1))
    assert (last.outcome, after.outcome) == (Outcome.CLEAR, Outcome.BLOCKED)
    assert last.basis != after.basis
    assert "ended on 2027-01-31" in after.findings[0].message


def test_a_lost_document_is_named_with_what_to_do() -> None:
    persona = papers(replace(PAPER, file="mia-2.pdf", fault="is not the document that was filed"))
    verdict = seen("fanvue", persona, EXPLICIT)
    message = verdict.findings[0].message
    assert "“mia-2.pdf” is not the document that was filed" in message
    assert "file it again" in message
    assert verdict.basis != seen("fanvue", papers(PAPER), EXPLICIT).basis


def test_one_person_without_consent_is_enough() -> None:
    both = judge(POLICIES["fanvue"], [EXPLICIT], personas=(OWN, papers()))
    assert rules(both) == {"consent.missing": Outcome.BLOCKED}


@pytest.mark.parametrize("persona", [OWN, LICENSED])
def test_nude_real_people_need_an_attested_age(persona: Persona) -> None:
    unknown = replace(persona, adult_attested=None)
    assert rules(seen("fanvue", replace(persona, adult_attested=DAY + DAYS), TOPLESS)) == rules(
        seen("fanvue", unknown, TOPLESS)
    )
    assert rules(seen("fanvue", unknown, TOPLESS)) == {"consent.age": Outcome.REVIEW}
    assert rules(seen("fanvue", unknown, MAYBE)) == {"consent.age": Outcome.REVIEW}
    assert rules(seen("fanvue", unknown, SWIMWEAR)) == {}
    assert rules(seen("fanvue", replace(FICTIONAL, adult_attested=None), TOPLESS)) == {}


def test_words_and_classifiers_show_nudity_too() -> None:
    fanvue = POLICIES["fanvue"]
    porn = Score("Porn", 0.9, "nsfw", "1")
    by_class = judge(fanvue, scores=(porn,), personas=(papers(),))
    assert rules(by_class) == {"consent.missing": Outcome.BLOCKED}
    by_words = judge(fanvue, texts=["a nude woman"], personas=(replace(OWN, releases=()),))
    assert rules(by_words) == {"consent.missing": Outcome.REVIEW}


@pytest.mark.parametrize("platform", DATING)
def test_dating_takes_ones_own_likeness_only(platform: str) -> None:
    assert seen(platform, OWN, FACE).outcome is Outcome.CLEAR
    for persona in (FICTIONAL, LICENSED):
        for ai in (False, True):
            verdict = seen(platform, persona, FACE, ai=ai)
            assert rules(verdict, "identity.") == {"identity.persona": Outcome.BLOCKED}
            assert verdict.outcome is Outcome.BLOCKED
            assert all(one.absolute for one in verdict.findings if one.outcome is Outcome.BLOCKED)
    nobody = judge(POLICIES[platform], [FACE], ai=True)
    assert rules(nobody, "identity.") == {"identity.generated": Outcome.BLOCKED}
    assert judge(POLICIES[platform], [FACE]).outcome is Outcome.CLEAR
    mine = seen(platform, OWN, FACE, ai=True)  # reports about generated pictures contradict
    assert (mine.outcome, mine.findings[0].rule) == (Outcome.REVIEW, f"{platform}.ai")
    with_her = judge(POLICIES[platform], [FACE], personas=(OWN, FICTIONAL))
    assert with_her.outcome is Outcome.BLOCKED


def test_no_policy_file_opens_dating_to_others(tmp_path: object) -> None:
    """The rule is in what nothing shadows: every other platform takes made up people."""
    for name, policy in POLICIES.items():
        assert (name in policy.prohibited.own_likeness_only) == (name in DATING)


GENERATED = [
    ("instagram", FACE, FICTIONAL, Outcome.CLEAR),
    ("shutterstock", FACE, FICTIONAL, Outcome.REVIEW),  # memory: may only warn
    ("fansly", FACE, FICTIONAL, Outcome.REVIEW),  # third-party: may only warn
    ("fansly", EXPLICIT, FICTIONAL, Outcome.BLOCKED),  # but bare skin is blocked conservatively
    ("onlyfans", FACE, FICTIONAL, Outcome.REVIEW),
    ("onlyfans", EXPLICIT, FICTIONAL, Outcome.BLOCKED),
    ("onlyfans", EXPLICIT, LICENSED, Outcome.BLOCKED),
    ("onlyfans", EXPLICIT, OWN, Outcome.CLEAR),
    ("fanvue", EXPLICIT, FICTIONAL, Outcome.CLEAR),
]


@pytest.mark.parametrize(("platform", "box", "persona", "outcome"), GENERATED)
def test_generated_pictures(
    platform: str, box: Detection, persona: Persona, outcome: Outcome
) -> None:
    verdict = seen(platform, persona, box, ai=True)
    assert verdict.outcome is outcome
    assert (f"{platform}.ai" in rules(verdict, platform)) == (outcome is not Outcome.CLEAR)


def test_what_is_official_blocks() -> None:
    said = replace(POLICIES["shutterstock"], confidence="official")
    verdict = judge(said, [FACE], ai=True)
    assert verdict.outcome is Outcome.BLOCKED
    assert "Shutterstock does not take that" in verdict.findings[0].message
    assert not verdict.findings[0].absolute


def test_a_label_that_is_wanted_is_a_note_and_no_finding_where_the_file_has_it() -> None:
    fanvue = POLICIES["fanvue"]
    noted = judge(fanvue, [FACE], ai=True)
    assert noted.outcome is Outcome.CLEAR
    assert [one.rule for one in noted.findings] == ["fanvue.disclosure"]
    assert "the export carries the label" in noted.findings[0].message
    labelled = judge(fanvue, [FACE], ai=True, digital_source_type=TRAINED)
    assert labelled.findings == ()
    assert labelled.basis == noted.basis
    assert judge(POLICIES["x"], [FACE], ai=True).findings == ()
    assert judge(fanvue, [FACE]).findings == ()
