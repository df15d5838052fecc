"""The decision surface: colours that are the network's values, points, choices by hand and key."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from bpviz.data import Dataset, load
from bpviz.engine import NeuronRef, Params, Spec, WeightRef, forward
from bpviz.run.display import Display
from bpviz.run.timeline import Timeline
from bpviz.views.theme import THEMES

from .conftest import SMALL, TRUTH_TABLE, Show, frame_of, three_classes, training

LEFT_OR_RIGHT = Params((np.array([[8.0, 0.0]]),), (np.array([-4.0]),))
"""A net 2-1 that says 1 where x1 > 0.5."""
LINE = Spec(sizes=(2, 1))
OUTPUT = NeuronRef(1, 0)


def pictures(view: object) -> list[QAbstractButton]:
    found = view.findChildren(QAbstractButton)  # type: ignore[attr-defined]
    return [b for b in found if b.isVisible() and b.objectName().startswith("surfacePicture")]


def test_both_sides_of_the_threshold_have_their_own_colour(shown: Show) -> None:
    at = shown(Timeline(LINE, TRUTH_TABLE, LEFT_OR_RIGHT).frame())
    left, right = at.colour(0.2, 0.4), at.colour(0.8, 0.4)
    assert left[0] > left[2] + 30  # ochre
    assert right[2] > right[0] + 30  # blue
    assert max(at.colour(0.5, 0.4)) < 120  # the line of the threshold
    near = at.colour(0.53, 0.4)
    assert max(near) - min(near) < 30  # neutral beside it


def test_x2_points_upwards(shown: Show) -> None:
    up = Params((np.array([[0.0, 8.0]]),), (np.array([-4.0]),))
    at = shown(Timeline(LINE, TRUTH_TABLE, up).frame())
    assert at.colour(0.5, 0.9)[2] > at.colour(0.5, 0.1)[2]


def test_misclassified_points_are_counted_and_ringed(shown: Show) -> None:
    at = shown(Timeline(LINE, TRUTH_TABLE, LEFT_OR_RIGHT).frame())
    assert at.text("surfaceWords") == "2 of 4 training points are misclassified (ringed)."
    plane = at.part("surfacePlane").grab().toImage()
    ringed = []
    for x1, x2 in TRUTH_TABLE.train_x.tolist():
        place, dark = at.place(x1, x2), 0
        for away in range(8, 13):
            dark += max(plane.pixelColor(place.x(), place.y() - away).getRgb()[:3]) < 110
        ringed.append(dark > 0)
    answers = forward(LINE, LEFT_OR_RIGHT, TRUTH_TABLE.train_x) > 0.5
    assert ringed == (answers != TRUTH_TABLE.train_y)[:, 0].tolist()


def test_a_click_on_a_point_chooses_its_row(shown: Show) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    for row, (x1, x2) in enumerate(TRUTH_TABLE.train_x.tolist()):
        at.click(x1, x2)
        assert at.said[-1] == ("example", row)
    at.click(0.5, 0.5)
    assert len(at.said) == 4


def test_a_press_that_leaves_the_point_chooses_nothing(shown: Show, qtbot: QtBot) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    plane = at.part("surfacePlane")
    qtbot.mousePress(plane, Qt.MouseButton.LeftButton, pos=at.place(0, 0))
    qtbot.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=at.place(0.5, 0.5))
    assert at.said == []


def test_a_thinned_point_still_names_its_own_row(shown: Show) -> None:
    data = load("circles", n=10_000, noise=0.3)
    at = shown(frame_of(SMALL, data))
    assert "2000 of 6000 training points are shown." in at.text("surfaceWords")
    at.press(Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Return)
    (_, row), words = at.said[0], at.text("surfaceWords")
    assert isinstance(row, int)
    x1 = f"{abs(data.train_x[row, 0]):.4f}"
    assert words.startswith(f"Example {row + 1}:".replace(",", ""))
    assert x1 in words


def test_the_mouse_reads_the_plane(shown: Show) -> None:
    frame = Timeline(LINE, TRUTH_TABLE, LEFT_OR_RIGHT).frame()
    at = shown(frame, notation="net_out")
    at.point(0.8, 0.4)
    first, second = at.text("surfaceWords").splitlines()
    x1, x2 = (float(part.split("=")[1]) for part in first.split(","))
    assert (x1, x2) == pytest.approx((0.8, 0.4), abs=0.01)
    value = float(second.split("=")[1].split(":")[0])
    assert value == pytest.approx(forward(LINE, LEFT_OR_RIGHT, [[x1, x2]])[0, 0], abs=2e-4)
    assert second.startswith("o₁ = ")
    assert second.endswith(": class 1")


def test_the_mouse_on_a_point_says_whether_the_answer_is_right(shown: Show) -> None:
    at = shown(Timeline(LINE, TRUTH_TABLE, LEFT_OR_RIGHT).frame())
    at.point(0.0, 0.0)
    assert at.text("surfaceWords").startswith("Example 1: ")
    assert at.text("surfaceWords").endswith("class 0, which is right")
    at.point(1.0, 1.0)
    assert at.text("surfaceWords").endswith("class 1; right is 0")


def test_leaving_the_plane_brings_the_summary_back(shown: Show) -> None:
    at = shown(Timeline(LINE, TRUTH_TABLE, LEFT_OR_RIGHT).frame())
    before = at.text("surfaceWords")
    at.point(0.8, 0.4)
    QApplication.sendEvent(at.part("surfacePlane"), QEvent(QEvent.Type.Leave))
    assert at.text("surfaceWords") == before


def test_arrows_walk_between_points_and_enter_chooses(shown: Show) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    rows = {tuple(x): row for row, x in enumerate(TRUTH_TABLE.train_x.tolist())}
    arrows = (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down)
    at.press(*arrows, Qt.Key.Key_Enter)
    at.press(Qt.Key.Key_Right, Qt.Key.Key_Enter)
    at.press(Qt.Key.Key_Up, Qt.Key.Key_Enter)
    places = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]
    assert at.said == [("example", rows[place]) for place in places]


def test_enter_without_a_point_chooses_nothing(shown: Show) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    at.press(Qt.Key.Key_Enter)
    assert at.said == []


def test_arrows_are_not_the_windows_shortcuts_while_the_plane_has_the_focus(shown: Show) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    for key, held, own in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, False),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(at.part("surfacePlane"), event)
        assert event.isAccepted() is own


def test_the_list_offers_outputs_then_hidden_neurons_by_name(shown: Show) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE), notation="net_out")
    texts = [at.chooser.itemText(n) for n in range(at.chooser.count())]
    assert texts == ["output o₁", "neuron h₁", "neuron h₂", "neuron h₃"]
    at.view.show_display(Display(notation="nielsen"))
    assert at.chooser.itemText(1) == "neuron a²₁"


def test_choosing_in_the_list_shows_that_neuron_and_says_so(shown: Show, qtbot: QtBot) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    before = at.part("surfacePlane").grab().toImage()
    at.chooser.setFocus()
    qtbot.keyClick(at.chooser, Qt.Key.Key_Down)
    assert at.said == [("chosen", NeuronRef(0, 0))]
    assert at.part("surfacePlane").grab().toImage() != before
    assert at.part("surfaceLegend").accessibleName() == "Colours: from −1 over 0 to 1"


def test_a_selected_neuron_is_shown_and_nothing_selected_is_the_output(shown: Show) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    for selection, index in (
        (NeuronRef(0, 2), 3),
        (WeightRef(0, 0, 0), 3),
        (None, 0),
        (NeuronRef(0, 1), 2),
        (OUTPUT, 0),
    ):
        at.view.show_display(Display(selection=selection))
        assert at.chooser.currentIndex() == index
    assert at.said == []


def test_a_selected_neuron_that_a_new_network_lacks_gives_way_to_its_output(shown: Show) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE), selection=NeuronRef(0, 2))
    at.view.show_frame(frame_of(replace(SMALL, sizes=(2, 2, 1)), TRUTH_TABLE))
    assert at.chooser.currentText() == "output a³₁"
    assert len(pictures(at.view)) == 2


def test_every_hidden_neuron_has_a_picture_that_can_be_clicked(shown: Show, qtbot: QtBot) -> None:
    spec = Spec(sizes=(2, 8, 4, 1), hidden="tanh")
    at = shown(frame_of(spec, TRUTH_TABLE))
    found = pictures(at.view)
    assert len(found) == 12
    qtbot.mouseClick(at.part("surfacePicture1_3"), Qt.MouseButton.LeftButton)
    assert at.said == [("chosen", NeuronRef(1, 3))]
    assert [b.objectName() for b in found if b.isChecked()] == ["surfacePicture1_3"]
    assert at.part("surfacePicture1_3").accessibleName() == "Show neuron a³₄ over the plane"


def test_a_wide_layer_shows_its_first_eight_neurons(shown: Show) -> None:
    at = shown(frame_of(Spec(sizes=(2, 30, 1)), TRUTH_TABLE))
    assert len(pictures(at.view)) == 8
    assert at.chooser.count() == 31


@pytest.mark.parametrize("size", [(380, 300), (460, 560), (640, 420), (900, 700), (300, 700)])
@pytest.mark.parametrize("zoom", [1.0, 1.25])
def test_nothing_overlaps_and_nothing_leaves_the_view(
    shown: Show, size: tuple[int, int], zoom: float
) -> None:
    at = shown(frame_of(Spec(sizes=(2, 8, 8, 1)), TRUTH_TABLE), size)
    at.view.show_theme(THEMES["light"].zoomed(zoom))
    names = ("surfaceHeading", "surfaceChooser", "surfacePlane", "surfaceLegend", "surfaceWords")
    parts = [at.part(name).geometry() for name in names]
    parts += [button.geometry() for button in pictures(at.view)]
    for n, first in enumerate(parts):
        assert QRect(0, 0, *size).contains(first), n
        assert not any(first.intersects(second) for second in parts[n + 1 :]), n
    assert at.part("surfacePlane").width() > 130


def test_several_outputs_share_the_plane_in_regions(shown: Show) -> None:
    data = three_classes()
    spec = Spec(sizes=(2, 6, 3), output="softmax", cost="log_likelihood", rate=1.0, batch_size=10)
    at = shown(frame_of(spec, data, 600))
    assert at.text("surfaceWords") == "All 60 training points are right."
    assert at.chooser.currentText() == "the answer"
    seen = {at.colour(0.0, 0.5), at.colour(0.5, -0.2), at.colour(-0.5, -0.2)}
    assert len(seen) == 3
    at.point(0.0, 0.5)
    assert at.text("surfaceWords").endswith("class north")
    assert at.part("surfaceLegend").accessibleName() == "class north, class east, class west"


def test_one_of_several_outputs_can_be_shown_and_the_answer_again(
    shown: Show, qtbot: QtBot
) -> None:
    at = shown(frame_of(Spec(sizes=(2, 3)), three_classes()))
    at.chooser.setFocus()
    qtbot.keyClick(at.chooser, Qt.Key.Key_Down)
    qtbot.keyClick(at.chooser, Qt.Key.Key_Up)
    assert at.said == [("chosen", NeuronRef(0, 0)), ("chosen", None)]


def test_a_linear_output_names_no_class(shown: Show) -> None:
    random = np.random.default_rng(1)
    x = random.uniform(-1, 1, (30, 2))
    data = Dataset(name="numbers", train_x=x, train_y=4 * x[:, :1])
    at = shown(frame_of(Spec(sizes=(2, 3, 1), output="linear"), data))
    assert at.text("surfaceWords").startswith("A linear output names no class")
    assert at.part("surfaceLegend").accessibleName() == "Colours: from −5 over 0 to 5"
    at.point(*data.train_x[3].tolist())
    assert "target" in at.text("surfaceWords")


def test_other_than_two_inputs_are_refused_in_a_sentence(shown: Show) -> None:
    at = shown(frame_of(Spec(sizes=(64, 5, 10)), load("digits")))
    assert at.part("surfaceSentence").isVisible()
    assert at.text("surfaceSentence").startswith("This network has 64 inputs")
    assert "spirals" in at.text("surfaceSentence")
    assert not at.part("surfacePlane").isVisible()
    at.view.show_frame(frame_of(SMALL, TRUTH_TABLE))
    assert at.part("surfacePlane").isVisible()
    assert not at.part("surfaceSentence").isVisible()


def test_while_training_it_is_drawn_a_few_times_a_second_and_at_once_when_paused(
    shown: Show, qtbot: QtBot
) -> None:
    frame = frame_of(SMALL, load("circles", n=50))
    at = shown(frame)
    later = frame_of(SMALL, frame.dataset, 500)

    def seen() -> object:
        return at.part("surfacePlane").grab().toImage()

    first = seen()
    at.view.show_frame(training(later))
    assert seen() == first
    qtbot.waitUntil(lambda: seen() != first)
    at.view.show_frame(frame)
    assert seen() == first


def test_while_training_a_selected_neuron_is_shown_soon_after_the_diagram_has_answered(
    shown: Show, qtbot: QtBot
) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    at.view.show_frame(training(frame_of(SMALL, TRUTH_TABLE)))
    at.view.show_display(Display(selection=NeuronRef(0, 2)))
    assert at.chooser.currentIndex() == 0
    qtbot.waitUntil(lambda: at.chooser.currentIndex() == 3)


def test_a_hidden_view_draws_when_it_is_shown(shown: Show, qtbot: QtBot) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE), visible=False)
    assert at.text("surfaceWords") == ""
    with qtbot.waitExposed(at.view):
        at.view.show()
    assert "training points" in at.text("surfaceWords")


def test_a_network_that_overflowed_is_neutral_and_said_to_be(shown: Show) -> None:
    broken = Params((np.array([[np.nan, 1.0]]),), (np.zeros(1),))
    at = shown(Timeline(LINE, TRUTH_TABLE, broken).frame())
    assert "no finite number" in at.text("surfaceWords")
    colour = at.colour(0.5, 0.3)
    assert max(colour) - min(colour) < 12


def test_the_plane_is_framed_while_the_keyboard_is_on_it(shown: Show, qtbot: QtBot) -> None:
    at = shown(frame_of(SMALL, TRUTH_TABLE))
    plane = at.part("surfacePlane")
    before = plane.grab().toImage()
    plane.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(plane.hasFocus)
    assert plane.grab().toImage() != before
    plane.clearFocus()
    assert plane.grab().toImage() == before
