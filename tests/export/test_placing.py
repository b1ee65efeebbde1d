"""A name in a folder is free, or that of an earlier export of the same picture."""

from dataclasses import replace
from datetime import UTC, datetime

from app.core.asset import Export
from app.export.placing import REPLACE, SKIP, Names

WHEN = datetime(2026, 11, 3, tzinfo=UTC)
EARLIER = Export("x.photo", "/out/a.jpg", 10, 10, 99, "ab" * 32, WHEN)


def names() -> Names:
    return Names({"/out": ["A.jpg", "b.txt"]})


def test_a_taken_name_is_numbered_in_its_folder_alone() -> None:
    handed = names()
    assert handed.take("/out", "a.jpg").name == "a (2).jpg"
    assert handed.take("/out", "a.jpg").name == "a (3).jpg"
    assert handed.take("/other", "a.jpg").name == "a.jpg"
    assert handed.take("/other", "a.jpg").name == "a (2).jpg"


def test_a_name_is_free_when_those_of_its_companions_are() -> None:
    handed = names()
    assert handed.take("/out", "b.jpg", beside=[".txt"]).name == "b (2).jpg"
    assert handed.take("/out", "b.jpg").name == "b (3).jpg"
    assert handed.take("/out", "b (2).txt").name == "b (2) (2).txt"


def test_what_is_there_is_skipped_only_where_it_was_there_before() -> None:
    handed = names()
    assert handed.skips("/out", "a.jpg", SKIP)
    assert not handed.skips("/out", "a.jpg", REPLACE)
    assert not handed.skips("/other", "a.jpg", SKIP)
    assert handed.take("/out", "new.jpg", SKIP).name == "new.jpg"
    assert not handed.skips("/out", "new.jpg", SKIP)


def test_an_earlier_export_of_the_same_picture_is_replaced_once() -> None:
    handed = names()
    first = handed.take("/out", "a.jpg", REPLACE, [EARLIER])
    assert (first.name, first.replaces) == ("a.jpg", "ab" * 32)
    assert [one.rule for one in first.findings] == ["export.replaces"]
    second = handed.take("/out", "a.jpg", REPLACE, [EARLIER])
    assert (second.name, second.replaces) == ("a (2).jpg", None)


def test_the_newest_of_what_left_under_a_name_is_what_is_there() -> None:
    newer = replace(EARLIER, sha256="cd" * 32)
    assert names().take("/out", "a.jpg", REPLACE, [EARLIER, newer]).replaces == "cd" * 32


def test_what_is_not_ours_is_never_replaced() -> None:
    elsewhere = replace(EARLIER, path="/old/a.jpg")
    kept = names().take("/out", "a.jpg", REPLACE, [elsewhere])
    assert (kept.name, kept.replaces) == ("a (2).jpg", None)
    assert [one.rule for one in kept.findings] == ["export.kept"]
