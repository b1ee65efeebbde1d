"""Model packs: a folder with `pack.toml`, a labels file and (here or in a package) ONNX weights.

Everything that tells one pack from another of the same task is data; whatever the code cannot
honour is refused when the pack is loaded, not when a picture comes out wrong.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from app.core.errors import DataFileError, MusekeepError
from app.core.toml import Table
from app.core.vocab import Task
from app.inference.facts import InputFacts, Pack, Thresholds
from app.inference.weights import inside, locate

PACK_FILE = "pack.toml"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")


def load_pack(folder: Path) -> Pack:
    """Raises DataFileError for what the pack's files say, PackError for weights that are not
    there.
    """
    table = Table.read(folder / PACK_FILE)
    labels = _labels(table, folder)
    weights = table.table("weights")
    pack = Pack(
        id=_id(table, folder),
        title=table.get("title", str),
        task=Task(table.choice("task", [Task.DETECT])),
        version=table.get("version", str),
        licence=table.get("licence", str),
        source=table.get("source", str),
        folder=folder,
        weights=locate(weights, folder),
        sha256=_matching(weights, "sha256", _SHA256, "64 lower-case hexadecimal digits"),
        labels=labels,
        input=_input(table.table("input")),
        output=_output(table.table("output")),
        thresholds=_thresholds(table.table("thresholds"), labels),
        nms_iou=_nms(table.table("nms")),
        providers=_providers(table),
    )
    weights.done()
    table.done()
    return pack


def find_packs(folders: Sequence[Path]) -> dict[str, Pack]:
    """All packs by id; a pack in a later folder shadows one of the same id in an earlier one.

    Folders that do not exist, and subfolders without a `pack.toml`, hold no pack. Raises as
    `load_pack` does.
    """
    found = {
        entry.name: entry
        for folder in folders
        if folder.is_dir()
        for entry in sorted(folder.iterdir())
        if (entry / PACK_FILE).is_file()
    }
    return {id_: load_pack(folder) for id_, folder in found.items()}


def verify(pack: Pack) -> list[str]:
    """What is wrong with an installed pack: files, hash, and whether the network fits the facts.

    Empty when all is well. Opens a session: call it where a stranger's file may be parsed.
    """
    from app.inference.session import Session

    try:
        Session(load_pack(pack.folder))
    except MusekeepError as error:
        return [str(error)]
    return []


def _id(table: Table, folder: Path) -> str:
    name = _matching(table, "id", _ID, "lower-case letters, digits, dots and dashes")
    if name != folder.name:
        raise table.fail("id", f"the name of its folder ({folder.name})")
    return name


def _labels(table: Table, folder: Path) -> tuple[str, ...]:
    path = inside(table, "labels", folder)
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(path, "file", "a readable UTF-8 file, one label per line") from error
    labels = tuple(line.strip() for line in lines)
    if not labels or "" in labels or len(set(labels)) != len(labels):
        raise DataFileError(path, "file", "one label per line, none empty, none twice")
    return labels


def _input(table: Table) -> InputFacts:
    facts = InputFacts(
        name=table.get("name", str),
        size=table.get("size", int),
        layout=table.choice("layout", ["NCHW", "NHWC"]),
        channels=table.choice("channels", ["RGB", "BGR"]),
        dtype=table.choice("dtype", ["float32"]),
        scale=table.get("scale", float),
    )
    table.choice("resize", ["bilinear"])
    table.choice("pad", ["right-bottom"])
    if not 32 <= facts.size <= 4096:
        raise table.fail("size", "a side between 32 and 4096 pixels")
    if not 0 < facts.scale <= 1:
        raise table.fail("scale", "a factor above 0, at most 1")
    table.done()
    return facts


def _output(table: Table) -> str:
    table.choice("kind", ["yolo8"])
    name = table.get("name", str)
    table.done()
    return name


def _thresholds(table: Table, labels: tuple[str, ...]) -> Thresholds:
    own = table.table("labels")
    values: dict[str, float] = {}
    for name in own.names():
        if name not in labels:
            raise own.fail(name, "a label of this pack")
        values[name] = _share(own, name)
    score = _share(table, "score")
    table.done()
    return Thresholds(score, values)


def _nms(table: Table) -> float:
    iou = _share(table, "iou")
    table.done()
    return iou


def _providers(table: Table) -> tuple[str, ...]:
    providers = table.strings("providers")
    if not providers or set(providers) - {"cpu"}:
        raise table.fail("providers", 'the one provider known, ["cpu"]')
    return providers


def _share(table: Table, name: str) -> float:
    value = table.get(name, float)
    if not 0 <= value <= 1:
        raise table.fail(name, "a number from 0 to 1")
    return value


def _matching(table: Table, name: str, pattern: re.Pattern[str], expected: str) -> str:
    value = table.get(name, str)
    if not pattern.fullmatch(value):
        raise table.fail(name, expected)
    return value
