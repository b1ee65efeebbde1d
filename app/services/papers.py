"""Whether release documents still are what was filed: a consent nobody can show is none."""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from threading import Lock

from app.core.people import Persona, Release

_Seen = tuple[int, int, int, int]
"""Inode, size, modification and change time (ns): a file that was written to has others."""


class Papers:
    """The documents in a library's folder of releases. Each is read once, and again when its file
    is another than before. From any thread.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._known: dict[Path, tuple[_Seen, str]] = {}
        self._lock = Lock()

    def document(self, release: Release) -> Path:
        """Where a release's document is kept."""
        return self._folder / Path(release.file).name

    def fault(self, release: Release) -> str:
        """What is wrong with it ("is gone"), to follow the document's name; empty when nothing."""
        try:
            found = self._digest(self.document(release))
        except FileNotFoundError:
            return "is gone"
        except OSError as error:
            return f"cannot be read ({error.strerror})"
        return "" if found == release.sha256 else "is not the document that was filed"

    def looked_at(self, known: Iterable[Persona]) -> list[Persona]:
        """The personas, their releases with what is wrong with each."""
        return [
            replace(
                persona,
                releases=tuple(replace(one, fault=self.fault(one)) for one in persona.releases),
            )
            if persona.releases
            else persona
            for persona in known
        ]

    def _digest(self, path: Path) -> str:
        with path.open("rb") as file:
            now = os.fstat(file.fileno())
            seen = (now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns)
            with self._lock:
                known = self._known.get(path)
            if known is not None and known[0] == seen:
                return known[1]
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        with self._lock:
            self._known[path] = (seen, digest)
        return digest
