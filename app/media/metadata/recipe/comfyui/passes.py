"""The samplers of a graph: which ones made the picture, in which order, with which settings."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.media.metadata.recipe.carried import integer, number
from app.media.metadata.recipe.comfyui import conditioning, names, weights
from app.media.metadata.recipe.comfyui.conditioning import Phrase, Side
from app.media.metadata.recipe.comfyui.graph import Graph, Link, Node
from app.media.metadata.recipe.comfyui.values import NOTHING, Known, Values
from app.media.metadata.recipe.comfyui.weights import Weights

_SETTINGS_LIMIT = 400
_PASSES_LIMIT = 16
_OUTPUTS_LIMIT = 16
_SEED = ("seed", "noise_seed", "seed_num", "rand_seed", "seed_value")
_STEPS = ("steps", "num_steps", "steps_total", "num_inference_steps", "total_steps")
_CFG = ("cfg", "cfg_scale", "cfg_conds", "true_cfg_scale", "true_cfg", "guidance_scale")
_SAMPLER = ("sampler_name", "sampler")
_SCHEDULER = ("scheduler", "scheduler_name")
_DENOISE = ("denoise", "denoise_strength", "denoising_strength")
_DIRECT = frozenset(["prompt", "positive_prompt", "prompt_text"])
_RUNS = frozenset([*_SAMPLER, *_SCHEDULER, "sigmas"])
_STARTS = frozenset([*_SEED, *_STEPS, "noise"])
_SAMPLER_KIND = re.compile(r"sampler|detailer|SDUpscale", re.IGNORECASE)
_HELPER_KIND = re.compile(
    r"select|config|schedul|pre_?sampl|setting|loader|script|option|parameter|sigmas|guider|"
    r"pipe(?:in|out|edit)|context|save|metadata",
    re.IGNORECASE,
)
_REFINER_KIND = re.compile(r"detailer|SDUpscale|Upscaler|Refiner", re.IGNORECASE)
_SAVES = re.compile(r"save|video_?combine|saver|websocket|export", re.IGNORECASE)
_SAVES_ELSE = re.compile(r"text|string|json|latent|lora|model|checkpoint|mask|conditioning", re.I)
_SHOWS = re.compile(r"preview|display|show|compare|view", re.IGNORECASE)
_PICTURES = frozenset(["IMAGE", "LATENT", "VIDEO", "FRAMES", "SAMPLES", "SEGS", "AUDIO"])


@dataclass(frozen=True, slots=True)
class Pass:
    """One run of a sampler. `refines`: it starts from another picture instead of noise."""

    node: Node
    seed: Known
    steps: Known
    cfg: Known
    sampler: Known
    scheduler: Known
    denoise: float | None
    adds_noise: bool
    refines: bool
    positive: tuple[Phrase, ...]
    negative: tuple[Phrase, ...]
    weights: Weights


@dataclass(frozen=True, slots=True)
class Passes:
    """`main` is the one whose settings stand for the picture: the last before the output or, when
    that only refines what an earlier one made, the earlier one. `chain` are the passes from it to
    the output, `others` take part in another way.
    """

    main: Pass
    chain: tuple[Pass, ...]
    others: tuple[Pass, ...]

    @property
    def all(self) -> tuple[Pass, ...]:
        return (*self.chain, *self.others)


def find(values: Values) -> Passes | None:
    """None when no sampler can be found."""
    final, reaching = _final(values)
    if final is None:
        return None
    chain = [of_node(values, final)]
    while chain[0].refines and len(chain) < _PASSES_LIMIT:
        before = next(_samplers(values, chain[0].node, _picture_links), None)
        if before is None or before.id in (one.node.id for one in chain):
            break
        chain.insert(0, of_node(values, before))
    taken = {one.node.id for one in chain}
    others = [node for node in reaching if node.id not in taken][:_PASSES_LIMIT]
    return Passes(chain[0], tuple(chain), tuple(of_node(values, node) for node in others))


def without_sampler(values: Values) -> Node | None:
    """The node that made the picture where no diffusion runs here: a paid service, mostly."""
    for outputs in _outputs(values.graph):
        for output in outputs[:_OUTPUTS_LIMIT]:
            for node in upstream(values, output):
                if node is not output and _DIRECT.intersection(node.inputs):
                    return node
    return None


def _final(values: Values) -> tuple[Node | None, list[Node]]:
    """The sampler nearest to the output, and all that reach it. Of several outputs, the one most
    samplers worked for: the others are previews of what came before.
    """
    best: tuple[Node | None, list[Node]] = (None, [])
    for outputs in _outputs(values.graph):
        for output in outputs[:_OUTPUTS_LIMIT]:
            reaching = list(_samplers(values, output, _all_links))
            if len(reaching) > len(best[1]):
                near = next(_samplers(values, output, _picture_links), None)
                best = (near or reaching[0], reaching)
        if best[0] is not None:
            return best
    left = [node for node in values.graph.nodes.values() if is_sampler(node)]
    return (left[-1], left[::-1]) if left else best


def _outputs(graph: Graph) -> Iterator[list[Node]]:
    """Nodes that save a picture; when none leads to a sampler, those that show one, then any."""
    sinks = graph.sinks()
    saving = [
        node
        for node in graph.nodes.values()
        if _SAVES.search(node.kind) and not _SAVES_ELSE.search(node.kind)
    ]
    yield saving
    yield [node for node in sinks if _SHOWS.search(node.kind)]
    yield sinks


def _samplers(
    values: Values, start: Node, links: Callable[[Graph, Node], list[Link]]
) -> Iterator[Node]:
    """Samplers upstream of `start`, the nearest first. Only what `links` names is followed."""
    graph = values.graph
    queue = deque(links(graph, start))
    seen = {start.id}
    while queue and values.spend():
        node = graph.of(queue.popleft())
        if node is None or node.id in seen:
            continue
        seen.add(node.id)
        if is_sampler(node):
            yield node
        queue.extend(links(graph, node))


def _all_links(_graph: Graph, node: Node) -> list[Link]:
    return [link for _, link in node.links()]


def _picture_links(graph: Graph, node: Node) -> list[Link]:
    return [link for name, link in node.links() if _is_picture(graph, name, link)]


def _is_picture(graph: Graph, name: str, link: Link) -> bool:
    kind = graph.type_of(link)
    if kind in _PICTURES:
        return names.leads_to_picture(name) or "image" in name.casefold()
    return kind in ("", "*") and names.leads_to_picture(name)


def is_sampler(node: Node) -> bool:
    """Whether the node runs a diffusion: two of a guide, settings to run, and a sampler's name."""
    if _HELPER_KIND.search(node.kind):
        return False
    guided = any(
        names.is_positive(name) or names.is_conditioning(name) or names.is_bundle(name)
        for name, _ in node.links()
    )
    runs = bool(_RUNS.intersection(node.inputs) and _STARTS.intersection(node.inputs))
    return guided + runs + bool(_SAMPLER_KIND.search(node.kind)) >= 2


