"""Gradient flow by layer: how large errors and gradients are, now and over time."""

from bpviz.views.flow.view import FlowView

__all__ = ["FlowView"]
