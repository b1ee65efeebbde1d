"""Folders a newcomer may want to have watched: where generators write, where pictures lie."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import unsafe_for_database

PLACES = (
    ("ComfyUI", ("ComfyUI/output", "comfyui/output", "Documents/ComfyUI/output")),
    ("A1111", ("stable-diffusion-webui/outputs", "stable-diffusion-webui/output")),
    ("Forge", ("stable-diffusion-webui-forge/outputs", "forge/outputs")),
    ("InvokeAI", ("invokeai/outputs", "InvokeAI/outputs")),
    ("Fooocus", ("Fooocus/outputs", "fooocus/outputs")),
    ("SwarmUI", ("SwarmUI/Output", "StableSwarmUI/Output")),
    ("", ("Pictures",)),
)
"""Whose folder, and where below the home folder it usually is."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """`maker`: the program that writes there, "" where nobody in particular. `synced`: why it
    counts as synced by a cloud client or lying on a network drive; "" where it does not.
    """

    path: str
    maker: str = ""
    synced: str = ""


def suggested(home: Path | None = None) -> list[Suggested]:
    """Those that are there. Looks at names alone and opens nothing."""
    return list(_there(home or Path.home()))


def described(path: str) -> Suggested:
    """A folder of the user's choice, in the same words."""
    return Suggested(path, "", _synced(Path(path)))


def _there(home: Path) -> Iterator[Suggested]:
    seen: set[str] = set()
    for maker, places in PLACES:
        for place in places:
            path = home / place
            real = os.path.realpath(path)
            if path.is_dir() and real not in seen:
                seen.add(real)
                yield Suggested(str(path), maker, _synced(path))


def _synced(path: Path) -> str:
    reason = unsafe_for_database(path)
    return "" if reason is None else reason.partition(", ")[0]
