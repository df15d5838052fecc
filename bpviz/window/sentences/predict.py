"""Sentences about what a person predicts."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

PREDICT: dict[str, object] = {
    "predict.unreadable": QT_TRANSLATE_NOOP(
        "messages", "Type a number such as 0.0822, or only a sign, + or −. {value} is neither."
    ),
    "predict.no_step": QT_TRANSLATE_NOOP(
        "messages", "There is nothing to predict while training runs. Pause it first."
    ),
}
