"""What is posted beside a picture: put together, labelled, counted, written beside the file."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.asset import Recipe
from app.core.errors import DataFileError
from app.core.outgoing import Outgoing, Text, Words
from app.core.vocab import Outcome
from app.export.captions import findings, post, sidecar
from app.export.counting.count import Unit
from app.export.counting.forms import SHIPPED, form_for, load_forms
from app.export.counting.tally import counted, hashtags
from app.export.order import Exportable
from app.export.policies.policy import SHIPPED as POLICIES
from app.export.policies.policy import load_policies
from app.export.presets.preset import VIDEO, Preset
from tests.export.builders import SMALL, asset

KNOWN = load_policies([POLICIES])
MADE = Recipe("comfyui", prompt="a woman in a crimson gown, masterpiece")


def saying(
    words: dict[tuple[str, Words], str] | None = None, *, made: bool = False, **texts: str
) -> Exportable:
    said = Outgoing(1, texts={Text(name): text for name, text in texts.items()}, words=words or {})
    return asset(said=said, recipe=MADE if made else None)


def on(platform: str, **more: object) -> Preset:
    return replace(SMALL, platform=platform, **more)  # type: ignore[arg-type]


def test_the_words_for_the_platform_come_before_those_for_everywhere() -> None:
    one = saying(
        {("x", Words.CAPTION): "For X", ("x", Words.HASHTAGS): "rain, red dress"},
        description="For all",
        title="Rain",
        alt_text="A woman",
    )
    made = post(one, KNOWN["x"])
    assert (made.caption, made.alt_text) == ("For X\n\n#rain #reddress", "A woman")
    assert made.hashtags == ("#rain", "#reddress")
    assert made.own == {Words.CAPTION, Words.HASHTAGS}
    assert post(one, KNOWN["instagram"]).caption == "For all"
    assert post(saying(), KNOWN["instagram"]).caption == ""


def test_a_title_is_posted_where_posts_have_one() -> None:
    one = saying(title="Rain")
    assert post(one, KNOWN["pinterest"]).title == "Rain"
    assert post(one, KNOWN["x"]).title == ""
    assert post(saying({("x", Words.TITLE): "Rain"}), KNOWN["x"]).title == "Rain"
    titled = {name for name, policy in KNOWN.items() if policy.text.known("title_max")}
    assert all(form_for(name).titled for name in titled)


@pytest.mark.parametrize(
    ("platform", "caption", "expected"),
    [
        ("onlyfans", "New set", "New set\n\n#AIGenerated"),
        ("onlyfans", "New set #ai", "New set #ai"),
        ("onlyfans", "New set #AIgenerated!", "New set #AIgenerated!"),
        ("onlyfans", "An #aim", "An #aim\n\n#AIGenerated"),
        ("fanvue", "", "#AIGenerated"),
        ("etsy", "A print.", "A print.\n\nCreated with AI."),
        ("instagram", "New set", "New set"),
    ],
)
def test_generated_pictures_are_called_so_where_the_platform_wants_it(
    platform: str, caption: str, expected: str
) -> None:
    words = {(platform, Words.CAPTION): caption}
    assert post(saying(words, made=True), KNOWN[platform]).caption == expected
    assert post(saying(words), KNOWN[platform]).caption == caption


def test_what_its_credential_says_labels_it_too() -> None:
    one = replace(saying(), ai_sources=("trainedAlgorithmicMedia",))
    assert post(one, KNOWN["onlyfans"]).caption == "#AIGenerated"
    (note,) = findings(one, on("onlyfans"), KNOWN["onlyfans"])
    assert (note.rule, note.outcome) == ("text.ai-label", Outcome.CLEAR)
    assert "#AIGenerated" in note.message


def test_no_template_drops_the_label(tmp_path: Path) -> None:
    (tmp_path / "onlyfans.toml").write_text(
        'schema = 1\nplatform = "onlyfans"\n[caption]\ntemplate = "{caption}"\n', "utf-8"
    )
    form = load_forms([SHIPPED, tmp_path])["onlyfans"]
    assert post(saying(made=True), KNOWN["onlyfans"], form).caption == "#AIGenerated"


def test_a_policy_of_ones_own_may_ask_for_a_label() -> None:
    text = replace(KNOWN["x"].text, notes={"ai_caption_tag": "say #madebyrobots please"})
    mine = replace(KNOWN["x"], platform="mine", text=text)
    assert post(saying(made=True), mine).caption == "#madebyrobots"
    said = replace(text, notes={"ai_caption_tag": "say so"})
    assert post(saying(made=True), replace(mine, text=said)).caption == "#AIGenerated"


@pytest.mark.parametrize(
    ("platform", "length", "refused"),
    [
        ("bluesky", 300, None),
        ("bluesky", 301, Outcome.BLOCKED),  # the lexicon itself
        ("instagram", 2201, Outcome.REVIEW),  # third parties agree
        ("threads", 501, Outcome.BLOCKED),
        ("x", 281, Outcome.REVIEW),
        ("pinterest", 501, Outcome.BLOCKED),
        ("reddit", 100, None),
    ],
)
def test_a_limit_in_the_platforms_own_words_refuses(
    platform: str, length: int, refused: Outcome | None
) -> None:
    one = saying({(platform, Words.CAPTION): "a" * length})
    found = findings(one, on(platform), KNOWN[platform])
    assert [finding.outcome for finding in found] == ([refused] if refused else [])


def test_words_for_everywhere_only_warn_unless_they_leave_beside_the_file() -> None:
    one = saying(description="a" * 301)
    (found,) = findings(one, on("bluesky"), KNOWN["bluesky"])
    assert (found.rule, found.outcome) == ("text.caption", Outcome.REVIEW)
    assert found.message == "Caption: 301 characters, and Bluesky takes 300."
    (found,) = findings(one, on("bluesky", sidecar=True), KNOWN["bluesky"])
    assert found.outcome is Outcome.BLOCKED


def test_nothing_is_posted_beside_an_avatar() -> None:
    one = saying({("threads", Words.CAPTION): "a" * 501}, made=True)
    for context, many in (("profile", 0), ("feed", 1)):
        preset = on("threads", context=context, sidecar=True)
        assert len(findings(one, preset, KNOWN["threads"])) == many
        assert bool(sidecar(one, preset, KNOWN["threads"])) is bool(many)


def test_bluesky_counts_bytes_too() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
    counts = counted(family * 150, Words.CAPTION, KNOWN["bluesky"])
    assert [(one.used, one.limit, one.unit, one.off) for one in counts] == [
        (3750, 3000, "bytes", True),
        (150, 300, "characters", False),
    ]


def test_hashtags_mentions_and_links_of_a_caption_are_counted() -> None:
    caption = "@ada @bob #a #b #c #d #e mail me@x.org"
    counts = counted(caption, Words.CAPTION, KNOWN["instagram"])
    assert {one.what: one.used for one in counts} == {"caption": 38, "hashtags": 5, "mentions": 2}
    one = saying({("instagram", Words.CAPTION): caption, ("instagram", Words.HASHTAGS): "#f"})
    (found,) = findings(one, on("instagram"), KNOWN["instagram"])
    assert found.message == "Hashtags: 6, and Instagram takes 5, as far as others know."
    many = saying({("instagram", Words.HASHTAGS): "#a #b #c #d #e #f"})
    assert len(findings(many, on("instagram"), KNOWN["instagram"])) == 1
    links = counted("a.com b.com http://c.com", Words.CAPTION, KNOWN["threads"])
    assert next(one.used for one in links if one.what == "links") == 3


def test_a_clip_may_have_another_limit() -> None:
    one = saying({("tiktok", Words.CAPTION): "\U0001f525" * 1101})
    assert findings(one, on("tiktok"), KNOWN["tiktok"]) == []
    (found,) = findings(one, on("tiktok", kind=VIDEO), KNOWN["tiktok"])
    assert "2202 UTF-16 units" in found.message


def test_keywords_have_a_field_of_their_own() -> None:
    one = saying({("shutterstock", Words.HASHTAGS): "rain, red dress, #city"})
    made = post(one, KNOWN["shutterstock"])
    assert made.hashtags == ("rain", "red dress", "city")
    spaced = saying({("shutterstock", Words.HASHTAGS): "rain, red dress, Rain"}, title="Evening")
    assert post(spaced, KNOWN["shutterstock"]).hashtags == ("rain", "red dress")
    (found,) = findings(spaced, on("shutterstock"), KNOWN["shutterstock"])
    assert found.message.startswith("Hashtags: 2, and Shutterstock asks for 7")
    assert findings(saying(), on("shutterstock"), KNOWN["shutterstock"]) == []


def test_etsy_and_youtube_count_tags_their_way() -> None:
    tags = hashtags("a tag of more than twenty letters, b", form_for("etsy").hashtags)
    assert tags == ("a tag of more than twenty letters", "b")
    counts = counted(", ".join(tags), Words.HASHTAGS, KNOWN["etsy"])
    assert {(one.what, one.used, one.limit) for one in counts} == {
        ("hashtags", 2, 13),
        ("longest hashtag", 33, 20),
    }
    (together,) = [
        one
        for one in counted("ab, cd", Words.HASHTAGS, KNOWN["youtube"])
        if one.what == "hashtags together"
    ]
    assert (together.used, together.limit) == (5, 500)


def test_tags_of_the_library_leave_only_where_the_preset_says_so() -> None:
    one = replace(saying(), said=Outgoing(1, tags=("Style/Film", "Clients/Ada Lovelace")))
    assert sidecar(one, on("instagram"), KNOWN["instagram"]) == ""
    listed = on("instagram", metadata=("tags",))
    assert sidecar(one, listed, KNOWN["instagram"]) == "#Film #AdaLovelace\n"


def test_the_text_beside_the_file() -> None:
    one = saying(
        {("pinterest", Words.CAPTION): "Rain in the city", ("pinterest", Words.HASHTAGS): "#rain"},
        title="Evening",
        alt_text="A woman under an umbrella.",
        made=True,
    )
    assert sidecar(one, on("pinterest"), KNOWN["pinterest"]) == (
        "Evening\n\nRain in the city\n\n#rain\n\nAlt text: A woman under an umbrella.\n"
    )
    assert "crimson" not in sidecar(one, on("onlyfans"), KNOWN["onlyfans"])


def test_every_platform_with_a_policy_has_a_form_and_its_unit() -> None:
    for platform, policy in KNOWN.items():
        form = form_for(platform)
        told = policy.text.notes.get("caption_unit", "")
        for word, unit in {
            "grapheme": Unit.GRAPHEMES,
            "UTF-16": Unit.UTF16,
            "weighted": Unit.WEIGHTED,
            "emoji": Unit.EMOJI_BYTES,
        }.items():
            assert (word in told) <= (form.caption.unit is unit), platform
        if "bytes)" in told:
            assert f"{form.caption.bytes} bytes" in told
        assert form.ai_label or "ai_caption_tag" not in policy.text.notes
    assert set(load_forms()) - {"default"} <= set(KNOWN)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('schema = 2\nplatform = "x"', "schema"),
        ('schema = 1\nplatform = "y"', "platform"),
        ('schema = 1\nplatform = "x"\nlabel = "a"', "label"),
        ('schema = 1\nplatform = "x"\nai_label = "!"', "ai_label"),
        ('schema = 1\nplatform = "x"\n[caption]\nunit = "furlongs"', "caption.unit"),
        ('schema = 1\nplatform = "x"\n[caption]\nlimit = "many"', "caption.limit"),
        ('schema = 1\nplatform = "x"\n[caption]\nbytes = 0', "caption.bytes"),
        ('schema = 1\nplatform = "x"\n[caption]\ntemplate = "{prompt}"', "caption.template"),
        ('schema = 1\nplatform = "x"\n[caption]\ntemplate = "{title:>9}"', "caption.template"),
        ('schema = 1\nplatform = "x"\n[caption]\ntemplate = "{title"', "caption.template"),
        ('schema = 1\nplatform = "x"\n[title]\napart = true', "title.apart"),
        ('schema = 1\nplatform = "x"\n[hashtags]\napart = "yes"', "hashtags.apart"),
    ],
)
def test_nonsense_is_refused_by_file_and_key(tmp_path: Path, text: str, key: str) -> None:
    (tmp_path / "x.toml").write_text(text, "utf-8")
    with pytest.raises(DataFileError, match=rf"x\.toml.*{key.replace('.', '[.]')}"):
        load_forms([SHIPPED, tmp_path])
    broken: dict[str, str] = {}
    assert load_forms([SHIPPED, tmp_path], broken)["x"].caption.unit is Unit.WEIGHTED
    assert set(broken) == {"x"}


def test_ones_own_file_is_laid_over_key_by_key(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text(
        'schema = 1\nplatform = "x"\n[caption]\ntemplate = "{personas}: {caption}"\n', "utf-8"
    )
    form = load_forms([SHIPPED, tmp_path, tmp_path / "none"])["x"]
    assert form.caption.unit is Unit.WEIGHTED
    one = replace(saying(), said=Outgoing(1, {Text.DESCRIPTION: "Hi"}, personas=("Mia",)))
    assert post(one, KNOWN["x"], form).caption == "Mia: Hi"


def test_the_words_that_say_ai_are_nobodys_to_change(tmp_path: Path) -> None:
    (tmp_path / "onlyfans.toml").write_text(
        'schema = 1\nplatform = "onlyfans"\nai_words = ["new"]\n', "utf-8"
    )
    with pytest.raises(DataFileError, match="the program's own"):
        load_forms([SHIPPED, tmp_path])


def test_a_platform_of_ones_own_has_a_form_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        'schema = 1\nplatform = "mine"\nai_label = "made with AI"\n[caption]\nunit = "bytes"\n',
        "utf-8",
    )
    form = load_forms([SHIPPED, tmp_path])["mine"]
    mine = replace(KNOWN["x"], platform="mine")
    assert (form.caption.unit, form.caption.limit) == (Unit.BYTES, "caption_max")
    assert post(saying({("mine", Words.CAPTION): "Hi"}, made=True), mine, form).caption == (
        "Hi\n\nmade with AI"
    )


@settings(max_examples=60, deadline=None)
@given(caption=st.text(max_size=40), tags=st.text(max_size=20))
def test_whatever_is_written_the_label_is_there_once(caption: str, tags: str) -> None:
    one = saying({("onlyfans", Words.CAPTION): caption, ("onlyfans", Words.HASHTAGS): tags})
    made = post(replace(one, recipe=MADE), KNOWN["onlyfans"])
    assert re.search(r"(?<!\w)#ai(generated)?(?!\w)", made.caption.casefold())
    assert len(re.findall("#aigenerated", made.caption.casefold())) <= 1
    assert post(one, KNOWN["onlyfans"]).caption in made.caption
