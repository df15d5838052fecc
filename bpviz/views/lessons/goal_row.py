"""A goal: a circle that becomes a tick when it is met, and its words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bpviz.lessons.markup import Block
from bpviz.views.lessons.prose import Prose
from bpviz.views.theme import Theme
from bpviz.views.theme.tokens import THEMES

TICK = ((0.28, 0.52), (0.44, 0.68), (0.74, 0.34))


class Tick(QWidget):
    """An open circle, or a filled one with a tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._met = THEMES["light"], False

    def show_met(self, met: bool) -> None:
        """Whether the goal was met."""
        if met != self._met:
            self._met = met
            self.update()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        self._theme = theme
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(18), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self.width() - 3
        paint_tick(painter, QRectF(1, 2, side, side), self._theme, self._met)


def paint_tick(painter: QPainter, box: QRectF, theme: Theme, met: bool) -> None:
    """A circle in a box: filled and ticked, or open."""
    if not met:
        painter.setPen(QPen(theme.colour("dim"), 1.3))
        painter.drawEllipse(box)
        return
    painter.setPen(QPen(theme.colour("validation"), 1.0))
    painter.setBrush(theme.colour("validation"))
    painter.drawEllipse(box)
    painter.setPen(QPen(theme.colour("panel"), max(1.6, box.width() / 8)))
    points = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in TICK]
    painter.drawPolyline(QPolygonF(points))


class GoalRow(QWidget):
    """One goal."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"lessonGoal_{name}")
        self.tick, self._prose, self._met = Tick(), Prose(), False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._prose, 1)

    @property
    def met(self) -> bool:
        """Whether it is ticked."""
        return self._met

    def show_goal(self, blocks: tuple[Block, ...], met: bool) -> None:
        """Show the words of a goal, and whether it was met."""
        self._met = met
        self._prose.show_text(blocks, "dim" if met else "text")
        self.tick.show_met(met)
        words = self._prose.words
        done, open_ = self.tr("Goal, done: {goal}"), self.tr("Goal, not yet: {goal}")
        self.setAccessibleName((done if met else open_).format(goal=words))

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        self.tick.show_theme(theme)
        self._prose.show_theme(theme)
