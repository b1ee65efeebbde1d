"""What files say is taken over, and never against what a human said."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.tags import tags
from app.core.asset import Labels, Probe
from app.core.ops import (
    AddTag,
    Done,
    MarkPresence,
    MergeTags,
    MoveTag,
    Register,
    RemoveTag,
    RenameTag,
    SetLabel,
    SetRating,
)
from app.core.vocab import ChangeKind, Flag, Label
from tests.catalog.builders import clouded, damaged, probe, stat, unread
from tests.catalog.looks import find, register, tagged, view


def said(*keywords: str, path: str = "/p/a.png", content: str = "a", **values: Any) -> Probe:
    """A file that says something."""
    return probe(path, content, labels=Labels(keywords, **values))


def names(catalog: Catalog) -> list[str]:
    return [tag.name for tag in catalog.ask(tags)]


def test_keywords_are_tags_by_import(catalog: Catalog) -> None:
    done: Done = catalog.do(Register([said("Film", "Places/Rome")]))
    assert done.changes.kinds == {ChangeKind.ASSETS, ChangeKind.JOBS, ChangeKind.TAGS}
    assert tagged(catalog, 1) == {"Film": "import", "Places/Rome": "import"}
    assert names(catalog) == ["Film", "Places", "Places/Rome"]
    for text in ("tag:Places", "tag:Places/Rome", "rome", "-is:untagged"):
        assert find(catalog, text) == [1]


def test_what_is_said_no_longer_goes(catalog: Catalog) -> None:
    register(catalog, said("Film", "Rome"))
    register(catalog, said("Film", "Paris"))
    assert tagged(catalog, 1) == {"Film": "import", "Paris": "import"}
    assert find(catalog, "tag:Rome") == []
    register(catalog, probe("/p/a.png", "a"))
    assert tagged(catalog, 1) == {}
    assert "Rome" in names(catalog)  # the glossary is not tidied behind anyone's back


def test_they_meet_the_glossary_as_it_is(catalog: Catalog) -> None:
    (other,) = register(catalog, probe("/p/b.png"))
    catalog.do(AddTag("Style/Film", [other.asset_id]))
    catalog.do(AddTag("Movie", [other.asset_id]))
    catalog.do(MergeTags("Movie", "Style/Film"))
    (entry,) = register(catalog, said("movie", "STYLE/film", "style/Film", " Style / Film "))
    assert tagged(catalog, entry.asset_id) == {"Style/Film": "import"}
    assert names(catalog) == ["Style", "Style/Film"]
    register(catalog, said("movie"))  # still said by one of its names
    assert tagged(catalog, entry.asset_id) == {"Style/Film": "import"}
    register(catalog, said())
    assert tagged(catalog, entry.asset_id) == {}
    assert tagged(catalog, other.asset_id) == {"Style/Film": "user"}


def test_a_users_tag_is_neither_doubled_nor_taken(catalog: Catalog) -> None:
    register(catalog, probe("/p/a.png", "a"))
    catalog.do(AddTag("Film", [1]))
    register(catalog, said("film"))
    assert tagged(catalog, 1) == {"Film": "user"}
    register(catalog, said())
    assert tagged(catalog, 1) == {"Film": "user"}


def test_a_tag_the_user_gives_as_well_is_the_users(catalog: Catalog) -> None:
    register(catalog, said("Film"))
    assert catalog.do(AddTag("Film", [1])).count == 1
    register(catalog, said())
    assert tagged(catalog, 1) == {"Film": "user"}
    catalog.undo()
    assert tagged(catalog, 1) == {"Film": "import"}


def test_a_tag_the_user_removed_does_not_come_back_until_the_words_change(
    catalog: Catalog,
) -> None:
    register(catalog, said("Film"))
    catalog.do(RemoveTag("Film", [1]))
    register(catalog, said("Film"))
    register(catalog, said("Film", path="/q/copy.png"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    register(catalog, said("Film", "Rome", path="/q/copy.png"))
    assert tagged(catalog, 1) == {"Rome": "import"}
    register(catalog, said("Rome", path="/q/copy.png"))
    register(catalog, said("Film", "Rome", path="/q/copy.png"))
    assert tagged(catalog, 1) == {"Film": "import", "Rome": "import"}


def test_a_tag_stays_while_one_place_says_it(catalog: Catalog) -> None:
    register(catalog, said("Film"), said("Film", "Rome", path="/q/b.png"))
    register(catalog, said(path="/p/a.png"))
    assert tagged(catalog, 1) == {"Film": "import", "Rome": "import"}
    catalog.do(MarkPresence(missing=["/q/b.png"]))  # forgotten: it is at another place
    assert tagged(catalog, 1) == {}


def test_a_missing_file_has_said_what_it_said(catalog: Catalog) -> None:
    register(catalog, said("Film"))
    catalog.do(MarkPresence(missing=["/p/a.png"]))
    assert tagged(catalog, 1) == {"Film": "import"}


def test_what_goes_to_the_cloud_or_cannot_be_read_said_what_it_said(catalog: Catalog) -> None:
    register(catalog, said("Film"))
    register(catalog, clouded("/p/a.png"))
    register(catalog, unread("/p/a.png"))
    assert tagged(catalog, 1) == {"Film": "import"}


def test_a_damaged_file_may_still_say_something(catalog: Catalog) -> None:
    register(catalog, replace(damaged("/p/a.png", "cut"), labels=Labels(("Film",))))
    assert tagged(catalog, 1) == {"Film": "import"}


def test_words_left_behind_by_content_that_moved_away(catalog: Catalog) -> None:
    register(catalog, said("Film"), probe("/p/b.png", "b"))
    register(catalog, said("Rome", content="b"))  # overwritten with the other picture
    assert tagged(catalog, 1) == {}
    assert tagged(catalog, 2) == {"Rome": "import"}


@pytest.mark.parametrize(
    "name",
    ["", "  ", "/", "a//b", "x" * 1001, "/".join("a" * 40), "\x00"],
)
def test_what_can_be_no_tag_is_none(catalog: Catalog, name: str) -> None:
    register(catalog, said(name, "Film"))
    assert tagged(catalog, 1) == {"Film": "import"}


def test_names_no_database_likes(catalog: Catalog) -> None:
    register(catalog, said("lone \ud800", "'; DROP TABLE tag; --", "日本/東京"))
    assert set(tagged(catalog, 1)) == {"lone \ufffd", "'; DROP TABLE tag; --", "日本/東京"}
    register(catalog, said("lone \ud800"))
    assert set(tagged(catalog, 1)) == {"lone \ufffd"}


# ── rating, label, flag ──


def values(catalog: Catalog) -> tuple[int, Label | None, Flag | None]:
    found = view(catalog, 1)
    return found.rating, found.label, found.flag


def test_they_are_taken_over_while_nobody_said_otherwise(catalog: Catalog) -> None:
    register(catalog, said(rating=3, label=Label.RED, flag=Flag.PICK))
    assert values(catalog) == (3, Label.RED, Flag.PICK)
    assert find(catalog, "rating:3 label:red flag:pick") == [1]
    register(catalog, said(rating=4, label=Label.BLUE, flag=Flag.REJECT))
    assert values(catalog) == (4, Label.BLUE, Flag.REJECT)
    register(catalog, said())
    assert values(catalog) == (0, None, None)


def test_a_humans_word_is_last(catalog: Catalog) -> None:
    register(catalog, said(rating=3, label=Label.RED))
    catalog.do(SetRating(5, [1]))
    catalog.do(SetLabel(None, [1]))
    register(catalog, said(rating=3, label=Label.RED))
    assert values(catalog) == (5, None, None)
    register(catalog, said(rating=1, label=Label.RED))
    assert values(catalog) == (5, None, None)
    register(catalog, said(rating=1, label=Label.BLUE))  # unset, and a new word
    assert values(catalog) == (5, Label.BLUE, None)
    register(catalog, said())
    assert values(catalog) == (5, None, None)


def test_a_rating_of_minus_one_is_a_reject(catalog: Catalog) -> None:
    register(catalog, said(rating=-1))
    assert values(catalog) == (0, None, Flag.REJECT)


def test_of_two_places_the_newer_word_counts(catalog: Catalog) -> None:
    register(catalog, said(rating=2), said(rating=4, path="/q/a.png"))
    assert view(catalog, 1).rating == 2
    register(catalog, said(rating=5, path="/q/a.png"))
    assert view(catalog, 1).rating == 5
    register(catalog, said(rating=1))
    assert view(catalog, 1).rating == 1


# ── beside undo ──


def test_it_is_not_undone_and_undo_is_not_disturbed(catalog: Catalog) -> None:
    register(catalog, said("Film", rating=3))
    assert catalog.undo() is None
    catalog.do(SetRating(5, [1]))
    register(catalog, said("Film", "Rome", rating=2))
    catalog.undo()
    assert (view(catalog, 1).rating, tagged(catalog, 1)) == (
        3,
        {"Film": "import", "Rome": "import"},
    )


def test_a_tag_the_user_made_stays_on_undo_when_a_file_uses_it_now(catalog: Catalog) -> None:
    register(catalog, probe("/p/b.png"))
    catalog.do(AddTag("Style/Film", [1]))
    register(catalog, said("style/film"))
    catalog.undo()
    assert (tagged(catalog, 1), tagged(catalog, 2)) == ({}, {"Style/Film": "import"})
    assert find(catalog, "tag:Style") == [2]
    catalog.redo()
    assert (tagged(catalog, 1), tagged(catalog, 2)) == (
        {"Style/Film": "user"},
        {"Style/Film": "import"},
    )
    assert set(find(catalog, "tag:Style")) == {1, 2}


def test_a_name_that_undo_took_and_a_file_brought_is_one_tag_on_redo(catalog: Catalog) -> None:
    register(catalog, probe("/p/b.png"))
    catalog.do(AddTag("Style/Film", [1]))
    catalog.undo()
    register(catalog, said("Style/Film", "Style/Noir"))
    catalog.redo()
    assert names(catalog) == ["Style", "Style/Film", "Style/Noir"]
    assert tagged(catalog, 1) == {"Style/Film": "user"}
    assert tagged(catalog, 2) == {"Style/Film": "import", "Style/Noir": "import"}
    assert set(find(catalog, "tag:Style/Film")) == {1, 2}
    catalog.undo()
    assert names(catalog) == ["Style", "Style/Film", "Style/Noir"]
    assert (tagged(catalog, 1), len(tagged(catalog, 2))) == ({}, 2)


@pytest.mark.parametrize(
    ("edit", "brought"),
    [
        (RenameTag("Film", "Movie"), "Film"),
        (MoveTag("Film", "Style"), "Film"),
        (MergeTags("Film", "Noir"), "film"),
        (RenameTag("Film", "Movie"), "Film/Old"),
    ],
)
def test_a_name_that_an_edit_left_and_a_file_brought_is_one_tag_on_undo(
    catalog: Catalog, edit: Any, brought: str
) -> None:
    register(catalog, probe("/p/b.png"))
    catalog.do(AddTag("Film", [1]))
    catalog.do(AddTag("Film/Old", [1]))
    catalog.do(AddTag("Noir", [1]))
    catalog.do(edit)
    register(catalog, said(brought))
    after = (names(catalog), catalog.ask(views, [1, 2]))
    assert catalog.undo() is not None
    assert [name for name in names(catalog) if name.casefold().startswith("film")] == [
        "Film",
        "Film/Old",
    ]
    assert len(tagged(catalog, 2)) == 1
    for tag in tagged(catalog, 2):
        assert set(find(catalog, f"tag:={tag}")) == {1, 2}
    catalog.redo()
    assert (names(catalog), catalog.ask(views, [1, 2])) == after
    while catalog.undo() is not None:
        pass
    assert tagged(catalog, 1) == {}
    assert len(tagged(catalog, 2)) == 1


def test_a_removed_tag_that_a_file_gave_again_comes_back_once(catalog: Catalog) -> None:
    register(catalog, said("Film"))
    catalog.do(RemoveTag("Film", [1]))
    register(catalog, said())
    register(catalog, said("Film"))
    catalog.undo()
    assert tagged(catalog, 1) == {"Film": "import"}


def test_a_merge_keeps_who_said_it(catalog: Catalog) -> None:
    register(catalog, said("Film"), said("Film", path="/p/b.png", content="b"))
    catalog.do(AddTag("Movie", [1]))
    catalog.do(MergeTags("Film", "Movie"))
    assert (tagged(catalog, 1), tagged(catalog, 2)) == ({"Movie": "user"}, {"Movie": "import"})
    register(catalog, said(path="/p/b.png", content="b"))
    assert tagged(catalog, 2) == {}


def test_a_ghost_that_only_its_file_tagged_is_no_loss(catalog: Catalog) -> None:
    register(catalog, replace(unread("/p/a.png"), labels=Labels(("Film",))))
    register(catalog, probe("/p/b.png", "whole"))
    catalog.do(Register([replace(probe("/p/a.png", "whole"), stat=stat("/p/a.png"))]))
    assert find(catalog, "") == [2]


@pytest.mark.parametrize("year", [2026, 2020])
def test_copies_that_part_keep_what_their_own_files_say(catalog: Catalog, year: int) -> None:
    register(catalog, said("Film", "Rome"), said("Film", "Paris", path="/q/a.png", rating=3))
    catalog.do(AddTag("Ada", [1]))
    new = said("Film", "Rome", content="edited")
    dated = replace(new, created=datetime(year, 5, 1, 12, tzinfo=UTC))
    (edited,) = register(catalog, dated)
    (other,) = find(catalog, "tag:Paris")
    assert tagged(catalog, edited.asset_id) == {"Ada": "user", "Film": "import", "Rome": "import"}
    assert tagged(catalog, other) == {"Ada": "user", "Film": "import", "Paris": "import"}
    assert (view(catalog, edited.asset_id).rating, view(catalog, other).rating) == (0, 3)
