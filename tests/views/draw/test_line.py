"""The smooth line goes from the first point to the last, whatever happened in between."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from bpviz.views.draw.line import draw_line, ink_pen, loose_end, newest_piece, smooth_path

ZIGZAG = [QPointF(10 * i, 10 * (i % 2)) for i in range(6)]


def end(path: QPainterPath) -> QPointF:
    return path.currentPosition()


@pytest.mark.parametrize("count", [2, 3, 6])
def test_a_line_begins_and_ends_with_its_points(count: int) -> None:
    path = smooth_path(ZIGZAG[:count])
    assert path.pointAtPercent(0) == ZIGZAG[0]
    assert end(path) == ZIGZAG[count - 1]


@pytest.mark.parametrize("points", [[QPointF(3, 4)], [QPointF(3, 4)] * 3])
def test_a_point_alone_is_a_dot_that_can_be_seen(points: list[QPointF]) -> None:
    assert smooth_path(points).length() > 0
    assert loose_end(points[:1]).length() > 0


def test_the_pieces_are_the_whole_line() -> None:
    whole = smooth_path(ZIGZAG)
    pieces = [newest_piece(ZIGZAG[:count]) for count in range(1, 7)]
    drawn = [piece for piece in pieces if piece is not None]
    assert len(drawn) == 4
    for before, after in pairwise(drawn):
        assert end(before) == after.pointAtPercent(0)
    last = loose_end(ZIGZAG)
    assert end(drawn[-1]) == last.pointAtPercent(0)
    length = sum(piece.length() for piece in drawn) + last.length()
    assert length == pytest.approx(whole.length(), rel=1e-6)


def test_a_corner_is_rounded() -> None:
    path = smooth_path([QPointF(0, 0), QPointF(10, 0), QPointF(10, 10)])
    assert not any(path.pointAtPercent(i / 100) == QPointF(10, 0) for i in range(101))


def test_a_line_that_turns_back_leaves_no_hole() -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    there_and_back = [QPointF(30, 28), QPointF(33, 28), QPointF(27, 28)]
    draw_line(painter, there_and_back, ink_pen(QColor(Qt.GlobalColor.black), 400))
    painter.end()
    near = [(x, y) for x in range(24, 36) for y in range(23, 33)]
    assert {image.pixelColor(x, y).lightness() for x, y in near} == {0}
