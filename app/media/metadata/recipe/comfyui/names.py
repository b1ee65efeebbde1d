"""What the names in ComfyUI graphs mean: of inputs, of outputs, of node kinds.

Thousands of custom nodes exist, but their authors name things alike. The walk goes by the names of
inputs; the kinds listed here are those whose meaning is certain, everything else is "walked past a
node we do not know".
"""

import re
from functools import lru_cache

from app.media.metadata.recipe.carried import snake


def _words(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})", re.IGNORECASE)


_POSITIVE = _words(r"(?:^|_)pos(?:itive)?s?(?:_?prompt)?(?:$|_|\d|\+)")
_NEGATIVE = _words(r"(?:^|_)(?:neg(?:ative)?s?(?:_?prompt)?|uncond\w*)(?:$|_|\d)")
_CONDITIONING = _words(r"^(?:conditioning|cond)(?:$|_|\d)", r"_(?:conditioning|cond)$")
_BUNDLE = _words(
    r"pipe", r"guider", r"context", r"tuple", r"bundle", r"embeds", r"(?:^|_)bus$", r"(?:^|_)ctx"
)
_WEIGHTS = _words(
    r"^(?:base_|optional_|opt_|unet_|diffusion_)?model(?:s|_opt|_out)?_?(?:\d+|[a-d])?$",
    r"^unet",
    r"lora",
    r"^(?:ckpt|checkpoint)$",
    r"^(?:dit|transformer|block_swap|patched?_model|any|input|value|data|anything)",
)
_NO_PICTURE = _words(
    r"^(?:base_|refiner_)?(?:model|clip|vae)(?:$|_|\d)",
    r"positive|negative|conditioning|^cond|^neg|^pos(?:$|_)",
    r"mask|control_?net|upscale_model|upscaler|ip_?adapter|clip_vision|style_model|detector",
    r"^(?:sampler|sigmas|noise|guider|scheduler|seed|steps|cfg|denoise|sam_model|hook|script)",
    r"text|prompt|string|lora|^width|^height|batch_size|frame_rate|^fps|filename|audio|metadata",
)
_NO_SETTING = _words(
    r"^model|^unet|^ckpt|latent|image|pixels|samples|video|frames|^mask",
    r"^(?:base_|refiner_)?(?:clip|vae)(?:$|_|\d)",
    r"positive|negative|conditioning|^cond|control_?net|text|prompt",
)

TEXT_INPUTS = (
    # as the node runs them: what was filled in before what it was made from
    "populated_text",
    "text",
    "prompt",
    "t5xxl",
    "prompt_g",
    "text_g",
    "clip_g",
    "prompt_l",
    "text_l",
    "clip_l",
    "user_prompt",
    "prompt_text",
    "mt5xl",
    "bert",
    "string",
    "value",
    "wildcard_text",
    "tags",
    "lyrics",
    "caption",
    "instruction",
    "multi_line_prompt",
    "string_multiline",
    "multiline",
    "multiline_text",
    "content",
)
"""Inputs that hold a text, the one that says most first."""
ENCODER_PARTS = frozenset(
    [
        *("t5xxl", "text_g", "clip_g", "text_l", "clip_l", "prompt_g", "prompt_l"),
        *("mt5xl", "bert", "tags", "lyrics"),
    ]
)
"""Texts that one node encodes together, each for a network of its own."""

