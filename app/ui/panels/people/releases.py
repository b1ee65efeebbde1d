"""Releases of a persona: what is filed, whether it holds today, and the form for another one."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from app.core.people import Release
from app.core.vocab import Nudity
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, expanding, label, restyle, row
from app.ui.widgets.choice import Choice
from app.ui.widgets.dates import DayField, day_words
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.glyph import Glyph
from app.ui.words import last_part, platform, shown, tr, trn

ENDLESS, ENDS = "endless", "ends"


class ReleaseRow(QFrame):
    """`withdrawn` when it shall no longer count."""

    withdrawn = Signal()

    def __init__(self, look: Look, release: Release, today: date) -> None:
        super().__init__()
        self.setProperty("role", "card")
        words, tone = standing(release, today)
        self.state = label(words, "small")
        restyle(self.state, tone=tone)
        document = ElidedLabel(shown(release.file))
        document.setProperty("role", "small")
        icon = "check" if tone == "ok" else "warning"
        head = row(Glyph(look, icon, tone, 16), label(release.person, "strong"), expanding())
        head.addWidget(button(tr("Withdraw"), self.withdrawn.emit))
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 8, 10)
        box.setSpacing(2)
        box.addLayout(head)
        for part in (self.state, label(scope(release), "small", wrap=True), document):
            box.addWidget(part)
        self.setAccessibleName(f"{release.person}: {words}")


class ReleaseForm(QFrame):
    """`filed` with the document's path and what it covers (its file and hash still empty)."""

    filed = Signal(str, Release)
    document_wanted = Signal()
    cancelled = Signal()

    def __init__(self, platforms: Sequence[str], today: date) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._document = ""
        self._document_label = ElidedLabel(tr("No document chosen"))
        self.person = QLineEdit(placeholderText=tr("Name of who signed it"))
        self.person.setAccessibleName(tr("Who signed it"))
        self.begins = DayField(tr("Valid from"), today)
        self.ends = DayField(tr("Valid to"), today.replace(year=today.year + 1, day=1))
        self.term = Choice(
            tr("How long"), [(ENDLESS, tr("Without end")), (ENDS, tr("Until"))], ENDLESS
        )
        self.term.chosen.connect(lambda term: self.ends.setEnabled(term == ENDS))
        self.ends.setEnabled(False)
        self.nudity = Choice(
            tr("Nudity"), [(one.value, nudity_words(one)) for one in Nudity], Nudity.NONE.value
        )
        self.platforms = PlatformButton(platforms)
        self._mistake = label("", wrap=True)
        restyle(self._mistake, tone="block")
        self._mistake.hide()
        self.file_button = button(tr("File the release"), self._file, primary=True)
        self._lay_out()

    def take_document(self, path: str) -> None:
        self._document = path
        self._document_label.setText(last_part(path))

    def refuse(self, text: str) -> None:
        """It was not filed; say why."""
        self._mistake.setText(text)
        self._mistake.show()
        self.file_button.setEnabled(True)

    @property
    def mistake(self) -> str:
        return self._mistake.text() if self._mistake.isVisibleTo(self) else ""

    def _file(self) -> None:
        if not self._document:
            self.refuse(tr("Choose the signed document first."))
            return
        self._mistake.hide()
        self.file_button.setEnabled(False)
        release = Release(
            person=self.person.text().strip(),
            file="",
            sha256="",
            valid_from=self.begins.day,
            valid_to=self.ends.day if self.term.value == ENDS else None,
            platforms=self.platforms.chosen(),
            nudity=Nudity(self.nudity.value),
        )
        self.filed.emit(self._document, release)

    def _lay_out(self) -> None:
        choose = button(tr("Choose the document …"), self.document_wanted.emit)
        dates = row(label(tr("from"), "muted"), self.begins, self.term, self.ends, None)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 12, 12, 12)
        box.setSpacing(10)
        said = tr("It is copied into the library; its hash proves that it stays what was signed.")
        box.addWidget(label(said, "small", wrap=True))
        parts: tuple[tuple[str, QWidget | None], ...] = (
            (tr("Document"), None),
            (tr("Who signed it"), self.person),
            (tr("Holds"), None),
            (tr("Platforms"), self.platforms),
            (tr("Nudity up to"), self.nudity),
        )
        chosen = row(choose, self._document_label)
        chosen.setStretch(1, 1)
        layouts = {tr("Document"): chosen, tr("Holds"): dates}
        for name, part in parts:
            field = column(label(name, "muted"), spacing=4)
            if part is not None:
                field.addWidget(part)
            else:
                field.addLayout(layouts[name])
            box.addLayout(field)
        box.addWidget(self._mistake)
        box.addLayout(row(None, button(tr("Cancel"), self.cancelled.emit), self.file_button))


class PlatformButton(QPushButton):
    """A menu of platforms to tick; none ticked means all."""

    def __init__(self, platforms: Sequence[str]) -> None:
        super().__init__()
        self._menu = QMenu(self)
        for name in platforms:
            action = self._menu.addAction(platform(name))
            action.setCheckable(True)
            action.setData(name)
            action.toggled.connect(self._say)
        self.setMenu(self._menu)
        self.setAccessibleName(tr("Platforms"))
        self._say()

    def chosen(self) -> tuple[str, ...]:
        return tuple(one.data() for one in self._menu.actions() if one.isChecked())

    def choose(self, *names: str) -> None:
        for action in self._menu.actions():
            action.setChecked(action.data() in names)

    def _say(self) -> None:
        names = [platform(one) for one in self.chosen()]
        self.setText(f"{', '.join(names) if names else tr('All platforms')}  ▾")


def standing(release: Release, today: date) -> tuple[str, str]:
    """(whether it holds today, the tone of that)."""
    begins = day_words(release.valid_from)
    if release.valid_to is not None and release.valid_to < today:
        return tr("Expired on {day}").format(day=day_words(release.valid_to)), "block"
    if release.valid_from > today:
        return tr("Holds only from {day}").format(day=begins), "warn"
    if release.valid_to is None:
        return tr("Holds since {day}, without end").format(day=begins), "ok"
    left = (release.valid_to - today).days
    text = tr("Holds until {day}").format(day=day_words(release.valid_to))
    if left <= 30:
        return f"{text} ({trn('%n day left', '%n days left', left)})", "warn"
    return text, "ok"


def scope(release: Release) -> str:
    """What it covers, in one line."""
    names = [platform(one) for one in release.platforms]
    where = ", ".join(names) if names else tr("all platforms")
    return f"{where} · {tr('nudity')}: {nudity_words(release.nudity).lower()}"


def nudity_words(nudity: Nudity) -> str:
    return {
        Nudity.NONE: tr("None"),
        Nudity.IMPLIED: tr("Implied"),
        Nudity.NUDE: tr("Nude"),
        Nudity.EXPLICIT: tr("Explicit"),
    }[nudity]
