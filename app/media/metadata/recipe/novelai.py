"""NovelAI: a JSON comment, marked by the software's name; in WebP everything inside one JSON."""

import re

from app.core.asset import Recipe
from app.media.metadata.recipe.carried import Carried, load
from app.media.metadata.recipe.draft import Draft

GENERATOR = "novelai"
_SETTINGS = ("strength", "noise", "cfg_rescale", "request_type", "sm", "sm_dyn", "n_samples")
_HASH = re.compile(r"\s+[0-9A-F]{8}$")


def read(carried: Carried) -> Recipe | None:
    found = _comment(carried)
    named = carried.text("Software").startswith("NovelAI")
    if found is None:
        # the name alone is certain too: a text cut short or of a form to come
        return Draft(GENERATOR).finish(carried.texts) if named else None
    comment, source = found
    if not named and not _is_its_own(comment):
        return None
    draft = Draft(GENERATOR)
    draft.set_prompt(_caption(comment, "v4_prompt") or comment.get("prompt"))
    draft.set_prompt(carried.text("Description", "ImageDescription"))
    draft.set_negative(_caption(comment, "v4_negative_prompt") or comment.get("uc"))
    draft.set_seed(comment.get("seed"))
    draft.set_steps(comment.get("steps"))
    draft.set_cfg(comment.get("scale"))
    draft.set_sampler(comment.get("sampler"))
    draft.set_scheduler(comment.get("noise_schedule"))
    draft.set_checkpoint(_HASH.sub("", source))
    draft.note("Model hash", match[0].strip() if (match := _HASH.search(source)) else None)
    draft.note("Size", _size(comment))
    draft.note("Character prompts", _characters(comment))
    draft.note_all(comment, _SETTINGS)
    return draft.finish(carried.texts)


def _comment(carried: Carried) -> tuple[dict[str, object], str] | None:
    """The comment and the name of the network; the WebP form wraps both in another JSON."""
    for key in ("Comment", "UserComment"):
        value = carried.json_object(key)
        if value is None:
            continue
        wrapped = value.get("Comment")
        inner = load(wrapped) if isinstance(wrapped, str) else None
        if isinstance(inner, dict):
            return inner, str(value.get("Source") or carried.text("Source", "Software"))
        return value, carried.text("Source")
    return None


def _is_its_own(comment: dict[str, object]) -> bool:
    """Members nobody else writes, for files whose other texts were lost."""
    return "uc" in comment and "scale" in comment and "prompt" in comment


def _caption(comment: dict[str, object], key: str) -> object:
    whole = comment.get(key)
    caption = whole.get("caption") if isinstance(whole, dict) else None
    return caption.get("base_caption") if isinstance(caption, dict) else None


def _characters(comment: dict[str, object]) -> str:
    whole = comment.get("v4_prompt")
    caption = whole.get("caption") if isinstance(whole, dict) else None
    listed = caption.get("char_captions") if isinstance(caption, dict) else None
    texts = [
        one.get("char_caption")
        for one in (listed if isinstance(listed, list) else [])
        if isinstance(one, dict)
    ]
    return "\n".join(text for text in texts if isinstance(text, str))


def _size(comment: dict[str, object]) -> str | None:
    width, height = comment.get("width"), comment.get("height")
    return f"{width}x{height}" if isinstance(width, int) and isinstance(height, int) else None
