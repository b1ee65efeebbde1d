"""Recovery codes: forgiven, mistyped, wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import UsageError
from app.vault.recovery import ALPHABET, CHARACTERS, MistypedError, code_of, entropy_of, new_code

entropies = st.binary(min_size=20, max_size=20)


@given(entropies)
def test_what_is_written_is_read(entropy: bytes) -> None:
    code = code_of(entropy)
    assert [len(group) for group in code.split("-")] == [5, 5, 5, 5, 5, 5, 4]
    assert entropy_of(code) == entropy


def test_new_codes_differ() -> None:
    assert len({new_code() for _ in range(100)}) == 100


def test_known_codes() -> None:
    """What is on paper must be read for ever."""
    assert code_of(bytes(20)) == "00000-00000-00000-00000-00000-00000-0000"
    assert code_of(bytes(range(20))) == "000G4-0R40M-30E20-9185G-R38E1-W8124-GKTD"
    assert code_of(b"\xff" * 20) == "ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZ04"


@given(entropies, st.sampled_from([" ", "", "-", "–", "\u2212", "\u200b", "\n\t"]))
def test_how_it_is_grouped_does_not_matter(entropy: bytes, between: str) -> None:
    typed = between.join(code_of(entropy).replace("-", ""))
    assert entropy_of(f"  {typed.lower()} ") == entropy


@given(entropies)
def test_look_alikes_are_forgiven(entropy: bytes) -> None:
    code = code_of(entropy)
    assert entropy_of(code.replace("0", "O").replace("1", "I")) == entropy
    assert entropy_of(code.replace("0", "o").replace("1", "l")) == entropy


@given(entropies)
def test_every_wrong_character_is_noticed(entropy: bytes) -> None:
    code = code_of(entropy).replace("-", "")
    for place, right in enumerate(code):
        for wrong in ALPHABET.replace(right, ""):
            with pytest.raises(MistypedError):
                entropy_of(code[:place] + wrong + code[place + 1 :])


@given(entropies)
def test_every_two_that_changed_places_are_noticed(entropy: bytes) -> None:
    code = code_of(entropy).replace("-", "")
    for place in range(CHARACTERS - 1):
        one, other = code[place], code[place + 1]
        if one != other:
            with pytest.raises(MistypedError):
                entropy_of(code[:place] + other + one + code[place + 2 :])


@pytest.mark.parametrize(
    "typed", ["", "-", "ABCDE", "0" * 33, "0" * 35, "U" + "0" * 33, "é" + "0" * 33, "0" * 33 + "!"]
)
def test_what_is_no_code_is_mistyped(typed: str) -> None:
    with pytest.raises(MistypedError) as caught:
        entropy_of(typed)
    assert isinstance(caught.value, UsageError)


def test_a_refusal_names_the_group_and_never_the_code() -> None:
    with pytest.raises(MistypedError, match="Group 3 ") as caught:
        entropy_of("ABCDE-FGHJK-MNPU0-00000-00000-00000-0000")
    assert "MNP" not in str(caught.value)


def test_check_values_above_the_prime_are_noticed() -> None:
    """1021, 1022 and 1023 stand for 0, 1 and 2 to the arithmetic; on paper they are slips."""
    assert entropy_of("0" * 34) == bytes(20)
    with pytest.raises(MistypedError):
        entropy_of("0" * 32 + "ZX")
