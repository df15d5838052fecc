"""The shape of a lesson file's structure, as msgspec checks it. The words are in words.py."""

from typing import Any, Literal

import msgspec

from bpviz.lessons.goals import Goal

Workspace = Literal["step", "train", "draw", "explore"]
StepPage = Literal["formula", "table", "paths", "check", "code", "net", "slip"]
TrainPage = Literal["surface", "digits", "confusion", "weights", "flow"]
Lock = Literal["values", "settings", "build", "train", "workspace"]
DigitSet = Literal["mnist", "digits"]
Row = tuple[float, ...]
Names = tuple[tuple[str, ...], ...]


class Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Examples typed in the lesson: what goes in and what should come out."""

    inputs: tuple[Row, ...]
    targets: tuple[Row, ...]


class StartParams(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """weights[layer][j][k] from unit k to neuron j; biases[layer][j], or one for the layer."""

    weights: tuple[tuple[Row, ...], ...]
    biases: tuple[Row, ...]


class StartNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What units (the inputs first), weights and biases are called, in the shapes of params."""

    neurons: Names
    weights: tuple[Names, ...]
    biases: Names


class Start(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a page begins: a shipped net, or a spec with data or rows, or a lab; else as it was.

    net         the name of a net that comes with bpviz
    spec        fields of Spec; a 0 in sizes is as many as the data have there
    data        the name of a data set; "digits" is MNIST where that is loaded, else the 8x8 digits
    options     of the data set: n, noise, seed
    rows        examples typed here, instead of data
    params      the first weights and biases, instead of those that the spec draws
    names       what they are called
    spec_mnist  fields of spec that are others where MNIST is in use
    lab, values, step   a lab, values of its controls (the others have their defaults), its step
    """

    net: str | None = None
    spec: dict[str, Any] | None = None
    spec_mnist: dict[str, Any] = {}
    data: str | None = None
    options: dict[str, Any] = {}
    rows: Rows | None = None
    params: StartParams | None = None
    names: StartNames | None = None
    lab: str | None = None
    values: dict[str, float | str | bool] = {}
    step: int = 0


class At(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A moment: the step that computes something, by its name, or by its number.

    find, of   the kind of number ("gradient") and whose it is ("w5"); for "cost" nobody's
    step       the number of the step, from 1 as in the window, instead of find
    factor     of the step's factors: 0 is its beginning; left out: its result
    iteration  updates made; example of the mini-batch, from 1
    """

    find: str | None = None
    of: str | None = None
    step: int | None = None
    factor: int | None = None
    iteration: int = 0
    example: int = 1


class PathOf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One path of a weight or bias, counted from 1 as in the table of paths."""

    of: str
    number: int = 1


class Show(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is shown, and how; what is left out stays as it is. select = "" selects nothing."""

    page: StepPage | TrainPage | None = None
    select: str | None = None
    path: PathOf | None = None
    notation: Literal["nielsen", "net_out", "o_err"] | None = None
    order: Literal["deltas", "layers"] | None = None
    digits: int | None = None
    predict: bool | None = None
    lines: Literal["weight", "gradient", "update"] | None = None
    neurons: Literal["both", "activation", "delta"] | None = None
    scale: Literal["linear", "symlog", "layer"] | None = None


LASTING = ("notation", "order", "digits", "lines", "neurons", "scale")
"""What a page shows and the pages after it too, until one of them says otherwise."""


class Button(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A "show me": where it leads. Its label stands with the words, under its id.

    train  updates to be made, beginning at the present
    """

    id: str
    workspace: Workspace | None = None
    start: Start | None = None
    at: At | None = None
    show: Show = Show()
    train: int = 0
    only: DigitSet | None = None


class GoalRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A goal: its id, its predicate, and with which digits in use it is asked for."""

    id: str
    goal: Goal
    only: DigitSet | None = None


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question with choices; `right` are the right ones; `several`: more than one is ticked."""

    id: str
    choices: tuple[str, ...]
    right: tuple[str, ...]
    several: bool = False
    only: DigitSet | None = None


class Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One page: where it stands, what there is to do."""

    id: str
    workspace: Workspace | None = None
    start: Start | None = None
    at: At | None = None
    show: Show = Show()
    lock: tuple[Lock, ...] = ()
    button: tuple[Button, ...] = ()
    goal: tuple[GoalRow, ...] = ()
    question: tuple[Question, ...] = ()
    only: DigitSet | None = None


class LessonText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole lesson file; the words are checked on their own."""

    minutes: int
    page: tuple[Page, ...]
    english: dict[str, Any] = msgspec.field(name="en")
    chinese: dict[str, Any] = msgspec.field(name="zh_CN")
    number: int = 0
