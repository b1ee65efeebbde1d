"""What a pack says about itself, once it was read: values without behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from app.core.asset import Detection, Score, Suggestion
from app.core.vocab import Task


class Look(NamedTuple):
    """What one pack makes of one asset, all its samples together. Which part is filled depends on
    the pack's task; `vector` is a unit vector of float16, little-endian.
    """

    detections: tuple[Detection, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    scores: tuple[Score, ...] = ()
    vector: bytes | None = None


@dataclass(frozen=True, slots=True)
class InputFacts:
    """What the network is fed: a `size` × `size` square, `value = byte × scale`."""

    name: str
    size: int
    layout: str
    channels: str
    dtype: str
    scale: float


@dataclass(frozen=True, slots=True)
class Thresholds:
    """A box counts above `score`, or above its label's own value."""

    score: float
    labels: Mapping[str, float]

    def of(self, label: str) -> float:
        return self.labels.get(label, self.score)


@dataclass(frozen=True, slots=True)
class Pack:
    """A loaded pack. `weights` exists and is no LFS pointer; its hash is checked by
    `weights.read`, before a session is made of it.
    """

    id: str
    title: str
    task: Task
    version: str
    licence: str
    source: str
    folder: Path
    weights: Path
    sha256: str
    labels: tuple[str, ...]
    input: InputFacts
    output: str
    thresholds: Thresholds
    nms_iou: float
    providers: tuple[str, ...]
    categories: tuple[str, ...] = ()
    active: bool = True

    @property
    def side(self) -> int:
        """The long side of the samples it wants (`Sample.side`)."""
        return self.input.size
