"""A pack's network in memory, proven to fit its facts."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.core.errors import PackError
from app.inference import onnx, providers
from app.inference.facts import InputFacts, Pack
from app.inference.fit import check_answer, check_input, check_outputs, output_names
from app.inference.memory import check_memory
from app.inference.onnx_file import external_files
from app.inference.weights import leaves, read

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Outputs = Mapping[str, "NDArray[np.generic]"]


class Session:
    """A network that answers pictures (or, of a head, vectors of its base).

    One session per process and core: a second thread inside a session costs more than it gives,
    and larger batches than one gain nothing on a CPU (both measured, see the room's README).
    """

    def __init__(self, pack: Pack, choice: providers.Choice | None = None) -> None:
        """Raises PackError for a wrong hash, for what is no network, and for a misfit.

        `choice` is which providers may be used and were found to agree; without, the CPU.
        """
        choice = choice or providers.Choice()
        self.pack = pack
        self.base = Session(pack.base, choice) if pack.base is not None else None
        self._outputs = output_names(pack.output)
        check_memory(pack)
        content, data = read_network(pack)
        self._network = open_network(pack, content, data, choice.runtime)
        check_input(pack, self._network.get_inputs())
        check_outputs(pack, self._network.get_outputs())
        self._try_once()
        self._move(choice, content, data)

    def run(self, blob: "NDArray[np.generic]") -> Outputs:
        """`blob` in the pack's layout with a leading batch axis of one; raw outputs by name."""
        answers = self._network.run(self._outputs, {self.pack.input.name: blob})
        return dict(zip(self._outputs, answers, strict=True))

    def _try_once(self) -> None:
        """Axes may be left open in the file: only an answer shows what the network really does."""
        try:
            outputs = self.run(self._blank())
        except Exception as error:
            raise PackError(
                f"The network of pack {self.pack.id} fails on an empty picture: {brief(error)}"
            ) from error
        check_answer(self.pack, outputs)

    def _blank(self) -> "NDArray[np.generic]":
        import numpy as np

        facts = self.pack.input
        if isinstance(facts, InputFacts):
            return np.zeros(facts.shape, np.dtype(facts.dtype))
        assert self.base is not None
        return np.zeros((1, self.base.dimensions), np.dtype(facts.dtype))

    @property
    def dimensions(self) -> int:
        """How long the vectors of an `embed` pack are."""
        from app.inference.vector import pooled

        facts = self.pack.output
        return pooled(self.run(self._blank())[facts.name], facts.pool).size

    def _move(self, choice: providers.Choice, content: bytes, data: Mapping[str, bytes]) -> None:
        """To the first provider that may be used and agrees with the CPU, if there is one."""
        on_cpu = providers.OnCpu(
            self.pack, self._network, self._outputs, (content, data), self._blank().shape
        )
        better = choice.better(on_cpu)
        self.provider, self.reason = better.provider, better.reason
        self._network = better.network or self._network


def read_network(pack: Pack) -> tuple[bytes, Mapping[str, bytes]]:
    """The bytes of the network's file and of those it reads beside it, all hashed.

    The bytes that were hashed are the bytes that run: without a file name there is no folder from
    which a prepared network could reach other files, and those it names must be in the facts.
    """
    content = read(pack.id, pack.weights, pack.sha256)
    named = external_files(content)
    listed = {path.relative_to(pack.folder).as_posix(): path for path in pack.data}
    for location in sorted(named):
        if leaves(location):
            raise PackError(
                f"The network of pack {pack.id} reads a file outside its folder: {location}."
            )
        if location not in listed or location not in pack.hashes:
            raise PackError(
                f"The network of pack {pack.id} reads a file its facts do not list with a hash: "
                f"{location}."
            )
    data = {name: read(pack.id, listed[name], pack.hashes[name]) for name in sorted(named)}
    return content, data


def open_network(
    pack: Pack, content: bytes, data: Mapping[str, bytes], runtime: onnx.Runtime
) -> onnx.Network:
    try:
        return runtime.open(content, onnx.CPU, data)
    except Exception as error:  # onnxruntime's errors have no common root below Exception
        raise PackError(
            f"The weights of pack {pack.id} are not a network this program can run: {brief(error)}"
        ) from error


def brief(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
