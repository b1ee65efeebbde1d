"""A stranger's window that takes dropped files: says what is held over it and what it was given.

`python -m tests.e2e.receiver TITLE`: one JSON object a line on stdout.
"""

import json
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel


class Receiver(QLabel):
    def __init__(self, title: str) -> None:
        super().__init__("drop here")
        self.setWindowTitle(title)
        self.setAcceptDrops(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.resize(240, 400)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        _say({"held": event.mimeData().formats()})
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        _say({"dropped": [url.toLocalFile() for url in event.mimeData().urls()]})


def _say(told: object) -> None:
    print(json.dumps(told), flush=True)


def main() -> int:
    app = QApplication(sys.argv)
    window = Receiver(sys.argv[1])
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
