"""Exports that were interrupted: asked about above the pictures, gone on with, or given up."""

import os
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.core.errors import MusekeepError
from app.core.outgoing import Batch, Delivery, ItemState
from app.ui.bridge import Bridge, Channel, Job, is_cancelled
from app.ui.flows.delivery import export_words, open_folder
from app.ui.lanes import Lane
from app.ui.panels.status.problems import Problem
from app.ui.widgets.banner import Banners
from app.ui.widgets.toast import Toast
from app.ui.words import last_part, moment, tr, trn

if TYPE_CHECKING:
    from app.services.reports import ExportReport

LEFT = (ItemState.WAITING, ItemState.PLACING)


class Batches(QObject):
    """`look` when the library is open, and when an export ended. `began` with what goes on."""

    began = Signal(Job)
    problems = Signal(list)

    def __init__(self, bridge: Bridge, banners: Banners, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._banners, self._toast = bridge, banners, toast
        self._asked: set[str] = set()
        # behind whatever this window is writing: that has not ended either, and is not asked about
        self._channel = Channel(bridge, self, Lane.EXPORT)

    def look(self) -> None:
        self._channel.ask(lambda library: library.unfinished(), self._ask)

    def watch(self, job: Job) -> None:
        """An export is being written: one that was stopped is asked about."""
        job.ended.connect(self.look)

    def _ask(self, found: Sequence[Batch]) -> None:
        waiting = {_key(one): one for one in found if _left(one)}
        for key in self._asked - set(waiting):
            self._banners.drop(key)
        self._asked = set(waiting)
        for key, one in waiting.items():
            offers = [
                (tr("Resume"), partial(self._resume, one)),
                (tr("Give up"), partial(self._give_up, one)),
            ]
            self._banners.put(key, "export", batch_words(one), offers)

    def _resume(self, batch: Batch) -> None:
        self._drop(batch)
        job = self._bridge.job(
            tr("Going on with an export"),
            lambda library, report, cancel: library.resume(batch.id, report, cancel),
            Lane.EXPORT,
        )
        if job is None:
            return
        self.began.emit(job)
        job.finished.connect(lambda report: self._resumed(batch, report))
        job.failed.connect(self._failed)

    def _resumed(self, batch: Batch, report: "ExportReport") -> None:
        if report.failed:
            self.problems.emit([Problem(one.preset_id, one.reason) for one in report.failed])
        words = export_words(report)
        self._toast.say(words, tr("Open the folder"), lambda: open_folder(folder_of(batch)))

    def _give_up(self, batch: Batch) -> None:
        self._drop(batch)
        words = trn(
            "Given up; %n file it had written stays",
            "Given up; %n files it had written stay",
            batch.counts.get(ItemState.DONE, 0),
        )
        self._bridge.run(
            lambda library: library.give_up(batch.id),
            lambda _none: self._toast.say(words),
            self._failed,
            Lane.DO,
        )

    def _drop(self, batch: Batch) -> None:
        self._asked.discard(_key(batch))
        self._banners.drop(_key(batch))

    def _failed(self, error: MusekeepError) -> None:
        if not is_cancelled(error):
            self._toast.say(str(error), tone="block")
        self.look()


def batch_words(batch: Batch) -> str:
    """188 files left of an export to “Etsy” (20 Nov 2026, 19:04)."""
    text = trn(
        "%n file left of an export to “{where}”, begun {when}",
        "%n files left of an export to “{where}”, begun {when}",
        _left(batch),
    )
    return text.format(where=last_part(batch.to), when=moment(batch.begun))


def folder_of(batch: Batch) -> str:
    """Where its files are, or its archive lies."""
    return os.path.dirname(batch.to) if batch.delivery is Delivery.ZIP else batch.to


def _left(batch: Batch) -> int:
    return sum(batch.counts.get(state, 0) for state in LEFT)


def _key(batch: Batch) -> str:
    return f"batch:{batch.id}"
