"""Each goal is met by what it asks for and by nothing less."""

from dataclasses import replace

import pytest

from bpviz.engine import BiasRef, NeuronRef, StepRef, WeightRef
from bpviz.files import load_net
from bpviz.labs import LabState
from bpviz.lessons import GOALS, Evidence, tracker
from bpviz.lessons.goal import BaseGoal
from bpviz.lessons.scene import names_of
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.predict import judge
from bpviz.run.timeline import Timeline

W5 = WeightRef(1, 0, 0)


class Desk:
    """A run and what is noted of it."""

    def __init__(self, net: str = "worked-example") -> None:
        loaded = load_net(net)
        self.timeline = Timeline(loaded.spec, loaded.dataset(), loaded.params)
        display = Display(names=names_of(loaded), notation="net_out")
        frame = self.frame
        self.evidence = Evidence(frame, frame, display)

    @property
    def frame(self) -> Frame:
        return self.timeline.frame()

    def move(self, unit: str, n: int = 1) -> None:
        self.timeline.move(unit, n)
        self.evidence = tracker.saw_frame(self.evidence, self.frame)

    def find(self, kind: str, ref: object) -> None:
        assert self.timeline.seek_step(StepRef(kind, ref))  # type: ignore[arg-type]
        self.evidence = tracker.saw_frame(self.evidence, self.frame)

    def show(self, **changes: object) -> None:
        display = replace(self.evidence.display, **changes)  # type: ignore[arg-type]
        self.evidence = tracker.saw_display(self.evidence, display)

    def meets(self, goal: str, **arguments: object) -> bool:
        made: BaseGoal = GOALS[goal](**arguments)
        return made.met(self.evidence)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize("name", GOALS)
def test_every_goal_has_its_word_and_says_what_it_means(name: str) -> None:
    kind = GOALS[name]
    assert kind.__struct_config__.tag == name
    assert kind.__doc__


def test_a_step_is_visited_when_its_result_was_seen(desk: Desk) -> None:
    asked = {"find": "gradient", "of": "w5"}
    assert not desk.meets("visit", **asked)
    desk.find("gradient", W5)
    desk.timeline.move("step", -1)
    assert desk.meets("visit", **asked)
    assert desk.meets("visit", **asked, iteration=0)
    assert not desk.meets("visit", **asked, iteration=1)
    assert not desk.meets("visit", find="gradient", of="w6")


def test_the_beginning_of_a_step_is_not_its_result(desk: Desk) -> None:
    assert desk.timeline.seek_step(StepRef("gradient", W5))
    desk.timeline.move("step", -1)
    desk.evidence = tracker.saw_frame(desk.evidence, desk.frame)
    assert not desk.meets("visit", find="gradient", of="w5")


def test_phases_iterations_and_going_back_are_noted(desk: Desk) -> None:
    assert not desk.meets("back")
    desk.move("phase")
    assert desk.meets("phase", phase="cost")
    assert not desk.meets("phase", phase="cost", iteration=1)
    desk.move("iteration", 3)
    assert desk.meets("iteration", at_least=3)
    assert not desk.meets("iteration", at_least=4)
    assert desk.meets("iteration", at_least=3, at_most=3)
    desk.move("iteration", -1)
    assert desk.meets("back")
    assert not desk.meets("back", times=2)


def test_training_counts_from_the_page_on(desk: Desk) -> None:
    desk.move("iteration", 5)
    desk.evidence = replace(desk.evidence, trained=0)
    assert not desk.meets("train", updates=2)
    desk.move("iteration", 2)
    assert desk.meets("train", updates=2)
    assert desk.meets("train", epochs=2)
    assert not desk.meets("train", epochs=3)


def test_paths_are_walked_one_by_one(desk: Desk) -> None:
    w1 = WeightRef(0, 0, 0)
    desk.show(selection=w1)
    assert not desk.meets("paths", of="w1")
    desk.evidence = tracker.went_to(desk.evidence, "step", "paths")
    assert desk.meets("paths", of="w1")
    assert not desk.meets("paths", of="w1", walk=-1)
    for j in (0, 1):
        desk.show(path=(w1, NeuronRef(0, 0), WeightRef(1, j, 0), NeuronRef(1, j)))
    assert desk.meets("paths", of="w1", walk=-1)
    assert not desk.meets("paths", of="w2", walk=1)


@pytest.mark.parametrize(
    ("typed", "met"),
    [("0.0822", {"number", "sign", "any", "try"}), ("+", {"sign", "any", "try"}), ("-1", {"try"}),
     ("0.5", {"sign", "try"})],
)  # fmt: skip
def test_what_was_foretold_is_a_number_a_sign_or_wrong(
    desk: Desk, typed: str, met: set[str]
) -> None:
    desk.find("gradient", W5)
    verdict = judge(desk.frame, typed, 4)
    desk.evidence = tracker.foretold(desk.evidence, StepRef("gradient", W5), verdict)
    for what in ("number", "sign", "any", "try"):
        assert desk.meets("predict", what=what) == (what in met)
    assert not desk.meets("predict", what="try", of="w6")
    assert not desk.meets("predict", what="try", times=2)


