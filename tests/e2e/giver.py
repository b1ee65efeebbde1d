"""A stranger's window files are dragged out of, as out of a file manager.

`python -m tests.e2e.giver TITLE PATH …`: pressing in it and moving begins the drag; when that is
over, one JSON object on stdout says what was done with it.
"""

import json
import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Giver(QLabel):
    def __init__(self, title: str, paths: list[str]) -> None:
        super().__init__("drag me")
        self.setWindowTitle(title)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.resize(240, 400)
        self._paths = paths

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        carried = QMimeData()
        carried.setUrls([QUrl.fromLocalFile(path) for path in self._paths])
        drag = QDrag(self)
        drag.setMimeData(carried)
        done = drag.exec(Qt.DropAction.CopyAction)
        print(json.dumps({"taken": done is Qt.DropAction.CopyAction}), flush=True)


def main() -> int:
    app = QApplication(sys.argv)
    window = Giver(sys.argv[1], sys.argv[2:])
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
