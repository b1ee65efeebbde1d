"""How strong a passphrase is said to be."""

import time

import pytest

from app.core.errors import UsageError
from app.vault.strength import strength_of


def test_what_everybody_uses_is_guessed_at_once() -> None:
    found = strength_of("password")
    assert found.level == 0
    assert found.sentence == "Guessed at once."
    assert found.advice


def test_four_words_are_strong_and_need_no_advice() -> None:
    found = strength_of("mulberry quartz ferry onlooker")
    assert found.level == 4
    assert "century" in found.sentence
    assert found.advice == ()


def test_levels_rise_with_what_guessing_takes() -> None:
    phrases = ["123456", "Tr0ub4dour&3", "zq8fkpw2", "q9$kfP2!xz", "q9$kfP2!xzwQ4r"]
    levels = [strength_of(phrase).level for phrase in phrases]
    assert levels == [0, 1, 2, 3, 4]


def test_the_sentence_counts_in_its_unit() -> None:
    assert strength_of("zq8fkpw2").sentence.endswith("about 3 hours.")
    assert strength_of("q9$kfP2!xz").sentence.endswith("about 12 days.")


def test_the_vaults_own_name_helps_nobody() -> None:
    assert strength_of("Zwirbelkiste7").level > strength_of("Zwirbelkiste7", ["Zwirbelkiste"]).level


def test_blanks_around_it_do_not_count() -> None:
    assert strength_of("  password  ") == strength_of("password")


def test_a_novel_takes_no_longer_than_a_line() -> None:
    began = time.perf_counter()
    assert strength_of("call me ishmael " * 1000).level >= 0
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("nothing", ["", "   "])
def test_nothing_is_no_passphrase(nothing: str) -> None:
    with pytest.raises(UsageError):
        strength_of(nothing)
