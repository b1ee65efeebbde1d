"""What watchdog's observers of other systems than Linux call."""

import os
from collections.abc import Callable

from watchdog.events import (
    FileClosedNoWriteEvent,
    FileOpenedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)


class Listener(FileSystemEventHandler):
    """Passes on both ends of every event but those of reading."""

    def __init__(self, hear: Callable[[str], None]) -> None:
        self._hear = hear

    def on_any_event(self, event: FileSystemEvent) -> None:
        if isinstance(event, FileOpenedEvent | FileClosedNoWriteEvent):
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self._hear(os.fsdecode(path))
