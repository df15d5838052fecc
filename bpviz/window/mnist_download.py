"""MnistDownload: the four files of MNIST, fetched because a person asked for them.

Only what opens the dialog of the download imports this module: QtNetwork is loaded for nobody
else, and nothing is ever fetched by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, QUrl, Signal
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from bpviz.data import DataError
from bpviz.data.mnist_parcel import MIRRORS, PARCELS, Parcel, Unpacking, is_whole, seconds_left
from bpviz.engine import BpvizError
from bpviz.files import FileError
from bpviz.files.atomic import write_atomically
from bpviz.window.network_errors import network_error

STALL: Final = 20_000
"""Milliseconds without a byte after which a server is given up."""
BUFFER: Final = 256 * 1024
"""Bytes that Qt may hold for us: a server faster than the disk has to wait."""
MOST_REDIRECTS: Final = 3


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: bytes of all files, seconds left (None: not known yet), who sends."""

    done: int
    total: int
    seconds: float | None
    source: str


class MnistDownload(QObject):
    """Fetches what is missing, file by file; the next mirror is tried when one fails.

    A file is written at once and whole, after everything in it was checked; so what is there
    after a cancel or an error is right, and the next start goes on with the file that was not.
    """

    progressed = Signal(object)  # Progress
    arrived = Signal(str)  # the folder that holds all four files now
    failed = Signal(object)  # tuple of BpvizError: what each mirror did, or why it stopped

    def __init__(
        self,
        folder: Path,
        parent: QObject | None = None,
        mirrors: Sequence[str] = MIRRORS,
        parcels: Sequence[Parcel] = PARCELS,
        stall: int = STALL,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self._mirrors, self._parcels, self._stall = tuple(mirrors), tuple(parcels), stall
        self._network = QNetworkAccessManager(self)
        self._reply: QNetworkReply | None = None
        self._unpacking: Unpacking | None = None
        self._active = False
        self._waiting: list[Parcel] = []
        self._errors: list[BpvizError] = []
        self._wrong: BpvizError | None = None
        self._mirror = 0  # the one that is asked; the one that worked is asked first for the rest
        self._stored = self._had = 0  # bytes on the disk now, and before the start
        self._clock = QElapsedTimer()

    @property
    def total(self) -> int:
        """Bytes of all files on the way."""
        return sum(parcel.packed for parcel in self._parcels)

    @property
    def sources(self) -> tuple[str, ...]:
        """The servers that are asked, in order."""
        return tuple(QUrl(mirror).host() for mirror in self._mirrors)

    @property
    def is_running(self) -> bool:
        """Whether something is being fetched."""
        return self._active

    def start(self) -> None:
        """Fetch what is not there yet. What came whole before is kept."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            self.failed.emit((_no_folder(self.folder, reason),))
            return
        there = [p for p in self._parcels if is_whole(self.folder / p.name, p)]
        self._waiting = [parcel for parcel in self._parcels if parcel not in there]
        self._stored = self._had = sum(parcel.packed for parcel in there)
        self._errors, self._mirror, self._active = [], 0, True
        self._clock.start()
        QTimer.singleShot(0, self, self._next)

    def cancel(self) -> None:
        """Stop; nothing is emitted any more. Files that are complete stay."""
        self._active = False
        self._drop()

    # --- one file after the other ----------------------------------------------------------------

    def _next(self) -> None:
        """Ask for the first of the files that are missing."""
        if not self._active:
            return
        if not self._waiting:
            self._active = False
            self.arrived.emit(str(self.folder))
            return
        parcel, mirror = self._waiting[0], self._mirrors[self._mirror]
        self._wrong = None
        self._unpacking = Unpacking(parcel, self._source)
        self._reply = self._network.get(self._request(QUrl(mirror + parcel.name)))
        self._reply.setReadBufferSize(BUFFER)
        self._reply.metaDataChanged.connect(self._see_length)
        self._reply.readyRead.connect(self._read)
        self._reply.finished.connect(self._finish)
        self._tell()

    def _request(self, url: QUrl) -> QNetworkRequest:
        request = QNetworkRequest(url)
        request.setRawHeader(b"Accept-Encoding", b"identity")  # the file itself is packed
        request.setRawHeader(b"User-Agent", b"bpviz")
        request.setTransferTimeout(self._stall)
        request.setMaximumRedirectsAllowed(MOST_REDIRECTS)
        return request

    @property
    def _source(self) -> str:
        return self.sources[self._mirror]

    def _see_length(self) -> None:
        """The header is there: a file that says it is too long is not even begun."""
        reply, unpacking = self._reply, self._unpacking
        if reply is None or unpacking is None or _status(reply) != 200:
            return
        length = reply.header(QNetworkRequest.KnownHeaders.ContentLengthHeader)
        try:
            unpacking.announce(length if isinstance(length, int) else 0)
        except DataError as error:
            self._stop_for(error)

    def _read(self) -> None:
        """Take what has come, unless it is the text of a refusal."""
        reply, unpacking = self._reply, self._unpacking
        if reply is None or unpacking is None or _status(reply) != 200:
            return
        try:
            unpacking.take(bytes(reply.readAll().data()))
        except DataError as error:
            self._stop_for(error)
            return
        self._tell()

    def _stop_for(self, error: DataError) -> None:
        """It cannot be the right file: let the server stop; `_finish` tries the next one."""
        if self._wrong is None and self._reply is not None:
            self._wrong = error
            self._reply.abort()

    def _finish(self) -> None:
        """The server has ended, well or not."""
        reply, unpacking = self._reply, self._unpacking
        if reply is None or unpacking is None:
            return
        parcel = self._waiting[0]
        if self._wrong is None and reply.error() == QNetworkReply.NetworkError.NoError:
            self._read()
        error = self._wrong or network_error(reply, self._source, parcel.name, self._stall)
        self._drop()
        if error is not None:
            self._try_another(error)
            return
        try:
            write_atomically(self.folder / parcel.name, unpacking.finish())
        except FileError as unwritten:  # another server would not help
            self._give_up(unwritten)
        except DataError as wrong:
            self._try_another(wrong)
        else:
            self._waiting.pop(0)
            self._stored += parcel.packed
            self._errors = []
            self._tell()
            self._next()

    def _try_another(self, error: BpvizError) -> None:
        """Ask the next mirror for this file; all of them failed: stop."""
        self._errors.append(error)
        if len(self._errors) >= len(self._mirrors):
            self._give_up(*self._errors)
            return
        self._mirror = (self._mirror + 1) % len(self._mirrors)
        self._next()

    def _give_up(self, *errors: BpvizError) -> None:
        self._active = False
        self.failed.emit(errors)

    def _drop(self) -> None:
        """Have nothing to do with the server any more."""
        reply, self._reply, self._unpacking = self._reply, None, None
        if reply is None:
            return
        for signal in (reply.metaDataChanged, reply.readyRead, reply.finished):
            signal.disconnect()
        if reply.isRunning():
            reply.abort()
        reply.deleteLater()

    def _tell(self) -> None:
        coming = self._unpacking.received if self._unpacking is not None else 0
        done = min(self._stored + coming, self.total)
        seconds = self._clock.elapsed() / 1000
        left = seconds_left(done - self._had, self.total - self._had, seconds)
        self.progressed.emit(Progress(done, self.total, left, self._source))


def _status(reply: QNetworkReply) -> object:
    return reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)


def _no_folder(folder: Path, reason: str) -> FileError:
    return FileError(
        "download.no_folder",
        "The folder {folder} could not be made ({reason}).",
        folder=str(folder),
        reason=reason,
    )
