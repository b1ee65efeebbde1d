"""How the picture was made: the parsed fields, each to be copied, and the raw text."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QToolButton

from app.core.asset import AssetView, Lora, Recipe
from app.core.vocab import Certainty
from app.ui.style.look import Look
from app.ui.widgets.basics import label, link
from app.ui.widgets.pairs import Copied, Pairs, words
from app.ui.widgets.section import Section
from app.ui.words import shown, tr

RAW_HEIGHT = 220
RAW_MOST = 60_000
"""Characters of raw text shown; a workflow may have millions."""


class RecipeSection(Section):
    """Hidden without a recipe."""

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Recipe"))
        self._look = look
        self._recipe: Recipe | None = None
        self._parsed = self._tab(tr("parsed"), raw=False)
        self._raw = self._tab(tr("raw"), raw=True)
        self._parsed.setChecked(True)

    def show_asset(self, view: AssetView) -> None:
        self._recipe = view.recipe
        self.setVisible(view.recipe is not None)
        self._draw()

    def _tab(self, text: str, *, raw: bool) -> QToolButton:
        made = link(text, lambda: self.turn(raw=raw))
        made.setCheckable(True)
        self.add_to_head(made)
        return made

    def turn(self, *, raw: bool) -> None:
        """To the parsed fields, or to the raw text."""
        self._parsed.setChecked(not raw)
        self._raw.setChecked(raw)
        self._draw()

    def raw_fields(self) -> list[QPlainTextEdit]:
        """One for each text the file carried, while the raw text is shown."""
        items = (self.body.itemAt(at) for at in range(self.body.count()))
        parts = (item.widget() for item in items if item is not None)
        return [part for part in parts if isinstance(part, QPlainTextEdit)]

    def _draw(self) -> None:
        recipe = self._recipe
        if recipe is None:
            self.fill()
        elif self._raw.isChecked():
            self.fill(*(part for name in recipe.raw for part in self._raw_part(recipe, name)))
        else:
            self._draw_parsed(recipe)

    def _draw_parsed(self, recipe: Recipe) -> None:
        pairs = Pairs(self._look)
        for name, value, key in _rows(recipe):
            pairs.add(name, _doubted(value, recipe.certainty.get(key)), hint=_doubt(recipe, key))
        parts: list[Copied | Pairs] = []
        if recipe.prompt:
            prompt = shown(recipe.prompt)
            parts.append(Copied(self._look, words(prompt), tr("prompt"), prompt))
        self.fill(*parts, pairs)

    def _raw_part(self, recipe: Recipe, name: str) -> tuple[Copied, QPlainTextEdit]:
        text = recipe.raw[name]
        field = QPlainTextEdit(shown(text[:RAW_MOST]))
        field.setReadOnly(True)
        field.setAccessibleName(name)
        field.setFixedHeight(min(RAW_HEIGHT, 48 + 16 * text.count("\n") + len(text) // 3))
        field.setMinimumSize(QSize(10, 48))
        return Copied(self._look, label(name, "muted"), name, shown(text)), field


def _rows(recipe: Recipe) -> list[tuple[str, str, str]]:
    """(name, value, field) of what the recipe states."""
    rows = [
        (tr("Negative"), recipe.negative_prompt, "negative_prompt"),
        (tr("Checkpoint"), recipe.checkpoint, "checkpoint"),
        (tr("LoRA"), "\n".join(map(_lora, recipe.loras)), "loras"),
        (tr("Sampler"), _sampler(recipe), "sampler"),
        (tr("CFG"), None if recipe.cfg is None else f"{recipe.cfg:g}", "cfg"),
        (tr("Seed"), None if recipe.seed is None else str(recipe.seed), "seed"),
        (tr("Made with"), recipe.generator, "generator"),
    ]
    return [(name, shown(value), key) for name, value, key in rows if value]


def _lora(lora: Lora) -> str:
    return lora.name if lora.strength is None else f"{lora.name} : {lora.strength:g}"


def _sampler(recipe: Recipe) -> str:
    parts = [recipe.sampler, recipe.scheduler]
    if recipe.steps is not None:
        parts.append(tr("{n} steps").format(n=recipe.steps))
    return " · ".join(part for part in parts if part)


def _doubted(value: str, certainty: Certainty | None) -> str:
    return f"{value} ?" if certainty in (Certainty.INFERRED, Certainty.AMBIGUOUS) else value


def _doubt(recipe: Recipe, key: str) -> str:
    return {
        Certainty.INFERRED: tr("Found by walking past a node Musekeep does not know."),
        Certainty.AMBIGUOUS: tr("Several values are legitimate; this is the last sampler's."),
    }.get(recipe.certainty.get(key, Certainty.PARSED), "")
