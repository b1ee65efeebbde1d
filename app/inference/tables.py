"""The parts of a `pack.toml`: input, output, thresholds, text, where it comes from. Strict."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.core.toml import Table
from app.core.vocab import Task
from app.inference.facts import (
    Hub,
    InputFacts,
    OutputFacts,
    TextFacts,
    Thresholds,
    Triple,
    VectorFacts,
)
from app.inference.labels import Labels
from app.inference.weights import inside, relative

KINDS = {
    Task.DETECT: ("yolo8", "yolo5", "ssd", "rows"),
    Task.TAG: ("labels",),
    Task.CLASSIFY: ("labels",),
    Task.EMBED: ("vector",),
    Task.SCORE: ("score",),
}
ACTIVATIONS = ("none", "sigmoid", "softmax")
DTYPES = ("float32", "float16", "uint8")
RESIZES = ("bilinear", "corners", "average", "triangle", "bicubic", "lanczos")
PROVIDERS = ("cpu", "cuda", "directml", "coreml", "openvino")
_FILLS = {"black": 0, "grey": 114, "white": 255}
_COMMIT = re.compile(r"[0-9a-f]{40}")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")

SAMPLE = 1024
"""The long side of what all but detectors are shown unless they say otherwise: from less, classes
come out differently than from the whole picture (measured, `models/README.md`), and one size is one
sample for all of them.
"""


def read_input(table: Table, task: Task) -> InputFacts | VectorFacts:
    over = table.maybe("over", str)
    if over is not None:
        head = VectorFacts(table.get("name", str), table.choice("dtype", DTYPES[:2]), over)
        table.done()
        return head
    width, height = _size(table)
    resize = table.choice("resize", RESIZES)
    fit = table.choice("fit", ("pad", "stretch", "crop"), "pad")
    longest = max(width, height)
    usual = longest if task is Task.DETECT else max(longest, SAMPLE)
    facts = InputFacts(
        name=table.get("name", str),
        width=width,
        height=height,
        layout=table.choice("layout", ("NCHW", "NHWC")),
        channels=table.choice("channels", ("RGB", "BGR", "GRAY")),
        dtype=table.choice("dtype", DTYPES),
        scale=table.get("scale", float, 1.0),
        mean=_triple(table, "mean", 0.0),
        std=_triple(table, "std", 1.0),
        fit=fit,
        resize=resize,
        pad=table.choice("pad", ("right-bottom", "centre"), "right-bottom"),
        fill=(_FILLS[table.choice("fill", tuple(_FILLS), "black")],) * 3,
        short_side=table.get("short_side", int, min(width, height)),
        sample=table.get("sample", int, usual),
    )
    _check_input(table, facts)
    table.done()
    return facts


def _size(table: Table) -> tuple[int, int]:
    """`size = 320`, or `size = [width, height]`."""
    if isinstance(table.maybe("size", object), list):
        sides = tuple(int(side) for side in table.numbers("size"))
    else:
        sides = (table.get("size", int),) * 2
    if len(sides) != 2 or not all(32 <= side <= 4096 for side in sides):
        raise table.fail("size", "a side, or [width, height], between 32 and 4096 pixels")
    return sides[0], sides[1]


def _triple(table: Table, name: str, usual: float) -> Triple:
    values = table.numbers(name) if table.maybe(name, list) is not None else (usual,) * 3
    if len(values) != 3:
        raise table.fail(name, "three numbers, one per channel")
    return values[0], values[1], values[2]


def _check_input(table: Table, facts: InputFacts) -> None:
    if not 0 < facts.scale <= 1:
        raise table.fail("scale", "a factor above 0, at most 1")
    if min(facts.std) <= 0:
        raise table.fail("std", "numbers above 0")
    if facts.short_side < min(facts.width, facts.height):
        raise table.fail("short_side", "at least the short side of size")
    if not 32 <= facts.sample <= 4096:
        raise table.fail("sample", "a side between 32 and 4096 pixels")
    changed = (facts.scale, *facts.mean, *facts.std) != (1.0, *[0.0] * 3, *[1.0] * 3)
    if facts.dtype == "uint8" and changed:
        raise table.fail("dtype", "float32 or float16 where there is a scale, mean or std")


def read_output(table: Table, task: Task) -> OutputFacts:
    kind = table.choice("kind", KINDS[task])
    more = _KINDS.get(kind, _activation)
    facts = OutputFacts(kind=kind, name=table.get("name", str), **more(table))
    table.done()
    return facts


def _activation(table: Table) -> dict[str, Any]:
    return {"activation": table.choice("activation", ACTIVATIONS, "none")}


def _yolo(table: Table) -> dict[str, Any]:
    return _activation(table) | {"extra": table.get("extra", int, 0)}


def _ssd(table: Table) -> dict[str, Any]:
    own = {"boxes": table.get("boxes", str), "classes": table.get("classes", str, "")}
    return own | _activation(table) | _rows(table)


def _rows(table: Table) -> dict[str, Any]:
    return {
        "corners": table.choice("corners", ("xyxy", "yxyx", "cxcywh", "xywh"), "xyxy"),
        "pixels": table.get("pixels", bool, False),
        "background": table.get("background", bool, False),
    }


def _score(table: Table) -> dict[str, Any]:
    values = table.numbers("values") if table.maybe("values", list) is not None else ()
    ends = table.numbers("range") if table.maybe("range", list) is not None else None
    if ends is not None and (len(ends) != 2 or ends[0] >= ends[1]):
        raise table.fail("range", "the lowest and the highest value")
    return _activation(table) | {
        "label": table.get("label", str),
        "values": values,
        "range": ends,
    }


def _vector(table: Table) -> dict[str, Any]:
    return {"pool": table.choice("pool", ("none", "cls", "mean"), "none")}


_KINDS = {
    "yolo8": _yolo,
    "yolo5": _yolo,
    "ssd": _ssd,
    "rows": _rows,
    "score": _score,
    "vector": _vector,
}


def read_thresholds(table: Table, task: Task, labels: Labels | None) -> Thresholds:
    """Only what finds several things needs one; the best class counts from a half. Without
    `labels` (they come with the weights) it stays open whether they are the pack's.
    """
    usual = {Task.DETECT: None, Task.TAG: None, Task.CLASSIFY: 0.5}.get(task, 0.0)
    score = share(table, "score") if usual is None or "score" in table.names() else usual
    thresholds = Thresholds(
        score,
        _shares(table.table("labels"), labels and labels.names, "a label of this pack"),
        _shares(
            table.table("categories"), labels and labels.categories, "a category of its labels"
        ),
    )
    table.done()
    return thresholds


def _shares(table: Table, known: tuple[str, ...] | None, expected: str) -> Mapping[str, float]:
    values: dict[str, float] = {}
    for name in table.names():
        if known is not None and name not in known:
            raise table.fail(name, expected)
        values[name] = share(table, name)
    return values


def share(table: Table, name: str) -> float:
    value = table.get(name, float)
    if not 0 <= value <= 1:
        raise table.fail(name, "a number from 0 to 1")
    return value


def read_nms(table: Table, task: Task) -> float:
    iou = share(table, "iou") if task is Task.DETECT else 1.0
    table.done()
    return iou


def read_text(table: Table, folder: Path) -> TextFacts | None:
    if not list(table.names()):
        return None
    facts = TextFacts(
        file=inside(table, "file", folder),
        tokenizer=inside(table, "tokenizer", folder),
        ids=table.get("ids", str, "input_ids"),
        mask=table.get("mask", str, "attention_mask"),
        output=table.get("output", str),
        length=table.get("length", int),
        pad=table.get("pad", int, 0),
        template=table.get("template", str, "{}"),
    )
    if not 1 <= facts.length <= 4096:
        raise table.fail("length", "1 to 4096 tokens")
    if facts.template.count("{}") != 1:
        raise table.fail("template", "{} once, where the text goes")
    table.done()
    return facts


def read_hub(table: Table) -> Hub | None:
    if not list(table.names()):
        return None
    files = table.table("files")
    hub = Hub(
        repo=matching(table, "repo", _REPOSITORY, "owner/name"),
        kind=table.choice("kind", ("model", "space", "dataset"), "model"),
        revision=matching(table, "revision", _COMMIT, "a whole commit hash (40 digits)"),
        files={name: str(relative(files, name)) for name in files.names()},
    )
    if not hub.files:
        raise table.fail("files", "names here = paths in the repository")
    table.done()
    return hub


def read_providers(table: Table) -> tuple[str, ...]:
    """The CPU is among them: the others are measured against it, and it takes over for them."""
    providers = table.strings("providers", ("cpu",))
    if "cpu" not in providers or set(providers) - set(PROVIDERS):
        raise table.fail("providers", f'"cpu", and if you like more of {", ".join(PROVIDERS[1:])}')
    return providers


def matching(table: Table, name: str, pattern: re.Pattern[str], expected: str) -> str:
    value = table.get(name, str)
    if not pattern.fullmatch(value):
        raise table.fail(name, expected)
    return value
