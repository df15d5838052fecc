"""The words of Predict: a sentence for every miss, and every gap filled."""

import re

import pytest
from PySide6.QtWidgets import QApplication

from bpviz.files import load_net
from bpviz.notation.names import Names
from bpviz.run.display import Display
from bpviz.run.frame import Frame
from bpviz.run.misses import MISSES, candidates
from bpviz.run.position import Position
from bpviz.run.predict import Hit, Typed, Verdict
from bpviz.run.slips import Case
from bpviz.run.timeline import Timeline
from bpviz.views.predict import words
from bpviz.views.predict.answer import answer
from tests.moments import ADAM, MOMENTUM, POINTS

EXTRA = {"slopes", "wrong_slopes", "paths", "term", "half_cost"}


def test_every_miss_has_its_sentence_and_no_other_has() -> None:
    assert {miss.key for miss in MISSES} | EXTRA == words.MISSES.keys()


def frames(run: Timeline) -> list[Frame]:
    found = []
    for example in (0, run.trace.examples):
        run.seek(Position(run.position.iteration, example))
        for step in range(run.frame().steps):
            run.seek(Position(run.position.iteration, example, step))
            found.append(run.frame())
    return found


def runs() -> list[tuple[Timeline, Names]]:
    nets = [load_net(name) for name in ("worked-example", "2-2-3-1")]
    named = [
        (
            Timeline(net.spec, net.dataset(), net.params),
            Names(net.neuron_names[0], net.neuron_names[1:], net.weight_names, net.bias_names),
        )
        for net in nets
    ]
    later = [(Timeline(spec, POINTS), Names()) for spec in (MOMENTUM, ADAM)]
    for run, _ in later:
        run.seek(Position(1))
    return [*named, *later]


@pytest.mark.parametrize("notation", ["nielsen", "net_out", "o_err"])
@pytest.mark.usefixtures("qapp")
def test_every_miss_of_every_step_is_a_whole_sentence(notation: str) -> None:
    assert QApplication.instance() is not None
    for run, names in runs():
        display = Display(notation=notation, names=names)
        for frame in frames(run):
            assert frame.step is not None
            for each in candidates(Case(frame, frame.step), frame.step):
                typed = Typed("7", 7.0, 1, 1.0, 1)
                hit = Hit(each.miss.key, each.slip)
                said = answer(Verdict("wrong", typed, frame.step.value, hit), frame, display)
                assert re.fullmatch(r"[^{}]+[.?]", said.headline), (each, said)
                assert not re.search(r"  | [.,:;?]|: [.?]|by \.", said.headline), (each, said)
                assert said.headline[0].isupper() or each.miss.key == "frozen"
