"""Generators that write one flat JSON object: the same reading with other names of the members."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.core.asset import Recipe
from app.media.metadata.recipe.carried import Carried
from app.media.metadata.recipe.draft import Draft


@dataclass(frozen=True, slots=True)
class Names:
    """What a generator calls the common fields; several spellings, the newest first."""

    generator: str
    prompt: tuple[str, ...] = ("prompt",)
    negative: tuple[str, ...] = ("negative_prompt",)
    seed: tuple[str, ...] = ("seed",)
    steps: tuple[str, ...] = ("steps",)
    cfg: tuple[str, ...] = ("guidance_scale",)
    sampler: tuple[str, ...] = ("sampler",)
    scheduler: tuple[str, ...] = ("scheduler",)
    checkpoint: tuple[str, ...] = ("model",)
    loras: tuple[str, ...] = ("loras", "lora")
    extra: Mapping[str, str] = field(default_factory=dict)


def draft_of(names: Names, data: Mapping[str, object]) -> Draft:
    draft = Draft(names.generator)
    draft.set_prompt(_first(data, names.prompt))
    draft.set_negative(_first(data, names.negative))
    draft.set_seed(_first(data, names.seed))
    draft.set_steps(_first(data, names.steps))
    draft.set_cfg(_first(data, names.cfg))
    draft.set_sampler(_first(data, names.sampler))
    draft.set_scheduler(_first(data, names.scheduler))
    draft.set_checkpoint(_first(data, names.checkpoint))
    _loras(draft, _first(data, names.loras))
    for name, shown in names.extra.items():
        draft.note(shown, data.get(name))
    if isinstance(data.get("width"), int) and isinstance(data.get("height"), int):
        draft.note("Size", f"{data['width']}x{data['height']}")
    return draft


def read(names: Names, data: Mapping[str, object] | None, carried: Carried) -> Recipe | None:
    return None if data is None else draft_of(names, data).finish(carried.texts)


def _first(data: Mapping[str, object], names: tuple[str, ...]) -> object:
    return next((data[name] for name in names if data.get(name) is not None), None)


def _loras(draft: Draft, value: object) -> None:
    """[{"name": …, "weight": …}], [["name", 0.8]] or ["name"]."""
    for one in value if isinstance(value, list) else []:
        if isinstance(one, dict):
            names = ("name", "model", "file", "modelFileName", "lora")
            draft.add_lora(_first(one, names), _first(one, ("weight", "strength")))
        elif isinstance(one, list) and len(one) >= 2:
            draft.add_lora(one[0], one[1])
        else:
            draft.add_lora(one)
