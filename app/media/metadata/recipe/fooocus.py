"""Fooocus (its own JSON, or A1111-style text on choice) and Ruined Fooocus."""

from app.core.asset import Recipe
from app.media.metadata.recipe import a1111, flat_json
from app.media.metadata.recipe.carried import Carried
from app.media.metadata.recipe.draft import Draft
from app.media.metadata.recipe.flat_json import Names

_NAMES = Names(
    "fooocus",
    checkpoint=("base_model",),
    extra={
        "base_model_hash": "Model hash",
        "clip_skip": "Clip skip",
        "sharpness": "Sharpness",
        "performance": "Performance",
        "styles": "Styles",
        "resolution": "Size",
        "refiner_model": "Refiner",
        "vae": "VAE",
        "version": "Version",
    },
)
_RUINED = Names(
    "ruined-fooocus",
    prompt=("Prompt",),
    negative=("Negative",),
    cfg=("cfg",),
    sampler=("sampler_name",),
    checkpoint=("base_model_name",),
    extra={"base_model_hash": "Model hash", "clip_skip": "Clip skip", "denoise": "denoise"},
)


def read(carried: Carried) -> Recipe | None:
    data = carried.json_object("parameters") or carried.json_object("UserComment", "Comment")
    if data is not None and data.get("software") == "RuinedFooocus":
        return flat_json.read(_RUINED, data, carried)
    marked = bool(carried.text("fooocus_scheme"))
    if data is not None and (marked or _is_its_own(data)):
        return flat_json.read(_NAMES, data, carried)
    if marked:
        draft = a1111.draft_of(carried.text("parameters", "UserComment"), own=True)
        draft = draft or Draft(_NAMES.generator)
        draft.generator = _NAMES.generator
        return draft.finish(carried.texts)
    return None


def _is_its_own(data: dict[str, object]) -> bool:
    version = str(data.get("version", ""))
    return version.startswith("Fooocus") or ("prompt" in data and "base_model" in data)
