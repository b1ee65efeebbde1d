"""A media process that works on sealed files, to be watched by strace: its arguments are a folder
of its own, and files to be sealed there.
"""

import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from app.core.asset import Box, FileStat
from app.media.worker import prepare
from tests.helpers.sealed import Sealed


def main(folder: Path, files: list[str]) -> None:
    sealed = Sealed(folder / "sealed")
    paths = [sealed.put(path) for path in files]
    prepare(sealed.seals)
    from app.media.preview import preview
    from app.media.probe import probe

    for path in paths:
        found = probe(FileStat(path, 1, 1, 1, 1))
        assert found.fault is None
        preview(path)
        if found.duration_s and found.width and found.height:
            export(path, (found.width, found.height), folder)


def export(path: str, size: tuple[int, int], folder: Path) -> None:
    """With a second pass, for which x264 takes notes."""
    from app.media.clip.best import best
    from app.media.clip.values import Order, Shape

    order = Order(path, Shape(size, Box(0, 0, *size), (160, 160)), 0.0, 1.0, Fraction(10))
    into = str(folder / "leaving.mp4")
    cap = round(best(order, into).bytes * 0.6)
    assert best(replace(order, max_bytes=cap), into).encodes > 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
