"""Every recipe of the real sample files against the values that were found independently."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.core.asset import Recipe
from app.media.metadata.recipe import parse
from app.media.metadata.texts import collect

FORMATS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}
FOLDERS = ["sd-metadata/png", "sd-metadata/jpg", "sd-metadata/webp", "sdcpp", "no-metadata",
           "sd-parsers", "comfyui", "comfyui-graphs"]  # fmt: skip
# The samples' own words for what is called differently here.
GENERATORS = {
    "sd-webui": "a1111",
    "stable-diffusion.cpp (A1111 text)": "stable-diffusion.cpp",
    "ComfyUI": "comfyui",
}


def recipe_of(path: Path) -> Recipe | None:
    if path.suffix == ".json":  # a graph cut out of a picture that was too large to keep
        return parse({"prompt": path.read_text("utf-8")})
    return parse(collect(str(path), FORMATS[path.suffix]).chunks)


def expected(samples: Path, folder: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    place = samples / "ai" / folder
    for name, values in json.loads((place / "expected.json").read_text("utf-8")).items():
        yield place / name, values


def words(text: str | None) -> str:
    """Compared without regard to white space, as the samples ask for."""
    return " ".join((text or "").split())


def faults(recipe: Recipe | None, values: dict[str, Any], path: Path) -> list[str]:
    """What differs, in whichever of the three forms the expected values are."""
    if values.get("generator", "") is None:
        return [] if recipe is None else [f"has a recipe: {recipe.generator}"]
    if recipe is None:
        return ["has no recipe"]
    generator = GENERATORS.get(values.get("generator", ""), values.get("generator"))
    found = [] if generator in (None, recipe.generator) else [f"generator {recipe.generator}"]
    if "positive_texts" in values:
        return found + list(_graph_faults(recipe, values))
    if "samplers" in values:
        return found + list(_parser_faults(recipe, values))
    return found + list(_flat_faults(recipe, values))


def _graph_faults(recipe: Recipe, values: dict[str, Any]) -> Iterator[str]:
    """exact: one value is right; member: one of several. The lists hold one or several."""
    for field, key in (("prompt", "positive_texts"), ("negative_prompt", "negative_texts")):
        said, right = getattr(recipe, field), values[key]
        if (said is None) != (not right) or (right and words(said) not in map(words, right)):
            yield f"{field} {said!r}"
    if [lora.name for lora in recipe.loras] != values["loras"]:
        yield f"loras {recipe.loras!r}"
    passes = values["samplers"]
    for field, right in (
        ("seed", values["seeds"]),
        ("checkpoint", values["models"]),
        ("sampler", values["sampler_names"]),
        ("steps", [one["steps"] for one in passes]),
        ("cfg", [one["cfg"] for one in passes]),
        ("scheduler", [(one["scheduler"] or "").removeprefix("node:") for one in passes]),
    ):
        if getattr(recipe, field) not in right:
            yield f"{field} {getattr(recipe, field)!r}"


def _flat_faults(recipe: Recipe, values: dict[str, Any]) -> Iterator[str]:
    """A missing key of the expected values means "not compared"."""
    for key, said in (("prompt", recipe.prompt), ("negativePrompt", recipe.negative_prompt)):
        if key in values and words(said) != words(values[key]):
            yield f"{key} {said!r}"
    settings = values.get("sampling", values)
    for field in ("seed", "steps", "cfg", "sampler", "scheduler"):
        if field in settings and getattr(recipe, field) != settings[field]:
            yield f"{field} {getattr(recipe, field)!r}"
    model = values.get("model", {})
    name = model.get("name") if isinstance(model, dict) else model
    if name is not None and (recipe.checkpoint or "") != name:
        yield f"checkpoint {recipe.checkpoint!r}"


def _parser_faults(recipe: Recipe, values: dict[str, Any]) -> Iterator[str]:
    passes = values["samplers"]
    negatives = [text for one in passes for text in one["negative_prompts"]] or [{"value": ""}]
    prompts = [text for one in passes for text in one["prompts"]]
    for field, said, right in (
        ("prompt", words(recipe.prompt), [words(text["value"]) for text in prompts]),
        ("negative", words(recipe.negative_prompt), [words(text["value"]) for text in negatives]),
        ("sampler", recipe.sampler, [one["name"] for one in passes]),
        ("seed", str(recipe.seed), [str(one["parameters"]["seed"]) for one in passes]),
        ("cfg", recipe.cfg, [float(one["parameters"]["cfg_scale"]) for one in passes]),
        ("model", recipe.checkpoint, [one["model"] and one["model"]["name"] for one in passes]),
    ):
        if said not in right:
            yield f"{field} {said!r}"


@pytest.mark.parametrize("folder", FOLDERS)
def test_recipes(samples: Path, folder: str) -> None:
    compared = 0
    wrong = []
    for path, values in expected(samples, folder):
        compared += 1
        wrong += [f"{path.name}: {fault}" for fault in faults(recipe_of(path), values, path)]
    assert compared
    assert wrong == []


def test_what_is_certain_is_called_certain(samples: Path) -> None:
    """A graph of known nodes with one sampler leaves nothing to guess."""
    for folder in ("comfyui", "comfyui-graphs"):
        for path, values in expected(samples, folder):
            recipe = recipe_of(path)
            if values["check"] == "exact" and recipe is not None:
                assert {sure.value for sure in recipe.certainty.values()} == {"parsed"}, path


def test_a_negative_text_is_never_the_prompt(samples: Path) -> None:
    for folder in ("comfyui", "comfyui-graphs"):
        for path, values in expected(samples, folder):
            recipe = recipe_of(path)
            positive = set(map(words, values["positive_texts"]))
            only_negative = set(map(words, values["negative_texts"])) - positive - {""}
            assert recipe is None or words(recipe.prompt) not in only_negative, path


def test_the_window_form_alone_tells_the_same(samples: Path) -> None:
    """A file that kept only the drawn workflow is walked as well."""
    compared = 0
    for path, values in expected(samples, "comfyui"):
        chunks = collect(str(path), FORMATS[path.suffix]).chunks
        drawn = next(text for key, text in chunks.items() if key in ("workflow", "Make"))
        recipe = parse({"workflow": drawn.removeprefix("workflow:")})
        if values["check"] == "exact":
            compared += 1
            assert faults(recipe, values, path) == [], path
    assert compared > 10


@pytest.mark.parametrize("name", ["cut_sd-webui.png", "cut_sd-webui.jpg"])
def test_a_cut_file_keeps_its_recipe(samples: Path, name: str) -> None:
    recipe = recipe_of(samples / "hostile" / name)
    assert recipe is not None
    assert recipe.generator == "a1111"
    assert recipe.prompt is not None
    assert recipe.prompt.startswith("general, masterpiece")


def test_raw_texts_are_kept(samples: Path) -> None:
    path = samples / "ai/sd-metadata/png/comfyui-saveimagewithmetadata.png"
    recipe = recipe_of(path)
    assert recipe is not None
    assert set(recipe.raw) == {"parameters", "prompt", "workflow"}
