"""What a drag carries: real files for every program, our ids for our own windows."""

import json
import os
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QUrl

ASSETS = "application/x-musekeep-assets"
"""JSON list of asset ids, with the library they belong to: our own drags are known by it."""


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
