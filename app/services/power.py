"""Whether the computer runs on its battery: one function for each system, one answer."""

import ctypes
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
PMSET = ("/usr/bin/pmset", "-g", "batt")
_HOLDS_S = 15.0
"""An answer is good for so long."""

Reader = Callable[[], bool]


class Power:
    """Asks the system now and then. From any thread."""

    def __init__(self, read: Reader | None = None) -> None:
        self._read = read or reader(sys.platform)
        self._asked = float("-inf")
        self._answer = False

    def on_battery(self) -> bool:
        """False also where there is no battery, or nobody can tell."""
        if time.monotonic() - self._asked > _HOLDS_S:
            self._answer = self._read()
            self._asked = time.monotonic()
        return self._answer


def reader(platform: str) -> Reader:
    """How this system (as `sys.platform` names it) is asked."""
    readers: dict[str, Reader] = {"linux": linux, "win32": windows, "darwin": macos}
    return readers.get(platform, lambda: False)


def linux(supplies: Path = SUPPLIES) -> bool:
    """The kernel's power supply class: a battery is discharging and no supply is online. What is
    in a mouse (scope Device) does not count.
    """
    discharging = False
    try:
        for supply in supplies.iterdir():
            if _word(supply / "scope") == "Device":
                continue
            if _word(supply / "online") == "1":
                return False
            discharging |= _word(supply / "status") == "Discharging"
    except OSError:
        return False
    return discharging


def windows() -> bool:
    """GetSystemPowerStatus: AC line status 0 is offline, 1 online, 255 unknown."""
    status = _PowerStatus()
    if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):  # type: ignore[attr-defined,unused-ignore]
        return False
    return bool(status.ac_line == 0)


def macos(command: tuple[str, ...] = PMSET) -> bool:
    """`pmset -g batt` begins: Now drawing from 'Battery Power'."""
    try:
        told = subprocess.run(command, capture_output=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return b"'Battery Power'" in told.stdout.partition(b"\n")[0]


class _PowerStatus(ctypes.Structure):
    """SYSTEM_POWER_STATUS."""

    _fields_ = (
        ("ac_line", ctypes.c_ubyte),
        ("battery_flag", ctypes.c_ubyte),
        ("battery_percent", ctypes.c_ubyte),
        ("system_flag", ctypes.c_ubyte),
        ("battery_seconds", ctypes.c_uint32),
        ("battery_full_seconds", ctypes.c_uint32),
    )


def _word(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""
