"""One persona: who is shown, what was attested, and the papers behind it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.core.people import Persona, Release
from app.core.vocab import PersonaKind
from app.ui.panels.people.releases import ReleaseForm, ReleaseRow
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, empty, expanding, label, on_ground, restyle, row
from app.ui.widgets.choice import Choice
from app.ui.widgets.dates import DayField, day_words
from app.ui.words import tr, trn

YES, NO = "yes", "no"
WIDTH = 640


class PersonaForm(QWidget):
    """`saved` with the persona as it shall be and its present name ("" for a new one). `opened`
    with what should be brought into sight.
    """

    saved = Signal(Persona, str)
    removed = Signal(str)
    assets_wanted = Signal(str)
    filed = Signal(str, str, Release)
    withdrawn = Signal(int)
    document_wanted = Signal()
    opened = Signal(QWidget)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        on_ground(self, "window")
        self._look = look
        self._persona: Persona | None = None
        self.platforms: Sequence[str] = ()
        self.today = date.today()
        self._title = label("", "title")
        self.name = QLineEdit(placeholderText=tr("Mia Laurent"))
        self.name.setAccessibleName(tr("Name"))
        kinds = [(one.value, kind_words(one)) for one in PersonaKind]
        self.kind = Choice(tr("Kind"), kinds, PersonaKind.FICTIONAL.value)
        self.kind.chosen.connect(lambda _kind: self._explain())
        self._explained = label("", "small", wrap=True)
        self.attested = Choice(
            tr("Attestation"), [(NO, tr("Not attested")), (YES, tr("Attested on"))], NO
        )
        self.day = DayField(tr("Day of the attestation"), self.today)
        self.attested.chosen.connect(lambda value: self.day.setEnabled(value == YES))
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(tr("Note"))
        self.note.setFixedHeight(72)
        self.note.setTabChangesFocus(True)
        self._mistake = label("", wrap=True)
        restyle(self._mistake, tone="block")
        self.save_button = button(tr("Save"), self._save, primary=True)
        self.remove_button = button(tr("Remove …"), self._ask_to_remove)
        self.really_button = button(tr("Remove for good"), self._remove)
        self.assets_button = button(tr("Assets"), self._show_assets)
        self.file_button = button(tr("File a release …"), self._open_form)
        self.form: ReleaseForm | None = None
        self.rows: list[ReleaseRow] = []
        self._releases = QVBoxLayout()
        self._releases.setSpacing(8)
        self._papers = column(spacing=8)
        self._lay_out()

    def show_persona(self, persona: Persona | None) -> None:
        """None: a new one."""
        self._persona = persona
        known = persona or Persona("")
        self._title.setText(known.name or tr("New persona"))
        self.name.setText(known.name)
        self.kind.choose(known.kind.value)
        self.attested.choose(YES if known.adult_attested else NO)
        self.day.choose(known.adult_attested or self.today)
        self.day.setEnabled(known.adult_attested is not None)
        self.note.setPlainText(known.note)
        self._mistake.hide()
        self.save_button.setEnabled(True)
        self.really_button.hide()
        self.remove_button.setVisible(persona is not None)
        self.assets_button.setVisible(known.assets > 0)
        self.assets_button.setText(trn("Show %n asset", "Show %n assets", known.assets))
        self.close_form()
        self._list_releases(known.releases)
        self._explain()

    @property
    def busy(self) -> bool:
        """Something is being filled in that another look at the library must not wipe out."""
        known = self._persona or Persona("")
        bare = Persona(known.name, known.kind, known.adult_attested, known.note)
        return self.form is not None or self._filled_in() != bare

    @property
    def persona(self) -> Persona | None:
        return self._persona

    def refuse(self, text: str) -> None:
        """It was not saved; say why."""
        self._mistake.setText(text)
        self._mistake.show()
        self.save_button.setEnabled(True)

    @property
    def mistake(self) -> str:
        return self._mistake.text() if self._mistake.isVisibleTo(self) else ""

    def _save(self) -> None:
        persona = self._filled_in()
        if not persona.name:
            self.refuse(tr("A persona needs a name."))
            return
        self._mistake.hide()
        self.save_button.setEnabled(False)
        self.saved.emit(persona, self._persona.name if self._persona else "")

    def _filled_in(self) -> Persona:
        attested = self.day.day if self.attested.value == YES else None
        kind, note = PersonaKind(self.kind.value), self.note.toPlainText().strip()
        return Persona(self.name.text().strip(), kind, attested, note)

    def _ask_to_remove(self) -> None:
        assets = self._persona.assets if self._persona else 0
        known = trn("%n asset no longer shows it", "%n assets no longer show it", assets)
        words = tr("Remove for good")
        self.really_button.setText(f"{words}: {known}" if assets else words)
        self.remove_button.hide()
        self.really_button.show()
        self.really_button.setFocus()

    def _remove(self) -> None:
        if self._persona is not None:
            self.removed.emit(self._persona.name)

    def _show_assets(self) -> None:
        if self._persona is not None:
            self.assets_wanted.emit(self._persona.name)

    # ── releases ──

    def _list_releases(self, releases: Sequence[Release]) -> None:
        empty(self._releases)
        self.rows = []
        if self._persona is None:
            self._releases.addWidget(label(tr("Once it is saved, releases can be filed."), "muted"))
        elif not releases:
            self._releases.addWidget(label(tr("No release is filed."), "muted"))
        for release in releases:
            made = ReleaseRow(self._look, release, self.today)
            number = release.id
            if number is not None:
                made.withdrawn.connect(lambda number=number: self.withdrawn.emit(number))
            self.rows.append(made)
            self._releases.addWidget(made)

    def _open_form(self) -> None:
        self.close_form()
        self.form = ReleaseForm(self.platforms, self.today)
        self.form.cancelled.connect(self.close_form)
        self.form.document_wanted.connect(self.document_wanted)
        self.form.filed.connect(self._file)
        self._papers.addWidget(self.form)
        self.file_button.hide()
        self.form.person.setFocus()
        self.opened.emit(self.form)

    def _file(self, document: str, release: Release) -> None:
        if self._persona is not None:
            self.filed.emit(self._persona.name, document, release)

    def close_form(self) -> None:
        """Without filing what is in it."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        self.file_button.setVisible(self._persona is not None)

    # ── words ──

    def _explain(self) -> None:
        kind = PersonaKind(self.kind.value)
        self._explained.setText(explained(kind))

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self)
        inner.setContentsMargins(24, 16, 24, 24)
        inner.setSpacing(14)
        inner.addWidget(self._title)
        attested = tr("In writing: whoever is shown, or whoever the character is, is an adult.")
        self._add(inner, tr("Name"), self.name)
        self._add(inner, tr("Kind"), self.kind, self._explained)
        inner.addLayout(
            column(label(tr("Adult"), "muted"), label(attested, "small", wrap=True), spacing=4)
        )
        inner.addLayout(row(self.attested, self.day, None))
        self._add(inner, tr("Note"), self.note)
        inner.addWidget(self._mistake)
        inner.addLayout(
            row(
                self.save_button,
                self.assets_button,
                expanding(),
                self.remove_button,
                self.really_button,
            )
        )
        inner.addSpacing(8)
        inner.addWidget(label(tr("Releases").upper(), "heading"))
        inner.addLayout(self._releases)
        self._papers.addLayout(row(self.file_button, None))
        inner.addLayout(self._papers)
        inner.addStretch(1)
        self.setMaximumWidth(WIDTH)

    def _add(self, box: QVBoxLayout, name: str, *parts: QWidget) -> None:
        box.addLayout(column(label(name, "muted"), *parts, spacing=4))


def kind_words(kind: PersonaKind) -> str:
    return {
        PersonaKind.FICTIONAL: tr("Fictional"),
        PersonaKind.OWN: tr("My own likeness"),
        PersonaKind.LICENSED: tr("Licensed likeness"),
    }[kind]


def explained(kind: PersonaKind) -> str:
    return {
        PersonaKind.FICTIONAL: tr("Nobody's likeness: a character. Needs no release."),
        PersonaKind.OWN: tr("You yourself. Dating profiles accept only this."),
        PersonaKind.LICENSED: tr("Somebody who signed for it: a release has to cover each use."),
    }[kind]


def summary(persona: Persona, today: date) -> str:
    """A persona in two lines: its kind, and what was attested or is missing."""
    parts = []
    if persona.adult_attested is None:
        parts.append(tr("not attested"))
    else:
        parts.append(tr("attested {day}").format(day=day_words(persona.adult_attested)))
    if persona.kind is PersonaKind.LICENSED and not any(
        one.holds(today) for one in persona.releases
    ):
        parts.append(tr("no release in force"))
    return f"{kind_words(persona.kind)}\n{' · '.join(parts)}"
