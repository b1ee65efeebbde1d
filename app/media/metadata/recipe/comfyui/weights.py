"""From a sampler's model back to the files it was loaded from: checkpoints and LoRAs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.media.metadata.recipe.carried import integer, number, snake
from app.media.metadata.recipe.comfyui import names
from app.media.metadata.recipe.comfyui.graph import Link, Node, unwrapped
from app.media.metadata.recipe.comfyui.values import Values

_FILE_INPUT = re.compile(
    r"^(?:base_|refiner_|diffusion_|unet_|high_noise_|low_noise_)?"
    r"(?:ckpt|checkpoint|unet|model|gguf|transformer|dit|diffusion_model|diffusion)"
    r"(?:_?(?:name|path|file|filename))?(?:_?\d+)?$"
)
_MODEL_INPUT = re.compile(r"^(?:base_)?(?:model|unet)_?(?:\d|[ab])?$")
_LORA_INPUT = re.compile(
    r"^lora(?:_name)?_?(?P<number>\d+)?(?:_name)?$|^(?P<hyper>hypernetwork)_name$"
)
_STRENGTHS = (
    *("strength_model", "strength", "lora_strength", "lora_model_strength", "model_strength"),
    *("lora_weight", "weight", "lora_wt", "strength_{0}", "model_weight_{0}", "lora_wt_{0}"),
    *("model_str_{0}", "lora_{0}_strength", "lora_{0}_model_strength", "lora_weight_{0}"),
    *("strength_model_{0}", "weight_{0}", "lora_strength_{0}"),
)
_SWITCHES = ("switch_{0}", "enabled_{0}", "enable_{0}", "lora_{0}_enabled", "on_{0}")
_OFF = ("off", "false", "no", "disable", "disabled", False)
_TAG = re.compile(r"<(?:lora|lyco):([^:<>]+)(?::([\d.+-]+))?[^<>]*>", re.IGNORECASE)
_TAG_NODES = re.compile(r"Power Prompt|LoraTag|LoraManager|ImpactWildcardEncode|easy .*[Ll]ora")
_NO_WEIGHTS = re.compile(
    r"image|latent|pixels|mask|conditioning|positive|negative|clip|vae|text|prompt|control_?net|"
    r"embeds|noise|sigmas|sampler|seed|steps|ip_?adapter|detector|hook"
)


@dataclass(frozen=True, slots=True)
class File:
    name: str
    sure: bool
    strength: float | None = None


@dataclass(slots=True)
class Weights:
    """In the order they are met from the sampler on; LoRAs from the last applied to the first."""

    checkpoints: list[File] = field(default_factory=list)
    loras: list[File] = field(default_factory=list)


def of_sampler(values: Values, sampler: Node) -> Weights:
    found = Weights()
    stack = [(link, True) for link in reversed(_onward(values, sampler))]
    seen: set[str] = {sampler.id}
    while stack and values.spend():
        link, sure = stack.pop()
        node = values.graph.of(link)
        if node is None or node.id in seen:
            continue
        seen.add(node.id)
        sure = sure and names.is_known(node.kind)
        if not _changes_model(node):
            found.checkpoints.extend(_files(values, node, sure))
        found.loras.extend(_loras(values, node, sure))
        stack.extend((onward, sure) for onward in reversed(_onward(values, node)))
    if not found.checkpoints:
        found.checkpoints.extend(_files(values, sampler, names.is_known(sampler.kind)))
    return found


def _onward(values: Values, node: Node) -> list[Link]:
    """Links that lead towards the files; where no name tells, all that do not lead elsewhere."""
    if names.is_switch(node.kind):
        chosen = [value for value in values.chosen(node) if isinstance(value, Link)]
        return chosen[:1] if chosen else [link for _, link in node.links()]
    typed = [link for _, link in node.links() if "MODEL" in values.graph.type_of(link).split("_")]
    named = [
        link for name, link in node.links() if link not in typed and names.leads_to_weights(name)
    ]
    if typed or named:
        return typed + named
    # a pipe or context gives the model only where nothing else does
    bundles = [link for name, link in node.links() if _carries_model(name)]
    if bundles:
        return bundles
    if any(True for _ in _file_inputs(node)) or names.is_known(node.kind):
        return []
    return [link for name, link in node.links() if not _NO_WEIGHTS.search(snake(name))]


def _changes_model(node: Node) -> bool:
    """A node that is given a model loads something else: a motion module, a patch."""
    return any(_MODEL_INPUT.match(snake(name)) for name, _ in node.links())


def _carries_model(name: str) -> bool:
    return names.is_bundle(name) and "embeds" not in name


def _file_inputs(node: Node) -> Iterator[str]:
    for name in node.inputs:
        if _FILE_INPUT.match(snake(name)):
            yield name


def _files(values: Values, node: Node, sure: bool) -> list[File]:
    """Checkpoints a loader names. A refiner beside a base comes after it."""
    found = []
    for name in sorted(_file_inputs(node), key=lambda name: "refiner" in name):
        value = unwrapped(node.inputs[name])
        if isinstance(value, Link) and not name.casefold().endswith(("name", "path", "file")):
            continue  # the model itself, not its name
        known = values.scalar(value, (name,))
        if known.text and known.text.casefold() not in ("none", "null", "baked vae", ""):
            found.append(File(known.text, sure and known.sure))
    return found


def _loras(values: Values, node: Node, sure: bool) -> Iterator[File]:
    limit = integer(unwrapped(node.inputs.get("lora_count", node.inputs.get("num_loras"))))
    for name, raw in node.inputs.items():
        if snake(name) == "loras":
            yield from _listed(raw, sure)
        match = _LORA_INPUT.match(snake(name))
        if match is None or (isinstance(raw, Link) and not name.endswith("name")):
            continue  # a link without "name" leads to a node that loads it
        if isinstance(raw, dict) and "lora" in raw:
            yield from _entry(raw, sure)
        elif not _switched_off(node, match["number"], limit):
            known = values.scalar(raw, (name,))
            text = known.text if not isinstance(raw, dict) else _content(raw)
            if text and text.casefold() != "none":
                strength = _strength(values, node, match["number"])
                prefix = "hypernetwork:" if match["hyper"] else ""
                yield File(prefix + text, sure and known.sure, strength)
    if _TAG_NODES.search(node.kind):
        for text in (value for _, value in node.literals() if isinstance(value, str)):
            for tag in _TAG.finditer(text):
                yield File(tag[1], sure, number(tag[2]))


def _content(raw: dict[str, object]) -> str | None:
    value = unwrapped(raw)
    return value if isinstance(value, str) else None


def _entry(entry: dict[str, object], sure: bool) -> Iterator[File]:
    """rgthree's form of one LoRA: {"on": true, "lora": name, "strength": 1}."""
    lora = entry.get("lora", entry.get("name"))
    on = entry.get("on", entry.get("active", True)) not in _OFF
    if on and isinstance(lora, str) and lora.casefold() != "none":
        yield File(lora, sure, number(entry.get("strength")))


def _listed(raw: object, sure: bool) -> Iterator[File]:
    entries = unwrapped(raw)
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, dict):
            yield from _entry(entry, sure)


def _switched_off(node: Node, digits: str | None, limit: int | None) -> bool:
    if digits is None:
        return node.inputs.get("toggle") is False
    if limit is not None and int(digits) > limit:
        return True
    states = (node.inputs.get(name.format(digits)) for name in _SWITCHES)
    return any(
        (state.casefold() if isinstance(state, str) else state) in _OFF
        for state in states
        if isinstance(state, (str, bool))
    )


def _strength(values: Values, node: Node, digits: str | None) -> float | None:
    for name in _STRENGTHS:
        if ("{0}" in name) == (digits is not None):
            found = node.inputs.get(name.format(digits))
            if found is not None:
                return number(values.scalar(found, (name,)).value)
    return None
