import logging
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from bpviz.notation import chip, frac, num, paren, row, sub, sup, sym
from bpviz.views.boxes import FormulaWidget, MathFont, layout, math_font, paint, wrapped
from bpviz.views.boxes import font as font_module
from bpviz.views.boxes.box import scaled
from bpviz.views.boxes.fit import fitted
from bpviz.views.theme import THEMES

W5 = sub("w", "5")
OUT, NET = sub("out", "o1"), sub("net", "o1")


def slope(top, bottom):
    return frac(row("∂", top), row("∂", bottom))


CHAIN = row(
    slope("E", W5),
    "=",
    chip("error", slope("E", OUT)),
    "·",
    chip("slope", slope(OUT, NET)),
    "·",
    chip("input", slope(NET, W5)),
)


@pytest.fixture
def font(qapp):
    return math_font()


@pytest.fixture
def widget(qtbot):
    shown = FormulaWidget(size=24)
    shown.setObjectName("formula")
    shown.set_formula(CHAIN)
    qtbot.addWidget(shown)
    shown.resize(shown.sizeHint())
    shown.show()
    return shown


def chip_point(widget, key):
    return next(chip.rect.center() for chip in widget.chips if chip.key == key).toPoint()


def test_a_bar_lies_on_the_axis_that_operators_are_centred_on(font):
    box = layout(row(frac("1", "2"), "+", "1"), 100, font)
    plus = next(glyph for glyph in box.glyphs if glyph.shape is font.shape("+"))
    middle = plus.y - (plus.shape.ascent - plus.shape.descent) / 2 * plus.size
    assert box.rules[0].y == pytest.approx(middle, abs=3)


def test_nothing_touches_the_bar(font):
    box = layout(slope(OUT, sup("y", "2")), 100, font)
    bar = box.rules[0]
    for glyph in box.glyphs:
        top = glyph.y - glyph.shape.ascent * glyph.size
        bottom = glyph.y + glyph.shape.descent * glyph.size
        assert bottom < bar.y - bar.thickness or top > bar.y + bar.thickness
        assert bar.x <= glyph.x + 3
        assert glyph.x + glyph.shape.advance * glyph.size <= bar.x + bar.width + 3


def test_an_index_and_an_exponent_do_not_collide(font):
    box = layout(sub("w", "11", "3"), 100, font)
    _, low, _, high = box.glyphs
    assert low.size == pytest.approx(70)
    assert low.y - low.shape.ascent * 70 - (high.y + high.shape.descent * 70) > 8
    assert low.y > 0 > high.y


def test_indices_in_a_row_share_one_baseline(font):
    box = layout(row(W5, OUT, sub("E", "total")), 100, font)
    assert len({round(glyph.y, 6) for glyph in box.glyphs if glyph.size == 70}) == 1


def test_variables_are_italic_and_digits_and_words_in_indices_upright(font):
    def letters(formula):
        return [glyph.shape for glyph in layout(formula, 20, font).glyphs]

    assert letters(sym("h")) == [font.shape("\u210e")]
    assert letters(row("∂", "w")) == [font.shape("\U0001d715"), font.shape("\U0001d464")]
    assert letters(sym("δ")) == [font.shape("\U0001d6ff")]
    assert letters(sym("ln", False)) == [font.shape("l"), font.shape("n")]
    assert letters(sub("E", "total"))[1] is font.shape("t")
    assert letters(sub("w", "jk"))[1] is font.shape("\U0001d457")
    assert letters(num("5")) == [font.shape("5")]


def test_brackets_grow_with_what_they_hold(font):
    def bracket(formula):
        glyph = layout(paren(formula), 100, font).glyphs[0]
        return (glyph.shape.ascent + glyph.shape.descent) * glyph.size * glyph.stretch

    plain, high = bracket(sym("z")), bracket(frac("1", "2"))
    tower = frac(frac(frac("1", "2"), "3"), frac(frac("1", "2"), frac("1", frac("1", "3"))))
    assert plain == pytest.approx(bracket(sub("a", "j")))
    assert plain < high < bracket(tower)


def test_a_sum_has_its_limits_above_and_below(font):
    box = layout(row(sub("∑", "k", "n"), "a"), 100, font)
    assert box.ascent > 100
    assert box.descent > 50


def test_a_sign_is_close_and_an_operator_has_room(font):
    sign, minus = layout(row("−", "a"), 100, font), layout(row("b", "−", "a"), 100, font)
    letter = layout(sym("b"), 100, font)
    assert minus.width - letter.width - sign.width > 2 * 20


def test_a_power_of_ten_has_a_raised_exponent(font):
    box = layout(num("4.386·10⁻⁴"), 100, font)
    assert [glyph.y < 0 for glyph in box.glyphs[-2:]] == [True, True]
    assert box.glyphs[-1].shape is font.shape("4")


def test_everything_scales_with_the_size(font):
    small, large = layout(CHAIN, 20, font), layout(CHAIN, 60, font)
    assert large.width == pytest.approx(3 * small.width)
    assert large.ascent == pytest.approx(3 * small.ascent)


def test_a_formula_breaks_before_operators_outside_brackets(font):
    long = row("a", "=", paren("b", "+", "c"), "+", "d", "+", "e")
    whole = layout(long, 20, font)
    box = wrapped(long, 20, font, whole.width * 0.6)
    assert box.width <= whole.width * 0.6
    assert box.height > 1.5 * whole.height
    assert len(box.glyphs) == len(whole.glyphs)


def test_chips_lie_apart_in_reading_order(font):
    box = layout(CHAIN, 24, font)
    assert [chip.key for chip in box.chips] == ["error", "slope", "input"]
    for left, right in pairwise(box.chips):
        assert left.rect.right() <= right.rect.left()


