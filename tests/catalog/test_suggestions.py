"""What packs propose, what becomes of it by rules, and what a human answers."""

import pytest

from app.catalog.catalog import Catalog
from app.catalog.proposals.suggestions import LabelHealth, LabelRule, health, label_rules, waiting
from app.core.asset import Score, Suggestion
from app.core.errors import UsageError
from app.core.ops import (
    AddTag,
    Analysis,
    AnswerSuggestions,
    MergeTags,
    RecordAnalyses,
    Register,
    RemoveTag,
    RenameTag,
    SetLabelRule,
)
from app.core.vocab import ChangeKind, LabelAction, Reply
from tests.catalog.builders import probe
from tests.catalog.looks import find, register, tagged, view

YES, NO = Reply.ACCEPTED, Reply.REJECTED


@pytest.fixture
def catalog(plain: Catalog) -> Catalog:
    return plain


def enter(catalog: Catalog, *names: str) -> list[int]:
    entries = register(catalog, *(probe(f"/p/{name}.png", recipe=None) for name in names))
    return [entry.asset_id for entry in entries]


def suggest(
    catalog: Catalog, asset_id: int, pack: str = "wd", version: str = "3", **scores: float
) -> None:
    made = tuple(
        Suggestion(name.replace("_", " "), score, pack, version) for name, score in scores.items()
    )
    rendition = view(catalog, asset_id).rendition_id
    catalog.do(RecordAnalyses(pack, version, [Analysis(rendition, suggestions=made)]))


@pytest.fixture
def one(catalog: Catalog) -> int:
    (asset_id,) = enter(catalog, "a")
    suggest(catalog, asset_id, rain=0.9, red_dress=0.75, umbrella=0.5)
    return asset_id


def proposed(catalog: Catalog, asset_id: int) -> dict[str, Reply | None]:
    found = catalog.ask(waiting, [asset_id])
    return {said.name: said.reply for said in found.get(asset_id, ())}


def answer(catalog: Catalog, reply: Reply | None, ids: list[int], *names: str) -> int:
    return catalog.do(AnswerSuggestions(reply, ids, names or None)).count


def test_they_are_read_back_best_first(catalog: Catalog, one: int) -> None:
    best = Suggestion("rain", 0.9, "wd", "3")
    assert catalog.ask(waiting, [one, 99])[one][0] == best
    assert list(proposed(catalog, one)) == ["rain", "red dress", "umbrella"]
    assert view(catalog, one).suggestions[0] == best
    assert view(catalog, one).tags == ()


def test_category_and_evidence_come_along(catalog: Catalog) -> None:
    (one,) = enter(catalog, "a")
    said = Suggestion("Close-up", 0.8, "builtin", "1", "framing", "the face is 40 % of the height")
    rendition = view(catalog, one).rendition_id
    done = catalog.do(RecordAnalyses("builtin", "1", [Analysis(rendition, suggestions=(said,))]))
    assert done.changes.kinds == {ChangeKind.SUGGESTIONS}
    assert view(catalog, one).suggestions == (said,)
    assert not view(catalog, one).analysed  # arithmetic is no look


def test_a_name_that_two_packs_propose_is_one(catalog: Catalog, one: int) -> None:
    suggest(catalog, one, "other", Rain=0.95)
    found = catalog.ask(waiting, [one])[one]
    assert [(said.name, said.pack) for said in found] == [
        ("Rain", "other"),
        ("red dress", "wd"),
        ("umbrella", "wd"),
    ]


def test_a_second_run_replaces_what_was_proposed_and_keeps_the_answers(
    catalog: Catalog, one: int
) -> None:
    answer(catalog, NO, [one], "rain")
    answer(catalog, YES, [one], "Umbrella")
    suggest(catalog, one, version="4", rain=0.99, hat=0.6)
    assert proposed(catalog, one) == {"rain": NO, "hat": None}
    assert tagged(catalog, one) == {"umbrella": "suggestion"}
    suggest(catalog, one, version="5", umbrella=0.99)
    assert proposed(catalog, one) == {"umbrella": YES}


def test_accepting_puts_the_tag_on_and_taking_back_takes_it_off(catalog: Catalog, one: int) -> None:
    done = catalog.do(AnswerSuggestions(YES, [one], ["rain"]))
    assert done.changes.kinds == {ChangeKind.SUGGESTIONS, ChangeKind.TAGS}
    assert tagged(catalog, one) == {"rain": "suggestion"}
    assert find(catalog, "tag:rain") == [one]
    assert answer(catalog, YES, [one], "rain") == 0  # answered already
    assert answer(catalog, None, [one], "rain") == 1
    assert tagged(catalog, one) == {}
    assert find(catalog, "tag:rain") == []
    assert proposed(catalog, one)["rain"] is None
    answer(catalog, YES, [one], "rain")
    assert answer(catalog, NO, [one], "rain") == 1
    assert tagged(catalog, one) == {}
    assert answer(catalog, NO, [one], "nothing such") == 0


