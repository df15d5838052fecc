"""The paths view: rows to be walked, numbers in their time, choices by mouse and keys."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from bpviz.engine import BiasRef, InputRef, NeuronRef, Spec, WeightRef
from bpviz.notation.tree import linear
from bpviz.views.boxes import FormulaWidget
from bpviz.views.numbers import parse_number
from bpviz.views.paths.bars import FactorBars
from bpviz.views.theme import THEMES

from .conftest import Shown, made_up

W1, W5, B1 = WeightRef(0, 0, 0), WeightRef(1, 0, 0), BiasRef(0, 0)
Show = Callable[..., Shown]


def numbers(texts: list[str]) -> list[float | None]:
    return [parse_number(text) for text in texts]


def test_three_paths_of_a_weight_have_the_products_of_the_text(shown: Show) -> None:
    at = shown("2-2-3-1", W1, digits=17)
    at.go_to(W1)
    products = numbers(at.column(-2))
    assert products == pytest.approx([0.003083649317, -0.001831167612, -0.001617088829], abs=1e-12)
    assert numbers(at.column(-1))[-1] == pytest.approx(-0.000364607124, abs=1e-12)


def test_a_shared_bias_has_a_path_from_every_neuron_that_uses_it(shown: Show) -> None:
    at = shown("2-2-3-1", B1, digits=17)
    at.go_to(B1)
    assert len(at.column(-1)) == 6
    assert numbers(at.column(-1))[-1] == pytest.approx(0.004446344049, abs=1e-12)
    assert at.text("pathsIdentity") == "δ_1 + δ_2"


def test_the_heads_are_the_symbols_of_the_text_and_rows_say_where_they_differ(shown: Show) -> None:
    at = shown("2-2-3-1", W1)
    model = at.table.model()
    heads = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(9)]
    assert heads[:2] == ["x_1", "f′(z_1)"]
    assert heads[2:5] == ["w", "f′(z)", "w"]
    assert heads[5:] == ["f′(z_6)", "o_6 − y", "product", "running sum"]
    told = [model.index(row, 2).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert told == ["w_5", "w_6", "w_7"]


def test_nothing_is_shown_before_its_step(shown: Show) -> None:
    at = shown("2-2-3-1", W1)
    at.go_to(W1, factor=1)
    assert set(at.column(0) + at.column(-2) + at.column(-1)) == {""}
    assert not at.part("pathsProof").isVisibleTo(at.view)
    assert "gradient of w₁" in at.text("pathsNote")
    assert at.part("pathsBars").accessibleDescription() == ""
    assert not at.part("pathsSort").isEnabled()
    at.go_to(W1)
    assert at.column(0) == ["1.0000"] * 3
    assert at.part("pathsProof").isVisibleTo(at.view)


def test_stepping_back_takes_the_numbers_away_again(shown: Show) -> None:
    at = shown("2-2-3-1", W1)
    at.go_to(W1)
    at.go_to(W1, factor=0)
    assert set(at.column(-2)) == {""}
    assert not at.part("pathsProof").isVisibleTo(at.view)
    assert at.view.path is not None


def test_a_decimal_comma_is_used_everywhere(shown: Show) -> None:
    at = shown("2-2-3-1", W1, decimal=",", stepwise=False)
    assert at.column(-2)[0] == "0,0031"
    assert at.text("pathsSum").startswith("−0,000364607")
    assert "0.0" not in at.part("pathsBars").accessibleDescription()


def test_without_steps_everything_is_shown(shown: Show) -> None:
    at = shown("2-2-3-1", W1, stepwise=False)
    assert at.column(-2)[0] == "0.0031"


def test_the_keys_walk_the_paths(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", W1)
    at.table.setFocus()
    qtbot.keyClick(at.table, Qt.Key.Key_Down)
    way = (
        *(InputRef(0), W1, NeuronRef(0, 0), WeightRef(1, 1, 0), NeuronRef(1, 1)),
        *(WeightRef(2, 0, 1), NeuronRef(2, 0)),
    )
    assert at.said == [("path", way)]
    assert at.view.path == way
    assert at.text("pathsBarsTitle").startswith("Path 2")
    qtbot.keyClick(at.table, Qt.Key.Key_Up)
    assert at.table.currentIndex().row() == 0


def test_the_buttons_walk_the_paths_and_stop_at_the_ends(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", B1)
    assert not at.part("pathsPrevious").isEnabled()
    for _ in range(5):
        qtbot.mouseClick(at.part("pathsNext"), Qt.MouseButton.LeftButton)
    assert not at.part("pathsNext").isEnabled()
    assert at.view.path is not None
    assert at.view.path[:2] == (B1, NeuronRef(0, 1))
    assert [kind for kind, _ in at.said] == ["path"] * 5


def test_a_click_walks_to_a_row(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", W1)
    place = at.table.visualRect(at.table.model().index(2, 0)).center()
    qtbot.mouseClick(at.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert at.view.path is not None
    assert at.view.path[3] == WeightRef(1, 2, 0)
    assert at.said == [("path", at.view.path)]


def test_what_is_shown_emits_nothing(shown: Show) -> None:
    at = shown("2-2-3-1", W1)
    at.go_to(W1)
    at.show(selection=B1, notation="net_out", digits=6)
    at.show(selection=None)
    at.view.show_theme(THEMES["dark"])
    assert at.said == []


def test_the_diagram_is_told_when_the_view_comes_and_goes(shown: Show) -> None:
    at = shown("2-2-3-1", W1)
    path = at.view.path
    at.view.hide()
    assert at.view.path is None
    at.view.show()
    assert at.said == [("path", None), ("path", path)]


def test_a_hidden_view_catches_up_when_it_is_shown(shown: Show) -> None:
    at = shown("2-2-3-1", W1)
    at.view.hide()
    at.show(selection=W5)
    assert "w₁" in at.text("pathsQuestion")
    at.view.show()
    assert at.text("pathsQuestion") == "Along which paths does w₅ reach Err?"


def test_enter_chooses_the_factor_of_a_cell(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", W1)
    at.table.setCurrentIndex(at.table.model().index(0, 2))
    at.said.clear()
    qtbot.keyClick(at.table, Qt.Key.Key_Return)
    assert at.said == [("chosen", W5)]


def test_a_double_click_on_a_bar_chooses_its_factor(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", W1, size=(900, 620))
    bars = at.part("pathsBars")
    assert isinstance(bars, FactorBars)
    qtbot.mouseDClick(bars, Qt.MouseButton.LeftButton, pos=bars.bar_rect(2).center().toPoint())
    assert at.said == [("chosen", W5)]


def test_without_a_selection_it_says_how_to_choose_one(shown: Show) -> None:
    at = shown("2-2-3-1", NeuronRef(0, 0))
    assert "Click a connection" in at.text("pathsNote")
    assert not at.table.isVisibleTo(at.view)
    assert at.view.path is None


def test_a_small_net_offers_all_its_parameters(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", None)
    chooser = at.part("pathsChooser")
    assert isinstance(chooser, QComboBox)
    assert chooser.count() == 13 + 3
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert at.said == [("chosen", W1)]


def test_a_large_net_offers_no_list(shown: Show) -> None:
    at = shown(made_up(Spec(sizes=(20, 10, 3))), None)
    assert not at.part("pathsChooser").isVisibleTo(at.view)
    assert "or choose one here" not in at.text("pathsNote")


def test_a_selection_of_another_net_counts_as_none(shown: Show) -> None:
    at = shown("worked-example", WeightRef(2, 0, 1))
    assert "Click a connection" in at.text("pathsNote")


def test_training_is_said_calmly(shown: Show) -> None:
    at = shown("2-2-3-1", W1)
    at.view.show_frame(replace(at.run.frame(), step=None, update=None))
    assert at.text("pathsQuestion") == "Training is running"
    assert not at.table.isVisibleTo(at.view)
    assert at.view.path is None


def test_a_question_carries_no_error_back(shown: Show) -> None:
    at = shown("2-2-3-1", W1)
    at.go_to(W1)
    at.view.show_frame(replace(at.run.frame(), asked=True))
    assert set(at.column(-2)) == {""}
    assert "no target" in at.text("pathsNote")


def test_the_bracket_becomes_delta(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", W1)
    at.go_to(W1)
    assert not at.part("pathsCollected").isVisibleTo(at.view)
    qtbot.mouseClick(at.part("pathsCollect"), Qt.MouseButton.LeftButton)
    lines = [at.part(f"pathsSymbols{i}") for i in range(3)]
    common, tails, bracket = (
        linear(line.formula) for line in lines if isinstance(line, FormulaWidget)
    )
    inner = "w_5f′(z_3)w_11 + w_6f′(z_4)w_12 + w_7f′(z_5)w_13"
    assert common == f"∂Err/∂w_1 = x_1f′(z_1)({inner})f′(z_6)(o_6 − y)"
    assert tails == "∂Err/∂w_1 = x_1f′(z_1)(w_5δ_3 + w_6δ_4 + w_7δ_5)"
    assert bracket == "∂Err/∂w_1 = δ_1 · x_1"
    assert "−3.646·10⁻⁴" in at.text("pathsNumbers2")


def test_collecting_shows_no_number_before_its_step(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", W1)
    qtbot.mouseClick(at.part("pathsCollect"), Qt.MouseButton.LeftButton)
    assert at.part("pathsSymbols0").isVisibleTo(at.view)
    assert not any(at.part(f"pathsNumbers{i}").isVisibleTo(at.view) for i in range(3))


@pytest.mark.parametrize("notation", ["nielsen", "net_out", "o_err"])
@pytest.mark.parametrize("ref", [W1, B1, WeightRef(2, 0, 1), BiasRef(2, 0)])
def test_every_notation_writes_every_parameter(
    shown: Show, qtbot: QtBot, notation: str, ref: WeightRef | BiasRef
) -> None:
    at = shown("2-2-3-1", ref, notation=notation)
    at.go_to(ref)
    qtbot.mouseClick(at.part("pathsCollect"), Qt.MouseButton.LeftButton)
    at.view.grab()
    assert at.text("pathsSum")
    assert at.text("pathsIdentity")


def test_the_largest_path_can_stand_first(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", B1, digits=17)
    at.go_to(B1)
    before = numbers(at.column(-2))
    qtbot.mouseClick(at.part("pathsSort"), Qt.MouseButton.LeftButton)
    assert numbers(at.column(-2)) == sorted(before, key=lambda value: -abs(value or 0))
    assert numbers(at.column(-1))[-1] == pytest.approx(sum(map(float, before)), abs=1e-15)


def test_ctrl_c_copies_the_table_with_every_digit(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", W1)
    at.go_to(W1)
    qtbot.keyClick(at.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 4
    cells = lines[1].split("\t")
    assert cells[3] == "w_5"
    assert float(cells[-2]) == pytest.approx(0.003083649317, abs=1e-12)


def test_before_its_step_only_symbols_are_copied(shown: Show, qtbot: QtBot) -> None:
    at = shown("2-2-3-1", W1)
    qtbot.keyClick(at.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "0." not in QGuiApplication.clipboard().text()


def menu_at(at: Shown, column: int) -> QMenu:
    place = at.table.visualRect(at.table.model().index(0, column)).center()
    viewport = at.table.viewport()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, viewport.mapToGlobal(QPoint(place))
    )
    QApplication.sendEvent(viewport, event)
    menu = at.table.findChild(QMenu, "copyMenu")
    assert isinstance(menu, QMenu)
    return menu


def test_the_menu_of_a_cell_copies_value_and_latex(shown: Show) -> None:
    at = shown("2-2-3-1", W1, size=(1400, 620))
    at.go_to(W1)
    menu = menu_at(at, 2)
    actions = {action.objectName(): action for action in menu.actions()}
    actions["copyValue"].trigger()
    assert QGuiApplication.clipboard().text() == "0.5"
    actions["copyLatex"].trigger()
    assert QGuiApplication.clipboard().text() == "w_{5} = 0.5"
    actions["selectInDiagram"].trigger()
    assert at.said[-1] == ("chosen", W5)
    menu.close()


def test_before_its_step_the_menu_has_no_value(shown: Show) -> None:
    at = shown("2-2-3-1", W1, size=(1400, 620))
    menu = menu_at(at, 2)
    assert menu.actions()[0].objectName() == "copyLatex"
    menu.close()


@pytest.mark.parametrize("size", [(420, 620), (900, 400)])
def test_it_fits_into_narrow_and_wide_places(shown: Show, size: tuple[int, int]) -> None:
    at = shown("2-2-3-1", W1, size=size)
    at.go_to(W1)
    assert at.view.minimumSizeHint().width() <= size[0]
    below = at.part("pathsBars").mapTo(at.view, QPoint(0, 0)).x() < 200
    assert below == (size[0] < 760)
    results = at.part("pathsResults")
    assert results.mapTo(at.view, QPoint(results.width(), 0)).x() <= size[0]
