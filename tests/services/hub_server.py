"""A stand-in for the Hugging Face hub on this machine, with its real addresses and headers, that
can be told to misbehave.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha1, sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

LARGE = 1000
"""Bytes from which a file is kept apart (LFS) and reached through a redirect."""


@dataclass
class HubServer:
    """`files` by address (`/owner/name/resolve/COMMIT/path`). `asked`: each request as method,
    address and Range. `drop_after`: bytes after which the next connections break, one each.
    """

    commit: str
    files: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    drop_after: list[int] = field(default_factory=list)
    instead: bytes | None = None
    ignores_ranges: bool = False
    url: str = ""
    store: str = ""

    def ranges(self) -> list[str]:
        """Of the requests for contents."""
        return [range_ for method, _, range_ in self.asked if method == "GET"]


@contextmanager
def hub_server(commit: str) -> Iterator[HubServer]:
    hub = HubServer(commit)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(hub))
    server.daemon_threads = False
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    hub.store = hub.url.replace("127.0.0.1", "localhost")  # large files lie on another host
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(hub: HubServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_args: Any) -> None: ...

        def do_HEAD(self) -> None:
            self._note()
            content = hub.files.get(self.path)
            if content is None:
                self._say(404, {"X-Error-Code": "EntryNotFound", "Content-Length": "0"})
            elif len(content) >= LARGE:
                self._say(
                    302,
                    {
                        "Location": f"{hub.store}/cdn{self.path}",
                        "X-Repo-Commit": hub.commit,
                        "X-Linked-Size": str(len(content)),
                        "X-Linked-ETag": f'"{sha256(content).hexdigest()}"',
                        "ETag": f'"{sha1(content).hexdigest()}"',
                        "Content-Length": "0",
                    },
                )
            else:
                self._say(
                    200,
                    {
                        "X-Repo-Commit": hub.commit,
                        "ETag": f'"{sha1(content).hexdigest()}"',
                        "Content-Length": str(len(content)),
                        "Accept-Ranges": "bytes",
                    },
                )

        def do_GET(self) -> None:
            self._note()
            content = hub.files.get(self.path.removeprefix("/cdn"))
            if content is None:
                self._say(404, {"Content-Length": "0"})
                return
            served = content if hub.instead is None else hub.instead
            self._send(served)

        def _send(self, served: bytes) -> None:
            wanted = self.headers.get("Range", "")
            start = 0 if hub.ignores_ranges else int(wanted[6:].partition("-")[0] or 0)
            headers = {"Content-Length": str(len(served) - start), "Accept-Ranges": "bytes"}
            if start:
                headers["Content-Range"] = f"bytes {start}-{len(served) - 1}/{len(served)}"
            self._say(206 if start else 200, headers)
            if hub.drop_after:
                self.wfile.write(served[start : start + hub.drop_after.pop(0)])
                self.close_connection = True
            else:
                self.wfile.write(served[start:])

        def _note(self) -> None:
            hub.asked.append((self.command, self.path, self.headers.get("Range", "")))
            hub.headers.append({name.lower(): value for name, value in self.headers.items()})

        def _say(self, status: int, headers: dict[str, str]) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

    return Handler
