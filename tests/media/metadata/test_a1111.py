"""A1111-style text: where its three parts begin, and what the settings line says."""

from typing import Any

import pytest

from app.core.asset import Lora
from app.core.vocab import Certainty
from app.media.metadata.recipe import a1111, parse, settings_line

SETTINGS = "Steps: 20, Sampler: Euler a, CFG scale: 7, Seed: 5, Size: 512x768, Model: some_model"


def fields(text: str, key: str = "parameters") -> dict[str, Any]:
    recipe = parse({key: text})
    assert recipe is not None
    return {
        "prompt": recipe.prompt,
        "negative": recipe.negative_prompt,
        "seed": recipe.seed,
        "steps": recipe.steps,
    }


@pytest.mark.parametrize(
    ("text", "prompt", "negative"),
    [
        (f"a cat\nNegative prompt: blur\n{SETTINGS}", "a cat", "blur"),
        (f"a cat\r\nNegative prompt: blur\r\n{SETTINGS}\r\n", "a cat", "blur"),
        (f"a cat,\r\n on a mat\n{SETTINGS}", "a cat,\r\n on a mat", ""),
        (f"{SETTINGS}", "", ""),
        (f"Negative prompt: blur\n{SETTINGS}", "", "blur"),
        (f"a\nb\n\nNegative prompt: c\nd\n\n{SETTINGS}", "a\nb", "c\nd"),
        # a picture that was only enlarged has no prompt
        ("Postprocess upscale by: 4, Postprocess upscaler: R-ESRGAN 4x+", "", ""),
        # the words of the format inside the prompt
        (
            f"the Negative prompt: is a film\nSteps: many\n{SETTINGS}",
            "the Negative prompt: is a film\nSteps: many",
            "",
        ),
        (
            f"Steps: 12, 13 and 14 of the stairs\nNegative prompt: rail\n{SETTINGS}",
            "Steps: 12, 13 and 14 of the stairs",
            "rail",
        ),
        (f"a\nNegative prompt: b\nNegative prompt: c\n{SETTINGS}", "a", "b\nNegative prompt: c"),
        ("a cat\nNegative prompt: blur", "a cat", "blur"),
        ("a cat", "a cat", None),
        # lines run together by a site
        (f"a cat Negative prompt: blur {SETTINGS}", "a cat", "blur"),
        (f"a cat {SETTINGS}", "a cat", ""),
    ],
)
def test_sections(text: str, prompt: str, negative: str | None) -> None:
    found = fields(text)
    assert found["prompt"] == prompt
    assert found["negative"] == negative
    if SETTINGS in text:
        assert (found["seed"], found["steps"]) == (5, 20)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Steps: 20, Sampler: Euler a", {"Steps": "20", "Sampler": "Euler a"}),
        ('Note: "a, b: c", Seed: 1', {"Note": "a, b: c", "Seed": "1"}),
        (r'Note: "he said \"no\", twice\nend", Seed: 1', {"Note": 'he said "no", twice\nend'}),
        ('Hashes: {"vae": "1, 2", "model": "x"}, Seed: 1', {"Seed": "1"}),
        (
            'Civitai resources: [{"type": "lora", "modelName": "a, b"}], Seed: 1',
            {"Civitai resources": '[{"type": "lora", "modelName": "a, b"}]', "Seed": "1"},
        ),
        ("Model: one, two and three, Seed: 1", {"Model": "one, two and three", "Seed": "1"}),
        ('Lora hashes: "a: 1, b: 2", Version: v1', {"Lora hashes": "a: 1, b: 2", "Version": "v1"}),
        ("Model: , Seed: 1", {"Model": "", "Seed": "1"}),
        ('Note: "never closed, Seed: 1', {"Seed": "1"}),
        ("Hashes: {broken, Seed: 1", {"Seed": "1"}),
        ("Seed: 1, Seed: 2", {"Seed": "1"}),
        ('ControlNet 0: "Module: none, Model: x", Seed: 1', {"Seed": "1"}),
        ("Clip skip: 2, ENSD: 31337, Hires upscale: 1.5", {"Hires upscale": "1.5"}),
        ("", {}),
        (",,,: ,", {}),
    ],
)
def test_settings_line(line: str, expected: dict[str, str]) -> None:
    found = settings_line.parse(line)
    assert {key: found.get(key) for key in expected} == expected


def test_fields_of_the_settings() -> None:
    recipe = parse(
        {
            "parameters": "a\nSteps: 30, Sampler: DPM++ 2M Karras, Schedule type: Karras, "
            "CFG scale: 5.5, Seed: 18446744073709551616123, Size: 512x768, Model hash: abc, "
            "Model: foo.v2, Denoising strength: 0.4, Clip skip: 2, Hires upscale: 2, Version: v1.9"
        }
    )
    assert recipe is not None
    assert recipe.sampler == "DPM++ 2M Karras"
    assert recipe.scheduler == "Karras"
    assert recipe.cfg == 5.5
    assert recipe.seed == 18446744073709551616123
    assert recipe.checkpoint == "foo.v2"
    assert recipe.extra["Clip skip"] == "2"
    assert recipe.extra["Denoising strength"] == "0.4"
    assert recipe.extra["Hires upscale"] == "2"
    assert recipe.extra["Model hash"] == "abc"
    assert all(getattr(recipe, name) is not None for name in recipe.certainty)
    assert set(recipe.certainty.values()) == {Certainty.PARSED}


