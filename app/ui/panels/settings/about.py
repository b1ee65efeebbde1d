"""What this is, under which licence, what it is made of, where its data lies."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from app.ui.style.emblem import emblem
from app.ui.style.look import Look
from app.ui.widgets.basics import button, column, empty, holder, label, row
from app.ui.widgets.choice import Choice
from app.ui.widgets.pairs import Pairs
from app.ui.words import shown, tr

if TYPE_CHECKING:
    from app.services import about

EMBLEM = 64
READER = 420


class About(QWidget):
    """`copied` asks for the diagnostics; `folder_wanted` with a place to show."""

    copied = Signal()
    folder_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._told: about.About | None = None
        self.version = label("", "large")
        self.licence = label("", "muted", wrap=True)
        sign = QLabel()
        sign.setPixmap(emblem().pixmap(QSize(EMBLEM, EMBLEM), self.devicePixelRatioF()))
        sign.setFixedSize(EMBLEM, EMBLEM)
        self.places = QVBoxLayout()
        self.packs = QVBoxLayout()
        options = (
            ("licence", tr("Licence of Musekeep")),
            ("notices", tr("What it is made of")),
            ("packs", tr("Packs")),
        )
        self.choice = Choice(tr("Licences"), options, "licence")
        self.choice.chosen.connect(self._turn)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Licence of Musekeep"))
        self.text.setFixedHeight(READER)
        self.text.setTabChangesFocus(True)
        self.notices = QTextBrowser()
        self.notices.setOpenLinks(False)
        self.notices.setAccessibleName(tr("What it is made of"))
        self.notices.setFixedHeight(READER)
        self.pack_list = holder(self.packs)
        head = row(sign, spacing=16)
        head.addLayout(column(self.version, self.licence, spacing=2), 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(16)
        box.addLayout(head)
        box.addLayout(row(button(tr("Copy diagnostics"), self.copied.emit), None))
        box.addWidget(label(tr("Where the data lies").upper(), "heading"))
        box.addLayout(self.places)
        box.addWidget(label(tr("Licences").upper(), "heading"))
        box.addWidget(self.choice)
        for part in (self.text, self.notices, self.pack_list):
            box.addWidget(part)
        self._turn("licence")

    def show_about(self, told: "about.About") -> None:
        self._told = told
        self.version.setText(tr("Musekeep {version}").format(version=told.version))
        self.licence.setText(
            tr(
                "Free software under the {licence}: use it, look into it, change it, pass it on. "
                "It comes without any warranty."
            ).format(licence=told.licence)
        )
        self.text.setPlainText(told.text)
        self.notices.setMarkdown(told.notices)
        self._fill_places(told)
        self._fill_packs(told)

    def _fill_places(self, told: "about.About") -> None:
        names = {
            "library": tr("Library"),
            "log": tr("Log"),
            "backups": tr("Backups"),
            "packs": tr("Packs"),
            "resources": tr("Own data files"),
        }
        empty(self.places)
        pairs = Pairs(self._look)
        for kind, path in told.places:
            pairs.add(names[kind], shown(path))
        self.places.addWidget(pairs)
        _, library = told.places[0]
        show = button(tr("Show the library's folder"), lambda: self.folder_wanted.emit(library))
        self.places.addLayout(row(show, None))

    def _fill_packs(self, told: "about.About") -> None:
        empty(self.packs)
        pairs = Pairs(self._look)
        for one in told.packs:
            said = tr("{licence} · version {version} · {source}")
            words = said.format(licence=one.licence, version=one.version, source=one.source)
            pairs.add(shown(one.name), shown(words))
        self.packs.addWidget(pairs)

    def _turn(self, what: str) -> None:
        self.text.setVisible(what == "licence")
        self.notices.setVisible(what == "notices")
        self.pack_list.setVisible(what == "packs")
