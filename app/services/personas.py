"""The papers behind personas: release documents filed in the library, each known by its hash."""

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from app.catalog.moderation.people import persona, personas
from app.core.errors import ExportError, NotFoundError, UsageError
from app.core.ops import AddRelease
from app.core.people import Persona, Release
from app.export.making.deliver import write_new
from app.export.naming import file_name
from app.services.papers import Papers
from app.services.sealed import Deed, refuse
from app.services.session import Session

MOST = 100_000_000
"""Bytes of a document; a scan of a contract has a few million."""

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Fault:
    """A release whose document is not what was filed, and what is wrong with it."""

    persona: str
    release: Release
    reason: str


class Personas:
    """Releases in the folder `releases` of the library. What else there is to do with a persona is
    an op of its own (SetPersona, AssignPersona …).
    """

    def __init__(self, session: Session, folder: Path, platforms: Collection[str]) -> None:
        self._session = session
        self._folder = folder
        self._platforms = platforms

    def file_release(self, persona_name: str, document: str, release: Release) -> Release:
        """Copy a signed document into the library, under a name of its own and never in place of
        another, and file the release with its hash. `release` says what it covers; its `file`,
        `sha256` and `id` are filled in in what is returned. The original stays where it is.

        Raises NotFoundError (no such persona, document or platform), UsageError (also in a vault),
        ExportError; then nothing was filed and no copy is left.
        """
        if self._session.is_vault:
            refuse(Deed.PAPER)
        held = self._session.ask(persona, persona_name)
        if held is None:
            raise NotFoundError(f"There is no persona {persona_name}.", hint="Add it first.")
        self._check(release)
        data = _read(Path(document))
        path = self._keep(held, Path(document), data)
        filed = replace(release, file=path.name, sha256=hashlib.sha256(data).hexdigest())
        try:
            number: int = self._session.do(AddRelease(held.name, filed)).value
        except BaseException:
            path.unlink()
            raise
        return replace(filed, id=number)

    def document(self, release: Release) -> Path:
        """Where a release's document is kept."""
        return Papers(self._folder).document(release)

    def faults(self) -> list[Fault]:
        """The releases whose document is gone, or is no longer what was filed. Reads them all."""
        papers = Papers(self._folder)
        return [
            Fault(one.name, release, f"{papers.document(release)} {reason}")
            for one in self._session.ask(personas)
            for release in one.releases
            if (reason := papers.fault(release))
        ]

    def _check(self, release: Release) -> None:
        if not release.person.strip():
            raise UsageError("A release needs the name of the person who signed it.")
        if release.valid_to is not None and release.valid_to < release.valid_from:
            raise UsageError("The release ends before it begins.")
        if odd := sorted(set(release.platforms) - set(self._platforms)):
            known = ", ".join(sorted(self._platforms))
            raise NotFoundError(f"There is no policy for {odd[0]} (there are: {known}).")

    def _keep(self, held: Persona, document: Path, data: bytes) -> Path:
        ending = document.suffix if _ENDING.fullmatch(document.suffix) else ".bin"
        name = file_name(f"{held.name} - {document.stem}", ending)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise ExportError(f"{self._folder} cannot be made: {error.strerror}.") from error
        expected = hashlib.sha256(data).digest()

        def check(part: str) -> None:
            if hashlib.sha256(Path(part).read_bytes()).digest() != expected:
                raise ExportError(f"The copy of {document} does not match it; nothing was filed.")

        return Path(write_new(str(self._folder), name, data, check))


def _read(document: Path) -> bytes:
    try:
        if document.is_dir():
            raise UsageError(f"{document} is a folder, not a document.")
        size = document.stat().st_size
        if not 0 < size <= MOST:
            held = "is empty" if not size else f"is larger than {MOST // 10**6} MB"
            raise UsageError(f"{document} {held}, so it is no release document.")
        return document.read_bytes()
    except FileNotFoundError as error:
        raise NotFoundError(f"There is no file {document}.") from error
    except OSError as error:
        raise UsageError(f"{document} cannot be read: {error.strerror}.") from error
