"""The system's keyring: what lets this computer open a vault without a passphrase, and remembers
what was last seen of one.

Only keyrings the system itself keeps and locks are used, never a file of some package. Each call
runs in a thread with a time limit, because a keyring may wait for a dialogue nobody sees. Without a
keyring everything else works.

On Windows and Linux every program of the user can read an unlocked keyring: it keeps out who has
the disk, not who runs as the user.
"""

import contextlib
import importlib
import re
import sys
import threading
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

from app.core.errors import KeyringError, MusekeepError

T = TypeVar("T")

SERVICE = "Musekeep"
LIMIT_S = 15.0
ANCHOR_LIMIT_S = 2.0
"""An anchor is a help, not a need: locking does not wait for it."""
_KEY = re.compile(r"[0-9a-f]{64}")

ALLOWED = (
    ("keyring.backends.Windows", "WinVaultKeyring"),
    ("keyring.backends.macOS", "Keyring"),
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
)
"""The backends that may hold a key; the first that works is used. `keyring` itself would also take
what its configuration or another package names, plain files among them.
"""


class Backend(Protocol):
    """What is used of a backend of `keyring`."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class Device:
    """This computer's keyring. From any thread. `find` gives the backend; it raises the reason why
    there is none.
    """

    def __init__(
        self, find: "Callable[[], Backend] | None" = None, limit_s: float = LIMIT_S
    ) -> None:
        self._find = find or find_backend
        self._limit_s = limit_s

    def reason(self) -> str | None:
        """Why device unlock is not available here; None where it is."""
        try:
            self._run(lambda _backend: None)
        except KeyringError as error:
            return error.message
        return None

    def keep(self, vault_id: str, slot_id: str, key: bytes) -> None:
        """The 32 bytes that open a slot, kept and read back. Raises KeyringError."""

        def keep(backend: Backend) -> str | None:
            backend.set_password(SERVICE, _entry(vault_id, slot_id), key.hex())
            return backend.get_password(SERVICE, _entry(vault_id, slot_id))

        if self._run(keep) != key.hex():
            raise _unavailable("the keyring does not give back what it is given")

    def key(self, vault_id: str, slot_id: str) -> bytes:
        """Raises KeyringError, also where the keyring has none or something else."""
        entry = _entry(vault_id, slot_id)
        found = self._run(lambda backend: backend.get_password(SERVICE, entry))
        if found is None:
            raise _unavailable("its keyring has no key for this vault")
        if not _KEY.fullmatch(found):
            raise _unavailable("what its keyring has for this vault is not a key")
        return bytes.fromhex(found)

    def forget(self, vault_id: str, slot_id: str) -> None:
        """Nothing where there was none. Raises KeyringError."""
        entry = _entry(vault_id, slot_id)

        def drop(backend: Backend) -> None:
            if backend.get_password(SERVICE, entry) is not None:
                backend.delete_password(SERVICE, entry)

        self._run(drop)

    def anchor(self, vault_id: str) -> str | None:
        """What was last seen of a vault, as it was kept; None where nothing was, or nobody can say
        now without asking the user.
        """
        try:
            return self._run(lambda one: one.get_password(SERVICE, _anchor(vault_id)), quiet=True)
        except KeyringError:
            return None

    def keep_anchor(self, vault_id: str, text: str) -> bool:
        """Whether it could be kept. `text` is short, and holds no name and no secret."""
        try:
            self._run(lambda one: one.set_password(SERVICE, _anchor(vault_id), text), quiet=True)
        except KeyringError:
            return False
        return True

    def _run(self, work: Callable[[Backend], T], *, quiet: bool = False) -> T:
        """`quiet`: not if the keyring would ask the user to unlock it."""

        def whole() -> T:
            backend = self._find()
            if not is_unlocked(backend, ask=not quiet, limit_s=self._limit_s):
                raise _unavailable("the keyring is locked, and was not unlocked")
            return work(backend)

        return in_time(whole, min(self._limit_s, ANCHOR_LIMIT_S) if quiet else self._limit_s)


def in_time(work: Callable[[], T], limit_s: float) -> T:
    """`work()` on a thread of its own. Raises KeyringError for whatever it raises, and when the
    time is over; the thread then ends whenever the keyring answers.
    """
    answer: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            answer.append(work())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(limit_s)
    if errors:
        raise _typed(errors[0]) from None  # what the keyring says may quote what it was given
    if not answer:
        raise _unavailable(f"the keyring did not answer within {limit_s:.0f} s")
    return answer[0]


def find_backend() -> Backend:
    """The system's keyring. Raises KeyringError with the reason why there is none."""
    reasons = []
    for module, name in _of_this_system():
        try:
            kind = getattr(importlib.import_module(module), name)
            _ = kind.priority  # raises where it does not work here
            made: Backend = kind()
        except Exception as error:
            reasons.append(error)
        else:
            return made
    raise _unavailable("there is no keyring service of the system")


def _of_this_system() -> list[tuple[str, str]]:
    """Another system's are not even imported: that of macOS would run a compiler here, to look for
    libraries there are none of.
    """
    others = {"keyring.backends.Windows": "win32", "keyring.backends.macOS": "darwin"}
    own = [one for one in ALLOWED if others.get(one[0]) == sys.platform]
    return own or [one for one in ALLOWED if one[0] not in others]


def is_unlocked(backend: Any, *, ask: bool, limit_s: float) -> bool:
    """Whether it answers without asking the user, who is asked first where we may `ask`. Only the
    Secret Service can be told apart so; the others open with the user's session.
    """
    if type(backend).__module__ != "keyring.backends.SecretService":
        return True
    import secretstorage

    with secretstorage.dbus_init() as bus:
        try:
            collection = secretstorage.Collection(bus)
        except secretstorage.ItemNotFoundException:
            return ask  # a first one is made, for which the user chooses a password
        if ask and collection.is_locked():
            with contextlib.suppress(TimeoutError):
                collection.unlock(timeout=limit_s)
        return not collection.is_locked()


def _entry(vault_id: str, slot_id: str) -> str:
    return f"vault {vault_id} slot {slot_id}"


def _anchor(vault_id: str) -> str:
    return f"vault {vault_id} seen"


def _typed(error: BaseException) -> MusekeepError:
    if isinstance(error, MusekeepError):
        return error
    kind = type(error).__name__
    return _unavailable(_WORDS.get(kind, f"the keyring failed: {kind}"))


_WORDS = {
    "KeyringLocked": "the keyring is locked, and was not unlocked",
    "PromptDismissedException": "the keyring is locked, and was not unlocked",
    "InitError": "the keyring cannot be opened without somebody at the screen",
    "NoKeyringError": "there is no keyring service of the system",
    "PasswordSetError": "the keyring did not take the key",
    "PasswordDeleteError": "the keyring did not let go of the key",
}


def _unavailable(reason: str) -> KeyringError:
    return KeyringError(
        f"Device unlock is not available on this computer ({reason}). Use your passphrase."
    )
