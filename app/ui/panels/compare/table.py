"""What sets the compared apart: a row for each fact, a column for each picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from app.core.asset import AssetView
from app.ui.facts import Fact, facts, recipe_facts, score_facts
from app.ui.widgets.basics import label, on_ground
from app.ui.widgets.roles import Role, has_role
from app.ui.wording import Run, differing
from app.ui.words import shown, tr

NAME_WIDTH = 96
MOSTLY = 0.8
"""Where more than this share of a prompt is its own, nothing in it stands out."""


@dataclass(frozen=True, slots=True)
class Prompts:
    """One kind of prompt, word by word."""

    name: str
    texts: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """Only what is not the same in all."""

    facts: tuple[Fact, ...] = ()
    prompts: tuple[Prompts, ...] = ()


def differences(views: Sequence[AssetView]) -> Differences:
    """Takes its time with long prompts: for a worker."""
    rows = (*facts(views), *recipe_facts(views), *score_facts(views))
    prompts = (
        (tr("Prompt"), [(view.recipe and view.recipe.prompt) or "" for view in views]),
        (tr("Negative"), [(view.recipe and view.recipe.negative_prompt) or "" for view in views]),
    )
    return Differences(
        tuple(row for row in rows if row.differs),
        tuple(
            Prompts(name, tuple(tuple(runs) for runs in differing(texts)))
            for name, texts in prompts
            if len(set(texts)) > 1
        ),
    )


class DifferenceTable(QScrollArea):
    """Its columns stand below the pictures."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Differences"))
        has_role(self, Role.Table)
        self.setProperty("role", "table")

    def show_differences(self, found: Differences, columns: int) -> None:
        body = QWidget()
        on_ground(body, "panel")
        grid = QGridLayout(body)
        grid.setContentsMargins(16, 12, 16, 16)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        for at in range(columns):
            grid.setColumnStretch(at + 1, 1)
        for prompts in found.prompts:
            cells = [_prompt(runs) for runs in prompts.texts]
            _add(grid, prompts.name, cells)
        for fact in found.facts:
            _add(grid, fact.name, [label(value or "–", wrap=True) for value in fact.values])
        if not found.facts and not found.prompts:
            grid.addWidget(label(tr("Nothing that is known sets them apart."), "muted"), 0, 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(body)


def _add(grid: QGridLayout, name: str, cells: Sequence[QLabel]) -> None:
    line, top = grid.rowCount(), Qt.AlignmentFlag.AlignTop
    grid.addWidget(label(name, "muted"), line, 0, top)
    for at, cell in enumerate(cells):
        grid.addWidget(cell, line, at + 1, top)


def _prompt(runs: Sequence[Run]) -> QLabel:
    """What the others do not have stands out by weight and a line below it, unless that is nearly
    all there is. The one place where a label reads markup: every word of it is escaped.
    """
    text = shown("".join(words for words, _ in runs))
    if sum(len(words) for words, own in runs if own) > MOSTLY * len(text):
        return label(text or "–", wrap=True)
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setWordWrap(True)
    made.setProperty("role", "muted")
    parts = (
        f"<b><u>{escape(shown(words))}</u></b>" if own else escape(shown(words))
        for words, own in runs
    )
    made.setText("".join(parts))
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setAccessibleName(text)
    return made
