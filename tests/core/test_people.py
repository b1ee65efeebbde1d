"""Names of who acts, and when two of them are one person's."""

import pytest

from app.core.people import same_actor, tidy_actor


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Alice", "Alice"),
        ("  Alice \t B. ", "Alice B."),
        ("Ａlice", "Alice"),
        ("Al\u200bice", "Alice"),
    ],
)
def test_a_name_as_it_is_written_down(written: str, kept: str) -> None:
    assert tidy_actor(written) == kept


@pytest.mark.parametrize(
    "other",
    ["alice ", "ALICE", " Alice", "Ａｌｉｃｅ", "Alice\u00a0", "Al\u200bice", "\ufeffalice"],
)
def test_one_person_however_it_is_written(other: str) -> None:
    assert same_actor("Alice", other)


def test_letters_that_fold_to_several() -> None:
    assert same_actor("Strauß", "STRAUSS")
    assert same_actor("Zoe\u0308", "ZOË")


@pytest.mark.parametrize("other", ["Alicia", "Al ice", ""])
def test_two_people(other: str) -> None:
    assert not same_actor("Alice", other)
