"""Recipes: how a generator made a picture, read from the texts it left in the file.

One small reader for each family, in the order of `READERS`: the ones with unmistakable marks come
first, the loosest format last. A reader is a pure function from the texts to a recipe, or None
when they are not its family's.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from app.core.asset import Recipe
from app.media.metadata.found import storable
from app.media.metadata.recipe import (
    a1111,
    comfyui,
    credential,
    easy_diffusion,
    fooocus,
    invokeai,
    midjourney,
    novelai,
    on_comfyui,
    small,
    swarmui,
)
from app.media.metadata.recipe.carried import Carried

log = logging.getLogger(__name__)

READERS: tuple[Callable[[Carried], Recipe | None], ...] = (
    novelai.read,
    invokeai.read,
    swarmui.read,
    on_comfyui.read,
    fooocus.read,
    easy_diffusion.read,
    small.draw_things,
    small.space,
    midjourney.read,
    comfyui.read,
    a1111.read,
    credential.read,
)


def parse(texts: Mapping[str, str]) -> Recipe | None:
    """The recipe in a file's texts (by carrier, as `texts.collect` names them), None without one.

    Never raises; a text no reader understands costs that reader's answer and a line in the log.
    """
    carried = Carried({key: storable(text) for key, text in texts.items()})
    if (inner := carried.unwrapped()) and (recipe := _read(Carried(inner))) is not None:
        return replace(recipe, raw=dict(carried.texts))
    return _read(carried)


def _read(carried: Carried) -> Recipe | None:
    for read in READERS:
        try:
            recipe = read(carried)
        except Exception:
            log.exception("A recipe could not be read by %s", read.__module__)
            continue
        if recipe is not None:
            return recipe
    return None
