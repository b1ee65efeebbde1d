"""What a pack says about itself, once it was read: values without behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from app.core.asset import Detection, Score, Suggestion
from app.core.vocab import Task

Triple = tuple[float, float, float]


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
    """What the network is fed: `value = (byte × scale − mean) / std`, channel by channel in the
    order of `channels` (of grey the first mean and std).

    `fit` is how a picture of another shape gets there: pad (whole picture, beside it `fill`),
    stretch, or crop (short side to `short_side`, then the middle). `resize` is how pixels are
    made: bilinear without averaging as OpenCV does it or with aligned corners as TensorFlow does,
    or an averaging filter of Pillow's.
    `sample` is the long side of the samples it wants. All sizes in pixels.
    """

    name: str
    width: int
    height: int
    layout: str
    channels: str
    dtype: str
    scale: float
    mean: Triple
    std: Triple
    fit: str
    resize: str
    pad: str
    fill: tuple[int, int, int]
    short_side: int
    sample: int

    @property
    def shape(self) -> tuple[int, ...]:
        """With a leading batch axis of one."""
        depth = 1 if self.channels == "GRAY" else 3
        if self.layout == "NCHW":
            return (1, depth, self.height, self.width)
        return (1, self.height, self.width, depth)


@dataclass(frozen=True, slots=True)
class VectorFacts:
    """What a head is fed: the unit vector (1 × dimensions) that pack `over` gives a picture."""

    name: str
    dtype: str
    over: str


@dataclass(frozen=True, slots=True)
class OutputFacts:
    """Which of the network's outputs are read, and how. What does not apply to `kind` is empty.

    yolo8: rows (4 + labels) × anchors or the other way round: centre x, y, width, height in pixels
    of the input, a score per label. yolo5: anchors × (5 + labels), the fifth is how sure it is that
    there is anything. Of both, `extra` columns behind are passed over.
    ssd: `name` are scores (anchors × labels, one more column in front where there is a
    `background`; or one score a row with label numbers in `classes`), `boxes` their corners in the
    order of `corners`, as shares of the input or, with `pixels`, in its pixels. rows: corners and
    score of a box, and its label's number where there are six columns.
    labels: one number per label. vector: the picture's place; of several rows the first (cls) or
    their mean, as `pool` says. score: one number, or the sum of several times `values`.
    """

    kind: str
    name: str
    activation: str = "none"
    boxes: str = ""
    classes: str = ""
    corners: str = "xyxy"
    pixels: bool = False
    background: bool = False
    extra: int = 0
    pool: str = "none"
    label: str = ""
    values: tuple[float, ...] = ()
    range: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class TextFacts:
    """The network that reads texts into the space of the picture's vectors, and its tokenizer.

    `ids` and, where the network has it, `mask` are its inputs: `length` tokens, filled up with
    `pad`. `template` has {} where the text goes.
    """

    file: Path
    tokenizer: Path
    ids: str
    mask: str
    output: str
    length: int
    pad: int
    template: str


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Something counts above its label's own value, else its category's, else `score`."""

    score: float
    labels: Mapping[str, float] = field(default_factory=dict)
    categories: Mapping[str, float] = field(default_factory=dict)

    def of(self, label: str, category: str = "") -> float:
        return self.labels.get(label, self.categories.get(category, self.score))


@dataclass(frozen=True, slots=True)
class Hub:
    """Where the files of a pack come from: `files` are names here → paths in the repository
    `repo` (of a `kind`: model, space, dataset) at one `revision`, a whole commit hash.
    """

    repo: str
    kind: str
    revision: str
    files: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What a pack says of itself whether or not its weights are on this machine.

    `hashes` are those of all its big files by their names here; `bytes` what they take together,
    as far as it is known. `licence_text` is the whole of what must be agreed to.
    """

    id: str
    title: str
    task: Task
    version: str
    licence: str
    licence_text: str
    source: str
    folder: Path
    hashes: Mapping[str, str]
    bytes: int | None
    hub: Hub | None
    package: str | None
    active: bool
    memory_mb: int


@dataclass(frozen=True, slots=True)
class Pack:
    """A loaded pack. `weights` and every other file of `hashes` exist and are no LFS pointers; the
    hashes are checked before a session is made of the bytes.

    `labels` and `categories` (general, character, rating …) have the order of the network's output.
    `active`: whether it runs where nobody has said otherwise. `data` are files of weights beside
    the network's own. `base` is the pack whose vectors a head is fed.
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
    input: InputFacts | VectorFacts
    output: OutputFacts
    thresholds: Thresholds
    nms_iou: float
    providers: tuple[str, ...]
    categories: tuple[str, ...] = ()
    active: bool = True
    memory_mb: int = 0
    text: TextFacts | None = None
    hashes: Mapping[str, str] = field(default_factory=dict)
    data: tuple[Path, ...] = ()
    base: "Pack | None" = None

    @property
    def side(self) -> int:
        """The long side of the samples it wants (`Sample.side`)."""
        if self.base is not None:
            return self.base.side
        return self.input.sample if isinstance(self.input, InputFacts) else 0
