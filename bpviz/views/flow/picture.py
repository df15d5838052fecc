"""Picture: all that the gradient flow draws of one moment, as a value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bpviz.engine import Array
from bpviz.run.display import Display
from bpviz.run.flow import FlowLog, Histogram, LayerFlow, histogram
from bpviz.run.frame import Frame
from bpviz.run.health import DEAD_EXAMPLES
from bpviz.views.flow import words
from bpviz.views.flow.scale import Decades, axis_for, closest, size_text
from bpviz.views.flow.words import say
from bpviz.views.numbers import percent


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One layer.

    size        what the bar shows: ‖δ‖ or the norm of the weights' gradient
    series      (n,) the same over time, at `Picture.iterations`
    shares      "4 % saturated"; beside the gradient of the weights that of the biases; or ""
    """

    name: str
    flow: LayerFlow
    size: float
    text: str
    shares: str
    shares_tip: str
    series: Array
    histogram: Histogram


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """The layers from the output back, and the axes that they share.

    now  the iteration shown, None at the latest that was measured
    """

    rows: tuple[Row, ...]
    iterations: Array
    axis: Decades
    curve_axis: Decades
    quantity: str
    now: int | None


def picture_of(frame: Frame, log: FlowLog, quantity: str, display: Display) -> Picture:
    """What is drawn of a frame; quantity is "delta" or "grad_w". `log` was given the frame."""
    layers = range(len(log.latest))[::-1]
    rows = tuple(_row(frame, log, layer, quantity, display) for layer in layers)
    iterations, now = log.iterations, frame.position.iteration
    past = len(iterations) > 0 and now < iterations[-1]
    # Every size ever kept, of both quantities: the axis stays where it is when they are switched.
    every = [log.series(layer, name) for layer in layers for name in ("delta", "grad_w")]
    sizes = np.concatenate([*every, [row.size for row in rows]])
    curves = np.concatenate([row.series for row in rows])
    axes = axis_for(sizes), closest(curves)
    return Picture(rows, iterations, *axes, quantity, now if past else None)


def _row(frame: Frame, log: FlowLog, layer: int, quantity: str, display: Display) -> Row:
    flow = log.latest[layer]
    size = float(getattr(flow, quantity))
    shares, tip = _shares(flow, log.silent(layer, DEAD_EXAMPLES))
    if quantity == "grad_w":
        shares = say(words.OF_BIASES, size=size_text(flow.grad_b, display.decimal))
        tip = ""
    return Row(
        words.layer_name(frame.spec, layer),
        flow,
        size,
        size_text(size, display.decimal),
        shares,
        tip,
        log.series(layer, quantity),
        histogram(frame.trace, layer),
    )


def _shares(flow: LayerFlow, dead: float) -> tuple[str, str]:
    """What to say about neurons at their ends, in short and in full."""
    if flow.saturated is not None:
        share = percent(flow.saturated, 0)
        return say(words.SATURATED, share=share), say(words.TIP_SATURATED, share=share)
    if flow.dead is not None:
        gaps = {"off": percent(flow.dead, 0), "dead": percent(dead, 0)}
        return say(words.OFF, **gaps), say(words.TIP_OFF, **gaps)
    return "", ""
