"""Exported names: legal everywhere, inside their folder, never equal to another one."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.core.errors import ExportError
from app.export.naming import MAX_BYTES, Namer, file_name, key, numbered, within

ENDING = "_instagram-feed_portrait_4x5.jpg"
# what os.fsdecode can yield: any text, and lone surrogates for bytes that are not UTF-8
STEMS = st.text(st.characters(exclude_categories=())) | st.binary().map(os.fsdecode)
WINDOWS_DEVICES = {"con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in "123")}


@given(STEMS)
@example("CON")
@example("con.backup")
@example("nul .x")
@example("../../etc/passwd")
@example("..")
@example("a" * 400)
@example("é" * 400)
@example("👩‍👩‍👧" * 60)
@example("report\u202egpj.exe")
@example("line\nbreak\x7f")
@example(os.fsdecode(b"caf\xe9"))
@example("trailing dots ...")
@example("-rf")
def test_a_name_is_legal_everywhere(stem: str) -> None:
    name = file_name(stem, ENDING)
    assert len(name.encode()) <= MAX_BYTES  # strict UTF-8: no lone surrogate is left
    assert name.endswith(ENDING)
    assert name[0] not in ". -"
    assert not set(name) & set('<>:"/\\|?*')
    assert all(unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn", "Zl", "Zp") for c in name)
    assert not set(name) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")
    assert name.split(".")[0].casefold().strip() not in WINDOWS_DEVICES
    assert unicodedata.is_normalized("NFC", name)


@given(STEMS)
def test_a_name_never_leaves_its_folder(stem: str) -> None:
    path = within("/exports/monday", file_name(stem, ENDING))
    assert os.path.dirname(os.path.realpath(path)) == "/exports/monday"


@given(STEMS)
def test_making_a_name_of_a_name_changes_nothing(stem: str) -> None:
    once = file_name(stem, "")
    assert file_name(once, "") == once


@given(st.lists(STEMS, max_size=8), st.lists(STEMS, max_size=4))
@example(["A", "a", "Ä", "a\u0308", "ǅ", "ß", "SS"], [])
@example(["a", "a", "a (2)", "a"], ["a"])
def test_names_of_one_plan_never_collide(stems: list[str], there: list[str]) -> None:
    taken = [file_name(stem, ".jpg") for stem in there]
    namer = Namer(taken)
    given_out = [namer.take(file_name(stem, ".jpg")) for stem in stems]
    keys = [key(name) for name in given_out]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & {key(name) for name in taken}
    assert all(len(name.encode()) <= MAX_BYTES for name in given_out)


def test_what_can_be_kept_is_kept() -> None:
    assert file_name("Mia_0042", "_x-y.jpg") == "Mia_0042_x-y.jpg"
    assert file_name("夏の 海", "_x-y.jpg") == "夏の 海_x-y.jpg"
    assert file_name("a: b?", "_x-y.jpg") == "a_ b__x-y.jpg"
    assert file_name("می‌خواهم", ".jpg") == "می‌خواهم.jpg"
    assert file_name("...", ".jpg") == "picture.jpg"
    assert file_name("aux", ".jpg") == "_aux.jpg"


@pytest.mark.parametrize(
    ("one", "other"), [("A", "a"), ("STRASSE", "straße"), ("Ä", "a\u0308"), ("Σ", "ς"), ("ﬁ", "FI")]
)
def test_names_that_a_disk_may_take_for_one(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_numbers_come_before_the_extension() -> None:
    assert numbered("a.b.jpg", 1) == "a.b.jpg"
    assert numbered("a.b.jpg", 2) == "a.b (2).jpg"
    namer = Namer(["A.JPG"])
    assert [namer.take("a.jpg"), namer.take("a.jpg")] == ["a (2).jpg", "a (3).jpg"]


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../a", "a/b", "/etc/passwd", "a\\b", "a\0", "c:a"]
)
def test_a_path_is_no_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="not a name inside"):
        within(str(tmp_path), name)


def test_any_folder_will_do() -> None:
    assert within("/", "a.jpg") == "/a.jpg"
    assert within("/x/", "a.jpg") == "/x/a.jpg"
    assert within("rel/../x", "a.jpg") == os.path.join("rel/../x", "a.jpg")
