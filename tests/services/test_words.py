"""The words of a post over a real catalogue: put together, counted, drafted."""

from pathlib import Path

import pytest

from app.core.errors import NotFoundError
from app.core.ops import AddTag, AssignPersona, Register, SetPersona, SetTexts, SetWords
from app.core.outgoing import Text, Words
from app.core.paths import LibraryPaths
from app.core.people import Persona
from app.core.vocab import Kind, PersonaKind
from app.export.counting.forms import SHIPPED, load_forms
from app.export.policies.policy import SHIPPED as POLICIES
from app.export.policies.policy import load_policies
from app.services.library import open_services
from app.services.session import Session
from app.services.words import WordsDesk
from tests.catalog.builders import probe

KNOWN = load_policies([POLICIES])


@pytest.fixture
def desk(session: Session) -> WordsDesk:
    return WordsDesk(session, KNOWN, load_forms([SHIPPED]))


@pytest.fixture
def one(session: Session) -> int:
    (entry,) = session.do(Register([probe("/p/a.png")])).value
    return int(entry.asset_id)


def test_a_post_is_what_was_said(session: Session, desk: WordsDesk, one: int) -> None:
    session.do(SetTexts({Text.DESCRIPTION: "Rain", Text.ALT_TEXT: "A street"}, [one]))
    session.do(SetWords("x", {Words.HASHTAGS: "#rain"}, [one]))
    post = desk.post(one, "x")
    assert (post.caption, post.alt_text, post.own) == (
        "Rain\n\n#rain",
        "A street",
        frozenset([Words.HASHTAGS]),
    )
    assert (post.counts[Words.CAPTION][0].used, post.counts[Words.CAPTION][0].limit) == (11, 280)
    assert desk.post(one, "onlyfans").caption == "Rain\n\n#AIGenerated"  # it has a recipe
    assert desk.said(one).texts[Text.ALT_TEXT] == "A street"


def test_a_clip_counts_as_one(session: Session, desk: WordsDesk) -> None:
    clip = probe("/p/c.mp4", kind=Kind.VIDEO, format="mp4")
    (entry,) = session.do(Register([clip])).value
    assert desk.post(entry.asset_id, "tiktok").counts[Words.CAPTION][0].limit == 2200
    assert desk.count("tiktok", Words.CAPTION, "a", clip=True).limit == 2200
    assert desk.count("tiktok", Words.CAPTION, "a").limit == 4000


def test_words_are_counted_while_they_are_typed(desk: WordsDesk) -> None:
    count = desk.count("bluesky", Words.CAPTION, "\U0001f468\u200d\U0001f469\u200d\U0001f467" * 200)
    assert (count.used, count.limit, count.unit, count.official) == (3600, 3000, "bytes", True)
    count = desk.count("instagram", Words.HASHTAGS, "#a #b #c")
    assert (count.used, count.limit, count.official) == (3, 5, False)
    assert desk.count("patreon", Words.CAPTION, "abc").limit is None
    assert "mastodon" in desk.platforms


def test_a_draft_names_nobody_the_library_knows(
    session: Session, desk: WordsDesk, one: int
) -> None:
    session.do(SetPersona(Persona("Mia", PersonaKind.FICTIONAL)))
    session.do(SetPersona(Persona("Zoe", PersonaKind.FICTIONAL)))
    session.do(AssignPersona("Mia", [one]))
    for tag in ("Mia", "Zoe", "People/Eva", "harbour"):
        session.do(AddTag(tag, [one]))
    assert desk.draft_alt(one) == "AI-generated picture: harbour."


def test_what_is_not_there(desk: WordsDesk, one: int) -> None:
    for ask in (lambda: desk.post(9, "x"), lambda: desk.draft_alt(9), lambda: desk.said(9)):
        with pytest.raises(NotFoundError, match="no asset 9"):
            ask()
    with pytest.raises(NotFoundError, match="no platform myspace") as raised:
        desk.post(one, "myspace")
    assert "instagram" in (raised.value.hint or "")


def test_ones_own_form_is_used_and_a_broken_one_is_told(library: LibraryPaths) -> None:
    own: Path = library.resources / "captions"
    own.mkdir(parents=True)
    own.joinpath("x.toml").write_text(
        'schema = 1\nplatform = "x"\n[caption]\ntemplate = "{title}"\n', "utf-8"
    )
    own.joinpath("threads.toml").write_text("caption = 1\n", "utf-8")
    services = open_services(library.folder)
    try:
        assert services.words.form("x").caption.template == "{title}"
        assert services.words.form("threads").caption.unit == "emoji_bytes"
        assert [problem for problem in services.problems if "threads.toml" in problem]
    finally:
        services.close()


def test_a_post_is_looked_at_before_its_words_are_written_down(
    session: Session, desk: WordsDesk, one: int
) -> None:
    session.do(SetWords("x", {Words.CAPTION: "Rain", Words.HASHTAGS: "#rain"}, [one]))
    typed = desk.post(one, "x", {Words.CAPTION: "Sun"})
    assert (typed.caption, typed.counts[Words.CAPTION][0].used) == ("Sun\n\n#rain", 10)
    assert desk.post(one, "x", {Words.CAPTION: ""}).caption == "#rain"
    assert desk.post(one, "x").caption == "Rain\n\n#rain"


def test_a_title_is_asked_for_where_a_platform_takes_one(desk: WordsDesk) -> None:
    assert Words.TITLE in desk.kinds("pinterest")
    assert Words.TITLE not in desk.kinds("instagram")
