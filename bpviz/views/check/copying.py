"""The menu of a number: copy it with all its digits, or as LaTeX."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from bpviz.notation.latex import latex
from bpviz.notation.tree import Node, num, row
from bpviz.views.numbers import number


def plain(value: float) -> str:
    """A number with every digit, as programs read it: an ordinary minus, e for the power."""
    return repr(float(value))


class CopyMenu(QMenu):
    """Copy value and Copy LaTeX; it goes away when it is closed."""

    def __init__(self, parent: QWidget, value: float, symbol: Node) -> None:
        super().__init__(parent)
        self.setObjectName("copyMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._value = value
        self._symbol = symbol
        action = self.addAction(self.tr("Copy value"), self._copy_value)
        action.setObjectName("copyValue")
        action.setToolTip(number(value, 17))
        self.addAction(self.tr("Copy LaTeX"), self._copy_latex).setObjectName("copyLatex")

    def show_at(self, place: QPoint) -> None:
        """Open at a place of the screen."""
        self.popup(place)

    def _copy_value(self) -> None:
        QGuiApplication.clipboard().setText(plain(self._value))

    def _copy_latex(self) -> None:
        formula = row(self._symbol, "=", num(number(self._value, 17)))
        QGuiApplication.clipboard().setText(latex(formula))