def test_selecting_opening_and_checking_are_noted(desk: Desk) -> None:
    desk.show(selection=NeuronRef(0, 0))
    assert desk.meets("select", of="h1")
    assert not desk.meets("select", of="h2")
    desk.evidence = tracker.went_to(desk.evidence, "step", "check")
    assert desk.meets("open", what="check")
    assert not desk.meets("open", what="train")
    assert desk.meets("check", of="h1")
    assert not desk.meets("check", of="w5")


def test_what_is_changed_is_told_from_what_is_learnt(desk: Desk) -> None:
    desk.move("iteration")
    assert not desk.meets("change", what="weight")
    frame = desk.frame
    weights = [w.copy() for w in frame.params.weights]
    weights[1][0, 0] += 1
    params = replace(frame.params, weights=tuple(weights))
    spec = replace(frame.spec, rate=2.0)
    desk.evidence = tracker.saw_frame(desk.evidence, replace(frame, params=params, spec=spec))
    assert desk.meets("change", what="weight")
    assert desk.meets("change", what="weight", of="w5")
    assert not desk.meets("change", what="weight", of="w6")
    assert not desk.meets("change", what="bias")
    assert desk.meets("change", what="rate")
    assert not desk.meets("change", what="hidden")
    assert desk.meets("setting", field="rate", above=1)
    assert not desk.meets("setting", field="rate", equals=1.0)


def test_inputs_and_targets_that_are_typed_are_noted(desk: Desk) -> None:
    net = load_net("worked-example")
    data = net.dataset()
    x, y = data.train_x.copy(), data.train_y.copy()
    x[0, 1], y[0, 0] = 0.9, 0.5
    other = Timeline(net.spec, replace(data, train_x=x, train_y=y), net.params)
    desk.evidence = tracker.saw_frame(desk.evidence, other.frame())
    assert desk.meets("change", what="input", of="i2")
    assert not desk.meets("change", what="input", of="i1")
    assert desk.meets("change", what="target", of="o1")
    assert desk.meets("change", what="data")


def test_values_and_costs_are_those_of_the_moment(desk: Desk) -> None:
    assert desk.meets("value", of="w5", near=0.4, within=1e-9)
    assert desk.meets("value", find="a", of="o1", above=0.75, below=0.76)
    assert desk.meets("value", find="gradient", of="w5", near=0.0822, within=1e-4)
    assert desk.meets("value", find="input", of="i2", near=0.1, within=1e-9)
    assert not desk.meets("value", find="bias", of="w5", above=-9)
    assert not desk.meets("cost", below=1.0)  # nothing was learnt yet
    desk.move("iteration")
    assert desk.meets("cost", below=0.2911)
    assert not desk.meets("cost", below=0.2910)
    assert not desk.meets("accuracy", at_least=0.0)  # nothing was measured
    assert desk.meets("net", sizes=(2, 2, 2))


def test_questions_and_buttons(desk: Desk) -> None:
    assert not desk.meets("answer", question="q", right=False)
    desk.evidence = tracker.answered(desk.evidence, "q", False)
    assert desk.meets("answer", question="q", right=False)
    assert not desk.meets("answer", question="q")
    desk.evidence = tracker.answered(desk.evidence, "q", True)
    assert desk.meets("answer", question="q")
    desk.evidence = tracker.pressed(desk.evidence, "b")
    assert desk.meets("press", button="b")
    assert not desk.meets("press", button="c")


def test_a_lab_counts_once_it_was_moved(desk: Desk) -> None:
    first = LabState("curve", {"rate": 0.1}, 0, {"x": 2.0, "step": 0}, None)
    desk.evidence = replace(desk.evidence, lab=first, lab_first=first)
    assert not desk.meets("reading", lab="curve", reading="x", near=2)
    assert desk.meets("control", lab="curve", control="rate", equals=0.1)
    moved = replace(first, step=3, readings={"x": 2.05, "step": 3}, verdict="converges")
    desk.evidence = tracker.saw_lab(desk.evidence, moved)
    assert desk.meets("reading", lab="curve", reading="x", near=2, within=0.1)
    assert not desk.meets("reading", lab="curve", reading="x", above=2.1)
    assert not desk.meets("reading", lab="surface", reading="x", near=2, within=0.1)
    assert desk.meets("verdict", lab="curve", verdict="converges")
    assert desk.meets("lab_step", lab="curve", at_least=3)
    assert not desk.meets("lab_step", lab="curve", at_least=4)


def test_names_are_those_of_the_net_or_counted() -> None:
    desk = Desk("2-2-1")
    desk.evidence = replace(desk.evidence, display=Display(notation="o_err"))
    desk.show(selection=BiasRef(0, 1))
    assert desk.meets("select", of="b2")
    desk.show(selection=WeightRef(0, 0, 1))  # from x2 into n3: by its sender it is w3
    assert desk.meets("select", of="w3")
    assert not desk.meets("select", of="w2")
