"""The program as a person runs it: another process, its exit code, its stdout."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        """The one document on stdout; anything beside it fails here."""
        return json.loads(self.out.decode("utf-8"))


def command(library: Path, *args: str) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), "--library", str(library), *args]


def environment(**changed: str) -> dict[str, str]:
    """Without a display, without anything of the tester's own."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "MUSEKEEP_LIBRARY")
    }
    return kept | changed


def musekeep(library: Path, *args: str, **changed: str) -> Ran:
    """Run a verb to its end; `changed` are environment variables."""
    ran = subprocess.run(
        command(library, *args),
        capture_output=True,
        env=environment(**changed),
        timeout=300,
        check=False,
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr.decode("utf-8", "replace"))


def start(library: Path, *args: str) -> "subprocess.Popen[bytes]":
    """Start a verb and leave it running, in a process group of its own."""
    return subprocess.Popen(
        command(library, *args),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
    )


def state(library: Path) -> dict[str, Any]:
    """Everything `search` and `show` say, ids and times aside, in the order of the search."""
    found = musekeep(library, "--json", "search", "--sort", "name")
    assert found.code == 0, found.out + found.err.encode()
    ids = [str(asset["id"]) for asset in found.json["assets"]]
    newest = musekeep(library, "--json", "search")
    assert newest.code == 0, newest.out + newest.err.encode()
    shown: Any = []
    if ids:
        shown = musekeep(library, "--json", "show", *ids).json
    return {
        "total": found.json["total"],
        "assets": [_timeless(asset) for asset in newest.json["assets"]],
        "shown": [_timeless(asset) for asset in (shown if len(ids) > 1 else [shown])],
    }


def _timeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _timeless(v) for k, v in value.items() if k not in ("id", "added", "exported")}
    if isinstance(value, list):
        return [_timeless(item) for item in value]
    return value
