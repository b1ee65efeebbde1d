"""One window per library and per vault: a second start asks the first one to come to the front, and
ends, with the files it was to open; any window may ask a vault's to lock, and the others of its
library to cover their pictures.

The first start holds a lock file (Qt drops it when its holder has died) and listens on a local
socket named after the folder.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ASK = b"raise\n"
ANSWER = b"raised\n"
LOCK = b"lock\n"
OPEN = b"open "
COVER = b"cover\n"
UNCOVER = b"uncover\n"
PATIENCE_MS = 1500


class Instance(QObject):
    """Ask `is_first`; if not, `call_first` and end. The first hears `called`, `lock_asked` where it
    is a vault's, `files_asked` with paths to open, and `cover_asked` when another window covers
    its pictures, or no longer does.
    """

    called = Signal()
    files_asked = Signal(list)
    lock_asked = Signal()
    cover_asked = Signal(bool)

    def __init__(self, library: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = "musekeep-" + library_key(library)
        runtime = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        self._lock = QLockFile(os.path.join(runtime, f"{self._name}.lock"))
        self._lock.setStaleLockTime(0)  # only a dead holder's lock is stale, however old it is
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """True when this process holds the library's window from now on."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self._name)  # of a process that died
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)
        return True

    def call_first(self, files: Sequence[str] = (), patience_ms: int = PATIENCE_MS) -> bool:
        """Ask the first window to come to the front, and to open these files; False when it does
        not answer.
        """
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(patience_ms):
            return False
        socket.write(OPEN + json.dumps(list(files)).encode() + b"\n" if files else ASK)
        socket.waitForBytesWritten(patience_ms)
        if not socket.bytesAvailable():
            socket.waitForReadyRead(patience_ms)
        heard = bytes(socket.readAll().data())
        socket.disconnectFromServer()
        return heard == ANSWER

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _answer(self) -> None:
        socket = self._server.nextPendingConnection() if self._server else None
        if socket is None:
            return
        socket.disconnected.connect(socket.deleteLater)
        socket.readyRead.connect(lambda: self._hear(socket))
        if socket.bytesAvailable():
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return  # the rest is on its way
        heard = bytes(socket.readLine().data())
        if heard == ASK or heard.startswith(OPEN):
            socket.write(ANSWER)
            socket.flush()
            self.called.emit()
            if files := _files(heard):
                self.files_asked.emit(files)
        elif heard == LOCK:
            self.lock_asked.emit()
        elif heard in (COVER, UNCOVER):
            self.cover_asked.emit(heard == COVER)


def _files(heard: bytes) -> list[str]:
    """The files another start was asked to open. Whatever is on the socket comes from a program of
    the same user; what is no list of paths is nothing.
    """
    try:
        told = json.loads(heard.removeprefix(OPEN)) if heard.startswith(OPEN) else []
    except (ValueError, RecursionError):
        return []
    named = told if isinstance(told, list) else []
    return [one for one in named if isinstance(one, str) and one and "\0" not in one]


def ask_to_lock(vault: Path, patience_ms: int = PATIENCE_MS) -> bool:
    """Tell the window of a vault to lock it now; False when there is none that listens."""
    return _tell(vault, LOCK, patience_ms)


def ask_to_cover(folder: Path, on: bool, patience_ms: int = PATIENCE_MS) -> bool:
    """Tell the window of a library or a vault to veil every picture, or to end that; False when
    there is none that listens. From any thread.
    """
    return _tell(folder, COVER if on else UNCOVER, patience_ms)


def _tell(folder: Path, word: bytes, patience_ms: int) -> bool:
    socket = QLocalSocket()
    socket.connectToServer("musekeep-" + library_key(folder))
    if not socket.waitForConnected(patience_ms):
        return False
    socket.write(word)
    told = socket.waitForBytesWritten(patience_ms)
    socket.disconnectFromServer()
    return told


def library_key(library: Path) -> str:
    """The library's name for sockets and drags: the same for every way to spell its path, another
    one for every user.
    """
    told = f"{os.path.realpath(library)}\0{os.environ.get('USER', '')}"
    digest = QCryptographicHash.hash(os.fsencode(told), QCryptographicHash.Algorithm.Sha256)
    return bytes(digest.toHex().data()).decode()[:16]
