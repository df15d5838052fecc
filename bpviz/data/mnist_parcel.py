"""MNIST as the mirrors send it: where from, how large, and whether it is right. No network here.

What a server sends is unpacked while it comes, and what comes out is hashed, never kept: the time
stamp in a gzip file differs from mirror to mirror, what it holds does not. Neither more packed nor
more unpacked bytes are taken than the file can have, so a hostile server fills nothing.
"""

import codecs
import hashlib
import math
import zlib
from dataclasses import dataclass
from pathlib import Path

from bpviz.data.errors import DataError
from bpviz.data.idx import idx_header
from bpviz.data.mnist import TEST_IMAGES, TEST_LABELS, TRAIN_IMAGES, TRAIN_LABELS, MnistFile

MIRRORS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
)
"""Where the four files are, in the order in which they are tried."""

GZIP_FORMAT = 16 + zlib.MAX_WBITS
SLICE = 1 << 18  # bytes unpacked at once
SPARE = 64 * 1024  # bytes that another packing of the same file may have more


@dataclass(frozen=True, slots=True)
class Parcel:
    """One file as the mirrors send it.

    name     its name there, and the name it gets on the disk
    packed   bytes on the way (gzip)
    payload  bytes when unpacked
    sha256   of the unpacked bytes
    """

    name: str
    packed: int
    payload: int
    sha256: str

    @property
    def most(self) -> int:
        """Packed bytes that are accepted: others may have packed it a little worse."""
        return self.packed + self.packed // 4 + SPARE


def _parcel(file: MnistFile, packed: int) -> Parcel:
    payload = len(idx_header(file.shape)) + math.prod(file.shape)
    return Parcel(f"{file.name}.gz", packed, payload, file.sha256)


PARCELS = (
    _parcel(TRAIN_IMAGES, 9_912_422),
    _parcel(TRAIN_LABELS, 28_881),
    _parcel(TEST_IMAGES, 1_648_877),
    _parcel(TEST_LABELS, 4_542),
)


class Unpacking:
    """Takes a parcel piece by piece and says as early as possible what is wrong with it.

    parcel  which one
    source  the name of the server, for the sentences
    """

    def __init__(self, parcel: Parcel, source: str) -> None:
        self._parcel, self._source = parcel, source
        self._packed = bytearray()
        self._inflate = zlib.decompressobj(GZIP_FORMAT)
        self._digest = hashlib.sha256()
        self._payload = 0

    @property
    def received(self) -> int:
        """Packed bytes taken so far."""
        return len(self._packed)

    def announce(self, length: int) -> None:
        """The server says how long the file is. Raises DataError when that cannot be."""
        if length > self._parcel.most:
            raise self._too_large()

    def take(self, piece: bytes) -> None:
        """The next packed bytes. Raises DataError as soon as they cannot be the file."""
        room = self._parcel.most - self.received
        is_too_large, piece = len(piece) > room, piece[:room]
        self._packed += piece
        if _is_web_page(bytes(self._packed[:512])):
            raise DataError(
                "download.web_page",
                "{source} answered with a web page instead of {file}: a network that wants you "
                "to sign in first does that.",
                source=self._source,
                file=self._parcel.name,
            )
        self._unpack(piece)
        if is_too_large:
            raise self._too_large()

    def _unpack(self, piece: bytes) -> None:
        try:
            while piece and not self._inflate.eof:
                payload = self._inflate.decompress(piece, SLICE)
                piece = self._inflate.unconsumed_tail
                self._count(payload)
        except zlib.error:
            raise self._damaged() from None
        if self._inflate.unused_data:
            raise self._damaged()

    def _count(self, payload: bytes) -> None:
        self._digest.update(payload)
        self._payload += len(payload)
        if self._payload > self._parcel.payload:
            raise self._too_large()

    def finish(self) -> bytes:
        """The packed bytes, checked: they unpack to what is right. Raises DataError."""
        if not self._inflate.eof or self._payload < self._parcel.payload:
            raise DataError(
                "download.short",
                "{file} from {source} broke off after {found:,} bytes.",
                file=self._parcel.name,
                source=self._source,
                found=self.received,
            )
        if self._digest.hexdigest() != self._parcel.sha256:
            raise DataError(
                "download.differs",
                "{file} from {source} is complete but not the right file: its SHA-256 is wrong.",
                file=self._parcel.name,
                source=self._source,
            )
        return bytes(self._packed)

    def _too_large(self) -> DataError:
        return DataError(
            "download.too_large",
            "{source} sends more for {file} than the file can have ({packed:,} bytes).",
            source=self._source,
            file=self._parcel.name,
            packed=self._parcel.packed,
        )

    def _damaged(self) -> DataError:
        return DataError(
            "download.damaged",
            "{file} from {source} is damaged: it cannot be unpacked.",
            source=self._source,
            file=self._parcel.name,
        )


def is_whole(path: Path, parcel: Parcel) -> bool:
    """Whether the file at `path` holds this parcel already, so that it need not come again."""
    unpacking = Unpacking(parcel, str(path.parent))
    try:
        if path.stat().st_size > parcel.most:
            return False
        unpacking.take(path.read_bytes())
        unpacking.finish()
    except (OSError, DataError):
        return False
    return True


def seconds_left(done: int, total: int, seconds: float) -> float | None:
    """How long the rest takes at the speed so far; None while that is a guess.

    done     bytes that came in `seconds`
    total    bytes that were to come
    """
    if seconds < 1.0 or done < total // 100 or not done:
        return None
    return max(0.0, (total - done) * seconds / done)


def _is_web_page(start: bytes) -> bool:
    return start.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"<")
