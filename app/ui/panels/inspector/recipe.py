"""How the picture was made: the parsed fields, each to be copied, the raw texts, the workflow."""

from enum import Enum, auto

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QToolButton, QWidget

from app.core.asset import AssetView, Lora, Recipe
from app.core.vocab import Certainty
from app.ui.style.look import Look
from app.ui.widgets.basics import holder, label, link, row
from app.ui.widgets.pairs import Copied, Pairs, words
from app.ui.widgets.section import Section
from app.ui.words import shown, tr

RAW_HEIGHT = 220
RAW_MOST = 60_000
"""Characters of raw text shown; a workflow may have millions."""

PROMPT_FOLDS = 320
"""A prompt with more characters begins folded."""

WORKFLOWS = ("workflow", "prompt")
"""The carriers that ComfyUI can load again, the one with the positions of its nodes first."""


class Tab(Enum):
    PARSED = auto()
    RAW = auto()
    WORKFLOW = auto()


class RecipeSection(Section):
    """Hidden without a recipe."""

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Recipe"))
        self._look = look
        self._recipe: Recipe | None = None
        self._whole = False
        self._now = Tab.PARSED
        self._tabs = {
            Tab.PARSED: self._tab(tr("parsed"), Tab.PARSED),
            Tab.RAW: self._tab(tr("raw"), Tab.RAW),
            Tab.WORKFLOW: self._tab(tr("workflow"), Tab.WORKFLOW),
        }
        self._tabs[Tab.PARSED].setChecked(True)

    def show_asset(self, view: AssetView) -> None:
        if view.recipe != self._recipe:
            self._whole = False
        self._recipe = view.recipe
        self.setVisible(view.recipe is not None)
        self._tabs[Tab.WORKFLOW].setVisible(workflow(view.recipe) is not None)
        self._draw()

    def _tab(self, text: str, tab: Tab) -> QToolButton:
        made = link(text, lambda: self.turn(tab))
        made.setCheckable(True)
        self.add_to_head(made)
        return made

    def turn(self, tab: Tab) -> None:
        self._now = tab
        for one, made in self._tabs.items():
            made.setChecked(one is tab)
        self._draw()

    def raw_fields(self) -> list[QPlainTextEdit]:
        """One for each text that is shown as the file carries it."""
        items = (self.body.itemAt(at) for at in range(self.body.count()))
        parts = (item.widget() for item in items if item is not None)
        return [part for part in parts if isinstance(part, QPlainTextEdit)]

    def _draw(self) -> None:
        recipe = self._recipe
        if recipe is None:
            self.fill()
        elif self._now is Tab.RAW:
            self.fill(*(part for name in recipe.raw for part in self._raw_part(recipe, name)))
        elif self._now is Tab.WORKFLOW and (name := workflow(recipe)) is not None:
            hint = label(tr("Copy it and paste it into ComfyUI's canvas."), "small", wrap=True)
            self.fill(*self._raw_part(recipe, name), hint)
        else:
            self._draw_parsed(recipe)

    def _draw_parsed(self, recipe: Recipe) -> None:
        pairs = Pairs(self._look)
        for name, value, key in _rows(recipe):
            pairs.add(name, _doubted(value, recipe.certainty.get(key)), hint=_doubt(recipe, key))
        prompt = shown(recipe.prompt or "")
        folded = len(prompt) > PROMPT_FOLDS and not self._whole
        told = prompt[:PROMPT_FOLDS].rstrip() + " …" if folded else prompt
        parts: list[QWidget] = []
        if prompt:
            parts.append(Copied(self._look, words(told), tr("prompt"), prompt))
        if len(prompt) > PROMPT_FOLDS:
            more = tr("Show all of it") if folded else tr("Show less")
            parts.append(holder(row(link(more, self._turn_prompt), None)))
        self.fill(*parts, pairs)

    def _turn_prompt(self) -> None:
        self._whole = not self._whole
        self._draw()

    def _raw_part(self, recipe: Recipe, name: str) -> tuple[Copied, QPlainTextEdit]:
        text = recipe.raw[name]
        field = QPlainTextEdit(shown(text[:RAW_MOST]))
        field.setReadOnly(True)
        field.setAccessibleName(name)
        field.setFixedHeight(min(RAW_HEIGHT, 48 + 16 * text.count("\n") + len(text) // 3))
        field.setMinimumSize(QSize(10, 48))
        return Copied(self._look, label(name, "muted"), name, shown(text)), field


def workflow(recipe: Recipe | None) -> str | None:
    """The carrier of the graph it was made by; None where there is none."""
    if recipe is None or recipe.generator != "comfyui":
        return None
    return next((name for name in WORKFLOWS if name in recipe.raw), None)


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
