"""The menus of review and of decisions about many: made anew whenever what they offer changes."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from app.ui.panels.review.bar import ReviewBar
from app.ui.panels.review.decide import DecideStrip
from app.ui.style.look import Look
from tests.ui.conftest import gone


def test_menus_that_are_made_anew_leave_nothing_behind(look: Look) -> None:
    bar, strip = ReviewBar(look), DecideStrip(look)

    def held() -> int:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return sum(len(one.findChildren(QObject)) for one in (bar, strip))

    def offer() -> None:
        bar.show_platforms({"x": 3, "tiktok": 1}, "x")
        strip.offer_platforms({"x": "X", "tiktok": "TikTok"}, "x")

    offer()
    before = held()
    for _ in range(5):
        offer()
    assert held() == before
    gone(bar)
    gone(strip)
