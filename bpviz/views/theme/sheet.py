"""The one stylesheet of the program, put together from the rules of each kind of control.

Widgets say what they are with dynamic properties, set before they are shown:

- QPushButton and QToolButton kind: "primary" (the one thing to do), "soft" (accent words on a
  wash), "quiet" (words only), "transport" and "transport-main" (icons of the transport bar),
  "tab" (a checkable pill), "chip" (a small checkable choice); without one, an ordinary button
- QTabBar kind: "pill" for the workspaces; without one, words with a line under the current
- QFrame and QWidget panel: "whole", "title" above "body", "card", "now" (being computed), "note",
  "top" and "bottom" (bars along the window)
- QLabel role: "title", "heading", "question", "big", "factor", "value", "label", "dim"; tone:
  "error", "error_negative", "weight", "weight_negative", "accent", "dim", "training", "validation"
- QLineEdit and spin boxes state: "bad" while what stands there is refused; "hidden" for a guess

A plain QWidget needs Qt.WidgetAttribute.WA_StyledBackground to show its panel. A list is given its
items after ensurePolished(), or Qt places them as high as they would be without the padding.
"""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path
from string import Template

from bpviz.resources import resource
from bpviz.views.theme import sizes
from bpviz.views.theme.sheet_controls import CONTROLS
from bpviz.views.theme.sheet_data import DATA
from bpviz.views.theme.sheet_surfaces import SURFACES
from bpviz.views.theme.tokens import Theme

LENGTH = re.compile(r"(?<![\w#.])(-?\d+(?:\.\d+)?)u\b")


def stylesheet(theme: Theme, icons_dir: Path | None = None) -> str:
    """The stylesheet of a theme at its zoom; arrows and ticks are taken from `icons_dir`."""
    folder = resource("icons") if icons_dir is None else icons_dir
    values = {name: str(value) for name, value in asdict(theme).items()}
    values |= {
        "icons": folder.as_posix(),
        "radius": f"{theme.px(sizes.RADIUS)}px",
        "corner": f"{theme.px(sizes.CONTROL_RADIUS)}px",
        "heading_size": f"{theme.px(sizes.TEXT_HEADING)}px",
        "question_size": f"{theme.px(sizes.TEXT_QUESTION)}px",
        "value_size": f"{theme.px(sizes.TEXT_VALUE)}px",
        "label_size": f"{theme.px(sizes.TEXT_LABEL)}px",
        "big_size": f"{theme.px(sizes.TEXT_BIG)}px",
        "title_size": f"{theme.px(sizes.TEXT_TITLE)}px",
    }
    text = Template(SURFACES + CONTROLS + DATA).substitute(values)
    return LENGTH.sub(lambda found: f"{theme.px(float(found[1]))}px", text)
