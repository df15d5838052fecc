import re
from collections import Counter
from dataclasses import fields

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabBar,
    QToolButton,
)

from bpviz.resources import resource
from bpviz.views.colour import contrast_ratio
from bpviz.views.theme import (
    ICONS,
    THEMES,
    TONES,
    apply_theme,
    icon,
    palette,
    stylesheet,
    ui_font,
)

themes = pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
WORDS_ON = [
    ("text", ("window", "panel", "field", "neutral", "hover", "accent_wash", "now_wash")),
    ("dim", ("window", "panel", "field")),
    ("accent", ("window", "panel", "accent_wash")),
    ("on_accent", ("accent",)),
    ("error_negative_words", ("window", "panel", "now_wash")),
    ("error_positive_words", ("window", "panel", "now_wash")),
    ("weight_negative_words", ("window", "panel", "now_wash")),
    ("weight_positive_words", ("window", "panel", "now_wash")),
    ("training", ("panel",)),
    ("validation", ("panel",)),
]


@pytest.fixture
def restored(qapp):
    """The program as it looked before."""
    before = qapp.style().objectName(), qapp.font(), qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(before[3])
    qapp.setStyle(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])
    qapp.styleHints().unsetColorScheme()


@themes
def test_words_can_be_read_on_every_surface_they_stand_on(theme):
    least = 7.0 if theme.name == "projector" else 4.5
    for words, surfaces in WORDS_ON:
        for surface in surfaces:
            ratio = contrast_ratio(getattr(theme, words), getattr(theme, surface))
            assert ratio >= least, f"{words} on {surface}: {ratio:.2f}"


@themes
def test_rings_and_curves_stand_out_from_the_panel(theme):
    assert contrast_ratio(theme.accent, theme.panel) >= 3.0
    for colour in theme.runs:
        assert contrast_ratio(colour, theme.panel) >= 3.0
    assert len({theme.training, theme.validation, *theme.runs}) == 8


@themes
def test_every_token_is_a_colour_and_every_tone_a_token(theme):
    plain = {"name", "dark", "runs", "zoom"}
    for token in (field.name for field in fields(theme)):
        if token not in plain:
            assert re.fullmatch("#[0-9A-F]{6}", getattr(theme, token)), token
    for tone in TONES:
        assert theme.tone(tone).isValid()
    assert theme.tone("now") == theme.colour("text")
    assert theme.signed("error", -0.1) == "error_negative"
    assert theme.signed("weight", 0.1) == "weight"


@themes
@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
def test_the_stylesheet_is_complete_at_every_zoom(theme, zoom):
    text = stylesheet(theme.zoomed(zoom))
    assert not re.search(r"\$|(?<![\w#])-?\d+u\b", text)
    assert text.count("{") == text.count("}")
    for path in re.findall(r'url\("([^"]+)"\)', text):
        assert path.endswith(f"-{theme.name}.svg")
        assert resource(f"icons/{path.rpartition('/')[2]}").is_file()


@themes
def test_lengths_grow_with_the_zoom(theme):
    assert theme.zoomed(1.5).px(32) == 48
    assert theme.zoomed(0.5).px(1) == 1
    assert theme.px(0) == 0
    assert theme.zoomed(2.0).px(-7) == -14


@themes
def test_arrows_and_ticks_have_the_colours_of_the_theme(theme):
    for name, token in (
        ("chevron-down", "dim"),
        ("chevron-up", "dim"),
        ("check", "on_accent"),
        ("tick", "text"),
    ):
        drawing = resource(f"icons/{name}-{theme.name}.svg").read_text(encoding="utf-8")
        assert f'stroke="{getattr(theme, token)}"' in drawing


@themes
@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp, theme, name):
    image = icon(name, theme, "accent").pixmap(QSize(24, 24), 1.0).toImage()
    pixels = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    inked = Counter(pixel.name() for pixel in pixels if pixel.alpha() == 255)
    assert 10 < inked.total() < 400
    assert inked.most_common(1)[0][0] == theme.accent.lower()


def test_an_unknown_icon_is_refused(qapp):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", THEMES["light"])


@themes
def test_the_palette_carries_the_theme(qapp, theme):
    found = palette(theme)
    assert found.color(QPalette.ColorRole.Window) == QColor(theme.window)
    assert found.color(QPalette.ColorRole.Accent) == QColor(theme.accent)
    off = found.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert off == QColor(theme.off)


def test_letters_include_chinese_and_figures_of_one_width(qapp):
    font = ui_font(THEMES["light"].zoomed(2.0), 12, bold=True)
    assert font.pixelSize() == 24
    assert font.weight() == QFont.Weight.DemiBold
    assert {"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC"} <= set(font.families())
    assert font.isFeatureSet(QFont.Tag("tnum"))


def test_the_whole_program_takes_the_theme_and_the_zoom(restored, qtbot):
    shown = apply_theme(restored, THEMES["dark"], 1.5)
    assert shown.zoom == 1.5
    assert restored.palette().color(QPalette.ColorRole.Window) == QColor(shown.window)
    button = QPushButton("Play")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert abs(button.sizeHint().height() - 48) <= 2
    assert QApplication.font().pixelSize() == 20


def test_controls_have_one_height(restored, qtbot):
    apply_theme(restored, THEMES["light"])
    for kind in (QPushButton, QToolButton, QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox):
        widget = kind()
        qtbot.addWidget(widget)
        widget.ensurePolished()
        assert abs(widget.sizeHint().height() - 32) <= 1, kind.__name__


def test_a_pill_is_round_and_in_the_accent_when_chosen(restored, qtbot):
    theme = apply_theme(restored, THEMES["light"])
    tabs = QTabBar()
    tabs.setProperty("kind", "pill")
    tabs.addTab("Step")
    qtbot.addWidget(tabs)
    tabs.show()
    image = tabs.grab().toImage()
    pill = tabs.tabRect(0)
    assert image.pixelColor(pill.left() + 12, pill.center().y()) == QColor(theme.accent_wash)
    assert image.pixelColor(pill.left() + 1, pill.top() + 1) != QColor(theme.accent_wash)


def test_a_field_that_is_refused_is_outlined(restored, qtbot):
    theme = apply_theme(restored, THEMES["light"])
    field = QLineEdit("abc")
    field.setProperty("state", "bad")
    qtbot.addWidget(field)
    field.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    field.show()
    edge = field.grab().toImage().pixelColor(field.width() // 2, 0)
    assert edge == QColor(theme.error_positive)


def test_a_label_takes_the_tone_of_its_number(restored, qtbot):
    theme = apply_theme(restored, THEMES["dark"])
    label = QLabel("0.0822")
    label.setProperty("tone", "error")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor(
        theme.error_positive_words
    )
