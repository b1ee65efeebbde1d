"""One family of errors: each has a sentence for people; the cause goes to the log.

A message says what happened, to which file, what was kept and what to do. Exit codes are those of
the command line.
"""

import math
from pathlib import Path
from typing import Any


class MusekeepError(Exception):
    """The root of every error a person may be shown."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}" if self.hint else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # errors come home from worker processes; Exception's own pickling calls __init__ with the
        # message alone
        return _revive, (type(self), self.args, self.__dict__)


def _revive(
    kind: type[MusekeepError], args: tuple[Any, ...], state: dict[str, Any]
) -> MusekeepError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(state)
    return error


class UsageError(MusekeepError):
    """The request itself makes no sense (unknown id, wrong folder, bad value)."""

    exit_code = 2


class QueryError(UsageError):
    """A search text that cannot be read; `column` is 0-based into the text."""

    def __init__(self, message: str, text: str, column: int) -> None:
        super().__init__(message)
        self.text = text
        self.column = column

    def pointed(self) -> str:
        """The text with a caret under the column, for a terminal."""
        return f"{self.text}\n{' ' * self.column}^ {self.message}"


class NotFoundError(UsageError):
    """No such asset, pack, preset or folder."""


class LibraryError(MusekeepError):
    """The library folder cannot be used where it is, or as it is."""


class CatalogNewerError(LibraryError):
    """The catalogue was written by a newer Musekeep."""


class CatalogDamagedError(LibraryError):
    """The catalogue file is not a readable database."""


class CatalogBusyError(LibraryError):
    """Another process held the catalogue's write lock for too long."""


class DataFileError(MusekeepError):
    """A TOML data file (pack, policy, preset, theme, settings) that breaks its own rules."""

    def __init__(self, path: Path, key: str, expected: str) -> None:
        super().__init__(f"{path}: {key}: expected {expected}.")
        self.path = path
        self.key = key
        self.expected = expected


class PackError(MusekeepError):
    """A model pack that cannot be used: missing weights, wrong hash, wrong shape."""


class MediaError(MusekeepError):
    """A file whose bytes could not be turned into a picture. `code` is stable, for the catalogue.

    Codes: unreadable, empty, unknown-format, damaged, too-large, timeout, crashed, unsupported.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class ExportError(MusekeepError):
    """A file that could not be rendered, verified or written."""


class TargetError(ExportError):
    """The place files are written to takes no more of them: it is full, read-only or gone."""


class RefusedError(MusekeepError):
    """A policy forbids it."""

    exit_code = 3


class LockedError(MusekeepError):
    """The key is not here."""

    exit_code = 4


class WrongSecretError(LockedError):
    """The passphrase, recovery code, PIN or device key does not open this slot. Nothing was read
    beyond the header, and nothing was changed. `delay_s`: how long the next try has to wait.
    """

    delay_s: float = 0.0


class TooSoonError(LockedError):
    """A try that came before the delay after wrong ones was over: it was not looked at."""

    def __init__(self, delay_s: float) -> None:
        super().__init__(
            f"After a wrong secret the next try has to wait: {math.ceil(delay_s)} s from now.",
            hint="Nothing was tried.",
        )
        self.delay_s = delay_s


class AlreadyOpenError(LockedError):
    """Another process has the vault open."""


class VaultError(MusekeepError):
    """A vault that cannot be used as it is."""


class TamperedError(VaultError):
    """Something in a vault is not what its keys say was written: it was changed by somebody."""


class VaultDamagedError(VaultError):
    """A part of a vault cannot be read; the rest may be whole."""


class VaultNewerError(VaultError):
    """The vault was written by a newer Musekeep."""


class KeyringError(MusekeepError):
    """Unlocking by this device is not available here, for the reason in the message."""


class CancelledError(MusekeepError):
    """The user stopped it."""

    exit_code = 1
