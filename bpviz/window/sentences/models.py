"""Sentences about model files."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

MODELS: dict[str, object] = {
    "model.not_safetensors": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is not a model: bpviz opens models in the safetensors format, as it saves them.",
    ),
    "model.format": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is a safetensors file, but not a model that bpviz saved: the text “{format}” is "
        "missing from it.",
    ),
    "model.version": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was saved by another version of bpviz: its format is {version}, this one reads "
        "1 to {known}.",
    ),
    "model.unknown": QT_TRANSLATE_NOOP(
        "messages", "No model “{name}” comes with bpviz. These do: {allowed}."
    ),
    "model.header_truncated": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is cut off: its header should have {expected} bytes, and {found} are there.",
    ),
    "model.metadata": QT_TRANSLATE_NOOP(
        "messages", "{file} is damaged: its description is not made of texts with names."
    ),
    "model.json": QT_TRANSLATE_NOOP(
        "messages", "{file} is damaged: its “{where}” cannot be understood ({reason})."
    ),
    "model.table": QT_TRANSLATE_NOOP(
        "messages", "{file} is damaged: “{name}” in it must be a table of values with names."
    ),
    "model.spec": QT_TRANSLATE_NOOP(
        "messages", "{file} describes a network that is not possible. {reason}"
    ),
    "model.missing": QT_TRANSLATE_NOOP(
        "messages", "{file} lacks {count} of the arrays that its network needs: {names}."
    ),
    "model.extra": QT_TRANSLATE_NOOP(
        "messages", "{file} holds {count} arrays that its network does not have: {names}."
    ),
    "model.entry": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is damaged: its header must give {name} a type, a shape and a place, and "
        "nothing else.",
    ),
    "model.tensor": QT_TRANSLATE_NOOP(
        "messages", "In {file}, “{field}” of {name} is {found}; its network needs {wanted}."
    ),
    "model.place": QT_TRANSLATE_NOOP(
        "messages", "{file} is damaged: {name} needs {size} bytes, but its place is {found}."
    ),
    "model.gap": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is damaged: the bytes {start} to {end} of its data belong to nothing, or to two "
        "arrays.",
    ),
    "model.size": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is cut off or too long: its arrays need {expected} bytes, and {found} are there.",
    ),
    "model.unreadable": QT_TRANSLATE_NOOP(
        "messages", "{file} is damaged: its arrays cannot be read ({reason})."
    ),
    "model.not_finite": QT_TRANSLATE_NOOP(
        "messages", "In {file}, not all numbers of {name} are finite: NaN or ∞ is among them."
    ),
    "model.params": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was not saved: weights and biases of the shapes {found} do not fit the layers "
        "{sizes}.",
    ),
    "model.info": QT_TRANSLATE_NOOP(
        "messages", "{file} was not saved: its description cannot be stored ({reason})."
    ),
    "model.info_too_large": QT_TRANSLATE_NOOP(
        "messages", "{file} was not saved: its description needs more than {limit} bytes."
    ),
}
