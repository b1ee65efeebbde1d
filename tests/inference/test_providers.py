"""Another provider than the CPU is used when the user allows it and it agrees, and never else.

The machine's drivers are stood in for: each is the CPU with something done to its answers.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.inference.facts import Pack
from app.inference.onnx import Network, OnnxRuntime
from app.inference.pack import load_pack
from app.inference.providers import Choice
from app.inference.session import Session
from tests.inference.networks import one_step_network
from tests.inference.packs import pack_of
from tests.inference.test_tasks import COLOURS, HEAD, TAGS, VECTOR, make

THEIRS = {"cuda": "CUDAExecutionProvider", "coreml": "CoreMLExecutionProvider"}
ALL = 'providers = ["cpu", "cuda", "coreml"]\n'
Deed = Callable[[Any], Any]


def same(answer: Any) -> Any:
    return answer


@dataclass
class Machine:
    """A `Runtime`. `deeds`: what each provider makes of the CPU's answers."""

    deeds: Mapping[str, Deed]
    version: str = "1.0"
    idle: tuple[str, ...] = ()
    opened: list[str] = field(default_factory=list)
    runs: list[str] = field(default_factory=list)

    def available(self) -> Sequence[str]:
        return ["cpu", *self.deeds]

    def open(self, content: bytes, provider: str, data: Mapping[str, bytes]) -> Network:
        self.opened.append(provider)
        real = OnnxRuntime().open(content, "cpu", data)
        if provider == "cpu":
            return real
        if self.deeds[provider] is fail_to_start:
            raise RuntimeError("no driver\nmore of it")
        return _Device(self, provider, real)


@dataclass
class _Device:
    machine: Machine
    provider: str
    real: Network

    def get_inputs(self) -> Sequence[Any]:
        return self.real.get_inputs()

    def get_outputs(self) -> Sequence[Any]:
        return self.real.get_outputs()

    def get_providers(self) -> Sequence[str]:
        real = [] if self.provider in self.machine.idle else [THEIRS[self.provider]]
        return [*real, "CPUExecutionProvider"]

    def run(self, names: Sequence[str], feeds: Mapping[str, Any]) -> list[Any]:
        self.machine.runs.append(self.provider)
        deed = self.machine.deeds[self.provider]
        return [deed(answer) for answer in self.real.run(names, feeds)]


def fail_to_start(answer: Any) -> Any:
    raise AssertionError(answer)


def fail_to_run(_answer: Any) -> Any:
    raise RuntimeError("out of memory")


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return allowing_all(make(tmp_path, "tag", TAGS, COLOURS))


def allowing_all(folder: Path) -> Pack:
    facts = folder / "pack.toml"
    facts.write_text(ALL + facts.read_text("utf-8"), "utf-8")
    return load_pack(folder)


def choice(machine: Machine, tmp_path: Path, *allowed: str) -> Choice:
    return Choice(machine, allowed or ("cuda", "coreml"), tmp_path / "models" / "providers.json")


def test_a_provider_that_agrees_is_used_and_compared_only_once(pack: Pack, tmp_path: Path) -> None:
    machine = Machine({"cuda": lambda answer: answer * np.float32(1.005)})
    first = Session(pack, choice(machine, tmp_path))
    assert (first.provider, first.reason) == ("cuda", "")
    compared = len(machine.runs)
    assert compared >= 3
    again = Session(pack, choice(machine, tmp_path))
    assert again.provider == "cuda"
    assert len(machine.runs) == compared
    blob = np.zeros((1, 3, 64, 64), np.float32)
    again.run(blob)
    assert len(machine.runs) == compared + 1


