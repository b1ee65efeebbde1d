"""In what several pictures differ: rows of facts, a value for each picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from app.core.asset import AssetView, Measures, Recipe
from app.core.vocab import Flag
from app.ui.words import decimal, moment, score, shown, size, tr, trn


@dataclass(frozen=True, slots=True)
class Fact:
    """`values` are one for each picture; `best` the places of those that are better than others in
    this (more pixels, more stars); empty where nothing is better than the rest.
    """

    name: str
    values: tuple[str, ...]
    best: frozenset[int] = frozenset()

    @property
    def differs(self) -> bool:
        return len(set(self.values)) > 1


def facts(views: Sequence[AssetView]) -> list[Fact]:
    """Rows that say nothing about any of them are left out."""
    rows = [
        _fact(tr("Size"), views, _size, lambda one: (one.width or 0) * (one.height or 0)),
        _fact(tr("Format"), views, lambda one: (one.format or "").upper()),
        _fact(tr("Bytes"), views, lambda one: size(one.bytes), lambda one: one.bytes),
        _fact(tr("Made"), views, lambda one: moment(one.created) if one.created else ""),
        _fact(tr("Rating"), views, lambda one: "★" * one.rating, lambda one: one.rating),
        _fact(tr("Flag"), views, _flag),
        _fact(tr("Tags"), views, _tags, lambda one: len(one.tags)),
        _fact(tr("Seed"), views, _seed),
        _fact(tr("Recipe"), views, _recipe, lambda one: one.recipe is not None),
        _fact(tr("Exported"), views, _exported, lambda one: len(one.exports)),
        _fact(tr("Folder"), views, lambda one: _folder(one.path)),
        _fact(tr("Files"), views, _files),
    ]
    return [row for row in rows if any(row.values)]


def recipe_facts(views: Sequence[AssetView]) -> list[Fact]:
    """How each was made, but for the prompts; what no recipe says has no row."""
    rows = [
        _fact(tr("Checkpoint"), views, _said(lambda one: one.checkpoint)),
        _fact(tr("LoRAs"), views, _said(_loras)),
        _fact(tr("Sampler"), views, _said(lambda one: one.sampler)),
        _fact(tr("Scheduler"), views, _said(lambda one: one.scheduler)),
        _fact(tr("Steps"), views, _said(lambda one: one.steps)),
        _fact(tr("CFG"), views, _said(lambda one: one.cfg)),
    ]
    return [row for row in rows if any(row.values)]


def score_facts(views: Sequence[AssetView]) -> list[Fact]:
    """What packs made of each, and what was measured."""
    names = list(dict.fromkeys(one.label for view in views for one in view.scores))
    rows = [_fact(_spoken(name), views, partial(_score, name)) for name in names]
    rows += [
        _fact(tr("Sharpness"), views, _measured(lambda one: one.sharpness)),
        _fact(tr("Noise"), views, _measured(lambda one: one.noise)),
        _fact(tr("Contrast"), views, _measured(lambda one: one.contrast)),
    ]
    return [row for row in rows if any(row.values)]


def _fact(
    name: str,
    views: Sequence[AssetView],
    words: Callable[[AssetView], str],
    worth: Callable[[AssetView], float] | None = None,
) -> Fact:
    best: frozenset[int] = frozenset()
    if worth is not None:
        worths = [worth(view) for view in views]
        if len(set(worths)) > 1:
            best = frozenset(at for at, one in enumerate(worths) if one == max(worths))
        if len(best) * 2 > len(views):
            best = frozenset()  # what most of them are is nothing to point at
    return Fact(name, tuple(words(view) for view in views), best)


def _said(of: Callable[[Recipe], object]) -> Callable[[AssetView], str]:
    """What a recipe says, as words; nothing where there is none."""

    def words(view: AssetView) -> str:
        value = of(view.recipe) if view.recipe is not None else None
        return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)

    return words


def _loras(recipe: Recipe) -> str | None:
    names = (
        f"{one.name} {one.strength:g}" if one.strength is not None else one.name
        for one in recipe.loras
    )
    return ", ".join(names) or None


def _score(name: str, view: AssetView) -> str:
    values = [one.value for one in view.scores if one.label == name]
    return score(max(values)) if values else ""


def _measured(of: Callable[[Measures], float]) -> Callable[[AssetView], str]:
    return lambda view: decimal(of(view.measures), 1) if view.measures is not None else ""


def _spoken(name: str) -> str:
    return name.replace("_", " ").lower()


def _size(view: AssetView) -> str:
    return f"{view.width} × {view.height}" if view.width and view.height else ""


def _flag(view: AssetView) -> str:
    return {Flag.PICK: tr("picked"), Flag.REJECT: tr("rejected")}[view.flag] if view.flag else ""


def _tags(view: AssetView) -> str:
    return ", ".join(tag.name.rpartition("/")[2] for tag in view.tags)


def _seed(view: AssetView) -> str:
    seed = view.recipe.seed if view.recipe else None
    return "" if seed is None else str(seed)


def _recipe(view: AssetView) -> str:
    return view.recipe.generator if view.recipe else ""


def _exported(view: AssetView) -> str:
    return trn("%n time", "%n times", len(view.exports)) if view.exports else ""


def _files(view: AssetView) -> str:
    """Each place of a file that lies in several."""
    paths = [shown(place.path) for place in view.locations]
    return "\n".join(paths) if len(paths) > 1 else ""


def _folder(path: str) -> str:
    return shown(path.replace("\\", "/").rpartition("/")[0].rpartition("/")[2])
