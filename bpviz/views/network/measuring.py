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
from bpviz.views.numbers import MINUS, number
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
MOST_NAMES: Final = 40
INSET: Final = 0.52
LABEL_GAP: Final = 0.54
NAME_SCALE: Final = 1.12


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
    """The measures from the largest text with all digits to the smallest that can be read."""
    steps = [(size, display.digits, False) for size in SIZES]
    steps += [(SIZES[-1], digits, False) for digits in FEWER if digits < display.digits]
    steps += [(SIZES[-1], digits, True) for digits in FEWER if digits <= display.digits]
    return tuple(_measures(theme, spec, net, display, *step) for step in steps)


def _measures(
    theme: Theme, spec: Spec, net: NetShape, display: Display, size: int, digits: int, tall: bool
) -> Measures:
    metrics = metrics_for(theme, size)
    bold = metrics_for(theme, size, bold=True)
    text, smallest = theme.px(size), size == SIZES[-1]
    line = round((1.18 if smallest else 1.28) * text)
    value = metrics.horizontalAdvance(widest_number(digits)) + 1
    plain = metrics.horizontalAdvance(plain_number(digits)) + 1
    strong = bold.horizontalAdvance(plain_number(digits)) + 1
    inset, gap = INSET * text, LABEL_GAP * text
    name = _widest_name(spec, display, NAME_SCALE * text)
    words = LABELS[display.notation]
    plate_name = max(metrics.horizontalAdvance(words[kind]) for kind in ("z", "a", "delta"))
    lines = 3
    if not net.nodes:
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
    )


def _widest_name(spec: Spec, display: Display, size: float) -> float:
    """The width of the widest name of a weight or bias; a guess where there are very many."""
    if spec.parameter_count > MOST_NAMES:
        return 2 * size
    weights = (
        WeightRef(layer, j, k)
        for layer, (n_out, n_in) in enumerate(spec.shapes)
        for j in range(n_out)
        for k in range(n_in)
    )
    widest = max(set_formula(named_ref(ref, spec, display), size).width for ref in weights)
    return max(widest, _widest_bias(spec, display, size))


def _widest_bias(spec: Spec, display: Display, size: float) -> float:
    refs = [BiasRef(layer, j) for layer, n in enumerate(spec.bias_sizes) for j in range(min(n, 8))]
    return max(set_formula(named_ref(ref, spec, display), size).width for ref in refs)


def fitted_number(
    value: float, digits: int, width: float, metrics: QFontMetricsF, display: Display, sign: bool
) -> str:
    """The number with `digits` or the usual digits, and fewer where it would be too wide."""
    text = ""
    for each in range(max(digits, min(display.digits, USUAL_DIGITS)), 1, -1):
        text = number(value, each, sign=sign, decimal=display.decimal)
        if metrics.horizontalAdvance(text) <= width:
            break
    return text
