"""Taking numbers elsewhere: the menu of a number, and the table as tab-separated text."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from bpviz.engine import Ref
from bpviz.notation.latex import latex
from bpviz.notation.tree import Node, linear, num, row
from bpviz.views.numbers import number
from bpviz.views.paths.model import Content
from bpviz.views.paths.words import PRODUCT, RUNNING_SUM, say


def plain(value: float) -> str:
    """A number with every digit, as programs read it: an ordinary minus, e for the power."""
    return repr(float(value))


class CopyMenu(QMenu):
    """Copy value (where there is one), Copy LaTeX, and perhaps a choice; gone once closed."""

    chosen = Signal(object)  # the Ref that was offered

    def __init__(self, parent: QWidget, value: float | None, formula: Node) -> None:
        super().__init__(parent)
        self.setObjectName("copyMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._value = value
        self._formula = formula
        self._ref: Ref | None = None
        if value is not None:
            action = self.addAction(self.tr("Copy value"), self._copy_value)
            action.setObjectName("copyValue")
            action.setToolTip(number(value, 17))
        self.addAction(self.tr("Copy LaTeX"), self._copy_latex).setObjectName("copyLatex")

    def offer_choice(self, ref: Ref) -> None:
        """Offer to select what the number belongs to."""
        self._ref = ref
        action = self.addAction(self.tr("Select in the diagram"), self._choose)
        action.setObjectName("selectInDiagram")

    def show_at(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        self.popup(place)

    def _choose(self) -> None:
        self.chosen.emit(self._ref)

    def _copy_value(self) -> None:
        if self._value is not None:
            QGuiApplication.clipboard().setText(plain(self._value))

    def _copy_latex(self) -> None:
        formula = self._formula
        if self._value is not None:
            formula = row(formula, "=", num(number(self._value, 17)))
        QGuiApplication.clipboard().setText(latex(formula))


def table_text(content: Content) -> str:
    """All listed paths as tab-separated text: symbols, then numbers with every digit if known."""
    listing = content.listing
    lines = []
    for place in range(len(listing)):
        path = listing.path(place)
        cells = [linear(symbol) for symbol in content.symbols.of(path)]
        if listing.products is not None and listing.sums is not None:
            cells += [plain(factor.value) for factor in path.factors]
            cells += [plain(listing.products[place]), plain(listing.sums[place])]
        lines.append("\t".join([str(place + 1), *cells]))
    return "\n".join([_head(content), *lines]) + "\n"


def _head(content: Content) -> str:
    path = content.listing.paths[0]
    kinds = [linear(symbol) for symbol in content.symbols.general(path)]
    known = [*kinds, say(PRODUCT), say(RUNNING_SUM)] if content.listing.known else []
    return "\t".join(["", *kinds, *known])
