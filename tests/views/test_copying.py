"""Numbers are copied with every digit, their symbols as LaTeX, from a menu that names them."""

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from bpviz.notation.symbols import partial
from bpviz.notation.tree import Script, row, sub, sup, sym
from bpviz.views.copying import (
    CopyMenu,
    Quantity,
    QuantityMenu,
    equation,
    plain,
    spoken,
)

W5 = sub("w", "5")
SLOPE = partial(sym("E"), W5)
GRADIENT = 0.08216704056423078


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def action(menu: QMenu, name: str) -> QAction:
    found = menu.findChild(QAction, name)
    assert isinstance(found, QAction), name
    return found


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    """The widget whose numbers a menu offers."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_number_as_programs_read_it_has_every_digit_and_an_ordinary_minus() -> None:
    assert plain(-0.1) == "-0.1"
    assert plain(2.0 / 3.0) == "0.6666666666666666"
    assert plain(1.5e-7) == "1.5e-07"
    assert plain(None) == ""


def test_an_equation_is_the_symbol_and_its_value_in_latex() -> None:
    assert equation(SLOPE, GRADIENT) == (r"\frac{\partial E}{\partial w_{5}} = 0.08216704056423078")
    assert equation(W5, -1.5e-7) == r"w_{5} = -1.5\cdot 10^{-7}"
    assert equation(W5, None) == "w_{5}"


def test_symbols_in_a_menu_read_as_they_are_written() -> None:
    assert spoken(W5) == "w₅"
    assert spoken(SLOPE) == "∂E/∂w₅"
    assert spoken(row("Δ", W5)) == "Δw₅"
    assert spoken(sub("δ", "1", "2")) == "δ²₁"
    assert spoken(Script(sym("w"), sym("5"), sym("+"))) == "w₅⁺"
    assert spoken(Script(sym("b"), sym("1,h2"), sym("+"))) == "b₁⁺ (h₂)"
    assert spoken(sup("b", "2")) == "b²"


def test_the_menu_of_a_number_offers_value_and_latex(home: QWidget) -> None:
    menu = CopyMenu(home, GRADIENT, SLOPE)
    assert [each.text() for each in menu.actions()] == ["Copy value", "Copy LaTeX"]
    assert menu.toolTipsVisible()
    assert action(menu, "copyValue").toolTip() == repr(GRADIENT)
    action(menu, "copyValue").trigger()
    assert clipboard() == repr(GRADIENT)
    action(menu, "copyLatex").trigger()
    assert clipboard() == equation(SLOPE, GRADIENT)


def test_the_menu_of_a_formula_without_a_number_offers_latex_alone(home: QWidget) -> None:
    menu = CopyMenu(home, None, SLOPE)
    assert [each.objectName() for each in menu.actions()] == ["copyLatex"]
    action(menu, "copyLatex").trigger()
    assert clipboard() == r"\frac{\partial E}{\partial w_{5}}"


def test_the_menu_of_several_numbers_names_each_with_its_value(home: QWidget) -> None:
    both = [Quantity(W5, 0.4), Quantity(SLOPE, -GRADIENT)]
    menu = QuantityMenu(home, both, 4, ",")
    texts = [each.text() for each in menu.actions() if not each.isSeparator()]
    assert texts == ["Copy w₅ = 0,4000", "Copy ∂E/∂w₅ = −0,0822", "Copy LaTeX"]
    action(menu, "copyValue1").trigger()
    assert clipboard() == repr(-GRADIENT)
    below = menu.findChild(QMenu, "copyLatexMenu")
    assert isinstance(below, QMenu)
    assert [each.text() for each in below.actions()] == ["w₅", "∂E/∂w₅"]
    action(below, "copyLatex0").trigger()
    assert clipboard() == "w_{5} = 0.4"


def test_the_menu_of_a_single_number_needs_no_second_menu(home: QWidget) -> None:
    menu = QuantityMenu(home, [Quantity(W5, 0.4)], 4, ".")
    assert [each.text() for each in menu.actions()] == ["Copy w₅ = 0.4000", "Copy LaTeX"]
    action(menu, "copyLatex0").trigger()
    assert clipboard() == "w_{5} = 0.4"
