"""Searches answered: every field, every order, against a model in plain Python."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalog.assets import views
from app.catalog.catalog import Catalog
from app.catalog.search import SORTS, search
from app.catalog.search import plan as search_module
from app.core.asset import AssetView, Detection, Export, Lora, Probe
from app.core.errors import UsageError
from app.core.ops import (
    AddTag,
    Analysis,
    MarkPresence,
    RecordAnalyses,
    RecordExports,
    Register,
    SetFlag,
    SetLabel,
    SetRating,
    SetState,
)
from app.core.paths import LibraryPaths
from app.core.query import parse
from app.core.vocab import Flag, Kind, Label, Outcome, State
from tests.catalog.builders import RECIPE, damaged, probe, prompted, seen, verdict
from tests.catalog.conftest import KEY

MAY = datetime(2026, 5, 1, tzinfo=UTC)


def a_library() -> list[Probe]:
    """Twelve files, each unlike the others in something."""
    return [
        probe("/lib/a/red dress 1.png", recipe=prompted("a red dress in the rain")),
        probe("/lib/a/b/dressed.jpg", format="jpeg", recipe=prompted("she is dressed in red")),
        probe("/lib/a/hat.webp", format="webp", recipe=prompted("blue hat", seed=-7, steps=8)),
        probe("/lib/ab/clip.mp4", kind=Kind.VIDEO, format="mp4", duration_s=12.4, recipe=None),
        probe("/lib/ab/loop.gif", kind=Kind.ANIMATED, format="gif", frames=9, recipe=None),
        probe("/other/wide.png", width=1920, height=1080, recipe=prompted("red sky", cfg=4.0)),
        probe("/other/日本.png", recipe=prompted("赤いドレスを着た少女、雨の中")),
        probe("/other/thai.png", recipe=prompted("ผู้หญิงใส่ชุดแดง")),
        probe("/other/accent.png", recipe=prompted("Crème brûlée, Ёлка, straße")),
        replace(damaged("/other/cut.png", "cut"), recipe=replace(RECIPE, prompt="a green field")),
        probe("/other/nothing.png", recipe=None, metadata={"title": "Portrait of Ada"}),
        probe("/other/other.png", recipe=replace(RECIPE, generator="a1111", sampler="Euler a")),
    ]


@pytest.fixture(scope="module", params=[None, KEY], ids=["plain", "encrypted"])
def stocked(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Catalog, list[int]]]:
    """One library for all tests that only look."""
    with Catalog.open(LibraryPaths(tmp_path_factory.mktemp("library")), request.param) as opened:
        yield opened, stock(opened)


@pytest.fixture
def catalog(stocked: tuple[Catalog, list[int]]) -> Catalog:
    return stocked[0]


@pytest.fixture
def ids(stocked: tuple[Catalog, list[int]]) -> list[int]:
    return stocked[1]


def stock(catalog: Catalog) -> list[int]:
    dated = [
        replace(one, created=MAY + timedelta(days=10 * number))
        for number, one in enumerate(a_library())
    ]
    dated = [
        replace(one, stat=replace(one.stat, size=1000 * (number + 1)))
        for number, one in enumerate(dated)
    ]
    done = catalog.do(Register(dated))
    ids = [entry.asset_id for entry in done.value]
    catalog.do(SetRating(5, ids[:2]))
    catalog.do(SetRating(3, ids[2:3]))
    catalog.do(SetLabel(Label.GREEN, ids[1:3]))
    catalog.do(SetFlag(Flag.REJECT, ids[4:5]))
    catalog.do(AddTag("Style/Film", ids[:1]))
    catalog.do(AddTag("Red", ids[3:4]))
    catalog.do(SetState(State.ARCHIVED, ids[8:9]))
    catalog.do(SetState(State.TRASHED, ids[11:12]))
    items = [
        Analysis(done.value[0].rendition_id, (seen("FEMALE_BREAST_EXPOSED"),), (verdict(),)),
        Analysis(done.value[1].rendition_id, (seen(), seen()), (verdict(outcome=Outcome.CLEAR),)),
    ]
    catalog.do(RecordAnalyses("nudenet", "3.4", items))
    export = Export("instagram.story", "/out/x.jpg", 1080, 1920, 5, "ab" * 32, MAY)
    catalog.do(RecordExports([(ids[5], export)]))
    catalog.do(Register([replace(dated[6], stat=replace(dated[6].stat, path="/copy/日本.png"))]))
    catalog.do(MarkPresence(missing=["/lib/ab/clip.mp4"]))
    return ids


def find(catalog: Catalog, text: str) -> set[int]:
    return set(catalog.ask(search, parse(text)).ids)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", range(11)),
        # words
        ("red", [0, 1, 3, 5]),  # prompt, name, and the tag Red
        ("red dre", [0, 1]),  # the last word may be a beginning
        ('red "dre"', []),
        ("dre red", []),  # only the last
        ("dre* red", [0, 1]),
        ('"red dress"', [0]),
        ('"dress red"', []),
        ("red -dress", [1, 3, 5]),  # what is excluded is a whole word
        ("hat OR sky", [2, 5]),
        ("(hat OR red) rain", [0]),
        ("-red", [2, 4, 6, 7, 8, 9, 10]),
        ("ada", [9, 10]),  # a title, and a note in a damaged file's workflow
        ("KSampler", [9]),
        ("hands", []),  # the negative prompt is not looked at
        ("negative:hands", [0, 1, 2, 5, 6, 7, 8, 9]),
        ("prompt:red", [0, 1, 5]),
        ('prompt:"in the"', [0]),
        ("prompt:dre*", [0, 1]),
        ("dressed.jpg", [1]),
        ("sd_xl_base", [0, 1, 2, 5, 6, 7, 8, 9]),
        # any script
        ("ドレス", [6]),
        ("赤い", [6]),
        ("少女", [6]),
        ("女", [6]),
        ('"着た少女"', [6]),
        ("女少", []),
        ("日本", [6]),
        ("ชุดแดง", [7]),
        ("ชุด", [7]),
        ("creme BRULEE", [8]),
        ("CRE\u0300ME", [8]),
        ("ёлка", [8]),
        ("ｒｅｄ sky", [5]),
        # punctuation says nothing
        ("red & sky", [5]),
        ("!!!", []),
        ('"--" hat', [2]),
        # tags
        ("tag:style", [0]),
        ("tag:=style", []),
        ("tag:red -prompt:red", [3]),
        ("is:untagged", [1, 2, 4, 5, 6, 7, 8, 9, 10]),
        ("-is:untagged", [0, 3]),
        # what a human said
        ("rating:5", [0, 1]),
        ("rating:>=3", [0, 1, 2]),
        ("rating:<3", [3, 4, 5, 6, 7, 8, 9, 10]),
        ("rating:1..4", [2]),
        ("label:green", [1, 2]),
        ("label:none", [0, 3, 4, 5, 6, 7, 8, 9, 10]),
        ("flag:reject", [4]),
        ("flag:pick", []),
        ("state:trashed", [11]),
        ("state:archived", [8]),
        ("state:active", [0, 1, 2, 3, 4, 5, 6, 7, 9, 10]),
        ("-state:active", [8, 11]),
        ("state:trashed OR hat", [2, 11]),
        # how it was made
        ("checkpoint:sd_xl", [0, 1, 2, 5, 6, 7, 8, 9]),
        ("checkpoint:xl_base", [0, 1, 2, 5, 6, 7, 8, 9]),
        ("checkpoint:d_xl", []),  # not where a word starts
        ("checkpoint:=sd_xl", []),
        ("checkpoint:*base*", [0, 1, 2, 5, 6, 7, 8, 9]),
        ("lora:film", [0, 1, 2, 5, 6, 7, 8, 9]),
        ("lora:=film", []),
        ("sampler:euler", [0, 1, 2, 5, 6, 7, 8, 9]),
        ("sampler:EULER", [0, 1, 2, 5, 6, 7, 8, 9]),
        ('state:trashed sampler:"euler a"', [11]),
        ("sampler:eul*", [0, 1, 2, 5, 6, 7, 8, 9]),
        ("generator:a1111", []),
        ("generator:comfyui has:recipe", [0, 1, 2, 5, 6, 7, 8, 9]),
        ("-has:recipe", [3, 4, 10]),
        ("seed:-7", [2]),
        ("seed:<0", [2]),
        (f"seed:{2**70 + 5}", [0, 1, 5, 6, 7, 8, 9]),
        (f"seed:>={2**70}", [0, 1, 5, 6, 7, 8, 9]),
        (f"seed:{2**70}..{2**70 + 4}", []),
        ("steps:8", [2]),
        ("steps:<20", [2]),
        ("cfg:4", [5]),
        ("cfg:<7.5", [5]),
        # the file
        ("kind:video", [3]),
        ("kind:animated OR kind:video", [3, 4]),
        ("format:jpeg", [1]),
        ("format:*p*g", [0, 1, 5, 6, 7, 8, 9, 10]),
        ("width:1920", [5]),
        ("width:<1080", [0, 1, 2, 3, 4, 6, 7, 8, 10]),
        ("-width:<1080", [5, 9]),  # unknown is not less
        ("ratio:16:9", [5]),
        ("ratio:0.8", [0, 1, 2, 3, 4, 6, 7, 8, 10]),
        ("ratio:>1", [5]),
        ("bytes:3KB", [2]),
        ("bytes:>9.5KB", [9, 10]),
        ("bytes:<=2000", [0, 1]),
        ("duration:12s", [3]),
        ("duration:>10s", [3]),
        ("duration:>13s", []),
        ("created:2026-05", [0, 1, 2, 3]),
        ("created:2026-05-11", [1]),
        ("created:>2026-05", [4, 5, 6, 7, 8, 9, 10]),
        ("created:<2026-05-11", [0]),
        ("created:2026-05-11..2026-05-21", [1, 2]),
        ("added:<2020", []),
        ("added:>=2020 hat", [2]),
        ("folder:/lib/a", [0, 1, 2]),
        ("folder:=/lib/a", [0, 2]),
        ("folder:/lib/a/", [0, 1, 2]),
        ("folder:/", range(11)),
        ("folder:A", [0, 1, 2]),
        ("folder:=a", [0, 2]),
        ("folder:lib/a", [0, 1, 2]),
        ("folder:/lib/none", []),
        ("folder:copy", [6]),
        ("id:1,3,99", [0, 2]),
        ("id:2..4", [1, 2, 3]),
        # machines and policies
        ("detected:female_breast", [0]),
        ("detected:MALE_BREAST_EXPOSED", []),
        ("detected:face", [1]),
        ("verdict:instagram=blocked", [0]),
        ("verdict:INSTAGRAM=CLEAR", [1]),
        ("verdict:x=clear", []),
        ("-verdict:instagram=clear rating:5", [0]),
        ("is:flagged", [0]),
        ("is:duplicate", [6]),
        ("is:offline", [3]),
        ("exported:instagram", [5]),
        ("exported:instagram.story", [5]),
        ("exported:=instagram", []),
        ("exported:*", [5]),
        # more than a database holds
        (f"width:<{10**40}", [0, 1, 2, 3, 4, 5, 6, 7, 8, 10]),
        (f"width:>{10**40}", []),
        ("bytes:>999999999999TB", []),
        ("created:>=9999", []),
    ],
)
def test_finds(catalog: Catalog, ids: list[int], text: str, wanted: Sequence[int]) -> None:
    assert find(catalog, text) == {ids[number] for number in wanted}


@pytest.mark.parametrize("text", ["", "red", "tag:red", "rating:>=3", "width:>5 -label:green"])
def test_every_order_finds_the_same_and_is_in_order(
    catalog: Catalog, ids: list[int], text: str
) -> None:
    keys: dict[str, Callable[[AssetView], object]] = {
        "newest": lambda view: -(view.created or MAY).timestamp(),
        "oldest": lambda view: (view.created or MAY).timestamp(),
        "added": lambda view: -view.id,
        "name": lambda view: view.path.rpartition("/")[2].casefold(),
        "size": lambda view: -view.bytes,
        "largest": lambda view: -view.bytes,
        "smallest": lambda view: view.bytes,
        "rating": lambda view: -view.rating,
    }
    assert set(keys) == set(SORTS)
    everything = find(catalog, text)
    for sort, by in keys.items():
        found = catalog.ask(search, parse(text), sort=sort).ids
        assert set(found) == everything
        said = [by(view) for view in catalog.ask(views, found)]
        assert said == sorted(said), sort  # type: ignore[type-var]


def test_pages_are_parts_of_the_whole(catalog: Catalog, ids: list[int]) -> None:
    for text in ("", "red", "tag:red", "rating:>=3", "-red"):
        for sort in SORTS:
            whole = catalog.ask(search, parse(text), sort=sort)
            assert whole.total == len(whole.ids)
            for offset in range(0, len(whole.ids) + 4, 2):
                page = catalog.ask(search, parse(text), sort=sort, limit=3, offset=offset)
                assert page.ids == whole.ids[offset : offset + 3]
                assert (page.total, page.exact) == (whole.total, True)
        assert catalog.ask(search, parse(text), limit=0).ids == []


def test_counting_can_be_bounded(catalog: Catalog, ids: list[int]) -> None:
    found = catalog.ask(search, parse(""), limit=2, count_to=5)
    assert (found.total, found.exact) == (5, False)
    found = catalog.ask(search, parse("hat"), limit=2, count_to=5)
    assert (found.total, found.exact) == (1, True)


def test_what_cannot_be_asked_is_said(catalog: Catalog) -> None:
    with pytest.raises(UsageError, match="Unknown sort"):
        catalog.ask(search, parse(""), sort="colour")
    for wrong in ({"limit": -1}, {"offset": -1}):
        with pytest.raises(UsageError, match="not negative"):
            catalog.ask(search, parse(""), **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "'; DROP TABLE asset; --",
        "x' OR '1'='1",
        '"a"" OR b"',
        '"a\\" OR \\"b"',
        "NEAR(a b)",
        "a + b",
        "{prompt} : a",
        "^a",
        "prompt:^a*",
        "tag:%",
        "folder:%_",
        "checkpoint:[a-z]?",
        "lora:'",
        "a\x00b",
        "\ud800",
        "tag:\udfff",
        "exported:\udfff*",
    ],
)
def test_no_text_reaches_the_database_as_anything_but_text(
    catalog: Catalog, ids: list[int], text: str
) -> None:
    try:
        query = parse(text)
    except UsageError:
        return
    catalog.ask(search, query)
    assert len(find(catalog, "")) == 11


# ── any query, against the model ──

LEAVES = [
    '"red"', '"dress"', '"red dress"', "dre*", '"hat"', '"zzz"', "tag:style", "tag:red", "tag:none",
    "rating:>=3", "rating:5", "label:green", "label:none", "kind:video", "format:png",
    "width:>1000", "ratio:4:5", "steps:<20", "cfg:4", "seed:<0", "checkpoint:sd_xl",
    "sampler:euler", "created:2026-05", "folder:/lib/a", "detected:face", "is:flagged",
    "verdict:instagram=blocked", "is:untagged", "is:offline", "is:duplicate", "has:recipe",
    "exported:instagram", "negative:hands", "prompt:red", "id:1,2,3", "bytes:>5KB",
]  # fmt: skip
Tree = str | tuple[str, "Tree", "Tree"]
trees: st.SearchStrategy[Tree] = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.tuples(st.sampled_from(["and", "or", "not"]), inner, inner),
    max_leaves=7,
)


def text_of(tree: Tree) -> str:
    if isinstance(tree, str):
        return tree
    how, a, b = tree
    if how == "not":
        return f"-({text_of(a)})"
    return f"({text_of(a)}{' OR ' if how == 'or' else ' '}{text_of(b)})"


def set_of(tree: Tree, leaf: dict[str, set[int]], everything: set[int]) -> set[int]:
    if isinstance(tree, str):
        return leaf[tree]
    how, a, b = tree
    first, second = set_of(a, leaf, everything), set_of(b, leaf, everything)
    if how == "not":
        return everything - first
    return first | second if how == "or" else first & second


@pytest.mark.parametrize(
    "bounds", [(200, 5000, 50_000), (0, 0, 0), (1, 2, 3)], ids=["usual", "none", "small"]
)
def test_any_tree_is_the_algebra_of_its_leaves(
    catalog: Catalog, ids: list[int], bounds: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the planner thinks is rare, it finds the same."""
    for name, value in zip(("VERY_FEW", "FEW", "SOME"), bounds, strict=True):
        monkeypatch.setattr(search_module, name, value)
    everything = find(catalog, "")
    leaf = {text: find(catalog, text) for text in LEAVES}

    @settings(max_examples=60, deadline=None)
    @given(tree=trees, sort=st.sampled_from(sorted(SORTS)))
    def check(tree: Tree, sort: str) -> None:
        query = parse(text_of(tree))
        found = catalog.ask(search, query, sort=sort)
        assert len(found.ids) == len(set(found.ids)) == found.total
        assert set(found.ids) == set_of(tree, leaf, everything)
        page = catalog.ask(search, query, sort=sort, limit=2, offset=1)
        assert (page.ids, page.total) == (found.ids[1:3], found.total)

    check()


def test_many_terms_of_one_asset_do_not_repeat_it(library: LibraryPaths) -> None:
    with Catalog.open(library) as catalog:
        _many_terms(catalog)


def _many_terms(catalog: Catalog) -> None:
    boxes: tuple[Detection, ...] = tuple(seen() for _ in range(3))
    loras = tuple(Lora(f"film_{number}") for number in range(12))
    recipe = replace(RECIPE, loras=loras)
    done = catalog.do(Register([probe("/p/a.png", recipe=recipe), probe("/p/b.png", recipe=None)]))
    one, other = done.value
    catalog.do(RecordAnalyses("nudenet", "3.4", [Analysis(one.rendition_id, boxes, ())]))
    for text in ("lora:film", "detected:face", "lora:film OR detected:face", "lora:film a.png"):
        assert catalog.ask(search, parse(text)).ids == [one.asset_id]
    assert catalog.ask(search, parse("-lora:film")).ids == [other.asset_id]
