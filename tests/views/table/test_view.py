"""The table as a person meets it: what stands in it when, what is clicked, which keys do what."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset
from bpviz.engine import BiasRef, CostRef, InputRef, NeuronRef, Ref, Spec, StepRef, WeightRef
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.theme import THEMES, ui_font
from bpviz.views.theme.sizes import TEXT_LABEL

from .conftest import Shown, column, headers, texts

LEFT = Qt.MouseButton.LeftButton
NOTHING_HELD = Qt.KeyboardModifier.NoModifier
W5, W7, H1, O1 = WeightRef(1, 0, 0), WeightRef(1, 1, 0), NeuronRef(0, 0), NeuronRef(1, 0)
GOLDEN = [
    ("z", H1, "neuronTable", "h₁", "net", "0.3775"),
    ("a", H1, "neuronTable", "h₁", "out", "0.5933"),
    ("a", NeuronRef(0, 1), "neuronTable", "h₂", "out", "0.5969"),
    ("z", O1, "neuronTable", "o₁", "net", "1.1059"),
    ("a", O1, "neuronTable", "o₁", "out", "0.7514"),
    ("cost_term", O1, "neuronTable", "o₁", "cost", "0.2748"),
    ("cost_term", NeuronRef(1, 1), "neuronTable", "o₂", "cost", "0.0236"),
    ("cost", CostRef(), "neuronTable", "E_total", "cost", "0.2984"),
    ("delta", O1, "neuronTable", "o₁", "∂E/∂net", "0.1385"),
    ("delta", NeuronRef(1, 1), "neuronTable", "o₂", "∂E/∂net", "−0.0381"),
    ("delta", H1, "neuronTable", "h₁", "∂E/∂net", "0.0088"),
    ("gradient", W5, "parameterTable", "w₅", "gradient", "0.0822"),
    ("gradient", W7, "parameterTable", "w₇", "gradient", "−0.0226"),
    ("gradient", WeightRef(0, 0, 0), "parameterTable", "w₁", "gradient", "4.386·10⁻⁴"),
    ("update", W5, "parameterTable", "w₅", "change", "−0.0411"),
    ("update", W5, "parameterTable", "w₅", "new value", "0.3589"),
    ("update", WeightRef(0, 0, 0), "parameterTable", "w₁", "new value", "0.1498"),
]


def cell(table: QTableView, name: str, header: str) -> str:
    names = column(table, "name")
    return column(table, header)[names.index(name)]


def place(table: QTableView, row: int, at: int = 0) -> QPoint:
    index = table.model().index(row, at)
    table.scrollTo(index)
    return table.visualRect(index).center()


def click(
    qtbot: QtBot, table: QTableView, row: int, held: Qt.KeyboardModifier = NOTHING_HELD
) -> None:
    qtbot.mouseClick(table.viewport(), LEFT, held, place(table, row))


def click_header(qtbot: QtBot, table: QTableView, at: int) -> None:
    header = table.horizontalHeader()
    x = header.sectionViewportPosition(at) + header.sectionSize(at) // 2
    qtbot.mouseClick(header.viewport(), LEFT, pos=QPoint(x, header.height() // 2))


def selected(table: QTableView) -> list[int]:
    return sorted({index.row() for index in table.selectionModel().selectedIndexes()})


def part(made: Shown, name: str) -> QLabel:
    found = made.view.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


# --- what stands in it ---------------------------------------------------------------------------


def test_every_number_of_the_worked_example_appears_at_its_step_and_stays(
    shown: Callable[..., Shown],
) -> None:
    made = shown()
    run, seen = made.run, set()
    while run.position.iteration == 0:
        frame = run.frame()
        assert frame.step is not None
        made.show(frame)
        done = run.position.factor >= len(frame.step.factors)
        for golden in GOLDEN:
            kind, ref, table, name, header, wanted = golden
            if done and (frame.step.kind, frame.step.focus[0]) == (kind, ref):
                seen.add(golden)
            expected = wanted if golden in seen else ""
            assert cell(made.table(table), name, header) == expected, (run.position, golden)
        run.move("factor", 1)
    assert len(seen) == len(GOLDEN)


def test_inputs_targets_and_old_weights_are_there_from_the_start(
    shown: Callable[..., Shown],
) -> None:
    made = shown()
    assert [row[1:] for row in texts(made.neurons)] == [
        ["", "0.0500", "", "", ""],
        ["", "0.1000", "", "", ""],
        ["", "", "", "", ""],
        ["", "", "", "", ""],
        ["", "", "", "0.0100", ""],
        ["", "", "", "0.9900", ""],
        ["", "", "", "", ""],
    ]
    assert column(made.parameters, "value")[:3] == ["0.1500", "0.2000", "0.2500"]
    assert set(column(made.parameters, "gradient")) == {""}
    assert set(column(made.parameters, "new value")) == {""}


def test_old_values_stay_beside_the_new_ones_until_the_next_iteration(
    shown: Callable[..., Shown],
) -> None:
    made = shown()
    made.to_end()
    assert cell(made.parameters, "w₅", "value") == "0.4000"
    assert cell(made.parameters, "w₅", "new value") == "0.3589"
    made.run.move("iteration", 1)
    made.show()
    assert cell(made.parameters, "w₅", "value") == "0.3589"
    assert cell(made.parameters, "w₅", "new value") == ""


def test_a_frozen_bias_says_that_it_is_never_updated(shown: Callable[..., Shown]) -> None:
    made = shown()
    names = column(made.parameters, "name")
    assert names[8:] == ["b₁ (h₁)", "b₁ (h₂)", "b₂ (o₁)", "b₂ (o₂)"]
    assert column(made.parameters, "change") == [""] * 8 + ["never updated"] * 4
    made.to_end()
    assert column(made.parameters, "change")[8:] == ["never updated"] * 4
    assert column(made.parameters, "new value")[8:] == ["0.3500"] * 2 + ["0.6000"] * 2


def test_a_shared_bias_has_one_row(shown: Callable[..., Shown]) -> None:
    made = shown("2-2-3-1", notation="o_err")
    assert column(made.parameters, "name")[-3:] == ["b₁", "b₂", "b₃"]
    made.to_end()
    assert column(made.parameters, "gradient")[-3:] == ["0.0044", "0.0215", "0.1478"]


@pytest.mark.parametrize(
    ("notation", "letters", "first", "last"),
    [
        ("net_out", ["net", "out", "∂E/∂net"], "w₁", "E_total"),
        ("o_err", ["z", "o", "δ"], "w₁", "Err"),
        ("nielsen", ["z", "a", "δ"], "w²₁₁", "C"),
    ],
)
def test_names_and_letters_follow_the_notation(
    shown: Callable[..., Shown], notation: str, letters: list[str], first: str, last: str
) -> None:
    made = shown()
    made.view.show_display(replace(made.display, notation=notation))
    assert headers(made.neurons) == ["name", *letters, "target", "cost"]
    assert headers(made.parameters) == ["name", "value", "gradient", "change", "new value"]
    assert column(made.parameters, "name")[0] == first
    assert column(made.neurons, "name")[-1] == last


def test_digits_and_the_decimal_mark_follow_the_display(shown: Callable[..., Shown]) -> None:
    made = shown()
    made.to_end()
    made.view.show_display(replace(made.display, digits=7, decimal=","))
    assert cell(made.parameters, "w₅", "gradient") == "0,0821670"
    made.view.show_display(replace(made.display, digits=17))
    assert cell(made.parameters, "w₅", "gradient") == "0.08216704056423078"


def test_all_numbers_are_there_where_steps_do_not_matter(shown: Callable[..., Shown]) -> None:
    made = shown(stepwise=False)
    assert cell(made.neurons, "h₁", "∂E/∂net") == "0.0088"
    assert cell(made.parameters, "w₅", "new value") == "0.3589"


def test_several_examples_say_which_one_is_shown(shown: Callable[..., Shown]) -> None:
    made = shown("worked-example-two-rows")
    captions = part(made, "neuronCaption"), part(made, "parameterCaption")
    assert [each.text() for each in captions] == ["example 1 of 2", "gradients of example 1"]
    made.to_end()
    assert [each.text() for each in captions] == [
        "example 2 of 2",
        "gradients: mean of 2 examples",
    ]
    made.show(shown().run.frame())
    assert [each.text() for each in captions] == ["", ""]


def colour_in(made: Shown, table: QTableView, row: int, at: int) -> QColor:
    """The ground of a cell, beside its text."""
    rect = table.visualRect(table.model().index(row, at))
    image = table.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    spot = rect.topLeft() + QPoint(8, rect.height() // 2)
    return image.pixelColor(round(spot.x() * ratio), round(spot.y() * ratio))


def test_the_cell_that_is_being_computed_lies_on_amber(shown: Callable[..., Shown]) -> None:
    made, wash = shown(), THEMES["light"].colour("now_wash")
    made.at(StepRef("delta", H1), 0)
    assert colour_in(made, made.neurons, 2, 3) == wash
    assert colour_in(made, made.neurons, 2, 2) != wash
    made.at(StepRef("gradient", W5))
    assert colour_in(made, made.neurons, 2, 3) != wash
    assert colour_in(made, made.parameters, 4, 2) == wash
    made.view.show_display(replace(made.display, stepwise=False))
    assert colour_in(made, made.parameters, 4, 2) != wash


def test_the_cell_of_a_new_step_comes_into_view(shown: Callable[..., Shown]) -> None:
    made = shown(size=(420, 320))
    made.at(StepRef("gradient", BiasRef(1, 1)))
    table = made.parameters
    inside = table.viewport().rect()
    assert inside.contains(table.visualRect(table.model().index(11, 2)))
    made.at(StepRef("gradient", WeightRef(0, 0, 0)))
    assert inside.contains(table.visualRect(table.model().index(0, 2)))


def test_the_cell_of_the_step_comes_into_view_with_another_net(
    shown: Callable[..., Shown],
) -> None:
    made, big = shown(), big_run()
    big.seek(Position(0, 0, 3, 99))
    made.show(big.frame())
    table = made.neurons
    assert table.viewport().rect().contains(table.visualRect(table.model().index(785, 2)))


# --- choosing ------------------------------------------------------------------------------------


def test_a_click_on_a_row_chooses_it(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown()
    for table, row, ref in (
        (made.neurons, 1, InputRef(1)),
        (made.neurons, 4, O1),
        (made.parameters, 4, W5),
        (made.parameters, 9, BiasRef(0, 1)),
        (made.neurons, 6, CostRef()),
    ):
        with qtbot.waitSignal(made.view.chosen) as clicked:
            click(qtbot, table, row)
        assert clicked.args == [ref]
        assert selected(table) == [row]
    assert selected(made.parameters) == []


def test_a_second_click_and_escape_select_nothing(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    click(qtbot, made.parameters, 4)
    with qtbot.waitSignal(made.view.chosen) as clicked:
        click(qtbot, made.parameters, 4)
    assert clicked.args == [None]
    click(qtbot, made.parameters, 5)
    with qtbot.waitSignal(made.view.chosen) as pressed:
        qtbot.keyClick(made.parameters, Qt.Key.Key_Escape)
    assert pressed.args == [None]
    assert selected(made.parameters) == []


def test_the_arrow_keys_choose_the_next_row(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown()
    click(qtbot, made.parameters, 4)
    with qtbot.waitSignal(made.view.chosen) as pressed:
        qtbot.keyClick(made.parameters, Qt.Key.Key_Down)
    assert pressed.args == [WeightRef(1, 0, 1)]


def test_several_rows_are_no_choice(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown()
    click(qtbot, made.parameters, 4)
    with qtbot.assertNotEmitted(made.view.chosen):
        click(qtbot, made.parameters, 7, Qt.KeyboardModifier.ShiftModifier)
    assert selected(made.parameters) == [4, 5, 6, 7]


@pytest.mark.parametrize(
    ("ref", "name", "row"),
    [(W5, "parameterTable", 4), (BiasRef(1, 1), "parameterTable", 11), (H1, "neuronTable", 2)],
)
def test_what_is_selected_elsewhere_is_selected_and_in_view(
    shown: Callable[..., Shown], qtbot: QtBot, ref: Ref, name: str, row: int
) -> None:
    made = shown(size=(420, 320))
    with qtbot.assertNotEmitted(made.view.chosen):
        made.view.show_display(replace(made.display, selection=ref))
    table = made.table(name)
    assert selected(table) == [row]
    assert table.viewport().rect().contains(table.visualRect(table.model().index(row, 0)))
    with qtbot.assertNotEmitted(made.view.chosen):
        made.view.show_display(made.display)
    assert selected(made.neurons) == selected(made.parameters) == []


def test_what_another_net_had_is_not_selected(shown: Callable[..., Shown]) -> None:
    made = shown("2-2-3-1", selection=WeightRef(2, 0, 2))
    assert selected(made.parameters) == [12]
    small = shown("2-2-1").run
    made.show(small.frame())
    assert len(texts(made.parameters)) == 9
    assert selected(made.parameters) == []
    made.show(shown("2-2-3-1").run.frame())
    assert selected(made.parameters) == [12]


def test_letters_are_left_to_the_window(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown()
    click(qtbot, made.parameters, 4)
    for key in (Qt.Key.Key_W, Qt.Key.Key_Space):
        qtbot.keyClick(made.parameters, key)
    assert selected(made.parameters) == [4]


# --- sorting -------------------------------------------------------------------------------------


def test_a_click_on_a_header_sorts_and_a_third_one_restores_the_order(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    made.at(StepRef("gradient", WeightRef(1, 1, 1)))
    known = ["−0.0227", "−0.0226", "0.0822", "0.0827", "0.1385"]
    before = column(made.parameters, "name")
    click_header(qtbot, made.parameters, 2)
    assert column(made.parameters, "gradient") == known + [""] * 7
    click_header(qtbot, made.parameters, 2)
    assert column(made.parameters, "gradient") == known[::-1] + [""] * 7
    click_header(qtbot, made.parameters, 2)
    assert column(made.parameters, "name") == before


def test_a_click_on_the_first_header_turns_the_order_round(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    before = column(made.neurons, "name")
    click_header(qtbot, made.neurons, 0)
    assert column(made.neurons, "name") == before
    click_header(qtbot, made.neurons, 0)
    assert column(made.neurons, "name") == before[::-1]


def test_numbers_are_sorted_as_numbers(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown("2-2-3-1", notation="o_err")
    made.to_end()
    click_header(qtbot, made.parameters, 2)
    trace = made.run.trace.gradient
    wanted = np.sort(np.concatenate([each.ravel() for each in trace]))
    found = column(made.parameters, "gradient")
    made.view.show_display(replace(made.display, digits=17))
    exact = column(made.parameters, "gradient")
    assert len(found) == len(wanted)
    assert exact[0] == repr(wanted[0].item()).replace("-", "−")
    assert exact[-1] == repr(wanted[-1].item())


def test_a_sorted_table_stays_sorted_and_selected_while_stepping(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown()
    made.at(StepRef("gradient", W5))
    click(qtbot, made.parameters, 4)
    click_header(qtbot, made.parameters, 2)
    assert column(made.parameters, "name")[0] == "w₅"
    assert selected(made.parameters) == [0]
    made.at(StepRef("gradient", W7))
    names = column(made.parameters, "name")
    assert names[0] == "w₇"
    assert selected(made.parameters) == [names.index("w₅")]
    with qtbot.waitSignal(made.view.chosen) as clicked:
        click(qtbot, made.parameters, 0)
    assert clicked.args == [W7]


# --- training, size, words -----------------------------------------------------------------------


def test_while_training_the_latest_numbers_come_now_and_then(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown(stepwise=False)
    hint, run = part(made, "tableRunning"), Timeline(made.run.trace.spec, made.run.era.dataset)
    assert not hint.isVisibleTo(made.view)
    made.show(run.training_frame(run.state))
    assert hint.isVisibleTo(made.view)
    first = column(made.parameters, "value")
    for _ in range(3):
        run.move("iteration", 1)
        made.show(run.training_frame(run.state))
    assert column(made.parameters, "value") == first
    qtbot.waitUntil(lambda: column(made.parameters, "value") != first)
    value = run.state.params.weights[0][0, 0]
    assert column(made.parameters, "value")[0] == f"{value:.4f}".replace("-", "−")
    assert set(column(made.parameters, "new value")) == {""}
    made.show(made.run.frame())
    assert not hint.isVisibleTo(made.view)
    assert column(made.parameters, "value")[0] == "0.1500"


def big_run() -> Timeline:
    random = np.random.default_rng(0)
    x, y = random.random((20, 784)), np.eye(10)[np.arange(20) % 10]
    return Timeline(Spec((784, 30, 10), batch_size=10), Dataset(name="many", train_x=x, train_y=y))


def test_a_large_net_has_all_its_rows_and_makes_only_what_is_seen(
    shown: Callable[..., Shown], qtbot: QtBot
) -> None:
    made = shown(run=big_run())
    assert made.neurons.model().rowCount() == 825
    assert made.parameters.model().rowCount() == 23_860
    last = made.parameters.model().index(23_859, 0)
    assert last.data() == "b³₁₀"
    with qtbot.assertNotEmitted(made.parameters.model().layoutChanged):
        made.to_end()
    made.view.show_display(replace(made.display, selection=BiasRef(1, 9)))
    assert selected(made.parameters) == [23_859]


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("zoom", [1.0, 1.5])
def test_every_theme_and_size_paints(shown: Callable[..., Shown], theme: str, zoom: float) -> None:
    made = shown(size=(320, 400))
    made.view.show_theme(THEMES[theme].zoomed(zoom))
    made.to_end()
    assert not made.view.grab().isNull()


def test_at_the_usual_width_all_columns_are_seen(shown: Callable[..., Shown]) -> None:
    made = shown()
    made.to_end()
    for table in (made.neurons, made.parameters):
        assert table.horizontalHeader().length() <= table.viewport().width()


@pytest.mark.parametrize("digits", [2, 4, 17])
def test_no_number_is_cut_off(shown: Callable[..., Shown], digits: int) -> None:
    made = shown(size=(420, 800), digits=digits)
    made.to_end()
    QApplication.processEvents()
    letters = QFontMetrics(ui_font(THEMES["light"], TEXT_LABEL))
    for table in (made.neurons, made.parameters):
        for row in texts(table):
            for at, text in enumerate(row[1:], start=1):
                assert letters.horizontalAdvance(text) < table.columnWidth(at)


def test_a_screen_reader_hears_whole_rows_and_single_cells(shown: Callable[..., Shown]) -> None:
    made = shown()
    made.at(StepRef("gradient", W5))

    def spoken(table: QTableView, row: int, at: int) -> str:
        return str(table.model().index(row, at).data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken(made.parameters, 4, 0) == (
        "Weight w₅, from h₁ to o₁; value 0.4000; gradient 0.0822; change not computed yet; "
        "new value not computed yet"
    )
    assert spoken(made.parameters, 4, 2) == "w₅, gradient: 0.0822"
    assert spoken(made.parameters, 8, 3) == "b₁ (h₁), change: never updated"
    assert spoken(made.neurons, 0, 0) == "Input i₁; activation out 0.0500"
    assert spoken(made.neurons, 0, 1) == "i₁, weighted input net: none"
    assert spoken(made.neurons, 2, 3) == "h₁, error ∂E/∂net: 0.0088"
    heard = made.neurons.model().headerData(
        3, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    )
    assert heard == "error ∂E/∂net"
    assert made.neurons.accessibleName() == "Neurons"


def test_a_tooltip_has_all_digits(shown: Callable[..., Shown]) -> None:
    made = shown()
    made.to_end()
    tip = made.parameters.model().index(4, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Weight w₅, from h₁ to o₁\ngradient 0.08216704056423078"


def test_a_new_language_is_taken_at_once(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown()
    with qtbot.waitSignal(made.parameters.model().headerDataChanged):
        QApplication.sendEvent(made.view, QEvent(QEvent.Type.LanguageChange))


def test_columns_stay_as_they_are_when_something_is_selected(
    shown: Callable[..., Shown],
) -> None:
    made = shown()
    made.to_end()
    before = [made.parameters.columnWidth(at) for at in range(5)]
    made.view.show_display(replace(made.display, selection=W5))
    assert [made.parameters.columnWidth(at) for at in range(5)] == before


def test_showing_emits_nothing(shown: Callable[..., Shown], qtbot: QtBot) -> None:
    made = shown(selection=W5)
    with qtbot.assertNotEmitted(made.view.chosen):
        made.view.show_theme(THEMES["dark"])
        made.to_end()
        made.view.show_display(replace(made.display, selection=H1))
        made.view.show_display(replace(made.display, selection=None, digits=6))
        made.show(shown("xor").run.frame())
