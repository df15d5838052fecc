"""Sentences about a person's own table and about the expansion of pictures."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

OWN_DATA: dict[str, object] = {
    "data.shares": QT_TRANSLATE_NOOP(
        "messages",
        "{validation} for validation and {test} for testing leave too little to learn from; "
        "together they may be up to {limit}.",
    ),
    "data.expansion_nothing": QT_TRANSLATE_NOOP(
        "messages",
        "With shift, turn and size all 0 the copies would be the same pictures again. One of "
        "them must be above 0.",
    ),
    "data.expansion_points": QT_TRANSLATE_NOOP(
        "messages",
        "The data set {name} holds no pictures; only pictures can be shifted, turned and scaled.",
    ),
    "data.expanded_already": QT_TRANSLATE_NOOP(
        "messages", "The data set {name} is expanded already. Expand the original instead."
    ),
    "data.expansion_room": QT_TRANSLATE_NOOP(
        "messages",
        "{copies} copies of {examples} pictures need too much memory; up to {most} are possible.",
    ),
    "data.own_size": QT_TRANSLATE_NOOP(
        "messages", "{file} has {size} MB; a table may have up to {limit} MB."
    ),
    "data.own_binary": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is not a text. A table is a text file with commas, semicolons or tabs between "
        "its values: save it as CSV from the program that made it.",
    ),
    "data.own_empty": QT_TRANSLATE_NOOP(
        "messages", "{file} holds no table: there are no rows with values in it."
    ),
    "data.own_unreadable": QT_TRANSLATE_NOOP(
        "messages",
        "Row {row} of {file} cannot be read as cells of a table. Is a quotation mark missing?",
    ),
    "data.own_cells": QT_TRANSLATE_NOOP(
        "messages", "{file} has more than {limit} values. Take fewer rows or columns."
    ),
    "data.own_ragged": QT_TRANSLATE_NOOP(
        "messages", "Row {row} of {file} has {found} values, but there are {right} columns."
    ),
    "data.own_no_column": QT_TRANSLATE_NOOP(
        "messages", "{file} has no column “{column}”. Its columns are {names}."
    ),
    "data.own_choice": QT_TRANSLATE_NOOP(
        "messages", "“{option}” must be one of {allowed}, not {value}."
    ),
    "data.own_targets": QT_TRANSLATE_NOOP(
        "messages", "One column names the classes; {found} are chosen."
    ),
    "data.own_no_target": QT_TRANSLATE_NOOP("messages", "Choose the column that is to be learnt."),
    "data.own_no_inputs": QT_TRANSLATE_NOOP(
        "messages",
        "There is nothing to learn from: choose at least one column of numbers as an input.",
    ),
    "data.own_inputs": QT_TRANSLATE_NOOP(
        "messages", "{found} columns are inputs; up to {limit} are possible."
    ),
    "data.own_both": QT_TRANSLATE_NOOP(
        "messages", "The column “{column}” cannot be an input and the target at once."
    ),
    "data.own_words": QT_TRANSLATE_NOOP(
        "messages", "The column “{column}” holds words, such as {value}. Numbers are needed."
    ),
    "data.own_missing": QT_TRANSLATE_NOOP("messages", "A value is missing in row {places}."),
    "data.own_missing_more": QT_TRANSLATE_NOOP(
        "messages", "Values are missing in row {places} and at {more} other places."
    ),
    "data.own_all_missing": QT_TRANSLATE_NOOP(
        "messages", "Every row lacks a value, so none is left to learn from."
    ),
    "data.own_no_number": QT_TRANSLATE_NOOP("messages", "There is no number in row {places}."),
    "data.own_no_number_more": QT_TRANSLATE_NOOP(
        "messages", "There is no number in row {places} and at {more} other places."
    ),
    "data.own_large": QT_TRANSLATE_NOOP(
        "messages", "In row {row} ({column}), {value} is too large a number."
    ),
    "data.own_one_class": QT_TRANSLATE_NOOP(
        "messages", "Every row of “{column}” says {value}. At least two classes are needed."
    ),
    "data.own_classes": QT_TRANSLATE_NOOP(
        "messages",
        "“{column}” has {found} different values; up to {limit} classes are possible. Are they "
        "numbers to predict?",
    ),
    "data.own_options": QT_TRANSLATE_NOOP(
        "messages", "What is held about this table is incomplete. Choose its file again."
    ),
    "data.own_changed": QT_TRANSLATE_NOOP(
        "messages", "{file} has changed since it was chosen. Choose it again."
    ),
}
