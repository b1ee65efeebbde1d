"""A ComfyUI graph: nodes with named inputs, each a literal or a link to another node's output."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

NODES_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class Link:
    """Output `slot` of the node `node`."""

    node: str
    slot: int


@dataclass(frozen=True, slots=True)
class Slot:
    """An output as the window shows it: "positive" of type CONDITIONING."""

    name: str
    type: str


@dataclass(slots=True)
class Node:
    """`kind` is ComfyUI's class_type. `outputs` are known where the file has the window's form."""

    id: str
    kind: str
    inputs: dict[str, object]
    outputs: tuple[Slot, ...] = ()

    def links(self) -> Iterator[tuple[str, Link]]:
        for name, value in self.inputs.items():
            if isinstance(value, Link):
                yield name, value

    def literals(self) -> Iterator[tuple[str, object]]:
        for name, value in self.inputs.items():
            if not isinstance(value, Link):
                yield name, value

    def output(self, slot: int) -> Slot:
        return self.outputs[slot] if 0 <= slot < len(self.outputs) else Slot("", "")


@dataclass(slots=True)
class Graph:
    nodes: dict[str, Node] = field(default_factory=dict)

    def of(self, link: Link) -> Node | None:
        return self.nodes.get(link.node)

    def type_of(self, link: Link) -> str:
        """The type of what the link carries, empty when the file does not tell."""
        node = self.of(link)
        return node.output(link.slot).type.upper() if node else ""

    def sinks(self) -> list[Node]:
        """Nodes whose outputs nobody uses."""
        used = {link.node for node in self.nodes.values() for _, link in node.links()}
        return [node for node in self.nodes.values() if node.id not in used]


def is_prompt(value: Mapping[str, object]) -> bool:
    """Whether a JSON object is a graph in the form the server runs (not the window's form)."""
    return any(isinstance(node, dict) and "class_type" in node for node in value.values())


def of_prompt(value: Mapping[str, object]) -> Graph:
    """The graph the server ran. What is no node (sites add members of their own) is left out."""
    graph = Graph()
    for key, body in value.items():
        if isinstance(body, dict) and isinstance(body.get("class_type"), str):
            inputs = body.get("inputs")
            graph.nodes[key] = Node(
                key, body["class_type"], dict(inputs) if isinstance(inputs, dict) else {}
            )
            if len(graph.nodes) >= NODES_LIMIT:
                break
    for node in graph.nodes.values():
        node.inputs = {
            name: known
            for name, raw in node.inputs.items()
            if (known := _input(raw, graph)) is not None
        }
    return graph


def _input(raw: object, graph: Graph) -> object:
    """A two-element list is a link when it points at a node; a dangling one is nothing."""
    if not isinstance(raw, list) or len(raw) != 2:
        return raw
    node, slot = raw
    if isinstance(slot, bool) or not isinstance(slot, int):
        return raw
    if isinstance(node, (str, int)) and not isinstance(node, bool):
        if str(node) in graph.nodes:
            return Link(str(node), slot)
        return None if isinstance(node, str) else raw
    return raw


def unwrapped(value: object) -> object:
    """A literal without the wrapping some nodes give it."""
    for _ in range(3):
        if not isinstance(value, dict):
            return value
        inner = next(
            (value[key] for key in ("__value__", "content", "value") if key in value), None
        )
        if inner is None:
            return value
        value = inner
    return value
