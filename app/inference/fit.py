"""Whether a network is the one its pack describes: names, types, shapes, and what it answers."""

from collections.abc import Mapping, Sequence
from math import prod
from typing import TYPE_CHECKING, Any

from app.core.errors import PackError
from app.core.vocab import Task
from app.inference.facts import InputFacts, OutputFacts, Pack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Axes = Sequence[int | str | None]
_TYPES = {"float32": "tensor(float)", "float16": "tensor(float16)", "uint8": "tensor(uint8)"}
_NUMBERS = {"tensor(float)", "tensor(float16)", "tensor(double)"}
_WHOLE = {"tensor(int64)", "tensor(int32)"}
_SLACK = 1e-3
"""What half precision may add to a probability."""


def output_names(facts: OutputFacts) -> list[str]:
    """The outputs that are read, the one of the scores first."""
    return [name for name in (facts.name, facts.boxes, facts.classes) if name]


def check_input(pack: Pack, inputs: Sequence[Any]) -> None:
    facts = pack.input
    if [one.name for one in inputs] != [facts.name]:
        raise misfit(pack, f"one input named {facts.name}", ", ".join(one.name for one in inputs))
    (only,) = inputs
    shape = facts.shape if isinstance(facts, InputFacts) else (1, None)
    if only.type != _TYPES[facts.dtype] or not _fits(only.shape, shape):
        expected = f"{shape} of {_TYPES[facts.dtype]}"
        raise misfit(pack, f"an input of {expected}", f"{only.shape} of {only.type}")


def check_outputs(pack: Pack, outputs: Sequence[Any]) -> None:
    facts = pack.output
    there = {one.name: one for one in outputs}
    for name in output_names(facts):
        allowed = _NUMBERS | _WHOLE if name == facts.classes else _NUMBERS
        if name not in there or there[name].type not in allowed:
            names = ", ".join(f"{one.name} of {one.type}" for one in outputs)
            raise misfit(pack, f"an output {name} of tensor(float)", names)
    _check_shapes(pack, {name: there[name].shape for name in output_names(facts)})


def check_answer(pack: Pack, outputs: Mapping[str, "NDArray[np.generic]"]) -> None:
    """What the network says of an empty picture: shapes, and numbers that can be meant."""
    import numpy as np

    _check_shapes(pack, {name: output.shape for name, output in outputs.items()})
    if not all(np.isfinite(output.astype(np.float64)).all() for output in outputs.values()):
        raise misfit(pack, "numbers", "answers that are none (infinite, or not a number)")
    facts = pack.output
    if facts.kind == "vector" or (facts.kind == "score" and not facts.values):
        return
    answer = outputs[facts.name].astype(np.float32)
    shares = _scores(pack, answer)
    if facts.activation == "none" and shares.size:
        low, high = float(shares.min()), float(shares.max())
        if low < -_SLACK or high > 1 + _SLACK:
            raise misfit(
                pack,
                "scores from 0 to 1 (output.activation: sigmoid or softmax makes them so)",
                f"scores from {low:.3g} to {high:.3g}",
            )


def _scores(pack: Pack, answer: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """The part of the first output that holds scores."""
    count = len(pack.labels)
    if pack.output.kind == "yolo8":
        turned = answer.shape[1] == 4 + count + pack.output.extra
        return answer[:, 4 : 4 + count] if turned else answer[:, :, 4 : 4 + count]
    if pack.output.kind == "yolo5":
        return answer[:, :, 4 : 5 + count]
    return answer[..., 4:5] if pack.output.kind == "rows" else answer


def _check_shapes(pack: Pack, shapes: Mapping[str, Axes]) -> None:
    facts = pack.output
    checks = {
        "yolo8": _check_yolo8,
        "yolo5": _check_yolo5,
        "ssd": _check_ssd,
        "rows": _check_rows,
        "vector": _check_vector,
    }
    checks.get(facts.kind, _check_row)(pack, shapes)


def _check_yolo8(pack: Pack, shapes: Mapping[str, Axes]) -> None:
    shape, rows = shapes[pack.output.name], 4 + len(pack.labels) + pack.output.extra
    if not _fits(shape, (1, rows, None)) and not _fits(shape, (1, None, rows)):
        expected = f"an output of 4 + {len(pack.labels)} rows (as many labels as there are)"
        raise misfit(pack, expected, str(list(shape)))


def _check_yolo5(pack: Pack, shapes: Mapping[str, Axes]) -> None:
    shape = shapes[pack.output.name]
    if not _fits(shape, (1, None, 5 + len(pack.labels) + pack.output.extra)):
        expected = f"an output of 5 + {len(pack.labels)} columns (as many labels as there are)"
        raise misfit(pack, expected, str(list(shape)))


def _check_ssd(pack: Pack, shapes: Mapping[str, Axes]) -> None:
    facts = pack.output
    boxes, scores = shapes[facts.boxes], shapes[facts.name]
    if not boxes or (isinstance(boxes[-1], int) and boxes[-1] != 4):
        raise misfit(pack, f"an output {facts.boxes} of four corners a row", str(list(boxes)))
    columns = len(pack.labels) + facts.background
    flat = bool(facts.classes) or columns == 1
    fitting = ((1, None, columns), (None, columns)) + (((1, None), (None,)) if flat else ())
    if not any(_fits(scores, shape) for shape in fitting):
        expected = f"an output {facts.name} of {columns} scores a row"
        raise misfit(pack, expected, str(list(scores)))


def _check_rows(pack: Pack, shapes: Mapping[str, Axes]) -> None:
    shape = shapes[pack.output.name]
    widths = (5, 6) if len(pack.labels) == 1 else (6,)
    fitting = [known for width in widths for known in ((1, None, width), (None, width))]
    if not any(_fits(shape, known) for known in fitting):
        expected = "an output of rows: four corners, score" + ", label" * (6 in widths)
        raise misfit(pack, expected, str(list(shape)))


def _check_vector(pack: Pack, shapes: Mapping[str, Axes]) -> None:
    shape = shapes[pack.output.name]
    if pack.output.pool != "none":
        if not _fits(shape, (1, None, None)):
            raise misfit(pack, "an output of rows to pool", str(list(shape)))
    elif sum(isinstance(axis, int) and axis != 1 for axis in shape) > 1 or shape[0] == 0:
        expected = "an output of one vector (or output.pool: cls or mean)"
        raise misfit(pack, expected, str(list(shape)))


def _check_row(pack: Pack, shapes: Mapping[str, Axes]) -> None:
    """One number per label, value or score, whatever axes of one surround them."""
    shape = shapes[pack.output.name]
    single = max(1, len(pack.output.values))
    count = single if pack.task is Task.SCORE else len(pack.labels)
    known = prod(axis for axis in shape if isinstance(axis, int))
    closed = all(isinstance(axis, int) for axis in shape)
    if known != count if closed else known not in (1, count):
        what = "numbers" if pack.task is Task.SCORE else "numbers (as many as there are labels)"
        raise misfit(pack, f"an output of {count} {what}", str(list(shape)))


def _fits(shape: Axes, expected: tuple[int | None, ...]) -> bool:
    """Axes that the network leaves open (a name or nothing) fit anything."""
    return len(shape) == len(expected) and all(
        want is None or not isinstance(axis, int) or axis == want
        for axis, want in zip(shape, expected, strict=True)
    )


def misfit(pack: Pack, expected: str, actual: str) -> PackError:
    return PackError(
        f"The network of pack {pack.id} does not fit its facts: "
        f"expected {expected}, it has {actual or 'none'}."
    )
