"""A person at the screen of a test's own display: windows found, keys and mouse through xdotool."""

import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

PATIENCE_S = 60.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Screen:
    environment: Mapping[str, str]

    def window(self, title: str) -> str:
        """The id of the window with exactly this title, once it is there."""
        return until(lambda: self._find(title), f"a window called {title}")

    def place(self, window: str, x: int, y: int, width: int, height: int) -> None:
        self.do("windowsize", "--sync", window, str(width), str(height))
        self.do("windowmove", window, str(x), str(y))

    def key(self, window: str, *keys: str) -> None:
        self.do("windowfocus", "--sync", window)
        self.do("key", "--delay", "60", *keys)

    def write(self, text: str) -> None:
        self.do("type", "--delay", "40", text)

    def point(self, window: str, x: int, y: int) -> None:
        """Move the mouse to a place in the window."""
        self.do("mousemove", "--window", window, str(x), str(y))

    def press(self) -> None:
        self.do("mousedown", "1")

    def release(self) -> None:
        self.do("mouseup", "1")

    def do(self, *command: str) -> str:
        said = subprocess.run(
            ["xdotool", *command],
            env=dict(self.environment),
            check=True,
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_S,
        )
        return said.stdout

    def _find(self, title: str) -> str:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"],
            env=dict(self.environment),
            check=False,
            capture_output=True,
            encoding="utf-8",
        )
        return found.stdout.split()[0] if found.stdout.split() else ""


def until(ask: Callable[[], T], what: str) -> T:
    """Ask again and again until the answer is something."""
    deadline = time.monotonic() + PATIENCE_S
    while not (answer := ask()):
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited in vain for {what}")
        time.sleep(0.1)  # another process: there is no signal to wait for
    return answer
