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
    extra={
        "size": "Size",
        "strength": "Denoising strength",
        "shift": "Shift",
        "seed_mode": "Seed mode",
        "upscaler": "Hires upscaler",
    },
)
_DRAW_THINGS_MARKS = ("c", "uc", "sampler", "scale", "seed_mode")


def space(carried: Carried) -> Recipe | None:
    """Gradio Spaces built on diffusers share this form."""
    for key in ("parameters", "UserComment", "Comment"):
        data = carried.json_object(key)
        if data is not None and "Model" in data and "resolution" in data:
            return flat_json.read(_SPACE, data, carried)
    return None


def draw_things(carried: Carried) -> Recipe | None:
    """Its JSON stands in exif:UserComment, of XMP or of EXIF; short names nobody else uses."""
    named = carried.text("CreatorTool", "Software").startswith("Draw Things")
    for one in carried.objects():
        marks = _DRAW_THINGS_MARKS if not named else ("c",)
        if all(mark in one.value for mark in marks) and isinstance(one.value["c"], str):
            return flat_json.read(_DRAW_THINGS, one.value, carried)
    return flat_json.read(_DRAW_THINGS, {}, carried) if named else None
