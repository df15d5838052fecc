"""The stages of collecting, one below the other: what was done, in symbols, in numbers."""

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from bpviz.notation.tree import Node, Paren, Row, op, sym
from bpviz.views.boxes import FormulaWidget, layout, math_font
from bpviz.views.copying import CopyMenu
from bpviz.views.paths.collecting import LONG, Stage
from bpviz.views.paths.words import BRACKET, BRACKET_NET, COMMON, TAILS, say
from bpviz.views.theme import THEMES, Theme

SYMBOLS, NUMBERS, SMALLEST = 17, 15, 13
STAGES: Final = 3
NARROWEST: Final = 160
PLUS: Final = op("+")
WORDS: Final = {"common": COMMON, "tails": TAILS, "bracket": BRACKET, "bracket_net": BRACKET_NET}


class CollectLine(FormulaWidget):
    """A formula whose brackets stop growing where they have to be broken into lines."""

    def __init__(self, parent: QWidget, size: float) -> None:
        super().__init__(parent, size, SMALLEST)
        self._whole: Node = Row(())
        self._colours = THEMES["light"]
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def show_line(self, formula: Node) -> None:
        """Show a formula; emits nothing."""
        self._whole = formula
        self._break()

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        self._colours = theme
        super().show_theme(theme)
        self._break()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._colours.px(NARROWEST), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._break()
        super().resizeEvent(event)

    def _break(self) -> None:
        size = SMALLEST * self._colours.zoom
        fits = layout(self._whole, size, math_font()).width <= self.width() - 8
        self.set_formula(self._whole if fits else flat(self._whole))

    def _open_menu(self, place: QPoint) -> None:
        CopyMenu(self, None, self._whole).show_at(self.mapToGlobal(place))


class CollectPanel(QFrame):
    """Shows up to three stages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pathsCollected")
        self.setProperty("panel", "card")
        self._column = QVBoxLayout(self)
        self._words: list[QLabel] = []
        self._lines: list[tuple[CollectLine, CollectLine]] = []
        for i in range(STAGES):
            self._add_stage(i)

    def _add_stage(self, i: int) -> None:
        words = QLabel(self)
        words.setProperty("role", "label")
        words.setWordWrap(True)
        words.setObjectName(f"pathsStage{i}")
        symbols, numbers = CollectLine(self, SYMBOLS), CollectLine(self, NUMBERS)
        symbols.setObjectName(f"pathsSymbols{i}")
        numbers.setObjectName(f"pathsNumbers{i}")
        for widget in (words, symbols, numbers):
            self._column.addWidget(widget)
        self._words.append(words)
        self._lines.append((symbols, numbers))

    def show_stages(self, stages: tuple[Stage, ...], has_delta: bool) -> None:
        """Show stages; emits nothing."""
        for i, (words, lines) in enumerate(zip(self._words, self._lines, strict=True)):
            stage = stages[i] if i < len(stages) else None
            for widget in (words, *lines):
                widget.setVisible(stage is not None)
            if stage is not None:
                net = stage.kind == "bracket" and not has_delta
                words.setText(say(WORDS["bracket_net" if net else stage.kind]))
                lines[0].show_line(stage.symbols)
                lines[1].setVisible(stage.numbers is not None)
                lines[1].show_line(stage.numbers or Row(()))

    def show_theme(self, theme: Theme) -> None:
        """Take the colours and the zoom of a theme."""
        for symbols, numbers in self._lines:
            symbols.show_theme(theme)
            numbers.show_theme(theme)
        edge = theme.px(12)
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._column.setSpacing(theme.px(4))


def flat(formula: Node) -> Node:
    """The formula with its outer brackets as plain signs, so that lines can end inside them."""
    items = formula.items if isinstance(formula, Row) else (formula,)
    found: list[Node] = []
    for item in items:
        if isinstance(item, Paren) and isinstance(item.inner, Row) and PLUS in item.inner.items:
            found += _opened(item.left, item.inner, item.right)
        else:
            found.append(item)
    return Row(tuple(found))


def _opened(left: str, inner: Row, right: str) -> list[Node]:
    """A sum between plain brackets; each term is a part of its own that stays on one line."""
    found: list[Node] = []
    term: list[Node] = [sym(left)]
    for item in inner.items:
        if item == PLUS:
            found += [*_whole(term), item]
            term = []
        else:
            term.append(item)
    return [*found, *_whole([*term, sym(right)])]


def _whole(term: list[Node]) -> list[Node]:
    """A term that stays on one line, unless it is too long for one."""
    return [Row(tuple(term))] if len(term) < 2 * LONG else term
