"""What the file was before: each content it had, with what was decided about that one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.asset import AssetView, Recipe, Version
from app.core.vocab import Outcome
from app.ui.bridge import Bridge
from app.ui.pictures.small import SmallPicture, SmallPictures
from app.ui.style.look import Look
from app.ui.veil import Adult, verdicts_veil
from app.ui.widgets.basics import label
from app.ui.widgets.pairs import words
from app.ui.widgets.section import Section
from app.ui.words import moment, outcome, platform, shown, size, tone, tr, trn

SIDE = 56
DECIDED = frozenset([Outcome.APPROVED, Outcome.REJECTED])
_GRAVEST_FIRST = (
    *(Outcome.PROHIBITED, Outcome.BLOCKED, Outcome.REJECTED),
    *(Outcome.REVIEW, Outcome.APPROVED, Outcome.CLEAR),
)


class VersionsSection(Section):
    """Newest first; hidden while there is only one."""

    def __init__(self, bridge: Bridge, look: Look) -> None:
        super().__init__(tr("Versions"))
        self._look = look
        self._pictures = SmallPictures(bridge, self)
        self._view: AssetView | None = None

    def show_asset(self, view: AssetView, adult: Adult, *, revealed: bool) -> None:
        """`adult` and `revealed` as in `veil`: each version is shown by its own verdicts."""
        self.setVisible(len(view.versions) > 1)
        if len(view.versions) < 2:
            self._pictures.drop()
            self.fill()
            return
        self.note(trn("%n version", "%n versions", len(view.versions)))
        rows = [self._row(view, one, adult, revealed=revealed) for one in view.versions]
        self.fill(*rows)
        pictures = [row.findChild(SmallPicture) for row in rows]
        self._pictures.fill([one for one in pictures if one is not None])

    def _row(self, view: AssetView, version: Version, adult: Adult, *, revealed: bool) -> QWidget:
        when = tr("Now") if version.current else moment(version.added)
        veiled = verdicts_veil(version.verdicts, adult, revealed=revealed)
        made = QWidget()
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(label(when, "strong"))
        for line in facts(version):
            text.addWidget(words(line, "small"))
        said = decided(view, version)
        for told, role in said:
            verdict = label(told, "small", wrap=True)
            verdict.setProperty("tone", role)
            text.addWidget(verdict)
        box = QHBoxLayout(made)
        box.setContentsMargins(0, 2, 0, 4)
        box.setSpacing(10)
        picture = SmallPicture(self._look, version.sha256, veiled, SIDE, when)
        box.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(text, 1)
        made.setAccessibleName(f"{when}: {'. '.join(told for told, _ in said)}")
        return made


def facts(version: Version) -> list[str]:
    """What it was, in up to three lines."""
    measures = [f"{version.width} × {version.height}"] if version.width and version.height else []
    if version.bytes is not None:
        measures.append(size(version.bytes))
    measures.append((version.format or "").upper())
    since = tr("since {when}").format(when=moment(version.added)) if version.current else ""
    lines = [since, " · ".join(part for part in measures if part), _recipe(version.recipe)]
    if version.fault is not None:
        lines.append(tr("Could not be read"))
    return [shown(line) for line in lines if line]


def decided(view: AssetView, version: Version) -> list[tuple[str, str]]:
    """(what was said about this content, the tone of it), in up to three lines.

    Nothing is approved by inheritance: the current version says that it was not reviewed, whatever
    was decided about another one.
    """
    human = _said(version, by_human=True)
    machine = _said(version, by_human=False)
    lines = [(_listed(human), _tone(human))] if human else []
    if not human and version.current:
        lines.append(_not_reviewed(view, version))
    if machine:
        told = tr("Checked by machine: {told}").format(told=_listed(machine))
        lines.append((told, _tone(machine)))
    return lines or [(tr("Not reviewed"), "")]


def _not_reviewed(view: AssetView, version: Version) -> tuple[str, str]:
    others = [one for one in view.versions if one is not version]
    if any(_said(one, by_human=True) for one in others):
        told = tr("Not reviewed: a decision about an earlier version does not count for this one")
        return told, "warn"
    return tr("Not reviewed"), ""


def _said(version: Version, *, by_human: bool) -> dict[Outcome, list[str]]:
    """Platforms by outcome, the gravest first."""
    found: dict[Outcome, list[str]] = {}
    for outcome_ in _GRAVEST_FIRST:
        names = [platform(n) for n, one in version.verdicts.items() if one.outcome is outcome_]
        if names and (outcome_ in DECIDED) is by_human:
            found[outcome_] = names
    return found


def _listed(found: dict[Outcome, list[str]]) -> str:
    """review on X, clear on Instagram and TikTok."""
    parts = [
        tr("{outcome} on {names}").format(outcome=outcome(value), names=", ".join(names))
        for value, names in found.items()
    ]
    return "; ".join(parts)


def _tone(found: dict[Outcome, list[str]]) -> str:
    return tone(next(iter(found)))


def _recipe(recipe: Recipe | None) -> str:
    if recipe is None:
        return ""
    seed = "" if recipe.seed is None else tr("seed\N{NO-BREAK SPACE}{n}").format(n=recipe.seed)
    return " · ".join(part for part in (recipe.checkpoint or recipe.generator, seed) if part)