def test_a_human_s_tag_is_never_taken(catalog: Catalog, one: int) -> None:
    catalog.do(AddTag("umbrella", [one]))
    assert "umbrella" not in proposed(catalog, one)  # there is nothing to propose
    answer(catalog, YES, [one], "rain")
    catalog.do(AddTag("Rain", [one]))  # typed after it was accepted
    assert tagged(catalog, one) == {"rain": "user", "umbrella": "user"}
    answer(catalog, NO, [one], "rain")
    assert tagged(catalog, one) == {"rain": "user", "umbrella": "user"}


def test_what_a_human_removed_stays_removed(catalog: Catalog, one: int) -> None:
    answer(catalog, YES, [one], "rain")
    catalog.do(RemoveTag("rain", [one]))
    answer(catalog, None, [one], "rain")
    assert tagged(catalog, one) == {}


def test_all_above_a_score(catalog: Catalog, one: int) -> None:
    (two,) = enter(catalog, "b")
    suggest(catalog, two, "other", hat=0.9)
    answer(catalog, NO, [one], "rain")
    done = catalog.do(AnswerSuggestions(YES, [one, two], None, 0.7, "wd"))
    assert done.count == 1
    assert tagged(catalog, one) == {"red dress": "suggestion"}
    assert proposed(catalog, one) == {"rain": NO, "red dress": YES, "umbrella": None}
    assert tagged(catalog, two) == {}


@pytest.mark.parametrize("reply", [YES, NO, None])
def test_answers_are_undone_whole(catalog: Catalog, one: int, reply: Reply | None) -> None:
    answer(catalog, YES, [one], "umbrella")

    def state() -> object:
        return proposed(catalog, one), tagged(catalog, one), find(catalog, "tag:umbrella OR hat")

    before = state()
    answer(catalog, reply, [one], "rain", "umbrella")
    after = state()
    assert after != before
    for _ in range(2):
        done = catalog.undo()
        assert done is not None
        assert ChangeKind.SUGGESTIONS in done.changes.kinds
        assert state() == before
        catalog.redo()
        assert state() == after


def test_accepted_tags_follow_the_glossary(catalog: Catalog, one: int) -> None:
    answer(catalog, YES, [one], "rain", "umbrella")
    catalog.do(RenameTag("rain", "Regen"))
    answer(catalog, None, [one], "rain")
    assert tagged(catalog, one) == {"umbrella": "suggestion"}
    answer(catalog, YES, [one], "rain")
    catalog.do(MergeTags("rain", "umbrella"))
    assert tagged(catalog, one) == {"umbrella": "suggestion"}


# ── rules ──


def test_rules_for_labels(catalog: Catalog, one: int) -> None:
    catalog.do(SetLabelRule("rain", LabelAction.DROP))
    catalog.do(SetLabelRule("Red Dress", LabelAction.RENAME, to="Clothes/Dress"))
    catalog.do(SetLabelRule("umbrella", LabelAction.KEEP, "wd", score=0.6))
    assert list(proposed(catalog, one)) == ["Clothes/Dress"]
    answer(catalog, YES, [one], "clothes/dress")
    assert tagged(catalog, one) == {"Clothes/Dress": "suggestion"}
    assert find(catalog, "tag:Clothes") == [one]
    assert catalog.ask(label_rules) == [
        LabelRule("rain", "", LabelAction.DROP, None, 0.0),
        LabelRule("Red Dress", "", LabelAction.RENAME, "Clothes/Dress", 0.0),
        LabelRule("umbrella", "wd", LabelAction.KEEP, None, 0.6),
    ]


def test_a_mapped_label_keeps_its_name_and_becomes_the_tag(catalog: Catalog, one: int) -> None:
    catalog.do(SetLabelRule("rain", LabelAction.MAP, to="Weather/Wet"))
    assert "rain" in proposed(catalog, one)
    answer(catalog, YES, [one], "rain")
    assert tagged(catalog, one) == {"Weather/Wet": "suggestion"}
    answer(catalog, None, [one], "rain")
    assert tagged(catalog, one) == {}


