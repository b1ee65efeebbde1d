"""ComfyUI graphs in the style of the node packs people use, each with what it must come to."""

import json
from typing import Any

import pytest

from app.core.asset import Recipe
from app.core.vocab import Certainty
from app.media.metadata.recipe import parse
from tests.media.metadata.graphs import Graph, checkpoint, graph, ksampler, node, text

Expected = dict[str, Any]


def recipe_of(nodes: Graph, **texts: str) -> Recipe:
    recipe = parse({"prompt": json.dumps(nodes), **texts})
    assert recipe is not None
    return recipe


def check(recipe: Recipe, expected: Expected) -> None:
    """Compare the fields that are named; `loras` as {name: strength}, `sure` for the rest."""
    for name, value in expected.items():
        if name == "loras":
            assert {lora.name: lora.strength for lora in recipe.loras} == value
        elif name == "certainty":
            assert {key: recipe.certainty.get(key) for key in value} == value
        elif name == "extra":
            assert {key: recipe.extra.get(key) for key in value} == value
        else:
            assert getattr(recipe, name) == value, name


PLAIN: Expected = {
    "generator": "comfyui",
    "prompt": "a red fox",
    "negative_prompt": "blurry",
    "seed": 42,
    "steps": 20,
    "cfg": 7.5,
    "sampler": "euler",
    "scheduler": "normal",
    "checkpoint": "base.safetensors",
    "loras": {},
    "extra": {"Size": "832x1216"},
}

