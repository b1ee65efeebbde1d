"""The glossary: hierarchy, aliases, renaming, moving, merging."""

import pytest

from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.search import search
from app.catalog.tags import TagRow, tags
from app.core.errors import NotFoundError, UsageError
from app.core.ops import AddTag, MergeTags, MoveTag, Register, RemoveTag, RenameTag, SetState
from app.core.query import parse
from app.core.vocab import ChangeKind, State
from tests.catalog.builders import probe


@pytest.fixture
def ids(catalog: Catalog) -> list[int]:
    done = catalog.do(Register([probe(f"/p/{n}.png", recipe=None) for n in range(5)]))
    return [entry.asset_id for entry in done.value]


def find(catalog: Catalog, text: str) -> set[int]:
    return set(catalog.ask(search, parse(text)).ids)


def counted(catalog: Catalog) -> dict[str, int]:
    return {tag.name: tag.count for tag in catalog.ask(tags)}


def names(catalog: Catalog, asset_id: int) -> list[str]:
    (view,) = catalog.ask(views, [asset_id])
    return [tag.name for tag in view.tags]


def test_parents_are_made_as_needed(catalog: Catalog, ids: list[int]) -> None:
    done = catalog.do(AddTag(" Style / Film /35mm", ids[:2]))
    assert done.count == 2
    assert done.changes.kinds == {ChangeKind.TAGS}
    assert counted(catalog) == {"Style": 2, "Style/Film": 2, "Style/Film/35mm": 2}
    assert names(catalog, ids[0]) == ["Style/Film/35mm"]


