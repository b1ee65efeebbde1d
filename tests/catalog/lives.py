"""What humans and machines may do, in any order: lives of a catalogue, drawn."""

from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from app.core.asset import Labels, Probe, Suggestion
from app.core.ops import (
    AddTag,
    Analysis,
    AnswerConflict,
    AnswerSuggestions,
    AssignPersona,
    Decide,
    Distinct,
    MarkMinor,
    MarkPresence,
    MarkReach,
    Merge,
    MergeTags,
    MoveTag,
    RecordAnalyses,
    RecordVerdicts,
    Register,
    Relink,
    Relocate,
    RemovePersona,
    RemoveTag,
    RenameTag,
    SetPersona,
    SetRating,
    SetState,
    SetTexts,
)
from app.core.outgoing import Text
from app.core.people import Persona
from app.core.vocab import Answer, Outcome, Presence, Reply, State
from tests.catalog.builders import clouded, damaged, probe, seen, stat, unread, verdict

paths = st.sampled_from(["/a/x.png", "/a/x (1).png", "/a/y.png", "/b/x.png", "/b/y.png"])
contents = st.sampled_from(["one", "two", "three"])
names = st.sampled_from(["p", "q", "p/q", "q/p", "P/Q/r"])
labels = st.builds(Labels, st.lists(names, max_size=3).map(tuple), st.none() | st.just(3))
ids = st.lists(st.integers(1, 9), max_size=4)


def _stat(path: str, content: str) -> Any:
    """One inode for each content, so that files can be known by it."""
    return replace(stat(content), path=path)


@st.composite
def probes(draw: st.DrawFn) -> Probe:
    path, content = draw(paths), draw(contents)
    made = draw(
        st.sampled_from(
            [
                probe(path, content, recipe=None),
                clouded(path),
                damaged(path, content),
                unread(path),
            ]
        )
    )
    said = draw(st.none() | labels)
    if made.presence is Presence.CLOUD:
        said = None
    return replace(made, stat=_stat(path, content), labels=said)


moves = st.lists(st.tuples(paths, st.builds(_stat, paths, contents)), max_size=3)
some_paths = st.lists(paths, max_size=3)
some = st.integers(1, 4)
few = st.lists(some, max_size=3)
verdicts = st.builds(
    lambda outcome, basis: (replace(verdict(outcome=outcome), basis=basis),),
    st.sampled_from([Outcome.CLEAR, Outcome.BLOCKED, Outcome.PROHIBITED]),
    st.sampled_from(["aa", "bb"]),
)
analyses = st.builds(
    lambda rendition, said, name: Analysis(
        rendition, (seen(),), said, (Suggestion(name, 0.9, "wd", "3"),)
    ),
    some,
    verdicts,
    names,
)
moderation = st.one_of(
    st.builds(RecordAnalyses, st.just("wd"), st.just("3"), st.lists(analyses, max_size=4)),
    st.builds(RecordVerdicts, st.lists(st.tuples(some, verdicts), max_size=4)),
    st.builds(
        Decide,
        st.sampled_from([Outcome.APPROVED, Outcome.REJECTED, None]),
        few,
        st.just("instagram"),
        st.just("Why."),
        st.booleans(),
    ),
    st.builds(AnswerSuggestions, st.sampled_from([*Reply, None]), few, st.none() | st.just(["p"])),
    st.builds(MarkMinor, few, st.booleans()),
    st.builds(SetPersona, st.builds(Persona, st.sampled_from(["A", "B"]))),
    st.builds(RemovePersona, st.sampled_from(["A", "B"])),
    st.builds(AssignPersona, st.sampled_from(["A", "B"]), few, st.booleans()),
    st.builds(Distinct, few, st.booleans()),
    st.builds(Merge, some, few),
    st.builds(SetTexts, st.sampled_from([{Text.TITLE: "A"}, {Text.TITLE: ""}]), few),
)
steps = st.one_of(
    moderation,
    st.builds(Register, st.lists(probes(), min_size=1, max_size=4)),
    st.builds(Register, st.lists(probes(), min_size=1, max_size=4)),
    st.builds(MarkPresence, some_paths, some_paths, some_paths),
    st.builds(MarkReach, st.sampled_from(["/a", "/b", "/"]), st.booleans()),
    st.builds(Relocate, moves, moves),
    st.builds(AddTag, names, ids),
    st.builds(RemoveTag, names, ids),
    st.builds(RenameTag, names, st.sampled_from(["p", "q", "s"])),
    st.builds(MoveTag, names, st.none() | names),
    st.builds(MergeTags, names, names),
    st.builds(SetRating, st.integers(0, 5), ids),
    st.builds(SetState, st.sampled_from(State), ids),
    st.builds(Relink, moves),
    st.builds(AnswerConflict, st.none() | st.sampled_from(Answer), ids),
    st.sampled_from(["undo", "undo", "redo"]),
)


moderated = st.one_of(
    *[moderation] * 5,
    st.builds(Register, st.lists(probes(), min_size=1, max_size=2)),
    st.builds(Relocate, moves, moves),
    st.builds(MergeTags, names, names),
    st.sampled_from(["undo", "undo", "redo"]),
)
ANY_ORDER = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
