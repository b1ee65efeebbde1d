"""Texts into the space of a pack's pictures: its text network and its tokenizer."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.core.errors import PackError
from app.inference.facts import Pack, TextFacts
from app.inference.fit import misfit
from app.inference.onnx import CPU, Network, OnnxRuntime
from app.inference.session import brief
from app.inference.weights import read

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_WHOLE = {"tensor(int64)": "int64", "tensor(int32)": "int32"}
_ANY_TEXT = "a picture"


class TextSession:
    """The text half of a CLIP-style pair, in memory, on the CPU: one text is quickly read."""

    def __init__(self, pack: Pack) -> None:
        """Raises PackError for a pack without one, wrong hashes, no network, and a misfit."""
        if pack.text is None:
            raise PackError(f"Pack {pack.id} compares pictures, but reads no texts.")
        self._pack = pack
        self._facts = pack.text
        self._tokenizer = _tokenizer(pack, pack.text)
        self._network = _network(pack, pack.text)
        self._types = _types(pack, pack.text, self._network)
        self.vector(_ANY_TEXT)

    def vector(self, text: str) -> bytes:
        """A unit vector of float16, little-endian. Raises PackError where the network fails."""
        import numpy as np

        from app.inference.vector import packed

        facts = self._facts
        read = self._tokenizer.encode(facts.template.replace("{}", text))
        tokens = {facts.ids: read.ids, facts.mask: read.attention_mask}
        feeds = {name: np.array([tokens[name]], kind) for name, kind in self._types.items()}
        try:
            (answer,) = self._network.run([facts.output], feeds)
        except Exception as error:  # onnxruntime's errors have no common root below Exception
            raise PackError(
                f"The text network of pack {self._pack.id} fails: {brief(error)}"
            ) from error
        if answer.ndim != 2 or len(answer) != 1:
            raise misfit(self._pack, "one vector for a text", str(list(answer.shape)))
        return packed(answer[0])


def _network(pack: Pack, facts: TextFacts) -> Network:
    content = _content(pack, facts.file)
    try:
        return OnnxRuntime().open(content, CPU, {})
    except Exception as error:  # onnxruntime's errors have no common root below Exception
        raise PackError(
            f"The text network of pack {pack.id} cannot be run: {brief(error)}"
        ) from error


def _types(pack: Pack, facts: TextFacts, network: Network) -> Mapping[str, str]:
    """The inputs that are fed, with their types: the token numbers, and the mask if it has one."""
    types = {one.name: one.type for one in network.get_inputs()}
    known = {facts.ids} <= types.keys() <= {facts.ids, facts.mask}
    outputs = [one.name for one in network.get_outputs()]
    if not known or facts.output not in outputs or set(types.values()) - _WHOLE.keys():
        raise misfit(
            pack,
            f"a text network from {facts.ids} (and {facts.mask}) to {facts.output}",
            f"{', '.join(types)} to {', '.join(outputs)}",
        )
    return {name: _WHOLE[kind] for name, kind in types.items()}


def _tokenizer(pack: Pack, facts: TextFacts) -> "Tokenizer":
    content = _content(pack, facts.tokenizer)
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    from tokenizers import Tokenizer

    try:
        tokenizer: Any = Tokenizer.from_buffer(content)
    except Exception as error:  # its errors have no common root below Exception
        raise PackError(
            f"The tokenizer of pack {pack.id} cannot be read: {brief(error)}"
        ) from error
    tokenizer.enable_truncation(facts.length)
    tokenizer.enable_padding(length=facts.length, pad_id=facts.pad)
    return tokenizer  # type: ignore[no-any-return]


def _content(pack: Pack, file: Path) -> bytes:
    name = file.relative_to(pack.folder).as_posix()
    return read(pack.id, file, pack.hashes[name])
