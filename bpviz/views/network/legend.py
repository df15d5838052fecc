"""What the legend says: one bar of colour for each quantity, with the numbers of its range."""

from __future__ import annotations

from dataclasses import dataclass

from bpviz.views.colour import ColourMap, Scale, colour_map
from bpviz.views.network import words
from bpviz.views.network.scene import Scene
from bpviz.views.numbers import MINUS


@dataclass(frozen=True, slots=True, eq=False)
class LegendBar:
    """One scale: its name, its colours from `start` to 1, the numbers below, and what is beyond.

    longest  the longest name that it may have a moment later
    """

    name: str
    colours: ColourMap
    start: float
    numbers: tuple[str, ...]
    beyond: bool
    longest: str


def legend(scene: Scene) -> list[LegendBar]:
    """The bars of what is shown: ink, δ, and what the lines show."""
    bars, neurons = [], scene.display.neurons
    if neurons != "delta":
        bars.append(_bar(scene, "activation", words.activation_legend(neurons)))
    if neurons != "activation":
        bars.append(_bar(scene, "error", words.error_legend(scene.display)))
    bars.append(_bar(scene, scene.display.lines, words.said(words.LINES[scene.display.lines])))
    return bars


def _bar(scene: Scene, quantity: str, name: str) -> LegendBar:
    kind, ranges, decimal = scene.display.scale, scene.ranges, scene.display.decimal
    colours = _colours(scene, quantity)
    one_sided = quantity == "activation" and not ranges.signed
    scale = ranges.scale(quantity, kind)
    numbers: tuple[str, ...]
    if kind == "layer":
        name = f"{name}{words.SEPARATOR}{words.layerwise()}"
        numbers = _by_layer(ranges.bounds(quantity), decimal)
    else:
        if kind == "symlog":
            name = f"{name}{words.SEPARATOR}{words.logarithmic()}"
        numbers = _ends(scale, one_sided, decimal)
    beyond = quantity in ranges.beyond
    longest = f"{name}{words.SEPARATOR}{words.beyond()}"
    start = 0.0 if one_sided else -1.0
    return LegendBar(longest if beyond else name, colours, start, numbers, beyond, longest)


def _colours(scene: Scene, quantity: str) -> ColourMap:
    if quantity == "activation":
        return colour_map(scene.theme, "activation")
    if quantity == "error":
        return colour_map(scene.theme, "error")
    return scene.line_colours


def _ends(scale: Scale, one_sided: bool, decimal: str) -> tuple[str, ...]:
    bound = short(scale.bound, decimal)
    return ("0", bound) if one_sided else (MINUS + bound, "0", "+" + bound)


def _by_layer(bounds: tuple[float, ...], decimal: str) -> tuple[str, ...]:
    """± of the layers in order; of many layers the smallest and the largest."""
    if len(bounds) > 3:
        bounds = (min(bounds), max(bounds))
    return tuple(f"±{short(bound, decimal)}" for bound in bounds)


def short(value: float, decimal: str) -> str:
    """A round number as short as possible: 0.2, 50, 2·10⁻⁵."""
    text = f"{value:g}"
    if "e" in text:
        figures, _, exponent = text.partition("e")
        powers = str(int(exponent)).translate(str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"))
        text = f"{figures}·10{powers}"
    return text.replace(".", decimal)
