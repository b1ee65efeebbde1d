"""Which of a file's sources its recipe comes from, and when pixels and credentials are asked."""

import io
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from app.core.asset import Fault, Probe
from app.core.settings import Reading
from app.core.vocab import Trust
from app.media import hidden
from app.media.metadata import credentials
from app.media.probe import probe, salvage
from app.media.source import Source
from tests.media.files import stat_of
from tests.media.metadata.hiding import hide
from tests.media.metadata.signing import created, signed

TOLD = "a cat\nSteps: 20, Sampler: Euler a, Seed: 1"
HIDDEN = "a dog\nSteps: 20, Sampler: Euler a, Seed: 2"
AI = [created("trainedAlgorithmicMedia", "gpt-image")]


def picture(*, text: str = "", inside: str = "", sign: bool = False) -> bytes:
    image = Image.effect_noise((64, 96), 40).convert("RGB")
    if inside:
        image = hide(image, inside)
    info = PngImagePlugin.PngInfo()
    if text:
        info.add_text("parameters", text)
    out = io.BytesIO()
    image.save(out, "PNG", pnginfo=info)
    return signed(out.getvalue(), "image/png", actions=AI) if sign else out.getvalue()


@pytest.fixture
def probed(tmp_path: Path) -> "Probing":
    return Probing(tmp_path / "a.png")


class Probing:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __call__(self, data: bytes, *, stealth: bool = False) -> Probe:
        self.path.write_bytes(data)
        return probe(stat_of(self.path), Reading(stealth=stealth))


def prompt(found: Probe) -> str | None:
    return found.recipe.prompt if found.recipe is not None else None


def test_hidden_texts_only_where_they_are_asked_for(probed: Probing) -> None:
    assert probed(picture(inside=HIDDEN)).recipe is None
    assert prompt(probed(picture(inside=HIDDEN), stealth=True)) == "a dog"


def test_what_is_told_comes_before_what_is_hidden(
    probed: Probing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pixels are not even looked at then."""

    def never(source: Source) -> dict[str, str]:
        raise AssertionError(source.path)

    monkeypatch.setattr(hidden, "texts", never)
    assert prompt(probed(picture(text=TOLD, inside=HIDDEN), stealth=True)) == "a cat"


def test_who_signed_is_the_last_to_be_asked(probed: Probing) -> None:
    alone = probed(picture(sign=True)).recipe
    assert alone is not None
    assert (alone.generator, alone.prompt) == ("chatgpt", None)
    assert set(alone.raw) == {"c2pa"}
    told = probed(picture(text=TOLD, sign=True)).recipe
    assert told is not None
    assert (told.generator, told.prompt, set(told.raw)) == ("a1111", "a cat", {"parameters"})


def test_raw_keeps_what_was_hidden(probed: Probing) -> None:
    found = probed(picture(inside=HIDDEN), stealth=True).recipe
    assert found is not None
    assert dict(found.raw) == {"parameters": HIDDEN}


def test_a_credential_that_breaks_its_reader_costs_itself(
    probed: Probing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*told: object) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr(credentials, "read", broken)
    found = probed(picture(text=TOLD, sign=True))
    assert (found.credential, prompt(found)) == (None, "a cat")
    assert found.thumb is not None


def test_a_file_that_ended_a_process_is_not_given_to_native_readers_again(
    probed: Probing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*told: object) -> None:
        raise AssertionError(told)

    data = picture(text=TOLD, sign=True)
    assert probed(data).credential is not None
    monkeypatch.setattr(credentials, "read", never)
    found = salvage(stat_of(probed.path), Fault("crashed", "The decoder ended."))
    assert (found.credential, prompt(found)) == (None, "a cat")
    assert found.digital_source_type == "trainedAlgorithmicMedia"


def test_the_ai_mark_of_a_credential_reaches_the_catalogue(probed: Probing) -> None:
    found = probed(picture(sign=True))
    assert found.credential is not None
    assert found.credential.trust is Trust.UNTRUSTED
    assert found.digital_source_type == "trainedAlgorithmicMedia"
