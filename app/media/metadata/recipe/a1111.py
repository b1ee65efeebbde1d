"""A1111-style text: prompt, "Negative prompt: …", and a line of settings.

Written by A1111, Forge and their kin, SD.Next, Civitai, stable-diffusion.cpp, Fooocus (on choice)
and many ComfyUI saver nodes; the settings tell some of them apart.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.core.asset import Recipe
from app.media.metadata.recipe import settings_line
from app.media.metadata.recipe.carried import Carried, load, number
from app.media.metadata.recipe.draft import INFERRED, PARSED, Draft

OWN_KEY = "parameters"
"""The PNG keyword of this family: what stands there is a recipe even without settings."""
KEYS = (OWN_KEY, "UserComment", "Comment", "ImageDescription", "XPComment", "Description")
_AFTERWARDS = ("postprocessing", "extras")
"""What A1111's last tab did to a finished picture; "extras" before version 1.3."""
_NEGATIVE = "Negative prompt:"
_SETTINGS = re.compile(r"Steps:[ \t]*\d+[ \t]*(?:,|$)|Postprocess upscale by:")
_INLINE_SETTINGS = re.compile(r"(?:^|[\s.,])(Steps:[ \t]*\d+,[ \t]*(?:Sampler|CFG|Seed|Size)\b)")
_INLINE_NEGATIVE = re.compile(r"(?:^|\s)Negative prompt:")
_ITS_KEYS = frozenset(
    ["steps", "sampler", "schedule type", "cfg scale", "seed", "size", "model", "model hash"]
)
_NOBODY_ELSES = frozenset(["steps", "sampler", "schedule type", "cfg scale", "seed", "model hash"])
_TAG = re.compile(
    r"<(?P<kind>lora|lyco|lycoris|hypernet):(?P<name>[^:<>]+)(?::(?P<rest>[^<>]*))?>", re.I
)
_KNOWN = frozenset(
    [
        "steps",
        "sampler",
        "schedule type",
        "cfg scale",
        "seed",
        "model",
        "scheduler",
        "guidance scale",
    ]
)
_VERSIONS = (
    (re.compile(r"neo\b", re.I), "forge-neo"),
    (re.compile(r"classic\b", re.I), "forge-classic"),
    (re.compile(r"f\d+\.\d+(\.\d+)?v\d+-v"), "reforge"),
    (re.compile(r"f\d+\.\d+(\.\d+)?-v"), "easy-reforge"),
    (re.compile(r"f\d"), "forge"),
    (re.compile(r"fooocus", re.I), "fooocus"),
    (re.compile(r"stable-diffusion\.cpp", re.I), "stable-diffusion.cpp"),
)


@dataclass(frozen=True, slots=True)
class Sections:
    """The three parts; `settings` and `tail` (templates that extensions add) are None and empty
    when the text has no settings line. `neat` is false when the lines were run together.
    """

    prompt: str
    negative: str | None
    settings: str | None
    tail: str = ""
    neat: bool = True


def read(carried: Carried) -> Recipe | None:
    for key in KEYS:
        for name, text in carried.texts.items():
            if name.partition(" #")[0].casefold() != key.casefold():
                continue
            draft = draft_of(text, own=key == OWN_KEY)
            if draft is not None:
                for setting, value in settings_line.parse(carried.text(*_AFTERWARDS)).items():
                    draft.note(setting, value)
                return draft.finish(carried.texts)
    return None


def draft_of(text: str, *, own: bool = False) -> Draft | None:
    """The recipe in a text, None when it is no A1111-style text.

    `own` says that the text stood where only this family writes: then a prompt alone will do.
    """
    text = text.strip()
    if not text or text[0] in "{[":
        return None
    parts = sections(text)
    if parts.settings is None and parts.negative is None and not own:
        return None
    settings = settings_line.parse(parts.settings or "")
    sure = PARSED if parts.neat and parts.settings is not None else INFERRED
    draft = Draft(_generator(settings))
    draft.set_prompt(parts.prompt, sure)
    if parts.negative is not None or parts.settings is not None:
        # an empty negative prompt is not written at all
        draft.set_negative(parts.negative or "", sure)
    _fill(draft, settings)
    for name, value in settings_line.parse(parts.tail).items():
        draft.note(name, value)
    _loras(draft, settings)
    return draft


def sections(text: str) -> Sections:
    """Where the parts are. Only a line's start begins the negative prompt, and the last line that
    looks like settings is the settings line: both words may occur in a prompt.
    """
    lines = text.split("\n")
    at = _settings_index(lines)
    if at is None:
        return _inline(text)
    negative = next((i for i in range(at) if lines[i].lstrip().startswith(_NEGATIVE)), None)
    return Sections(
        _block(lines[: at if negative is None else negative]),
        None if negative is None else _block(lines[negative:at]).removeprefix(_NEGATIVE).strip(),
        lines[at].strip(),
        _block(lines[at + 1 :]),
    )


