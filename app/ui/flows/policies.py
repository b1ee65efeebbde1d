"""Policies looked at, and changed as a copy of one's own; pictures are judged again after that."""

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.core.errors import MusekeepError
from app.ui.bridge import Bridge, Channel, is_cancelled
from app.ui.flows.files import show_folder
from app.ui.lanes import Lane
from app.ui.pages import Pages
from app.ui.panels.policies.view import Change, PoliciesView
from app.ui.settling import PolicyShelf
from app.ui.style.look import Look
from app.ui.widgets.toast import Toast
from app.ui.words import platform as platform_words
from app.ui.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PAGE = "policies"
SOON_MS = 400
"""Several changes shortly after each other are judged by once."""


class PolicyEditing(QObject):
    """The page is there once it was shown; policies are asked for each time it is."""

    _view: PoliciesView

    def __init__(
        self, bridge: Bridge, toast: Toast, pages: Pages, look: Look, window: QObject
    ) -> None:
        super().__init__(window)
        self._bridge, self._toast, self._pages, self._look = bridge, toast, pages, look
        self._channel = Channel(bridge, self)
        self._shelf: PolicyShelf | None = None
        self._soon = QTimer(self, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._judge)
        pages.offer(PAGE, self.make_page)

    def make_page(self) -> "QWidget":
        view = self._view = PoliciesView(self._look)
        self._pages.turned.connect(lambda page: self.ask() if page == PAGE else None)
        view.save_wanted.connect(self.save)
        view.revert_wanted.connect(self.revert)
        view.check_wanted.connect(self.ask)
        view.folder_wanted.connect(self._show_folder)
        view.closed.connect(self._pages.back)
        return view

    def ask(self) -> None:
        def show(shelf: PolicyShelf) -> None:
            self._shelf = shelf
            self._view.show_shelf(shelf)

        self._channel.ask(lambda library: library.policy_shelf(), show)

    def save(self, platform: str, changes: list[Change]) -> None:
        """In force at once."""

        def failed(error: MusekeepError) -> None:
            self._view.refuse(str(error))

        said = tr("{platform} is judged by your own rules now")
        self._bridge.run(
            lambda library: library.change_policy(platform, changes),
            lambda before: self._saved(platform, before, said),
            failed,
            Lane.DO,
        )

    def revert(self, platform: str) -> None:
        """The shipped one counts again."""
        self._put(platform, None, tr("{platform} is judged by the shipped rules again"))

    def _put(self, platform: str, text: str | None, said: str) -> None:
        self._bridge.run(
            lambda library: library.put_policy(platform, text),
            lambda before: self._saved(platform, before, said),
            lambda error: self._toast.say(str(error), tone="block"),
            Lane.DO,
        )

    def _saved(self, platform: str, before: str | None, said: str) -> None:
        """`before` is what undo puts back."""
        back = tr("{platform} is judged as before")
        words = said.format(platform=platform_words(platform))
        self._toast.say(words, tr("Undo"), lambda: self._put(platform, before, back))
        self.ask()
        self._soon.start()

    def _judge(self) -> None:
        job = self._bridge.job(
            tr("Judging by the new rules"), lambda lib, *how: lib.judge_again(*how), Lane.LOOK
        )
        if job is not None:
            job.failed.connect(self._not_judged)

    def _not_judged(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")

    def _show_folder(self) -> None:
        if self._shelf is not None:
            show_folder(os.path.join(self._shelf.folder, ""))