_KNOWN = _words(
    r"^CLIPTextEncode\w*$",
    r"^TextEncode\w+$",
    r"^Conditioning(?:Combine|Concat|Average|ZeroOut|SetArea\w*|SetMask\w*|SetTimestepRange|SetProp\w*)$",
    r"^(?:ControlNetApply\w*|ControlNetInpaintingAliMamaApply|SetUnionControlNetType)$",
    r"^(?:ACN_AdvancedControlNetApply\w*|FluxGuidance|ReferenceLatent|FluxKontext\w+)$",
    r"^(?:unCLIPConditioning|StyleModelApply\w*|GLIGENTextBoxApply|InpaintModelConditioning)$",
    r"^(?:InstructPixToPixConditioning|LTXV\w+|Wan\w*ToVideo\w*|WanVideo\w+|SVD_\w+|SV3D_\w+)$",
    r"^(?:Hunyuan\w+|StableCascade_\w+|StableZero123\w+|PairConditioning\w+|CosmosImage\w+)$",
    r"^(?:BasicGuider|CFGGuider|DualCFGGuider|PerpNegGuider|RandomNoise|KSamplerSelect)$",
    r"^(?:\w*Scheduler|SplitSigmas\w*|FlipSigmas|DisableNoise|Sampler[A-Z]\w*)$",
    r"^(?:K|Shark|ClownsharK)Sampler\w*$",
    r"^KSampler(?:Advanced)? ?(?:\((?:Efficient|inspire)\)|SDXL \(Eff\.\)|//Inspire)$",
    r"^KSampler Adv\. \(Efficient\)$",
    r"^(?:CheckpointLoader\w*|UNETLoader|UnetLoaderGGUF\w*|unCLIPCheckpointLoader|DiffusersLoader)$",
    r"^(?:ImageOnlyCheckpointLoader\w*|LoraLoader\w*|HypernetworkLoader|Checkpoint Loader.*)$",
    r"^(?:CLIPSetLastLayer|CLIPLoader\w*|DualCLIPLoader\w*|TripleCLIPLoader\w*|QuadrupleCLIPLoader)$",
    r"^(?:ModelSampling\w+|ModelMerge\w+|RescaleCFG|FreeU\w*|PerturbedAttention\w*|SelfAttention\w*)$",
    r"^(?:DifferentialDiffusion|VideoLinearCFGGuidance|PatchModelAddDownscale|T5TokenizerOptions)$",
    r"^(?:SkipLayerGuidance\w+|HyperTile|TomePatchModel|CFGNorm|CFGZeroStar|ModelComputeDtype)$",
    r"^(?:Primitive\w*|Reroute.*|GetNode|SetNode|bypassed|ComfySwitchNode|PreviewAny)$",
    r"^(?:String(?:Concatenate|Trim|Replace|Literal)?|StringFunction\|pysssss|ShowText\|pysssss)$",
    r"^(?:Text Concatenate|Text Multiline|JoinStrings\w*|CR Text|CR Prompt Text|CR Seed)$",
    r"^(?:Power Lora Loader|Power Prompt.*|Lora Loader Stack|Any Switch|Context.*) \(rgthree\)$",
    r"^Seed \(rgthree\)$",
    r"^(?:Efficient Loader|Eff\. Loader SDXL|LoRA Stacker|CR LoRA Stack|CR Apply LoRA Stack)$",
    r"^(?:FaceDetailer\w*|DetailerForEach\w*|UltimateSDUpscale\w*|Impact\w+|(?:To|From)\w+Pipe\w*)$",
    r"^(?:VAE(?:Decode|Encode)\w*|Latent\w+|EmptyLatent\w*|Empty\w+Latent\w*|LoadImage\w*)$",
    r"^(?:SaveImage\w*|PreviewImage|Save\w+|ImageScale\w*|ImageUpscaleWithModel|Image\w+|CreateVideo)$",
    r"^(?:INTConstant|FloatConstant|StringConstant\w*|RepeatLatentBatch|SetLatentNoiseMask)$",
    r"^(?:VHS_\w+|TrimVideoLatent|SDTurboScheduler|smZ CLIPTextEncode|ECHO\w+)$",
)
_OPAQUE = _words(
    r"TextGenerate|Ollama|LLM|GPT|ChatGPT|Florence|Caption|Interrogat|WD14|Tagger|JoyTag|JoyCaption",
    r"Qwen\d?(?:\.\d)?_?VL|Gemini|OpenAI|Claude|Anthropic|Groq|LLaVA|Moondream|DeepSeek|VLM|BLIP",
    r"Searge_LLM|Mistral|PromptEnhanc|Prompt_?Enhanc|Enhance_?Prompt|MagicPrompt|IF_AI|Img2Prompt",
)
_COMPUTES = _words(r"math|calc|expression|multipl|divide|subtract|\badd\b|round|random|lerp")
_ENCODER = _words(r"Encode|^CLIP")
_ZEROED = _words(r"Zero_?Out|ZeroConditioning|EmptyConditioning|Conditioning ?Zero")
_SWITCH = _words(r"switch|if_?else|conditional|\bIF\b.*ELSE|Lazy(?:Switch|Conditional)|Branch")


@lru_cache(maxsize=8192)
def is_positive(name: str) -> bool:
    return name.endswith("+") or bool(_POSITIVE.search(snake(name)))


@lru_cache(maxsize=8192)
def is_negative(name: str) -> bool:
    return name.endswith("-") or bool(_NEGATIVE.search(snake(name)))


@lru_cache(maxsize=8192)
def is_conditioning(name: str) -> bool:
    return bool(_CONDITIONING.search(snake(name)))


@lru_cache(maxsize=8192)
def is_bundle(name: str) -> bool:
    """A link that carries a whole set: model, both conditionings, settings."""
    return bool(_BUNDLE.search(snake(name)))


@lru_cache(maxsize=8192)
def leads_to_weights(name: str) -> bool:
    return bool(_WEIGHTS.search(snake(name)))


@lru_cache(maxsize=8192)
def leads_to_picture(name: str) -> bool:
    return not _NO_PICTURE.search(snake(name))


@lru_cache(maxsize=8192)
def leads_to_settings(name: str) -> bool:
    return not _NO_SETTING.search(snake(name))


@lru_cache(maxsize=8192)
def is_known(kind: str) -> bool:
    """Whether a node of this kind does what its inputs' names say, for certain."""
    return bool(_KNOWN.search(kind))


@lru_cache(maxsize=8192)
def is_opaque(kind: str) -> bool:
    """A node whose output is made at run time by another network and kept nowhere."""
    return bool(_OPAQUE.search(kind)) and not _ENCODER.search(kind)


@lru_cache(maxsize=8192)
def is_computed(kind: str) -> bool:
    """A node whose number is worked out at run time: none of its inputs is the result."""
    return bool(_COMPUTES.search(kind))


@lru_cache(maxsize=8192)
def is_zeroed(kind: str) -> bool:
    return bool(_ZEROED.search(kind))


@lru_cache(maxsize=8192)
def is_switch(kind: str) -> bool:
    return bool(_SWITCH.search(kind))
