"""Layout of a lesson's text: blocks become placed atoms for a width."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from bpviz.lessons.markup import Block
from bpviz.views.lessons.atoms import Atom, atoms_of, formula_atom
from bpviz.views.theme import Theme
from bpviz.views.theme.fonts import ui_font
from bpviz.views.theme.sizes import TEXT_VALUE

LEADING = 0.36
"""Room between lines, of the height of the letters."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An atom: where it begins, on which line of text, how much smaller it is drawn."""

    atom: Atom
    x: float
    baseline: float
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Laid:
    """A text in its place: its atoms, the lines of its tables, its height."""

    placed: tuple[Placed, ...]
    rules: tuple[QRectF, ...]
    height: float


class Setter:
    """Sets one block after the other into a column."""

    def __init__(self, theme: Theme, width: float, size: float = TEXT_VALUE) -> None:
        self._theme, self._width, self._size = theme, width, size
        self._metrics = QFontMetricsF(ui_font(theme, size))
        self._placed: list[Placed] = []
        self._rules: list[QRectF] = []
        self._y = 0.0

    def set(self, blocks: Sequence[Block]) -> Laid:
        """All blocks, one below the other."""
        gap = self._metrics.height() * 0.62
        for index, block in enumerate(blocks):
            if index:
                self._y += gap
            getattr(self, f"_{block.kind}")(block)
        return Laid(tuple(self._placed), tuple(self._rules), self._y)

    def _paragraph(self, block: Block) -> None:
        self._y = self._lines(atoms_of(block.lines[0], self._theme, self._size), 0, self._width)

    def _formula(self, block: Block) -> None:
        latex = block.lines[0][0].text
        atom = formula_atom(latex, self._theme, self._size, display=True)
        scale = min(1.0, self._width / max(atom.width, 1))
        baseline = self._y + atom.ascent * scale
        self._placed.append(Placed(atom, 0, baseline, scale))
        self._y = baseline + atom.descent * scale

    def _list(self, block: Block) -> None:
        self._points(block, ["•"] * len(block.lines))

    def _counted(self, block: Block) -> None:
        self._points(block, [f"{n + 1}." for n in range(len(block.lines))])

    def _points(self, block: Block, marks: Sequence[str]) -> None:
        indent = self._metrics.horizontalAdvance("10. ")
        font = ui_font(self._theme, self._size)
        for index, (line, mark) in enumerate(zip(block.lines, marks, strict=True)):
            if index:
                self._y += self._metrics.height() * 0.25
            atoms = atoms_of(line, self._theme, self._size)
            first = len(self._placed)
            self._y = self._lines(atoms, indent, self._width)
            width = self._metrics.horizontalAdvance(mark)
            dot = Atom(
                mark, font, width, self._metrics.ascent(), self._metrics.descent(), is_dim=True
            )
            if len(self._placed) > first:
                x = indent - width - self._metrics.horizontalAdvance(" ")
                self._placed.append(Placed(dot, x, self._placed[first].baseline))

    def _table(self, block: Block) -> None:
        """Columns as wide as they need, narrower where there is no room; a line below the head."""
        columns = block.width
        cells = [
            atoms_of(line, self._theme, self._size, bold=place < columns)
            for place, line in enumerate(block.lines)
        ]
        gap = self._metrics.horizontalAdvance("  ")
        wanted = [
            max(sum(atom.space + atom.width for atom in cell) for cell in cells[c::columns]) + 1
            for c in range(columns)
        ]
        widths = shared(wanted, self._width - gap * (columns - 1))
        for row in range(len(cells) // columns):
            self._row(cells[row * columns : (row + 1) * columns], widths, gap)
            if row == 0:
                self._rules.append(QRectF(0, self._y + 2, sum(widths) + gap * (columns - 1), 1))
            self._y += self._metrics.height() * 0.3

    def _row(self, cells: Sequence[list[Atom]], widths: Sequence[float], gap: float) -> None:
        top, bottom, left = self._y, self._y, 0.0
        for cell, width in zip(cells, widths, strict=True):
            self._y = top
            bottom = max(bottom, self._lines(cell, left, left + width))
            left += width + gap
        self._y = bottom

    def _lines(self, atoms: Sequence[Atom], left: float, right: float) -> float:
        """Break atoms into lines between left and right; gives where the text ends."""
        line: list[Atom] = []
        used, y = 0.0, self._y
        for cluster in _clusters(atoms):
            width = sum(each.width + each.space for each in cluster)
            if line and used + width > right - left + 0.5:
                y = self._line(line, left, y, right - left)
                line, used = [], 0.0
            if not line:
                cluster = [replace(cluster[0], space=0.0), *cluster[1:]]
                width = sum(each.width + each.space for each in cluster)
            line += cluster
            used += width
        return self._line(line, left, y, right - left) if line else y

    def _line(self, atoms: Sequence[Atom], left: float, y: float, room: float) -> float:
        """Place one line; one that is too long for its room is drawn smaller."""
        length = sum(atom.space + atom.width for atom in atoms)
        scale = min(1.0, room / length) if length > room + 0.5 else 1.0
        ascent = max(self._metrics.ascent(), *(atom.ascent for atom in atoms))
        descent = max(self._metrics.descent(), *(atom.descent for atom in atoms))
        lead = self._metrics.height() * LEADING / 2
        baseline, x = y + lead + ascent, left
        for atom in atoms:
            x += atom.space * scale
            self._placed.append(Placed(atom, x, baseline, scale))
            x += atom.width * scale
        return baseline + descent + lead


def shared(wanted: Sequence[float], room: float) -> list[float]:
    """Widths for columns that want so much: the narrow ones have it, the wide ones share the rest.

    Their sum is at most `room`.
    """
    widths = list(wanted)
    wide = list(range(len(wanted)))
    while wide and sum(widths) > room:
        rest = room - sum(widths[each] for each in range(len(widths)) if each not in wide)
        fair = max(rest, 0.0) / len(wide)
        narrow = [each for each in wide if wanted[each] <= fair]
        if not narrow:
            for each in wide:
                widths[each] = fair
            break
        wide = [each for each in wide if each not in narrow]
    return widths


def _clusters(atoms: Sequence[Atom]) -> list[list[Atom]]:
    """Atoms that no line may be broken between stand together."""
    found: list[list[Atom]] = []
    for atom in atoms:
        if atom.breaks or not found:
            found.append([atom])
        else:
            found[-1].append(atom)
    return found
