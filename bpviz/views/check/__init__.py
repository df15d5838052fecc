"""Backpropagation checked against a nudge: the cost curve, its tangent and a secant."""

from bpviz.views.check.view import CheckView

__all__ = ["CheckView"]
