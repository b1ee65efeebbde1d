"""The words of the window for translators: `python -m tests.languages` brings resources/i18n up to
what the code says.

What `tr`, `trn` and `later` name in app/ui, and the rows of the table of actions, go into one file
of Qt's for each language (NAME.ts, for Qt Linguist or any editor): what is translated stays, what
nobody says any more goes, what is new is unfinished and listed. Then each is compiled (NAME.qm).
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import PySide6

from app.ui.actions import MOVING_KEYS
from app.ui.commands.table import ACTIONS
from app.ui.language import FOLDER, LANGUAGES, SOURCE

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "app" / "ui"
CONTEXT = "window"
FORMS = {"en": 2, "de": 2, "es": 2}
"""How many plural forms a language has for Qt."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the code says: plain sentences, and counted ones as {many: one}. `wrong` are the calls
    that nobody could translate, as "file:line".
    """

    plain: frozenset[str]
    counted: Mapping[str, str]
    wrong: tuple[str, ...]


def found() -> Found:
    """All of it."""
    plain = {spec.text for spec in ACTIONS} | {text for _keys, text in MOVING_KEYS}
    counted: dict[str, str] = {}
    wrong: list[str] = []
    for path, call in _calls():
        texts = _literals(call)
        place = f"{path.relative_to(ROOT)}:{call.lineno}"
        if texts is None:
            wrong.append(place)
        elif len(texts) == 1:
            plain.add(texts[0])
        elif counted.setdefault(texts[1], texts[0]) != texts[0]:
            wrong.append(f"{place} has another singular")
    return Found(frozenset(plain), counted, tuple(wrong))


Translation = tuple[str, ...]
"""As many texts as there are forms; empty ones are not translated yet."""


def read(language: str) -> dict[str, Translation]:
    """By source text, from the language's file."""
    path = FOLDER / f"{language}.ts"
    if not path.exists():
        return {}
    known = {}
    for message in ET.parse(path).iter("message"):
        source, target = message.findtext("source", ""), message.find("translation")
        assert target is not None
        forms = [form.text or "" for form in target.iter("numerusform")]
        known[source] = tuple(forms) or (target.text or "",)
    return known


def write(language: str, known: Mapping[str, Translation], said: Found) -> list[str]:
    """The language's file, with exactly what is said; what has no translation yet is returned."""
    top = ET.Element("TS", version="2.1", language=language, sourcelanguage=SOURCE)
    context = ET.SubElement(top, "context")
    ET.SubElement(context, "name").text = CONTEXT
    missing = []
    for source in sorted(said.plain | said.counted.keys()):
        forms = _forms(language, source, known, said)
        _message(context, source, forms, counted=source in said.counted)
        if not all(forms):
            missing.append(source)
    ET.indent(top, "  ")
    text = ET.tostring(top, "unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    (FOLDER / f"{language}.ts").write_text(f"{head}{text}\n", "utf-8")
    return missing


def compile_(language: str) -> None:
    """NAME.ts → NAME.qm. In the file of a translator a number is %n; the window asks for %L1, so
    that Qt leaves it alone (see `app.ui.words.trn`).
    """
    source = FOLDER / f"{language}.ts"
    draft = FOLDER / f"{language}.draft.ts"
    draft.write_text(source.read_text("utf-8").replace("%n", "%L1"), "utf-8")
    tool = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    made = FOLDER / f"{language}.draft.qm"
    try:
        subprocess.run(
            [tool, "-silent", "-nounfinished", draft, "-qm", made],
            check=True,
            capture_output=True,
        )
        made.replace(FOLDER / f"{language}.qm")  # a window that is open has the old one in memory
    finally:
        draft.unlink()


def _forms(
    language: str, source: str, known: Mapping[str, Translation], said: Found
) -> Translation:
    if language == SOURCE:
        return (said.counted[source], source) if source in said.counted else (source,)
    wanted = FORMS[language] if source in said.counted else 1
    forms = known.get(source, ())
    return forms if len(forms) == wanted else ("",) * wanted


def _message(context: ET.Element, source: str, forms: Translation, *, counted: bool) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if counted else {})
    ET.SubElement(message, "source").text = source
    done = {} if all(forms) else {"type": "unfinished"}
    target = ET.SubElement(message, "translation", done)
    if not counted:
        target.text = forms[0]
        return
    for form in forms:
        ET.SubElement(target, "numerusform").text = form


def _calls() -> Iterator[tuple[Path, ast.Call]]:
    """Of `tr`, `trn` and `later`."""
    for path in sorted(CODE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node) in ("tr", "trn", "later"):
                yield path, node


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _literals(call: ast.Call) -> list[str] | None:
    """(text) or (one, many); None when they are not written out."""
    wanted = call.args[: 2 if _name(call) == "trn" else 1]
    texts = [one.value for one in wanted if isinstance(one, ast.Constant)]
    told = [text for text in texts if isinstance(text, str)]
    return told if len(told) == len(wanted) > 0 else None


def main() -> int:
    """1 when something is not translated yet, or cannot be."""
    said = found()
    FOLDER.mkdir(exist_ok=True)
    missing = 0
    for language in LANGUAGES:
        for source in write(language, read(language), said):
            print(f"{language}: {source!r}")
            missing += 1
        compile_(language)
    for place in said.wrong:
        print(f"not written out: {place}")
    return 1 if missing or said.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
