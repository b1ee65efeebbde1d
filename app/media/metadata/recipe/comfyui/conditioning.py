"""From a sampler's conditioning back to the texts that were encoded into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.media.metadata.recipe.carried import snake
from app.media.metadata.recipe.comfyui import names
from app.media.metadata.recipe.comfyui.graph import Graph, Link, Node
from app.media.metadata.recipe.comfyui.values import Known, Values

_PHRASES_LIMIT = 64
_WALK_LIMIT = 4000
_SCOPED = re.compile(r"SetArea|SetMask|SetProperties|Regional|AttentionCouple", re.IGNORECASE)
_STRINGS = re.compile(r"prompt|text|string")
# outputs of common kinds whose names the server's form does not tell
_SIDES = {
    "Efficient Loader": {1: "+", 2: "-"},
    "Eff. Loader SDXL": {},
    "FromBasicPipe": {3: "+", 4: "-"},
    "FromBasicPipe_v2": {4: "+", 5: "-"},
    "FromDetailerPipe": {3: "+", 4: "-"},
    "FromDetailerPipe_v2": {4: "+", 5: "-"},
    "easy pipeOut": {2: "+", 3: "-"},
    "easy fullLoader": {4: "+", 5: "-"},
    "Context (rgthree)": {4: "+", 5: "-"},
    "Context Big (rgthree)": {4: "+", 5: "-"},
}
_ENCODES = re.compile(r"Encode|Embed|Conditioning|Loader", re.IGNORECASE)
_ENCODER_INPUT = re.compile(r"clip|t5|text_encoder|tokenizer|ckpt|model", re.IGNORECASE)
_FIRST_ONLY = {"DualCFGGuider": "cond1"}
"""Guiders whose further conditionings are neither the prompt nor its negative."""


class Side(StrEnum):
    POSITIVE = "positive"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One encoded text. `scoped`: it holds for a part of the picture only."""

    text: str
    sure: bool
    scoped: bool


@dataclass(frozen=True, slots=True)
class _Step:
    """`bundle`: the link carries both sides (a pipe, a guider), so only names tell them apart."""

    link: Link
    side: Side
    bundle: bool
    sure: bool
    scoped: bool


def of_bundle(values: Values, node: Node, side: Side) -> list[Phrase]:
    """The texts of one side of a node that holds both: a sampler."""
    start = _Step(Link(node.id, -1), side, bundle=True, sure=True, scoped=False)
    return _walk(values, [*_onward(values, node, start)])


def _walk(values: Values, stack: list[_Step]) -> list[Phrase]:
    """Depth first in the order of the inputs. Whole-picture texts come before partial ones."""
    phrases: list[Phrase] = []
    seen: set[tuple[Link, Side, bool]] = set()
    stack = stack[::-1]
    while stack and len(phrases) < _PHRASES_LIMIT and len(seen) < _WALK_LIMIT and values.spend():
        step = stack.pop()
        node = values.graph.of(step.link)
        if node is None or (step.link, step.side, step.bundle) in seen:
            continue
        seen.add((step.link, step.side, step.bundle))
        if names.is_zeroed(node.kind):
            continue
        onward = list(_onward(values, node, step))
        stack.extend(reversed(onward))
        if not onward or node.kind.startswith("GLIGEN"):
            scoped = step.scoped or bool(onward)
            sure = step.sure and names.is_known(node.kind)
            phrases.extend(
                Phrase(known.text, sure and known.sure, scoped)
                for known in _said(values, node, step)
                if known.text is not None
            )
    return sorted(phrases, key=lambda phrase: phrase.scoped)


def _onward(values: Values, node: Node, step: _Step) -> Iterator[_Step]:
    """The links this conditioning was made from; none where a text was encoded."""
    sure = step.sure and (step.link.slot == -1 or names.is_known(node.kind))
    scoped = step.scoped or bool(_SCOPED.search(node.kind))
    if names.is_switch(node.kind):
        for number, value in enumerate(_switched(values, node)):
            yield _Step(value, step.side, step.bundle, sure and number == 0, scoped)
        return
    side = step.side if step.bundle else _side(node, step)
    for name, link in _links(values.graph, node, side, step):
        bundle = names.is_bundle(name) and not names.is_conditioning(name)
        yield _Step(link, side, bundle or (step.bundle and name == ""), sure, scoped)


def _switched(values: Values, node: Node) -> list[Link]:
    """The branch a switch lets through; all of them when it does not tell."""
    chosen = [value for value in values.chosen(node) if isinstance(value, Link)]
    return chosen[:1] if chosen else [link for _, link in node.links()]


def _side(node: Node, step: _Step) -> Side:
    """Which of a node's two conditionings an output is."""
    shown = node.output(step.link.slot).name
    listed = _SIDES.get(node.kind, {}).get(step.link.slot, "")
    for name in (shown, listed):
        if names.is_positive(name):
            return Side.POSITIVE
        if names.is_negative(name):
            return Side.NEGATIVE
    paired = [name for name in node.inputs if names.is_positive(name)] and [
        name for name in node.inputs if names.is_negative(name)
    ]
    if not paired or node.kind in _SIDES or "loader" in node.kind.casefold():
        return step.side
    # samplers that hand on what they were given begin with the model
    first = 1 if "sampler" in node.kind.casefold() else 0
    sides = {first: Side.POSITIVE, first + 1: Side.NEGATIVE}
    return sides.get(step.link.slot, step.side)


