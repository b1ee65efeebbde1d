"""A pack's network in onnxruntime: one thread, no spinning, no telemetry."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.core.errors import PackError
from app.inference.facts import InputFacts, Pack
from app.inference.weights import read

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PROVIDERS = {"cpu": "CPUExecutionProvider"}
_FATAL_ONLY = 4  # what goes wrong is raised, and said once
_DTYPES = {"float32": "tensor(float)"}


class Session:
    """A network in memory, proven to fit its pack's facts.

    One session per process and core: a second thread inside a session costs more than it gives,
    and larger batches than one gain nothing on a CPU (both measured, see the room's README).
    """

    def __init__(self, pack: Pack) -> None:
        """Raises PackError for a wrong hash, for what is no network, and for a misfit."""
        self.pack = pack
        self._network = _open(pack)
        _check_input(pack, self._network.get_inputs())
        _check_output(pack, self._network.get_outputs())
        self._try_once()

    def run(self, blob: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """`blob` in the pack's layout with a leading batch axis of one; the raw output."""
        answer: NDArray[np.float32]
        (answer,) = self._network.run([self.pack.output], {self.pack.input.name: blob})
        return answer

    def _try_once(self) -> None:
        """Axes may be left open in the file: only an answer shows what the network really does."""
        import numpy as np

        try:
            shape = self.run(np.zeros(_expected_shape(self.pack.input), np.float32)).shape
        except Exception as error:
            raise PackError(
                f"The network of pack {self.pack.id} fails on an empty picture: {_brief(error)}"
            ) from error
        _check_rows(self.pack, shape)


def _open(pack: Pack) -> Any:
    # The bytes that were hashed are the bytes that run. Without a file name there is also no
    # folder from which "external data" of a prepared network could reach other files.
    content = read(pack)
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    onnxruntime.set_default_logger_severity(_FATAL_ONLY)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    options.log_severity_level = _FATAL_ONLY
    providers = [_PROVIDERS[name] for name in pack.providers]
    try:
        return onnxruntime.InferenceSession(content, options, providers=providers)
    except Exception as error:  # onnxruntime's errors have no common root below Exception
        raise PackError(
            f"The weights of pack {pack.id} are not a network this program can run: {_brief(error)}"
        ) from error


def _check_input(pack: Pack, inputs: Any) -> None:
    facts = pack.input
    if [one.name for one in inputs] != [facts.name]:
        raise _misfit(pack, f"one input named {facts.name}", ", ".join(one.name for one in inputs))
    (only,) = inputs
    if only.type != _DTYPES[facts.dtype] or not _fits(only.shape, _expected_shape(facts)):
        expected = f"{_expected_shape(facts)} of {_DTYPES[facts.dtype]}"
        raise _misfit(pack, f"an input of {expected}", f"{only.shape} of {only.type}")


def _check_output(pack: Pack, outputs: Any) -> None:
    named = [one for one in outputs if one.name == pack.output]
    if not named or named[0].type != "tensor(float)":
        names = ", ".join(f"{one.name} of {one.type}" for one in outputs)
        raise _misfit(pack, f"an output {pack.output} of tensor(float)", names)
    _check_rows(pack, named[0].shape)


def _check_rows(pack: Pack, shape: Sequence[int | str | None]) -> None:
    if not _fits(shape, (1, 4 + len(pack.labels), None)):
        raise _misfit(
            pack,
            f"an output of 4 + {len(pack.labels)} rows (as many labels as there are)",
            str(list(shape)),
        )


def _expected_shape(facts: InputFacts) -> tuple[int, ...]:
    if facts.layout == "NCHW":
        return (1, 3, facts.size, facts.size)
    return (1, facts.size, facts.size, 3)


def _fits(shape: Sequence[int | str | None], expected: tuple[int | None, ...]) -> bool:
    """Axes that the network leaves open (a name or nothing) fit anything."""
    return len(shape) == len(expected) and all(
        want is None or not isinstance(axis, int) or axis == want
        for axis, want in zip(shape, expected, strict=True)
    )


def _misfit(pack: Pack, expected: str, actual: str) -> PackError:
    return PackError(
        f"The network of pack {pack.id} does not fit its facts: "
        f"expected {expected}, it has {actual or 'none'}."
    )


def _brief(error: Exception) -> str:
    return str(error).partition("\n")[0][:200]
