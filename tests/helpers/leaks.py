"""Which threads and child processes a test started and did not end."""

import threading
import time
from dataclasses import dataclass
from multiprocessing import resource_tracker
from pathlib import Path
from typing import Self

import psutil

PATIENCE_S = 5.0
"""How long something that is already ending may take to be gone."""


@dataclass(frozen=True)
class Residents:
    """The threads and child processes alive at one moment."""

    threads: frozenset[threading.Thread]
    processes: frozenset[psutil.Process]

    @classmethod
    def now(cls) -> Self:
        threads = frozenset(t for t in threading.enumerate() if _python_made(t))
        return cls(threads, frozenset(_children()))

    def newcomers(self, patience_s: float = PATIENCE_S) -> list[str]:
        """Descriptions of what runs now, did not then, and does not end by itself soon."""
        deadline = time.monotonic() + patience_s
        now = type(self).now()
        threads, processes = now.threads - self.threads, now.processes - self.processes
        for thread in threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        _, alive = psutil.wait_procs(processes, timeout=max(0.0, deadline - time.monotonic()))
        return [
            *(f"thread {thread.name}" for thread in threads if thread.is_alive()),
            *(f"process {process.pid} {_command(process)}" for process in alive),
        ]


def _python_made(thread: threading.Thread) -> bool:
    """A foreign thread that once ran Python (Qt's, ONNX's) has an entry that never goes away."""
    return not isinstance(thread, threading._DummyThread)


def _children() -> list[psutil.Process]:
    """Without multiprocessing's resource tracker: one per process, made on need, kept for life."""
    if not _has_children():
        return []
    tracker: int | None = getattr(resource_tracker._resource_tracker, "_pid", None)
    children = psutil.Process().children(recursive=True)
    return [child for child in children if child.pid != tracker]


def _has_children() -> bool:
    """Linux says so without a look at every process of the machine."""
    tasks = Path("/proc/self/task")
    if not tasks.is_dir():
        return True
    try:
        return any((task / "children").read_bytes() for task in tasks.iterdir())
    except OSError:  # a thread ended meanwhile, or a kernel without this list
        return True


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline()[:6])
    except psutil.Error:
        return "(gone)"
