"""What the built-in suggestions go by, as data: `resources/builtin.toml`, read strictly.

A file of that name in the library's own resources takes the shipped one's place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.core.paths import PROGRAM
from app.core.toml import Table

RESOURCES = PROGRAM / "resources"
FILE = "builtin.toml"
BUILTIN = "builtin"
"""The pack that is none."""
VERSION = "1"
CATEGORIES = ("colour", "light", "shape", "framing", "quality")
MEASURES = (
    *("brightness", "contrast", "sharpness", "noise", "banding", "colourfulness", "clear"),
    *("frame", "letterbox", "pillarbox"),
)


@dataclass(frozen=True, slots=True)
class MeasureRule:
    """`name` is proposed when `measure` lies beyond `begins`, on the side where `sure` is."""

    name: str
    category: str
    measure: str
    begins: float
    sure: float
    says: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Hue:
    """A range of hue angles in degrees, `end` not included; it may pass 360."""

    name: str
    start: float
    end: float

    def holds(self, angle: float) -> bool:
        if self.start <= self.end:
            return self.start <= angle < self.end
        return angle >= self.start or angle < self.end


@dataclass(frozen=True, slots=True)
class Colours:
    """`tones` are (name, L* it ends at), darkest first; `chroma` is C*."""

    share: float
    sure: float
    hues: tuple[Hue, ...]
    chroma: float
    neutral_share: float
    tones: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """`aspects` are (name, width / height)."""

    square: float
    panorama: float
    tolerance: float
    aspects: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class FramingRules:
    """Heights and areas are shares of the picture's; `waist` and `knees` are face heights."""

    score: float
    close_up: float
    full_body: float
    waist: float
    knees: float
    feet_share: float
    guess: float
    group: int
    torso: frozenset[str]
    hips: frozenset[str]
    feet: frozenset[str]
    single: frozenset[str]


@dataclass(frozen=True, slots=True)
class BuiltinRules:
    """`margin`: how near to a policy's threshold a score is looked at a second time."""

    measures: tuple[MeasureRule, ...]
    colours: Colours
    shape: Shape
    framing: FramingRules
    margin: float


def load_builtin(folders: Sequence[Path]) -> BuiltinRules:
    """The rules of the last of these folders that has any. Raises DataFileError."""
    paths = [folder / FILE for folder in folders]
    there = [path for path in paths if path.exists()] or paths[:1]
    table = Table.read(there[-1])
    if table.get("schema", int) != 1:
        raise table.fail("schema", "1, the only layout this version reads")
    second = table.table("second_look")
    rules = BuiltinRules(
        measures=tuple(_measure(row) for row in table.tables("measure")),
        colours=_colours(table.table("colours")),
        shape=_shape(table.table("shape")),
        framing=_framing(table.table("framing")),
        margin=second.share("margin"),
    )
    second.done()
    table.done()
    return rules


def _measure(row: Table) -> MeasureRule:
    rule = MeasureRule(
        name=_name(row),
        category=row.choice("category", CATEGORIES),
        measure=row.choice("measure", MEASURES),
        begins=row.get("begins", float),
        sure=row.get("sure", float),
        says=row.get("says", str),
        group=row.maybe("group", str),
    )
    try:
        rule.says.format(0.5)
    except (ValueError, IndexError, KeyError) as error:
        raise row.fail("says", "text with one number in it, as {:.0f} or {:.0%}") from error
    if rule.begins == rule.sure:
        raise row.fail("sure", "another number than begins")
    row.done()
    return rule


def _colours(table: Table) -> Colours:
    neutral = table.table("neutral")
    colours = Colours(
        share=table.share("share"),
        sure=table.share("sure"),
        hues=tuple(_hue(row) for row in table.tables("hue")),
        chroma=_positive(neutral, "chroma"),
        neutral_share=neutral.share("share"),
        tones=tuple(_tone(row) for row in neutral.tables("tone")),
    )
    if colours.sure <= colours.share:
        raise table.fail("sure", f"more than share ({colours.share})")
    ends = [end for _, end in colours.tones]
    if ends != sorted(ends):
        raise neutral.fail("tone", "the darkest first")
    neutral.done()
    table.done()
    return colours


def _hue(row: Table) -> Hue:
    hue = Hue(_name(row), row.get("from", float), row.get("to", float))
    for key, angle in (("from", hue.start), ("to", hue.end)):
        if not 0 <= angle < 360:
            raise row.fail(key, "degrees, 0 to below 360")
    row.done()
    return hue


def _tone(row: Table) -> tuple[str, float]:
    tone = _name(row), _positive(row, "below")
    row.done()
    return tone


def _shape(table: Table) -> Shape:
    shape = Shape(
        square=table.share("square"),
        panorama=_positive(table, "panorama"),
        tolerance=table.share("tolerance"),
        aspects=tuple(_aspect(row) for row in table.tables("aspect")),
    )
    table.done()
    return shape


def _aspect(row: Table) -> tuple[str, float]:
    aspect = _name(row), _positive(row, "width") / _positive(row, "height")
    row.done()
    return aspect


def _framing(table: Table) -> FramingRules:
    parts = table.table("parts")
    rules = FramingRules(
        score=table.share("score"),
        close_up=table.share("close_up"),
        full_body=table.share("full_body"),
        waist=_positive(table, "waist"),
        knees=_positive(table, "knees"),
        feet_share=table.share("feet"),
        guess=table.share("guess"),
        group=table.get("group", int),
        torso=frozenset(parts.strings("torso")),
        hips=frozenset(parts.strings("hips")),
        feet=frozenset(parts.strings("feet")),
        single=frozenset(parts.strings("single")),
    )
    if rules.group < 2:
        raise table.fail("group", "a whole number, 2 or more")
    parts.done()
    table.done()
    return rules


def _name(row: Table) -> str:
    """A tag, with its parents."""
    name = row.get("name", str)
    if not all(part.strip() for part in name.split("/")):
        raise row.fail("name", "a tag, as Colour/Red")
    return name


def _positive(table: Table, key: str) -> float:
    value = table.get(key, float)
    if value <= 0:
        raise table.fail(key, "a number above 0")
    return value
