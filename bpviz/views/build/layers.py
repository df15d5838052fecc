"""The sizes of the layers as a line of boxes, with − and + for hidden layers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpviz.engine.spec import MAX_LAYERS, MAX_UNITS
from bpviz.views.build.fields import MOST_INPUTS, UnitsBox
from bpviz.views.theme import THEMES, Theme

BOX: Final = 64
BUTTON: Final = 40


class LayersRow(QWidget):
    """One box a layer, the inputs first. It asks for other sizes; the next frame says what is."""

    asked = Signal(object)  # the sizes, a tuple of int

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._sizes: tuple[int, ...] = ()
        self.fixed = ""
        self._laid_out = (0, 0, 0)  # boxes in a line, boxes, their width
        self._change_words = QLabel(self.tr("hidden layers"), self)
        self._change_words.setProperty("role", "label")
        self._less = self._button("removeLayer", "\u2212", self.tr("Remove the last hidden layer"))
        self._more = self._button("addLayer", "+", self.tr("Add a hidden layer"))
        self._less.clicked.connect(self._remove)
        self._more.clicked.connect(self._add)
        self._captions = [QLabel(self) for _ in range(MAX_LAYERS)]
        self._boxes = [UnitsBox(self) for _ in range(MAX_LAYERS)]
        for place, (caption, box) in enumerate(zip(self._captions, self._boxes, strict=True)):
            caption.setProperty("role", "label")
            caption.setBuddy(box)
            box.setObjectName(f"units{place}")
            box.valueChanged.connect(self._change)
        self._arrange()

    def _button(self, name: str, text: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        self._grid = QGridLayout()
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._less)
        self._buttons.addWidget(self._more)
        self._side = QVBoxLayout()
        self._side.addWidget(self._change_words, 0, Qt.AlignmentFlag.AlignRight)
        self._side.addLayout(self._buttons)
        self._side.addStretch()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._grid, 1)
        self._row.addLayout(self._side)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    # --- what is shown ---------------------------------------------------------------------------

    def show_sizes(self, sizes: tuple[int, ...], fixed: str = "") -> None:
        """Show the sizes; `fixed` says why inputs and outputs cannot change now. Emits nothing."""
        old, self._sizes, self.fixed = self._sizes, sizes, fixed
        for place, units in enumerate(sizes):
            self._boxes[place].show_units(units, MAX_UNITS if place else MOST_INPUTS)
        if len(sizes) != len(old):
            self._lay_out()
        last = len(sizes) - 1
        for place in range(len(sizes)):
            words, box = self._words(place), self._boxes[place]
            self._captions[place].setText(words)
            box.setAccessibleName(self.tr("Units: {layer}").format(layer=words))
            end = place in (0, last)
            box.setEnabled(not (fixed and end))
            box.setToolTip(fixed if end and fixed else self.tr("How many units this layer has"))
        self._show_buttons()

    def _show_buttons(self) -> None:
        few, many = len(self._sizes) <= 2, len(self._sizes) >= MAX_LAYERS
        self._less.setEnabled(not few)
        self._more.setEnabled(not many)
        self._less.setToolTip(
            self.tr("There is no hidden layer to remove.") if few else self._less.accessibleName()
        )
        most = self.tr("A net has at most {layers} layers.").format(layers=MAX_LAYERS)
        self._more.setToolTip(most if many else self._more.accessibleName())

    def _words(self, place: int) -> str:
        if place == 0:
            return self.tr("inputs")
        if place == len(self._sizes) - 1:
            return self.tr("outputs")
        if len(self._sizes) == 3:
            return self.tr("hidden")
        return self.tr("hidden {number}").format(number=place)

    def show_theme(self, theme: Theme) -> None:
        """Take sizes from a theme."""
        self._theme = theme
        for layout in (self._buttons, self._side, self._row):
            layout.setSpacing(theme.px(4))
        for button in (self._less, self._more):
            button.setFixedWidth(theme.px(BUTTON))
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        """One box beside the buttons: the others find room below it."""
        width = self._theme.px(BOX) + self._row.spacing() + self._side.sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """As many boxes in a line as there is room for."""
        width = self._theme.px(BOX)
        gap = self._grid.horizontalSpacing()
        room = self.width() - self._side.sizeHint().width()
        across = max(1, room // (width + gap))
        if (across, len(self._sizes), width) == self._laid_out:
            return
        self._laid_out = (across, len(self._sizes), width)
        for place, (caption, box) in enumerate(zip(self._captions, self._boxes, strict=True)):
            shown = place < len(self._sizes)
            line, column = divmod(place, across)
            if shown:
                self._grid.addWidget(caption, 2 * line, column)
                self._grid.addWidget(box, 2 * line + 1, column)
            box.setFixedWidth(width)
            caption.setVisible(shown)
            box.setVisible(shown)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        self._grid.setColumnStretch(across, 1)

    # --- what the person does --------------------------------------------------------------------

    def _change(self) -> None:
        self._ask(tuple(box.value() for box in self._boxes[: len(self._sizes)]))

    def _remove(self) -> None:
        self._ask((*self._sizes[:-2], self._sizes[-1]))

    def _add(self) -> None:
        """A layer before the outputs, as large as the hidden layer before it."""
        *before, last = self._sizes
        self._ask((*before, before[-1] if len(before) > 1 else 2, last))

    def _ask(self, sizes: tuple[int, ...]) -> None:
        if sizes != self._sizes:
            self.asked.emit(sizes)
