"""Rulings on verdicts: which outcome is in force, what waits for a word, and what an undo does."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.catalog import effects
from app.catalog.assets import cards
from app.catalog.catalog import Catalog
from app.catalog.moderation import audits, reviews
from app.core import ops
from app.core.asset import Finding, Verdict
from app.core.errors import RefusedError, UsageError
from app.core.ops import Op
from app.core.vocab import Act, Outcome, State
from tests.catalog.builders import probe
from tests.catalog.looks import find, register, view

BASIS, OTHER = "aa" * 16, "bb" * 16
REASON = "Art, not nudity."


@pytest.fixture
def catalog(plain: Catalog) -> Catalog:
    return plain


def said(
    outcome: Outcome = Outcome.BLOCKED, platform: str = "x", basis: str = BASIS, score: float = 0.9
) -> Verdict:
    finding = Finding("nudity", outcome, "Shows a breast.", "BREAST", score)
    findings = () if outcome is Outcome.CLEAR else (finding,)
    return Verdict(platform, outcome, "feed", "1", findings, basis)


def judge(catalog: Catalog, asset_id: int, *verdicts: Verdict) -> None:
    catalog.do(ops.RecordVerdicts([(asset_id, verdicts)]))


def judged(catalog: Catalog, outcome: Outcome = Outcome.BLOCKED, name: str = "a") -> int:
    (entry,) = register(catalog, probe(f"/p/{name}.png"))
    judge(catalog, entry.asset_id, said(outcome))
    return entry.asset_id


def decide(
    catalog: Catalog, outcome: Outcome | None, *ids: int, reason: str = REASON, **how: bool
) -> int:
    return catalog.do(ops.Decide(outcome, ids, "x", reason, **how)).count


def on_x(catalog: Catalog, asset_id: int) -> Verdict:
    return view(catalog, asset_id).verdicts["x"]


def in_force(catalog: Catalog, asset_id: int) -> Outcome:
    """The same wherever it is looked for."""
    found = on_x(catalog, asset_id).outcome
    (card,) = catalog.ask(cards, [asset_id])
    assert card.outcomes == ({} if found is Outcome.CLEAR else {"x": found})
    assert card.judged
    for outcome in Outcome:
        assert find(catalog, f"verdict:x={outcome}") == [asset_id] * (outcome is found)
    flagged = found in (Outcome.BLOCKED, Outcome.REVIEW, Outcome.PROHIBITED)
    assert find(catalog, "is:flagged") == [asset_id] * flagged
    return found


@pytest.mark.parametrize(
    ("machine", "human", "now", "outcome", "stale"),
    [
        (Outcome.BLOCKED, Outcome.APPROVED, BASIS, Outcome.APPROVED, False),
        (Outcome.REVIEW, Outcome.REJECTED, BASIS, Outcome.REJECTED, False),
        (Outcome.CLEAR, Outcome.REJECTED, BASIS, Outcome.REJECTED, False),
        (Outcome.BLOCKED, Outcome.APPROVED, OTHER, Outcome.BLOCKED, True),
        (Outcome.BLOCKED, Outcome.REJECTED, OTHER, Outcome.REJECTED, True),
    ],
)
def test_the_outcome_in_force(
    catalog: Catalog, machine: Outcome, human: Outcome, now: str, outcome: Outcome, stale: bool
) -> None:
    one = judged(catalog, machine)
    assert in_force(catalog, one) is machine
    assert decide(catalog, human, one) == 1
    judge(catalog, one, said(machine, basis=now))
    assert in_force(catalog, one) is outcome
    found = on_x(catalog, one)
    assert (found.by_machine, found.stale, found.basis) == (machine, stale, now)
    assert found.decision is not None
    assert (found.decision.outcome, found.decision.basis) == (human, BASIS)
    assert find(catalog, "is:stale") == [one] * stale
    assert find(catalog, "is:decided") == [one]


def test_nothing_overrules_prohibited(catalog: Catalog) -> None:
    one = judged(catalog, Outcome.BLOCKED)
    decide(catalog, Outcome.APPROVED, one)
    judge(catalog, one, said(Outcome.PROHIBITED))
    assert in_force(catalog, one) is Outcome.PROHIBITED
    rows = catalog.ask(audits.count)
    two = judged(catalog, Outcome.BLOCKED, "b")
    with pytest.raises(RefusedError):
        decide(catalog, Outcome.APPROVED, two, one)
    assert on_x(catalog, two).decision is None
    assert catalog.ask(audits.count) == rows
    assert decide(catalog, Outcome.REJECTED, one) == 1
    assert in_force_of(catalog, one) is Outcome.PROHIBITED


def in_force_of(catalog: Catalog, asset_id: int) -> Outcome:
    return on_x(catalog, asset_id).outcome


@pytest.mark.parametrize("machine", [Outcome.BLOCKED, Outcome.REVIEW])
def test_overruling_a_finding_needs_a_reason(catalog: Catalog, machine: Outcome) -> None:
    one = judged(catalog, machine)
    with pytest.raises(UsageError, match="needs a reason"):
        decide(catalog, Outcome.APPROVED, one, reason="  ")
    assert decide(catalog, Outcome.REJECTED, one, reason="") == 1


def test_only_a_human_s_outcomes_can_be_decided(catalog: Catalog) -> None:
    one = judged(catalog)
    with pytest.raises(UsageError):
        decide(catalog, Outcome.CLEAR, one)
    assert decide(catalog, Outcome.APPROVED, 99) == 0
    (unjudged,) = register(catalog, probe("/p/unjudged.png"))
    assert decide(catalog, Outcome.APPROVED, unjudged.asset_id) == 0


def test_a_decision_taken_back(catalog: Catalog) -> None:
    one = judged(catalog)
    decide(catalog, Outcome.APPROVED, one)
    assert decide(catalog, None, one) == 1
    assert in_force(catalog, one) is Outcome.BLOCKED
    assert on_x(catalog, one).decision is None


def test_an_approval_is_of_the_content_it_was_given_to(catalog: Catalog) -> None:
    """Even where the machine sees the very same in what it became."""
    one = judged(catalog)
    decide(catalog, Outcome.APPROVED, one)
    register(catalog, probe("/p/a.png", "edited"))
    assert view(catalog, one).verdicts == {}
    (card,) = catalog.ask(cards, [one])
    assert (card.outcomes, card.judged) == ({}, False)
    judge(catalog, one, said())
    assert in_force(catalog, one) is Outcome.BLOCKED
    assert on_x(catalog, one).stale
    old = view(catalog, one).versions[1]
    assert old.verdicts["x"].outcome is Outcome.APPROVED
    register(catalog, probe("/p/a.png"))  # the edit is taken back
    assert in_force(catalog, one) is Outcome.APPROVED


def test_since_when_it_waits_is_not_forgotten(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = judged(catalog)
    (before,) = catalog.ask(reviews.queue, "x").items
    monkeypatch.setattr("time.time", lambda: 4_000_000_000.0)
    judge(catalog, one, said(basis=OTHER))
    (after,) = catalog.ask(reviews.queue, "x").items
    assert after.since == before.since
    judge(catalog, one, said(Outcome.REVIEW))
    (other,) = catalog.ask(reviews.queue, "x").items
    assert other.since > before.since


# ── undo ──

EDITS: list[Callable[[int], Op]] = [
    lambda one: ops.Decide(Outcome.APPROVED, [one], "x", REASON),
    lambda one: ops.Decide(Outcome.REJECTED, [one], "x"),
    lambda one: ops.Decide(None, [one], "x"),
    lambda one: ops.AskLater([one], "x", datetime(2027, 1, 1, tzinfo=UTC)),
]


@pytest.mark.parametrize("edit", EDITS)
def test_rulings_are_taken_back_whole(catalog: Catalog, edit: Callable[[int], Op]) -> None:
    one = judged(catalog)
    decide(catalog, Outcome.REJECTED, one, reason="first")
    before = on_x(catalog, one)
    catalog.do(edit(one))
    after = on_x(catalog, one)
    assert after != before
    for _ in range(2):
        catalog.undo()
        assert on_x(catalog, one) == before
        assert in_force(catalog, one) is before.outcome
        catalog.redo()
        assert on_x(catalog, one) == after
        assert in_force(catalog, one) is after.outcome


def test_an_undo_is_itself_a_row(catalog: Catalog) -> None:
    one = judged(catalog)
    catalog.actor = "Ada"
    decide(catalog, Outcome.APPROVED, one)
    catalog.do(ops.SetRating(3, [one]))
    catalog.undo()
    catalog.actor = "Ben"
    catalog.undo()
    catalog.redo()
    rows = catalog.ask(audits.rows)
    assert [(row.act, row.actor, row.detail) for row in rows] == [
        (Act.DECISION, "Ada", "approved"),
        (Act.UNDO, "Ben", "decide: approved on x"),
        (Act.REDO, "Ben", "decide: approved on x"),
    ]
    assert [(row.platform, row.assets) for row in rows] == [("x", (one,))] * 3
    assert (rows[0].inputs, rows[0].reason) == (BASIS, REASON)
    assert catalog.ask(audits.check) is None


def test_what_is_judged_anew_meanwhile_is_followed_by_undo(catalog: Catalog) -> None:
    one = judged(catalog)
    decide(catalog, Outcome.APPROVED, one)
    decide(catalog, None, one)
    judge(catalog, one, said(Outcome.REVIEW, basis=OTHER))
    catalog.undo()
    assert in_force(catalog, one) is Outcome.REVIEW
    assert on_x(catalog, one).stale


# ── two steps ──


def test_an_approval_in_two_steps(catalog: Catalog) -> None:
    one = judged(catalog)
    catalog.actor = "Ada"
    decide(catalog, Outcome.APPROVED, one, two_steps=True)
    assert in_force(catalog, one) is Outcome.BLOCKED
    (item,) = catalog.ask(reviews.queue, "x").items
    assert item.waits_for_second
    with pytest.raises(UsageError, match="second look"):
        catalog.do(ops.Confirm([one], "x"))
    catalog.actor = "Ben"
    assert catalog.do(ops.Confirm([one], "x", "Seen.")).count == 1
    assert in_force(catalog, one) is Outcome.APPROVED
    decision = on_x(catalog, one).decision
    assert decision is not None
    assert (decision.actor, decision.confirmed_by) == ("Ada", "Ben")
    assert not decision.waits_for_second
    assert catalog.ask(reviews.queue, "x").total == 0
    catalog.undo()
    assert in_force(catalog, one) is Outcome.BLOCKED
    catalog.redo()
    assert in_force(catalog, one) is Outcome.APPROVED
    assert [row.act for row in catalog.ask(audits.rows)] == [
        Act.DECISION,
        Act.CONFIRM,
        Act.UNDO,
        Act.REDO,
    ]


@pytest.mark.parametrize("again", ["ada ", "ADA", "\u00a0Ada", "Ａda"])
def test_the_same_person_by_another_spelling_is_nobody_else(catalog: Catalog, again: str) -> None:
    one = judged(catalog)
    catalog.actor = "Ada"
    decide(catalog, Outcome.APPROVED, one, two_steps=True)
    catalog.actor = again
    with pytest.raises(UsageError, match="second look"):
        catalog.do(ops.Confirm([one], "x"))
    assert in_force(catalog, one) is Outcome.BLOCKED


def test_the_same_person_may_confirm_a_day_later(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = judged(catalog)
    decide(catalog, Outcome.APPROVED, one, two_steps=True)
    now = effects.now()
    day = 24 * 3600 * 1_000_000
    monkeypatch.setattr(effects, "now", lambda: now + day - 10_000_000)
    with pytest.raises(UsageError):
        catalog.do(ops.Confirm([one], "x"))
    monkeypatch.setattr(effects, "now", lambda: now + day + 1)
    assert catalog.do(ops.Confirm([one], "x")).count == 1


def test_what_has_changed_since_is_not_confirmed(catalog: Catalog) -> None:
    one = judged(catalog)
    decide(catalog, Outcome.APPROVED, one, two_steps=True)
    judge(catalog, one, said(basis=OTHER))
    catalog.actor = "Ben"
    assert catalog.do(ops.Confirm([one], "x")).count == 0
    assert in_force(catalog, one) is Outcome.BLOCKED


def test_a_rejection_needs_no_second_look(catalog: Catalog) -> None:
    one = judged(catalog)
    decide(catalog, Outcome.REJECTED, one, two_steps=True)
    assert in_force(catalog, one) is Outcome.REJECTED


# ── the queue ──


def test_a_word_on_what_is_not_judged_leaves_an_older_one(catalog: Catalog) -> None:
    asset_id = judged(catalog)
    decide(catalog, Outcome.REJECTED, asset_id)
    judge(catalog, asset_id, said(platform="y"))
    assert decide(catalog, Outcome.APPROVED, asset_id) == 0
    ((platform, decision),) = catalog.ask(reviews.decisions, asset_id)
    assert (platform, decision.outcome) == ("x", Outcome.REJECTED)


@pytest.mark.parametrize("rule", ["x.ai", "identity.generated"])
def test_what_is_minded_for_its_kind_asks_for_no_word_on_everything(
    catalog: Catalog, rule: str
) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    kind = Finding(rule, Outcome.BLOCKED, "Made by a generator.")
    judge(catalog, entry.asset_id, Verdict("x", Outcome.BLOCKED, "feed", "1", (kind,), BASIS))
    assert find(catalog, "verdict:x=blocked") == [entry.asset_id]
    assert find(catalog, "is:flagged") == []
    assert catalog.ask(cards, [entry.asset_id])[0].outcomes == {}
    assert catalog.ask(reviews.queue, None).total == 0
    assert catalog.ask(reviews.queue, "x").total == 1, "whoever asks about a platform is told"
    seen = said().findings[0]
    both = Verdict("x", Outcome.BLOCKED, "feed", "1", (kind, seen), BASIS)
    judge(catalog, entry.asset_id, both)
    decidable = not kind.absolute  # a false identity is refused, whatever else is in the picture
    assert find(catalog, "is:flagged") == [entry.asset_id] * decidable
    assert catalog.ask(reviews.queue, None).total == decidable


def test_the_queue(catalog: Catalog) -> None:
    entries = register(catalog, *(probe(f"/p/{n}.png") for n in range(6)))
    clear, review, blocked, worse, prohibited, trashed = (entry.asset_id for entry in entries)
    judge(catalog, clear, said(Outcome.CLEAR), said(platform="y"))
    judge(catalog, review, said(Outcome.REVIEW, score=0.99))
    judge(catalog, blocked, said(score=0.5))
    judge(catalog, worse, said(score=0.7))
    judge(catalog, prohibited, said(Outcome.PROHIBITED, score=0.1))
    judge(catalog, trashed, said())
    catalog.do(ops.SetState(State.TRASHED, [trashed]))

    def ids(platform: str | None = "x", order: str = "risk", limit: int = 9, at: int = 0) -> object:
        found = catalog.ask(reviews.queue, platform, order, limit, at)
        return found.total, [item.asset_id for item in found.items]

    assert ids() == (4, [prohibited, worse, blocked, review])
    assert ids(limit=2, at=1) == (4, [worse, blocked])
    assert ids("y") == (1, [clear])
    assert ids(None) == (5, [prohibited, clear, worse, blocked, review])
    assert catalog.ask(reviews.queue_counts) == {"x": 4, "y": 1}
    decide(catalog, Outcome.APPROVED, worse)
    decide(catalog, Outcome.REJECTED, blocked)
    assert ids() == (2, [prohibited, review])
    judge(catalog, blocked, said(basis=OTHER, score=0.5))  # what was rejected is another by now
    assert ids() == (3, [prohibited, review, blocked])
    (item,) = catalog.ask(reviews.queue, "x", "risk", 1, 2).items
    assert (item.outcome, item.stale) == (Outcome.REJECTED, True)
    assert (item.rule, item.message, item.score) == ("nudity", "Shows a breast.", 0.5)
    with pytest.raises(UsageError):
        ids(order="random")


def test_the_oldest_first(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    for at, name in ((300.0, "c"), (100.0, "a"), (200.0, "b")):
        monkeypatch.setattr("time.time", lambda at=at: at)
        judged(catalog, name=name)
    found = catalog.ask(reviews.queue, None, "oldest")
    assert [item.since.timestamp() for item in found.items] == [100, 200, 300]


def test_not_to_be_asked_before(catalog: Catalog) -> None:
    one = judged(catalog)
    day = datetime(2027, 1, 1, tzinfo=UTC)
    assert catalog.do(ops.AskLater([one], "x", day)).count == 1
    assert on_x(catalog, one).later == day
    before, after = day - timedelta(seconds=1), day + timedelta(seconds=1)
    assert catalog.ask(reviews.queue, "x", now=before).total == 0
    assert catalog.ask(reviews.queue_counts, before) == {}
    assert catalog.ask(reviews.queue, "x", now=after).total == 1
    catalog.do(ops.AskLater([one], "x", None))
    assert catalog.ask(reviews.queue, "x", now=before).total == 1


def test_decisions_of_an_asset_and_its_duplicates(catalog: Catalog) -> None:
    one, two = judged(catalog), judged(catalog, name="b")
    decide(catalog, Outcome.REJECTED, one)
    decide(catalog, Outcome.APPROVED, two)
    catalog.do(ops.Merge(one, [two]))
    listed = catalog.ask(reviews.decisions, one)
    assert [(platform, ruling.outcome) for platform, ruling in listed] == [
        ("x", Outcome.APPROVED),
        ("x", Outcome.REJECTED),
    ]


def test_decisions_go_with_what_they_were_made_on(catalog: Catalog) -> None:
    """A content that becomes an asset of its own keeps its approval, the other one's is stale."""
    one = judged(catalog)
    decide(catalog, Outcome.APPROVED, one)
    register(catalog, probe("/p/b.png", "/p/a.png"))
    register(catalog, probe("/p/b.png", "edited"))
    found = {item.path: item for item in (view(catalog, n) for n in (one, one + 1))}
    original, copy = found["/p/a.png"], found["/p/b.png"]
    assert original.verdicts["x"].outcome is Outcome.APPROVED
    judge(catalog, copy.id, said())
    assert on_x(catalog, copy.id).outcome is Outcome.BLOCKED
    assert on_x(catalog, copy.id).stale
    assert replace(on_x(catalog, original.id), decision=None) == replace(
        said(), outcome=Outcome.APPROVED, by_machine=Outcome.BLOCKED
    )


@pytest.mark.parametrize(
    ("label", "outcome", "sensitive"),
    [
        ("BREAST", Outcome.BLOCKED, True),
        ("BREAST", Outcome.REVIEW, False),
        (None, Outcome.BLOCKED, False),  # for who it shows, or how it was made
    ],
)
def test_a_card_says_whether_what_is_seen_blocks_it(
    catalog: Catalog, label: str | None, outcome: Outcome, sensitive: bool
) -> None:
    (entry,) = register(catalog, probe("/p/a.png"))
    finding = Finding("rule", outcome, "It is so.", label)
    judge(catalog, entry.asset_id, Verdict("x", outcome, "feed", "1", (finding,), BASIS))
    (card,) = catalog.ask(cards, [entry.asset_id])
    assert card.sensitive is sensitive
