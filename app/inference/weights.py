"""Where a pack's files are, and that they are the ones its facts describe."""

import hashlib
import importlib.util
from pathlib import Path, PurePosixPath

from app.core.errors import PackError
from app.core.toml import Table

_LFS_POINTER = b"version https://git-lfs.github.com/spec/"


def locate(table: Table, folder: Path) -> Path:
    """The file that `[weights]` names, which need not exist.

    Raises DataFileError for a path that leaves its folder, PackError for a package that is not
    installed.
    """
    package = table.maybe("package", str)
    return inside(table, "file", folder) if package is None else _in_package(table, package)


def check_present(pack: str, path: Path) -> None:
    """Raises PackError when there is no such file, or only a Git LFS pointer to it."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_LFS_POINTER))
    except OSError as error:
        raise PackError(
            f"The weights of pack {pack} are missing: {path}.",
            hint=f"Run `musekeep packs install {pack}`.",
        ) from error
    if head == _LFS_POINTER:
        raise PackError(
            f"The weights of pack {pack} are only a Git LFS pointer: {path}.",
            hint="Fetch the real file with `git lfs pull`.",
        )


def _in_package(table: Table, package: str) -> Path:
    """A file of an installed package, found without running any of its code."""
    file = relative(table, "file")
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
    return _kept_inside(table, name, table.get(name, str), folder)


def all_inside(table: Table, name: str, folder: Path) -> tuple[Path, ...]:
    """The same for a list of them, which may be absent."""
    return tuple(_kept_inside(table, name, text, folder) for text in table.strings(name, ()))


def _kept_inside(table: Table, name: str, text: str, folder: Path) -> Path:
    if leaves(text):
        raise table.fail(name, "a relative path with / that stays inside its folder")
    path = folder / text
    if not path.resolve().is_relative_to(folder.resolve()):
        raise table.fail(name, "a file inside the pack's folder, also behind its links")
    return path


def relative(table: Table, name: str) -> PurePosixPath:
    text = table.get(name, str)
    if leaves(text):
        raise table.fail(name, "a relative path with / that stays inside its folder")
    return PurePosixPath(text)


def leaves(text: str) -> bool:
    """Whether a path, as a file of data gives it, may lead out of the folder it is relative to (on
    any system: a backslash or a colon may, too).
    """
    path = PurePosixPath(text)
    odd = "\\" in text or ":" in text or "\0" in text
    return odd or path.is_absolute() or ".." in path.parts or not path.parts


def read(pack: str, path: Path, sha256: str) -> bytes:
    """The bytes whose hash was checked, to make a session of exactly those. Raises PackError."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(pack, path, error) from error
    _compare(pack, path, hashlib.sha256(content).hexdigest(), sha256)
    return content


def check_hash(pack: str, path: Path, sha256: str) -> None:
    """As `read`, without keeping the bytes."""
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256")
    except OSError as error:
        raise _unreadable(pack, path, error) from error
    _compare(pack, path, digest.hexdigest(), sha256)


def _compare(pack: str, path: Path, actual: str, expected: str) -> None:
    if actual != expected:
        raise PackError(
            f"The weights of pack {pack} are not the ones its facts describe: "
            f"sha256 {actual[:12]}… instead of {expected[:12]}… ({path}).",
            hint="Install the pack again.",
        )


def _unreadable(pack: str, path: Path, error: OSError) -> PackError:
    return PackError(f"The weights of pack {pack} cannot be read: {error.strerror} ({path}).")
