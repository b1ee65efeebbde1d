import logging

import pytest

from app.core.events import Changes, Hub
from app.core.vocab import ChangeKind

TAGGED = Changes(kinds=frozenset({ChangeKind.TAGS}), ids=(1, 2), cause="add tag")


def test_every_listener_hears_a_change_once() -> None:
    hub, heard = Hub(), list[Changes]()
    hub.subscribe(heard.append)
    hub.subscribe(heard.append)
    hub.publish(TAGGED)
    assert heard == [TAGGED, TAGGED]


def test_an_ended_subscription_hears_nothing_more() -> None:
    hub, heard = Hub(), list[Changes]()
    end = hub.subscribe(heard.append)
    end()
    end()  # ending twice is no error
    hub.publish(TAGGED)
    assert heard == []


def test_a_listener_may_end_itself_while_it_listens() -> None:
    hub, heard = Hub(), list[str]()

    def once(changes: Changes) -> None:
        heard.append(changes.cause)
        end()

    end = hub.subscribe(once)
    hub.publish(TAGGED)
    hub.publish(TAGGED)
    assert heard == ["add tag"]


def test_one_failing_listener_is_logged_and_does_not_stop_the_others(
    caplog: pytest.LogCaptureFixture,
) -> None:
    hub, heard = Hub(), list[Changes]()

    def broken(changes: Changes) -> None:
        raise ValueError("a bug in a view")

    hub.subscribe(broken)
    hub.subscribe(heard.append)
    with caplog.at_level(logging.ERROR):
        hub.publish(TAGGED)
    assert heard == [TAGGED]
    assert "a bug in a view" in caplog.text
