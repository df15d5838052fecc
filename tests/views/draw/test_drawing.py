"""Strokes come one point at a time, and every change can be taken back."""

import numpy as np

from bpviz.views.draw.drawing import Drawing


def drawn(*strokes: tuple[tuple[float, float], ...]) -> Drawing:
    drawing = Drawing()
    for first, *others in strokes:
        drawing.begin(first)
        for point in others:
            drawing.extend(point)
        drawing.finish()
    return drawing


ONE, TWO = ((0.1, 0.2), (0.3, 0.4)), ((0.5, 0.6),)


def test_a_stroke_belongs_to_the_drawing_from_its_first_point() -> None:
    drawing = Drawing()
    assert drawing.is_blank
    drawing.begin((0.1, 0.2))
    assert not drawing.is_blank
    assert drawing.strokes == (((0.1, 0.2),),)
    assert drawing.finished == ()


def test_a_pen_that_stays_adds_no_point() -> None:
    drawing = Drawing()
    drawing.begin((0.1, 0.2))
    assert not drawing.extend((0.1, 0.2))
    assert drawing.extend((0.1, 0.3))
    assert len(drawing.current) == 2


def test_strokes_are_arrays_of_points() -> None:
    first, second = drawn(ONE, TWO).arrays
    np.testing.assert_array_equal(first, ONE)
    assert second.shape == (1, 2)


def test_undo_takes_back_stroke_by_stroke() -> None:
    drawing = drawn(ONE, TWO)
    assert drawing.undo()
    assert drawing.strokes == (ONE,)
    assert drawing.undo()
    assert drawing.is_blank
    assert not drawing.undo()


def test_undo_brings_back_what_was_cleared() -> None:
    drawing = drawn(ONE, TWO)
    assert drawing.clear()
    assert drawing.is_blank
    assert not drawing.clear()
    drawing.undo()
    assert drawing.strokes == (ONE, TWO)


def test_a_cancelled_stroke_was_never_there() -> None:
    drawing = drawn(ONE)
    drawing.begin((0.9, 0.9))
    assert drawing.cancel()
    assert drawing.strokes == (ONE,)
    assert not drawing.cancel()


def test_undo_while_the_pen_is_down_drops_only_that_stroke() -> None:
    drawing = drawn(ONE)
    drawing.begin((0.9, 0.9))
    drawing.undo()
    assert drawing.strokes == (ONE,)


def test_a_pen_that_is_up_draws_nothing() -> None:
    assert not drawn(ONE).extend((0.5, 0.5))