def test_a_random_seed_is_kept_as_written() -> None:
    assert fields("a\nSteps: 20, Seed: -1, Sampler: Euler")["seed"] == -1


@pytest.mark.parametrize(
    ("prompt", "loras"),
    [
        ("a <lora:one:0.8> b", [Lora("one", 0.8)]),
        ("<lora:one>", [Lora("one", None)]),
        ("<lora:one:0.5:0.9> <LORA:two:te=0.3:unet=1>", [Lora("one", 0.5), Lora("two", 0.3)]),
        (
            "<lyco:three:-1> <hypernet:four:1>",
            [Lora("three", -1.0), Lora("hypernetwork:four", 1.0)],
        ),
        ("<lora:one:1> <lora:one:0.5>", [Lora("one", 1.0)]),
        ("a <lora: <b>", []),
    ],
)
def test_loras_in_the_prompt(prompt: str, loras: list[Lora]) -> None:
    recipe = parse({"parameters": f"{prompt}\n{SETTINGS}"})
    assert recipe is not None
    assert list(recipe.loras) == loras
    assert recipe.prompt == prompt


@pytest.mark.parametrize(
    ("more", "loras"),
    [
        ('Lora hashes: "one: abc, two: def"', [Lora("one"), Lora("two")]),
        ('Hashes: {"model": "a", "lora:one": "b", "LORA:two": "c"}', [Lora("one"), Lora("two")]),
        (
            "Lora_0 Model name: x.safetensors, Lora_0 Strength model: 0.7",
            [Lora("x.safetensors", 0.7)],
        ),
        (
            'Civitai resources: [{"type": "lora", "weight": 0.4, "modelName": "Site name"}]',
            [Lora("Site name", 0.4)],
        ),
    ],
)
def test_loras_in_the_settings(more: str, loras: list[Lora]) -> None:
    recipe = parse({"parameters": f"a\n{SETTINGS}, {more}"})
    assert recipe is not None
    assert list(recipe.loras) == loras


@pytest.mark.parametrize(
    ("more", "generator"),
    [
        ("Version: v1.10.1", "a1111"),
        ("Version: f2.0.1v1.10.1-previous-669-gdfdcbab6", "forge"),
        ("Version: f0.0.17v1.8.0rc-latest-276-g29be1da7", "forge"),
        ("Version: f1.0.0v2-v1.10.1RC-latest-2498-g5120e679", "reforge"),
        ("Version: f1.7.0-v1.10.1RC-latest", "easy-reforge"),
        ("Version: classic", "forge-classic"),
        ("Version: neo", "forge-neo"),
        ("ADetailer Version: Neo, Version: neo-2.28", "forge-neo"),
        ("ADetailer Version: Neo", "a1111"),
        ("App: SD.Next, Version: 56a8aea", "sd-next"),
        ("Version: stable-diffusion.cpp", "stable-diffusion.cpp"),
        ("Version: Fooocus v2.5.5", "fooocus"),
        ("Version: ComfyUI", "a1111"),
        ("Civitai resources: []", "civitai"),
        ("Clip skip: 2", "a1111"),
    ],
)
def test_who_wrote_it(more: str, generator: str) -> None:
    recipe = parse({"UserComment": f"a\nNegative prompt: b\n{SETTINGS}, {more}"})
    assert recipe is not None
    assert recipe.generator == generator


def test_templates_after_the_settings() -> None:
    recipe = parse({"parameters": f'a red cat\n{SETTINGS}\nTemplate: "a {{red|blue}} cat"'})
    assert recipe is not None
    assert recipe.prompt == "a red cat"
    assert recipe.extra["Template"] == "a {red|blue} cat"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("Comment", "Created with GIMP"),
        ("UserComment", "a lovely evening at the lake"),
        ("UserComment", "Steps: unknown"),
        ("ImageDescription", "OLYMPUS DIGITAL CAMERA"),
        ("Description", "Steps to the castle, seen from below"),
        ("parameters", '{"unknown": "json"}'),
        ("parameters", ""),
        ("Software", "Steps: 20, Sampler: Euler, Seed: 1"),
    ],
)
def test_what_only_looks_like_it_gives_nothing(key: str, text: str) -> None:
    assert parse({key: text}) is None


def test_run_together_lines_are_only_inferred() -> None:
    recipe = parse({"UserComment": f"a cat Negative prompt: blur {SETTINGS}"})
    assert recipe is not None
    assert recipe.certainty["prompt"] is Certainty.INFERRED


def test_a_second_comment_is_looked_at_too() -> None:
    recipe = parse({"Comment": "Created with GIMP", "Comment #2": f"a cat\n{SETTINGS}"})
    assert recipe is not None
    assert recipe.prompt == "a cat"


def test_the_draft_of_nothing() -> None:
    assert a1111.draft_of("") is None
    assert a1111.draft_of("   ", own=True) is None
