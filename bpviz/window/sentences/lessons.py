"""Sentences about lesson files."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

LESSONS: dict[str, object] = {
    "lesson.empty": QT_TRANSLATE_NOOP(
        "messages", "The text is empty; it needs words in both languages."
    ),
    "lesson.long": QT_TRANSLATE_NOOP(
        "messages", "The text has {length} letters; at most {most} can be read here."
    ),
    "lesson.words_missing": QT_TRANSLATE_NOOP(
        "messages", "The words of “{name}” are missing; they belong into [{table}]."
    ),
    "lesson.words_stray": QT_TRANSLATE_NOOP(
        "messages", "There are words for “{name}”, but nothing has this id. There is {allowed}."
    ),
    "lesson.gap": QT_TRANSLATE_NOOP(
        "messages", "Nothing is put in for {gap}. There are {allowed}."
    ),
    "lesson.one_language": QT_TRANSLATE_NOOP(
        "messages", "This text is there in {has}, but not in {lacks}."
    ),
    "lesson.unlike": QT_TRANSLATE_NOOP(
        "messages", "The {what} must be the same in both languages; one of them is not: {odd}."
    ),
    "lesson.unknown": QT_TRANSLATE_NOOP(
        "messages", "There is no {value} here; there is {allowed}."
    ),
    "lesson.nobody": QT_TRANSLATE_NOOP(
        "messages", "Nothing in this net is called {value}. It has {names}."
    ),
    "lesson.range": QT_TRANSLATE_NOOP("messages", "There must be {low} to {high}, not {value}."),
    "lesson.lab_workspace": QT_TRANSLATE_NOOP(
        "messages", 'A page that opens a lab needs workspace = "explore".'
    ),
    "lesson.at": QT_TRANSLATE_NOOP(
        "messages",
        'A step is named either by find and of (find = "gradient", of = "w5") or by its '
        "number (step = 14).",
    ),
    "lesson.at_number": QT_TRANSLATE_NOOP(
        "messages", "Iteration and factor count from 0, example and step from 1."
    ),
    "lesson.no_step": QT_TRANSLATE_NOOP(
        "messages", "No step of this net computes “{find}” of “{of}”. It has {names}."
    ),
    "lesson.page": QT_TRANSLATE_NOOP(
        "messages", "There is no page {value} in {workspace}. It has {allowed}."
    ),
    "lesson.right": QT_TRANSLATE_NOOP(
        "messages",
        "“right” must name one of the choices, {allowed}, or several with several = true.",
    ),
    "lesson.id": QT_TRANSLATE_NOOP(
        "messages",
        "An id is a short word such as “first_look”, of a to z, 0 to 9 and _, not {value}.",
    ),
    "lesson.twice": QT_TRANSLATE_NOOP(
        "messages", "The id {value} is there twice; each needs one of its own."
    ),
    "lesson.start": QT_TRANSLATE_NOOP("messages", "It cannot begin there. {reason}"),
    "lesson.lab": QT_TRANSLATE_NOOP("messages", "{reason}"),
    "lesson.line": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be used as a lesson. In line {line}, at {place}: {reason}"
    ),
    "lesson.place": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be used as a lesson. At {place}: {reason}"
    ),
    "lesson.toml": QT_TRANSLATE_NOOP(
        "messages", "{file} is not a lesson: it is not TOML ({reason})."
    ),
    "lesson.field": QT_TRANSLATE_NOOP("messages", "{reason}"),
    "lesson.formula_chinese": QT_TRANSLATE_NOOP(
        "messages", "A formula cannot hold Chinese: {formula}. Put the words before or after it."
    ),
    "lesson.formula_long": QT_TRANSLATE_NOOP(
        "messages", "A formula has {length} letters; at most {most} can be set."
    ),
    "lesson.formula_braces": QT_TRANSLATE_NOOP(
        "messages", "The braces of this formula do not match: {formula}."
    ),
    "lesson.stars": QT_TRANSLATE_NOOP(
        "messages",
        "A * or ** is not closed in this paragraph ({text}); a star itself is written \\*.",
    ),
    "lesson.dollars": QT_TRANSLATE_NOOP(
        "messages",
        "A formula is not closed in this paragraph ({text}); a dollar itself is written \\$.",
    ),
    "lesson.start_what": QT_TRANSLATE_NOOP(
        "messages",
        'A start needs net = "...", or spec and data = "...", or spec and rows, or lab = "...".',
    ),
    "lesson.net": QT_TRANSLATE_NOOP("messages", "There is no net {value}. The nets are {allowed}."),
    "lesson.nowhere": QT_TRANSLATE_NOOP(
        "messages",
        "The network that is shown has no “{name}”; go back to where this page began.",
    ),
}
