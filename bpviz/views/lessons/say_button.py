"""A button whose sentence may take several lines and hold formulas."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from bpviz.lessons.markup import Block
from bpviz.views.lessons.prose import Prose
from bpviz.views.theme import Theme
from bpviz.views.theme.tokens import THEMES

SIDE, ABOVE = 12, 6


class SayButton(QPushButton):
    """Pressed like any other; `kind` is that of the style sheet."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self._prose = Prose(self)
        self._prose.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = THEMES["light"]
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, blocks: tuple[Block, ...], tone: str = "text") -> None:
        """Show a sentence."""
        self._prose.show_text(blocks, tone)
        self.setAccessibleName(self._prose.words)
        self.updateGeometry()

    @property
    def words(self) -> str:
        """Its sentence."""
        return self._prose.words

    def show_theme(self, theme: Theme) -> None:
        """Take colours and zoom."""
        self._theme = theme
        self._prose.show_theme(theme)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        side, above = self._theme.px(SIDE), self._theme.px(ABOVE)
        return self._prose.heightForWidth(width - 2 * side) + 2 * above

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side, above = self._theme.px(SIDE), self._theme.px(ABOVE)
        self._prose.setGeometry(self.rect().adjusted(side, above, -side, -above))
