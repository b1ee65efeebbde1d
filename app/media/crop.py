"""Where to cut: the window of a given shape that keeps the people in the picture.

The window is always the largest that fits, so it can only slide along one axis, and the search is
one-dimensional: the few positions where an edge of the window meets an edge of something that
matters, and the composition's own wish. They are compared by, in this order: how much face is kept
whole (big faces count for more), how little face is cut through, faces clear of what the platform
draws over the picture, hair and chin, bodies, and the distance to the wish.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.core.asset import Box

EYES = 0.42  # eyes lie this far down a face box
UPPER_THIRD = 1 / 3  # where the eye line wants to be, from the top of what stays uncovered
HAIR, CHIN, EARS = 0.35, 0.12, 0.12  # of a head around its face box, in box heights and widths
UPPER_REST = 0.3  # with nobody found, this share of what must go is cut above, the rest below
BODY_WEIGHT = 0.25  # of a part of a body beside the largest face
BODY_LINE = 0.6  # with a body but no face, the body lies this far down: a head is likely above it
SURE_BODY = 0.1  # bodies that fill this share of the picture decide where it is cut; less, less


@dataclass(frozen=True, slots=True)
class Margins:
    """Shares of the window (0–1) at each edge that something else will cover."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


def window(
    size: tuple[int, int],
    aspect: float,
    faces: Sequence[Box],
    bodies: Sequence[Box] = (),
    safe: Margins | None = None,
) -> Box:
    """The window in whole pixels of a picture of `size` (width, height), as wide as `aspect` times
    its height to the nearest pixel, always inside the picture. The same input gives the same
    window.

    `faces` and `bodies` (other parts of people) are boxes in the picture's pixels; what sticks out
    of the picture is ignored. ValueError for a size or an aspect that is not positive.
    """
    width, height = largest(size, aspect)
    safe = safe or Margins()
    faces, bodies = _inside(faces, size), _inside(bodies, size)
    if width < size[0]:
        axis = _Axis(size[0], width, safe.left, safe.right, sideways=True)
        return Box(axis.best(_Scene.of(axis, faces, bodies, size)), 0, width, height)
    axis = _Axis(size[1], height, safe.top, safe.bottom, sideways=False)
    return Box(0, axis.best(_Scene.of(axis, faces, bodies, size)), width, height)


def largest(size: tuple[int, int], aspect: float) -> tuple[int, int]:
    """Width and height of the largest window of this aspect in a picture of this size."""
    width, height = size
    if width < 1 or height < 1 or not 0 < aspect < float("inf"):
        raise ValueError(f"no window of aspect {aspect} in a picture of {width}×{height}")
    if width / height > aspect:
        return max(1, min(width, round(height * aspect))), height
    return width, max(1, min(height, round(width / aspect)))


def whole(face: Box, frame: Box, slack: float = 0.5) -> bool:
    """Whether `frame` holds all of `face`, give or take `slack` pixels of rounding."""
    return (
        face.x >= frame.x - slack
        and face.y >= frame.y - slack
        and face.x + face.w <= frame.x + frame.w + slack
        and face.y + face.h <= frame.y + frame.h + slack
    )


@dataclass(frozen=True, slots=True)
class _Span:
    """A box seen along the sliding axis: [low, high), with the weight of what it bounds."""

    low: float
    high: float
    weight: float


