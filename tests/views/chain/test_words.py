"""Every step and every factor has words, in every notation."""

from collections.abc import Iterator
from itertools import product as combinations
from string import Formatter

import numpy as np
import pytest

from bpviz.data import Dataset
from bpviz.engine import CHOICES, COSTS, FACTOR_KINDS, OPTIMIZERS, Spec
from bpviz.notation.factors import FactorPlace
from bpviz.notation.symbols import NOTATIONS, Notation
from bpviz.notation.terms import terms_of
from bpviz.run.display import Display
from bpviz.run.position import Position
from bpviz.run.timeline import Timeline
from bpviz.views.chain.build import build_page
from bpviz.views.chain.phrases import Phrases
from bpviz.views.chain.words import TABLES, TITLES


def specs() -> Iterator[Spec]:
    for cost, biases, optimizer in combinations(COSTS, CHOICES["biases"], OPTIMIZERS):
        for output in COSTS[cost].outputs:
            yield Spec(
                (2, 2, 2),
                cost=cost,
                output=output,
                hidden="tanh" if optimizer == "adam" else "sigmoid",
                biases=biases,
                optimizer=optimizer,
                l1=0.1 if optimizer == "adam" else 0.0,
                l2=0.1 if optimizer != "sgd" else 0.0,
                dropout=0.3 if optimizer == "momentum" else 0.0,
                batch_size=2,
            )


def run_of(spec: Spec) -> Timeline:
    random = np.random.default_rng(3)
    x, y = random.normal(size=(2, 2)), random.uniform(0.1, 0.9, size=(2, 2))
    return Timeline(spec, Dataset(name="some", train_x=x, train_y=y))


def test_every_kind_of_factor_has_a_title() -> None:
    assert set(TITLES) == set(FACTOR_KINDS)


def test_every_gap_of_a_sentence_is_one_that_is_filled() -> None:
    known = {"cost", "what", "name", "start", "end", "n", "layer"}
    known |= {"first", "last", "before", "after", "change"}
    for table in TABLES:
        for sentence in table.values():
            gaps = {name for _, name, _, _ in Formatter().parse(str(sentence)) if name}
            assert gaps <= known


@pytest.mark.parametrize("kind", NOTATIONS)
def test_every_moment_of_every_net_has_a_page_in_words(kind: str) -> None:
    for spec in specs():
        run, notation = run_of(spec), Notation(kind, spec)
        display = Display(notation=kind)
        for example, step in _moments(run):
            run.seek(Position(0, example, step, 10_000))
            page = build_page(run.frame(), display)
            assert page is not None
            assert page.question[0].isupper()
            assert page.note.endswith((".", "?"))
            assert all(card.title for card in page.cards)
            assert all(row.label for row in page.rows)
            phrases = Phrases(run.step, notation)
            for number, term in enumerate(terms_of(run.step).whole):
                for place in term:
                    at = FactorPlace(run.step, term, number, place)
                    words = phrases.title(at) + phrases.detail(at)
                    assert words
                    assert "{" not in words


def _moments(run: Timeline) -> Iterator[tuple[int, int]]:
    frame = run.frame()
    yield from ((0, step) for step in range(frame.steps))
    assert frame.update is not None
    yield from ((frame.trace.examples, step) for step in range(len(frame.update)))