CASES: dict[str, tuple[Graph, Expected]] = {
    "plain": (graph(), PLAIN),
    "loras, two of them, one on the way of the other": (
        graph(
            one=node(
                "LoraLoader",
                lora_name="one.safetensors",
                strength_model=0.8,
                strength_clip=1,
                model=("model", 0),
                clip=("model", 1),
            ),
            two=node(
                "LoraLoaderModelOnly",
                lora_name="two.safetensors",
                strength_model=-0.5,
                model=("one", 0),
            ),
            sampler=ksampler(model=("two", 0)),
        ),
        {**PLAIN, "loras": {"two.safetensors": -0.5, "one.safetensors": 0.8}},
    ),
    "rgthree: power lora loader, seed, a switched off lora": (
        graph(
            loras=node(
                "Power Lora Loader (rgthree)",
                PowerLoraLoaderHeaderWidget={"type": "PowerLoraLoaderHeaderWidget"},
                lora_1={"on": True, "lora": "on.safetensors", "strength": 0.7},
                lora_2={"on": False, "lora": "off.safetensors", "strength": 1},
                **{"➕ Add Lora": ""},
                model=("model", 0),
                clip=("model", 1),
            ),
            seed=node("Seed (rgthree)", seed=77),
            sampler=ksampler(model=("loras", 0), seed=("seed", 0)),
        ),
        {**PLAIN, "seed": 77, "loras": {"on.safetensors": 0.7}},
    ),
    "rgthree: context through and any switch": (
        graph(
            context=node(
                "Context (rgthree)",
                model=("model", 0),
                positive=("positive", 0),
                negative=("negative", 0),
                latent=("latent", 0),
            ),
            switch=node("Any Switch (rgthree)", any_02=("context", 4)),
            sampler=ksampler(model=("context", 1), positive=("switch", 0), negative=("context", 5)),
        ),
        {"prompt": "a red fox", "negative_prompt": "blurry", "checkpoint": "base.safetensors"},
    ),
    "rgthree: power prompt, a context that overrides another": (
        graph(
            positive=node(
                "Power Prompt (rgthree)",
                prompt="a red fox",
                opt_model=("model", 0),
                opt_clip=("model", 1),
            ),
            first=node("Context (rgthree)", model=("other", 0), seed=("seed", 0)),
            other=checkpoint("other.safetensors"),
            seed=node("Seed (rgthree)", seed=78),
            second=node("Context Big (rgthree)", base_ctx=("first", 0), model=("positive", 1)),
            sampler=ksampler(model=("second", 1), seed=("second", 8)),
        ),
        {"prompt": "a red fox", "seed": 78, "checkpoint": "base.safetensors"},
    ),
    "rgthree: contexts keep their sides apart": (
        graph(
            context=node("Context (rgthree)", positive=("positive", 0), negative=("negative", 0)),
            sampler=ksampler(positive=("context", 5), negative=("context", 4)),
        ),
        {"prompt": "blurry", "negative_prompt": "a red fox"},
    ),
    "a number that was worked out is not known": (
        graph(
            sampler=ksampler(cfg=("sum", 1)),
            sum=node("MathExpression|pysssss", expression="a * 2", a=("n", 0)),
            n=node("FloatConstant", value=3.5),
        ),
        {"cfg": None, "steps": 20},
    ),
    "controlnet with both sides, by output": (
        graph(
            control=node(
                "ControlNetApplyAdvanced",
                strength=1,
                positive=("positive", 0),
                negative=("negative", 0),
                control_net=("cn", 0),
                image=("picture", 0),
            ),
            cn=node("ControlNetLoader", control_net_name="depth.safetensors"),
            picture=node("LoadImage", image="in.png"),
            sampler=ksampler(positive=("control", 0), negative=("control", 1)),
        ),
        {**PLAIN, "certainty": {"prompt": Certainty.PARSED, "negative_prompt": Certainty.PARSED}},
    ),
    "outputs crossed by the author stay crossed": (
        graph(
            control=node(
                "ControlNetApplyAdvanced", positive=("positive", 0), negative=("negative", 0)
            ),
            sampler=ksampler(positive=("control", 1), negative=("control", 0)),
        ),
        {"prompt": "blurry", "negative_prompt": "a red fox"},
    ),
    "the same text in both slots": (
        graph(sampler=ksampler(negative=("positive", 0))),
        {"prompt": "a red fox", "negative_prompt": "a red fox"},
    ),
    "flux kontext: reference, guidance, zeroed negative": (
        graph(
            model=node("UNETLoader", unet_name="flux1-kontext.safetensors", weight_dtype="default"),
            positive=node("CLIPTextEncode", text="make it night", clip=("clip", 0)),
            clip=node("DualCLIPLoader", clip_name1="clip_l", clip_name2="t5xxl", type="flux"),
            reference=node("ReferenceLatent", conditioning=("positive", 0), latent=("encode", 0)),
            guidance=node("FluxGuidance", conditioning=("reference", 0), guidance=2.5),
            negative=node("ConditioningZeroOut", conditioning=("positive", 0)),
            encode=node("VAEEncode", pixels=("picture", 0), vae=("vae", 0)),
            vae=node("VAELoader", vae_name="ae.safetensors"),
            picture=node("LoadImageOutput", image="a.png"),
            sampler=ksampler(positive=("guidance", 0), latent_image=("encode", 0), cfg=1),
        ),
        {
            "prompt": "make it night",
            "negative_prompt": None,
            "checkpoint": "flux1-kontext.safetensors",
            "cfg": 1.0,
            "extra": {"Guidance": "2.5"},
        },
    ),
    "custom sampler advanced with a basic guider": (
        graph(
            noise=node("RandomNoise", noise_seed=987),
            guider=node("BasicGuider", model=("shift", 0), conditioning=("positive", 0)),
            shift=node("ModelSamplingFlux", max_shift=1.1, base_shift=0.5, model=("unet", 0)),
            unet=node("UnetLoaderGGUF", unet_name="flux-Q8_0.gguf"),
            select=node("KSamplerSelect", sampler_name="dpmpp_2m"),
            sigmas=node(
                "BasicScheduler", scheduler="beta", steps=25, denoise=1, model=("shift", 0)
            ),
            sampler=node(
                "SamplerCustomAdvanced",
                noise=("noise", 0),
                guider=("guider", 0),
                sampler=("select", 0),
                sigmas=("sigmas", 0),
                latent_image=("latent", 0),
            ),
        ),
        {
            "prompt": "a red fox",
            "negative_prompt": None,
            "seed": 987,
            "steps": 25,
            "cfg": None,
            "sampler": "dpmpp_2m",
            "scheduler": "beta",
            "checkpoint": "flux-Q8_0.gguf",
        },
    ),
    "hires fix: the first pass is what the picture is": (
        graph(
            bigger=node("LatentUpscaleBy", samples=("sampler", 0), scale_by=1.5),
            second=ksampler(
                latent_image=("bigger", 0), denoise=0.4, steps=10, seed=43, sampler_name="dpmpp_2m"
            ),
            decode=node("VAEDecode", samples=("second", 0), vae=("model", 2)),
        ),
        {
            **PLAIN,
            "certainty": {
                "steps": Certainty.AMBIGUOUS,
                "seed": Certainty.AMBIGUOUS,
                "cfg": Certainty.PARSED,
                "prompt": Certainty.PARSED,
            },
            "extra": {"Last pass steps": "10", "Last pass denoising strength": "0.4"},
        },
    ),
    "sdxl base and refiner: an idle seed is not shown": (
        graph(
            positive=node(
                "CLIPTextEncodeSDXL", text_g="a red fox", text_l="red fox", width=1024, height=1024
            ),
            refiner=checkpoint("refiner.safetensors"),
            base=ksampler(
                kind="KSamplerAdvanced",
                seed=None,
                noise_seed=99,
                add_noise="enable",
                start_at_step=0,
                end_at_step=20,
                steps=25,
            ),
            sampler=ksampler(
                kind="KSamplerAdvanced",
                seed=None,
                noise_seed=0,
                add_noise="disable",
                start_at_step=20,
                end_at_step=10000,
                steps=25,
                model=("refiner", 0),
                latent_image=("base", 0),
            ),
        ),
        {
            "prompt": "a red fox",
            "seed": 99,
            "steps": 25,
            "checkpoint": "base.safetensors",
            "certainty": {"checkpoint": Certainty.AMBIGUOUS},
        },
    ),
    "efficiency loader with a stack": (
        {
            "loader": node(
                "Efficient Loader",
                ckpt_name="eff.safetensors",
                vae_name="Baked VAE",
                clip_skip=-2,
                lora_name="None",
                positive="a heron",
                negative="fog",
                empty_latent_width=512,
                empty_latent_height=768,
                lora_stack=("stack", 0),
            ),
            "stack": node(
                "LoRA Stacker",
                input_mode="simple",
                lora_count=1,
                lora_name_1="stacked.safetensors",
                lora_wt_1=0.6,
                lora_name_2="beyond.safetensors",
                lora_wt_2=1,
            ),
            "sampler": ksampler(
                kind="KSampler (Efficient)",
                model=("loader", 0),
                positive=("loader", 1),
                negative=("loader", 2),
                latent_image=("loader", 3),
                optional_vae=("loader", 4),
            ),
            "save": node("SaveImage", images=("sampler", 5)),
        },
        {
            "prompt": "a heron",
            "negative_prompt": "fog",
            "checkpoint": "eff.safetensors",
            "loras": {"stacked.safetensors": 0.6},
            "seed": 42,
        },
    ),
    "a sampler hands its conditioning on to the next": (
        graph(
            sampler=ksampler(kind="KSampler (Efficient)", optional_vae=("model", 2)),
            second=ksampler(
                kind="KSampler (Efficient)",
                model=("sampler", 0),
                positive=("sampler", 1),
                negative=("sampler", 2),
                latent_image=("sampler", 3),
                denoise=0.5,
            ),
            save=node("SaveImage", images=("second", 5)),
        ),
        PLAIN,
    ),
    "dense diffusion: conditioning that goes along with the model": (
        graph(
            add=node(
                "DenseDiffusionAddCondNode",
                model=("model", 0),
                conditioning=("positive", 0),
                strength=1,
            ),
            apply=node("DenseDiffusionApplyNode", model=("add", 0)),
            sampler=ksampler(model=("apply", 0), positive=("apply", 1)),
        ),
        {
            "prompt": "a red fox",
            "negative_prompt": "blurry",
            "checkpoint": "base.safetensors",
            "certainty": {"prompt": Certainty.INFERRED},
        },
    ),
    "a saver with settings of its own is no sampler": (
        graph(
            words=node("CR Text", text="a red fox"),
            positive=text(("words", 0)),
            save=node(
                "Image Saver",
                images=("decode", 0),
                positive=("words", 0),
                negative="unknown",
                modelname="other",
                sampler_name="ddim",
                scheduler_name="karras",
                steps=1,
                cfg=1,
                seed_value=0,
            ),
            more=node("PreviewImage", images=("save", 0)),
        ),
        PLAIN,
    ),
    "comfyroll's stack of control nets, a display with what it shows": (
        graph(
            show=node("easy showAnything", text="a red fox", anything=("llm", 0)),
            llm=node("GroqAPILLM", prompt="describe a fox"),
            positive=text(("show", 0)),
            nets=node(
                "CR Apply Multi-ControlNet",
                switch="On",
                base_positive=("positive", 0),
                base_negative=("negative", 0),
                controlnet_stack=("stack", 0),
            ),
            stack=node("CR Multi-ControlNet Stack", switch_1="On", controlnet_1="depth"),
            sampler=ksampler(positive=("nets", 0), negative=("nets", 1)),
        ),
        {"prompt": "a red fox", "negative_prompt": "blurry"},
    ),
    "easy-use: everything in one pipe": (
        {
            "loader": node(
                "easy fullLoader",
                ckpt_name="easy.safetensors",
                vae_name="Baked VAE",
                lora_name="e.safetensors",
                lora_model_strength=0.9,
                positive="an owl",
                negative="text",
            ),
            "pre": node(
                "easy preSampling",
                pipe=("loader", 0),
                steps=24,
                cfg=6,
                sampler_name="dpmpp_2m",
                scheduler="karras",
                denoise=1,
                seed=555,
            ),
            "sampler": node(
                "easy kSampler", pipe=("pre", 0), image_output="Preview", save_prefix="ComfyUI"
            ),
            "save": node("SaveImage", images=("sampler", 1)),
        },
        {
            "prompt": "an owl",
            "negative_prompt": "text",
            "seed": 555,
            "steps": 24,
            "cfg": 6.0,
            "sampler": "dpmpp_2m",
            "scheduler": "karras",
            "checkpoint": "easy.safetensors",
            "loras": {"e.safetensors": 0.9},
        },
    ),
    "impact: basic pipe in, detailer after": (
        graph(
            pipe=node(
                "ToBasicPipe",
                model=("model", 0),
                clip=("model", 1),
                vae=("model", 2),
                positive=("positive", 0),
                negative=("negative", 0),
            ),
            sampler=node(
                "ImpactKSamplerBasicPipe",
                basic_pipe=("pipe", 0),
                latent_image=("latent", 0),
                seed=42,
                steps=20,
                cfg=7.5,
                sampler_name="euler",
                scheduler="normal",
                denoise=1,
            ),
            decode=node("VAEDecode", samples=("sampler", 1), vae=("sampler", 2)),
            detail=node(
                "FaceDetailer",
                image=("decode", 0),
                model=("model", 0),
                positive=("face", 0),
                negative=("negative", 0),
                seed=9,
                steps=12,
                cfg=5,
                sampler_name="dpmpp_sde",
                scheduler="karras",
                denoise=0.5,
                wildcard="",
            ),
            face=text("a fox face"),
            save=node("SaveImage", images=("detail", 0)),
        ),
        {**PLAIN, "certainty": {"prompt": Certainty.AMBIGUOUS, "sampler": Certainty.AMBIGUOUS}},
    ),
    "a detailer on a loaded picture is the whole recipe": (
        {
            "picture": node("LoadImage", image="photo.png"),
            "model": checkpoint(),
            "face": text("a fox face"),
            "none": text(""),
            "detail": node(
                "FaceDetailer",
                image=("picture", 0),
                model=("model", 0),
                positive=("face", 0),
                negative=("none", 0),
                seed=9,
                steps=12,
                cfg=5,
                sampler_name="dpmpp_sde",
                scheduler="karras",
                denoise=0.5,
            ),
            "save": node("SaveImage", images=("detail", 0)),
        },
        {
            "prompt": "a fox face",
            "negative_prompt": "",
            "seed": 9,
            "steps": 12,
            "extra": {"Denoising strength": "0.5"},
        },
    ),
    "tiled upscale after": (
        graph(
            up=node(
                "UltimateSDUpscale",
                image=("decode", 0),
                model=("model", 0),
                positive=("positive", 0),
                negative=("negative", 0),
                upscale_by=2,
                seed=1,
                steps=8,
                cfg=7.5,
                sampler_name="euler",
                scheduler="normal",
                denoise=0.2,
            ),
            save=node("SaveImage", images=("up", 0)),
        ),
        {"prompt": "a red fox", "seed": 42, "steps": 20},
    ),
    "ttN pipes": (
        {
            "loader": node(
                "ttN pipeLoader_v2",
                ckpt_name="ttn.safetensors",
                positive="a crane",
                negative="dull",
                clip_skip=-1,
            ),
            "sampler": node(
                "ttN pipeKSampler_v2",
                pipe=("loader", 0),
                steps=21,
                cfg=6.5,
                sampler_name="euler",
                scheduler="simple",
                seed=31,
                lora_name="None",
            ),
            "save": node("SaveImage", images=("sampler", 6)),
        },
        {
            "prompt": "a crane",
            "negative_prompt": "dull",
            "seed": 31,
            "checkpoint": "ttn.safetensors",
            "loras": {},
        },
    ),
    "two loras, wan 2.2: high and low noise": (
        graph(
            model=None,
            high=node("UNETLoader", unet_name="high.safetensors"),
            low=node("UNETLoader", unet_name="low.safetensors"),
            fast=node(
                "LoraLoaderModelOnly",
                lora_name="fast_high.safetensors",
                strength_model=1,
                model=("high", 0),
            ),
            shift=node("ModelSamplingSD3", shift=8, model=("fast", 0)),
            clip=node("CLIPLoader", clip_name="umt5.safetensors", type="wan"),
            positive=node("CLIPTextEncode", text="she turns", clip=("clip", 0)),
            negative=node("CLIPTextEncode", text="static", clip=("clip", 0)),
            wan=node(
                "WanImageToVideo",
                positive=("positive", 0),
                negative=("negative", 0),
                width=640,
                height=640,
                length=81,
            ),
            first=ksampler(
                kind="KSamplerAdvanced",
                seed=None,
                noise_seed=123,
                add_noise="enable",
                steps=8,
                start_at_step=0,
                end_at_step=4,
                model=("shift", 0),
                positive=("wan", 0),
                negative=("wan", 1),
                latent_image=("wan", 2),
            ),
            sampler=ksampler(
                kind="KSamplerAdvanced",
                seed=None,
                noise_seed=0,
                add_noise="disable",
                steps=8,
                start_at_step=4,
                end_at_step=10000,
                model=("low", 0),
                positive=("wan", 0),
                negative=("wan", 1),
                latent_image=("first", 0),
            ),
            decode=node("VAEDecode", samples=("sampler", 0)),
            video=node("CreateVideo", images=("decode", 0), fps=16),
            save=node("SaveVideo", video=("video", 0), format="auto"),
        ),
        {
            "prompt": "she turns",
            "negative_prompt": "static",
            "seed": 123,
            "checkpoint": "high.safetensors",
            "loras": {"fast_high.safetensors": 1.0},
            "certainty": {"seed": Certainty.AMBIGUOUS},
        },
    ),
    "kijai's wan wrapper": (
        {
            "model": node("WanVideoModelLoader", model="wan/i2v.safetensors", lora=("lora", 0)),
            "lora": node("WanVideoLoraSelect", lora="move.safetensors", strength=1.2),
            "text": node(
                "WanVideoTextEncode",
                positive_prompt="waves",
                negative_prompt="blur",
                t5=("t5", 0),
            ),
            "t5": node("LoadWanVideoT5TextEncoder", model_name="umt5.safetensors"),
            "sampler": node(
                "WanVideoSampler",
                model=("model", 0),
                text_embeds=("text", 0),
                image_embeds=("image", 0),
                steps=30,
                cfg=6,
                shift=5,
                seed=1057,
                scheduler="unipc",
            ),
            "image": node("WanVideoEmptyEmbeds", width=832, height=480, num_frames=81),
            "decode": node("WanVideoDecode", samples=("sampler", 0)),
            "save": node("VHS_VideoCombine", images=("decode", 0), frame_rate=16),
        },
        {
            "prompt": "waves",
            "negative_prompt": "blur",
            "seed": 1057,
            "steps": 30,
            "cfg": 6.0,
            "sampler": "unipc",
            "scheduler": None,
            "checkpoint": "wan/i2v.safetensors",
            "loras": {"move.safetensors": 1.2},
        },
    ),
    "one prompt, no negative: the hunyuan wrapper": (
        {
            "model": node("HyVideoModelLoader", model="hy.safetensors", base_precision="bf16"),
            "text": node("HyVideoTextEncode", prompt="rain", text_encoders=("te", 0)),
            "te": node("DownloadAndLoadHyVideoTextEncoder", llm_model="Kijai/llava"),
            "sampler": node(
                "HyVideoSampler",
                model=("model", 0),
                hyvid_embeds=("text", 0),
                width=512,
                height=320,
                steps=30,
                embedded_guidance_scale=6,
                flow_shift=9,
                seed=6,
            ),
            "decode": node("HyVideoDecode", samples=("sampler", 0)),
            "save": node("VHS_VideoCombine", images=("decode", 0)),
        },
        {
            "prompt": "rain",
            "negative_prompt": None,
            "seed": 6,
            "checkpoint": "hy.safetensors",
        },
    ),
    "subgraph ids": (
        graph(
            **{
                "positive": None,
                "sampler": None,
                "57:6": text("inside"),
                "57:3": ksampler(positive=("57:6", 0)),
                "decode": node("VAEDecode", samples=("57:3", 0)),
            }
        ),
        {"prompt": "inside", "seed": 42, "certainty": {"prompt": Certainty.PARSED}},
    ),
    "a styler with two outputs": (
        graph(
            styler=node(
                "SDXLPromptStyler",
                text_positive="a hare",
                text_negative="grain",
                style="film",
                log_prompt="No",
            ),
            positive=text(("styler", 0)),
            negative=text(("styler", 1)),
        ),
        {
            "prompt": "a hare",
            "negative_prompt": "grain",
            "certainty": {"prompt": Certainty.INFERRED},
        },
    ),
    "joined texts": (
        graph(
            positive=text(("join", 0)),
            join=node(
                "JoinStringMulti", inputcount=3, string_1=("a", 0), string_2="red", delimiter="\\n"
            ),
            a=node("StringConstantMultiline", string="a fox", strip_newlines=True),
            negative=text(("concat", 0)),
            concat=node(
                "Text Concatenate",
                delimiter=", ",
                clean_whitespace="true",
                text_a=("n1", 0),
                text_b=("n2", 0),
            ),
            n1=node("Text Multiline", text="dull"),
            n2=node("CR Text", text="grey"),
        ),
        {"prompt": "a fox\nred", "negative_prompt": "dull, grey"},
    ),
    "core string nodes": (
        graph(
            positive=text(("replaced", 0)),
            replaced=node("StringReplace", string=("joined", 0), find="cat", replace="fox"),
            joined=node("StringConcatenate", string_a="a red ", string_b=("last", 0), delimiter=""),
            last=node("PrimitiveStringMultiline", value="cat"),
        ),
        {"prompt": "a red fox", "certainty": {"prompt": Certainty.PARSED}},
    ),
    "a caption made at run time is nobody's prompt": (
        graph(
            positive=text(("caption", 2)),
            caption=node("Florence2Run", text_input="describe the picture", seed=1, image=("i", 0)),
            i=node("LoadImage", image="a.png"),
        ),
        {"prompt": None, "negative_prompt": "blurry", "seed": 42},
    ),
    "what a display node kept of it is": (
        graph(
            positive=text(("show", 0)),
            show=node("ShowText|pysssss", text=("llm", 0), text_0="a fox, as the network put it"),
            llm=node("OllamaGenerateV2", prompt="write a prompt about a fox", model="llama3"),
        ),
        {"prompt": "a fox, as the network put it"},
    ),
    "an if-else whose chosen branch is not kept": (
        graph(
            positive=text(("view", 0)),
            view=node("PreviewAny", source=("switch", 0)),
            switch=node(
                "ComfySwitchNode", switch=("on", 0), on_true=("llm", 0), on_false=("user", 0)
            ),
            on=node("PrimitiveBoolean", value=True),
            llm=node("TextGenerate", prompt=("system", 0)),
            system=node("PrimitiveStringMultiline", value="You are an expert prompt engineer."),
            user=node("PrimitiveStringMultiline", value="a small fox"),
        ),
        {"prompt": "a small fox", "certainty": {"prompt": Certainty.INFERRED}},
    ),
    "switches of conditioning": (
        graph(
            other=text("a blue whale"),
            choose=node(
                "CR Conditioning Input Switch",
                Input=2,
                conditioning1=("other", 0),
                conditioning2=("positive", 0),
            ),
            sampler=ksampler(positive=("choose", 0)),
        ),
        {"prompt": "a red fox"},
    ),
    "impact's switch": (
        graph(
            other=text("a blue whale"),
            choose=node(
                "ImpactSwitch",
                select=1,
                sel_mode=False,
                input1=("positive", 0),
                input2=("other", 0),
            ),
            sampler=ksampler(positive=("choose", 0)),
        ),
        {"prompt": "a red fox", "certainty": {"prompt": Certainty.PARSED}},
    ),
    "an index switch that counts from zero": (
        graph(
            positive=text(("pick", 0)),
            pick=node("easy anythingIndexSwitch", index=("n", 0), value0="zero", value1="one"),
            n=node("PrimitiveInt", value=1),
        ),
        {"prompt": "one"},
    ),
    "wildcards: what was filled in": (
        graph(
            positive=node(
                "ImpactWildcardEncode",
                wildcard_text="a __colour__ fox <lora:glow:0.5>",
                populated_text="a red fox <lora:glow:0.5>",
                mode=True,
                model=("model", 0),
                clip=("model", 1),
                seed=3,
            ),
            sampler=ksampler(positive=("positive", 2), model=("positive", 0)),
        ),
        {"prompt": "a red fox <lora:glow:0.5>", "loras": {"glow": 0.5}},
    ),
    "flux: two texts for two networks": (
        graph(
            positive=node("CLIPTextEncodeFlux", clip_l="fox", t5xxl="a red fox runs", guidance=3)
        ),
        {"prompt": "a red fox runs", "certainty": {"prompt": Certainty.AMBIGUOUS}},
    ),
    "qwen edit": (
        graph(
            positive=node("TextEncodeQwenImageEditPlus", prompt="add a hat", image1=("i", 0)),
            negative=node("TextEncodeQwenImageEditPlus", prompt="", image1=("i", 0)),
            i=node("LoadImage", image="a.png"),
        ),
        {"prompt": "add a hat", "negative_prompt": ""},
    ),
    "regions: the text for the whole picture comes first": (
        graph(
            left=text("a lake"),
            area=node(
                "ConditioningSetArea", conditioning=("left", 0), width=64, height=64, x=0, y=0
            ),
            both=node(
                "ConditioningCombine", conditioning_1=("area", 0), conditioning_2=("positive", 0)
            ),
            sampler=ksampler(positive=("both", 0)),
        ),
        {
            "prompt": "a red fox",
            "certainty": {"prompt": Certainty.AMBIGUOUS},
            "extra": {"Other prompts": "a lake"},
        },
    ),
    "merged models": (
        graph(
            second=checkpoint("second.safetensors"),
            merge=node("ModelMergeSimple", model1=("model", 0), model2=("second", 0), ratio=0.5),
            sampler=ksampler(model=("merge", 0)),
        ),
        {
            "checkpoint": "base.safetensors",
            "certainty": {"checkpoint": Certainty.AMBIGUOUS},
            "extra": {"Other models": "second.safetensors"},
        },
    ),
    "a motion module is no checkpoint": (
        graph(
            motion=node(
                "ADE_AnimateDiffLoaderWithContext",
                model_name="mm_sd_v15_v2.ckpt",
                model=("model", 0),
                context_options=("ctx", 0),
            ),
            ctx=node("ADE_AnimateDiffUniformContextOptions", context_length=16),
            sampler=ksampler(model=("motion", 0)),
        ),
        {"checkpoint": "base.safetensors", "certainty": {"checkpoint": Certainty.INFERRED}},
    ),
    "model name from a selector": (
        graph(
            model=node("CheckpointLoaderSimple", ckpt_name=("name", 0)),
            name=node("Checkpoint Name Selector", ckpt_name="chosen.safetensors"),
        ),
        {"checkpoint": "chosen.safetensors"},
    ),
    "nunchaku": (
        graph(
            dit=node("NunchakuFluxDiTLoader", model_path="svdq-int4", cache_threshold=0),
            lora=node(
                "NunchakuFluxLoraLoader",
                lora_name="n.safetensors",
                lora_strength=0.3,
                model=("dit", 0),
            ),
            sampler=ksampler(model=("lora", 0)),
        ),
        {"checkpoint": "svdq-int4", "loras": {"n.safetensors": 0.3}},
    ),
    "numbers as text, sampler by its own name": (
        {
            "unet": node("UNETLoader", unet_name="flux.safetensors"),
            "text": node("CLIPTextEncode", text="a fox", clip=("clip", 0)),
            "clip": node("DualCLIPLoader", clip_name1="a", clip_name2="b"),
            "sampler": node(
                "FluxSamplerParams+",
                model=("unet", 0),
                conditioning=("text", 0),
                latent_image=("latent", 0),
                seed="1234",
                sampler="euler",
                scheduler="simple",
                steps="20",
                guidance="3.5",
                max_shift="",
                base_shift="",
                denoise="1.0",
            ),
            "latent": node("EmptySD3LatentImage", width=1024, height=1024),
            "decode": node("VAEDecode", samples=("sampler", 0)),
            "save": node("SaveImage", images=("decode", 0)),
        },
        {"prompt": "a fox", "seed": 1234, "steps": 20, "sampler": "euler", "scheduler": "simple"},
    ),
    "xlabs: conditioning and its opposite": (
        {
            "unet": node("UNETLoader", unet_name="flux.safetensors"),
            "pos": node("CLIPTextEncodeFlux", clip_l="a fox", t5xxl="a fox", guidance=4),
            "neg": node("CLIPTextEncodeFlux", clip_l="", t5xxl="", guidance=4),
            "sampler": node(
                "XlabsSampler",
                model=("unet", 0),
                conditioning=("pos", 0),
                neg_conditioning=("neg", 0),
                noise_seed=5,
                steps=25,
                timestep_to_start_cfg=20,
                true_gs=3.5,
            ),
            "decode": node("VAEDecode", samples=("sampler", 0)),
            "save": node("SaveImage", images=("decode", 0)),
        },
        {"prompt": "a fox", "negative_prompt": "", "seed": 5, "steps": 25},
    ),
    "a sampler nobody has seen": (
        graph(
            sampler=node(
                "MyOwnDiffusionThing",
                net=("model", 0),
                model=("model", 0),
                positive=("positive", 0),
                negative=("negative", 0),
                seed=8,
                steps=5,
                cfg=2,
                sampler_name="res_2s",
                scheduler="bong_tangent",
                latent=("latent", 0),
            )
        ),
        {
            "prompt": "a red fox",
            "seed": 8,
            "sampler": "res_2s",
            "certainty": {"seed": Certainty.INFERRED},
        },
    ),
    "a text encoder nobody has seen": (
        graph(positive=node("SuperPrompter", my_prompt="a stag", clip=("model", 1), strength=1)),
        {"prompt": "a stag", "certainty": {"prompt": Certainty.INFERRED}},
    ),
    "two pictures saved: the one that took more work": (
        graph(
            early=node("SaveImage", images=("decode", 0), filename_prefix="early"),
            encode=node("VAEEncode", pixels=("decode", 0), vae=("model", 2)),
            second=ksampler(latent_image=("encode", 0), denoise=0.6, seed=44),
            again=node("VAEDecode", samples=("second", 0)),
            save=node("SaveImage", images=("again", 0)),
        ),
        {"seed": 42, "extra": {"Passes": "2"}},
    ),
    "an orphan text is not the prompt": (
        {"orphan": text("do not show this"), **graph()},
        {"prompt": "a red fox"},
    ),
    "a lora manager": (
        graph(
            loras=node(
                "Lora Loader (LoraManager)",
                text="<lora:alpha:0.7>",
                loras={
                    "__value__": [
                        {"name": "alpha", "strength": 0.7, "active": True},
                        {"name": "beta", "strength": 1, "active": False},
                    ]
                },
                model=("model", 0),
            ),
            sampler=ksampler(model=("loras", 0)),
        ),
        {"loras": {"alpha": 0.7}},
    ),
    "comfyroll stack": (
        graph(
            stack=node(
                "CR LoRA Stack",
                switch_1="On",
                lora_name_1="yes.safetensors",
                model_weight_1=0.4,
                clip_weight_1=1,
                switch_2="Off",
                lora_name_2="no.safetensors",
                model_weight_2=1,
            ),
            apply=node(
                "CR Apply LoRA Stack",
                model=("model", 0),
                clip=("model", 1),
                lora_stack=("stack", 0),
            ),
            sampler=ksampler(model=("apply", 0)),
        ),
        {"loras": {"yes.safetensors": 0.4}, "checkpoint": "base.safetensors"},
    ),
    "gligen: the caption before its boxes": (
        graph(
            box=node(
                "GLIGENTextBoxApply",
                conditioning_to=("positive", 0),
                clip=("model", 1),
                gligen_textbox_model=("g", 0),
                text="purple galaxy",
                width=144,
                height=240,
                x=1,
                y=1,
            ),
            g=node("GLIGENLoader", gligen_name="gligen.safetensors"),
            sampler=ksampler(positive=("box", 0)),
        ),
        {"prompt": "a red fox", "extra": {"Other prompts": "purple galaxy"}},
    ),
    "a loop ends": (
        graph(
            positive=node("ConditioningCombine", conditioning_1=("positive", 0)),
            model=node("LoraLoader", lora_name="l.safetensors", model=("model", 0)),
        ),
        {"prompt": None, "seed": 42, "loras": {"l.safetensors": None}},
    ),
    "values in wrappings": (
        graph(
            model=node("CheckpointLoader|pysssss", ckpt_name={"content": "wrapped.safetensors"}),
            positive=text({"__value__": "wrapped words"}),
        ),
        {"checkpoint": "wrapped.safetensors", "prompt": "wrapped words"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_graph(name: str) -> None:
    nodes, expected = CASES[name]
    check(recipe_of(nodes), expected)
