"""From the passes of a graph to the fields of a recipe, with how sure each is."""

from collections.abc import Callable, Iterable, Mapping

from app.core.vocab import Certainty
from app.media.metadata.recipe.carried import integer, number
from app.media.metadata.recipe.comfyui import passes
from app.media.metadata.recipe.comfyui.conditioning import Phrase
from app.media.metadata.recipe.comfyui.graph import Node
from app.media.metadata.recipe.comfyui.passes import Pass, Passes
from app.media.metadata.recipe.comfyui.values import Known, Values
from app.media.metadata.recipe.draft import AMBIGUOUS, INFERRED, PARSED, Draft

_OTHER_PROMPTS = 8


def fill(draft: Draft, values: Values) -> None:
    """Set what the graph says and the draft does not know yet."""
    found = passes.find(values)
    if found is None:
        _without_sampler(draft, values)
        return
    _texts(draft, found)
    draft.set_seed(*_first(found, lambda one: one.seed, _seeding(found)))
    draft.set_steps(*_first(found, lambda one: one.steps))
    draft.set_cfg(*_first(found, lambda one: one.cfg))
    draft.set_sampler(*_first(found, lambda one: one.sampler))
    draft.set_scheduler(*_first(found, lambda one: one.scheduler))
    _weights(draft, found)
    _extra(draft, found, values)


def _without_sampler(draft: Draft, values: Values) -> None:
    node = passes.without_sampler(values)
    if node is None:
        return
    said = node.inputs
    draft.set_prompt(_text(values, said, "prompt", "positive_prompt", "prompt_text"), INFERRED)
    draft.set_negative(_text(values, said, "negative_prompt"), INFERRED)
    draft.set_seed(values.scalar(said.get("seed")).value, INFERRED)
    draft.set_steps(values.scalar(said.get("steps")).value, INFERRED)
    model = said.get("model", said.get("model_name"))
    draft.set_checkpoint(model if isinstance(model, str) else None, INFERRED)
    draft.note("Node", node.kind)


def _text(values: Values, inputs: Mapping[str, object], *names: str) -> str | None:
    return next((values.text(inputs[name]).text for name in names if name in inputs), None)


def _first(
    found: Passes, field: Callable[[Pass], Known], start: Pass | None = None
) -> tuple[object, Certainty]:
    """The field of the main pass; where that has none, of the next that has."""
    order = [start or found.main, *found.all]
    known = next((field(one) for one in order if field(one).value is not None), None)
    if known is None:
        return None, PARSED
    different = {_same(field(one).value) for one in found.all} - {None}
    if len(different) > 1:
        return known.value, AMBIGUOUS
    return known.value, PARSED if known.sure else INFERRED


def _same(value: object) -> object:
    """Numbers are compared as numbers: 8 and 8.0 are no two values."""
    whole, fraction = integer(value), number(value)
    if whole is not None:
        return whole
    return value if fraction is None else fraction


def _seeding(found: Passes) -> Pass | None:
    """The pass whose noise the picture grew from: one that adds none has an idle seed."""
    if found.main.adds_noise:
        return None
    return next((one for one in (*found.chain, *found.others) if one.adds_noise), None)


def _texts(draft: Draft, found: Passes) -> None:
    order = (*found.chain, *found.others)
    positives = [one.positive for one in order]
    negatives = [one.negative for one in order]
    if chosen := _chosen(positives):
        draft.set_prompt(*chosen)
    if chosen := _chosen(negatives):
        draft.set_negative(*chosen)
    others = _different(phrase.text for phrases in positives for phrase in phrases)
    if len(others) > 1:
        rest = [text for text in others if text != draft.prompt]
        draft.note("Other prompts", "\n\n".join(rest[:_OTHER_PROMPTS]))


def _chosen(passes_phrases: list[tuple[Phrase, ...]]) -> tuple[str, Certainty] | None:
    """The first text that says something; an empty one only when there is no other."""
    phrases = [phrase for phrases in passes_phrases for phrase in phrases]
    if not phrases:
        return None
    said = [phrase for phrase in phrases if phrase.text.strip()]
    first = (said or phrases)[0]
    if len(_different(phrase.text for phrase in said)) > 1:
        return first.text, AMBIGUOUS
    return first.text, PARSED if first.sure else INFERRED


def _different(texts: Iterable[str]) -> list[str]:
    by_words = {" ".join(text.split()): text for text in reversed(list(texts))}
    return [text for words, text in reversed(by_words.items()) if words]


def _weights(draft: Draft, found: Passes) -> None:
    files = [file for one in found.all for file in one.weights.checkpoints]
    if files:
        names = list(dict.fromkeys(file.name for file in files))
        sure = PARSED if files[0].sure else INFERRED
        draft.set_checkpoint(files[0].name, AMBIGUOUS if len(names) > 1 else sure)
        if len(names) > 1:
            draft.note("Other models", ", ".join(names[1:]))
    for one in found.all:
        for lora in one.weights.loras:
            draft.add_lora(lora.name, lora.strength, PARSED if lora.sure else INFERRED)


def _extra(draft: Draft, found: Passes, values: Values) -> None:
    main, last = found.main, found.chain[-1]
    if main.denoise is not None and main.denoise < 1:
        draft.note("Denoising strength", main.denoise)
    if last is not main:
        draft.note("Passes", len(found.chain))
        draft.note("Last pass steps", integer(last.steps.value))
        draft.note("Last pass denoising strength", last.denoise)
    for node in passes.upstream(values, main.node):
        _note_node(draft, node, values)


def _note_node(draft: Draft, node: Node, values: Values) -> None:
    if "stop_at_clip_layer" in node.inputs:
        layer = integer(values.scalar(node.inputs["stop_at_clip_layer"]).value)
        draft.note("Clip skip", -layer if layer is not None and layer < 0 else None)
    if node.kind == "FluxGuidance":
        draft.note("Guidance", number(values.scalar(node.inputs.get("guidance")).value))
    if node.kind.startswith("Empty") and "Latent" in node.kind:
        sides = [values.scalar(node.inputs.get(name)).value for name in ("width", "height")]
        if all(integer(side) is not None for side in sides):
            draft.note("Size", f"{integer(sides[0])}x{integer(sides[1])}")
