"""Raw rows of the known kinds of detectors, all brought to one form."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.inference.facts import InputFacts, OutputFacts
from app.inference.tasks.activation import Floats, activated, sigmoid

Outputs = Mapping[str, NDArray[np.generic]]
Doubles = NDArray[np.float64]


class Rows(NamedTuple):
    """One row per candidate: the best label's number and score; centre x, y, width, height in
    pixels of the network's input.
    """

    labels: NDArray[np.intp]
    scores: Floats
    boxes: NDArray[np.floating]


def read_rows(outputs: Outputs, facts: OutputFacts, input_: InputFacts, labels: int) -> Rows:
    """The outputs of one picture (with their batch axis of one). Shapes were checked before."""
    if facts.kind == "ssd":
        return _ssd(outputs, facts, input_)
    raw = outputs[facts.name][0]
    if facts.kind == "yolo8":
        rows = (raw.T if raw.shape[0] == 4 + labels else raw).astype(np.float32)
        return _best(activated(rows[:, 4:], facts.activation), rows[:, :4])
    rows = raw.astype(np.float32)
    sure = sigmoid(rows[:, 4:]) if facts.activation == "sigmoid" else rows[:, 4:]
    return _best(sure[:, 1:] * sure[:, :1], rows[:, :4])


def _ssd(outputs: Outputs, facts: OutputFacts, input_: InputFacts) -> Rows:
    corners = outputs[facts.boxes].reshape(-1, 4).astype(np.float32)
    boxes = _centred(corners, facts.corners)
    if not facts.pixels:
        boxes = boxes * np.array([input_.width, input_.height] * 2, np.float32)
    scores = outputs[facts.name]
    if facts.classes:
        numbers = outputs[facts.classes].reshape(-1).astype(np.intp) - facts.background
        return Rows(numbers, activated(scores.reshape(-1), facts.activation), boxes)
    columns = activated(scores.reshape(len(boxes), -1), facts.activation)
    return _best(columns[:, int(facts.background) :], boxes)


def _best(scores: Floats, boxes: NDArray[np.floating]) -> Rows:
    best = scores.argmax(axis=1)
    return Rows(best, scores[np.arange(len(scores)), best], boxes)


def _centred(corners: Floats, order: str) -> Floats:
    if order == "cxcywh":
        return corners
    if order == "xywh":
        return np.hstack([corners[:, :2] + corners[:, 2:] / 2, corners[:, 2:]])
    low, high = corners[:, :2], corners[:, 2:]
    if order == "yxyx":
        low, high = low[:, ::-1], high[:, ::-1]
    return np.hstack([(low + high) / 2, high - low])