def test_a_letter_the_font_lacks_comes_from_another(font):
    assert layout(sym("误", False), 20, font).width > 5


def test_without_the_font_a_serif_is_used_and_the_log_says_so(qapp, monkeypatch, caplog):
    monkeypatch.setattr(font_module, "font_file", lambda: None)
    with caplog.at_level(logging.WARNING):
        found = font_module.math_font.__wrapped__()
    assert "missing" in caplog.text
    assert layout(CHAIN, 20, found).width > 50


def test_a_font_without_mathematical_letters_shows_plain_ones(qapp):
    serif = QFont("serif")
    serif.setPixelSize(1000)
    found = MathFont(None, serif)
    for letter in "wδ∂hE":
        assert layout(sym(letter), 20, found).width > 3


def test_bars_are_painted_sharp(qapp, font):
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    theme = THEMES["light"]
    image.fill(theme.colour("panel"))
    painter = QPainter(image)
    box = layout(frac("1", "2"), 22, font)
    paint(painter, box, QPointF(10.3, 40.4), theme)
    painter.end()
    x = int(10.3 + box.rules[0].x + 1)
    shades = {image.pixelColor(x, y).name() for y in range(80)}
    assert shades == {theme.text.lower(), theme.panel.lower()}


def test_pointing_at_a_factor_says_which(widget, qtbot):
    with qtbot.waitSignal(widget.chipHovered) as hovered:
        qtbot.mouseMove(widget, chip_point(widget, "slope"))
    assert hovered.args == ["slope"]
    with qtbot.waitSignal(widget.chipActivated) as pressed:
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=chip_point(widget, "input"))
    assert pressed.args == ["input"]


def test_the_keyboard_reaches_every_factor(qtbot):
    window = QWidget()
    before, formula, after = QLineEdit(), FormulaWidget(), QLineEdit()
    box = QVBoxLayout(window)
    for each in (before, formula, after):
        box.addWidget(each)
    formula.set_formula(CHAIN)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    before.setFocus()
    pressed = []
    formula.chipActivated.connect(pressed.append)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    qtbot.keyClick(formula, Qt.Key.Key_Return)
    qtbot.keyClick(formula, Qt.Key.Key_Right)
    qtbot.keyClick(formula, Qt.Key.Key_Space)
    qtbot.keyClick(formula, Qt.Key.Key_Tab)
    qtbot.keyClick(formula, Qt.Key.Key_Enter)
    qtbot.keyClick(formula, Qt.Key.Key_Tab)
    assert pressed == ["error", "slope", "input"]
    assert window.focusWidget() is after


def test_lighting_up_a_factor_emits_nothing_and_is_seen(widget, qtbot):
    qtbot.mouseMove(widget, widget.rect().topLeft())
    dark = widget.grab().toImage()
    with qtbot.assertNotEmitted(widget.chipHovered):
        widget.set_highlighted("slope")
    assert widget.grab().toImage() != dark


def test_a_narrow_formula_is_smaller_then_broken(widget):
    wanted = widget.sizeHint()
    assert widget.heightForWidth(wanted.width() * 3 // 4) < wanted.height()
    assert widget.heightForWidth(wanted.width() // 3) > wanted.height()
    assert widget.minimumSizeHint().width() < wanted.width() // 3


def test_the_formula_grows_with_the_zoom(widget):
    before = widget.sizeHint()
    widget.show_theme(THEMES["dark"].zoomed(2.0))
    assert widget.sizeHint().width() > 1.8 * before.width()


def test_a_screen_reader_hears_the_formula(widget):
    assert widget.accessibleName().startswith("∂E/∂w_5 = ∂E/∂out_o1")


def test_a_formula_without_factors_takes_no_focus(widget):
    assert widget.focusPolicy() == Qt.FocusPolicy.TabFocus
    widget.set_formula(row("a", "=", "1"))
    assert widget.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert widget.chips == ()


def test_a_bracket_too_wide_for_a_line_is_broken_inside(font):
    terms = [part for i in range(4) for part in ("+", chip(i, sub("w", str(i)), "·", "0.1385"))]
    long = row("δ", "=", paren(*terms[1:]), "·", chip(9, "s"))
    room = layout(long, 20, font).width * 0.4
    box = wrapped(long, 20, font, room)
    assert box.width <= room
    assert [each.key for each in box.chips] == [0, 1, 2, 3, 9]
    lines = [each.rect.center().y() for each in box.chips]
    assert all(below > above - 2 for above, below in pairwise(lines))
    assert lines[-1] > lines[0] + 20
    assert len(box.glyphs) == len(layout(long, 20, font).glyphs)


@pytest.mark.parametrize("width", [90, 160, 240, 400])
def test_no_formula_is_wider_than_its_room(font, width):
    powers = row(*[part for i in range(4) for part in ("+", sup("e", f"0.{i}802"))][1:])
    for formula in (frac(sup("e", "0.0802"), powers), row("a", "=", frac("1", powers))):
        assert fitted(formula, 22, 15, font, width).width <= width + 0.1


def test_a_smaller_formula_is_the_same_formula_scaled(font):
    formula = row(slope("E", "w"), "=", paren(sub("w", "5"), "+", chip(0, frac("1", "2"))))
    small, large = layout(formula, 11, font), layout(formula, 22, font)
    half = scaled(large, 0.5)
    assert half.width == pytest.approx(small.width)
    assert half.chips[0].rect.width() == pytest.approx(small.chips[0].rect.width())
    for found, wanted in zip(half.glyphs, small.glyphs, strict=True):
        assert found[1:4] == pytest.approx(wanted[1:4])
