"""Where a pack's weights are, and that they are the ones its facts describe."""

import hashlib
import importlib.util
from pathlib import Path, PurePosixPath

from app.core.errors import PackError
from app.core.toml import Table
from app.inference.facts import Pack

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"


def locate(table: Table, folder: Path) -> Path:
    """The file that `[weights]` names; it exists and is no LFS pointer.

    Raises DataFileError for a path that leaves its folder, PackError for what is not there.
    """
    package = table.maybe("package", str)
    path = inside(table, "file", folder) if package is None else _in_package(table, package)
    try:
        with path.open("rb") as file:
            head = file.read(len(_LFS_POINTER))
    except OSError as error:
        raise PackError(
            f"The weights of pack {folder.name} are missing: {path}.",
            hint="Install the pack again.",
        ) from error
    if head == _LFS_POINTER:
        raise PackError(
            f"The weights of pack {folder.name} are only a Git LFS pointer: {path}.",
            hint="Fetch the real file with `git lfs pull`.",
        )
    return path


def _in_package(table: Table, package: str) -> Path:
    """A file of an installed package, found without running any of its code."""
    file = _relative(table, "file")
    if not package.isidentifier():
        raise table.fail("package", "the name of a top-level Python package")
    spec = importlib.util.find_spec(package)
    for folder in (spec and spec.submodule_search_locations) or ():
        return Path(folder) / file
    raise PackError(
        f"The Python package {package}, which carries weights, is not installed.",
        hint="Run packaging/bootstrap.py again.",
    )


def inside(table: Table, name: str, folder: Path) -> Path:
    """A file of the pack's own folder. Raises DataFileError when the path leads out of it."""
    path = folder / _relative(table, name)
    if not path.resolve().is_relative_to(folder.resolve()):
        raise table.fail(name, "a file inside the pack's folder, also behind its links")
    return path


def _relative(table: Table, name: str) -> PurePosixPath:
    path = PurePosixPath(table.get(name, str))
    if path.is_absolute() or ".." in path.parts or "\\" in str(path) or ":" in str(path):
        raise table.fail(name, "a relative path with / that stays inside its folder")
    return path


def read(pack: Pack) -> bytes:
    """The bytes whose hash was checked, to make a session of exactly those. Raises PackError."""
    try:
        content = pack.weights.read_bytes()
    except OSError as error:
        raise PackError(
            f"The weights of pack {pack.id} cannot be read: {error.strerror} ({pack.weights})."
        ) from error
    if (actual := hashlib.sha256(content).hexdigest()) != pack.sha256:
        raise PackError(
            f"The weights of pack {pack.id} are not the ones its facts describe: "
            f"sha256 {actual[:12]}… instead of {pack.sha256[:12]}… ({pack.weights}).",
            hint="Install the pack again.",
        )
    return content
