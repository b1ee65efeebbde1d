"""The language of the window: which one, its words, its numbers and dates, its direction."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from app.core.paths import PROGRAM

FOLDER = PROGRAM / "resources" / "i18n"

SYSTEM = ""
"""The choice of the system's own language."""

SOURCE = "en"
"""What the sentences in the code are written in, and what is spoken where no other is known."""

LANGUAGES = {"en": "English", "de": "Deutsch", "es": "Español"}
"""By their codes; each calls itself by its own name, whatever language is spoken."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """`locale` forms numbers and dates: the user's own where the language is the system's."""

    language: str
    locale: QLocale


def spoken(choice: str, system: QLocale, wanted: Sequence[str]) -> Spoken:
    """What is spoken for this choice (a code of LANGUAGES, or SYSTEM) on a system with this locale
    whose user reads these languages, the dearest first. A code nobody knows is as if none was
    chosen.
    """
    own = [code for tag in wanted if (code := _code(tag)) in LANGUAGES]
    language = choice if choice in LANGUAGES else next(iter(own), SOURCE)
    at_home = choice not in LANGUAGES or _code(system.name()) == language
    return Spoken(language, system if at_home else QLocale(language))


def speak(app: QGuiApplication, choice: str) -> Spoken:
    """Speak it from now on. What has been said stays as it is: called once, before any window."""
    system = QLocale.system()
    now = spoken(choice, system, system.uiLanguages())
    QLocale.setDefault(now.locale)
    qt_texts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt_texts / f"qtbase_{now.language}.qm", FOLDER / f"{now.language}.qm"):
        translator = QTranslator(app)
        if translator.load(str(file)):
            QCoreApplication.installTranslator(translator)
    app.setLayoutDirection(QLocale(now.language).textDirection())
    return now


def _code(tag: str) -> str:
    """The language of a tag: de for de-AT, de_AT and de-Latn-AT."""
    return tag.replace("_", "-").partition("-")[0].lower()
