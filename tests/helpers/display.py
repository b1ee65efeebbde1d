"""An X display of a test's own, with a window manager, and the tools tests drive it with."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

SIZE = "1440x900x24"


def require_tools(*commands: str) -> None:
    """Skip the test, with the reason, where a program it drives is not installed."""
    missing = [command for command in commands if not shutil.which(command)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)} (bootstrap.py test says how)")


@contextmanager
def x_display() -> Iterator[Mapping[str, str]]:
    """Yields the environment for processes that shall show their windows there."""
    require_tools("Xvfb", "xdotool", "openbox")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # written once the server answers
        environment = _environment(number)
        manager = subprocess.Popen(
            ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield environment
        finally:
            _end(manager)
    finally:
        _end(server)


def _environment(number: str) -> dict[str, str]:
    """This one, without what would show the window elsewhere."""
    elsewhere = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    here = {name: value for name, value in os.environ.items() if name not in elsewhere}
    return {**here, "DISPLAY": f":{number}"}


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait()
