"""Generators with one flat form each: Hugging Face Spaces, Easy Diffusion, Draw Things."""

import re
from collections.abc import Mapping

from app.core.asset import Recipe
from app.media.metadata.recipe import flat_json
from app.media.metadata.recipe.carried import Carried, number
from app.media.metadata.recipe.draft import Draft
from app.media.metadata.recipe.flat_json import Names

_SPACE = Names(
    "hf-space",
    steps=("num_inference_steps",),
    checkpoint=("Model", "model"),
    extra={"Model hash": "Model hash", "resolution": "Size", "style_preset": "Style"},
)
_EASY = Names(
    "easydiffusion",
    prompt=("prompt", "Prompt"),
    negative=("negative_prompt", "Negative Prompt"),
    seed=("seed", "Seed"),
    steps=("num_inference_steps", "Steps"),
    cfg=("guidance_scale", "Guidance Scale"),
    sampler=("sampler_name", "Sampler"),
    checkpoint=(),
    extra={
        "clip_skip": "Clip skip",
        "prompt_strength": "Denoising strength",
        "use_vae_model": "VAE",
        "use_upscale": "Hires upscaler",
    },
)
_EASY_MODEL = ("use_stable_diffusion_model", "Stable Diffusion model")
_DRAW_THINGS = Names(
    "draw-things",
    prompt=("c",),
    negative=("uc",),
    cfg=("scale",),
    extra={"size": "Size", "strength": "Denoising strength", "shift": "Shift"},
)


def space(carried: Carried) -> Recipe | None:
    """Gradio Spaces built on diffusers share this form."""
    for key in ("parameters", "UserComment", "Comment"):
        data = carried.json_object(key)
        if data is not None and "Model" in data and "resolution" in data:
            return flat_json.read(_SPACE, data, carried)
    return None


def easy_diffusion(carried: Carried) -> Recipe | None:
    """A chunk for each field in PNG, one JSON in JPEG and WebP."""
    for key in _EASY_MODEL:
        data: Mapping[str, object] | None = (
            carried.texts if key in carried.texts else carried.having(key)
        )
        if data is None:
            continue
        draft = flat_json.draft_of(_EASY, data)
        # the model is written with its folder on the machine that made the picture
        draft.set_checkpoint(re.split(r"[\\/]", str(data[key]))[-1])
        _lora_pairs(draft, data)
        return draft.finish(carried.texts)
    return None


def _lora_pairs(draft: Draft, data: Mapping[str, object]) -> None:
    names, weights = data.get("use_lora_model"), data.get("lora_alpha")
    if isinstance(names, list):
        strengths = weights if isinstance(weights, list) else []
        for at, name in enumerate(names):
            draft.add_lora(name, strengths[at] if at < len(strengths) else None)
    else:
        draft.add_lora(names, number(weights))


def draw_things(carried: Carried) -> Recipe | None:
    """Its JSON stands in XMP's exif:UserComment."""
    if not carried.text("CreatorTool", "Software").startswith("Draw Things"):
        return None
    for one in carried.objects():
        if "c" in one.value and ("sampler" in one.value or "steps" in one.value):
            return flat_json.read(_DRAW_THINGS, one.value, carried)
    return flat_json.read(_DRAW_THINGS, {}, carried)
