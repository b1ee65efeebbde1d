"""pip, told to install exactly one lock file, with progress, and its failures in plain words.

`--no-deps`: the lock is complete, and NudeNet's metadata asks for an OpenCV that is not wanted.
Wheels only, with one exception: pyvips is published as source. It is pure Python as long as neither
`cffi` nor `pkgconfig` is at hand while it is built, so it is built with setuptools alone.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from machine.say import Line, SetupError, last_lines

_CHANGING = "Installing collected packages"
_FLAGS = [
    "--no-deps",
    "--require-hashes",
    "--only-binary=:all:",
    "--no-binary=pyvips",
    "--no-build-isolation",
    "--disable-pip-version-check",
    "--no-input",
    "--no-color",
    "--retries=3",
    "--timeout=20",
]


def from_lock(python: Path, lock: Path, venv: Path, what: str, begin: Callable[[], None]) -> None:
    """Install what `lock` names into `venv`, whose interpreter is `python`. Raises SetupError.

    `begin` is called when everything is here and pip starts to change the environment.
    """
    pip_here: list[str | Path] = [python, "-I", "-m", "pip"]
    bar = "raw" if _version(pip_here) >= (24, 1) else "off"
    progress = _Progress(what, _count(lock))
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    lines: list[str] = []
    with subprocess.Popen(
        [*pip_here, "install", *_FLAGS, f"--progress-bar={bar}", "-r", lock],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=environment,
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            lines.append(line)
            progress.read(line)
            if line.startswith(_CHANGING):
                begin()
    progress.end()
    output = "".join(lines)
    if pip.returncode != 0:
        (venv / "install.log").write_text(output, "utf-8")
        raise diagnose(output, venv) or SetupError(
            f"pip could not install {what} ({lock.name}):\n{last_lines(output)}",
            f"Everything it said is in {venv / 'install.log'}.",
        )


def _version(pip: list[str | Path]) -> tuple[int, ...]:
    said = subprocess.run([*pip, "--version"], capture_output=True, encoding="utf-8", check=False)
    found = re.match(r"pip (\d+)\.(\d+)", said.stdout)
    return (int(found[1]), int(found[2])) if found else ()


def _count(lock: Path) -> int:
    return len(re.findall(r"^[\w.-]+==", lock.read_text("utf-8"), re.MULTILINE))


_LIBRARY = re.compile(
    r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)"
    r"|Processing [^(]*[/\\]([\w.]+?)-\d"
)


class _Progress:
    """Turns pip's lines into «12 of 36  onnxruntime  40 %»."""

    def __init__(self, what: str, total: int) -> None:
        self._what, self._total, self._done, self._name = what, total, 0, ""
        self._line = Line()

    def read(self, line: str) -> None:
        if line.startswith("Ignoring "):  # not for this system
            self._total -= 1
        elif found := _LIBRARY.match(line):
            self._next(found[1] or found[2])
        elif found := re.match(r"Progress (\d+) of ([1-9]\d*)", line):
            percent = 100 * int(found[1]) // int(found[2])
            self._line.show(f"{self._head()}  {percent} %", passing=True)
        elif line.startswith(_CHANGING):
            self._line.show(f"  {self._what}: unpacking; this takes a moment")

    def _next(self, name: str) -> None:
        self._done += 1
        self._name = name
        self._line.show(self._head())

    def _head(self) -> str:
        return f"  {self._what}: {self._done} of {self._total}  {self._name}"

    def end(self) -> None:
        self._line.end()


_HASH = re.compile(r"DO NOT MATCH THE HASHES")
_DISK = re.compile(r"No space left on device|Errno 28\b|There is not enough space on the disk")
_PERMISSION = re.compile(r"Permission denied|Access is denied|Errno 13\b|WinError 5\b")
_CERTIFICATE = re.compile(r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError")
_OFFLINE = re.compile(
    r"name resolution|Name or service not known|getaddrinfo failed|nodename nor servname|"
    r"Failed to resolve|Network is unreachable|Failed to establish a new connection|"
    r"ConnectTimeout|ReadTimeout|Read timed out|ProxyError|Connection refused|"
    r"Connection reset|Connection aborted|No route to host|RemoteDisconnected"
)
_NO_BUILD = re.compile(r"No matching distribution found for ([\w.-]+)")
_UNBUILDABLE = re.compile(r"Failed to build|subprocess-exited-with-error|Failed building wheel")


def diagnose(output: str, venv: Path) -> SetupError | None:
    """What pip's (or venv's) output means, or None when it is nothing we know."""
    if _HASH.search(output):
        return SetupError(
            "A download is not the file that the lock names (its hash differs).",
            "The connection or a proxy may have damaged it: start again. If it happens twice, "
            "somebody is handing out other files than the ones that were checked; do not go on.",
        )
    if _DISK.search(output):
        free = shutil.disk_usage(venv.parent).free
        return SetupError(
            f"The disk is full ({free / 1e9:.1f} GB free here; temporary files may be elsewhere).",
            "Free about 2 GB and start again.",
        )
    if _PERMISSION.search(output):
        return SetupError(
            f"No permission to write into {venv}:\n{last_lines(output, 3)}",
            "Close Musekeep if it is open; else move this folder to a place that is yours.",
        )
    return _diagnose_network(output) or _diagnose_build(output)


def _diagnose_network(output: str) -> SetupError | None:
    if _CERTIFICATE.search(output):
        return SetupError(
            "The package server's certificate was not accepted.",
            "Check this computer's date and time; behind a company proxy, give its certificate "
            "to pip with the variable PIP_CERT.",
        )
    if _OFFLINE.search(output):
        return SetupError(
            "The package server could not be reached.",
            "The first start needs the internet once, to fetch the libraries. Check the "
            "connection (and HTTPS_PROXY, if you use a proxy), then start again: what is already "
            "here is kept.",
        )
    return None


def _diagnose_build(output: str) -> SetupError | None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if found := _NO_BUILD.search(output):
        return SetupError(
            f"There is no ready-made {found[1]} for Python {version} on this system.",
            "Python 3.11, 3.12 or 3.13 on 64-bit Windows, macOS or Linux has all of them. Remove "
            ".venv and start again with one of these, for example: "
            "python3.13 packaging/bootstrap.py run",
        )
    if _UNBUILDABLE.search(output):
        return SetupError(
            f"A library could not be built:\n{last_lines(output)}",
            "No compiler should be needed here. Remove .venv and start again; if it stays like "
            "this, please report the lines above.",
        )
    return None
