"""Sentences about tables and scripts for other programs."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

EXPORTS: dict[str, object] = {
    "export.no_confusion": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was not written: there is no confusion matrix. A linear output names no class.",
    ),
    "export.not_finite": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was not written: NaN or infinity is among the weights and biases.",
    ),
}
