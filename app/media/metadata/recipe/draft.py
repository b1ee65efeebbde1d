"""A recipe in the making: each field set once, with how sure it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.core.asset import Lora, Recipe
from app.core.vocab import Certainty
from app.media.metadata.found import storable
from app.media.metadata.recipe.carried import integer, number, shown

PARSED, INFERRED, AMBIGUOUS = Certainty.PARSED, Certainty.INFERRED, Certainty.AMBIGUOUS
_STEPS_LIMIT = 1_000_000
_NO_NAME = frozenset(["", "none", "null", "undefined"])


@dataclass(slots=True)
class Draft:
    """Setters take whatever JSON holds and ignore what makes no sense. The first value stands."""

    generator: str
    prompt: str | None = None
    negative_prompt: str | None = None
    seed: int | None = None
    steps: int | None = None
    cfg: float | None = None
    sampler: str | None = None
    scheduler: str | None = None
    checkpoint: str | None = None
    loras: list[Lora] = field(default_factory=list)
    certainty: dict[str, Certainty] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)

    def set_prompt(self, value: object, sure: Certainty = PARSED) -> None:
        if self.prompt is None and isinstance(value, str):
            self.prompt = storable(value)
            self.certainty["prompt"] = sure

    def set_negative(self, value: object, sure: Certainty = PARSED) -> None:
        if self.negative_prompt is None and isinstance(value, str):
            self.negative_prompt = storable(value)
            self.certainty["negative_prompt"] = sure

    def set_seed(self, value: object, sure: Certainty = PARSED) -> None:
        found = integer(value)
        if self.seed is None and found is not None:
            self.seed = found
            self.certainty["seed"] = sure

    def set_steps(self, value: object, sure: Certainty = PARSED) -> None:
        found = integer(value)
        if self.steps is None and found is not None and 0 <= found <= _STEPS_LIMIT:
            self.steps = found
            self.certainty["steps"] = sure

    def set_cfg(self, value: object, sure: Certainty = PARSED) -> None:
        found = number(value)
        if self.cfg is None and found is not None:
            self.cfg = found
            self.certainty["cfg"] = sure

    def set_sampler(self, value: object, sure: Certainty = PARSED) -> None:
        if self.sampler is None and (name := _name(value)):
            self.sampler = name
            self.certainty["sampler"] = sure

    def set_scheduler(self, value: object, sure: Certainty = PARSED) -> None:
        if self.scheduler is None and (name := _name(value)):
            self.scheduler = name
            self.certainty["scheduler"] = sure

    def set_checkpoint(self, value: object, sure: Certainty = PARSED) -> None:
        if self.checkpoint is None and (name := _name(value)):
            self.checkpoint = name
            self.certainty["checkpoint"] = sure

    def add_lora(self, name: object, strength: object = None, sure: Certainty = PARSED) -> None:
        found = _name(name)
        if found and found not in (lora.name for lora in self.loras):
            self.loras.append(Lora(found, number(strength)))
            if self.certainty.get("loras") is not INFERRED:
                self.certainty["loras"] = sure

    def note(self, name: str, value: object) -> None:
        """A setting beyond the common fields."""
        text = shown(value)
        if text is not None and name:
            self.extra.setdefault(storable(name), text)

    def note_all(self, values: Mapping[str, object], names: Iterable[str]) -> None:
        for name in names:
            self.note(name, values.get(name))

    def fill(self, other: "Draft | None") -> None:
        """Take over what is not known yet, as sure as it was there."""
        if other is None:
            return
        setters = {
            "prompt": self.set_prompt,
            "negative_prompt": self.set_negative,
            "seed": self.set_seed,
            "steps": self.set_steps,
            "cfg": self.set_cfg,
            "sampler": self.set_sampler,
            "scheduler": self.set_scheduler,
            "checkpoint": self.set_checkpoint,
        }
        for name, put in setters.items():
            if name in other.certainty:
                put(getattr(other, name), other.certainty[name])
        if not self.loras:
            for lora in other.loras:
                self.add_lora(lora.name, lora.strength, other.certainty["loras"])
        for name, value in other.extra.items():
            self.note(name, value)

    def finish(self, raw: Mapping[str, str]) -> Recipe:
        return Recipe(
            generator=self.generator,
            prompt=self.prompt,
            negative_prompt=self.negative_prompt,
            seed=self.seed,
            steps=self.steps,
            cfg=self.cfg,
            sampler=self.sampler,
            scheduler=self.scheduler,
            checkpoint=self.checkpoint,
            loras=tuple(self.loras),
            certainty=dict(self.certainty),
            raw=dict(raw),
            extra=dict(self.extra),
        )


def _name(value: object) -> str | None:
    if not isinstance(value, str) or value.strip().casefold() in _NO_NAME:
        return None
    return storable(value).strip()
