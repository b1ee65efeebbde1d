"""The vaults a library knows, and where each lies.

One small JSON file a vault, `vaults/<id>.json` in the library's folder, replaced whole, so two
processes need no lock. Nothing of a vault's content is in it; its place and name are, as in the
sidebar.
"""

import contextlib
import json
import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.core.errors import LibraryError, NotFoundError, UsageError
from app.vault.paths import SUFFIX, VaultPaths

FOLDER = "vaults"


@dataclass(frozen=True, slots=True)
class Known:
    """`id` is the vault's, in hex."""

    id: str
    place: Path

    @property
    def name(self) -> str:
        return VaultPaths(self.place).name


class Registry:
    """Of one library's folder. From any thread and process."""

    def __init__(self, library: Path) -> None:
        self.folder = library / FOLDER

    def known(self) -> list[Known]:
        """By name. A file that cannot be read is passed over: its vault can be added again."""
        try:
            files = sorted(self.folder.glob("*.json"))
        except OSError:
            return []
        found = [one for one in map(_read, files) if one is not None]
        return sorted(found, key=lambda one: (one.name.casefold(), str(one.place)))

    def get(self, vault_id: str) -> Known | None:
        return _read(self._file(vault_id))

    def put(self, one: Known) -> None:
        """Raises LibraryError where the library cannot be written to."""
        write(self._file(one.id), {"id": one.id, "place": str(one.place)})

    def drop(self, vault_id: str) -> None:
        self._file(vault_id).unlink(missing_ok=True)

    def at(self, place: Path) -> Known | None:
        """The vault that is known at this place."""
        return next((one for one in self.known() if one.place == place), None)

    def find(self, name: str) -> Path:
        """The place of the vault with that name, or at that path. Raises NotFoundError, and
        UsageError for a name that several have.
        """
        if (path := _as_path(name)) is not None:
            return path
        wanted = name.casefold()
        found = [one.place for one in self.known() if one.name.casefold() == wanted]
        if len(found) > 1:
            places = ", ".join(map(str, found))
            raise UsageError(f"Several vaults are called {name}: {places}.", hint="Give the path.")
        if not found:
            raise NotFoundError(
                f"This library knows no vault that is called {name}.",
                hint="`musekeep vault list` shows those it knows; a path to a .musevault will do.",
            )
        return found[0]

    def _file(self, vault_id: str) -> Path:
        return self.folder / f"{vault_id}.json"


def _as_path(name: str) -> Path | None:
    """What was meant as a path: it ends as one of a vault, or leads through folders."""
    path = Path(os.path.abspath(Path(name).expanduser()))
    separators = (os.sep, os.altsep or os.sep)
    if not name.casefold().endswith(SUFFIX) and not any(one in name for one in separators):
        return None
    if not path.is_dir():
        raise NotFoundError(
            f"There is no vault at {path}.",
            hint="If it is on a drive or in a synced folder, that may not be here now.",
        )
    return path


def _read(path: Path) -> Known | None:
    try:
        found = json.loads(path.read_bytes())
        return Known(str(found["id"]), Path(found["place"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(path: Path, values: Mapping[str, Any]) -> None:
    """A small JSON file, replaced whole. Raises LibraryError."""
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(values), "ascii")
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise LibraryError(
            f"The library cannot write down what it knows of the vault, in {path.parent}: "
            f"{error.strerror}. The vault itself was not changed."
        ) from error
