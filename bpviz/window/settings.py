"""Settings: what is kept from one start to the next, read through a table of types and ranges.

A settings file that was damaged or edited can never stop the program: what does not fit its row
has its default.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QByteArray, QSettings

from bpviz.engine import ORDERS
from bpviz.run.display import DECIMALS, SCALES

THEME_CHOICES = ("system", "light", "dark", "projector")
LANGUAGES = ("system", "en", "zh_CN")
NOTATIONS = ("nielsen", "net_out", "o_err")
WORKSPACE_NAMES = ("step", "train", "draw", "explore")


@dataclass(frozen=True, slots=True)
class Setting:
    """One row: its default, and how a stored text becomes a value (None: refused)."""

    default: object
    parse: Callable[[str], object | None]


def _choice(default: str, allowed: tuple[str, ...]) -> Setting:
    return Setting(default, lambda text: text if text in allowed else None)


def _number(default: float, low: float, high: float) -> Setting:
    def parse(text: str) -> float | None:
        try:
            value = type(default)(text)
        except ValueError:
            return None
        return value if low <= value <= high else None

    return Setting(default, parse)


def _text(default: str = "") -> Setting:
    return Setting(default, lambda text: text)


SETTINGS: dict[str, Setting] = {
    "theme": _choice("system", THEME_CHOICES),
    "language": _choice("system", LANGUAGES),
    "zoom": _number(1.0, 0.6, 3.0),
    "workspace": _choice("step", WORKSPACE_NAMES),
    "digits": _number(4, 2, 17),
    "scale": _choice("linear", SCALES),
    "scale_draw": _choice("layer", SCALES),
    "decimal": _choice(".", DECIMALS),
    "order": _choice("deltas", ORDERS),
    "lessons_wide": _choice("open", ("open", "rail", "hidden")),
    "lessons_narrow": _choice("rail", ("open", "rail", "hidden")),
    "lessons_progress": _text(),
    "width": _number(0, 0, 100_000),
    "left_handed": _number(0, 0, 1),
    "mnist_folder": _text(),
    "last_folder": _text(),
    "recent": _text(),
}


class Settings:
    """Values by name, kept in an ini file of the user's."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(
            QSettings.Format.IniFormat, QSettings.Scope.UserScope, "bpviz", "bpviz"
        )

    def _get(self, name: str) -> object:
        row = SETTINGS[name]
        stored = self._store.value(name)
        value = row.parse(stored) if isinstance(stored, str) else None
        return row.default if value is None else value

    def text(self, name: str) -> str:
        """A setting that is a word."""
        return str(self._get(name))

    def number(self, name: str) -> float:
        """A setting that is a number."""
        value = self._get(name)
        assert isinstance(value, (int, float))
        return value

    def set(self, name: str, value: object) -> None:
        """Keep a value; it must fit its row."""
        text = str(value)
        if SETTINGS[name].parse(text) is None:
            raise ValueError(f"{name} cannot be {value!r}")
        self._store.setValue(name, text)

    def bytes(self, name: str) -> QByteArray:
        """A stored arrangement of the window; empty when there is none or it is damaged."""
        stored = self._store.value(name)
        return stored if isinstance(stored, QByteArray) else QByteArray()

    def set_bytes(self, name: str, value: QByteArray) -> None:
        """Keep an arrangement of the window."""
        self._store.setValue(name, value)
