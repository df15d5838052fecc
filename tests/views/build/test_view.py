"""The panel as a whole: rows of a data set, waiting, keys, and a net that is built with it."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QSpinBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from views.build.panels import Panel, xor_500

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.build import for_rows, resized, with_rows
from bpviz.run.display import Display
from bpviz.run.timeline import Timeline
from bpviz.views.theme import THEMES


def test_a_net_with_few_rows_has_no_list(panel: Panel) -> None:
    assert not panel.listed.isVisible()


def test_ticked_rows_become_the_mini_batch(panel: Panel) -> None:
    frame = xor_500()
    panel.show(frame)
    use = panel.button("useRows")
    assert not use.isEnabled()
    assert "first" in use.toolTip()
    panel.tick(3, 0, 2)
    panel.tick(2)
    assert use.text() == "Use the 2 chosen rows as the mini-batch"
    panel.click("useRows")
    np.testing.assert_array_equal(panel.rows[0][0], frame.dataset.train_x[[0, 3]])
    np.testing.assert_array_equal(panel.rows[0][1], frame.dataset.train_y[[0, 3]])


def test_space_ticks_and_none_takes_the_ticks_away(panel: Panel, qtbot: QtBot) -> None:
    panel.show(xor_500())
    panel.listed.setFocus()
    panel.listed.setCurrentIndex(panel.listed.model().index(5, 0))
    qtbot.keyClick(panel.listed, Qt.Key.Key_Space)
    use = panel.button("useRows")
    assert use.text() == "Use the chosen row as the mini-batch"
    panel.click("chooseNone")
    assert not use.isEnabled()
    assert panel.told == []


def test_the_whole_data_set_comes_back(panel: Panel) -> None:
    source = load("xor")
    panel.view.show_source(source)
    panel.show(xor_500())
    whole = panel.found(QAbstractButton, "wholeDataset")
    few = with_rows(source, source.train_x[:3], source.train_y[:3])
    panel.show(Timeline(Spec(sizes=(2, 3, 1), batch_size=3), few).frame())
    assert whole.isVisible()
    assert panel.listed.model().rowCount() == 300
    panel.click("wholeDataset")
    assert panel.told == [("whole",)]
    panel.show(Timeline(Spec(sizes=(2, 3, 1), batch_size=3), source).frame())
    assert not whole.isVisible()
    panel.view.show_source(None)
    panel.show_net("worked-example")
    assert not panel.listed.isVisible()


def test_a_source_of_another_shape_is_not_offered(panel: Panel) -> None:
    panel.view.show_source(load("digits"))
    assert not panel.listed.isVisible()


def test_at_most_a_thousand_rows_are_listed_and_it_is_said(panel: Panel) -> None:
    digits = load("digits")
    panel.show(Timeline(Spec(sizes=(64, 10), batch_size=10), digits).frame())
    assert panel.listed.model().rowCount() == 1000
    assert "The first 1000 of 1297 rows" in panel.words("sourceAbout")
    assert digits.labels is not None
    assert panel.listed.model().index(0, 0).data() == "1   0"


def test_while_it_trains_the_panel_says_why_it_waits(panel: Panel) -> None:
    assert panel.frame is not None
    panel.show(replace(panel.frame, step=None, update=None, playing=True))
    assert panel.words("buildTraining").startswith("Pause first")
    assert not panel.table.isEnabled()
    assert not panel.combo("cost").isEnabled()
    panel.show_net("worked-example")
    assert panel.words("buildTraining") == ""
    assert panel.combo("cost").isEnabled()


def test_frames_and_displays_ask_for_nothing(panel: Panel) -> None:
    for name in ("xor", "2-2-3-1", "chain", "worked-example-two-rows"):
        panel.show_net(name)
        panel.view.show_display(Display(notation="o_err", digits=17, decimal=",", building=True))
        panel.view.show_theme(THEMES["dark"].zoomed(1.5))
    panel.show(xor_500())
    assert panel.told == []


def test_every_control_is_reached_by_tab(panel: Panel, qtbot: QtBot) -> None:
    panel.show(xor_500())
    wanted = {
        *("buildingToggle", "units1", "removeLayer", "addLayer", "hidden", "output", "cost"),
        *("biases", "rate", "rowsTable", "addRow", "removeRow", "pasteTable", "sourceRows"),
    }
    panel.found(QWidget, "buildingToggle").setFocus()
    walked = []
    for _ in range(24):
        focused = panel.view.window().focusWidget()
        assert focused is not None
        walked.append(focused.objectName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= set(walked)
    order = [walked.index(name) for name in ("units1", "hidden", "rate", "rowsTable", "sourceRows")]
    assert order == sorted(order)


@pytest.mark.parametrize("width", [320, 430, 700])
def test_nothing_is_cut_off_at_the_sides(panel: Panel, width: int) -> None:
    panel.view.resize(width, 900)
    panel.show(xor_500(sizes=(2, 3, 3, 1)))
    panel.tick(0, 1)
    QApplication.processEvents()
    for kind in (QAbstractButton, QComboBox, QTableView, QSpinBox):
        for widget in panel.view.findChildren(kind):
            if widget.isVisible() and widget.objectName():
                rect = widget.rect().translated(widget.mapTo(panel.view, QPoint()))
                assert 0 <= rect.left() <= rect.right() < width, widget.objectName()


def test_a_net_of_ones_own_is_built_with_what_the_panel_asks(panel: Panel) -> None:
    """What the window does with the signals: 2-2-2 becomes 3-2-1 with four rows, and runs."""
    assert panel.frame is not None

    def resize(sizes: tuple[int, ...], words: str) -> None:
        now = panel.frame
        assert now is not None
        data = now.dataset
        spec, params, x, y = resized(now.spec, now.params, data.train_x, data.train_y, sizes)
        panel.show(Timeline(spec, with_rows(data, x, y), params).frame())

    def rows(x: np.ndarray, y: np.ndarray, words: str) -> None:
        now = panel.frame
        assert now is not None
        spec = for_rows(now.spec, now.dataset, x)
        panel.show(Timeline(spec, with_rows(now.dataset, x, y), now.params).frame())

    panel.view.sizesAsked.connect(resize)
    panel.view.rowsAsked.connect(rows)
    for place, key in ((0, Qt.Key.Key_Up), (2, Qt.Key.Key_Down)):
        box = panel.found(QSpinBox, f"units{place}")
        box.setFocus()
        panel.qtbot.keyClick(box, key)
    assert panel.cells() == [["0.0500", "0.1000", "0.0000", "0.0100"]]
    panel.paste(0, 0, "0 0 0 0\n0 0 1 1\n0 1 0 1\n1 1 1 1")
    panel.click("addRow")
    assert panel.table.currentIndex().row() == 4
    panel.type(4, 2, "7")
    assert panel.cells()[4] == ["0.0000", "0.0000", "7.0000", "0.0000"]
    assert panel.table.currentIndex().row() == 4
    assert panel.frame.spec.sizes == (3, 2, 1)
    assert panel.frame.spec.batch_size == 5
    assert panel.frame.trace.examples == 5
    panel.view.sizesAsked.disconnect(resize)
    panel.view.rowsAsked.disconnect(rows)
