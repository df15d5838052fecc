"""How much room texts need, from the fonts of the theme: what the geometry is computed from."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFontMetricsF

from bpviz.data import Dataset
from bpviz.engine import BiasRef, NeuronRef, Params, Spec, WeightRef
from bpviz.notation import Node
from bpviz.run.display import Display
from bpviz.views.boxes import Box, layout, math_font
from bpviz.views.geometry import Measures, NetShape, Page
from bpviz.views.network.ink import metrics as metrics_for
from bpviz.views.network.names import CHANGE, GRADIENT, LABELS, cost_label, named_ref
from bpviz.views.numbers import MINUS, SUPERSCRIPTS, number
from bpviz.views.theme import Theme

USUAL: Final = (820, 640)
LARGEST_GROWTH: Final = 1.25
PADDING: Final = 14
HEADER: Final = 32
FOOTER: Final = 42
CAPTION: Final = 18
SIZES: Final = (13, 12, 11)
FEWER: Final = (3, 2)
USUAL_DIGITS: Final = 4
MOST_NAMES: Final = 200
REFERENCE: Final = 14.0
LARGEST_WHOLE: Final = 10_000
INSET: Final = 0.52
LABEL_GAP: Final = 0.54
NAME_SCALE: Final = 1.12
ZOOM_STEP: Final = 1.1
CLOSE: Final = 0.05
"""Share of a step that makes no other zoom: the program keeps three decimals of its own."""
TWO_FIGURES: Final = "\u22128.4·10⁻⁴"
ONE_FIGURE: Final = "\u22128·10⁻⁴"
"""What a card with few digits must hold: a number that is too small for its decimals."""


@lru_cache(maxsize=4096)
def set_formula(formula: Node, size: float, tone: str = "text") -> Box:
    """A formula laid out at a size in pixels."""
    return layout(formula, size, math_font(), tone)


def widest_number(digits: int) -> str:
    """A text at least as wide as every number with so many digits."""
    return number(-4.386086086086086e-4, digits)


def plain_number(digits: int) -> str:
    """A text as wide as the numbers that need no power of ten: inputs, targets, most weights."""
    return number(-0.4386086086086086, digits)


def roomy(theme: Theme, width: float, height: float) -> Theme:
    """The theme for a view of this size: a large view is drawn larger, up to a quarter."""
    usual = min(width / USUAL[0], height / USUAL[1]) / theme.zoom
    growth = math.floor(20 * min(max(usual, 1.0), LARGEST_GROWTH)) / 20
    return theme.zoomed(theme.zoom * growth)


def page(theme: Theme, width: float, height: float) -> Page:
    """The paper at the theme's zoom."""
    px = theme.px
    return Page(width, height, px(PADDING), px(HEADER), px(FOOTER), px(CAPTION), theme.zoom)


def shape(spec: Spec, dataset: Dataset, display: Display, params: Params) -> NetShape:
    """What decides which things there are."""
    picture = dataset.image_shape
    labels = dataset.labels is not None and len(dataset.labels) == spec.sizes[-1]
    nodes = spec.biases == "per_layer" or _is_one_a_layer(spec, display, params)
    return NetShape(spec.sizes, picture, nodes, labels)


def _is_one_a_layer(spec: Spec, display: Display, params: Params) -> bool:
    """Frozen biases with one name and one value for the whole layer, as a text has them."""
    names = display.names.biases
    if spec.biases != "frozen" or not names or any(len(set(each)) > 1 for each in names):
        return False
    return all(bool((b == b[0]).all()) for b in params.biases)


def ladder(theme: Theme, spec: Spec, net: NetShape, display: Display) -> tuple[Measures, ...]:
    """The measures from the largest text with all digits to the smallest that can be read.

    It goes on below the zoom of the theme, down to zoom 1: what fits there fits at any zoom.
    """
    written = Display(names=display.names, notation=display.notation, digits=display.digits)
    return _ladder(theme, spec, net.nodes, written)


@lru_cache(maxsize=16)
def _ladder(theme: Theme, spec: Spec, nodes: bool, display: Display) -> tuple[Measures, ...]:
    small, fewer = SIZES[-1], [digits for digits in FEWER if digits < display.digits]
    steps = [(size, display.digits, False, TWO_FIGURES) for size in SIZES]
    steps.append((small, display.digits, True, TWO_FIGURES))
    steps += [(small, digits, tall, TWO_FIGURES) for tall in (False, True) for digits in fewer]
    steps.append((small, FEWER[-1], False, ONE_FIGURE))
    zoomed = [theme.zoomed(zoom) for zoom in _zooms(theme.zoom)]
    return tuple(_measures(each, spec, nodes, display, *step) for each in zoomed for step in steps)


