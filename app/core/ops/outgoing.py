"""How assets leave: a human's words, crops and cuts, and the batches that carry them out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from app.core.asset import Box
from app.core.ops.base import Op
from app.core.outgoing import BatchItem, ClipCut, Delivery, Text, Words


@dataclass(frozen=True, slots=True)
class SetTexts(Op):
    """Words about assets; an empty one is taken away."""

    name: ClassVar[str] = "describe"
    texts: Mapping[Text, str]
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class SetWords(Op):
    """Words posted beside assets on a platform; empty takes them away."""

    name: ClassVar[str] = "caption"
    platform: str
    words: Mapping[Words, str]
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class SetCrop(Op):
    """The window an asset is cut to for presets of this ratio ("4:5"), in pixels of the upright
    picture; None gives it back to the program.
    """

    name: ClassVar[str] = "crop"
    asset_id: int
    ratio: str
    window: Box | None


@dataclass(frozen=True, slots=True)
class SetCut(Op):
    """What of clips leaves; None is all of them, with sound."""

    name: ClassVar[str] = "cut"
    cut: ClipCut | None
    ids: Sequence[int]


@dataclass(frozen=True, slots=True)
class BeginBatch(Op):
    """Write down what an export is going to make, before it makes anything. Value: its id."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "begin export"
    to: str
    delivery: Delivery
    options: str
    items: Sequence[BatchItem]


@dataclass(frozen=True, slots=True)
class MarkItems(Op):
    """How far files of a batch are. All but their number is replaced."""

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "mark export"
    batch: int
    items: Sequence[BatchItem]


@dataclass(frozen=True, slots=True)
class EndBatch(Op):
    """The batch needs nobody any more: it is finished, or given up. What it said of its files is
    dropped; the ledger holds what left.
    """

    undoable: ClassVar[bool] = False
    name: ClassVar[str] = "end export"
    batch: int
