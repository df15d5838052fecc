"""Sentences about tables and scripts for other programs, and about comparisons."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

EXPORTS: dict[str, object] = {
    "compare.number": QT_TRANSLATE_NOOP(
        "messages", "{low} to {high} variants can be compared, not {value}."
    ),
    "compare.same": QT_TRANSLATE_NOOP(
        "messages", "Variants {first} and {second} are the same: give one another value."
    ),
    "export.no_confusion": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was not written: there is no confusion matrix. A linear output names no class.",
    ),
    "export.not_finite": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was not written: NaN or infinity is among the weights and biases.",
    ),
}
