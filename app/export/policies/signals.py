"""What labels of packs say about nudity: `resources/policies/signals.toml`.

A user's file adds to the shipped one and takes nothing away, because the Never list reads it.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.core.toml import Table
from app.core.vocab import Nudity

FILE = "signals.toml"
_RANKS = {level: rank for rank, level in enumerate(Nudity)}
_SHOWN = (Nudity.IMPLIED, Nudity.NUDE, Nudity.EXPLICIT)
_BARE = (Nudity.NUDE, Nudity.EXPLICIT)


@dataclass(frozen=True, slots=True)
class Signal:
    """What a class of a classifier stands for. `may`, `sure`: the scores from which it asks for a
    look and from which it counts as certain; `minor`: from which it is a sexual sign beside a sign
    of a minor.
    """

    level: Nudity
    may: float
    sure: float
    minor: float


@dataclass(frozen=True, slots=True, eq=False)
class Signals:
    """`levels` is what boxes show, by label; `bodies` are labels of the other parts that packs name
    which look for bare skin, `harmless` those of packs that look for other things; `classes` by
    pack ("": every pack's) and label. `may`, `sure` are scores of boxes, `estimate_may` and
    `estimate_sure` of proposed tags; a classifier that gives bare skin less than `none` sees none.
    `version` changes with the content, `sha256` is that of the files.
    """

    version: str
    sha256: str
    levels: Mapping[str, Nudity]
    bodies: frozenset[str]
    harmless: frozenset[str]
    classes: Mapping[tuple[str, str], Signal]
    may: float
    sure: float
    estimate_may: float
    estimate_sure: float
    none: float
    _spelled: dict[str, str] = field(default_factory=dict, repr=False)

    def of(self, label: str, pack: str) -> Signal | None:
        """What a class of a pack stands for; None: nothing sexual."""
        spelled = self._spelled.get(label)
        if spelled is None:
            spelled = self._spelled[label] = _spelling(label)
        return self.classes.get((pack, spelled)) or self.classes.get(("", spelled))

    def seeks(self, labels: Iterable[str]) -> bool:
        """Whether a detector with these labels looks for bare skin."""
        return any(self.levels.get(label) in _BARE for label in labels)


def rank(level: Nudity) -> int:
    """0 (none) to 3 (explicit)."""
    return _RANKS[level]


def load_signals(paths: Sequence[Path]) -> Signals:
    """The shipped file's first, then those that add to it. Raises DataFileError."""
    merged = _load(paths[0])
    for path in paths[1:]:
        merged = _added(merged, path)
    return merged


def _load(path: Path) -> Signals:
    table = Table.read(path)
    boxes, guesses, least = (table.table(name) for name in ("boxes", "estimates", "classes"))
    levels = table.table("levels")
    table.strings("sources")
    signals = Signals(
        version=table.get("version", str),
        sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
        bodies=frozenset(levels.strings("none")),
        harmless=frozenset(levels.strings("harmless", ())),
        levels=_levels(levels),
        classes=_classes(table),
        may=boxes.share("may"),
        sure=boxes.share("sure"),
        estimate_may=guesses.share("may"),
        estimate_sure=guesses.share("sure"),
        none=least.share("none"),
    )
    for part in (boxes, guesses, least, table):
        part.done()
    return signals


def _added(shipped: Signals, path: Path) -> Signals:
    table = Table.read(path)
    levels = table.table("levels")
    bodies = frozenset(levels.strings("none", ()))
    harmless = frozenset(levels.strings("harmless", ()))
    own = _levels(levels)
    if known := sorted(set(own) & set(shipped.levels)):
        raise table.fail(f"levels.{known[0]}", "no label that the program knows")
    classes = dict(shipped.classes)
    for (pack, label), signal in _classes(table).items():
        base = shipped.classes.get(("", label))
        if base is not None and not pack:
            raise table.fail("signal", f"a pack of its own for {label}, which the program knows")
        classes[pack, label] = _no_milder(signal, base)
    table.done()
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return replace(
        shipped,
        version=f"{shipped.version}+{sha256[:8]}",
        sha256=hashlib.sha256(f"{shipped.sha256}{sha256}".encode()).hexdigest(),
        levels={**shipped.levels, **own},
        bodies=(shipped.bodies | bodies) - set(shipped.levels) - set(own),
        harmless=shipped.harmless | harmless,
        classes=classes,
    )


def _no_milder(signal: Signal, base: Signal | None) -> Signal:
    """A pack may be trusted less or more, but not where the Never list reads it."""
    minor = signal.minor if base is None else min(signal.minor, base.minor)
    return Signal(signal.level, signal.may, signal.sure, minor)


def _levels(table: Table) -> dict[str, Nudity]:
    levels = {label: level for level in _SHOWN for label in table.strings(level, ())}
    table.done()
    return levels


def _classes(table: Table) -> dict[tuple[str, str], Signal]:
    classes: dict[tuple[str, str], Signal] = {}
    for row in table.tables("signal"):
        pack = row.get("pack", str, "")
        signal = Signal(
            level=Nudity(row.choice("level", _SHOWN)),
            may=row.share("may"),
            sure=row.share("sure"),
            minor=row.share("minor"),
        )
        if signal.may > signal.sure:
            raise row.fail("may", f"at most sure ({signal.sure})")
        for index, label in enumerate(row.strings("labels")):
            if (pack, _spelling(label)) in classes:
                raise row.fail(f"labels[{index}]", f"a label named once ({label} is named twice)")
            classes[pack, _spelling(label)] = signal
        row.done()
    return classes


def _spelling(label: str) -> str:
    words = label.casefold().removeprefix("rating:").replace("_", " ").replace("-", " ")
    return " ".join(words.split())
