"""Words, drags' contents, what is kept of a crash: the parts without a window."""

import sys
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.core.progress import Progress
from app.core.vocab import Outcome
from app.ui import mime, words
from app.ui.singletons import keep_singletons
from app.ui.widgets.flow import FlowLayout
from tests.ui.conftest import gone


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0"), (999, "999"), (48213, "48\u202f213"), (10**6, "1\u202f000\u202f000")],
)
def test_numbers_are_parted_by_thin_spaces(number: int, said: str) -> None:
    assert words.count(number) == said


def test_one_and_many() -> None:
    assert words.trn("%n asset", "%n assets", 1) == "1 asset"
    assert words.trn("%n asset", "%n assets", 0) == "0 assets"
    assert words.trn("%n asset", "%n assets", 1200) == "1\u202f200 assets"


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "0:00"), (8, "0:08"), (75.6, "1:16"), (3671, "1:01:11")]
)
def test_lengths_of_clips(seconds: float, said: str) -> None:
    assert words.clock(seconds) == said


def test_how_far_a_job_is() -> None:
    assert words.advance(Progress("import", 341, 900, 24.2, 23.0)) == "341 / 900 · 24/s · 23 s left"
    assert words.advance(Progress("scan", 62)) == "62"
    assert words.advance(Progress("scan", 5, None, 0.04)) == "5"
    assert words.left(3000) == "50 min left"
    assert words.left(3 * 3600) == "3 h left"


def test_byte_limits_have_no_idle_digits() -> None:
    assert words.limit(8_000_000) == "8 MB"
    assert words.limit(976_560) == "976.6 kB"


@given(st.text(st.characters(codec=None)))
def test_whatever_a_name_holds_can_be_drawn(text: str) -> None:
    words.shown(text).encode("utf-8")


def test_every_outcome_has_a_word_and_a_tone() -> None:
    assert {words.tone(one) for one in Outcome} == {"ok", "warn", "block"}
    assert len({words.outcome(one) for one in Outcome}) == len(Outcome)


def test_moments_are_told_in_the_users_zone() -> None:
    noon = datetime(2026, 5, 1, 12, tzinfo=UTC)
    assert "2026" in words.moment(noon)
    assert words.day(noon) == "1 May"


# ── what drags carry ──


def test_a_drag_carries_files_for_all_and_ids_for_us() -> None:
    carried = mime.carrying(["/a/b c.png"], [1, 2], "ours")
    assert carried.urls() == [QUrl.fromLocalFile("/a/b c.png")]
    assert mime.asset_ids(carried, "ours") == [1, 2]
    assert mime.asset_ids(carried, "theirs") == []
    assert mime.files(carried) == []


def test_files_from_elsewhere_are_local_ones_only() -> None:
    carried = QMimeData()
    carried.setUrls([QUrl("https://example.org/a.png"), QUrl.fromLocalFile("/a/b/../c.png")])
    assert mime.files(carried) == ["/a/c.png"]
    assert mime.files(QMimeData()) == []


@pytest.mark.parametrize(
    "told", [b"", b"\xff", b"[]", b'{"library": "ours"}', b'{"library": "ours", "ids": ["x"]}']
)
def test_what_others_put_under_our_name_does_no_harm(told: bytes) -> None:
    carried = QMimeData()
    carried.setData(mime.ASSETS, QByteArray(told))
    assert mime.asset_ids(carried, "ours") == []


# ── the guard and the layout ──


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never freed there anyway")
def test_none_outlives_a_binding_that_drops_it() -> None:
    keep_singletons()
    before = sys.getrefcount(None)
    keep_singletons()
    assert sys.getrefcount(None) - before < 1000  # once is enough
    assert before > 1 << 50


def test_chips_break_their_line_where_it_is_full(qapp: QApplication) -> None:
    holder = QWidget()
    flow = FlowLayout(holder, spacing=8)
    labels = [QLabel("x" * 20) for _ in range(6)]
    for label in labels:
        flow.addWidget(label)
    wide = labels[0].sizeHint().width()
    holder.resize(2 * wide + 8, 400)
    flow.activate()
    assert len({label.y() for label in labels}) == 3
    assert flow.heightForWidth(2 * wide + 8) < flow.heightForWidth(wide)
    assert flow.count() == 6
    assert flow.itemAt(9) is None
    assert flow.takeAt(9) is None
    gone(holder)
