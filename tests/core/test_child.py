import multiprocessing
import os
import pickle
from collections.abc import Iterator
from multiprocessing.connection import Connection

import pytest

from app.core.child import Answer, Call, resolve, serve
from app.core.errors import MediaError

HERE = __name__


def prepare() -> None:
    os.environ["MUSEKEEP_TEST_PREPARED"] = "yes"


def prepared() -> str | None:
    return os.environ.get("MUSEKEEP_TEST_PREPARED")


def damaged(name: str) -> None:
    raise MediaError("damaged", f"{name} ends early.")


def buggy() -> None:
    raise KeyError("width")


def greedy() -> None:
    raise MemoryError


@pytest.fixture(scope="module")
def child() -> Iterator[Connection]:
    """A served worker process, spawned as the lanes do it."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, f"{HERE}:prepare"))
    process.start()
    theirs.close()
    yield ours
    ours.close()
    process.join(20)
    assert process.exitcode == 0, "a worker ends by itself when its parent's pipe closes"


def ask(child: Connection, function: str, *args: object) -> Answer:
    child.send(Call(function, args))
    answer: Answer = child.recv()
    return answer


def test_a_call_is_answered_with_its_value(child: Connection) -> None:
    assert ask(child, "math:hypot", 3, 4) == Answer(value=5.0)


def test_the_lane_is_prepared_before_the_first_call(child: Connection) -> None:
    assert ask(child, f"{HERE}:prepared").value == "yes"
    assert prepared() is None


def test_our_own_error_comes_home_as_it_is(child: Connection) -> None:
    error = ask(child, f"{HERE}:damaged", "a.png").error
    assert isinstance(error, MediaError)
    assert (error.code, error.message) == ("damaged", "a.png ends early.")


@pytest.mark.parametrize(
    ("function", "said"), [("buggy", "KeyError: 'width'"), ("greedy", "MemoryError")]
)
def test_any_other_error_comes_home_as_text(child: Connection, function: str, said: str) -> None:
    error = ask(child, f"{HERE}:{function}").error
    assert isinstance(error, str)
    assert error.startswith(said)


def test_an_error_does_not_end_the_worker(child: Connection) -> None:
    ask(child, f"{HERE}:buggy")
    assert ask(child, "math:hypot", 3, 4).value == 5.0


def test_a_function_is_found_by_name() -> None:
    assert resolve("pickle:dumps") is pickle.dumps
