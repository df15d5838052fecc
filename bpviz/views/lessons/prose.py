"""Prose: a text with formulas, in lines of the width there is."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from bpviz.lessons.markup import Block
from bpviz.views.lessons.layout import Laid, Placed, Setter
from bpviz.views.theme import Theme
from bpviz.views.theme.sizes import TEXT_VALUE
from bpviz.views.theme.tokens import THEMES

LEAST_WIDTH = 120


class Prose(QWidget):
    """Paints a text; a screen reader is given its words, formulas as LaTeX."""

    def __init__(self, parent: QWidget | None = None, size: float = TEXT_VALUE) -> None:
        super().__init__(parent)
        self._size = size
        self._blocks: tuple[Block, ...] = ()
        self._theme = THEMES["light"]
        self._tone = "text"
        self._laid: dict[int, Laid] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, blocks: tuple[Block, ...], tone: str = "text") -> None:
        """Show these blocks; `tone` is "text" or "dim"."""
        if blocks != self._blocks or tone != self._tone:
            self._blocks, self._tone = blocks, tone
            self.setAccessibleName(spoken(blocks))
            self._forget()

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        self._theme = theme
        self._forget()

    @property
    def words(self) -> str:
        """Its text, formulas as LaTeX."""
        return spoken(self._blocks)

    def _forget(self) -> None:
        self._laid = {}
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> Laid:
        if width not in self._laid:
            if len(self._laid) > 8:
                self._laid = {}
            setter = Setter(self._theme, max(width, LEAST_WIDTH), self._size)
            self._laid[width] = setter.set(self._blocks)
        return self._laid[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._lay_out(width).height + 0.5)

    def sizeHint(self) -> QSize:
        width = max(self.width(), LEAST_WIDTH)
        return QSize(LEAST_WIDTH, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        laid = self._lay_out(self.width())
        for rule in laid.rules:
            painter.fillRect(rule, self._theme.colour("line"))
        for placed in laid.placed:
            self._paint(painter, placed)

    def _paint(self, painter: QPainter, placed: Placed) -> None:
        atom, scale = placed.atom, placed.scale
        if atom.formula is not None:
            height = atom.formula.height + atom.formula.depth
            box = QRectF(
                placed.x - scale,
                placed.baseline - (atom.formula.height + 1) * scale,
                (atom.formula.width + 2) * scale,
                (height + 2) * scale,
            )
            renderer(atom.formula.svg).render(painter, box)
            return
        tone = "dim" if atom.is_dim else self._tone
        painter.setPen(self._theme.tone(tone))
        painter.save()
        painter.translate(placed.x, placed.baseline)
        painter.scale(scale, scale)
        painter.setFont(atom.font)
        painter.drawText(0, 0, atom.text)
        painter.restore()


@lru_cache(maxsize=512)
def renderer(svg: str) -> QSvgRenderer:
    """What draws a formula."""
    made = QSvgRenderer(QByteArray(svg.encode()))
    made.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    return made


def spoken(blocks: tuple[Block, ...]) -> str:
    """A text for a screen reader and for tests."""
    lines = ("".join(piece.text for piece in line) for block in blocks for line in block.lines)
    return "\n".join(lines)
