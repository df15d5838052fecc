"""What the plots of the check have in common: a ground, ticks, lines, dots."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.views.check.axes import Axes
from bpviz.views.theme import THEMES, Theme, ui_font

TEXT: Final = 11
TICK_HEIGHT: Final = 18
TOP: Final = 6
SECANT: Final = "error_positive_words"
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)


class Plot(QWidget):
    """A plot that paints itself in the colours of a theme; `height` pixels at zoom 1."""

    def __init__(self, name: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.theme: Theme = THEMES["light"]
        self._height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(height)

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self.theme = theme
        self.setFixedHeight(theme.px(self._height))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(180), self.theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(self.theme, TEXT))
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Draw what the plot shows."""
        raise NotImplementedError

    # --- parts of a drawing ----------------------------------------------------------------------

    def measure(self, text: str) -> float:
        """The width of a text on the plot."""
        return QFontMetricsF(ui_font(self.theme, TEXT)).horizontalAdvance(text)

    def area_beside(self, labels: list[str], right: float = 8) -> QRectF:
        """The room of the curve: right of the labels of the y axis, above those of the x axis."""
        px = self.theme.px
        left = max(map(self.measure, labels), default=0.0) + px(8)
        wide = self.width() - left - px(right)
        return QRectF(left, px(TOP), wide, self.height() - px(TOP + TICK_HEIGHT))

    def pen(self, token: str, width: float = 1.0, dashed: bool = False) -> QPen:
        """A pen of a colour of the theme, its width at zoom 1."""
        pen = QPen(self.theme.colour(token), max(width * self.theme.zoom, 1.0))
        if dashed:
            pen.setDashPattern([3.5, 3.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def draw_level(self, painter: QPainter, axes: Axes, value: float, text: str) -> None:
        """A line across at a number of the y axis, and the number."""
        y = round(axes.y(value)) + 0.5
        painter.setPen(self.pen("line"))
        painter.drawLine(QPointF(axes.area.left(), y), QPointF(axes.area.right(), y))
        painter.setPen(self.theme.colour("dim"))
        high = self.theme.px(16)
        room = QRectF(0, y - high / 2, axes.area.left() - self.theme.px(6), high)
        painter.drawText(room, RIGHT, text)

    def draw_place(self, painter: QPainter, axes: Axes, x: float, text: str) -> None:
        """A short line below the plot at a place of the x axis, and its label inside the widget."""
        at, bottom = round(x) + 0.5, axes.area.bottom()
        painter.setPen(self.pen("off"))
        painter.drawLine(QPointF(at, bottom), QPointF(at, bottom + self.theme.px(3)))
        painter.setPen(self.theme.colour("dim"))
        wide = self.measure(text) + 2
        left = min(max(at - wide / 2, 0.0), self.width() - wide)
        top = bottom + self.theme.px(3)
        painter.drawText(QRectF(left, top, wide, self.height() - top), CENTRE, text)

    def draw_base(self, painter: QPainter, axes: Axes) -> None:
        """The line below the plot."""
        y = round(axes.area.bottom()) + 0.5
        painter.setPen(self.pen("off"))
        painter.drawLine(QPointF(axes.area.left(), y), QPointF(axes.area.right(), y))

    def draw_curve(self, painter: QPainter, line: QPolygonF, pen: QPen) -> None:
        """A line through points."""
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)

    def draw_dot(self, painter: QPainter, place: QPointF, token: str, radius: float = 4) -> None:
        """A dot with an edge that keeps it apart from the lines."""
        painter.setPen(self.pen("panel", 1.5))
        painter.setBrush(QColor(self.theme.colour(token)))
        painter.drawEllipse(place, radius * self.theme.zoom, radius * self.theme.zoom)
