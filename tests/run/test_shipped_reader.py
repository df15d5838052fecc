"""The model that comes with bpviz reads what hands write, and says so when it is no digit."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from views.draw.hand import DIGITS, followed

from bpviz.data import load
from bpviz.data.glyphs import glyphs
from bpviz.data.hand import Hand
from bpviz.data.pools import pen_pictures
from bpviz.data.scribbles import NoDigits
from bpviz.data.unipen import read_pen_digits
from bpviz.engine import Array, forward
from bpviz.files import Model, shipped_model
from bpviz.resources import resource
from bpviz.run.certainty import Certainty
from bpviz.run.reader import Reader
from bpviz.run.recipe import Recipe

MOST_WEIGHTS = 500_000
HAND = Hand(rotate=6, slant=0.15, aspect=0.12, bend=0.04, apart=0.03, ends=0.04, tremor=0.008)


@pytest.fixture(scope="module")
def model() -> Model:
    return shipped_model("digits")


@pytest.fixture(scope="module")
def reader(model: Model) -> Reader:
    return Reader(model.spec, model.params, Certainty.of(model.info))


def share_read(reader: Reader, drawings: list[list[Array]]) -> float:
    """How many of these are taken for a digit."""
    kinds = [read.kind for each in drawings if (read := reader.read(each)) is not None]
    return kinds.count("digit") / len(drawings)


def test_it_is_the_one_that_its_recipe_makes(model: Model) -> None:
    values = tomllib.loads(resource("models/digits.toml").read_text(encoding="utf-8"))
    assert Recipe.from_dict(values) == Recipe.from_dict(model.info["recipe"])
    assert model.spec.weight_count <= MOST_WEIGHTS
    assert model.info["accuracy"] >= 0.985
    assert 0 < Certainty.of(model.info).least < 1


@pytest.mark.parametrize(("digit", "strokes"), DIGITS)
def test_a_digit_is_read_wherever_and_however_large_it_is(
    reader: Reader, digit: int, strokes: list[list[tuple[float, float]]]
) -> None:
    for size, x, y in ((1.0, 0.0, 0.0), (0.4, 0.6, 0.6), (0.4, -0.05, -0.05)):
        drawn = [np.array(stroke) * size + (x, y) for stroke in strokes]
        read = reader.read(drawn, 1.0)
        assert read is not None
        assert (read.kind, read.digit) == ("digit", digit)
        dense = reader.read([np.array(followed(stroke)) * size + (x, y) for stroke in strokes], 1.0)
        assert dense is not None
        assert dense.digit == digit


@pytest.mark.parametrize("name", [str(digit) for digit in range(10)])
def test_every_way_to_write_a_digit_is_read(reader: Reader, name: str) -> None:
    for glyph in (each for each in glyphs() if each.name == name):
        read = reader.read(glyph.strokes)
        assert read is not None
        assert read.digit == glyph.digit


@pytest.mark.parametrize("kind", ["sign", "scribble", "pair"])
def test_what_is_no_digit_is_mostly_turned_away(reader: Reader, kind: str) -> None:
    rng = np.random.default_rng(1)
    drawings = [HAND.written(NoDigits.all().of_kind(kind, rng), rng) for _ in range(60)]
    assert share_read(reader, drawings) <= 0.15


def test_a_blank_pad_says_nothing(reader: Reader) -> None:
    assert reader.read([], 1.0) is None


def test_it_reads_mnist_and_turns_few_away(shared: Path, model: Model) -> None:
    x, y = load("mnist", folder=shared / "mnist").split("test")  # type: ignore[misc]
    outputs = forward(model.spec, model.params, x)
    right = outputs.argmax(axis=1) == y.argmax(axis=1)
    assert int(right.sum()) == model.info["right"]
    certainty = Certainty.of(model.info)
    assert np.mean([certainty.is_strange(each) for each in outputs[:2000]]) <= 0.03


def test_it_reads_pen_digits(shared: Path, model: Model) -> None:
    pens = read_pen_digits(shared / "pen")[::10]
    x, y = pen_pictures(pens)
    outputs = forward(model.spec, model.params, x)
    assert (outputs.argmax(axis=1) == y.argmax(axis=1)).mean() >= 0.985
    certainty = Certainty.of(model.info)
    assert np.mean([certainty.is_strange(each) for each in outputs]) <= 0.02
