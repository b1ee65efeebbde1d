"""The window's form of a graph ("workflow"), brought into the form the server runs.

It knows more (types and names of outputs) and less (widget names, what subgraphs become). Muted
nodes are left out, bypassed ones hand their inputs through, subgraphs are unfolded with the ids
the server gives them ("12:34").
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.media.metadata.recipe.comfyui import widgets
from app.media.metadata.recipe.comfyui.graph import NODES_LIMIT, Graph, Link, Node, Slot

_MUTED, _BYPASSED = 2, 4
_INPUTS, _OUTPUTS = "-10", "-20"
"""Ids that stand for a subgraph's own inputs and outputs among its links."""
_DEPTH = 16
_HOPS = 64
_SETTERS = ("SetNode", "easy setNode")
_GETTERS = ("GetNode", "easy getNode")
_NOTES = ("Note", "MarkdownNote")

Json = Mapping[str, object]


def is_workflow(value: Json) -> bool:
    nodes = value.get("nodes")
    return isinstance(nodes, list) and any(
        isinstance(node, dict) and isinstance(node.get("type"), str) for node in nodes[:50]
    )


def graph_of(value: Json) -> Graph:
    """The graph as the server would have got it, as far as the window's form tells."""
    return _unfolded(value).graph()


def name_outputs(graph: Graph, value: Json) -> None:
    """Give the nodes of the server's form the names and types of their outputs."""
    drawn = _unfolded(value).nodes
    for key, node in graph.nodes.items():
        if key in drawn and drawn[key].kind == node.kind:
            node.outputs = drawn[key].outputs


def _unfolded(value: Json) -> "_Unfolding":
    definitions = value.get("definitions")
    subgraphs = _list(definitions.get("subgraphs")) if isinstance(definitions, dict) else []
    unfolding = _Unfolding(
        {
            one["id"]: _Level.of(one)
            for one in subgraphs
            if isinstance(one, dict) and isinstance(one.get("id"), str)
        }
    )
    unfolding.unfold(_Level.of(value))
    return unfolding


@dataclass(frozen=True, slots=True)
class _Level:
    """The canvas, or the inside of a subgraph: origins of links by link id, names of its own
    inputs, and what its own outputs come from.
    """

    nodes: list[dict[str, object]]
    links: dict[str, Link]
    inputs: list[str]
    outputs: list[tuple[str, Link]]

    @classmethod
    def of(cls, value: Json) -> "_Level":
        links = dict(_links(value.get("links")))
        inputs = [str(slot.get("name")) for slot in _dicts(value.get("inputs"))]
        return cls(_dicts(value.get("nodes")), links, inputs, list(_boundary(value, links)))


