"""Kin: recipes that differ by nothing but the seed."""

import json
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any

_TOLD = ("generator", "prompt", "negative_prompt", "steps", "cfg", "sampler", "scheduler")


def kin(recipe: Mapping[str, Any], loras: Sequence[tuple[str, float | None]]) -> int | None:
    """64 signed bits of a BLAKE2b over everything a stored recipe says but its seeds; None without
    a prompt, which is too little to be kin by. Version 3's migration computes the same.
    """
    if recipe["prompt"] is None:
        return None
    extra = sorted(
        [name, said]
        for name, said in json.loads(recipe["extra"]).items()
        if "seed" not in name.casefold()
    )
    told = [recipe[name] for name in (*_TOLD, "checkpoint")]
    text = json.dumps([*told, [list(lora) for lora in loras], extra], separators=(",", ":"))
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)