def _links(graph: Graph, node: Node, side: Side, step: _Step) -> list[tuple[str, Link]]:
    links = [(name, link) for name, link in node.links() if not _is_string(graph, name, link)]
    if side is Side.POSITIVE and node.kind in _FIRST_ONLY:
        return [(name, link) for name, link in links if name == _FIRST_ONLY[node.kind]]
    own, other = names.is_positive, names.is_negative
    if side is Side.NEGATIVE:
        own, other = other, own
    sided = [(name, link) for name, link in links if own(name)]
    neutral = [(name, link) for name, link in links if _is_conditioning(graph, name, link)]
    neutral = [(name, link) for name, link in neutral if not own(name) and not other(name)]
    bundles = [(name, link) for name, link in links if names.is_bundle(name)]
    if step.bundle:
        if side is Side.NEGATIVE or sided:
            return sided or bundles
        return neutral or bundles
    return sided or _to_before_from(neutral) or bundles or _leftover(graph, node, links)


def _is_conditioning(graph: Graph, name: str, link: Link) -> bool:
    kind = graph.type_of(link)
    if kind and kind != "*":
        return kind == "CONDITIONING"
    return names.is_conditioning(name)


def _is_string(graph: Graph, name: str, link: Link) -> bool:
    kind = graph.type_of(link)
    if kind and kind != "*":
        return kind in ("STRING", "INT", "FLOAT", "BOOLEAN", "COMBO")
    other = names.is_bundle(name) or names.is_conditioning(name)
    return bool(_STRINGS.search(snake(name))) and not other


def _to_before_from(links: list[tuple[str, Link]]) -> list[tuple[str, Link]]:
    """Of two conditionings that are mixed, the one the other is mixed into says more."""
    return sorted(links, key=lambda pair: pair[0].endswith("_from"))


def _leftover(graph: Graph, node: Node, links: list[tuple[str, Link]]) -> list[tuple[str, Link]]:
    """Inputs without a telling name: reroutes, getters, nodes that take anything."""
    if any(True for _ in _text_inputs(node)):
        return []
    anything = [
        (name, link)
        for name, link in links
        if names.leads_to_weights(name) or name in ("", "source", "any_01", "in")
        if graph.type_of(link) in ("", "*", "CONDITIONING")
        if not name.casefold().startswith(("model", "unet", "lora", "ckpt"))
    ]
    if anything or names.is_known(node.kind):
        return anything
    # regional packs send the conditioning along with the model
    return [(name, link) for name, link in links if name == "model"]


def _text_inputs(node: Node) -> Iterator[str]:
    """Names of inputs that are texts, in the order of what they say."""
    by_name = {snake(name): name for name in reversed(node.inputs)}
    for wanted in names.TEXT_INPUTS:
        if wanted in by_name and isinstance(node.inputs[by_name[wanted]], (str, Link, dict)):
            yield by_name[wanted]


def _texts(values: Values, node: Node, step: _Step) -> list[Known]:
    """What an encoder encodes for a side; nothing when it has no text of that side."""
    side = step.side if step.bundle else _side(node, step)
    own = names.is_positive if side is Side.POSITIVE else names.is_negative
    sided = [name for name in node.inputs if own(name) and _may_be_text(node.inputs[name])]
    sided.sort(key=lambda name: not _STRINGS.search(snake(name)))
    both = [name for name in node.inputs if names.is_positive(name) or names.is_negative(name)]
    if sided:
        return _resolved(values, node, sided[:1])
    if (step.bundle and side is Side.NEGATIVE) or any(_may_be_text(node.inputs[n]) for n in both):
        return []
    inputs = list(_text_inputs(node)) or [
        name for name in node.inputs if _STRINGS.search(snake(name)) and not names.is_bundle(name)
    ]
    if node.inputs.get("with_SDXL") is False:  # smZ's encoder keeps texts it does not use
        inputs = [name for name in inputs if name not in names.ENCODER_PARTS]
    return _resolved(values, node, inputs)


def _said(values: Values, node: Node, step: _Step) -> list[Known]:
    """The texts of an encoder, or the text itself where a link leads straight to one."""
    encodes = _ENCODES.search(node.kind) or any(map(_ENCODER_INPUT.match, node.inputs))
    return _texts(values, node, step) if encodes else [values.text(step.link)]


def _may_be_text(value: object) -> bool:
    return isinstance(value, (str, Link, dict))


def _resolved(values: Values, node: Node, inputs: list[str]) -> list[Known]:
    """The first text that says something, or all that are encoded together."""
    known = [(name, values.text(node.inputs[name])) for name in inputs]
    there = [(name, one) for name, one in known if one.text is not None]
    said = [(name, one) for name, one in there if one.text and one.text.strip()]
    if not said:
        return [there[0][1]] if there else []
    if said[0][0] not in names.ENCODER_PARTS:
        return [said[0][1]]
    parts: dict[str, Known] = {}
    for name, one in said:
        if name in names.ENCODER_PARTS and one.text is not None:
            parts.setdefault(one.text, one)
    return list(parts.values())
