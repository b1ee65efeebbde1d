import pickle
from pathlib import Path

import pytest

from app.core import errors


@pytest.mark.parametrize(
    "error",
    [
        errors.MusekeepError("It broke.", hint="Try again."),
        errors.QueryError("No such field.", "huh:1", 3),
        errors.DataFileError(Path("x.toml"), "a.b", "a number"),
        errors.MediaError("damaged", "It ends early."),
        errors.RefusedError("A policy forbids it."),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_home_from_a_worker_whole(error: errors.MusekeepError) -> None:
    home = pickle.loads(pickle.dumps(error))
    assert type(home) is type(error)
    assert str(home) == str(error)
    assert vars(home) == vars(error)


def test_the_sentence_carries_its_hint() -> None:
    assert str(errors.MusekeepError("It broke.", hint="Try again.")) == "It broke. Try again."
    assert str(errors.MusekeepError("It broke.")) == "It broke."


def test_a_query_mistake_points_at_its_column() -> None:
    pointed = errors.QueryError("no such field", "red huh:1", 4).pointed()
    assert pointed == "red huh:1\n    ^ no such field"


def test_a_data_file_mistake_names_file_key_and_expectation() -> None:
    error = errors.DataFileError(Path("pack.toml"), "input.size", "a whole number")
    assert str(error) == "pack.toml: input.size: expected a whole number."


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.MusekeepError, 1),
        (errors.MediaError, 1),
        (errors.UsageError, 2),
        (errors.QueryError, 2),
        (errors.NotFoundError, 2),
        (errors.RefusedError, 3),
        (errors.LockedError, 4),
    ],
)
def test_exit_codes_are_those_of_the_command_line(
    error: type[errors.MusekeepError], code: int
) -> None:
    assert error.exit_code == code
