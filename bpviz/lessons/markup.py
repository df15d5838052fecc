r"""Markup of a lesson's texts: a few marks in plain text, read into values.

A paragraph, lines joined; the next one after an empty line.
**important**, *emphasised*, $\delta = a - y$ a formula in LaTeX, \$ \* \{ the sign itself
$$ E = \tfrac12 (t-o)^2 $$      a formula on a line of its own: a paragraph of just this
- a point                       lines with "- " are a list, with "1. " a counted one
| x | y |                       lines with | are a table; its first line is the heading
{data}                          a gap, filled in when it is shown: see GAPS
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bpviz.lessons.errors import PlaceError

GAPS: Final = ("data", "training", "validation", "inputs")
"""The digits in use by name, the numbers of its training and validation examples, of inputs."""

MOST_FORMULA = 400  # letters

TOKEN = re.compile(r"\\([$*{}|\\])|\$\$(.+?)\$\$|\$(.+?)\$|(\*\*)|(\*)|\{(\w+)\}", re.DOTALL)
RULE = re.compile(r"\|(\s*:?-+:?\s*\|)+")
"""The line below the heading of a table, which may be written; it is drawn anyway."""
COUNTED = re.compile(r"\d+\. ")
CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a line: words or a formula in LaTeX; how it is set off."""

    text: str
    is_formula: bool = False
    bold: bool = False
    italic: bool = False


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a text.

    kind   "paragraph", "formula", "list", "counted" or "table"
    lines  of a paragraph or formula one; of a list one a point; of a table its cells, row by row
    width  columns of a table; else 0
    """

    kind: str
    lines: tuple[Line, ...]
    width: int = 0


def blocks_of(text: str, gaps: Mapping[str, str] | None = None) -> tuple[Block, ...]:
    """A text as blocks; gaps that are given are filled in."""
    parts = re.split(r"\n\s*\n", text.strip())
    return tuple(block for part in parts for block in _blocks(part, gaps or {}))


def line_of(text: str, gaps: Mapping[str, str] | None = None) -> Line:
    """A text of one paragraph."""
    return tuple(_pieces(" ".join(text.split()), gaps or {}))


def _blocks(part: str, gaps: Mapping[str, str]) -> Iterator[Block]:
    """Runs of lines of one kind: a list may follow a paragraph without an empty line."""
    runs: list[tuple[str, list[str]]] = []
    for raw in part.splitlines():
        line = raw.strip()
        kind = _kind(line)
        goes_on = kind == "paragraph" and runs and runs[-1][0] in ("list", "counted")
        if goes_on and raw.startswith(" "):
            runs[-1][1][-1] += " " + line
        elif runs and runs[-1][0] == kind:
            runs[-1][1].append(line)
        else:
            runs.append((kind, [line]))
    for kind, lines in runs:
        yield _block(kind, lines, gaps)


def _kind(line: str) -> str:
    if line.startswith("- "):
        return "list"
    if COUNTED.match(line):
        return "counted"
    return "table" if line.startswith("|") else "paragraph"


def _block(kind: str, lines: list[str], gaps: Mapping[str, str]) -> Block:
    if kind == "table":
        rows = [_cells(line) for line in lines if not RULE.fullmatch(line)]
        width = max(len(row) for row in rows)
        cells = [cell for row in rows for cell in [*row, *[""] * (width - len(row))]]
        return Block("table", tuple(line_of(cell, gaps) for cell in cells), width)
    if kind in ("list", "counted"):
        points = [line.partition(" ")[2] for line in lines]
        return Block(kind, tuple(line_of(point, gaps) for point in points))
    joined = " ".join(lines)
    whole = TOKEN.fullmatch(joined)
    if whole is not None and whole[2] is not None:
        return Block("formula", ((Piece(whole[2].strip(), is_formula=True),),))
    return Block("paragraph", (line_of(joined, gaps),))


def _cells(line: str) -> list[str]:
    """What stands between the bars that are outside of formulas."""
    inside, cells = False, [""]
    for place, letter in enumerate(line.strip().strip("|")):
        escaped = place > 0 and line.strip().strip("|")[place - 1] == "\\"
        if letter == "$" and not escaped:
            inside = not inside
        if letter == "|" and not inside and not escaped:
            cells.append("")
        else:
            cells[-1] += letter
    return [cell.strip() for cell in cells]


def _pieces(text: str, gaps: Mapping[str, str]) -> Iterator[Piece]:
    bold = italic = False
    words, last = "", 0
    for found in TOKEN.finditer(text):
        words += text[last : found.start()]
        last = found.end()
        escaped, display, formula, strong, emphasis, gap = found.groups()
        if escaped is not None:
            words += escaped
        elif gap is not None:
            words += gaps.get(gap, found[0])
        else:
            if words:
                yield Piece(words, False, bold, italic)
                words = ""
            if strong:
                bold = not bold
            elif emphasis:
                italic = not italic
            else:
                yield Piece((display or formula).strip(), True, bold, italic)
    words += text[last:]
    if words:
        yield Piece(words, False, bold, italic)


# --- what a text holds -------------------------------------------------------------------------


def formulas_in(text: str) -> list[str]:
    """Its formulas, in LaTeX, spaces made one."""
    found = (match[2] or match[3] for match in TOKEN.finditer(text))
    return [" ".join(formula.split()) for formula in found if formula]


def gaps_in(text: str) -> list[str]:
    """The names of its gaps, outside of formulas."""
    return [match[6] for match in TOKEN.finditer(text) if match[6]]


def markup_fault(text: str) -> PlaceError | None:
    """What is wrong with the marks of a text; None where all are closed."""
    for block in re.split(r"\n\s*\n", text):
        plain = TOKEN.sub(lambda found: found[0] if found[4] or found[5] else "", block)
        bold = plain.count("**")
        if bold % 2 or plain.replace("**", "").count("*") % 2:
            return PlaceError(
                "lesson.stars",
                "A * or ** is not closed in this paragraph ({text!r:.60}); "
                "a star itself is written \\*.",
                place="",
                text=block.strip(),
            )
        if "$" in plain:
            return PlaceError(
                "lesson.dollars",
                "A formula is not closed in this paragraph ({text!r:.60}); "
                "a dollar itself is written \\$.",
                place="",
                text=block.strip(),
            )
    return next((bad for bad in map(_formula_fault, formulas_in(text)) if bad), None)


def _formula_fault(formula: str) -> PlaceError | None:
    if CJK.search(formula):
        return PlaceError(
            "lesson.formula_chinese",
            "A formula cannot hold Chinese: {formula:.60}. Put the words before or after it.",
            place="",
            formula=formula,
        )
    if len(formula) > MOST_FORMULA:
        return PlaceError(
            "lesson.formula_long",
            "A formula has {length} letters; at most {most} can be set.",
            place="",
            length=len(formula),
            most=MOST_FORMULA,
        )
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", formula):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            break
    if depth:
        return PlaceError(
            "lesson.formula_braces",
            "The braces of this formula do not match: {formula:.80}.",
            place="",
            formula=formula,
        )
    return None
