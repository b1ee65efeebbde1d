"""What is veiled: what was seen and is blocked for it, and what nobody has looked at."""

from dataclasses import replace

import pytest

from app.core.asset import Card, Finding, Verdict
from app.core.vocab import Outcome
from app.ui.veil import Adult, Veil, card_veil, queued, verdicts_veil
from tests.ui.fake import FakeAsset, card

SEEN = Finding("nudity", Outcome.BLOCKED, "Shows a breast.", "BREAST", 0.9)
BLIND = Finding("tinder.profile.not-analysed", Outcome.REVIEW, "Nobody looked.")
WHO = Finding("identity.generated", Outcome.BLOCKED, "Not your likeness.")
NONE, BLUR = Veil.NONE, Veil.BLUR


def verdict(outcome: Outcome, *findings: Finding) -> dict[str, Verdict]:
    return {"tinder": Verdict("tinder", outcome, "profile", "1", findings)}


@pytest.mark.parametrize(
    ("verdicts", "veiled"),
    [
        (verdict(Outcome.BLOCKED, SEEN), BLUR),
        (verdict(Outcome.BLOCKED, WHO), NONE),
        (verdict(Outcome.BLOCKED, WHO, SEEN), BLUR),
        (verdict(Outcome.BLOCKED), BLUR),  # nobody knows why
        (verdict(Outcome.REJECTED, SEEN), BLUR),
        (verdict(Outcome.REJECTED), NONE),  # a person's taste
        (verdict(Outcome.PROHIBITED, WHO), BLUR),
        (verdict(Outcome.REVIEW, SEEN), NONE),
        (verdict(Outcome.REVIEW, BLIND), BLUR),  # judged by its words
        (verdict(Outcome.BLOCKED, WHO, BLIND), BLUR),
        (verdict(Outcome.PROHIBITED, WHO, BLIND), BLUR),
        ({}, BLUR),
    ],
)
def test_verdicts(verdicts: dict[str, Verdict], veiled: Veil) -> None:
    assert verdicts_veil(verdicts, Adult.BLURRED) is veiled


def blocked(*, sensitive: bool | None, outcome: Outcome = Outcome.BLOCKED) -> Card:
    made = card(FakeAsset(1, "a", outcomes={"x": outcome}))
    return replace(made, sensitive=sensitive)


@pytest.mark.parametrize(
    ("shown", "veiled"),
    [
        (blocked(sensitive=True), BLUR),
        (blocked(sensitive=False), NONE),
        (blocked(sensitive=None), BLUR),  # a first look does not know
        (blocked(sensitive=False, outcome=Outcome.PROHIBITED), BLUR),
        (replace(blocked(sensitive=False), outcomes={}, judged=True), NONE),
        (replace(blocked(sensitive=False), outcomes={}, judged=False), BLUR),
        (replace(blocked(sensitive=False), outcomes={}, judged=True, analysed=False), BLUR),
        (replace(blocked(sensitive=False), analysed=False), BLUR),
    ],
)
def test_cards(shown: Card, veiled: Veil) -> None:
    assert card_veil(shown, Adult.BLURRED) is veiled


def test_the_user_says_how() -> None:
    assert card_veil(blocked(sensitive=True), Adult.HIDDEN) is Veil.HIDE
    assert card_veil(blocked(sensitive=True), Adult.SHOWN) is NONE
    assert card_veil(blocked(sensitive=True), Adult.BLURRED, revealed=True) is NONE


def test_in_the_queue_even_what_is_harmless_waits_until_it_is_asked_for() -> None:
    assert queued(NONE, Adult.BLURRED) is BLUR
    assert queued(NONE, Adult.HIDDEN) is BLUR
    assert queued(Veil.HIDE, Adult.HIDDEN) is Veil.HIDE
    assert queued(NONE, Adult.BLURRED, revealed=True) is NONE
    assert queued(NONE, Adult.SHOWN) is NONE
    assert queued(BLUR, Adult.SHOWN) is BLUR  # prohibited
