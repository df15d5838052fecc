"""The sum over the paths is the gradient, for every kind of net; zeros, limits, orders."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bpviz.engine import BiasRef, Pass, Spec, WeightRef, init_params, paths_of, trace
from bpviz.views.paths.bars import FactorBars
from bpviz.views.paths.listing import LARGEST, LIMIT, all_products, list_paths
from bpviz.views.paths.scale import LogScale, cumulative, cut_at, log_scale

from .conftest import Shown, made_up

Show = Callable[..., Shown]
SPECS = [
    Spec(sizes=(3, 4, 2), seed=1),
    Spec(sizes=(2, 3, 3, 2), hidden="tanh", biases="per_layer", seed=2),
    Spec(sizes=(2, 3, 3), output="softmax", cost="log_likelihood", seed=3),
    Spec(sizes=(2, 3, 3), output="softmax", cost="quadratic", seed=4),
    Spec(sizes=(2, 3, 2), cost="cross_entropy", hidden="relu", seed=5),
    Spec(sizes=(2, 2, 2), biases="frozen", seed=6),
    Spec(sizes=(2, 2), biases="per_layer", seed=7),
]


@settings(max_examples=40)
@given(st.sampled_from(SPECS), st.integers(0, 50), st.booleans())
def test_the_paths_add_up_to_the_gradient(spec: Spec, seed: int, of_bias: bool) -> None:
    random = np.random.default_rng(seed)
    x = random.normal(size=(2, spec.sizes[0]))
    y = np.eye(spec.sizes[-1])[random.integers(spec.sizes[-1], size=2)]
    told = trace(spec, init_params(replace(spec, seed=seed)), x, y)
    layer = int(random.integers(spec.layers))
    ref = BiasRef(layer, 0) if of_bias else WeightRef(layer, 1, 1)
    listing = list_paths(told, ref, 1, known=True)
    assert listing.products is not None
    size = float(np.abs(listing.products).sum())
    assert listing.total == pytest.approx(listing.gradient, abs=1e-12 * max(size, 1e-300))
    assert listing.products.tolist() == [path.product for path in listing.paths]


def test_a_dropped_neuron_cuts_its_paths() -> None:
    spec = Spec(sizes=(2, 4, 4, 1), dropout=0.5, biases="per_layer", seed=1)
    engine, params = Pass(spec, 1), init_params(spec)
    masks = [np.array([[0.0, 2.0, 2.0, 0.0]]), np.array([[2.0, 0.0, 2.0, 2.0]])]
    engine.run(params, np.ones((1, 2)), np.zeros((1, 1)), masks)
    told = engine.trace()
    assert told.layers[0].mask is not None
    assert (told.layers[0].mask == 0).any()
    listing = list_paths(told, BiasRef(0, 0), 0, known=True)
    assert listing.products is not None
    kinds = [factor.kind for factor in listing.path(0).factors]
    assert kinds.count("mask") == 2
    assert (listing.products == 0).any()
    assert listing.products.tolist() == [path.product for path in paths_of(told, BiasRef(0, 0))]
    assert listing.total == pytest.approx(listing.gradient, abs=1e-14)


def test_up_to_the_limit_all_are_listed_page_by_page(shown: Show, qtbot: QtBot) -> None:
    at = shown(made_up(Spec(sizes=(2, 2, 20, 10, 1))), WeightRef(0, 0, 0), stepwise=False)
    assert len(at.column(-1)) == 100
    assert at.text("pathsRange") == "1 to 100 of 200"
    qtbot.mouseClick(at.part("pathsPageOn"), Qt.MouseButton.LeftButton)
    assert at.text("pathsRange") == "101 to 200 of 200"
    assert at.table.model().headerData(0, Qt.Orientation.Vertical) == "101"
    assert not at.part("pathsPageOn").isEnabled()
    assert at.said == [("path", at.view.path)]
    qtbot.mouseClick(at.part("pathsPageBack"), Qt.MouseButton.LeftButton)
    assert at.text("pathsRange") == "1 to 100 of 200"


def test_beyond_the_limit_the_number_is_said_and_the_largest_are_shown(shown: Show) -> None:
    spec = Spec(sizes=(2, 2, 30, 30, 30, 1))
    at = shown(made_up(spec), WeightRef(0, 0, 0), stepwise=False)
    assert spec.sizes[2] ** 3 > LIMIT
    assert "27\u202f000 paths, too many to list" in at.text("pathsNote")
    assert len(at.column(-1)) == LARGEST
    assert at.text("pathsSumWords") == "sum of the 100 largest"
    assert at.text("pathsRestWords") == "the other paths"


def test_beyond_the_limit_nothing_is_listed_before_its_step(shown: Show, qtbot: QtBot) -> None:
    ref = WeightRef(0, 0, 0)
    at = shown(made_up(Spec(sizes=(2, 2, 30, 30, 30, 1))), ref)
    assert "27\u202f000 paths" in at.text("pathsNote")
    assert not at.table.isVisibleTo(at.view)
    qtbot.mouseClick(at.part("pathsCollect"), Qt.MouseButton.LeftButton)
    at.go_to(ref)
    assert at.table.isVisibleTo(at.view)


def test_softmax_ends_in_one_error(shown: Show) -> None:
    spec = Spec(sizes=(2, 3, 3), output="softmax", cost="log_likelihood")
    at = shown(made_up(spec), WeightRef(0, 0, 0), stepwise=False)
    model = at.table.model()
    heads = [model.headerData(i, Qt.Orientation.Horizontal) for i in range(model.columnCount())]
    assert heads[-3] == "δ"
    assert "−" in at.text("pathsRest") or "0" in at.text("pathsRest")


def test_a_factor_of_zero_cuts_the_path(shown: Show) -> None:
    spec = Spec(sizes=(2, 6, 1), hidden="relu", seed=2)
    run = made_up(spec)
    j = int(np.flatnonzero(run.trace.layers[0].slope[0] == 0)[0])
    at = shown(run, WeightRef(0, j, 0), stepwise=False)
    bars = at.part("pathsBars")
    assert isinstance(bars, FactorBars)
    assert "0: the path is cut" in bars.accessibleDescription()
    assert bars.series is not None
    assert bars.series.cut == 1
    at.view.grab()


def test_bars_stand_on_a_logarithmic_scale() -> None:
    scale = log_scale([0.25, 0.004, 1.0])
    assert scale == LogScale(-3, 0)
    assert scale.share(1.0) == 0
    assert scale.share(-0.001) == 1
    assert scale.share(0.1) == pytest.approx(1 / 3)
    assert log_scale([30.0, -0.5]) == LogScale(-1, 2)
    assert log_scale([0.0, float("nan"), float("inf")]).powers == (-1, 0)
    assert scale.share(0.0) == 1
    assert scale.share(float("inf")) == 0


def test_the_product_so_far_ends_at_zero() -> None:
    assert cumulative([2.0, -0.5, 3.0]) == [2.0, -1.0, -3.0]
    assert cut_at([2.0, 0.0, 0.0]) == 1
    assert cut_at([2.0, 1.0]) is None


def test_products_are_computed_once_for_a_trace() -> None:
    spec = SPECS[0]
    told = trace(spec, init_params(spec), np.ones((1, 3)), np.zeros((1, 2)))
    first = all_products(told, WeightRef(0, 0, 0), 0)
    assert all_products(told, WeightRef(0, 0, 0), 0) is first
    assert not first.flags.writeable
