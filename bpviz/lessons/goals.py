"""GOALS: every goal that a lesson can set, by the word it is written with."""

from typing import Final

from bpviz.lessons.goal import BaseGoal
from bpviz.lessons.goals_lab import Control, LabStep, LabVerdict, Reading
from bpviz.lessons.goals_run import (
    Accuracy,
    Answer,
    Cost,
    Drawn,
    Net,
    Pressed,
    Setting,
    Trained,
)
from bpviz.lessons.goals_step import (
    Back,
    Changed,
    Checked,
    Iteration,
    Open,
    Paths,
    Phase,
    Predict,
    Select,
    Value,
    Visit,
)

Goal = (
    Visit
    | Phase
    | Iteration
    | Back
    | Paths
    | Predict
    | Select
    | Open
    | Checked
    | Changed
    | Value
    | Cost
    | Accuracy
    | Trained
    | Setting
    | Net
    | Drawn
    | Answer
    | Pressed
    | Reading
    | Control
    | LabVerdict
    | LabStep
)

GOALS: Final[dict[str, type[BaseGoal]]] = {
    str(kind.__struct_config__.tag): kind for kind in Goal.__args__
}
"""The table: resources/lessons/format.md tells each of them."""
