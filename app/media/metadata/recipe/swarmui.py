"""SwarmUI: JSON with "sui_image_params", in `parameters` or UserComment."""

from app.core.asset import Recipe
from app.media.metadata.recipe import comfyui, flat_json
from app.media.metadata.recipe.carried import Carried
from app.media.metadata.recipe.draft import Draft
from app.media.metadata.recipe.flat_json import Names

_MARK = "sui_image_params"
_NAMES = Names(
    "swarmui",
    negative=("negativeprompt",),
    cfg=("cfgscale",),
    sampler=("sampler", "comfyuisampler"),
    scheduler=("scheduler", "comfyuischeduler"),
    loras=(),
    extra={
        "refinerupscale": "Hires upscale",
        "refinerupscalemethod": "Hires upscaler",
        "refinercontrolpercentage": "Hires denoising strength",
        "initimagecreativity": "Denoising strength",
        "fluxguidancescale": "Guidance",
        "vae": "VAE",
        "swarm_version": "Version",
    },
)


def read(carried: Carried) -> Recipe | None:
    data = carried.having(_MARK)
    params = data.get(_MARK) if data is not None else None
    if not isinstance(params, dict):
        # a text cut short is still its own
        if any(f'"{_MARK}"' in text for text in carried.texts.values()):
            return Draft(_NAMES.generator).finish(carried.texts)
        return None
    draft = flat_json.draft_of(_NAMES, params)
    _loras(draft, params)
    graph = comfyui.draft_of(carried)
    if graph is not None:
        # what was left to the backend is only in the graph it ran
        draft.set_sampler(graph.sampler)
        draft.set_scheduler(graph.scheduler)
    return draft.finish(carried.texts)


def _loras(draft: Draft, params: dict[str, object]) -> None:
    """Names and weights are two lists, as lists or as text with commas."""
    loras, weights = _listed(params.get("loras")), _listed(params.get("loraweights"))
    for at, name in enumerate(loras):
        draft.add_lora(name, weights[at] if at < len(weights) else None)


def _listed(value: object) -> list[object]:
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value if isinstance(value, list) else []
