"""The sample files and what others say about them; a process of its own for each hostile one."""

import json
import multiprocessing
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import psutil

from app.core.asset import FileStat
from app.core.child import Answer, Call, serve

# What Pillow calls the formats
NAMES = {
    "PNG": "png",
    "JPEG": "jpeg",
    "MPO": "jpeg",
    "WEBP": "webp",
    "GIF": "gif",
    "AVIF": "avif",
    "HEIF": "heic",
    "TIFF": "tiff",
    "BMP": "bmp",
    "PSD": "psd",
    "ICO": "ico",
    "JXL": "jxl",
    "JPEG2000": "jp2",
}


def stat_of(path: str | Path) -> FileStat:
    found = os.stat(path)  # noqa: PTH116 - the name may not be UTF-8
    return FileStat(str(path), found.st_size, found.st_mtime_ns, found.st_dev, found.st_ino)


def references(samples: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Every sample that Pillow was tried on, and what it made of it."""
    for table in sorted(samples.rglob("decode_reference.json")):
        for name, facts in json.loads(table.read_text("utf-8"))["files"].items():
            yield table.parent / name, facts


@dataclass(frozen=True)
class Run:
    """`seconds` of processor time: what the machine does beside it must not matter."""

    answer: Answer | None
    seconds: float
    peak_bytes: int


@contextmanager
def media_process(given: tuple[Any, ...] = ()) -> Iterator[tuple[Connection, int]]:
    """A fresh media process, prepared with what it is `given`: its pipe and its pid."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs, "app.media.worker:prepare", given))
    process.start()
    theirs.close()
    try:
        ours.send(Call("os:getpid"))
        ours.recv()
        assert process.pid is not None
        yield ours, process.pid
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()


def run_alone(
    function: str, *args: Any, patience_s: float = 60.0, given: tuple[Any, ...] = ()
) -> Run:
    """One call in a media process of its own; the answer is None when the process died of it."""
    with media_process(given) as (pipe, pid):
        began = _computed(pid)
        pipe.send(Call(function, args))
        assert pipe.poll(patience_s), f"no answer within {patience_s} s"
        try:
            answer = pipe.recv()
        except EOFError:
            return Run(None, 0.0, 0)
        return Run(answer, _computed(pid) - began, _peak(pid))


def _computed(pid: int) -> float:
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


def _peak(pid: int) -> int:
    """Resident memory at its highest; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    except OSError:
        return 0
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0
