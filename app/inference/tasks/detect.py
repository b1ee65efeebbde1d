"""Detection: from the rows of a YOLO-style network to boxes, as the reference detector does it.

Its quirks are kept on purpose, because thresholds were chosen with them: the size of a box is
limited only at the picture's right and bottom edge, and overlapping boxes compete whatever their
labels are.
"""

import numpy as np
from numpy.typing import NDArray

from app.core.asset import Box, Detection, Sample
from app.inference.facts import Pack
from app.inference.session import Session
from app.inference.tasks.square import Pixels, to_blob, to_square

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


def detect_sample(session: Session, sample: Sample) -> tuple[Detection, ...]:
    """Boxes in pixels of the upright picture the sample was taken from, surest first."""
    pixels = np.frombuffer(sample.rgb, np.uint8).reshape(sample.height, sample.width, 3)
    scale = sample.scale
    frame = sample.frame or (sample.width * scale, sample.height * scale)
    return _detect(session, pixels, scale, frame, sample.time_s)


def detect_pixels(session: Session, rgb: Pixels) -> tuple[Detection, ...]:
    """Boxes in pixels of `rgb` (height × width × 3) itself, surest first."""
    return _detect(session, rgb, 1.0, (rgb.shape[1], rgb.shape[0]), None)


def _detect(
    session: Session,
    rgb: Pixels,
    scale: float,
    frame: tuple[float, float],
    time_s: float | None,
) -> tuple[Detection, ...]:
    pack = session.pack
    rows = session.run(to_blob(to_square(rgb, pack.input.size), pack.input))[0].T
    unit = max(rgb.shape[:2]) / pack.input.size * scale
    labels, scores, boxes = _decode(rows, pack, unit, frame)
    return tuple(
        Detection(
            label=pack.labels[labels[i]],
            score=float(scores[i]),
            box=Box(*map(float, boxes[i])),
            pack=pack.id,
            version=pack.version,
            time_s=time_s,
        )
        for i in keep(boxes, scores, pack.nms_iou)
    )


def _decode(
    rows: Floats, pack: Pack, unit: float, frame: tuple[float, float]
) -> tuple[NDArray[np.intp], Floats, Doubles]:
    """Rows (anchors × (4 + labels)) whose best label passes its threshold: labels, scores, boxes.

    `unit` is pixels of the picture per network pixel, `frame` the picture's width and height.
    """
    best = rows[:, 4:].argmax(axis=1)
    scores = rows[np.arange(len(rows)), 4 + best]
    limits = np.array([pack.thresholds.of(label) for label in pack.labels], np.float32)
    passed = scores > limits[best]
    x, y, w, h = rows[passed, :4].astype(np.float64).T * unit
    left, top = np.clip(x - w / 2, 0, frame[0]), np.clip(y - h / 2, 0, frame[1])
    wide, high = np.minimum(w, frame[0] - left), np.minimum(h, frame[1] - top)
    return best[passed], scores[passed], np.stack([left, top, wide, high], axis=1)


def keep(boxes: Doubles, scores: Floats, iou: float) -> list[int]:
    """Greedy non-maximum suppression: indices of the boxes that stay, surest first."""
    waiting = np.argsort(-scores, kind="stable")
    kept: list[int] = []
    while waiting.size:
        first, rest = waiting[0], waiting[1:]
        kept.append(int(first))
        waiting = rest[_overlap(boxes[first], boxes[rest]) <= iou]
    return kept


def _overlap(box: Doubles, others: Doubles) -> Doubles:
    """Intersection over union of one box with each of the others; two empty boxes are one."""
    low = np.maximum(box[:2], others[:, :2])
    high = np.minimum(box[:2] + box[2:], others[:, :2] + others[:, 2:])
    shared = np.prod(np.clip(high - low, 0, None), axis=1)
    union = box[2] * box[3] + others[:, 2] * others[:, 3] - shared
    share: Doubles = np.divide(shared, union, out=np.ones_like(union), where=union > 0)
    return share
