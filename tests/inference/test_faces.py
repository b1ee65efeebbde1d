"""The table of faces in `models/README.md` counts right, and no detector gets worse unseen."""

from pathlib import Path

import pytest

from app.core.asset import Box
from tests.inference.faces_table import DETECTORS, Count, count, tables


def test_faces_are_counted_once_and_by_the_closest_box() -> None:
    marked = [Box(0, 0, 10, 10), Box(100, 0, 10, 10)]
    boxes = [Box(0, 3, 10, 10), Box(0, 0, 10, 10), Box(50, 50, 10, 10)]
    assert count(boxes, marked, 0.5) == Count(found=1, marked=2, wrong=2)
    assert (Count(1, 2, 3) + Count(1, 2, 0)).recall == 0.5
    assert Count(3, 4, 1).precision == 0.75


@pytest.mark.slow
def test_both_detectors_together_find_what_either_finds(samples: Path, tmp_path: Path) -> None:
    found = dict(tables(samples, tmp_path))
    photos, generated = found["photos"], found["generated"]
    nudenet, reference, shipped, both = DETECTORS
    assert photos[both].recall == photos[shipped].recall == photos[reference].recall == 1
    assert photos[both].precision == 1
    assert photos[nudenet].recall >= 0.9
    assert generated[both].recall >= generated[shipped].recall > generated[reference].recall
    assert generated[both].recall >= 0.7
    assert generated[both].precision == 1
