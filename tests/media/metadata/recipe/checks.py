"""What every recipe must keep to, whatever it was read from."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from app.core.asset import Recipe
from app.media.metadata import found
from app.media.metadata.recipe import READERS, parse
from app.media.metadata.recipe.carried import Carried


def check(texts: Mapping[str, str]) -> None:
    """No reader raises (`parse` would only log it), and what comes of it can be stored."""
    carried = Carried({key: found.storable(words) for key, words in texts.items()})
    for read in READERS:
        storable(read(carried))
    storable(parse(texts))


def storable(recipe: Recipe | None) -> None:
    """Every text of it can be written as UTF-8, every number into a column."""
    if recipe is None:
        return
    json.dumps([recipe.prompt, recipe.negative_prompt, recipe.sampler, recipe.scheduler])
    for words in (recipe.prompt, recipe.negative_prompt, recipe.checkpoint, recipe.sampler,
                  recipe.scheduler, *recipe.extra, *recipe.extra.values(), *recipe.raw.values(),
                  *(lora.name for lora in recipe.loras)):  # fmt: skip
        assert words is None or words.encode() is not None
    assert recipe.steps is None or 0 <= recipe.steps < 2**31
    assert recipe.cfg is None or recipe.cfg == recipe.cfg
    fields = {name for name in recipe.certainty if name != "loras"}
    assert all(getattr(recipe, name) is not None for name in fields)


def texts_in_tests() -> Iterator[dict[str, Any]]:
    """Texts of every generator, as the tests form them: text, or what is written as JSON."""
    from tests.media.metadata.recipe import test_a1111_family as a1111
    from tests.media.metadata.recipe import test_credential as credential
    from tests.media.metadata.recipe import test_easy_diffusion as easy
    from tests.media.metadata.recipe import test_fooocus as fooocus
    from tests.media.metadata.recipe import test_invokeai as invokeai
    from tests.media.metadata.test_families import CASES

    for texts, _ in CASES.values():
        yield texts
    for line, _ in a1111.CASES.values():
        yield {"parameters": a1111.HEAD + line}
    yield {"parameters": fooocus.OWN, "fooocus_scheme": "fooocus"}
    yield {"parameters": fooocus.A1111}
    yield {"parameters": {**fooocus.RUINED, "loras": [["a", "0.1 - b"]]}}
    yield {"UserComment": easy.FIELDS}
    yield {"UserComment": "".join(f"{name}: {one}\n" for name, one in easy.labelled().items())}
    yield {"Dream": invokeai.DREAM}
    yield {"sd-metadata": invokeai.SD_METADATA}
    yield {"UserComment": {"invokeai_metadata": invokeai.METADATA}}
    yield {"invokeai_graph": invokeai.graph()}
    yield {"invokeai_workflow": invokeai.workflow()}
    for told, _ in credential.CASES.values():
        yield {"c2pa": told}
