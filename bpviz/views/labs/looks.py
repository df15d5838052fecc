"""Which picture a lab has. Each is imported when its lab is first seen."""

from __future__ import annotations

from importlib import import_module
from typing import Final, cast

from bpviz.views.labs.picture import LabPicture

LOOKS: Final = {
    "curve": "CurvePicture",
    "surface": "SurfacePicture",
    "neuron": "NeuronPicture",
    "slow_start": "SlowStartPicture",
    "depth": "DepthPicture",
    "overfitting": "OverfittingPicture",
    "passes": "PassesPicture",
}
"""The class in the module `picture` of the lab's package."""


def picture_of(lab: str) -> LabPicture:
    """A new picture for a lab."""
    module = import_module(f"bpviz.views.labs.{lab}.picture")
    return cast(LabPicture, getattr(module, LOOKS[lab])())