def _block(lines: list[str]) -> str:
    return "\n".join(lines).strip()


def _settings_index(lines: list[str]) -> int | None:
    for at in reversed(range(len(lines))):
        if _SETTINGS.match(lines[at].strip()):
            return at
    last = [key.casefold() for key in settings_line.parse(lines[-1])]
    ours = len(last) >= 3 and last[0] in _ITS_KEYS and len(_ITS_KEYS.intersection(last)) >= 2
    ours = ours and not _NOBODY_ELSES.isdisjoint(last)
    return len(lines) - 1 if ours else None


def _inline(text: str) -> Sections:
    """Text whose lines were run together by a site, or that has no settings at all."""
    matches = list(_INLINE_SETTINGS.finditer(text))
    end = matches[-1].start(1) if matches else len(text)
    settings = text[end:] if matches else None
    lines = text[:end].split("\n")
    begin = next((i for i, line in enumerate(lines) if line.lstrip().startswith(_NEGATIVE)), None)
    if begin is not None:
        negative = _block(lines[begin:]).removeprefix(_NEGATIVE).strip()
        return Sections(_block(lines[:begin]), negative, settings, neat=not matches)
    inside = _INLINE_NEGATIVE.search(text[:end]) if matches else None
    if inside is None:
        return Sections(text[:end].strip(), None, settings, neat=not matches)
    prompt, negative = text[: inside.start()], text[inside.end() : end]
    return Sections(prompt.strip(), negative.strip(), settings, neat=False)


def _fill(draft: Draft, settings: Mapping[str, str]) -> None:
    by_name = {key.casefold(): value for key, value in reversed(list(settings.items()))}
    draft.set_steps(by_name.get("steps"))
    draft.set_seed(by_name.get("seed"))
    draft.set_cfg(by_name.get("cfg scale", by_name.get("guidance scale")))
    draft.set_sampler(by_name.get("sampler"))
    draft.set_scheduler(by_name.get("schedule type", by_name.get("scheduler")))
    draft.set_checkpoint(by_name.get("model"))
    for name, value in settings.items():
        if name.casefold() not in _KNOWN:
            draft.note(name, value)


def _generator(settings: Mapping[str, str]) -> str:
    if settings.get("App", "").startswith("SD.Next") or "Parser" in settings:
        return "sd-next"
    version = settings.get("Version", "")
    for pattern, generator in _VERSIONS:
        if pattern.match(version):
            return generator
    if "Civitai resources" in settings or "Civitai metadata" in settings:
        return "civitai"
    return "a1111"


def _loras(draft: Draft, settings: Mapping[str, str]) -> None:
    """Networks the prompt calls for, then those only the settings name."""
    for match in _TAG.finditer(draft.prompt or ""):
        name = match["name"].strip()
        prefix = "hypernetwork:" if match["kind"].casefold() == "hypernet" else ""
        draft.add_lora(prefix + name, _strength(match["rest"] or ""))
    _civitai_resources(draft, settings.get("Civitai resources", ""))
    for name, weight in settings_line.members(settings.get("Lora weights", "").strip('"')):
        draft.add_lora(name, weight)  # Fooocus
    for name, _hash in settings_line.members(settings.get("Lora hashes", "").strip('"')):
        draft.add_lora(name)
    hashes = load(settings.get("Hashes", ""))
    if isinstance(hashes, dict):
        for key in hashes:
            kind, _, name = key.partition(":")
            if kind.casefold() in ("lora", "lyco"):
                draft.add_lora(name)
    for key, value in settings.items():
        if numbered := re.fullmatch(r"Lora_(\d+) Model name", key):
            draft.add_lora(value, settings.get(f"Lora_{numbered[1]} Strength model"))


def _strength(rest: str) -> float | None:
    """The first weight of "0.8", "0.8:0.5" and "te=0.8:unet=1"."""
    for part in rest.split(":"):
        weight = number(part.rpartition("=")[2])
        if weight is not None:
            return weight
    return None


def _civitai_resources(draft: Draft, text: str) -> None:
    """Civitai names what it used instead of the files: found, but not by their names on disk."""
    resources = load(text)
    if not isinstance(resources, list):
        return
    for resource in resources:
        if isinstance(resource, dict):
            kind, name = resource.get("type"), resource.get("modelName")
            if kind == "checkpoint":
                draft.set_checkpoint(name, INFERRED)
            elif kind in ("lora", "lycoris", "dora", "locon"):
                draft.add_lora(name, resource.get("weight"), INFERRED)