@dataclass(frozen=True, slots=True)
class _Axis:
    """The line the window slides on: `length` pixels of picture, `extent` of window; `near` and
    `far` are the covered shares of the window at its two ends.
    """

    length: int
    extent: int
    near: float
    far: float
    sideways: bool

    def span(self, box: Box, weight: float, lean: float = 0.5) -> _Span:
        """What is longer than the window cannot be kept whole: its middle stands for it, or with
        `lean` 1 its far end.
        """
        low, extent = (box.x, box.w) if self.sideways else (box.y, box.h)
        low, high = max(low, 0.0), min(low + extent, float(self.length))
        spare = max(high - low - self.extent, 0.0)
        return _Span(low + lean * spare, high - (1 - lean) * spare, weight)

    def best(self, scene: "_Scene") -> int:
        """The window's first pixel."""
        slack = self.length - self.extent
        starts = {0, slack} | {_clamp(edge, slack) for edge in self._edges(scene)}
        starts |= {_clamp(self._wish(scene, start), slack) for start in starts}
        return min(starts, key=lambda start: (*self._cost(scene, start), start))

    def _edges(self, scene: "_Scene") -> Iterable[float]:
        """Window positions at which some span starts or stops being whole, cut or covered."""
        for span in (*scene.faces, *scene.heads, *scene.bodies):
            yield span.high
            yield span.low - self.extent
            for near, far in ((0.0, 0.0), (self.near, self.far)):
                yield span.low - near * self.extent
                yield span.high - (1 - far) * self.extent

    def _cost(self, scene: "_Scene", start: int) -> tuple[float, ...]:
        """Smaller is better, the first difference decides."""
        stop = start + self.extent
        clear = start + self.near * self.extent, stop - self.far * self.extent
        return (
            -_weight(_held(scene.faces, start, stop)),
            _weight(_cut(scene.faces, start, stop)),
            -_weight(_held(scene.faces, *clear)),
            -_weight(_held(scene.heads, start, stop)),
            -_weight(_held(scene.bodies, start, stop)) if scene.faces else 0.0,
            abs(start - self._wish(scene, start)),
        )

    def _wish(self, scene: "_Scene", start: int) -> float:
        """Where composition alone would put a window that shows the faces this one shows: eyes on
        the upper third, people in the middle of what stays uncovered.
        """
        clear = self.extent * (1 - self.near - self.far)
        offset = self.near * self.extent
        shown = _held(scene.faces, start, start + self.extent)
        if shown and self.sideways:
            return _mean([*shown, *scene.bodies], 0.5) - offset - clear / 2
        if shown:
            return _mean(shown, EYES) - offset - clear * UPPER_THIRD
        rest = (self.length - self.extent) * (0.5 if self.sideways else UPPER_REST)
        if not scene.bodies:
            return rest
        line = 0.5 if self.sideways else BODY_LINE
        pull = _mean(scene.bodies, 0.5) - offset - clear * line
        return rest + (pull - rest) * scene.evidence


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is in the picture, along the axis. `evidence` (0–1): how far bodies are to be trusted
    where no face was found.
    """

    faces: Sequence[_Span]
    heads: Sequence[_Span]
    bodies: Sequence[_Span]
    evidence: float

    @classmethod
    def of(
        cls, axis: _Axis, faces: Sequence[Box], bodies: Sequence[Box], size: tuple[int, int]
    ) -> "_Scene":
        tallest = max((face.h for face in faces), default=1.0)
        lean = 0.5 if axis.sideways else 1.0  # a chin matters more than hair
        share = sum(body.area for body in bodies) / (size[0] * size[1])
        return cls(
            faces=[axis.span(face, face.h / tallest) for face in faces],
            heads=[axis.span(_head(face), face.h / tallest, lean) for face in faces],
            bodies=[axis.span(body, BODY_WEIGHT) for body in bodies],
            evidence=min(1.0, share / SURE_BODY),
        )


def _head(face: Box) -> Box:
    """The face with its hair, ears and chin."""
    return Box(
        face.x - EARS * face.w,
        face.y - HAIR * face.h,
        face.w * (1 + 2 * EARS),
        face.h * (1 + HAIR + CHIN),
    )


def _inside(boxes: Sequence[Box], size: tuple[int, int]) -> list[Box]:
    """The parts of the boxes that lie in the picture."""
    kept = []
    for box in boxes:
        x, y = max(box.x, 0.0), max(box.y, 0.0)
        right, bottom = min(box.x + box.w, size[0]), min(box.y + box.h, size[1])
        if right > x and bottom > y:
            kept.append(Box(x, y, right - x, bottom - y))
    return kept


def _held(spans: Sequence[_Span], start: float, stop: float) -> list[_Span]:
    return [span for span in spans if span.low >= start - 0.5 and span.high <= stop + 0.5]


def _cut(spans: Sequence[_Span], start: float, stop: float) -> list[_Span]:
    """Those an edge of the window runs through."""
    return [
        span
        for span in spans
        if span.low + 0.5 < start < span.high - 0.5 or span.low + 0.5 < stop < span.high - 0.5
    ]


def _weight(spans: Sequence[_Span]) -> float:
    return round(sum(span.weight for span in spans), 6)


def _mean(spans: Sequence[_Span], line: float) -> float:
    """The weighted mean of the points that lie `line` (0–1) along each span."""
    total = sum(span.weight for span in spans)
    return sum(span.weight * (span.low + line * (span.high - span.low)) for span in spans) / total


def _clamp(start: float, slack: int) -> int:
    return min(max(round(start), 0), slack)
