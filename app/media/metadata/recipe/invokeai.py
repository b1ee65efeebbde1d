"""InvokeAI, in the three forms it has had: a command line, "sd-metadata", "invokeai_metadata"; and
its graphs for what those leave open.
"""

import re

from app.core.asset import Recipe
from app.media.metadata.recipe import invoke_graph
from app.media.metadata.recipe.carried import Carried
from app.media.metadata.recipe.draft import Draft
from app.media.metadata.recipe.invoke_graph import GENERATOR, name_of

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_OPTION = re.compile(r"(?:^|\s)-([sSCAWH])\s*([^\s-]\S*)")
_OPTIONS_LIMIT = 4096
_GRAPHS = ("invokeai_metadata", "invokeai_graph", "invokeai_workflow")
_SETTINGS = ("generation_mode", "app_version", "strength", "cfg_rescale_multiplier", "clip_skip")


def read(carried: Carried) -> Recipe | None:
    draft = _current(carried) or _second(carried) or _command(carried)
    if draft is None and any(carried.text(key) for key in _GRAPHS):
        draft = Draft(GENERATOR)
    if draft is None:
        return None
    if draft.prompt is None and (drawn := _drawn(carried)) is not None:
        draft.fill(drawn)
    return draft.finish(carried.texts)


def _drawn(carried: Carried) -> Draft | None:
    """What the server ran before what the editor shows."""
    for key in _GRAPHS[1:]:
        data = carried.json_object(key)
        if data is not None and (draft := invoke_graph.draft_of(data)) is not None:
            return draft
    return None


def _current(carried: Carried) -> Draft | None:
    data = carried.json_object("invokeai_metadata")
    if data is None:
        return None
    draft = Draft(GENERATOR)
    draft.set_prompt(data.get("positive_prompt"))
    draft.set_negative(data.get("negative_prompt"))
    draft.set_seed(data.get("seed"))
    draft.set_steps(data.get("steps"))
    draft.set_cfg(data.get("cfg_scale"))
    draft.set_sampler(data.get("scheduler"))
    draft.set_checkpoint(name_of(data.get("model")))
    for lora in _dicts(data.get("loras")):
        draft.add_lora(name_of(lora.get("model", lora.get("lora"))), lora.get("weight"))
    draft.note_all(data, _SETTINGS)
    _size(draft, data)
    return draft


def _second(carried: Carried) -> Draft | None:
    data = carried.json_object("sd-metadata")
    if data is None:
        return None
    image = data.get("image")
    image = image if isinstance(image, dict) else {}
    prompts = image.get("prompt")
    texts = [text for one in _dicts(prompts) if isinstance(text := one.get("prompt"), str)]
    prompt = prompts if isinstance(prompts, str) else ", ".join(texts)
    draft = Draft(GENERATOR)
    _prompts(draft, prompt)
    draft.set_seed(image.get("seed"))
    draft.set_steps(image.get("steps"))
    draft.set_cfg(image.get("cfg_scale"))
    draft.set_sampler(image.get("sampler"))
    draft.set_checkpoint(data.get("model_weights"))
    draft.note("Model hash", data.get("model_hash"))
    draft.note_all(data, ("app_version",))
    _size(draft, image)
    return draft


def _command(carried: Carried) -> Draft | None:
    """The command that was typed: "a prompt [without this]" -s 50 -S 42 -C 7.5 -A k_lms."""
    text = carried.text("Dream")
    prompt, _, options = text.strip().rpartition('"')
    flags = dict(_OPTION.findall(options[:_OPTIONS_LIMIT]))
    if not any(flags.get(name, "").isdigit() for name in "sSWH"):
        return None
    draft = Draft(GENERATOR)
    _prompts(draft, prompt.removeprefix('"'))
    draft.set_steps(flags.get("s"))
    draft.set_seed(flags.get("S"))
    draft.set_cfg(flags.get("C"))
    draft.set_sampler(flags.get("A"))
    if flags.get("W", "").isdigit() and flags.get("H", "").isdigit():
        draft.note("Size", f"{flags['W']}x{flags['H']}")
    return draft


def _prompts(draft: Draft, text: str) -> None:
    """Before it had a field of its own the negative prompt stood in square brackets."""
    negatives = [part.strip() for part in _BRACKETS.findall(text)]
    draft.set_prompt(re.sub(r"\s{2,}", " ", _BRACKETS.sub("", text)).strip())
    draft.set_negative(", ".join(filter(None, negatives)))


def _size(draft: Draft, data: dict[str, object]) -> None:
    width, height = data.get("width"), data.get("height")
    if isinstance(width, int) and isinstance(height, int):
        draft.note("Size", f"{width}x{height}")


def _dicts(value: object) -> list[dict[str, object]]:
    listed = value if isinstance(value, list) else []
    return [one for one in listed if isinstance(one, dict)]
