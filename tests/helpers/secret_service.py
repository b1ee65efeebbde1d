"""A Secret Service of a test's own: gnome-keyring on a session bus that nobody else sees, unlocked
from a pipe.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers.display import require_tools

_NAME = "org.freedesktop.secrets"
_PATIENCE_S = 20.0
_SESSION = """
printf %s "$0" | gnome-keyring-daemon --foreground --unlock --components=secrets \
  --control-directory="$XDG_RUNTIME_DIR/keyring" >/dev/null 2>&1 &
echo "$DBUS_SESSION_BUS_ADDRESS"
cat >/dev/null
kill $!
wait
"""
_CLOSED = 'echo "$DBUS_SESSION_BUS_ADDRESS"; cat >/dev/null'
_EMPTY = """
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
"""A bus that knows no service it could start."""


@contextmanager
def secret_service(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """While the block lasts this process's session bus has one; its files lie in `folder`."""
    require_tools("dbus-run-session", "gnome-keyring-daemon")
    with _session(folder, _SESSION, monkeypatch):
        _wait_for_owner()
        yield


@contextmanager
def empty_bus(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A session bus without a Secret Service."""
    require_tools("dbus-run-session")
    config = folder / "bus.conf"
    config.write_text(_EMPTY)
    with _session(folder, _CLOSED, monkeypatch, f"--config-file={config}"):
        yield


@contextmanager
def _session(
    folder: Path, script: str, monkeypatch: pytest.MonkeyPatch, *options: str
) -> Iterator[None]:
    homes = {"HOME": "", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}
    homes |= {"XDG_CACHE_HOME": "cache"}
    environment = {key: str(folder / name) for key, name in homes.items()}
    with (
        tempfile.TemporaryDirectory(prefix="run-") as run,  # sockets want short paths
        subprocess.Popen(
            ["dbus-run-session", *options, "--", "sh", "-c", script, "the login's password"],
            env={
                **os.environ,
                **environment,
                "XDG_RUNTIME_DIR": run,
                "DISPLAY": "",
                "WAYLAND_DISPLAY": "",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as session,
    ):
        assert session.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.stdout.readline().decode().strip())
        try:
            yield
        finally:
            session.communicate(timeout=_PATIENCE_S)  # its stdin closed: it ends


def _wait_for_owner() -> None:
    """Until the keyring answers: asked too early, the bus would start a second, locked one."""
    import secretstorage
    from jeepney import message_bus  # type: ignore[import-untyped]

    deadline = time.monotonic() + _PATIENCE_S
    with secretstorage.dbus_init() as bus:
        while time.monotonic() < deadline:
            (owned,) = bus.send_and_get_reply(message_bus.NameHasOwner(_NAME)).body
            if owned:
                return
            time.sleep(0.02)
    pytest.fail("gnome-keyring did not come up")


def lock() -> None:
    """As a desktop does when its user goes."""
    import secretstorage

    with secretstorage.dbus_init() as bus:
        secretstorage.get_default_collection(bus).lock()
