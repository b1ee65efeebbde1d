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
        return _ssd(outputs, facts, input_, labels)
    if facts.kind == "rows":
        return _finished(outputs[facts.name], facts, input_)
    raw = outputs[facts.name][0]
    if facts.kind == "yolo8":
        turned = raw.shape[0] == 4 + labels + facts.extra
        rows = (raw.T if turned else raw).astype(np.float32)
        return _best(activated(rows[:, 4 : 4 + labels], facts.activation), rows[:, :4])
    rows = raw[:, : 5 + labels].astype(np.float32)
    sure = sigmoid(rows[:, 4:]) if facts.activation == "sigmoid" else rows[:, 4:]
    return _best(sure[:, 1:] * sure[:, :1], rows[:, :4])


def _finished(raw: NDArray[np.generic], facts: OutputFacts, input_: InputFacts) -> Rows:
    """Corners, score and, in a sixth column, the label's number: what a network that does its own
    suppression says.
    """
    rows = raw.reshape(-1, raw.shape[-1]).astype(np.float32)
    numbers = rows[:, 5].astype(np.intp) if rows.shape[1] > 5 else np.zeros(len(rows), np.intp)
    return Rows(numbers - facts.background, rows[:, 4], _scaled(rows[:, :4], facts, input_))


def _ssd(outputs: Outputs, facts: OutputFacts, input_: InputFacts, labels: int) -> Rows:
    boxes = _scaled(outputs[facts.boxes].reshape(-1, 4).astype(np.float32), facts, input_)
    scores = outputs[facts.name]
    if facts.classes:
        numbers = outputs[facts.classes].reshape(-1).astype(np.intp) - facts.background
        return Rows(numbers, activated(scores.reshape(-1), facts.activation), boxes)
    columns = activated(scores.reshape(len(boxes), labels + facts.background), facts.activation)
    return _best(columns[:, int(facts.background) :], boxes)


def _scaled(corners: Floats, facts: OutputFacts, input_: InputFacts) -> Floats:
    boxes = _centred(corners, facts.corners)
    if facts.pixels:
        return boxes
    return boxes * np.array([input_.width, input_.height] * 2, np.float32)


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
