"""What speaks for letting a picture go, each as a number from 0 (nothing) to 1 (very much so).

The bounds come from the samples: of generated pictures and photographs that were made with care,
and of the same blurred, made noisy, posterised and framed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.catalog.proposals.culls import CullInput
from app.core.asset import Measures


@dataclass(frozen=True, slots=True)
class Subject:
    """An asset with what is known of its duplicates: `better` is that it is nearly the same as, and
    that should be kept; `kin` others are by its recipe, one of which should be.
    """

    known: CullInput
    better: int | None = None
    kin: int = 0


@dataclass(frozen=True, slots=True)
class Trait:
    """`weight` is how much it counts before anybody answered; `says` it in words."""

    weight: float
    of: Callable[[Subject], float]
    says: Callable[[Subject], str]


BIAS = -3.0
"""A picture of which nothing is known stays: together, traits must make up for this."""


def _ramp(value: float, none: float, full: float) -> float:
    return min(1.0, max(0.0, (value - none) / (full - none)))


def _measured(of: Callable[[Measures], float]) -> Callable[[Subject], float]:
    def trait(one: Subject) -> float:
        return 0.0 if one.known.measures is None else of(one.known.measures)

    return trait


def _framed(measures: Measures) -> float:
    """The thinner of two borders that lie opposite each other: one alone is a plain background."""
    left, top, right, bottom = measures.border
    return max(min(left, right), min(top, bottom))


def _low(one: Subject) -> float:
    return 0.0 if one.known.score is None else _ramp(one.known.score, 0.2, 0.02)


TRAITS: Mapping[str, Trait] = {
    "blur": Trait(4.2, _measured(lambda m: _ramp(m.sharpness, 1.6, 0.6)), lambda _: "blurred"),
    "noise": Trait(3.6, _measured(lambda m: _ramp(m.noise, 2.0, 5.0)), lambda _: "noisy"),
    "banding": Trait(
        3.4, _measured(lambda m: _ramp(m.banding, 0.3, 0.6)), lambda _: "steps in smooth parts"
    ),
    "border": Trait(
        3.3, _measured(lambda m: _ramp(_framed(m), 0.05, 0.12)), lambda _: "empty borders"
    ),
    "dark": Trait(3.6, _measured(lambda m: _ramp(m.brightness, 12, 4)), lambda _: "almost black"),
    "pale": Trait(3.6, _measured(lambda m: _ramp(m.brightness, 92, 98)), lambda _: "almost white"),
    "flat": Trait(
        3.8, _measured(lambda m: _ramp(m.contrast, 4, 1)), lambda _: "shows next to nothing"
    ),
    "faces": Trait(
        2.5, lambda one: _ramp(one.known.faces, 5, 12), lambda one: f"{one.known.faces} faces"
    ),
    "score": Trait(3.6, _low, lambda _: "among the lowest of the library by its score"),
    "twin": Trait(
        3.8,
        lambda one: 0.0 if one.better is None else 1.0,
        lambda one: f"nearly the same as {one.better}, which is the better one",
    ),
    "seeds": Trait(
        2.0,
        lambda one: _ramp(one.kin, 2, 12),
        lambda one: f"one of {one.kin + 1} by the same recipe",
    ),
}


def features(subject: Subject) -> dict[str, float]:
    """Those that are not 0."""
    found = {name: trait.of(subject) for name, trait in TRAITS.items()}
    return {name: round(value, 4) for name, value in found.items() if value > 0}
