"""One job at a time, people first."""

import threading

import pytest

from app.core.errors import CancelledError
from app.core.progress import CancelToken
from app.services.turn import Turn


def test_the_machine_does_not_get_what_is_taken(cancel: CancelToken) -> None:
    turn = Turn()
    with turn.of_a_person(cancel), turn.of_the_machine() as mine:
        assert not mine
    with turn.of_the_machine() as mine:
        assert mine
    with turn.of_the_machine() as mine:
        assert mine


def test_a_person_waits_for_the_machine_and_is_known_to_wait(cancel: CancelToken) -> None:
    turn = Turn()
    had = threading.Event()

    def work() -> None:
        with turn.of_a_person(cancel):
            had.set()

    person = threading.Thread(target=work)
    with turn.of_the_machine() as mine:
        assert mine
        person.start()
        while not turn.wanted:
            pass
        assert not had.is_set()
    person.join(10)
    assert had.is_set()
    assert not turn.wanted


def test_who_is_stopped_waits_no_longer(cancel: CancelToken) -> None:
    turn = Turn()
    cancel.cancel()
    with turn.of_the_machine(), pytest.raises(CancelledError), turn.of_a_person(cancel):
        pytest.fail("it was taken")
    assert not turn.wanted
