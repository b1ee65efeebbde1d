"""Shapes of a listing, kept true."""

from array import array

import pytest

from app.catalog.shapes import PACKED, shapes
from app.core.ops import Register, SetRating
from app.core.vocab import Kind
from app.services.session import Session
from app.services.shapes import Shapes
from tests.catalog.builders import damaged, probe


@pytest.fixture
def ids(session: Session) -> list[int]:
    wide = probe("/a/wide.png", width=1600, height=900)
    tall = probe("/a/tall.png", width=1024, height=1280)
    clip = probe("/a/clip.mp4", kind=Kind.VIDEO, format="mp4", width=1080, height=1920)
    strip = probe("/a/strip.png", width=100_000, height=10)
    done = session.do(Register((wide, tall, clip, strip, damaged("/a/cut.png", "cut"))))
    return list(done.changes.ids)


def told(held: Shapes, *ids: int) -> list[float]:
    return [round(one, 3) for one in held.of(array("q", ids))]


def test_they_come_in_the_order_asked_for(session: Session, ids: list[int]) -> None:
    wide, tall, clip, strip, cut = ids
    held = Shapes(session)
    assert told(held, clip, wide, tall, wide) == [0.562, 1.777, 0.8, 1.777]
    assert told(held, strip) == [65.535]
    assert told(held, 999_999) == [0.0]
    assert held.of(array("q")) == array("f")
    assert len(told(held, cut)) == 1


def test_what_changes_is_read_again_and_nothing_else(
    session: Session, ids: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Shapes(session)
    held.of(array("q", ids))
    asked: list[tuple[object, ...]] = []
    real = session.ask

    def ask(fn: object, *args: object) -> object:
        asked.append(args)
        return real(fn, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(session, "ask", ask)
    new = probe("/a/new.png", width=500, height=1000)
    (added,) = session.do(Register((new,))).changes.ids
    assert told(held, added, ids[0]) == [0.5, 1.777]
    assert told(held, added) == [0.5]
    assert asked == [([added],)]
    session.do(SetRating(5, [ids[1]]))
    assert told(held, ids[1]) == [0.8]
    assert asked == [([added],), ([ids[1]],)]


def test_all_and_some_are_told_alike(session: Session, ids: list[int]) -> None:
    everything = session.ask(shapes)
    assert len(everything) == PACKED * len(ids)
    one = session.ask(shapes, ids[:1])
    assert one in everything
    assert session.ask(shapes, []) == b""
