"""onnxruntime: one thread, no spinning, no telemetry. The only module that imports it."""

import os
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

CPU = "cpu"
_NAMES = {
    CPU: "CPUExecutionProvider",
    "cuda": "CUDAExecutionProvider",
    "directml": "DmlExecutionProvider",
    "coreml": "CoreMLExecutionProvider",
    "openvino": "OpenVINOExecutionProvider",
}
_NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
_FATAL_ONLY = 4  # what goes wrong is raised, and said once


class Network(Protocol):
    """What an `onnxruntime.InferenceSession` is to us."""

    def get_inputs(self) -> Sequence[Any]: ...
    def get_outputs(self) -> Sequence[Any]: ...
    def get_providers(self) -> Sequence[str]: ...
    def run(self, names: Sequence[str], feeds: Mapping[str, Any]) -> list[Any]: ...


class Runtime(Protocol):
    """What runs networks: onnxruntime, or a test's stand-in."""

    @property
    def version(self) -> str: ...

    def available(self) -> Sequence[str]:
        """Which of the known providers there are on this machine."""

    def open(self, content: bytes, provider: str, data: Mapping[str, bytes]) -> Network:
        """A network from the bytes of its file; `data` are the files beside it, by location.

        Raises whatever the runtime raises: its errors have no common root below Exception.
        """


class OnnxRuntime:
    """The real one."""

    @property
    def version(self) -> str:
        return str(_imported().__version__)

    def available(self) -> Sequence[str]:
        there = _imported().get_available_providers()
        return [name for name, theirs in _NAMES.items() if theirs in there]

    def open(self, content: bytes, provider: str, data: Mapping[str, bytes]) -> Network:
        onnxruntime = _imported()
        onnxruntime.disable_telemetry_events()
        onnxruntime.set_default_logger_severity(_FATAL_ONLY)
        options = _options(onnxruntime.SessionOptions(), onnxruntime.ExecutionMode, provider)
        if data:
            names, buffers = list(data), list(data.values())
            lengths = [len(buffer) for buffer in buffers]
            options.add_external_initializers_from_files_in_memory(names, buffers, lengths)
        providers = [_NAMES[name] for name in dict.fromkeys((provider, CPU))]
        network: Network = onnxruntime.InferenceSession(content, options, providers=providers)
        return network


def _imported() -> Any:
    """onnxruntime, which from 1.31 on gives the computer an id and begins to note events in the
    user's cache when it is imported: before anything could be called to stop it.
    """
    os.environ[_NO_TELEMETRY] = "1"
    import onnxruntime

    return onnxruntime


def used(network: Network, provider: str) -> bool:
    """Whether the network really runs there: one that fails to start is left out silently."""
    return _NAMES[provider] in network.get_providers()


def _options(options: Any, modes: Any, provider: str) -> Any:
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = modes.ORT_SEQUENTIAL
    options.enable_mem_pattern = provider != "directml"  # which cannot, says its documentation
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    options.log_severity_level = _FATAL_ONLY
    return options
