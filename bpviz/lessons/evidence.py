"""Evidence: what a student has done on a page of a lesson, as a value that goals look at."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bpviz.engine import Ref, StepRef
from bpviz.labs import LabState
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.predict import Verdict
from bpviz.run.reader import Prediction


@dataclass(frozen=True, slots=True)
class Foretold:
    """A prediction that was made: of which step, and what it was."""

    step: StepRef
    verdict: Verdict


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """Where the student is, and what happened since the page of the lesson was opened.

    first      the Frame that the page began with
    page       of the panel in Step or of the pictures in Train, whichever is shown
    opened     workspaces and pages that the student has gone to
    results    steps whose result was seen, each with the updates made before it
    phases     phases of iterations that were in sight
    iterations the updates made at the moments that were in sight, while not training
    backs      how often the student went back in time
    trained    updates made
    walked     ways walked on the diagram, each with the weight or bias it belongs to
    foretold   predictions, the latest last
    selected   what was selected
    changed    fields of Spec that were changed; "data"; "weight", "bias", "input", "target" for
               what was typed, and each with the ref it was typed for
    lab        what the lab shows now; lab_first: what it showed when the page began
    verdicts   what labs have said: (lab, verdict)
    reading    what the drawing is read as; None for a blank pad
    digits     digits that drawings were read as
    answers    by question that was answered: whether the latest answer is right
    pressed    "show me" buttons
    """

    frame: Frame
    first: Frame
    display: Display = field(default_factory=Display)
    workspace: str = "step"
    page: str = "formula"
    opened: frozenset[str] = frozenset()
    results: frozenset[tuple[int, StepRef]] = frozenset()
    phases: frozenset[tuple[int, str]] = frozenset()
    iterations: frozenset[int] = frozenset()
    backs: int = 0
    trained: int = 0
    walked: frozenset[tuple[Ref, tuple[Ref, ...]]] = frozenset()
    foretold: tuple[Foretold, ...] = ()
    selected: frozenset[Ref] = frozenset()
    changed: frozenset[object] = frozenset()
    lab: LabState | None = None
    lab_first: LabState | None = None
    verdicts: frozenset[tuple[str, str]] = frozenset()
    reading: Prediction | None = None
    digits: frozenset[int] = frozenset()
    answers: Mapping[str, bool] = field(default_factory=dict)
    pressed: frozenset[str] = frozenset()