def test_two_names_of_one_tag_hold_it_both(catalog: Catalog, one: int) -> None:
    for label in ("rain", "umbrella"):
        catalog.do(SetLabelRule(label, LabelAction.MAP, to="Wet"))
    answer(catalog, YES, [one], "rain", "umbrella")
    answer(catalog, NO, [one], "rain")
    assert tagged(catalog, one) == {"Wet": "suggestion"}
    answer(catalog, NO, [one], "umbrella")
    assert tagged(catalog, one) == {}


def test_a_rule_for_the_pack_comes_before_one_for_all(catalog: Catalog, one: int) -> None:
    catalog.do(SetLabelRule("rain", LabelAction.DROP))
    catalog.do(SetLabelRule("rain", LabelAction.KEEP, "wd"))
    assert "rain" in proposed(catalog, one)
    catalog.do(SetLabelRule("rain", None, "wd"))
    assert "rain" not in proposed(catalog, one)
    catalog.undo()
    catalog.undo()
    catalog.undo()
    assert catalog.ask(label_rules) == []
    catalog.redo()
    assert [rule.action for rule in catalog.ask(label_rules)] == [LabelAction.DROP]


@pytest.mark.parametrize("action", [LabelAction.RENAME, LabelAction.MAP])
def test_a_rule_that_says_nothing(catalog: Catalog, action: LabelAction) -> None:
    with pytest.raises(UsageError):
        catalog.do(SetLabelRule("rain", action, to=" "))
    with pytest.raises(UsageError):
        catalog.do(SetLabelRule(" ", LabelAction.DROP))


def test_names_that_are_no_paths_become_tags_all_the_same(catalog: Catalog) -> None:
    (one,) = enter(catalog, "a")
    suggest(catalog, one, "wd", "3", **{":/": 0.9})
    answer(catalog, YES, [one], ":/")
    assert list(tagged(catalog, one)) == [":\N{DIVISION SLASH}"]


# ── searching ──


def test_proposals_can_be_searched_for(catalog: Catalog, one: int) -> None:
    (two,) = enter(catalog, "b")
    suggest(catalog, two, hat=0.4)
    assert find(catalog, "suggested:rain") == [one]
    assert find(catalog, "suggested:dress") == [one]
    assert find(catalog, "suggested:=dress") == []
    assert set(find(catalog, "suggested:*")) == {one, two}
    assert find(catalog, "-suggested:rain") == [two]
    answer(catalog, NO, [one], "rain")
    assert find(catalog, "suggested:rain") == []
    catalog.do(SetLabelRule("umbrella", LabelAction.KEEP, score=0.6))
    assert find(catalog, "suggested:umbrella") == []
    catalog.do(SetLabelRule("red dress", LabelAction.RENAME, to="gown"))
    assert find(catalog, "suggested:gown") == [one]
    assert find(catalog, "suggested:dress") == []
    catalog.do(SetLabelRule("hat", LabelAction.DROP))
    assert find(catalog, "suggested:*") == [one]
    answer(catalog, YES, [one], "gown")
    assert find(catalog, "suggested:*") == []


def test_an_old_version_s_proposals_are_not_an_answer(catalog: Catalog, one: int) -> None:
    catalog.do(Register([probe("/p/a.png", "edited", recipe=None)]))
    assert proposed(catalog, one) == {}
    assert find(catalog, "suggested:rain") == []


# ── health ──


def test_how_labels_fare(catalog: Catalog) -> None:
    ids = enter(catalog, *(f"{number:02}" for number in range(12)))
    for number, asset_id in enumerate(ids):
        suggest(catalog, asset_id, rain=0.5 + number / 100, hat=0.5)
    answer(catalog, YES, ids[1:], "rain")
    answer(catalog, NO, ids[:1], "rain")
    answer(catalog, NO, ids[:2], "hat")
    assert catalog.ask(health) == [
        LabelHealth("wd", "rain", 11, 1, 0, 0.5),
        LabelHealth("wd", "hat", 0, 2, 10, None),
    ]
    answer(catalog, NO, ids[1:2], "rain")  # now 10 of 10 above, 10 of 12 with these
    assert catalog.ask(health)[0] == LabelHealth("wd", "rain", 10, 2, 0, 0.51)


def test_scores_are_kept_whole(catalog: Catalog, one: int) -> None:
    rendition = view(catalog, one).rendition_id
    scores = (
        Score("nsfw", 0.75, "classes", "1"),
        Score("sfw", 0.25, "classes", "1", 1.5),
        Score("sfw", 0.125, "classes", "1", 3.0),
    )
    catalog.do(RecordAnalyses("classes", "1", [Analysis(rendition, scores=scores)]))
    assert view(catalog, one).scores == scores
    assert len(proposed(catalog, one)) == 3
    catalog.do(RecordAnalyses("classes", "2", [Analysis(rendition)]))
    assert view(catalog, one).scores == ()
