"""What crosses processes must pickle, and what undo may take back must be a human's edit."""

import dataclasses
import pickle
from datetime import UTC, datetime

import pytest

from app.core import ops
from app.core.asset import Box, Detection, FileStat, Lora, Probe, Recipe, Sample, Swatch
from app.core.ops import Op
from app.core.vocab import Certainty, Kind

STAT = FileStat("/pictures/not utf-8 \udcff.png", 10, 20, 30, 40)
RECIPE = Recipe(
    "comfyui",
    prompt="ein rotes Kleid",
    seed=2**80,
    loras=(Lora("film", 0.8),),
    certainty={"prompt": Certainty.PARSED},
    raw={"prompt": "{}"},
)
PROBE = Probe(
    STAT,
    sha256="0" * 64,
    kind=Kind.IMAGE,
    created=datetime(2026, 5, 1, tzinfo=UTC),
    palette=(Swatch(1, 2, 3, 0.5),),
    samples=(Sample(b"\0\0\0", 1, 1, 4.0),),
    recipe=RECIPE,
)


@pytest.mark.parametrize(
    "value",
    [
        PROBE,
        Detection("FACE", 0.9, Box(1, 2, 3, 4), "nudenet-320n", "3.4"),
        ops.Register([PROBE]),
        ops.AddTag("Style/Film", [1, 2]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_crosses_processes_unchanged(value: object) -> None:
    assert pickle.loads(pickle.dumps(value)) == value


def test_values_cannot_be_changed_in_place() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        STAT.size = 11  # type: ignore[misc]


ALL_OPS = {
    value
    for value in vars(ops).values()
    if isinstance(value, type) and issubclass(value, Op) and value is not Op
}
HUMAN = {
    ops.AddTag,
    ops.RemoveTag,
    ops.RenameTag,
    ops.MergeTags,
    ops.MoveTag,
    ops.SetRating,
    ops.SetLabel,
    ops.SetFlag,
    ops.SetState,
    ops.AddRoot,
    ops.RemoveRoot,
    ops.SetRoot,
    ops.Relink,
    ops.AnswerConflict,
    ops.AnswerSuggestions,
    ops.SetLabelRule,
    ops.SetPersona,
    ops.RemovePersona,
    ops.AssignPersona,
    ops.AddRelease,
    ops.RemoveRelease,
    ops.MarkMinor,
    ops.CorrectTerm,
    ops.Decide,
    ops.Confirm,
    ops.AskLater,
    ops.Merge,
    ops.Distinct,
    ops.AnswerCull,
    ops.SetTexts,
    ops.SetWords,
    ops.SetCrop,
    ops.SetCut,
    ops.SetCollection,
    ops.RenameCollection,
    ops.RemoveCollection,
    ops.Collect,
    ops.Stack,
    ops.Unstack,
    ops.SetCover,
}


def test_undo_takes_back_a_humans_edits_and_nothing_else() -> None:
    assert {op for op in ALL_OPS if op.undoable} == HUMAN


def test_every_op_has_a_name_of_its_own_in_the_history() -> None:
    names = [op.name for op in ALL_OPS]
    assert len(set(names)) == len(names)
    assert Op.name not in names
