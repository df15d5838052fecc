"""The words of the table: headers, what a row is, what stands in a cell for a screen reader."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, WeightRef, unit_before
from bpviz.notation.symbols import Notation, inline
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.table.names import column_letter, name_of, name_text

HEADERS: Final = {
    "name": QT_TRANSLATE_NOOP("TableView", "name"),
    "target": QT_TRANSLATE_NOOP("TableView", "target"),
    "cost": QT_TRANSLATE_NOOP("TableView", "cost"),
    "value": QT_TRANSLATE_NOOP("TableView", "value"),
    "gradient": QT_TRANSLATE_NOOP("TableView", "gradient"),
    "change": QT_TRANSLATE_NOOP("TableView", "change"),
    "new": QT_TRANSLATE_NOOP("TableView", "new value"),
}
"""What stands above a column; those of z, a and δ are letters of the notation."""

MEANINGS: Final = {
    "name": QT_TRANSLATE_NOOP("TableView", "What the row is about"),
    "z": QT_TRANSLATE_NOOP("TableView", "The weighted input: what enters the neuron"),
    "a": QT_TRANSLATE_NOOP("TableView", "The activation: what leaves the neuron"),
    "delta": QT_TRANSLATE_NOOP(
        "TableView", "The error: how fast the cost changes as the weighted input changes"
    ),
    "target": QT_TRANSLATE_NOOP("TableView", "What the output should be"),
    "cost": QT_TRANSLATE_NOOP("TableView", "What the output adds to the cost"),
    "value": QT_TRANSLATE_NOOP("TableView", "The value in use, until the update"),
    "gradient": QT_TRANSLATE_NOOP(
        "TableView", "How fast the cost changes as the weight or bias changes"
    ),
    "change": QT_TRANSLATE_NOOP("TableView", "What the update adds"),
    "new": QT_TRANSLATE_NOOP("TableView", "The value after the update"),
}
"""What the numbers of a column are."""

QUANTITIES: Final = {
    "z": QT_TRANSLATE_NOOP("TableView", "weighted input"),
    "a": QT_TRANSLATE_NOOP("TableView", "activation"),
    "delta": QT_TRANSLATE_NOOP("TableView", "error"),
}
"""The columns that have a letter, by name."""

NEVER: Final = QT_TRANSLATE_NOOP("TableView", "never updated")
UNKNOWN: Final = QT_TRANSLATE_NOOP("TableView", "not computed yet")
PAUSED: Final = QT_TRANSLATE_NOOP("TableView", "shown when training is paused")
NONE: Final = QT_TRANSLATE_NOOP("TableView", "none")
NO_NUMBER: Final = QT_TRANSLATE_NOOP("TableView", "There is no number in this cell yet.")
SORT: Final = QT_TRANSLATE_NOOP("TableView", "Click to sort; a third click restores the order.")
CELL: Final = QT_TRANSLATE_NOOP("TableView", "{name}, {quantity}: {number}")
WEIGHT: Final = QT_TRANSLATE_NOOP("TableView", "Weight {name}, from {source} to {target}")
BIAS: Final = QT_TRANSLATE_NOOP("TableView", "Bias {name}")
INPUT: Final = QT_TRANSLATE_NOOP("TableView", "Input {name}")
HIDDEN: Final = QT_TRANSLATE_NOOP("TableView", "Hidden neuron {name}")
OUTPUT: Final = QT_TRANSLATE_NOOP("TableView", "Output neuron {name}")
COST: Final = QT_TRANSLATE_NOOP("TableView", "Cost {name}")


def say(literal: str) -> str:
    """A literal of this module in the language of the program."""
    return QCoreApplication.translate("TableView", literal)


def header(key: str, notation: Notation) -> str:
    """What stands above a column."""
    return say(HEADERS[key]) if key in HEADERS else column_letter(key, notation)


def spoken_header(key: str, notation: Notation) -> str:
    """The header for a screen reader: a letter beside its word."""
    text = header(key, notation)
    return f"{say(QUANTITIES[key])} {text}" if key in QUANTITIES else text


def header_tip(key: str) -> str:
    """What the numbers of a column are, and what a click does."""
    return f"{say(MEANINGS[key])}\n{say(SORT)}"


def full_name(ref: Ref, notation: Notation) -> str:
    """What a row is about, in words."""
    name = name_text(ref, notation)
    match ref:
        case WeightRef(layer, j, k):
            ends = unit_before(layer, k), NeuronRef(layer, j)
            source, target = (inline(name_of(end, notation)) for end in ends)
            return say(WEIGHT).format(name=name, source=source, target=target)
        case BiasRef():
            return say(BIAS).format(name=name)
        case InputRef():
            return say(INPUT).format(name=name)
        case CostRef():
            return say(COST).format(name=name)
        case NeuronRef(layer, _) if layer == notation.spec.layers - 1:
            return say(OUTPUT).format(name=name)
    return say(HIDDEN).format(name=name)
