"""The pictures that say why: where they are, and that each says what it shows."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from bpviz.data import load
from bpviz.engine import NeuronRef, Spec, init_params
from bpviz.run.similar import Gallery
from bpviz.run.why import Why, why
from bpviz.views.draw import WhyView
from bpviz.views.draw.why_places import Part, why_places
from bpviz.views.draw.why_view import outline
from bpviz.views.theme import THEMES

LIGHT = THEMES["light"]
SPEC = Spec((64, 6, 10))
DIGITS = load("digits")
SIZES = [(456, 86), (490, 86), (540, 88), (830, 144), (1200, 200)]
IMAGE = DIGITS.train_x[7].reshape(8, 8)


def explained(neuron: int | None = None) -> Why:
    selection = None if neuron is None else NeuronRef(0, neuron)
    found = why(SPEC, init_params(SPEC), IMAGE, 3, selection)
    return replace(found, similar=Gallery(DIGITS).nearest(IMAGE), source="digits")


@pytest.fixture
def view(qtbot: QtBot) -> WhyView:
    made = WhyView()
    qtbot.addWidget(made)
    made.resize(540, 88)
    made.show()
    return made


@pytest.mark.parametrize("zoom", [1.0, 1.5])
@pytest.mark.parametrize("has_neuron", [False, True])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_overlaps_and_everything_is_inside(
    width: int, height: int, has_neuron: bool, zoom: float
) -> None:
    at = why_places(width * zoom, height * zoom, LIGHT.zoomed(zoom), has_neuron)
    parts: list[Part] = [at.gradient, *([at.neuron] if at.neuron else []), *at.similar]
    assert len(at.similar) >= 3
    rects = [rect for part in parts for rect in (part.picture, part.words)]
    for i, one in enumerate(rects):
        assert one.left() >= 0
        assert one.right() <= width * zoom
        assert one.bottom() <= height * zoom + 1
        assert not any(one.intersects(other) for other in rects[i + 1 :])


def test_the_neuron_has_its_place_when_it_is_selected(view: WhyView) -> None:
    view.show_why(explained())
    before = view.grab().toImage()
    view.show_why(explained(2))
    assert view.grab().toImage() != before
    at = why_places(view.width(), view.height(), LIGHT, True)
    assert at.neuron is not None
    assert "weight" in view.help_at(at.neuron.picture.center())
    assert "gradient" in view.help_at(at.gradient.picture.center())
    assert "A " in view.help_at(at.similar[0].picture.center())


def test_a_screen_reader_hears_the_similar_digits(view: WhyView) -> None:
    found = explained()
    view.show_why(found)
    assert str(found.similar[0].digit) in view.accessibleName()
    view.show_why(None)
    assert view.accessibleName() == "Why it is read so"


def test_the_outline_goes_around_the_ink(qtbot: QtBot) -> None:
    picture = np.zeros((8, 8))
    picture[2:4, 3] = 1
    at = why_places(500, 90, LIGHT, False).gradient.picture
    lines = outline(picture, at)
    assert len(lines) == 6  # two pixels, one above the other
    pixel = at.width() / 8
    assert min(line.y1() for line in lines) == pytest.approx(at.top() + 2 * pixel)
    assert max(line.x2() for line in lines) == pytest.approx(at.left() + 4 * pixel)


def test_numbers_that_are_none_do_not_stop_it(view: WhyView) -> None:
    found = explained(1)
    view.show_why(replace(found, gradient=np.full((8, 8), np.nan)))
    view.grab()
