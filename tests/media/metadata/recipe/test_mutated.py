"""Real texts with something wrong in them: every reader answers, and what it says can be stored."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import seeds
from tests.fuzz.form import pack, unpack
from tests.fuzz.mutate import mutate
from tests.media.metadata.recipe.checks import check, texts_in_tests
from tests.media.metadata.recipe.told import packed

_LARGE = 200 << 10


OURS = [pack(packed(texts)) for texts in texts_in_tests()]


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(OURS), st.lists(st.integers(0, 2**32), min_size=1, max_size=4))
def test_texts_of_every_generator(texts: bytes, changes: list[int]) -> None:
    for change in changes:
        texts = mutate(texts, change)
    check(unpack(texts))


@pytest.mark.slow
@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_texts_of_the_samples(samples: Path, data: st.DataObject) -> None:
    known = _known(samples)
    texts = data.draw(st.sampled_from(known))
    for change in data.draw(st.lists(st.integers(0, 2**32), min_size=1, max_size=3)):
        texts = mutate(texts, change)
    check(unpack(texts))


_SEEN: dict[Path, list[bytes]] = {}


def _known(samples: Path) -> list[bytes]:
    if samples not in _SEEN:
        _SEEN[samples] = [seed for seed in seeds.texts(samples) if len(seed) < _LARGE]
    return _SEEN[samples]


@given(st.dictionaries(st.text(min_size=1, max_size=10), st.text(max_size=40), max_size=5))
def test_the_form_that_is_mutated_keeps_texts(texts: dict[str, str]) -> None:
    """Separators aside, what is packed comes out again: the fuzzer starts from the real texts."""
    clean = {
        key.translate({0x1E: "", 0x1F: ""}) or "k": text.translate({0x1E: "", 0x1F: ""})
        for key, text in texts.items()
    }
    assert unpack(pack(clean)) == (clean or {"parameters": ""})


@pytest.mark.parametrize("change", range(20))
def test_a_mutation_can_be_repeated(change: int) -> None:
    seed = OURS[change % len(OURS)]
    assert mutate(seed, change) == mutate(seed, change)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"loras": [[None, None], [1], {}, "x"], "software": "RuinedFooocus"}),
        json.dumps({"l1": [], "w1": {}, "base_model": 5, "software": "Fooocus MRE"}),
        json.dumps({"lora_combined_1": {"a": 1}, "prompt": 1, "base_model": None}),
        json.dumps({"use_stable_diffusion_model": {"a": 1}, "use_lora_model": {"b": 2}}),
        json.dumps({"c": "a", "uc": 1, "sampler": [], "scale": "x", "seed_mode": None}),
        json.dumps({"active_manifest": [], "manifests": {"[]": {"assertions": [{"data": 1}]}}}),
        json.dumps({"nodes": {"a": 1}, "edges": {"source": 1}}),
    ],
)
def test_wrong_types_in_the_right_places(text: str) -> None:
    for key in ("parameters", "UserComment", "Comment", "c2pa", "invokeai_graph"):
        check({key: text})


@pytest.mark.parametrize("depth", range(100, 1100, 25))
def test_nested_about_as_deep_as_can_be_read(depth: int) -> None:
    nested = '{"a":' * depth + "1" + "}" * depth
    check({"UserComment": f'{{"parameters": {nested}, "prompt": {nested}}}', "prompt": nested})
