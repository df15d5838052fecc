"""Replay what people wrote on the real pad in the real window, as mouse events, and count.

    python tests/bench/replay.py --pen ../shared/pen

presses, moves and releases the mouse as the pens of the file did, in a window that is not shown to
anybody, and prints how many digits are read, the confusion matrix, how sure the answers are and how
many of those are right, what is turned away, what is accepted that is no digit, and how long it
takes from a mouse move to the new bars. --ways draws each digit in other sizes, places and ways.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
for _name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import numpy as np  # noqa: E402
from replay_pad import Pad, pads  # noqa: E402
from replay_report import Answer, report, strange_line, times_line  # noqa: E402
from replay_strange import strange_drawings  # noqa: E402

from bpviz.data.unipen import PenDigit, read_pen_digits  # noqa: E402
from bpviz.engine import Array  # noqa: E402


@dataclass(frozen=True, slots=True)
class Way:
    """How a digit is put on the pad.

    size    of its longest side, in parts of the pad
    place   (x, y) of its middle on the pad; None: as far into the upper left corner as it goes
    every   only every so many points of a stroke, and its last
    between points added evenly between two
    pen     the pen's width, as a multiple of the usual
    """

    size: float = 0.6
    place: tuple[float, float] | None = (0.5, 0.5)
    every: int = 1
    between: int = 0
    pen: float = 1.0


WAYS = {
    "usual": Way(),
    "30 %": Way(size=0.3),
    "95 %": Way(size=0.95),
    "corner": Way(size=0.3, place=None),
    "pen x 3": Way(pen=3.0),
    "pen / 3": Way(pen=1 / 3),
    "few points": Way(every=3),
    "many points": Way(between=3),
}


def placed(strokes: Sequence[Array], way: Way) -> list[Array]:
    """The strokes in parts of the pad's side, drawn in this way."""
    points = np.concatenate(list(strokes))
    low, extent = points.min(axis=0), np.ptp(points, axis=0)
    scale = way.size / (float(extent.max()) or 1.0)
    half = extent * scale / 2
    middle = half + 0.02 if way.place is None else np.array(way.place)
    return [(_points(stroke, way) - low) * scale - half + middle for stroke in strokes]


def _points(stroke: Array, way: Way) -> Array:
    kept = np.unique([*range(0, len(stroke), way.every), len(stroke) - 1])
    stroke = stroke[kept]
    at = np.linspace(0, len(stroke) - 1, (len(stroke) - 1) * (way.between + 1) + 1)
    return np.stack([np.interp(at, np.arange(len(stroke)), each) for each in stroke.T], axis=1)


def answers(pad: Pad, pens: Sequence[PenDigit], way: Way) -> Iterator[Answer]:
    """What the pad says about each digit, drawn in this way."""
    pad.set_pen(way.pen)
    for pen in pens:
        yield Answer(pen.digit, pen.writer, pad.read(placed(pen.strokes, way)))
    pad.set_pen(1.0)


def main(arguments: Sequence[str] | None = None) -> int:
    """Replay and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    add = parser.add_argument
    add("--pen", required=True, metavar="PATH", help="pen strokes: a UNIPEN file or a folder")
    add("--writers", metavar="1,2,3", help="only what these wrote")
    add("--each", type=int, metavar="N", help="only the first N digits of each writer")
    add("--model", metavar="FILE", help="read with this model instead of the one that comes along")
    add("--ways", action="store_true", help="also in other sizes, places and ways")
    add("--strange", type=int, default=300, metavar="N", help="so many of each kind of no digit")
    add("--moves", type=int, default=1000, metavar="N", help="time so many mouse moves")
    options = parser.parse_args(arguments)
    pens = _chosen(read_pen_digits(options.pen), options.writers, options.each)
    with pads(options.model) as pad:
        print(f"{len(pens):,} digits by {len({pen.writer for pen in pens})} people, read by")
        print(f"{pad.about}.\n", flush=True)
        print(report(list(answers(pad, pens, WAYS["usual"]))), flush=True)
        for name, way in WAYS.items() if options.ways else ():
            found = list(answers(pad, pens, way))
            right = sum(each.is_right for each in found)
            print(f"{name:14}{right / len(found):8.2%} right", flush=True)
        for kind, drawings in strange_drawings(pens, options.strange):
            readings = [pad.read(placed(drawing, Way())) for drawing in drawings]
            print(strange_line(kind, readings), flush=True)
        if options.moves:
            print(times_line(pad.timed([placed(p.strokes, Way()) for p in pens], options.moves)))
    return 0


def _chosen(pens: Sequence[PenDigit], writers: str | None, each: int | None) -> list[PenDigit]:
    wanted = {int(part) for part in writers.split(",")} if writers else {p.writer for p in pens}
    seen: dict[int, int] = {}
    chosen = []
    for pen in pens:
        seen[pen.writer] = seen.get(pen.writer, 0) + 1
        if pen.writer in wanted and (each is None or seen[pen.writer] <= each):
            chosen.append(pen)
    return chosen


if __name__ == "__main__":
    sys.exit(main())
