"""One window per library and per vault: a second start asks the first one to come to the front, and
ends; any window may ask a vault's to lock.

The first start holds a lock file (Qt drops it when its holder has died) and listens on a local
socket named after the folder.
"""

import os
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, QStandardPaths, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ASK = b"raise\n"
ANSWER = b"raised\n"
LOCK = b"lock\n"
PATIENCE_MS = 1500


class Instance(QObject):
    """Ask `is_first`; if not, `call_first` and end. The first hears `called`, and `lock_asked`
    where it is a vault's.
    """

    called = Signal()
    lock_asked = Signal()

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

    def call_first(self, patience_ms: int = PATIENCE_MS) -> bool:
        """Ask the first window to come to the front; False when it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(patience_ms):
            return False
        socket.write(ASK)
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
        heard = bytes(socket.readAll().data())
        if heard == ASK:
            socket.write(ANSWER)
            socket.flush()
            self.called.emit()
        elif heard == LOCK:
            self.lock_asked.emit()


def ask_to_lock(vault: Path, patience_ms: int = PATIENCE_MS) -> bool:
    """Tell the window of a vault to lock it now; False when there is none that listens."""
    socket = QLocalSocket()
    socket.connectToServer("musekeep-" + library_key(vault))
    if not socket.waitForConnected(patience_ms):
        return False
    socket.write(LOCK)
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
