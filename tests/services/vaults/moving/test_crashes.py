"""Killed at steps of a move, and at moments of chance: recovery settles everything.

MUSEKEEP_CRASHES=all tries every step, a number that many moments; without it some of each.
"""

import os
import random
import shutil
from collections.abc import Iterator

import pytest

from tests.services.vaults.moving.invariants import check_nothing_lost, check_settled
from tests.services.vaults.moving.killing import KILLED, Mother, mother
from tests.services.vaults.moving.scene import Scene

ASKED = os.environ.get("MUSEKEEP_CRASHES", "")
SOME, MOMENTS = 3, 3
ORIGINS = {"put": "stored", "take": "filled", "take-watched": "filled", "transfer": "filled"}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked"),
]


@pytest.fixture(scope="module")
def children() -> Iterator[Mother]:
    with mother() as made:
        yield made


@pytest.fixture(scope="module")
def crashing(children: Mother, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """The scene at its place; beside it as it was built (`stored`), and with everything in the
    vault and `plain` watched (`filled`).
    """
    from app.core.ops import AddRoot

    top = tmp_path_factory.mktemp("crashing")
    scene = Scene(top / "work").build()
    scene.copied(top / "stored")
    with scene.opened_library() as library:
        library.session.do(AddRoot(str(scene.plain)))
    assert children.have(scene.folder, "put") == 0
    scene.copied(top / "filled")
    return scene


def steps_of(scene: Scene, children: Mother, verb: str) -> int:
    again(scene, verb)
    assert children.have(scene.folder, verb) == 0
    counted = int((scene.folder / "steps").read_text())
    (scene.folder / "steps").unlink()
    check_settled(scene)
    return counted


def again(scene: Scene, verb: str) -> None:
    Scene(scene.folder.parent / ORIGINS[verb]).copied(scene.folder)


def recover(scene: Scene, children: Mother, verb: str, last: int = 0) -> int:
    """A transfer is taken up by the next one: it takes two open vaults."""
    code = children.have(scene.folder, verb if verb == "transfer" else "carry-out", last)
    (scene.folder / "steps").unlink(missing_ok=True)
    return code


@pytest.mark.parametrize("verb", ORIGINS)
def test_killed_at_a_step(crashing: Scene, children: Mother, verb: str) -> None:
    steps = steps_of(crashing, children, verb)
    every = range(1, steps + 1)
    chosen = every if ASKED == "all" else sorted(random.sample(every, SOME))
    for step in chosen:
        again(crashing, verb)
        assert children.have(crashing.folder, verb, step) == KILLED, step
        check_nothing_lost(crashing)
        assert recover(crashing, children, verb) == 0, step
        check_settled(crashing)
    print(f"{verb}: killed at {len(chosen)} of {steps} steps")


def test_killed_twice_at_moments_of_chance(crashing: Scene, children: Mother) -> None:
    """During a move, and during its recovery."""
    rounds = int(ASKED) if ASKED.isdigit() else MOMENTS
    kills = 0
    for _ in range(rounds):
        verb = random.choice(list(ORIGINS))
        again(crashing, verb)
        first, second = random.randrange(1, 160), random.randrange(1, 80)
        kills += children.have(crashing.folder, verb, first) == KILLED
        kills += recover(crashing, children, verb, second) == KILLED
        shutil.rmtree(crashing.folder / "steps", ignore_errors=True)
        check_nothing_lost(crashing)
        assert recover(crashing, children, verb) == 0, (verb, first, second)
        check_settled(crashing)
    print(f"{kills} kills in {rounds} rounds")
