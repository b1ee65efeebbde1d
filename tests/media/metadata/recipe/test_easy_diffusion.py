"""Easy Diffusion in PNG, in JPEG and WebP, and beside the picture."""

import json
from typing import Any

import pytest

from app.core.asset import Lora
from app.media.metadata.recipe import parse
from tests.media.metadata.recipe.told import fields, recipe_of

FIELDS: dict[str, Any] = {
    "prompt": "a cat, (soft:1.2)\non a mat", "negative_prompt": "dogs", "seed": 1234,
    "use_stable_diffusion_model": "C:\\EasyDiffusion\\models\\stable-diffusion\\sd-v1-5.ckpt",
    "clip_skip": False, "use_controlnet_model": None, "use_vae_model": None,
    "sampler_name": "dpmpp_2m", "width": 512, "height": 768, "num_inference_steps": 25,
    "guidance_scale": 7.5, "use_lora_model": ["ink", "paper"], "lora_alpha": [0.5, -0.25],
    "tiling": None, "use_face_correction": None, "use_upscale": "RealESRGAN_x4plus",
    "upscale_amount": 4,
}  # fmt: skip
LABELS = {
    "prompt": "Prompt", "negative_prompt": "Negative Prompt", "seed": "Seed",
    "use_stable_diffusion_model": "Stable Diffusion model", "clip_skip": "Clip Skip",
    "use_controlnet_model": "ControlNet model", "use_vae_model": "VAE model",
    "sampler_name": "Sampler", "width": "Width", "height": "Height",
    "num_inference_steps": "Steps", "guidance_scale": "Guidance Scale",
    "use_lora_model": "LoRA model", "lora_alpha": "LoRA Strength", "tiling": "Seamless Tiling",
    "use_face_correction": "Use Face Correction", "use_upscale": "Use Upscaling",
    "upscale_amount": "Upscale By",
}  # fmt: skip
RECIPE = {
    "generator": "easydiffusion",
    "prompt": "a cat, (soft:1.2)\non a mat",
    "negative_prompt": "dogs",
    "seed": 1234,
    "steps": 25,
    "cfg": 7.5,
    "sampler": "dpmpp_2m",
    "checkpoint": "sd-v1-5.ckpt",
    "loras": (Lora("ink", 0.5), Lora("paper", -0.25)),
}


def labelled() -> dict[str, Any]:
    """The form the program's own "txt" setting gives every value."""
    return {
        LABELS[name]: ", ".join(map(str, one)) if isinstance(one, list) else one
        for name, one in FIELDS.items()
    }


def test_a_chunk_for_each_field() -> None:
    """As sdkit writes it (sdkit/utils/file_utils.py, "embed" in PNG): what str() gives."""
    assert fields(recipe_of({name: str(one) for name, one in FIELDS.items()}), RECIPE) == RECIPE
    assert fields(recipe_of({name: str(one) for name, one in labelled().items()}), RECIPE) == RECIPE


def test_one_json() -> None:
    """As sdkit writes it ("embed" in JPEG and WebP): JSON in UserComment, UNICODE; and beside the
    picture as .json.
    """
    assert fields(recipe_of({"UserComment": FIELDS}), RECIPE) == RECIPE
    assert fields(recipe_of({"UserComment": labelled()}), RECIPE) == RECIPE


def test_the_text_beside() -> None:
    """As sdkit writes it ("txt"): a line for each of easydiffusion's TASK_TEXT_MAPPING
    (ui/easydiffusion/utils/save_utils.py).
    """
    text = "".join(f"{name}: {one}\n" for name, one in labelled().items())
    assert fields(recipe_of({"UserComment": text}), RECIPE) == RECIPE


def test_one_lora_or_none() -> None:
    one = {**FIELDS, "use_lora_model": "ink", "lora_alpha": 0.5}
    assert recipe_of({"UserComment": one}).loras == (Lora("ink", 0.5),)
    none = {**FIELDS, "use_lora_model": None}
    assert recipe_of({"UserComment": none}).loras == ()
    assert recipe_of({name: str(value) for name, value in none.items()}).loras == ()


@pytest.mark.parametrize("nothing", ["None", ""])
def test_a_model_that_was_not_named(nothing: str) -> None:
    recipe = recipe_of({"use_stable_diffusion_model": nothing, "prompt": "a cat"})
    assert (recipe.generator, recipe.prompt) == ("easydiffusion", "a cat")
    assert recipe.checkpoint is None


@pytest.mark.parametrize(
    "text",
    [
        "Prompt: a cat\nSeed: 5\n",
        "Notes\nStable Diffusion model: x\n",
        "Prompt: \nStable Diffusion model: None\n",
        json.dumps({"Stable Diffusion": "x"}),
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert parse({"UserComment": text}) is None
