"""Fooocus (its own JSON, or A1111-style text on choice), and what was made of it: Fooocus MRE and
Ruined Fooocus.
"""

import re
from collections.abc import Mapping

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
_MRE = Names(
    "fooocus-mre",
    cfg=("cfg",),
    checkpoint=("base_model",),
    loras=(),
    extra={
        "base_clip_skip": "Clip skip",
        "sharpness": "Sharpness",
        "refiner_model": "Refiner",
        "software": "Version",
    },
)
_RUINED = Names(
    "ruined-fooocus",
    prompt=("Prompt", "prompt"),
    negative=("Negative",),
    cfg=("cfg",),
    sampler=("sampler_name",),
    checkpoint=("base_model_name",),
    loras=(),
    extra={
        "base_model_hash": "Model hash",
        "refiner_model_name": "Refiner",
        "clip_skip": "Clip skip",
        "denoise": "Denoising strength",
    },
)
_LORAS = 10
_WEIGHTED = re.compile(r"(?P<weight>-?[\d.]+) - (?P<name>.+)")
_TAG = re.compile(r"<(?P<name>[^<>]+):(?P<weight>-?[\d.]+)>")


def read(carried: Carried) -> Recipe | None:
    for one in carried.objects():
        software = str(one.value.get("software", ""))
        if software == "RuinedFooocus":
            return _ruined(one.value).finish(carried.texts)
        if software.startswith("Fooocus") and "base_model" in one.value:
            return _mre(one.value).finish(carried.texts)
    return _own(carried)


def _own(carried: Carried) -> Recipe | None:
    data = carried.json_object("parameters") or carried.json_object("UserComment", "Comment")
    marked = bool(carried.text("fooocus_scheme"))
    if data is not None and (marked or _is_its_own(data)):
        draft = flat_json.draft_of(_NAMES, data)
        for number in range(1, _LORAS + 1):
            name, _, weight = str(data.get(f"lora_combined_{number}", "")).rpartition(" : ")
            draft.add_lora(name, weight)
        return draft.finish(carried.texts)
    if marked:
        told = a1111.draft_of(carried.text("parameters", "UserComment"), own=True)
        told = told or Draft(_NAMES.generator)
        told.generator = _NAMES.generator
        return told.finish(carried.texts)
    return None


def _is_its_own(data: Mapping[str, object]) -> bool:
    version = str(data.get("version", ""))
    return version.startswith("Fooocus") or ("prompt" in data and "base_model" in data)


def _mre(data: Mapping[str, object]) -> Draft:
    draft = flat_json.draft_of(_MRE, data)
    for number in range(1, _LORAS + 1):
        draft.add_lora(data.get(f"l{number}"), data.get(f"w{number}"))
    return draft


def _ruined(data: Mapping[str, object]) -> Draft:
    """LoRAs were a text "Loras:<name:0.5>", then pairs of a hash and "0.5 - name", then objects."""
    draft = flat_json.draft_of(_RUINED, data)
    loras = data.get("loras")
    if isinstance(loras, str):
        for tag in _TAG.finditer(loras):
            draft.add_lora(tag["name"], tag["weight"])
    for one in loras if isinstance(loras, list) else []:
        if isinstance(one, dict):
            draft.add_lora(one.get("name"), one.get("weight"))
        elif isinstance(one, list) and len(one) == 2:
            found = _WEIGHTED.fullmatch(str(one[1]))
            draft.add_lora(found["name"] if found else one[0], found["weight"] if found else one[1])
    return draft
