"""FilterRow: all examples, the wrong ones, or one cell of the confusion matrix."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from bpviz.views.numbers import count
from bpviz.views.theme import THEMES, Theme, icon, ui_font
from bpviz.views.theme.sizes import TEXT_VALUE

LONGEST: Final = 12


class FilterRow(QWidget):
    """Three chips; the last one is there while a cell is chosen, and a press takes it away."""

    filterChosen = Signal(str)  # "all", "wrong"
    cellRemoved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = THEMES["light"]
        self._counts, self._chosen = (0, 0), "all"
        self._cell: tuple[str, str] | None = None
        self._all, self._wrong, self._cell_chip = (
            self._chip(name) for name in ("filterAll", "filterWrong", "filterCell")
        )
        self._all.clicked.connect(self._ask_all)
        self._wrong.clicked.connect(self._ask_wrong)
        self._cell_chip.clicked.connect(self.cellRemoved)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for chip in (self._all, self._wrong, self._cell_chip):
            layout.addWidget(chip)
        layout.addStretch()
        self._write()

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(self)
        chip.setObjectName(name)
        chip.setProperty("kind", "chip")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return chip

    def show_filter(self, chosen: str, all_: int, wrong: int, cell: tuple[str, str] | None) -> None:
        """Show what is chosen ("all", "wrong", "cell"), how many there are, and the cell's names:
        truth and answer."""
        self._chosen, self._counts, self._cell = chosen, (all_, wrong), cell
        self._write()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and sizes from a theme."""
        self._theme = theme
        self._cell_chip.setIcon(icon("close", theme, "accent"))
        self._cell_chip.setIconSize(QSize(theme.px(12), theme.px(12)))
        self._write()

    def event(self, event: QEvent) -> bool:
        """Take another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        return super().event(event)

    def _write(self) -> None:
        everything, wrong = self._counts
        self._all.setText(self.tr("all {n}").format(n=count(everything)))
        self._wrong.setText(self.tr("wrong {n}").format(n=count(wrong)))
        self._cell_chip.setVisible(self._cell is not None)
        if self._cell is not None:
            truth, answer = (name[:LONGEST] for name in self._cell)
            text = self.tr("{truth} → {answer}").format(truth=truth, answer=answer)
            self._cell_chip.setText(text)
            words = self.tr("Truth {truth}, answer {answer}. Press to see all again.")
            self._cell_chip.setToolTip(words.format(truth=self._cell[0], answer=self._cell[1]))
        for name, chip in (("all", self._all), ("wrong", self._wrong), ("cell", self._cell_chip)):
            chip.setChecked(name == self._chosen)
            self._make_room(chip)

    def _make_room(self, chip: QPushButton) -> None:
        """A chip keeps its width when it is chosen and its words become bold."""
        font = ui_font(self._theme, TEXT_VALUE, bold=True)
        words = QFontMetricsF(font).horizontalAdvance(chip.text())
        picture = 0 if chip.icon().isNull() else self._theme.px(18)
        chip.setMinimumWidth(round(words) + picture + self._theme.px(28))

    def _ask_all(self) -> None:
        self.filterChosen.emit("all")

    def _ask_wrong(self) -> None:
        self.filterChosen.emit("wrong")
