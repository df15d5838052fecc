"""The strip shows what becomes of the ink, ending with what the network sees."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from bpviz.data.ink import ink_image
from bpviz.views.draw import PipelineStrip
from bpviz.views.draw.pipeline import cells
from bpviz.views.theme import THEMES

LIGHT = THEMES["light"]
LINE = [np.array([[0.2, 0.2], [0.2, 0.8]])]


@pytest.fixture
def strip(qtbot: QtBot) -> PipelineStrip:
    made = PipelineStrip()
    qtbot.addWidget(made)
    made.resize(436, made.heightForWidth(436))
    return made


def inked(strip: PipelineStrip, cell: int, count: int = 4) -> np.ndarray:
    """Where the picture of a cell has ink: (height, width) of bool."""
    place = cells(count, strip.width(), LIGHT)[cell].picture.toAlignedRect()
    image = strip.grab(place).toImage()
    ink = QColor(LIGHT.activation)
    return np.array(
        [
            [image.pixelColor(x, y) == ink for x in range(image.width())]
            for y in range(image.height())
        ]
    )


def test_the_last_picture_is_what_the_network_sees(strip: PipelineStrip) -> None:
    strip.show_strokes(LINE)
    seen = ink_image(LINE, 1.0)
    np.testing.assert_array_equal(strip.stages.centred, seen)
    picture = inked(strip, 3)
    factor = picture.shape[0] // 28
    np.testing.assert_array_equal(
        picture[factor // 2 :: factor, factor // 2 :: factor], seen > 0.995
    )


def test_ink_stays_where_it_was_drawn_until_it_is_centred(strip: PipelineStrip) -> None:
    strip.show_strokes(LINE)
    drawn, centred = inked(strip, 0), inked(strip, 3)
    assert np.argwhere(drawn)[:, 1].mean() < 0.3 * drawn.shape[1]
    assert np.argwhere(centred)[:, 1].mean() == pytest.approx(centred.shape[1] / 2, abs=3)


def test_without_ink_all_pictures_are_empty(strip: PipelineStrip) -> None:
    strip.show_strokes(LINE)
    strip.show_strokes([])
    assert not any(inked(strip, cell).any() for cell in range(4))


def test_a_network_for_8x8_has_its_own_way(strip: PipelineStrip) -> None:
    strip.set_side(8)
    strip.show_strokes(LINE)
    side = cells(3, strip.width(), LIGHT)[2].picture
    image = strip.grab(side.toAlignedRect()).toImage()
    assert len({image.pixel(x, 44) for x in range(image.width())}) > 2
    strip.set_side(28)
    assert inked(strip, 3).any()


@pytest.mark.parametrize(("width", "zoom"), [(250, 1.0), (436, 1.0), (900, 1.0), (900, 2.0)])
def test_the_cells_fill_the_width_and_do_not_touch(width: int, zoom: float) -> None:
    found = cells(4, width, LIGHT.zoomed(zoom))
    assert found[0].frame.left() == 0
    assert found[-1].frame.right() <= width + 1
    for before, after in pairwise(found):
        assert before.frame.right() + 8 <= after.frame.left()


def test_each_picture_explains_itself(strip: PipelineStrip, qtbot: QtBot) -> None:
    strip.show()
    texts = []
    for cell in cells(4, strip.width(), LIGHT):
        at: QPoint = cell.frame.center().toPoint()
        event = QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at))
        QApplication.sendEvent(strip, event)
        texts.append(QToolTip.text())
    QToolTip.hideText()
    assert len(set(texts)) == 4
    assert "what the network sees" in texts[-1]
