"""A first draft of a picture's alt text, for a human to put right: nothing uses it unasked.

From what may be said of a picture by anybody who sees it: tags a human gave, what measures and
detectors tell without a pack's vocabulary, how many people there are, and whether a generator made
it. Never a word of the recipe that no human released by a tag of that name, and nobody's name.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from app.core.asset import AppliedTag, AssetView, Recipe
from app.core.faces import faces
from app.core.vocab import Kind, Reply
from app.export.policies.disclosure import is_ai

_MOST = 8
"""Subjects named: whoever listens to more has forgotten the first."""

_COLOURS = 2
_IMPORTED = "import"
_BUILTIN = "builtin"
_SURE = 0.5
_NUMBERS = ("", "one person", "two people", "three people", "four people", "five people")
_KINDS = {Kind.VIDEO: "video", Kind.ANIMATED: "animation"}
_SAID = {
    "People/1": "one person",
    "People/2": "two people",
    "People/3 or more": "several people",
    "Framing/Face close-up": "close-up",
    "Framing/Half body": "half body",
    "Framing/Full body": "full body",
    "Framing/Feet": "feet",
    "Light/Dark": "dark",
    "Light/Bright": "bright",
    "Light/High contrast": "high contrast",
    "Light/Low contrast": "low contrast",
    "Colour/Black and white": "black and white",
    "Colour/Muted": "muted colours",
    "Colour/Vivid": "vivid colours",
}
"""How the program's own names are said in a sentence; other colours are "mostly" so."""

_PEOPLE, _FRAMING, _LOOK = "People", "Framing", ("Light", "Colour")
_HOUSE = frozenset(["shape", "quality"])
_NAMED = frozenset(
    ["people", "person", "persons", "persona", "personas", "model", "models", "client", "clients"]
)
"""Parents of tags that are names, or that say how a library is kept."""


def draft(view: AssetView, names: Collection[str] = ()) -> str:
    """One or two sentences. `names` are those of all people and personas the library knows, which
    are left out, as are those the asset itself carries.
    """
    secret = _Secret(view, names)
    measured = [name for name in _measured(view) if not secret.tells(_phrase(name))]
    by_hand = [tag.name for tag in view.tags if tag.by != _IMPORTED and _is_known(tag.name)]
    told = list(dict.fromkeys([*by_hand, *measured]))
    subjects = list(dict.fromkeys(secret.released(view.tags)))[:_MOST]
    sentences = [_what(view, told, subjects), _look(told)]
    return " ".join(f"{one[0].upper()}{one[1:]}." for one in sentences if one)


def _what(view: AssetView, told: Sequence[str], subjects: Sequence[str]) -> str:
    made = "AI-generated " if _generated(view) else ""
    medium = made + _KINDS.get(view.kind or Kind.IMAGE, "picture")
    people = _people(view, told)
    shown = ", ".join([*filter(None, [people]), *_under(_FRAMING, told)])
    listed = ", ".join(subjects)
    if shown:
        return f"{medium} of {shown}" + (f": {listed}" if listed else "")
    return f"{medium}: {listed}" if listed else medium


def _people(view: AssetView, told: Sequence[str]) -> str:
    """How many, by their faces where those are seen."""
    first = min((one.time_s for one in view.detections if one.time_s is not None), default=None)
    count = len(faces(one for one in view.detections if one.time_s in (None, first)))
    if count:
        return _NUMBERS[count] if count < len(_NUMBERS) else f"{count} people"
    return next(iter(_under(_PEOPLE, told)), "")


def _look(told: Sequence[str]) -> str:
    """Light, then colours: those that have no phrase of their own are said together."""
    plain = [_phrase(name) for name in told if name.startswith("Colour/") and name not in _SAID]
    mostly = f"mostly {' and '.join(plain[:_COLOURS])}" if plain else ""
    said = [_SAID[name] for parent in _LOOK for name in told if name in _SAID and _in(parent, name)]
    return ", ".join(filter(None, [*said, mostly]))


def _under(parent: str, told: Sequence[str]) -> list[str]:
    return [_phrase(name) for name in told if _in(parent, name)]


def _in(parent: str, name: str) -> bool:
    return name.startswith(f"{parent}/")


def _measured(view: AssetView) -> Iterator[str]:
    """What is proposed without a pack, the surest first, and was not rejected."""
    for one in sorted(view.suggestions, key=lambda one: -one.score):
        sure = one.pack == _BUILTIN and one.score >= _SURE and one.reply is not Reply.REJECTED
        if sure and _is_known(one.name):
            yield one.name


def _is_known(name: str) -> bool:
    """Whether it is one of the program's own names."""
    return name in _SAID or name.startswith("Colour/")


def _phrase(name: str) -> str:
    return _SAID.get(name) or name.rpartition("/")[2].casefold()


def _generated(view: AssetView) -> bool:
    stated = (view.digital_source_type, *(view.credential.source_types if view.credential else ()))
    return view.recipe is not None or any(map(is_ai, stated))


class _Secret:
    """What a draft keeps to itself: the recipe's words, and names."""

    def __init__(self, view: AssetView, names: Collection[str]) -> None:
        marked = [one.name for one in view.regions if one.name]
        self._recipe = _recipe_words(view.recipe)
        self._names = [words for one in (*names, *view.personas, *marked) if (words := _words(one))]

    def tells(self, text: str) -> bool:
        """Whether a machine's phrase has a word of the recipe: who could tell where it is from?"""
        return bool(self._recipe.intersection(_words(text)))

    def released(self, tags: Iterable[AppliedTag]) -> Iterator[str]:
        """The last parts of tags that may be said: a human's own, and imported ones without a word
        of the recipe (generators write prompts into keywords).
        """
        for tag in tags:
            parents, _, leaf = tag.name.rpartition("/")
            above = set(_words(parents))
            if above & (_NAMED | _HOUSE) or _is_known(tag.name) or self._is_name(leaf):
                continue
            if leaf.strip() and (tag.by != _IMPORTED or not self.tells(leaf)):
                yield leaf.strip()

    def _is_name(self, text: str) -> bool:
        """Whether somebody's name, or one part of it, stands in the text."""
        said = _words(text)
        return any(part in said for name in self._names for part in name if len(part) > 1)


def _recipe_words(recipe: Recipe | None) -> frozenset[str]:
    if recipe is None:
        return frozenset()
    loras = [lora.name for lora in recipe.loras]
    texts = [recipe.prompt, recipe.negative_prompt, recipe.checkpoint, *loras, *recipe.raw.values()]
    return frozenset(word for text in texts if text for word in _words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
