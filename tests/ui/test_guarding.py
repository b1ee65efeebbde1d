from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit

from app.services.vaults.locking import KILL_S, LOOK_S, DeadMan, Locking, Sentry, Watchdog, Why
from app.ui.flows.guarding import Guarding
from app.ui.system.told import Told
from tests.ui import act
from tests.ui.conftest import gone


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


class Dog(Watchdog):
    def __init__(self) -> None:
        super().__init__()
        self.armed: list[float | None] = []

    def arm(self, seconds: float) -> None:
        self.armed.append(seconds)

    def disarm(self) -> None:
        self.armed.append(None)


class FakeListener:
    def __init__(self) -> None:
        self.told: Told | None = None
        self.asked: Why | None = None

    def start(self, told: Told) -> None:
        self.told = told

    def poll(self) -> Why | None:
        return self.asked

    def close(self) -> None:
        self.told = None


class Guarded:
    def __init__(self, idle_s: float | None = 60.0) -> None:
        self.clock, self.dog, self.listener = Clock(), Dog(), FakeListener()
        self.locked: list[Why] = []
        self.soon: list[int] = []
        sentry = Sentry(idle_s, self.clock, self.clock)
        locking = Locking((self.locked.append,), self.dog)
        self.parent = QObject()
        self.flow = Guarding(sentry, locking, DeadMan(self.dog), self.listener, self.parent)
        self.flow.soon.connect(self.soon.append)
        self.flow.start()

    def pass_by(self, seconds: float) -> None:
        """Looked at as often as the program does."""
        for _ in range(round(seconds / LOOK_S)):
            self.clock.now += LOOK_S
            self.flow.look()


@pytest.fixture
def guarded(qapp: object) -> Iterator[Guarded]:
    made = Guarded()
    yield made
    gone(made.parent)


def test_an_idle_vault_locks(guarded: Guarded) -> None:
    guarded.pass_by(55)
    assert guarded.locked == []
    guarded.pass_by(5)
    assert guarded.locked == [Why.IDLE]
    assert guarded.dog.armed[-1] == KILL_S
    assert guarded.listener.told is None


def test_a_key_puts_it_off_and_takes_the_warning_away(guarded: Guarded) -> None:
    guarded.pass_by(50)
    guarded.flow._count()
    assert guarded.soon == [10]
    field = QLineEdit()
    field.show()
    act.key(field, Qt.Key.Key_A)
    assert guarded.soon == [10, -1]
    guarded.pass_by(55)
    assert guarded.locked == []
    gone(field)


def test_a_clip_that_plays_puts_it_off(guarded: Guarded) -> None:
    guarded.pass_by(50)
    guarded.flow._count()
    guarded.flow.touch()
    assert guarded.soon == [10, -1]
    guarded.pass_by(55)
    assert guarded.locked == []
    guarded.pass_by(5)
    assert guarded.locked == [Why.IDLE]


@pytest.mark.parametrize("why", [Why.SCREEN, Why.SLEEP, Why.SWITCH])
def test_what_the_system_tells_locks_at_once(guarded: Guarded, why: Why) -> None:
    assert guarded.listener.told is not None
    guarded.listener.told.heard.emit(why)
    assert guarded.locked == [why]


def test_systems_that_have_to_be_asked_are(guarded: Guarded) -> None:
    guarded.listener.asked = Why.SCREEN
    guarded.pass_by(LOOK_S)
    assert guarded.locked == [Why.SCREEN]


def test_a_clock_that_jumped_locks(guarded: Guarded) -> None:
    guarded.clock.now += 40
    guarded.flow.look()
    assert guarded.locked == [Why.CLOCK]


def test_a_window_that_hangs_is_given_up_soon_after(guarded: Guarded) -> None:
    assert guarded.dog.armed == [60 + 2 * LOOK_S + KILL_S]
    guarded.pass_by(10)
    assert guarded.dog.armed[-1] == 50 + 2 * LOOK_S + KILL_S


def test_the_limit_can_be_changed_and_switched_off(guarded: Guarded) -> None:
    guarded.flow.lock_after(None)
    assert guarded.dog.armed[-1] is None
    guarded.pass_by(600)
    assert guarded.locked == []
    guarded.flow.lock_after(120)
    guarded.pass_by(115)
    assert guarded.locked == []
    guarded.pass_by(5)
    assert guarded.locked == [Why.IDLE]


def test_it_locks_once(guarded: Guarded) -> None:
    guarded.flow.lock(Why.ASKED)
    guarded.flow.lock(Why.IDLE)
    assert guarded.locked == [Why.ASKED]
