"""In which words texts differ, and how pictures are arranged."""

import pytest

from app.ui.panels.survey.arranging import arranged
from app.ui.wording import MOST, differing


def test_words_the_others_do_not_have_stand_out() -> None:
    one, other = differing(["a red dress, at dusk", "a blue dress, at dusk"])
    assert one == [("a ", False), ("red ", True), ("dress, at dusk", False)]
    assert other == [("a ", False), ("blue ", True), ("dress, at dusk", False)]


def test_nothing_is_lost_of_any_text() -> None:
    texts = ["masterpiece,  1girl,\nred dress", "1girl, dress", ""]
    for text, runs in zip(texts, differing(texts), strict=True):
        assert "".join(words for words, _ in runs) == text


def test_of_the_first_what_any_other_lacks_stands_out() -> None:
    first, *_ = differing(["a b c", "a b", "b c"])
    assert [words.strip() for words, own in first if own] == ["a", "c"]


def test_commas_and_capitals_make_no_other_word() -> None:
    one, other = differing(["Sunset, sea", "sunset sea"])
    assert not [words for words, own in (*one, *other) if own]


def test_there_is_an_end_to_long_texts() -> None:
    (runs,) = differing(["word " * (MOST + 10)])
    assert "".join(words for words, _ in runs).count("word") == MOST


@pytest.mark.parametrize(
    ("number", "room", "shape", "expected"),
    [
        (1, (800, 600), 1.0, (1, 1)),
        (2, (800, 600), 1.0, (2, 1)),
        (2, (600, 800), 1.0, (1, 2)),
        (4, (800, 600), 1.0, (2, 2)),
        (4, (1600, 600), 1.5, (4, 1)),
        (9, (900, 900), 1.0, (3, 3)),
        (0, (800, 600), 1.0, (1, 1)),
    ],
)
def test_pictures_are_arranged_as_large_as_they_can_be(
    number: int, room: tuple[int, int], shape: float, expected: tuple[int, int]
) -> None:
    assert arranged(number, *room, shape) == expected
