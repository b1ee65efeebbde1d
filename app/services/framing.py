"""How people are framed, and how many there are: told from the boxes packs saw."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from app.core.asset import Box, Detection
from app.core.faces import faces, is_face
from app.services.builtin_rules import FramingRules

CLOSE_UP = "Framing/Face close-up"
HALF_BODY = "Framing/Half body"
FULL_BODY = "Framing/Full body"
FEET = "Framing/Feet"
GROUP = "Framing/Group"


@dataclass(frozen=True, slots=True)
class Told:
    """A tag, how sure it is (0–1) and what it rests on in a few words."""

    name: str
    score: float
    evidence: str


def framing(
    detections: Sequence[Detection], size: tuple[int, int], rules: FramingRules
) -> list[Told]:
    """How many people are seen and how, in a picture of `size` (width, height); of a clip, in the
    moment that shows most of them. Nothing when nobody is seen.
    """
    moment = _fullest(detections, rules)
    if not moment:
        return []
    heads = faces(moment, rules.score)
    count = max(len(heads), _bodies(moment, rules), 1)
    told = [_people(moment, count, len(heads))]
    if count >= rules.group:
        told.append(Told(GROUP, told[0].score, f"{count} people"))
    elif (how := _how(moment, heads, size, rules)) is not None:
        told.append(how)
    return told


def _fullest(detections: Sequence[Detection], rules: FramingRules) -> list[Detection]:
    """The moment with most to see, of what is sure enough and part of a person."""
    parts = rules.torso | rules.hips | rules.feet
    moments: dict[float | None, list[Detection]] = defaultdict(list)
    for one in detections:
        if one.score >= rules.score and (is_face(one.label) or one.label in parts):
            moments[one.time_s].append(one)
    return max(moments.values(), key=lambda seen: sum(one.score for one in seen), default=[])


def _bodies(moment: Iterable[Detection], rules: FramingRules) -> int:
    """The most boxes of one kind of part that nobody has two of, as one pack sees them."""
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for one in moment:
        if one.label in rules.single:
            counts[one.pack, one.label.partition("_")[0]] += 1
    return max(counts.values(), default=0)


def _people(moment: Sequence[Detection], count: int, heads: int) -> Told:
    name = "People/3 or more" if count > 2 else f"People/{count}"
    if heads == count:
        scores = sorted((one.score for one in moment if is_face(one.label)), reverse=True)
        what = "1 face" if heads == 1 else f"{heads} faces"
        return Told(name, round(min(scores[:count]), 3), what)
    return Told(name, round(max(one.score for one in moment), 3), _names(moment, "no face"))


def _how(
    moment: Sequence[Detection],
    heads: Sequence[Box],
    size: tuple[int, int],
    rules: FramingRules,
) -> Told | None:
    """Of the person who takes most of the picture."""
    feet = _of(moment, rules.feet)
    body = _of(moment, rules.torso | rules.hips)
    if not heads:
        return _without_face(feet, body, size, rules)
    face = max(heads, key=lambda box: box.area)
    share = face.h / size[1]
    sure = round(max(one.score for one in moment if is_face(one.label)), 3)
    height = f"the face is {share:.0%} of the height"
    below = [one for one in feet if one.box.y > face.y + face.h]
    if share >= rules.close_up:
        return Told(CLOSE_UP, sure, height)
    if below and share <= rules.full_body:
        return Told(FULL_BODY, round(min(sure, _best(below)), 3), f"face and feet; {height}")
    if body:
        return Told(HALF_BODY, round(min(sure, _best(body)), 3), _names(body, f"face; {height}"))
    heights = (size[1] - face.y - face.h) / face.h
    if rules.waist <= heights <= rules.knees:
        return Told(HALF_BODY, rules.guess, f"{heights:.1f} face heights below the chin")
    return None


def _without_face(
    feet: Sequence[Detection],
    body: Sequence[Detection],
    size: tuple[int, int],
    rules: FramingRules,
) -> Told | None:
    area = sum(one.box.area for one in feet) / (size[0] * size[1])
    if feet and not body and area >= rules.feet_share:
        return Told(FEET, round(_best(feet), 3), f"feet on {area:.0%} of the picture, no face")
    if body and not feet:
        return Told(HALF_BODY, round(_best(body) * rules.guess, 3), _names(body, "no face"))
    return None


def _of(moment: Iterable[Detection], labels: Collection[str]) -> list[Detection]:
    return [one for one in moment if one.label in labels]


def _best(seen: Iterable[Detection]) -> float:
    return max(one.score for one in seen)


def _names(seen: Iterable[Detection], also: str) -> str:
    """Parts in plain words, each once: "belly, female breast, no face"."""
    words = sorted({_plain(one.label) for one in seen})
    return ", ".join((*words, also))


def _plain(label: str) -> str:
    for ending in ("_EXPOSED", "_COVERED"):
        label = label.removesuffix(ending)
    return label.replace("_", " ").casefold()
