"""What the window says in each language: all of it, with everything filled in that is to be."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui import words
from app.ui.language import FOLDER, LANGUAGES, SYSTEM, speak, spoken
from tests.languages import CODE, CONTEXT, FORMS, ROOT, Found, found, read

AUSTRIAN = QLocale("de_AT")
FRENCH = QLocale("fr_FR")
HOLE = re.compile(r"\{[^}]*\}|%n")


@pytest.fixture(scope="module")
def said() -> Found:
    return found()


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before, direction = QLocale(), qapp.layoutDirection()
    known = set(qapp.findChildren(QTranslator))
    speak(qapp, "de")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - known:
        QCoreApplication.removeTranslator(translator)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(direction)


def test_every_sentence_is_written_out_where_it_is_said(said: Found) -> None:
    assert said.wrong == ()


def test_nothing_is_translated_by_qts_own_method() -> None:
    """Its context would be another one."""
    own = re.compile(r"\.tr\(|QCoreApplication\.translate\(")
    strays = [
        str(path.relative_to(ROOT))
        for path in CODE.rglob("*.py")
        if own.search(path.read_text("utf-8")) and path != Path(words.__file__)
    ]
    assert strays == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_translated_and_nothing_else_is(language: str, said: Found) -> None:
    """`python -m tests.languages` lists what is not, and takes out what nobody says any more."""
    known = read(language)
    assert set(known) == said.plain | said.counted.keys()
    assert [source for source, forms in known.items() if not all(forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_keeps_what_is_filled_in(language: str, said: Found) -> None:
    done = {source: forms for source, forms in read(language).items() if all(forms)}
    for source, forms in done.items():
        assert len(forms) == (FORMS[language] if source in said.counted else 1)
        for form in forms:
            singular = source in said.counted and "%n" not in form
            holes = [hole for hole in HOLE.findall(source) if not (singular and hole == "%n")]
            assert sorted(HOLE.findall(form)) == sorted(holes), source
            assert _edges(form) == _edges(source), source
            form.replace("%n", "1").format_map(_Anything())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str, said: Found) -> None:
    """`python -m tests.languages` compiles."""
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"{language}.qm"))
    for source, forms in read(language).items():
        asked = source.replace("%n", "%L1")
        numbers = (1, 2) if source in said.counted else (-1,)
        for form, number in zip(forms, numbers, strict=True):
            compiled = translator.translate(CONTEXT, asked, "", number)
            assert compiled == form.replace("%n", "%L1")


@pytest.mark.parametrize(
    ("choice", "system", "wanted", "language", "locale"),
    [
        (SYSTEM, AUSTRIAN, ["de-AT", "en-US"], "de", "de_AT"),
        (SYSTEM, FRENCH, ["fr-FR"], "en", "fr_FR"),
        (SYSTEM, FRENCH, ["fr-FR", "es-ES"], "es", "fr_FR"),
        ("de", AUSTRIAN, ["de-AT"], "de", "de_AT"),
        ("es", AUSTRIAN, ["de-AT"], "es", "es_ES"),
        ("tlh", AUSTRIAN, ["de_AT"], "de", "de_AT"),
    ],
)
def test_which_language_is_spoken(
    choice: str, system: QLocale, wanted: list[str], language: str, locale: str
) -> None:
    now = spoken(choice, system, wanted)
    assert (now.language, now.locale.name()) == (language, locale)


@pytest.mark.usefixtures("german")
def test_german_has_its_own_plurals_numbers_and_dates(qapp: QApplication) -> None:
    assert words.tr("Trash") == "Papierkorb"
    assert words.trn("%n picture", "%n pictures", 1) == "1 Bild"
    assert words.trn("%n picture", "%n pictures", 48_213) == "48\u202f213 Bilder"
    assert words.decimal(0.5, 1) == "0,5"
    assert words.score(0.93) == "0,93"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.usefixtures("german")
def test_qts_own_texts_are_german_too(qapp: QApplication) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_a_sentence_nobody_translated_is_said_as_it_is_written() -> None:
    assert words.trn("%n zebra", "%n zebras", 1) == "1 zebra"
    assert words.trn("%n zebra", "%n zebras", 2) == "2 zebras"
    assert words.translated(words.later("Zebra")) == "Zebra"


def test_a_score_is_as_short_as_it_can_be() -> None:
    assert words.decimal(2.0, 1) == "2.0"
    assert words.score(0.931) == ".93"
    assert words.score(1.0) == "1.00"


class _Anything(dict[str, str]):
    """Fills every hole, with a number where a number is formatted."""

    def __missing__(self, key: str) -> float:
        return 1.5


def _edges(text: str) -> tuple[str, str]:
    """The white space before and after."""
    bare = text.strip()
    return (text[: text.find(bare)], text[text.find(bare) + len(bare) :])
