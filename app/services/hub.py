"""Files of a repository on the Hugging Face hub, at one commit. The only code that opens a socket,
and it runs for `packs install` alone.

The client's own download keeps no half of a file for the next attempt, so its parts are used: where
a file is and of which commit, and its connection.
"""

import os
import time
from pathlib import Path
from typing import BinaryIO

from app.core.errors import PackError
from app.core.progress import CancelToken, Meter
from app.inference.facts import Hub

ATTEMPTS = 5
"""In a row without a single new byte."""

PAUSE_S = 1.0
"""After a connection broke."""

SILENCE_S = 20.0
"""A connection on which nothing comes for so long is broken."""

_PARTIAL = 206

_QUIET = {
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_XET": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_DISABLE_UPDATE_CHECK": "1",
}
"""Read by the client when it is imported: nothing is told, no key of the user's is sent, and files
come as plain files."""


class Fetcher:
    """Fetches the files of one pack."""

    def __init__(self, hub: Hub, cancel: CancelToken, meter: Meter) -> None:
        """`meter` counts bytes."""
        os.environ.update(_QUIET)
        self._hub = hub
        self._cancel = cancel
        self._meter = meter

    def fetch(self, path: str, target: Path) -> None:
        """The file at `path` of the repository into `target`, whole, continuing a half one that is
        there. Raises PackError where it cannot be had, CancelledError; what came by then stays.
        """
        url, size = self._located(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch()
        if size is not None and target.stat().st_size > size:
            target.write_bytes(b"")  # more than a half file: it is another one
        self._meter.advance(target.stat().st_size)
        with target.open("r+b") as file:
            self._read_on(url, size, path, file)

    def _read_on(self, url: str, size: int | None, path: str, file: BinaryIO) -> None:
        """From the end of `file` to the end of the other, whenever the connection breaks anew."""
        failures = 0
        while True:
            before = file.seek(0, os.SEEK_END)
            try:
                return self._read(url, file, size)
            except _errors() as error:
                failures = 1 if file.tell() > before else failures + 1
                if failures >= ATTEMPTS or not _passes(error):
                    raise self._failed(path, error) from error
            self._cancel.check()
            time.sleep(PAUSE_S)

    def _located(self, path: str) -> tuple[str, int | None]:
        """The file's address and size, once it is sure that it is the pinned commit's."""
        from huggingface_hub import get_hf_file_metadata, hf_hub_url

        hub = self._hub
        url = hf_hub_url(
            hub.repo,
            path,
            repo_type=hub.kind,
            revision=hub.revision,
            endpoint=os.environ.get("HF_ENDPOINT") or None,
        )
        try:
            found = get_hf_file_metadata(url, token=False, headers=_headers())
        except _errors() as error:
            raise self._failed(path, error) from error
        if found.commit_hash != hub.revision:
            raise PackError(
                f"The hub answered with another commit of {hub.repo} than the pinned one: "
                f"{found.commit_hash} instead of {hub.revision}."
            )
        return found.location, found.size

    def _read(self, url: str, file: BinaryIO, size: int | None) -> None:
        """One connection, from where `file` stands. Raises OSError where it ends early."""
        from huggingface_hub import get_session

        start = file.tell()
        if start == size:
            return
        headers = _headers() | ({"range": f"bytes={start}-"} if start else {})
        with get_session().stream(
            "GET", url, headers=headers, timeout=SILENCE_S, follow_redirects=True
        ) as answer:
            answer.raise_for_status()
            if start and answer.status_code != _PARTIAL:
                file.seek(0)
                file.truncate()
                self._meter.advance(-start)
            for piece in answer.iter_bytes():
                file.write(piece)
                self._meter.advance(len(piece))
                self._cancel.check()
        if size is not None and file.tell() != size:
            raise OSError(f"it ended after {file.tell()} of {size} bytes")

    def _failed(self, path: str, error: Exception) -> PackError:
        said = str(error).partition("\n")[0][:200] or type(error).__name__
        return PackError(
            f"{path} of {self._hub.repo} could not be fetched: {said}",
            hint="What came is kept: run it again to go on, or install from a folder or ZIP.",
        )

    def close(self) -> None:
        """Hang up."""
        from huggingface_hub import close_session

        close_session()


def _errors() -> tuple[type[Exception], ...]:
    """What the client raises for a server or a connection, and the system for a disk."""
    import httpx2

    return (httpx2.HTTPError, httpx2.InvalidURL, OSError)


def _passes(error: Exception) -> bool:
    """Whether it may be gone the next moment: a broken connection, or a file that ended early (an
    OSError without a number).
    """
    import httpx2

    return isinstance(error, httpx2.TransportError) or (
        type(error) is OSError and error.errno is None
    )


def _headers() -> dict[str, str]:
    """Without the client's user agent, which counts libraries, and without any key; the bytes as
    they are, so that they can be counted.
    """
    return {"user-agent": "musekeep", "accept-encoding": "identity"}
