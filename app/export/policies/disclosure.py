"""The AI label stays on: what DigitalSourceType an exported file says. No switch removes it.

Values are IPTC NewsCodes, written as full URIs; a source may spell them as the bare word.
"""

from collections.abc import Sequence

BASE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
TRAINED = BASE + "trainedAlgorithmicMedia"
COMPOSITE = BASE + "compositeWithTrainedAlgorithmicMedia"
_AI = frozenset({TRAINED, COMPOSITE, BASE + "compositeSynthetic"})


def digital_source_type(
    stated: str | None, has_recipe: bool, ingredients: Sequence[str] = ()
) -> str | None:
    """The type an export carries, from what its source states, whether a recipe came with it, and
    what the ingredients its Content Credential names are.

    An AI value is kept as it is. A recipe proves a generator, and so does an ingredient that says
    AI: alone it gives its type; beside a source that calls itself something else (a camera's
    capture, a drawing) it means both. Without any the stated value is kept, or nothing is said.
    """
    value = _full(stated)
    if value in _AI:
        return value
    found = next((one for one in map(_full, ingredients) if one in _AI), None)
    if found is None and not has_recipe:
        return value
    return (found or TRAINED) if value is None else COMPOSITE


def is_ai(value: str | None) -> bool:
    return _full(value) in _AI


def _full(value: str | None) -> str | None:
    """The URI, or None for what is no NewsCode of this vocabulary (nothing else is passed on)."""
    word = (value or "").strip().removeprefix("https:").removeprefix("http:")
    word = word.removeprefix("//cv.iptc.org/newscodes/digitalsourcetype/").removeprefix(
        "digsrctype:"
    )
    return BASE + word if word.isascii() and word.isalpha() else None
