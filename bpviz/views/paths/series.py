"""The factors of one path as bars: their sizes, signs and the product so far, as values."""

from dataclasses import dataclass

from bpviz.engine import Path, Ref
from bpviz.notation.factors import bare
from bpviz.notation.tree import Node, linear
from bpviz.views.numbers import number
from bpviz.views.paths.model import Content, signed_tone, tone_of
from bpviz.views.paths.scale import LogScale, cumulative, cut_at, log_scale
from bpviz.views.paths.words import CUT, PRODUCT, say


@dataclass(frozen=True, slots=True)
class Bar:
    """One factor, or the product (without a symbol): whose it is, its value and colour by name."""

    symbol: Node | None
    ref: Ref
    value: float
    tone: str


@dataclass(frozen=True, slots=True)
class Series:
    """All bars of a path.

    bars     the factors, then the product
    known    whether there are numbers to be shown
    formula  the product of the symbols
    sofar    the product of the factors up to and with each
    cut      the first factor that is 0, or None
    scale    on which all of them have a place
    decimal  the decimal mark
    """

    bars: tuple[Bar, ...]
    known: bool
    formula: Node
    sofar: tuple[float, ...]
    cut: int | None
    scale: LogScale
    decimal: str

    def told(self, bar: Bar, digits: int) -> str:
        """A bar in words: its symbol, and its value once that is known."""
        name = say(PRODUCT) if bar.symbol is None else linear(bar.symbol)
        if not self.known:
            return name
        cut = f" ({say(CUT)})" if bar.symbol is not None and bar.value == 0 else ""
        return f"{name} = {number(bar.value, digits, decimal=self.decimal)}{cut}"


def series_of(content: Content, path: Path) -> Series:
    """The bars of a path."""
    symbols, values = content.symbols.of(path), [factor.value for factor in path.factors]
    factors = [
        Bar(bare(symbol), factor.ref, factor.value, tone_of(factor))
        for symbol, factor in zip(symbols, path.factors, strict=True)
    ]
    tone = signed_tone("error", path.product)
    sofar = cumulative(values)
    return Series(
        bars=(*factors, Bar(None, content.listing.ref, path.product, tone)),
        known=content.listing.known,
        formula=content.product_formula(path),
        sofar=tuple(sofar),
        cut=cut_at(values),
        scale=log_scale([*values, *sofar]) if content.listing.known else LogScale(-1, 0),
        decimal=content.decimal,
    )
