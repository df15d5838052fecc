"""The slip beside the right update: what comes out when the output layer is updated first."""

from bpviz.views.slip.view import SlipView, applies

__all__ = ["SlipView", "applies"]
