"""The faces in a picture, as all packs together see them: what crops and framing go by.

One pack misses drawn faces, another small ones; together they miss fewer (the table is in
`models/README.md`).
"""

from collections.abc import Iterable

from app.core.asset import Box, Detection

SCORE = 0.25
"""Below it a face is not counted, whatever the pack's own threshold lets through."""

SAME = 0.3
"""Boxes that overlap by this much (intersection over union) are one face."""


def is_face(label: str) -> bool:
    """FACE_FEMALE, face, human-face: packs agree on the word."""
    return "face" in label.casefold().replace("-", "_").split("_")


def faces(detections: Iterable[Detection], score: float = SCORE) -> list[Box]:
    """One box a face, the surest first; detections are those of one frame."""
    seen = [one for one in detections if one.score >= score and is_face(one.label)]
    kept: list[Box] = []
    for one in sorted(seen, key=lambda one: -one.score):
        if not any(_same(one.box, other) for other in kept):
            kept.append(one.box)
    return kept


def _same(one: Box, other: Box) -> bool:
    """Packs draw faces with and without hair and chin: a box in the middle of another is it too."""
    wide = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    high = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    if wide <= 0 or high <= 0:
        return False
    shared = wide * high
    smaller, union = min(one.area, other.area), one.area + other.area - shared
    return shared >= SAME * union or (shared >= 0.8 * smaller and smaller >= 0.1 * union)
