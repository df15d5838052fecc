"""The rows of the table: a page of a listing as a Qt model."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from bpviz.engine import Factor, Path
from bpviz.notation.factors import bare
from bpviz.notation.tree import Node, linear, op, row
from bpviz.views.numbers import number
from bpviz.views.paths.listing import Listing
from bpviz.views.paths.symbols import PathSymbols
from bpviz.views.paths.words import CUT, PRODUCT, RUNNING_SUM, say

PAGE: Final = 100
SYMBOL_ROLE: Final = int(Qt.ItemDataRole.UserRole)
TONE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
VALUE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2
Index = QModelIndex | QPersistentModelIndex

ERRORS: Final = ("cost_slope", "delta")


def tone_of(factor: Factor) -> str:
    """The family of colour of a factor's number, with its sign."""
    family = "weight" if factor.kind == "weight" else "error" if factor.kind in ERRORS else ""
    return signed_tone(family, factor.value)


def signed_tone(family: str, value: float) -> str:
    """A family of colour with a sign; what is 0, or has no family, is plain text."""
    if not family or value == 0:
        return "text"
    return f"{family}_negative" if value < 0 else family


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """What the table shows: a listing, its symbols, the page and how numbers are written."""

    listing: Listing
    symbols: PathSymbols
    first: int
    digits: int
    decimal: str

    @property
    def rows(self) -> int:
        """How many paths are on the page."""
        return min(PAGE, len(self.listing) - self.first)

    def write(self, value: float) -> str:
        """A number as it is shown."""
        return number(value, self.digits, decimal=self.decimal)

    def product_formula(self, path: Path) -> Node:
        """A path as the product of its factors."""
        parts: list[Node] = []
        for symbol in self.symbols.of(path):
            parts += [op("·"), symbol] if parts else [symbol]
        return row(*parts)


class PathsModel(QAbstractTableModel):
    """A row a path, a column a factor, then the product and the running sum."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content: Content | None = None
        self.heads: tuple[Node, ...] = ()
        self._common: tuple[bool, ...] = ()
        self._paths: dict[int, Path] = {}

    @property
    def content(self) -> Content | None:
        """What is shown."""
        return self._content

    @property
    def factors(self) -> int:
        """How many columns are factors."""
        return len(self.heads)

    def show_content(self, content: Content | None) -> None:
        """Show other rows; None shows none."""
        self.beginResetModel()
        self._content = content
        self.heads, self._common = (), ()
        self._paths = {}
        if content is not None and len(content.listing):
            self._find_heads(content)
        self.endResetModel()

    def _find_heads(self, content: Content) -> None:
        listing, symbols = content.listing, content.symbols
        rows = (0, len(listing) - 1) if listing.whole else range(len(listing))
        columns = zip(*(symbols.of(listing.paths[row]) for row in rows), strict=True)
        general = symbols.general(listing.paths[0])
        heads, common = [], []
        for column, kind in zip(columns, general, strict=True):
            common.append(all(symbol == column[0] for symbol in column))
            heads.append(bare(column[0] if common[-1] else kind))
        self.heads, self._common = tuple(heads), tuple(common)

    def path(self, row: int) -> Path:
        """The path in a row of the page."""
        assert self._content is not None
        if row not in self._paths:
            self._paths[row] = self._content.listing.path(self._content.first + row)
        return self._paths[row]

    def factor(self, index: Index) -> Factor | None:
        """The factor in a cell, None for product and sum."""
        if not index.isValid() or index.column() >= self.factors:
            return None
        return self.path(index.row()).factors[index.column()]

    def formula(self, index: Index) -> Node | None:
        """The symbol of the factor in a cell."""
        if self._content is None or index.column() >= self.factors:
            return None
        factors = self.path(index.row()).factors
        return bare(self._content.symbols.symbol(factors, index.column()))

    def value(self, index: Index) -> float | None:
        """The number in a cell, None while it is not known."""
        if self._content is None or not self._content.listing.known:
            return None
        factor = self.factor(index)
        if factor is not None:
            return factor.value
        listing = self._content.listing
        numbers = listing.products if index.column() == self.factors else listing.sums
        assert numbers is not None
        return float(numbers[self._content.first + index.row()])

    # --- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self._content is None else self._content.rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or not self.heads else len(self.heads) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The number as text, its symbol where the rows differ, its tone, or words about it."""
        if not index.isValid() or self._content is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._number(index)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._told(index, 17 if role == Qt.ItemDataRole.ToolTipRole else None)
            case int() if role == SYMBOL_ROLE:
                own = index.column() < self.factors and not self._common[index.column()]
                return self.formula(index) if own else None
            case int() if role == TONE_ROLE:
                return self._tone(index)
            case int() if role == VALUE_ROLE:
                return self.value(index)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._content is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._content.first + section + 1)
        if section < self.factors:
            return linear(self.heads[section])
        return say(PRODUCT if section == self.factors else RUNNING_SUM)

    def _number(self, index: Index) -> str:
        value, factor = self.value(index), self.factor(index)
        if value is None or self._content is None:
            return ""
        one = factor is not None and factor.kind == "one"
        return "1" if one else self._content.write(value)

    def _told(self, index: Index, digits: int | None) -> str:
        assert self._content is not None
        formula, value = self.formula(index), self.value(index)
        column = self.headerData(index.column(), Qt.Orientation.Horizontal)
        name = str(column) if formula is None else linear(formula)
        if value is None:
            return name
        written = self._content.write(value) if digits is None else number(value, digits)
        cut = f" ({say(CUT)})" if value == 0 and formula is not None else ""
        return f"{name} = {written}{cut}"

    def _tone(self, index: Index) -> str:
        factor, value = self.factor(index), self.value(index)
        if factor is not None:
            return tone_of(factor)
        return signed_tone("error", 0.0 if value is None else value)
