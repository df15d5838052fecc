import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from bpviz.views.colour import (
    ColourMap,
    Scale,
    colour_map,
    contrast_ratio,
    mix,
    oklab,
    readable_on,
    scale,
)
from bpviz.views.theme import THEMES

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB.
BLINDNESS = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
themes = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
quantities = pytest.mark.parametrize("quantity", ["activation", "error", "weight"])


def seen(colour, blindness):
    rgb = np.array(QColor(colour).getRgbF()[:3])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    linear = np.clip(np.array(BLINDNESS[blindness]) @ linear, 0.0, 1.0)
    rgb = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return QColor.fromRgbF(*rgb).name()


def difference(first, second):
    return float(np.linalg.norm(oklab(first) - oklab(second)))


@themes
@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("quantity", ["error", "weight"])
def test_both_ends_and_zero_stay_apart_in_colour_blindness(theme, blindness, quantity):
    found = colour_map(theme, quantity)
    low, zero, high = (
        seen(each, blindness) for each in (found.negative, found.neutral, found.positive)
    )
    assert difference(low, high) > 0.10
    assert min(difference(low, zero), difference(high, zero)) > 0.20


@themes
@quantities
def test_zero_is_exactly_neutral_and_the_ends_are_the_tokens(theme, quantity):
    found = colour_map(theme, quantity)
    span = scale(-2.0, 2.0)
    assert found.colour(0.0, span) == QColor(theme.neutral)
    assert found.colour(-0.0, span) == QColor(theme.neutral)
    assert found.colour(2.0, span) == QColor(found.positive)
    assert found.colour(-2.0, span) == QColor(found.negative)


@themes
@quantities
def test_lightness_only_moves_away_from_neutral(theme, quantity):
    found = colour_map(theme, quantity)
    light = np.array([oklab(colour.name())[0] for colour in found.colours])
    for arm in (light[128:], light[128:0:-1]):
        steps = np.diff(arm) * np.sign(arm[-1] - arm[0])
        assert steps.min() > -0.004
        assert abs(arm[-1] - arm[0]) > 0.2


@quantities
def test_the_table_and_the_colours_are_the_same(quantity):
    found = colour_map(THEMES["light"], quantity)
    assert found.table.shape == (256, 3)
    assert found.table.dtype == np.uint8
    assert [colour.getRgb()[:3] for colour in found.colours] == [
        tuple(row) for row in found.table.tolist()
    ]
    with pytest.raises(ValueError, match="read-only"):
        found.table[0] = 0


def test_equal_sizes_are_equally_far_from_zero_on_both_sides():
    span = scale(-0.2, 0.6)
    found = colour_map(THEMES["light"], "weight").index([-0.3, 0.3], span)
    assert 128 - int(found[0]) == int(found[1]) - 128


@given(st.floats(1e-6, 1e6), st.floats(-1.0, 1.0), st.sampled_from(["linear", "symlog"]))
def test_a_scale_and_its_legend_agree(bound, position, kind):
    span = Scale(bound, kind)
    assert span.position(span.value(position)) == pytest.approx(position, abs=1e-6)


@given(st.lists(st.floats(allow_nan=False), min_size=2), st.sampled_from(["linear", "symlog"]))
def test_a_scale_keeps_the_order_and_the_sign(values, kind):
    values = np.sort(np.array(values))
    positions = Scale(3.0, kind).position(values)
    assert np.all(np.diff(positions) >= 0)
    assert np.all(np.abs(positions) <= 1)
    assert np.all(positions * np.sign(values) >= 0)


def test_a_small_value_is_seen_beside_a_large_one_on_a_log_scale():
    span = Scale(0.14, "symlog")
    assert span.position(0.009) > 0.5
    assert span.position(0.0) == 0.0


def test_values_outside_say_so():
    span = Scale(1.0)
    assert span.outside(1.1)
    assert span.outside(float("nan"))
    assert span.outside(float("inf"))
    assert not span.outside(-1.0)


def test_a_scale_of_nothing_is_neutral_everywhere():
    found = colour_map(THEMES["dark"], "error")
    assert found.colour(3.0, scale(0.0, 0.0)) == QColor(found.neutral)


def test_pictures_are_coloured_at_once():
    found = ColourMap("#0000FF", "#FFFFFF", "#FF0000")
    picture = found.rgb([[-1.0, 0.0], [1.0, float("nan")]], Scale(1.0))
    assert picture.tolist() == [[[0, 0, 255], [255, 255, 255]], [[255, 0, 0], [255, 255, 255]]]


def test_contrast_is_that_of_the_web_guidelines():
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert readable_on("#FFFF00") == "#000000"
    assert readable_on("#2456C7") == "#FFFFFF"


def test_a_mixture_begins_and_ends_with_its_colours():
    assert mix("#123456", "#fedcba", 0.0) == "#123456"
    assert mix("#123456", "#fedcba", 1.0) == "#fedcba"


@given(
    st.floats(width=32) | st.floats(-4.0, 4.0),
    st.sampled_from([0.0, 1e-9, 0.5, 3.0]),
    st.sampled_from(["linear", "symlog"]),
)
def test_one_value_has_the_colour_that_it_has_among_many(value, bound, kind):
    span, colours = Scale(bound, kind), colour_map(THEMES["dark"], "error")
    row = int(colours.index([value], span)[0])
    assert span.position_of(value) == pytest.approx(float(span.position([value])[0]), abs=1e-12)
    assert colours.colour(value, span) == colours.colours[row]
    assert colours.name(value, span) == colours.colours[row].name()
