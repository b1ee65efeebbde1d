"""What a verdict takes from the evidence, worked out once for all platforms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.core.asset import Box, Detection, Score, Suggestion
from app.core.faces import is_face
from app.core.vocab import Nudity
from app.export.policies.disclosure import is_ai
from app.export.policies.evidence import Evidence
from app.export.policies.phrases import normalise
from app.export.policies.signals import Signal, Signals, rank
from app.export.policies.terms import Prohibited, Signs
from app.export.policies.wording import part, percent


@dataclass(frozen=True, slots=True)
class Look:
    """What one pack thinks of bare skin: it `sees` some surely, or says there is none (`misses`).
    `best` is what it saw most surely.
    """

    pack: str
    sees: bool
    misses: bool
    best: Detection | Score | None = None


class Seen(NamedTuple):
    """A box, in words and as a basis spells it: said once, whatever the number of platforms."""

    box: Detection
    words: str
    spelled: str
    face: bool


@dataclass(frozen=True, slots=True)
class Case:
    """One picture. `boxes` are what packs saw, `labelled`: it says itself that it was generated.
    `signs` are what words show, without `corrected` ones, `proposed` those of them that packs say;
    `sexual` the surest thing a pack saw that is a sexual sign beside a sign of a minor; `classes`
    the classes of classifiers that mean something, with their scores. `shows` is how bare it surely
    is, `may_show` how bare it may be. `seen` is a pack that sees bare skin where the pack `blind`
    does not.
    """

    evidence: Evidence
    day: date
    boxes: tuple[Seen, ...]
    labelled: bool
    signs: Signs
    corrected: tuple[str, ...]
    proposed: Mapping[str, Suggestion]
    sexual: Detection | Score | None
    classes: tuple[tuple[Score, Signal], ...]
    shows: Nudity
    may_show: Nudity
    seen: Look | None
    blind: Look | None


def case_of(evidence: Evidence, prohibited: Prohibited, signals: Signals, day: date) -> Case:
    said = prohibited.signs((*evidence.texts, *evidence.tags))
    estimated, guessed = _estimates(evidence, prohibited, signals)
    every = _with(said, estimated, guessed)
    signs = _standing(every, evidence)
    classes = _classes(evidence.scores, signals)
    seen, blind = _disagreeing(evidence, classes, signals)
    words = (Nudity.IMPLIED,) if signs.sexual else ()
    boxes = [
        (level, one.score)
        for one in evidence.detections
        if (level := signals.levels.get(one.label)) is not None
    ]
    return Case(
        evidence=evidence,
        day=day,
        boxes=tuple(map(_said, evidence.detections)),
        labelled=is_ai(evidence.digital_source_type),
        signs=signs,
        corrected=tuple(word for word in every.minor if word not in signs.minor),
        proposed={**guessed, **estimated},
        sexual=_sexual(evidence.detections, classes, prohibited, signals),
        classes=classes,
        shows=_barest(
            *(level for level, score in boxes if score >= signals.sure),
            *(signal.level for score, signal in classes if score.value >= signal.sure),
        ),
        may_show=_barest(
            *words,
            *(level for level, score in boxes if score >= signals.may),
            *(signal.level for score, signal in classes if score.value >= signal.may),
        ),
        seen=seen,
        blind=blind,
    )


def spelled(
    label: str | None,
    score: float | None,
    box: Box | None,
    source: tuple[str | None, str | None, float | None],
) -> str:
    """One piece of evidence, from `source` (pack, version, moment), for the basis of a verdict."""
    at = f"{box.x},{box.y},{box.w},{box.h}" if box is not None else ""
    return f"{label}|{score}|{at}|{source[0]}|{source[1]}|{source[2]}"


def _said(one: Detection) -> Seen:
    words = f"{part(one.label)}, {percent(one.score)} sure"
    source = (one.pack, one.version, one.time_s)
    told = spelled(one.label, one.score, one.box, source)
    return Seen(one, words, told, is_face(one.label))


def value_of(seen: Detection | Score) -> float:
    return seen.score if isinstance(seen, Detection) else seen.value


def _standing(signs: Signs, evidence: Evidence) -> Signs:
    """Without the terms a human documented to be none; where one marked a sign, all of them."""
    if evidence.minor_mark or not evidence.corrections:
        return signs
    wrong = {_plain(term) for term in evidence.corrections}
    return Signs(
        minor=tuple(word for word in signs.minor if _plain(word) not in wrong),
        doubtful=tuple(word for word in signs.doubtful if _plain(word) not in wrong),
        sexual=signs.sexual,
    )


def _estimates(
    evidence: Evidence, prohibited: Prohibited, signals: Signals
) -> tuple[dict[str, Suggestion], dict[str, Suggestion]]:
    """Words of proposed tags that are signs of a minor: sure ones, and doubtful ones."""
    sure: dict[str, Suggestion] = {}
    doubtful: dict[str, Suggestion] = {}
    for one in sorted(evidence.proposed, key=lambda one: one.score):
        words = dict.fromkeys(prohibited.signs([one.name]).minor, one)
        if one.score >= signals.estimate_sure:
            sure |= words
        elif one.score >= signals.estimate_may:
            doubtful |= words
    return sure, doubtful


def _with(said: Signs, sure: Iterable[str], doubtful: Iterable[str]) -> Signs:
    return Signs(
        minor=tuple(dict.fromkeys((*said.minor, *sure))),
        doubtful=tuple(dict.fromkeys((*said.doubtful, *doubtful))),
        sexual=said.sexual,
    )


def _plain(term: str) -> str:
    return " ".join(normalise(term).split())


def _classes(scores: Sequence[Score], signals: Signals) -> tuple[tuple[Score, Signal], ...]:
    """Of a clip, each class where it is surest."""
    best: dict[tuple[str, str], tuple[Score, Signal]] = {}
    for score in scores:
        signal = signals.of(score.label, score.pack)
        if signal is None:
            continue
        key = (score.pack, score.label)
        if key not in best or score.value > best[key][0].value:
            best[key] = (score, signal)
    return tuple(best.values())


def _sexual(
    detections: Sequence[Detection],
    classes: Iterable[tuple[Score, Signal]],
    prohibited: Prohibited,
    signals: Signals,
) -> Detection | Score | None:
    boxes: list[Detection | Score] = [
        one
        for one in detections
        if one.score >= prohibited.score
        and (one.label in prohibited.labels or _bare(signals.levels.get(one.label)))
    ]
    if not boxes:
        boxes = [score for score, signal in classes if score.value >= signal.minor]
    return max(boxes, key=value_of, default=None)


def _bare(level: Nudity | None) -> bool:
    return level is Nudity.NUDE or level is Nudity.EXPLICIT


def _barest(*levels: Nudity) -> Nudity:
    return max(levels, key=rank, default=Nudity.NONE)


def _disagreeing(
    evidence: Evidence, classes: Iterable[tuple[Score, Signal]], signals: Signals
) -> tuple[Look | None, Look | None]:
    """A pack that surely sees bare skin and one that says there is none; both or neither."""
    looks = [*_boxed(evidence, signals), *_classified(classes, signals.none)]
    seen = next((one for one in looks if one.sees), None)
    blind = next((one for one in looks if one.misses), None)
    return (seen, blind) if seen is not None and blind is not None else (None, None)


def _boxed(evidence: Evidence, signals: Signals) -> list[Look]:
    """Packs that see parts of bodies: by what they found, or because they look for bare skin."""
    best: dict[str, Detection | None] = dict.fromkeys(evidence.seekers)
    for one in evidence.detections:
        if one.label not in signals.levels:
            if one.label in signals.bodies:
                best.setdefault(one.pack, None)
        elif _bare(signals.levels[one.label]):
            before = best.get(one.pack)
            best[one.pack] = one if before is None or one.score > before.score else before
        else:
            best.setdefault(one.pack, None)
    return [
        Look(
            pack,
            sees=one is not None and one.score >= signals.sure,
            misses=one is None or one.score < signals.may,
            best=one,
        )
        for pack, one in best.items()
    ]


def _classified(classes: Iterable[tuple[Score, Signal]], none: float) -> list[Look]:
    by_pack: dict[str, list[tuple[Score, Signal]]] = {}
    for score, signal in classes:
        if _bare(signal.level):
            by_pack.setdefault(score.pack, []).append((score, signal))
    return [_look(pack, rows, none) for pack, rows in by_pack.items()]


def _look(pack: str, rows: Sequence[tuple[Score, Signal]], none: float) -> Look:
    """Classes that exclude each other (porn, hentai) share what is bare: their sum counts."""
    total = sum(score.value for score, _ in rows)
    best, signal = max(rows, key=lambda row: row[0].value)
    return Look(pack, sees=total >= signal.sure, misses=total < none, best=best)
