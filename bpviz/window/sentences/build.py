"""Sentences about tables typed or pasted, and about building a net."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

BUILD: dict[str, object] = {
    "data.table_text": QT_TRANSLATE_NOOP(
        "messages",
        "The text is too long for a table: {size} characters. Up to {limit} bytes are read. "
        "Paste fewer rows.",
    ),
    "data.table_empty": QT_TRANSLATE_NOOP(
        "messages",
        "There is no table of numbers here. It needs rows of numbers, with tabs, semicolons or "
        "commas between them.",
    ),
    "data.table_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "Row {row} cannot be read as cells. They must be numbers with tabs, semicolons or commas "
        "between them.",
    ),
    "data.table_number": QT_TRANSLATE_NOOP(
        "messages", "Row {row}, column {column}: {value} is not a number."
    ),
    "data.table_finite": QT_TRANSLATE_NOOP(
        "messages", "Row {row}, column {column}: {value} is too large a number."
    ),
    "data.table_missing": QT_TRANSLATE_NOOP(
        "messages", "Row {row}, column {column}: the value is missing. Write 0 if it is 0."
    ),
    "data.table_ragged": QT_TRANSLATE_NOOP(
        "messages",
        "The rows are not equally long: row {row} has {found} values, row {first} has {right}.",
    ),
    "data.table_columns": QT_TRANSLATE_NOOP(
        "messages", "The number of columns is {found}; it must be {right}."
    ),
    "data.table_numbers": QT_TRANSLATE_NOOP(
        "messages",
        "{rows} rows of {columns} columns would be {count} numbers; a table can have up to "
        "{limit}. Take fewer rows.",
    ),
    "build.no_rows": QT_TRANSLATE_NOOP(
        "messages", "No row is chosen. A mini-batch needs at least one."
    ),
    "build.row": QT_TRANSLATE_NOOP(
        "messages", "There is no row {row}. The rows of the data set are 1 to {count}."
    ),
    "build.last_row": QT_TRANSLATE_NOOP(
        "messages", "The last row stays: a network needs at least one example."
    ),
    "build.paste_room": QT_TRANSLATE_NOOP(
        "messages",
        "What you pasted is {found} columns wide, and from this cell on there is room for {room}. "
        "Paste it further to the left; a whole row is {right} columns wide.",
    ),
    "build.paste_columns": QT_TRANSLATE_NOOP(
        "messages",
        "What you pasted is {found} columns wide. The rows of this network are {right} wide: "
        "inputs ({inputs}), then targets ({outputs}). Change the table, or the layers first.",
    ),
}
