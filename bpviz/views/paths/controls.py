"""The controls above the table: which parameter, which path, what order, which page."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from bpviz.engine import BiasRef, Spec, WeightRef
from bpviz.notation.symbols import Notation, inline, parameter
from bpviz.views.numbers import count
from bpviz.views.paths.listing import Listing, Parameter
from bpviz.views.paths.model import PAGE
from bpviz.views.paths.words import CHOOSER_NAME, RANGE, say
from bpviz.views.theme import Theme, icon

MOST_PARAMETERS: Final = 100
"""Nets with more weights and biases offer no list of them."""


def parameters_of(spec: Spec) -> list[Parameter]:
    """All weights and biases, layer by layer; of a larger net none."""
    total = sum(n_out * n_in for n_out, n_in in spec.shapes) + sum(spec.bias_sizes)
    if total > MOST_PARAMETERS:
        return []
    found: list[Parameter] = []
    for layer, (n_out, n_in) in enumerate(spec.shapes):
        found += [WeightRef(layer, j, k) for j in range(n_out) for k in range(n_in)]
        found += [BiasRef(layer, j) for j in range(spec.bias_sizes[layer])]
    return found


class Chooser(QComboBox):
    """All parameters of a small net by name."""

    parameterChosen = Signal(object)  # the Ref that a person chose

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pathsChooser")
        self._offered: list[Parameter] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._choose)

    def offer(self, notation: Notation, ref: Parameter | None) -> None:
        """Offer the parameters of a net with `ref` shown as chosen; emits nothing."""
        self._offered = parameters_of(notation.spec)
        texts = [inline(parameter(each, notation)) for each in self._offered]
        if texts != [self.itemText(i) for i in range(self.count())]:
            self.clear()
            self.addItems(texts)
        self.setCurrentIndex(self._offered.index(ref) if ref in self._offered else -1)
        self.setAccessibleName(say(CHOOSER_NAME))
        self.setToolTip(say(CHOOSER_NAME))
        self.setVisible(bool(texts))

    def _choose(self, index: int) -> None:
        self.parameterChosen.emit(self._offered[index])


class Controls(QWidget):
    """Buttons for the path that is walked, collecting, the order and the page."""

    pageAsked = Signal(int)  # -1 or 1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.next = self._button("pathsNext")
        self.previous = self._button("pathsPrevious")
        self.collect = self._button("pathsCollect", checkable=True)
        self.sort = self._button("pathsSort", checkable=True)
        self._page_back = self._button("pathsPageBack")
        self._page_on = self._button("pathsPageOn")
        self._range = QLabel(self)
        self._range.setObjectName("pathsRange")
        self._range.setProperty("role", "label")
        self._paging: tuple[QWidget, ...] = (self._page_back, self._range, self._page_on)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for button in (self.next, self.previous, self.collect, self.sort):
            line.addWidget(button)
        line.addStretch(1)
        for widget in self._paging:
            line.addWidget(widget)
        self._page_back.setArrowType(Qt.ArrowType.LeftArrow)
        self._page_on.setArrowType(Qt.ArrowType.RightArrow)
        self._page_back.clicked.connect(self._ask_back)
        self._page_on.clicked.connect(self._ask_on)
        self.speak()

    def _button(self, name: str, checkable: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setCheckable(checkable)
        return button

    def speak(self) -> None:
        """Take the language of the program."""
        self.collect.setText(self.tr("Collect"))
        self.collect.setToolTip(self.tr("Take out what the paths share until the bracket is δ."))
        self.sort.setText(self.tr("Largest first"))
        for button, words in (
            (self.next, self.tr("Next path (Down)")),
            (self.previous, self.tr("Previous path (Up)")),
            (self._page_back, self.tr("The 100 paths before")),
            (self._page_on, self.tr("The next 100 paths")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def show_theme(self, theme: Theme) -> None:
        """Take the icons of a theme."""
        self.next.setIcon(icon("chevron-down", theme))
        self.previous.setIcon(icon("chevron-up", theme))

    def show_listing(self, listing: Listing, first: int, row: int, rows: int) -> None:
        """Show what can be done with a listing, and which of its rows are on the page."""
        several = len(listing) > 1
        self.next.setVisible(several)
        self.previous.setVisible(several)
        self.next.setEnabled(row < rows - 1)
        self.previous.setEnabled(row > 0)
        self.collect.setVisible(listing.count > 0)
        self.sort.setVisible(several and listing.whole)
        self.sort.setEnabled(listing.known)
        self.sort.setToolTip(self._sort_words(listing.known))
        self._show_page(listing, first, rows)

    def _sort_words(self, known: bool) -> str:
        if known:
            return self.tr("The path with the largest product stands first.")
        return self.tr("Sizes are known once the gradient has been computed.")

    def _show_page(self, listing: Listing, first: int, rows: int) -> None:
        paged = len(listing) > PAGE
        for widget in self._paging:
            widget.setVisible(paged)
        self._page_back.setEnabled(first > 0)
        self._page_on.setEnabled(first + rows < len(listing))
        gaps = (count(first + 1), count(first + rows), count(len(listing)))
        self._range.setText(say(RANGE, first=gaps[0], last=gaps[1], n=gaps[2]))

    def _ask_back(self) -> None:
        self.pageAsked.emit(-1)

    def _ask_on(self) -> None:
        self.pageAsked.emit(1)
