"""Names for the values of the window's form, which writes widgets as a list without names.

Recent files name most widgets among the inputs; for older ones the order of common nodes is listed
here, and for unknown nodes values are recognised by what they look like.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

_CONTROL = frozenset(["fixed", "randomize", "increment", "decrement"])
_SEEDS = ("seed", "noise_seed")
_SAMPLERS = re.compile(
    r"(?:euler|heun|dpm|lms|ddim|ddpm|lcm|uni_pc|ipndm|deis|res_|er_sde|gradient|seeds_|sa_)\w*"
)
_SCHEDULERS = frozenset(
    [
        *("normal", "karras", "exponential", "sgm_uniform", "simple", "ddim_uniform", "beta"),
        *("linear_quadratic", "kl_optimal", "beta57", "bong_tangent", "AYS SDXL", "GITS"),
    ]
)
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_MODEL_FILE = re.compile(r".+\.(?:safetensors|ckpt|gguf|pth?|bin|sft)$", re.IGNORECASE)

NAMES: Mapping[str, tuple[str, ...]] = {
    "KSampler": ("seed", "steps", "cfg", "sampler_name", "scheduler", "denoise"),
    "KSamplerAdvanced": (
        *("add_noise", "noise_seed", "steps", "cfg", "sampler_name", "scheduler"),
        *("start_at_step", "end_at_step", "return_with_leftover_noise"),
    ),
    "SamplerCustom": ("add_noise", "noise_seed", "cfg"),
    "RandomNoise": ("noise_seed",),
    "KSamplerSelect": ("sampler_name",),
    "BasicScheduler": ("scheduler", "steps", "denoise"),
    "CFGGuider": ("cfg",),
    "DualCFGGuider": ("cfg_conds", "cfg_cond2_negative"),
    "SDTurboScheduler": ("steps", "denoise"),
    "LTXVScheduler": ("steps", "max_shift", "base_shift", "stretch", "terminal"),
    "FluxGuidance": ("guidance",),
    "CLIPTextEncode": ("text",),
    "CLIPTextEncodeFlux": ("clip_l", "t5xxl", "guidance"),
    "CLIPTextEncodeSD3": ("clip_l", "clip_g", "t5xxl", "empty_padding"),
    "CLIPTextEncodeSDXL": (
        *("width", "height", "crop_w", "crop_h", "target_width", "target_height"),
        *("text_g", "text_l"),
    ),
    "CLIPTextEncodeSDXLRefiner": ("ascore", "width", "height", "text"),
    "TextEncodeQwenImageEdit": ("prompt",),
    "TextEncodeQwenImageEditPlus": ("prompt",),
    "GLIGENTextBoxApply": ("text", "width", "height", "x", "y"),
    "CLIPSetLastLayer": ("stop_at_clip_layer",),
    "CheckpointLoaderSimple": ("ckpt_name",),
    "CheckpointLoader": ("config_name", "ckpt_name"),
    "unCLIPCheckpointLoader": ("ckpt_name",),
    "ImageOnlyCheckpointLoader": ("ckpt_name",),
    "UNETLoader": ("unet_name", "weight_dtype"),
    "UnetLoaderGGUF": ("unet_name",),
    "LoraLoader": ("lora_name", "strength_model", "strength_clip"),
    "LoraLoaderModelOnly": ("lora_name", "strength_model"),
    "HypernetworkLoader": ("hypernetwork_name", "strength"),
    "EmptyLatentImage": ("width", "height", "batch_size"),
    "EmptySD3LatentImage": ("width", "height", "batch_size"),
    "PrimitiveNode": ("value",),
    "SetNode": ("variable",),
    "GetNode": ("variable",),
    "easy setNode": ("variable",),
    "easy getNode": ("variable",),
    "PrimitiveString": ("value",),
    "PrimitiveStringMultiline": ("value",),
    "PrimitiveInt": ("value",),
    "PrimitiveFloat": ("value",),
    "PrimitiveBoolean": ("value",),
    "ComfySwitchNode": ("switch",),
    "StringConcatenate": ("string_a", "string_b", "delimiter"),
    "Text Multiline": ("text",),
    "Text Concatenate": ("delimiter", "clean_whitespace"),
    "ShowText|pysssss": ("text_0",),
    "Seed (rgthree)": ("seed",),
    "CR Text": ("text",),
    "CR Seed": ("seed",),
    "ImpactWildcardProcessor": ("wildcard_text", "populated_text", "mode", "seed"),
    "ImpactWildcardEncode": ("wildcard_text", "populated_text", "mode"),
    "Efficient Loader": (
        *("ckpt_name", "vae_name", "clip_skip", "lora_name", "lora_model_strength"),
        *("lora_clip_strength", "positive", "negative"),
    ),
    "KSampler (Efficient)": ("seed", "steps", "cfg", "sampler_name", "scheduler", "denoise"),
    "WanVideoSampler": ("steps", "cfg", "shift", "seed", "force_offload", "scheduler"),
    "WanVideoModelLoader": ("model", "base_precision", "quantization"),
    "WanVideoTextEncode": ("positive_prompt", "negative_prompt"),
    "FaceDetailer": (
        *("guide_size", "guide_size_for", "max_size", "seed", "steps", "cfg", "sampler_name"),
        *("scheduler", "denoise"),
    ),
    "UltimateSDUpscale": (
        *("upscale_by", "seed", "steps", "cfg", "sampler_name", "scheduler", "denoise"),
    ),
    "ControlNetApplyAdvanced": ("strength", "start_percent", "end_percent"),
    "easy positive": ("positive",),
    "easy negative": ("negative",),
}
"""Widgets in the order the window shows them, without the "control after generate" after seeds."""


def named(kind: str, shown: Sequence[str], values: object) -> dict[str, object]:
    """Values by name. `shown` are the widgets the file names itself, in their order."""
    if isinstance(values, dict):
        return {str(name): value for name, value in values.items()}
    if not isinstance(values, list):
        return {}
    if kind.startswith("CLIPTextEncode"):
        values = [_as_queued(value) for value in values]
    names = NAMES.get(kind, tuple(shown))
    if kind in NAMES or len(shown) >= len(_without_controls(values)) > 0:
        return dict(_in_order(names, values))
    return dict(_recognised(kind, values))


def _as_queued(value: object) -> object:
    """The window takes comments out of prompts before it queues them."""
    return _COMMENT.sub("", value) if isinstance(value, str) else value


def _without_controls(values: Sequence[object]) -> list[object]:
    return [value for value in values if not (isinstance(value, str) and value in _CONTROL)]


def _in_order(names: Sequence[str], values: Sequence[object]) -> Iterator[tuple[str, object]]:
    at = 0
    for name in names:
        if at >= len(values):
            return
        yield name, values[at]
        at += 1
        after = values[at] if at < len(values) else None
        if name in _SEEDS and (
            after in _CONTROL if isinstance(after, str) else isinstance(after, bool)
        ):
            at += 1  # "control after generate"; a plain yes or no once


def _recognised(kind: str, values: Sequence[object]) -> Iterator[tuple[str, object]]:
    """What the values of an unknown node are by their looks; the rest by number."""
    texts = 0
    for at, value in enumerate(values):
        after = values[at + 1] if at + 1 < len(values) else None
        if isinstance(value, dict) and "lora" in value:
            yield f"lora_{at}", value
        elif isinstance(after, str) and after in _CONTROL and isinstance(value, int):
            yield "seed", value
        elif not isinstance(value, str) or value in _CONTROL:
            continue
        elif value in _SCHEDULERS:
            yield "scheduler", value
        elif _SAMPLERS.fullmatch(value):
            yield "sampler_name", value
            yield from _before_sampler(values[:at])
        elif _MODEL_FILE.fullmatch(value):
            yield _file_name(kind), value
        elif len(value) > 3:
            texts += 1
            yield "text" if texts == 1 else f"text_{texts}", value


def _before_sampler(values: Sequence[object]) -> Iterator[tuple[str, object]]:
    """Samplers show steps and CFG just before the sampler's name."""
    numbers = [value for value in values if isinstance(value, (int, float))]
    if len(numbers) >= 2:
        yield "steps", numbers[-2]
        yield "cfg", numbers[-1]


def _file_name(kind: str) -> str:
    folded = kind.casefold()
    for word in ("lora", "vae", "clip", "control", "upscale"):
        if word in folded:
            return f"{word}_name"
    return "unet_name" if "unet" in folded or "diffusion" in folded else "ckpt_name"
