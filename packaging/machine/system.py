"""What the operating system must bring: Qt's libraries on Linux, and the programs the tests drive.

On Windows and macOS Qt's wheel brings all it needs. On Linux each library is tried by opening it,
so nothing is done where nothing is missing.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from machine.say import SetupError, last_lines, tell


@dataclass(frozen=True)
class Package:
    """One thing's package by package manager; empty where it has none."""

    apt: str = ""
    dnf: str = ""
    pacman: str = ""
    zypper: str = ""


@dataclass(frozen=True)
class Tool:
    """A program that tests drive; without it these tests are skipped."""

    command: str
    package: Package
    drives: str


_GLVND = "libglvnd"
_XCB = "libxcb"

LIBRARIES: Mapping[str, Package] = {
    "libGL.so.1": Package("libgl1", "libglvnd-glx", _GLVND, "libGL1"),
    "libEGL.so.1": Package("libegl1", "libglvnd-egl", _GLVND, "libEGL1"),
    "libxkbcommon.so.0": Package("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    "libfontconfig.so.1": Package("libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    "libdbus-1.so.3": Package("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libglib-2.0.so.0": Package("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libgssapi_krb5.so.2": Package("libgssapi-krb5-2", "krb5-libs", "krb5", "krb5"),
    "libbrotlidec.so.1": Package("libbrotli1", "libbrotli", "brotli", "libbrotlidec1"),
    "libzstd.so.1": Package("libzstd1", "libzstd", "zstd", "libzstd1"),
    "libpulse.so.0": Package("libpulse0", "pulseaudio-libs", "libpulse", "libpulse0"),
}
"""What QtCore, QtGui, QtNetwork and QtMultimedia are linked with, by the file the loader looks
for.
"""

X11_LIBRARIES: Mapping[str, Package] = {
    "libX11.so.6": Package("libx11-6", "libX11", "libx11", "libX11-6"),
    "libXext.so.6": Package("libxext6", "libXext", "libxext", "libXext6"),
    "libXrandr.so.2": Package("libxrandr2", "libXrandr", "libxrandr", "libXrandr2"),
    "libX11-xcb.so.1": Package("libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    "libxkbcommon-x11.so.0": Package(
        "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"
    ),
    "libxcb-cursor.so.0": Package(
        "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"
    ),
    "libxcb-icccm.so.4": Package("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-image.so.0": Package(
        "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"
    ),
    "libxcb-keysyms.so.1": Package(
        "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"
    ),
    "libxcb-render-util.so.0": Package(
        "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil", "libxcb-render-util0"
    ),
    "libxcb-util.so.1": Package("libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    "libxcb-randr.so.0": Package("libxcb-randr0", _XCB, _XCB, "libxcb-randr0"),
    "libxcb-render.so.0": Package("libxcb-render0", _XCB, _XCB, "libxcb-render0"),
    "libxcb-shape.so.0": Package("libxcb-shape0", _XCB, _XCB, "libxcb-shape0"),
    "libxcb-shm.so.0": Package("libxcb-shm0", _XCB, _XCB, "libxcb-shm0"),
    "libxcb-sync.so.1": Package("libxcb-sync1", _XCB, _XCB, "libxcb-sync1"),
    "libxcb-xfixes.so.0": Package("libxcb-xfixes0", _XCB, _XCB, "libxcb-xfixes0"),
    "libxcb-xkb.so.1": Package("libxcb-xkb1", _XCB, _XCB, "libxcb-xkb1"),
}
"""What its X11 platform plugin, and the one that plays clips, are linked with besides; a window on
Wayland does without, and shows clips by their first frame where these are not there.
"""

FONT = Package("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu", "dejavu-fonts")

TOOLS: Sequence[Tool] = (
    Tool(
        "Xvfb",
        Package("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
        "the tests that drive the real window",
    ),
    Tool(
        "xdotool",
        Package("xdotool", "xdotool", "xdotool", "xdotool"),
        "the tests that drive the real window",
    ),
    Tool(
        "openbox",
        Package("openbox", "openbox", "openbox", "openbox"),
        "the tests that drive the real window",
    ),
    Tool(
        "exiftool",
        Package("libimage-exiftool-perl", "perl-Image-ExifTool", "perl-image-exiftool", "exiftool"),
        "the tests that have our metadata read by another program",
    ),
    Tool("rsync", Package("rsync", "rsync", "rsync", "rsync"), "the tests of files arriving"),
    Tool("rclone", Package("rclone", "rclone", "rclone", "rclone"), "the tests of cloud folders"),
    Tool("strace", Package("strace", "strace", "strace", "strace"), "the tests of what is written"),
    Tool(
        "gnome-keyring-daemon",
        Package("gnome-keyring", "gnome-keyring", "gnome-keyring", "gnome-keyring"),
        "the tests of unlocking by the system's keyring",
    ),
    Tool(
        "dbus-run-session",
        Package("dbus-daemon", "dbus-daemon", "dbus", "dbus-1"),
        "the tests of unlocking by the system's keyring",
    ),
)

_COMMANDS = {
    "apt-get": ("apt", "apt-get install -y"),
    "dnf": ("dnf", "dnf install -y"),
    "pacman": ("pacman", "pacman -S --needed"),
    "zypper": ("zypper", "zypper install"),
}


def missing_libraries(
    names: Iterable[str], opens: Callable[[str], bool] | None = None
) -> list[str]:
    """Those of `names` that the loader does not find."""
    return [name for name in names if not (opens or _opens)(name)]


def require_qt_libraries(environment: Mapping[str, str]) -> None:
    """Install those that are missing; where we may not, SetupError holds the command to type.

    `environment` tells whether a window would be shown by Wayland.
    """
    if sys.platform != "linux":
        return
    known = dict(LIBRARIES)
    if not environment.get("WAYLAND_DISPLAY"):
        known.update(X11_LIBRARIES)
    missing = missing_libraries(known)
    if not missing:
        return
    packages = [known[name] for name in missing] + ([] if _has_font() else [FONT])
    if install_if_allowed(packages):
        missing = missing_libraries(missing)
        if not missing:
            return
    command = install_command(packages)
    raise SetupError(
        "The window needs system libraries that are not here: " + ", ".join(missing),
        f"Install them with:  {command}"
        if command
        else "Install the packages of your system that bring these files.",
    )


def provide_test_tools() -> None:
    """Install the programs the tests drive where we may; else say which tests will be skipped."""
    missing = _missing_tools()
    if missing and install_if_allowed([tool.package for tool in missing]):
        missing = _missing_tools()
    if not missing:
        return
    for tool in missing:
        tell(f"Without {tool.command}, {tool.drives} will be skipped.")
    if command := install_command([tool.package for tool in missing]):
        tell(f"To run them too:  {command}")


def install_if_allowed(packages: Sequence[Package]) -> bool:
    """As root on Debian or Ubuntu, install; elsewhere touch nothing and return False."""
    names = _names(packages, "apt")
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get") or not names:
        return False
    tell("Installing system packages: " + " ".join(names))
    lists = _apt("update")
    done = _apt("install", "--no-install-recommends", *names)
    if done.returncode == 0:
        return True
    tell(f"apt-get could not install them:\n{last_lines(lists.stdout + done.stdout)}")
    return False


def install_command(packages: Sequence[Package]) -> str | None:
    """The command a person types for these packages, or None on a system we do not know."""
    for program, (key, command) in _COMMANDS.items():
        names = _names(packages, key)
        if shutil.which(program) and names:
            rights = "" if os.geteuid() == 0 else "sudo "
            return f"{rights}{command} {' '.join(names)}"
    return None


def _names(packages: Sequence[Package], manager: str) -> list[str]:
    names: list[str] = [getattr(package, manager) for package in packages]
    return sorted({name for name in names if name})


def _apt(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["apt-get", "-y", "-q", "-o", "DPkg::Lock::Timeout=300", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _missing_tools() -> list[Tool]:
    return [tool for tool in TOOLS if not shutil.which(tool.command)]


def _opens(name: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _has_font() -> bool:
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    return any(
        path.suffix.lower() in {".ttf", ".otf", ".ttc"}
        for folder in folders
        for path in folder.rglob("*")
    )
