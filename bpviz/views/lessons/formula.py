"""Formulas in prose: LaTeX set by ziamath, which is imported when the first formula is seen."""

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache

from bpviz.lessons.markup import MOST_FORMULA


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula as a picture.

    svg      the drawing, in one colour
    width    in the units of its size; height above and depth below the line of text
    """

    svg: str
    width: float
    height: float
    depth: float


class FormulaError(ValueError):
    """LaTeX that cannot be set."""


@lru_cache(maxsize=512)
def set_formula(latex: str, size: float, colour: str, display: bool) -> Formula:
    """Set LaTeX at a size in pixels. Raises FormulaError for what cannot be."""
    if len(latex) > MOST_FORMULA:
        raise FormulaError(f"it has {len(latex)} letters, more than {MOST_FORMULA}")
    with warnings.catch_warnings():  # its parser reads its table in a way that is deprecated
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziamath.config import config
        from ziamath.zmath import Latex

    config.svg2 = False  # QtSvg draws nothing of what SVG 2 reuses
    try:
        made = Latex(latex, size=size, color=colour, inline=not display)
        unknown = re.search(r">(\\[a-zA-Z]+)<", made.mathmlstr())
        if unknown:  # it would be written out as it stands
            raise FormulaError(f"there is no command {unknown[1]}")
        svg, (width, whole), below = made.svg(), made.getsize(), made.getyofst()
    except Exception as problem:  # FormulaError, and whatever its parser stumbles over
        raise FormulaError((str(problem) or type(problem).__name__)[:120]) from None
    return Formula(svg, width, whole + below, -below)


def formula_problem(latex: str) -> str | None:
    """Why LaTeX cannot be set; None where it can."""
    try:
        set_formula(latex, 16.0, "black", False)
    except FormulaError as problem:
        return str(problem)
    return None
