"""The line a window slides on, and what lies along it: the arithmetic behind `crop.window`.

Positions are compared by, in this order: how much face is kept whole (big faces count for more),
how little face is cut through, faces clear of what the platform draws over the picture, hair and
chin, bodies, and the distance to the composition's own wish.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.core.asset import Box
from app.media import crop_map

EYES = 0.42  # eyes lie this far down a face box
UPPER_THIRD = 1 / 3  # where the eye line wants to be, from the top of what stays uncovered
LOOK_ROOM = 1 / 3  # of the room the picture itself leaves a face on one side
HAIR, CHIN, EARS = 0.35, 0.15, 0.2  # of a head around its face box, in box heights and widths
HAIR_YIELDS = 0.75  # of what a head is too long by: a chin matters more than hair
UPPER_REST = 0.25  # with nobody found, this share of what must go is cut above, the rest below
BODY_WEIGHT = 0.25  # of a part of a body beside the largest face
BODY_LINE = 0.6  # with a body but no face, the body lies this far down: a head is likely above it
SURE_BODY = 0.1  # bodies that fill this share of the picture decide where it is cut; less, far less


@dataclass(frozen=True, slots=True)
class Span:
    """A box seen along the sliding axis: [low, high), with the weight of what it bounds."""

    low: float
    high: float
    weight: float


@dataclass(frozen=True, slots=True)
class Axis:
    """The line the window slides on: `length` pixels of picture, `extent` of window; `near` and
    `far` are the covered shares of the window at its two ends.
    """

    length: int
    extent: int
    near: float
    far: float
    sideways: bool

    def span(self, box: Box, weight: float, lean: float = 0.5) -> Span:
        """What is longer than the window cannot be kept whole: as much of it stands for it, its
        middle or with `lean` 1 its far end.
        """
        low, extent = (box.x, box.w) if self.sideways else (box.y, box.h)
        low, high = max(low, 0.0), min(low + extent, float(self.length))
        spare = max(high - low - self.extent, 0.0)
        return Span(low + lean * spare, high - (1 - lean) * spare, weight)

    def best(self, scene: "Scene") -> int:
        """The window's first pixel."""
        slack = self.length - self.extent
        if not slack:
            return 0
        starts = {0, slack} | {_clamp(edge, slack) for edge in self._edges(scene)}
        starts |= {_clamp(self._wish(scene, start), slack) for start in starts}
        for cost in self._costs(scene):
            found = {start: cost(start) for start in starts}
            least = min(found.values())
            starts = {start for start, value in found.items() if value == least}
        return min(starts)

    def _edges(self, scene: "Scene") -> Iterable[float]:
        """Window positions at which some span starts or stops being whole, cut or covered."""
        for span in (*scene.faces, *scene.heads, *scene.bodies):
            yield span.high
            yield span.low - self.extent
            for near, far in ((0.0, 0.0), (self.near, self.far)):
                yield span.low - near * self.extent
                yield span.high - (1 - far) * self.extent

    def _costs(self, scene: "Scene") -> Iterable[Callable[[int], float]]:
        """Of a position; smaller is better, the first that differs decides."""
        reach, faces = self.extent, scene.faces
        near, far = self.near * reach, reach - self.far * reach
        if faces:
            yield lambda start: -_weight(_held(faces, start, start + reach))
            yield lambda start: _weight(_cut(faces, start, start + reach))
            yield lambda start: -_weight(_held(faces, start + near, start + far))
            yield lambda start: -_weight(_held(scene.heads, start, start + reach))
            yield lambda start: -_weight(_held(scene.bodies, start, start + reach))
        yield lambda start: abs(start - self._wish(scene, start))

    def _wish(self, scene: "Scene", start: int) -> float:
        """Where composition alone would put a window that shows the faces this one shows: eyes on
        the upper third, people in the middle of what stays uncovered.
        """
        clear = self.extent * (1 - self.near - self.far)
        offset = self.near * self.extent
        shown = _held(scene.faces, start, start + self.extent)
        if shown and self.sideways:
            centre = _mean([*shown, *scene.bodies], 0.5)
            return centre - offset - clear * self._look_line(centre)
        if shown:
            return _mean(shown, EYES) - offset - clear * UPPER_THIRD
        rest = (self.length - self.extent) * scene.rest
        if not scene.bodies:
            return rest
        line = 0.5 if self.sideways else BODY_LINE
        pull = _mean(scene.bodies, 0.5) - offset - clear * line
        return rest + (pull - rest) * scene.evidence

    def _look_line(self, centre: float) -> float:
        """How far across the window the middle of the people wants to be: nothing tells which way
        a face looks, but who made the picture left room on that side, and some of it is kept. Where
        the platform covers an edge, the middle of the rest is as far as it goes.
        """
        covered = self.near or self.far
        return 0.5 if covered else 0.5 + LOOK_ROOM * (centre / self.length - 0.5)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is in the picture, along the axis. `evidence` (0–1): how far bodies are to be trusted
    where no face was found. `rest`: where on its way (0–1) a window lies that shows nobody.
    """

    faces: Sequence[Span]
    heads: Sequence[Span]
    bodies: Sequence[Span]
    evidence: float
    rest: float

    @classmethod
    def of(
        cls,
        axis: Axis,
        faces: Sequence[Box],
        bodies: Sequence[Box],
        size: tuple[int, int],
        interest: bytes | None = None,
    ) -> "Scene":
        tallest = max((face.h for face in faces), default=1.0)
        lean = 0.5 if axis.sideways else HAIR_YIELDS
        share = sum(body.area for body in bodies) / (size[0] * size[1])
        return cls(
            faces=[axis.span(face, face.h / tallest) for face in faces],
            heads=[axis.span(head(face), face.h / tallest, lean) for face in faces],
            bodies=[axis.span(body, BODY_WEIGHT) for body in bodies],
            evidence=min(1.0, share / SURE_BODY) ** 2,
            rest=_rest(axis, None if faces else interest),
        )


def _rest(axis: Axis, interest: bytes | None) -> float:
    usual = 0.5 if axis.sideways else UPPER_REST
    if interest is None or axis.extent == axis.length:
        return usual
    return crop_map.start(interest, axis.extent / axis.length, usual, sideways=axis.sideways)


def head(face: Box) -> Box:
    """The face with its hair, ears and chin."""
    return Box(
        face.x - EARS * face.w,
        face.y - HAIR * face.h,
        face.w * (1 + 2 * EARS),
        face.h * (1 + HAIR + CHIN),
    )


def _held(spans: Sequence[Span], start: float, stop: float) -> list[Span]:
    return [span for span in spans if span.low >= start - 0.5 and span.high <= stop + 0.5]


def _cut(spans: Sequence[Span], start: float, stop: float) -> list[Span]:
    """Those an edge of the window runs through."""
    return [
        span
        for span in spans
        if span.low + 0.5 < start < span.high - 0.5 or span.low + 0.5 < stop < span.high - 0.5
    ]


def _weight(spans: Sequence[Span]) -> float:
    return round(sum(span.weight for span in spans), 6)


def _mean(spans: Sequence[Span], line: float) -> float:
    """The weighted mean of the points that lie `line` (0–1) along each span."""
    total = sum(span.weight for span in spans)
    return sum(span.weight * (span.low + line * (span.high - span.low)) for span in spans) / total


def _clamp(start: float, slack: int) -> int:
    return min(max(round(start), 0), slack)
