import subprocess
import sys
import time

import pytest

from app.services.vaults.locking import (
    IDLE_S,
    JUMP_S,
    KILL_S,
    LOOK_S,
    DeadMan,
    Locking,
    Sentry,
    Watchdog,
    Why,
)


class Clock:
    def __init__(self, now: float) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Clocks:
    """Wall and steady clock, set by hand."""

    def __init__(self) -> None:
        self.wall, self.steady = Clock(1_000_000.0), Clock(50.0)

    def sentry(self, idle_s: float | None = IDLE_S) -> Sentry:
        return Sentry(idle_s, self.wall, self.steady)

    def go(self, seconds: float) -> None:
        self.wall.now += seconds
        self.steady.now += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


class Dog(Watchdog):
    """Writes down what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[float | None] = []

    def arm(self, seconds: float) -> None:
        self.told.append(seconds)

    def disarm(self) -> None:
        self.told.append(None)


def looks(clocks: Clocks, sentry: Sentry, times: int) -> list[Why | None]:
    found = []
    for _ in range(times):
        clocks.go(LOOK_S)
        found.append(sentry.look())
    return found


def test_an_idle_vault_locks_when_its_time_is_up(clocks: Clocks) -> None:
    found = looks(clocks, clocks.sentry(60), 12)
    assert found == [None] * 11 + [Why.IDLE]


def test_whoever_is_here_puts_it_off(clocks: Clocks) -> None:
    sentry = clocks.sentry(60)
    looks(clocks, sentry, 11)
    sentry.touch()
    assert sentry.left() == 60
    assert looks(clocks, sentry, 12) == [None] * 11 + [Why.IDLE]


def test_without_a_limit_idleness_never_locks(clocks: Clocks) -> None:
    sentry = clocks.sentry(None)
    assert set(looks(clocks, sentry, 1000)) == {None}
    assert sentry.left() is None


@pytest.mark.parametrize("jump", [JUMP_S + LOOK_S + 1, -JUMP_S, 8 * 3600.0])
def test_a_clock_that_jumped_locks(clocks: Clocks, jump: float) -> None:
    sentry = clocks.sentry()
    looks(clocks, sentry, 3)
    clocks.wall.now += jump  # the steady clock stood still: the computer slept
    assert sentry.look() is Why.CLOCK


@pytest.mark.parametrize("late", [0.0, 10.0, JUMP_S - 1])
def test_a_late_look_is_no_jump(clocks: Clocks, late: float) -> None:
    sentry = clocks.sentry()
    clocks.go(LOOK_S + late)
    assert sentry.look() is None


def test_every_step_is_done_though_one_fails(caplog: pytest.LogCaptureFixture) -> None:
    done: list[tuple[str, Why]] = []

    def broken(_why: Why) -> None:
        raise OSError("/sealed/secret name.png")

    dog = Dog()
    steps = (lambda why: done.append(("hide", why)), broken, lambda why: done.append(("end", why)))
    locking = Locking(steps, dog)
    locking.lock(Why.SLEEP)
    assert done == [("hide", Why.SLEEP), ("end", Why.SLEEP)]
    assert dog.told == [KILL_S]
    assert "secret" not in caplog.text


def test_it_locks_once() -> None:
    done: list[Why] = []
    locking = Locking((done.append,), Dog())
    locking.lock(Why.IDLE)
    locking.lock(Why.ASKED)
    assert done == [Why.IDLE]
    assert locking.why is Why.IDLE


def test_a_dead_man_is_given_up_a_little_after_the_vault_should_have_locked() -> None:
    dog = Dog()
    dead_man = DeadMan(dog)
    dead_man.feed(100.0)
    dead_man.feed(None)
    assert dog.told == [100.0 + 2 * LOOK_S + KILL_S, None]


STUCK = {
    "in C with the interpreter's lock": "ctypes.PyDLL(None).sleep(60)",
    "in a step of Python": "time.sleep(60)",
    "after its end": "threading.Thread(target=time.sleep, args=(60,)).start()",
}


@pytest.mark.skipif(sys.platform == "win32", reason="sleep() is the C library's of POSIX")
@pytest.mark.parametrize("how", STUCK)
def test_a_stuck_process_is_ended(how: str) -> None:
    code = (
        "import ctypes, threading, time\n"
        "from app.services.vaults import locking\n"
        "locking.KILL_S = 0.2\n"
        f"locking.Locking((lambda why: {STUCK[how]},), locking.Watchdog())"
        ".lock(locking.Why.ASKED)\n"
    )
    began = time.monotonic()
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=30)
    assert time.monotonic() - began < 10
    assert ended.returncode == 1
    assert ended.stdout == ended.stderr == b""


def test_three_seconds_are_what_it_is_given() -> None:
    assert KILL_S == 3.0


def test_a_watchdog_that_was_disarmed_bites_nobody() -> None:
    code = (
        "import time\n"
        "from app.services.vaults.locking import Watchdog\n"
        "dog = Watchdog()\n"
        "dog.arm(0.1)\n"
        "dog.disarm()\n"
        "time.sleep(0.4)\n"
        "print('alive')\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=30)
    assert ended.stdout.strip() == b"alive"
