"""The watched folders, kept up to date while the program runs.

A thread of its own does everything, and is never waited for by whoever shows the library, but for
its end.
"""

import logging
import threading
from collections.abc import Callable

from app.core.errors import CancelledError, MusekeepError
from app.core.events import Changes
from app.core.progress import CancelToken, Report
from app.core.vocab import ChangeKind
from app.services.ingest import report_of
from app.services.reports import IngestReport
from app.services.watch.keeper import Keeper, Means, Tell, Wishes
from app.services.watch.tops import RootState, planned_state

log = logging.getLogger(__name__)

AFTER_ERROR_S = 5.0
CLOSE_S = 10.0
"""A thread that hangs in a drive that does not answer is not waited for."""

__all__ = ["Live", "RootState"]


class Live:
    """Started at most once at a time; every method from any thread."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._lock = threading.Lock()
        self._keeper: Keeper | None = None
        self._thread: threading.Thread | None = None
        self._cancel = CancelToken()
        self._ended = threading.Event()
        self._trouble = ""

    def start(self, report: Report, tell: Tell, *, analyse: bool = True) -> None:
        """Watch from now on. `report` and `tell` (sentences for people) are called on the watch's
        own thread. A watch that runs already goes on as it was started.
        """
        with self._lock:
            if self._thread is not None:
                return
            self._cancel = CancelToken()
            self._ended.clear()
            keeper = Keeper(self._means, Wishes(report, tell, analyse), self._cancel)
            self._keeper = keeper
            self._thread = threading.Thread(
                target=self._run, args=(keeper, tell), name="watch", daemon=True
            )
            self._thread.start()

    @property
    def is_running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def close(self) -> None:
        """End the watch: what was being read is read again by the next. May be called twice."""
        with self._lock:
            thread, self._thread = self._thread, None
            self._cancel.cancel()
            self._ended.set()
            if self._keeper is not None:
                self._keeper.wake()
        if thread is not None and thread is not threading.current_thread():
            thread.join(CLOSE_S)

    def poke(self) -> None:
        """Reconcile everything now; nothing when no watch runs."""
        if self._keeper is not None:
            self._keeper.again()

    def state(self) -> tuple[RootState, ...]:
        """How each watched folder is doing; while no watch runs, how it would."""
        if self._keeper is not None and self._thread is not None:
            return self._keeper.state()
        return planned_state(self._means.session)

    def summary(self) -> IngestReport:
        """What the watch came to since it was started."""
        return report_of(self._keeper.run, stopped=True) if self._keeper else IngestReport()

    def _run(self, keeper: Keeper, tell: Tell) -> None:
        def hear(changes: Changes) -> None:
            if ChangeKind.ROOTS in changes.kinds:
                keeper.roots_changed()

        unsubscribe = self._means.session.hub.subscribe(hear)
        try:
            while not self._cancel.cancelled:
                self._guarded(keeper.step, tell)
                keeper.rest()
        except CancelledError:
            log.debug("the watch was ended")
        except Exception:
            log.exception("the watch ended by itself")
            tell("Something is wrong inside the program: the folders are not watched any more.")
        finally:
            unsubscribe()
            keeper.close()

    def _guarded(self, step: Callable[[], None], tell: Tell) -> None:
        """What the catalogue or a worker refuses is told, and tried again after a while."""
        try:
            step()
            self._trouble = ""
        except CancelledError:
            raise
        except MusekeepError as error:
            log.info("a step of the watch failed", exc_info=True)
            if str(error) != self._trouble:
                tell(str(error))
            self._trouble = str(error)
            self._ended.wait(AFTER_ERROR_S)
