"""Generators with one flat form each: Hugging Face Spaces and Draw Things."""

from app.core.asset import Recipe
from app.media.metadata.recipe import flat_json
from app.media.metadata.recipe.carried import Carried
from app.media.metadata.recipe.flat_json import Names

_SPACE = Names(
    "hf-space",
    steps=("num_inference_steps",),
    checkpoint=("Model", "model"),
    extra={"Model hash": "Model hash", "resolution": "Size", "style_preset": "Style"},
)
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


def draw_things(carried: Carried) -> Recipe | None:
    """Its JSON stands in XMP's exif:UserComment."""
    if not carried.text("CreatorTool", "Software").startswith("Draw Things"):
        return None
    for one in carried.objects():
        if "c" in one.value and ("sampler" in one.value or "steps" in one.value):
            return flat_json.read(_DRAW_THINGS, one.value, carried)
    return flat_json.read(_DRAW_THINGS, {}, carried)
