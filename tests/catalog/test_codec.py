"""How values are written: nothing is lost, and what must sort does."""

import os
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog import codec
from app.catalog.index import words

seeds = st.integers(-(10**60), 10**60)
seconds = st.integers(-(2**33), 2**33 - 1)
ids = st.integers(1, 2**29 - 1)


@given(seeds)
def test_a_seed_reads_back(seed: int) -> None:
    key = codec.seed_key(seed)
    assert key is not None
    assert codec.seed_of(key) == seed


@given(seeds, seeds)
def test_seeds_sort_as_texts(a: int, b: int) -> None:
    assert (a < b) == ((codec.seed_key(a) or "") < (codec.seed_key(b) or ""))


def test_a_seed_of_thousands_of_digits_is_unknown() -> None:
    assert codec.seed_key(10**3900) is not None
    assert codec.seed_key(10**100_000) is None


@given(st.tuples(seconds, ids), st.tuples(seconds, ids))
def test_docs_sort_by_time_then_id(a: tuple[int, int], b: tuple[int, int]) -> None:
    assert (a < b) == (codec.doc_of(*a) < codec.doc_of(*b))
    assert codec.asset_of(codec.doc_of(*a)) == a[1]
    assert -(2**63) <= codec.doc_of(*a) < 2**63


@given(st.binary(min_size=1).filter(lambda name: b"\0" not in name and b"/" not in name))
def test_any_name_of_a_file_survives(name: bytes) -> None:
    path = os.fsdecode(b"/p/" + name)
    folder, last = codec.split_path(path)
    assert codec.join_path(folder, last) == path
    assert codec.path_text(codec.path_blob(path)) == path
    codec.shown(name).encode()


@given(st.text(st.characters()))
def test_text_is_always_utf8(text: str) -> None:
    clean = codec.text(text)
    assert clean.encode().decode() == clean
    if not any("\ud800" <= character <= "\udfff" for character in text):
        assert clean == text


@given(st.integers(0, 2**64 - 1))
def test_64_bits(value: int) -> None:
    assert -(2**63) <= codec.signed(value) < 2**63
    assert codec.unsigned(codec.signed(value)) == value


@given(st.datetimes(timezones=st.just(timezone(timedelta(hours=-5)))))
def test_moments(moment: datetime) -> None:
    assert codec.moment_micros(codec.micros(moment)) == moment
    assert codec.moment(codec.seconds(moment)) == moment.replace(microsecond=0)
    assert codec.micros(moment.replace(tzinfo=None)) == codec.micros(moment.replace(tzinfo=UTC))


@pytest.mark.parametrize(
    ("folder", "inside", "outside"),
    [
        (b"/p", [b"/p/a", b"/p/\xff/b"], [b"/p", b"/pa", b"/p0", b"/o"]),
        (b"/", [b"/a", b"/\xff"], [b""]),
    ],
)
def test_under(folder: bytes, inside: list[bytes], outside: list[bytes]) -> None:
    low, high = codec.under(folder)
    assert all(low <= path < high for path in inside)
    assert not any(low <= path < high for path in outside)


# ── words ──


def test_each_character_of_unspaced_scripts_is_a_word() -> None:
    assert words.searchable("赤いdress").split() == ["赤", "い", "dress"]
    assert words.searchable("한국어 프롬프트").split() == ["한국어", "프롬프트"]
    assert words.searchable("ｶﾞ🔥red").split() == ["ガ", "🔥", "red"]


@pytest.mark.parametrize("text", ["", " ", "!!!", "-- ..", '"', "\x00", "()"])
def test_no_word_is_no_phrase(text: str) -> None:
    assert words.phrase(text) is None


def test_quotes_in_a_phrase_are_doubled() -> None:
    assert words.phrase('say "hi"') == '"say ""hi"""'
    assert words.phrase("dre", prefix=True) == '"dre" *'


def test_a_digest_has_each_string_of_a_workflow_once_and_not_what_is_known() -> None:
    workflow = r'{"1": {"class_type": "KSampler", "text": "red \"dress\"", "n": 12345}, "x": "1"}'
    again = '{"2": {"class_type": "KSampler", "note": "for Ada"'  # and cut short
    plain = "a prompt\nNegative prompt: bad hands\nSteps: 20"
    said = words.digest([workflow, again, plain], ["a prompt", "bad hands", 'red "dress"'])
    assert said.split("\n")[:2] == ["KSampler", "for Ada"]
    assert "Steps: 20" in said
    assert "bad hands" not in said
    assert "a prompt" not in said
    assert "class_type" not in said


def test_a_digest_is_bounded() -> None:
    endless = "[" + ",".join(f'"word{n}"' for n in range(100_000)) + "]"
    assert len(words.digest([endless] * 5, [])) < 2 * words.DIGEST_LIMIT
    assert len(words.digest(["x " * 10**6], [])) <= words.DIGEST_LIMIT