def of_node(values: Values, node: Node) -> Pass:
    denoise = number(_setting(values, node, _DENOISE).value)
    sampler = _named(values, node, _SAMPLER, re.compile(r"^Sampler(?!Custom)|Sampler$"))
    scheduler = _named(values, node, _SCHEDULER, re.compile(r"Scheduler$|Sigmas$"))
    if sampler.value is None and isinstance(node.inputs.get("scheduler"), str):
        sampler, scheduler = scheduler, NOTHING  # video nodes call their samplers so
    adds_noise = _adds_noise(values, node)
    return Pass(
        node=node,
        seed=_setting(values, node, _SEED),
        steps=_setting(values, node, _STEPS),
        cfg=_setting(values, node, _CFG),
        sampler=sampler,
        scheduler=scheduler,
        denoise=denoise,
        adds_noise=adds_noise,
        refines=_refines(values, node, denoise, adds_noise),
        positive=tuple(conditioning.of_bundle(values, node, Side.POSITIVE)),
        negative=tuple(conditioning.of_bundle(values, node, Side.NEGATIVE)),
        weights=weights.of_sampler(values, node),
    )


def _adds_noise(values: Values, node: Node) -> bool:
    if values.scalar(node.inputs.get("add_noise")).value in ("disable", False):
        return False
    noise = node.inputs.get("noise")
    origin = values.graph.of(noise) if isinstance(noise, Link) else None
    return origin is None or origin.kind != "DisableNoise"


def _refines(values: Values, node: Node, denoise: float | None, adds_noise: bool) -> bool:
    start = integer(values.scalar(node.inputs.get("start_at_step")).value)
    sigmas = node.inputs.get("sigmas")
    split = isinstance(sigmas, Link) and sigmas.slot == 1
    return (
        not adds_noise
        or (denoise is not None and denoise < 1)
        or (start is not None and start > 0)
        or split
        or bool(_REFINER_KIND.search(node.kind))
    )


def _setting(values: Values, node: Node, wanted: Sequence[str]) -> Known:
    """A number of the sampler: its own, or of the nodes that hold its settings."""
    for origin in _settings(values, node):
        for name in wanted:
            if name in origin.inputs:
                known = values.scalar(origin.inputs[name], wanted)
                if number(known.value) is not None:
                    return Known(known.value, known.sure and names.is_known(origin.kind))
    return NOTHING


def _named(values: Values, node: Node, wanted: Sequence[str], kind: re.Pattern[str]) -> Known:
    """A name of the sampler; nodes that are a sampler or schedule of their own have none else."""
    own = ""
    for origin in _settings(values, node):
        for name in wanted:
            if isinstance(origin.inputs.get(name), (str, Link, dict)):
                known = values.scalar(origin.inputs[name], wanted)
                if known.text:
                    return Known(known.text, known.sure and names.is_known(origin.kind))
        if origin is not node and not own and kind.search(origin.kind):
            own = origin.kind
    return Known(own, names.is_known(own)) if own else NOTHING


def _settings(values: Values, sampler: Node) -> Iterator[Node]:
    """The sampler and the nodes that may hold its settings, the nearest first."""
    queue = deque([sampler])
    seen: set[str] = set()
    while queue and len(seen) < _SETTINGS_LIMIT and values.spend():
        node = queue.popleft()
        if node.id in seen:
            continue
        seen.add(node.id)
        yield node
        for name, link in node.links():
            origin = values.graph.of(link)
            if origin is not None and names.leads_to_settings(name):
                queue.append(origin)


def upstream(values: Values, start: Node) -> Iterator[Node]:
    """Every node that takes part in a pass, the nearest first."""
    queue = deque([start])
    seen = {start.id}
    while queue and values.spend():
        node = queue.popleft()
        yield node
        for _, link in node.links():
            if link.node not in seen and (origin := values.graph.of(link)) is not None:
                seen.add(link.node)
                queue.append(origin)
