"""The writer lane: one thread that owns the only connection that writes.

Every change is one transaction, in the order it was asked for. The lock is taken at BEGIN, so two
processes that share a library take turns and neither can fail half way through.
"""

import logging
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa

from app.catalog import db
from app.core.errors import CatalogBusyError, LibraryError

log = logging.getLogger(__name__)
T = TypeVar("T")
Work = Callable[[sa.Connection], T]
_Task = tuple[Work[Any], bool, Future[Any]]


class Writer:
    """`prepare` gets the driver's new connection before anything is written on it."""

    def __init__(
        self,
        path: Path,
        key: bytes | None,
        prepare: Callable[[Any], None],
        *,
        patience_s: float = 60.0,
    ) -> None:
        self._path = path
        self._patience_s = patience_s
        self._tasks: queue.SimpleQueue[_Task | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._lock = threading.Lock()
        self._waiting = 0
        opened: Future[None] = Future()
        self._thread = threading.Thread(
            target=self._run, args=(key, prepare, opened), name="catalogue writer", daemon=True
        )
        self._thread.start()
        opened.result()

    def run(self, work: Work[T]) -> T:
        """`work(connection)` inside a transaction, committed when it returns; an exception rolls
        everything back and is raised here. Waits for its turn.
        """
        return self._submit(work).result()

    def peek(self, work: Work[T]) -> T | None:
        """A glance on the writing connection, or None while the lane has something to write."""
        with self._lock:
            busy = self._waiting > 0
        return None if busy else self._submit(work, transaction=False).result()

    def apart(self, work: Work[T]) -> T:
        """`work(connection)` in its turn, but outside of any transaction."""
        return self._submit(work, transaction=False).result()

    def close(self) -> None:
        """Finish what was asked for, then end the thread. May be called twice."""
        with self._lock:
            self._closing.set()
            self._tasks.put(None)
        self._thread.join()

    def _submit(self, work: Work[T], *, transaction: bool = True) -> "Future[T]":
        future: Future[T] = Future()
        with self._lock:
            if self._closing.is_set():
                raise LibraryError("The catalogue is closed.")
            self._waiting += 1
            self._tasks.put((work, transaction, future))
        return future

    def _run(
        self, key: bytes | None, prepare: Callable[[Any], None], opened: "Future[None]"
    ) -> None:
        engine = db.writer_engine(self._path, key)
        try:
            with db.typed_errors(self._path):
                connection = engine.connect()
                prepare(connection.connection.driver_connection)
        except BaseException as error:
            engine.dispose()
            opened.set_exception(error)
            return
        opened.set_result(None)
        while (task := self._tasks.get()) is not None:
            self._answer(connection, *task)
        connection.close()
        engine.dispose()

    def _answer(
        self, connection: sa.Connection, work: Work[T], transaction: bool, future: "Future[T]"
    ) -> None:
        try:
            with db.typed_errors(self._path):
                value = self._commit(connection, work) if transaction else work(connection)
        except BaseException as error:
            self._done()
            future.set_exception(error)
        else:
            self._done()
            future.set_result(value)

    def _done(self) -> None:
        with self._lock:
            self._waiting -= 1

    def _commit(self, connection: sa.Connection, work: Work[T]) -> T:
        with self._begin(connection):
            return work(connection)

    def _begin(self, connection: sa.Connection) -> sa.RootTransaction:
        """Wait in SQLite's own steps, so that closing does not have to wait out the patience."""
        deadline = time.monotonic() + self._patience_s
        while True:
            try:
                with db.typed_errors(self._path):
                    return connection.begin()
            except CatalogBusyError:
                if time.monotonic() >= deadline or self._closing.is_set():
                    raise
                log.info("waiting for another process to finish writing")
