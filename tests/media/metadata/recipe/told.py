"""Recipes of texts as a generator writes them."""

import json
from collections.abc import Mapping
from typing import Any

from app.core.asset import Recipe
from app.media.metadata.recipe import parse


def packed(texts: Mapping[str, Any]) -> dict[str, str]:
    """Texts by carrier; what is no text is written as JSON."""
    return {key: text if isinstance(text, str) else json.dumps(text) for key, text in texts.items()}


def recipe_of(texts: Mapping[str, Any]) -> Recipe:
    recipe = parse(packed(texts))
    assert recipe is not None
    return recipe


def fields(recipe: Recipe, names: Mapping[str, Any]) -> dict[str, Any]:
    """Those fields of a recipe, to be compared with the expected ones."""
    return {name: getattr(recipe, name) for name in names}
