"""What is said about a person's own table: what it is, and what will be made of it."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from bpviz.data import Dataset
from bpviz.data.own import OwnTable
from bpviz.views.numbers import count

NAMED: Final = 8
"""Names in a sentence; of more the first are named."""

KIND_WORDS: Final[dict[str, object]] = {
    "classes": QT_TRANSLATE_NOOP("OwnDataDialog", "classes to tell apart"),
    "numbers": QT_TRANSLATE_NOOP("OwnDataDialog", "numbers to predict"),
}
SCALING_WORDS: Final[dict[str, object]] = {
    "standard": QT_TRANSLATE_NOOP("OwnDataDialog", "mean 0, deviation 1"),
    "unit": QT_TRANSLATE_NOOP("OwnDataDialog", "from 0 to 1"),
    "none": QT_TRANSLATE_NOOP("OwnDataDialog", "as they are"),
}
COLUMN_WORDS: Final[dict[str, object]] = {
    "number": QT_TRANSLATE_NOOP("OwnDataDialog", "numbers"),
    "text": QT_TRANSLATE_NOOP("OwnDataDialog", "words"),
    "input": QT_TRANSLATE_NOOP("OwnDataDialog", "input"),
    "target": QT_TRANSLATE_NOOP("OwnDataDialog", "target"),
    "unused": QT_TRANSLATE_NOOP("OwnDataDialog", "not used"),
    "missing": QT_TRANSLATE_NOOP("OwnDataDialog", "missing"),
}
_COUNTED: Final = re.compile(r"column (\d+)")
_NTH: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "column {n}")
_SEPARATORS: Final[dict[str, object]] = {
    ",": QT_TRANSLATE_NOOP("OwnDataDialog", "commas between values"),
    ";": QT_TRANSLATE_NOOP("OwnDataDialog", "semicolons between values"),
    "\t": QT_TRANSLATE_NOOP("OwnDataDialog", "tabs between values"),
    "": QT_TRANSLATE_NOOP("OwnDataDialog", "one value a row"),
}
_LATIN: Final = QT_TRANSLATE_NOOP(
    "OwnDataDialog", "It is not UTF-8: read as Latin-1, so look whether the letters are right."
)
_ABOUT: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "{rows} rows, {columns} columns, {separator}.")
_MADE: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "{examples} examples, {inputs}, {targets}.")
_INPUTS: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "{inputs} inputs")
_ONE_INPUT: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "1 input")
_CLASSES: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "{classes} classes: {names}")
_ONE_OUTPUT: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "2 classes in one output: {names}")
_NUMBERS: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "to predict {names}")
_PARTS: Final = QT_TRANSLATE_NOOP(
    "OwnDataDialog", "{train} to train, {validation} for validation, {test} for testing."
)
_SKIPPED: Final = QT_TRANSLATE_NOOP("OwnDataDialog", "Rows left out: {rows}.")
_CONSTANT: Final = QT_TRANSLATE_NOOP(
    "OwnDataDialog", "The same in every row, so of no use as input: {names}."
)
_SCALED: Final = QT_TRANSLATE_NOOP(
    "OwnDataDialog", "The target is scaled too: what the network gives is not in its own units."
)


def translated(words: object) -> str:
    """A literal that QT_TRANSLATE_NOOP marked (it says "object"), in the language in use."""
    return QCoreApplication.translate("OwnDataDialog", str(words))


def about_table(table: OwnTable) -> str:
    """How large a table is and how it was read."""
    words = translated(_ABOUT).format(
        rows=count(len(table.rows)),
        columns=count(len(table.columns)),
        separator=translated(_SEPARATORS[table.separator]),
    )
    return f"{words} {translated(_LATIN)}" if table.encoding == "latin-1" else words


def about_dataset(dataset: Dataset, targets: str, classes: bool) -> str:
    """What was made of a table: examples, inputs, classes."""
    many = dataset.inputs > 1
    said = translated(_MADE).format(
        examples=count(sum(_sizes(dataset))),
        inputs=translated(_INPUTS if many else _ONE_INPUT).format(inputs=count(dataset.inputs)),
        targets=_about_targets(dataset, targets, classes),
    )
    return said.replace("….", "…").replace("…。", "…")  # an ellipsis ends a sentence by itself


def about_parts(dataset: Dataset) -> str:
    """How many examples are in each split."""
    train, validation, test = map(count, _sizes(dataset))
    return translated(_PARTS).format(train=train, validation=validation, test=test)


def about_rest(skipped: int, constant: tuple[str, ...], scaled_target: bool) -> str:
    """What else there is to know: rows left out, columns without use, units; may be nothing."""
    said = []
    if skipped:
        said.append(translated(_SKIPPED).format(rows=count(skipped)))
    if constant:
        said.append(translated(_CONSTANT).format(names=_listed(tuple(map(column_words, constant)))))
    if scaled_target:
        said.append(translated(_SCALED))
    return " ".join(said)


def _about_targets(dataset: Dataset, targets: str, classes: bool) -> str:
    if not classes:
        return translated(_NUMBERS).format(names=column_words(targets))
    labels = dataset.labels or ()
    words = _ONE_OUTPUT if dataset.outputs == 1 else _CLASSES
    return translated(words).format(classes=count(len(labels)), names=_listed(labels))


def _sizes(dataset: Dataset) -> tuple[int, int, int]:
    train, validation, test = (dataset.split(name) for name in ("train", "validation", "test"))
    sizes = (0 if part is None else len(part[0]) for part in (train, validation, test))
    return tuple(sizes)  # type: ignore[return-value]


def column_words(name: str) -> str:
    """What a column is called: a name that only counts the columns is said in words."""
    found = _COUNTED.fullmatch(name)
    return name if found is None else translated(_NTH).format(n=found[1])


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")
