"""A draft of an alt text says what anybody can see, and neither names nor words of the recipe."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.core.asset import AppliedTag, AssetView, Box, Detection, Lora, Recipe, Region, Suggestion
from app.core.vocab import Kind, Reply, State
from app.export.alt import draft

RECIPE = Recipe(
    "comfyui",
    prompt="Ada in a crimson gown, moonlit ruins, vivid",
    negative_prompt="blurry",
    checkpoint="dreamlike.safetensors",
    loras=(Lora("filmgrain"),),
)


def view(**said: object) -> AssetView:
    plain = AssetView(
        id=1,
        rendition_id=1,
        path="/p/Ada 01.png",
        kind=Kind.IMAGE,
        format=None,
        bytes=1,
        sha256=None,
        width=None,
        height=None,
        duration_s=None,
        created=None,
        frames=1,
        added=datetime(2026, 11, 20, tzinfo=UTC),
        state=State.ACTIVE,
        rating=0,
        label=None,
        flag=None,
        offline=False,
        has_alpha=False,
        digital_source_type=None,
        fault=None,
        recipe=None,
        palette=(),
        metadata={},
        tags=(),
        suggestions=(),
        detections=(),
        analysed=True,
        verdicts={},
        locations=(),
        exports=(),
    )
    return replace(plain, **said)  # type: ignore[arg-type]


def tags(*names: str, by: str = "user") -> tuple[AppliedTag, ...]:
    return tuple(AppliedTag(name, by) for name in names)


def proposed(name: str, score: float = 0.9, pack: str = "builtin", **more: object) -> Suggestion:
    return replace(Suggestion(name, score, pack, "1"), **more)  # type: ignore[arg-type]


def face(x: float, time_s: float | None = None) -> Detection:
    return Detection("FACE_FEMALE", 0.9, Box(x, 0, 50, 50), "nudenet-320n", "3.4", time_s)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, "Picture."),
        ({"recipe": RECIPE}, "AI-generated picture."),
        (
            {"kind": Kind.VIDEO, "digital_source_type": "trainedAlgorithmicMedia"},
            "AI-generated video.",
        ),
        ({"detections": (face(0),)}, "Picture of one person."),
        ({"detections": (face(0, 0.0), face(100, 0.0), face(200, 3.0))}, "Picture of two people."),
        ({"suggestions": (proposed("People/3 or more"),)}, "Picture of several people."),
        ({"tags": tags("Style/Film", "red dress")}, "Picture: Film, red dress."),
        (
            {
                "recipe": RECIPE,
                "detections": (face(0),),
                "tags": tags("Clothes/Red dress"),
                "suggestions": (
                    proposed("Colour/Red", 0.6),
                    proposed("Colour/Black", 0.55),
                    proposed("Colour/Grey", 0.5),
                    proposed("Light/Dark"),
                    proposed("Framing/Face close-up"),
                    proposed("Shape/2x3"),
                ),
            },
            "AI-generated picture of one person, close-up: Red dress. Dark, mostly red and black.",
        ),
    ],
)
def test_a_sentence_of_what_is_seen(said: dict[str, object], expected: str) -> None:
    assert draft(view(**said)) == expected


def test_what_is_not_sure_rejected_or_of_a_pack_is_left_out() -> None:
    some = (
        proposed("Light/Dark", 0.3),
        proposed("Light/Bright", reply=Reply.REJECTED),
        proposed("1girl", pack="tagger"),
        proposed("Quality/Blurry"),
    )
    assert draft(view(suggestions=some)) == "Picture."


def test_words_of_the_recipe_are_said_only_where_a_human_said_them() -> None:
    imported = tags("crimson gown", "moonlit", "dreamlike", "filmgrain", "harbour", by="import")
    machine = (proposed("Colour/Vivid"), proposed("Light/Dark"))
    drafted = draft(view(recipe=RECIPE, tags=imported, suggestions=machine))
    assert drafted == "AI-generated picture: harbour. Dark."
    released = draft(view(recipe=RECIPE, tags=tags("Crimson gown", "Colour/Vivid")))
    assert released == "AI-generated picture: Crimson gown. Vivid colours."
    accepted = draft(view(recipe=RECIPE, tags=tags("ruins", by="suggestion")))
    assert accepted == "AI-generated picture: ruins."


def test_nobody_is_named() -> None:
    one = view(
        tags=tags("Mia", "mia rose at the sea", "People/Eva", "Clients/Acme", "sea", "Lovelace_1"),
        personas=("Mia Rose",),
        regions=(Region(Box(0, 0, 1, 1), "Face", "Zoe"),),
    )
    assert draft(one, ["Ada Lovelace"]) == "Picture: sea."
    assert draft(replace(one, tags=tags("Zoe", "sea"))) == "Picture: sea."


def test_no_more_than_anybody_remembers() -> None:
    drafted = draft(view(tags=tags(*(f"thing {number}" for number in range(20)))))
    assert drafted.count("thing") == 8
