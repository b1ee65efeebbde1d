"""Names from templates: every field and format, legal everywhere, silent about the recipe."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.asset import Recipe
from app.core.outgoing import Outgoing, Text
from app.export.names import fields, marked, named, wanted
from app.export.naming import MAX_BYTES, numbered, within
from app.export.order import Exportable
from app.export.presets.preset import Preset, Watermark
from app.export.presets.template import FIELDS, Value, fault, filled
from tests.export.builders import SHIPPED, asset

DAY = date(2026, 11, 20)
FEED = SHIPPED["instagram.feed_portrait_4x5"]
RECIPE = Recipe("a1111", prompt="portrait of a woman in a crimson gown", seed=3735928559)
TEXTS = st.text(max_size=60) | st.binary(max_size=60).map(os.fsdecode)


def mia(path: str = "/pictures/Mia 01.png") -> Exportable:
    said = Outgoing(7, texts={Text.TITLE: "A day: at sea"}, personas=("Mia", "Ana"))
    return asset(path, asset_id=7, sha256="ab" * 32, said=said)


def name(template: str, one: Exportable | None = None, number: int = 12) -> str:
    return wanted(one or mia(), replace(FEED, name=template), number, DAY)[0]


@pytest.mark.parametrize(
    ("template", "becomes"),
    [
        ("{name}_{platform}-{placement}", "Mia 01_instagram-feed_portrait_4x5.jpg"),
        ("{persona}_{title}", "Mia+Ana_A day_ at sea.jpg"),
        ("{date}_{sequence}", "2026-11-20_12.jpg"),
        ("{date:%Y%m%d}-{sequence:03}", "20261120-012.jpg"),
        ("{id:06}_{hash}", "000007_abababababab.jpg"),
        ("{hash:.4}", "abab.jpg"),
        ("{{{id}}}", "{7}.jpg"),
        ("plain", "plain.jpg"),
        ("../../{name}", "_.._Mia 01.jpg"),
        ("con", "_con.jpg"),
    ],
)
def test_a_template_is_filled_in(template: str, becomes: str) -> None:
    assert fault(template) is None
    assert name(template) == becomes


@pytest.mark.parametrize(
    ("template", "becomes"),
    [
        ("{persona}_{name}", "Mia 01.jpg"),
        ("{name}_{persona}_{id}", "Mia 01_7.jpg"),
        ("{name} - {persona}", "Mia 01.jpg"),
        ("{persona}", "picture.jpg"),
        ("{title}", "Mia 01.jpg"),
    ],
)
def test_a_field_nobody_filled_leaves_no_gap(template: str, becomes: str) -> None:
    assert name(template, asset(asset_id=7)) == becomes


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("", "not empty"),
        ("{prompt}", "{name}"),
        ("{name.__class__}", "{name}"),
        ("{name[0]}", "{name}"),
        ("{}", "{name}"),
        ("{0}", "{name}"),
        ("{name!r}", "no !r"),
        ("{name", "expected '}'"),
        ("{sequence:x}", "03"),
        ("{sequence:99}", "03"),
        ("{name:>2000000}", ".8"),
        ("{name:{id}}", ".8"),
        ("{date:%s}", "%Y-%m-%d"),
        ("{date:%Y/%m}", "%Y-%m-%d"),
    ],
)
def test_nonsense_in_a_template_is_named(template: str, told: str) -> None:
    wrong = fault(template)
    assert wrong is not None
    assert told in wrong
    with pytest.raises(ValueError, match="expected"):
        filled(template, {})


def test_a_name_that_tells_the_recipe_is_replaced_wherever_it_shows() -> None:
    teller = asset("/out/00012-3735928559.png", asset_id=7, recipe=RECIPE)
    for template in ("{name}", "{title}"):
        made, found = wanted(teller, replace(FEED, name=template), 1, DAY)
        assert made == "picture-7.jpg"
        assert [one.rule for one in found] == ["export.renamed"]
    assert wanted(teller, replace(FEED, name="{id}"), 1, DAY) == ("7.jpg", ())


def test_a_title_a_human_wrote_may_use_the_words_of_the_prompt() -> None:
    said = Outgoing(7, texts={Text.TITLE: "A woman in a crimson gown"})
    teller = asset("/out/00012-3735928559.png", asset_id=7, recipe=RECIPE, said=said)
    assert wanted(teller, replace(FEED, name="{title}"), 1, DAY) == (
        "A woman in a crimson gown.jpg",
        (),
    )


def test_a_long_name_gives_way_to_what_tells_files_apart() -> None:
    long = mia(f"/pictures/{'夏' * 80}.png")
    made = name("{name}_{platform}-{placement}_{sequence:03}", long)
    assert made.endswith("夏_instagram-feed_portrait_4x5_012.jpg")
    assert MAX_BYTES - 3 < len(made.encode()) + len(" (9999)") <= MAX_BYTES


def test_the_text_of_a_watermark_is_filled_in() -> None:
    def mark(watermark: Watermark | None, one: Exportable) -> Watermark | None:
        return marked(one, replace(FEED, watermark=watermark), 1, DAY)

    assert mark(Watermark(text="© {persona} {date:%Y}"), mia()) == Watermark(text="© Mia+Ana 2026")
    assert mark(Watermark(text="{persona}"), asset()) is None
    assert mark(Watermark(image="/own/logo.png"), asset()) == Watermark(image="/own/logo.png")
    assert mark(None, mia()) is None


def test_every_field_has_a_value() -> None:
    assert set(fields(mia(), FEED, 1, DAY)) == set(FIELDS)


TEMPLATES = st.lists(
    st.sampled_from([f"{{{field}}}" for field in FIELDS]) | st.sampled_from(["_", "-", " ", "a/"]),
    min_size=1,
    max_size=6,
).map(lambda parts: "".join(parts).strip() or "x")


@given(TEMPLATES, TEXTS, TEXTS, TEXTS)
@example("{name}/{title}", "..", "..", "")
@example("{name}", "CON", "", "")
@example("{persona}{persona}", "", "", "夏" * 60)
def test_a_name_is_legal_and_stays_in_its_folder(
    template: str, stem: str, title: str, persona: str
) -> None:
    values: Mapping[str, Value] = {
        **fields(mia(), FEED, 1, DAY),
        "name": stem,
        "title": title,
        "persona": persona,
    }
    made = named(template, values, ".jpg")
    assert made.endswith(".jpg")
    assert len(made.encode()) <= MAX_BYTES
    assert not set(made) & set('<>:"/\\|?*\0')
    assert os.path.dirname(os.path.realpath(within("/out", made))) == "/out"


def test_the_usual_name_is_what_it_always_was() -> None:
    names = {preset.name for preset in SHIPPED.values() if preset.platform != "adobe_stock"}
    assert names == {Preset.__dataclass_fields__["name"].default}


def test_adobe_stock_takes_names_of_thirty_characters() -> None:
    """Its policy's `filename_max`, with room for a number where a name is taken."""
    long = asset("/pictures/" + "Mia at the seaside " * 5 + ".png", sha256="ab" * 32)
    made, _ = wanted(long, SHIPPED["adobe_stock.photo"], 1, DAY)
    assert len(numbered(made, 99)) <= 30
