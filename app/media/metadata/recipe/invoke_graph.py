"""InvokeAI's graphs: what its server ran ("invokeai_graph") and what its editor drew
("invokeai_workflow"), for pictures whose metadata was left out or says little.

The walk goes from the node that denoises to what it is given, by the names of inputs. What it
finds is inferred: a drawn graph may have been changed after the picture was made.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.core.vocab import Certainty
from app.media.metadata.recipe.draft import AMBIGUOUS, INFERRED, Draft

GENERATOR = "invokeai"
_STEPS_LIMIT = 200
_NODES_LIMIT = 5000
_OLDER = frozenset(["t2l", "l2l", "inpaint"])
_POSITIVE = ("positive_conditioning", "positive_text_conditioning")
_NEGATIVE = ("negative_conditioning", "negative_text_conditioning")
_WEIGHTS = ("unet", "transformer")


@dataclass(frozen=True, slots=True)
class _Node:
    kind: str
    inputs: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Graph:
    """`links` lead from an input (node, name) to the output it is fed from."""

    nodes: Mapping[str, _Node]
    links: Mapping[tuple[str, str], tuple[str, str]]

    def source(self, node: str, *names: str) -> str | None:
        """The node that feeds the first of these inputs that is fed."""
        found = (self.links.get((node, name)) for name in names)
        return next((link[0] for link in found if link is not None), None)

    def value(self, node: str, *names: str) -> object:
        """The literal behind the first of these inputs that has one, primitives seen through."""
        for name in names:
            place, key = node, name
            for _ in range(_STEPS_LIMIT):
                link = self.links.get((place, key))
                if link is None:
                    break
                place, key = link[0], "value" if link[1] in ("value", "a") else link[1]
            if (found := self._literal(place, key)) is not None:
                return found
        return None

    def _literal(self, node: str, name: str) -> object:
        inputs = self.nodes[node].inputs if node in self.nodes else {}
        found = inputs.get(name)
        return inputs.get("value") if found is None and name == "value" else found

    def upwards(self, node: str, *names: str) -> Iterator[str]:
        """The nodes on the way up these inputs, the nearest first."""
        seen = {node}
        for _ in range(_STEPS_LIMIT):
            above = self.source(node, *names)
            if above is None or above in seen:
                return
            seen.add(above)
            yield above
            node = above


def draft_of(data: Mapping[str, object]) -> Draft | None:
    """The recipe in either form of a graph; None where nothing in it denoises."""
    graph = _graph(data)
    passes = [name for name, node in graph.nodes.items() if _denoises(node.kind)]
    if not passes:
        return None
    first = next((name for name in passes if (name, "latents") not in graph.links), passes[0])
    sure = INFERRED if len(passes) == 1 else AMBIGUOUS
    draft = Draft(GENERATOR)
    draft.set_prompt(_text(graph, first, _POSITIVE), sure)
    draft.set_negative(_text(graph, first, _NEGATIVE), sure)
    noise = graph.source(first, "noise") or first
    draft.set_seed(graph.value(noise, "seed"), sure)
    draft.set_steps(graph.value(first, "steps", "num_steps"), sure)
    draft.set_cfg(graph.value(first, "cfg_scale", "guidance_scale"), sure)
    draft.set_sampler(graph.value(first, "scheduler"), sure)
    draft.note("Guidance", graph.value(first, "guidance"))
    draft.note("Size", _size(graph, noise))
    _weights(draft, graph, first, sure)
    return draft


def _denoises(kind: str) -> bool:
    return kind in _OLDER or ("denoise" in kind and "mask" not in kind and "meta" not in kind)


def _text(graph: _Graph, node: str, names: tuple[str, ...]) -> object:
    """The prompt of the nearest node above that has one."""
    for above in graph.upwards(node, *names, "conditioning", "collection", "item"):
        text = graph.value(above, "prompt")
        if isinstance(text, str):
            return text
    return None


def _size(graph: _Graph, node: str) -> str | None:
    width, height = graph.value(node, "width"), graph.value(node, "height")
    return f"{width}x{height}" if isinstance(width, int) and isinstance(height, int) else None


def _weights(draft: Draft, graph: _Graph, node: str, sure: Certainty) -> None:
    for above in graph.upwards(node, *_WEIGHTS):
        lora = graph.value(above, "lora")
        if lora is not None:
            draft.add_lora(name_of(lora), graph.value(above, "weight"), sure)
        draft.set_checkpoint(name_of(graph.value(above, "model")), sure)


def name_of(model: object) -> object:
    """A model is its name, or an object that has it (under another name before version 4)."""
    if isinstance(model, dict):
        return model.get("name") or model.get("model_name")
    return model


def _graph(data: Mapping[str, object]) -> _Graph:
    nodes = data.get("nodes")
    listed = list(nodes.values()) if isinstance(nodes, dict) else nodes
    edges = data.get("edges")
    dicts = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    links = [one for one in edges if isinstance(one, dict)] if isinstance(edges, list) else []
    return _Graph(
        dict(filter(None, map(_node, dicts[:_NODES_LIMIT]))),
        dict(filter(None, map(_link, links[:_NODES_LIMIT]))),
    )


def _node(one: dict[str, object]) -> tuple[str, _Node] | None:
    """A drawn node keeps its inputs under `data`, each an object with a value."""
    drawn = one.get("data")
    if not isinstance(drawn, dict):
        return str(one.get("id")), _Node(str(one.get("type", "")), one)
    inputs = drawn.get("inputs")
    values = {
        str(name): value.get("value")
        for name, value in (inputs.items() if isinstance(inputs, dict) else ())
        if isinstance(value, dict)
    }
    return str(one.get("id")), _Node(str(drawn.get("type", "")), values)


def _link(one: dict[str, object]) -> tuple[tuple[str, str], tuple[str, str]] | None:
    source, target = one.get("source"), one.get("destination", one.get("target"))
    if isinstance(source, dict) and isinstance(target, dict):
        return _end(target), _end(source)
    names = one.get("targetHandle"), one.get("sourceHandle")
    if all(isinstance(name, str) for name in names):
        return (str(target), str(names[0])), (str(source), str(names[1]))
    return None  # an edge between folded nodes


def _end(place: dict[str, object]) -> tuple[str, str]:
    return str(place.get("node_id")), str(place.get("field"))
