"""A pack is put together beside the others and renamed in when all of it is right."""

import contextlib
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from app.core.errors import DataFileError, PackError
from app.core.progress import CancelToken, Meter
from app.inference.facts import PackFacts
from app.inference.pack import PACK_FILE
from app.inference.weights import leaves

STAGING = ".staging"
LARGEST = 16 << 30
"""Bytes a pack may take: an archive that unpacks to more is no pack."""

_PIECE = 1 << 20


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """A disk that is full or may not be written to is a PackError."""
    try:
        yield
    except OSError as error:
        raise PackError(
            f"The pack could not be written to {folder}: {error.strerror or error}.",
            hint="Make room on that disk, or check the folder's permissions.",
        ) from error


@contextmanager
def staged(folder: Path, name: str) -> Iterator[Path]:
    """An empty folder `name` out of everybody's sight, gone again afterwards."""
    (folder / STAGING).mkdir(parents=True, exist_ok=True)
    place = Path(tempfile.mkdtemp(prefix="new-", dir=folder / STAGING))
    (place / name).mkdir()
    try:
        yield place / name
    finally:
        shutil.rmtree(place, ignore_errors=True)
        with contextlib.suppress(OSError):  # halves of other packs are kept in it
            (folder / STAGING).rmdir()


@contextmanager
def as_given(staged: Path, source: Path) -> Iterator[None]:
    """Errors about a file in the folder `staged` name the one in `source` (a folder or a ZIP) that
    it is a copy of: the copy is gone when they are read.
    """
    try:
        yield
    except DataFileError as error:
        if not error.path.is_relative_to(staged):
            raise
        theirs = _origin(source) / error.path.relative_to(staged)
        raise DataFileError(theirs, error.key, error.expected) from error
    except PackError as error:
        said = error.message.replace(str(staged), str(_origin(source)))
        raise PackError(said, hint=error.hint) from error


def _origin(source: Path) -> Path:
    """Where in `source` the pack lies."""
    if source.is_dir():
        return source if holds_no_facts(source) else _top(source)
    with zipfile.ZipFile(source) as archive:
        return source / _top_of(source, [PurePosixPath(name) for name in archive.namelist()])


def halves(folder: Path, pack: str, revision: str) -> Path:
    """Where what was fetched of a pack is kept between attempts."""
    return folder / STAGING / f"{pack}@{revision[:12]}"


def settle(fresh: Path, target: Path) -> None:
    """`fresh` becomes `target`; what was there goes only once the new one stands.

    Raises PackError; then what was there is still there.
    """
    old = fresh.parent / ".old"  # no pack has such a name
    try:
        if target.exists():
            target.rename(old)
        try:
            fresh.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
    except OSError as error:
        raise PackError(
            f"The pack could not be put in its place ({target}): {error.strerror}.",
            hint="Close whatever has it open, and try again.",
        ) from error


def copy_in(source: Path, target: Path, cancel: CancelToken, meter: Meter) -> None:
    """The pack in `source`, a folder or a ZIP with a `pack.toml` (at its top, or in the only folder
    there), into `target`. Raises PackError for an archive that is damaged or reaches out of itself.
    """
    if source.is_dir():
        _copy_folder(_top(source), target, cancel, meter)
    elif zipfile.is_zipfile(source):
        try:
            _unpack(source, target, cancel, meter)
        except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
            raise PackError(f"The archive {source} is damaged: {error}.") from error
    else:
        raise PackError(f"{source} is neither a folder nor a ZIP archive.")


def holds_no_facts(source: Path) -> bool:
    return source.is_dir() and not (_top(source) / PACK_FILE).is_file()


def fill_in(
    facts: PackFacts, source: Path, target: Path, cancel: CancelToken, meter: Meter
) -> None:
    """A known pack whose weights lie in the folder `source`, by their names here or in the
    repository. Raises PackError for one that does not.
    """
    shutil.copytree(facts.folder, target, dirs_exist_ok=True)
    for name, path in (facts.hub.files if facts.hub is not None else {}).items():
        places = (source / name, source / path, source / PurePosixPath(path).name)
        found = next((place for place in places if place.is_file()), None)
        if found is None:
            raise PackError(f"Neither {PACK_FILE} nor {name} (for pack {facts.id}) is in {source}.")
        with found.open("rb") as file:
            _write(file, target / name, cancel, meter)


def _top(source: Path) -> Path:
    inner = [entry for entry in source.iterdir() if entry.is_dir()]
    if not (source / PACK_FILE).is_file() and len(inner) == 1:
        return inner[0]
    return source


def _copy_folder(source: Path, target: Path, cancel: CancelToken, meter: Meter) -> None:
    if not (source / PACK_FILE).is_file():
        raise PackError(f"There is no {PACK_FILE} in {source}.")
    files = [path for path in sorted(source.rglob("*")) if path.is_file()]
    for path in files:
        if not path.resolve().is_relative_to(source.resolve()):
            raise PackError(f"{path} is a link that leads out of the folder.")
    meter.total = sum(path.stat().st_size for path in files)
    for path in files:
        with path.open("rb") as file:
            _write(file, target / path.relative_to(source), cancel, meter)


def _unpack(source: Path, target: Path, cancel: CancelToken, meter: Meter) -> None:
    with zipfile.ZipFile(source) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        for entry in entries:
            _check_entry(source, entry)
        meter.total = sum(entry.file_size for entry in entries)
        if meter.total > LARGEST:
            raise PackError(f"The archive {source} unpacks to more than {LARGEST >> 30} GB.")
        top = _top_of(source, [PurePosixPath(entry.filename) for entry in entries])
        for entry in entries:
            path = PurePosixPath(entry.filename)
            if path.is_relative_to(top):
                with archive.open(entry) as file:
                    _write(file, target / path.relative_to(top), cancel, meter)  # type: ignore[arg-type]


def _check_entry(source: Path, entry: zipfile.ZipInfo) -> None:
    name = entry.orig_filename
    if leaves(name) or stat.S_ISLNK(entry.external_attr >> 16):
        raise PackError(
            f"The archive {source} reaches out of its folder ({name!r}): it is not unpacked."
        )


def _top_of(source: Path, paths: list[PurePosixPath]) -> PurePosixPath:
    found = [path.parent for path in paths if path.name == PACK_FILE and len(path.parts) <= 2]
    if len(found) != 1:
        raise PackError(f"There is no {PACK_FILE} at the top of {source}.")
    return found[0]


def _write(file: BinaryIO, target: Path, cancel: CancelToken, meter: Meter) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as out:
        while piece := file.read(_PIECE):
            cancel.check()
            out.write(piece)
            meter.advance(len(piece))
