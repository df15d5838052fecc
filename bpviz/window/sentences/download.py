"""Sentences about a download."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

DOWNLOAD: dict[str, object] = {
    "download.web_page": QT_TRANSLATE_NOOP(
        "messages",
        "{source} answered with a web page instead of {file}. Does this network want you to sign "
        "in first?",
    ),
    "download.short": QT_TRANSLATE_NOOP(
        "messages", "{file} from {source} broke off after {found} bytes."
    ),
    "download.differs": QT_TRANSLATE_NOOP(
        "messages",
        "{file} from {source} is complete, but it is not the right file: its SHA-256 is another.",
    ),
    "download.too_large": QT_TRANSLATE_NOOP(
        "messages", "{source} sends more for {file} than the file can have ({packed} bytes)."
    ),
    "download.damaged": QT_TRANSLATE_NOOP(
        "messages", "{file} from {source} is damaged: it cannot be unpacked."
    ),
    "download.not_found": QT_TRANSLATE_NOOP(
        "messages", "{source} has no file {file} (it answered {status})."
    ),
    "download.refused": QT_TRANSLATE_NOOP(
        "messages", "{source} did not give {file} (it answered {status})."
    ),
    "download.no_network": QT_TRANSLATE_NOOP(
        "messages", "{source} was not found. Is this computer connected to the network?"
    ),
    "download.stalled": QT_TRANSLATE_NOOP(
        "messages", "{source} sent nothing for {seconds} seconds."
    ),
    "download.redirected": QT_TRANSLATE_NOOP(
        "messages",
        "{source} sent on to another address that is not safe to follow, or again and again.",
    ),
    "download.unsafe": QT_TRANSLATE_NOOP(
        "messages", "A safe connection to {source} could not be made ({reason})."
    ),
    "download.failed": QT_TRANSLATE_NOOP(
        "messages", "{file} could not be fetched from {source} ({reason})."
    ),
    "download.no_folder": QT_TRANSLATE_NOOP(
        "messages", "The folder {folder} could not be made ({reason})."
    ),
}
