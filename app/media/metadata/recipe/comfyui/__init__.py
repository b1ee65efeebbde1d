"""ComfyUI: the graph that made the picture, walked back from what was saved."""

import re
from collections.abc import Iterator, Mapping

from app.core.asset import Recipe
from app.core.vocab import Certainty
from app.media.metadata.recipe import a1111
from app.media.metadata.recipe.carried import Carried, load
from app.media.metadata.recipe.comfyui import graph as graphs
from app.media.metadata.recipe.comfyui import workflow
from app.media.metadata.recipe.comfyui.graph import Graph
from app.media.metadata.recipe.comfyui.report import fill
from app.media.metadata.recipe.comfyui.values import Values
from app.media.metadata.recipe.draft import Draft

GENERATOR = "comfyui"
_ITS_TEXT = re.compile(r'"class_type"\s*:|"last_node_id"\s*:|"widgets_values"\s*:')


def read(carried: Carried) -> Recipe | None:
    draft = draft_of(carried)
    return draft.finish(carried.texts) if draft is not None else None


def draft_of(carried: Carried) -> Draft | None:
    """The recipe of the graphs a file carries, None when it carries none."""
    found = list(_graphs(carried))
    if not found:
        return Draft(GENERATOR) if _broken(carried) else None
    draft = Draft(GENERATOR)
    for graph in found:
        fill(draft, Values(graph))
        if draft.prompt is not None or draft.sampler is not None:
            break  # a second form of the same graph says it again
    _complete(draft, carried)
    return draft


def _graphs(carried: Carried) -> Iterator[Graph]:
    """What the server ran first, then the window's form of it."""
    values = list(_candidates(carried))
    drawn = next((value for value in values if workflow.is_workflow(value)), None)
    for value in values:
        if graphs.is_prompt(value):
            graph = graphs.of_prompt(value)
            if drawn is not None:
                workflow.name_outputs(graph, drawn)
            yield graph
    if drawn is not None:
        yield workflow.graph_of(drawn)


def _candidates(carried: Carried) -> Iterator[Mapping[str, object]]:
    """JSON objects that may be graphs; some writers put both into one object, as text or not."""
    for one in carried.objects():
        yield one.value
        for key in ("prompt", "workflow", "Prompt", "Workflow"):
            inner = one.value.get(key)
            if isinstance(inner, str) and inner.lstrip().startswith("{"):
                inner = load(inner)
            if isinstance(inner, dict):
                yield inner


def _broken(carried: Carried) -> bool:
    """A graph that cannot be read any more is still ComfyUI's."""
    read_well = {one.key for one in carried.objects()}
    return any(
        key not in read_well and text.lstrip()[:1] == "{" and _ITS_TEXT.search(text)
        for key, text in carried.texts.items()
    )


def _complete(draft: Draft, carried: Carried) -> None:
    """Saver nodes add A1111-style text: what the graph leaves open, it may say."""
    for key in a1111.KEYS:
        text = carried.texts.get(key, "")
        written = a1111.draft_of(text) if text else None
        if written is not None:
            _merge(draft, written)
            return


def _merge(draft: Draft, written: Draft) -> None:
    """Only from a text about the same run: unconnected savers write their defaults."""
    same_seed = draft.seed is not None and draft.seed == written.seed
    if not same_seed and (draft.prompt or "").split() != (written.prompt or "").split():
        return
    said = {name: value for name in _TEXTS if (value := getattr(written, name)) not in _UNSAID}
    for name, value in said.items():
        guessed = draft.certainty.get(name) is Certainty.INFERRED
        if getattr(draft, name) is None or (guessed and name in _MADE_AT_RUN_TIME):
            setattr(draft, name, value)
            draft.certainty[name] = Certainty.PARSED
    if not draft.loras:
        for lora in written.loras:
            draft.add_lora(lora.name, lora.strength)
    for name, value in written.extra.items():
        draft.note(name, value)


_TEXTS = (
    "prompt", "negative_prompt", "seed", "steps", "cfg", "sampler", "scheduler", "checkpoint",
)  # fmt: skip
_MADE_AT_RUN_TIME = ("prompt", "negative_prompt", "seed")
"""Fields a graph may hold as a template only: wildcards, random choices."""
_UNSAID = (None, "", "unknown")
"""What savers write when nobody told them."""
