"""Where a lab stands: its values, its run, its step."""

from dataclasses import dataclass, field

from bpviz.labs import LabRun
from bpviz.labs.lab import Values


@dataclass(slots=True)
class Place:
    """Where one lab stands.

    step    that is shown; goal is the one that is wanted, while it is still being computed
    digits  which digits the run learns; "": none
    before  the values that changes have left, for undo
    """

    values: Values
    run: LabRun
    step: int = 0
    goal: int = 0
    digits: str = ""
    before: list[tuple[Values, int]] = field(default_factory=list)
