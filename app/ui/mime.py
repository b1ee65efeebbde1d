"""What a drag carries: real files for every program, our ids for our own windows."""

import json
import os
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QUrl

ASSETS = "application/x-musekeep-assets"
"""JSON list of asset ids, with the library they belong to: our own drags are known by it."""

PLACE = "application/x-musekeep-place"
"""JSON of a row of the sidebar in our hand: its kind (tag, collection, search), its name."""


def carrying(paths: Sequence[str], ids: Sequence[int], library: str) -> QMimeData:
    """Files (text/uri-list) that were dragged out of the library `library`, with their ids."""
    mime = QMimeData()
    if paths:
        mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    told = json.dumps({"library": library, "ids": list(ids)})
    mime.setData(ASSETS, QByteArray(told.encode()))
    return mime


def is_ours(mime: QMimeData) -> bool:
    """From a Musekeep window, this one or another: never to be imported."""
    return mime.hasFormat(ASSETS)


def asset_ids(mime: QMimeData, library: str) -> list[int]:
    """The ids a drag of this library carries; empty for anything else."""
    try:
        told = json.loads(bytes(mime.data(ASSETS).data()) or b"null")
    except ValueError:
        return []
    if not isinstance(told, dict) or told.get("library") != library:
        return []
    ids = told.get("ids")
    return [one for one in ids if isinstance(one, int)] if isinstance(ids, list) else []


def files(mime: QMimeData) -> list[str]:
    """The local files and folders a drag from elsewhere brings."""
    if is_ours(mime) or not mime.hasUrls():
        return []
    return [os.path.normpath(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def carrying_place(kind: str, name: str, library: str) -> QMimeData:
    """A tag or a collection of the library `library`, to be put somewhere else in its sidebar."""
    mime = QMimeData()
    told = json.dumps({"library": library, "kind": kind, "name": name})
    mime.setData(PLACE, QByteArray(told.encode()))
    return mime


def place(mime: QMimeData, library: str) -> tuple[str, str] | None:
    """The kind and name of what a drag within this library's sidebar carries."""
    if not mime.hasFormat(PLACE):
        return None
    told = json.loads(bytes(mime.data(PLACE).data()))
    return (told["kind"], told["name"]) if told["library"] == library else None
