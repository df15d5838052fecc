"""A label for a number that changes many times a second."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from bpviz.views.steady import ShortLabel, SteadyLabel, WordLabel


class Layouts(QObject):
    """Counts how often a widget is asked to lay out what is in it."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture
def row(qtbot: QtBot) -> QWidget:
    """A row that labels are put into."""
    made = QWidget()
    qtbot.addWidget(made)
    QHBoxLayout(made)
    made.resize(400, 40)
    return made


def shown(row: QWidget, label: SteadyLabel) -> Layouts:
    layout = row.layout()
    assert layout is not None
    layout.addWidget(label)
    row.show()
    QApplication.processEvents()
    return Layouts(row)


def test_a_number_of_the_same_length_asks_for_no_new_layout(row: QWidget) -> None:
    label = SteadyLabel()
    label.setText("0.1234")
    layouts, width = shown(row, label), label.sizeHint().width()
    for text in ("0.5678", "0.9111", "0.1111"):
        label.setText(text)
        QApplication.processEvents()
        assert (label.text(), label.sizeHint().width()) == (text, width)
        assert label.fontMetrics().horizontalAdvance(text) <= width
    assert layouts.times == 0


@pytest.mark.parametrize("text", ["12.1234", "0.123", "−0.123", "", "0.12345678"])
def test_a_text_of_another_length_has_the_room_that_it_needs(row: QWidget, text: str) -> None:
    label = SteadyLabel()
    label.setText("0.1234")
    layouts = shown(row, label)
    label.setText(text)
    QApplication.processEvents()
    assert layouts.times == 1
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(text)


def test_it_is_painted_and_read_out(row: QWidget) -> None:
    label = SteadyLabel()
    shown(row, label)
    label.resize(100, 20)
    empty = label.grab().toImage()
    label.setText("0.25")
    assert label.grab().toImage() != empty
    assert label.accessibleName() == "0.25"


def test_a_label_with_little_room_takes_the_first_text_that_fits(row: QWidget) -> None:
    label = ShortLabel("position", "value", row)
    shown(row, label)
    metrics = label.fontMetrics()
    label.say("12,345 updates made", "12,345 updates", "12,345")
    for text in ("12,345 updates made", "12,345 updates", "12,345"):
        label.resize(metrics.horizontalAdvance(text), 20)
        assert label.shown() == text
    label.resize(metrics.horizontalAdvance("12,3"), 20)
    assert label.shown().endswith("…")
    assert (label.text(), label.toolTip()) == ("12,345 updates made", "12,345 updates made")
    assert label.alignment() & Qt.AlignmentFlag.AlignRight


def test_shorter_texts_are_shown_even_if_the_long_one_stays(row: QWidget) -> None:
    label = ShortLabel("position", "value", row)
    shown(row, label)
    label.say("a very long text", "short")
    label.resize(label.fontMetrics().horizontalAdvance("brief"), 20)
    label.say("a very long text", "brief")
    assert label.shown() == "brief"


def test_a_word_without_room_is_shortened_or_left_out(row: QWidget) -> None:
    label = WordLabel()
    label.setText("validation")
    shown(row, label)
    room = label.fontMetrics().horizontalAdvance
    assert label.minimumSizeHint().width() <= 1
    for width, said in ((room("validation"), "validation"), (1, "")):
        label.resize(width, 20)
        assert label.shown() == said
    label.resize(room("valida…") + 1, 20)
    assert label.shown().startswith("vali")
    assert label.shown().endswith("…")
    label.resize(room("va…"), 20)
    assert label.shown() == ""
