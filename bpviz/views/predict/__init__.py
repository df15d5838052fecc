"""Predict: the student says what a number will be before it is shown."""

from bpviz.views.predict.box import PredictBox

__all__ = ["PredictBox"]
