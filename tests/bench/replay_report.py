"""What was read, as tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from bpviz.run.reader import Prediction

LEVELS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What a digit was read as; None where nothing was."""

    digit: int
    writer: int
    said: Prediction | None

    @property
    def best(self) -> int:
        """The digit with the largest output, whatever was said of it; -1 for nothing."""
        return -1 if self.said is None else self.said.best

    @property
    def is_right(self) -> bool:
        """Whether the largest output is that of the digit."""
        return self.best == self.digit


def report(found: Sequence[Answer]) -> str:
    """All that is to be said about the answers."""
    lines = [f"{_share([each.is_right for each in found])} right by the largest output"]
    kinds = ["" if each.said is None else each.said.kind for each in found]
    for kind, words in (("digit", "answered"), ("unsure", "unsure"), ("no_digit", "turned away")):
        chosen = [each for each, one in zip(found, kinds, strict=True) if one == kind]
        lines.append(f"{_share([one == kind for one in kinds])} {words}")
        if chosen:
            lines[-1] += f"; of these {_share([each.is_right for each in chosen])} right"
    both = [
        each.digit in each.said.candidates
        for each, one in zip(found, kinds, strict=True)
        if one == "unsure" and each.said is not None
    ]
    if both:
        lines.append(f"of the unsure ones {_share(both)} have the right digit among the two named")
    return "\n".join(
        [*lines, "", _confusion(found), "", _people(found), "", _reliability(found), ""]
    )


def _share(of: Sequence[bool]) -> str:
    return f"{sum(of) / max(1, len(of)):7.2%} ({sum(of):,} of {len(of):,})"


def _confusion(found: Sequence[Answer]) -> str:
    """Rows: what was written; columns: the largest output."""
    counts = np.zeros((10, 10), int)
    for each in found:
        if each.best >= 0:
            counts[each.digit, each.best] += 1
    lines = ["written \\ read" + "".join(f"{digit:6}" for digit in range(10))]
    for digit, row in enumerate(counts):
        cells = "".join(f"{count or '.':>6}" for count in row.tolist())
        lines.append(f"{digit:14}{cells}   {row[digit] / max(1, row.sum()):.1%}")
    return "\n".join(lines)


def _people(found: Sequence[Answer]) -> str:
    right: dict[int, list[bool]] = {}
    for each in found:
        right.setdefault(each.writer, []).append(each.is_right)
    shares = sorted((sum(of) / len(of), writer) for writer, of in right.items())
    worst = ", ".join(f"{writer}: {share:.1%}" for share, writer in shares[:5])
    return f"people read least well: {worst}; middle one {shares[len(shares) // 2][0]:.1%}"


def _reliability(found: Sequence[Answer]) -> str:
    """How many of the answers given with some confidence are right."""
    answered = [each for each in found if each.said is not None and each.said.kind == "digit"]
    sure = np.array([each.said.confidence for each in answered if each.said is not None])
    right = np.array([each.is_right for each in answered])
    lines = ["confidence       answers   mean      right"]
    for low, high in pairwise(LEVELS):
        inside = (sure >= low) & ((sure < high) | (high == 1.0))
        if inside.any():
            lines.append(
                f"{low:.2f} to {high:.2f}  {inside.sum():9,}  {sure[inside].mean():6.1%}"
                f"  {right[inside].mean():8.2%}"
            )
    about = (sure >= 0.88) & (sure < 0.92)
    if about.any():
        lines.append(
            f"about 0.90    {about.sum():9,}  {sure[about].mean():6.1%}  {right[about].mean():8.2%}"
        )
    return "\n".join(lines)


def strange_line(kind: str, readings: Sequence[Prediction | None]) -> str:
    """How many of what is no digit were taken for one."""
    kinds = [None if each is None else each.kind for each in readings]
    accepted = [one == "digit" for one in kinds]
    away, unsure = (sum(one == each for one in kinds) for each in ("no_digit", "unsure"))
    n = len(readings)
    rest = f"{away / n:.1%} no digit, {unsure / n:.1%} unsure"
    return f"{kind:14}{_share(accepted)} taken for a digit; {rest}"


def times_line(taken: Sequence[float]) -> str:
    """Milliseconds from a mouse move to the new bars."""
    middle, most = np.percentile(np.array(taken) * 1000, [50, 99])
    return (
        f"\nfrom a mouse move to the new bars: median {middle:.1f} ms, 99th percentile "
        f"{most:.1f} ms ({len(taken):,} moves); at most 16 ms are wanted"
    )
