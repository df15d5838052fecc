"""The sentence for an error or a message, in the language in use."""

import logging

from PySide6.QtCore import QCoreApplication

from bpviz.engine import BpvizError
from bpviz.run.frame import Message
from bpviz.run.replay import DivergedError
from bpviz.window.sentences import SENTENCES
from bpviz.window.sentences.gaps import written

log = logging.getLogger(__name__)


def sentence(said: BpvizError | Message) -> str:
    """What to show: the sentence of its key with its values; its English text when there is none.

    Values that are errors themselves become their own sentences first.
    """
    if isinstance(said, DivergedError):
        return sentence(said.message)
    template = SENTENCES.get(said.key)
    english = said.text if isinstance(said, Message) else str(said)
    if template is None:
        return english
    try:
        gaps = {name: _gap(said.key, name, value) for name, value in said.values.items()}
        return QCoreApplication.translate("messages", template).format(**gaps)
    except (KeyError, IndexError, ValueError, TypeError):
        log.exception("The sentence of %s does not fit its values", said.key)
        return english


def _gap(key: str, name: str, value: object) -> str:
    return sentence(value) if isinstance(value, BpvizError) else written(key, name, value)
