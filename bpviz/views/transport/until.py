"""UntilMenu: the choices of "until", opened above their button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from bpviz.engine import Spec
from bpviz.run.display import Display
from bpviz.run.until import RULES
from bpviz.views.numbers import ALL_DIGITS, number
from bpviz.views.theme import THEMES, Theme
from bpviz.views.transport.until_words import TIPS, read_number, rule_words, why_not

FIRST_NUMBERS: Final = {"small_change": 0.001, "cost_below": 0.01}


class UntilMenu(QFrame):
    """One line a rule: words to press, and a field where a number is needed.

    A field is taken with Enter or by pressing its words. Nonsense is refused below the lines.
    """

    asked = Signal(str, object)  # key of the rule, float or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("untilMenu")
        self.setProperty("panel", "whole")
        self._theme, self._display = THEMES["light"], Display()
        self._heading, self._refusal = QLabel(self), QLabel(self)
        self._heading.setProperty("role", "heading")
        self._refusal.setObjectName("untilRefusal")
        self._refusal.setProperty("tone", "error")
        self._refusal.setWordWrap(True)
        self._buttons = {key: self._button(key) for key in RULES}
        self._fields = {key: self._field(key) for key, rule in RULES.items() if rule.needs_number}
        self._grid = QGridLayout(self)
        self._grid.addWidget(self._heading, 0, 0, 1, 2)
        for place, key in enumerate(RULES, start=1):
            wide = 1 if key in self._fields else 2
            left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(self._buttons[key], place, 0, 1, wide, left)
            if key in self._fields:
                self._grid.addWidget(self._fields[key], place, 1)
        self._grid.addWidget(self._refusal, len(RULES) + 1, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self.show_theme(self._theme)

    def _button(self, key: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(key)
        button.setProperty("kind", "quiet")
        button.setProperty("rule", key)
        button.clicked.connect(self._ask_pressed)
        return button

    def _field(self, key: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"{key}Value")
        field.setProperty("rule", key)
        field.setText(number(FIRST_NUMBERS[key], ALL_DIGITS))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.returnPressed.connect(self._ask_pressed)
        field.textEdited.connect(self._forget_refusal)
        return field

    # --- what is shown ---------------------------------------------------------------------------

    def show_choices(self, display: Display, spec: Spec) -> None:
        """Say what can be asked of this network and selection, and why the rest cannot."""
        self._write_fields(display)
        self._heading.setText(self.tr("Go on until …"))
        for key, button in self._buttons.items():
            words, reason = rule_words(key, display, spec), why_not(key, display, spec)
            button.setText(words)
            button.setEnabled(not reason)
            button.setToolTip(reason or QCoreApplication.translate("Until", TIPS[key]))
        for key, field in self._fields.items():
            field.setAccessibleName(self._buttons[key].text())
            field.setToolTip(self.tr("A number above 0, such as 0.01 or 1e-3; Enter goes on"))

    def _write_fields(self, display: Display) -> None:
        """What was typed stays, with the decimal mark of the display."""
        for field in self._fields.values():
            field.setText(field.text().replace(self._display.decimal, display.decimal))
        self._display = display
        self._refuse("", None)

    def open_above(self, button: QWidget) -> None:
        """Show it above its button, inside the window."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, 0))
        window = button.window()
        right = window.mapToGlobal(QPoint(window.width(), 0)).x() - self.width()
        self.move(max(0, min(corner.x(), right)), max(0, corner.y() - self.height() - 6))
        self.show()
        first = next((each for each in self._buttons.values() if each.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._theme = theme
        side = theme.px(14)
        self._grid.setContentsMargins(side, theme.px(12), side, theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(2))
        for field in self._fields.values():
            field.setFixedWidth(theme.px(96))
        self._refusal.setMaximumWidth(theme.px(380))

    # --- what is asked for -----------------------------------------------------------------------

    def _ask_pressed(self) -> None:
        sender = self.sender()
        assert sender is not None
        key = str(sender.property("rule"))
        value, wrong = None, ""
        if key in self._fields:
            value, wrong = read_number(self._fields[key].text())
        if wrong:
            self._refuse(wrong, key)
            return
        self.close()
        self.asked.emit(key, value)

    def _forget_refusal(self) -> None:
        self._refuse("", None)

    def _refuse(self, words: str, key: str | None) -> None:
        """Say what is wrong with the number of a rule; nothing is wrong with the others."""
        self._refusal.setText(words)
        self._refusal.setVisible(bool(words))
        for name, field in self._fields.items():
            field.setProperty("state", "bad" if name == key else None)
            field.style().unpolish(field)
            field.style().polish(field)
        if key is not None:
            self._fields[key].setFocus()
            self._fields[key].selectAll()
        bottom = self.geometry().bottom()
        self.adjustSize()
        if self.isVisible():
            self.move(self.x(), bottom - self.height() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the lines, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
