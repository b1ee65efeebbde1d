"""Reading a search, and printing it back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.amounts import Amount, read_amount
from app.core.fields import FIELDS, FieldType
from app.core.query import (
    And,
    Between,
    Compare,
    Judged,
    Match,
    Node,
    Not,
    OneOf,
    Or,
    Query,
    QueryError,
    Text,
    parse,
)
from app.core.query_tree import alternative, conjunction, negation

whole = FieldType.WHOLE


def amount(text: str, field: str = "seed") -> Amount:
    return read_amount(FIELDS[field].type, text)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("", None),
        ("   ", None),
        ("red", Text("red")),
        ("red dress", And((Text("red"), Text("dress")))),
        ("red AND dress", And((Text("red"), Text("dress")))),
        ("red OR dress", Or((Text("red"), Text("dress")))),
        ("or", Text("or")),
        ('"OR"', Text("OR", quoted=True)),
        ("-red", Not(Text("red"))),
        ("NOT red", Not(Text("red"))),
        ("--red", Text("red")),
        ("sci-fi", Text("sci-fi")),
        ("dre*", Text("dre", prefix=True)),
        ('"red dress"', Text("red dress", quoted=True)),
        ('"red dre"*', Text("red dre", quoted=True, prefix=True)),
        (r'"say \"hi\" C:\dir"', Text(r'say "hi" C:\dir', quoted=True)),
        ("((red))", Text("red")),
        ("a (b c)", And((Text("a"), Text("b"), Text("c")))),
        ("-(a b)", Not(And((Text("a"), Text("b"))))),
        ("tag:Style/Film", Match("tag", "Style/Film")),
        ("TAG:x", Match("tag", "x")),
        ('tag:="Red Dress"', Match("tag", "Red Dress", exact=True)),
        ("sampler:euler*", Match("sampler", "euler*")),
        ("label:Green", Match("label", "green")),
        ("prompt:red", Text("red", field="prompt")),
        ('negative:"bad hands"', Text("bad hands", quoted=True, field="negative")),
        ("verdict:instagram=blocked", Judged("instagram", "blocked")),
        ("id:1,2", OneOf("id", (amount("1"), amount("2")))),
        ("seed:100..200", Between("seed", amount("100"), amount("200"))),
        ("seed:100..", Between("seed", amount("100"), None)),
        ("rating:>=3", Compare("rating", ">=", amount("3"))),
        ("rating:3", Compare("rating", "=", amount("3"))),
        ("rating:=3", Compare("rating", "=", amount("3"))),
        ("ratio:4:5", Compare("ratio", "=", amount("4:5", "ratio"))),
        ("10:30", Text("10:30")),
        ("赤いドレス", Text("赤いドレス")),
    ],
)
def test_reads(text: str, root: Node | None) -> None:
    assert parse(text) == Query(root)


def test_and_binds_closer_than_or() -> None:
    assert parse("a b OR c d") == Query(
        Or((And((Text("a"), Text("b"))), And((Text("c"), Text("d")))))
    )


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("red  dress ", "red dress"),
        ("(red OR blue) dress", "(red OR blue) dress"),
        ("(red dress) OR blue", "red dress OR blue"),
        ('red "blue dress" -tag:Style/Film', 'red "blue dress" -tag:Style/Film'),
        ("bytes:>5mb", "bytes:>5MB"),
        ("seed:007", "seed:7"),
        ("created:2026-5", "created:2026-05"),
        ("duration:>1m30s", "duration:>90s"),
        ("NOT (a OR b)", "-(a OR b)"),
    ],
)
def test_prints_one_spelling(text: str, printed: str) -> None:
    assert str(parse(text)) == printed


@pytest.mark.parametrize("example", [field.example for field in FIELDS.values() if field.available])
def test_every_example_of_the_manual_reads_and_prints_as_it_stands(example: str) -> None:
    assert str(parse(example)) == example


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("red dre", "dre"),
        ("(red dre)", "dre"),
        ("dre rating:3", "dre"),
        ('red "dre"', "red"),
        ("red -dre", "red"),
        ("tag:red", None),
        ("", None),
    ],
)
def test_the_last_bare_word_may_still_be_typed(text: str, word: str | None) -> None:
    typed = parse(text).typed()
    assert (typed and typed.text) == word


def test_says_which_fields_it_mentions() -> None:
    query = parse("a (state:trashed OR -prompt:b) verdict:x=clear rating:1..2")
    assert query.fields() == {"state", "prompt", "verdict", "rating"}


# ── print and read are each other's opposite ──

words = st.text(
    st.characters(exclude_characters='()"*:', exclude_categories=["Z", "C"]), min_size=1
)
bare = words.filter(lambda word: word not in ("OR", "AND", "NOT") and not word.startswith("-"))
quoted = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
numbers = st.integers(min_value=-(10**30), max_value=10**30).map(
    lambda n: read_amount(whole, str(n))
)

leaves = st.one_of(
    st.builds(Text, bare, prefix=st.booleans()),
    st.builds(Text, quoted, quoted=st.just(True), prefix=st.booleans()),
    st.builds(Text, quoted, quoted=st.just(True), field=st.sampled_from(["prompt", "negative"])),
    st.builds(
        Match,
        st.sampled_from(["tag", "checkpoint", "lora", "sampler", "folder", "format", "exported"]),
        quoted,
        st.booleans(),
    ),
    st.builds(Match, st.just("kind"), st.sampled_from(FIELDS["kind"].choices)),
    st.builds(Judged, st.sampled_from(["instagram", "x"]), st.sampled_from(["clear", "blocked"])),
    st.builds(Compare, st.just("seed"), st.sampled_from(["=", "<", "<=", ">", ">="]), numbers),
    st.builds(lambda n: Between("seed", n, None), numbers),
    st.builds(OneOf, st.just("id"), st.lists(numbers, min_size=2, max_size=4).map(tuple)),
)
several = st.deferred(lambda: st.lists(nodes, min_size=2, max_size=4).map(tuple))
nodes: st.SearchStrategy[Node] = st.one_of(
    leaves,
    st.deferred(lambda: nodes.map(negation)),
    several.map(conjunction),
    several.map(alternative),
)


@given(nodes)
def test_what_is_printed_reads_back_the_same(root: Node) -> None:
    query = Query(root)
    assert parse(str(query)) == query


@given(st.text(st.sampled_from('ab "()-:*<>=.,0159ORANDtagseed\\\t'), max_size=40))
def test_any_text_is_read_and_printed_or_points_at_its_mistake(text: str) -> None:
    try:
        query = parse(text)
    except QueryError as error:
        mistake = error
    else:
        assert parse(str(query)) == query
        return
    assert 0 <= mistake.column <= len(text)
    assert mistake.text == text
