"""A server on this machine that stands for a mirror: it does to each request what it was told."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bpviz.data.mnist_parcel import Parcel

Deed = Callable[["Answer"], None]


def parcel(name: str, payload: bytes) -> Parcel:
    """What is expected of a file with this payload."""
    packed = gzip.compress(payload, mtime=1)
    return Parcel(name, len(packed), len(payload), hashlib.sha256(payload).hexdigest())


class Answer(BaseHTTPRequestHandler):
    """One request: the server's deed answers it."""

    server: Mirror
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.close_connection = True
        with suppress(OSError):  # the other side has left, as it may
            self.server.deed(self)

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def head(self, status: int, length: int | None, **headers: str) -> None:
        """Status and headers; `length` is what the server says, true or not."""
        self.send_response(status)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Connection", "close")
        self.end_headers()


class Mirror(ThreadingHTTPServer):
    """asked: the paths that were asked for, in order. `over` is set when the test ends."""

    daemon_threads = True

    def __init__(self, deed: Deed) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.deed = deed
        self.asked: list[str] = []
        self.over = threading.Event()

    @property
    def url(self) -> str:
        """The folder that stands for the mirror."""
        return f"http://127.0.0.1:{self.server_port}/mnist/"


@contextmanager
def serving(*deeds: Deed) -> Iterator[list[Mirror]]:
    """Mirrors that do these things, one each."""
    mirrors = [Mirror(deed) for deed in deeds]
    threads = [
        threading.Thread(target=mirror.serve_forever, args=(0.01,), daemon=True)
        for mirror in mirrors
    ]
    for thread in threads:
        thread.start()
    try:
        yield mirrors
    finally:
        for mirror, thread in zip(mirrors, threads, strict=True):
            mirror.over.set()
            mirror.shutdown()
            mirror.server_close()
            thread.join()


def gives(payloads: dict[str, bytes], level: int = 6) -> Deed:
    """A good mirror of these files, packed in its own way."""

    def deed(answer: Answer) -> None:
        packed = gzip.compress(payloads[answer.path.split("/")[-1]], level, mtime=1)
        answer.head(200, len(packed))
        answer.wfile.write(packed)

    return deed


def sends(body: bytes, status: int = 200, length: int | None = -1, **headers: str) -> Deed:
    """Always this body; `length` is what the header says of it: by default the truth."""

    def deed(answer: Answer) -> None:
        answer.head(status, len(body) if length == -1 else length, **headers)
        answer.wfile.write(body)

    return deed


def stalls(start: bytes = b"") -> Deed:
    """Begins an answer, then sends nothing until the test is over."""

    def deed(answer: Answer) -> None:
        answer.head(200, 1000)
        answer.wfile.write(start)
        answer.wfile.flush()
        answer.server.over.wait()

    return deed


def endless(piece: bytes) -> Deed:
    """Sends this again and again and never says when it ends."""

    def deed(answer: Answer) -> None:
        answer.head(200, None)
        while not answer.server.over.is_set():
            answer.wfile.write(piece)

    return deed


def redirects(to: str, status: int = 302) -> Deed:
    """Sends on to another address, "{name}" in which is the file."""

    def deed(answer: Answer) -> None:
        answer.head(status, 0, Location=to.format(name=answer.path.split("/")[-1]))

    return deed
