"""Sentences about what a lab cannot be set to."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

LABS: dict[str, object] = {
    "lab.unknown": QT_TRANSLATE_NOOP("messages", "There is no lab {value}. The labs are {labs}."),
    "lab.no_control": QT_TRANSLATE_NOOP(
        "messages", "The lab {lab} has no control {control}. It has {controls}."
    ),
    "lab.number": QT_TRANSLATE_NOOP("messages", "“{control}” must be {allowed}, not {value}."),
    "lab.range": QT_TRANSLATE_NOOP("messages", "“{control}” must be {allowed}, not {value}."),
    "lab.choice": QT_TRANSLATE_NOOP(
        "messages", "“{control}” must be one of {choices}, not {value}."
    ),
    "lab.switch": QT_TRANSLATE_NOOP(
        "messages", "“{control}” is either on or off (true or false), not {value}."
    ),
    "lab.no_copies": QT_TRANSLATE_NOOP("messages", "Of these data no moved copies can be made."),
}
