"""What sets two assets apart, in words. Pure."""

from collections.abc import Callable

from app.core.asset import AssetView, Recipe
from app.ui.words import count, moment, size, tr


def differences(copy: AssetView, original: AssetView) -> list[str]:
    """How the copy differs from the original, what matters most first; empty when in nothing that
    is known.
    """
    if copy.sha256 is not None and copy.sha256 == original.sha256:
        return [tr("Both have the same content.")]
    found = [part(copy, original) for part in _PARTS]
    return [text for text in found if text]


def _age(copy: AssetView, original: AssetView) -> str:
    if copy.created is None or original.created is None or copy.created == original.created:
        return ""
    newer, when = copy.created > original.created, moment(copy.created)
    text = tr("The copy is newer ({when}).") if newer else tr("The copy is older ({when}).")
    return text.format(when=when)


def _frame(copy: AssetView, original: AssetView) -> str:
    mine, theirs = (copy.width, copy.height), (original.width, original.height)
    if mine == theirs or None in (*mine, *theirs):
        return "" if mine == theirs else tr("One of them has not been read yet.")
    text = tr("The copy has {mine} pixels, the original {theirs}.")
    return text.format(mine=_pixels(mine), theirs=_pixels(theirs))


def _pixels(frame: tuple[int | None, int | None]) -> str:
    return f"{frame[0]}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{frame[1]}"


def _size(copy: AssetView, original: AssetView) -> str:
    more = copy.bytes - original.bytes
    if not more:
        return ""
    text = tr("The copy is {size} larger.") if more > 0 else tr("The copy is {size} smaller.")
    octets = abs(more)
    told = size(octets) if octets >= 1000 else tr("{n} bytes").format(n=count(octets))
    return text.format(size=told)


def _format(copy: AssetView, original: AssetView) -> str:
    if copy.format == original.format or not (copy.format and original.format):
        return ""
    text = tr("The copy is {mine}, the original {theirs}.")
    return text.format(mine=copy.format.upper(), theirs=original.format.upper())


def _recipe(copy: AssetView, original: AssetView) -> str:
    mine, theirs = copy.recipe, original.recipe
    if mine is None and theirs is None:
        return ""
    if mine is None:
        return tr("The copy has no recipe.")
    if theirs is None:
        return tr("Only the copy has a recipe.")
    names = [name for name, field in _fields() if field(mine) != field(theirs)]
    return tr("Other in the recipe: {names}.").format(names=", ".join(names)) if names else ""


def _fields() -> list[tuple[str, Callable[[Recipe], object]]]:
    return [
        (tr("prompt"), lambda one: one.prompt),
        (tr("negative prompt"), lambda one: one.negative_prompt),
        (tr("seed"), lambda one: one.seed),
        (tr("checkpoint"), lambda one: one.checkpoint),
        (tr("LoRAs"), lambda one: one.loras),
        (tr("sampler"), lambda one: (one.sampler, one.scheduler, one.steps)),
        (tr("CFG"), lambda one: one.cfg),
    ]


def _tags(copy: AssetView, original: AssetView) -> str:
    mine, theirs = ({tag.name for tag in view.tags} for view in (copy, original))
    parts = []
    if only := sorted(theirs - mine):
        parts.append(tr("Only the original is tagged {tags}.").format(tags=", ".join(only)))
    if only := sorted(mine - theirs):
        parts.append(tr("Only the copy is tagged {tags}.").format(tags=", ".join(only)))
    return " ".join(parts)


def _rating(copy: AssetView, original: AssetView) -> str:
    if copy.rating == original.rating:
        return ""
    text = tr("The copy has {mine} stars, the original {theirs}.")
    return text.format(mine=copy.rating, theirs=original.rating)


_PARTS = (_age, _frame, _size, _format, _recipe, _rating, _tags)
