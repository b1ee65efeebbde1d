"""Model packs: a folder with `pack.toml`, a labels file and (here or in a package) ONNX weights.

Everything that tells one pack from another of the same task is data; whatever the code cannot
honour is refused when the pack is loaded, not when a picture comes out wrong.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.core.errors import DataFileError, MusekeepError, PackError
from app.core.paths import PROGRAM
from app.core.toml import Table
from app.core.vocab import Task
from app.inference import tables, weights
from app.inference.facts import Hub, Pack, PackFacts, TextFacts, VectorFacts
from app.inference.labels import Labels, read_labels

PACK_FILE = "pack.toml"
_SHA256 = re.compile(r"[0-9a-f]{64}")
_HASH = "64 lower-case hexadecimal digits"
_ID = re.compile(r"[a-z0-9][a-z0-9._-]*")
_LABELLED = (Task.DETECT, Task.TAG, Task.CLASSIFY)


def load_pack(folder: Path) -> Pack:
    """A pack whose files are all there. Their hashes are checked later (`verify`, a session).

    Raises DataFileError for what the pack's files say, PackError for weights that are not there.
    """
    table = Table.read(folder / PACK_FILE)
    facts = _facts(table, folder)
    labels = _labels(table, folder, facts.task)
    own = table.table("weights")
    pack = Pack(
        id=facts.id,
        title=facts.title,
        task=facts.task,
        version=facts.version,
        licence=facts.licence,
        source=facts.source,
        folder=folder,
        weights=weights.locate(own, folder),
        sha256=own.get("sha256", str),
        labels=labels.names,
        categories=labels.categories,
        active=facts.active,
        memory_mb=facts.memory_mb,
        hashes=facts.hashes,
        data=weights.all_inside(own, "data", folder),
        **_network(table, folder, facts.task, labels),
    )
    table.done()
    for file in files(pack):
        weights.check_present(pack.id, file)
    return _on_its_base(table, pack) if isinstance(pack.input, VectorFacts) else pack


def read_facts(folder: Path) -> PackFacts:
    """What a pack says of itself, checked as far as that goes without its weights (and without a
    labels file that comes with them). Raises DataFileError.
    """
    table = Table.read(folder / PACK_FILE)
    facts = _facts(table, folder)
    table.maybe("labels", str)
    table.maybe("spaces", bool)
    _network(table, folder, facts.task, None)
    table.done()
    return facts


def find_packs(folders: Sequence[Path]) -> dict[str, Pack]:
    """The packs that can be used, by id; one in a later folder shadows one of the same id in an
    earlier one.

    Folders that do not exist, subfolders without a `pack.toml`, and packs whose weights are still
    to be fetched are passed over. Raises as `load_pack` does for any other flaw.
    """
    found = pack_folders(folders)
    return {id_: load_pack(folder) for id_, folder in found.items() if not awaits(folder)}


def known_packs(folders: Sequence[Path]) -> dict[str, PackFacts]:
    """All packs there are facts for, installed or not. Raises as `read_facts`."""
    return {id_: read_facts(folder) for id_, folder in pack_folders(folders).items()}


def awaits(folder: Path) -> bool:
    """Whether the pack in `folder` is one to be fetched (`[hub]`) that nothing was fetched of.

    Raises as `read_facts`.
    """
    facts = read_facts(folder)
    return facts.hub is not None and not any((folder / name).exists() for name in facts.hub.files)


def files(pack: Pack) -> Iterator[Path]:
    """Every file of weights: networks, their data, the tokenizer."""
    yield pack.weights
    yield from pack.data
    if pack.text is not None:
        yield from (pack.text.file, pack.text.tokenizer)


def verify(folder: Path) -> list[str]:
    """What is wrong with the pack in `folder`: files, hashes, and whether the network fits.

    Empty when all is well. Opens a session: call it where a stranger's file may be parsed.
    """
    from app.inference.embedding import TextSession
    from app.inference.session import Session

    try:
        fresh = load_pack(folder)
        for name, sha256 in fresh.hashes.items():
            if fresh.folder / name != fresh.weights:  # which the session hashes
                weights.check_hash(fresh.id, fresh.folder / name, sha256)
        Session(fresh)
        if fresh.text is not None:
            TextSession(fresh)
    except MusekeepError as error:
        return [str(error)]
    return []


def is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def pack_folders(folders: Sequence[Path]) -> Mapping[str, Path]:
    """The folder of each pack by id; one in a later folder shadows one of the same id."""
    return {
        entry.name: entry
        for folder in folders
        if folder.is_dir()
        for entry in sorted(folder.iterdir())
        if (entry / PACK_FILE).is_file() and not entry.name.startswith(".")
    }


def _facts(table: Table, folder: Path) -> PackFacts:
    own = table.table("weights")
    hub = tables.read_hub(table.table("hub"))
    package = own.maybe("package", str)
    sha256 = tables.matching(own, "sha256", _SHA256, _HASH)
    file = own.get("file", str)
    hashes = _hashes(table.table("sha256")) | ({} if package is not None else {file: sha256})
    _check_hashes(table, hub, hashes)
    return PackFacts(
        id=_id(table, folder),
        title=table.get("title", str),
        task=Task(table.choice("task", list(Task))),
        version=_version(table),
        licence=table.get("licence", str),
        licence_text=_licence_text(table, folder),
        source=table.get("source", str),
        folder=folder,
        hashes=hashes,
        bytes=table.maybe("bytes", int),
        hub=hub,
        package=package,
        active=table.get("active", bool, True),
        memory_mb=table.get("memory_mb", int, 0),
    )


def _hashes(table: Table) -> dict[str, str]:
    for name in table.names():
        if weights.leaves(name):
            raise table.fail(name, "a relative path with / that stays inside its folder")
    return {name: tables.matching(table, name, _SHA256, _HASH) for name in table.names()}


def _check_hashes(table: Table, hub: Hub | None, hashes: Mapping[str, str]) -> None:
    """Every file that is fetched, and every one that is parsed, has one."""
    for name in hub.files if hub is not None else ():
        if weights.leaves(name):
            raise table.fail(f"hub.files.{name}", "a name inside the pack's folder")
    text = table.table("text")
    parsed = [text.get(key, str) for key in ("file", "tokenizer") if key in text.names()]
    parsed += table.table("weights").strings("data", ())
    for name in (*(hub.files if hub is not None else ()), *parsed):
        if name not in hashes:
            raise table.fail(f"sha256.{name}", f"the hash of {name}")


def _network(table: Table, folder: Path, task: Task, labels: Labels | None) -> dict[str, Any]:
    """How pictures go in and what comes out: the fields of `Pack` that say so."""
    own = table.table("weights")
    weights.all_inside(own, "data", folder)
    for name in ("package", "file", "sha256"):
        own.maybe(name, str)
    own.done()
    parts = {
        "input": tables.read_input(table.table("input"), task),
        "output": tables.read_output(table.table("output"), task),
        "thresholds": tables.read_thresholds(table.table("thresholds"), task, labels),
        "nms_iou": tables.read_nms(table.table("nms"), task),
        "providers": tables.read_providers(table),
        "text": tables.read_text(table.table("text"), folder),
    }
    _check_parts(table, task, parts)
    return parts


def _check_parts(table: Table, task: Task, parts: Mapping[str, Any]) -> None:
    text: TextFacts | None = parts["text"]
    if text is not None and task is not Task.EMBED:
        raise table.fail("text", "no such table: only `embed` packs read texts")
    if isinstance(parts["input"], VectorFacts) and task in (Task.DETECT, Task.EMBED):
        raise table.fail("input.over", "no such key: a head scores, tags or classifies")


def _id(table: Table, folder: Path) -> str:
    name = tables.matching(table, "id", _ID, "lower-case letters, digits, dots and dashes")
    if name != folder.name:
        raise table.fail("id", f"the name of its folder ({folder.name})")
    return name


def _version(table: Table) -> str:
    """What has seen a picture is known by it."""
    version = table.get("version", str)
    if not version or version != version.strip() or not version.isprintable():
        raise table.fail("version", "a version, without blanks around it")
    return version


def _licence_text(table: Table, folder: Path) -> str:
    """What is shown before the pack is installed; where there is no file, its name and source."""
    if table.maybe("licence_file", str) is None:
        return f"{table.get('licence', str)}: see {table.get('source', str)}"
    path = weights.inside(table, "licence_file", folder)
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataFileError(path, "file", "a readable UTF-8 text") from error


def _labels(table: Table, folder: Path, task: Task) -> Labels:
    """`labels` is required where a task has them, and unknown where it has none."""
    spaces = table.get("spaces", bool, False)
    if task in _LABELLED:
        return read_labels(weights.inside(table, "labels", folder), task, spaces=spaces)
    return Labels((), ())


def _on_its_base(table: Table, pack: Pack) -> Pack:
    """A head with the pack whose vectors it is fed, which is installed beside it or shipped."""
    assert isinstance(pack.input, VectorFacts)
    over = pack.input.over
    if not _ID.fullmatch(over):
        raise table.fail("input.over", "the id of an `embed` pack")
    beside = (pack.folder.parent, pack.folder.parent.parent, PROGRAM / "models")
    for folder in (near / over for near in beside):
        if (folder / PACK_FILE).is_file() and not awaits(folder):
            base = load_pack(folder)
            if base.task is not Task.EMBED:
                raise table.fail("input.over", f"the id of an `embed` pack ({over} is not one)")
            return replace(pack, base=base)
    raise PackError(
        f"Pack {pack.id} works on the vectors of pack {over}, which is not installed.",
        hint=f"Run `musekeep packs install {over}`.",
    )
