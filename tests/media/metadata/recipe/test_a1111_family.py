"""A1111-style text as each program of that family writes it."""

from typing import Any

import pytest

from app.core.asset import Lora
from app.media.metadata.recipe import parse
from tests.media.metadata.recipe.told import fields, recipe_of

HEAD = "a cat <lora:ink:0.8>\nNegative prompt: dogs\n"
CASES: dict[str, tuple[str, dict[str, Any]]] = {
    "A1111 1.10": (
        "Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7, Seed: 5, "
        "Size: 512x768, Model hash: 6ce0161689, Model: v1-5-pruned-emaonly, "
        'Denoising strength: 0.7, Hires upscale: 2, Lora hashes: "ink: 8a1b2c3d4e5f", '
        "Version: v1.10.1",
        {"generator": "a1111", "scheduler": "Karras", "checkpoint": "v1-5-pruned-emaonly"},
    ),
    "A1111 before schedules had a name": (
        "Steps: 20, Sampler: DPM++ 2M Karras, CFG scale: 7, Seed: 5, Size: 512x768, "
        "Model hash: 6ce0161689",
        {"generator": "a1111", "sampler": "DPM++ 2M Karras", "scheduler": None},
    ),
    "Forge with Flux": (
        "Steps: 20, Sampler: Euler, Schedule type: Simple, CFG scale: 1, "
        "Distilled CFG Scale: 3.5, Seed: 5, Size: 896x1152, Model hash: c161224931, "
        "Model: flux1-dev-bnb-nf4, Beta schedule alpha: 0.6, "
        "Version: f2.0.1v1.10.1-previous-535-gb20cb4bf0, Diffusion in Low Bits: Automatic, "
        "Module 1: ae, Module 2: clip_l, Module 3: t5xxl_fp8_e4m3fn",
        {"generator": "forge", "cfg": 1.0, "checkpoint": "flux1-dev-bnb-nf4"},
    ),
    "Forge Neo": (
        "Steps: 20, Sampler: Euler a, Schedule type: Automatic, CFG scale: 5, Seed: 5, "
        "Size: 832x1216, Model hash: 12ab34cd, Model: wai, Version: neo",
        {"generator": "forge-neo", "checkpoint": "wai"},
    ),
    "Forge Classic": (
        "Steps: 20, Sampler: Euler a, Schedule type: Automatic, CFG scale: 5, Seed: 5, "
        "Size: 832x1216, Model: wai, Version: classic",
        {"generator": "forge-classic"},
    ),
    "reForge": (
        "Steps: 20, Sampler: Euler a, Schedule type: SGM Uniform, CFG scale: 5, Seed: 5, "
        "Size: 832x1216, Model: wai, Version: f1.0.0v2-v1.10.1RC-latest-2498-g5120e679",
        {"generator": "reforge", "scheduler": "SGM Uniform"},
    ),
    "SD.Next": (
        "Steps: 20, Size: 1024x1024, Sampler: Euler a, Seed: 5, CFG scale: 6, CFG true: 0.7, "
        "App: SD.Next, Version: 0c7038e, Pipeline: StableDiffusionXLPipeline, "
        "Operations: txt2img; hires, Model: juggernaut, Model hash: aeb7e9e689, "
        'Refiner prompt: "a cat, sharp"',
        {"generator": "sd-next", "cfg": 6.0, "checkpoint": "juggernaut"},
    ),
    "stable-diffusion.cpp of 2023": (
        "Steps: 20, CFG scale: 7.000000, Seed: 5, Size: 512x512, Model: sd-v1-4.ckpt, "
        "RNG: cuda, Sampler: euler_a karras, Version: stable-diffusion.cpp",
        {"generator": "stable-diffusion.cpp", "sampler": "euler_a karras", "cfg": 7.0},
    ),
    "stable-diffusion.cpp of 2026": (
        "Steps: 20, Sampler: euler discrete, CFG scale: 7.000000, Seed: 5, Size: 512x512, "
        "Model: flux1-dev.gguf, VAE: ae.sft, Version: stable-diffusion.cpp",
        {"generator": "stable-diffusion.cpp", "checkpoint": "flux1-dev.gguf"},
    ),
    "Civitai on-site": (
        "Steps: 20, Sampler: Euler a, CFG scale: 5, Seed: 5, Size: 832x1216, Clip skip: 2, "
        "Created Date: 2025-01-02T0304:05.6789012Z, Civitai resources: "
        '[{"type":"checkpoint","modelVersionId":889818,"modelName":"Illustrious-XL",'
        '"modelVersionName":"v0.1"},{"type":"lora","weight":0.6,"modelVersionId":1,'
        '"modelName":"Paper","modelVersionName":"v1"}], Civitai metadata: {}',
        {
            "generator": "civitai",
            "checkpoint": "Illustrious-XL",
            "loras": (Lora("ink", 0.8), Lora("Paper", 0.6)),
        },
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_family(name: str) -> None:
    """As the programs write it: modules/processing.py of A1111 and its forks (create_infotext),
    modules/processing_info.py of SD.Next, examples/cli/main.cpp of stable-diffusion.cpp
    (get_image_params), Civitai's and Forge's from the samples.
    """
    line, expected = CASES[name]
    recipe = recipe_of({"parameters": HEAD + line})
    assert fields(recipe, expected) == expected
    assert (recipe.prompt, recipe.negative_prompt) == ("a cat <lora:ink:0.8>", "dogs")
    assert (recipe.seed, recipe.steps) == (5, 20)
    assert recipe.loras[0] == Lora("ink", 0.8)


@pytest.mark.parametrize("name", CASES)
def test_in_a_photograph_s_comment(name: str) -> None:
    """The same text in UserComment, as JPEG and WebP carry it, and beside a picture."""
    line, expected = CASES[name]
    assert fields(recipe_of({"UserComment": HEAD + line}), expected) == expected


def test_what_the_last_tab_did() -> None:
    """As A1111 writes it: modules/postprocessing.py adds "postprocessing" to what is there."""
    texts = {
        "parameters": HEAD + CASES["A1111 1.10"][0],
        "postprocessing": "Postprocess upscale by: 4, Postprocess upscaler: R-ESRGAN 4x+",
    }
    recipe = recipe_of(texts)
    assert recipe.extra["Postprocess upscaler"] == "R-ESRGAN 4x+"
    assert recipe.extra["Hires upscale"] == "2"
    assert parse({"postprocessing": texts["postprocessing"]}) is None
