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
# The samples' own words for what is called differently here.
GENERATORS = {"sd-webui": "a1111", "stable-diffusion.cpp (A1111 text)": "stable-diffusion.cpp"}


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


@pytest.mark.parametrize("folder", ["comfyui", "comfyui-graphs"])
def test_comfyui(samples: Path, folder: str) -> None:
    """exact: one value is right; member: one of several. The lists hold one or several."""
    wrong = []
    for path, values in expected(samples, folder):
        recipe = recipe_of(path)
        assert recipe is not None, path
        assert recipe.generator == "comfyui"
        wrong += [(path.name, *fault) for fault in _faults(recipe, values)]
    assert not wrong


def _faults(recipe: Recipe, values: dict[str, Any]) -> Iterator[tuple[str, object, object]]:
    for field, key in (("prompt", "positive_texts"), ("negative_prompt", "negative_texts")):
        said, right = getattr(recipe, field), values[key]
        if (said is None) != (not right) or (right and words(said) not in map(words, right)):
            yield field, said, right
    if [lora.name for lora in recipe.loras] != values["loras"]:
        yield "loras", recipe.loras, values["loras"]
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
            yield field, getattr(recipe, field), right


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
            only_negative = set(map(words, values["negative_texts"])) - set(
                map(words, values["positive_texts"])
            )
            assert recipe is None or words(recipe.prompt) not in only_negative - {""}, path


@pytest.mark.parametrize(
    "folder", ["sd-metadata/png", "sd-metadata/jpg", "sd-metadata/webp", "sdcpp", "no-metadata"]
)
def test_many_generators(samples: Path, folder: str) -> None:
    for path, values in expected(samples, folder):
        recipe = recipe_of(path)
        if values["generator"] is None:
            assert recipe is None, path
            continue
        assert recipe is not None, path
        assert recipe.generator == GENERATORS.get(values["generator"], values["generator"])
        _compare(recipe, values, path)


def _compare(recipe: Recipe, values: dict[str, Any], path: Path) -> None:
    """A missing key of the expected values means "not compared"."""
    for key, said in (("prompt", recipe.prompt), ("negativePrompt", recipe.negative_prompt)):
        if key in values:
            assert words(said) == words(values[key]), path
    settings = values.get("sampling", values)
    for field in ("seed", "steps", "cfg", "sampler", "scheduler"):
        if field in settings:
            assert getattr(recipe, field) == settings[field], (path, field)
    model = values.get("model", {})
    name = model.get("name") if isinstance(model, dict) else model
    if name is not None:
        assert (recipe.checkpoint or "") == name, path


def test_sd_parsers(samples: Path) -> None:
    for path, values in expected(samples, "sd-parsers"):
        recipe = recipe_of(path)
        assert recipe is not None, path
        if "samplers" not in values:
            _compare(recipe, values, path)
            continue
        passes = values["samplers"]
        negatives = [text for one in passes for text in one["negative_prompts"]] or [{"value": ""}]
        prompts = [text for one in passes for text in one["prompts"]]
        assert words(recipe.prompt) in [words(text["value"]) for text in prompts], path
        assert words(recipe.negative_prompt) in [words(text["value"]) for text in negatives], path
        assert recipe.sampler in [one["name"] for one in passes], path
        assert str(recipe.seed) in [str(one["parameters"]["seed"]) for one in passes], path
        assert recipe.cfg in [float(one["parameters"]["cfg_scale"]) for one in passes], path
        assert recipe.checkpoint in [one["model"] and one["model"]["name"] for one in passes], path


def test_the_window_form_alone_tells_nearly_the_same(samples: Path) -> None:
    """A file that kept only the drawn workflow is walked as well."""
    compared = 0
    for path, values in expected(samples, "comfyui"):
        chunks = collect(str(path), FORMATS[path.suffix]).chunks
        drawn = next(text for key, text in chunks.items() if key in ("workflow", "Make"))
        recipe = parse({"workflow": drawn.removeprefix("workflow:")})
        assert recipe is not None
        if values["check"] == "exact":
            compared += 1
            assert list(_faults(recipe, values)) == [], path
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
