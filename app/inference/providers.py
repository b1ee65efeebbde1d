"""Which provider runs a pack: the CPU, or a faster one that was found to agree with it.

A provider is trusted once its answers to a few fixed pictures were compared with the CPU's; what
came of it is remembered in a file, so that neither the comparison nor a crash is repeated.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from app.inference import onnx
from app.inference.facts import InputFacts, Pack

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

TOLERANCE = 0.01
"""How far an answer may be from the CPU's, beside one and beside the CPU's own value."""

GRAINS = (1, 8, 32)
REMEMBERED = "providers.json"
_TRYING = "it ended the process when it was tried"


class OnCpu(NamedTuple):
    """A pack's network where it runs for certain, with the bytes it was made of (of its own file,
    and by location of the files beside it), the outputs that are read, and the input's shape.
    """

    pack: Pack
    network: onnx.Network
    outputs: Sequence[str]
    files: tuple[bytes, Mapping[str, bytes]]
    shape: tuple[int, ...]


class Better(NamedTuple):
    """The network on `provider`; None on the CPU, with the reason why no other one is used."""

    network: onnx.Network | None
    provider: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """`allowed` by the user, in the order they are tried. `memory` is the file that keeps what came
    of trying; without one nothing is remembered.
    """

    runtime: onnx.Runtime = field(default_factory=onnx.OnnxRuntime)
    allowed: tuple[str, ...] = ()
    memory: Path | None = None

    def better(self, cpu: OnCpu) -> Better:
        """The first provider that pack and user allow, that is there, and that agrees."""
        wanted = [name for name in self.allowed if name in cpu.pack.providers and name != onnx.CPU]
        there = self.runtime.available() if wanted else ()
        reasons: list[str] = []
        for provider in wanted:
            if provider in there:
                network, reason = self._tried(provider, cpu)
                if network is not None:
                    return Better(network, provider)
            else:
                reason = "onnxruntime has no such provider here"
            reasons.append(f"{provider}: {reason}")
        return Better(None, onnx.CPU, "; ".join(reasons))

    def _tried(self, provider: str, cpu: OnCpu) -> tuple[onnx.Network | None, str]:
        key = f"{cpu.pack.sha256} {provider} {self.runtime.version}"
        known = _recalled(self.memory).get(key)
        if known:
            return None, known
        if known is None:
            _remember(self.memory, key, _TRYING)
        network, reason = _opened(self.runtime, provider, cpu.files)
        if network is not None and known is None:
            reason = _difference(cpu, network)
        if reason:
            log.warning("pack %s does not run on %s: %s", cpu.pack.id, provider, reason)
        if known is None:
            _remember(self.memory, key, reason)
        return (None, reason) if reason else (network, "")


def _opened(
    runtime: onnx.Runtime, provider: str, files: tuple[bytes, Mapping[str, bytes]]
) -> tuple[onnx.Network | None, str]:
    try:
        network = runtime.open(files[0], provider, files[1])
    except Exception as error:  # whatever a driver raises: the CPU takes over
        return None, f"it fails to start ({_brief(error)})"
    if not onnx.used(network, provider):
        return None, "it is not what the network runs on"
    return network, ""


def _difference(cpu: OnCpu, other: onnx.Network) -> str:
    """Why the two do not agree; empty when they do."""
    import numpy as np

    for blob in _pictures(cpu):
        feeds = {cpu.pack.input.name: blob}
        try:
            answers = other.run(cpu.outputs, feeds)
        except Exception as error:  # whatever a driver raises: the CPU takes over
            return f"it fails on a picture ({_brief(error)})"
        for expected, actual in zip(cpu.network.run(cpu.outputs, feeds), answers, strict=True):
            if expected.shape != actual.shape:
                return "its answers have another shape than the CPU's"
            right = expected.astype(np.float64)
            beyond = np.abs(actual.astype(np.float64) - right) - TOLERANCE * np.abs(right)
            if not (beyond <= TOLERANCE).all():  # not a number is not within either
                return f"its answers differ from the CPU's by more than {TOLERANCE:.0%}"
    return ""


def _pictures(cpu: OnCpu) -> "list[NDArray[np.generic]]":
    """Noise, coarser each time: as much for a network to see as any picture has."""
    import numpy as np

    from app.inference.canvas import to_blob

    dice = np.random.default_rng(20_261_120)
    facts = cpu.pack.input
    if not isinstance(facts, InputFacts):
        return [dice.normal(scale=0.1, size=cpu.shape).astype(facts.dtype) for _ in GRAINS]
    blobs: list[NDArray[np.generic]] = []
    for grain in GRAINS:
        size = (-(-facts.height // grain), -(-facts.width // grain), 3)
        small = dice.integers(0, 256, size, np.uint8)
        large = small.repeat(grain, axis=0).repeat(grain, axis=1)
        blobs.append(to_blob(large[: facts.height, : facts.width], facts))
    return blobs


def _recalled(memory: Path | None) -> dict[str, str]:
    """By network, provider and version of the runtime: why not, or nothing where it agreed."""
    if memory is None:
        return {}
    try:
        values: Any = json.loads(memory.read_text("utf-8"))
    except (OSError, ValueError):
        return {}  # tried again, then
    return values if isinstance(values, dict) else {}


def _remember(memory: Path | None, key: str, reason: str) -> None:
    if memory is None:
        return
    values = _recalled(memory) | {key: reason}
    fresh = memory.with_suffix(".new")
    try:
        memory.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(values, indent=1, sort_keys=True), "utf-8")
        fresh.replace(memory)
    except OSError as error:
        log.warning("what was found about %s cannot be kept: %s", key, error)


def _brief(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
