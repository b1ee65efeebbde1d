"""watchdog's inotify observer, made to say what it drops and to hold nothing back.

watchdog pairs the halves of a move and hands on an event at a time through three queues without
end; it passes over folders it may add no watch for, and logs that events were lost. Here a path is
told at once in the reading thread, so that what waits is the kernel's bounded queue; folders that
no scan enters get no watch; a limit that was reached, and events that were lost, are told.

Imported on Linux alone.
"""

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field

from watchdog.events import FileSystemEvent
from watchdog.observers.api import BaseObserver, EventQueue, ObservedWatch
from watchdog.observers.inotify import InotifyEmitter, InotifyWatchGroup
from watchdog.observers.inotify_c import (
    CallbackId,
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    Mask,
    WatchCallback,
    WatchDescriptor,
)
from watchdog.observers.inotify_move_event_grouper import GroupedInotifyEvent, PathedInotifyEvent

WANTED = Mask(
    InotifyConstants.IN_CREATE
    | InotifyConstants.IN_CLOSE_WRITE
    | InotifyConstants.IN_MOVE
    | InotifyConstants.IN_DELETE
    | InotifyConstants.IN_DELETE_SELF
)
"""Not IN_MODIFY: a file that is written to is looked at until it rests, and told when it closes."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """What an observer tells, on threads of its own; `skips` says which folders need no watch."""

    path: Callable[[str], None]
    limit: Callable[[], None]
    lost: Callable[[], None]
    skips: Callable[[str], bool]


class TellingObserver(BaseObserver):
    """Raises OSError where the kernel gives no (further) inotify instance."""

    def __init__(self, hearing: Hearing) -> None:
        self._fd = _TellingFD(hearing)
        self._fd.start()
        super().__init__(_TellingEmitter, timeout=1.0, inotify_fd=self._fd, hearing=hearing)

    def on_thread_stop(self) -> None:
        super().on_thread_stop()
        self._fd.stop()
        self._fd.join()


class _TellingFD(InotifyFD):
    def __init__(self, hearing: Hearing) -> None:
        super().__init__()
        self._hearing = hearing

    def add_callback(
        self, path: bytes, mask: Mask, callback: WatchCallback, id_: CallbackId
    ) -> WatchDescriptor:
        try:
            return super().add_callback(path, mask, callback, id_)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EMFILE, errno.ENOMEM):
                self._hearing.limit()
            raise

    def _add_callback(
        self, path: bytes, mask: Mask, callback: WatchCallback, id_: CallbackId
    ) -> WatchDescriptor:
        """As watchdog's, without its warning: a new folder is met by the look into its parent and
        again by its own event, and the kernel gives both the same watch."""
        watch = self._get_or_create_watch(path, mask)
        watch.callbacks[id_] = callback
        return watch.wd

    def handle_event(self, event: InotifyEvent) -> None:
        super().handle_event(event)
        if event.is_queue_overflow:
            self._hearing.lost()


@dataclass
class _TellingGroup(InotifyWatchGroup):
    hearing: Hearing = field(kw_only=True)

    def on_event(self, event: InotifyEvent) -> None:
        if event.is_directory:
            super().on_event(event)  # its watches come and go
            return
        with self._lock:
            path = self._build_event_source_path(event) if self.is_active else None
        if path is not None:
            self.hearing.path(os.fsdecode(path))

    def _recursive_simulate(self, src_path: bytes) -> list[InotifyEvent]:  # noqa: ARG002
        """Nothing: a new folder is looked through when it has settled."""
        return []

    def _add_callback(self, path: bytes) -> None:
        if path == self.path:
            self._add_top()
        elif not self.hearing.skips(os.fsdecode(path)):
            super()._add_callback(path)

    def _add_top(self) -> None:
        """The watched folder itself may be a link to one."""
        mask = Mask(self.event_mask & ~InotifyConstants.IN_DONT_FOLLOW)
        wd = self._inotify_fd.add_callback(self.path, mask, self._callback, self._id)
        self._active_callbacks_by_path[self.path] = wd
        self._active_callbacks_by_watch[wd] = self.path


class _TellingEmitter(InotifyEmitter):
    """Only folders come this way; the half of a move that has no other is half a second late."""

    def __init__(
        self,
        event_queue: EventQueue,
        watch: ObservedWatch,
        *,
        hearing: Hearing,
        inotify_fd: InotifyFD,
        timeout: float = 1.0,
        event_filter: list[type[FileSystemEvent]] | None = None,
    ) -> None:
        super().__init__(
            event_queue, watch, timeout=timeout, event_filter=event_filter, inotify_fd=inotify_fd
        )
        self._hearing = hearing

    def on_thread_start(self) -> None:
        self._inotify = _TellingGroup(
            self._inotify_fd,
            os.fsencode(self.watch.path),
            event_mask=WANTED,
            is_recursive=True,
            hearing=self._hearing,
        )

    def build_and_queue_event(
        self,
        event: GroupedInotifyEvent,
        *,
        full_events: bool = False,  # noqa: ARG002 - watchdog's own signature
    ) -> None:
        halves = (event,) if isinstance(event, PathedInotifyEvent) else event
        for half in halves:
            self._hearing.path(os.fsdecode(half.path))
            if half.ev.is_delete_self and os.fsdecode(half.path) == self.watch.path:
                self.stop()
