"""Drawings that are no digit: signs that no recipe trains with, scribbles, two digits at once."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from bpviz.data.glyphs import read_glyphs
from bpviz.data.hand import Hand
from bpviz.data.scribbles import SCRIBBLES, NoDigits
from bpviz.data.unipen import PenDigit
from bpviz.engine import Array

KINDS = {"letter": "sign", "other sign": "sign", "scribble": "scribble", "two digits": "pair"}
HAND = Hand(rotate=8, slant=0.2, aspect=0.15, bend=0.05, apart=0.04, ends=0.05, tremor=0.01)
SEED = 2026


def strange_drawings(pens: Sequence[PenDigit], n: int) -> Iterator[tuple[str, list[list[Array]]]]:
    """Each kind and n drawings of it; letters are those of the recipes, written by other hands."""
    from bpviz.data.glyphs import glyphs

    unseen = read_glyphs(Path(__file__).with_name("strange.txt").read_text(encoding="utf-8"))
    letters = [each for each in glyphs() if len(each.name) == 1 and each.name.isalpha()]
    digits = [(pen.digit, pen.strokes) for pen in pens]
    for number, (name, kind) in enumerate(KINDS.items(), 1):
        rng = np.random.default_rng((SEED, number))
        source = NoDigits(letters if name == "letter" else unseen, tuple(SCRIBBLES), digits)
        yield name, [HAND.written(source.of_kind(kind, rng), rng) for _ in range(n)]