@pytest.mark.parametrize(
    ("deed", "reason"),
    [
        (lambda answer: answer + np.float32(0.03), "differ from the CPU's by more than 1%"),
        (lambda answer: answer * np.float32("nan"), "differ"),
        (lambda answer: answer[:, :2], "another shape"),
        (fail_to_run, "fails on a picture (out of memory)"),
        (fail_to_start, "fails to start (no driver)"),
    ],
)
def test_one_that_does_not_agree_leaves_the_work_to_the_cpu_and_is_not_asked_again(
    pack: Pack, tmp_path: Path, deed: Deed, reason: str
) -> None:
    machine = Machine({"cuda": deed})
    session = Session(pack, choice(machine, tmp_path, "cuda"))
    assert session.provider == "cpu"
    assert session.reason.startswith("cuda: ")
    assert reason in session.reason
    opened = len(machine.opened)
    again = Session(pack, choice(machine, tmp_path, "cuda"))
    assert (again.provider, again.reason) == ("cpu", session.reason)
    assert machine.opened[opened:] == ["cpu"]


def test_the_next_one_is_tried_where_the_first_does_not_agree(pack: Pack, tmp_path: Path) -> None:
    machine = Machine({"cuda": fail_to_start, "coreml": same})
    assert Session(pack, choice(machine, tmp_path)).provider == "coreml"


def test_one_that_silently_leaves_the_network_to_the_cpu_is_not_trusted(
    pack: Pack, tmp_path: Path
) -> None:
    machine = Machine({"cuda": same}, idle=("cuda",))
    session = Session(pack, choice(machine, tmp_path))
    assert session.provider == "cpu"
    assert "not what the network runs on" in session.reason


def test_what_ended_the_process_is_not_tried_again(pack: Pack, tmp_path: Path) -> None:
    """A driver that crashes takes the inference process along: the note is made before."""

    def crash(_answer: Any) -> Any:
        raise KeyboardInterrupt

    machine = Machine({"cuda": crash})
    with pytest.raises(KeyboardInterrupt):
        Session(pack, choice(machine, tmp_path, "cuda"))
    session = Session(pack, choice(machine, tmp_path, "cuda"))
    assert (session.provider, session.reason) == (
        "cpu",
        "cuda: it ended the process when it was tried",
    )


def test_another_version_of_the_runtime_is_compared_anew(pack: Pack, tmp_path: Path) -> None:
    Session(pack, choice(Machine({"cuda": fail_to_start}), tmp_path, "cuda"))
    newer = Machine({"cuda": same}, version="1.1")
    assert Session(pack, choice(newer, tmp_path, "cuda")).provider == "cuda"


def test_nothing_is_tried_that_user_or_pack_do_not_allow_or_the_machine_has_not(
    pack: Pack, tmp_path: Path
) -> None:
    machine = Machine({"cuda": same})
    assert Session(pack, Choice(machine)).provider == "cpu"
    only_cpu = load_pack(make(tmp_path / "other", "tag", TAGS, COLOURS))
    assert Session(only_cpu, choice(machine, tmp_path)).provider == "cpu"
    absent = Session(pack, choice(machine, tmp_path, "coreml"))
    assert absent.reason == "coreml: onnxruntime has no such provider here"
    assert set(machine.opened) == {"cpu"}


def test_a_spoiled_memory_is_begun_anew(pack: Pack, tmp_path: Path) -> None:
    memory = tmp_path / "models" / "providers.json"
    memory.parent.mkdir()
    memory.write_text("{half of it")
    assert Session(pack, choice(Machine({"cuda": same}), tmp_path, "cuda")).provider == "cuda"
    assert list(json.loads(memory.read_text("utf-8")).values()) == [""]


def test_a_head_and_its_base_are_compared_each(tmp_path: Path) -> None:
    allowing_all(make(tmp_path, "embed", VECTOR))
    weights = tmp_path / "head.onnx"
    weights.write_bytes(one_step_network("Identity", (1, 3), (1, 3)))
    head = allowing_all(pack_of(tmp_path / "warmth", weights, "score", HEAD))
    machine = Machine({"cuda": same})
    session = Session(head, choice(machine, tmp_path, "cuda"))
    assert session.base is not None
    assert (session.provider, session.base.provider) == ("cuda", "cuda")


def test_the_real_runtime_offers_the_cpu_and_uses_it(tmp_path: Path) -> None:
    assert "cpu" in OnnxRuntime().available()
    assert Session(load_pack(make(tmp_path, "tag", TAGS, COLOURS))).provider == "cpu"
