"""Sentences about numbers that are typed on the diagram."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

EDITING: dict[str, object] = {
    "editing.empty": QT_TRANSLATE_NOOP(
        "messages", "A number is missing here. Type one such as 0.5."
    ),
    "editing.not_a_number": QT_TRANSLATE_NOOP(
        "messages", "“{text}” is not a number. Type one such as 0.5, −2 or 1e-3."
    ),
    "editing.not_finite": QT_TRANSLATE_NOOP(
        "messages",
        "“{text}” is not a number to compute with: it must be finite. Type one such as 0.5.",
    ),
    "editing.too_large": QT_TRANSLATE_NOOP(
        "messages",
        "{value} is too large for numbers of the type {dtype}: "
        "it must lie between −{largest} and {largest}.",
    ),
    "editing.no_example": QT_TRANSLATE_NOOP(
        "messages",
        "What is shown is not one of the examples of {name}, so it cannot be changed there.",
    ),
}
