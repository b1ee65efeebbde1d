"""Easy Diffusion: a PNG chunk for each field, one JSON in JPEG and WebP, a text or JSON beside.

PNG chunks and the text hold what Python prints: None for nothing, ['a', 'b'] for a list.
"""

import re
from collections.abc import Mapping

from app.core.asset import Recipe
from app.media.metadata.recipe import flat_json
from app.media.metadata.recipe.carried import Carried
from app.media.metadata.recipe.flat_json import Names

_NAMES = Names(
    "easydiffusion",
    prompt=("prompt", "Prompt"),
    negative=("negative_prompt", "Negative Prompt"),
    seed=("seed", "Seed"),
    steps=("num_inference_steps", "Steps"),
    cfg=("guidance_scale", "Guidance Scale"),
    sampler=("sampler_name", "Sampler"),
    checkpoint=(),
    loras=(),
    extra={
        "clip_skip": "Clip skip",
        "Clip Skip": "Clip skip",
        "prompt_strength": "Denoising strength",
        "Prompt Strength": "Denoising strength",
        "use_vae_model": "VAE",
        "VAE model": "VAE",
        "use_upscale": "Hires upscaler",
        "Use Upscaling": "Hires upscaler",
    },
)
_MODEL = ("use_stable_diffusion_model", "Stable Diffusion model")
_LORA = (("use_lora_model", "lora_alpha"), ("LoRA model", "LoRA Strength"))
_LINES = frozenset(
    ["Prompt", "Negative Prompt", "Seed", "Stable Diffusion model", "Clip Skip", "VAE model",
     "ControlNet model", "ControlNet Filter", "Sampler", "Width", "Height", "Steps",
     "Guidance Scale", "Prompt Strength", "LoRA model", "LoRA Strength", "Hypernetwork model",
     "Hypernetwork Strength", "Embedding models", "Seamless Tiling", "Use Face Correction",
     "Use Upscaling", "Upscale By", "Latent Upscaler Steps"]
)  # fmt: skip
_TEXT_CARRIERS = ("UserComment", "parameters")
_LINES_LIMIT = 2000
_NOTHING = ("None", "")


def read(carried: Carried) -> Recipe | None:
    for key in _MODEL:
        data = _fields(carried, key)
        if data is None:
            continue
        draft = flat_json.draft_of(_NAMES, data)
        # the model is written with its folder on the machine that made the picture
        draft.set_checkpoint(re.split(r"[\\/]", str(data.get(key, "")))[-1])
        for names, weights in _LORA:
            strengths = _listed(data.get(weights))
            for at, name in enumerate(_listed(data.get(names))):
                draft.add_lora(name, strengths[at] if at < len(strengths) else None)
        return draft.finish(carried.texts)
    return None


def _fields(carried: Carried, key: str) -> Mapping[str, object] | None:
    if key in carried.texts:
        return {name: text for name, text in carried.texts.items() if text not in _NOTHING}
    return carried.having(key) or _lines(carried, key)


def _lines(carried: Carried, key: str) -> Mapping[str, object] | None:
    """The text beside a picture: "Prompt: a cat", a line for each field; a prompt may go on."""
    text = carried.text(*_TEXT_CARRIERS)
    if f"\n{key}: " not in text or not text.startswith("Prompt: "):
        return None
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines()[:_LINES_LIMIT]:
        label, colon, value = line.partition(": ")
        if (colon or line.endswith(":")) and label.rstrip(":") in _LINES:
            name = label.rstrip(":")
            found[name] = value
        elif name:
            found[name] += "\n" + line
    fields: dict[str, object] = {
        name: value.strip() for name, value in found.items() if value.strip() not in _NOTHING
    }
    return fields if key in fields else None


def _listed(value: object) -> list[object]:
    """A list, one value, or either as Python prints it."""
    if isinstance(value, list):
        return value
    if not isinstance(value, str):
        return [] if value is None else [value]
    parts = value.removeprefix("[").removesuffix("]").split(",")
    return [name for part in parts if (name := part.strip().strip("'\"")) not in _NOTHING]
