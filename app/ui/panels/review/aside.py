"""Beside the picture under review: why it waits, what else is known, what was decided before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.core.asset import AssetView, Decision, Finding, Verdict
from app.core.people import Persona
from app.core.vocab import Outcome, PersonaKind
from app.ui.findings import GRAVITY, FindingRow, seen
from app.ui.panels.review.queue import Line
from app.ui.panels.review.verdicts import VerdictsSection
from app.ui.pictures.small import SmallPicture, SmallPictures
from app.ui.reviews import Case
from app.ui.style.look import Look
from app.ui.veil import Veil
from app.ui.widgets.basics import button, column, holder, label, line, on_ground, restyle, row
from app.ui.widgets.chip import Chip
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.pairs import Pairs, words
from app.ui.widgets.section import SIDE, Section
from app.ui.words import day, last_part, moment, outcome, platform, shown, tone, tr

WIDTH = 320
AHEAD, AHEAD_SIDE = 4, 64


class WhySection(Section):
    """What was found for the platform in question. `pointed` with the detection one speaks of, or
    None; `corrected` with a matched term that is said to be none.
    """

    pointed = Signal(object)
    corrected = Signal(str)

    def __init__(self) -> None:
        super().__init__(tr("What was found"))

    def show_verdict(self, view: AssetView, verdict: Verdict) -> None:
        from app.services import explain

        self.note(tr("policy {day}").format(day=explain.policy_day(verdict)))
        against = [one for one in verdict.findings if one.outcome is not Outcome.CLEAR]
        parts: list[QWidget] = []
        if verdict.decision is not None or not against:
            parts.append(words(shown(explain.verdict(verdict, platform(verdict.platform)))))
        for finding in sorted(against, key=lambda one: GRAVITY[one.outcome]):
            parts += self._row(view, finding)
        self.fill(*parts)

    def _row(self, view: AssetView, finding: Finding) -> list[QWidget]:
        made = FindingRow(outcome(finding.outcome), finding, seen(view, finding))
        made.pointed.connect(self.pointed)
        term = finding.term
        if term is None or finding.outcome is not Outcome.PROHIBITED or view.minor_mark:
            return [made]
        text = tr("“{term}” is no sign here …").format(term=shown(term))
        correct = button(text, lambda: self.corrected.emit(term))
        correct.setToolTip(tr("Document that this word was matched wrongly; it needs a reason"))
        return [made, holder(row(correct, None))]


class ConsentSection(Section):
    """Who is shown, and what is signed for it."""

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Consent"))
        self._look = look

    def show_people(self, view: AssetView, personas: Sequence[Persona]) -> None:
        pairs = Pairs(self._look)
        known = {one.name: one for one in personas}
        for name in view.personas:
            persona = known.get(name)
            told = f"{shown(name)} · {kind_words(persona.kind)}" if persona else shown(name)
            pairs.add(tr("Persona"), told, copy=False)
            if persona is not None:
                pairs.add(tr("Adult"), attested(persona), copy=False)
        if not view.personas:
            pairs.add(tr("Persona"), tr("nobody named"), copy=False)
        if view.minor_mark:
            pairs.add(tr("Mark"), tr("A person marked a sign of a minor"), copy=False)
        told, known_tone = ai_words(view)
        pairs.add_widget(tr("AI label"), words(told, tone=known_tone))
        for term in view.corrections:
            told = tr("“{term}” is no sign here").format(term=shown(term))
            pairs.add(tr("Corrected"), told, copy=False)
        self.fill(pairs)


class DecisionsSection(Section):
    """What was decided about this content, on any platform, newest first; hidden without any."""

    MOST = 8

    def __init__(self, look: Look) -> None:
        super().__init__(tr("Decisions so far"))
        self._look = look
        self._holds: bool | None = None

    def show_chain(self, holds: bool | None) -> None:
        """Whether the audit chain holds, none of its rows changed or missing; None: not known."""
        self._holds = holds
        self._show_chain()

    def _show_chain(self) -> None:
        if self._holds is None:
            self.note("")
        elif self._holds:
            self.note(tr("chain verified"))
        else:
            self.note(tr("chain broken: see the audit"), "block")

    def show_decisions(self, decisions: Sequence[tuple[str, Decision]]) -> None:
        self.setVisible(bool(decisions))
        self._show_chain()
        newest = sorted(decisions, key=lambda one: one[1].decided, reverse=True)[: self.MOST]
        pairs = Pairs(self._look)
        for name, decision in newest:
            pairs.add(
                day(decision.decided),
                f"{platform(name)} · {decision_words(decision)}",
                copy=False,
                hint=moment(decision.decided),
            )
        self.fill(pairs)


class Aside(QWidget):
    """`pointed` and `corrected` as of `WhySection`; `platform_asked` to look at another one's."""

    pointed = Signal(object)
    corrected = Signal(str)
    platform_asked = Signal(str)

    def __init__(self, pictures: SmallPictures, look: Look) -> None:
        super().__init__()
        on_ground(self, "panel")
        self._look, self._pictures = look, pictures
        self.title = label("", "large", wrap=True)
        self.name = ElidedLabel()
        self.place = label("", "small")
        self.verdicts = VerdictsSection()
        self.why = WhySection()
        self.consent = ConsentSection(look)
        self.decisions = DecisionsSection(look)
        self.ahead = Section(tr("Next in the queue"))
        self._marks = FlowLayout(spacing=6)
        self._marks_holder = holder(self._marks)
        self.why.pointed.connect(self.pointed)
        self.why.corrected.connect(self.corrected)
        self.verdicts.pointed.connect(self.pointed)
        self.verdicts.asked.connect(self.platform_asked)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scrolled())
        self.setFixedWidth(WIDTH)

    def show_place(self, line_: Line, since: str) -> None:
        told = tr("{at} of {all}").format(at=line_.at + 1, all=line_.total)
        self.place.setText(f"{told} · {since}" if since else told)

    def show_case(self, case: Case, verdict: Verdict, marks: Sequence[tuple[str, str]]) -> None:
        """`marks` are (words, tone) of what sets this decision apart."""
        where, what = platform(verdict.platform), outcome(verdict.outcome)
        self.title.setText(f"{where} · {what}")
        restyle(self.title, tone=tone(verdict.outcome))
        self.name.setText(last_part(case.view.path))
        self._show_marks(marks)
        self.verdicts.show_verdicts(case.view, verdict.platform)
        self.why.show_verdict(case.view, verdict)
        self.consent.show_people(case.view, case.personas)
        self.decisions.show_decisions(case.decisions)

    def show_ahead(self, hashes: Sequence[tuple[str | None, Veil]]) -> None:
        """The pictures that come next, as far as they are known."""
        self._pictures.drop()
        made = [
            SmallPicture(self._look, sha256, veil, AHEAD_SIDE, tr("One of the next"))
            for sha256, veil in hashes[:AHEAD]
        ]
        self.ahead.setVisible(bool(made))
        self.ahead.fill(holder(row(*made, None)))
        self._pictures.fill(made)

    def marks(self) -> list[str]:
        """What is marked, in words."""
        items = (self._marks.itemAt(at) for at in range(self._marks.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one.text for one in widgets if isinstance(one, Chip)]

    def _show_marks(self, marks: Sequence[tuple[str, str]]) -> None:
        while (item := self._marks.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for text, how in marks:
            self._marks.addWidget(Chip(self._look, text, tone=how))
        self._marks_holder.setVisible(bool(marks))
        self._marks_holder.updateGeometry()

    def _scrolled(self) -> QWidget:
        head = column(self.title, self._marks_holder, self.name, self.place, spacing=4)
        head.setContentsMargins(SIDE, 12, SIDE, 12)
        sections = (self.verdicts, self.why, self.consent, self.decisions, self.ahead)
        inside = holder(column(holder(head), line(), *sections, None, spacing=0), "panel")
        area = QScrollArea()
        area.setProperty("ground", "panel")
        area.setAccessibleName(tr("About the picture under review"))
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        return area


def ai_words(view: AssetView) -> tuple[str, str]:
    """(what an export will say about how it was made, tone)."""
    from app.export.policies.disclosure import digital_source_type, is_ai

    named = view.credential.source_types if view.credential is not None else ()
    term = digital_source_type(view.digital_source_type, view.recipe is not None, named)
    if term is None or not is_ai(term):
        return tr("none: nothing in the file says AI"), "warn"
    return tr("{term}, kept on export").format(term=term.rpartition("/")[2]), "ok"


def kind_words(kind: PersonaKind) -> str:
    return {
        PersonaKind.FICTIONAL: tr("fictional"),
        PersonaKind.OWN: tr("own likeness"),
        PersonaKind.LICENSED: tr("licensed likeness"),
    }[kind]


def attested(persona: Persona) -> str:
    if persona.adult_attested is None:
        return tr("nobody has attested it")
    return tr("attested {day}").format(day=persona.adult_attested.isoformat())


def decision_words(decision: Decision) -> str:
    """approved · Mia: “marked sensitive” (a second look is missing)"""
    said = f"{outcome(decision.outcome)} · {shown(decision.actor)}"
    if decision.reason:
        said += f": “{shown(decision.reason)}”"
    if decision.waits_for_second:
        said += f" ({tr('a second look is missing')})"
    elif decision.confirmed_by:
        said += " · " + tr("confirmed by {name}").format(name=shown(decision.confirmed_by))
    return said
