"""Taking numbers elsewhere: the menu of a factor, and the table as tab-separated text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from bpviz.engine import Ref
from bpviz.notation.tree import Node, linear
from bpviz.views.copying import SELECT, CopyMenu, plain, say
from bpviz.views.paths import words
from bpviz.views.paths.model import Content


class FactorMenu(CopyMenu):
    """The menu of a number that may belong to something; offers to select that."""

    chosen = Signal(object)  # the Ref that was offered

    def __init__(
        self, parent: QWidget, value: float | None, formula: Node, ref: Ref | None
    ) -> None:
        super().__init__(parent, value, formula)
        self._ref = ref
        if ref is not None:
            self.addAction(say(SELECT), self._choose).setObjectName("selectInDiagram")

    def _choose(self) -> None:
        self.chosen.emit(self._ref)


def table_text(content: Content) -> str:
    """All listed paths as tab-separated text: symbols, then numbers with every digit if known."""
    listing = content.listing
    lines = []
    for place in range(len(listing)):
        path = listing.path(place)
        cells = [linear(symbol) for symbol in content.symbols.of(path)]
        if listing.products is not None and listing.sums is not None:
            cells += [plain(factor.value) for factor in path.factors]
            cells += [plain(listing.products[place]), plain(listing.sums[place])]
        lines.append("\t".join([str(place + 1), *cells]))
    return "\n".join([_head(content), *lines]) + "\n"


def _head(content: Content) -> str:
    path = content.listing.paths[0]
    kinds = [linear(symbol) for symbol in content.symbols.general(path)]
    sums = [words.say(words.PRODUCT), words.say(words.RUNNING_SUM)]
    known = [*kinds, *sums] if content.listing.known else []
    return "\t".join(["", *kinds, *known])
