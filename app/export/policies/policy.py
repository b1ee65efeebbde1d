"""Platform policies as data: `resources/policies/*.toml`, each rule with its sources.

A user's file shadows the shipped one of its platform; where it is broken, that platform has no
policy. What is prohibited everywhere
(`prohibited.toml`) is the program's own and cannot be shadowed; a user's `signals.toml` adds to the
shipped one.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.core.errors import DataFileError
from app.core.paths import PROGRAM
from app.core.toml import Table
from app.export.policies.judge import judge, judge_all
from app.export.policies.limits import by_field, text_limits
from app.export.policies.rules import Ai, Disclosure, Facts, Policy, Row, Rule, Thresholds
from app.export.policies.signals import FILE as SIGNALS
from app.export.policies.signals import Signals, load_signals
from app.export.policies.terms import Prohibited, load_prohibited
from app.export.sources import CONFIDENCE, Source

__all__ = ["Policy", "judge", "judge_all", "load_policies"]

SHIPPED = PROGRAM / "resources" / "policies"
PROHIBITED = "prohibited.toml"
CONTEXTS = ("feed", "profile", "paywall", "story")
NUDITY = (
    "none",
    "implied",
    "artistic",
    "topless_labelled",
    "explicit_labelled",
    "explicit_verified",
)
DISCLOSURE = ("optional", "platform_may_label", "required_if_realistic", "required", "unknown")
_DOUBTED = {"nudity", "ai_allowed", "ai_disclosure", "ai_rule"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def load_policies(
    folders: Sequence[Path], broken: dict[str, str] | None = None
) -> dict[str, Policy]:
    """Every policy of these folders by platform; a later folder shadows an earlier one.

    A folder that does not exist holds none. A user's file that breaks its rules is left out, and
    told in `broken` by its name: its platform has no policy then, for the file may be the stricter
    one. Raises DataFileError where nobody asks for `broken`, and for the program's own files.
    """
    prohibited = load_prohibited(SHIPPED / PROHIBITED)
    files, adding = _files(folders, broken)
    signals = _signals(adding, broken)
    found: dict[str, Policy] = {}
    for name, path in files.items():
        try:
            found[name] = load_policy(path, prohibited, signals)
        except DataFileError as error:
            _leave_out(path, error, broken)
    return found


def _files(
    folders: Sequence[Path], broken: dict[str, str] | None
) -> tuple[dict[str, Path], list[Path]]:
    """The policies by platform, and what users add to the signals."""
    files: dict[str, Path] = {}
    adding: list[Path] = []
    for folder in folders:
        for path in sorted(folder.glob("*.toml")):
            shipped = path.resolve().parent == SHIPPED.resolve()
            if path.name == PROHIBITED:
                if not shipped:
                    nothing = "no file: nothing replaces what is prohibited"
                    _leave_out(path, DataFileError(path, "file", nothing), broken)
            elif path.name == SIGNALS:
                adding += [] if shipped else [path]
            else:
                files[path.stem] = path
    return files, adding


def _signals(adding: Sequence[Path], broken: dict[str, str] | None) -> Signals:
    """Without the additions where one is broken: labels nobody explains ask for a look."""
    try:
        return load_signals([SHIPPED / SIGNALS, *adding])
    except DataFileError as error:
        if not adding:
            raise
        _leave_out(adding[0], error, broken)
        return load_signals([SHIPPED / SIGNALS])


def _leave_out(path: Path, error: DataFileError, broken: dict[str, str] | None) -> None:
    if broken is None or path.resolve().parent == SHIPPED.resolve():
        raise error
    broken[path.stem] = str(error)


def load_policy(path: Path, prohibited: Prohibited, signals: Signals) -> Policy:
    """Raises DataFileError."""
    table = Table.read(path)
    content = path.read_bytes()
    sources = {source.id: source for source in map(_source, table.tables("source"))}
    basis = table.table("basis")
    rules = _rules(table)
    rows = {context: Row.of(labels, signals) for context, labels in rules.items()}
    same = _same(table, rules)
    dated = _matching(table, "version", _DATE, "a date as 2026-11-20")
    default_context = table.choice("default_context", tuple(rules))
    refused_as = "profile" if "profile" in rules else default_context
    text = text_limits(table.table("text"))
    policy = Policy(
        platform=_platform(table, path),
        title=table.get("title", str),
        version=_version(path, content, dated, (prohibited.version, signals.version)),
        dated=dated,
        default_context=default_context,
        nudity=table.choice("nudity", NUDITY),
        always_allow=_always_allow(table, rules),
        rules=rules,
        advice=_texts(table.table("advice"), set(rules), "a context that has rules"),
        label_notes=_texts(table.table("label_notes"), _labels(rules), "a label that has a rule"),
        thresholds=_thresholds(table.table("thresholds")),
        disclosure=_disclosure(table.table("disclosure")),
        facts=_facts(table.table("facts")),
        basis=basis.get("title", str),
        confidence=basis.choice("confidence", CONFIDENCE),
        sources=_cited(basis, text.sources, sources),
        text_sources=tuple(sources[name] for name in text.sources),
        prohibited=prohibited,
        signals=signals,
        rows={**rows, **{context: rows[other] for context, other in same.items()}},
        refusing=rows[refused_as].refusing(signals),
        refused_as=refused_as,
        sha256=hashlib.sha256(content).hexdigest(),
        same=same,
        blocked_placements=_placements(table),
        text=text,
        by_field=by_field(basis, _DOUBTED),
        why=basis.maybe("why", str),
    )
    basis.done()
    table.done()
    if missing := [context for context in rules if context not in policy.advice]:
        raise table.fail(f"advice.{missing[0]}", "text (the key is missing)")
    return policy


def _platform(table: Table, path: Path) -> str:
    name = table.get("id", str)
    if name != path.stem:
        raise table.fail("id", f"the name of its file ({path.stem})")
    return name


def _version(path: Path, content: bytes, dated: str, others: Sequence[str]) -> str:
    parts = [dated, *sorted({other for other in others if other != dated})]
    if path.resolve().parent != SHIPPED.resolve():
        # people edit their own file without touching its date; verdicts must still follow
        parts.append(hashlib.sha256(content).hexdigest()[:8])
    return "+".join(parts)


def _rules(policy: Table) -> dict[str, dict[str, Rule]]:
    table, rules = policy.table("rules"), {}
    for context in table.names():
        if context not in CONTEXTS:
            raise table.fail(context, "one of " + ", ".join(CONTEXTS))
        row = table.table(context)
        rules[context] = {label: Rule(row.choice(label, tuple(Rule))) for label in row.names()}
    if not rules:
        raise policy.fail("rules", "at least one context with rules")
    first = next(iter(rules))
    for context, labels in rules.items():
        if odd := set(labels) ^ set(rules[first]):
            name = min(odd)
            raise table.fail(f"{context}.{name}", f"the same labels as in {first}")
    return rules


def _same(policy: Table, rules: Mapping[str, Mapping[str, Rule]]) -> dict[str, str]:
    """Contexts without rules of their own, and whose they are judged by."""
    table = policy.table("same")
    for context in table.names():
        if context not in CONTEXTS or context in rules:
            raise table.fail(context, "a context without rules: " + ", ".join(CONTEXTS))
    return {context: table.choice(context, tuple(rules)) for context in table.names()}


def _placements(table: Table) -> tuple[str, ...]:
    placements = table.strings("blocked_placements", ())
    for index, placement in enumerate(placements):
        if not placement.strip():
            raise table.fail(f"blocked_placements[{index}]", "a preset's id or a place's name")
    return placements


def _labels(rules: Mapping[str, Mapping[str, Rule]]) -> set[str]:
    return {label for row in rules.values() for label in row}


def _always_allow(table: Table, rules: Mapping[str, Mapping[str, Rule]]) -> frozenset[str]:
    allowed = table.strings("always_allow")
    for index, label in enumerate(allowed):
        if label in _labels(rules):
            raise table.fail(f"always_allow[{index}]", f"a label without a rule ({label} has one)")
    return frozenset(allowed)


def _texts(table: Table, known: set[str], expected: str) -> dict[str, str]:
    for name in table.names():
        if name not in known:
            raise table.fail(name, expected)
    return {name: table.get(name, str) for name in table.names()}


def _thresholds(table: Table) -> Thresholds:
    thresholds = Thresholds(
        block=table.share("block"),
        warn=table.share("warn"),
        focus_area=table.share("focus_area"),
        confidence=table.choice("confidence", CONFIDENCE),
    )
    if thresholds.warn > thresholds.block:
        raise table.fail("warn", f"at most block ({thresholds.block})")
    table.done()
    return thresholds


def _disclosure(table: Table) -> Disclosure:
    disclosure = Disclosure(
        ai_allowed=_ai(table),
        ai=table.choice("ai", DISCLOSURE),
        rule=table.maybe("rule", str),
        said=table.maybe("said", str),
    )
    table.done()
    return disclosure


def _ai(table: Table) -> Ai:
    """`true`, `false`, or in which case."""
    value = table.maybe("ai_allowed", object)
    known: dict[object, Ai] = {True: Ai.ALLOWED, False: Ai.REFUSED}
    known |= {one.value: one for one in (Ai.OWN_LIKENESS, Ai.UNCLEAR)}
    if not isinstance(value, (bool, str)) or value not in known:
        raise table.fail("ai_allowed", 'true, false, "own_likeness" or "unclear"')
    return known[value]


def _facts(table: Table) -> Facts:
    facts = Facts(
        age_gate=table.maybe("age_gate", str),
        content_warning=table.maybe("content_warning", str),
        public_media=table.maybe("public_media", str),
        also=table.strings("also", ()),
        note=table.maybe("note", str),
    )
    table.done()
    return facts


def _source(table: Table) -> Source:
    source = Source(
        id=table.get("id", str),
        url=table.get("url", str),
        dated=table.get("dated", str),
        kind=table.choice("kind", CONFIDENCE),
        note=table.maybe("note", str),
    )
    table.done()
    return source


def _cited(
    basis: Table, beside: Sequence[str], sources: Mapping[str, Source]
) -> tuple[Source, ...]:
    """What the rules rest on. `beside`: what is cited for the text limits."""
    cited = basis.strings("sources")
    for index, name in enumerate(cited):
        if name not in sources:
            raise basis.fail(f"sources[{index}]", "the id of a [[source]]")
    if odd := [name for name in beside if name not in sources]:
        raise basis.fail("sources", f"a [[source]] {odd[0]}, which [text] cites")
    if unused := set(sources) - {*cited, *beside}:
        raise basis.fail("sources", f"every [[source]] ({min(unused)} is not cited)")
    if not cited:
        raise basis.fail("sources", "at least one source")
    return tuple(sources[name] for name in cited)


def _matching(table: Table, name: str, pattern: re.Pattern[str], expected: str) -> str:
    value = table.get(name, str)
    if not pattern.fullmatch(value):
        raise table.fail(name, expected)
    return value
