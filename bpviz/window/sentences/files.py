"""Sentences about files in general, net files and recipes."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

FILES: dict[str, object] = {
    "file.missing": QT_TRANSLATE_NOOP("messages", "There is no file {file}."),
    "file.is_folder": QT_TRANSLATE_NOOP("messages", "{file} is a folder. Choose a file."),
    "file.no_folder": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be written: there is no folder {folder}."
    ),
    "file.not_ordinary": QT_TRANSLATE_NOOP(
        "messages", "{file} is a device or a pipe. Choose an ordinary file."
    ),
    "file.no_reading": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be read: you have no permission to open it."
    ),
    "file.not_read": QT_TRANSLATE_NOOP("messages", "{file} cannot be read ({reason})."),
    "file.too_large": QT_TRANSLATE_NOOP(
        "messages", "{file} is too large: such a file has at most {limit} bytes."
    ),
    "file.disk_full": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was not saved: there is not enough room on the disk. "
        "What was there before is unharmed.",
    ),
    "file.no_permission": QT_TRANSLATE_NOOP(
        "messages",
        "{file} was not saved: you have no permission to change it or its folder {folder}.",
    ),
    "file.not_written": QT_TRANSLATE_NOOP("messages", "{file} was not saved ({reason})."),
    "net.toml": QT_TRANSLATE_NOOP(
        "messages", "{file} is not a net: it is no text in the TOML format ({reason})."
    ),
    "net.field": QT_TRANSLATE_NOOP(
        "messages", "{file} is not a net: something is wrong at {place} ({reason})."
    ),
    "net.spec": QT_TRANSLATE_NOOP(
        "messages", "{file} describes a network that is not possible. {reason}"
    ),
    "net.empty_text": QT_TRANSLATE_NOOP("messages", "In {file}, {place} is empty; write a text."),
    "net.shape": QT_TRANSLATE_NOOP(
        "messages",
        "In {file}, {place} has {found} entries; the network and its rows need {wanted}.",
    ),
    "net.too_many_rows": QT_TRANSLATE_NOOP(
        "messages", "In {file}, the rows hold {found} numbers; a net may have up to {limit}."
    ),
    "net.not_finite": QT_TRANSLATE_NOOP(
        "messages", "In {file}, {place} holds a number that is not finite in {dtype}."
    ),
    "net.name": QT_TRANSLATE_NOOP(
        "messages",
        "In {file}, the name “{name}” in {place} must have 1 to {limit} characters, and no "
        "blank at its ends.",
    ),
    "net.name_twice": QT_TRANSLATE_NOOP(
        "messages",
        "In {file}, the name “{name}” stands {count} times in {place}; each needs a name of "
        "its own.",
    ),
    "recipe.data": QT_TRANSLATE_NOOP(
        "messages", "The data set must be one of {allowed}, not {value}."
    ),
    "recipe.epochs": QT_TRANSLATE_NOOP(
        "messages", "The number of epochs must be {allowed}, not {value}."
    ),
    "recipe.folder": QT_TRANSLATE_NOOP(
        "messages", "The data set {data} needs the folder of its files."
    ),
    "recipe.pen": QT_TRANSLATE_NOOP(
        "messages", "The recipe needs the file or the folder of pen strokes."
    ),
    "recipe.mix_points": QT_TRANSLATE_NOOP(
        "messages", "Only pictures can be mixed; the data set {data} has none."
    ),
    "recipe.value": QT_TRANSLATE_NOOP(
        "messages", "In a recipe, “{name}” must be {allowed}, not {value}."
    ),
    "recipe.table": QT_TRANSLATE_NOOP(
        "messages", "In a recipe, {table} must be a table of values by name, not {value}."
    ),
    "recipe.unknown": QT_TRANSLATE_NOOP(
        "messages", "A recipe has no “{name}”. It can have {allowed}."
    ),
    "recipe.unreadable": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be read as a recipe ({reason})."
    ),
}
