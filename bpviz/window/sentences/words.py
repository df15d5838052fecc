"""What people see on the screen for the names that the engine and the data sets use."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bpviz.views.settings.table import GROUPS
from bpviz.views.settings.words import CHOICE_WORDS

Words = dict[str, tuple[str, str]]
"""Names, and the context and the text to translate for each."""


def _words(context: str, table: Mapping[str, object]) -> Words:
    return {name: (context, str(text)) for name, text in table.items()}


FIELD_NAMES: Words = _words(
    "SettingsForm", {row.name: row.label for group in GROUPS for row in group.rows}
) | _words(
    "messages",
    {
        "folder": QT_TRANSLATE_NOOP("messages", "Folder"),
        "shape": QT_TRANSLATE_NOOP("messages", "Shape"),
        "train_x": QT_TRANSLATE_NOOP("messages", "training inputs"),
        "train_y": QT_TRANSLATE_NOOP("messages", "training targets"),
        "validation_x": QT_TRANSLATE_NOOP("messages", "validation inputs"),
        "validation_y": QT_TRANSLATE_NOOP("messages", "validation targets"),
        "test_x": QT_TRANSLATE_NOOP("messages", "test inputs"),
        "test_y": QT_TRANSLATE_NOOP("messages", "test targets"),
    },
)
"""Settings, as the form calls them, and parts of models and data sets."""

CHOICE_NAMES: Words = {
    name: words
    for field, choices in CHOICE_WORDS.items()
    if field != "data"
    for name, words in _words("SettingsForm", choices).items()
}
"""What can be chosen for a setting, as the form calls it."""

ORDER_NAMES: Words = _words(
    "messages",
    {
        "deltas": QT_TRANSLATE_NOOP("messages", "all δ first"),
        "layers": QT_TRANSLATE_NOOP("messages", "layer by layer"),
    },
)
SPLIT_NAMES: Words = _words(
    "messages",
    {
        "train": QT_TRANSLATE_NOOP("messages", "training data"),
        "validation": QT_TRANSLATE_NOOP("messages", "validation data"),
        "test": QT_TRANSLATE_NOOP("messages", "test data"),
    },
)
UNIT_NAMES: Words = _words(
    "messages",
    {
        "factor": QT_TRANSLATE_NOOP("messages", "a factor"),
        "result": QT_TRANSLATE_NOOP("messages", "a result"),
        "step": QT_TRANSLATE_NOOP("messages", "a small step"),
        "neuron": QT_TRANSLATE_NOOP("messages", "a neuron"),
        "layer": QT_TRANSLATE_NOOP("messages", "a layer"),
        "phase": QT_TRANSLATE_NOOP("messages", "a phase"),
        "example": QT_TRANSLATE_NOOP("messages", "an example"),
        "iteration": QT_TRANSLATE_NOOP("messages", "an iteration"),
        "epoch": QT_TRANSLATE_NOOP("messages", "an epoch"),
    },
)
DATA_SET_NAMES: Words = _words(
    "messages",
    {
        "xor": QT_TRANSLATE_NOOP("messages", "XOR"),
        "circles": QT_TRANSLATE_NOOP("messages", "circles"),
        "moons": QT_TRANSLATE_NOOP("messages", "moons"),
        "spirals": QT_TRANSLATE_NOOP("messages", "spirals"),
        "gaussians": QT_TRANSLATE_NOOP("messages", "two clouds"),
        "digits": QT_TRANSLATE_NOOP("messages", "digits 8×8"),
        "mnist": QT_TRANSLATE_NOOP("messages", "MNIST"),
    },
)
"""The data sets, short enough to stand in a list."""

BY_VALUE: dict[str, Words] = {
    "field": FIELD_NAMES,
    "like": FIELD_NAMES,
    "option": FIELD_NAMES,
    "cost": CHOICE_NAMES,
    "split": SPLIT_NAMES,
    "data": DATA_SET_NAMES,
}
"""Which names stand under a value, whatever the key of the error."""

BY_KEY: dict[tuple[str, str], Words] = {
    ("spec.choice", "allowed"): CHOICE_NAMES,
    ("spec.cost_output", "allowed"): CHOICE_NAMES,
    ("spec.cost_output", "value"): CHOICE_NAMES,
    ("story.order", "allowed"): ORDER_NAMES,
    ("move.unit", "allowed"): UNIT_NAMES,
    ("recipe.data", "allowed"): DATA_SET_NAMES,
    ("data.unknown_name", "allowed"): DATA_SET_NAMES,
    ("data.unknown_option", "allowed"): FIELD_NAMES,
}
"""Which names stand under a value of one error."""


def in_words(key: str, value: str, names: str) -> str | None:
    """The names, separated by commas, that stand under `value` of the error `key`, in words.

    None when not all of them have words: what came from a file or a keyboard stays as it is.
    """
    words = BY_KEY.get((key, value)) or BY_VALUE.get(value, {})
    if key.startswith("data.") and value == "name":
        words = DATA_SET_NAMES
    listed = names.split(", ")
    if not all(name in words for name in listed):
        return None
    shown = [QCoreApplication.translate(*words[name]) for name in listed]
    return QCoreApplication.translate("messages", ", ").join(shown)
