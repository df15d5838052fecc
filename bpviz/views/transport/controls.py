"""The controls of the bar: their names, icons and words, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from bpviz.views.theme import Theme, icon
from bpviz.views.transport.words import counted_unit, translated


@dataclass(frozen=True, slots=True)
class Button:
    """A button with an icon.

    says      its name for a screen reader, and the start of its tooltip
    keys      what presses it
    why_not   its tooltip while it cannot act
    coarser   what the keys do with Shift and with Ctrl
    """

    name: str
    icon: str
    says: object
    keys: str = ""
    why_not: object = ""
    kind: str = "transport"
    coarser: object = ""


NOTHING_BEFORE: Final = QT_TRANSLATE_NOOP(
    "Transport", "This is the first moment; nothing lies before it."
)
BUTTONS: Final = (
    Button("toStart", "to-start", QT_TRANSLATE_NOOP("Transport", "To the first moment"), "Home",
           NOTHING_BEFORE),
    Button("stepBack", "step-back", QT_TRANSLATE_NOOP("Transport", "Back by {step}"),
           "Left PageUp", NOTHING_BEFORE,
           coarser=QT_TRANSLATE_NOOP(
               "Transport",
               "Shift+Left: back by the next coarser unit; Ctrl+Left: back by an iteration"
           )),
    Button("stepForward", "step-forward", QT_TRANSLATE_NOOP("Transport", "On by {step}"),
           "Right PageDown", kind="transport-main",
           coarser=QT_TRANSLATE_NOOP(
               "Transport",
               "Shift+Right: on by the next coarser unit; Ctrl+Right: on by an iteration"
           )),
    Button("toEnd", "to-end", QT_TRANSLATE_NOOP("Transport", "To the present"), "End",
           QT_TRANSLATE_NOOP(
               "Transport", "This is the present: nothing later was computed yet. Step or play on."
           )),
)  # fmt: skip
PHASE_ENDS: Final = (
    Button("phaseEndBefore", "⇤",
           QT_TRANSLATE_NOOP("Transport", "To the end of the phase before"), "Ctrl+Shift+Left",
           QT_TRANSLATE_NOOP("Transport", "This is the first phase; none has ended before.")),
    Button("phaseEnd", "⇥", QT_TRANSLATE_NOOP("Transport", "To the end of this phase"),
           "Ctrl+Shift+Right"),
)  # fmt: skip
"""Their sign is a letter, not one of the icons."""
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


def quiet_button(name: str, parent: QWidget) -> QPushButton:
    """A button of words only, which leaves the keyboard where it is as well."""
    button = QPushButton(parent)
    button.setObjectName(name)
    button.setProperty("kind", "quiet")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def show_icon(button: QToolButton, row: Button, theme: Theme) -> None:
    """Give a button its icon in the theme's colours."""
    if row in PHASE_ENDS:
        button.setText(row.icon)
        return
    main = row.kind == "transport-main"
    button.setIcon(icon(row.icon, theme, "on_accent" if main else "text"))
    button.setIconSize(QSize(theme.px(18), theme.px(18)))


def says_of(row: Button, unit: str, count: int) -> str:
    """What a button does; the step buttons say how far they go."""
    words = translated(row.says)
    return words.replace("{step}", counted_unit(unit, count))


def show_able(button: QToolButton, row: Button, words: str, able: bool) -> None:
    """Enable a button, or say in its tooltip why it cannot act."""
    button.setEnabled(able)
    button.setAccessibleName(words)
    keys = f" ({translated_keys(row.keys)})" if row.keys else ""
    coarser = f"\n{translated(row.coarser)}" if row.coarser else ""
    button.setToolTip(words + keys + coarser if able else translated(row.why_not))


def translated_keys(keys: str) -> str:
    """Keys that do the same, one after the other: "Right, PageDown"."""
    return QCoreApplication.translate("Transport", ", ").join(map(translated_key, keys.split()))


def translated_key(key: str) -> str:
    """A key's name in the language in use."""
    return translated(KEY_WORDS[key])


KEY_WORDS: Final = {
    "Home": QT_TRANSLATE_NOOP("Transport", "Home"),
    "End": QT_TRANSLATE_NOOP("Transport", "End"),
    "Left": QT_TRANSLATE_NOOP("Transport", "Left"),
    "Right": QT_TRANSLATE_NOOP("Transport", "Right"),
    "PageUp": QT_TRANSLATE_NOOP("Transport", "PageUp"),
    "PageDown": QT_TRANSLATE_NOOP("Transport", "PageDown"),
    "Ctrl+Shift+Left": QT_TRANSLATE_NOOP("Transport", "Ctrl+Shift+Left"),
    "Ctrl+Shift+Right": QT_TRANSLATE_NOOP("Transport", "Ctrl+Shift+Right"),
    "Space": QT_TRANSLATE_NOOP("Transport", "Space"),
    "R": QT_TRANSLATE_NOOP("Transport", "R"),
}
