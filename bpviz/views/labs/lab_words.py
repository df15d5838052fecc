"""What a lab and its parts are called, as values. All texts are in the context "Labs"."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QCoreApplication

CONTEXT: Final = "Labs"


@dataclass(frozen=True, slots=True)
class ControlWords:
    """A control: its label, its symbol as text ("x_0", "η"; "" for none), its tooltip."""

    label: str
    symbol: str = ""
    help: str = ""


@dataclass(frozen=True, slots=True)
class LabWords:
    """A lab: a word for its tab, a short sentence as its name, what it shows, names of its parts.

    choices   by control and choice
    readings  by name: a word or a symbol
    """

    short: str
    title: str
    about: str
    controls: Mapping[str, ControlWords]
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    presets: Mapping[str, str] = field(default_factory=dict)


def say(words: str, **gaps: object) -> str:
    """A marked text in the language in use, with what stands in its gaps."""
    return QCoreApplication.translate(CONTEXT, words).format(**gaps)
