"""What a server or the network did, as an error that a person can understand."""

from __future__ import annotations

from typing import Final

from PySide6.QtNetwork import QNetworkReply, QNetworkRequest

from bpviz.data import DataError

_E = QNetworkReply.NetworkError
ABSENT: Final = {_E.ContentNotFoundError, _E.ContentGoneError}
NO_NETWORK: Final = {
    _E.HostNotFoundError,
    _E.ConnectionRefusedError,
    _E.NetworkSessionFailedError,
    _E.TemporaryNetworkFailureError,
    _E.UnknownNetworkError,
}
REDIRECTED: Final = {
    _E.TooManyRedirectsError,
    _E.InsecureRedirectError,
    _E.ProtocolUnknownError,  # sent on to what is no web address
}


def network_error(reply: QNetworkReply, source: str, file: str, stall: int) -> DataError | None:
    """Why a reply that ended brought no file; None when one came.

    source  the server, file: what it was asked for, stall: ms after which it was given up
    """
    error = reply.error()
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    if error == _E.NoError and status != 200:
        return _refused(source, file, status)
    if error == _E.NoError or (error == _E.RemoteHostClosedError and status == 200):
        return None  # whether all of it came is seen in what came
    if error == _E.OperationCanceledError or error == _E.TimeoutError:
        return DataError(
            "download.stalled",
            "{source} sent nothing for {seconds:g} seconds.",
            source=source,
            seconds=stall / 1000,
        )
    if error in ABSENT:
        return DataError(
            "download.not_found",
            "{source} has no file {file} (it answered {status}).",
            source=source,
            file=file,
            status=str(status),
        )
    if error in REDIRECTED:
        return DataError(
            "download.redirected",
            "{source} sent on to another address that is not safe to follow, or again and again.",
            source=source,
        )
    return _other(reply, source, file, status)


def _other(reply: QNetworkReply, source: str, file: str, status: object) -> DataError:
    error = reply.error()
    if error in NO_NETWORK:
        return DataError(
            "download.no_network",
            "{source} was not found. Is this computer connected to the network?",
            source=source,
        )
    if error == _E.SslHandshakeFailedError:
        return DataError(
            "download.unsafe",
            "A safe connection to {source} could not be made ({reason}).",
            source=source,
            reason=reply.errorString(),
        )
    if isinstance(status, int) and status >= 400:
        return _refused(source, file, status)
    return DataError(
        "download.failed",
        "{file} could not be fetched from {source} ({reason}).",
        file=file,
        source=source,
        reason=reply.errorString(),
    )


def _refused(source: str, file: str, status: object) -> DataError:
    return DataError(
        "download.refused",
        "{source} did not give {file} (it answered {status}).",
        source=source,
        file=file,
        status=str(status),
    )
