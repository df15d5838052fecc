"""Pools: pictures drawn from strokes by many hands, of which a Mixture chooses an epoch's."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from bpviz.data.digits import one_hot
from bpviz.data.glyphs import glyphs
from bpviz.data.hand import Hand
from bpviz.data.ink import ink_image
from bpviz.data.scribbles import NoDigits, Strokes
from bpviz.data.unipen import PenDigit
from bpviz.engine.activations import Array

STREAM_PEN, STREAM_DIGITS, STREAM_SIGNS = 7, 8, 9
"""Random streams beside those of the engine: default_rng((seed, stream, index))."""

NO_DIGIT = np.float32(0.1)
"""The target of each of the ten outputs for what is no digit: none is preferred."""

WRITTEN = 200
"""How often each digit of `glyphs` is written."""


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """Pictures x (n, 784) uint8, of which 255 is ink, and their targets y (n, 10) float32."""

    x: Array
    y: Array


def pen_pictures(pens: Sequence[PenDigit]) -> tuple[Array, Array]:
    """Pictures (n, 784) of pen digits as the pad draws them, and targets (n, 10)."""
    x = np.array([ink_image(pen.strokes).ravel() for pen in pens], np.float32)
    return x, one_hot(np.array([pen.digit for pen in pens]))


def pen_pool(pens: Sequence[PenDigit], hand: Hand, copies: int, seed: int) -> Pool:
    """Every pen digit `copies` times, each time by another hand."""
    drawn = [
        _drawn((pen.strokes for pen in pens), hand, np.random.default_rng((seed, STREAM_PEN, copy)))
        for copy in range(copies)
    ]
    return Pool(np.concatenate(drawn), np.tile(one_hot([pen.digit for pen in pens]), (copies, 1)))


def digit_pool(hand: Hand, seed: int) -> Pool:
    """The digits that are written down by hand, each 200 times."""
    known = [(each.digit, each.strokes) for each in glyphs() if each.digit is not None] * WRITTEN
    rng = np.random.default_rng((seed, STREAM_DIGITS))
    x = _drawn((strokes for _, strokes in known), hand, rng)
    return Pool(x, one_hot([digit for digit, _ in known]))


def sign_pool(source: NoDigits, hand: Hand, count: int, seed: int) -> Pool:
    """What is no digit, `count` times; the target of every output is 0.1."""
    rng = np.random.default_rng((seed, STREAM_SIGNS))
    x = _drawn((source.drawn(rng)[1] for _ in range(count)), hand, rng)
    return Pool(x, np.full((count, 10), NO_DIGIT))


def _drawn(all_strokes: Iterable[Strokes], hand: Hand, rng: np.random.Generator) -> Array:
    """(n, 784) uint8: each of the strokes as this hand writes it."""
    pictures = [
        np.rint(ink_image(hand.written(strokes, rng), pen=hand.width(rng)).ravel() * 255)
        for strokes in all_strokes
    ]
    return np.array(pictures, np.uint8).reshape(-1, 28 * 28)
