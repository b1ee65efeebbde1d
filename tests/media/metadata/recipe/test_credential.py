"""Generators that only sign: who made it, from a manifest store as c2pa reports it.

The manifests are formed as the vendors' own are: ChatGPT's, DALL·E's and Microsoft's of 2024 and
2025, Firefly's from contentauth/example-assets, Google's from the sample of Gemini.
"""

from typing import Any

import pytest

from app.media.metadata.recipe import parse
from tests.media.metadata.recipe.told import packed, recipe_of

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
TRAINED = IPTC + "trainedAlgorithmicMedia"


def store(*manifests: dict[str, Any]) -> dict[str, Any]:
    """A store whose manifests are each the next one's parent: the last is active."""
    named: dict[str, Any] = {}
    for number, one in enumerate(manifests):
        parents = [{"relationship": "parentOf", "active_manifest": f"m{number - 1}"}]
        named[f"m{number}"] = {"ingredients": parents if number else [], **one}
    return {"active_manifest": f"m{len(manifests) - 1}", "manifests": named}


def manifest(generator: str, *actions: dict[str, Any], older: bool = False) -> dict[str, Any]:
    said = (
        {"claim_generator": generator} if older else {"claim_generator_info": [{"name": generator}]}
    )
    label = "c2pa.actions" if older else "c2pa.actions.v2"
    return {**said, "assertions": [{"label": label, "data": {"actions": list(actions)}}]}


def made(agent: object = None, **more: Any) -> dict[str, Any]:
    said = {} if agent is None else {"softwareAgent": agent}
    return {"action": "c2pa.created", "digitalSourceType": TRAINED, **said, **more}


CASES: dict[str, tuple[dict[str, Any], str]] = {
    "ChatGPT": (
        store(
            manifest(
                "ChatGPT",
                made({"name": "GPT-4o"}),
                {"action": "c2pa.converted", "softwareAgent": {"name": "OpenAI API"}},
            )
        ),
        "chatgpt",
    ),
    "ChatGPT since 2026": (store(manifest("OpenAI Media Service API", made())), "chatgpt"),
    "DALL·E 3, converted by ChatGPT": (
        store(
            manifest("OpenAI-API c2pa-rs/0.28.4", made("DALL·E"), older=True),
            manifest("ChatGPT c2pa-rs/0.28.4", {"action": "c2pa.converted"}, older=True),
        ),
        "dall-e",
    ),
    "Azure": (
        store(manifest("Microsoft", made({"name": "Azure OpenAI ImageGen"}))),
        "azure-openai",
    ),
    "Firefly": (
        store(
            manifest(
                "Adobe_Firefly",
                made("Adobe Firefly", parameters={"com.adobe.firefly.operation": "text_to_image"}),
            )
        ),
        "firefly",
    ),
    "Firefly of 2023": (
        store(
            manifest("Adobe_Firefly adobe_c2pa/0.5.0", made("Adobe Firefly Pipeline"), older=True)
        ),
        "firefly",
    ),
    "Gemini": (
        store(
            manifest(
                "Google C2PA Core Generator Library",
                made(description="Created by Google Generative AI."),
            )
        ),
        "gemini",
    ),
    "Bing": (
        store(
            manifest(
                "Microsoft_Responsible_AI/1.0",
                {
                    "action": "c2pa.created",
                    "softwareAgent": "Image Creator from Designer",
                    "description": "AI Generated Image",
                },
                older=True,
            )
        ),
        "bing",
    ),
    "Sora": (store(manifest("Sora", made("Sora"))), "sora"),
}


@pytest.mark.parametrize("name", CASES)
def test_who_made_it(name: str) -> None:
    told, generator = CASES[name]
    recipe = recipe_of({"c2pa": told})
    assert recipe.generator == generator
    assert recipe.prompt is None
    assert dict(recipe.certainty) == {}


def test_what_the_vendor_notes() -> None:
    recipe = recipe_of({"c2pa": CASES["Firefly"][0]})
    assert recipe.extra == {
        "Software agent": "Adobe Firefly",
        "com.adobe.firefly.operation": "text_to_image",
    }


CAMERA = {"action": "c2pa.created", "digitalSourceType": IPTC + "computationalCapture"}
RETOUCHED = {
    "action": "c2pa.edited",
    "softwareAgent": "Adobe Firefly",
    "digitalSourceType": IPTC + "compositeWithTrainedAlgorithmicMedia",
}


@pytest.mark.parametrize(
    "told",
    [
        store(manifest("Pixel Camera", CAMERA)),
        store(manifest("Google C2PA Core Generator Library", {"action": "c2pa.edited"})),
        store(manifest("Adobe_Photoshop", RETOUCHED)),
        store(manifest("Somebody's model", made("Unknown Model 3"))),
        {"active_manifest": "gone", "manifests": {}},
        {"manifests": [1, 2]},
        {},
    ],
    ids=["a camera", "an edit", "a retouched photo", "an unknown maker", "gone", "odd", "empty"],
)
def test_no_certain_mark(told: dict[str, Any]) -> None:
    assert parse(packed({"c2pa": told})) is None


def test_a_recipe_comes_before_who_signed() -> None:
    recipe = recipe_of({"parameters": "a cat\nSteps: 2, Seed: 1", "c2pa": CASES["Gemini"][0]})
    assert (recipe.generator, recipe.prompt) == ("a1111", "a cat")
