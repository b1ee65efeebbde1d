"""Who signs Content Credentials: certificates with their keys, kept in the library's own folder."""

import contextlib
import os
import secrets
import shutil
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.core.errors import LibraryError, MusekeepError, NotFoundError, UsageError
from app.export.naming import file_name
from app.export.order import Signing
from app.services.certificates import Facts, Pair, facts, made, taken
from app.services.workers import Lane

TRIAL = "app.media.signing:trial"
CERTIFICATES, KEY, AUTHORITY = "certificates.pem", "key.pem", "authority.pem"
_CHOSEN = "current"
_MOST = 1 << 20  # bytes of a PEM file


@dataclass(frozen=True, slots=True)
class Identity:
    """One who may sign. `problem` says why exports cannot be signed so, "" where they can; `facts`
    None where the certificate cannot be read. `authority` is a file that readers may trust, None
    where there is none.
    """

    name: str
    facts: Facts | None
    is_current: bool
    problem: str
    authority: Path | None


class Signings:
    """The folder `credentials` of a library: a folder for each, and the name of the one that is
    used. Only the user may read it. From any thread.
    """

    def __init__(self, folder: Path, media: Lane) -> None:
        self._folder = folder
        self._media = media

    def listing(self) -> list[Identity]:
        """All there are, by name."""
        try:
            names = sorted(entry.name for entry in self._folder.iterdir() if entry.is_dir())
        except FileNotFoundError:
            return []
        except OSError as error:
            raise _unusable(self._folder, error) from error
        return [self._identity(name) for name in names if not name.startswith(".")]

    def current(self) -> Signing | None:
        """Who signs what leaves; None where nobody was chosen. Raises UsageError where the one who
        was cannot sign (any more).
        """
        name = self._chosen()
        if not name:
            return None
        one = self._identity(name)
        if one.problem or one.facts is None:
            raise UsageError(
                f"Nothing can be signed as {name}: {one.problem}.",
                hint="Choose another with `credentials use`, or export without signing.",
            )
        home = self._folder / name
        return Signing(str(home / CERTIFICATES), str(home / KEY), one.facts.algorithm)

    def able(self) -> Signing | None:
        """The same, and None where the one who was chosen cannot sign: `listing` says why."""
        try:
            return self.current()
        except UsageError:
            return None

    def create(self, name: str) -> Identity:
        """Make a certificate of that name and use it from now on. Raises UsageError, LibraryError;
        then nothing was made.
        """
        return self._keep(_legal(name), made(name.strip()))

    def use(self, certificates: str, key: str, name: str = "") -> Identity:
        """Copy a certificate with its key (PEM files) into the library, and use it from now on; it
        is called as it calls its owner, unless there is a `name`. It has signed something before
        it is taken. Raises UsageError, NotFoundError, LibraryError; then nothing was kept.
        """
        pair = taken(_read(certificates), _read(key))
        said = facts(pair.certificates)
        called = _legal(name or file_name(said.signer, ""))
        if why := self._trial(pair, said):
            raise UsageError(f"{certificates} cannot sign Content Credentials: {why}.")
        return self._keep(called, pair)

    def choose(self, name: str) -> Identity:
        """Use one of those that are there. Raises NotFoundError."""
        self._home(name)
        self._choose(name)
        return self._identity(name)

    def remove(self, name: str) -> None:
        """Forget one, with its key. What it signed stays signed. Raises NotFoundError."""
        home = self._home(name)
        with self._writing():
            if self._chosen() == name:
                (self._folder / _CHOSEN).unlink()
            shutil.rmtree(home)

    def _trial(self, pair: Pair, said: Facts) -> str:
        call = self._media.submit(TRIAL, pair.certificates, pair.key, said.algorithm)
        answer: str = call.result()
        return answer

    def _identity(self, name: str) -> Identity:
        home = self._folder / name
        said, problem = None, ""
        try:
            said = facts((home / CERTIFICATES).read_bytes())
            (home / KEY).stat()
        except OSError as error:
            problem = f"{error.filename} cannot be read ({error.strerror})"
        except MusekeepError as error:
            problem = error.message.rstrip(".")
        if said is not None and not said.begins <= datetime.now(UTC) <= said.ends:
            problem = f"the certificate ended on {said.ends:%Y-%m-%d}"
        authority = home / AUTHORITY
        return Identity(
            name=name,
            facts=said,
            is_current=name == self._chosen(),
            problem=problem,
            authority=authority if authority.is_file() else None,
        )

    def _home(self, name: str) -> Path:
        home = self._folder / _legal(name)
        if not home.is_dir():
            known = ", ".join(one.name for one in self.listing()) or "none"
            raise NotFoundError(f"Nobody here signs as {name}.", hint=f"There are: {known}.")
        return home

    def _chosen(self) -> str:
        try:
            return (self._folder / _CHOSEN).read_text("utf-8").strip()
        except (FileNotFoundError, NotADirectoryError):
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise LibraryError(f"{self._folder / _CHOSEN} cannot be read: {error}.") from error

    def _choose(self, name: str) -> None:
        with self._writing():
            fresh = self._folder / f".{_CHOSEN}-{secrets.token_hex(4)}"
            _write(fresh, name.encode())
            fresh.replace(self._folder / _CHOSEN)

    def _keep(self, name: str, pair: Pair) -> Identity:
        """Written whole beside its place, then renamed into it."""
        home = self._folder / name
        if home.exists():
            raise UsageError(f"There is one called {name} already.", hint="Take another name.")
        with self._writing():
            self._folder.mkdir(mode=0o700, exist_ok=True)
            fresh = self._folder / f".{secrets.token_hex(8)}"
            try:
                fresh.mkdir(mode=0o700)
                for file, data in _files(pair).items():
                    _write(fresh / file, data)
                fresh.rename(home)
            finally:
                shutil.rmtree(fresh, ignore_errors=True)
        self._choose(name)
        return self._identity(name)

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise _unusable(self._folder, error) from error


def _files(pair: Pair) -> Mapping[str, bytes]:
    kept = {CERTIFICATES: pair.certificates, KEY: pair.key, AUTHORITY: pair.authority}
    return {name: data for name, data in kept.items() if data}


def _write(path: Path, data: bytes) -> None:
    """A new file that nobody else can read."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    mode = stat.S_IRUSR | stat.S_IWUSR
    with os.fdopen(os.open(path, flags, mode), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _read(path: str) -> bytes:
    try:
        with Path(path).open("rb") as file:
            data = file.read(_MOST + 1)
    except FileNotFoundError as error:
        raise NotFoundError(f"There is no file {path}.") from error
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    if len(data) > _MOST:
        raise UsageError(f"{path} is no PEM file: it is larger than 1 MB.")
    return data


def _legal(name: str) -> str:
    """A name that can be a folder's. Raises UsageError."""
    name = name.strip()
    if (
        not name
        or name.startswith(".")
        or name.casefold() == _CHOSEN
        or file_name(name, "") != name
    ):
        raise UsageError(f"“{name}” cannot be a name here.", hint="Letters, digits and spaces.")
    return name


def _unusable(folder: Path, error: OSError) -> LibraryError:
    return LibraryError(f"{folder} cannot be used: {error.strerror or error}.")