def _zooms(zoom: float) -> list[float]:
    """This zoom, and those that the diagram may be drawn at instead: fixed steps down to 1."""
    steps = math.ceil(math.log(max(zoom, 1.0), ZOOM_STEP) - CLOSE)
    return [zoom, *(ZOOM_STEP**step for step in reversed(range(steps)))]


def _measures(
    theme: Theme,
    spec: Spec,
    nodes: bool,
    display: Display,
    size: int,
    digits: int,
    tall: bool,
    least: str,
) -> Measures:
    metrics = metrics_for(theme, size)
    bold = metrics_for(theme, size, bold=True)
    text, smallest = theme.px(size), size == SIZES[-1]
    line = round((1.18 if smallest else 1.28) * text)
    value = metrics.horizontalAdvance(widest_number(digits)) + 1
    usual = [plain_number(digits)] + [least] * (digits < USUAL_DIGITS)
    plain = max(map(metrics.horizontalAdvance, usual)) + 1
    strong = max(map(bold.horizontalAdvance, usual)) + 1
    inset, gap = INSET * text, LABEL_GAP * text
    name = _widest_name(spec, display, NAME_SCALE * text)
    words = LABELS[display.notation]
    plate_name = max(metrics.horizontalAdvance(words[kind]) for kind in ("z", "a", "delta"))
    lines = 3
    if not nodes:
        plate_name, lines = max(plate_name, _widest_bias(spec, display, NAME_SCALE * text)), 4
    target = metrics.horizontalAdvance(words["target"]) + plain
    share = metrics.horizontalAdvance(widest_number(digits).lstrip(MINUS)) + 1
    term = set_formula(cost_label(NeuronRef(spec.layers - 1, 0), spec, display), NAME_SCALE * text)
    mark = max(set_formula(each, NAME_SCALE * text).width for each in (GRADIENT, CHANGE))
    card = max(strong if tall else name + gap + strong, mark + gap + value) + 2 * inset
    given = metrics.horizontalAdvance(words["given"]) + gap + plain + inset
    return Measures(
        text,
        digits,
        card=(card, (3 if tall else 2) * line + inset),
        plate=(plate_name + gap + value + inset, lines * line + inset / 2),
        given=(given, line + inset / 2),
        target=(max(target, term.width + share) + gap + 2 * inset, 2 * line + inset),
        bias=(max(name + gap + strong, mark + gap + value) + 2 * inset, 2 * line + inset),
        gap=(2.0 if tall else 3.0 if smallest else 4.0) * theme.zoom,
        tall=tall,
        line=line,
        unit=theme.zoom,
    )


def _widest_name(spec: Spec, display: Display, size: float) -> float:
    """The width of the widest name of a weight or bias."""
    widest = set_formula(_longest_weight(spec, display), size).width
    return max(widest, _widest_bias(spec, display, size))


@lru_cache(maxsize=64)
def _longest_weight(spec: Spec, display: Display) -> Node:
    """The widest name of a weight; where there are very many, of those at the corners."""
    many = spec.parameter_count > MOST_NAMES
    names = (
        named_ref(WeightRef(layer, j, k), spec, display)
        for layer, (n_out, n_in) in enumerate(spec.shapes)
        for j in ((0, n_out - 1) if many else range(n_out))
        for k in ((0, n_in - 1) if many else range(n_in))
    )
    return max(names, key=lambda name: set_formula(name, REFERENCE).width)


def _widest_bias(spec: Spec, display: Display, size: float) -> float:
    return set_formula(_longest_bias(spec, display), size).width


@lru_cache(maxsize=64)
def _longest_bias(spec: Spec, display: Display) -> Node:
    refs = [BiasRef(layer, j) for layer, n in enumerate(spec.bias_sizes) for j in range(min(n, 8))]
    names = (named_ref(ref, spec, display) for ref in refs)
    return max(names, key=lambda name: set_formula(name, REFERENCE).width)


def fitted_number(
    value: float, digits: int, width: float, metrics: QFontMetricsF, display: Display, sign: bool
) -> str:
    """The number with `digits` or the usual digits, and fewer where it would be too wide.

    The last resort is one figure: −12, −2·10⁻³.
    """
    text = ""
    for each in range(max(digits, min(display.digits, USUAL_DIGITS)), 1, -1):
        text = number(value, each, sign=sign, decimal=display.decimal)
        if metrics.horizontalAdvance(text) <= width:
            return text
    return one_figure(value, sign) if math.isfinite(value) else text


def one_figure(value: float, sign: bool = False) -> str:
    """A number in the least room: whole when it has up to four figures, else one and a power."""
    before = MINUS if value < 0 else "+" if sign and value > 0 else ""
    size = abs(value)
    if not size or 1 <= round(size) < LARGEST_WHOLE:
        return f"{before}{size:.0f}"
    figure, _, power = f"{size:.0e}".partition("e")
    return f"{before}{figure}·10{str(int(power)).translate(SUPERSCRIPTS)}"
