"""Detection: from the rows of a network to boxes, as the reference detector does it.

Its quirks are kept on purpose, because thresholds were chosen with them: the size of a box is
limited only at the picture's right and bottom edge, and overlapping boxes compete whatever their
labels are.
"""

import numpy as np
from numpy.typing import NDArray

from app.core.asset import Box, Detection, Sample
from app.inference.canvas import Placing, pixels_of, place, to_blob
from app.inference.facts import InputFacts, Pack
from app.inference.session import Session
from app.inference.square import Pixels
from app.inference.tasks.activation import Floats
from app.inference.tasks.boxes import Doubles, Rows, read_rows

_CUT_SIDE = 320
"""Samples of this side are cut off the reference's square, whose scale holds for both sides."""


def detect_sample(session: Session, sample: Sample) -> tuple[Detection, ...]:
    """Boxes in pixels of the upright picture the sample was taken from, surest first."""
    scale = sample.scale
    frame = sample.frame or (sample.width * scale, sample.height * scale)
    return _detect(session, pixels_of(sample), _scales(sample), frame, sample.time_s)


def detect_pixels(session: Session, rgb: Pixels) -> tuple[Detection, ...]:
    """Boxes in pixels of `rgb` (height × width × 3) itself, surest first."""
    return _detect(session, rgb, (1.0, 1.0), (rgb.shape[1], rgb.shape[0]), None)


def _scales(sample: Sample) -> tuple[float, float]:
    """Pixels of the picture per pixel of the sample, across and down: its short side is rounded to
    whole pixels, so each has its own.
    """
    if sample.frame is None or sample.side == _CUT_SIDE:
        return sample.scale, sample.scale
    return sample.frame[0] / sample.width, sample.frame[1] / sample.height


def _detect(
    session: Session,
    rgb: Pixels,
    scales: tuple[float, float],
    frame: tuple[float, float],
    time_s: float | None,
) -> tuple[Detection, ...]:
    pack = session.pack
    facts = pack.input
    assert isinstance(facts, InputFacts)
    pixels, placing = place(rgb, facts)
    outputs = session.run(to_blob(pixels, facts))
    rows = _passed(read_rows(outputs, pack.output, facts, len(pack.labels)), pack)
    boxes = _in_picture(rows.boxes, placing, scales, frame)
    return tuple(
        Detection(
            label=pack.labels[rows.labels[i]],
            score=float(rows.scores[i]),
            box=Box(*map(float, boxes[i])),
            pack=pack.id,
            version=pack.version,
            time_s=time_s,
        )
        for i in keep(boxes, rows.scores, pack.nms_iou)
    )


def _passed(rows: Rows, pack: Pack) -> Rows:
    """The rows whose best label passes its threshold. Numbers beyond the labels (a network's own
    padding rows) pass none.
    """
    limits = np.array([pack.thresholds.of(label) for label in pack.labels], np.float32)
    known = (rows.labels >= 0) & (rows.labels < len(limits))
    labels = np.where(known, rows.labels, 0)
    passed = known & (rows.scores > limits[labels])
    return Rows(labels[passed], rows.scores[passed], rows.boxes[passed])


def _in_picture(
    boxes: NDArray[np.floating],
    placing: Placing,
    scales: tuple[float, float],
    frame: tuple[float, float],
) -> Doubles:
    """Left, top, width, height in pixels of the whole picture; `scales` are its pixels per pixel of
    the sample, across and down, `frame` its width and height.
    """
    across, down = placing.across * scales[0], placing.down * scales[1]
    x, y, w, h = boxes.astype(np.float64).T * np.array([[across], [down], [across], [down]])
    x, y = x + placing.left * scales[0], y + placing.top * scales[1]
    left, top = np.clip(x - w / 2, 0, frame[0]), np.clip(y - h / 2, 0, frame[1])
    wide, high = np.minimum(w, frame[0] - left), np.minimum(h, frame[1] - top)
    return np.stack([left, top, wide, high], axis=1)


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
