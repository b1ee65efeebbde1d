"""Generators that sign what they make instead of saying how: ChatGPT and DALL·E, Gemini, Firefly.

Read from a manifest store's report ("c2pa", as `credentials.read` keeps it). It names no prompt;
who made the picture is all there is, and only where a manifest says a trained model did.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from app.core.asset import Recipe
from app.media.metadata import credentials
from app.media.metadata.recipe.carried import Carried
from app.media.metadata.recipe.draft import Draft

CARRIER = "c2pa"
_TRAINED = "trainedAlgorithmicMedia"
_NAMES = (
    (re.compile(r"\bDALL.?E\b", re.I), "dall-e"),
    (re.compile(r"\bSora\b"), "sora"),
    (re.compile(r"\bAzure OpenAI\b", re.I), "azure-openai"),
    (re.compile(r"\bChatGPT\b|\bGPT-4o\b|\bgpt-image|\bOpenAI\b", re.I), "chatgpt"),
    (re.compile(r"\bFirefly\b", re.I), "firefly"),
    (re.compile(r"\bGemini\b|\bImagen\b|\bGoogle Generative AI\b|\bGoogle C2PA\b", re.I), "gemini"),
    (re.compile(r"\b(?:Image Creator|Bing)\b|Microsoft[ _]Responsible[ _]AI"), "bing"),
)


def read(carried: Carried) -> Recipe | None:
    store = carried.json_object(CARRIER)
    manifests = store.get("manifests") if store is not None else None
    if store is None or not isinstance(manifests, dict):
        return None
    for manifest in credentials.walk(manifests, store.get("active_manifest")):
        for action in credentials.actions(manifest):
            if not _is_making(action):
                continue
            said = list(_said(manifest, action))
            if generator := next(filter(None, map(_generator, said)), None):
                return _draft(generator, action).finish(carried.texts)
    return None


def _is_making(action: Mapping[str, Any]) -> bool:
    """A model made the picture; Microsoft says so in words alone."""
    kind = str(action.get("digitalSourceType", "")).rpartition("/")[2]
    return kind == _TRAINED or action.get("description") == "AI Generated Image"


def _said(manifest: Mapping[str, Any], action: Mapping[str, Any]) -> Iterator[str]:
    """Who is named, the most particular first."""
    yield _agent(action)
    yield str(action.get("description", ""))
    listed = manifest.get("claim_generator_info")
    for one in listed if isinstance(listed, list) else []:
        if isinstance(one, dict):
            yield str(one.get("name", ""))
    yield str(manifest.get("claim_generator", "")).replace("_", " ")


def _agent(action: Mapping[str, Any]) -> str:
    """A name, or an object that has one."""
    agent = action.get("softwareAgent", "")
    return str(agent.get("name", "") if isinstance(agent, dict) else agent)


def _generator(said: str) -> str | None:
    return next((name for pattern, name in _NAMES if pattern.search(said[:1000])), None)


def _draft(generator: str, action: Mapping[str, Any]) -> Draft:
    draft = Draft(generator)
    draft.note("Software agent", _agent(action)[:1000])
    draft.note("Made", action.get("description"))
    parameters = action.get("parameters")
    for name, value in parameters.items() if isinstance(parameters, dict) else ():
        if isinstance(value, (str, int, float)) and len(draft.extra) < 20:
            draft.note(str(name)[:100], value)
    return draft
