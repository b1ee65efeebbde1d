"""A user's own presets: copied without loss, changed key by key, checked; personas' variants."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.core.errors import DataFileError, NotFoundError, UsageError
from app.export.policies.policy import SHIPPED as POLICIES
from app.export.policies.policy import load_policies
from app.export.presets.load import SHIPPED, Presets, load_file, load_presets
from app.export.presets.preset import Preset, Quality, Watermark
from app.export.presets.text import row_of, text_of
from app.services.presets import PresetDesk

ALL = load_presets([SHIPPED])
RULES = load_policies([POLICIES])
FEED = ALL["instagram.feed_portrait_4x5"]
STORY = ALL["instagram.story"]
VARIANT = """\
schema = 1
[[variant]]
persona = "Mia"
presets = ["instagram.*"]
watermark = { text = "© {persona}", opacity = 0.4 }
name = "{persona}_{date}_{sequence:03}"
[[variant]]
persona = "Ana"
presets = ["instagram.story", "x.*"]
name = "{date}_{title}"
quality = { start = 80, floor = 60, chroma = "4:2:0" }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "presets"
    made.mkdir()
    return made


@pytest.fixture
def desk(folder: Path) -> PresetDesk:
    presets = Presets(dict(ALL), [], dict(ALL.files))
    return PresetDesk(presets, RULES, lambda: ["Mia", "Ana"], folder)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some of what ships, which is quick to read."""
    made = tmp_path_factory.mktemp("few")
    for name in ("instagram.toml", "x.toml"):
        shutil.copy(SHIPPED / name, made)
    return made


def test_a_preset_written_down_reads_as_it_was(folder: Path) -> None:
    full = replace(
        FEED,
        watermark=Watermark(text='"© {persona}" \\ \x7f\n', place="tiled", scale=0.5),
        metadata=("title", "tags"),
        name="{date:%Y}-{id}",
        sign=True,
        sharpen=0.25,
    )
    path = folder / "one.toml"
    for preset in (*ALL.values(), full):
        path.write_text(text_of(row_of(preset), preset.facts.sources), "utf-8")
        assert load_file(path).presets == (preset,)


def test_a_change_makes_a_number_the_users_own_word(desk: PresetDesk, folder: Path) -> None:
    made = desk.copy(
        "x.in_feed_landscape",
        "x.mine",
        ["max_bytes=900_000", "bounds.min_width=100", "quality.start=80", "title=Mine", "enlarge="],
    )
    usual = ALL["x.in_feed_landscape"]
    assert (made.title, made.max_bytes, made.quality.start) == ("Mine", 900_000, 80)
    assert made.bounds == replace(usual.bounds, min_width=100)
    assert made.facts.sureness("max_bytes") == made.facts.sureness("min_width") == "own"
    assert not made.facts.is_official("max_bytes")
    assert usual.facts.is_official("max_bytes")
    assert made.facts.sources == usual.facts.sources
    assert load_presets([folder])["x.mine"] == made


def test_an_empty_value_takes_a_key_away(desk: PresetDesk) -> None:
    made = desk.copy("x.avatar", "x.square", ["mask=", "max_bytes="])
    assert (made.mask, made.max_bytes) == (None, None)


@pytest.mark.parametrize(
    ("target", "change", "told"),
    [
        ("instagram.mine", "wdith=120", "wdith: expected a known key"),
        ("instagram.mine", 'width="120"', "width: expected a whole number"),
        ("instagram.mine", "name={prompt}", "name: expected one of the fields"),
        ("instagram.mine", "context=paywall", "context: expected one of feed, profile, story"),
        ("instagram.mine", "platform=x", "id: expected"),
        ("instagram.mine", "title.of=it", "title has no parts"),
        ("instagram.mine", "aim_bytes=9000000", "aim_bytes: expected at most max_bytes"),
        ("instagram.mine", "bounds.max_width=900", "bounds: expected bounds that 1080 × 1920"),
        ("instagram.mine", "mask=circle", "mask: expected a width and a height that are equal"),
        ("instagram.mine", "watermark.place=top", "watermark.text: expected a text or an image"),
        ("instagram.mine", "watermark.image=gone.png", "watermark.image: expected a PNG file"),
        ("instagram.mine", "metadata=['prompt']", "metadata: expected a list of title"),
        ("instagram.mine", "nothing", "changes nothing"),
        ("instagram.mine", "facts.confidence=official", "changes nothing"),
        ("instagram.mine", "id=x.y", "changes nothing"),
        ("mine", "title=Mine", "id: expected platform.placement"),
        ("../mine.x", "title=Mine", "id: expected platform.placement"),
        ("myspace.post", "title=Mine", "no policy says what myspace allows"),
    ],
)
def test_what_makes_no_sense_is_not_copied(
    desk: PresetDesk, folder: Path, target: str, change: str, told: str
) -> None:
    with pytest.raises(UsageError) as caught:
        desk.copy("instagram.story", target, [change])
    assert told in str(caught.value)
    assert not list(folder.iterdir())


def test_there_is_nothing_to_copy(desk: PresetDesk) -> None:
    with pytest.raises(NotFoundError, match=r"x\.none"):
        desk.copy("x.none", "x.mine")


def test_a_copy_under_a_shipped_id_replaces_it_and_is_never_written_over(
    desk: PresetDesk, folder: Path
) -> None:
    assert not desk.is_own("x.avatar")
    desk.copy("x.avatar", "x.avatar", ["title=Mine"])
    assert desk.is_own("x.avatar")
    with pytest.raises(UsageError, match="already"):
        desk.copy("x.avatar", "x.avatar", ["title=Other"])
    assert load_presets([folder])["x.avatar"].title == "Mine"


def test_a_logo_beside_the_file_is_found_from_anywhere(desk: PresetDesk, folder: Path) -> None:
    (folder / "logo.png").write_bytes(b"\x89PNG")
    made = desk.copy("x.avatar", "x.marked", ["watermark.image=logo.png"])
    assert made.watermark == Watermark(image=str(folder / "logo.png"))


def test_each_persona_has_its_variant_of_the_presets_it_names(few: Path, folder: Path) -> None:
    (folder / "people.toml").write_text(VARIANT, "utf-8")
    presets = load_presets([few, folder])

    def variant(preset: Preset, *personas: str) -> Preset:
        return presets.variant_of(preset, personas)

    assert variant(FEED) == variant(FEED, "Eva") == FEED
    assert variant(FEED, "mia") == replace(
        FEED,
        watermark=Watermark(text="© {persona}", opacity=0.4),
        name="{persona}_{date}_{sequence:03}",
    )
    assert variant(FEED, "Ana") == FEED
    both = variant(STORY, "Ana", "Mia")
    assert both.name == "{date}_{title}"
    assert both.watermark == Watermark(text="© {persona}", opacity=0.4)
    assert both.quality == Quality(80, 60, "4:2:0")


@pytest.mark.parametrize(
    ("was", "becomes", "key"),
    [
        ('presets = ["instagram.*"]', "presets = []", "variant[0].presets"),
        ('presets = ["instagram.*"]', 'presets = ["insta.*"]', "variant[0].presets[0]"),
        ('persona = "Mia"', 'persona = " "', "variant[0].persona"),
        ("opacity = 0.4", "opacity = 4", "variant[0].watermark.opacity"),
        ("{date}_{title}", "{seed}", "variant[1].name"),
        ('name = "{date}_{title}"', 'context = "paywall"', "variant[1].context"),
        ('name = "{date}_{title}"', "max_bytes = 5000", "variant[1].max_bytes"),
        ('name = "{date}_{title}"', "aim_bytes = 6_000_000", "variant[1].aim_bytes"),
        ("4:2:0", "4:4:4", "variant[1].quality.chroma"),
    ],
)
def test_a_variant_that_makes_no_sense_is_refused(
    few: Path, folder: Path, was: str, becomes: str, key: str
) -> None:
    path = folder / "people.toml"
    path.write_text(VARIANT.replace(was, becomes, 1), "utf-8")
    with pytest.raises(DataFileError) as caught:
        load_presets([few, folder])
    assert (caught.value.path, caught.value.key) == (path, key)
    broken: dict[Path, str] = {}
    there = load_presets([few, folder], broken)
    assert set(broken) == {path}
    assert set(there) == set(load_presets([few]))


def test_checking_tells_what_is_there_and_what_is_wrong(desk: PresetDesk, folder: Path) -> None:
    desk.copy("x.avatar", "x.mine")
    (folder / "people.toml").write_text(VARIANT, "utf-8")
    (folder / "broken.toml").write_text("schema = 2", "utf-8")
    place = (folder / "x.mine.toml").read_text("utf-8").replace("x.mine", "x.paid")
    place = place.replace('"mine"', '"paid"').replace('"profile"', '"paywall"')
    (folder / "paid.toml").write_text(place, "utf-8")
    found = desk.check()
    assert (found.files, found.personas) == (4, ("Mia", "Ana"))
    assert set(found.presets) == {"x.mine", "x.paid"}
    assert [told.partition(": ")[0] for told in found.problems] == [
        str(folder / "broken.toml"),
        "x.paid",
    ]


def test_a_persona_has_her_own_way_from_now_on(desk: PresetDesk, folder: Path) -> None:
    changes = ["watermark.text=© {persona}", "watermark.opacity=0.4", "name={date}"]
    path = desk.vary("mia", ["instagram.*", "x.video"], changes)
    assert path == folder / "variant Mia.toml"
    desk.vary("Mia", ["x.video"], ["sign=true"])
    assert desk.check().personas == ("Mia",)
    assert desk.check().problems == ()
    for presets in (desk._presets, load_presets([SHIPPED, folder])):
        made = presets.variant_of(ALL["x.video"], ["Mia"])
        assert (made.watermark, made.name, made.sign) == (
            Watermark(text="© {persona}", opacity=0.4),
            "{date}",
            True,
        )
    assert {one.name for one in folder.iterdir()} == {"variant Mia.toml", "variant Mia (2).toml"}


@pytest.mark.parametrize(
    ("persona", "pattern", "change", "told"),
    [
        ("Eva", "x.*", "sign=true", "There is no persona Eva"),
        ("Mia", "y.*", "sign=true", "presets[0]: expected a pattern that some preset has"),
        ("Mia", "x.*", "context=paywall", "context: expected a known key"),
        ("Mia", "x.*", "max_bytes=5", "max_bytes: expected a known key"),
        ("Mia", "x.*", "persona=Ana", "changes nothing"),
        ("Mia", "x.*", "name={seed}", "name: expected one of the fields"),
        ("Mia", "x.*", "quality.chroma=4:2:2", "quality.start: expected a whole number"),
    ],
)
def test_a_variant_that_makes_no_sense_is_not_written(
    desk: PresetDesk, folder: Path, persona: str, pattern: str, change: str, told: str
) -> None:
    with pytest.raises(UsageError) as caught:
        desk.vary(persona, [pattern], [change])
    assert told in str(caught.value)
    assert not list(folder.iterdir())


def test_a_variant_for_nobody_is_a_problem(desk: PresetDesk, folder: Path) -> None:
    text = VARIANT.replace('"Mia"', '"Mya"')
    (folder / "people.toml").write_text(text, "utf-8")
    assert desk.check().problems == ("A variant is for Mya, and there is no such persona.",)


def test_ones_own_preset_is_changed_in_its_file(desk: PresetDesk) -> None:
    presets = desk._presets
    desk.copy("x.avatar", "x.mine", ["title=Mine"])
    made, before = desk.edit("x.mine", ["title=Ours", "sharpen=0.5"])
    assert (made.title, made.sharpen) == ("Ours", 0.5)
    assert presets["x.mine"] == made
    assert 'title = "Mine"' in before
    assert desk.put("x.mine", before) is not None
    assert presets["x.mine"].title == "Mine"
    with pytest.raises(UsageError, match="max_bytes"):
        desk.edit("x.mine", ["max_bytes=1"])
    assert presets["x.mine"].title == "Mine"
    assert [one.name for one in desk.folder.iterdir()] == ["x.mine.toml"]


def test_deleting_ones_own_brings_the_shipped_one_back(desk: PresetDesk) -> None:
    presets = desk._presets
    shipped = presets["x.avatar"]
    desk.copy("x.avatar", "x.avatar", ["title=Mine"])
    before = desk.put("x.avatar", None)
    assert presets["x.avatar"].title == shipped.title
    assert not desk.is_own("x.avatar")
    desk.put("x.avatar", before)
    assert desk.is_own("x.avatar")
    desk.copy("x.avatar", "x.mine")
    desk.put("x.mine", None)
    assert "x.mine" not in presets
    with pytest.raises(NotFoundError):
        desk.edit("x.header", ["title=No"])


def test_a_file_with_several_is_left_to_its_owner(desk: PresetDesk) -> None:
    desk.copy("x.avatar", "x.mine")
    path = desk.folder / "x.mine.toml"
    path.write_text(
        path.read_text("utf-8") + '\n[[variant]]\npersona = "Mia"\n'
        'presets = ["x.*"]\nsign = true\n',
        "utf-8",
    )
    with pytest.raises(UsageError, match="holds more"):
        desk.edit("x.mine", ["title=No"])
