"""Everything a verdict rests on, as one value: what packs saw, what words say, whom it shows."""

from dataclasses import dataclass

from app.core.asset import Detection, Score, Suggestion
from app.core.people import Persona
from app.core.vocab import Kind


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about one picture.

    `frame` is the upright picture's width and height, which boxes are measured in; `texts` are the
    prompts, never the negative ones, `tags` the whole names of its tags. `analysed`: a pack that
    looks for what policies judge has seen it. `ai`: a generator made it, or a part of it.
    `minor_mark`: a human saw a sign of a minor; `corrections` are matched terms that a human
    documented to be none. `proposed` are the tags packs propose that are signs of a minor by their
    name. `seekers` are the packs that look for bare skin and have seen the picture, whether or not
    they found anything.
    """

    detections: tuple[Detection, ...] = ()
    scores: tuple[Score, ...] = ()
    frame: tuple[int, int] = (0, 0)
    texts: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    analysed: bool = True
    ai: bool = False
    digital_source_type: str | None = None
    personas: tuple[Persona, ...] = ()
    minor_mark: bool = False
    corrections: tuple[str, ...] = ()
    kind: Kind | None = None
    proposed: tuple[Suggestion, ...] = ()
    seekers: tuple[str, ...] = ()
