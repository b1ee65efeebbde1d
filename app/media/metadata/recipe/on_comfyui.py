"""Programs and sites that run ComfyUI behind: their own words first, the graph for the rest.

Stability Matrix ("parameters-json"), TensorArt ("generation_data"), Civitai ("extraMetadata").
"""

from collections.abc import Mapping

from app.core.asset import Recipe
from app.media.metadata.recipe import a1111, comfyui, flat_json
from app.media.metadata.recipe.carried import Carried, integer, load
from app.media.metadata.recipe.draft import Draft
from app.media.metadata.recipe.flat_json import Names

_MATRIX = Names(
    "stability-matrix",
    prompt=("PositivePrompt",),
    negative=("NegativePrompt",),
    seed=("Seed",),
    steps=("Steps",),
    cfg=("CfgScale",),
    sampler=(),
    scheduler=(),
    checkpoint=("ModelName",),
    extra={"ModelHash": "Model hash"},
)
_TENSORART = Names(
    "tensorart",
    negative=("negativePrompt",),
    cfg=("cfgScale",),
    sampler=("ksamplerName", "samplerName"),
    scheduler=("schedule",),
    checkpoint=(),
    extra={"clipSkip": "Clip skip", "guidance": "Guidance", "sdVae": "VAE"},
)
_CIVITAI = Names(
    "civitai",
    negative=("negativePrompt",),
    cfg=("cfgScale",),
    sampler=("sampler",),
    checkpoint=(),
    extra={"clipSkip": "Clip skip", "workflowId": "Workflow"},
)


def read(carried: Carried) -> Recipe | None:
    draft = _matrix(carried) or _tensorart(carried) or _civitai(carried)
    return draft.finish(carried.texts) if draft is not None else None


def _matrix(carried: Carried) -> Draft | None:
    data = carried.json_object("parameters-json")
    if data is None and not carried.text("smproj"):
        return None
    draft = flat_json.draft_of(_MATRIX, data or {})
    draft.fill(comfyui.draft_of(carried))
    draft.fill(a1111.draft_of(carried.text("parameters")))
    if data is not None:
        draft.set_sampler(data.get("Sampler"))
    return draft


def _tensorart(carried: Carried) -> Draft | None:
    data = carried.json_object("generation_data")
    if data is None:
        return None
    told = dict(data)
    if integer(told.get("seed")) in (-1, None):
        told.pop("seed", None)  # "any": the seed it came to is in the graph
    draft = flat_json.draft_of(_TENSORART, told)
    base = data.get("baseModel")
    if isinstance(base, dict):
        draft.set_checkpoint(base.get("modelFileName"))
        draft.note("Model hash", base.get("hash"))
    models = data.get("models")
    for one in models if isinstance(models, list) else []:
        if isinstance(one, dict) and str(one.get("type", "")).upper().startswith("LORA"):
            draft.add_lora(one.get("modelFileName") or one.get("label"), one.get("weight"))
    draft.fill(comfyui.draft_of(carried))
    return draft


def _civitai(carried: Carried) -> Draft | None:
    """The graph the site ran; what the user asked for is a JSON text among its nodes."""
    whole = carried.having("extraMetadata")
    if whole is None:
        return None
    told = whole["extraMetadata"]
    told = load(told) if isinstance(told, str) else told
    draft = Draft(_CIVITAI.generator)
    draft.fill(comfyui.draft_of(carried))
    if isinstance(told, dict):
        draft.fill(flat_json.draft_of(_CIVITAI, told))
        _resources(draft, told)
    return draft


def _resources(draft: Draft, told: Mapping[str, object]) -> None:
    resources = told.get("resources")
    for one in resources if isinstance(resources, list) else []:
        if isinstance(one, dict) and one.get("type") in ("lora", "lycoris", "dora", "locon"):
            draft.add_lora(one.get("modelName"), one.get("weight", one.get("strength")))
    draft.set_checkpoint(told.get("baseModel"))
