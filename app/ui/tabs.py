"""Tab goes through a window as it is read, whenever its parts were made.

Qt's own order is that of making, and half of this window is made later: behind the first frame, or
with what is shown. So the order is read from the layouts at each step.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def move(top: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next stop, or the one before; round at the ends. False without any."""
    found = list(stops(top))
    if not found:
        return False
    at = _place(found, QApplication.focusWidget(), forward=forward)
    reasons = Qt.FocusReason
    reason = reasons.TabFocusReason if forward else reasons.BacktabFocusReason
    found[at % len(found)].setFocus(reason)
    return True


def stops(top: QWidget) -> Iterator[QWidget]:
    """What Tab stops at now, in the order of reading."""
    if top.isHidden() or not top.isEnabled():
        return
    wanted = top.focusPolicy() & Qt.FocusPolicy.TabFocus
    if wanted and top.focusProxy() is None and not top.isWindow():
        yield top
    for part in _parts(top):
        if not part.isWindow():
            yield from stops(part)


def _place(found: list[QWidget], now: QWidget | None, *, forward: bool) -> int:
    if now in found:
        return found.index(now) + (1 if forward else -1)
    return 0 if forward else -1


def _parts(widget: QWidget) -> list[QWidget]:
    """The widgets in this one, as they are read; those that float over it last."""
    known = dict.fromkeys(_laid_out(widget))
    others = (one for one in widget.children() if isinstance(one, QWidget) and one not in known)
    return [*known, *others]


def _laid_out(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QSplitter):
        yield from filter(None, map(widget.widget, range(widget.count())))
    elif isinstance(widget, QStackedWidget):
        yield from filter(None, [widget.currentWidget()])
    elif isinstance(widget, QMainWindow):
        yield from filter(None, [widget.centralWidget()])
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (part := item.widget()) is not None:
            yield part
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