@dataclass(slots=True)
class _Unfolding:
    """Nodes of all levels by scoped id, and where each input comes from.

    An origin may be a subgraph's instance or its boundary; `_follow` goes on to a real node.
    """

    definitions: Mapping[str, _Level]
    nodes: dict[str, Node] = field(default_factory=dict)
    wires: dict[tuple[str, str], Link] = field(default_factory=dict)
    inner: dict[str, _Level] = field(default_factory=dict)
    bypass: dict[str, dict[int, str]] = field(default_factory=dict)
    getters: dict[str, str] = field(default_factory=dict)
    setters: dict[str, tuple[str, str]] = field(default_factory=dict)

    def unfold(self, canvas: _Level) -> None:
        """Level by level, so that a subgraph without end costs the canvas nothing."""
        levels = deque([(canvas, "")])
        while levels and len(self.nodes) < NODES_LIMIT:
            level, prefix = levels.popleft()
            for body in level.nodes[:NODES_LIMIT]:
                self._node(body, level, prefix)
                key = f"{prefix}{body.get('id')}"
                if key in self.inner and prefix.count(":") < _DEPTH:
                    levels.append((self.inner[key], f"{key}:"))
            for slot, origin in level.outputs:
                self.wires[(prefix + _OUTPUTS, slot)] = Link(prefix + origin.node, origin.slot)

    def _node(self, body: Json, level: _Level, prefix: str) -> None:
        kind, mode = body.get("type"), body.get("mode")
        if not isinstance(kind, str) or kind in _NOTES or mode == _MUTED:
            return
        key, slots = f"{prefix}{body.get('id')}", _dicts(body.get("inputs"))
        for slot in slots:
            origin = level.links.get(str(slot.get("link")))
            if origin is not None:
                name = str(slot.get("name", ""))
                self.wires[(key, name)] = Link(prefix + origin.node, origin.slot)
        shown = [str(slot.get("name")) for slot in slots if isinstance(slot.get("widget"), dict)]
        found = widgets.named(kind, shown, body.get("widgets_values"))
        self.nodes[key] = Node(key, kind, found, tuple(_slots(body)))
        self._remember(self.nodes[key], slots, mode)
        if kind in self.definitions:
            self.inner[key] = self.definitions[kind]

    def _remember(self, node: Node, slots: list[dict[str, object]], mode: object) -> None:
        """What kinds of nodes only the window knows stand for."""
        first = next(iter(node.inputs.values()), None)
        if node.kind in _GETTERS and isinstance(first, str):
            self.getters[node.id] = first
        elif node.kind in _SETTERS and isinstance(first, str) and slots:
            self.setters[first] = (node.id, str(slots[0].get("name", "")))
        if mode == _BYPASSED:
            self.bypass[node.id] = dict(_passages(node, slots))

    def graph(self) -> Graph:
        """Every node that runs, with its inputs followed to nodes that run."""
        graph = Graph()
        for key, node in self.nodes.items():
            if key not in self.inner and key not in self.bypass:
                graph.nodes[key] = node
        for (key, name), link in self.wires.items():
            target = graph.nodes.get(key)
            origin = self._follow(link) if target is not None else None
            if target is None or origin is None:
                continue
            if not isinstance(origin, Link) or origin.node in graph.nodes:
                target.inputs[name] = origin
        return graph

    def _follow(self, link: Link) -> object:
        """A link's real origin: a link, or the literal of a subgraph's own widget."""
        for _ in range(_HOPS):
            onward = self._next(link)
            if not isinstance(onward, Link) or onward == link:
                return onward
            link = onward
        return None

    def _next(self, link: Link) -> object:
        key, slot = link.node, link.slot
        if key in self.bypass:
            return self.wires.get((key, self.bypass[key].get(slot, "")))
        if key in self.getters:
            return self.wires.get(self.setters.get(self.getters[key], ("", "")))
        if key in self.inner:
            return self.wires.get((f"{key}:{_OUTPUTS}", str(slot)))
        outer, _, last = key.rpartition(":")
        if last == _INPUTS and outer in self.inner:
            return self._boundary_input(outer, slot)
        return link

    def _boundary_input(self, instance: str, slot: int) -> object:
        """What a subgraph's instance is given: by a link, or by a widget shown on it."""
        names = self.inner[instance].inputs
        name = names[slot] if 0 <= slot < len(names) else ""
        wire = self.wires.get((instance, name))
        return wire if wire is not None else self.nodes[instance].inputs.get(name)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _dicts(value: object) -> list[dict[str, object]]:
    return [one for one in _list(value) if isinstance(one, dict)]


def _links(value: object) -> Iterator[tuple[str, Link]]:
    """Origin of each link by its id; rows on the canvas, objects inside subgraphs."""
    for row in _list(value):
        if isinstance(row, list) and len(row) >= 5:
            number, origin, slot = row[0], row[1], row[2]
        elif isinstance(row, dict):
            number, origin, slot = (row.get(k) for k in ("id", "origin_id", "origin_slot"))
        else:
            continue
        if isinstance(slot, int):
            yield str(number), Link(str(origin), slot)


def _boundary(value: Json, links: Mapping[str, Link]) -> Iterator[tuple[str, Link]]:
    for row in _dicts(value.get("links")):
        origin = links.get(str(row.get("id")))
        if str(row.get("target_id")) == _OUTPUTS and origin is not None:
            yield str(row.get("target_slot")), origin


def _slots(body: Json) -> Iterator[Slot]:
    for slot in _dicts(body.get("outputs")):
        yield Slot(str(slot.get("name", "")), str(slot.get("type", "")))


def _passages(node: Node, slots: list[dict[str, object]]) -> Iterator[tuple[int, str]]:
    """A bypassed node hands each output the first input of the same type."""
    for at, output in enumerate(node.outputs):
        same = (slot for slot in slots if slot.get("type") == output.type)
        if (slot := next(same, None)) is not None:
            yield at, str(slot.get("name", ""))
