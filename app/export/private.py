"""What a picture's recipe says that must not leave with it: in the file's bytes, or in its name."""

import re

from app.core.asset import Recipe

MOST = 24  # words looked for in one file; the longest say most
SHORTEST = 6  # bytes: anything shorter turns up in compressed pixels by chance
_SEED_DIGITS = 5
_RUN = 3  # so many words of the prompt in a row are a quotation, fewer are a subject


def private_words(recipe: Recipe | None) -> tuple[str, ...]:
    """Words of the recipe that must not be found in an exported file, longest first."""
    if recipe is None:
        return ()
    texts = [recipe.prompt, recipe.negative_prompt, recipe.checkpoint, str(recipe.seed or "")]
    texts += [lora.name for lora in recipe.loras]
    words = {word for text in texts if text for word in re.findall(r"\w+", text)}
    long = [word for word in words if len(word.encode("utf-8", "ignore")) >= SHORTEST]
    return tuple(sorted(long, key=lambda word: (-len(word), word))[:MOST])


def name_tells(text: str, recipe: Recipe | None) -> bool:
    """Whether a file name or a tag gives away the recipe: its seed, its checkpoint, one of its
    LoRAs, a piece of its prompt.

    Generators make such names by default ("00012-3735928559.png").
    """
    if recipe is None:
        return False
    words = _words(text)
    return (
        (recipe.seed is not None and _has_seed(words, recipe.seed))
        or _has_run(words, _words(recipe.checkpoint or ""), 1, shortest=SHORTEST)
        or _has_run(words, _words(recipe.prompt or ""), _RUN, shortest=0)
        or any(_names(words, lora.name) for lora in recipe.loras)
    )


def _names(words: list[str], name: str) -> bool:
    """Whether all of a name stands among the words, in one row."""
    said = _words(name)
    return bool(said) and _has_run(words, said, len(said), shortest=SHORTEST)


def _has_seed(words: list[str], seed: int) -> bool:
    digits = str(abs(seed))
    return len(digits) >= _SEED_DIGITS and digits in words


def _has_run(words: list[str], said: list[str], length: int, *, shortest: int) -> bool:
    """Whether `length` neighbours among `words` stand in the same order in `said`."""
    runs = {tuple(said[i : i + length]) for i in range(len(said) - length + 1)}
    return any(
        run in runs and len(" ".join(run)) >= shortest
        for run in (tuple(words[i : i + length]) for i in range(len(words) - length + 1))
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
