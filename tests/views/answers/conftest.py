"""Moments of networks that answer."""

from dataclasses import replace

import numpy as np
import pytest

from bpviz.data import load
from bpviz.engine import Spec
from bpviz.run.frame import Frame
from bpviz.run.timeline import Timeline

SPEC = Spec(sizes=(64, 12, 10), rate=3.0, batch_size=20, init="scaled", dtype="float32")


@pytest.fixture(scope="session")
def run() -> Timeline:
    """The 8x8 digits after one epoch: many answers are right, some are wrong."""
    found = Timeline(SPEC, load("digits"))
    found.move("epoch", 1)
    return found


@pytest.fixture(scope="session")
def frame(run: Timeline) -> Frame:
    """That moment at rest."""
    return run.frame()


@pytest.fixture(scope="session")
def points() -> Frame:
    """Points in the plane, one output."""
    return Timeline(Spec(sizes=(2, 3, 1), rate=1.0), load("circles", n=80)).frame()


@pytest.fixture(scope="session")
def line() -> Frame:
    """A linear output: no class is named."""
    spec = Spec(sizes=(2, 1), output="linear", rate=0.01)
    return Timeline(spec, load("circles", n=80)).frame()


def training(frame: Frame) -> Frame:
    """The same moment while training runs."""
    return replace(frame, step=None, update=None, playing=True)


def other_params(frame: Frame) -> Frame:
    """The same moment with other parameters, under which other answers come out."""
    params = frame.params
    weights = (*params.weights[:-1], np.roll(params.weights[-1], 1, axis=0))
    return replace(frame, params=replace(params, weights=weights), metrics=None)
