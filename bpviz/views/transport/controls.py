"""The controls of the bar: their names, icons and words, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from bpviz.views.theme import Theme, icon
from bpviz.views.transport.words import translated

SLOWEST, FASTEST = 0.5, 60.0
"""Steps a second."""
SPEED_STEPS: Final = 100


@dataclass(frozen=True, slots=True)
class Button:
    """A button with an icon.

    says      its name for a screen reader, and the start of its tooltip
    keys      what presses it
    why_not   its tooltip while it cannot act
    """

    name: str
    icon: str
    says: object
    keys: str = ""
    why_not: object = ""
    kind: str = "transport"


NOTHING_BEFORE: Final = QT_TRANSLATE_NOOP(
    "Transport", "This is the first moment; nothing lies before it."
)
BUTTONS: Final = (
    Button("toStart", "to-start", QT_TRANSLATE_NOOP("Transport", "To the first moment"), "Home",
           NOTHING_BEFORE),
    Button("stepBack", "step-back", QT_TRANSLATE_NOOP("Transport", "Step back"), "Left",
           NOTHING_BEFORE),
    Button("stepForward", "step-forward", QT_TRANSLATE_NOOP("Transport", "Step"), "Right",
           kind="transport-main"),
    Button("toEnd", "to-end", QT_TRANSLATE_NOOP("Transport", "To the present"), "End",
           QT_TRANSLATE_NOOP(
               "Transport", "This is the present: nothing later was computed yet. Step or play on."
           )),
)  # fmt: skip
RESTARTS: Final = (
    Button("restart", "restart",
           QT_TRANSLATE_NOOP("Transport", "Restart: back to the same first weights"), "R",
           QT_TRANSLATE_NOOP("Transport", "No update was made yet: this is where it starts.")),
    Button("newWeights", "dice",
           QT_TRANSLATE_NOOP("Transport", "New weights: begin again with others, drawn at random")),
)  # fmt: skip


def made(row: Button, parent: QWidget) -> QToolButton:
    """The button of a row. It leaves the keyboard where it is when it is clicked."""
    button = QToolButton(parent)
    button.setObjectName(row.name)
    button.setProperty("kind", row.kind)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def show_icon(button: QToolButton, row: Button, theme: Theme) -> None:
    """Give a button its icon in the theme's colours."""
    main = row.kind == "transport-main"
    button.setIcon(icon(row.icon, theme, "on_accent" if main else "text"))
    button.setIconSize(QSize(theme.px(18), theme.px(18)))


def show_able(button: QToolButton, row: Button, able: bool) -> None:
    """Enable a button, or say in its tooltip why it cannot act."""
    button.setEnabled(able)
    words = translated(row.says)
    button.setAccessibleName(words)
    keys = f" ({translated_key(row.keys)})" if row.keys else ""
    button.setToolTip(words + keys if able else translated(row.why_not))


def translated_key(key: str) -> str:
    """A key's name in the language in use."""
    return translated(KEY_WORDS[key])


KEY_WORDS: Final = {
    "Home": QT_TRANSLATE_NOOP("Transport", "Home"),
    "End": QT_TRANSLATE_NOOP("Transport", "End"),
    "Left": QT_TRANSLATE_NOOP("Transport", "Left"),
    "Right": QT_TRANSLATE_NOOP("Transport", "Right"),
    "Space": QT_TRANSLATE_NOOP("Transport", "Space"),
    "R": QT_TRANSLATE_NOOP("Transport", "R"),
}


def speed_of(value: int) -> float:
    """Steps a second at a value of the speed slider: equal ways are equal ratios."""
    return float(SLOWEST * (FASTEST / SLOWEST) ** (value / SPEED_STEPS))
