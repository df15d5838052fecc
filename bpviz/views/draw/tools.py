"""PadTools: the row above the pad: pen, eraser, undo, clear, the large pad."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QSizePolicy, QWidget

from bpviz.data.stages import PEN
from bpviz.views.draw.pad import DrawPad
from bpviz.views.theme import Theme, icon

WIDTHS: Final = {"thin": PEN / 2, "medium": PEN, "thick": PEN * 2}
"""The pens, by their width in parts of the pad's side."""


class PadTools(QWidget):
    """A heading and the buttons; what a key does too works wherever the focus is in the window."""

    largePadAsked = Signal()
    leftHandedToggled = Signal(bool)

    def __init__(self, pad: DrawPad, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("padTools")
        self._pad = pad
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._pen = self._button("penMenu")
        self._eraser, self._undo = self._button("eraser"), self._button("undoStroke")
        self._clear, self._large = self._button("clearPad"), self._button("largePad")
        self._eraser.setCheckable(True)
        self._make_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._heading, 1)
        for button in (self._pen, self._eraser, self._undo, self._clear, self._large):
            row.addWidget(button)
        self._connect()
        self._say()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("kind", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_menu(self) -> None:
        menu, self._widths = QMenu(self), QActionGroup(self)
        for name in WIDTHS:
            action = QAction(self)
            action.setObjectName(f"pen_{name}")
            action.setCheckable(True)
            action.setChecked(name == "medium")
            self._widths.addAction(action)
            menu.addAction(action)
        self._left = QAction(self)
        self._left.setObjectName("leftHanded")
        self._left.setCheckable(True)
        menu.addSeparator()
        menu.addAction(self._left)
        self._pen.setMenu(menu)
        self._pen.setProperty("menu", "true")

    def _connect(self) -> None:
        pad = self._pad
        pad.strokesChanged.connect(self._say_buttons)
        pad.erasingChanged.connect(self._eraser.setChecked)
        self._widths.triggered.connect(self._choose_width)
        self._left.toggled.connect(self.leftHandedToggled)
        self._eraser.toggled.connect(pad.set_erasing)
        self._undo.clicked.connect(pad.undo)
        self._clear.clicked.connect(pad.clear)
        self._large.clicked.connect(self.largePadAsked)
        for key, button in (("E", self._eraser), ("C", self._clear), ("F", self._large)):
            QShortcut(QKeySequence(key), self).activated.connect(button.click)

    def _choose_width(self, action: QAction) -> None:
        self._pad.set_width(WIDTHS[action.objectName().removeprefix("pen_")])

    def show_heading(self, shown: bool) -> None:
        """Have a heading, or none where there is no room for it."""
        self._heading.setVisible(shown)

    def show_width(self, width: float) -> None:
        """Show which pen is used."""
        for action in self._widths.actions():
            name = action.objectName().removeprefix("pen_")
            action.setChecked(WIDTHS[name] == width)

    def set_left_handed(self, left: bool) -> None:
        """Show whether the columns are mirrored."""
        self._left.setChecked(left)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        for button, name in (
            (self._eraser, "eraser"),
            (self._undo, "undo"),
            (self._clear, "trash"),
            (self._large, "full"),
        ):
            button.setIcon(icon(name, theme, "dim"))
            button.setIconSize(QSize(theme.px(18), theme.px(18)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self._heading.setText(self.tr("Draw a digit"))
        self._pen.setText(self.tr("Pen"))
        self._pen.setToolTip(
            self.tr(
                "How thick the pen is, and which hand holds it. The network gets the same picture "
                "with every pen: it is made from the line that you draw."
            )
        )
        names = {
            "thin": self.tr("Thin"),
            "medium": self.tr("Medium"),
            "thick": self.tr("Thick"),
        }
        for action in self._widths.actions():
            action.setText(names[action.objectName().removeprefix("pen_")])
        self._left.setText(self.tr("Left-handed: the paper on the right"))
        self._eraser.setToolTip(self.tr("Rub out instead of drawing (E)."))
        self._eraser.setAccessibleName(self.tr("Eraser"))
        self._undo.setAccessibleName(self.tr("Undo"))
        self._clear.setAccessibleName(self.tr("Clear"))
        self._large.setToolTip(self.tr("The paper alone, on the whole screen (F); Esc leaves it."))
        self._large.setAccessibleName(self.tr("Large paper"))
        self._say_buttons()

    def _say_buttons(self) -> None:
        can_undo, is_blank = self._pad.can_undo, self._pad.is_blank
        self._undo.setEnabled(can_undo)
        self._clear.setEnabled(not is_blank)
        self._undo.setToolTip(
            self.tr("Take back the last stroke (Ctrl+Z).")
            if can_undo
            else self.tr("There is no stroke to take back.")
        )
        self._clear.setToolTip(
            self.tr("Take all ink away (C).") if not is_blank else self.tr("The paper is empty.")
        )