def test_a_tag_finds_what_is_under_it_unless_exact(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(AddTag("Style/Film", [ids[0]]))
    catalog.do(AddTag("Style", [ids[1]]))
    assert find(catalog, "tag:style") == {ids[0], ids[1]}
    assert find(catalog, "tag:=style") == {ids[1]}
    assert find(catalog, "tag:STYLE/film") == {ids[0]}
    assert find(catalog, "tag:Sty*") == {ids[0], ids[1]}
    assert find(catalog, "tag:*film") == {ids[0]}
    assert find(catalog, "-tag:style") == set(ids[2:])
    assert find(catalog, "tag:none") == set()
    assert find(catalog, "tag://") == set()
    assert find(catalog, "is:untagged") == set(ids[2:])
    assert find(catalog, "-is:untagged") == {ids[0], ids[1]}


def test_a_word_finds_tags_by_their_own_name(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(AddTag("Style/Golden hour", [ids[0]]))
    for text in ("golden", "gold", "hour", '"golden hour"', "style", "hour png"):
        assert find(catalog, text) == {ids[0]}, text
    assert find(catalog, '"gold"') == set()


def test_adding_again_changes_only_those_without(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(AddTag("x", ids[:2]))
    assert catalog.do(AddTag("X", ids[:3])).changes.ids == (ids[2],)
    assert catalog.do(AddTag("x", [999])).count == 0
    assert catalog.do(AddTag("never", [])).count == 0
    assert counted(catalog) == {"x": 3}


def test_removing_one_keeps_the_parent_another_still_gives(
    catalog: Catalog, ids: list[int]
) -> None:
    catalog.do(AddTag("Style/Film", ids[:1]))
    catalog.do(AddTag("Style/Noir", ids[:1]))
    assert catalog.do(RemoveTag("style/film", ids)).count == 1
    assert find(catalog, "tag:Style") == {ids[0]}
    catalog.do(RemoveTag("Style/Noir", ids))
    assert find(catalog, "tag:Style") == set()


def test_renaming_takes_the_children_along(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(AddTag("Style/Film/35mm", ids[:1]))
    catalog.do(RenameTag("Style/Film", "Analogue"))
    assert list(counted(catalog)) == ["Style", "Style/Analogue", "Style/Analogue/35mm"]
    assert names(catalog, ids[0]) == ["Style/Analogue/35mm"]
    assert find(catalog, "analogue") == {ids[0]}
    assert find(catalog, "film") == set()
    catalog.do(RenameTag("Style/Analogue", "ANALOGUE"))  # only the case
    assert names(catalog, ids[0]) == ["Style/ANALOGUE/35mm"]


def test_moving_changes_whose_descendants_they_are(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(AddTag("Film/35mm", ids[:1]))
    catalog.do(MoveTag("Film", "Style"))
    assert find(catalog, "tag:Style") == {ids[0]}
    assert names(catalog, ids[0]) == ["Style/Film/35mm"]
    catalog.do(MoveTag("Style/Film/35mm", None))
    assert find(catalog, "tag:Style") == set()
    assert names(catalog, ids[0]) == ["35mm"]


def test_merging_marks_everything_and_leaves_aliases(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(AddTag("Movie", [ids[0]]))
    catalog.do(AddTag("Movie/Still", [ids[1]]))
    catalog.do(AddTag("Style/Film", [ids[1], ids[2]]))
    done = catalog.do(MergeTags("Movie", "Style/Film"))
    assert done.changes.ids == (ids[0], ids[1])
    assert catalog.ask(tags) == [
        TagRow("Style", 3, ()),
        TagRow("Style/Film", 3, ("Movie", "Movie/Still")),
    ]
    assert find(catalog, "tag:movie") == set(ids[:3])
    assert find(catalog, "tag:movie/still") == set(ids[:3])
    assert find(catalog, "movie") == set(ids[:3])
    catalog.do(AddTag("Movie", [ids[3]]))
    assert names(catalog, ids[3]) == ["Style/Film"]
    catalog.do(AddTag("Movie/Noir", [ids[4]]))  # under an alias is under the tag
    assert names(catalog, ids[4]) == ["Style/Film/Noir"]
    catalog.do(MergeTags("Style/Film", "Style"))  # aliases go along
    assert find(catalog, "tag:movie") == set(ids)


def test_a_new_tag_may_take_back_the_name_of_an_alias_of_its_own(
    catalog: Catalog, ids: list[int]
) -> None:
    catalog.do(AddTag("a", ids[:1]))
    catalog.do(AddTag("b", ids[:1]))
    catalog.do(MergeTags("a", "b"))
    catalog.do(RenameTag("b", "a"))
    assert catalog.ask(tags) == [TagRow("a", 1, ())]


def test_what_is_in_the_trash_does_not_count(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(AddTag("x", ids[:3]))
    catalog.do(SetState(State.TRASHED, ids[:1]))
    assert counted(catalog) == {"x": 2}


def test_mistakes_are_refused_and_change_nothing(catalog: Catalog, ids: list[int]) -> None:
    catalog.do(AddTag("a/b", ids[:1]))
    catalog.do(AddTag("c", ids[:1]))
    before = catalog.ask(tags)
    for op in (
        RenameTag("a", "c"),
        RenameTag("a", "x/y"),
        MoveTag("a", "a/b"),
        MoveTag("a", "a"),
        MoveTag("a", "a/new"),
        MergeTags("a", "a/b"),
        MergeTags("a", "a"),
        AddTag("a//b", ids),
        AddTag(" ", ids),
    ):
        with pytest.raises(UsageError):
            catalog.do(op)
    for missing in (RemoveTag("z", ids), RenameTag("z", "y"), MergeTags("a", "z")):
        with pytest.raises(NotFoundError, match="no tag 'z'"):
            catalog.do(missing)
    assert catalog.ask(tags) == before


@pytest.mark.parametrize("name", ["赤い服", "élan", "Ω 🔥", "it's; DROP TABLE tag --", "a\ud800b"])
def test_tags_in_any_script(catalog: Catalog, ids: list[int], name: str) -> None:
    catalog.do(AddTag(name, ids[:1]))
    (shown,) = names(catalog, ids[0])
    assert shown == name.replace("\ud800", "\ufffd")
    assert catalog.do(AddTag(shown.upper(), ids[:1])).count == 0  # the same tag but for its case
