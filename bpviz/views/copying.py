"""Taking numbers elsewhere: the menu of a number, with all its digits or as LaTeX."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from bpviz.notation.latex import latex
from bpviz.notation.symbols import inline
from bpviz.notation.tree import Fraction, Node, Row, Script, Symbol, num, row
from bpviz.views.marks import QT_TRANSLATE_NOOP
from bpviz.views.numbers import ALL_DIGITS, number

COPY_VALUE = QT_TRANSLATE_NOOP("Copying", "Copy value")
COPY_LATEX = QT_TRANSLATE_NOOP("Copying", "Copy LaTeX")
COPY_NUMBER = QT_TRANSLATE_NOOP("Copying", "Copy {name} = {value}")
SELECT = QT_TRANSLATE_NOOP("Copying", "Select in the diagram")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that can be copied, and the symbol that stands for it."""

    symbol: Node
    value: float


def say(words: str, **gaps: object) -> str:
    """One of the texts of this module in the language of the program, its gaps filled."""
    return QCoreApplication.translate("Copying", words).format(**gaps)


def plain(value: float | None) -> str:
    """A number with every digit, as programs read it: an ordinary minus, e for the power.

    Nothing where there is none.
    """
    return "" if value is None else repr(float(value))


def equation(symbol: Node, value: float | None) -> str:
    """LaTeX of a symbol and, where there is one, its value with every digit."""
    if value is None:
        return latex(symbol)
    return latex(row(symbol, "=", num(number(value, ALL_DIGITS))))


def spoken(symbol: Node) -> str:
    """A symbol as text of a menu: w₅, δ²₁, ∂E/∂w₅."""
    match symbol:
        case Fraction(top, bottom):
            return f"{spoken(top)}/{spoken(bottom)}"
        case Row(items):
            return "".join(map(spoken, items))
        case Script(base, below, above) if not isinstance(base, Row | Fraction):
            # `inline` does not know the mark of a new value, w⁺.
            if above != Symbol("+"):
                return inline(symbol)
            name, space, owner = inline(Script(base, below)).partition(" ")
            return f"{name}⁺{space}{owner}"
    return inline(symbol)


def put(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


class CopyMenu(QMenu):
    """Copy value (where there is one) and Copy LaTeX of one thing; gone once it is closed."""

    def __init__(self, parent: QWidget, value: float | None, formula: Node) -> None:
        super().__init__(parent)
        self.setObjectName("copyMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._value = value
        self._formula = formula
        if value is not None:
            action = self.addAction(say(COPY_VALUE), self._copy_value)
            action.setObjectName("copyValue")
            action.setToolTip(number(value, ALL_DIGITS))
        self.addAction(say(COPY_LATEX), self._copy_latex).setObjectName("copyLatex")

    def show_at(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        self.popup(place)

    def _copy_value(self) -> None:
        put(plain(self._value))

    def _copy_latex(self) -> None:
        put(equation(self._formula, self._value))


class QuantityMenu(QMenu):
    """The numbers of one thing by name, each to copy; below the same as LaTeX.

    Actions copyValue0, copyValue1, ... and copyLatex0, copyLatex1, ...: of several numbers the
    latter are in a menu of their own, copyLatexMenu. It is gone once it is closed. digits and
    decimal are those of the numbers on the screen; what is copied has every digit.
    """

    def __init__(
        self, parent: QWidget, quantities: Sequence[Quantity], digits: int, decimal: str
    ) -> None:
        super().__init__(parent)
        self.setObjectName("copyMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        for place, each in enumerate(quantities):
            shown = number(each.value, digits, decimal=decimal)
            text = say(COPY_NUMBER, name=spoken(each.symbol), value=shown)
            exact = number(each.value, ALL_DIGITS, decimal=decimal)
            self._add(self, f"copyValue{place}", text, plain(each.value)).setToolTip(exact)
        several = len(quantities) > 1
        below = self._below() if several else self
        for place, each in enumerate(quantities):
            text = spoken(each.symbol) if several else say(COPY_LATEX)
            self._add(below, f"copyLatex{place}", text, equation(each.symbol, each.value))
        self.triggered.connect(_put_of)

    def show_at(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        self.popup(place)

    def _below(self) -> QMenu:
        self.addSeparator()
        menu = self.addMenu(say(COPY_LATEX))
        menu.setObjectName("copyLatexMenu")
        return menu

    @staticmethod
    def _add(menu: QMenu, name: str, text: str, copied: str) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(name)
        action.setData(copied)
        return action


def _put_of(action: QAction) -> None:
    put(str(action.data()))
